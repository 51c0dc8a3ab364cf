"""Posts in a text: the lexicon's, those that a name hides in part, and "chief … officer" whatever stands in between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from typing import Final

from telcomodel.lexicon.places import PLACE
from telcomodel.lexicon.roles import ROLE, Head, heads
from telcomodel.parsing.lookup import BEGINNING, Hit, Hits
from telcomodel.tokens import Tokens

LONGEST: Final = 8
"""Tokens from "chief" to "officer" in the longest such title."""
_CHIEF_OFFICER: Final = Head("", "chief", "executive", "", open=False, weak=False, plural=False, spelling="")


_VERBS: Final = frozenset(("chair", "head", "lead"))
"""Posts that are verbs too."""
_BEFORE_VERBS: Final = frozenset("to will would shall may".split())


def _object(tokens: Tokens, index: int) -> bool:
    """Whether the object of a verb starts at a token: "to chair Telco", "will head the team"."""
    word = tokens.words[index : index + 1]
    return bool(word) and (word[0][0].isupper() or word[0] in ("the", "its", "a", "an", "their"))


def find_posts(tokens: Tokens, hits: Hits, named: Container[int]) -> dict[int, Hit]:
    """Posts by their first token, in text order; tokens that are `named` are cut off ("MTN Group President").

    So is the rest of a place's name ("South Africa chief").
    """
    found: dict[int, Hit] = {}
    keys = tokens.keys
    places = hits.get(PLACE, ())
    for hit in hits.get(ROLE, ()):
        first, end, payload = hit
        start = first
        if start in named:
            while start in named and start < end:
                start += 1
        elif end - start > 1 and start and tokens.words[start - 1][0].isupper():
            before = bisect_left(places, start, key=BEGINNING)
            start = max(start, places[before - 1].end) if before else start
        elif start and keys[start] in _VERBS and keys[start - 1] in _BEFORE_VERBS and _object(tokens, end):
            continue
        if end - start > 1 and tokens.words[end : end + 1] == ["-"] and not tokens.spaced(end):
            end = start + 1  # "head of state-owned Telco"
        whole = (start, end) == (first, hit.end)
        if not whole:
            payload = heads().get(" ".join(keys[start:end]))
        if payload is not None and payload.written_as(tokens.words[start:end]):
            found[start] = hit if whole else Hit(start, end, payload)
    officers = [hit.end - 1 for hit in found.values() if keys[hit.end - 1] == "officer"]
    if not officers:
        return found
    reach = max(hit.end - start for start, hit in found.items())
    for officer in officers:
        _add_chief(tokens, found, officer, reach, named)
    return dict(sorted(found.items()))


def _add_chief(tokens: Tokens, found: dict[int, Hit], officer: int, reach: int, named: Container[int]) -> None:
    """Put "chief … officer" in the place of the posts that it covers; none has more than `reach` tokens."""
    start = _chief(tokens, officer, named)
    if start is None:
        return
    for other in range(start - max(reach, LONGEST), officer + 1):
        if other in found and found[other].end > start:
            del found[other]
    listed = heads().get(" ".join(tokens.keys[start : officer + 1]))
    found[start] = Hit(start, officer + 1, listed or _CHIEF_OFFICER)


def _chief(tokens: Tokens, officer: int, named: Container[int]) -> int | None:
    """Index of the "chief" that an "officer" belongs to, a few words before it."""
    for index in range(officer - 1, max(-1, officer - LONGEST), -1):
        if index in named or not (tokens.words[index][0].isalnum() or tokens.words[index] in "&,/"):
            return None
        if tokens.keys[index] == "chief":
            return index
    return None
