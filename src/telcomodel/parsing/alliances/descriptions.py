"""Descriptions that mean a party by where it comes from: "the French group", "the Iraqi operator"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.lexicon.places import DEMONYM
from telcomodel.parsing.alliances.parties import Party
from telcomodel.parsing.alliances.syntax import Syntax
from telcomodel.parsing.lookup import Hits

_DEFINITE: Final = frozenset(("the", "this"))
_MODIFIERS: Final = 3
"""Words between a demonym and the noun it goes with: "the Spanish mobile phone group"."""


def described(scene: Syntax, hits: Hits, named: list[Party]) -> Iterator[Party]:
    """The parties that descriptions with a demonym mean.

    The only organization of that country named before, or in the whole article where none was.
    """
    nouns, ends = scene.words["company"], _ends(scene, named)
    for hit in hits.get(DEMONYM, ()):
        start, end = hit.start - 1, hit.end
        if start < 0 or scene.keys[start] not in _DEFINITE or hit.start in scene.inside:
            continue
        while end < len(scene.keys) and end - hit.end < _MODIFIERS and scene.keys[end] not in nouns:
            if not scene.tokens.words[end].islower() or not scene.modifies(end):
                break
            end += 1
        if scene.key(end) not in nouns or end + 1 in scene.mentioned or _apposed(scene, start, end + 1):
            continue
        entity = _only(scene, str(hit.payload.country), start, ends)
        if entity is not None:
            yield Party(entity, start, end + 1)


def _apposed(scene: Syntax, start: int, end: int) -> bool:
    """Whether a name stands beside a description: "X, the French group", "the French group, X"."""
    if scene.key(start - 1) == "," and start - 2 in scene.inside:
        return True
    return scene.key(end) == "," and end + 1 in scene.mentioned


def _ends(scene: Syntax, named: list[Party]) -> dict[str | None, dict[int, int]]:
    """The organizations of each country, with the end of the first mention of each."""
    entities = scene.organizations.entities
    found: dict[str | None, dict[int, int]] = {}
    for party in named:
        home = found.setdefault(entities[party.entity].country, {})
        home[party.entity] = min(party.end, home.get(party.entity, party.end))
    return found


def _only(scene: Syntax, country: str, start: int, ends: dict[str | None, dict[int, int]]) -> int | None:
    """The organization of a country, where there is one only."""
    entities = scene.organizations.entities
    home = ends.get(country, {})
    found = {entity for entity, end in home.items() if end <= start} or set(home)
    if len(found) > 1:
        found = {entity for entity in found if entities[entity].parent not in found}
    return next(iter(found)) if len(found) == 1 else None
