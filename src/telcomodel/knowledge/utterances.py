"""What was said: the same utterance in several outlets is one, with variants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

import attrs

from telcomodel.knowledge.clusters import Clusters
from telcomodel.knowledge.entities import Known, KnownOrganization, KnownPerson
from telcomodel.knowledge.judgement import Ref
from telcomodel.knowledge.names import fold
from telcomodel.knowledge.record import Record
from telcomodel.knowledge.source import Source, Value, gather, merged
from telcomodel.model.quote import Quote, Unnamed

# Outlets cut and mend quotes: this part of the shorter one's runs of words must stand in the longer one.
_SHARED: Final = 0.8
_RUN: Final = 4  # words
_LONG: Final = 8  # words; fewer are the same utterance only word for word, by the same speaker, at the same time
_WINDOW: Final = 7  # days between two prints of a short utterance


@attrs.frozen(kw_only=True)
class Utterance:
    """Words that somebody said once, however many outlets print them.

    Attributes:
        text: The longest variant.
        speaker: Who said it, or ``None`` where no article names anybody.
        described: How articles describe an unnamed speaker.
        employers: The organizations that the speaker is tied to in the articles that print it.
        variants: The wordings in print.
        credited: Ids of everybody whom an article credits with it; several are a conflict.
        day: Publication day of the first article that prints it.
        sources: Every article that prints it.
    """

    text: str
    speaker: KnownPerson | KnownOrganization | None
    described: tuple[Value[str], ...]
    employers: tuple[KnownOrganization, ...]
    variants: tuple[Value[str], ...]
    credited: tuple[Value[str], ...]
    day: date | None
    sources: tuple[Source, ...]


class _Said(NamedTuple):
    """One quote of one article."""

    record: Record
    quote: Quote
    speaker: KnownPerson | KnownOrganization | None
    words: tuple[str, ...]

    @property
    def source(self) -> Source:
        return Source.of(self.record, self.quote.evidence)


_Handle: TypeAlias = tuple[str, int]


def find_utterances(records: Iterable[Record], known: Mapping[Ref, Known]) -> tuple[Utterance, ...]:
    """Every direct or mixed quote, in order of publication.

    Two quotes of eight words or more are one utterance when nearly all runs of four words of the shorter stand in the
    longer; if they are credited to two speakers, that is a conflict. Shorter ones must agree word for word, have one
    speaker and be printed within a week.
    """
    said = dict(_said(records, known))
    found = [_utterance([said[handle] for handle in group], known) for group in _grouped(said).groups()]
    return tuple(sorted(found, key=lambda one: (one.day or date.max, one.sources[0].article, one.text)))


def _said(records: Iterable[Record], known: Mapping[Ref, Known]) -> Iterator[tuple[_Handle, _Said]]:
    for record in records:
        for index, quote in enumerate(record.extraction.quotes):
            who = quote.speaker
            speaker = None if who is None or isinstance(who, Unnamed) else known[Ref(record.key, who.id)]
            named = speaker if isinstance(speaker, KnownPerson | KnownOrganization) else None
            yield (record.key, index), _Said(record, quote, named, tuple(fold(quote.text).split()))


def _grouped(said: Mapping[_Handle, _Said]) -> Clusters[_Handle]:
    clusters = Clusters(said)
    runs = {handle: _runs(one.words) for handle, one in said.items()}
    by_run: dict[tuple[str, ...], list[_Handle]] = {}
    for handle, of_quote in runs.items():
        for run in of_quote:
            by_run.setdefault(run, []).append(handle)
    for handle, of_quote in runs.items():
        shared: dict[_Handle, int] = {}
        for run in of_quote:
            for other in by_run[run]:
                if other < handle:
                    shared[other] = shared.get(other, 0) + 1
        for other, count in shared.items():
            if count >= _SHARED * min(len(of_quote), len(runs[other])):
                clusters.join(other, handle)
    short: dict[tuple[str, tuple[str, ...]], list[_Handle]] = {}
    for handle, one in said.items():
        if not runs[handle] and one.speaker is not None and one.record.published is not None:
            short.setdefault((one.speaker.id, one.words), []).append(handle)
    for group in short.values():
        group.sort(key=lambda handle: (said[handle].record.published or date.max, handle))
        for first, then in pairwise(group):
            if _days_between(said[first], said[then]) <= _WINDOW:
                clusters.join(first, then)
    return clusters


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    if len(words) < _LONG:
        return frozenset()
    return frozenset(words[start : start + _RUN] for start in range(len(words) - _RUN + 1))


def _days_between(first: _Said, then: _Said) -> int:
    return ((then.record.published or date.max) - (first.record.published or date.min)).days


def _utterance(said: list[_Said], known: Mapping[Ref, Known]) -> Utterance:
    variants = gather((one.quote.text, one.source) for one in said)
    credited = gather((one.speaker.id, one.source) for one in said if one.speaker)
    speakers = {one.speaker.id: one.speaker for one in said if one.speaker}
    employers = {employer.id: employer for one in said for employer in _employers(one, known)}
    days = [one.record.published for one in said if one.record.published]
    return Utterance(
        text=max(variants, key=lambda variant: (len(variant.value), len(variant.sources))).value,
        speaker=speakers[credited[0].value] if credited else None,
        described=gather(
            (one.quote.speaker.description, one.source) for one in said if isinstance(one.quote.speaker, Unnamed)
        ),
        employers=tuple(employers[key] for key in sorted(employers)),
        variants=variants,
        credited=credited,
        day=min(days, default=None),
        sources=merged(one.source for one in said),
    )


def _employers(said: _Said, known: Mapping[Ref, Known]) -> Iterator[KnownOrganization]:
    speaker = said.quote.speaker
    for position in getattr(speaker, "positions", ()):
        if position.organization is not None:
            employer = known[Ref(said.record.key, position.organization.id)]
            if isinstance(employer, KnownOrganization):
                yield employer
