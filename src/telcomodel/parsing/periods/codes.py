"""Dates in figures and codes: years, ISO dates, quarters and halves, fiscal years, decades."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.calendar import calendar
from telcomodel.parsing.days import PrintedDay, day_of, read_day, year_of
from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.periods.context import (
    AHEAD,
    BACK,
    DASHES,
    HERE,
    PARTS,
    YEAR_CUES,
    Context,
    Core,
    counts,
    part_before,
    step_of,
    year_after,
)
from telcomodel.parsing.periods.named import read_ordinal_day, spans_days
from telcomodel.parsing.periods.tense import is_future

# What a year may stand before without a preposition: "its 2016 results", "the 2016 auction".
_DETERMINERS: Final = frozenset({"the", "a", "its", "their", "his", "her", "our", "'s"})
_YEARLY: Final = frozenset(
    "results result profit profits loss losses revenue revenues sales earnings figures accounts budget report guidance "
    "outlook forecast forecasts target targets auction auctions sale tender deal agreement merger acquisition takeover "
    "law act filing ruling decision election elections survey study edition launch contract annual financial "
    "total level levels dividend".split()
)
# Days and years have so many figures.
_DATE_LENGTHS: Final = frozenset({1, 2, 4})
_FISCAL: Final = frozenset({"fiscal", "financial"})
# What is published of a quarter that has ended, whenever that is: "It will report third-quarter results in May."
_PUBLISHED: Final = frozenset("results figures accounts".split())


def read_numbered(context: Context, start: int, end: int, unit: str, number: int, limit: int) -> Core | None:
    """Reads "third quarter of 2016", "Q3", "second half"."""
    tokens = context.tokens
    if number > (4 if unit == "quarter" else 2):
        return None
    make = calc.quarter if unit == "quarter" else calc.half
    if start > 0 and tokens.keys[start - 1] in _FISCAL:
        return None
    after = end + (end < limit and tokens.keys[end] in {"of", "the"})
    if after < limit and (tokens.keys[after] in _FISCAL or tokens.keys[after][:2] == "fy"):
        return None
    year, stop = year_after(context, end, limit)
    if year is not None:
        return Core(start, stop, make(year, number), False, f"date.{unit}")
    if start > 0 and (named := year_of(tokens.words[start - 1])) is not None:
        return Core(start - 1, end, make(named, number), False, f"date.{unit}")
    if start > 1 and tokens.keys[start - 1] == "'s" and (named := year_of(tokens.words[start - 2])) is not None:
        return Core(start - 2, end, make(named, number), False, f"date.{unit}")
    anchor = context.published
    at = end + (end < limit and tokens.keys[end] == "of")
    if at + 1 < limit and tokens.keys[at] in BACK | AHEAD | HERE | {"the"} and tokens.keys[at + 1] == "year":
        found = make(anchor.year + step_of(tokens.keys[at]), number) if anchor else None
        return Core(start, at + 2, found, True, f"date.{unit}")
    if anchor is None:
        return Core(start, end, None, True, f"date.{unit}")
    future = is_future(tokens, start, end) and _PUBLISHED.isdisjoint(tokens.keys[end : min(end + 2, limit)])
    choices = [make(anchor.year + step, number) for step in ((0, 1) if future else (0, -1))]
    found = next(
        (c for c in choices if c.last is not None and (c.last >= anchor if future else c.last <= anchor)), None
    )
    return Core(start, end, found, True, f"date.{unit}")


def read_fiscal(context: Context, start: int, end: int, limit: int) -> Core | None:
    """The year after "fiscal", "fiscal year", "FY"."""
    tokens = context.tokens
    if end >= limit:
        return None
    word = tokens.words[end]
    year = year_of(word) or (2000 + int(word) if len(word) == 2 and word.isascii() and word.isdigit() else None)
    if year is None:
        return None
    if (second := _second_year(context, year, end + 1, limit)) is not None:
        return Core(start, end + 3, calc.split_year(second), False, "date.fiscal_year")
    return Core(start, end + 1, calc.fiscal_year(year), False, "date.fiscal_year")


def _second_year(context: Context, year: int, index: int, limit: int) -> int | None:
    """The second year of "2016/17", "2016-17", where it is the one after the first."""
    if index + 1 >= limit or context.tokens.words[index] not in {"/", "-", "–"}:
        return None
    word = context.tokens.words[index + 1]
    if context.tokens.spaced(index) or not (word.isascii() and word.isdigit()):
        return None
    second = (year + 1) % 100
    return year + 1 if (len(word) == 2 and int(word) == second) or word == str(year + 1) else None


def read_figures(context: Context, index: int, floor: int, limit: int) -> Core | None:
    """The date that begins with a token of figures."""
    tokens = context.tokens
    word = tokens.words[index]
    if "," in word or (word.isdigit() and len(word) not in _DATE_LENGTHS):
        return None
    full = read_day(tokens, index, limit) if word[0].isdigit() else None
    if full is not None:
        return None if full.other else _full(context, index, full, floor)
    if (named := _quarter_code(word)) is not None:
        unit, number, year = named
        if year is not None:
            found = (calc.quarter if unit == "quarter" else calc.half)(year, number)
            return Core(index, index + 1, found, False, f"date.{unit}")
        return read_numbered(context, index, index + 1, unit, number, limit)
    if word[:2].upper() == "FY":
        return _fiscal_code(context, index, limit)
    if word.endswith("0s") and (first := year_of(word[:-1])) is not None:
        return Core(
            part_before(context, index - (index > floor and tokens.keys[index - 1] == "the"), floor),
            index + 1,
            calc.decade(first),
            False,
            "date.decade",
        )
    before, dash, tail = word.partition("-")
    if dash and before.lower() in PARTS and tail.endswith("0s") and (first := year_of(tail[:-1])) is not None:
        return Core(index, index + 1, calc.decade(first), False, "date.decade")
    if dash and before.lower() in PARTS and (year := year_of(tail)) is not None:
        return Core(index, index + 1, calc.year(year), False, "date.year")
    if word.endswith(("st", "nd", "rd", "th")):
        return read_ordinal_day(context, index, floor, limit)
    return _bare_year(context, index, floor, limit)


def _full(context: Context, index: int, full: PrintedDay, floor: int) -> Core:
    """A full date, or the days of a month that end with it ("15-17 March 2016", "from 15 to 17 March 2016")."""
    words = context.tokens.words
    if (
        index - 2 >= floor
        and spans_days(context, index - 1, floor)
        and (first := day_of(words[index - 2])) is not None
        and first < full.day.day
    ):
        found = calc.between(calc.day(full.day.replace(day=first)), calc.day(full.day))
        return Core(index - 2, full.end, found, False, "date.range")
    return Core(index, full.end, calc.day(full.day), False, "date.day")


def _bare_year(context: Context, index: int, floor: int, limit: int) -> Core | None:
    tokens = context.tokens
    year = year_of(tokens.words[index])
    if year is None:
        return None
    second = _second_year(context, year, index + 1, limit)
    before = tokens.keys[index - 1] if index > floor else ""
    if second is not None:
        return Core(index, index + 3, calc.split_year(second), False, "date.fiscal_year")
    if (
        index + 2 < limit
        and tokens.words[index + 1] in {"-", "–", "—"}
        and (other := year_of(tokens.words[index + 2]))
        and other > year
    ):
        return Core(index, index + 3, calc.between(calc.year(year), calc.year(other)), False, "date.range")
    closes = index + 1 < limit and tokens.words[index + 1] == ")" and before in {"(", ","}
    if index + 2 < limit and tokens.keys[index + 1] == "'s" and tokens.keys[index + 2] in calendar().ordinals:
        return None
    if before in _DETERMINERS and index + 1 < limit and tokens.keys[index + 1] in _YEARLY:
        return Core(index, index + 1, calc.year(year), False, "date.year")
    if before not in YEAR_CUES and not closes:
        return None
    if (last := _short_end(context, year, index + 1, limit)) is not None:
        return Core(index, index + 3, calc.between(calc.year(year), calc.year(last)), False, "date.range")
    if before in {"of", "to", "for", "from", "and", "or", "than", "over", "around"} and counts(
        tokens, index + 1, limit
    ):
        return None
    return Core(part_before(context, index, floor), index + 1, calc.year(year), False, "date.year")


def _short_end(context: Context, year: int, index: int, limit: int) -> int | None:
    """The last year of "2010–15"."""
    tokens = context.tokens
    if index + 1 >= limit or tokens.words[index] not in DASHES or tokens.spaced(index) or tokens.spaced(index + 1):
        return None
    word = tokens.words[index + 1]
    last = year // 100 * 100 + int(word) if len(word) == 2 and word.isascii() and word.isdigit() else 0
    return last if last > year else None


def _fiscal_code(context: Context, index: int, limit: int) -> Core | None:
    word, hyphen, rest = context.tokens.words[index][2:].lstrip("-'’").partition("-")
    if not (word.isascii() and word.isdigit()) or len(word) not in {2, 4}:
        return None
    year = int(word) if len(word) == 4 else 2000 + int(word)
    if not 1950 <= year <= 2099:
        return None
    if hyphen:
        return (
            Core(index, index + 1, calc.split_year(year + 1), False, "date.fiscal_year")
            if rest[-2:] == (f"{(year + 1) % 100:02}")
            else None
        )
    if (second := _second_year(context, year, index + 1, limit)) is not None:
        return Core(index, index + 3, calc.split_year(second), False, "date.fiscal_year")
    return Core(index, index + 1, calc.fiscal_year(year), False, "date.fiscal_year")


def _quarter_code(word: str) -> tuple[str, int, int | None] | None:
    """Reads "Q3", "3Q16", "Q316"? no: "Q3", "H1", "3Q", "1H", "3Q16", "1H2016", "Q3-2016"."""
    upper = word.upper()
    if len(upper) < 2:
        return None
    letter, digit, rest = (upper[0], upper[1], upper[2:]) if upper[0] in "QH" else (upper[1], upper[0], upper[2:])
    if letter not in "QH" or not (digit.isascii() and digit.isdigit()):
        return None
    number = int(digit)
    unit = "quarter" if letter == "Q" else "half"
    if not 1 <= number <= (4 if unit == "quarter" else 2):
        return None
    rest = rest.lstrip("-'’")
    if not rest:
        return unit, number, None
    if not (rest.isascii() and rest.isdigit()) or len(rest) not in {2, 4}:
        return None
    year = int(rest) if len(rest) == 4 else 2000 + int(rest)
    return (unit, number, year) if 1950 <= year <= 2099 else None
