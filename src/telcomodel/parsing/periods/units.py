"""Dates in units: "last week", "two years ago", "the nine months to September 30"."""

from __future__ import annotations

from datetime import date
from typing import Final

from telcomodel.lexicon.calendar import calendar
from telcomodel.parsing.days import month_of, read_day
from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.periods.codes import read_numbered
from telcomodel.parsing.periods.context import (
    AHEAD,
    BACK,
    HERE,
    PARTS,
    SHORT_PARTS,
    Context,
    Core,
    part_before,
    step_of,
    unit_at,
    year_after,
)
from telcomodel.parsing.periods.named import read_month
from telcomodel.parsing.periods.stretch import Stretch
from telcomodel.parsing.periods.tense import is_future

_ENDING: Final = frozenset({"to", "ended", "ending", "through"})
_UNIT_NAMES: Final = {
    "fortnights": "fortnight",
    "wk": "week",
    "wks": "week",
    "yr": "year",
    "yrs": "year",
    "halves": "half",
    "half-year": "half",
}
_FROM_TOLD: Final = frozenset({"later", "earlier"})
# How fine a unit is.
_FINENESS: Final = {
    "decade": 0,
    "year": 1,
    "half": 2,
    "quarter": 3,
    "month": 4,
    "week": 5,
    "fortnight": 5,
    "weekend": 5,
    "day": 6,
}
# Before the "year" of a firm's books.
_YEARS_OF_FIRMS: Final = frozenset(("full", "fiscal", "financial", "business", "trading", "reporting"))
_WEEK_LINKS: Final = frozenset({"of", "beginning", "commencing", "starting", "ending", "ended", "from", "to"})
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def read_unit(context: Context, index: int, floor: int, limit: int) -> Core | None:
    """A date in units: counted, numbered, or steered by "last", "this" and "next"."""
    tokens = context.tokens
    key = tokens.keys[index]
    plural = key.endswith("s") and key != "halves"
    unit = _UNIT_NAMES.get(key, key.removesuffix("s"))
    before = tokens.keys[index - 1] if index > floor else ""
    if before in SHORT_PARTS or before in {"calendar", "full"}:
        before = tokens.keys[index - 2] if index - 1 > floor else ""
    if (count := _count(context, index, floor)) is not None:
        return _counted(context, index, unit, *count, floor, limit)
    if plural:
        return None
    if unit in {"quarter", "half"} and (number := calendar().ordinals.get(before.partition("-")[0])) is not None:
        return read_numbered(context, index - 1, index + 1, unit, number, limit)
    if unit in {"quarter", "half"} and before in {"final", "opening"}:
        number = 1 if before == "opening" else 4 if unit == "quarter" else 2
        return read_numbered(context, index - 1, index + 1, unit, number, limit)
    if unit == "week" and tokens.keys[index - 1 if index > floor else index] == "the":
        named = _named_week(context, index, limit)
        if named is not None:
            return named
    opening = index - (before in _YEARS_OF_FIRMS)
    opening -= opening > floor and tokens.keys[opening - 1] in {"the", "a"}
    ending = _ending(context, opening, index + 1, _MONTHS.get(unit, 0), limit)
    if ending is not None:
        return ending
    if key == "year-end":
        found = calc.year(context.published.year) if context.published else None
        return Core(index, index + 1, found, True, "date.year")
    return _steered_unit(context, index, unit, before, floor)


def _steered_unit(context: Context, index: int, unit: str, before: str, floor: int) -> Core | None:
    tokens = context.tokens
    anchor = context.published
    start = index - 1
    if before == "last" and tokens.keys[index + 1 : index + 2] == ["of"]:
        return None  # "the last week of March"
    if before in BACK | AHEAD | HERE and before != "following":
        step = step_of(before)
        if before == "past" and tokens.keys[start - 1 if start > floor else start] == "the":
            return _span_of(context, start, index + 1, unit, -1)
    elif (
        before == "the"
        and index - 2 >= floor
        and tokens.keys[index - 2] == "of"
        and tokens.keys[index - 3 if index > 3 else 0] in PARTS
    ):
        step = 0
    else:
        return None
    start = part_before(context, start, floor)
    if anchor is None:
        return Core(start, index + 1, None, True, f"date.{unit}")
    shifted = calc.shifted(anchor, unit, step)
    return Core(start, index + 1, unit_at(unit, shifted), True, f"date.{unit}")


def _count(context: Context, index: int, floor: int) -> tuple[int, int] | None:
    """How many units are counted before a unit's name, and the index of the number."""
    tokens = context.tokens
    if index <= floor:
        return None
    before = tokens.keys[index - 1]
    if before in calendar().numbers:
        return calendar().numbers[before], index - 1
    if before.isascii() and before.isdigit() and len(before) <= 3:
        return int(before), index - 1
    if before == "of" and index - 3 >= floor and tokens.keys[index - 2] == "couple":
        return 2, index - 3
    return None


def _counted(context: Context, index: int, unit: str, count: int, start: int, floor: int, limit: int) -> Core | None:
    tokens = context.tokens
    end = index + 1
    anchor = context.published
    cue = tokens.keys[start - 1] if start > floor else ""
    after = tokens.keys[end] if end < limit else ""
    if after == "ago" or (after == "from" and end + 1 < limit and tokens.keys[end + 1] == "now"):
        step = -count if after == "ago" else count
        shifted = calc.shifted(anchor, unit, step) if anchor else None
        end += 1 if after == "ago" else 2
        return Core(
            start, end, unit_at("day" if unit in {"week", "fortnight"} else unit, shifted), True, "date.counted"
        )
    if after in _FROM_TOLD or (start > floor and after == "before" and not _goes_on(context, end + 1, limit)):
        return _counted_from_told(context, start, end + 1, unit, count if after in {"later", "after"} else -count)
    if cue == "in" and _is_term(context, start, end, floor):
        shifted = calc.shifted(anchor, unit, count) if anchor else None
        return Core(
            start, end, unit_at("day" if unit in {"week", "fortnight"} else unit, shifted), True, "date.counted"
        )
    if (cue == "in" and after in {"'", "’", "'s", "’s", "time"}) or (
        after in {"'", "’"} and end + 1 < limit and tokens.keys[end + 1] == "time"
    ):
        while end < limit and tokens.keys[end] in {"'", "’", "'s", "’s", "time"}:
            end += 1
        shifted = calc.shifted(anchor, unit, count) if anchor else None
        return Core(
            start, end, unit_at("day" if unit in {"week", "fortnight"} else unit, shifted), True, "date.counted"
        )
    ending = _ending(context, start - (cue == "the"), end, _MONTHS.get(unit, 0) * count, limit)
    if ending is not None:
        return ending
    if cue in {"first", "last", "final"} and unit == "month" and after == "of":
        year, stop = year_after(context, end, limit)
        if year is not None and count < 12:
            return Core(start - 1, stop, _months_of(year, count, cue), False, "date.months")
        if tokens.keys[end + 1 : end + 3] in (["the", "year"], ["this", "year"]) and anchor and count < 12:
            found = _months_of(anchor.year, count, cue)
            if found.last is not None and found.last > anchor and not is_future(tokens, start, end):
                found = _months_of(anchor.year - 1, count, cue)
            return Core(start - 1, end + 3, found, True, "date.months")
    if cue in BACK | AHEAD and cue != "following" and cue != "previous":
        return _span_of(context, start - 1, end, unit, count if cue in AHEAD else -count)
    if cue == "within":
        return _span_of(context, start - 1, end, unit, count)
    return None


def _months_of(year: int, count: int, cue: str) -> Stretch:
    """The first or last months of a year."""
    return calc.months_to(date(year, count if cue == "first" else 12, 28), count)


def _goes_on(context: Context, index: int, limit: int) -> bool:
    """Whether a noun phrase or a clause follows, as in "a year before the sale"."""
    return index < limit and context.tokens.words[index][0].isalnum()


def _is_term(context: Context, start: int, end: int, floor: int) -> bool:
    """Whether "in two years" looks ahead; "the biggest deal in two years" looks back, "built in two years" nowhere."""
    tokens = context.tokens
    if end < len(tokens) and tokens.words[end] in {"'", "’", "'s", "’s", "-"}:
        return False
    if end < len(tokens) and tokens.keys[end] in {"time", "of"}:
        return False
    first, _ = tokens.sentence(start)
    for index in range(max(first, floor, start - 7), start - 1):
        key = tokens.keys[index]
        if key in {"first", "most", "best", "worst", "least", "only", "once", "twice", "times"} or (
            key.endswith("est") and len(key) > 5 and key not in {"invest", "request", "interest", "suggest"}
        ):
            return False
    return is_future(tokens, start, start)


def _counted_from_told(context: Context, start: int, end: int, unit: str, count: int) -> Core | None:
    """Reads "two years later", "a year earlier": so much after or before the date told last."""
    told = context.told
    if told is None or told.first is None or told.last is None:
        return None
    if _FINENESS.get(unit, 0) > _FINENESS.get(told.precision, 0):
        return None
    shifted = calc.shifted(told.first, unit, count)
    same = unit == "year" and told.precision in {"quarter", "half"}
    found = unit_at(told.precision if same else "day" if unit in {"week", "fortnight"} else unit, shifted)
    return Core(start, end, found, False, "date.counted")


def _named_week(context: Context, index: int, limit: int) -> Core | None:
    """Reads "the week of June 6", "the week beginning 6 June 2016"."""
    tokens = context.tokens
    begin = index + 2
    if begin >= limit or tokens.keys[index + 1] not in _WEEK_LINKS:
        return None
    full = read_day(tokens, begin, limit)
    if full is not None:
        return None if full.other else Core(index, full.end, calc.week(full.day), False, "date.week")
    for month in (begin, begin + 1):
        if month < limit and month_of(tokens, month):
            core = read_month(context, month, begin, limit)
            if core is None or core.stretch is None or core.stretch.precision != "day" or core.stretch.first is None:
                return None
            return Core(index, core.end, calc.week(core.stretch.first), core.relative, "date.week")
    return None


def _span_of(context: Context, start: int, end: int, unit: str, count: int) -> Core | None:
    """Reads "over the next three years": from the publication date to that much later, or the same back."""
    anchor = context.published
    if context.tokens.keys[start - 1 if start else 0] == "the":
        start -= 1
    other = calc.shifted(anchor, unit, count) if anchor else None
    if anchor is None or other is None:
        return Core(start, end, None, True, "date.span")
    early, late = sorted([anchor, other])
    fine = "day" if unit in {"week", "fortnight", "weekend"} else unit
    value = f"{calc.unit_at(fine, early).value}/{calc.unit_at(fine, late).value}"
    return Core(start, end, Stretch(early, late, "range", value), True, "date.span")


def _ending(context: Context, start: int, end: int, months: int, limit: int) -> Core | None:
    """Reads "the six months to December 31, 1996", "the year ended March 2016"."""
    tokens = context.tokens
    if not months or end >= limit or tokens.keys[end] not in _ENDING:
        return None
    begin = end + 1 + (end + 1 < limit and tokens.keys[end + 1] in {"on", "the", "in"})
    for month in (begin, begin + 1, begin + 2):
        if month >= limit:
            break
        full = read_day(tokens, begin, limit)
        core = (
            Core(begin, full.end, calc.day(full.day), False, "")
            if full
            else read_month(context, month, begin, limit)
            if month_of(tokens, month)
            else None
        )
        if core is None:
            continue
        if core.start != begin:
            return None
        last = core.stretch.last if core.stretch else None
        found = calc.months_to(last, months) if last else None
        return Core(start, core.end, found, core.relative, "date.ending")
    return None
