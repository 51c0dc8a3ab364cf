"""Amount → what it measures: the kind of metric, its sign, and whether it is a change or a level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.metrics.scene import BARE, COUNT, MONEY, MULTIPLE, RATIO, SPEED, Scene, Spot

LEVEL_RATIOS: Final = frozenset(
    ("penetration", "market_share", "margin", "churn", "coverage", "revenue_share", "growth")
)
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
_AUDIENCE: Final = frozenset(
    "population people homes households premises inhabitants residents citizens adults population's country "
    "territory".split()
)
_LEVEL_PREPOSITIONS: Final = frozenset(("to", "from", "at", "against", "versus", "vs", "than", "with"))
_PASSING: Final = frozenset(
    "almost about around nearly by a an the just only further another extra some over than more roughly of record "
    "net new total its their of estimated as many much and to in".split()
)
_SERVING: Final = (
    "cover",
    "reach",
    "serv",
    "avail",
    "access",
    "can",
    "could",
    "live",
    "connect",
    "offer",
    "pass",
    "extend",
)
_CUTTING: Final = frozenset(
    "cut cuts cutting axe axed axing shed shedding lose lost losing eliminate eliminated slash slashed go going "
    "disappear disappeared redundant redundancies redundancy reduce reduced reducing reduction leave leaving left "
    "layoffs lay-offs laid fired sacked dismiss shed losses fire firing sack lay scrap scrapped".split()
)
_OF_ITS: Final = frozenset("the its their his our total all".split())
_COUNTED_KINDS: Final = frozenset(("subscribers", "coverage", "headcount"))
_PRICED_PER: Final = frozenset(("month", "minute", "week", "day", "item", "second", "hour"))
_MARKET_WORDS: Final = frozenset(
    "telecom telecoms telecommunications a-year annual local international global domestic european".split()
)
_WORTH: Final = frozenset("worth valued values represent represents represented value".split())
_PAYING: Final = frozenset(("pay", "pays"))
_STOCKS: Final = frozenset("shares share stock floated flotation warrants".split())
_LARGE_KINDS: Final = frozenset(("revenue", "profit", "ebitda", "debt", "capex", "investment", "deal_value"))
_LARGE_LEAST: Final = 10_000
"""A smaller sum is one per share or per customer."""
_TARIFF_MOST: Final = 1_000_000
"""A sum above this is no customer's price."""
_REACH: Final = 5
"""Words between an amount and the noun behind it ("$6bn wireless network upgrade programme")."""
# Words that end the noun phrase behind an amount.
_CLOSING: Final = frozenset(
    "to from and or at on by but while as which that than against compared with for after before following since "
    "when where during over under despite versus who whose".split()
)
_BREAKS: Final = frozenset((",", ";", ".", "(", ")", ":", "—", "–"))


class Reading(NamedTuple):
    """What an amount measures.

    Attributes:
        kind: Value of `MetricKind`.
        sign: ``-1`` for a fall, a loss or a cut.
        change: Whether it is a change rather than a level.
        unit: The unit that the kind decides, else ``None``.
        cue: Index of the token that says so.
        rule: The construction.
        subject: For growth, the kind of what grows.
        owned: Whether it may be an operator's figure rather than a market's.
    """

    kind: str
    sign: int
    change: bool
    unit: str | None
    cue: int
    rule: str
    subject: str = ""
    owned: bool = True


def read_kind(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """What an amount measures; `earlier` are the readings of the amounts before it in the sentence."""
    if spot.kind == RATIO:
        return _ratio(scene, spot, earlier)
    if spot.kind == MONEY:
        return _money(scene, spot, earlier)
    if spot.kind in (COUNT, BARE):
        return _count(scene, spot, earlier)
    if spot.kind == SPEED:
        return Reading("speed", 1, False, None, spot.amount.first, "speed.unit")
    if spot.kind == MULTIPLE:
        return _multiple(scene, spot)
    return None


# --- cues around an amount -----------------------------------------------------


def _cue_left(scene: Scene, spot: Spot, wanted: str, first: int | None = None) -> Hit | None:
    """The nearest cue before an amount that gives its class a meaning."""
    hits = scene.cues_in(spot.first if first is None else first, spot.amount.hedge)
    return next(
        (hit for hit in reversed(hits) if wanted in scene.cue(hit).takes and _fits(scene, spot, hit, wanted)), None
    )


def _fits(scene: Scene, spot: Spot, hit: Hit, wanted: str) -> bool:
    """Whether a cue may mean the amount: no verb of coverage a level ("penetration has reached 54 percent"), no price millions."""
    cue = scene.cue(hit)
    if wanted == RATIO:
        return not (cue.kind == "coverage" and cue.role == "verb")
    if wanted == MONEY and cue.kind == "price":
        return spot.amount.value < _TARIFF_MOST or scene.keys[hit.start] in _PAYING
    return True


def _cue_right(scene: Scene, spot: Spot, wanted: str) -> Hit | None:
    """The cue of the noun phrase behind an amount: "€10bn investment", "£1bn in revenue", "40 percent share"."""
    keys = scene.keys
    index, end = spot.amount.last, min(spot.right, spot.amount.last + _REACH)
    found: Hit | None = None
    while index < end:
        if keys[index] in _BREAKS or (index in scene.changes and "noun" not in scene.changes[index].payload.roles):
            break
        hit = next((hit for hit in scene.cues_in(index, index + 1) if wanted in scene.cue(hit).takes), None)
        if hit is not None and not (scene.cue(hit).role == "verb" and index > spot.amount.last):
            found = hit
            if hit.end >= end or keys[hit.end] in _BREAKS or not scene.cues_in(hit.end, hit.end + 1):
                return found
            index = hit.end
            continue
        if found is None and keys[index] in _CLOSING:
            break
        index += 1
    return found


def _change_left(scene: Scene, spot: Spot) -> tuple[int, bool] | None:
    """The sign of the change that a word before the amount states, and whether it is a change rather than a new level."""
    keys = scene.keys
    index = spot.before
    preposition = ""
    steps = 0
    while index >= spot.left and steps < _REACH:
        hit = scene.change_ends.get(index + 1)
        if hit is not None and hit.start >= spot.left:
            roles = hit.payload.roles
            if preposition in _LEVEL_PREPOSITIONS:
                return None
            if preposition == "of" and "noun" not in roles and "adverb" not in roles:
                return None
            if preposition in ("", "by", "of"):
                return hit.payload.sign, True
        if keys[index] in ("to", "from", "at", "of", "by", "against", "with", "than", "versus"):
            preposition = preposition or keys[index]
        elif keys[index] not in _PASSING and not keys[index].endswith("ly"):
            break
        index -= 1
        steps += 1
    if preposition == "by":
        hit = next((scene.changes[i] for i in range(spot.before, spot.first - 1, -1) if i in scene.changes), None)
        return None if hit is None else (hit.payload.sign, True)
    return None


def _change_right(scene: Scene, spot: Spot) -> tuple[int, int, str] | None:
    """Sign, token and role of a change named behind the amount: "5% rise in", "3.1% more than", "11bn higher"."""
    keys = scene.keys
    for index in range(spot.amount.last, min(spot.right, spot.amount.last + 4)):
        hit = scene.changes.get(index)
        if hit is not None:
            roles = hit.payload.roles
            if "noun" in roles and not (
                "verb" in roles and index == spot.amount.last and keys[index].endswith(("ed", "t"))
            ):
                return hit.payload.sign, index, "noun"
            if "comparative" in roles:
                return hit.payload.sign, index, "comparative"
            if index == spot.amount.last and keys[index] in ("up", "down"):
                return hit.payload.sign, index, "adverb"
        if keys[index] == "more" and index + 1 < spot.last and keys[index + 1] == "than":
            return 1, index, "comparative"
        if keys[index] in _BREAKS or keys[index] in ("of", "in", "to", "for", "and", "from"):
            return None
    return None


# --- percentages ---------------------------------------------------------------


def _ratio(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    keys = scene.keys
    amount = spot.amount
    right = _change_right(scene, spot)
    if keys[amount.last : amount.last + 1] and keys[amount.last] in ("below", "above"):
        return None
    if right is None:
        whole = _whole(scene, spot)
        if whole is not None:
            return whole if whole.kind != "none" else None
    if right is not None:
        sign, index, role = right
        subject = _subject_right(scene, spot, index) if role == "noun" else None
        left = None if role == "noun" else _cue_left(scene, spot, RATIO)
        hit = subject or _cue_between(scene, spot, index) or left or _cue_left(scene, spot, RATIO)
        return _changed(scene, spot, hit, sign, earlier)
    beside = _cue_right(scene, spot, RATIO)
    change = _change_left(scene, spot)
    if change is None and amount.signed:
        change = (1, True)
    if change is not None:
        hit = _cue_left(scene, spot, RATIO)
        if (
            beside is not None
            and keys[amount.last] in ("of", "off", "market", "share", "from")
            and scene.cue(beside).kind != "other"
        ):
            hit = beside
        return _changed(scene, spot, hit or beside, change[0], earlier)
    if beside is not None:
        kind = scene.cue(beside).kind
        if kind in LEVEL_RATIOS:
            return Reading(kind, 1, kind == "growth", None, beside.start, "ratio.noun")
        if kind == "price" and scene.cue(beside).sign < 0:
            return Reading(kind, -1, True, None, beside.start, "ratio.discount")
        if kind == "other":
            return None
    if amount.rule == "fraction" and keys[amount.last : amount.last + 1] == ["from"]:
        source = _cue_left(scene, spot, RATIO)
        return (
            Reading("revenue_share", 1, False, None, source.start, "ratio.source")
            if source and scene.cue(source).kind == "revenue"
            else None
        )
    hit = _cue_left(scene, spot, RATIO)
    if hit is None:
        return _inherited(scene, spot, earlier, RATIO)
    kind = scene.cue(hit).kind
    if (
        kind == "revenue"
        and any(key in ("come", "comes", "came") for key in keys[spot.first : spot.last])
        and "from" in keys[amount.last : amount.last + 3]
    ):
        return Reading("revenue_share", 1, False, None, hit.start, "ratio.source")
    if kind in LEVEL_RATIOS:
        return Reading(kind, 1, kind == "growth", None, hit.start, "ratio.subject")
    if kind == "headcount" and any(key in _CUTTING for key in keys[spot.first : amount.first]):
        return Reading(kind, -1, True, None, hit.start, "ratio.staff")
    if kind == "revenue" and any(
        key in ("from", "come", "comes", "came") for key in keys[amount.last : amount.last + 3]
    ):
        return Reading("revenue_share", 1, False, None, hit.start, "ratio.source")
    last = earlier[-1] if earlier else None
    if last is not None and last.change and last.kind in ("growth", "price") and _joined(scene, spot):
        return last._replace(rule="ratio.list")
    if last is not None and not last.change and last.kind in LEVEL_RATIOS and keys[spot.before] in _LEVEL_PREPOSITIONS:
        return last._replace(rule="ratio.compared")
    return None


def _whole(scene: Scene, spot: Spot) -> Reading | None:
    """What "percent of …" is a part of; kind ``none`` where it is no metric."""
    keys = scene.keys
    index = spot.amount.last
    if index >= spot.last or keys[index] != "of":
        return None
    index += 1
    while index < spot.last and (keys[index] in _OF_ITS or keys[index] in ("'s", "’s")):
        index += 1
    phrase = keys[index : min(index + 6, spot.right)]
    if scene.names_in(index, index + 1) and not {"'s", "’s"} & set(phrase):
        return Reading("none", 1, False, None, spot.amount.first, "ratio.of-firm")
    cue = next(
        (hit for hit in scene.cues_in(spot.amount.last, min(spot.right, index + 5)) if RATIO in scene.cue(hit).takes),
        None,
    )
    own = index > 1 and keys[index - 1] in ("its", "their", "our")
    reached = any(scene.cue(hit).kind == "coverage" for hit in scene.cues_in(spot.first, spot.last))
    if any(key in _AUDIENCE for key in phrase[:4]) or index in scene.demonyms:
        kind = "coverage" if reached else "penetration"
        return Reading(kind, 1, False, None, spot.amount.first, "ratio.of-audience")
    if cue is None or (scene.cue(cue).kind in ("coverage", "other") and "market" in phrase):
        if "market" in phrase:
            return Reading("market_share", 1, False, None, spot.amount.first, "ratio.of-market")
        return None
    kind = scene.cue(cue).kind
    if kind == "headcount":
        sign = -1 if any(key in _CUTTING for key in keys[spot.first : spot.last]) else 1
        return Reading("headcount", sign, sign < 0, None, cue.start, "ratio.of-staff")
    if kind in ("revenue", "revenue_share"):
        return Reading("revenue_share", 1, False, None, cue.start, "ratio.of-revenue")
    if kind in ("subscribers", "market_share"):
        share = "market" in phrase or "share" in phrase
        change = _change_left(scene, spot)
        if own and not share:
            return Reading("none", 1, False, None, cue.start, "ratio.of-own")
        if change is not None and share:
            return Reading("market_share", change[0], True, None, cue.start, "ratio.of-market")
        return Reading("market_share", 1, False, None, cue.start, "ratio.of-market")
    if kind == "other" or phrase[:1] == ["stake"]:
        return Reading("none", 1, False, None, cue.start, "ratio.of-other")
    return None


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
        if last is None:
            return None
        kind = "growth" if last.kind in _GROWING else last.kind
        return Reading(kind, sign, True, None, last.cue, "change.follows", last.kind)
    assert hit is not None  # noqa: S101 there is a kind
    if kind == "other":
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
    return Reading("growth", sign, True, None, hit.start, "change.rate", kind)


def _multiple(scene: Scene, spot: Spot) -> Reading | None:
    """ "doubled": growth of what it is said of."""
    hit = _cue_left(scene, spot, MULTIPLE) or next(
        (
            hit
            for hit in scene.cues_in(spot.amount.last, min(spot.last, spot.amount.last + _REACH))
            if MULTIPLE in scene.cue(hit).takes
        ),
        None,
    )
    if hit is None or scene.cue(hit).kind == "other":
        return None
    return Reading("growth", 1, True, None, hit.start, "change.multiple")


def _inherited(scene: Scene, spot: Spot, earlier: Sequence[Reading | None], wanted: str) -> Reading | None:
    last = earlier[-1] if earlier else None
    if last is None or not _joined(scene, spot):
        return None
    return last._replace(rule=f"{wanted}.list")


def _joined(scene: Scene, spot: Spot) -> bool:
    """Whether the amount goes on with a list or a comparison that the one before began."""
    between = scene.keys[spot.left : spot.amount.hedge]
    return any(
        key in ("and", ",", "or", "against", "to", "from", "versus", "compared", "while", ";", "but", "with")
        for key in between
    )


# --- money -----------------------------------------------------------------------


def _money(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    keys = scene.keys
    amount = spot.amount
    reading = _market_size(scene, spot)
    if reading is not None:
        return reading
    right = _change_right(scene, spot)
    beside = _cue_right(scene, spot, MONEY)
    left = _cue_left(scene, spot, MONEY)
    if left is not None and scene.cue(left).role == "direct" and left.end < amount.hedge:
        left = _cue_left_but(scene, spot, left)
    if beside is not None and scene.cue(beside).kind == "other" and not (right is not None and right[2] != "noun"):
        return None
    if (
        amount.per in _PRICED_PER
        and amount.value < _TARIFF_MOST
        and (beside is None or scene.cue(beside).kind in ("price", "per_share"))
    ):
        kind = scene.cue(left).kind if left is not None else "price"
        if kind in ("other", "per_share") or (beside is not None and scene.cue(beside).kind == "per_share"):
            return None
        return Reading(
            "arpu" if kind == "arpu" else "price", 1, False, None, left.start if left else amount.first, "money.per"
        )
    if beside is not None and not (right is not None and right[2] != "noun"):
        cue = scene.cue(beside)
        return _sum(scene, spot, cue.kind, cue.sign, beside, "money.noun")
    if left is None:
        if (
            spot.before > spot.first
            and keys[spot.before] == "for"
            and scene.segments_in(max(spot.first, spot.before - _REACH), spot.before)
        ):
            return _sum(scene, spot, "price", 1, None, "money.for")
        return (
            _inherited(scene, spot, earlier, MONEY)
            if earlier and earlier[-1] and earlier[-1].kind not in ("growth", *_COUNTED_KINDS)
            else None
        )
    cue = scene.cue(left)
    if right is not None and right[2] == "comparative":
        sign = (
            -right[0]
            if keys[spot.first : spot.first + 3] in (["a", "year", "ago"], ["a", "year", "earlier"])
            else right[0]
        )
        found = _sum(scene, spot, cue.kind, sign, left, "money.compared")
        return None if found is None else found._replace(change=True)
    change = _change_left(scene, spot)
    if change is not None and cue.sign > 0 and cue.kind not in ("investment", "capex", "deal_value"):
        found = _sum(scene, spot, cue.kind, change[0], left, "money.change")
        return None if found is None else found._replace(change=True)
    return _sum(scene, spot, cue.kind, cue.sign, left, "money.subject")


def _cue_left_but(scene: Scene, spot: Spot, passed: Hit) -> Hit | None:
    """The nearest cue of money before an amount that is no verb in need of its object right behind it ("lost ¥231bn")."""
    hits = scene.cues_in(spot.first, passed.start)
    return next(
        (hit for hit in reversed(hits) if MONEY in scene.cue(hit).takes and scene.cue(hit).role != "direct"), None
    )


def _sum(scene: Scene, spot: Spot, kind: str, sign: int, hit: Hit | None, rule: str) -> Reading | None:
    """A sum of money of a kind; none for sums that are no metric, and for tariffs of millions."""
    if kind in ("other", "per_share") or (kind in _LARGE_KINDS and abs(spot.amount.value) < _LARGE_LEAST):
        return None
    if kind == "price" and hit is not None and spot.amount.value >= _TARIFF_MOST and scene.keys[hit.start] in _PAYING:
        kind = "deal_value" if scene.keys[spot.amount.last : spot.amount.last + 1] == ["for"] else kind
    if kind == "price" and (
        spot.amount.value >= _TARIFF_MOST or any(key in _STOCKS for key in scene.keys[spot.first : spot.last])
    ):
        return None
    return Reading(kind, sign, False, None, hit.start if hit else spot.amount.first, rule)


def _market_size(scene: Scene, spot: Spot) -> Reading | None:
    """What a market is worth: "the $80 billion long distance market", "a market worth about $200 billion"."""
    keys = scene.keys
    amount = spot.amount
    index = amount.last
    while index < min(spot.right, amount.last + _REACH):
        segments = scene.segments_in(index, index + 1)
        if not segments and keys[index] not in _MARKET_WORDS:
            break
        index = segments[0].end if segments else index + 1
    if index > amount.last and keys[index - 1] == "market":
        index -= 1
    if index < spot.last and index > amount.last and keys[index] == "market":
        return Reading("revenue", 1, False, None, index, "money.market-size", owned=False)
    before = keys[spot.left : amount.hedge]
    if "market" in before and any(key in _WORTH for key in before[before.index("market") :]):
        return Reading("revenue", 1, False, None, amount.first, "money.market-worth", owned=False)
    return None


# --- counts ----------------------------------------------------------------------


def _count(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    amount = spot.amount
    if amount.noun is not None:
        hit = scene.nouns_in(amount.noun, amount.noun + 1)[0]
    else:
        found = _noun_of_bare(scene, spot)
        signed_up = None if found is not None else _signed_up(scene, spot)
        if signed_up is not None:
            return Reading("subscribers", 1, False, "customers", signed_up.start, "count.signed-up", owned=False)
        measured = None if found is not None else _cue_left(scene, spot, BARE)
        if (
            measured is not None
            and scene.cue(measured).role == "noun"
            and scene.cue(measured).kind in ("subscribers", "headcount")
        ):
            kind = scene.cue(measured).kind
            return _counted(scene, spot, kind, "customers" if kind == "subscribers" else "people", measured.start)
        if found is None:
            last = earlier[-1] if earlier else None
            if last is None or last.kind not in _COUNTED_KINDS:
                return None
            return _counted(scene, spot, last.kind, last.unit or "customers", last.cue, last)
        hit = found
    counted = scene.counted(hit)
    kind, unit = counted.kind, counted.unit
    if kind not in _COUNTED_KINDS:
        return None
    reached = any(scene.cue(c).kind == "coverage" for c in scene.cues_in(spot.first, spot.last))
    if unit == "people" and kind == "coverage":
        if any(scene.cue(c).kind == "headcount" for c in scene.cues_in(spot.left, spot.amount.hedge)):
            return _counted(scene, spot, "headcount", unit, hit.start)
        served = any(
            scene.cue(c).kind == "coverage" and scene.keys[c.start].startswith(_SERVING)
            for c in scene.cues_in(spot.first, spot.last)
        )
        return Reading("coverage", 1, False, "people", hit.start, "count.people") if served else None
    if scene.keys[hit.start] in ("home", "homes", "household", "households"):
        kind, unit = ("coverage", "homes") if reached else ("subscribers", "customers")
    elif kind == "headcount" and counted.weak:
        if not any(
            scene.cue(c).kind == "headcount" for c in scene.cues_in(spot.first, hit.start)
        ) and not _CUTTING & set(scene.keys[spot.first : spot.last]):
            return None
    elif counted.weak and not reached and unit != "lines":
        return None
    return _counted(scene, spot, kind, unit, hit.start, earlier[-1] if earlier and amount.noun is None else None)


def _noun_of_bare(scene: Scene, spot: Spot) -> Hit | None:
    """The counted noun that a number without one counts: the nearest before it in the sentence, else right behind it."""
    hits = [hit for hit in scene.nouns_in(spot.first, spot.amount.hedge) if not scene.counted(hit).weak]
    if hits:
        return hits[-1]
    return next(iter(scene.nouns_in(spot.amount.last, min(spot.right, spot.amount.last + _REACH))), None)


def _signed_up(scene: Scene, spot: Spot) -> Hit | None:
    """ "five million Britons had signed up": the verb that makes a number one of subscribers."""
    hits = scene.cues_in(spot.amount.last, min(spot.right, spot.amount.last + _REACH))
    return next((hit for hit in hits if scene.cue(hit).kind == "subscribers"), None)


def _counted(scene: Scene, spot: Spot, kind: str, unit: str, cue: int, last: Reading | None = None) -> Reading:
    """A count with its sign; an item of a list ("lost 2,000 and 350") has that of the one before, `last`."""
    keys = scene.keys
    sign, change = 1, False
    right = _change_right(scene, spot)
    left = _change_left(scene, spot)
    if right is not None and right[2] == "comparative":
        sign, change = right[0], True
    elif left is not None:
        sign, change = left
    elif last is not None and last.kind == kind and keys[spot.before] not in _LEVEL_PREPOSITIONS:
        sign, change = last.sign, last.change
    if kind == "headcount" and sign > 0 and not change:
        near = keys[spot.left : spot.right]
        if any(key in _CUTTING for key in near):
            sign, change = -1, True
    return Reading(kind, sign, change, unit, cue, "count.noun")
