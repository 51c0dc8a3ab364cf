"""The knowledge base: a set of readings and a set of judgements; everything else is a view."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

import attrs

from telcomodel.knowledge.conflicts import Conflict, find_conflicts
from telcomodel.knowledge.entities import Known, KnownMarket, KnownOrganization, KnownPerson, Undecided, is_named
from telcomodel.knowledge.judgement import Judgement, Ref, Verdict, ordered
from telcomodel.knowledge.ledger import LedgerEntry, find_ledger
from telcomodel.knowledge.names import fold
from telcomodel.knowledge.record import Record, newest
from telcomodel.knowledge.resolution import Resolution, resolve
from telcomodel.knowledge.seats import Tenure, find_tenures
from telcomodel.knowledge.series import Series, find_series
from telcomodel.knowledge.utterances import Utterance, find_utterances
from telcomodel.model.alliance import Status
from telcomodel.model.extraction import Extraction
from telcomodel.model.fields import as_day


@attrs.frozen(kw_only=True)
class Standing:
    """How an agreement stands on a day.

    Attributes:
        agreement: Which.
        status: The state reached.
        members: Who is known to take part.
    """

    agreement: LedgerEntry
    status: Status
    members: tuple[KnownOrganization, ...]


@attrs.frozen(kw_only=True)
class Snapshot:
    """What is known to be the case on a day.

    Attributes:
        day: The day.
        tenures: The seats held.
        agreements: The alliances and deals that have come to something, and how they stand.
    """

    day: date
    tenures: tuple[Tenure, ...]
    agreements: tuple[Standing, ...]


# With a __dict__, which the cached views need.
@attrs.frozen(slots=False, repr=False)
class KnowledgeBase:
    """Many extractions as one: a set of records, one per article, and a set of judgements.

    ``|`` is union, so any number of bases may be folded in any order and any grouping. Views (`operators`, `tenures`,
    `ledger` …) are worked out when asked for, from the two sets alone. Fold many articles with `of` or `union`, which
    sort once, rather than one by one.

    Attributes:
        records: The readings, in order of their keys.
        judgements: The judgements, in order of their pairs.

    Example:
        >>> import telcomodel
        >>> from telcomodel import KnowledgeBase
        >>> a = KnowledgeBase.of([telcomodel.parse("Russian operator MTS cut prices.", published="2015-03-02")])
        >>> b = KnowledgeBase.of([telcomodel.parse("Mobile TeleSystems hired staff.", published="2015-05-06")])
        >>> [(operator.id, len(operator.sources)) for operator in (a | b).operators]
        [('operator:mts', 2)]
        >>> a | b == b | a and a | a == a and a | KnowledgeBase() == a
        True
    """

    records: tuple[Record, ...] = attrs.field(default=(), converter=newest)
    judgements: tuple[Judgement, ...] = attrs.field(default=(), converter=ordered)

    @classmethod
    def of(cls, extractions: Iterable[Extraction | Record], judgements: Iterable[Judgement] = ()) -> KnowledgeBase:
        """A base of these extractions, read by this version of the library unless a record says otherwise."""
        records = (one if isinstance(one, Record) else Record(extraction=one) for one in extractions)
        return cls(tuple(records), tuple(judgements))

    @classmethod
    def union(cls, bases: Iterable[KnowledgeBase]) -> KnowledgeBase:
        """All bases as one; the same as folding them with ``|``."""
        bases = tuple(bases)
        records = (record for base in bases for record in base.records)
        return cls(tuple(records), tuple(judgement for base in bases for judgement in base.judgements))

    def __or__(self, other: KnowledgeBase) -> KnowledgeBase:
        if not isinstance(other, KnowledgeBase):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        return KnowledgeBase.union((self, other))

    def __repr__(self) -> str:
        return f"KnowledgeBase({len(self.records)} articles, {len(self.judgements)} judgements)"

    def __len__(self) -> int:
        return len(self.records)

    def judge(
        self,
        a: Ref | Known,
        b: Ref | Known,
        verdict: Verdict | str,
        *,
        by: str | None = None,
        reason: str | None = None,
    ) -> KnowledgeBase:
        """A new base with one more judgement, which outweighs those that this one has of the pair.

        Args:
            a: A reference, or a merged entity, which stands for its first reference.
            b: Another.
            verdict: ``same``, ``different`` or ``undecided``.
            by: Who judges.
            reason: Why.
        """
        first, second = (one if isinstance(one, Ref) else one.refs[0] for one in (a, b))
        judgement = Judgement(first, second, verdict, 0, by, reason)
        earlier = [other.revision for other in self.judgements if other.pair == judgement.pair]
        judgement = attrs.evolve(judgement, revision=max(earlier, default=-1) + 1)
        return attrs.evolve(self, judgements=(*self.judgements, judgement))

    def without(self, judgement: Judgement) -> KnowledgeBase:
        """A new base without a judgement; one that still has it brings it back on union, a later verdict does not."""
        return attrs.evolve(self, judgements=tuple(other for other in self.judgements if other != judgement))

    def known_by(self, day: date | str) -> KnowledgeBase:
        """What could be known on a day: the articles published until then, undated ones left out; all judgements.

        Args:
            day: A `date` or an ISO 8601 string.

        Raises:
            ModelError: It is neither.
        """
        day = as_day(day, "known_by")
        kept = (record for record in self.records if record.published is not None and record.published <= day)
        return attrs.evolve(self, records=tuple(kept))

    def as_of(self, day: date | str, *, known_by: date | str | None = None) -> Snapshot:
        """Who held which seat, and how every agreement stood, on a day.

        Args:
            day: A `date` or an ISO 8601 string.
            known_by: Only as known from what was published by this day; from everything where left out.

        Raises:
            ModelError: A day is neither.
        """
        day = as_day(day, "as_of")
        base = self if known_by is None else self.known_by(known_by)
        return Snapshot(
            day=day,
            tenures=tuple(tenure for tenure in base.tenures if tenure.holds(day)),
            agreements=tuple(
                Standing(agreement=entry, status=status, members=entry.members_on(day))
                for entry in base.ledger
                if (status := entry.status_on(day)) is not None
            ),
        )

    @cached_property
    def resolution(self) -> Resolution:
        """Which entities of which articles are one."""
        return resolve(self.records, self.judgements)

    @cached_property
    def organizations(self) -> tuple[KnownOrganization, ...]:
        """Every organization that is no operator, by id."""
        return tuple(one for one in self.resolution.of_kind(KnownOrganization) if not one.operator)

    @cached_property
    def operators(self) -> tuple[KnownOrganization, ...]:
        """Every operator, by id."""
        return tuple(one for one in self.resolution.of_kind(KnownOrganization) if one.operator)

    @cached_property
    def people(self) -> tuple[KnownPerson, ...]:
        """Everybody named, by id."""
        return self.resolution.of_kind(KnownPerson)

    @property
    def executives(self) -> tuple[KnownPerson, ...]:
        """Everybody whom an article reads as an executive, by id."""
        return tuple(person for person in self.people if person.executive)

    @cached_property
    def markets(self) -> tuple[KnownMarket, ...]:
        """Every market, by id."""
        return self.resolution.of_kind(KnownMarket)

    @property
    def undecided(self) -> tuple[Undecided, ...]:
        """Entities that may be one and await judgement."""
        return self.resolution.undecided

    @cached_property
    def tenures(self) -> tuple[Tenure, ...]:
        """Who held which seat, by organization, seat and time."""
        return find_tenures(self.records, self.resolution.known)

    @cached_property
    def ledger(self) -> tuple[LedgerEntry, ...]:
        """Every alliance and deal with its states and members over time."""
        return find_ledger(self.records, self.resolution.known)

    @cached_property
    def utterances(self) -> tuple[Utterance, ...]:
        """Everything said, in order of publication."""
        return find_utterances(self.records, self.resolution.known)

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Every metric over time, by kind, operator and market."""
        return find_series(self.records, self.resolution.known)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What the articles say that cannot all be true."""
        return find_conflicts(
            (*self.operators, *self.organizations),
            self.tenures,
            self.ledger,
            self.utterances,
            self.series,
            self.resolution.disputed,
        )

    def find(self, name: str) -> tuple[Known, ...]:
        """Every entity that goes by a name or an id; case and accents do not matter."""
        everything: tuple[Known, ...] = (*self.operators, *self.organizations, *self.people, *self.markets)
        return tuple(entity for entity in everything if is_named(entity, name))

    def quotes(
        self, *, speaker: str | None = None, operator: str | None = None, topic: str | None = None
    ) -> tuple[Utterance, ...]:
        """What was said, in order of publication.

        Args:
            speaker: A name or id of who said it.
            operator: A name or id of who said it or of whom they work for.
            topic: Words that must all stand in it, in any order; case and accents do not matter.
        """
        words = set(fold(topic).split()) if topic else set[str]()
        return tuple(
            one
            for one in self.utterances
            if words <= set(fold(one.text).split())
            and (speaker is None or (one.speaker is not None and is_named(one.speaker, speaker)))
            and (
                operator is None
                or any(is_named(who, operator) for who in (one.speaker, *one.employers) if who is not None)
            )
        )
