"""The states of one agreement in order of time, as several articles tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

import attrs

from telcomodel.knowledge.record import Record
from telcomodel.knowledge.source import Source, Value, When, gather, merged
from telcomodel.model.alliance import Agreement, Status

# In the order of the enumeration an agreement advances; these undo what was reached.
_SETBACKS: Final = frozenset((Status.BLOCKED, Status.DENIED, Status.ENDED))
_STAGE: Final = {status: stage for stage, status in enumerate(Status)}


@attrs.frozen(kw_only=True)
class Transition:
    """One step of an agreement.

    Attributes:
        status: What it reached.
        day: When: the day stated, else the publication day of the first article that has it at this step; ``None`` when
            articles only look back on it.
        dates: When articles say that it happened.
        texts: The words that say so.
        sources: Every article that tells of it.
    """

    status: Status
    day: date | None
    dates: tuple[Value[When], ...]
    texts: tuple[Value[str], ...]
    sources: tuple[Source, ...]


class _Signal(NamedTuple):
    """What one article says: `day` orders it, `reached` is when it came so far, as far as the article tells."""

    day: date
    stage: int
    reached: date | None
    when: When | None
    text: str
    source: Source


def find_transitions(told: Iterable[tuple[Record, Agreement]]) -> tuple[Transition, ...]:
    """The steps in order of time.

    Within one course an agreement advances; a step told again is more evidence for it, an earlier stage told late takes
    its place in the order. Once it is blocked, denied or ended, whatever it newly reaches opens another course.
    """
    signals = sorted(
        (signal for record, agreement in told for signal in _signals(record, agreement)),
        key=lambda one: (one.day, one.stage, one.source.when(), one.text),
    )
    courses: list[dict[int, list[_Signal]]] = [{}]
    statuses = tuple(Status)
    for signal in signals:
        course = courses[-1]
        over = any(statuses[stage] in _SETBACKS for stage in course)
        news = signal.reached is not None and statuses[signal.stage] not in _SETBACKS
        if over and news:
            course = dict[int, list[_Signal]]()
            courses.append(course)
        course.setdefault(signal.stage, []).append(signal)
    return tuple(_transition(statuses[stage], course[stage]) for course in courses for stage in sorted(course))


def _signals(record: Record, agreement: Agreement) -> Iterator[_Signal]:
    """The steps of the history, and the status at the end of the article."""
    published = record.published
    steps = [(state.status, state.date, state.text, state.evidence) for state in agreement.history]
    if not any(status is agreement.status for status, *_ in steps):
        steps.append((agreement.status, None, agreement.text, agreement.evidence))
    for status, period, text, evidence in steps:
        when = When.of(period) if period else None
        reached = when.first if when else published if status is agreement.status else None
        day = when.first if when else published or date.max
        yield _Signal(day, _STAGE[status], reached, when, text, Source.of(record, evidence))


def _transition(status: Status, signals: list[_Signal]) -> Transition:
    dates = gather((one.when, one.source) for one in signals if one.when)
    reached = [one.reached for one in signals if one.reached is not None]
    return Transition(
        status=status,
        day=dates[0].value.first if dates else min(reached, default=None),
        dates=dates,
        texts=gather((one.text, one.source) for one in signals),
        sources=merged(one.source for one in signals),
    )
