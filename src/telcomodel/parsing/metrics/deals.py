"""Agreements × amounts → whose deal a sum of money is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.alliances import AgreementMention
from telcomodel.parsing.metrics.scene import Scene, Spot

_SOLD: Final = ("target", "seller")
_TAKEOVERS: Final = frozenset(("merger", "acquisition", "stake"))
_TARGETING: Final = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring for of in with merger takeover sell sells sold "
    "values valued value".split()
)
_BIDDING: Final = frozenset("for of in with".split())


def deal_of(spot: Spot, agreements: Sequence[AgreementMention]) -> AgreementMention | None:
    """The agreement that a sum is the value of."""
    return next((agreement for agreement in agreements if agreement.value == spot.number), None)


def target_of(scene: Scene, spot: Spot, agreements: Sequence[AgreementMention]) -> int | None:
    """What a sum is paid for: the agreement's target or seller, else the operator behind "for", "buy", "stake in"."""
    amount = spot.amount
    valued = _valued(scene, spot)
    if valued is not None:
        return valued
    known = deal_of(spot, agreements) or _near(scene, spot, agreements)
    if known is not None:
        sold = [member for part in _SOLD for member in known.members if member.part == part]
        operators = [m.organization for m in (*sold, *known.members) if scene.is_operator(m.organization)]
        if sold:
            return operators[0] if operators else sold[0].organization
    after = [
        name for name in scene.names_in(amount.last, min(spot.last, amount.last + 8)) if name.operator and name.named
    ]
    if after and scene.keys[after[0].start - 1] in _BIDDING:
        return after[0].entity
    left = [name for name in scene.names_in(spot.first, amount.hedge) if name.operator]
    for name in reversed(left):
        if scene.keys[name.start - 1] in _TARGETING or (name.start > 1 and scene.keys[name.start - 2] in _TARGETING):
            return name.entity
    if known is not None:
        return known.members[-1].organization
    if left:
        return left[-1].entity
    return after[0].entity if after else None


def _valued(scene: Scene, spot: Spot) -> int | None:
    """The operator between "values" and "at": "a bid that values Example at €2bn"."""
    name = scene.name_ends.get(spot.before)
    if name is None or scene.keys[spot.before] != "at" or not name.operator:
        return None
    return name.entity if scene.keys[name.start - 1] in ("values", "valued", "valuing", "value") else None


def _near(scene: Scene, spot: Spot, agreements: Sequence[AgreementMention]) -> AgreementMention | None:
    """The takeover that the sentence, else the paragraph, tells of."""
    first = scene.tokens.paragraph(spot.first)[0]
    takeovers = [agreement for agreement in agreements if agreement.kind in _TAKEOVERS]
    inside = [a for a in takeovers if any(spot.first <= start < spot.last for start, _ in (a.words, *a.evidence))]
    before = [a for a in takeovers if any(first <= start < spot.last for start, _ in (a.words, *a.evidence))]
    found = inside or before
    return found[-1] if found else None
