"""Dates by name: months, weekdays, "tomorrow", feasts."""

from __future__ import annotations

from datetime import date
from typing import Final

from telcomodel.lexicon.calendar import calendar
from telcomodel.parsing.days import after_month, day_of, month_of, valid_day
from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.periods.context import (
    AFTER,
    AHEAD,
    BACK,
    BEFORE,
    DASHES,
    HERE,
    PARTS,
    YEAR_CUES,
    Context,
    Core,
    counts,
    month_or_day,
    nearest_month,
    part_before,
    step_of,
    unit_at,
    year_after,
)
from telcomodel.parsing.periods.stretch import Stretch
from telcomodel.parsing.periods.tense import is_future

# Before "May results", "March filing".
_OWNERS: Final = frozenset({"its", "their", "his", "her", "'s"})
_OPENERS: Final = frozenset({"from", "between"})
_DAY_CUES: Final = frozenset({"on", "by", "until", "till", "before", "since", "from"})
# What may follow "the 15th" but a noun: "the 15th floor".
_AFTER_DAY: Final = frozenset(
    "and or but at in when while as after before with for to by it he she they that because".split()
)
_NO_DAY: Final = frozenset({"black", "good", "super", "cyber", "fat", "ash", "bloody", "manic"})


def read_month(context: Context, index: int, floor: int, limit: int) -> Core | None:
    """A month with what belongs to it: day, year, "early", "last"."""
    tokens = context.tokens
    month = month_of(tokens, index)
    if month is None:
        return None
    start, end = index, after_month(tokens, index, limit)
    day = None
    if index > floor and (before := day_of(tokens.words[index - 1])) is not None:
        start, day = index - 1, before
    elif (
        index - 1 > floor and tokens.keys[index - 1] == "of" and (before := day_of(tokens.words[index - 2])) is not None
    ):
        start, day = index - 2, before
    elif end < limit and (following := day_of(tokens.words[end])) is not None and not counts(tokens, end + 1, limit):
        day, end = following, end + 1
    first = None
    if day is not None and start < index and start - 2 >= floor and spans_days(context, start - 1, floor):
        first = day_of(tokens.words[start - 2])
        start -= 2 if first else 0
    elif (
        day is not None
        and start == index
        and end + 1 < limit
        and (tokens.words[end] in DASHES or (tokens.keys[end] in {"to", "and"} and tokens.keys[index - 1] in _OPENERS))
        and (other := day_of(tokens.words[end + 1]))
    ):
        first, day, end = day, other, end + 2
    if start > floor and tokens.keys[start - 1] == "the" and day is not None:
        start -= 1
    year, end = year_after(context, end, limit)
    if year is not None and first is not None:
        early, late = month_or_day(year, month, first), month_or_day(year, month, day)
        found = calc.between(early, late) if early and late else None
        return found and Core(start, end, found, False, "date.range")
    if year is not None:
        found = month_or_day(year, month, day)
        return found and Core(part_before(context, start, floor), end, found, False, f"date.{found.precision}")
    if first is not None:
        return _days(context, start, end, month, first, day)
    cue = tokens.keys[start - 1] if start > floor else ""
    if day is None and cue == "following" and context.told is not None:
        return _following(context, start, end, month, floor)
    if day is None and cue in BACK | AHEAD | HERE:
        return _steered(context, start - 1, end, month, cue)
    if day is None and not _is_month(context, index, floor):
        return None
    start = part_before(context, start, floor)
    at = end + (end < limit and tokens.keys[end] == "of")
    if at < limit - 1 and tokens.keys[at] in BACK | AHEAD | HERE and tokens.keys[at + 1] == "year":
        anchor = context.published
        found = month_or_day(anchor.year + step_of(tokens.keys[at]), month, day) if anchor else None
        return Core(start, at + 2, found, True, "date.month")
    found = nearest_month(context, month, day, is_future(tokens, start, end))
    return Core(start, end, found, True, "date.day" if day else "date.month", (month, day))


def _is_month(context: Context, index: int, floor: int) -> bool:
    """Whether a bare word is a month: one that is an ordinary word too needs a preposition before it."""
    tokens = context.tokens
    if tokens.keys[index] not in {
        "may",
        "march",
        "august",
        "mar",
        "jan",
        "dec",
        "sep",
        "apr",
        "jun",
        "jul",
        "aug",
        "nov",
        "oct",
    }:
        return True
    before = tokens.keys[index - 1] if index > floor else ""
    if before in DASHES:
        return index > 1 and tokens.keys[index - 2] in calendar().months
    if before in _OWNERS:
        return index + 1 < len(tokens) and tokens.words[index + 1].islower()
    return before in YEAR_CUES | PARTS | {"the", ","} - {"and", "or"} and tokens.keys[index] != "the"


def spans_days(context: Context, index: int, floor: int) -> bool:
    """Whether a word joins the two days of "1-15 June", "from 1 to 15 June", "between 1 and 15 June"."""
    tokens = context.tokens
    if tokens.words[index] in DASHES:
        return True
    return tokens.keys[index] in {"to", "and", "until"} and index - 2 >= floor and tokens.keys[index - 2] in _OPENERS


def _days(context: Context, start: int, end: int, month: int, first: int, last: int | None) -> Core:
    """The days of a month without a year."""
    future = is_future(context.tokens, start, end)
    late = nearest_month(context, month, last, future)
    early = month_or_day(late.last.year, month, first) if late and late.last else None
    found = calc.between(early, late) if early and late else None
    return Core(start, end, found, True, "date.range")


def _following(context: Context, start: int, end: int, month: int, floor: int) -> Core | None:
    """Reads "the following March": the first one after the date told last."""
    told = context.told
    if told is None or told.last is None:
        return None
    begin = start - 1 - (start - 1 > floor and context.tokens.keys[start - 2] == "the")
    return Core(begin, end, calc.month(told.last.year + (month <= told.last.month), month), False, "date.following")


def read_ordinal_day(context: Context, index: int, floor: int, limit: int) -> Core | None:
    """Reads "on the 15th", "by the 3rd of next month"."""
    tokens = context.tokens
    anchor = context.published
    day = day_of(tokens.words[index])
    if day is None or index - 2 < floor or tokens.keys[index - 1] != "the" or tokens.keys[index - 2] not in _DAY_CUES:
        return None
    end = index + 1
    month_step = None
    if end + 2 < limit and tokens.keys[end] == "of" and tokens.keys[end + 2] == "month":
        month_step = step_of(tokens.keys[end + 1])
        end += 3
    elif end < limit and tokens.words[end][0].isalpha() and tokens.keys[end] not in _AFTER_DAY:
        return None
    if anchor is None:
        return Core(index, end, None, True, "date.day")
    found = None
    if month_step is not None:
        month = calc.shifted(anchor.replace(day=1), "month", month_step)
        found = month_or_day(month.year, month.month, day) if month else None
    else:
        step = 1 if is_future(tokens, index, end) else -1
        for count in range(4):
            month = calc.shifted(anchor.replace(day=1), "month", step * count)
            found = month_or_day(month.year, month.month, day) if month else None
            if found and found.first and (found.first >= anchor if step > 0 else found.first <= anchor):
                break
    return Core(index, end, found, True, "date.day")


def _steered(context: Context, start: int, end: int, month: int, cue: str) -> Core | None:
    """Reads "last March", "next May", "this June"."""
    anchor = context.published
    if anchor is None:
        return Core(start, end, None, True, "date.month")
    if cue in HERE:
        found = calc.month(anchor.year, month)
    elif cue in BACK:
        found = calc.month(anchor.year - (month >= anchor.month), month)
    else:
        found = calc.month(anchor.year + (month <= anchor.month), month)
    return Core(start, end, found, True, "date.month")


def read_weekday(context: Context, index: int, weekday: int, floor: int, limit: int) -> Core | None:
    """A weekday, or the day that stands after it."""
    tokens = context.tokens
    key = tokens.keys[index]
    if not key.endswith("day") or (tokens.words[index].islower() and tokens.words[index] != key):
        return None
    start, end = index, index + 1
    before = tokens.keys[index - 1] if index > floor else ""
    if before in _NO_DAY:
        return None
    after = _dated_weekday(context, end, limit)
    if after is not None:
        return Core(index, after.end, _on_weekday(context, after, weekday), after.relative, after.rule)
    anchor = context.published
    cue = before if before in BACK | AHEAD | HERE else ""
    if cue:
        start -= 1
    if anchor is None:
        return Core(start, end, None, True, "date.weekday")
    ahead = (weekday - anchor.weekday()) % 7
    if cue in HERE and cue:
        found = calc.shifted(anchor, "day", weekday - anchor.weekday())
    elif cue in AHEAD and cue:
        found = calc.shifted(anchor, "day", 7 + weekday - anchor.weekday())
    elif cue:
        found = calc.shifted(anchor, "day", ahead - 7)
    elif tokens.keys[end : end + 1] == ["week"] and not (end + 1 < limit and tokens.words[end + 1][0].islower()):
        found, end = calc.shifted(anchor, "day", ahead + 7), end + 1  # "on Thursday week"
    elif is_future(tokens, start, end):
        found = calc.shifted(anchor, "day", ahead)
    else:
        found = calc.shifted(anchor, "day", ahead - 7 if ahead else 0)
    return Core(start, end, unit_at("day", found), True, "date.weekday")


def _on_weekday(context: Context, core: Core, weekday: int) -> Stretch | None:
    """The day that a core gives, in the nearest year in which it falls on a weekday."""
    anchor = context.published
    if not core.relative or core.month is None or anchor is None:
        return core.stretch
    days = [valid_day(anchor.year + step, core.month[0], core.month[1] or 1) for step in (-1, 0, 1)]
    found = min((d for d in days if d and d.weekday() == weekday), key=lambda d: abs(d - anchor), default=None)
    return calc.day(found) if found else core.stretch


def read_months(context: Context, index: int, value: int, limit: int) -> Core | None:
    """Reads "April-June", "April-June 2016"."""
    year, end = year_after(context, index + 1, limit)
    first, last = divmod(value, 100)
    if year is not None:
        return Core(index, end, calc.between(calc.month(year, first), calc.month(year, last)), False, "date.months")
    late = nearest_month(context, last, None, is_future(context.tokens, index, end))
    early = calc.month(late.last.year, first) if late and late.last else None
    found = calc.between(early, late) if early and late else None
    return Core(index, end, found, True, "date.months")


def _dated_weekday(context: Context, index: int, limit: int) -> Core | None:
    """The day and month after "Monday," without a year."""
    tokens = context.tokens
    while index < limit and tokens.words[index] in {",", "the"}:
        index += 1
    for month in (index, index + 1, index + 2):
        if month < limit and month_of(tokens, month) is not None:
            core = read_month(context, month, index, limit)
            return core if core is not None and core.start == index and "day" in core.rule else None
    return None


def read_day_word(context: Context, index: int, after: int, value: int, limit: int) -> Core | None:
    """Reads "Today", "tomorrow", "the day before yesterday"; not "today's", which is no date but an adjective."""
    tokens = context.tokens
    if after < limit and tokens.words[after] in {"'s", "’s"} and value == 0:
        return None
    start = index
    if index > 2 and tokens.keys[index - 1] in {"after", "before"} and tokens.keys[index - 2] == "day":
        start, value = index - 2, value + (1 if tokens.keys[index - 1] == "after" else -1)
        start -= tokens.keys[start - 1] == "the"
    day = calc.shifted(context.published, "day", value) if context.published else None
    return Core(start, after, unit_at("day", day), True, "date.day_word")


def read_feast(context: Context, index: int, after: int, value: int, floor: int, limit: int) -> Core | None:
    """A feast, where a preposition or a year makes it a date."""
    tokens = context.tokens
    before = tokens.keys[index - 1] if index > floor else ""
    year, end = year_after(context, after, limit)
    if year is not None:
        day = _feast_day(year, value)
        return Core(index, end, calc.day(day), False, "date.feast") if before in YEAR_CUES else None
    if before not in BEFORE | AFTER | BACK | AHEAD | HERE | {"at", "on", "over", "around"}:
        return None
    if (
        after < limit
        and tokens.words[after][0].islower()
        and tokens.keys[after] in {"period", "season", "sales", "trading", "shopping", "quarter", "holiday", "holidays"}
    ):
        return None
    anchor = context.published
    start = index - (before in BACK | AHEAD | HERE)
    if anchor is None:
        return Core(start, after, None, True, "date.feast")
    future = before in AHEAD | HERE | {"by", "until", "till"} or (
        before not in BACK and is_future(tokens, index, after)
    )
    day = _feast_day(anchor.year, value)
    if future and day < anchor:
        day = _feast_day(anchor.year + 1, value)
    elif not future and day > anchor:
        day = _feast_day(anchor.year - 1, value)
    return Core(start, after, calc.day(day), True, "date.feast")


def _feast_day(year: int, value: int) -> date:
    if value:
        return date(year, value // 100, value % 100)
    from dateutil.easter import easter  # noqa: PLC0415 - few texts speak of Easter

    return easter(year)
