"""Reported speech without quotation marks: a content clause with its cue and source. Precision comes first.

Read are ``X said (that) …``, ``X told Y that …``, ``…, X said`` and ``according to X, …`` in sentences without
quotation marks, for
verbs that report on their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from telcomodel.lexicon.cues import Cue
from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.clauses import clause_of, tag_after
from telcomodel.parsing.attribution.frames import Frame
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.sources import Clause, presented, source_after
from telcomodel.tokens import Range

_ADDRESSEE: Final = 8  # tokens that the person spoken to may take between "told" and "that"
_BETWEEN: Final = 5  # tokens that may stand between "said" and "that": "said in May that"
_TRAIL: Final = 25  # tokens that a clause at the end of a sentence may take
_BARE: Final = frozenset("say add claim".split())  # report without "that" almost whatever follows
_SHORTEST: Final = 3  # tokens of a content clause


class Reported(NamedTuple):
    """An indirect quotation: its content and its clause."""

    content: Range
    clause: Clause


def find_reported(grammar: Grammar, frames: list[Frame]) -> Iterator[Reported]:
    """The indirect quotations of the frames that hold no quotation marks, at most one a frame, in text order."""
    starts = sorted((*grammar.cue_starts, *grammar.phrase_starts))
    for frame in frames:
        first = bisect_left(starts, frame.start)
        if not frame.runs and first < len(starts) and starts[first] < frame.end:
            found = _cued(grammar, frame) or _phrased(grammar, frame)
            if found is not None:
                yield found


def _cued(grammar: Grammar, frame: Frame) -> Reported | None:
    """The first verb of the sentence that reports with a subject of its own."""
    late = False
    for hit in grammar.cues_within(frame.start, frame.end):
        cue: Cue = hit.payload
        if cue.kind not in ("say", "think") or cue.form not in ("past", "third"):
            continue
        late = late or hit.end > frame.end - _TRAIL
        if cue.lemma not in w.CORE:
            continue
        content = _content_after(grammar, hit.end, frame.end, cue)
        if content is not None:
            clause = clause_of(grammar, hit, frame.start, frame.end)
            if clause is not None and clause.phrase[1] <= hit.start:
                return Reported(content, clause)
    return _trailing(grammar, frame) if late else None


def _content_after(grammar: Grammar, start: int, stop: int, cue: Cue) -> Range | None:
    """The content clause behind a verb: after "that", or at once where a clause begins there."""
    keys = grammar.keys
    begin: int | None = None
    for index in range(start, min(stop, start + (_ADDRESSEE if cue.takes_object else _BETWEEN))):
        if keys[index] == "that":
            begin = index + 1
            break
        if keys[index] in w.STOPS or keys[index] == ",":
            break
    if begin is None and cue.lemma in _BARE and start < stop:
        opens = grammar.words[start][0].isalpha() and not (
            keys[start] in w.INTRODUCTIONS or keys[start] in w.PREPOSITIONS or w.is_adverb(keys[start])
        )
        if opens and any(grammar.finite(index) for index in range(start + 1, min(stop, start + 12))):
            begin = start
    return None if begin is None else _trimmed(grammar, begin, stop)


def _trimmed(grammar: Grammar, start: int, stop: int) -> Range | None:
    """A content clause without its final stop; ``None`` where nothing much is left."""
    while stop > start and not (grammar.words[stop - 1][0].isalnum() or grammar.keys[stop - 1] in (")", "%", "]")):
        stop -= 1
    return (start, stop) if stop - start >= _SHORTEST else None


def _trailing(grammar: Grammar, frame: Frame) -> Reported | None:
    """``…, X said.``: a clause at the end of the sentence."""
    keys = grammar.keys
    for index in range(frame.end - 2, max(frame.start, frame.end - _TRAIL), -1):
        if keys[index] != ",":
            continue
        clause = tag_after(grammar, index, frame.end)
        if clause is not None and clause.kind in ("say", "phrase") and clause.end >= frame.end - 8:
            content = _trimmed(grammar, frame.start, index)
            return None if content is None or presented(grammar, *content) else Reported(content, clause)
    return None


def _phrased(grammar: Grammar, frame: Frame) -> Reported | None:
    """``According to X, …`` and ``…, according to X``."""
    keys = grammar.keys
    for hit in grammar.phrases_within(frame.start, frame.end):
        clause = source_after(grammar, hit.end, frame.end, (hit.start, hit.end), "phrase.indirect")
        if clause is None or keys[hit.start] != "according":
            continue
        if hit.start <= frame.start + 1:
            comma = next((index for index in range(clause.end, frame.end) if keys[index] == ","), None)
            content = None if comma is None else _trimmed(grammar, comma + 1, frame.end)
        else:
            content = _trimmed(grammar, frame.start, hit.start)
        if content is not None:
            return Reported(content, clause)
    return None
