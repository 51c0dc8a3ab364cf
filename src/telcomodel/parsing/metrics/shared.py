"""Figures of no single firm: of a land, of an industry, of the market that a text goes on with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.metrics.around import Reading
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.result import MetricMention
from telcomodel.parsing.metrics.scene import Scene, Spot
from telcomodel.parsing.metrics.topic import ITSELF, SUBJECTS

LANDS: Final = frozenset("country nation kingdom island continent region".split())
_BEING: Final = frozenset(("is", "are", "was", "were", "be", "been"))
# Whose figure is that of all firms: "global telco capex".
_OF_INDUSTRY: Final = frozenset("industry industry-wide sector telco telcos".split())
_INDUSTRY_REACH: Final = 3
_OWNERS: Final = POSSESSIVE | {"its", "their", "our", "his", "her"}
# With which a clause about others begins: "even as the older incumbents lost six million".
_TURNS: Final = frozenset(("while", "whereas", "as", "but", "though", "although"))
_OTHERS: Final = frozenset("incumbents rivals competitors players operators carriers telcos providers".split())
_OTHERS_REACH: Final = 5
_OF_LAND: Final = [[preposition, "the", land] for preposition in ("of", "in", "across") for land in LANDS]
_COUNTS: Final = frozenset(("subscribers", "penetration"))
_COUNTED: Final = _COUNTS | {"growth"}


def exists(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence that names no operator tells how many there are: "there were 47 million users"."""
    keys = scene.keys
    there = any(
        keys[index] == "there" and not _BEING.isdisjoint(keys[index + 1 : index + 3])
        for index in range(spot.left, spot.amount.hedge)
    )
    if not there or not ITSELF.isdisjoint(keys[spot.first : spot.last]):
        return False
    return not any(name.operator for name in scene.names_in(spot.first, spot.last))


def is_of_place(scene: Scene, spot: Spot) -> bool:
    """Whether a land or a capitalized possessor that is no firm owns a figure: "India's 48 million customers"."""
    before = spot.before
    if before <= spot.first or scene.keys[before] not in POSSESSIVE or before in scene.name_ends:
        return False
    return scene.tokens.words[before - 1][0].isupper() or scene.keys[before - 1] in LANDS


def is_of_industry(scene: Scene, spot: Spot, reading: Reading) -> bool:
    """Whether a figure is that of all firms: "global telco capex will grow 1%", "industry revenue fell 3%"."""
    keys = scene.keys
    phrase = keys[max(spot.first, reading.cue - _INDUSTRY_REACH) : reading.cue]
    if _OF_INDUSTRY.isdisjoint(phrase) or any(name.operator for name in scene.names_in(spot.first, spot.amount.hedge)):
        return False
    start = next(i for i in range(reading.cue - len(phrase), reading.cue) if keys[i] in _OF_INDUSTRY)
    return start == spot.first or keys[start - 1] not in _OWNERS


def is_of_land(scene: Scene, spot: Spot, reading: Reading) -> bool:
    """Whether a sentence counts those of a land: "the number of subscribers of the country rose to 40 million"."""
    if reading.kind not in _COUNTS or any(name.operator for name in scene.names_in(spot.first, spot.amount.hedge)):
        return False
    lands = (i for i in range(spot.first, spot.amount.hedge) if scene.keys[i] in LANDS)
    return any(scene.keys[i - 2 : i + 1] in _OF_LAND for i in lands)


def is_of_unnamed(scene: Scene, spot: Spot) -> bool:
    """Whether a clause tells of firms without their names: "even as the older incumbents lost six million"."""
    keys = scene.keys
    turn = next((i for i in range(spot.amount.hedge - 1, spot.left, -1) if keys[i] in _TURNS), None)
    if turn is None or _OTHERS.isdisjoint(keys[turn : min(spot.amount.hedge, turn + _OTHERS_REACH)]):
        return False
    return not any(name.operator for name in scene.names_in(turn, spot.amount.hedge))


def follows_market(scene: Scene, spot: Spot, reading: Reading, found: Sequence[MetricMention]) -> bool:
    """Whether a count without an owner goes on with a market's that was told after the last firm.

    "Kenya has 40 million lines. Urban subscriptions rose to 25 million": these are Kenya's, whoever came before.
    """
    last = found[-1] if found else None
    if last is None or last.operator is not None or last.kind not in _COUNTED:
        return False
    amount = scene.amounts[last.amount]
    grown = reading.kind == "growth" and (reading.subject == "subscribers" or amount.first >= spot.first)
    if reading.kind not in _COUNTS and not grown:
        return False
    opening = scene.keys[spot.first : spot.amount.hedge]
    if not SUBJECTS.isdisjoint(opening) or not ITSELF.isdisjoint(opening):
        return False
    since = scene.tokens.sentence(amount.first)[0]
    named = any(name.operator for name in scene.names_in(amount.last, spot.amount.hedge))
    return not named and not scene.names.leads_since(since + 1, spot.first)
