"""Words of the calendar: months, weekdays, feasts, units, small numbers and ordinals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import attrs

from telcomodel.lexicon.data import load


class CalendarWord(NamedTuple):
    """What a phrase of the calendar stands for.

    Attributes:
        kind: ``month``, ``months``, ``weekday``, ``day_word``, ``feast``, ``season``, ``decade``, ``fiscal``,
            ``numbered`` or ``unit``.
        value: Months from 1, two months as first * 100 + last, weekdays from Monday = 0, days from the publication
            date, feasts as month * 100 + day, seasons as EDTF has them, decades by their first year, numbered
            quarters and halves as their months * 100 + number.
    """

    kind: str
    value: int


@attrs.frozen(eq=False, repr=False)
class Calendar:
    """Values by folded word.

    Attributes:
        months: From 1.
        weekdays: From Monday = 0.
        numbers: Small whole numbers in words.
        ordinals: "first" is 1.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """The calendar's words, loaded once.

    Example:
        >>> calendar().months["sept"]
        9
    """
    data = load("calendar")
    return Calendar(data["month"], data["weekday"], data["number"], data["ordinal"])


def rows() -> Iterator[tuple[str, str, CalendarWord]]:
    """Rows of the phrase index: the words that a date expression is built around."""
    data = load("calendar")
    for kind in ("month", "months", "weekday", "day_word", "feast", "season", "decade", "fiscal", "numbered", "unit"):
        for phrase, value in data[kind].items():
            yield phrase, "calendar", CalendarWord(kind, value)
