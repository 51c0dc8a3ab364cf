"""Entities as many articles know them."""

from __future__ import annotations

from itertools import combinations
from typing import TypeAlias

import attrs

from telcomodel.knowledge.judgement import Ref
from telcomodel.knowledge.names import fold
from telcomodel.knowledge.source import Source, Value
from telcomodel.model.market import MarketKind
from telcomodel.model.organization import OrganizationKind
from telcomodel.model.person import PersonKind


@attrs.frozen(kw_only=True)
class KnownOrganization:
    """An organization, operators included, with all that articles say of it.

    Attributes:
        id: The registry's id where it has one; any other is unique within its knowledge base only.
        name: The name that most articles use.
        operator: Whether an article reads it as an operator.
        entry: Id of the registry's row, or ``None``.
        names: Every name used.
        kinds: What it is.
        countries: ISO 3166-1 alpha-2 codes of its home market; several are a conflict.
        parents: Ids of the organizations that articles call its owner.
        refs: The entities that it merges.
        sources: Every article that names it.
    """

    id: str
    name: str
    operator: bool
    entry: str | None
    names: tuple[Value[str], ...]
    kinds: tuple[Value[OrganizationKind], ...]
    countries: tuple[Value[str], ...]
    parents: tuple[Value[str], ...]
    refs: tuple[Ref, ...]
    sources: tuple[Source, ...]

    @property
    def country(self) -> str | None:
        """The country that most articles say."""
        return self.countries[0].value if self.countries else None


@attrs.frozen(kw_only=True)
class KnownPerson:
    """A person with all that articles say of them; posts are tenures, which point here.

    Attributes:
        id: Unique within its knowledge base.
        name: The fullest form.
        names: Every form used.
        kinds: In what capacity articles speak of the person.
        refs: The entities that it merges.
        sources: Every article that names the person.
    """

    id: str
    name: str
    names: tuple[Value[str], ...]
    kinds: tuple[Value[PersonKind], ...]
    refs: tuple[Ref, ...]
    sources: tuple[Source, ...]

    @property
    def executive(self) -> bool:
        """Whether an article reads the person as an executive."""
        return any(kind.value is PersonKind.EXECUTIVE for kind in self.kinds)


@attrs.frozen(kw_only=True)
class KnownMarket:
    """A market that articles speak of.

    Attributes:
        id: Unique within its knowledge base.
        kind: Country, region, city or segment.
        name: The name that most articles use.
        code: ISO 3166-1 or UN M49 code, or ``None``.
        names: Every name used.
        refs: The entities that it merges.
        sources: Every article that names it.
    """

    id: str
    kind: MarketKind
    name: str
    code: str | None
    names: tuple[Value[str], ...]
    refs: tuple[Ref, ...]
    sources: tuple[Source, ...]


Known: TypeAlias = KnownOrganization | KnownPerson | KnownMarket


@attrs.frozen(kw_only=True)
class Undecided:
    """Entities that may be one, kept apart until somebody judges.

    Attributes:
        reason: Why they may be one, in a few words.
        candidates: The entities; at least one pair of them awaits judgement.
    """

    reason: str
    candidates: tuple[KnownOrganization | KnownPerson | KnownMarket, ...]

    @property
    def pairs(self) -> tuple[tuple[Ref, Ref], ...]:
        """The pairs of references to judge, one reference per entity."""
        return tuple((a.refs[0], b.refs[0]) for a, b in combinations(self.candidates, 2))


def is_named(entity: Known, name: str) -> bool:
    """Whether an entity goes by a name or an id; case and accents do not matter."""
    return entity.id == name or any(fold(value.value) == fold(name) for value in entity.names)
