"""A country that heads a clause on telecoms."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.markets.words import NEGATIVE, SERVED, TELLING, Words, begins, counts
from telcomodel.parsing.places import PlaceMention

_OWNING: Final = frozenset(("has", "had", "have"))
# Places that mostly stand for those who govern them ("the EU has told Poland").
_GOVERNING: Final = frozenset(("eu", "union"))
# Behind a place of which the clause tells how it stands.
_STANDING: Final = frozenset(
    "is was are were will would may could can remains remained becomes became lags lagged leads led ranks "
    "ranked boasts boasted accounts accounted brings brought makes made contributes contributed needs offers follows "
    "followed joins joined gets got gains gained expects".split()
)
# What ends like a verb behind a place but belongs to its name ("Cuba officials", "Chile based").
_NOT_VERBS: Final = frozenset(("firm", "people", "elsewhere", "market"))


def subject_rule(words: Words, place: PlaceMention, first: int, last: int) -> str | None:
    """A country that heads a clause which speaks of telecoms: "China expects to have 60 million lines"."""
    keys = words.tokens.keys
    if keys[place.end - 1] in _GOVERNING:
        return None
    behind = place.end + 2 * (keys[place.end : place.end + 2] == [",", "which"])
    told = keys[behind] if behind < last else ""
    standing = told in _OWNING or (told in _STANDING and NEGATIVE.isdisjoint(keys[behind:last]))
    if (standing and _tells_of_telecoms(words, first, behind, last)) or _acts(words, place, last):
        return "market.subject"
    if place.start > first and keys[place.start - 1] != "that":
        return None
    if told in _STANDING and last < len(keys) and _goes_on_there(words, last):
        return "market.subject"
    served = sum(1 for index in range(place.end, last) if not words.lists(index).isdisjoint(SERVED))
    counted = served and any(map(counts, keys[place.end : last]))
    return "market.subject" if served > 1 or counted else None


def _goes_on_there(words: Words, first: int) -> bool:
    """Whether a sentence tells of telecoms "there": "Korea is ahead. A million people there watch mobile TV"."""
    last = words.tokens.sentence(first)[1]
    return "there" in words.tokens.keys[first + 1 : last] and begins(words.telecoms, first, last)


def _acts(words: Words, place: PlaceMention, last: int) -> bool:
    """Whether a verb behind a country says what it does about telecoms: "Cuba allowed its citizens to own …"."""
    if place.end >= last or place.kind == "city" or not words.topical:
        return False
    word = words.tokens.words[place.end]
    verb = word.islower() and word.endswith(("s", "ed")) and word not in TELLING
    if not verb or words.lists(place.end) & _NOT_VERBS or begins(words.away, place.end, last):
        return False
    return begins(words.telecoms, place.end, last) and NEGATIVE.isdisjoint(words.tokens.keys[place.end : last])


def _tells_of_telecoms(words: Words, first: int, behind: int, last: int) -> bool:
    """Whether what a sentence says of its subject is on telecoms; a text that is on them throughout tells less."""
    if not words.topical:
        return begins(words.telecoms, behind, last)
    return any(begins(starts, first, last) for starts in (words.telecoms_or_served, words.operators))
