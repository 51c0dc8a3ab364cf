"""Which people of several articles are one: by full name and employer, never by a name alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from telcomodel.knowledge.clusters import Clusters
from telcomodel.knowledge.judgement import Ref
from telcomodel.knowledge.names import fits, fold
from telcomodel.model.person import Person

Alike = tuple[str, frozenset[Ref]]


def join_people(
    people: Mapping[Ref, Person], clusters: Clusters[Ref], employers: Mapping[Ref, frozenset[Ref]]
) -> Iterable[Alike]:
    """Join people who share an employer and a name; yield those who may be one and why.

    Args:
        people: Every person of every article.
        clusters: The partition, organizations already joined; people are joined in it.
        employers: The organizations that somebody is tied to in the same article.
    """
    staff: dict[Ref, dict[str, list[Ref]]] = {}
    for ref, person in people.items():
        for at in {clusters.root(employer) for employer in employers.get(ref, ())}:
            staff.setdefault(at, {}).setdefault(fold(person.name), []).append(ref)
    for at in sorted(staff):
        for same_name in staff[at].values():
            clusters.join_all(same_name)
    unclear: list[Alike] = []
    for at in sorted(staff):
        unclear += _join_short_forms(people, clusters, staff[at])
    return (*unclear, *_namesakes(people, clusters))


def _join_short_forms(
    people: Mapping[Ref, Person], clusters: Clusters[Ref], by_name: Mapping[str, list[Ref]]
) -> Iterable[Alike]:
    """A short form joins the one colleague that it fits; where it fits several, it is undecided."""
    also: dict[str, set[str]] = {}
    for full, refs in by_name.items():
        for alias in (alias for ref in refs for alias in people[ref].aliases):
            also.setdefault(fold(alias), set()).add(full)
    for name in sorted(by_name, key=lambda name: (-name.count(" "), -len(name), name)):
        longer = sorted(full for full in by_name if full != name and (fits(name, full) or full in also.get(name, ())))
        for one in {clusters.root(ref): ref for ref in sorted(by_name[name], reverse=True)}.values():
            found = {clusters.root(ref): ref for full in longer for ref in sorted(by_name[full], reverse=True)}
            if clusters.root(one) in found:
                continue
            fitting = {ref for root, ref in found.items() if not clusters.barred(root, one)}
            if len(fitting) == 1:
                clusters.join(next(iter(fitting)), one)
            elif fitting:
                yield f"{people[one].name} fits several colleagues", frozenset((one, *fitting))


def _namesakes(people: Mapping[Ref, Person], clusters: Clusters[Ref]) -> Iterable[Alike]:
    """People of one full name who share no employer."""
    by_name: dict[str, list[Ref]] = {}
    for ref, person in people.items():
        name = fold(person.name)
        if " " in name:
            by_name.setdefault(name, []).append(ref)
    for refs in by_name.values():
        apart = {clusters.root(ref): ref for ref in sorted(refs, reverse=True)}
        if len(apart) > 1:
            yield f"several people are called {people[refs[0]].name}", frozenset(apart.values())
