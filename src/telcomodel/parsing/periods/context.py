"""What the readers of date expressions share: the text, its publication date, words that steer, the result."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from telcomodel.parsing.days import valid_day, year_of
from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.periods.stretch import Stretch
from telcomodel.tokens import Tokens

BACK: Final = frozenset({"last", "past", "previous"})
AHEAD: Final = frozenset({"next", "coming", "following"})
HERE: Final = frozenset({"this", "current"})
SHORT_PARTS: Final = frozenset({"early", "mid", "late", "earlier", "later"})
PARTS: Final = SHORT_PARTS | frozenset({"middle", "beginning", "start", "end", "close", "rest", "course"})
BEFORE: Final = frozenset({"by", "until", "till", "before"})
AFTER: Final = frozenset({"since", "after"})
AT: Final = frozenset({"in", "on", "at", "during", "over", "throughout", "around"})
YEAR_CUES: Final = (
    BEFORE
    | AFTER
    | AT
    | frozenset(
        {
            "from",
            "to",
            "of",
            "for",
            "through",
            "between",
            "late",
            "early",
            "mid",
            "end",
            "ending",
            "ended",
            "and",
            "or",
            "than",
            "calendar",
            "circa",
            "founded",
            "year",
            "established",
        }
    )
)
DASHES: Final = frozenset({"-", "–", "—"})


class Context(NamedTuple):
    """The text and the day that relative dates count from.

    Attributes:
        tokens: The text.
        published: The publication date.
        told: The date that stands last before the one to be read, in the same paragraph: "two years later" counts
            from it.
    """

    tokens: Tokens
    published: date | None
    told: Stretch | None = None


class Core(NamedTuple):
    """A date expression without the preposition before it.

    `stretch` is ``None`` where there is no day to count from; `month` is the month, and day, that were given
    without a year.
    """

    start: int
    end: int
    stretch: Stretch | None
    relative: bool
    rule: str
    month: tuple[int, int | None] | None = None


def year_after(context: Context, index: int, limit: int) -> tuple[int | None, int]:
    """The year after a month, quarter or feast ("2016", ", 2016", "of 2016", "’16"), and the index after it."""
    tokens = context.tokens
    at = index
    if at < limit and tokens.words[at] in {",", "of", "in", "for"}:
        at += 1
    if at < limit and (year := year_of(tokens.words[at])) is not None:
        return year, at + 1
    if (
        at + 1 < limit
        and tokens.words[at] in {"'", "’", "‘"}
        and len(tokens.words[at + 1]) == 2
        and tokens.words[at + 1].isdigit()
    ):
        return 2000 + int(tokens.words[at + 1]), at + 2
    return None, index


def part_before(context: Context, start: int, floor: int) -> int:
    """The index of "early", "the end of" and the like before a core."""
    keys = context.tokens.keys
    index = start
    if index - 1 > floor and keys[index - 1] == "the":
        index -= 1
    if index - 1 >= floor and keys[index - 1] == "of" and index - 2 >= floor and keys[index - 2] in PARTS:
        start = index - 2
        return start - (start > floor and keys[start - 1] == "the")
    if start - 1 >= floor and keys[start - 1] in SHORT_PARTS:
        return start - 1
    return start


def nearest_month(context: Context, month: int, day: int | None, future: bool) -> Stretch | None:
    """The nearest month, or day of a month, before or after the publication date, which itself counts both ways."""
    anchor = context.published
    if anchor is None:
        return None
    years = range(anchor.year, anchor.year + 5) if future else range(anchor.year, anchor.year - 5, -1)
    for year in years:
        found = month_or_day(year, month, day)
        if (
            found is not None
            and found.first is not None
            and found.last is not None
            and (found.last >= anchor if future else found.first <= anchor)
        ):
            return found
    return None


def unit_at(unit: str, when: date | None) -> Stretch | None:
    """The unit that holds a day, where there is one."""
    return None if when is None else calc.unit_at(unit, when)


def month_or_day(year: int, month: int, day: int | None) -> Stretch | None:
    """A month, or a day of it where there is such a day."""
    if day is None:
        return calc.month(year, month)
    found = valid_day(year, month, day)
    return calc.day(found) if found else None


def step_of(cue: str) -> int:
    """How many units "last", "this" and "next" step."""
    return -1 if cue in BACK else 1 if cue in AHEAD else 0


def counts(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a number is followed by what it counts: a plural noun, a percent or currency sign."""
    if index >= limit:
        return False
    word = tokens.words[index]
    return (
        word in {"%", "€", "£", "$"}
        or (word.islower() and len(word) > 3 and word.endswith("s") and word not in {"was", "has", "is", "as"})
        or word in {"percent", "per", "million", "billion", "people", "km"}
    )
