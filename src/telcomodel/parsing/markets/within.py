"""Places in which something is sold, built, served or measured."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from telcomodel.parsing.markets.words import CITY_REACH, INTO, NEGATIVE, SHORT, TELLING, Words, begins
from telcomodel.parsing.places import PlaceMention
from telcomodel.tokens import Range

# Verbs whose object is a market.
TAKING: Final = frozenset(
    "enter enters entered entering leave leaves left leaving exit exits exited exiting quit quits quitting serve "
    "serves served serving cover covers covered covering reach reaches reached target targets "
    "targeted targeting span spans spanned spanning "
    "treat treats treated treating overtake overtakes overtook overtaken surpass surpasses surpassed connect connects "
    "connected connecting link links linked linking abandon abandons abandoned wire wires wired invade invades invaded "
    "conquer conquers conquered penetrate penetrates penetrated dominate dominates dominated call calling calls".split()
)
# Those of them that a person seldom does to a country.
_ENTERING: Final = frozenset(
    "enter enters entered entering exit exits exited exiting quit quits quitting serve serves served serving cover "
    "covers covered covering target targets targeted targeting dominate dominates dominated".split()
)
# Before a place where something happens.
LOCATING: Final = frozenset("in across throughout within into around to".split())
# Words behind a place that is not the first part of a compound.
_BEHIND_PLACES: Final = INTO | frozenset(
    "a an the this that these those its their his her our is are was were be been being has have had will would can "
    "could may might must should do does did and or but while as if when where who which than to by with at from about "
    "after before during until since last next early late later earlier now today yesterday tomorrow soon too also "
    "already still only alone again either together instead however there here one two three four five monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
# Firms and bodies "in" a place that are those of its market.
_TRADE: Final = frozenset(
    "operator operators carrier carriers telco telcos incumbent incumbents provider providers regulator regulators "
    "watchdog mvno rival rivals challenger challengers player players brand brands company companies".split()
)
# Those who use telecoms "in" a city.
_DWELLERS: Final = frozenset("people households residents families punters shoppers commuters homes villagers".split())
_RULING_OUT: Final = frozenset(("rule", "rules", "ruled", "ruling"))
_AWAY_REACH: Final = 4
"""Tokens before a preposition within which a word ties the place to something else ("held its conference in")."""
_ACTIVITY: Final = frozenset(("activity", "service"))
_TYING: Final = _ACTIVITY | {"elsewhere"}
_EARNED_OR_LEFT: Final = frozenset(
    "come comes came revenue revenues sales withdraw withdraws withdrew withdrawn withdrawing withdrawal exit exits "
    "exited exiting".split()
)
# Before "from" and the place where they begin.
_CALLED: Final = frozenset("calls call calling traffic roaming texts messages customers subscribers users".split())


def within_rule(words: Words, place: PlaceMention, before: int, first: int, last: int) -> str | None:
    """Whether something is sold, built, served or measured "in" a place."""
    tokens, keys = words.tokens, words.tokens.keys
    near = range(max(first, before - _AWAY_REACH), before)
    own = [index for index in near if index in words.words]
    nearest = next((index for index in reversed(own) if words.lists(index) & _TYING), None)
    if (nearest is not None and _leads_away(words, nearest)) or keys[before - 1] == "none":
        return None
    if tokens.keys[before] == "from":
        earned = any(key in _EARNED_OR_LEFT for key in tokens.keys[first:before])
        earned = earned or tokens.keys[place.end : place.end + 1] == ["to"]
        if not earned and not any(words.tokens.keys[index] in _CALLED for index in own):
            return None
    if place.kind == "city":
        span = max(first, place.start - CITY_REACH), min(last, place.end + 3)
        if begins(words.served, *span) or keys[before - 1 : before + 1] == ["market", "in"]:
            return "market.city"
        clause = _clause(words, place, before, first, last)
        busy = len(tokens) < SHORT or (before > first and tokens.keys[before - 1] in _DWELLERS)
        busy = busy and begins(words.active, *clause) and tokens.keys[before] != "to"
        return "market.place" if busy and _happens_in(words, place, before, clause) else None
    left, right = _clause(words, place, before, first, last)
    if _is_ruled_out(words, left, before):
        return ""
    if _comes_from(words, before, first):
        return None
    told = keys[before - 1] in TELLING or "never" in keys[left : place.start]
    known = words.operators, words.telecoms, words.active
    if any(begins(starts, left, right) for starts in known[told:]):
        return "market.within"
    if tokens.keys[before] in _ENTERING and words.topical:
        return "market.taken"
    if tokens.keys[before] in TAKING and first:
        return "market.taken" if begins(words.operators, tokens.sentence(first - 1)[0], first) else None
    if words.counts_on(first, last):
        return "market.counted"
    return "market.place" if _happens_in(words, place, before, (left, right)) else None


def _is_ruled_out(words: Words, left: int, before: int) -> bool:
    """Whether a clause rules out what would make a place a market: "has ruled out an investment in Chile"."""
    keys = words.tokens.keys
    out = next((i for i in range(left + 1, before) if keys[i] == "out" and keys[i - 1] in _RULING_OUT), None)
    return out is not None and NEGATIVE.isdisjoint(keys[left:out])


def _happens_in(words: Words, place: PlaceMention, before: int, clause: Range) -> bool:
    """Whether something of telecoms happens "in" a place, though no word says what: "into Chile", "a minute costs".

    Nothing in the clause may tie the place to something else, and no institution or name may stand before "in".
    """
    keys = words.tokens.keys
    first, last = words.tokens.sentence(place.start)
    if keys[before] not in LOCATING or begins(words.away, *clause):
        return False
    if not NEGATIVE.isdisjoint(keys[clause[0] : place.start]):
        return False
    if keys[before - 1] in ("countries", "nations") and keys[before - 2].endswith("est"):
        return False  # "one of the poorest countries in Europe"
    behind = keys[place.end : min(last, place.end + 1)]
    if behind and behind[0][0].isalpha() and behind[0] not in _BEHIND_PLACES:
        return False
    if _comes_from(words, before, first) or (
        before > first + 1 and (words.tokens.words[before - 1][0].isupper() or keys[before - 1] in TELLING)
    ):
        return False
    if words.topical or keys[before] == "into":
        return True
    since = words.tokens.sentence(first - 1)[0] if first and before == first else first
    return begins(words.telecoms, since, last) or begins(words.operators, since, last)


def _comes_from(words: Words, before: int, first: int) -> bool:
    """Whether an institution or a name that is none of telecoms stands before "in": "newspapers in the UK"."""
    keys = words.tokens.keys
    return (
        before > first
        and keys[before] == "in"
        and keys[before - 1] not in _TRADE
        and "firm" in words.ending(before - 1, first)
        and "telecom" not in words.ending(before - 2, first)
    )


def _clause(words: Words, place: PlaceMention, before: int, first: int, last: int) -> Range:
    """The clause that a place stands in; one that it opens goes on to the end of the sentence ("In Chile, …")."""
    keys, parting = words.tokens.keys, words.parting
    number = bisect_left(parting, place.start)
    left = parting[number - 1] + 1 if number and parting[number - 1] >= first else first
    if before <= left + 2:
        return left, last
    number = bisect_left(parting, place.end, number)
    end = min(parting[number], last) if number < len(parting) else last
    right = next((index for index in range(place.end, end) if keys[index] == ","), end)
    told = right + 1 < last and keys[right] == "," and keys[right + 1] == "where"
    return left, last if told or keys[right : right + 1] == ["where"] else right


def _leads_away(words: Words, index: int) -> bool:
    """Whether a word ties what follows to an event or a person; "by" does so before a name ("by Ana Example")."""
    lists = words.lists(index)
    if "elsewhere" not in lists or not lists.isdisjoint(_ACTIVITY):
        return False
    return words.tokens.keys[index] != "by" or words.tokens.words[index + 1][0].isupper()
