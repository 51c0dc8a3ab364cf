"""Amount → where: the market that a figure is of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.markets import MarketMention
from telcomodel.parsing.metrics.kinds import Reading
from telcomodel.parsing.metrics.scene import Spot
from telcomodel.tokens import Tokens

_GROUP_KINDS: Final = frozenset(("revenue", "profit", "ebitda", "margin", "debt", "capex", "investment", "headcount", "deal_value"))
_BEHIND: Final = 8
"""Tokens behind an amount within which a place is its own ("54 percent of homes in the west of Ethiopia")."""


class Setting:
    """The markets of a text by where they are named."""

    def __init__(self, markets: Sequence[MarketMention], tokens: Tokens) -> None:
        self._tokens = tokens
        places = [
            (start, end, index)
            for index, market in enumerate(markets)
            for start, end in ((market.start, market.end), *market.others)
        ]
        self._places = sorted(places)
        self._starts = [start for start, _, _ in self._places]
        self._markets = markets
        self._main = _main(markets)

    def _in(self, first: int, last: int) -> list[tuple[int, int, int]]:
        return self._places[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def of(self, spot: Spot, reading: Reading) -> int | None:
        """Index of the market of a figure: named behind it, before it in its sentence, or the one that the text is set in."""
        if reading.kind == "deal_value":
            return None
        behind = self._in(spot.amount.last, min(spot.right, spot.amount.last + _BEHIND))
        if behind and not any(key in (";", "while", "whereas", "but") for key in self._tokens.keys[spot.amount.last : behind[0][0]]):
            return behind[0][2]
        before = self._in(spot.first, spot.amount.hedge)
        if before:
            return before[-1][2]
        after = self._in(spot.amount.last, spot.last)
        if after and spot.right == spot.last:
            return after[0][2]
        if reading.kind in _GROUP_KINDS or (reading.kind == "growth" and reading.cue != spot.amount.first):
            return None
        first, _ = self._tokens.paragraph(spot.first)
        earlier = [place for place in self._in(first, spot.first) if self._markets[place[2]].kind != "segment"]
        if earlier:
            return earlier[-1][2]
        return self._main


def _main(markets: Sequence[MarketMention]) -> int | None:
    """The country or region that a text is set in: the only one, or the one named most."""
    sizes = {index: len(market.others) for index, market in enumerate(markets) if market.kind in ("country", "region") and market.code != "001"}
    if not sizes:
        return None
    return max(sizes, key=lambda index: (sizes[index], -index))
