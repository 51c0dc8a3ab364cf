"""Stretches of the calendar and their arithmetic.

Values are ISO 8601 or EDTF where these have a form (``2016-02-15``, ``2011-W31``, ``2016-02``, ``2016``,
``2016-22`` for a summer, ``199X``, ``2016/2018``, ``../2027``, ``2016-03/..``);
quarters are ``2016-Q3``, halves ``2016-H1``, fiscal years ``FY2016``.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

ONE_DAY: Final = timedelta(days=1)


class Stretch(NamedTuple):
    """A stretch of the calendar.

    Attributes:
        first: First day; ``None`` where the beginning is open.
        last: Last day; ``None`` where the end is open.
        precision: The unit that the text speaks in.
        value: The stretch as text.
    """

    first: date | None
    last: date | None
    precision: str
    value: str


def day(when: date) -> Stretch:
    """One day.

    Example:
        >>> day(date(2016, 2, 15)).value
        '2016-02-15'
    """
    return Stretch(when, when, "day", when.isoformat())


def week(when: date) -> Stretch:
    """The ISO week that holds a day.

    Example:
        >>> week(date(2011, 8, 4)).value
        '2011-W31'
    """
    year, number, weekday = when.isocalendar()
    first = when - timedelta(days=weekday - 1)
    return Stretch(first, first + timedelta(days=6), "week", f"{year:04}-W{number:02}")


def month(year: int, number: int) -> Stretch:
    """A month, counted from 1."""
    return Stretch(*_months(year, number, 1), "month", f"{year:04}-{number:02}")


def quarter(year: int, number: int) -> Stretch:
    """A quarter of the calendar year, counted from 1."""
    return Stretch(*_months(year, 3 * number - 2, 3), "quarter", f"{year:04}-Q{number}")


def half(year: int, number: int) -> Stretch:
    """A half of the calendar year, counted from 1."""
    return Stretch(*_months(year, 6 * number - 5, 6), "half", f"{year:04}-H{number}")


def year(number: int) -> Stretch:
    """A calendar year."""
    return Stretch(date(number, 1, 1), date(number, 12, 31), "year", f"{number:04}")


def season(number: int, code: int) -> Stretch:
    """A season of a year by its EDTF code: spring 21, summer 22, autumn 23, winter 24.

    The days are those of the northern hemisphere, whole months; a winter runs into the next year.

    Example:
        >>> season(2016, 24).value, season(2016, 24).last
        ('2016-24', datetime.date(2017, 2, 28))
    """
    return Stretch(*_months(number, 3 * (code - 20), 3), "season", f"{number:04}-{code}")


def decade(first: int) -> Stretch:
    """Ten years from one that ends in 0.

    Example:
        >>> decade(1990).value
        '199X'
    """
    return Stretch(date(first, 1, 1), date(first + 9, 12, 31), "decade", f"{first // 10}X")


def fiscal_year(number: int) -> Stretch:
    """A fiscal year by its label alone.

    Houses differ on the months, so the days are those that any fiscal year of this label may hold: from April of
    the year before (as in India and
    the United Kingdom) to March of the year after (as in Japan).
    """
    return Stretch(date(number - 1, 4, 1), date(number + 1, 3, 31), "fiscal_year", f"FY{number:04}")


def split_year(number: int) -> Stretch:
    """A fiscal year given as two calendar years ("2016/17"), by the second of them."""
    return Stretch(date(number - 1, 1, 1), date(number, 12, 31), "fiscal_year", f"FY{number:04}")


def months_to(last: date, count: int) -> Stretch:
    """The `count` months that end with the month of a day; a quarter, half or year of the calendar where they are one.

    Example:
        >>> months_to(date(1996, 12, 31), 6).value
        '1996-H2'
        >>> months_to(date(2016, 3, 31), 12).value, months_to(date(2016, 9, 30), 9).value
        ('FY2016', '2016-01/2016-09')
    """
    first = _months_later(last.replace(day=1), 1 - count)
    end = _months_later(first, count) - ONE_DAY
    if count == 1:
        return month(last.year, last.month)
    if count == 3 and last.month % 3 == 0:
        return quarter(last.year, last.month // 3)
    if count == 6 and last.month % 6 == 0:
        return half(last.year, last.month // 6)
    if count == 12:
        return year(last.year) if last.month == 12 else Stretch(first, end, "fiscal_year", f"FY{last.year:04}")
    return Stretch(first, end, "range", f"{first:%Y-%m}/{end:%Y-%m}")


def unit_at(unit: str, when: date) -> Stretch:
    """The day, week, month, quarter, half, year or decade that holds a day."""
    match unit:
        case "day":
            return day(when)
        case "week" | "weekend":
            return week(when)
        case "month":
            return month(when.year, when.month)
        case "quarter":
            return quarter(when.year, (when.month + 2) // 3)
        case "half":
            return half(when.year, (when.month + 5) // 6)
        case "decade":
            return decade(when.year // 10 * 10)
        case _:
            return year(when.year)


def shifted(when: date, unit: str, count: int) -> date | None:
    """A day some units later, or earlier for a negative count; ``None`` outside the calendar.

    Example:
        >>> shifted(date(2016, 1, 31), "month", 1)
        datetime.date(2016, 2, 29)
    """
    days = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}.get(unit)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}.get(unit, 0)
    try:
        return when + timedelta(days=days * count) if days else _months_later(when, months * count)
    except (ValueError, OverflowError):
        return None


def _months_later(when: date, count: int) -> date:
    """The same day some months later, or the last of its month where that is shorter."""
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - slow to load, and many texts need none

    return when + relativedelta(months=count)


def until(stretch: Stretch) -> Stretch:
    """Up to and including a stretch."""
    return Stretch(None, stretch.last, stretch.precision, f"../{stretch.value}")


def since(stretch: Stretch) -> Stretch:
    """From a stretch on."""
    return Stretch(stretch.first, None, stretch.precision, f"{stretch.value}/..")


def between(first: Stretch, last: Stretch) -> Stretch | None:
    """From one stretch through another, or ``None`` where they do not lie in this order."""
    if first.first is None or last.last is None or last.last < first.first:
        return None
    return Stretch(first.first, last.last, "range", f"{first.value}/{last.value}")


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    over, last = divmod(first + count - 1, 12)
    return date(year, first, 1), date(year + over, last + 1, 1) - ONE_DAY
