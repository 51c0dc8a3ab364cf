"""Figures told before → what a figure that takes them up measures: "that is 6% more", "56% of them"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from telcomodel.parsing.metrics.around import LEVEL_PREPOSITIONS, Reading, change_left, change_right, is_gapped
from telcomodel.parsing.metrics.counts import counted_as, ends_count
from telcomodel.parsing.metrics.flows import flow_of
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.ratios import LEVEL_RATIOS
from telcomodel.parsing.metrics.scene import BARE, COUNT, MONEY, RATIO, Scene, Spot

CURRENCY: Final = "currency"
"""Key of the sum of money before, with its unit."""
LAST: Final = "last"
"""Key of the reading before, whatever its class."""
_HAVING: Final = frozenset("has had have counts claims boasts serves".split())
MANY: Final = 100_000
"""A smaller bare number is hardly a sum of money or a customer base."""
_MILLION: Final = 1_000_000
_THOUSAND: Final = 1_000
"""A smaller number needs a noun of its own."""
_OF_THEM: Final = (["of", "them"], ["of", "these"], ["of", "those"])
_OF_WHICH: Final = (["of", "whom"], ["of", "which"])
_BESIDE: Final = 4
"""Tokens between a count and the share that it makes ("3 million prepaid customers, or")."""
NONE: Final = frozenset(("other", "per_share", "spectrum"))
"""Kinds of cues whose figures are no metric."""
_PRONOUNS: Final = frozenset(("it", "them", "that", "this"))
_PRONOUN_REACH: Final = 3
"""Tokens between a pronoun and "to" ("bring them down to")."""
_SUM_KINDS: Final = frozenset(("revenue", "profit", "ebitda", "capex", "investment", "debt"))
_TAKING_UP: Final = frozenset(("that", "this", "it", "which", "figure", "total"))
_BEING: Final = frozenset(("is", "was", "represents", "represented", "compares", "marks", "marked", "means"))
_STANDING: Final = frozenset(
    "is was will would should could came comes stood stands reached has had amounted totalled".split()
)
_ONES_REACH: Final = 3
"""Tokens behind a number within which "ones" stands for what was counted ("2.7 million fixed ones")."""
_COMPARING: Final = (["compares", "with"], ["compared", "with"], ["compares", "to"])
_FIGURES: Final = frozenset("number numbers figure figures total tally estimate estimates forecast".split())


def taken_up(scene: Scene, spot: Spot, latest: Mapping[str, Reading]) -> Reading | None:
    """A part "of them" that were counted before, or a sum whose currency an earlier one has ("a loss of 2 billion")."""
    if spot.kind in (RATIO, BARE) and scene.keys[spot.amount.last : spot.amount.last + 2] in _OF_THEM:
        return _part_of_them(scene, spot, latest)
    base = latest.get(BARE)
    if spot.kind == BARE and base is not None and spot.amount.value >= _THOUSAND and ends_of_which(scene, spot):
        return counted_as(scene, spot, base)
    share, counted = latest.get(RATIO), latest.get(LAST)
    if spot.kind == RATIO and share is not None and share.kind == "market_share" and counted is not None:
        between = scene.keys[spot.left : spot.amount.hedge]
        beside = between[-1:] in (["or"], ["and"]) and len(between) <= _BESIDE and ends_count(scene, spot)
        return share._replace(cue=spot.amount.first) if beside and counted.kind == "subscribers" else None
    sum_ = latest.get(CURRENCY)
    if sum_ is not None and spot.kind == BARE and spot.amount.value >= _MILLION and ends_of_which(scene, spot):
        return sum_._replace(sign=1, change=False, cue=spot.amount.first, rule="money.same")
    if sum_ is None or spot.kind != BARE or spot.amount.value < _MILLION or not ends_count(scene, spot):
        return None
    hits = scene.cues_in(spot.left, spot.amount.hedge)
    near = hits and spot.amount.hedge - hits[-1].end <= 1 and scene.keys[spot.before] in ("of", "at", "to")
    if near and scene.cue(hits[-1]).kind in _SUM_KINDS and MONEY in scene.cue(hits[-1]).takes:
        cue = scene.cue(hits[-1])
        return Reading(cue.kind, cue.sign, False, sum_.unit, hits[-1].start, "money.same")
    placed = scene.keys[spot.before - 1] in ("in", "the") and scene.tokens.words[spot.before][0].isupper()
    gapped = (placed or is_gapped(scene, spot)) and not sum_.change and sum_.kind in _SUM_KINDS and BARE not in latest
    return sum_._replace(cue=spot.amount.first, rule="money.same") if gapped else None


def ends_of_which(scene: Scene, spot: Spot) -> bool:
    """Whether a number is one of those counted before: "50 million viewers, of whom three million will be here"."""
    return scene.keys[max(spot.first, spot.before - 1) : spot.amount.hedge] in _OF_WHICH


def _part_of_them(scene: Scene, spot: Spot, latest: Mapping[str, Reading]) -> Reading | None:
    """What a part of those told before is: so many of the same, else an operator's share of a market's customers."""
    counted, reached = latest.get(BARE), latest.get(LAST)
    if spot.kind == BARE:
        return None if counted is None or spot.amount.value < _THOUSAND else counted_as(scene, spot, counted)
    if reached is not None and reached.kind == "coverage" and reached.unit is None:
        return reached._replace(cue=spot.amount.first, rule="ratio.of-them")
    named = any(name.operator for name in scene.names_in(spot.first, spot.last))
    if counted is None or counted.kind != "subscribers" or counted.change or not named:
        return None
    return Reading("market_share", 1, False, None, spot.amount.first, "ratio.of-them")


def same_money(scene: Scene, left: Spot, spot: Spot, reading: Reading) -> Reading | None:
    """What a number without its currency measures behind a sum: "reached 3.5bn rupees, up from 1.16bn"."""
    large = spot.kind == BARE and spot.amount.value >= MANY
    if left.kind != MONEY or not large:
        return None
    if scene.keys[spot.before] == "including":
        return reading._replace(unit=left.amount.unit, rule="money.same")
    if scene.keys[spot.before] not in LEVEL_PREPOSITIONS:
        return None
    return reading._replace(sign=1, change=False, unit=left.amount.unit, rule="money.same")


def figure(scene: Scene, spot: Spot, latest: Mapping[str, Reading]) -> Reading | None:
    """The same of another ("Safaricom's 245"), or a number of what was counted last ("the number will have risen")."""
    if _is_of_another(scene, spot):
        other = latest.get(spot.kind)
        return None if other is None else other._replace(cue=spot.amount.first, rule="figure.other")
    if spot.kind == RATIO:
        return _share_of_rival(scene, spot, latest) or _compared(scene, spot, latest)
    if spot.kind == MONEY:
        if any(scene.cue(hit).kind in NONE for hit in scene.cues_in(spot.first, spot.amount.hedge)):
            return None
        spoken_of = _spoken_of(scene, spot)
        if spoken_of is not None:
            return spoken_of
        sum_ = latest.get(MONEY)
        moved = change_left(scene, spot) if scene.keys[spot.before] == "of" else None
        if sum_ is not None and sum_.kind == "price" and moved is not None:
            return sum_._replace(sign=moved[0], change=True, cue=spot.amount.first, rule="figure.moved")
        before = scene.keys[max(spot.first, spot.before - _PRONOUN_REACH) : spot.amount.hedge]
        if sum_ is not None and before[-1:] == ["to"] and not _PRONOUNS.isdisjoint(before):
            return sum_._replace(sign=1, change=False, cue=spot.amount.first, rule="figure.taken-up")
        return (
            None if sum_ is None or sum_.change or not is_gapped(scene, spot) else sum_._replace(rule="figure.gapped")
        )
    counted = latest.get(BARE)
    if counted is None or spot.kind != BARE:
        return None
    if _exists(scene, spot) and spot.amount.value >= _THOUSAND and ends_count(scene, spot):
        return counted._replace(sign=1, change=False, cue=spot.amount.first, rule="count.figure")
    if "ones" in scene.keys[spot.amount.last : min(spot.right, spot.amount.last + _ONES_REACH)]:
        return counted_as(scene, spot, counted)
    if is_gapped(scene, spot) and spot.amount.value >= _THOUSAND and ends_count(scene, spot):
        return counted_as(scene, spot, counted)
    moved = change_left(scene, spot) if spot.amount.value >= _THOUSAND and ends_count(scene, spot) else None
    if (
        moved is not None
        and change_right(scene, spot) is None
        and (counted.kind == "subscribers" or scene.keys[spot.first] in _TAKING_UP)
        and not any(BARE in scene.cue(hit).takes for hit in scene.cues_in(spot.left, spot.amount.hedge))
    ):
        return counted._replace(sign=moved[0], change=True, cue=spot.amount.first, rule="count.moved", owned=True)
    had = spot.before >= spot.first and scene.keys[spot.before] in _HAVING and spot.amount.value >= MANY
    told = ends_count(scene, spot) and any(key in _FIGURES for key in scene.keys[spot.first : spot.amount.first])
    if not had and not told:
        return None
    flow = flow_of(scene, spot)
    return counted._replace(sign=flow or 1, change=flow != 0, cue=spot.amount.first, rule="count.figure")


def _spoken_of(scene: Scene, spot: Spot) -> Reading | None:
    """What the sentence before spoke of without a figure: "Capital spending has peaked. It will be $3bn"."""
    keys = scene.keys
    first = spot.first
    if spot.left != first or keys[first] not in _TAKING_UP or not first or keys[first + 1] not in _STANDING:
        return None
    if scene.tokens.paragraph(first - 1)[0] != scene.tokens.paragraph(first)[0]:
        return None
    if any(MONEY in scene.cue(hit).takes for hit in scene.cues_in(first, spot.right)):
        return None
    hits = scene.cues_in(scene.tokens.sentence(first - 1)[0], first)
    hit = next((hit for hit in reversed(hits) if MONEY in scene.cue(hit).takes and scene.cue(hit).role == "noun"), None)
    if hit is None or scene.cue(hit).kind not in _SUM_KINDS:
        return None
    return Reading(scene.cue(hit).kind, scene.cue(hit).sign, False, None, spot.amount.first, "figure.spoken-of")


def _exists(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence only says that there are so many of what was counted: "there will be five million"."""
    opening = scene.keys[spot.first : spot.amount.hedge]
    return "there" in opening[:2] and opening[-1] in ("be", "are", "were", "been", "now")


def _share_of_rival(scene: Scene, spot: Spot, latest: Mapping[str, Reading]) -> Reading | None:
    """A share that a further name has of what was shared out before: "Rival Robi has 29%"."""
    other = latest.get(RATIO)
    if other is None or not ends_count(scene, spot) or scene.keys[spot.amount.last : spot.amount.last + 1] == ["of"]:
        return None
    if other.change:
        change = change_left(scene, spot)
        goes_on = change is not None or other.rule == "figure.rival"
        if other.kind not in ("growth", "price") or not goes_on or not is_gapped(scene, spot):
            return None
        return other._replace(sign=other.sign if change is None else change[0], rule="figure.rival")
    if other.kind not in LEVEL_RATIOS or change_right(scene, spot) is not None:
        return None
    return other._replace(cue=spot.amount.first, rule="figure.rival") if is_gapped(scene, spot) else None


def _compared(scene: Scene, spot: Spot, latest: Mapping[str, Reading]) -> Reading | None:
    """How much more the figure of the sentence before is: "That is 6% more than in 2022"."""
    level = latest.get(LAST)
    keys = scene.keys
    first = spot.first + (keys[spot.first] == "the")
    if keys[spot.first] in _TAKING_UP and keys[spot.first + 1 : spot.first + 3] in _COMPARING:
        share = latest.get(RATIO)
        return None if share is None or share.change else share._replace(rule="figure.before")
    if level is None or level.change or keys[first] not in _TAKING_UP or keys[first + 1] not in _BEING:
        return None
    if any(scene.cue(hit).kind in NONE for hit in scene.cues_in(spot.amount.last, spot.right)):
        return None
    change = change_right(scene, spot)
    rise = change_left(scene, spot)
    if change is None and rise is not None and keys[spot.before] in ("of", "by"):
        return Reading("growth", rise[0], True, None, spot.amount.first, "figure.compared", level.kind, level.owned)
    if change is None or (change[2] == "noun" and scene.keys[change[1] + 1] not in ("on", "from", "over")):
        return None
    return Reading("growth", change[0], True, None, spot.amount.first, "figure.compared", level.kind, level.owned)


def reached_homes(scene: Scene, spot: Spot, reading: Reading, latest: Mapping[str, Reading]) -> Reading:
    """Homes rather than customers where a sentence takes up how far a network reaches: "That is 2m households"."""
    keys = scene.keys
    level = latest.get(LAST)
    noun = spot.amount.noun
    taken = keys[spot.first] in _TAKING_UP and level is not None and level.kind == "coverage"
    if reading.kind != "subscribers" or not taken or noun is None or keys[noun] not in ("homes", "households"):
        return reading
    return reading._replace(kind="coverage", unit=keys[noun])


def is_number(scene: Scene, spot: Spot) -> bool:
    """Whether an amount is a large number of something telecom that is no metric itself: "80m texts were sent"."""
    if spot.kind not in (COUNT, BARE) or spot.amount.value < _THOUSAND:
        return False
    noun = () if spot.amount.noun is None else scene.nouns_in(spot.amount.noun, spot.amount.noun + 1)
    if noun and scene.counted(noun[0]).kind in ("traffic", "other"):
        return True
    return any(scene.cue(hit).kind == "number" for hit in scene.cues_in(spot.first, spot.amount.hedge))


def _is_of_another(scene: Scene, spot: Spot) -> bool:
    """Whether a name owns the figure right behind it, as in a comparison: "behind Safaricom's 245"."""
    return spot.before > spot.first and scene.keys[spot.before] in POSSESSIVE and spot.before in scene.name_ends
