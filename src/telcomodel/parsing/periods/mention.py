"""A date expression in the text."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


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
