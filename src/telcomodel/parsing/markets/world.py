"""The world as a market."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.markets.words import CITY_REACH, NOUN_REACH, POSSESSIVE, SERVED, Words, begins, counts
from telcomodel.parsing.places import PlaceMention

_PARTS: Final = frozenset("half third quarter most all percent tenth of".split())
_PEOPLE: Final = frozenset("population people inhabitants homes households".split())
_SHARES: Final = frozenset("half third quarter fifth".split())
# Who is counted "around the world".
_USERS: Final = frozenset(
    "users customers subscribers subscriptions connections lines handsets phones mobiles hotspots viewers".split()
)
_FIRMS: Final = frozenset("operators carriers firms companies vendors offices partners".split())
_RANKED: Final = frozenset(("first", "ranked", "ranks", "ranking"))
_LARGE: Final = frozenset(("million", "billion", "m", "bn"))
_USERS_REACH: Final = 4
_TELCO: Final = (["telco"],)
# What is measured of all firms: "global telco capex", "worldwide mobile subscriptions".
_MEASURES: Final = _USERS | frozenset("revenue revenues capex traffic penetration adoption investment spending".split())
_REACH: Final = 4
_GLOBALLY: Final = frozenset(("globally", "worldwide", "world-wide"))


def world_rule(words: Words, place: PlaceMention, before: int, first: int, last: int) -> str | None:
    """The world is a market where one speaks of its market or counts in it."""
    keys = words.tokens.keys
    counted = any(map(counts, keys[first:last])) or "number" in keys[first:before]
    if not place.adjective:
        known = _is_shared(words, place, first, last) or (counted and _holds(words, before, first, last))
        return "market.world" if known else None
    if place.end < last and keys[place.end] == "market":
        return "market.world"
    telco = begins(words.telecoms, place.end, place.end + 2) or keys[place.end : place.end + 1] in _TELCO
    measured = counted and telco and not _MEASURES.isdisjoint(keys[place.end : place.end + _REACH])
    if measured or (counted and telco and words.behind(place.end, last, ranked=False)):
        return "market.world"
    counted = counted or not _SHARES.isdisjoint(keys[first:last])
    if keys[place.start] not in _GLOBALLY or not counted:
        return None
    served = any(not words.lists(index).isdisjoint(SERVED) for index in range(first, last))
    said = served or begins(words.telecoms, first, last) or words.counts_on(first, last)
    return "market.world" if said else None


def _is_shared(words: Words, place: PlaceMention, first: int, last: int) -> bool:
    """Whether a part of the world's telecoms is counted: "a third of the world's handsets"."""
    keys = words.tokens.keys
    part = any(key in _PARTS or key == "%" for key in keys[max(first, place.start - 2) : place.start + 1])
    behind = place.end + 1, min(last, place.end + 1 + NOUN_REACH)
    if not part or place.end >= last or keys[place.end] not in POSSESSIVE:
        return False
    return begins(words.telecoms, *behind) or (
        not _PEOPLE.isdisjoint(keys[slice(*behind)]) and begins(words.telecoms, place.end, last)
    )


def _holds(words: Words, before: int, first: int, last: int) -> bool:
    """Whether telecoms are counted "in the world", where nobody is ranked."""
    near = range(max(first, before - CITY_REACH), before)
    ranked = any("rank" in words.lists(index) or words.tokens.keys[index] in _RANKED for index in near)
    governed = before >= first and words.tokens.keys[before] in ("in", "around", "across", "over", "throughout")
    if not governed or ranked or words.tokens.keys[before - 1] in _FIRMS:
        return False
    counted = words.tokens.keys[max(first, before - _USERS_REACH) : before]
    users = not _USERS.isdisjoint(counted) and not _LARGE.isdisjoint(counted)
    return users or begins(words.telecoms, first, last)
