"""Tokens → amounts: numbers with unit and qualifier, exact or not at all."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from telcomodel.parsing.lookup import Hits
from telcomodel.tokens import Tokens
from telcomodel.parsing.zones import Zones


class Amount(NamedTuple):
    """A quantity in the text.

    Attributes:
        start: Offset of the value expression in the plain text, without hedge and counted noun; for a range that of its lower bound.
        end: Offset after it.
        value: In base units; for a range its lower bound.
        upper: Upper bound of a range, else ``None``.
        upper_range: Offsets of the upper bound's own expression in a range, else ``None``.
        unit: ISO 4217 currency, ``%``, ``pp``, ``Mbps``, a counted noun as the lexicon normalizes it, or ``""`` for a bare number.
        qualifier: Value of `Qualifier`.
        noun: Token index of the counted noun, or ``None``.
        first: Index of the first token of the expression.
        last: Index after its last token.
        rule: The notation that was read.
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


def find_amounts(tokens: Tokens, hits: Hits, zones: Zones) -> tuple[Amount, ...]:
    """The quantities of the body, in text order; a second currency in brackets is left out."""
    return ()
