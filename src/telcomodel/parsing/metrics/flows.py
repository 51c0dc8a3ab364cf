"""Customers won and lost: the sign that a noun or a passive beside a count tells, and counts that only compare."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.metrics.around import EXPECTED, REACH, change_right
from telcomodel.parsing.metrics.scene import Scene, Spot

FLOWS: Final = {
    **dict.fromkeys("additions addition adds gains".split(), 1),
    **dict.fromkeys("losses loss defections disconnections cuts exits departures deactivations".split(), -1),
}
"""Nouns by which customers are won or lost: "48,000 net customer losses", "908,000 net adds"."""
_REACH: Final = 4
# What customers do whom a firm loses: "2.5 million subscribers exiting its network".
_LEAVING: Final = frozenset(
    "exiting leaving departing defecting depart departed defect defected quit quitting left leave".split()
)
_BECOMING: Final = frozenset(("was", "were", "been", "be", "being"))
# Between such a noun and its count: "customer losses were 118,000", "net additions of 371,000".
_STANDING: Final = frozenset(("of", "was", "were", "totalled", "totaled", "reached", "hit", ":"))


def flow_of(scene: Scene, spot: Spot) -> int:
    """The sign of what customers are told to do: "48,000 customer losses", "six million were lost"; else 0."""
    keys = scene.keys
    last = spot.amount.last
    for index in range(last, min(spot.right, last + _REACH)):
        if keys[index] in FLOWS:
            return FLOWS[keys[index]]
        elsewhere = keys[index : index + 2] == ["going", "elsewhere"]
        if (keys[index] in _LEAVING or elsewhere) and index > last:
            return -1
        moved = scene.changes.get(index)
        if moved is not None and keys[index - 1] in _BECOMING and "verb" in moved.payload.roles:
            return int(moved.payload.sign)
        if not keys[index][0].isalpha():
            break
    return flow_before(scene, spot)


def flow_before(scene: Scene, spot: Spot) -> int:
    """The sign of the noun that a count is told of: "customer losses were 118,000"; else 0."""
    before = spot.before
    if before <= spot.first:
        return 0
    return FLOWS.get(scene.keys[before - (scene.keys[before] in _STANDING)], 0)


def is_compared(scene: Scene, spot: Spot) -> bool:
    """Whether a number says how far a count is from a plan or a rival: "700,000 fewer than expected"."""
    right = change_right(scene, spot)
    last = spot.amount.last
    if right is not None and right[2] == "comparative":
        last = right[1]
    elif scene.keys[last : last + 1] not in (["more"], ["fewer"]):
        return False
    behind = scene.keys[last : min(spot.last, last + REACH)]
    than = last + behind.index("than") if "than" in behind else spot.last
    rival = any(name.operator and name.named for name in scene.names_in(than, min(spot.last, than + REACH)))
    return rival or not EXPECTED.isdisjoint(behind)
