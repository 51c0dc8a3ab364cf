"""People, the posts they hold and their moves between posts."""

from __future__ import annotations

import attrs

from telcomodel.model import fields
from telcomodel.model.evidence import Evidence, evidence_field
from telcomodel.model.organization import Organization
from telcomodel.model.period import Period


class PersonKind(fields.Choice):
    """In what capacity the article speaks of a person."""

    EXECUTIVE = "executive"
    ANALYST = "analyst"
    OFFICIAL = "official"
    JOURNALIST = "journalist"
    OTHER = "other"


class PositionStatus(fields.Choice):
    """Whether the post is held, was held or will be held."""

    CURRENT = "current"
    FORMER = "former"
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    INTERIM = "interim"
    ACTING = "acting"


class MoveKind(fields.Choice):
    """Whether somebody takes a post or leaves one."""

    APPOINTMENT = "appointment"
    DEPARTURE = "departure"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Role(fields.Value):
    """A post, as worded and normalized.

    Attributes:
        title: The role as the article words it, without article and organization ("former boss" of "former WorldCom
            boss"), and in the singular where several people share it.
        functions: Normalized functions, in order of wording: ``("president", "ceo")`` for "President and CEO".
        level: Normalized rank (``chief``, ``director``, ``head`` …), or ``None``.

    Example:
        >>> from telcomodel import Role
        >>> Role(title="President and CEO", functions=("president", "ceo"), level="chief").title
        'President and CEO'
    """

    title: str = attrs.field(validator=fields.text())
    functions: tuple[str, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(str))
    level: str | None = attrs.field(default=None, validator=fields.text(optional=True))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Position(fields.Value):
    """One post that the article ties a person to.

    Attributes:
        role: The post; ``None`` where the text only says that the person works there ("who heads the data-centre
            business").
        organization: The employer, or ``None``.
        employer: The employer as the article restricts or describes it where that is no plain name ("T-Mobile in the
            UK", "BT's wireless broadband"), else ``None``.
        status: Current, former, incoming, outgoing, interim or acting.
        text: The stretch that words the post, as it reads.
        evidence: Where; the first is the stretch of `text`.

    Example:
        >>> from telcomodel import Evidence, Position, Role, Span
        >>> Position(role=Role(title="CMO"), text="CMO", evidence=[Evidence(Span(0, 3), "role.after")]).status.value
        'current'
    """

    role: Role | None = attrs.field(default=None, validator=fields.is_a(Role, optional=True))
    organization: Organization | None = attrs.field(default=None, validator=fields.is_a(Organization, optional=True))
    employer: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    status: PositionStatus = attrs.field(default=PositionStatus.CURRENT, converter=PositionStatus)
    text: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()


def _fits_class(instance: Person, attribute: attrs.Attribute[PersonKind], value: PersonKind) -> None:
    """An Executive is of kind executive, and nobody else is."""
    if (value is PersonKind.EXECUTIVE) != isinstance(instance, Executive):
        raise fields.refuse(instance, attribute, value, "wanted executive for an Executive and for nobody else")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Person(fields.Value):
    """A human being whom the article names.

    Attributes:
        id: ``person:slug``, unique within its extraction: two people of one name are never merged silently.
        name: The fullest form, without title, as it reads.
        aliases: Other forms used (surname, with title), in order of first use.
        kind: Executive, analyst, official, journalist or other.
        positions: The posts that the article ties the person to, in text order.
        evidence: Where the person is named; the first is the fullest form.

    Example:
        >>> from telcomodel import Evidence, Person, Span
        >>> Person(id="person:ina-example", name="Ina Example", kind="journalist", evidence=[Evidence(Span(0,
        ...     11), "byline")]).positions
        ()
    """

    id: str = attrs.field(validator=fields.identifier)
    name: str = attrs.field(validator=fields.text())
    aliases: tuple[str, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(str))
    kind: PersonKind = attrs.field(default=PersonKind.OTHER, converter=PersonKind, validator=_fits_class)
    positions: tuple[Position, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(Position)
    )
    evidence: tuple[Evidence, ...] = evidence_field()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Executive(Person):
    """A person who holds or held a post at a company, whatever company.

    Example:
        >>> from telcomodel import Evidence, Executive, Span
        >>> Executive(id="person:ana-example", name="Ana Example", evidence=[Evidence(Span(0, 11), "name")]).kind.value
        'executive'
    """

    kind: PersonKind = attrs.field(default=PersonKind.EXECUTIVE, converter=PersonKind, validator=_fits_class)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Move(fields.Value):
    """An appointment or a departure.

    Attributes:
        kind: Appointment or departure.
        person: Who takes or leaves the post.
        position: The post taken or left.
        predecessor: Who held it before, if the article says.
        successor: Who holds it next, if the article says.
        date: When it takes effect, if the article says.
        text: The words that say so ("has named", "steps down"), as they read.
        evidence: Where; the first is the stretch of `text`.
    """

    kind: MoveKind = attrs.field(converter=MoveKind)
    person: Person = attrs.field(validator=fields.is_a(Person))
    position: Position | None = attrs.field(default=None, validator=fields.is_a(Position, optional=True))
    predecessor: Person | None = attrs.field(default=None, validator=fields.is_a(Person, optional=True))
    successor: Person | None = attrs.field(default=None, validator=fields.is_a(Person, optional=True))
    date: Period | None = attrs.field(default=None, validator=fields.is_a(Period, optional=True))
    text: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()
