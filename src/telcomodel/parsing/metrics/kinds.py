"""Amount → what it measures: the kind of metric, its sign, and whether it is a change or a level."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from telcomodel.parsing.metrics.around import Reading
from telcomodel.parsing.metrics.counts import read_count
from telcomodel.parsing.metrics.money import read_money
from telcomodel.parsing.metrics.ratios import read_multiple, read_ratio
from telcomodel.parsing.metrics.scene import BARE, COUNT, MONEY, MULTIPLE, RATIO, SPEED, Scene, Spot

_TECHNICAL: Final = frozenset(
    "technology technologies technique researchers scientists lab laboratory prototype theoretical theoretically "
    "theory standard standards 6g chip chips".split()
)
_CAPPING: Final = frozenset(
    "lowered capped throttled limited slowed reduced reduces reducing slows throttles drops dropped falls".split()
)
# Before speeds that are measured: "the median speed slowed to 21Mbps".
_AVERAGE: Final = frozenset(("median", "average", "mean"))
_CAPPED_REACH: Final = 3
_SLOWEST: Final = Decimal("0.0003")
"""Mbps of the first modems: fewer "bps" are hundredths of a percent."""
_CABLES: Final = frozenset("fibre fiber cable cables cabling fibre-optic fiber-optic optic backbone".split())
_CABLE_REACH: Final = 4


def read_kind(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """What an amount measures; `earlier` are the readings of the amounts before it in the sentence."""
    if spot.kind == RATIO:
        return read_ratio(scene, spot, earlier)
    if spot.kind == MONEY:
        return read_money(scene, spot, earlier)
    if spot.kind in (COUNT, BARE):
        return read_count(scene, spot, earlier)
    if spot.kind == SPEED and (spot.amount.value < _SLOWEST or _is_technical(scene, spot)):
        return None
    if spot.kind == SPEED:
        return Reading("speed", 1, False, None, spot.amount.first, "speed.unit")
    if spot.amount.unit == "km" and _is_of_cable(scene, spot):
        return Reading("coverage", 1, False, None, spot.amount.first, "length.cable")
    if spot.kind == MULTIPLE:
        return read_multiple(scene, spot)
    return None


def _is_of_cable(scene: Scene, spot: Spot) -> bool:
    """Whether a length is that of lines laid: "10,000 km of fibre", "the 800km cable"."""
    behind = scene.keys[spot.amount.last : min(spot.right, spot.amount.last + _CABLE_REACH)]
    return not _CABLES.isdisjoint(behind)


def _is_technical(scene: Scene, spot: Spot) -> bool:
    """Whether a speed is what a technique can do or a tariff falls back to, and no operator's: "slowed to 2Mbps"."""
    keys = scene.keys
    if not _AVERAGE.isdisjoint(keys[spot.first : spot.amount.hedge]):
        return False
    if not _CAPPING.isdisjoint(keys[max(spot.first, spot.before - _CAPPED_REACH) : spot.amount.hedge]):
        return True
    named = any(name.operator for name in scene.names_in(spot.first, spot.last))
    return not named and not _TECHNICAL.isdisjoint(keys[spot.first : spot.last])
