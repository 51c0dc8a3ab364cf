"""Segments whose market, or shares in it, the text speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.lexicon.segments import SEGMENT
from telcomodel.parsing.markets.result import Found
from telcomodel.parsing.markets.words import Words
from telcomodel.tokens import Range

_GENERIC: Final = frozenset(
    "telecom telecoms telecommunication telecommunications consumer residential phone telephone communications "
    "services service business local international".split()
)
_SEGMENT_NOUNS: Final = frozenset(("market", "sector", "segment"))
_MODIFIERS: Final = 12
"""Modifiers behind a segment's name among which "market" is sought."""


def find_segments(words: Words) -> Iterator[Found]:
    """Segments whose market, or shares in it, the text speaks of."""
    keys = words.tokens.keys
    for hit in words.hits.get(SEGMENT, ()):
        end = hit.end - hit.payload.market
        limit = min(len(keys), end + _MODIFIERS)
        while end < limit and "segment_modifier" in words.lists(end):
            end += 1
        if end < len(keys) and keys[end] in _SEGMENT_NOUNS and not _supplies(words, hit.start, end):
            yield from _segment(words, hit.start, end)
        elif (
            hit.payload.name != "telecoms"
            and _shared(words, hit.start, hit.end)
            and not _supplies(words, hit.start, hit.end)
        ):
            worded = words.tokens.value(hit.start, hit.end)
            name = hit.payload.name if hit.payload.name == worded.removesuffix("s") else worded
            yield Found(hit.start, hit.end, "segment", name, None, "market.share")
        elif keys[max(0, hit.start - 2) : hit.start] == ["market", "for"] and not _supplies(words, hit.start, end):
            yield Found(hit.start, end, "segment", words.tokens.value(hit.start, end), None, "market.for")


def find_paired(words: Words) -> Iterator[Found]:
    """Segments that share one "markets": "the consumer and business markets"."""
    keys = words.tokens.keys
    places = words.tokens.where({"markets"})
    if not places:
        return
    starts = {hit.end: hit.start for hit in words.hits.get(SEGMENT, ())}
    for index in places:
        first = words.tokens.sentence(index)[0]
        runs: list[Range] = []
        end = index
        while end > first:
            start = end
            while start > first and ("segment_modifier" in words.lists(start - 1) or start in starts):
                start = starts.get(start, start - 1)
            if start == end:
                break
            runs.append((start, end))
            end = start - 1
            if keys[end] not in ("and", ","):
                break
        if len(runs) > 1:
            yield from (
                Found(start, end, "segment", words.tokens.value(start, end), None, "market.segment")
                for start, end in runs
                if not _supplies(words, start, end)
            )


def _supplies(words: Words, start: int, end: int) -> bool:
    """Whether a segment is one of goods and works that operators buy ("mobile infrastructure", "smartphones")."""
    return any("supply" in words.lists(index) for index in range(start, end))


def _segment(words: Words, start: int, end: int) -> Iterator[Found]:
    """The segment whose name ends before "market", with the words that belong to it ("local residential")."""
    first = words.tokens.sentence(start)[0]
    while start > first and ("segment_modifier" in words.lists(start - 1) or start - 1 in words.segments):
        start -= 1
    if not all(key in _GENERIC for key in words.tokens.keys[start:end]) or end - start > 1:
        name = words.tokens.value(start, end)
        yield Found(start, end, "segment", name, None, "market.segment")


def _shared(words: Words, start: int, end: int) -> bool:
    """Whether a share is counted in a segment: "a 40 percent share in mobiles", "half of broadband users"."""
    keys = words.tokens.keys
    if not start or keys[start - 1] not in ("in", "of"):
        return False
    first, last = words.tokens.sentence(start)
    before = keys[max(first, start - 6) : start]
    counted = end < last and keys[end] in ("users", "customers", "subscribers", "lines", "connections")
    share = "share" in keys[first:start]
    return (
        share
        and (keys[start - 1] == "in" or counted)
        and any(key in ("share", "half", "percent", "%", "third", "quarter") for key in before)
    )
