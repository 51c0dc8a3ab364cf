"""Place → whether the text treats it as a market, and by which construction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.markets.subjects import subject_rule
from telcomodel.parsing.markets.within import LOCATING, TAKING, within_rule
from telcomodel.parsing.markets.words import (
    INTO,
    NOUN_REACH,
    POSSESSIVE,
    SERVED,
    Words,
    begins,
)
from telcomodel.parsing.markets.world import world_rule
from telcomodel.parsing.places import PlaceMention

_SKIPPED: Final = frozenset(
    "the a an its their our his her some most whole rest all northern southern eastern western central "
    "neighbouring rural urban".split()
)
# "emerging markets such as Vietnam", "countries like Peru"
_NAMING: Final = frozenset(("as", "like"))
_MARKETS: Final = frozenset(("market", "markets", "countries", "nations", "economies", "ones"))
_SETTLEMENTS: Final = frozenset(("areas", "cities", "towns", "places", "centres", "centers"))
# Firms in the plural are those of a market ("South Korean telcos"); one firm only has its home there.
_PLAYERS: Final = frozenset("telcos operators carriers isps".split())
# Verbs behind "the British".
_ACTING: Final = tuple([word] for word in "have are were use spend own send make love prefer can now".split())
# Verbs that take an operator "to" a place.
_COMING: Final = frozenset(
    "come comes coming came expand expands expanded expanding spread spreads return returns returned call calls "
    "traffic texts cable cables link links connection connections access expansion route routes roaming committed "
    "turned turning".split()
)
# Marks behind a city in a list or a dateline.
_ASIDE: Final = ([","], ["-"], ["–"], ["—"])
# Before the subject of a clause.
_OPENING: Final = frozenset('that while whereas where although because since and but : ; “ " ‘ only ,'.split())
_NUMBERS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty other main big".split()
)
# Verbs that turn a firm's mind "on" a place.
_FOCUSING: Final = frozenset(
    "concentrate concentrates concentrated concentrating focus focuses focused focusing focussed".split()
)
# Verbs that take a service "to" a place.
_BRINGING: Final = frozenset(
    "bring brings bringing brought take takes taking took taken export exports exported exporting extend extends "
    "extended extending move moves moved moving carry carries carried".split()
)
_BROUGHT_REACH: Final = 5
"""Tokens from such a verb to "to"."""
_ENUMERATING: Final = frozenset((":", "—", "–", "--", "-"))
_COUNTED: Final = frozenset("cities towns states countries provinces regions markets districts".split())
_ENUMERATED_REACH: Final = 6
"""Tokens between counted places and the mark behind which they are named."""
# Before firms told by where they come from: "an alliance with Dutch and Swiss carriers".
_PARTNERED: Final = frozenset(("with", "by", "from"))
# Behind a place whose part of a whole is told.
_EARNING: Final = tuple(
    verb.split()
    for verb in "account for|accounts for|accounted for|bring in|brings in|brought in|make up|makes up|made up|"
    "contributes to|contributed to".split("|")
)
_RULING: Final = frozenset("government governments president king republic people head embassy university".split())
_INCLUDING: Final = frozenset("are were is was remains include includes included became become".split())
# What an operator holds in a place that stands before it ("its Ghana stake").
_HOLDINGS: Final = frozenset("stake stakes holding holdings interests acquisition purchase".split())
_RIVALS: Final = frozenset("rival rivals competitor competitors".split())
_TERRITORIES: Final = frozenset(
    "markets market cities towns states countries territories regions footprint network networks system systems "
    "stop stops target targets destination destinations priority priorities focus stronghold strongholds "
    "exception exceptions ones".split()
)
_LANDS: Final = ("country", "nation", "kingdom", "island")
_WATCHDOGS: Final = frozenset(("regulator", "watchdog"))
_HOMES: Final = frozenset("based headquartered born listed registered domiciled owned controlled backed".split())
_PARTS: Final = frozenset("parts part areas regions half corner corners most much".split())
_LIST_REACH: Final = 3


class PlaceRules:
    """Reads what the text treats a place as.

    Args:
        words: The words of the text.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        self.tokens = words.tokens
        self._named_ends: set[int] = set()
        self._players = self.tokens.where(_PLAYERS)

    def rule(self, place: PlaceMention) -> str | None:
        """The construction that makes a place a market; ``""`` where it is none, ``None`` where none is found."""
        keys = self.tokens.keys
        first, last = self.tokens.sentence(place.start)
        before = place.start - 1
        while before >= first and keys[before] in _SKIPPED:
            before -= 1
        before = self._list_governor(self._past_epithet(self._past_part(before, first), first), first)
        if place.code == "001":
            return world_rule(self.words, place, before, first, last)
        led = self.words.ending(before, first)
        if "rank" in led and self.words.ranked(place.end, last):
            return "market.rank"
        if self._is_regulated(place, last):
            return "market.regulator"
        if self._is_home(place, before, first):
            return ""
        if place.kind != "city" and self._is_of_players(place, last):
            # "The Dutch and Swiss operators said" means those named before
            meant = place.adjective and keys[first] == "the" and place.start - first <= NOUN_REACH
            return None if meant or self._is_partnered(before, first) else "market.players"
        if place.end < last and keys[place.end] == ":" and self._labels(place):
            return "market.label"
        if before > first and ("left_out" in led or "left_out" in self.words.ending(before - 1, first)):
            return ""
        if place.end < last and keys[place.end] in POSSESSIVE:
            return self.words.behind(place.end + 1, last, ranked=True)
        governor = keys[before] if before >= first else ""
        if (
            place.kind != "city"
            and keys[place.end : place.end + 2] == [",", "where"]
            and self._hosts(place, first, last)
        ):
            return "market.where"
        if place.adjective and self._speaks_of_people(place, first, last):
            return "market.people"
        attributive = place.adjective or governor not in INTO or self.words.lists(place.end) & {"telecom", "market"}
        if attributive and place.kind != "city" and self._is_held(place, last):
            return "market.held"
        if attributive and (place.adjective or place.kind != "city"):
            noun = place.adjective and keys[place.end - 1][-1] == "s" and keys[place.end - 1][-2:] != "ss"
            behind = None if noun else self.words.behind(place.end, last, ranked=False)
            if behind is not None or place.adjective:
                return behind if self._speaks_of_telecoms(first, last) else None
        if (
            governor in (",", "and")
            and place.end + 2 < last
            and keys[place.end] == "by"
            and keys[place.end + 2] in (",", ";", ".")
        ):
            return "market.gapping"
        if governor == "on" and before > first and keys[before - 1] in _FOCUSING and self.words.topical:
            return "market.taken"
        coming = governor == "to" and self._leads_to(before, first)
        if governor in INTO or governor in TAKING or coming:
            return within_rule(self.words, place, before, first, last)
        if governor in ("market", "markets") and place.kind == "country":
            return "market.noun"
        if (
            place.kind == "city"
            and governor in _NAMING
            and not _SETTLEMENTS.isdisjoint(keys[max(first, before - NOUN_REACH) : before])
        ):
            return "market.example" if begins(self.words.served, first, last) else None
        if governor in _NAMING and not _MARKETS.isdisjoint(keys[max(first, before - NOUN_REACH) : before]):
            return "market.example" if self._speaks_of_telecoms(first, last) else None
        told = place.end + (keys[place.end : place.end + 1] in (["will"], ["would"]))
        if told + 1 < last and keys[told : told + 2] in _EARNING:
            return "market.part"
        if governor in _ENUMERATING and begins(self.words.served, first, before) and self._enumerates(before, first):
            return "market.enumerated"
        if governor in _INCLUDING and not place.adjective and self._is_one_of(before, first):
            return "market.enumerated"
        listed = place.kind == "city" and keys[place.end : place.end + 1] in _ASIDE
        subject = before < first or governor in _OPENING
        return subject_rule(self.words, place, first, last) if subject and not listed else None

    def _hosts(self, place: PlaceMention, first: int, last: int) -> bool:
        """Whether what a relative clause says to happen in a place is on telecoms: "Brazil, where Telco runs …"."""
        keys, words = self.tokens.keys, self.words
        start = place.end + 2
        end = next((i for i in range(start, last) if keys[i] in (",", ";")), last)
        busy = begins(words.active, start, end) or begins(words.telecoms, start, end)
        named = words.topical or begins(words.operators, start, end) or begins(words.telecoms, start, end)
        return busy and named and not begins(words.away, first, end) and "never" not in keys[first:last]

    def _past_epithet(self, index: int, first: int) -> int:
        """The preposition before an adjective that a place has: "in booming Asia", "in storm-ravaged Mayotte"."""
        keys, words = self.tokens.keys, self.tokens.words
        if index <= first + 1 or not words[index].islower() or keys[index] in INTO:
            return index
        link = index - 1 - 2 * (keys[index - 1] == "-")
        return link if link > first and keys[link] in LOCATING and keys[link] != "to" else index

    def _past_part(self, index: int, first: int) -> int:
        """The preposition before the part of a place: "in the less populated parts of Flanders"."""
        keys = self.tokens.keys
        if index <= first + 1 or keys[index] != "of" or keys[index - 1] not in _PARTS:
            return index
        stretch = range(index - 2, max(first, index - 2 - NOUN_REACH) - 1, -1)
        return next((i for i in stretch if keys[i] in LOCATING), index)

    def _is_held(self, place: PlaceMention, last: int) -> bool:
        """Whether an operator has a stake or a rival in a place: "its Ghana stake", "Telco's Polish rival"."""
        keys = self.tokens.keys
        noun = keys[place.end] if place.end < last else ""
        if not place.adjective:
            return noun in _HOLDINGS
        owner = place.start - 1
        return noun in _RIVALS and keys[owner] in POSSESSIVE and owner in self.words.operator_ends

    def _is_partnered(self, before: int, first: int) -> bool:
        """Whether firms are told by where they come from: "an alliance with Dutch and Swiss carriers"."""
        keys = self.tokens.keys
        while before > first and keys[before] in (",", "and", "or") and before in self.words.place_starts:
            before = self.words.place_starts[before] - 1
        return before >= first and keys[before] in _PARTNERED

    def _is_one_of(self, verb: int, first: int) -> bool:
        """Whether the subject of "are" or "include" is markets or a network: "the markets that it won are"."""
        keys = self.tokens.keys
        noun = next((i for i in range(verb - 1, first - 1, -1) if keys[i] in _TERRITORIES), None)
        if noun is None or "," in keys[noun:verb]:
            return False
        return self.words.topical or begins(self.words.telecoms_or_served, first, verb)

    def _enumerates(self, mark: int, first: int) -> bool:
        """Whether places are counted before a mark that names them: "in eleven cities across the country: Leeds, …"."""
        keys = self.tokens.keys
        since = max(first, mark - _ENUMERATED_REACH)
        noun = next((i for i in range(mark - 1, since, -1) if keys[i] in _COUNTED), None)
        if noun is None:
            return False
        numbered = any(key in _NUMBERS or key[0].isdigit() for key in keys[max(first, noun - 3) : noun])
        return numbered or keys[noun] == "markets"

    def _speaks_of_telecoms(self, first: int, last: int) -> bool:
        """Whether a sentence or the one before it speaks of telecoms or names an operator; a short text always does."""
        if self.words.topical:
            return True
        since = self.tokens.sentence(first - 1)[0] if first else first
        return any(
            begins(starts, since, last) for starts in (self.words.telecoms, self.words.operators, self.words.served)
        )

    def _leads_to(self, to: int, first: int) -> bool:
        """Whether one comes, or something leads or is brought, "to" a place: "bring its brand to", "calls to"."""
        keys = self.tokens.keys
        if to > first and keys[to - 1] in _COMING:
            return True
        return not _BRINGING.isdisjoint(keys[max(first, to - _BROUGHT_REACH) : to])

    def _list_governor(self, before: int, first: int) -> int:
        """The token before the first of the places that a list joins: "in" for all of "in Chile, Peru and Bolivia"."""
        keys = self.tokens.keys
        index = before
        if index < first or keys[index] not in ("and", "or"):
            return before
        while index > first and keys[index] in (",", "and", "or"):
            index -= keys[index] != "," and keys[index - 1] == ","
            start = self.words.place_starts.get(index)
            if start is None:
                return before
            index = start - 1
            while index >= first and keys[index] in _SKIPPED:
                index -= 1
        return index if index >= first and keys[index] in INTO else before

    def take_up(self, places: Sequence[PlaceMention], rules: dict[int, str | None]) -> None:
        """What is said of "the country's" operators holds for the country named last."""
        keys = self.tokens.keys
        for noun in _LANDS:
            for index in self.tokens.where({noun}):
                if not 0 < index < len(keys) - 2:
                    continue
                if keys[index - 1] not in ("the", "this") or keys[index + 1] not in POSSESSIVE:
                    continue
                last = self.tokens.sentence(index)[1]
                named = [p for p in places if p.start < index and p.kind == "country"]
                known = next((p for p in reversed(named) if not p.adjective), named[-1] if named else None)
                if known is None or any(rules[p.start] for p in named):
                    continue
                if self._is_players(index + 2, last) or self.words.behind(index + 2, last, ranked=True):
                    rules[known.start] = "market.country"

    def _speaks_of_people(self, place: PlaceMention, first: int, last: int) -> bool:
        """Whether the people of a place use telecoms: "most Italians own a mobile", "among American teenagers"."""
        keys = self.tokens.keys
        acting = keys[place.start - 1 : place.start] == ["the"] and keys[place.end : place.end + 1] in _ACTING
        if acting and keys[place.end - 1].endswith(("ish", "ese", "ch", "ss")):
            return begins(self.words.telecoms, place.end, last)
        if "people" not in self.words.lists(place.end) and (
            not keys[place.end - 1].endswith(("s", "men")) or keys[place.start - 1 : place.start] == ["the"]
        ):
            return False
        served = any(not self.words.lists(index).isdisjoint(SERVED) for index in range(first, last))
        return served or begins(self.words.telecoms, first, last)

    def _is_regulated(self, place: PlaceMention, last: int) -> bool:
        """Whether whoever regulates telecoms in a place follows: "Kenya's regulator", "the U.S. Federal …"."""
        keys = self.tokens.keys
        index = place.end + (place.end < last and keys[place.end] in POSSESSIVE)
        if index in self.words.regulators:
            return True
        return index < last and (
            keys[index] in _WATCHDOGS
            or (index + 1 < last and "telecom" in self.words.lists(index) and keys[index + 1] in _WATCHDOGS)
        )

    def _is_of_players(self, place: PlaceMention, last: int) -> bool:
        """Whether the telecom firms of a place follow: "South Korean telcos", "Nigeria's mobile operators"."""
        return self._is_players(place.end + (place.end < last and self.tokens.keys[place.end] in POSSESSIVE), last)

    def _is_players(self, index: int, last: int) -> bool:
        keys = self.tokens.keys
        end = min(last, index + NOUN_REACH)
        if not begins(self._players, index, end):
            return False
        while index < end:
            if keys[index] in _PLAYERS:
                return True
            counted = keys[index] in _NUMBERS
            if not (counted or self.words.lists(index) & {"telecom", "rank"}) or index in self.words.names:
                return False
            index += 1
        return False

    def _labels(self, place: PlaceMention) -> bool:
        """Whether a place, alone or in a list, opens its paragraph: "KENYA AND UGANDA: …"."""
        first = self.tokens.paragraph(place.start)[0]
        before = self.tokens.words[first : place.start]
        return len(before) <= _LIST_REACH and all(word.isupper() or word in (",", "&") for word in before)

    def _is_home(self, place: PlaceMention, before: int, first: int) -> bool:
        """Whether a place is only where somebody comes from, or a part of a longer name."""
        keys, words = self.tokens.keys, self.tokens.words
        behind = keys[place.end : place.end + 2]
        if behind[:1] == ["based"] or (len(behind) > 1 and behind[0] == "-" and behind[1] in _HOMES):
            return True
        if (
            place.kind == "city"
            and place.start == self.tokens.paragraph(place.start)[0]
            and words[place.start].isupper()
        ):
            return True
        joined = before > first and keys[before] in ("and", "&") and before in self._named_ends
        if joined or (
            before + 1 == place.start and (place.start in self.words.name_ends or self._named(before, first))
        ):
            self._named_ends.add(place.end)
            return True
        if before > first and keys[before] == "of" and (before in self.words.name_ends or keys[before - 1] in _RULING):
            return True
        return not place.adjective and self._names_firm(place.end)

    def _names_firm(self, index: int) -> bool:
        """Whether a place stands before a firm without a rank: "U.S. wireless carrier"."""
        for end in range(index, min(len(self.tokens), index + NOUN_REACH)):
            lists = self.words.lists(end)
            if "firm" in lists:
                return "market" not in lists and "market" not in self.words.lists(end + 1)
            if not lists & {"telecom", "supply"} or not self.tokens.words[end][0].islower():
                return False
        return False

    def _named(self, before: int, first: int) -> bool:
        """Whether a capitalized word before a place makes it part of a longer name ("Rip Off Britain")."""
        word = self.tokens.words[before]
        if before <= first or self.tokens.keys[before] in INTO:
            return False
        return word[0].isupper() and not word.isupper() and before + 1 not in self.words.place_starts
