"""Amount → where: the markets that a figure is of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from telcomodel.parsing.markets import MarketMention
from telcomodel.parsing.metrics.around import Reading
from telcomodel.parsing.metrics.scene import Scene, Spot
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.places import PlaceMention

# What a firm has as a whole, wherever it works.
_WHOLE: Final = frozenset(("revenue", "profit", "ebitda", "margin", "debt", "capex", "revenue_share", "headcount"))
_AS_WHOLE: Final = frozenset("group group-wide groupwide overall consolidated".split())
_SHARES: Final = frozenset(("market_share", "revenue_share"))
_LISTING: Final = frozenset((",", "and", "or", "&", "the"))
_TURNS: Final = frozenset((";", "while", "whereas", "but", "including", "among", "than"))
_NEW_CLAUSE: Final = _TURNS | {"and", ":"}
# What is counted in a market, and is none of it: "in two countries: Chad and Niger".
_PARTS_OF: Final = {
    **dict.fromkeys(("cities", "towns", "villages", "towns and cities", "communities", "states"), "city"),
    **dict.fromkeys(("countries", "markets"), "country"),
}
# What ranks a figure among others: "86%, one of the highest rates in Europe".
_BEST: Final = frozenset("highest lowest biggest largest best fastest cheapest".split())
# Between a place and the next figure, which is its own: "Peru with 3m customers, Chile with 2m".
_GAPPED: Final = (["with"], ["("], ["at"], ["on"])
# Before a date or a circumstance that opens a sentence: "By 2023, Peru had".
_FRONTING: Final = frozenset("by in over during since at after before until with despite for".split())
# Behind a place that heads a clause of its own: "in Peru 3m, Chile has 2m".
_HEADING: Final = frozenset("has had have is are was were will would leads ranks remains stands stood follows".split())
_EXISTING: Final = (["is"], ["are"], ["was"], ["were"], ["will"], ["has"], ["have"])
_DASHES: Final = (["-"], ["–"], ["—"], ["--"])
# What places are compared with by.
_COMPARING: Final = frozenset("above below than exceeding exceeds with to".split())
_TELLING: Final = (["of"], ["is"], ["was"], ["at"], ["stands"], ["stood"])
_COUNTRIES: Final = frozenset("countries economies nations markets".split())
_CLASSES: Final = frozenset(
    "developing developed income high-income low-income middle-income emerging advanced poor poorer poorest rich "
    "richer richest industrialised industrialized several some many individual other most".split()
)
_SHIPPED: Final = frozenset("shipments shipped sold sales".split())
# Before what made a figure move.
_CAUSES: Final = frozenset(
    "attributing attributed citing helped driven boosted fuelled fueled lifted buoyed hurt hit dragged thanks due "
    "owing because amid despite reflecting offset offsetting underpinned performance performances strength "
    "impacted affected weighed held slowed led".split()
)
_LIKE: Final = frozenset(("such", "well", "many", "much"))
_GROWN_REACH: Final = 4
_COUNTRYWIDE: Final = frozenset((way, "the", "country") for way in ("across", "in", "throughout", "around"))
_BEHIND: Final = 8
"""Tokens behind an amount within which a place is its own ("54 percent of homes in the west of Ethiopia")."""


class _Place(NamedTuple):
    """A mention of a market: its range, the market's index, whether it is a segment and spoken of as a market here."""

    start: int
    end: int
    market: int
    segment: bool
    stated: bool


class Setting:
    """The markets of a text by where they are named."""

    def __init__(
        self,
        scene: Scene,
        markets: Sequence[MarketMention],
        places: Sequence[PlaceMention],
        organizations: Organizations,
    ) -> None:
        self._scene = scene
        self._tokens = scene.tokens
        self._markets = markets
        self._entities = organizations.entities
        self._about = scene.names.main
        self._places = _mentions(markets, places, scene)
        self._starts = [place.start for place in self._places]
        self._countries = {market.code: index for index, market in enumerate(markets) if market.kind == "country"}
        self._main = _main(markets)
        self._tied = _is_tied(markets, self._main)
        self._world = next((index for index, market in enumerate(markets) if market.code == "001"), None)

    def _in(self, first: int, last: int) -> list[_Place]:
        return self._places[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def stated(self, spot: Spot, reading: Reading) -> tuple[int, ...]:
        """The markets that the sentence of a figure names for it, none where it names none."""
        keys = self._tokens.keys
        amount = spot.amount
        inside = self._in(spot.first, spot.last)
        if not inside or reading.kind == "deal_value":
            return ()
        parts = _PARTS_OF.get(amount.unit or "")
        asides = self._scene.names.asides(spot.first, amount.hedge)
        places = [
            place
            for place in inside
            if not place.segment
            and self._markets[place.market].kind != parts
            and not any(first < place.start < last for first, last in asides)
            and not self._is_example(place, spot.first)
            and not self._is_dateline(place)
            and not self._is_yardstick(place)
            and not self._led_before(spot, place)
        ]
        beyond = keys[amount.last : min(spot.right, amount.last + _BEHIND)]
        if _is_countrywide(beyond) or ("at", "home") in pairwise(beyond):
            return ()
        there = self._there(spot)
        if there is not None:
            return (there,)
        before = [place for place in places if place.end <= amount.hedge and not self._is_partial(place, spot, reading)]
        close = self._scene.names.close_of_aside(amount.first, spot.first, spot.last)
        behind = [
            place for place in places if amount.last <= place.start < min(spot.right, amount.last + _BEHIND, close)
        ]
        if before and keys[spot.before] == "(":
            return (before[-1].market,)
        behind = [place for place in behind if not self._describes(place, spot)]
        if behind and self._is_cause(spot, behind[0]):
            behind = []
        if behind and not self._turns(spot, behind[0], bool(before)):
            return self._list(behind[0], places)
        if before:
            leads = self._markets[before[-1].market].code == "001" and self.opens(spot)
            return self._list(before[0 if leads else -1], places)
        after = [place for place in places if amount.last <= place.start < close and not self._describes(place, spot)]
        if after and "respectively" in keys[spot.first : spot.last]:
            return self._list(after[0], places)
        if reading.kind in _SHARES or not reading.owned:
            chosen = self._segment(spot, inside)
            if chosen is not None:
                return (chosen,)
        if after and self._is_cause(spot, after[0]):
            return ()
        if after and spot.right == spot.last and not self._turns(spot, after[0], placed=False):
            return (after[0].market,)
        return ()

    def _there(self, spot: Spot) -> int | None:
        """The place that "there" behind a figure takes up: "which works in Hamburg, has 97,000 customers there"."""
        behind = self._tokens.keys[spot.amount.last : min(spot.right, spot.amount.last + _BEHIND)]
        if "there" not in behind or behind[behind.index("there") + 1 :][:1] in _EXISTING:
            return None
        places = [place for place in self._in(spot.first, spot.amount.hedge) if not place.segment]
        return places[-1].market if places else None

    def _is_partial(self, place: _Place, spot: Spot, reading: Reading) -> bool:
        """Whether a place belongs to an earlier clause than a firm's figure as a whole: "and group revenue rose"."""
        if (reading.subject or reading.kind) not in _WHOLE:
            return False
        keys = self._tokens.keys
        turn = next((i for i in range(reading.cue - 1, place.end - 1, -1) if keys[i] in _NEW_CLAUSE), None)
        if turn is None:
            return False
        named = any(name.operator and name.named for name in self._scene.names_in(turn, spot.amount.hedge))
        return named or not _AS_WHOLE.isdisjoint(keys[turn : reading.cue + 2])

    def _segment(self, spot: Spot, inside: Sequence[_Place]) -> int | None:
        """The segment whose market a figure is of: the next one behind it, else the last one before it."""
        segments = [place for place in inside if place.segment]
        behind = next((place for place in segments if spot.amount.last <= place.start), None)
        before = [place for place in segments if place.start < spot.amount.first]
        if behind is not None and before:
            turned = not _TURNS.isdisjoint(self._tokens.keys[spot.amount.last : behind.start])
            behind = before[-1] if turned else behind
        chosen = behind or (segments[-1] if segments else None)
        return None if chosen is None else chosen.market

    def of(self, spot: Spot, reading: Reading, operator: int | None, stated: tuple[int, ...]) -> tuple[int | None, ...]:
        """The markets of a figure of an operator, or of all: those stated for it, else the evident one.

        A firm of one country has its figures there, whatever setting another clause has ("in Peru sales rose, while
        Example Chile lost 12,000 users").
        """
        markets = stated or (self.evident(spot, reading, operator),)
        if operator is None or not self._is_elsewhere(operator, markets):
            return markets
        if stated and not self._is_setting(spot, stated, operator):
            return stated
        return (self._countries.get(self._entities[operator].country),)

    def _is_elsewhere(self, operator: int, markets: Sequence[int | None]) -> bool:
        """Whether an operator of one country is at home in none of some countries."""
        entity = self._entities[operator]
        if entity.kind != "operator" or entity.country is None:
            return False
        return all(index in self._countries.values() for index in markets) and not any(
            self._countries.get(entity.country) == index for index in markets
        )

    def _is_setting(self, spot: Spot, stated: Sequence[int], operator: int) -> bool:
        """Whether the place stated for a figure stands in a clause before the one that names its operator."""
        places = [place for place in self._in(spot.first, spot.amount.hedge) if place.market in stated]
        if not places:
            return False
        names = self._scene.names_in(places[-1].end, spot.amount.hedge)
        own = next((name for name in names if name.named and name.entity == operator), None)
        return own is not None and not _NEW_CLAUSE.isdisjoint(self._tokens.keys[places[-1].end : own.start])

    def evident(self, spot: Spot, reading: Reading, operator: int | None) -> int | None:
        """The market of a figure whose sentence names none; ``None`` for deals.

        That of an operator at home in one country is its home where the text treats that as a market. A firm's figure
        as a whole has no other market; any other figure is of the country that its paragraph named last, else of where
        the text is set.
        """
        if reading.kind == "deal_value":
            return None
        whole = (reading.subject or reading.kind) in _WHOLE
        if operator is not None and self._is_at_home(spot):
            return self._countries.get(self._entities[operator].country)
        if operator is not None:
            entity = self._entities[operator]
            home = self._countries.get(entity.country) if entity.country else None
            wide = self._is_wide(operator)
            if whole or (home is not None and not wide):
                return None if wide else home
        if reading.rule == "figure.compared":
            taken_up = self._in(self._tokens.sentence(spot.first - 1)[0], spot.first)
            if taken_up:
                return taken_up[-1].market
        earlier = self._last_country(spot)
        if earlier is not None and operator is None and "there" in self._tokens.keys[spot.first + 1 : spot.last]:
            return earlier
        if operator is None and self._is_of_class(spot):
            return None
        if operator is None and self._world is not None and self._is_worldwide(spot, reading):
            return self._world
        there = self._last_place(spot) if operator is None else None
        if there is not None:
            return there
        if operator is None and self._main is not None:
            named = not self._tied or self._markets[self._main].start < spot.first
            return self._main if named else None
        if not reading.owned and self._world is not None:
            return self._world
        if earlier is not None:
            spread = operator is not None and self._is_wide(operator) and self._is_spread(spot)
            return None if spread else earlier
        if operator is not None and operator == self._about:
            home = self._countries.get(self._entities[operator].country)
            if home is not None:
                return home
        if operator is not None and self._is_wide(operator) and (self._tied or not self._is_native(operator)):
            return None
        if operator is not None and self._is_abroad(operator, spot):
            return None
        if self._main is not None and self._markets[self._main].kind == "city":
            around = self._in(*self._tokens.paragraph(spot.first))
            return self._main if any(place.market == self._main for place in around) else None
        if self._main is not None or reading.kind != "subscribers":
            return self._main
        inside = self._in(spot.first, spot.last)
        return self._segment(spot, [place for place in inside if place.stated or spot.amount.last <= place.start])

    def _is_wide(self, operator: int) -> bool:
        """Whether an operator is a group in a text about several countries."""
        return self._entities[operator].kind == "group" and len(self._countries) > 1

    def _is_native(self, operator: int) -> bool:
        """Whether a text is set in the home of an operator."""
        return self._main is not None and self._markets[self._main].code == self._scene.home(operator)

    def _is_abroad(self, operator: int, spot: Spot) -> bool:
        """Whether an operator is a group, and what a text is set in is not yet told, or where a unit of it works."""
        if self._entities[operator].kind != "group" or self._main is None:
            return False
        told = any(place.market == self._main for place in self._in(0, self._tokens.paragraph(spot.first)[1]))
        return not told or any(entity.parent == operator for entity in self._entities)

    def _is_at_home(self, spot: Spot) -> bool:
        """Whether a clause is about where a firm comes from: "At home, revenue was flat"."""
        keys = self._tokens.keys[spot.first : spot.right]
        return "home" in keys[1:] and keys[keys.index("home", 1) - 1] == "at"

    def _is_spread(self, spot: Spot) -> bool:
        """Whether what comes before a figure told of several countries, one after the other."""
        since = self._tokens.paragraph(spot.first)[0]
        countries = {place.market for place in self._in(since, spot.first)} & set(self._countries.values())
        return len(countries) > 1

    def _last_country(self, spot: Spot) -> int | None:
        """The country that the sentences before a figure in its paragraph named last."""
        places = self._in(self._tokens.paragraph(spot.first)[0], spot.first)
        countries = self._countries.values()
        return next((place.market for place in reversed(places) if place.market in countries), None)

    def _last_place(self, spot: Spot) -> int | None:
        """Where a figure of no firm is: the last place of its paragraph, where that never names whom a text is set in.

        Before the text has come to that place, the world that it has named.
        """
        since = self._tokens.paragraph(spot.first)[0]
        places = [place for place in self._in(since, spot.first) if not place.segment]
        if places:
            known = any(place.market == self._main for place in places)
            listed = len(places) > 1 and self._joined(places, len(places) - 2)
            return None if known or listed else places[-1].market
        come = self._main is not None and any(place.market == self._main for place in self._in(0, spot.first))
        named = any(place.market == self._world for place in self._in(0, spot.first))
        return self._world if named and not come else None

    def _is_example(self, place: _Place, first: int) -> bool:
        """Whether a city is named only as one of many: "in areas such as Leeds and York"."""
        keys = self._tokens.keys
        if self._markets[place.market].kind != "city":
            return False
        return any(keys[index] == "as" and keys[index - 1] == "such" for index in range(first + 1, place.start))

    def _is_dateline(self, place: _Place) -> bool:
        """Whether a city only says where a report was written: "Manila – Example has reached 12 million users"."""
        keys = self._tokens.keys
        opens = self._tokens.paragraph(place.start)[0] == place.start
        return opens and self._markets[place.market].kind == "city" and keys[place.end : place.end + 1] in _DASHES

    def _is_yardstick(self, place: _Place) -> bool:
        """Whether a place is only what others are compared with: "faster than the global average, by 3%"."""
        keys = self._tokens.keys
        average = keys[place.end : place.end + 1] == ["average"] and keys[place.end + 1 : place.end + 2] not in _TELLING
        return average and not _COMPARING.isdisjoint(keys[max(0, place.start - 2) : place.start])

    def _is_of_class(self, spot: Spot) -> bool:
        """Whether a clause is about countries of a kind, which are no market: "in high-income countries"."""
        keys = self._tokens.keys
        last = spot.amount.last
        end = next((i for i in range(last, spot.right) if keys[i] == "," or keys[i] in _NEW_CLAUSE), spot.right)
        return any(keys[i] in _COUNTRIES and keys[i - 1] in _CLASSES for i in range(spot.left + 1, end))

    def _is_worldwide(self, spot: Spot, reading: Reading) -> bool:
        """Whether a sentence without a place goes on with the world, or counts what analysts see sold everywhere."""
        since = self._tokens.sentence(spot.first - 1)[0] if spot.first else 0
        earlier = self._in(max(since, self._tokens.paragraph(spot.first)[0]), spot.first)
        if earlier and not earlier[-1].segment:
            return all(place.segment or place.market == self._world for place in earlier)
        shipped = not _SHIPPED.isdisjoint(self._tokens.keys[spot.first : spot.last])
        return reading.subject == "number" and shipped

    def _is_cause(self, spot: Spot, place: _Place) -> bool:
        """Whether a place is only where a firm's figure as a whole comes from: "rose 5%, helped by demand in Peru"."""
        between = self._tokens.keys[spot.amount.last : place.start]
        since = any(
            key == "as" and (not i or between[i - 1] not in _LIKE) and between[i + 1 : i + 2] != ["of"]
            for i, key in enumerate(between)
        )
        grown = any(key == "with" and "growth" in between[i : i + _GROWN_REACH] for i, key in enumerate(between))
        return since or grown or not _CAUSES.isdisjoint(between)

    def _led_before(self, spot: Spot, place: _Place) -> bool:
        """Whether a place only led to the figure before: "rose by 3m, led by Peru and Chile, to 64m"."""
        between = self._tokens.keys[spot.left : place.start]
        return spot.left > spot.first and place.start < spot.amount.first and not _CAUSES.isdisjoint(between)

    def _describes(self, place: _Place, spot: Spot) -> bool:
        """Whether a place behind a figure only tells of a firm named in between: "at Example, which works in Peru"."""
        keys = self._tokens.keys
        ends = self._scene.name_ends
        return any(
            keys[index] == "," and keys[index + 1] in ("which", "who", "whose") and index in ends
            for index in range(spot.amount.last, place.start - 1)
        )

    def _turns(self, spot: Spot, place: _Place, placed: bool) -> bool:
        """Whether a place behind a figure belongs to the next one: "in Kenya it grew 5%, and in Uganda 7%"."""
        last = spot.amount.last
        between = self._tokens.keys[last : place.start]
        if any(key in _TURNS for key in between) or (placed and "and" in between):
            return True
        gap = self._tokens.keys[place.end : spot.right]
        if placed and spot.right < spot.last and (not gap or gap in _GAPPED) and place.end <= spot.right:
            return True
        clause = self._tokens.keys[place.start - 1] in (",", ";") and self._tokens.keys[place.end] in _HEADING
        if clause or not _BEST.isdisjoint(between):
            return True
        if self._tokens.keys[spot.first] in ("with", "having") and spot.right == spot.last:
            return False
        names = self._scene.names
        return any(name.operator and not names.governed(name) for name in names.within(last, place.start))

    def ends_place(self, index: int) -> bool:
        """Whether a place that is a market ends before a token."""
        return any(place.end == index for place in self._in(index - 4, index))

    def opens(self, spot: Spot) -> bool:
        """Whether a sentence begins with a market, its subject: "Peru has", "By 2023, Peru had extended"."""
        keys = self._tokens.keys
        starts = [spot.first]
        if keys[spot.first] in _FRONTING:
            starts += [i + 1 for i in range(spot.first, spot.amount.hedge) if keys[i] == ","][:1]
        starts = [start + (keys[start] == "the") for start in starts]
        return any(not place.segment for start in starts for place in self._in(start, start + 1))

    def named(self, spot: Spot) -> bool:
        """Whether a sentence names a place that is a market, and not only as where a figure comes from."""
        return any(
            not place.segment
            and not (place.start > spot.amount.last and self._is_cause(spot, place))
            and not self._led_before(spot, place)
            for place in self._in(spot.first, spot.last)
        )

    def _list(self, chosen: _Place, places: Sequence[_Place]) -> tuple[int, ...]:
        """The chosen market together with those that a list joins to it: "in France and the Netherlands, where"."""
        index = next(i for i, place in enumerate(places) if place.start == chosen.start)
        first = last = index
        while first > 0 and self._joined(places, first - 1):
            first -= 1
        while last + 1 < len(places) and self._joined(places, last):
            last += 1
        return tuple(dict.fromkeys(place.market for place in places[first : last + 1]))

    def _joined(self, places: Sequence[_Place], index: int) -> bool:
        """Whether a list joins a place to the next one; a comma does where the list goes on: "Peru, Chile and"."""
        left, right = places[index : index + 2]
        between = self._tokens.keys[left.end : right.start]
        if between == [","]:
            return index + 2 < len(places) and self._joined(places, index + 1)
        return bool(between) and all(key in _LISTING for key in between)


def _is_countrywide(behind: Sequence[str]) -> bool:
    """Whether a figure is told of the whole country: "4 million homes across the country"."""
    return any(pair in _COUNTRYWIDE for pair in zip(behind, behind[1:], behind[2:], strict=False))


def _mentions(markets: Sequence[MarketMention], places: Sequence[PlaceMention], scene: Scene) -> list[_Place]:
    """Every mention of a place or segment that is a market somewhere in the text, none inside a firm's name."""
    found = {
        start: _Place(start, end, index, market.kind == "segment", stated=True)
        for index, market in enumerate(markets)
        for start, end in ((market.start, market.end), *market.others)
    }
    by_code = {market.code: index for index, market in enumerate(markets) if market.code}
    by_name = {market.name: index for index, market in enumerate(markets) if market.kind != "segment"}
    for place in places:
        known = by_code.get(place.code) if place.code else by_name.get(place.name)
        if known is not None and not _is_home(scene.keys, place.end):
            found.setdefault(place.start, _Place(place.start, place.end, known, segment=False, stated=False))
    by_segment = {market.name.casefold(): index for index, market in enumerate(markets) if market.kind == "segment"}
    if not by_segment:
        return [found[start] for start in sorted(found)]
    named = {index for name in scene.names.all if name.named for index in range(name.start, name.end)}
    for hit in scene.segments:
        if hit.start in named:
            continue
        known = by_segment.get(scene.tokens.value(hit.start, hit.end).casefold())
        if known is not None:
            found.setdefault(hit.start, _Place(hit.start, hit.end, known, segment=True, stated=False))
    return [found[start] for start in sorted(found)]


def _is_home(keys: Sequence[str], end: int) -> bool:
    """Whether a place only says where a firm is from: "Oman-based Example", "Oman based Example"."""
    return "based" in (keys[end : end + 1] if keys[end : end + 1] not in _DASHES else keys[end + 1 : end + 2])


def _main(markets: Sequence[MarketMention]) -> int | None:
    """The country or region that a text is set in: the only one, or the one named most."""
    sizes = {
        index: len(market.others)
        for index, market in enumerate(markets)
        if market.kind in ("country", "region") and market.code != "001"
    }
    if not sizes:
        cities = [index for index, market in enumerate(markets) if market.kind == "city"]
        return cities[0] if len(cities) == len(markets) == 1 else None
    return max(sizes, key=lambda index: (sizes[index], -index))


def _is_tied(markets: Sequence[MarketMention], main: int | None) -> bool:
    """Whether another country is named as often as the one that a text is taken to be set in."""
    if main is None:
        return False
    size = len(markets[main].others)
    return any(
        market.kind == "country" and index != main and len(market.others) >= size
        for index, market in enumerate(markets)
    )
