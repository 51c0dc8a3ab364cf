"""One row of the registry, its names, and what ties it to other rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import attrs
from attrs import validators

from telcomodel.model import fields
from telcomodel.model.organization import OrganizationKind

OPERATOR_KINDS: Final = frozenset(("group", "operator", "brand", "mvno", "isp"))
"""The kinds of entry that are telecom operators; the values of `OrganizationKind` that an `Operator` may have."""
_TYPE: Final = fields.one_of("name", "legal", "short", "abbr", "former", "brand", "local", "ticker")
_RISK: Final = fields.one_of("safe", "phrase", "acronym", "word", "blocked")
_KIND: Final = fields.one_of(*(kind.value for kind in OrganizationKind))
_YEAR: Final = fields.is_a(int, optional=True)
_NAMED: Final = fields.text()
_WORDS: Final = fields.text(optional=True)
_LONGEST_ACRONYM: Final = 3


@attrs.frozen(eq=False, repr=False)
class Alias(fields.Value):
    """A name of an organization.

    Attributes:
        text: As the press prints it.
        type: ``name`` (the usual one), ``legal``, ``short``, ``abbr``, ``former``, ``brand``, ``local`` or ``ticker``.
        risk: How far it may be trusted in running text: ``safe``, ``phrase``, ``acronym``, ``word`` or ``blocked``.
        since: First year it was in use, where a page says so.
        until: Last year it was in use, where a page says so.
        origin: Address of that page, or ``None``.
    """

    text: str = attrs.field(validator=_NAMED)
    type: str = attrs.field(default="short", validator=_TYPE)
    risk: str = attrs.field(
        default=attrs.Factory(lambda self: _plain_risk(self.text), takes_self=True), validator=_RISK
    )
    since: int | None = attrs.field(default=None, validator=_YEAR)
    until: int | None = attrs.field(default=None, validator=_YEAR)
    origin: str | None = attrs.field(default=None, validator=_WORDS)


def _plain_risk(text: str) -> str:
    """The risk class by length alone, for names that no word list has seen."""
    return "blocked" if len(text) == 1 else "acronym" if len(text) <= _LONGEST_ACRONYM else "safe"


@attrs.frozen(eq=False, repr=False)
class Parent(fields.Value):
    """Who owns an organization: id, share in percent and years where a page says so, and the address of that page."""

    id: str = attrs.field(validator=fields.identifier)
    share: float | None = attrs.field(default=None, validator=fields.is_a(int, float, optional=True))
    since: int | None = attrs.field(default=None, validator=_YEAR)
    until: int | None = attrs.field(default=None, validator=_YEAR)
    origin: str | None = attrs.field(default=None, validator=_WORDS)


@attrs.frozen(eq=False, repr=False)
class Successor(fields.Value):
    """What became of an organization.

    Id (``None`` when it closed), ``renamed``, ``merged``, ``acquired`` or ``closed``, year, address of the page.
    """

    id: str | None = attrs.field(validator=validators.optional(fields.identifier))
    how: str = attrs.field(validator=_NAMED)
    year: int | None = attrs.field(default=None, validator=_YEAR)
    origin: str | None = attrs.field(default=None, validator=_WORDS)


@attrs.frozen(eq=False, repr=False)
class RegisteredMember(fields.Value):
    """A member of an alliance: id, the years of joining and leaving where a page says so, address of that page."""

    id: str = attrs.field(validator=fields.identifier)
    since: int | None = attrs.field(default=None, validator=_YEAR)
    until: int | None = attrs.field(default=None, validator=_YEAR)
    origin: str | None = attrs.field(default=None, validator=_WORDS)


def _as_aliases(values: Iterable[Alias | str]) -> tuple[Alias, ...]:
    return tuple(Alias(value) if isinstance(value, str) else value for value in values)


def _as_parents(values: Iterable[Parent | str]) -> tuple[Parent, ...]:
    return tuple(Parent(value) if isinstance(value, str) else value for value in values)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entry(fields.Value):
    """One row of the registry.

    Attributes:
        id: ``operator:slug``, ``organization:slug`` or ``alliance:slug``, stable across releases; a rename keeps it.
        name: The usual press name.
        kind: Value of `OrganizationKind`; an alliance is a ``body``.
        country: ISO 3166-1 alpha-2 of the home country, or ``None``.
        aliases: Every other name; a plain string is a short name.
        risk: Risk class of `name` (see `Alias`).
        parents: Owners; a plain string is an id.
        successors: What became of it.
        services: ``mobile``, ``fixed``, ``broadband``, ``cable``, ``satellite``, ``wholesale``, ``tv``.
        members: Members of an alliance.
        purpose: What an alliance is for: ``roaming``, ``standards``, ``procurement`` …
        formed: Year an alliance was formed, where a page says so.
        ended: Year it ended, where a page says so.
        origin: Where the row comes from: a list, the address of a page, or ``curator`` (unverified knowledge).

    Example:
        >>> entry = Entry(id="operator:example", name="Example Mobile", kind="operator", aliases=["ExMo"])
        >>> entry.aliases[0].text
        'ExMo'
    """

    id: str = attrs.field(validator=fields.identifier)
    name: str = attrs.field(validator=_NAMED)
    kind: str = attrs.field(validator=_KIND)
    country: str | None = attrs.field(default=None, validator=fields.country)
    aliases: tuple[Alias, ...] = attrs.field(default=(), converter=_as_aliases, validator=fields.tuple_of(Alias))
    risk: str = attrs.field(
        default=attrs.Factory(lambda self: _plain_risk(self.name), takes_self=True), validator=_RISK
    )
    parents: tuple[Parent, ...] = attrs.field(default=(), converter=_as_parents, validator=fields.tuple_of(Parent))
    successors: tuple[Successor, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(Successor)
    )
    services: tuple[str, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(str))
    members: tuple[RegisteredMember, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(RegisteredMember)
    )
    purpose: str | None = attrs.field(default=None, validator=_WORDS)
    formed: int | None = attrs.field(default=None, validator=_YEAR)
    ended: int | None = attrs.field(default=None, validator=_YEAR)
    origin: str = attrs.field(default="user", validator=_NAMED)

    @property
    def is_operator(self) -> bool:
        """Whether it is a telecom operator."""
        return self.kind in OPERATOR_KINDS

    @property
    def names(self) -> tuple[Alias, ...]:
        """Every name, the usual one first."""
        return (Alias(self.name, "name", self.risk), *self.aliases)


class Name(NamedTuple):
    """A name in the phrase index, and whose it is.

    What the category ``organization`` holds, a tuple of them per phrase.

    Attributes:
        text: The name as the press prints it.
        type: As in `Alias`.
        risk: As in `Alias`.
        since: As in `Alias`.
        until: As in `Alias`.
        entry: Id of the entry.
    """

    text: str
    type: str
    risk: str
    since: int | None
    until: int | None
    entry: str

    def in_use(self, year: int) -> bool:
        """Whether nothing says that the name was not in use in a year."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)
