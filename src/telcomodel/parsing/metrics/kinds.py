"""Amount → what it measures: the kind of metric, its sign, and whether it is a change or a level."""

from __future__ import annotations

from collections.abc import Sequence

from telcomodel.parsing.metrics.around import Reading
from telcomodel.parsing.metrics.counts import read_count
from telcomodel.parsing.metrics.money import read_money
from telcomodel.parsing.metrics.ratios import read_multiple, read_ratio
from telcomodel.parsing.metrics.scene import BARE, COUNT, MONEY, MULTIPLE, RATIO, SPEED, Scene, Spot


def read_kind(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """What an amount measures; `earlier` are the readings of the amounts before it in the sentence."""
    if spot.kind == RATIO:
        return read_ratio(scene, spot, earlier)
    if spot.kind == MONEY:
        return read_money(scene, spot, earlier)
    if spot.kind in (COUNT, BARE):
        return read_count(scene, spot, earlier)
    if spot.kind == SPEED:
        return Reading("speed", 1, False, None, spot.amount.first, "speed.unit")
    if spot.kind == MULTIPLE:
        return read_multiple(scene, spot)
    return None
