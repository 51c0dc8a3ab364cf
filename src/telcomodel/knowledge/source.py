"""Where merged knowledge comes from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Generic, TypeVar

import attrs

from telcomodel.knowledge.record import Record
from telcomodel.model.evidence import Evidence
from telcomodel.model.period import Period

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@attrs.frozen
class Source:
    """One article that says so.

    Attributes:
        article: Key of the article.
        published: When it was published, if known.
        outlet: Where it came from, as the caller said when it was read.
        evidence: Where in its text.
    """

    article: str
    published: date | None
    outlet: str | None
    evidence: tuple[Evidence, ...]

    @classmethod
    def of(cls, record: Record, evidence: tuple[Evidence, ...]) -> Source:
        """The source that a piece of evidence in a record is."""
        return cls(record.key, record.published, record.extraction.article.source, evidence)

    def when(self) -> tuple[date, str]:
        """A total order: by publication, undated ones last."""
        return self.published or date.max, self.article


@attrs.frozen
class Value(Generic[T_co]):
    """A value and the articles that say so.

    Attributes:
        value: What they say.
        sources: Who says so, earliest publication first.
    """

    value: T_co
    sources: tuple[Source, ...]


@attrs.frozen(order=True)
class When:
    """A stretch of the calendar that articles agree on, whatever their words.

    Attributes:
        value: ISO 8601 or EDTF, as in `Period`.
        start: First day, or ``None`` where it is open.
        end: Last day, or ``None`` where it is open.
    """

    value: str
    start: date | None
    end: date | None

    @classmethod
    def of(cls, period: Period) -> When:
        """The stretch that a period of an article names."""
        return cls(period.value, period.start, period.end)

    @property
    def first(self) -> date:
        """The first day known of it."""
        return self.start or self.end or date.min

    @property
    def last(self) -> date:
        """The last day known of it."""
        return self.end or self.start or date.max


def merged(sources: Iterable[Source]) -> tuple[Source, ...]:
    """One source per article, in order of publication."""
    by_article: dict[str, list[Source]] = {}
    for source in sources:
        by_article.setdefault(source.article, []).append(source)
    together = [group[0] if len(group) == 1 else _one_source(group) for group in by_article.values()]
    return tuple(sorted(together, key=Source.when))


def _one_source(group: list[Source]) -> Source:
    return attrs.evolve(group[0], evidence=tuple(dict.fromkeys(piece for one in group for piece in one.evidence)))


def gather(said: Iterable[tuple[T, Source]]) -> tuple[Value[T], ...]:
    """What was said, equal values as one: the one that most articles say first, then the earliest."""
    sources: dict[T, list[Source]] = {}
    for value, source in said:
        sources.setdefault(value, []).append(source)
    values = [Value(value, merged(group)) for value, group in sources.items()]
    return tuple(sorted(values, key=lambda one: (-len(one.sources), one.sources[0].when(), repr(one.value))))
