"""Tenures: who held which seat where, from when to when, as known from which articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum, IntEnum
from itertools import pairwise
from typing import Final, NamedTuple

import attrs

from telcomodel.knowledge.entities import Known, KnownOrganization, KnownPerson
from telcomodel.knowledge.judgement import Ref
from telcomodel.knowledge.names import fold
from telcomodel.knowledge.record import Record
from telcomodel.knowledge.source import Source, Value, When, gather, merged
from telcomodel.model.evidence import Evidence
from telcomodel.model.period import Period
from telcomodel.model.person import Move, MoveKind, Person, Position, PositionStatus, Role

# Ranks of which an organization has one at a time: chief officers and chairs.
_SINGLE: Final = ("chief/", "chair/")


# Words of a title that leave the seat itself to somebody else.
_BELOW: Final = frozenset(("deputy", "vice", "assistant", "associate", "co"))


class Ending(Enum):
    """How the end of a tenure is known."""

    STATED = "stated"
    REPORTED = "reported"
    SUCCEEDED = "succeeded"


@attrs.frozen(kw_only=True)
class Tenure:
    """One person in one seat for one stretch of time.

    Attributes:
        person: Who.
        organization: Where.
        seat: Level and functions ("chief/ceo", see `seat_of`), or the folded title where the parser knows no function.
        titles: The post as worded.
        interim: Whether an article calls it interim or acting.
        starts: When articles say that it began; several are a conflict.
        ends: When articles say that it ends; several are a conflict.
        seen: Publication days of the articles that say it is held, in order; one after a stated end is a conflict.
        since: First day on which it is known to be held: its start, else the first of `seen`; ``None`` if nobody says.
        until: The day by which it had ended: its end, else the day on which an article calls the person a former
            holder, else the day on which the next holder of the seat began; ``None`` when no end is known.
        ending: Which of these; ``None`` when no end is known.
        sources: Every article that tells of it.
    """

    person: KnownPerson
    organization: KnownOrganization
    seat: str
    titles: tuple[Value[str], ...]
    interim: bool
    starts: tuple[Value[When], ...]
    ends: tuple[Value[When], ...]
    seen: tuple[Value[date], ...]
    since: date | None
    until: date | None
    ending: Ending | None
    sources: tuple[Source, ...]

    def holds(self, day: date) -> bool:
        """Whether it is known to be held on a day; a seat is held until something says that it is not."""
        if self.since is None or day < self.since:
            return False
        return self.ending is None if self.until is None else day < self.until

    @property
    def single(self) -> bool:
        """Whether the seat is one that an organization has one of: a chief officer's or a chair's."""
        return self.seat.startswith(_SINGLE)

    def certain(self) -> tuple[date, date] | None:
        """First and last day on which articles leave no doubt that it is held, or ``None`` where there is none."""
        if self.since is None:
            return None
        first = self.starts[0].value.last if self.starts else self.since
        days = [seen.value for seen in self.seen if seen.value >= self.since]
        last = self.ends[0].value.first - timedelta(days=1) if self.ends else max(days, default=first)
        return (first, last) if first <= last else None


class _Says(IntEnum):
    """What an article says of a seat, in the order that counts on one day."""

    COMES = 0
    STARTS = 1
    HOLDS = 2
    ENDS = 3
    OVER = 4


class _Signal(NamedTuple):
    says: _Says
    day: date | None
    when: When | None
    title: str
    interim: bool
    source: Source

    def rank(self) -> tuple[date, int, tuple[date, str], str]:
        return self.day or date.max, self.says, self.source.when(), self.title


_Seat = tuple[str, str, str]
_OF_STATUS: Final = {PositionStatus.FORMER: _Says.OVER, PositionStatus.INCOMING: _Says.COMES}


def find_tenures(records: Iterable[Record], known: Mapping[Ref, Known]) -> tuple[Tenure, ...]:
    """Every tenure, by organization, seat and time."""
    signals: dict[_Seat, list[_Signal]] = {}
    holders: dict[_Seat, tuple[KnownPerson, KnownOrganization]] = {}
    for record in records:
        said: dict[_Seat, list[_Signal]] = {}
        for person, position, signal in _signals(record):
            who = known[Ref(record.key, person.id)]
            where = known[Ref(record.key, position.organization.id)] if position.organization else None
            if position.role and isinstance(who, KnownPerson) and isinstance(where, KnownOrganization):
                key = where.id, seat_of(position.role), who.id
                holders[key] = who, where
                said.setdefault(key, []).append(signal)
        for key, of_article in said.items():
            signals.setdefault(key, []).extend(_consistent(of_article, record.published))
    tenures = [
        _tenure(*holders[key], key[1], stretch) for key, group in signals.items() for stretch in _stretches(group)
    ]
    tenures.sort(key=_order)
    return tuple(_with_successions(tenures))


def seat_of(role: Role) -> str:
    """The seat that a role means: its level and functions, else its folded title; a "President and CEO" is the CEO.

    Example:
        >>> from telcomodel import Role
        >>> seat_of(Role(title="Chief Executive", functions=("ceo",), level="chief")), seat_of(Role(title="Evangelist"))
        ('chief/ceo', 'evangelist')
    """
    if not role.functions:
        return fold(role.title)
    deputy = bool(_BELOW & set(fold(role.title).split()))
    if "ceo" in role.functions and not deputy:
        return "chief/ceo"
    return f"{'deputy' if deputy else role.level or ''}/{'+'.join(role.functions)}"


def _signals(record: Record) -> Iterator[tuple[Person, Position, _Signal]]:
    """What an article says about seats: positions first, then moves."""

    def signal(
        says: _Says, position: Position, evidence: tuple[Evidence, ...], period: Period | None = None
    ) -> _Signal:
        when = When.of(period) if period else None
        day = record.published if when is None else when.last if says is _Says.ENDS else when.first
        title = position.role.title if position.role else position.text
        interim = position.status in (PositionStatus.INTERIM, PositionStatus.ACTING)
        return _Signal(says, day, when, title, interim, Source.of(record, evidence))

    for person in record.extraction.people:
        for held in person.positions:
            yield person, held, signal(_OF_STATUS.get(held.status, _Says.HOLDS), held, held.evidence)
    for move in record.extraction.moves:
        post = _post(move, record.extraction.moves)
        if post is None:
            continue
        begins = _Says.STARTS if move.date else _OF_STATUS.get(post.status, _Says.HOLDS)
        ends = _Says.ENDS if move.date else _Says.OVER
        if move.kind is MoveKind.APPOINTMENT:
            yield move.person, post, signal(begins, post, move.evidence, move.date)
            if move.predecessor:
                yield move.predecessor, post, signal(ends, post, move.evidence, move.date)
        else:
            yield move.person, post, signal(ends, post, move.evidence, move.date)
            if move.successor and post is move.position:
                successor = _Says.STARTS if move.date else _Says.COMES
                yield move.successor, post, signal(successor, post, move.evidence, move.date)


def _post(move: Move, moves: Iterable[Move]) -> Position | None:
    """The post of a move; of a departure that names none ("she leaves in June") the one that a successor takes up."""
    if move.kind is MoveKind.APPOINTMENT or (move.position is not None and move.position.role is not None):
        return move.position
    left = (one.position for one in moves if one.predecessor is not None and one.predecessor.id == move.person.id)
    return next((post for post in left if post is not None and post.role is not None), move.position)


def _consistent(said: list[_Signal], published: date | None) -> Iterator[_Signal]:
    """An article that tells of a start to come or of an end gone by does not say that the seat is held on its day."""
    over = any(
        one.says is _Says.OVER or (one.says is _Says.ENDS and one.day and published and one.day <= published)
        for one in said
    )
    to_come = any(one.says is _Says.STARTS and one.day and published and one.day > published for one in said)
    for one in said:
        if one.says is _Says.HOLDS and (over or to_come):
            yield one._replace(says=_Says.OVER if over else _Says.COMES)
        else:
            yield one


def _stretches(signals: list[_Signal]) -> Iterator[list[_Signal]]:
    """Signals of one person and seat, cut where the seat is taken up again after it was over.

    After a stated end that takes more than an article which still has the old holder.
    """
    stretch: list[_Signal] = []
    closed: _Says | None = None
    for signal in sorted(signals, key=_Signal.rank):
        again = signal.says < (_Says.HOLDS if closed is _Says.ENDS else _Says.ENDS)
        if closed is not None and signal.day is not None and again:
            yield stretch
            stretch, closed = [], None
        stretch.append(signal)
        if signal.says >= _Says.ENDS and closed is not _Says.ENDS:
            closed = signal.says
    yield stretch


def _tenure(person: KnownPerson, organization: KnownOrganization, seat: str, said: list[_Signal]) -> Tenure:
    starts = gather((one.when, one.source) for one in said if one.says is _Says.STARTS and one.when)
    ends = gather((one.when, one.source) for one in said if one.says is _Says.ENDS and one.when)
    seen = gather((one.day, one.source) for one in said if one.says is _Says.HOLDS and one.day)
    over = [one for one in said if one.says is _Says.OVER]
    ending = Ending.STATED if ends else Ending.REPORTED if over else None
    reported = min((one.day for one in over if one.day), default=None)
    return Tenure(
        person=person,
        organization=organization,
        seat=seat,
        titles=gather((one.title, one.source) for one in said),
        interim=any(one.interim for one in said),
        starts=starts,
        ends=ends,
        seen=tuple(sorted(seen, key=lambda one: one.value)),
        since=starts[0].value.first if starts else min((one.value for one in seen), default=None),
        until=ends[0].value.last if ends else reported,
        ending=ending,
        sources=merged(one.source for one in said),
    )


def _order(tenure: Tenure) -> tuple[str, str, date, date, str]:
    return (
        tenure.organization.id,
        tenure.seat,
        tenure.since or tenure.until or date.max,
        tenure.until or date.max,
        tenure.person.id,
    )


def _with_successions(tenures: list[Tenure]) -> Iterator[Tenure]:
    """An open tenure of a single seat ends where somebody else's begins, unless it is seen after that."""
    for tenure, after in pairwise((*tenures, None)):
        if (
            tenure is not None
            and after is not None
            and tenure.ending is None
            and tenure.single
            and (after.organization.id, after.seat) == (tenure.organization.id, tenure.seat)
            and after.person.id != tenure.person.id
            and tenure.since is not None
            and after.since is not None
            and max((tenure.since, *(seen.value for seen in tenure.seen))) < after.since
        ):
            yield attrs.evolve(tenure, until=after.since, ending=Ending.SUCCEEDED)
        elif tenure is not None:
            yield tenure
