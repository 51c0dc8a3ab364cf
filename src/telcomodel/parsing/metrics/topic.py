"""Whom a text is about at a point: the owner of a figure whose sentence names none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.metrics.mentions import Name
from telcomodel.parsing.metrics.scene import Scene, Spot

ITSELF: Final = frozenset(("it", "its", "they", "their"))
_LISTING: Final = frozenset((",", "and", "or", "&", "both", "(", ")"))
_PLURALS: Final = frozenset(
    "they them their both two three companies operators carriers pair firms competitors rivals duo parties partners "
    "each".split()
)
_AGREED: Final = frozenset("agreement deal partnership arrangement alliance pact".split())
PLAYERS: Final = frozenset("operators carriers companies telcos firms networks providers".split())
# What a sentence calls a firm that the one before told to be another's.
_UNITS: Final = frozenset("unit subsidiary arm affiliate offshoot target acquired".split())
_UNIT_REACH: Final = 3
# Words by which a figure is that of several firms as a whole.
TOGETHER: Final = frozenset(("together", "combined", "jointly", "between"))
SUBJECTS: Final = frozenset("it its group company firm operator carrier we our".split())
_WATCHERS: Final = frozenset("analysts forecasters researchers economists regulators officials".split())
_DEFINITE: Final = frozenset(("the", "this"))
_PRODUCTS: Final = frozenset("service services offer package tariff plan scheme product system bundle newcomer".split())
_TOTALS: Final = frozenset("total overall number there nationwide".split())
# What others than operators make, too.
_THINGS: Final = frozenset("system app platform website site game messenger start-up startup".split())
_LAUNCHING: Final = frozenset(
    "launch launches launched introduce introduces introduced unveil unveiled offer offers offered run runs own owns "
    "owned develop developed operate operates build builds built start started its their".split()
)
# How a description words what a firm sells.
_SERVICES: Final = {
    **dict.fromkeys(("mobile", "wireless", "cellular"), "mobile"),
    **dict.fromkeys(("cable", "fixed-line"), "fixed"),
    "broadband": "broadband",
    "satellite": "satellite",
}
_DESCRIBED_REACH: Final = 5
MODIFIED_REACH: Final = 4
"""Tokens of what stands before a name ("state-owned Example", "its main rival Example")."""


class Topic:
    """The operators that the text is about at a point: who speaks, else whom the sentences before are about."""

    def __init__(self, scene: Scene, main: int | None) -> None:
        self._scene = scene
        self._main = main

    def of(self, spot: Spot) -> tuple[int | None, ...]:
        """The topic of a sentence that names no operator; ``(None,)`` where it is a firm of another kind."""
        scene = self._scene
        unit = self.unit(spot)
        if unit is not None:
            return (unit,)
        tellers = self._tellers(spot)
        if tellers:
            return tellers
        speaker = scene.names.speaker(spot.amount.first)
        if speaker is None:
            speaker = self.source(spot)
        if speaker is not None:
            return (speaker,)
        if self._is_of_strange_product(spot):
            return (None,)
        centre = scene.names.centre(spot.first)
        described = self._described(spot, centre)
        if described is not None:
            return (described,)
        if scene.keys[spot.first] == "group":
            centre = scene.names.group_of(centre)
        if centre is not None and not scene.is_operator(centre):
            return ()
        if is_agreed(scene, spot) or any(key in _PLURALS for key in scene.keys[spot.first : spot.amount.first]):
            group = self._group(spot)
            if len(group) > 1 and not TOGETHER.isdisjoint(scene.keys[spot.first : spot.amount.hedge]):
                return (None,)
            if len(group) > 1 or (group and not self._is_of_class(spot)):
                return group
            if group:
                return (None,)
        if centre is None:
            several = not PLAYERS.isdisjoint(scene.keys[spot.first : spot.amount.hedge])
            several = several or any(n.entity in scene.observers for n in scene.names_in(spot.first, spot.last))
            several = several or not self._is_about_itself(spot)
            return scene.last_operators(spot.first, 1) or (None if several else self._main,)
        return (centre,)

    def unit(self, spot: Spot) -> int | None:
        """The unit or target that a sentence opens with: the last operator named before it but who it is about."""
        scene = self._scene
        keys = scene.keys
        first = spot.first
        opening = keys[first : first + _UNIT_REACH]
        if not first or opening[0] != "the" or _UNITS.isdisjoint(opening) or not _is_plain(scene, first + 1):
            return None
        about = scene.names.centre(first)
        names = scene.names_in(scene.tokens.sentence(first - 1)[0], first)
        others = [name.entity for name in names if name.named and name.operator and name.entity != about]
        return others[-1] if others else None

    def _described(self, spot: Spot, centre: int | None) -> int | None:
        """The operator that an opening describes by its country or its only service.

        "France's Example is to buy Sample. The Spanish operator has", "The mobile operator has": of those whom the
        sentence before named, where one alone is so.
        """
        scene = self._scene
        keys, first = scene.keys, spot.first
        if not first or keys[first] != "the":
            return None
        end = next((i for i in range(first + 1, first + _DESCRIBED_REACH) if keys[i] in SUBJECTS), None)
        if end is None or scene.names_in(first, end + 1):
            return None
        since = scene.tokens.sentence(first - 1)[0]
        named = dict.fromkeys(n.entity for n in scene.names_in(since, first) if n.operator and n.named)
        country = next((scene.demonyms[i] for i in range(first + 1, end) if i in scene.demonyms), None)
        if country is not None:
            homes = [entity for entity in named if scene.home(entity) == country]
            return homes[0] if len(homes) == 1 and homes[0] != centre else None
        service = next((_SERVICES[key] for key in keys[first + 1 : end] if key in _SERVICES), None)
        only = [entity for entity in named if service and scene.services(entity) == (service,)]
        return only[0] if len(named) > 1 and len(only) == 1 else None

    def _is_of_strange_product(self, spot: Spot) -> bool:
        """Whether a sentence is about a thing that the one before tells of no operator to have brought about."""
        scene = self._scene
        first = spot.first
        if not first or scene.keys[first] not in _DEFINITE or _THINGS.isdisjoint(scene.keys[first + 1 : first + 3]):
            return False
        since = scene.tokens.paragraph(first - 1)[0]
        owned = any(name.operator and not scene.names.governed(name) for name in scene.names_in(since, first))
        return not owned or _LAUNCHING.isdisjoint(scene.keys[since:first])

    def source(self, spot: Spot) -> int | None:
        """The operator that a sentence gives as its source: "…, Example said", "…, according to Example"."""
        scene = self._scene
        for name in scene.names_in(spot.amount.last, spot.last):
            before = scene.keys[max(spot.amount.last, name.start - 3) : name.start]
            told = before[-2:] == ["according", "to"] or (before[:1] == [","] and name.start - 1 in scene.speech)
            described = name.end in scene.speech and self._is_after_comma(name, spot)
            if name.operator and (told or described):
                return name.entity
        return None

    def _is_after_comma(self, name: Name, spot: Spot) -> bool:
        """Whether nothing but a description stands between a comma and a name: ", state monopoly Example said"."""
        words = self._scene.tokens.words
        first = max(spot.amount.last, name.start - MODIFIED_REACH)
        comma = next((index for index in range(name.start - 1, first - 1, -1) if words[index] == ","), None)
        return comma is not None and all(word[0].islower() or word[0] == "-" for word in words[comma + 1 : name.start])

    def _tellers(self, spot: Spot) -> tuple[int | None, ...]:
        """Who go on to speak of themselves: "…, according to A and B. They added that they would"."""
        scene = self._scene
        first = spot.first
        if not first or scene.keys[first] != "they" or first + 1 not in scene.speech:
            return ()
        names = [name for name in scene.names_in(scene.tokens.sentence(first - 1)[0], first) if name.operator]
        group = coordinated(scene, names[-1], names) if names else []
        told = bool(group) and scene.keys[group[0].start - 2 : group[0].start] == ["according", "to"]
        return tuple(dict.fromkeys(name.entity for name in group)) if told and len(group) > 1 else ()

    def _group(self, spot: Spot) -> tuple[int | None, ...]:
        """The operators that the paragraph or the sentence before it joined, for "they" and "the two companies"."""
        scene = self._scene
        first, _ = scene.tokens.paragraph(spot.first)
        names = [name for name in scene.names_in(first, spot.first) if name.operator]
        if not names and first:
            names = [name for name in scene.names_in(scene.tokens.sentence(first - 1)[0], first) if name.operator]
        chosen = next((name for name in reversed(names) if not scene.names.governed(name)), None)
        if chosen is None and names and "each" in scene.keys[spot.first : spot.amount.first]:
            chosen = names[-1]
        if chosen is None:
            return ()
        return tuple(dict.fromkeys(name.entity for name in coordinated(scene, chosen, names)))

    def _is_of_class(self, spot: Spot) -> bool:
        """Whether a sentence is about operators of a kind, of which none is named: "the Tier 1 carriers have added"."""
        keys = self._scene.keys[spot.first : spot.amount.hedge]
        return not PLAYERS.isdisjoint(keys) and ITSELF.isdisjoint(keys)

    def _is_about_itself(self, spot: Spot) -> bool:
        """Whether a sentence before the first name speaks of a firm or names it: "The company lost 3,000 customers"."""
        scene = self._scene
        if not SUBJECTS.isdisjoint(scene.keys[spot.first : spot.last]) or is_of_product(scene, spot):
            return True
        return any(name.operator for name in scene.names_in(spot.amount.last, spot.last))

    def open_in(self, spot: Spot) -> bool:
        """Whether a sentence that names a place and no operator speaks of all operators there.

        It does where its paragraph has named none before, or where it counts a total or analysts speak.
        """
        scene = self._scene
        first, _ = scene.tokens.paragraph(spot.first)
        opening = scene.keys[spot.first : spot.first + 3]
        if any(key in _WATCHERS or key in _TOTALS for key in opening) and opening[:2] != ["the", "total"]:
            return True
        return not any(name.operator for name in scene.names_in(first, spot.first))


def is_agreed(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence is about what firms agreed: "The agreement covers 5,000 towns"."""
    opening = scene.keys[spot.first : spot.first + 3]
    return opening[0] in ("the", "this", "their") and not _AGREED.isdisjoint(opening)


def _is_plain(scene: Scene, index: int) -> bool:
    """Whether a word is no name."""
    return not scene.names_in(index, index + 1)


def coordinated(scene: Scene, chosen: Name, names: Sequence[Name]) -> list[Name]:
    """The operators that a list joins to one, in text order: "BT and Telewest"."""
    index = next(i for i, name in enumerate(names) if name.start == chosen.start)
    group = [chosen]
    for name in reversed(names[:index]):
        between = scene.keys[name.end : group[0].start]
        if not name.operator or not between or not all(key in _LISTING for key in between):
            break
        if between == [","] and not name.named:
            break  # "The unit, Example, has"
        if between == [","] and scene.names.governed(name) and not scene.names.governed(chosen):
            break
        group.insert(0, name)
    return group


def is_of_product(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence is about a product of whom the text is about: "The service, developed with Example, costs"."""
    keys = scene.keys
    return keys[spot.first] in _DEFINITE and not _PRODUCTS.isdisjoint(keys[spot.first + 1 : spot.first + 3])
