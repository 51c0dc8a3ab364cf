"""What stands around an amount: cues that name what is measured, words of change, the figure before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.scene import BARE, MONEY, RATIO, Scene, Spot
from telcomodel.tokens import Range

LEVEL_PREPOSITIONS: Final = frozenset(("to", "from", "at", "against", "versus", "vs", "than", "with"))
_PASSING: Final = frozenset(
    "meagre meager mere modest healthy solid robust strong whopping hefty impressive paltry slim tiny sharp steep "
    "huge almost about around nearly by a an the just only further another extra some over than more roughly of "
    "worse better expected record net new total rate pace its their of estimated as many much and to in".split()
)
# Before "of" in what only sums up: "added a net of 880,000", "lost a total of 3,000", "growing at a rate of 5%".
_SUMMED: Final = frozenset(("net", "total", "rate", "pace"))
CUTTING: Final = frozenset(
    "cut cuts cutting axe axed axing shed shedding lose lost losing eliminate eliminated slash slashed go going "
    "disappear disappeared redundant redundancies redundancy reduce reduced reducing reduction leave leaving left gone "
    "layoffs lay-offs laid fired sacked dismiss shed losses fire firing sack lay scrap scrapped away rid "
    "without".split()
)
COUNTED_KINDS: Final = frozenset(("subscribers", "coverage", "headcount"))
PAYING: Final = frozenset(("pay", "pays", "offer", "offers", "offered", "offering"))
TARIFF_MOST: Final = 1_000_000
"""A sum above this is no customer's price."""
REACH: Final = 5
"""Words between an amount and the noun behind it ("$6bn wireless network upgrade programme")."""
# Words that end the noun phrase behind an amount.
_CLOSING: Final = frozenset(
    "to from and or at on by but while as which that than against compared with for after before following since "
    "when where during over under despite versus who whose including excluding plus once if until unless "
    "because".split()
)
_JOINING: Final = frozenset("while whereas but and which".split())
# Verbs with a pace: "is growing at 17% a year".
_PACED: Final = frozenset(
    "grow grows grew grown growing expand expands expanded expanding increasing rising declining falling "
    "shrinking".split()
)
_CONTRIBUTING: Final = frozenset("contribute contributes contributed contributing add adds added".split())
COSTING: Final = frozenset(("cost", "costs", "costing"))
_WORKS: Final = frozenset(
    "plan plans project projects programme program scheme network networks rollout roll-out build upgrade cable "
    "works system infrastructure deployment construction expansion".split()
)
# Before what a profit is reckoned for or without: "attributable to shareholders", "before interest and tax".
_PASSED: Final = frozenset(("attributable", "applicable", "before"))
# Before charges and costs that are no tariff: "exceptional charges".
ONE_OFF: Final = frozenset(
    "restructuring redundancy exceptional one-off one-time impairment special integration pension pre-tax depreciation "
    "amortisation amortization write-off non-recurring merger-related acquisition".split()
)
_OWNERS: Final = frozenset(("shareholders", "owners", "stockholders"))
_RECKONING: Final = frozenset("excluding including before after without net adjusted".split())
_ATTRIBUTED: Final = 4
_COVERING: Final = frozenset(("cover", "covers", "covered"))
_NETWORKS: Final = frozenset("network networks coverage signal signals service 3g 4g 5g lte fibre".split())
_GAP: Final = 6
"""Tokens between a name and its figure where the rest of the clause is left out."""
_GAPS: Final = frozenset(
    "( , : with at on for from to had has have holds held will is was are were stood stands reported recorded counted "
    "counts claims claimed followed follows trailed commands controls figure just only its base total come comes came "
    "first second third fourth fifth last next leads led ranks ranked is expected likely thought said to have would "
    "could may might about be been a of cut rise increase wants the field pack way by comparison "
    "contrast meanwhile remaining says said it will hit hits reach reaches reached pass passes passed".split()
)
_RATES: Final = frozenset("market_share penetration margin churn coverage revenue_share".split())
_SHARED_REACH: Final = 7
"""Tokens of what is shared out, up to its noun ("of the country's fixed broadband lines")."""
_BREAKS: Final = frozenset((",", ";", ".", "(", ")", ":", "—", "–"))
# Pronouns and verbs with which a new clause begins.
_GOVERNING: Final = frozenset("we they he she has have had is are was were".split())
_PASSIVE: Final = frozenset("being be been is are was were will would has have had".split())
_PACES: Final = (["at", "a", "rate"], ["at", "the", "rate"])
# What a figure is more or less than where it tells of no change.
EXPECTED: Final = frozenset("expected forecast planned estimated analysts consensus budgeted thought".split())
_MAKING: Final = frozenset(("make", "makes", "made", "making"))
# Behind a verb of change they name the level that is passed: "dropped below 80%".
_BOUNDS: Final = frozenset(("below", "beneath", "above", "under", "past"))
# Behind "held" where a level only stays ("held steady at €16").
_STEADY: Final = frozenset("steady firm stable flat up at on".split())
_SOURCES: Final = frozenset(("from", "for", "of", "on", "at"))
_HEAD_REACH: Final = 4
"""Tokens between a noun and what it is of ("revenue from 3G mobiles")."""
_HEADS: Final = frozenset(("revenue", "profit", "ebitda", "arpu", "capex", "price", "churn", "traffic", "growth"))
# Behind a share, before what it is reckoned by.
_REASONS: Final = frozenset(("based", "measured", "calculated"))
_OBJECTS: Final = frozenset(("number", "subscribers"))
_LICENSED: Final = frozenset("license licence licenses licences".split())
_CONJUNCTIONS: Final = frozenset(("and", ",", "while", "but", ";", "rose", "fell", "was", "were", "is", "are"))
# What is only ever a sum of money.
_SUMS: Final = frozenset(
    ("deal_value", "debt", "capex", "investment", "revenue", "profit", "ebitda", "arpu", "spectrum")
)


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


def clause(scene: Scene, spot: Spot) -> set[str]:
    """The words from the amount before to the next mark or joining word behind an amount."""
    keys = scene.keys
    end = spot.amount.last
    while end < spot.right and keys[end] not in _BREAKS and keys[end] not in _JOINING:
        end += 1
    return set(keys[spot.left : end])


def cue_left(scene: Scene, spot: Spot, wanted: str, first: int | None = None) -> Hit | None:
    """The nearest cue before an amount that gives its class a meaning."""
    hits = scene.cues_in(spot.first if first is None else first, spot.amount.hedge)
    asides = [*scene.names.asides(spot.first, spot.amount.hedge), *_reckoned(scene, spot)] if len(hits) > 1 else ()
    if asides:
        hits = [hit for hit in hits if not any(left < hit.start < right for left, right in asides)] or hits
    found = next(
        (hit for hit in reversed(hits) if wanted in scene.cue(hit).takes and _fits(scene, spot, hit, wanted)), None
    )
    return found if found is None or wanted != RATIO else _shared(scene, hits, found)


def _reckoned(scene: Scene, spot: Spot) -> list[Range]:
    """What a figure is reckoned with or without: "EBITDA, excluding spectrum and one-off costs, rose 4%"."""
    keys = scene.keys
    first, last = spot.first, spot.amount.hedge
    opening = next((i for i in range(first, last) if keys[i] == "," and keys[i + 1] in _RECKONING), None)
    if opening is None:
        return []
    closing = (i for i in range(last - 1, opening + 1, -1) if keys[i] == ",")
    close = next((i for i in closing if i + 1 in scene.changes or keys[i + 1] in _PASSIVE), None)
    return [] if close is None else [(opening, close)]


def _shared(scene: Scene, hits: Sequence[Hit], found: Hit) -> Hit:
    """The noun that a cue only belongs to.

    It is a share of what the cue names ("its share of Mexico's mobile lines went from 62%"), or a sum that comes from
    it ("revenue from mobile phones rose 8%"), or a share that it is the base of ("share based on subscriptions").
    """
    keys = scene.keys
    shares = [hit for hit in hits if scene.cue(hit).kind == "market_share" and hit.end < found.start]
    if shares and not _REASONS.isdisjoint(keys[shares[-1].end : min(found.start, shares[-1].end + _HEAD_REACH)]):
        return shares[-1]
    if scene.cue(found).kind in _OBJECTS:
        for hit in reversed(hits):
            between = keys[hit.end : found.start]
            licensed = not _LICENSED.isdisjoint(keys[hit.end : found.end])
            if between[:1] and between[0] in _SOURCES and scene.cue(hit).kind in _HEADS and not licensed:
                return hit if len(between) <= _HEAD_REACH and _CONJUNCTIONS.isdisjoint(between) else found
    for hit in reversed(hits):
        if hit.end < found.start and keys[hit.start] == "share" and keys[hit.end] == "of":
            between = keys[hit.end : found.start]
            if scene.cue(found).kind in ("profit", "ebitda"):
                return found
            return hit if len(between) <= _SHARED_REACH and _BREAKS.isdisjoint(between) else found
    return found


def _fits(scene: Scene, spot: Spot, hit: Hit, wanted: str) -> bool:
    """Whether a cue may mean the amount.

    A verb of coverage means no level ("share reached 54%"), a price no millions, a verb of investing nothing that
    another verb governs ("put a number on it and we have $100m"), a pace is no tariff ("grew at a rate of 5%").
    """
    cue = scene.cue(hit)
    if (
        cue.kind == "investment"
        and cue.role == "verb"
        and not _GOVERNING.isdisjoint(scene.keys[hit.end : spot.amount.hedge])
    ):
        return False
    if hit.start > spot.first and scene.keys[hit.start - 1] == "times":
        return False
    following = scene.keys[hit.end]
    if following == "of" and scene.keys[hit.start - 2 : hit.end] in _PACES:
        return False
    if (cue.kind == "investment" and cue.role == "verb" and following == "to") or (
        scene.keys[hit.start] == "held" and following in _STEADY
    ):
        return False
    if cue.kind == "other" and scene.keys[hit.start - 1] == "to" and scene.keys[hit.start] in _OWNERS:
        return False
    if cue.kind == "other" and not _PASSED.isdisjoint(scene.keys[max(spot.first, hit.start - _ATTRIBUTED) : hit.start]):
        return False
    if cue.kind == "price" and not ONE_OFF.isdisjoint(scene.keys[max(spot.first, hit.start - 2) : hit.start]):
        return False
    if wanted in (RATIO, BARE):
        reached = cue.kind == "coverage" and cue.role == "verb"
        covering = wanted == RATIO and scene.keys[hit.start] in _COVERING and hit.start in scene.name_ends
        return (
            not reached or covering or not _NETWORKS.isdisjoint(scene.keys[max(spot.first, hit.start - 2) : hit.start])
        )
    if wanted == MONEY and cue.kind == "price":
        return spot.amount.value < TARIFF_MOST or scene.keys[hit.start] in PAYING or costs_works(scene, spot, hit)
    return True


def costs_works(scene: Scene, spot: Spot, hit: Hit) -> bool:
    """Whether a cue says what works cost: "the network will cost €3bn"."""
    keys = scene.keys
    near = keys[max(spot.first, hit.start - REACH) : hit.start]
    return keys[hit.start] in COSTING and not _WORKS.isdisjoint(near)


def fronted(scene: Scene, spot: Spot, wanted: str) -> Hit | None:
    """The noun behind a figure that opens its sentence: "At 9.1 billion, the number of lines exceeds"."""
    amount = spot.amount
    if spot.before != spot.first or scene.keys[spot.before] != "at" or scene.keys[amount.last] != ",":
        return None
    hits = scene.cues_in(amount.last + 1, min(spot.right, amount.last + 1 + REACH))
    return next((hit for hit in hits if wanted in scene.cue(hit).takes and scene.cue(hit).role == "noun"), None)


def contributed(scene: Scene, spot: Spot, wanted: str) -> Hit | None:
    """What a sum or a share is a part of: "contributed £3m to profit", "contributes 31% to total revenue"."""
    keys = scene.keys
    last = spot.amount.last + (2 if spot.amount.per else 0)
    if keys[last : last + 1] != ["to"] or _CONTRIBUTING.isdisjoint(keys[spot.left : spot.amount.hedge]):
        return None
    hits = scene.cues_in(last + 1, min(spot.last, last + REACH))
    return next((hit for hit in hits if wanted in scene.cue(hit).takes), None)


def cue_right(scene: Scene, spot: Spot, wanted: str) -> Hit | None:
    """The cue of the phrase behind an amount: "€10bn investment", "£1bn in revenue", "£48m being invested"."""
    keys = scene.keys
    index, end = spot.amount.last, min(spot.right, spot.amount.last + REACH)
    found: Hit | None = None
    while index < end:
        change = scene.changes.get(index)
        if keys[index] in _BREAKS or (change and "noun" not in change.payload.roles and keys[index] != "off"):
            break
        hit = next((hit for hit in scene.cues_in(index, index + 1) if wanted in scene.cue(hit).takes), None)
        if hit is not None and (scene.cue(hit).role != "verb" or _PASSIVE.issuperset(keys[spot.amount.last : index])):
            found = hit
            if hit.end >= end or keys[hit.end] in _BREAKS or not scene.cues_in(hit.end, hit.end + 1):
                return found
            index = hit.end
            continue
        if found is None and keys[index] in _CLOSING and keys[index] not in _PASSIVE:
            break
        index += 1
    return found


def change_left(scene: Scene, spot: Spot) -> tuple[int, bool] | None:
    """The sign of the change that a word before the amount states, and whether it is a change rather than a level."""
    keys = scene.keys
    if keys[spot.amount.hedge] in _BOUNDS:
        return None
    index = spot.before
    preposition = ""
    steps = 0
    while index >= spot.left and steps < REACH:
        hit = scene.change_ends.get(index + 1)
        if hit is not None and hit.start >= spot.left:
            if keys[hit.start - 1] in _MAKING and keys[hit.start] == "up":
                return None
            roles = hit.payload.roles
            if preposition == "at" and spot.kind == RATIO and keys[hit.start] in _PACED:
                return hit.payload.sign, True
            if preposition in LEVEL_PREPOSITIONS:
                return None
            if preposition == "of" and "noun" not in roles and "adverb" not in roles:
                return None
            if preposition in ("", "by", "of"):
                return hit.payload.sign, True
        if keys[index] == "of" and keys[index - 1] in _SUMMED:
            pass
        elif keys[index] in ("to", "from", "at", "of", "by", "against", "with", "than", "versus"):
            preposition = preposition or keys[index]
        elif (
            keys[index] not in _PASSING
            and not keys[index].endswith("ly")
            and (spot.kind != RATIO or preposition or not _is_measured(scene, index))
        ):
            break
        index -= 1
        steps += 1
    if preposition == "by":
        hit = next((scene.changes[i] for i in range(spot.before, spot.first - 1, -1) if i in scene.changes), None)
        return None if hit is None else (hit.payload.sign, True)
    return None


def _is_measured(scene: Scene, index: int) -> bool:
    """Whether a word belongs to the noun that a verb before it moves: "lifted ARPU 2%", "raised service revenue 3%"."""
    return any(hit.start <= index < hit.end for hit in scene.cues_in(max(0, index - REACH), index + 1))


def change_right(scene: Scene, spot: Spot) -> tuple[int, int, str] | None:
    """Sign, token and role of a change named behind the amount: "5% rise in", "3.1% more than", "11bn higher"."""
    keys = scene.keys
    for index in range(spot.amount.last, min(spot.right, spot.amount.last + 4)):
        hit = scene.changes.get(index)
        if hit is not None:
            roles = hit.payload.roles
            if "noun" in roles:
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


def inherited(scene: Scene, spot: Spot, earlier: Sequence[Reading | None], wanted: str) -> Reading | None:
    """What the amount before measures, where a list or a comparison goes on with it."""
    last = earlier[-1] if earlier else None
    turned = last is not None and last.sign < 0 and "but" in scene.keys[spot.left : spot.amount.hedge]
    if last is None or turned or not joined(scene, spot):
        return None
    if wanted == RATIO and (last.unit is not None or (not last.change and last.kind in _SUMS)):
        return None  # a percentage is no number of customers and no sum
    listed = last._replace(rule=f"{wanted}.list")
    level = last.change and scene.keys[spot.before] in LEVEL_PREPOSITIONS
    if level and wanted == RATIO and last.kind == "growth" and last.subject in _RATES:
        listed = listed._replace(kind=last.subject)
    return listed._replace(sign=1, change=False) if level else listed


def joined(scene: Scene, spot: Spot) -> bool:
    """Whether the amount goes on with a list or a comparison that the one before began."""
    between = scene.keys[spot.left : spot.amount.hedge]
    return any(
        key in ("and", ",", "or", "against", "to", "from", "versus", "compared", "while", ";", "but", "with")
        for key in between
    )


def is_gapped(scene: Scene, spot: Spot) -> bool:
    """Whether an amount stands behind a name with little more than a word between: "followed by Example with 3%"."""
    names = [name for name in scene.names_in(spot.left, spot.amount.hedge) if name.operator and name.named]
    if not names:
        return False
    name = names[-1]
    start = next(
        (end + 1 for opening, end in scene.names.asides(spot.first, spot.amount.hedge) if opening == name.end), name.end
    )
    between = range(start, spot.amount.hedge)
    return len(between) <= _GAP and all(
        scene.keys[index] in _GAPS or index in scene.changes or scene.keys[index] in POSSESSIVE for index in between
    )
