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


_Handle: TypeAlias = tuple[str, int]
_Words: TypeAlias = tuple[str, ...]


class _Said(NamedTuple):
    """One quote of one article."""

    record: Record
    quote: Quote
    speaker: KnownPerson | KnownOrganization | None
    words: _Words

    @property
    def source(self) -> Source:
        return Source.of(self.record, self.quote.evidence)


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
    by_words: dict[_Words, list[_Handle]] = {}
    for handle, one in said.items():
        by_words.setdefault(one.words, []).append(handle)
    runs = {words: _runs(words) for words in by_words}
    for words, handles in by_words.items():
        if runs[words]:
            clusters.join_all(handles)
        else:
            _join_short(said, handles, clusters)
    for words, others in _overlapping(runs).items():
        for other, shared in others.items():
            if shared >= _SHARED * min(len(runs[words]), len(runs[other])):
                clusters.join(by_words[words][0], by_words[other][0])
    return clusters


def _join_short(said: Mapping[_Handle, _Said], handles: list[_Handle], clusters: Clusters[_Handle]) -> None:
    """Join equal short words by one speaker that are printed within a week of each other."""
    by_speaker: dict[str, list[tuple[date, _Handle]]] = {}
    for handle in handles:
        speaker, published = said[handle].speaker, said[handle].record.published
        if speaker is not None and published is not None:
            by_speaker.setdefault(speaker.id, []).append((published, handle))
    for prints in by_speaker.values():
        for (day, first), (later, then) in pairwise(sorted(prints)):
            if (later - day).days <= _WINDOW:
                clusters.join(first, then)


def _overlapping(runs: Mapping[_Words, frozenset[_Words]]) -> dict[_Words, dict[_Words, int]]:
    """For each wording those before it that share runs of words with it, and how many."""
    before: dict[_Words, list[_Words]] = {}
    found: dict[_Words, dict[_Words, int]] = {}
    for words, of_words in runs.items():
        shared: dict[_Words, int] = {}
        for run in of_words:
            for other in before.get(run, ()):
                shared[other] = shared.get(other, 0) + 1
            before.setdefault(run, []).append(words)
        found[words] = shared
    return found


def _runs(words: _Words) -> frozenset[_Words]:
    if len(words) < _LONG:
        return frozenset()
    return frozenset(words[start : start + _RUN] for start in range(len(words) - _RUN + 1))


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
