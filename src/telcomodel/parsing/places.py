"""Tokens × hits → places: countries, regions, cities and demonyms, apart from organizations' and people's names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from telcomodel.lexicon.markets import MARKET_WORD
from telcomodel.lexicon.places import DEMONYM, NAMESAKE, PLACE
from telcomodel.lexicon.segments import SEGMENT
from telcomodel.parsing.lookup import Hit, Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.tokens import Tokens

# Words before a place that a personal name or an ordinary word seldom follows.
_LOCATING: Final = frozenset(
    "in across throughout within into from near around outside inside north south east west northern southern "
    "eastern western central greater downtown rural urban neighbouring neighboring".split()
)
# Words before a people in the plural ("the number of Swedes", "most Poles").
_ARTICLES: Final = frozenset(("the", "a", "an"))
_COUNTING: Final = frozenset("of most many all some few among million percent % more young older".split())
_CUPS: Final = (["Cup"], ["Bank"], ["Series"], ["Championship"], ["Championships"], ["War"])
_LIST_REACH: Final = 2
_BESIDE: Final = _LIST_REACH + 1
"""Places before or behind a place among which are all that a list joins to it, no two of them overlapping."""
_MONEY_SIGNS: Final = frozenset("$£€¥")
_JOINING: Final = frozenset((",", "and", "or", "&", "to", "than", "plus"))


class PlaceMention(NamedTuple):
    """A place in the text.

    Attributes:
        start: Index of its first token.
        end: Index after its last token.
        kind: ``country``, ``region`` or ``city``.
        code: ISO 3166-1 alpha-2 of a country, UN M49 code of a region, else ``None``.
        name: The noun for the place ("Denmark" for "Danish").
        country: ISO 3166-1 alpha-2 of the country it is or lies in, else ``None``.
        adjective: Whether it is worded as an adjective or demonym ("Danish", "UK" before a noun does not count).
    """

    start: int
    end: int
    kind: str
    code: str | None
    name: str
    country: str | None
    adjective: bool


def find_places(tokens: Tokens, hits: Hits, organizations: Organizations) -> Sequence[PlaceMention]:
    """The places of an article, in text order; names of organizations hold none, a weak name needs its context."""
    taken = {index for mention in organizations.mentions for index in range(mention.start, mention.end)}
    words = tokens.words
    found: list[tuple[Hit, bool]] = []
    for category, adjective in ((PLACE, False), (DEMONYM, True)):
        found += (
            (hit, adjective)
            for hit in hits.get(category, ())
            if hit.start not in taken
            and not (
                hit.payload.code == "001" and words[hit.start][0].isupper() and words[hit.end : hit.end + 1] in _CUPS
            )
            and hit.payload.written_as(words[hit.start], words[hit.end - 1])
            and not (hit.end < len(words) and words[hit.end] in _MONEY_SIGNS and not tokens.spaced(hit.end))
        )
    found.sort(key=lambda item: (item[0].start, -item[0].end))
    mentions: list[PlaceMention] = []
    ends = {hit.end for hit, _ in found if not hit.payload.weak}
    starts = {hit.start for hit, _ in found if not hit.payload.weak}
    nouns = {hit.start for category in (SEGMENT, MARKET_WORD) for hit in (hits.get(category, ()) if found else ())}
    reached = 0
    for hit, adjective in found:
        if hit.start < reached or (hit.payload.weak and not _speaks_for(tokens, hit, adjective, starts, ends, nouns)):
            continue
        reached = hit.end
        ends.add(hit.end)
        place = hit.payload
        mentions.append(PlaceMention(hit.start, hit.end, place.kind, place.code, place.name, place.country, adjective))
    namesakes = {hit.start: hit.payload for hit in hits.get(NAMESAKE, ())} if found else {}
    for index, mention in enumerate(mentions) if namesakes else ():
        other = namesakes.get(mention.start)
        beside = mentions[max(0, index - _BESIDE) : index + _BESIDE + 1] if other is not None else ()
        if other is not None and any(_lists(tokens, mention, near, other.country) for near in beside):
            mentions[index] = mention._replace(kind=other.kind, code=None, name=other.name, country=other.country)
    return tokens.rows(PlaceMention, mentions)


def _lists(tokens: Tokens, mention: PlaceMention, near: PlaceMention, country: str | None) -> bool:
    """Whether a list joins a place to a part of a country: "Georgia, Idaho and Ohio"."""
    first, second = sorted((mention, near))
    return (
        near.kind == "city"
        and near.country == country
        and 0 < second.start - first.end <= _LIST_REACH
        and all(key in _JOINING for key in tokens.keys[first.end : second.start])
    )


def _speaks_for(tokens: Tokens, hit: Hit, adjective: bool, starts: set[int], ends: set[int], nouns: set[int]) -> bool:
    """Whether the words beside a weak name show that it means the place.

    A neighbouring capitalized word makes it part of a longer name ("Michael Jordan", "Boston Consulting"). A country
    needs no more than that no such word is there; a city or a demonym needs a locating word before it, a sure place
    beside it or, a demonym, a word of markets behind it ("Polish mobile users") or of number before it ("most Poles").
    """
    words, keys = tokens.words, tokens.keys
    before, after = hit.start - 1, hit.end
    first, last = tokens.sentence(hit.start)
    if after < last and words[after][0].isupper() and after not in starts and keys[after] not in _JOINING:
        return False
    opens = before < first or not words[before][0].isalpha() or before == first
    named = before >= first and words[before][0].isupper() and before + 1 not in ends
    if named and not (opens and keys[before] in _LOCATING | _COUNTING | _ARTICLES):
        return False
    if hit.payload.kind == "country" and not adjective:
        return True
    if (before >= first and keys[before] in _LOCATING) or (adjective and after in nouns):
        return True
    if adjective and before >= first and keys[before] in _COUNTING and keys[after - 1].endswith("s"):
        return True
    listed_before = before > first and keys[before] in _JOINING and before in ends
    listed_after = after + 1 < last and keys[after] in _JOINING and after + 1 in starts
    return listed_before or listed_after
