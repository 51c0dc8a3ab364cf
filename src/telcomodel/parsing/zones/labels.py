"""What the label or a notice of a paragraph does to the page."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.furniture import openings
from telcomodel.parsing.lookup import Hits
from telcomodel.tokens import Tokens

_QUOTES: Final = frozenset('"“”„«»')
_LABEL_ENDS: Final = frozenset(":|-–—»>])")
_LONGEST_LINE: Final = 24
# A caption with its credit, and the credit.
_LONGEST_CAPTION: Final = 60
_LONGEST_CREDIT: Final = 12
_LONGEST_CALL: Final = 40
_LONGEST_HEADING: Final = 8
_STOPS: Final = frozenset(".?!…")
_OF_WHOM: Final = frozenset(("by", "of"))
# Words by which a page speaks to its reader.
_ADDRESSES: Final = frozenset("you your we our us".split())
# What a page that calls on its reader offers, beside what it says of itself.
_OFFERS: Final = frozenset(
    "us our here @ app apps newsletter newsletters inbox podcast twitter facebook linkedin instagram telegram whatsapp "
    "youtube".split()
)
# What may open a line in lower case.
_LOWER_CASE: Final = frozenset({"printed", "updated", "byline"})
# Where a label may be written in any case.
_ANY_CASE: Final = frozenset(("whole", "counted"))


class Labels:
    """The labels and notices of a page, read from the top."""

    def __init__(self, tokens: Tokens, hits: Hits) -> None:
        self._tokens = tokens
        self._notices = [(hit.start, hit.end, hit.payload) for hit in hits.get("notice", ())]
        self._passed = 0

    def read(self, start: int, end: int, *, prose: bool) -> tuple[str, int]:
        """What the paragraph's label or notice does, and the index after it; ``("", start)`` for none."""
        words, keys = self._tokens.words, self._tokens.keys
        index = openings()
        for first in self._beginnings(start, end):
            for after, meanings in index.at(keys, first) if keys[first] in index.words else ():
                if after > end:
                    continue
                for where, payload in meanings:
                    if words[first][0].islower() and where not in _ANY_CASE and payload.does not in _LOWER_CASE:
                        continue
                    if self._stands(where, start, first, after, end):
                        return payload.does, after
        if words[start] == "[" and words[end - 1] == "]" and end - start <= _LONGEST_LINE:
            return "line", start
        return self.notice(start, end, prose=prose), start

    def notice(self, start: int, end: int, *, prose: bool) -> str:
        """What the notices within a paragraph do; "" for none."""
        words, keys = self._tokens.words, self._tokens.keys
        does, addressed = "", None
        while self._passed < len(self._notices) and self._notices[self._passed][0] < end:
            first, after, notice = self._notices[self._passed]
            self._passed += 1
            if does or first < start:
                continue
            if notice.where == "above":
                if addressed is None:
                    addressed = not prose and not _ADDRESSES.isdisjoint(keys[start:end])
                if addressed:
                    does = notice.does
            elif notice.where == "last":
                ends = after == end or words[after] in _LABEL_ENDS or keys[after - 1] in _OF_WHOM
                closes = ends and end - start <= _LONGEST_CAPTION
                if closes and end - after <= _LONGEST_CREDIT and first > start and not words[first - 1].isalnum():
                    does = notice.does
            else:
                does = notice.does
        return does

    def _beginnings(self, start: int, end: int) -> list[int]:
        """The first token, and the first word after marks and numbers."""
        word = start
        while word < end and not self._tokens.words[word][0].isalpha() and self._tokens.words[word] not in _QUOTES:
            word += 1
        return [start] if word in {start, end} or word > start + 4 else [start, word]

    def _stands(self, where: str, start: int, first: int, after: int, end: int) -> bool:
        words = self._tokens.words
        if where == "open" and (first == start or not words[start][0].isdigit()):
            return True
        if where == "heading":
            return end - start <= _LONGEST_HEADING and words[end - 1] not in _STOPS
        if where == "counted":
            return words[start][0].isdigit() and words[end - 1] != "."
        if where == "call":
            return end - start <= _LONGEST_CALL and not _OFFERS.isdisjoint(self._tokens.keys[after:end])
        if where == "label" and after < end and words[after] in _LABEL_ENDS:
            return True
        return all(not words[i][0].isalpha() for i in (*range(start, first), *range(after, end)))
