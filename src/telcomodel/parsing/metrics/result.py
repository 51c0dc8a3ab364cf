"""What the stage finds: measured facts."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.tokens import Range


class MetricMention(NamedTuple):
    """A measured fact.

    Attributes:
        kind: Value of `MetricKind`.
        amount: Index of the amount.
        sign: ``-1`` for a fall, a loss or a cut, else ``1``.
        change: Whether the amount is a change rather than a level.
        base: Token range that words what a change is against, or ``None``.
        basis: Value of `Basis`.
        by: Index of the organization entity whose forecast or estimate it is, or ``None``.
        operator: Index of the organization entity it measures, or ``None``.
        market: Index of the market, or ``None``.
        unit: The unit to report where the kind decides it (``customers``), else ``None`` for the amount's own.
        segment: Token range, or ``None``.
        technology: Token range, or ``None``.
        period: Index of the date mention it is for, or ``None``.
        rule: The construction that was recognized.
        others: Indices of the amounts that say the same again.
    """

    kind: str
    amount: int
    sign: int
    change: bool
    base: Range | None
    basis: str
    by: int | None
    operator: int | None
    market: int | None
    unit: str | None
    segment: Range | None
    technology: Range | None
    period: int | None
    rule: str
    others: tuple[int, ...] = ()
