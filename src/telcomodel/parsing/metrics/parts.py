"""Percentages "of" something → what they are a part of: people, places, a market, sales, staff."""

from __future__ import annotations

import re
from typing import Final

from telcomodel.parsing.metrics.around import CUTTING, REACH, Reading, change_left, clause
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.scene import RATIO, Scene, Spot
from telcomodel.parsing.metrics.uptake import has_one, has_service, is_nation, is_operators

_AUDIENCE: Final = frozenset(
    "population people homes households premises inhabitants residents citizens adults population's country "
    "territory teenagers teens children youngsters pupils students pensioners women men parents families audience "
    "farms farmers villages workers commuters motorists".split()
)
# People of an age: "40% of over 70s".
_AGED: Final = re.compile(r"\b(?:over|under)[- ]\d+s\b")
# What devices have or do that makes a part of them a rate: "half of all phones have a camera".
_HAVING: Final = frozenset("have has had can able use uses using run support equipped capable".split())
_HAVING_REACH: Final = 8
_ADDITIONS: Final = frozenset(("additions", "adds"))
_LANDS: Final = frozenset("country nation kingdom island region continent world".split())
# Before a share that is no measured one: "only once 60% of people have".
_SUPPOSING: Final = frozenset(("when", "if", "once", "until", "unless"))
# What networks carry, and the verbs that say whose share of it a figure is.
_CARRIED: Final = frozenset(("calls", "traffic", "minutes", "messages"))
_CARRYING: Final = frozenset("carry carries carried carrying handle handles handled handling".split())
# Goods whose market is none of operators.
_GOODS: Final = frozenset(
    "smartphone smartphones handset handsets tablet tablets chip equipment infrastructure".split()
)
_REACHING: Final = frozenset("reach reaches reached cover covers covered covering blankets serves".split())
# What a network reaches a part of: "90% of populated areas".
_PLACES: Final = frozenset(
    "areas area municipalities communities towns cities villages districts territory localities landmass".split()
)
_PLACES_REACH: Final = 3
# What those do who take a service that reaches them.
_TAKING: Final = frozenset("choose chose opt opted subscribe subscribed take took taken pay sign signed buy".split())
_RECEIVED: Final = frozenset(("signal", "signals", "reception"))
# With which a clause about something else begins.
_TURNS: Final = frozenset(("while", "whereas"))
# What lines do that a network reaches: "98% of lines can now carry it".
_ABLE: Final = frozenset(("can", "could"))
# Before what a part of the customers have: "with 22 percent of subscribers on 5G plans".
_TAKING_PART: Final = (["on"], ["using"])
_ENDING: Final = frozenset(("to", "from", "after", "since", "when", "while", "as", ",", ".", ";"))
_OF_ITS: Final = frozenset("the its their his our total all".split())


def whole_of(scene: Scene, spot: Spot, last: Reading | None) -> Reading | None:
    """What "percent of …" is a part of; kind ``none`` where it is no metric."""
    keys = scene.keys
    index = spot.amount.last
    halved = spot.amount.rule == "fraction" and keys[index : index + 1] == ["the"]  # "half the population"
    if index >= spot.last or (keys[index] != "of" and spot.amount.rule != "part" and not halved):
        return None
    index += keys[index] == "of"
    while index < spot.last and (
        keys[index] in _OF_ITS or keys[index] in ("'s", "’s") or keys[index - 1 : index + 1] == ["all", "of"]
    ):
        index += 1
    if index + 1 < spot.last and keys[index] in _LANDS and keys[index + 1] in POSSESSIVE:
        index += 2
    phrase = keys[index : min(index + 6, spot.right)]
    named = scene.names_in(index, index + 1)
    if named and not {"'s", "’s"} & set(phrase):
        return Reading("none", 1, False, None, spot.amount.first, "ratio.of-firm")
    cue = next(
        (hit for hit in scene.cues_in(spot.amount.last, min(spot.right, index + 5)) if RATIO in scene.cue(hit).takes),
        None,
    )
    own = bool(named) or (index > 1 and keys[index - 1] in ("its", "their", "our"))
    turn = next((i for i in range(spot.amount.last, spot.right) if keys[i] in _TURNS), spot.last)
    reached = any(scene.cue(hit).kind == "coverage" for hit in scene.cues_in(spot.first, turn))
    reached = reached or not _RECEIVED.isdisjoint(keys[spot.amount.last : spot.right])
    reached = reached or "received" in keys[spot.left : spot.amount.hedge]
    counted = last is not None and last.kind == "subscribers" and not last.change
    if (
        counted
        and keys[index - 1] == "total"
        and not scene.technologies_in(spot.first, spot.left)
        and (index >= spot.last or keys[index] == "in" or not keys[index].isalpha())
    ):
        return Reading("market_share", 1, False, None, spot.amount.first, "ratio.of-total")
    people = spot.amount.rule == "part" and index in scene.demonyms
    lines = cue is not None and scene.cue(cue).kind == "subscribers"
    if spot.amount.rule == "part" and _AUDIENCE.isdisjoint(phrase[:3]) and not people and not lines:
        return None
    reach = 6 if not POSSESSIVE.isdisjoint(phrase[:2]) else 4
    audience = not _AUDIENCE.isdisjoint(phrase[:reach]) or index in scene.peoples or people or is_nation(scene, index)
    audience = audience or _AGED.search(" ".join(phrase[:reach])) is not None
    if not _PLACES.isdisjoint(phrase[:_PLACES_REACH]) and (reached or _takes(scene, spot)):
        return Reading("coverage", 1, False, None, spot.amount.first, "ratio.of-places")
    if "market" not in phrase and audience:
        if not _SUPPOSING.isdisjoint(keys[max(spot.first, spot.amount.hedge - 2) : spot.amount.hedge]):
            return Reading("none", 1, False, None, spot.amount.first, "ratio.supposed")
        taken = any(scene.cue(hit).kind == "penetration" for hit in scene.cues_in(spot.first, spot.amount.hedge))
        taken = taken or _is_taken_up(scene, index, spot)
        reaching = not _REACHING.isdisjoint(keys[spot.left : spot.amount.hedge])
        taken = taken or (last is not None and last.kind == "subscribers" and not reaching)
        having = has_service(scene, index, spot.right) or has_one(scene, index + 1, spot)
        if not reached and not taken and not having and not _takes(scene, spot):
            return Reading("none", 1, False, None, spot.amount.first, "ratio.of-people")
        kind = "coverage" if reached and not taken else "penetration"
        return Reading(kind, 1, False, None, spot.amount.first, "ratio.of-audience")
    if not _CARRIED.isdisjoint(phrase) and not _CARRYING.isdisjoint(keys[spot.left : spot.amount.hedge]):
        return Reading("market_share", 1, False, None, spot.amount.first, "ratio.of-calls")
    if "market" in phrase and not _GOODS.isdisjoint(phrase[: phrase.index("market")]):
        return Reading("none", 1, False, None, spot.amount.first, "ratio.of-goods")
    if cue is None or (scene.cue(cue).kind in ("coverage", "other") and "market" in phrase):
        if "market" in phrase:
            moved = change_left(scene, spot) if spot.amount.unit == "pp" else None
            sign, points = moved or (1, False)
            return Reading("market_share", sign, points, None, spot.amount.first, "ratio.of-market")
        return None
    kind = scene.cue(cue).kind
    if kind == "headcount":
        sign = 1 if CUTTING.isdisjoint(clause(scene, spot)) else -1
        return Reading("headcount", sign, sign < 0, None, cue.start, "ratio.of-staff")
    if kind == "number":
        equipped = not own and not _HAVING.isdisjoint(keys[cue.end : min(spot.right, cue.end + _HAVING_REACH)])
        return Reading("penetration" if equipped else "none", 1, False, None, cue.start, "ratio.of-devices")
    if kind in ("price", "deal_value", "capex", "investment", "debt"):
        return Reading("none", 1, False, None, cue.start, "ratio.of-other")
    if kind in ("revenue", "revenue_share"):
        if _is_outlay(scene, spot):
            return Reading("none", 1, False, None, cue.start, "ratio.of-other")
        return Reading("revenue_share", 1, False, None, cue.start, "ratio.of-revenue")
    if kind in ("subscribers", "market_share"):
        if not own and not _ABLE.isdisjoint(keys[cue.end : min(spot.right, cue.end + REACH)]):
            return Reading("coverage", 1, False, None, cue.start, "ratio.of-lines")
        if not own and keys[cue.end : cue.end + 1] in _TAKING_PART:
            return Reading("none", 1, False, None, cue.start, "ratio.of-own")
        near = phrase[: next((i for i, key in enumerate(phrase) if key in _ENDING), len(phrase))]
        share = "market" in near or "share" in near
        change = change_left(scene, spot)
        if not own and not share and not reached and not is_operators(scene, spot):
            has = has_service(scene, cue.end, spot.right)
            return Reading("penetration" if has else "none", 1, False, None, cue.start, "ratio.of-users")
        if own and not share and change is not None and change[0] < 0:
            return Reading("growth", -1, True, None, cue.start, "ratio.of-own", kind)
        if (own and not share) or not _ADDITIONS.isdisjoint(phrase):
            return Reading("none", 1, False, None, cue.start, "ratio.of-own")
        if change is not None and share:
            return Reading("market_share", change[0], True, None, cue.start, "ratio.of-market")
        return Reading("market_share", 1, False, None, cue.start, "ratio.of-market")
    if kind == "other" or phrase[:1] == ["stake"]:
        return Reading("none", 1, False, None, cue.start, "ratio.of-other")
    return None


def _is_taken_up(scene: Scene, first: int, spot: Spot) -> bool:
    """Whether those whom a network reaches take it: "25% of homes passed by fibre have subscribed"."""
    hits = scene.cues_in(first, min(spot.right, first + REACH))
    reached = next(
        (hit for hit in hits if scene.cue(hit).kind == "coverage" and scene.keys[hit.start][-2:] == "ed"), None
    )
    return reached is not None and not _TAKING.isdisjoint(scene.keys[reached.end : spot.right])


def _takes(scene: Scene, spot: Spot) -> bool:
    """Whether the subject of a share of people is a service: "broadband will grow to 37% of households"."""
    first, last = spot.first, spot.amount.hedge
    return bool(scene.segments_in(first, last) or scene.technologies_in(first, last))


def _is_outlay(scene: Scene, spot: Spot) -> bool:
    """Whether the subject is what a firm spends or owes, which it compares with its revenue."""
    hits = [hit for hit in scene.cues_in(spot.first, spot.amount.hedge) if RATIO in scene.cue(hit).takes]
    return bool(hits) and scene.cue(hits[-1]).kind in ("other", "capex", "investment", "debt", "headcount")
