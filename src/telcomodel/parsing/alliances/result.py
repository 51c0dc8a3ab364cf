"""What the recognition of agreements hands on."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import attrs

from telcomodel.tokens import Range


class Member(NamedTuple):
    """An organization's part in an agreement: organization entity.

    The mention's range, value of `Part`, stake in percent, date mention.
    """

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


class AgreementMention(NamedTuple):
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


@attrs.define(eq=False, repr=False)
class Draft:
    """What one sentence says of an agreement, before the sentences are put together.

    Attributes:
        kind: Value of `AllianceKind` or `DealKind`.
        words: Token range of the cue.
        members: In the order of their parts.
        leavers: Those who left.
        step: How far it has come, or ``None`` where the sentence does not say.
        rule: The construction that was recognized.
        name: Token range of its own name, or ``None``.
        body: Index of the organization entity that is its body or vehicle, or ``None``.
        stated_size: How many members it is said to have, or ``None``.
        reach: Token range in which its terms stand.
        weak: Whether the construction alone does not show that there is an agreement; then it only adds to one
            found elsewhere.
        general: Whether it is worded with a noun for any agreement ("a deal"), which may mean one that is told
            elsewhere.
    """

    kind: str
    words: Range
    members: list[Member]
    step: Step | None
    rule: str
    reach: Range
    leavers: list[Member] = attrs.field(factory=list[Member])
    name: Range | None = None
    body: int | None = None
    stated_size: int | None = None
    weak: bool = False
    general: bool = False

    def bear(self, name: Range, entity: int | None) -> None:
        """Give it a name and the organization that bears it, unless that is one of its parties."""
        self.name = name
        self.body = None if any(member.organization == entity for member in self.members) else entity
