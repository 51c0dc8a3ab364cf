"""Places and segments → markets: those that the text treats as a telecom market."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from telcomodel.lexicon.markets import MARKET_WORD
from telcomodel.lexicon.metrics import CHANGE
from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.lexicon.segments import SEGMENT, TECHNOLOGY
from telcomodel.parsing.lookup import Hits, within
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range, Tokens

_INTO: Final = frozenset(
    "in on across throughout within into of for over around covering represent serving entering leaving including "
    "and between through per from".split()
)
# Verbs whose object is a market.
_TAKING: Final = frozenset(
    "enter enters entered entering leave leaves left leaving exit exits exited exiting quit quits quitting serve "
    "serves served serving cover covers covered covering reach reaches reached target targets targeted targeting "
    "treat treats treated treating".split()
)
# Words that end the noun phrase behind a place.
_ENDING_NOUNS: Final = frozenset("has is was are were will had said that which to on at by".split())
_POSSESSIVE: Final = frozenset(("'s", "’s", "'", "’"))
_LISTING: Final = frozenset((",", "and", "or", "&", "plus", ";", "as", "well", "the", "both"))
_SKIPPED: Final = frozenset(
    "the a an its their our his her some most whole rest all northern southern eastern western central "
    "neighbouring rural urban".split()
)
_GLOBAL: Final = frozenset(
    "market markets telecoms telecommunications mobile industry broadband subscribers connections roaming "
    "customers operators".split()
)
_GROUPS: Final = (" countries", " region", " states", " States", " nations")
# "emerging markets such as Vietnam", "countries like Peru"
_NAMING: Final = frozenset(("as", "like"))
_MARKETS: Final = frozenset(("market", "markets", "countries", "nations", "economies", "ones"))
_PARTS: Final = frozenset("half third quarter most all percent tenth of".split())
_GLOBALLY: Final = frozenset(("globally", "worldwide", "world-wide"))
_GENERIC: Final = frozenset(
    "telecom telecoms telecommunications phone telephone communications services service business local "
    "international".split()
)
_SEGMENT_NOUNS: Final = frozenset(("market", "sector", "segment"))
_NOUN_REACH: Final = 4
"""Tokens between a place's adjective and the noun that it belongs to ("Danish fixed-line and mobile business")."""
_AWAY_REACH: Final = 4
"""Tokens before a preposition within which a word ties the place to something else ("held its conference in")."""
_CITY_REACH: Final = 8
# Firms in the plural are those of a market ("South Korean telcos"); one firm only has its home there.
_PLAYERS: Final = frozenset("telcos operators carriers isps".split())
_COUNTING: Final = frozenset("of million billion thousand percent most all many".split())
_GENERATIONS: Final = frozenset(("2g", "3g", "4g", "5g", "6g"))
# Between a place and an adjective they part the two.
_PARTING: Final = frozenset((",", ";", "and", "or", "but", "in", "while"))
_LANDS: Final = ("country", "nation", "kingdom")
_CUSTOMERS: Final = frozenset(("customers", "lines", "connections", "SIMs", "subscriptions"))
_BILLED: Final = frozenset(("month", "minute"))
_WATCHDOGS: Final = frozenset(("regulator", "watchdog"))
_REGULATED: Final = ("telecom", "communications")
_HOMES: Final = frozenset("based headquartered born listed registered domiciled owned controlled backed".split())
_SHORT: Final = 120
"""Tokens of a paragraph or two."""
_LIST_REACH: Final = 3
_ACTIVITY: Final = frozenset(("activity", "service"))
_SERVED: Final = frozenset(("service", "market"))
_EMPTY: Final[frozenset[str]] = frozenset()
_EARNED: Final = frozenset("come comes came revenue revenues sales withdraw withdrew withdrawal exit exited".split())


class MarketMention(NamedTuple):
    """A market of the article.

    Attributes:
        start: Index of the first token that words it.
        end: Index after the last.
        kind: Value of `MarketKind`.
        name: The noun for the place in the fullest form used, or the segment's name.
        code: ISO 3166-1 alpha-2, UN M49 code or ``None``.
        maturity: Token range that words its maturity, or ``None``.
        others: Token ranges of its further mentions as a market.
        rule: The construction that makes it a market.
    """

    start: int
    end: int
    kind: str
    name: str
    code: str | None
    maturity: Range | None
    others: tuple[Range, ...]
    rule: str


class _Found(NamedTuple):
    """One mention as a market: range, kind, name, code, rule."""

    start: int
    end: int
    kind: str
    name: str
    code: str | None
    rule: str


def find_markets(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    organizations: Organizations,
    places: tuple[PlaceMention, ...],
    amounts: tuple[Amount, ...] = (),
) -> tuple[MarketMention, ...]:
    """The markets of an article, in order of first mention."""
    if not _speaks_of_telecoms(tokens, hits, organizations):
        return ()
    context = _Context(tokens, hits, organizations, places)
    parts = sorted((*((zones.headline,) if zones.headline else ()), *zones.body))
    wanted = [place for place in places if _inside(parts, place.start)]
    rules = {place.start: context.rule(place) for place in wanted}
    _spread(tokens, wanted, rules)
    context.take_up(wanted, rules)
    _measure(organizations, amounts, wanted, rules)
    found = [_place(tokens, place, rule) for place in wanted if (rule := rules[place.start])]
    found += (place for place in _regulated(tokens, hits, organizations) if _inside(parts, place.start))
    found += (segment for segment in context.segments() if _inside(parts, segment.start))
    return tuple(_merge(tokens, sorted(found), context, wanted))


def _inside(parts: list[Range], index: int) -> bool:
    """Whether one of some ranges, which are in order and apart, holds a token."""
    before = bisect_right(parts, index, key=itemgetter(0))
    return before > 0 and index < parts[before - 1][1]


def _speaks_of_telecoms(tokens: Tokens, hits: Hits, organizations: Organizations) -> bool:
    """Whether an article names an operator or speaks of telecoms more than in passing; a short text is not asked."""
    if len(tokens) < _SHORT or any(entity.operator for entity in organizations.entities):
        return True
    strong = sum(1 for hit in hits.get(SEGMENT, ()) if not hit.payload.weak or hit.payload.name == "telecoms")
    technologies = sum(1 for hit in hits.get(TECHNOLOGY, ()) if hit.payload.form[0].isdigit())
    return strong + technologies > 1


def _regulated(tokens: Tokens, hits: Hits, organizations: Organizations) -> Iterator[_Found]:
    """Places in the names of those who regulate telecoms there: "the Telecom Regulatory Authority of India"."""
    for mention in organizations.mentions:
        entity = organizations.entities[mention.entity]
        named = entity.kind == "regulator" and mention.end - mention.start > 1
        if not named or not any(key.startswith(_REGULATED) for key in tokens.keys[mention.start : mention.end]):
            continue
        for category in (PLACE, DEMONYM):
            for hit in within(hits.get(category, ()), (mention.start, mention.end)):
                place = hit.payload
                if place.kind == "country":
                    worded = place.name if category == DEMONYM else tokens.value(hit.start, hit.end)
                    yield _Found(hit.start, hit.end, "country", worded, place.code, "market.regulator")


def _place(tokens: Tokens, place: PlaceMention, rule: str) -> _Found:
    worded = tokens.value(place.start, place.end)
    plural = place.code is None and worded.endswith(_GROUPS)
    name = place.name if place.adjective or plural or place.code == "001" else worded
    return _Found(place.start, place.end, place.kind, name, place.code, rule)


def _measure(
    organizations: Organizations,
    amounts: Sequence[Amount],
    places: Sequence[PlaceMention],
    rules: dict[int, str | None],
) -> None:
    """Where the article counts customers of an operator at home in one country, that country is measured."""
    if not any(amount.unit in _CUSTOMERS or amount.per in _BILLED for amount in amounts):
        return
    taken = {place.code for place in places if rules[place.start]}
    main = organizations.main_operator()
    if main is None or organizations.entities[main].kind == "group":
        return
    home = organizations.entities[main].country
    if home is None or home in taken:
        return
    for place in places:
        if place.code == home and place.kind == "country":
            rules[place.start] = "market.home"


def _spread(tokens: Tokens, places: Sequence[PlaceMention], rules: dict[int, str | None]) -> None:
    """What is said of one place of a list holds for all of them."""
    pairs = [
        (left, right)
        for left, right in pairwise(places)
        if all(key in _LISTING for key in tokens.keys[left.end : right.start])
        and right.start - left.end <= _LIST_REACH
        and left.end < right.start
        and "001" not in (left.code, right.code)
    ]
    for ordered in (pairs, pairs[::-1]):
        for left, right in ordered:
            known, other = (left, right) if ordered is pairs else (right, left)
            if rules[known.start] and rules[other.start] is None and _alike(tokens, left, right):
                rules[other.start] = "market.list"


def _alike(tokens: Tokens, left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two places of a list are of one kind: "France and Italy", "the US and European markets"."""
    paired = tokens.keys[right.start - 1] == "and" and "city" not in (left.kind, right.kind)
    return left.adjective == right.adjective or paired


class _Context:
    """What stands around the places of one text."""

    def __init__(
        self, tokens: Tokens, hits: Hits, organizations: Organizations, places: Sequence[PlaceMention]
    ) -> None:
        self.tokens = tokens
        self.hits = hits
        words = hits.get(MARKET_WORD, ())
        self.words = {hit.start: hit for hit in words}
        self.active = [hit.start for hit in words if not hit.payload.isdisjoint(_ACTIVITY)]
        self.served = [hit.start for hit in words if "service" in hit.payload]
        self.mature = any("maturity" in hit.payload for hit in words)
        self.segment_starts = {hit.start for hit in hits.get(SEGMENT, ())}
        self.telecoms = sorted(
            [hit.start for hit in hits.get(SEGMENT, ()) if not hit.payload.weak]
            + [hit.start for hit in hits.get(TECHNOLOGY, ())]
            + [hit.start for hit in words if "telecom" in hit.payload]
        )
        self.changes = [hit.start for hit in hits.get(CHANGE, ())]
        self.operators = [m.start for m in organizations.mentions if organizations.entities[m.entity].operator]
        self.names = {m.start for m in organizations.mentions}
        self.regulators = {
            m.start
            for m in organizations.mentions
            if organizations.entities[m.entity].kind == "regulator"
            and any(key.startswith(_REGULATED) for key in tokens.keys[m.start : m.end])
        }
        self.name_ends = {m.end for m in organizations.mentions}
        self.place_ends = {place.end for place in places}

    def lists(self, index: int) -> frozenset[str]:
        """The lists that the phrase starting at a token is on."""
        hit = self.words.get(index)
        return _EMPTY if hit is None else hit.payload

    def rule(self, place: PlaceMention) -> str | None:
        """The construction that makes a place a market; ``""`` where it is none, ``None`` where none is found."""
        keys = self.tokens.keys
        first, last = self.tokens.sentence(place.start)
        before = place.start - 1
        while before >= first and keys[before] in _SKIPPED:
            before -= 1
        if place.code == "001":
            return self._world(place, first, last)
        ranked = before >= first and "rank" in self._ending(before, first) and self._ranked(place.end, last)
        if ranked:
            return "market.rank"
        if self._is_regulated(place, last):
            return "market.regulator"
        if self._is_home(place, before, first):
            return ""
        if place.kind != "city" and self._is_of_players(place, last):
            return "market.players"
        if place.end < last and keys[place.end] == ":" and self._labels(place):
            return "market.label"
        if before > first and any("left_out" in self._ending(index, first) for index in (before, before - 1)):
            return ""
        if place.end < last and keys[place.end] in _POSSESSIVE:
            return self._behind(place.end + 1, last, ranked=True)
        governor = keys[before] if before >= first else ""
        if place.adjective and self._counts_people(place, before, first, last):
            return "market.people"
        attributive = place.adjective or governor not in _INTO or self.lists(place.end) & {"telecom", "market"}
        if attributive and (place.adjective or place.kind != "city"):
            behind = self._behind(place.end, last, ranked=False)
            if behind is not None or place.adjective:
                return behind
        if (
            governor in (",", "and")
            and place.end + 2 < last
            and keys[place.end] == "by"
            and keys[place.end + 2] in (",", ";", ".")
        ):
            return "market.gapping"
        if governor in _INTO or governor in _TAKING:
            return self._within(place, before, first, last)
        if governor in ("market", "markets") and place.kind == "country":
            return "market.noun"
        if governor in _NAMING and not _MARKETS.isdisjoint(keys[max(first, before - _NOUN_REACH) : before]):
            return "market.example"
        listed = place.kind == "city" and keys[place.end : place.end + 1] == [","]
        return self._subject(place, last) if place.start == first and not listed else None

    def take_up(self, places: Sequence[PlaceMention], rules: dict[int, str | None]) -> None:
        """What is said of "the country's" operators holds for the country named last."""
        keys = self.tokens.keys
        for noun in _LANDS:
            if noun not in keys:
                continue
            for index in range(1, len(keys) - 2):
                if keys[index] != noun or keys[index - 1] not in ("the", "this") or keys[index + 1] not in _POSSESSIVE:
                    continue
                last = self.tokens.sentence(index)[1]
                known = next((p for p in reversed(places) if p.start < index and p.kind == "country"), None)
                if known is None or rules[known.start]:
                    continue
                if self._is_players(index + 2, last) or self._behind(index + 2, last, ranked=True):
                    rules[known.start] = "market.country"

    def _counts_people(self, place: PlaceMention, before: int, first: int, last: int) -> bool:
        """Whether the people of a place are counted as users: "97% of Indonesians can use its network"."""
        tokens = self.tokens
        if before < first or not tokens.keys[place.end - 1].endswith(("s", "men")):
            return False
        counted = tokens.keys[before] in _COUNTING or tokens.keys[before][0].isdigit()
        return counted and any(not self.lists(index).isdisjoint(_SERVED) for index in range(first, last))

    def _is_regulated(self, place: PlaceMention, last: int) -> bool:
        """Whether whoever regulates telecoms in a place follows: "Kenya's regulator", "the U.S. Federal …"."""
        keys = self.tokens.keys
        index = place.end + (place.end < last and keys[place.end] in _POSSESSIVE)
        if index in self.regulators:
            return True
        return index < last and (
            keys[index] in _WATCHDOGS
            or (index + 1 < last and "telecom" in self.lists(index) and keys[index + 1] in _WATCHDOGS)
        )

    def _is_of_players(self, place: PlaceMention, last: int) -> bool:
        """Whether the telecom firms of a place follow: "South Korean telcos", "Nigeria's mobile operators"."""
        return self._is_players(place.end + (place.end < last and self.tokens.keys[place.end] in _POSSESSIVE), last)

    def _is_players(self, index: int, last: int) -> bool:
        keys = self.tokens.keys
        end = min(last, index + _NOUN_REACH)
        while index < end:
            if keys[index] in _PLAYERS:
                return True
            if not self.lists(index) & {"telecom", "rank"} or index in self.names:
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
        if len(behind) > 1 and behind[0] == "-" and behind[1] in _HOMES:
            return True
        if (
            place.kind == "city"
            and place.start == self.tokens.paragraph(place.start)[0]
            and words[place.start].isupper()
        ):
            return True
        if before + 1 == place.start and (place.start in self.name_ends or self._named(before, first)):
            return True
        if before >= first and keys[before] == "of" and before in self.name_ends:
            return True
        return not place.adjective and self._names_firm(place.end)

    def _names_firm(self, index: int) -> bool:
        """Whether a place stands before a firm without a rank: "U.S. wireless carrier"."""
        for end in range(index, min(len(self.tokens), index + _NOUN_REACH)):
            lists = self.lists(end)
            if "firm" in lists:
                return "market" not in lists and "market" not in self.lists(end + 1)
            if not lists & {"telecom", "supply"} or not self.tokens.words[end][0].islower():
                return False
        return False

    def _named(self, before: int, first: int) -> bool:
        """Whether a capitalized word before a place makes it part of a longer name ("Rip Off Britain")."""
        word = self.tokens.words[before]
        return before > first and word[0].isupper() and not word.isupper() and before + 1 not in self.place_ends

    def _ranked(self, index: int, last: int) -> bool:
        """Whether a rank is one among telecom firms: "the largest US telephone company"."""
        near = [self.lists(i) for i in range(index, min(last, index + _NOUN_REACH + 1))]
        return any("telecom" in lists for lists in near) and not any("supply" in lists for lists in near)

    def _ending(self, index: int, first: int) -> frozenset[str]:
        """The lists of the phrase that ends with a token."""
        for start in range(max(first, index - 2), index + 1):
            hit = self.words.get(start)
            if hit is not None and hit.end == index + 1:
                return frozenset(hit.payload)
        return frozenset()

    def _behind(self, index: int, last: int, *, ranked: bool) -> str | None:
        """Whether the noun phrase behind a place's name is a market or something in one."""
        tokens = self.tokens
        start = index
        rank = False
        end = min(last, index + _NOUN_REACH + 2)
        found: str | None = None
        while index < end:
            if index in self.names or (index == start and self._is_name(index)):
                return found
            key = tokens.keys[index]
            lists = self.lists(index)
            if "rank" in lists:
                rank = True
            elif "firm" in lists and "market" not in lists:
                following = self.lists(index + 1) if index + 1 < end else _EMPTY
                if "market" not in following and "firm" not in following:
                    return "market.rank" if rank and ranked and self._ranked(start, last) else None
            elif "market" in lists:
                following = self.lists(index + 1) if index + 1 < end else _EMPTY
                if "firm" not in following or "market" in following:
                    found = "market.noun"
            elif not (key[0].isalpha() or key in _GENERATIONS) or key in _INTO or key in _ENDING_NOUNS:
                break
            index = self.words[index].end if index in self.words else index + 1
        return found

    def _is_name(self, index: int) -> bool:
        """Whether a capitalized word behind a place goes on its name ("the British Library")."""
        word = self.tokens.words[index]
        return word.istitle() and index not in self.words and index not in self.segment_starts

    def _within(self, place: PlaceMention, before: int, first: int, last: int) -> str | None:
        """Whether something is sold, built, served or measured "in" a place."""
        tokens = self.tokens
        near = range(max(first, before - _AWAY_REACH), before)
        own = [index for index in near if index in self.words]
        if any(self._leads_away(index) for index in own):
            return None
        if tokens.keys[before] == "from":
            earned = any(key in _EARNED for key in tokens.keys[first:before])
            if not earned and not any(self.lists(index) & {"activity", "market"} for index in own):
                return None
        if place.kind == "city":
            span = max(first, place.start - _CITY_REACH), min(last, place.end + 3)
            return "market.city" if _begins(self.served, *span) else None
        if any(_begins(starts, first, last) for starts in (self.active, self.operators, self.telecoms)):
            return "market.within"
        return "market.counted" if self._counts_on(first, last) else None

    def _counts_on(self, first: int, last: int) -> bool:
        """Whether a sentence counts or compares what the one before it says of telecoms."""
        if not first or not (_begins(self.changes, first, last) or any(map(_counts, self.tokens.keys[first:last]))):
            return False
        return _begins(self.telecoms, self.tokens.sentence(first - 1)[0], first)

    def _leads_away(self, index: int) -> bool:
        """Whether a word ties what follows to an event or a person; "by" does so before a name ("by Ana Example")."""
        lists = self.lists(index)
        if "elsewhere" not in lists or not lists.isdisjoint(_ACTIVITY):
            return False
        return self.tokens.keys[index] != "by" or self.tokens.words[index + 1][0].isupper()

    def _subject(self, place: PlaceMention, last: int) -> str | None:
        """A country at the head of a sentence that speaks of telecoms: "China expects to have 60 million lines"."""
        served = sum(1 for index in range(place.end, last) if not self.lists(index).isdisjoint(_SERVED))
        return "market.subject" if served > 1 else None

    def _world(self, place: PlaceMention, first: int, last: int) -> str | None:
        """The world is a market where one speaks of its market or counts in it."""
        keys = self.tokens.keys
        if not place.adjective:
            return "market.world" if self._is_shared(place, first, last) else None
        if place.end < last and keys[place.end] == "market":
            return "market.world"
        if keys[place.start] not in _GLOBALLY or not any(key[0].isdigit() for key in keys[first:last]):
            return None
        served = any(not self.lists(index).isdisjoint(_SERVED) for index in range(first, last))
        said = served or _begins(self.telecoms, first, last) or self._counts_on(first, last)
        return "market.world" if said else None

    def _is_shared(self, place: PlaceMention, first: int, last: int) -> bool:
        """Whether a part of the world's telecoms is counted: "half the world's mobile phones"."""
        keys = self.tokens.keys
        part = any(key in _PARTS or key == "%" for key in keys[max(first, place.start - 2) : place.start + 1])
        behind = place.end + 1, min(last, place.end + 1 + _NOUN_REACH)
        return part and keys[place.end] in _POSSESSIVE and _begins(self.telecoms, *behind)

    def segments(self) -> Iterator[_Found]:
        """Segments whose market, or shares in it, the text speaks of."""
        keys = self.tokens.keys
        for hit in self.hits.get(SEGMENT, ()):
            end = hit.end - hit.payload.market
            limit = min(len(keys), end + _MODIFIERS)
            while end < limit and "segment_modifier" in self.lists(end):
                end += 1
            if end < len(keys) and keys[end] in _SEGMENT_NOUNS and not self._supplies(hit.start, end):
                yield from self._segment(hit.start, end)
            elif hit.payload.name != "telecoms" and self._shared(hit.start, hit.end):
                worded = self.tokens.value(hit.start, hit.end)
                name = hit.payload.name if hit.payload.name == worded.removesuffix("s") else worded
                yield _Found(hit.start, hit.end, "segment", name, None, "market.share")
            elif keys[max(0, hit.start - 2) : hit.start] == ["market", "for"] and not self._supplies(hit.start, end):
                yield _Found(hit.start, end, "segment", self.tokens.value(hit.start, end), None, "market.for")

    def _supplies(self, start: int, end: int) -> bool:
        """Whether a segment is one of goods and works that operators buy ("mobile infrastructure", "smartphones")."""
        return any("supply" in self.lists(index) for index in range(start, end))

    def _segment(self, start: int, end: int) -> Iterator[_Found]:
        """The segment whose name ends before "market", with the words that belong to it ("local residential")."""
        first = self.tokens.sentence(start)[0]
        while start > first and ("segment_modifier" in self.lists(start - 1) or start - 1 in self.segment_starts):
            start -= 1
        if not all(key in _GENERIC for key in self.tokens.keys[start:end]) or end - start > 1:
            name = self.tokens.value(start, end)
            yield _Found(start, end, "segment", name, None, "market.segment")

    def _shared(self, start: int, end: int) -> bool:
        """Whether a share is counted in a segment: "a 40 percent share in mobiles", "half of broadband users"."""
        keys = self.tokens.keys
        if not start or keys[start - 1] not in ("in", "of"):
            return False
        first, last = self.tokens.sentence(start)
        before = keys[max(first, start - 6) : start]
        counted = end < last and keys[end] in ("users", "customers", "subscribers", "lines", "connections")
        share = "share" in keys[first:start]
        return (
            share
            and (keys[start - 1] == "in" or counted)
            and any(key in ("share", "half", "percent", "%", "third", "quarter") for key in before)
        )


_MODIFIERS: Final = 12
"""Modifiers behind a segment's name among which "market" is sought."""


def _counts(key: str) -> bool:
    return key[0].isdigit()


def _begins(starts: list[int], first: int, last: int) -> bool:
    """Whether one of the sorted tokens lies in a stretch."""
    index = bisect_left(starts, first)
    return index < len(starts) and starts[index] < last


def _merge(
    tokens: Tokens, found: Sequence[_Found], context: _Context, places: Sequence[PlaceMention]
) -> Iterator[MarketMention]:
    """One market for each place or segment, under the fullest noun that the article has for it."""
    groups: dict[str, list[_Found]] = {}
    for item in found:
        key = f"segment:{item.name.casefold()}" if item.kind == "segment" else item.code or item.name.casefold()
        groups.setdefault(key, []).append(item)
    for items in groups.values():
        head = items[0]
        name = _name(tokens, head, places)
        others = tuple((item.start, item.end) for item in items[1:])
        worded = (_maturity(tokens, item, context) for item in items if context.mature)
        maturity = next((place for place in worded if place is not None), None)
        yield MarketMention(head.start, head.end, head.kind, name, head.code, maturity, others, head.rule)


def _name(tokens: Tokens, head: _Found, places: Sequence[PlaceMention]) -> str:
    """The noun for a place in the fullest form that the article uses; for a demonym alone the usual name."""
    if head.kind == "segment" or head.code is None or head.code == "001":
        return head.name
    forms = [
        tokens.value(p.start, p.end) for p in places if p.code == head.code and not p.adjective and p.kind == head.kind
    ]
    return max(forms, key=lambda form: (len(form.replace(".", "")), form), default=head.name)


def _maturity(tokens: Tokens, item: _Found, context: _Context) -> Range | None:
    """How the text calls the market: the adjective before it, or what it "is"."""
    first, last = tokens.sentence(item.start)
    for index in range(max(first, item.start - 2), min(last, item.end + 8)):
        if "maturity" in context.lists(index):
            end = context.words[index].end
            between = tokens.keys[item.end : index]
            near = {*tokens.keys[end : end + 4], *between}
            if near & {"market", "markets", "is"} and _PARTING.isdisjoint(between):
                return index, end
    return None
