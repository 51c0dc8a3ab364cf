"""Which entities of several articles are one: by the registry, by careful keys, by judgement."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypeVar

import attrs

from telcomodel.knowledge.clusters import Clusters
from telcomodel.knowledge.entities import Known, KnownMarket, KnownOrganization, KnownPerson, Undecided
from telcomodel.knowledge.judgement import Judgement, Ref, Verdict, verdicts
from telcomodel.knowledge.names import fold
from telcomodel.knowledge.people import Alike, join_people
from telcomodel.knowledge.record import Record
from telcomodel.knowledge.source import Source, gather, merged
from telcomodel.model.extraction import Entity
from telcomodel.model.market import Market
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.person import Person, Position

E = TypeVar("E", bound=Entity)
KnownT = TypeVar("KnownT", bound=Known)
Pair = tuple[Ref, Ref]


@attrs.frozen(kw_only=True)
class Resolution:
    """Every entity of every article, and whom it belongs to.

    Attributes:
        known: For each reference the merged entity.
        undecided: Entities that may be one.
        disputed: Judgements that contradict each other, or that others rule out.
    """

    known: Mapping[Ref, Known]
    undecided: tuple[Undecided, ...]
    disputed: tuple[tuple[Judgement, ...], ...]

    def of_kind(self, kind: type[KnownT]) -> tuple[KnownT, ...]:
        """The merged entities of one kind, by id."""
        found = {id(entity): entity for entity in self.known.values() if isinstance(entity, kind)}
        return tuple(sorted(found.values(), key=lambda entity: entity.id))


def resolve(records: Iterable[Record], judgements: Iterable[Judgement]) -> Resolution:
    """Merge the entities of all records; the result depends on the sets alone, not on their order."""
    records = tuple(records)
    entities = {Ref(record.key, entity.id): entity for record in records for entity in record.extraction.entities()}
    judged = {pair: (verdict, last) for pair, verdict, last in verdicts(judgements)}
    apart = {pair for pair, (verdict, _) in judged.items() if verdict is not Verdict.SAME}
    clusters = Clusters(entities, apart)
    disputed: list[tuple[Judgement, ...]] = []

    def join_judged(pair: Pair) -> bool:
        a, b = pair
        return type_of(entities[a]) is type_of(entities[b]) and clusters.join(a, b)

    for pair, (verdict, last) in judged.items():
        at_odds = len({one.verdict for one in last}) > 1
        if at_odds or (verdict is Verdict.SAME and all(ref in entities for ref in pair) and not join_judged(pair)):
            disputed.append(last)
    organizations = _only(entities, Organization)
    _join_equal(organizations, clusters, _organization_key)
    _join_equal(_only(entities, Market), clusters, _market_key)
    alike = [
        *_similar_organizations(organizations, clusters),
        *join_people(_only(entities, Person), clusters, _employers(records)),
        *(
            ("judged undecided", frozenset(pair))
            for pair, (verdict, _) in judged.items()
            if verdict is Verdict.UNDECIDED and all(ref in entities for ref in pair)
        ),
    ]
    known = _merge(records, entities, clusters)
    different = {pair for pair, (verdict, _) in judged.items() if verdict is Verdict.DIFFERENT}
    return Resolution(known=known, undecided=tuple(_undecided(alike, known, different)), disputed=tuple(disputed))


def type_of(entity: Entity) -> type:
    """Organization, person or market."""
    if isinstance(entity, Organization):
        return Organization
    return Person if isinstance(entity, Person) else Market


def _only(entities: Mapping[Ref, Entity], kind: type[E]) -> dict[Ref, E]:
    return {ref: entity for ref, entity in entities.items() if isinstance(entity, kind)}


def _join_equal(entities: Mapping[Ref, E], clusters: Clusters[Ref], key: Callable[[E], Hashable]) -> None:
    groups: dict[Hashable, list[Ref]] = {}
    for ref, entity in entities.items():
        groups.setdefault(key(entity), []).append(ref)
    for group in groups.values():
        clusters.join_all(group)


def _organization_key(organization: Organization) -> Hashable:
    """The registry's id is global; what it does not know goes by class, name and country."""
    if organization.entry is not None:
        return organization.entry
    return isinstance(organization, Operator), fold(organization.name), organization.country


def _market_key(market: Market) -> Hashable:
    return market.kind, market.code or fold(market.name)


def _employers(records: Iterable[Record]) -> dict[Ref, frozenset[Ref]]:
    """The organizations where people hold, take, leave or hand over a post, article by article."""
    found: dict[Ref, set[Ref]] = {}

    def add(record: Record, position: Position | None, *people: Person | None) -> None:
        if position is not None and position.organization is not None:
            for person in people:
                if person is not None:
                    employers = found.setdefault(Ref(record.key, person.id), set())
                    employers.add(Ref(record.key, position.organization.id))

    for record in records:
        for person in record.extraction.people:
            for held in person.positions:
                add(record, held, person)
        for move in record.extraction.moves:
            add(record, move.position, move.person, move.predecessor, move.successor)
    return {ref: frozenset(employers) for ref, employers in found.items()}


def _similar_organizations(organizations: Mapping[Ref, Organization], clusters: Clusters[Ref]) -> Iterator[Alike]:
    """Organizations of one name, one of them at least unknown to the registry, whose countries do not rule it out."""
    by_name: dict[str, dict[Ref, Ref]] = {}
    for ref in sorted(organizations, reverse=True):
        by_name.setdefault(fold(organizations[ref].name), {})[clusters.root(ref)] = ref
    for apart in by_name.values():
        similar: set[Ref] = set()
        for a, b in combinations(sorted(apart.values()), 2):
            one, other = organizations[a], organizations[b]
            if (one.entry is None or other.entry is None) and (
                one.country is None or other.country is None or one.country == other.country
            ):
                similar |= {a, b}
        if similar:
            yield f"several organizations are called {organizations[min(similar)].name}", frozenset(similar)


def _undecided(alike: Iterable[Alike], known: Mapping[Ref, Known], different: Iterable[Pair]) -> Iterator[Undecided]:
    """What may be one and is not, unless every pair is judged different."""
    ruled_out: dict[str, set[str]] = {}
    for a, b in different:
        if a in known and b in known:
            ruled_out.setdefault(known[a].id, set()).add(known[b].id)
            ruled_out.setdefault(known[b].id, set()).add(known[a].id)
    seen: set[frozenset[str]] = set()
    for reason, refs in sorted(alike, key=lambda one: (one[0], sorted(one[1]))):
        candidates = {known[ref].id: known[ref] for ref in sorted(refs)}
        others = len(candidates) - 1
        in_question = [one for one in candidates if len(ruled_out.get(one, set()) & candidates.keys()) < others]
        if in_question and frozenset(candidates) not in seen:
            seen.add(frozenset(candidates))
            yield Undecided(reason=reason, candidates=tuple(candidates[candidate] for candidate in sorted(in_question)))


def _merge(records: Iterable[Record], entities: Mapping[Ref, Entity], clusters: Clusters[Ref]) -> dict[Ref, Known]:
    by_key = {record.key: record for record in records}
    groups = [tuple(sorted(group)) for group in clusters.groups()]
    ids: dict[Ref, str] = {}
    taken: set[str] = set()
    for refs in sorted(groups):
        chosen = _id(refs, entities, taken)
        taken.add(chosen)
        ids.update(dict.fromkeys(refs, chosen))
    known: dict[Ref, Known] = {}
    for refs in groups:
        said = [(ref, entities[ref], Source.of(by_key[ref.article], entities[ref].evidence)) for ref in refs]
        known.update(dict.fromkeys(refs, _known(ids[refs[0]], refs, said, ids)))
    return known


def _id(refs: tuple[Ref, ...], entities: Mapping[Ref, Entity], taken: set[str]) -> str:
    """The registry's id, a market's code, or the first reference written out."""
    for ref in refs:
        entity = entities[ref]
        found = entity.entry if isinstance(entity, Organization) else None
        if isinstance(entity, Market) and entity.code:
            found = f"market:{entity.code}"
        if found is not None and found not in taken:
            return found
    return f"{refs[0].entity}@{refs[0].article[:16]}"


def _known(own_id: str, refs: tuple[Ref, ...], said: list[tuple[Ref, Entity, Source]], ids: Mapping[Ref, str]) -> Known:
    names = gather((entity.name, source) for _, entity, source in said)
    used = gather((name, source) for _, entity, source in said for name in _names(entity))
    sources = merged(source for *_, source in said)
    if isinstance(said[0][1], Organization):
        facts = [(ref, entity, source) for ref, entity, source in said if isinstance(entity, Organization)]
        return KnownOrganization(
            id=own_id,
            name=names[0].value,
            operator=any(isinstance(entity, Operator) for _, entity, _ in facts),
            entry=next((entity.entry for _, entity, _ in facts if entity.entry), None),
            names=used,
            kinds=gather((entity.kind, source) for _, entity, source in facts if entity.kind),
            countries=gather((entity.country, source) for _, entity, source in facts if entity.country),
            parents=gather(
                (ids[Ref(ref.article, entity.parent.id)], source) for ref, entity, source in facts if entity.parent
            ),
            refs=refs,
            sources=sources,
        )
    if isinstance(said[0][1], Market):
        markets = [entity for _, entity, _ in said if isinstance(entity, Market)]
        code = next((market.code for market in markets if market.code), None)
        return KnownMarket(
            id=own_id, kind=markets[0].kind, name=names[0].value, code=code, names=used, refs=refs, sources=sources
        )
    return KnownPerson(
        id=own_id,
        name=max(names, key=lambda value: (fold(value.value).count(" "), len(value.value), value.value)).value,
        names=used,
        kinds=gather((entity.kind, source) for _, entity, source in said if isinstance(entity, Person)),
        refs=refs,
        sources=sources,
    )


def _names(entity: Entity) -> tuple[str, ...]:
    return (entity.name,) if isinstance(entity, Market) else (entity.name, *entity.aliases)
