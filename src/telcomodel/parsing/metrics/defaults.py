"""Figures that no word beside them names → what such a figure measures in such a sentence."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.metrics.around import TARIFF_MOST, Reading, is_gapped
from telcomodel.parsing.metrics.counts import ends_count
from telcomodel.parsing.metrics.deals import DEFAULT, Deals, stake_before
from telcomodel.parsing.metrics.earlier import NONE
from telcomodel.parsing.metrics.money import OWED
from telcomodel.parsing.metrics.parallel import Told
from telcomodel.parsing.metrics.scene import COUNT, MONEY, RATIO, Scene, Spot

_WORKS: Final = frozenset(
    "network networks rollout roll-out fibre fiber infrastructure expansion stations towers masts upgrade upgrades "
    "coverage construction modernisation modernization".split()
)
_REACH: Final = 8
"""Tokens between a sum and the works that it is for."""
_HOMES: Final = {
    "premises": "premises",
    **dict.fromkeys(("home", "homes"), "homes"),
    **dict.fromkeys(("household", "households"), "households"),
}
_REACHING: Final = frozenset("network networks fibre fiber speed speeds signal coverage line lines".split())
# Before what works are worth or bring in, which is not spent on them: "the sale of 3,000 towers could raise $1bn".
_EARNING: Final = frozenset("worth raise raised raising fetch fetched".split())
_ABLE: Final = (["can"],)
_HIRING: Final = frozenset("hire hires hired hiring recruit recruits recruiting recruited".split())
_FOR_REACH: Final = 3
"""Tokens behind a sum within which it is paid "for" something ("$2.1bn in cash for")."""
_HIRED_REACH: Final = 3
"""Tokens between such a verb and those hired."""
_PAYING: Final = frozenset(
    "pay pays paid paying hand put shell shelled fork stump cough offer offers offered bid bids".split()
)
_CONTRIBUTING: Final = frozenset(("contribute", "contributes", "contributed", "contributing"))
_MAKING: Final = frozenset(("make", "makes", "made"))
_OFFERS: Final = frozenset(
    "subscription subscriptions plan plans package packages tariff tariffs bundle bundles card cards voucher vouchers "
    "top-up recharge tier tiers contract contracts".split()
)
# Before a number that is a base or a rank: "62 lines per 100 households".
_NO_BASE: Final = frozenset(("per", "top"))


def share(scene: Scene, spot: Spot, last: Told | None) -> Reading | None:
    """An operator's share of the customers of a market that were counted before: "Example leads with 38.6%"."""
    if spot.kind != RATIO or last is None or last.reading.kind != "subscribers" or last.reading.change:
        return None
    if scene.cues_in(spot.left, spot.right) or not (is_gapped(scene, spot) and ends_count(scene, spot)):
        return None
    return Reading("market_share", 1, False, None, spot.amount.first, "default.share")


def default(scene: Scene, spot: Spot, deals: Deals) -> Reading | None:
    """What an amount that nothing names measures: works, deals and tariffs have sums, networks reach homes."""
    if spot.kind == MONEY:
        return _sum(scene, spot, deals)
    if spot.kind != COUNT or spot.amount.noun is None or scene.keys[spot.before] in _NO_BASE:
        return None
    keys = scene.keys
    homes = _HOMES.get(keys[spot.amount.noun])
    able = keys[spot.amount.noun + 1 : spot.amount.noun + 2] in _ABLE
    if homes is not None and (able or not _REACHING.isdisjoint(keys[spot.first : spot.last])):
        return Reading("coverage", 1, False, homes, spot.amount.first, "default.homes")
    nouns = scene.nouns_in(spot.amount.noun, spot.amount.noun + 1)
    if (
        nouns
        and scene.counted(nouns[0]).kind != "subscribers"
        and not _HIRING.isdisjoint(keys[max(spot.left, spot.before - _HIRED_REACH) : spot.amount.hedge])
    ):
        return Reading("headcount", 1, False, "people", spot.amount.first, "default.hired")
    return None


def _sum(scene: Scene, spot: Spot, deals: Deals) -> Reading | None:
    keys = scene.keys
    amount = spot.amount
    named = (hit for hit in scene.cues_in(spot.first, spot.last) if keys[hit.start - 1] != "-")
    if any(scene.cue(hit).kind in NONE for hit in named):
        return None
    before = keys[max(spot.left, amount.hedge - _REACH) : amount.hedge]
    behind = keys[amount.last : min(spot.right, amount.last + _REACH)]
    if amount.value < TARIFF_MOST:
        if _OFFERS.isdisjoint((*before, *behind)):
            return None
        return Reading("price", 1, False, None, amount.first, "default.tariff")
    if keys[spot.before] in _CONTRIBUTING:
        return Reading("revenue", 1, False, None, amount.first, "default.contributed")
    if keys[spot.before] in _MAKING:
        return Reading("profit", 1, False, None, amount.first, "default.made")
    if not _PAYING.isdisjoint(before) and OWED.isdisjoint(behind) and _is_told(scene, spot, deals, behind):
        return Reading("deal_value", 1, False, None, amount.first, DEFAULT)
    if not _WORKS.isdisjoint((*before, *behind)) and _EARNING.isdisjoint(before):
        return Reading("investment", 1, False, None, amount.first, "default.works")
    return None


def _is_told(scene: Scene, spot: Spot, deals: Deals, behind: list[str]) -> bool:
    """Whether the text told of a takeover or a stake before a sum, or the sum is paid for something."""
    return "for" in behind[:_FOR_REACH] or deals.before(spot) is not None or stake_before(scene, spot) is not None
