"""Sums of money → what they measure: sales, profits, debts, investments, prices, deals, the size of a market."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.metrics.around import (
    COSTING,
    COUNTED_KINDS,
    EXPECTED,
    LEVEL_PREPOSITIONS,
    ONE_OFF,
    PAYING,
    REACH,
    TARIFF_MOST,
    Reading,
    change_left,
    change_right,
    contributed,
    costs_works,
    cue_left,
    cue_right,
    fronted,
    inherited,
)
from telcomodel.parsing.metrics.scene import MONEY, Scene, Spot
from telcomodel.tokens import Range

_PRICED_PER: Final = frozenset(("month", "minute", "week", "day", "item", "second", "hour"))
_MARKETS: Final = frozenset(("market", "industry", "arena", "sector", "marketplace"))
# What a market has that is none: "mobile market leader Example bought airwaves worth".
_MARKET_THINGS: Final = (["value"], ["leader"], ["leaders"], ["share"])
_MARKET_WORDS: Final = frozenset(
    "telecom telecoms telecommunications a-year annual local international global domestic european world telephone "
    "phone".split()
)
_GROWN: Final = {"revenue": "revenue", "sales": "revenue", "profit": "profit", "ebitda": "ebitda"}
_PUTTING: Final = frozenset(("put", "puts", "putting"))
_WORTH: Final = frozenset("worth valued values valuing valuation represent represents represented value".split())
_STOCKS: Final = frozenset("shares share stock floated flotation warrants".split())
_LARGE_KINDS: Final = frozenset(("revenue", "profit", "ebitda", "debt", "capex", "investment", "deal_value"))
_SPENDING: Final = frozenset(("spend", "spends", "spent", "spending"))
# What a firm builds with the money that it spends.
_BUILDING: Final = frozenset(
    "building upgrading expanding rolling extending modernising modernizing deploying improving developing "
    "installing laying acquiring buying connecting constructing converting replacing".split()
)
_PAID_IN: Final = frozenset(("cash", "stock", "shares"))
_GOODS: Final = frozenset(("shares", "stock"))
_OWING: Final = frozenset(("owe", "owes", "owed", "owing"))
_SPECTRUM: Final = frozenset("spectrum frequencies airwaves mhz megahertz ghz radiowaves".split())
_USERS: Final = frozenset("user users customers subscribers callers access online surf".split())
_CALLS: Final = frozenset("call calls minute minutes message messages text texts sms".split())
_EARNING: Final = frozenset(("earn", "earns", "earned", "earning"))
# Whose money is no operator's investment: "travellers spend €8bn a year on roaming".
_SPENDERS: Final = frozenset(
    "travellers travelers consumers customers users subscribers callers people households families shoppers viewers "
    "teenagers tourists roamers".split()
)
_WAGES: Final = frozenset("wage wages salary salaries pensioners".split())
_BEING: Final = frozenset("be is was are already now".split())
_GOODS_SOLD: Final = frozenset(
    "handset handsets phone phones device gadget handheld console player tablet laptop".split()
)
_ACQUIRING: Final = frozenset(("take", "buy", "acquire", "purchase"))
# What is taken for money: "to take a 10 percent stake", not "to take fibre to 3 million homes".
_TAKEN: Final = frozenset("stake stakes share shares holding control over percent".split())
_RAISING: Final = frozenset(("raise", "raised"))
_SOLD_FOR: Final = frozenset(
    "sale sales sell sells selling sold stake stakes shares flotation float ipo offering disposal disposals auction "
    "privatisation privatization".split()
)
# Firms told by their size: "the $20 billion group's lines".
SIZED: Final = (["group"], ["company"], ["firm"], ["giant"], ["conglomerate"])
# What running a business costs.
_RUNNING: Final = frozenset(
    "diesel fuel energy electricity power rent advertising marketing content rights football salaries lawyers "
    "dividends subsidies sponsorship".split()
)
OWED: Final = frozenset(
    "tax taxes levy levies duties royalties dividend dividends fine fines penalty penalties damages compensation "
    "refund refunds redundancy redundancies severance salaries wages pensions".split()
)
"""What a firm pays a state, a court, its customers, its staff or its owners."""
_PERCENT: Final = frozenset(("percent", "cent", "%"))
_CHARGES: Final = frozenset(("charge", "charges", "cost", "costs"))
_RUNNING_REACH: Final = 4
_YEARLY: Final = frozenset(("month", "year"))
_CUSTOMERS: Final = frozenset("customer customers subscriber subscribers user users".split())
_LEGAL: Final = frozenset(
    "settle settled settlement lawsuit lawsuits suit fine fined refund refunds damages bribe bribes penalty".split()
)
_SAVING: Final = frozenset(("save", "saves", "saved", "saving"))
_CALLED_REACH: Final = 3
"""Tokens between a call and what it costs ("a minute used to cost")."""
_SAVED_REACH: Final = 3
"""Tokens between such a verb and the sum ("save them about")."""
_LICENCES: Final = frozenset("licence licences license licenses".split())
_BIDDING: Final = frozenset("bid bids bidding".split())
# Words by which anything has a price.
_WEAK_PRICES: Final = frozenset(
    "cost costs costing fee fees pay pays charge charged rate rates offered offers offer offering".split()
)
_BAND_REACH: Final = 8
"""Tokens behind a sum within which it buys spectrum ("for 20MHz in the 700MHz band")."""
# Who sells airwaves, and what a sum for them does that is not one firm's.
_STATES: Final = frozenset("government state treasury exchequer budget".split())
_STATE_REACH: Final = 4
_ASKED: Final = frozenset(("price", "prices", "reserve"))
_AUCTIONS: Final = frozenset(("auction", "auctions"))
_BEFORE_AUCTION: Final = frozenset("in at from for on to after during of through".split())
_TOTALLING: Final = frozenset(
    "raise raised raises raising fetch fetched fetches fetching net netted generate generated brought totalled totaled "
    "totalling yielded".split()
)
_BANDS: Final = ("mhz", "ghz")
_SELLING: Final = frozenset("sell sells sold selling buy buys bought buying".split())
_LARGE_LEAST: Final = 10_000
"""A smaller sum is one per share or per customer."""


def read_money(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """What a sum of money measures; less by it where it is taken "off" something."""
    found = _read_money(scene, spot, earlier)
    last = spot.amount.last
    if found is not None and found.kind == "profit" and _is_earned_from(scene, spot, found):
        return found._replace(kind="revenue")
    if found is None or found.change or "off" not in scene.keys[last : last + 1 + 2 * bool(spot.amount.per)]:
        return found
    return found._replace(sign=-1, change=True)


def _read_money(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    keys = scene.keys
    amount = spot.amount
    reading = _market_size(scene, spot)
    if reading is not None or keys[amount.last : amount.last + 1] in SIZED:
        return reading
    right = change_right(scene, spot)
    if _is_one_off(scene, spot) or _is_kept(scene, spot):
        return None
    part = contributed(scene, spot, MONEY)
    beside = part or cue_right(scene, spot, MONEY)
    left = cue_left(scene, spot, MONEY) or fronted(scene, spot, MONEY)
    if left is not None and scene.cue(left).role == "direct" and left.end < amount.hedge:
        left = _cue_left_but(scene, spot, left)
    if left is not None and _is_per_share(scene, spot, left):
        return _inherited_sum(scene, spot, earlier)
    if left is not None and keys[left.start] in _OWING and left.end > spot.left:
        return _sum(scene, spot, "debt", 1, left, "money.owed")
    if beside is not None and scene.cue(beside).kind == "other" and not (right is not None and right[2] != "noun"):
        return _sum(scene, spot, "deal_value", 1, left, "money.shares") if _trades(scene, spot, left, beside) else None
    spent = left is not None and amount.per in _YEARLY and keys[left.start] in _SPENDING
    if left is not None and spent and amount.value < TARIFF_MOST:
        return Reading("arpu", 1, False, None, left.start, "money.spent") if _is_customers(scene, spot) else None
    if (
        amount.per in _PRICED_PER
        and amount.value < TARIFF_MOST
        and (beside is None or scene.cue(beside).kind in ("price", "per_share"))
    ):
        kind = scene.cue(left).kind if left is not None else "price"
        paid = not _WAGES.isdisjoint(keys[spot.first : spot.last]) or (
            amount.per == "hour" and not _is_of_service(scene, spot)
        )
        if paid or kind in ("other", "per_share") or (beside is not None and scene.cue(beside).kind == "per_share"):
            return None
        return Reading(
            "arpu" if kind == "arpu" else "price", 1, False, None, left.start if left else amount.first, "money.per"
        )
    if part is not None and scene.cue(part).kind == "arpu":
        return None
    if beside is not None and not (right is not None and right[2] != "noun"):
        cue = scene.cue(beside)
        return _sum(scene, spot, cue.kind, cue.sign, beside, "money.noun")
    if left is None:
        grown = _grown_to(scene, spot, earlier[-1] if earlier else None)
        if grown is not None:
            return grown
        if (
            spot.before > spot.first
            and keys[spot.before] == "for"
            and scene.segments_in(max(spot.first, spot.before - REACH), spot.before)
        ):
            return _sum(scene, spot, "price", 1, None, "money.for")
        return _inherited_sum(scene, spot, earlier)
    cue = scene.cue(left)
    if right is not None and right[2] == "comparative":
        if not EXPECTED.isdisjoint(keys[right[1] : right[1] + REACH]):
            return None
        sign = (
            -right[0]
            if keys[spot.first : spot.first + 3] in (["a", "year", "ago"], ["a", "year", "earlier"])
            else right[0]
        )
        found = _sum(scene, spot, cue.kind, sign, left, "money.compared")
        return None if found is None or found.kind in ("price", "deal_value") else found._replace(change=True)
    change = change_left(scene, spot)
    if change is not None and cue.sign > 0 and cue.kind not in ("investment", "capex", "deal_value"):
        found = _sum(scene, spot, cue.kind, change[0], left, "money.change")
        return None if found is None else found._replace(change=True)
    return _sum(scene, spot, cue.kind, cue.sign, left, "money.subject")


def _is_earned_from(scene: Scene, spot: Spot, found: Reading) -> bool:
    """Whether what is earned comes from a service: "earns about £900m a year from roaming"."""
    behind = spot.amount.last + 2 * bool(spot.amount.per)
    return scene.keys[found.cue] in _EARNING and scene.keys[behind : behind + 1] == ["from"]


def _grown_to(scene: Scene, spot: Spot, last: Reading | None) -> Reading | None:
    """The level that a rate of growth led to: "service revenue growth of 9% to €80m"."""
    keys = scene.keys
    if last is None or last.kind != "growth" or keys[spot.before] != "to":
        return None
    hit = next((hit for hit in reversed(scene.cues_in(spot.first, spot.left)) if keys[hit.end - 1] == "growth"), None)
    kind = None if hit is None else next((_GROWN[key] for key in keys[hit.start : hit.end] if key in _GROWN), None)
    return None if hit is None or kind is None else _sum(scene, spot, kind, 1, hit, "money.grown")


def _is_one_off(scene: Scene, spot: Spot) -> bool:
    """Whether a sum is a charge against profit, no tariff and no profit: "one-off charges totalling 1.1bn euros"."""
    hits = scene.cues_in(spot.left, spot.amount.hedge)
    if not hits or scene.keys[hits[-1].start] not in _CHARGES:
        return False
    return not ONE_OFF.isdisjoint(scene.keys[max(spot.first, hits[-1].start - 2) : hits[-1].start])


def _is_kept(scene: Scene, spot: Spot) -> bool:
    """Whether a sum is saved, given back or written off: "would save it £2bn", "buy back £1bn of shares"."""
    keys = scene.keys
    near = keys[max(spot.left, spot.amount.hedge - _SAVED_REACH) : spot.amount.hedge]
    off = keys[spot.amount.last : spot.amount.last + 1] == ["off"] and spot.amount.value >= TARIFF_MOST
    return off or near[-1:] == ["back"] or not _SAVING.isdisjoint(near)


def _cue_left_but(scene: Scene, spot: Spot, passed: Hit) -> Hit | None:
    """The nearest cue of money before an amount but a verb that needs its object right behind it ("lost ¥231bn")."""
    hits = scene.cues_in(spot.first, passed.start)
    return next(
        (hit for hit in reversed(hits) if MONEY in scene.cue(hit).takes and scene.cue(hit).role != "direct"), None
    )


def _inherited_sum(scene: Scene, spot: Spot, earlier: Sequence[Reading | None]) -> Reading | None:
    """What the sum before measures, where a list or a comparison goes on with it."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind in ("growth", *COUNTED_KINDS):
        return None
    small = last.kind in _LARGE_KINDS and abs(spot.amount.value) < _LARGE_LEAST
    return None if small else inherited(scene, spot, earlier, MONEY)


def _is_per_share(scene: Scene, spot: Spot, left: Hit) -> bool:
    """Whether a cue belongs to the sum before a level: "to $210m, or 40 cents a share, from $190m"."""
    return (
        scene.cue(left).kind == "per_share"
        and left.start == spot.left
        and scene.keys[spot.before] in LEVEL_PREPOSITIONS
    )


def _trades(scene: Scene, spot: Spot, left: Hit | None, beside: Hit) -> bool:
    """Whether shares are the price or the goods of a deal: "pay $2.2bn in stock", "selling $1.1bn of its shares"."""
    keys = scene.keys
    if left is None or scene.cue(left).kind not in ("deal_value", "price") or left.end < spot.left:
        return False
    joint = keys[spot.amount.last]
    if joint == "in":
        return (keys[beside.start] in _PAID_IN and scene.cue(left).role == "verb") or (
            keys[left.start] in PAYING and keys[beside.start] not in OWED
        )
    return joint == "of" and keys[left.start] in _SELLING and not _GOODS.isdisjoint(keys[beside.start : beside.end])


def _is_service(scene: Scene, spot: Spot, hit: Hit) -> bool:
    """Whether a sentence speaks of an operator or a service, so that what it says to cost something is a tariff."""
    called = not _CALLS.isdisjoint(scene.keys[max(spot.first, hit.start - _CALLED_REACH) : hit.start])
    return called or spot.amount.per is not None or _is_of_service(scene, spot)


def _is_of_service(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence names an operator or a service."""
    first, last = spot.first, spot.last
    named = any(name.operator for name in scene.names_in(first, last))
    used = not _USERS.isdisjoint(scene.keys[first:last])
    return named or used or bool(scene.segments_in(first, last) or scene.technologies_in(first, last))


def _spends_otherwise(scene: Scene, spot: Spot, hit: Hit) -> bool:
    """Whether money is spent on no works, or not at all: "spent £2m fighting the case"."""
    keys = scene.keys
    if keys[hit.start] in _PUTTING and "at" in keys[hit.end : spot.amount.hedge]:
        return True  # "put the value of Telco at €1bn"
    last = spot.amount.last + (2 if spot.amount.per else 0)
    following = keys[last] if last < spot.last else ""
    otherwise = following.endswith("ing") and following not in _BUILDING
    running = following == "on" and not _RUNNING.isdisjoint(keys[last : last + _RUNNING_REACH])
    owed = following in ("for", "in", "to") and not OWED.isdisjoint(keys[last : last + _RUNNING_REACH])
    if keys[hit.start] in _SPENDING and not _SPENDERS.isdisjoint(keys[spot.first : hit.start]):
        return not any(name.operator for name in scene.names_in(spot.first, hit.start))
    return owed or (keys[hit.start] in _SPENDING and (otherwise or running))


def _is_purchase(scene: Scene, spot: Spot) -> bool:
    """Whether money is spent to buy a firm: "spend $500 million to take a 10 percent stake"."""
    last = spot.amount.last
    behind = scene.keys[last : last + 2]
    firm = next(iter(scene.names_in(last + 1, last + 2)), None) if behind[:1] == ["in"] else None
    if firm is not None and firm.operator and firm.named:
        return scene.keys[firm.end : firm.end + 1] in ([","], ["."], ["and"])
    if behind[:1] != ["to"] or behind[-1] not in _ACQUIRING:
        return False
    return behind[-1] != "take" or not _TAKEN.isdisjoint(scene.keys[last + 2 : min(spot.last, last + _BAND_REACH)])


def _is_of_goods(scene: Scene, spot: Spot, hit: Hit) -> bool:
    """Whether what costs a sum is a thing: "The first handset cost £2,000", "Priced at £99, the tablet"."""
    keys = scene.keys
    if keys[hit.start] == "priced":
        return not _GOODS_SOLD.isdisjoint(keys[spot.first : spot.last])
    return keys[hit.start] in COSTING and not _GOODS_SOLD.isdisjoint(keys[max(spot.first, hit.start - 2) : hit.start])


def _is_no_deal(scene: Scene, spot: Spot, hit: Hit) -> bool:
    """Whether a sum of a deal's words is what a firm is worth, what a court costs it or what it borrows."""
    raised = scene.keys[hit.start] in _RAISING and _SOLD_FOR.isdisjoint(scene.keys[spot.first : spot.last])
    return raised or _is_valuation(scene, spot, hit) or _is_legal(scene, spot)


def _is_customers(scene: Scene, spot: Spot) -> bool:
    """Whether customers spend a sum: "each customer spends £133 a year", "the average Pole"."""
    before = scene.keys[spot.first : spot.amount.hedge]
    person = spot.first + before.index("average") + 1 if "average" in before else spot.first
    return person in scene.demonyms or not _CUSTOMERS.isdisjoint(before)


def _is_legal(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence speaks of a lawsuit or a fine, so that what is paid is no price of a firm."""
    return not _LEGAL.isdisjoint(scene.keys[spot.first : spot.last])


def _is_valuation(scene: Scene, spot: Spot, hit: Hit) -> bool:
    """Whether "worth" or "valued at" tells what a firm is worth, in a sentence that speaks of no deal."""
    if scene.keys[hit.start] not in _WORTH:
        return False
    if scene.keys[hit.start - 1] == "once":
        return True
    return not any(
        scene.cue(other).kind == "deal_value" and scene.keys[other.start] not in _WORTH
        for other in scene.cues_in(spot.first, spot.last)
    )


def _sum(scene: Scene, spot: Spot, kind: str, sign: int, hit: Hit | None, rule: str) -> Reading | None:
    """A sum of money of a kind; none for sums that are no metric, and for tariffs of millions."""
    sold = hit is not None and scene.keys[hit.start] in _SELLING and "for" in scene.keys[hit.end : spot.amount.hedge]
    if kind == "deal_value" and sold and abs(spot.amount.value) < _LARGE_LEAST:
        kind = "price" if _LICENCES.isdisjoint(scene.keys[spot.first : spot.amount.hedge]) else "other"
    if kind in ("other", "per_share") or (kind in _LARGE_KINDS and abs(spot.amount.value) < _LARGE_LEAST):
        return None
    kind = {"margin": "profit", "revenue_share": "revenue"}.get(kind, kind)
    if kind == "spectrum" and _is_no_payment(scene, spot, hit):
        return None
    if kind == "deal_value" and scene.keys[spot.before] == "of" and scene.keys[spot.before - 1] in _PERCENT:
        return None  # the whole that a part is paid of
    if kind == "investment" and _is_purchase(scene, spot):
        kind = "deal_value"
    if kind == "revenue" and hit is not None and _is_lost(scene, spot, hit):
        return None
    taken = kind == "revenue" and hit is not None and scene.cue(hit).role == "direct"
    spends = kind == "investment" and hit is not None and scene.cue(hit).role == "verb"
    if (kind in ("deal_value", "price") or taken or spends) and _buys_spectrum(scene, spot, taken=taken):
        if _is_no_payment(scene, spot, hit):
            return None
        kind = "spectrum"
    if hit is not None and (
        (kind == "investment" and _spends_otherwise(scene, spot, hit))
        or (kind == "deal_value" and _is_no_deal(scene, spot, hit))
    ):
        return None
    if kind == "price" and spot.amount.value >= TARIFF_MOST and hit is not None and costs_works(scene, spot, hit):
        return Reading("investment", sign, False, None, hit.start, "money.works")
    if kind == "price" and hit is not None and spot.amount.value >= TARIFF_MOST and scene.keys[hit.start] in PAYING:
        kind = "deal_value" if scene.keys[spot.amount.last : spot.amount.last + 1] == ["for"] else kind
    if (
        kind == "price"
        and hit is not None
        and scene.keys[hit.start] in _WEAK_PRICES
        and not _is_service(scene, spot, hit)
    ):
        return None
    if kind == "price" and hit is not None and not spot.amount.per and _is_of_goods(scene, spot, hit):
        return None
    if kind == "price" and (
        spot.amount.value >= TARIFF_MOST or any(key in _STOCKS for key in scene.keys[spot.first : spot.last])
    ):
        return None
    return Reading(kind, sign, False, None, hit.start if hit else spot.amount.first, rule)


def _is_lost(scene: Scene, spot: Spot, hit: Hit) -> bool:
    """Whether sales are those that a firm may lose: "a loss of revenue of £1bn", "could cost it $2bn in revenue"."""
    keys = scene.keys
    before = keys[max(spot.left, hit.start - REACH) : hit.start]
    if "of" in before and not {"loss", "losses"}.isdisjoint(before):
        return True
    return hit.start >= spot.amount.last and not COSTING.isdisjoint(keys[spot.left : spot.amount.hedge])


def of_airwaves(scene: Scene, sentence: Range) -> bool:
    """Whether a sentence speaks of airwaves, so that what is bought for a sum is no firm."""
    return any(key in _SPECTRUM or key.endswith(_BANDS) for key in scene.keys[slice(*sentence)])


def _buys_spectrum(scene: Scene, spot: Spot, *, taken: bool) -> bool:
    """Whether a sum is paid, bid or asked for airwaves or for licences to use them: "bid $90m for 12 licences"."""
    keys = scene.keys
    if any(scene.cue(cue).kind == "spectrum" for cue in scene.cues_in(spot.first, spot.amount.first)):
        return True
    near = keys[max(spot.first, spot.amount.hedge - _BAND_REACH) : min(spot.last, spot.amount.last + _BAND_REACH)]
    if any(key in _SPECTRUM or key.endswith(_BANDS) for key in near):
        return True
    behind = keys[spot.amount.last : min(spot.last, spot.amount.last + _BAND_REACH)]
    if behind[:1] == ["for"] and not _LICENCES.isdisjoint(behind):
        return not taken
    if not _LICENCES.isdisjoint(behind[:2]):
        return True
    return keys[spot.before] in _BIDDING and not _LICENCES.isdisjoint(keys[spot.first : spot.last])


def _is_no_payment(scene: Scene, spot: Spot, hit: Hit | None) -> bool:
    """Whether a sum for airwaves is none that one firm pays.

    What a state takes or asks ("the auction raised $10bn", "a reserve price of"), what all bid ("bids totalled $3bn"),
    how large an auction is ("a $10bn auction"), or what each megahertz or person costs.
    """
    keys = scene.keys
    amount = spot.amount
    before = keys[spot.left : amount.hedge]
    behind = keys[amount.last : min(spot.right, amount.last + _STATE_REACH)]
    if amount.per or amount.value < _LARGE_LEAST or behind[:1] in (["per"], ["a"]):
        return True
    if hit is not None and hit.start < amount.first and not _ASKED.isdisjoint(keys[hit.start : hit.end]):
        return True
    sized = next((index for index, key in enumerate(behind) if key in _AUCTIONS), None)
    if sized is not None and all(key.isalpha() and key not in _BEFORE_AUCTION for key in behind[:sized]):
        return True
    taken = not _STATES.isdisjoint(before) or (behind[:1] in (["for"], ["to"]) and not _STATES.isdisjoint(behind))
    named = any(name.operator for name in scene.names_in(spot.left, amount.hedge))
    return taken or (not named and not _TOTALLING.isdisjoint(before))


def _is_of_segment(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence is about a service and no firm: "mobile TV will be worth 1.2bn euros"."""
    first, last = spot.first, spot.before
    services = {hit.start for hit in (*scene.segments_in(first, last), *scene.technologies_in(first, last))}
    names = [name for name in scene.names_in(first, last) if name.start not in services]
    return bool(services) and all(not name.operator and scene.names.governed(name) for name in names)


def _market_size(scene: Scene, spot: Spot) -> Reading | None:
    """What a market is worth: "the $80 billion long distance market", "a market worth about $200 billion"."""
    keys = scene.keys
    amount = spot.amount
    index = amount.last
    while index < min(spot.right, amount.last + REACH):
        segments = scene.segments_in(index, index + 1)
        if not segments and keys[index] not in _MARKET_WORDS:
            break
        index = segments[0].end if segments else index + 1
    if index > amount.last and keys[index - 1] in _MARKETS:
        index -= 1
    if index < spot.last and index > amount.last and keys[index] in _MARKETS:
        return Reading("revenue", 1, False, None, index, "money.market-size", owned=False)
    before = keys[spot.left : amount.hedge]
    if keys[spot.before] == "worth" and keys[spot.before - 1] in _BEING and _is_of_segment(scene, spot):
        return Reading("revenue", 1, False, None, spot.before, "money.segment-worth", owned=False)
    valued = before[before.index("market") :] if "market" in before else []
    if valued[1:2] not in _MARKET_THINGS and not _WORTH.isdisjoint(valued):
        return Reading("revenue", 1, False, None, amount.first, "money.market-worth", owned=False)
    return None
