"""The alliance ledger: each agreement's states from rumour to end, and its members over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple, TypeAlias, cast

import attrs

from telcomodel.knowledge.clusters import Clusters
from telcomodel.knowledge.entities import Known, KnownOrganization
from telcomodel.knowledge.judgement import Ref
from telcomodel.knowledge.names import fold
from telcomodel.knowledge.record import Record
from telcomodel.knowledge.source import Source, Value, When, gather, merged
from telcomodel.knowledge.states import Transition, find_transitions
from telcomodel.model.alliance import Agreement, Alliance, AllianceKind, Deal, DealKind, Membership, Part, Status

Members: TypeAlias = tuple[str, ...]
"""Ids of the organizations in one list, sorted."""


@attrs.frozen(kw_only=True)
class Participation:
    """One organization's time in an agreement.

    Attributes:
        organization: Who.
        parts: In what part.
        joined: When articles say that it joined.
        left: When articles say that it left.
        since: First day on which it is known to take part: when it joined, else the first article that lists it.
        until: The day by which it had left: as stated, else the first article after the last that lists it which says
            so; ``None`` when nobody says that it left.
        sources: Every article that names it.
    """

    organization: KnownOrganization
    parts: tuple[Value[Part], ...]
    joined: tuple[Value[When], ...]
    left: tuple[Value[When], ...]
    since: date | None
    until: date | None
    sources: tuple[Source, ...]

    def holds(self, day: date) -> bool:
        """Whether it is known to take part on a day."""
        return self.since is not None and self.since <= day and (self.until is None or day < self.until)


@attrs.frozen(kw_only=True)
class LedgerEntry:
    """An alliance or a deal with all that articles say of it.

    Attributes:
        id: Unique within its knowledge base.
        name: Its own name, or ``None``.
        kinds: What kind articles take it for.
        names: Every name used.
        body: The organization that it forms, or ``None``.
        transitions: Its states, in order of time.
        members: Who takes part and when, in order of ids.
        lists: The lists of members that articles give.
        sizes: The sizes that they state.
        sources: Every article that tells of it.
    """

    id: str
    name: str | None
    kinds: tuple[Value[AllianceKind | DealKind], ...]
    names: tuple[Value[str], ...]
    body: KnownOrganization | None
    transitions: tuple[Transition, ...]
    members: tuple[Participation, ...]
    lists: tuple[Value[Members], ...]
    sizes: tuple[Value[int], ...]
    sources: tuple[Source, ...]

    @property
    def status(self) -> Status:
        """The last state known."""
        return self.transitions[-1].status

    def status_on(self, day: date) -> Status | None:
        """The state on a day, or ``None`` before the first that is known."""
        reached = [step.status for step in self.transitions if step.day is not None and step.day <= day]
        return reached[-1] if reached else None

    def members_on(self, day: date) -> tuple[KnownOrganization, ...]:
        """Who is known to take part on a day."""
        return tuple(member.organization for member in self.members if member.holds(day))


class _Told(NamedTuple):
    """One agreement of one article."""

    record: Record
    agreement: Agreement
    body: KnownOrganization | None
    members: Members

    @property
    def source(self) -> Source:
        return Source.of(self.record, self.agreement.evidence)


_Handle: TypeAlias = tuple[str, str, int]
_Key: TypeAlias = tuple[object, ...]
_GONE: Final = Part.LEAVER


def find_ledger(records: Iterable[Record], known: Mapping[Ref, Known]) -> tuple[LedgerEntry, ...]:
    """Every alliance and deal, by id.

    Those of one name or one body are one; an unnamed one is the one with the same kind and members, as long as no two
    named ones have them.
    """
    told = dict(_told(records, known))
    groups = _grouped(told).groups()
    entries = [_entry(min(group), [told[handle] for handle in sorted(group)], known) for group in groups]
    return tuple(sorted(entries, key=lambda entry: entry.id))


def _told(records: Iterable[Record], known: Mapping[Ref, Known]) -> Iterator[tuple[_Handle, _Told]]:
    for record in records:
        extraction = record.extraction
        agreements: tuple[tuple[str, Agreement], ...] = (
            *(("alliance", alliance) for alliance in extraction.alliances),
            *(("deal", deal) for deal in extraction.deals),
        )
        for index, (table, agreement) in enumerate(agreements):
            ids = {_organization(record, member, known).id for member in _present(agreement)}
            body = known[Ref(record.key, agreement.body.id)] if agreement.body else None
            told = _Told(record, agreement, cast("KnownOrganization | None", body), tuple(sorted(ids)))
            yield (record.key, table, index), told


def _organization(record: Record, member: Membership, known: Mapping[Ref, Known]) -> KnownOrganization:
    return cast("KnownOrganization", known[Ref(record.key, member.organization.id)])


def _present(agreement: Agreement) -> tuple[Membership, ...]:
    return tuple(member for member in agreement.members if member.part is not _GONE)


def _grouped(told: Mapping[_Handle, _Told]) -> Clusters[_Handle]:
    clusters = Clusters(told)
    named: dict[_Key, list[_Handle]] = {}
    unnamed: dict[_Key, list[_Handle]] = {}
    for handle, one in told.items():
        table = handle[1]
        keys: list[_Key] = [(table, "name", fold(one.agreement.name))] if one.agreement.name else []
        if one.body is not None:
            keys += [(table, "body", one.body.id), *((table, "name", fold(name.value)) for name in one.body.names)]
        for key in keys:
            named.setdefault(key, []).append(handle)
        if not keys:
            unnamed.setdefault(_make_up(one), []).append(handle)
    for group in (*named.values(), *unnamed.values()):
        clusters.join_all(group)
    bearers: dict[_Key, set[_Handle]] = {}
    for handle in dict.fromkeys(handle for group in named.values() for handle in group):
        bearers.setdefault(_make_up(told[handle]), set()).add(clusters.root(handle))
    for key, group in unnamed.items():
        if len(bearers.get(key, ())) == 1:
            clusters.join(next(iter(bearers[key])), group[0])
    return clusters


def _make_up(told: _Told) -> _Key:
    """What an agreement without a name goes by: its kind and members."""
    return kind_of(told.agreement), told.members


def kind_of(agreement: Agreement) -> AllianceKind | DealKind:
    """The kind of an alliance or a deal."""
    return cast("Alliance | Deal", agreement).kind


def _entry(first: _Handle, told: list[_Told], known: Mapping[Ref, Known]) -> LedgerEntry:
    names = gather((one.agreement.name, one.source) for one in told if one.agreement.name)
    key, table, index = first
    return LedgerEntry(
        id=f"{table}:{index}@{key[:16]}",
        name=names[0].value if names else None,
        kinds=gather((kind_of(one.agreement), one.source) for one in told),
        names=names,
        body=next((one.body for one in told if one.body is not None), None),
        transitions=find_transitions((one.record, one.agreement) for one in told),
        members=tuple(_participations(told, known)),
        lists=gather((one.members, one.source) for one in told if one.members),
        sizes=gather(
            (one.agreement.stated_size, one.source)
            for one in told
            if isinstance(one.agreement, Alliance) and one.agreement.stated_size is not None
        ),
        sources=merged(one.source for one in told),
    )


def _participations(told: list[_Told], known: Mapping[Ref, Known]) -> Iterator[Participation]:
    said: dict[str, list[tuple[Membership, bool, Source]]] = {}
    organizations: dict[str, KnownOrganization] = {}
    for one in told:
        for member in (*one.agreement.members, *one.agreement.former_members):
            organization = _organization(one.record, member, known)
            organizations[organization.id] = organization
            gone = member.part is _GONE or member in one.agreement.former_members
            said.setdefault(organization.id, []).append((member, gone, Source.of(one.record, member.evidence)))
    for member_id in sorted(said):
        rows = said[member_id]
        joined = gather((When.of(row.date), source) for row, gone, source in rows if row.date and not gone)
        left = gather((When.of(row.date), source) for row, gone, source in rows if row.date and gone)
        listed = [source.published for _, gone, source in rows if source.published and not gone]
        parted = [source.published for _, gone, source in rows if source.published and gone]
        after = [day for day in parted if all(day >= other for other in listed)]
        yield Participation(
            organization=organizations[member_id],
            parts=gather((row.part, source) for row, _, source in rows),
            joined=joined,
            left=left,
            since=joined[0].value.first if joined else min(listed, default=None),
            until=left[0].value.last if left else min(after, default=None),
            sources=merged(source for *_, source in rows),
        )
