"""Alliances and deals: what ties organizations together, at least one of them an operator."""

from __future__ import annotations

from decimal import Decimal

import attrs

from telcomodel.model import fields
from telcomodel.model.evidence import Evidence, evidence_field
from telcomodel.model.market import Market, Quantity
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.period import Period


class AllianceKind(fields.Choice):
    """How operators work together."""

    ALLIANCE = "alliance"
    STRATEGIC_PARTNERSHIP = "strategic_partnership"
    JOINT_VENTURE = "joint_venture"
    NETWORK_SHARING = "network_sharing"
    ROAMING = "roaming"


class DealKind(fields.Choice):
    """How ownership or supply changes."""

    MERGER = "merger"
    ACQUISITION = "acquisition"
    STAKE = "stake"
    SUPPLY = "supply"
    WHOLESALE = "wholesale"


class Status(fields.Choice):
    """How far an alliance or a deal has come, as the article tells it."""

    RUMOURED = "rumoured"
    IN_TALKS = "in_talks"
    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    APPROVED = "approved"
    COMPLETED = "completed"
    BLOCKED = "blocked"
    DENIED = "denied"
    ENDED = "ended"


class Part(fields.Choice):
    """What an organization does in an alliance or a deal."""

    MEMBER = "member"
    FOUNDER = "founder"
    JOINER = "joiner"
    LEAVER = "leaver"
    OBSERVER = "observer"
    BUYER = "buyer"
    TARGET = "target"
    SELLER = "seller"
    SUPPLIER = "supplier"
    CUSTOMER = "customer"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Membership(fields.Value):
    """One organization's part.

    Attributes:
        organization: Who.
        part: In what part.
        share: Its stake in percent, or ``None``.
        date: When it joined or left, or ``None``.
        evidence: Where the article says so; the first is the mention of the organization.
    """

    organization: Organization = attrs.field(validator=fields.is_a(Organization))
    part: Part = attrs.field(default=Part.MEMBER, converter=Part)
    share: Decimal | None = attrs.field(default=None, validator=fields.is_a(Decimal, optional=True))
    date: Period | None = attrs.field(default=None, validator=fields.is_a(Period, optional=True))
    evidence: tuple[Evidence, ...] = evidence_field()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class State(fields.Value):
    """One step of a history.

    Attributes:
        status: What it reached.
        date: When, or ``None``.
        text: The words that say so, as they read.
        evidence: Where; the first is the stretch of `text`.
    """

    status: Status = attrs.field(converter=Status)
    date: Period | None = attrs.field(default=None, validator=fields.is_a(Period, optional=True))
    text: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()


def _has_operator(
    instance: Agreement, attribute: attrs.Attribute[tuple[Membership, ...]], value: tuple[Membership, ...]
) -> None:
    if not any(isinstance(member.organization, Operator) for member in (*value, *instance.former_members)):
        raise fields.refuse(instance, attribute, value, "wanted at least one operator among the members")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Agreement(fields.Value):
    """What alliances and deals have in common.

    Attributes:
        name: Its own name ("Partnering Operator Alliance") as it reads, or ``None``.
        body: The organization that the alliance forms or the joint venture's vehicle, or ``None``.
        members: Buyer before target and seller; the present members of a body, empty where the article names none.
        former_members: Those who left it; at least one operator is among these and the members.
        status: How far it has come at the end of the article.
        history: The steps that the article tells, in order of time.
        value: What it is worth, or ``None``.
        purpose: What it is for, as worded, or ``None``.
        services: Services it is about, as worded.
        markets: Where.
        text: The words that name or announce it, as they read.
        evidence: Where; the first is the stretch of `text`.
    """

    name: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    body: Organization | None = attrs.field(default=None, validator=fields.is_a(Organization, optional=True))
    members: tuple[Membership, ...] = attrs.field(
        converter=fields.as_tuple, validator=[fields.tuple_of(Membership), _has_operator]
    )
    former_members: tuple[Membership, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(Membership)
    )
    status: Status = attrs.field(converter=Status)
    history: tuple[State, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(State))
    value: Quantity | None = attrs.field(default=None, validator=fields.is_a(Quantity, optional=True))
    purpose: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    services: tuple[str, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(str))
    markets: tuple[Market, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Market))
    text: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Alliance(Agreement):
    """Operators that work together: an alliance, a strategic partnership, a joint venture, network sharing or roaming.

    Attributes:
        kind: Which of them.
        stated_size: How many members the article says it has, or ``None``; a note says where that differs from
            `members`.
    """

    kind: AllianceKind = attrs.field(converter=AllianceKind)
    stated_size: int | None = attrs.field(default=None, validator=fields.is_a(int, optional=True))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Deal(Agreement):
    """A change of ownership, or supply: a merger, an acquisition, a stake, a supply or wholesale contract.

    Attributes:
        kind: Which of them.
    """

    kind: DealKind = attrs.field(converter=DealKind)
