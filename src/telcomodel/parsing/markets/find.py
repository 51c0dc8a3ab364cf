"""Places and segments → markets: those that the text treats as a telecom market."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from operator import itemgetter
from typing import Final

from telcomodel.lexicon.markets import MARKET_WORD
from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.lexicon.segments import SEGMENT, TECHNOLOGY
from telcomodel.parsing.lookup import Hits, within
from telcomodel.parsing.markets.places import PlaceRules
from telcomodel.parsing.markets.result import Found, MarketMention
from telcomodel.parsing.markets.segments import find_paired, find_segments
from telcomodel.parsing.markets.words import REGULATED, SHORT, Words, begins
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range, Tokens

_LISTING: Final = frozenset((",", "and", "or", "&", "plus", ";", "as", "well", "the", "both"))
_GROUPS: Final = (" countries", " states", " States", " nations")
# Between a place and an adjective they part the two.
_PARTING: Final = frozenset((",", ";", "and", "or", "but", "in", "while"))
_MEASURED: Final = frozenset(
    ("customers", "lines", "connections", "SIMs", "subscriptions", "Mbps", "hotspots", "exchanges", "masts", "sites")
)
# What the figures right behind places count: customers, lines, or what a word before them says.
_COUNTED: Final = frozenset(("customers", "lines", "connections", "SIMs", "subscriptions", ""))
_FEWEST: Final = 1_000
_FIGURING: Final = frozenset(
    "with at on : was were is up down by growing rising falling declining grew rose fell declined dropped".split()
)
_FIGURE_REACH: Final = 4
"""Tokens between such a place and its figure, and one ("Peru was down by")."""
# What a percentage behind a place may be that is no measure of its market.
_OWNERSHIP: Final = frozenset("stake stakes own owned owns shareholder shareholders shareholding held holds".split())
_BILLED: Final = frozenset(("month", "minute"))
_OFTEN: Final = 6
"""Words of telecoms by which a text speaks of them more than in passing."""
# Before the place that is set against a market.
_AGAINST: Final = frozenset("while whereas than behind like".split())
# What goes on, behind a place, with a clause whose verb stands before: "Italy for 9 per cent".
_GAPPING: Final = frozenset(("for", "with", "by", "at"))
_LIST_REACH: Final = 3
_NAMED: Final = 2
"""Tokens of a name that holds a country's."""
_ABBREVIATED: Final = 5
"""Letters of an abbreviation at most ("LATAM")."""


def find_markets(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    organizations: Organizations,
    places: Sequence[PlaceMention],
    amounts: Sequence[Amount] = (),
) -> tuple[MarketMention, ...]:
    """The markets of an article, in order of first mention."""
    if not _speaks_of_telecoms(tokens, hits, organizations):
        return ()
    words = Words(tokens, hits, organizations, places)
    reader = PlaceRules(words)
    parts = sorted((*((zones.headline,) if zones.headline else ()), *zones.body))
    wanted = [place for place in places if _inside(parts, place.start)]
    rules = {place.start: reader.rule(place) for place in wanted}
    _spread(tokens, wanted, rules)
    _contrast(tokens, wanted, rules)
    _place_cities(tokens, wanted, rules)
    reader.take_up(wanted, rules)
    _measure(organizations, amounts, wanted, rules)
    _figure(words, amounts, wanted, rules)
    found = [_place(tokens, place, rule) for place in wanted if (rule := rules[place.start])]
    named = chain(_regulated(tokens, hits, organizations), _measured(tokens, hits, organizations, amounts))
    others = chain(named, find_segments(words), find_paired(words))
    found += (item for item in others if _inside(parts, item.start))
    return tuple(_merge(tokens, sorted(found), words, wanted))


def _inside(parts: list[Range], index: int) -> bool:
    """Whether one of some ranges, which are in order and apart, holds a token."""
    before = bisect_right(parts, index, key=itemgetter(0))
    return before > 0 and index < parts[before - 1][1]


def _speaks_of_telecoms(tokens: Tokens, hits: Hits, organizations: Organizations) -> bool:
    """Whether an article names an operator or speaks of telecoms more than in passing; a short text is not asked."""
    if len(tokens) < SHORT or any(entity.operator for entity in organizations.entities):
        return True
    strong = sum(1 for hit in hits.get(SEGMENT, ()) if not hit.payload.weak or hit.payload.name == "telecoms")
    technologies = sum(1 for hit in hits.get(TECHNOLOGY, ()) if hit.payload.form[0].isdigit())
    if strong + technologies > 1:
        return True
    return (
        sum(1 for hit in hits.get(MARKET_WORD, ()) if "telecom" in hit.payload and tokens.keys[hit.start] != "cable")
        >= _OFTEN
    )


def _regulated(tokens: Tokens, hits: Hits, organizations: Organizations) -> Iterator[Found]:
    """Places in the names of those who regulate telecoms there: "the Telecom Regulatory Authority of India"."""
    for mention in organizations.mentions:
        entity = organizations.entities[mention.entity]
        named = entity.kind == "regulator" and mention.end - mention.start > 1
        if not named or not any(key.startswith(REGULATED) for key in tokens.keys[mention.start : mention.end]):
            continue
        for category in (PLACE, DEMONYM):
            for hit in within(hits.get(category, ()), (mention.start, mention.end)):
                place = hit.payload
                if place.kind == "country":
                    worded = place.name if category == DEMONYM else tokens.value(hit.start, hit.end)
                    yield Found(hit.start, hit.end, "country", worded, place.code, "market.regulator")


def _measured(tokens: Tokens, hits: Hits, organizations: Organizations, amounts: Sequence[Amount]) -> Iterator[Found]:
    """Countries in the names of operators at home there whose customers or reach are counted: "Telekom Malaysia"."""
    counted = {tokens.sentence(amount.first)[0] for amount in amounts if amount.unit in _MEASURED or amount.noun}
    for mention in organizations.mentions if counted else ():
        entity = organizations.entities[mention.entity]
        if not entity.operator or mention.start not in counted or mention.end - mention.start < _NAMED:
            continue
        for hit in within(hits.get(PLACE, ()), (mention.start, mention.end)):
            if hit.payload.kind == "country" and hit.payload.code == entity.country:
                yield Found(hit.start, hit.end, "country", hit.payload.name, hit.payload.code, "market.named")


def _place(tokens: Tokens, place: PlaceMention, rule: str) -> Found:
    worded = tokens.value(place.start, place.end)
    plural = place.code is None and worded.endswith(_GROUPS)
    name = place.name if place.adjective or plural or place.code == "001" else _printed(place, worded)
    return Found(place.start, place.end, place.kind, name, place.code, rule)


def _printed(place: PlaceMention, worded: str) -> str:
    """The name of a place as worded; in capitals only where it is an abbreviation ("KENYA: …", but "UAE")."""
    spelt = worded.isupper() and (len(worded) > _ABBREVIATED or worded.casefold() == place.name.casefold())
    return place.name if spelt else worded


def _measure(
    organizations: Organizations,
    amounts: Sequence[Amount],
    places: Sequence[PlaceMention],
    rules: dict[int, str | None],
) -> None:
    """Where the article counts customers of an operator at home in one country, that country is measured."""
    if not any(amount.unit in _MEASURED or amount.per in _BILLED for amount in amounts):
        return
    taken = {place.code for place in places if rules[place.start]}
    main = organizations.main_operator()
    if main is None or organizations.entities[main].kind == "group":
        return
    home = organizations.entities[main].country
    if home is None or home in taken or any(rules[place.start] for place in places if place.country == home):
        return
    for place in places:
        if place.code == home and place.kind == "country" and rules[place.start] is None:
            rules[place.start] = "market.home"


def _figure(
    words: Words, amounts: Sequence[Amount], places: Sequence[PlaceMention], rules: dict[int, str | None]
) -> None:
    """A place right before its figure, in a sentence on telecoms, is measured: "Gabon (163%)", "Egypt with 30m"."""
    tokens = words.tokens
    counted = {
        amount.hedge: amount.last
        for amount in amounts
        if amount.unit == "%" or (amount.unit in _COUNTED and amount.value >= _FEWEST)
    }
    for place in places if counted else ():
        if rules[place.start] is not None or place.adjective or place.kind == "city":
            continue
        start = next((i for i in range(place.end + 1, place.end + _FIGURE_REACH) if i in counted), None)
        if start is None:
            continue
        mark, end = tokens.keys[place.end], counted[start]
        closed = all(key in _FIGURING for key in tokens.keys[place.end : start])
        closed = closed or (mark == "(" and start == place.end + 1 and tokens.keys[end : end + 1] == [")"])
        first, last = tokens.sentence(place.start)
        telecoms = words.topical or begins(words.telecoms, first, last) or begins(words.based, first, last)
        if closed and telecoms and _OWNERSHIP.isdisjoint(tokens.keys[first:last]):
            rules[place.start] = "market.figure"


def _spread(tokens: Tokens, places: Sequence[PlaceMention], rules: dict[int, str | None]) -> None:
    """What is said of one place of a list holds for all of them."""
    pairs = [
        (left, right)
        for left, right in pairwise(places)
        if (all(key in _LISTING for key in tokens.keys[left.end : right.start]) or _ranges(tokens, left, right))
        and right.start - left.end <= _LIST_REACH
        and left.end < right.start
        and "001" not in (left.code, right.code)
    ]
    for ordered in (pairs, pairs[::-1]):
        for left, right in ordered:
            known, other = (left, right) if ordered is pairs else (right, left)
            if rules[known.start] and rules[other.start] is None and _alike(tokens, left, right):
                rules[other.start] = "market.list"


def _contrast(tokens: Tokens, places: Sequence[PlaceMention], rules: dict[int, str | None]) -> None:
    """A place set against a market of its sentence is one: "grew in Italy while Spain stood still"."""
    for known, other in pairwise(places):
        alike = "city" not in (known.kind, other.kind) and not other.adjective
        if not rules[known.start] or rules[other.start] is not None or not alike:
            continue
        first, last = tokens.sentence(known.start)
        if first <= other.start < last and _set_against(tokens, other):
            rules[other.start] = "market.contrast"


def _set_against(tokens: Tokens, place: PlaceMention) -> bool:
    """Whether a place heads a clause of contrast, or one that leaves out its verb ("and Italy for 9 per cent")."""
    keys = tokens.keys
    before, behind = keys[place.start - 1], keys[place.end : place.end + 2]
    if behind[:1] in (["'s"], ["’s"]):
        return False
    gapped = before in ("and", ",") and len(behind) > 1 and behind[0] in _GAPPING and behind[1][0].isdigit()
    return gapped or before in _AGAINST or keys[place.start - 2 : place.start] == ["ahead", "of"]


def _ranges(tokens: Tokens, left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two places are the ends of a range: "from Mexico to Chile"."""
    return tokens.keys[left.end : right.start] in (["to"], ["to", "the"]) and tokens.keys[
        left.start - 1 : left.start
    ] == ["from"]


def _place_cities(tokens: Tokens, places: Sequence[PlaceMention], rules: dict[int, str | None]) -> None:
    """A city with its country in brackets behind it stands for that: "a cable between Nuuk (Greenland) and …"."""
    keys = tokens.keys
    for city, country in pairwise(places):
        bracketed = keys[city.end : country.start] == ["("] and keys[country.end : country.end + 1] == [")"]
        if bracketed and city.kind == "city" and country.kind == "country" and rules[city.start]:
            rules[country.start], rules[city.start] = "market.list", ""


def _alike(tokens: Tokens, left: PlaceMention, right: PlaceMention) -> bool:
    """Whether two places of a list are of one kind: "France and Italy", "the US and European markets"."""
    paired = tokens.keys[right.start - 1] == "and" and "city" not in (left.kind, right.kind)
    return left.adjective == right.adjective or paired


def _merge(
    tokens: Tokens, found: Sequence[Found], words: Words, places: Sequence[PlaceMention]
) -> Iterator[MarketMention]:
    """One market for each place or segment, under the fullest noun that the article has for it."""
    groups: dict[str, list[Found]] = {}
    for item in found:
        key = f"segment:{item.name.casefold()}" if item.kind == "segment" else item.code or item.name.casefold()
        groups.setdefault(key, []).append(item)
    for items in groups.values():
        head = items[0]
        name = _name(tokens, head, places)
        others = tuple((item.start, item.end) for item in items[1:])
        worded = (_maturity(tokens, item, words) for item in items if words.mature)
        maturity = next((place for place in worded if place is not None), None)
        yield MarketMention(head.start, head.end, head.kind, name, head.code, maturity, others, head.rule)


def _name(tokens: Tokens, head: Found, places: Sequence[PlaceMention]) -> str:
    """The noun for a place in the fullest form that the article uses; for a demonym alone the usual name."""
    if head.kind == "segment" or head.code is None or head.code == "001":
        return head.name
    forms = [
        _printed(p, tokens.value(p.start, p.end))
        for p in places
        if p.code == head.code and not p.adjective and p.kind == head.kind
    ]
    return max(forms, key=lambda form: (len(form.replace(".", "")), form), default=head.name)


def _maturity(tokens: Tokens, item: Found, words: Words) -> Range | None:
    """How the text calls the market: the adjective before it, or what it "is"."""
    first, last = tokens.sentence(item.start)
    for index in range(max(first, item.start - 2), min(last, item.end + 8)):
        if "maturity" in words.lists(index):
            end = words.words[index].end
            between = tokens.keys[item.end : index]
            near = {*tokens.keys[end : end + 4], *between}
            if near & {"market", "markets", "is"} and _PARTING.isdisjoint(between):
                return index, end
    return None
