"""Mentions × cues → agreements: alliances and deals, their members and their history."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import attrs

from telcomodel.parsing.coreference import References
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.quotations import Quotation
from telcomodel.tokens import Range, Tokens
from telcomodel.parsing.zones import Zones


class Member(NamedTuple):
    """An organization's part in an agreement: organization entity, the mention's range, value of `Part`, stake in percent, date mention."""

    organization: int
    mention: Range
    part: str
    share: Decimal | None
    date: int | None


class Step(NamedTuple):
    """One step of an agreement's history: value of `Status`, the words that say so, date mention, rule."""

    status: str
    words: Range
    date: int | None
    rule: str


@attrs.frozen(eq=False)
class AgreementMention:
    """An alliance or a deal that the article tells of.

    Attributes:
        kind: Value of `AllianceKind` or `DealKind`.
        words: Token range of the words that name or announce it.
        name: Token range of its own name, or ``None``.
        body: Index of the organization entity that is its body or vehicle, or ``None``.
        members: Present members, buyer first, then target and seller.
        former_members: Those who left.
        steps: Its history; the last one is its status.
        stated_size: How many members it is said to have, or ``None``.
        value: Index of the amount it is worth, or ``None``.
        purpose: Token range, or ``None``.
        services: Token ranges.
        places: Indices of the places it is about.
        evidence: Further token ranges that speak of it.
        rule: The construction that was recognized.
    """

    kind: str
    words: Range
    name: Range | None
    body: int | None
    members: tuple[Member, ...]
    former_members: tuple[Member, ...]
    steps: tuple[Step, ...]
    stated_size: int | None
    value: int | None
    purpose: Range | None
    services: tuple[Range, ...]
    places: tuple[int, ...]
    evidence: tuple[Range, ...]
    rule: str


def find_agreements(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    quotations: tuple[Quotation, ...],
    organizations: Organizations,
    references: References,
    places: tuple[PlaceMention, ...],
    amounts: tuple[Amount, ...],
    dates: tuple[DateMention, ...],
) -> tuple[AgreementMention, ...]:
    """The alliances and deals of an article, in order of their words; each has at least two parties, one of them an operator."""
    return ()
