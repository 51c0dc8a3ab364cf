"""Conflicts: what articles say that cannot all be true."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from enum import Enum
from itertools import combinations, groupby
from typing import TypeAlias

import attrs

from telcomodel.knowledge.entities import KnownOrganization
from telcomodel.knowledge.judgement import Judgement
from telcomodel.knowledge.ledger import LedgerEntry, Members
from telcomodel.knowledge.seats import Tenure
from telcomodel.knowledge.series import Point, Series
from telcomodel.knowledge.source import Value
from telcomodel.knowledge.utterances import Utterance
from telcomodel.model.alliance import Part


class ConflictKind(Enum):
    """What articles disagree on."""

    COUNTRY = "country"
    HOLDERS = "holders"
    START = "start"
    END = "end"
    MEMBERS = "members"
    SIZE = "size"
    METRIC = "metric"
    SPEAKER = "speaker"
    JUDGEMENT = "judgement"


About: TypeAlias = KnownOrganization | LedgerEntry | Utterance | Tenure | Series | Judgement


@attrs.frozen(kw_only=True)
class Conflict:
    """Values of which at most one is right; both stay.

    Attributes:
        kind: What it is about.
        about: Whom or what: an organization, ledger entries, utterances, tenures, a series or judgements.
        values: What is said, each with its sources; ids where entities are meant, none for judgements.
    """

    kind: ConflictKind
    about: tuple[KnownOrganization | LedgerEntry | Utterance | Tenure | Series | Judgement, ...]
    values: tuple[Value[Hashable], ...]


def find_conflicts(
    organizations: Iterable[KnownOrganization],
    tenures: Iterable[Tenure],
    ledger: Iterable[LedgerEntry],
    utterances: Iterable[Utterance],
    series: Iterable[Series],
    disputed: Iterable[tuple[Judgement, ...]],
) -> tuple[Conflict, ...]:
    """Every conflict, by kind."""
    tenures = tuple(tenures)
    return (
        *(_several(ConflictKind.COUNTRY, one, one.countries) for one in organizations if len(one.countries) > 1),
        *_holders(tenures),
        *(_several(ConflictKind.START, one, one.starts) for one in tenures if len(one.starts) > 1),
        *(_several(ConflictKind.END, one, values) for one in tenures if len(values := _ends(one)) > 1),
        *_agreements(ledger),
        *_metrics(series),
        *(_several(ConflictKind.SPEAKER, one, one.credited) for one in utterances if len(one.credited) > 1),
        *(Conflict(kind=ConflictKind.JUDGEMENT, about=judgements, values=()) for judgements in disputed),
    )


def _several(kind: ConflictKind, about: About, values: Iterable[Value[Hashable]]) -> Conflict:
    return Conflict(kind=kind, about=(about,), values=tuple(values))


def _holders(tenures: Iterable[Tenure]) -> Iterator[Conflict]:
    """Two people who are both known to hold a seat of which there is one."""
    for _, group in groupby(tenures, key=lambda tenure: (tenure.organization.id, tenure.seat)):
        for a, b in combinations([tenure for tenure in group if tenure.single], 2):
            certain_a, certain_b = a.certain(), b.certain()
            if (
                a.person.id != b.person.id
                and certain_a is not None
                and certain_b is not None
                and max(certain_a[0], certain_b[0]) <= min(certain_a[1], certain_b[1])
            ):
                values: tuple[Value[Hashable], ...] = tuple(Value(one.person.id, one.sources) for one in (a, b))
                yield Conflict(kind=ConflictKind.HOLDERS, about=(a, b), values=values)


def _ends(tenure: Tenure) -> tuple[Value[Hashable], ...]:
    """The ends stated, and the days after them on which an article still has the seat held."""
    after = (seen for seen in tenure.seen if tenure.ends and seen.value > max(end.value.last for end in tenure.ends))
    return (*tenure.ends, *after)


def _agreements(ledger: Iterable[LedgerEntry]) -> Iterator[Conflict]:
    for entry in ledger:
        pairs = combinations((one.value for one in entry.lists), 2)
        if any(not _explained(entry, a, b) for a, b in pairs):
            yield _several(ConflictKind.MEMBERS, entry, entry.lists)
        if len(entry.sizes) > 1:
            yield _several(ConflictKind.SIZE, entry, entry.sizes)


def _explained(entry: LedgerEntry, a: Members, b: Members) -> bool:
    """Whether two lists can both be right: one leaves members out, or whoever is in one only joined or left."""
    moved = {
        member.organization.id
        for member in entry.members
        if member.joined
        or member.left
        or member.until
        or any(part.value in (Part.JOINER, Part.LEAVER) for part in member.parts)
    }
    return set(a) - moved <= set(b) or set(b) - moved <= set(a)


def _metrics(series: Iterable[Series]) -> Iterator[Conflict]:
    """Values for one period that no number can satisfy at once; without any date nothing is comparable."""
    for one in series:
        for point in one.points:
            if point.day is not None and _disagree(point):
                yield _several(ConflictKind.METRIC, one, point.values)


def _disagree(point: Point) -> bool:
    return any(not a.value.agrees(b.value) for a, b in combinations(point.values, 2))
