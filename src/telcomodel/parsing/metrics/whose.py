"""Amount → whose it is: the operators that a figure measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.metrics.kinds import Reading
from telcomodel.parsing.metrics.scene import POSSESSIVE, Name, Scene, Spot

_GOVERNED: Final = frozenset("from with by of to for than over against behind like including via between on about under into".split())
_HOLDING: Final = frozenset(("at", "for", "by"))
_LISTING: Final = frozenset((",", "and", "or", "&", "both"))
_TARGETS: Final = frozenset("buy buys bought buying acquire acquires acquired acquiring for of in merger takeover".split())


class Topic:
    """The operator that the text is about at a point: the last one that was a subject, else the one named most."""

    def __init__(self, scene: Scene, main: int | None) -> None:
        self._scene = scene
        self._main = main
        self.last: int | None = None

    def of(self, spot: Spot) -> int | None:
        """The topic of the sentences before one, in its paragraph first."""
        scene = self._scene
        first, _ = scene.tokens.paragraph(spot.first)
        for name in reversed(scene.names_in(first, spot.first)):
            if name.operator and not governed(scene, name):
                return name.entity
        return self.last if self.last is not None else self._main


def governed(scene: Scene, name: Name) -> bool:
    """Whether a preposition stands before a name, so that it is no subject."""
    before = name.start - 1
    while before >= 0 and scene.keys[before] in ("the", "its", "rival", "rivals", "smaller", "larger", "parent"):
        before -= 1
    return before >= 0 and scene.keys[before] in _GOVERNED


def owners(scene: Scene, spot: Spot, reading: Reading, topic: Topic) -> tuple[int | None, ...] | None:
    """The organization entities that a figure measures, ``(None,)`` for a market's own figure, ``None`` where the owner is no operator."""
    if reading.kind == "penetration":
        return (None,)
    amount = spot.amount
    beside = _beside(scene, spot)
    if beside is not None:
        return (beside.entity,) if beside.operator else None
    if reading.kind == "deal_value":
        target = _target(scene, spot)
        return (target,)
    left = [name for name in scene.names_in(spot.first, amount.hedge) if not _reports(scene, name)]
    chosen = _subject(scene, left)
    if chosen is not None:
        if not chosen.operator:
            return None if _owns(scene, chosen) else (topic.of(spot),)
        return _group(scene, chosen, left, spot)
    right = [name for name in scene.names_in(amount.last, spot.last) if name.operator and not governed(scene, name) and not _reports(scene, name)]
    if right and scene.keys[spot.first] in ("with", "at", "having", "despite", "in", "after", "the"):
        return (right[0].entity,)
    return (topic.of(spot),)


def _beside(scene: Scene, spot: Spot) -> Name | None:
    """The operator inside the noun phrase or right behind it: "20 million BT customers", "₹208 at Bharti Airtel"."""
    amount = spot.amount
    end = amount.last
    if amount.noun is not None:
        inside = scene.names_in(amount.last, amount.noun)
        if inside:
            return inside[0]
        end = amount.noun + 1
    index = end
    while index < min(spot.right, end + 3):
        if scene.keys[index] in _HOLDING and scene.names_in(index + 1, index + 2):
            return scene.names_in(index + 1, index + 2)[0]
        if not scene.keys[index][0].isalpha():
            return None
        index += 1
    return None


def _reports(scene: Scene, name: Name) -> bool:
    """Whether a name is only the source of a report about somebody else ("Ofcom said that")."""
    return not name.operator and (name.end in scene.speech or (name.start > 1 and scene.keys[name.start - 1] == "to" and scene.keys[name.start - 2] == "according"))


def _owns(scene: Scene, name: Name) -> bool:
    """Whether an organization is an owner or a subject rather than mentioned in passing."""
    return (name.end < len(scene.keys) and scene.keys[name.end] in POSSESSIVE) or not governed(scene, name)


def _subject(scene: Scene, names: Sequence[Name]) -> Name | None:
    """The nearest name that owns or does something, else the nearest one."""
    for name in reversed(names):
        possessive = name.end < len(scene.keys) and scene.keys[name.end] in POSSESSIVE
        own = not name.named and scene.keys[name.start] in ("its", "their", "our")
        if possessive or own or not governed(scene, name):
            return name
    return names[-1] if names else None


def _group(scene: Scene, chosen: Name, left: Sequence[Name], spot: Spot) -> tuple[int | None, ...]:
    """Every operator of a coordinated subject: "BT and Telewest offered"; with "respectively" one each, in order."""
    index = left.index(chosen)
    group = [chosen]
    for name in reversed(left[:index]):
        between = scene.keys[name.end : group[0].start]
        if not name.operator or not between or not all(key in _LISTING for key in between):
            break
        group.insert(0, name)
    entities = tuple(dict.fromkeys(name.entity for name in group))
    if len(entities) == 1 or spot.left > group[-1].end and "respectively" not in scene.keys[spot.first : spot.last]:
        return entities
    return entities


def _target(scene: Scene, spot: Spot) -> int | None:
    """What a sum is paid for: the operator behind "for", "buy", "stake in"; else the nearest one."""
    amount = spot.amount
    after = [name for name in scene.names_in(amount.last, min(spot.last, amount.last + 8)) if name.operator]
    if after and scene.keys[after[0].start - 1] in ("for", "of", "in", "with"):
        return after[0].entity
    left = [name for name in scene.names_in(spot.first, amount.hedge) if name.operator]
    for name in reversed(left):
        if scene.keys[name.start - 1] in _TARGETS or (name.start > 1 and scene.keys[name.start - 2] in _TARGETS):
            return name.entity
    if left:
        return left[-1].entity
    return after[0].entity if after else None
