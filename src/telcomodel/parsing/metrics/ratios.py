"""Percentages → what they measure: shares, rates, margins, coverage, and how much something grew."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.metrics.around import (
    CUTTING,
    LEVEL_PREPOSITIONS,
    REACH,
    Reading,
    change_left,
    change_right,
    contributed,
    cue_left,
    cue_right,
    fronted,
    inherited,
    joined,
)
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.parts import whole_of
from telcomodel.parsing.metrics.scene import MULTIPLE, RATIO, Scene, Spot
from telcomodel.parsing.metrics.uptake import has_service, is_operators, number_of

LEVEL_RATIOS: Final = frozenset(
    ("penetration", "market_share", "margin", "churn", "coverage", "revenue_share", "growth")
)
# What moves by percentage points.
_RATES: Final = frozenset(("penetration", "market_share", "margin", "churn", "coverage", "revenue_share"))
_GROWING: Final = frozenset(
    (
        "revenue",
        "profit",
        "ebitda",
        "arpu",
        "capex",
        "subscribers",
        "traffic",
        "debt",
        "investment",
        "growth",
        "deal_value",
    )
)
# What a percentage is of where it is no rate of an operator: "plus a 25 percent stake", "5 percent below forecasts".
_NO_RATE: Final = frozenset(("below", "above", "stake", "stakes", "holding", "shareholding", "interest"))
_OWNING: Final = (["have"], ["had"], ["own"], ["owned"])
_OWNED_REACH: Final = 5
_OR: Final = ([",", "or"], ["or"])
_ECONOMY: Final = frozenset("economy economic economies gdp".split())
_CHARGING: Final = frozenset("charge charges charged cost costs pay pays paid".split())
_PAST: Final = (
    ["last", "year"], ["a", "year", "ago"], ["a", "year", "earlier"], ["a", "year", "before"],
    ["the", "previous", "year"], ["the", "year", "before"], ["that", "of", "last"],
)  # fmt: skip
# Whose cost is no tariff.
_RUNNING: Final = frozenset(
    "operating operation operations operational network staff labour labor personnel employee energy power electricity "
    "fuel production administrative marketing sales financing finance interest maintenance material".split()
)
_GROWN: Final = {"revenue": "revenue", "sales": "revenue", "profit": "profit", "ebitda": "ebitda"}
_GROUND: Final = frozenset("land landmass surface area territory country world mainland interior".split())
_LICENCES: Final = frozenset("licence licences license licenses spectrum".split())
_OF_WHICH: Final = frozenset((("of", "which"), ("of", "whom"), ("of", "these"), ("of", "them")))
_SHARE_OF: Final = (["a", "share", "of"], ["its", "share", "of"], ["the", "share", "of"])
_DIVIDED: Final = frozenset(("split", "splits", "divided", "divides"))


def read_ratio(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """What a percentage measures; nothing where an economy grows."""
    found = _read_ratio(scene, spot, earlier)
    if found is None or found.kind != "growth" or _ECONOMY.isdisjoint(scene.keys[spot.first : spot.amount.hedge]):
        return found
    return found if any(name.operator for name in scene.names_in(spot.first, spot.last)) else None


def _read_ratio(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    keys = scene.keys
    amount = spot.amount
    right = change_right(scene, spot)
    if keys[amount.last : amount.last + 1] and keys[amount.last] in _NO_RATE:
        return _against_past(scene, spot, earlier)
    if keys[max(spot.first, spot.before - 1) : amount.hedge] == ["all", "but"]:
        return None
    if keys[max(spot.first, spot.before - 2) : amount.hedge] in _SHARE_OF and keys[amount.last] not in ("of", "in"):
        return Reading("market_share", 1, False, None, spot.before - 1, "ratio.share-of")
    if _is_of_counted(scene, spot, earlier[-1] if earlier else None):
        return Reading("market_share", 1, False, None, amount.first, "ratio.of-which")
    beside_sum = _of_sum(scene, spot, earlier[-1] if earlier else None)
    if beside_sum is not None:
        return beside_sum
    if _is_against_other(scene, spot):
        return None
    if right is None and keys[amount.last : amount.last + 1] == ["more"]:
        hit = next((h for h in scene.cues_in(amount.last, amount.last + REACH) if RATIO in scene.cue(h).takes), None)
        return None if hit is None else _changed(scene, spot, hit, 1, earlier)
    if right is None:
        last = earlier[-1] if earlier else None
        whole = whole_of(scene, spot, last)
        if whole is not None:
            if whole.kind == "headcount" and last is not None and last.kind == "headcount" and last.sign < 0:
                return whole._replace(sign=-1, change=True)
            return whole if whole.kind != "none" else None
    if right is not None:
        sign, index, role = right
        subject = _subject_right(scene, spot, index) if role == "noun" else None
        left = None if role == "noun" else cue_left(scene, spot, RATIO)
        hit = subject or _cue_between(scene, spot, index) or left or cue_left(scene, spot, RATIO)
        return _changed(scene, spot, hit, sign, earlier)
    part = contributed(scene, spot, RATIO)
    if part is not None and scene.cue(part).kind in ("revenue", "revenue_share"):
        return Reading("revenue_share", 1, False, None, part.start, "ratio.part")
    beside = cue_right(scene, spot, RATIO)
    if beside is not None and beside.start == amount.last and _is_discount(scene, beside):
        return Reading("price", -1, True, None, beside.start, "ratio.discount")
    change = change_left(scene, spot)
    if change is None and amount.signed:
        change = (1, True)
    if change is not None:
        hit = cue_left(scene, spot, RATIO)
        people = number_of(scene, spot) if hit is None or scene.cue(hit).kind == "number" else None
        if people is not None:
            return _more_people(scene, spot, change[0], people)
        if (
            beside is not None
            and keys[amount.last] in ("of", "off", "market", "share", "from")
            and scene.cue(beside).kind != "other"
        ):
            hit = beside
        base = _base(scene, spot) if hit is None and beside is None and not (earlier and earlier[-1]) else None
        if base is not None:
            owned = is_operators(scene, spot)
            return Reading("growth", change[0], True, None, base.start, "change.base", "subscribers", owned)
        return _changed(scene, spot, hit or beside, change[0], earlier)
    if beside is not None:
        kind = scene.cue(beside).kind
        if kind == "market_share" and _is_stake(scene, spot, beside):
            return None
        if kind == "growth" and keys[amount.last] == "of":
            return None  # a part of it
        if kind in LEVEL_RATIOS:
            return Reading(kind, 1, kind == "growth", None, beside.start, "ratio.noun")
        if kind == "price" and scene.cue(beside).sign < 0:
            return Reading(kind, -1, True, None, beside.start, "ratio.discount")
        if kind == "other":
            return None
    if amount.rule == "fraction" and keys[amount.last : amount.last + 1] == ["from"]:
        source = cue_left(scene, spot, RATIO)
        return (
            Reading("revenue_share", 1, False, None, source.start, "ratio.source")
            if source and scene.cue(source).kind == "revenue"
            else None
        )
    if keys[amount.last : amount.last + 1] in _OWNING and has_service(scene, amount.last, amount.last + _OWNED_REACH):
        return Reading("penetration", 1, False, None, amount.first, "ratio.having")
    hit = cue_left(scene, spot, RATIO) or fronted(scene, spot, RATIO)
    last = earlier[-1] if earlier else None
    gapped = spot.before + 1 in scene.name_ends
    shared = last is not None and last.kind in LEVEL_RATIOS
    listed = shared and hit is not None and scene.cue(hit).kind == "number" and keys[spot.before] in (",", "and")
    if hit is None or (gapped and shared) or listed:
        return None if amount.rule == "part" else inherited(scene, spot, earlier, RATIO)
    kind = scene.cue(hit).kind
    if kind == "market_share" and _is_of_sales(scene, spot, hit):
        return Reading("revenue_share", 1, False, None, hit.start, "ratio.share-in")
    if (
        kind == "revenue"
        and any(key in ("come", "comes", "came") for key in keys[spot.first : spot.last])
        and "from" in keys[amount.last : amount.last + 3]
    ):
        return Reading("revenue_share", 1, False, None, hit.start, "ratio.source")
    if kind == "revenue" and not _DIVIDED.isdisjoint(keys[hit.end : amount.hedge]):
        return Reading("revenue_share", 1, False, None, hit.start, "ratio.split")
    behind = keys[amount.last : amount.last + REACH]
    if kind == "coverage" and behind[:1] == ["of"] and _GROUND.isdisjoint(behind):
        return None  # a part of something that no network reaches
    if kind in LEVEL_RATIOS:
        grown = _grown(scene, hit) if kind == "growth" else ""
        return Reading(kind, 1, kind == "growth", None, hit.start, "ratio.subject", grown)
    if keys[hit.end - 1] == "growth":
        return Reading("growth", 1, True, None, hit.start, "ratio.subject", kind)
    if kind == "headcount" and any(key in CUTTING for key in keys[spot.first : amount.first]):
        return Reading(kind, -1, True, None, hit.start, "ratio.staff")
    if kind == "revenue" and any(
        key in ("from", "come", "comes", "came") for key in keys[amount.last : amount.last + 3]
    ):
        return Reading("revenue_share", 1, False, None, hit.start, "ratio.source")
    if hit.start >= spot.left and _is_discount(scene, hit):
        return Reading("price", -1, True, None, hit.start, "ratio.discount")
    turned = last is not None and any(
        scene.changes[index].payload.sign != last.sign
        for index in range(spot.left, spot.amount.hedge)
        if index in scene.changes
    )
    if last is not None and last.change and last.kind in ("growth", "price") and joined(scene, spot) and not turned:
        return last._replace(rule="ratio.list")
    if last is not None and not last.change and last.kind in LEVEL_RATIOS and keys[spot.before] in LEVEL_PREPOSITIONS:
        return last._replace(rule="ratio.compared")
    return None


def _grown(scene: Scene, growth: Hit) -> str:
    """What a cue says to grow: "organic service revenue growth"."""
    return next((_GROWN[key] for key in scene.keys[growth.start : growth.end] if key in _GROWN), "")


def _is_of_sales(scene: Scene, spot: Spot, share: Hit) -> bool:
    """Whether a share is one of sales: "the share of mobile in total revenue reached 68%"."""
    hits = scene.cues_in(share.end, spot.amount.hedge)
    sales = next((hit for hit in hits if scene.cue(hit).kind == "revenue"), None)
    if sales is None or scene.keys[share.end : share.end + 1] != ["of"]:
        return False
    return not {"in", "of"}.isdisjoint(scene.keys[max(share.end + 1, sales.start - 3) : sales.start])


def _against_past(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """How far a figure is from that of a year before: "sales were 22 percent below last year's"."""
    keys = scene.keys
    index = spot.amount.last
    sign = {"above": 1, "below": -1}.get(keys[index])
    charged = keys[index + 1 : index + 2] == ["what"] and not _CHARGING.isdisjoint(keys[index + 2 : index + 5])
    if sign is not None and charged:
        return Reading("price", sign, True, None, index, "ratio.of-price")
    hit = None if sign is None else cue_left(scene, spot, RATIO)
    behind = keys[index + 1 : index + 4]
    past = behind[:2] in _PAST or behind in _PAST
    return _changed(scene, spot, hit, sign, earlier) if sign is not None and hit is not None and past else None


def _is_discount(scene: Scene, hit: Hit) -> bool:
    """Whether a cue names a cut in a price."""
    return scene.cue(hit).kind == "price" and scene.cue(hit).sign < 0


def _is_of_counted(scene: Scene, spot: Spot, last: Reading | None) -> bool:
    """Whether a part is an operator's of the customers counted before: "8m lines, of which Example has 47%"."""
    if last is None or last.kind != "subscribers":
        return False
    between = scene.keys[spot.left : spot.amount.hedge]
    of_which = any(pair in _OF_WHICH for pair in pairwise(between))
    return of_which and any(name.operator for name in scene.names_in(spot.left, spot.amount.hedge))


def _of_sum(scene: Scene, spot: Spot, last: Reading | None) -> Reading | None:
    """A rate that words the change in the sum before it again: "a rise of $12 million, or 3 percent"."""
    keys = scene.keys
    worded = keys[spot.left : spot.amount.hedge] in _OR and keys[spot.amount.last : spot.amount.last + 1] != ["of"]
    if last is None or not worded or last.kind not in _GROWING or (last.kind == "subscribers" and not last.change):
        return None
    if last.change:
        return Reading("growth", last.sign, True, None, last.cue, "ratio.of-sum", last.kind)
    moved = next((scene.changes[i] for i in range(spot.left - 1, spot.first - 1, -1) if i in scene.changes), None)
    return (
        None
        if moved is None
        else Reading("growth", moved.payload.sign, True, None, last.cue, "ratio.of-sum", last.kind)
    )


def _is_against_other(scene: Scene, spot: Spot) -> bool:
    """Whether a rate only compares a firm with another: "added 30 percent more users than Example"."""
    keys = scene.keys
    if keys[spot.amount.last : spot.amount.last + 1] not in (["more"], ["fewer"], ["less"]):
        return False
    than = next((i for i in range(spot.amount.last, spot.right) if keys[i] == "than"), None)
    return than is not None and any(name.operator and name.named for name in scene.names_in(than + 1, than + 3))


def _is_stake(scene: Scene, spot: Spot, share: Hit) -> bool:
    """Whether a share is one in a firm: "sold its 44% share in the French operator Example"."""
    end = min(spot.right, share.end + REACH + 1)
    if scene.keys[share.end] not in ("of", "in") or "market" in scene.keys[share.end : end]:
        return False
    firm = next((name for name in scene.names_in(share.end, end) if name.operator and name.named), None)
    return firm is not None and scene.keys[firm.end] not in POSSESSIVE


def _subject_right(scene: Scene, spot: Spot, change: int) -> Hit | None:
    """The cue behind "rise in", "fall of"."""
    keys = scene.keys
    index = change + 1
    if index < spot.last and keys[index] in ("in", "of", "to", "for"):
        hits = [hit for hit in scene.cues_in(index + 1, min(index + 7, spot.last)) if RATIO in scene.cue(hit).takes]
        return hits[0] if hits else None
    return None


def _cue_between(scene: Scene, spot: Spot, change: int) -> Hit | None:
    """The cue between amount and change: "5.5% profit hike"."""
    hits = [hit for hit in scene.cues_in(spot.amount.last, change) if RATIO in scene.cue(hit).takes]
    return hits[-1] if hits else None


def _changed(scene: Scene, spot: Spot, hit: Hit | None, sign: int, earlier: Sequence[Reading | None]) -> Reading | None:
    """A change in percent or percentage points of what a cue names."""
    last = earlier[-1] if earlier else None
    cue = None if hit is None else scene.cue(hit)
    kind = cue.kind if cue is not None and hit is not None else None
    if kind is None or (last is not None and hit is not None and hit.start < last.cue):
        if last is None or last.kind == "deal_value":
            return None
        counted = last.kind == "coverage" and last.unit is not None
        kind = "growth" if counted or last.kind in _GROWING else last.kind
        return Reading(kind, sign, True, None, last.cue, "change.follows", last.kind)
    assert hit is not None  # noqa: S101 there is a kind
    if last is not None and spot.amount.unit == "pp" and last.kind in _RATES and kind not in LEVEL_RATIOS:
        return Reading(last.kind, sign, True, None, last.cue, "change.points")
    if kind == "price" and "consumer" in scene.keys[hit.start - 1 : hit.start]:
        return None
    if kind == "other" or (kind == "price" and _is_running(scene, hit)):
        return None
    if kind == "price" and not _LICENCES.isdisjoint(scene.keys[hit.end : hit.end + REACH]):
        return None
    if (
        kind == "market_share"
        and sign > 0
        and spot.amount.unit == "%"
        and not spot.amount.signed
        and scene.keys[spot.before] != "by"
    ):
        return Reading(kind, 1, False, None, hit.start, "ratio.noun")
    if kind in ("market_share", "penetration", "margin", "churn", "coverage", "revenue_share"):
        return (
            Reading(kind, sign, True, None, hit.start, "change.points")
            if spot.amount.unit == "pp" or kind == "market_share"
            else Reading("growth", sign, True, None, hit.start, "change.rate")
        )
    if kind in ("price", "headcount"):
        return Reading(kind, sign, True, None, hit.start, "change.rate")
    owned = kind != "number" or is_operators(scene, spot)
    return Reading("growth", sign, True, None, hit.start, "change.rate", kind, owned)


def _is_running(scene: Scene, hit: Hit) -> bool:
    """Whether a cost is what running a business takes and no tariff: "energy cost went up by 19%"."""
    keys = scene.keys
    return keys[hit.start] == "costs" or (keys[hit.start] == "cost" and keys[hit.start - 1] in _RUNNING)


def _more_people(scene: Scene, spot: Spot, sign: int, noun: int) -> Reading:
    """How much the number of those who have a service grew."""
    return Reading("growth", sign, True, None, noun, "change.people", "subscribers", is_operators(scene, spot))


def read_multiple(scene: Scene, spot: Spot) -> Reading | None:
    """Growth, worded as a multiple: "doubled"."""
    hit = cue_left(scene, spot, MULTIPLE) or next(
        (
            hit
            for hit in scene.cues_in(spot.amount.last, min(spot.last, spot.amount.last + REACH))
            if MULTIPLE in scene.cue(hit).takes
        ),
        None,
    )
    if hit is None:
        people = number_of(scene, spot)
        if people is not None:
            return _more_people(scene, spot, 1, people)
        base = _base(scene, spot)
        return None if base is None else Reading("growth", 1, True, None, base.start, "change.multiple")
    kind = scene.cue(hit).kind
    if kind == "other":
        return None
    owned = kind != "number" or is_operators(scene, spot)
    return Reading("growth", 1, True, None, hit.start, "change.multiple", owned=owned)


def _base(scene: Scene, spot: Spot) -> Hit | None:
    """The nearest noun before an amount that counts customers: "subscribers in China doubled"."""
    nouns = [noun for noun in scene.nouns_in(spot.first, spot.amount.hedge) if not scene.counted(noun).weak]
    return next((noun for noun in reversed(nouns) if scene.counted(noun).kind == "subscribers"), None)
