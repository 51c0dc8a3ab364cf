"""Tokens → dates: days, weeks, months, quarters, halves and years, anchored on the publication date."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from telcomodel.parsing.lookup import Hits
from telcomodel.tokens import Tokens
from telcomodel.parsing.zones import Zones


class DateMention(NamedTuple):
    """A date expression in the text.

    Attributes:
        start: Index of its first token.
        end: Index after its last token.
        first: First day, or ``None`` when the beginning is open or nothing could be resolved.
        last: Last day, or ``None``.
        precision: Value of `Precision`.
        value: ISO 8601, EDTF or the documented form; ``""`` when it could not be resolved for want of an anchor.
        relative: Whether it counts from the publication date.
        rule: The form that was read.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: str
    value: str
    relative: bool
    rule: str


def find_dates(tokens: Tokens, hits: Hits, zones: Zones, published: date | None) -> tuple[DateMention, ...]:
    """The date expressions of headline, dateline and body, in text order; without an anchor a relative one stays unresolved."""
    return ()
