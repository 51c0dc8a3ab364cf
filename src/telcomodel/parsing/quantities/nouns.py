"""What a number counts: the counted noun behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final

from telcomodel.lexicon.places import DEMONYM
from telcomodel.lexicon.quantities import COUNTED, Counted
from telcomodel.parsing.lookup import Hit, Hits
from telcomodel.tokens import Tokens

SPANS: Final = frozenset(
    "year years month months week weeks day days hour hour's hours second seconds quarter quarters decade decades "
    "century centuries year-old years-old yr yrs fold times time am pm a.m p.m o'clock st nd rd th january "
    "february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
NOUN_STOPS: Final = frozenset(
    "of in to for with at on from by and or but as than is are was were has have had that which who will would "
    "can could may it its their the a an per more less fewer this last next after before since while when where "
    "up down over under into against compared about".split()
)
# Services that may be listed before what is counted ("26 million mobile, broadband and TV subscriptions").
_SERVICES: Final = frozenset(
    "mobile broadband tv pay-tv fixed fixed-line landline internet prepaid postpaid fibre fiber cable voice phone "
    "telephone wireless data retail business consumer residential television fwa iot video".split()
)
# Nouns that in the singular are part of another noun behind a number ("four customer care centres") …
_SINGULARS: Final = frozenset("customer subscriber user client caller member viewer".split())
# … but for a number that is itself a landmark ("the five million customer mark").
_MARKS: Final = frozenset("base mark milestone milestones barrier level target threshold point".split())
_PAID: Final = (["post", "paid"], ["pre", "paid"])
_MORE: Final = (["more"], ["fewer"], ["less"])
_NOUN_REACH: Final = 5
"""Tokens between a count and its noun ("1,000 new premium rate phone numbers")."""
_EACH: Final = frozenset(("per", "every", "each"))
_OF: Final = frozenset(("for", "of", "in", "to"))
_HUNDRED: Final = frozenset(("100", "hundred"))
_HEADS: Final = frozenset("people inhabitants residents persons households homes citizens adults of".split())
_PEOPLE: Final = Counted("people", "coverage", weak=True)


def counted_nouns(hits: Hits) -> Sequence[Hit]:
    """The nouns that numbers count, in text order: those of the lexicon, and peoples ("280 million Americans")."""
    nouns = hits.get(COUNTED, [])
    peoples = [hit._replace(payload=_PEOPLE) for hit in hits.get(DEMONYM, ()) if is_people(hit)]
    return sorted((*nouns, *peoples), key=attrgetter("start", "end")) if peoples else nouns


def is_people(hit: Hit) -> bool:
    """Whether a demonym is a noun in the plural: "Swedes", "Frenchmen", not "Swiss"."""
    form: str = hit.payload.form
    return form.endswith(("s", "men")) and not form.endswith("ss")


def noun_behind(tokens: Tokens, nouns: Mapping[int, Hit], last: int) -> int | None:
    """Where the counted noun behind a number begins: "4.2 crore home-broadband users", "5m of its customers"."""
    keys = tokens.keys
    end = min(last + _NOUN_REACH, tokens.sentence(last - 1)[1])
    index = last + (keys[last : last + 1] in _MORE)
    if (
        index + 1 < end
        and keys[index] == "of"
        and keys[index + 1] in ("its", "their", "the", "his", "our", "these", "those")
    ):
        index += 2
    while index < end:
        if keys[index : index + 2] in _PAID:
            index += 2
            end = min(end + 1, tokens.sentence(last - 1)[1])
            continue
        hit = nouns.get(index)
        if hit is not None and keys[hit.end : hit.end + 1] not in (["'s"], ["’s"]):
            following = nouns.get(hit.end)
            if _is_modifier(keys, hit.end, end):
                return _head(keys, index, hit.end, following or nouns.get(hit.end + 1))
            return following.start if following is not None and not following.payload.weak else index
        key = keys[index]
        if key in _SERVICES and keys[index + 1 : index + 2] in ([","], ["and"], ["&"]):
            end = min(end + 2, tokens.sentence(last - 1)[1])
            index += 2
            continue
        if key in SPANS or key in NOUN_STOPS or not (key[0].isalnum() or key in ("-", "’s", "'s")) or key[0].isdigit():
            return None
        index += 1
    return None


def per_hundred(keys: Sequence[str], first: int, last: int) -> int | None:
    """Where "per 100 people" or "for every 100" begins in a stretch: what is counted before it is a density."""
    for index in range(first, min(last, len(keys) - 2)):
        if keys[index] not in _EACH:
            continue
        if (
            keys[index + 1] in _HUNDRED
            and keys[index + 2] in _HEADS
            and (keys[index] == "per" or keys[index - 1] in _OF)
        ):
            return index
    return None


def _is_modifier(keys: Sequence[str], after: int, end: int) -> bool:
    """Whether a counted noun in the singular stands before another noun: "12 satellite dishes"."""
    if after >= end or keys[after - 1].endswith("s"):
        return False
    return keys[after - 1] in _SINGULARS or (keys[after].endswith("s") and keys[after] not in NOUN_STOPS)


def _head(keys: Sequence[str], index: int, after: int, following: Hit | None) -> int | None:
    """The noun that a singular one before it belongs to.

    "20 million customer lines", "2,000 customer service jobs", but no "four customer centres".
    """
    if following is not None:
        return following.start
    key = keys[after]
    return index if key in NOUN_STOPS or key in _MARKS or not key.isalpha() else None
