"""Agreements × amounts → whose deal a sum of money is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.alliances import AgreementMention
from telcomodel.parsing.metrics.mentions import Name
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.relatives import taken_in
from telcomodel.parsing.metrics.scene import Scene, Spot
from telcomodel.tokens import Range, Tokens

DEFAULT: Final = "default.deal"
_SOLD: Final = ("target", "seller")
_TAKEOVERS: Final = frozenset(("merger", "acquisition", "stake"))
_TARGETING: Final = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring for of in with merger takeover sell sells sold "
    "values valued value".split()
)
_BOUGHT_REACH: Final = 10
"""Tokens between a sum and the firm that it buys ("for the remaining 51 percent stake in the cable operator")."""
_BUYING: Final = frozenset(
    "for of in the a an its all rest remaining stake share interest holding percent per cent % purchase acquisition "
    "takeover sale buyout deal merger combination majority minority controlling mobile cable broadband fixed-line "
    "internet local rival "
    "operator provider carrier company firm unit wireless equity investment".split()
)
_GAINING: Final = frozenset(
    "bring brings bringing add adds adding gain gains gaining inherit inherits give gives giving get gets take takes "
    "pick picks acquire receive receives".split()
)
_FUTURE: Final = frozenset(("will", "would", "which"))
_DEAL_NOUNS: Final = frozenset("deal acquisition purchase takeover sale merger buyout transaction".split())
_RESULTING: Final = frozenset(("to", "past", "beyond", "above"))
"""Before the level that a buyer reaches."""
_GAIN_REACH: Final = 8
"""Tokens between such a verb and the customers gained."""
_NOUN_REACH: Final = 4
"""Tokens of a sentence's beginning within which its noun stands ("the 15 percent stake")."""
_MERGERS: Final = (["merger", "of"], ["merger", "between"], ["combination", "of"])
_MERGING: Final = (["and"], ["with"])
# Between a sum and a firm that is not what it buys: "$500m from Example to build".
_OTHERS: Final = frozenset(("from", "by", "with", "and", ","))
_UNIONS: Final = frozenset("merger union tie-up combination marriage link-up".split())
_BUYING_VERBS: Final = frozenset("bought buys buy buying acquired acquires acquire acquiring purchased".split())
_STAKES: Final = frozenset("stake holding % percent cent share shares shareholding interest buyer sale control".split())
_STAKE_OF: Final = frozenset(("of", "in"))
_LAUNCHING: Final = [
    [verb] for verb in "launches launched makes made tables tabled submits submitted raises raised lodged".split()
]
_BIDS: Final = frozenset("bid bids offer offers proposal proposals".split())
_BID_REACH: Final = 5
"""Tokens behind a bidder within which its bid is named ("launched a sweetened takeover bid")."""
_TALKED_REACH: Final = 80
"""Tokens back to where a stake was spoken of."""
_BIDDING: Final = frozenset("for of in with".split())


class Deals:
    """The agreements, found by the amount that is their value and by the words that tell of them."""

    def __init__(self, agreements: Sequence[AgreementMention], tokens: Tokens) -> None:
        self._agreements = agreements
        self._tokens = tokens
        self._of = {agreement.value: agreement for agreement in reversed(agreements)}
        self._told = sorted(
            (start, number)
            for number, agreement in enumerate(agreements)
            if agreement.kind in _TAKEOVERS
            for start, _ in (agreement.words, *agreement.evidence)
        )
        self.targets = {
            member.organization
            for agreement in agreements
            if agreement.kind in _TAKEOVERS
            for member in agreement.members
            if member.part in _SOLD
        }
        """Who is bought in one of them."""
        self._last: list[Range] = []
        """For each of these its paragraph's beginning, and the last agreement that the paragraph told of by then."""
        for start, number in self._told:
            first = tokens.paragraph(start)[0]
            same = self._last and self._last[-1][0] == first
            self._last.append((first, max(number, self._last[-1][1]) if same else number))

    def of(self, spot: Spot) -> AgreementMention | None:
        """The agreement that a sum is the value of."""
        return self._of.get(spot.number)

    def near(self, spot: Spot) -> AgreementMention | None:
        """The takeover that the sentence, else the paragraph, tells of."""
        first, last = (bisect_left(self._told, (place, 0)) for place in (spot.first, spot.last))
        if first < last:
            return self._agreements[max(number for _, number in self._told[first:last])]
        if first and self._last[first - 1][0] == self._tokens.paragraph(spot.first)[0]:
            return self._agreements[self._last[first - 1][1]]
        return None

    def before(self, spot: Spot) -> AgreementMention | None:
        """The takeover that the text told of last before an amount."""
        index = bisect_left(self._told, (spot.last, 0))
        return self._agreements[self._told[index - 1][1]] if index else None


def gained(scene: Scene, spot: Spot, deals: Deals) -> int | None:
    """The firm bought whose customers a buyer gains: "the deal adds 700,000 customers", "will bring it 2m users"."""
    keys = scene.keys
    near = keys[max(spot.left, spot.amount.hedge - _GAIN_REACH) : spot.amount.hedge]
    told = not _FUTURE.isdisjoint(near) or not _DEAL_NOUNS.isdisjoint(keys[spot.first : spot.amount.hedge])
    owned = keys[spot.before] in POSSESSIVE and spot.before in scene.name_ends
    if _GAINING.isdisjoint(near) or keys[spot.before] in _RESULTING or owned or not told:
        return None
    known = deals.near(spot)
    if known is None:
        return None
    sold = (member.organization for member in known.members if member.part == "target")
    return next((entity for entity in sold if scene.is_operator(entity)), None)


def target_of(scene: Scene, spot: Spot, deals: Deals, rule: str) -> int | None:
    """What a sum is paid for: the agreement's target or seller, else the operator behind "for", "buy", "stake in".

    `rule` is that of the reading: a sum that nothing names is that of the takeover told last.
    """
    amount = spot.amount
    valued = _valued(scene, spot)
    if valued is not None:
        return valued
    taken = taken_in(scene.names, spot.first, amount.hedge) or _bought(scene, spot, deals)
    if taken is not None:
        return taken.entity
    paid_for = _bought_before(scene, spot)
    if paid_for is not None:
        return paid_for
    known = deals.of(spot) or deals.near(spot) or (deals.before(spot) if rule == DEFAULT else None)
    if known is not None:
        sold = [member for part in _SOLD for member in known.members if member.part == part]
        operators = [m.organization for m in (*sold, *known.members) if scene.is_operator(m.organization)]
        party = next((m.organization for m in known.members if m.organization in deals.targets), None)
        if not sold and party is not None:
            return party
        if sold:
            return operators[0] if operators else sold[0].organization
    after = [
        name for name in scene.names_in(amount.last, min(spot.last, amount.last + 8)) if name.operator and name.named
    ]
    if after:
        before = after[0].start - 1
        paired = len(after) > 1 and scene.keys[after[0].end : after[1].start] in _MERGING
        if paired and scene.keys[before] in ("of", "between") and scene.keys[before - 1] in _UNIONS:
            return after[1].entity
        before -= 2 * (scene.keys[before] in POSSESSIVE)  # "merger with America's Example"
        between = scene.keys[amount.last : after[0].start]
        bought = "to" in between and _OTHERS.isdisjoint(between[between.index("to") :])
        if scene.keys[before] in _BIDDING or bought:
            return after[0].entity
    left = [name for name in scene.names_in(spot.first, amount.hedge) if name.operator]
    left = [name for name in left if not _bids(scene, spot, name)]
    after = [name for name in after if scene.keys[name.start - 1] != "by"]
    for name in reversed(left):
        first = scene.name_ends.get(name.start - 1)
        merging = first is not None and scene.keys[first.start - 2 : first.start] in _MERGERS
        if merging and name.entity in deals.targets:
            return name.entity
        if scene.keys[name.start - 1] in _TARGETING or (name.start > 1 and scene.keys[name.start - 2] in _TARGETING):
            return name.entity
    if known is not None:
        parties = [member.organization for member in reversed(known.members)]
        return next(filter(scene.is_operator, parties), parties[0])
    if left:
        return left[-1].entity
    if after:
        return after[0].entity
    told = _told_before(scene, spot)
    told = stake_before(scene, spot) if told is None else told
    earlier = deals.before(spot) if told is None else None
    if earlier is None:
        return told
    targets = [m.organization for m in earlier.members if m.part == "target" and scene.is_operator(m.organization)]
    return targets[0] if targets else told


def _bids(scene: Scene, spot: Spot, name: Name) -> bool:
    """Whether a firm is the one that bids: "Example launched a takeover bid worth", "Example's new proposal"."""
    keys = scene.keys
    asides = scene.names.asides(spot.first, spot.amount.hedge)
    end = next((close + 1 for opening, close in asides if opening == name.end), name.end)
    own = keys[end] in POSSESSIVE
    behind = keys[end : end + _BID_REACH]
    return (own or behind[:1] in _LAUNCHING) and not _BIDS.isdisjoint(behind)


def stake_before(scene: Scene, spot: Spot) -> int | None:
    """The operator in which a stake was spoken of before a sentence: "the buyer of 30% of Example. They will pay"."""
    keys = scene.keys
    for name in reversed(scene.names_in(max(0, spot.first - _TALKED_REACH), spot.first)):
        of = keys[name.start - 1] in _STAKE_OF and keys[name.start - 2] in _STAKES
        if name.operator and name.named and of:
            return name.entity
    return None


def _bought_before(scene: Scene, spot: Spot) -> int | None:
    """The operator right behind a verb of buying that a sum follows: "since Example bought Sample in 2022 for £7bn"."""
    if scene.keys[spot.before] != "for":
        return None
    name = next((name for name in reversed(scene.names_in(spot.left, spot.amount.hedge)) if name.named), None)
    if name is None or not name.operator or POSSESSIVE.intersection(scene.keys[name.end : name.end + 1]):
        return None
    return name.entity if scene.keys[name.start - 1] in _BUYING_VERBS else None


def _told_before(scene: Scene, spot: Spot) -> int | None:
    """The only operator of the sentence before, for "The float is to raise", "This sale"."""
    first = spot.first
    if not first or scene.keys[first] not in ("the", "this"):
        return None
    if not any(scene.cue(hit).kind == "deal_value" for hit in scene.cues_in(first + 1, first + _NOUN_REACH)):
        return None
    named = {name.entity for name in scene.names_in(scene.tokens.sentence(first - 1)[0], first) if name.operator}
    return named.pop() if len(named) == 1 else None


def _bought(scene: Scene, spot: Spot, deals: Deals) -> Name | None:
    """The operator that a sum buys: "$500m for 100% of Example", "$600m purchase of the provider Example"."""
    last = spot.amount.last
    names = [
        name
        for name in scene.names_in(last, min(spot.last, last + _BOUGHT_REACH))
        if name.operator and name.named and POSSESSIVE.isdisjoint(scene.keys[name.end : name.end + 1])
    ]
    if not names:
        return None
    between = scene.keys[last : names[0].start]
    opened = between[:1] == ["for"] or (len(between) > 1 and (between[1] == "of" or between[-1] == "in"))
    owners = {index for name in scene.names_in(last, names[0].start) for index in range(name.start, name.end + 1)}
    buying = all(
        key in _BUYING or key[0].isdigit() or index in owners or index in scene.demonyms
        for index, key in enumerate(between, last)
    )
    if not (opened and buying):
        return None
    joined = len(names) > 1 and scene.keys[names[0].end : names[1].start] in _MERGING
    bought = joined and names[1].entity in deals.targets and names[0].entity not in deals.targets
    return names[1] if bought else names[0]


def _valued(scene: Scene, spot: Spot) -> int | None:
    """The operator between "values" and "at": "a bid that values Example at €2bn"."""
    name = scene.name_ends.get(spot.before)
    if name is None or scene.keys[spot.before] != "at" or not name.operator or not name.named:
        return None
    return name.entity if scene.keys[name.start - 1] in ("values", "valued", "valuing", "value") else None
