"""What the stage finds: amounts."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Amount(NamedTuple):
    """A quantity in the text.

    Attributes:
        start: Offset of the value expression in the plain text, without hedge and noun; of a range's lower bound.
        end: Offset after it.
        value: In base units, negative where the text writes a minus sign; for a range its lower bound.
        upper: Upper bound of a range, else ``None``.
        upper_range: Offsets of the upper bound's own expression in a range, else ``None``.
        unit: ISO 4217 currency, ``%``, ``pp``, ``Mbps``, a counted noun as listed, or ``""`` for a bare number.
        qualifier: Value of `Qualifier`.
        noun: Token index of the counted noun, or ``None``.
        first: Index of the first token of the expression.
        last: Index after its last token, and after the bracket with the same sum in other currencies.
        rule: The notation: ``money``, ``ratio``, ``measure``, ``count``, ``bare``, ``fraction``, ``part``, ``multiple``
        hedge: Index of the first token with hedge; equal to `first` where there is none.
        per: The period or unit that it is for ("month"), or ``None``.
        signed: Whether the text writes a sign.
        others: Offsets of the same sum in other currencies.
    """

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    upper_range: tuple[int, int] | None
    unit: str
    qualifier: str
    noun: int | None
    first: int
    last: int
    rule: str
    hedge: int = 0
    per: str | None = None
    signed: bool = False
    others: tuple[tuple[int, int], ...] = ()
