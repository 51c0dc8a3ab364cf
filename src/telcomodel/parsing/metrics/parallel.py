"""Figures that nothing around names → what the figure before them measures: "Sample could muster only 57 million"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from telcomodel.parsing.metrics.around import COUNTED_KINDS, Reading, change_left, change_right
from telcomodel.parsing.metrics.counts import ends_count
from telcomodel.parsing.metrics.ratios import LEVEL_RATIOS
from telcomodel.parsing.metrics.scene import BARE, COUNT, MONEY, RATIO, Scene, Spot

_LEAST: Final = 1_000
"""A smaller number needs a noun of its own."""
_TIMES: Final = 50
"""How many times larger or smaller a figure of the same kind may be."""
_SUMS: Final = frozenset(("revenue", "profit", "ebitda", "capex", "debt", "arpu", "price"))
"""Kinds of sums that a text tells of one firm after another, or of one year after another."""
_PART: Final = frozenset(("of", "in", "worth"))
"""Behind a figure, words by which it is one of something else ("a tenth of our sites", "$1.4bn in financing")."""
_TAKING_UP: Final = frozenset("it they that this figure alone analysts earlier ago".split())
"""Words with which a clause goes on with the figure before."""


class Told(NamedTuple):
    """A figure that the paragraph told before."""

    reading: Reading
    value: Decimal
    unit: str


def told(spot: Spot, reading: Reading) -> tuple[str, Told]:
    """A figure with its class, for those that follow it."""
    kind = BARE if spot.kind == COUNT else spot.kind
    return kind, Told(reading, spot.amount.value, reading.unit or spot.amount.unit)


def parallel(scene: Scene, spot: Spot, last: Told | None) -> Reading | None:
    """The same as the last figure of its class, of another firm, place or time.

    Only where no word gives it another meaning and it is of a like size.
    """
    if last is None or last.reading.change or not _is_level(spot, last.reading):
        return None
    value, like = spot.amount.value, spot.amount.unit == last.unit or spot.kind == BARE
    if not like or (spot.kind != RATIO and not last.value / _TIMES <= value <= last.value * _TIMES):
        return None
    if scene.keys[spot.before - 1 : spot.amount.hedge] == ["rate", "of"]:
        return None
    if scene.keys[spot.first : spot.first + 2] in (["of", "those"], ["of", "them"], ["of", "these"]):
        return None
    if scene.keys[spot.before - 1 : spot.amount.hedge] in (["of", "which"], ["of", "whom"]):
        return None
    behind = scene.keys[spot.amount.last : spot.right]
    if not ends_count(scene, spot) or (spot.kind != BARE and not _PART.isdisjoint(behind[:1])):
        return None
    if any(spot.kind != BARE or BARE in scene.cue(hit).takes for hit in scene.cues_in(spot.left, spot.right)):
        return None
    if spot.kind == BARE and "population" in scene.keys[spot.first : spot.amount.hedge]:
        return None
    if spot.kind == MONEY and any(scene.cue(hit).kind == "other" for hit in scene.cues_in(spot.first, spot.left)):
        return None
    if not _is_of_another(scene, spot):
        return None
    if change_left(scene, spot) is not None or change_right(scene, spot) is not None:
        return None
    return last.reading._replace(cue=spot.amount.first, rule="figure.parallel")


def _is_level(spot: Spot, reading: Reading) -> bool:
    """Whether a reading is a level that a figure of this class may have too."""
    if spot.kind == RATIO:
        return reading.kind in LEVEL_RATIOS and reading.unit is None
    if spot.kind == BARE:
        return reading.kind in COUNTED_KINDS and spot.amount.value >= _LEAST
    return spot.kind == MONEY and reading.kind in _SUMS


def _is_of_another(scene: Scene, spot: Spot) -> bool:
    """Whether the clause names another firm or another time, so that it goes on with the same figure."""
    first, last = spot.first, spot.right
    if not _TAKING_UP.isdisjoint(scene.keys[first : spot.amount.hedge]):
        return True
    return bool(scene.names_in(first, last) or scene.dates_in(first, last) or scene.bases_in(first, last))
