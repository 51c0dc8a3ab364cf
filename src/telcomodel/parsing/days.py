"""Full dates, day, month and year, in the notations that pages and prose print."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from telcomodel.lexicon.calendar import calendar
from telcomodel.tokens import Tokens

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2099
_SUFFIXES: Final = ("st", "nd", "rd", "th")


class PrintedDay(NamedTuple):
    """A full date.

    Attributes:
        end: Index after its last token.
        day: The day; for a numeric date that could be read both ways, the one with the day first.
        other: The same with the month first, where that is another day: the notation alone does not decide.
    """

    end: int
    day: date
    other: date | None = None


def read_day(tokens: Tokens, start: int, limit: int) -> PrintedDay | None:
    """The full date that begins at a token, or ``None``.

    "2016-02-15", "2016/02/15", "15.02.2016", "27/05/2022", "Feb. 15, 2016", "September 9th, 2011", "9 Aug 2011",
    "the 9th of August 2011";
    a weekday may stand before it.
    """
    start = _after_weekday(tokens, start, limit)
    if start >= limit:
        return None
    word = tokens.words[start]
    if word[0].isdigit():
        return _numeric(tokens, start, limit) or _day_first(tokens, start, limit)
    return _month_first(tokens, start, limit)


def month_of(tokens: Tokens, index: int) -> int | None:
    """The month that a token names; capitalized where it could be an ordinary word, in text that has capitals."""
    month = calendar().months.get(tokens.keys[index])
    if month is None or tokens.words[index][0].isupper() or tokens.keys[index] not in _ORDINARY:
        return month
    return None


def year_of(word: str) -> int | None:
    """The year that a token of four digits is."""
    if len(word) == 4 and word.isascii() and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR:
        return int(word)
    return None


def day_of(word: str) -> int | None:
    """The day of a month: "9", "09", "9th"."""
    digits = word[:-2] if word.endswith(_SUFFIXES) else word
    if 0 < len(digits) <= 2 and digits.isascii() and digits.isdigit() and 1 <= int(digits) <= 31:
        return int(digits)
    return None


def valid_day(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def after_month(tokens: Tokens, index: int, limit: int) -> int:
    """The index after a month's name and the full stop of its abbreviation."""
    stop = (
        index + 1 < limit
        and tokens.words[index + 1] == "."
        and len(tokens.words[index]) <= 4
        and tokens.keys[index] not in _FULL_NAMES
        and not tokens.spaced(index + 1)
    )
    return index + 2 if stop else index + 1


_FULL_NAMES: Final = frozenset({"may", "june", "july"})
_ORDINARY: Final = frozenset({"may", "march", "mar", "august", "jan", "dec", "sun", "sat", "mon"})


def _after_weekday(tokens: Tokens, index: int, limit: int) -> int:
    if index >= limit or tokens.keys[index] not in calendar().weekdays:
        return index
    index += 1
    while index < limit and tokens.words[index] in {",", ".", "the"}:
        index += 1
    return index


def _numeric(tokens: Tokens, start: int, limit: int) -> PrintedDay | None:
    word = tokens.words[start]
    if "." in word:
        parts = word.split(".")
        return _ordered(parts, start + 1, ".") if len(parts) == 3 else None
    if start + 4 >= limit or tokens.ends[start + 4] - tokens.starts[start] > 19:
        return None
    mark = tokens.words[start + 1]
    if mark not in {"-", "/", "‑", "–"} or tokens.words[start + 3] != mark:
        return None
    return _ordered([word, tokens.words[start + 2], tokens.words[start + 4]], start + 5, mark)


def _ordered(parts: list[str], end: int, mark: str) -> PrintedDay | None:
    """A numeric date from its three parts, year first or year last; day before month except where that gives no day."""
    first, middle, last = parts
    if len(last) > 2 and last[2:3] in {"T", "t"}:
        last = last[:2]
    if not all(part.isascii() and part.isdigit() for part in (first, middle, last)):
        return None
    if year_of(first):
        day = valid_day(int(first), int(middle), int(last))
        return PrintedDay(end, day) if day and len(middle) <= 2 and len(last) <= 2 else None
    year = year_of(last) or _short_year(last, mark == "/" or len(first) == len(middle) == 2)
    if year is None or len(first) > 2 or len(middle) > 2:
        return None
    european, american = valid_day(year, int(middle), int(first)), valid_day(year, int(first), int(middle))
    if mark == "." and european:
        american = None
    if european is None:
        return PrintedDay(end, american) if american else None
    return PrintedDay(end, european, american if american != european else None)


def _short_year(word: str, wanted: bool) -> int | None:
    """The year of "16" in a numeric date."""
    return 2000 + int(word) if wanted and len(word) == 2 else None


def _day_first(tokens: Tokens, start: int, limit: int) -> PrintedDay | None:
    word, hyphen, name = tokens.words[start].partition("-")
    day = day_of(word)
    if day is None:
        return None
    if hyphen:
        return _hyphened(tokens, start + 1, limit, day, name)
    index = start + 1
    while index < limit and tokens.words[index] in {"of", "-", "/", "."}:
        index += 1
    if index >= limit or (month := month_of(tokens, index)) is None:
        return None
    index = after_month(tokens, index, limit)
    while index < limit and tokens.words[index] in {",", "-", "/"}:
        index += 1
    year = year_of(tokens.words[index]) if index < limit else None
    found = valid_day(year, month, day) if year else None
    return PrintedDay(index + 1, found) if found else None


def _hyphened(tokens: Tokens, index: int, limit: int, day: int, name: str) -> PrintedDay | None:
    """Reads "12-Nov-2018", whose day and month are one token."""
    month = calendar().months.get(name.lower())
    if month is None or index + 1 >= limit or tokens.words[index] != "-":
        return None
    word = tokens.words[index + 1]
    year = year_of(word) or (2000 + int(word) if len(word) == 2 and word.isascii() and word.isdigit() else None)
    found = valid_day(year, month, day) if year else None
    return PrintedDay(index + 2, found) if found else None


def _month_first(tokens: Tokens, start: int, limit: int) -> PrintedDay | None:
    if (month := month_of(tokens, start)) is None:
        return None
    index = after_month(tokens, start, limit)
    if index >= limit:
        return None
    word = tokens.words[index]
    day_text, comma, year_text = word.partition(",")
    day = day_of(day_text)
    if day is None:
        return None
    if not comma:
        index += 1
        while index < limit and tokens.words[index] in {",", "."}:
            index += 1
        year_text = tokens.words[index] if index < limit else ""
    year = year_of(year_text)
    found = valid_day(year, month, day) if year else None
    return PrintedDay(index + 1, found) if found else None
