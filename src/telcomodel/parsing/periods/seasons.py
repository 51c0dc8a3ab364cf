"""Seasons and decades by name: "next spring", "the summer of 2014", "the late nineties".

A season carries the days of the northern hemisphere.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.periods.context import (
    AHEAD,
    AT,
    BACK,
    BEFORE,
    HERE,
    PARTS,
    Context,
    Core,
    part_before,
    year_after,
)
from telcomodel.parsing.periods.stretch import Stretch
from telcomodel.parsing.periods.tense import is_future

_WINTER: Final = 24


def read_season(context: Context, index: int, code: int, floor: int, limit: int) -> Core | None:
    """A season that a year, "last", "this" or "next" makes a date, or "in the" with a tense."""
    tokens = context.tokens
    end = index + 1
    if tokens.words[index][0].isupper() and index > floor and tokens.words[index - 1][0].isupper():
        return None
    year, stop = year_after(context, end, limit)
    if year is not None:
        return Core(part_before(context, index, floor), stop, calc.season(year, code), False, "date.season")
    anchor = context.published
    before = tokens.keys[index - 1] if index > floor else ""
    steered = before in BACK or before in AHEAD or before in HERE
    if not steered and not _is_season(context, index, before, floor, limit):
        return None
    start = index - 1 if steered else part_before(context, index, floor)
    if anchor is None:
        return Core(start, end, None, True, "date.season")
    if before in BACK or not (steered or is_future(tokens, start, end)):
        found = _last_season(anchor, code, before in BACK)
    elif before in AHEAD and code != _WINTER:
        found = calc.season(anchor.year + 1, code)
    else:
        found = _next_season(anchor, code, before in AHEAD)
    return Core(start, end, found, True, "date.season")


def _is_season(context: Context, index: int, before: str, floor: int, limit: int) -> bool:
    """Whether a bare season is a date: "in the summer", "by spring", "late autumn"; not "the fall in sales"."""
    tokens = context.tokens
    if index + 1 < limit and (
        tokens.keys[index + 1] in {"of", "in", "from", "to"}
        or (tokens.words[index + 1][0].isalpha() and tokens.words[index + 1].islower() and tokens.keys[index] == "fall")
    ):
        return False
    if before in PARTS or (before == "of" and tokens.keys[index - 2] in PARTS):
        return True
    first = tokens.keys[index - 2] if before == "the" and index - 1 > floor else before
    return first in AT | BEFORE | {"since"} and (before == "the" or tokens.keys[index] != "fall")


def _last_season(anchor: date, code: int, over: bool) -> Stretch:
    """The nearest season that has begun, or that is over."""
    for year in (anchor.year, anchor.year - 1):
        found = calc.season(year, code)
        if found.first and found.last and (found.last < anchor if over else found.first <= anchor):
            return found
    return calc.season(anchor.year - 2, code)


def _next_season(anchor: date, code: int, ahead: bool) -> Stretch:
    """The nearest season that is not over, or that has not begun."""
    for year in (anchor.year - 1, anchor.year):
        found = calc.season(year, code)
        if found.first and found.last and (found.first > anchor if ahead else found.last >= anchor):
            return found
    return calc.season(anchor.year + 1, code)


def read_named_decade(context: Context, index: int, first: int, floor: int) -> Core | None:
    """Reads "the late nineties"; not "in his nineties"."""
    tokens = context.tokens
    start = part_before(context, index, floor)
    if start == index and not (index > floor and tokens.keys[index - 1] == "the"):
        return None
    return Core(start, index + 1, calc.decade(first), False, "date.decade")
