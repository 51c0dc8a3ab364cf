"""Verbs of buying, selling, investing, bidding and merging: who is buyer, target and seller."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.agreements import DealVerb
from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.clauses import Clause, Deals
from telcomodel.parsing.alliances.offers import FRACTIONS, Offers
from telcomodel.parsing.alliances.others import Others
from telcomodel.parsing.alliances.parties import Group, member, members
from telcomodel.parsing.alliances.result import Member
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.tokens import Range

_SUM: Final = 4
_PRICE_REACH: Final = 9
_HOLDING: Final = frozenset("controlling majority minority economic equity ownership financial".split())
"""Words before an interest that make it a share in a company."""
_OWNING: Final = frozenset(("will own", "will hold"))
_SHAREHOLDERS: Final = frozenset(("shareholders", "investors", "stockholders"))
_VEHICLES: Final = frozenset(("company", "firm", "entity", "business"))
_NEW: Final = frozenset(("new", "joint", "separate"))
_EACH: Final = frozenset(("each", "jointly", "together", "equally"))
_OPTIONS: Final = frozenset(("warrant", "warrants", "option", "options", "right", "rights"))
"""What lets somebody buy who may never do so."""
_COMBINED: Final = frozenset(("in", "to", "into", "last", "earlier", ".", ",", "under"))
_LETTING: Final = frozenset(("to", "let", "lets", "allow", "allows"))
_EXERCISED: Final = frozenset(("exercise", "exercised", "exercising", "exercises"))
_NETWORKS: Final = frozenset(("network", "networks", "infrastructure"))
"""What is leased and used more often than sold."""
_GOING: Final = frozenset(("go to", "pass to", "pass"))
"""Verbs that anything may do, so that a price, a seller or a share must show that a company is sold."""
_LINKING: Final = frozenset(", which long often also repeatedly previously since already".split())
"""What may stand between a company and the verb that links it with another."""
_COUNTING: Final = frozenset(("their", "its", "the", "all", "over", "about", "some", "around", "nearly"))
"""What opens the object where masts or networks are put together: "combine over 4,000 sites"."""
_LEFT: Final = frozenset(("other", "remaining", "rest", "remainder"))
_THINGS: Final = frozenset(("it", "them"))
_AGAIN_REACH: Final = 5


class Takeovers(Offers):
    """Reads the verbs of takeovers."""

    def __init__(self, scene: Scene, arguments: Arguments, standing: Standing) -> None:
        super().__init__(scene, arguments, standing)
        self.others = Others(scene, arguments, standing)

    def buy(self, clause: Clause) -> Deals:
        """“X buys Y from Z”, “Y was bought by X”, “X buys a stake in Y”, “X takes Y over”."""
        verb, subject, thing, phrases = clause.verb, clause.subject, clause.thing, clause.phrases
        seller = phrases.get("from") or phrases.get("held")
        if clause.passive:
            buyer = phrases.get("by")
            if buyer is not None and subject is not None and verb.status:
                for suitor in buyer.parties:
                    yield "acquisition", [member(suitor, "buyer"), *members(subject, "target")]
            elif buyer is not None and subject is not None:
                yield "acquisition", [*members(buyer, "buyer"), *members(subject, "target"), *members(seller, "seller")]
            elif buyer is not None and (share := self._share_passed(clause)) is not None:
                yield "stake", [*members(buyer, "buyer"), *members(share, "target"), *members(seller, "seller")]
            return
        if subject is None or self._optional(clause):
            return
        if verb.lemma in _OWNING and not _SHAREHOLDERS.isdisjoint(self.keys[subject.end : clause.cue[0]]):
            return  # "X's shareholders will own most of the enlarged group"
        partial = self._partial(thing.start, thing.end)
        target = self._whole(clause) if partial and thing.group is None else None
        if target is not None:
            yield from self._pairs("stake", subject, target, seller, clause.sentence)
            return
        if verb.frame == "take" and not self._corporate(clause):
            return
        if thing.head == "goods" and not self._contested_services(clause):
            source = seller or thing.group
            if source is not None:
                yield "supply", [*members(subject, "customer"), *members(source, "supplier")]
            return
        if thing.head in ("barred", "other") or verb.kind == "supply":
            return
        if verb.lemma in _OWNING and thing.group is not None and self.keys[thing.group.left - 1] == "and":
            return  # "will hold 63% and Y 37%"
        if verb.lemma in _OWNING and not _LEFT.isdisjoint(self.keys[thing.start : thing.end]):
            return  # "will hold the other 50%"
        if verb.lemma in _OWNING and self._halved(clause):
            yield "joint_venture", members(subject, "member")
            return
        if thing.group is not None:
            shared = self.scene.possessive(thing.group.end) and self._partial(thing.group.end, thing.end)
            halved = self.keys[thing.end - 1] in FRACTIONS and self.scene.key(thing.end) == "of"
            whole = phrases.get("in") or (phrases.get("of") if halved else None)
            if shared:
                owner = members(thing.group, "seller")
                yield "stake", [*members(subject, "buyer"), *members(whole, "target"), *owner]
                return
            kind = "stake" if verb.kind == "stake" or partial else "acquisition"
            yield from self._pairs(kind, subject, thing.group, seller, clause.sentence)
            return
        holders = phrases.get("in") if self.scene.any_of("holder", thing.start, thing.end + 1) else None
        if holders is not None:
            bought = [*members(subject, "buyer"), *members(holders, "target"), *members(seller, "seller")]
            yield "stake" if partial else "acquisition", bought
            return
        if thing.head != "asset" or not _NETWORKS.isdisjoint(self.keys[thing.start : thing.end]):
            return
        seller = seller or self.arguments.partner(subject, clause.cue[0], clause.sentence) or self._whose(clause)
        if seller is not None:
            yield "stake" if partial else "acquisition", [*members(subject, "buyer"), *members(seller, "seller")]

    def _contested_services(self, clause: Clause) -> bool:
        """Whether services are a business that others wanted too: "outbid Y to buy X's mobile services"."""
        group = clause.thing.group
        if group is None or not self.scene.possessive(group.end):
            return False
        cues = (self.scene.cue(index) for index in range(clause.sentence[0], clause.cue[0]))
        return any(cue is not None and cue.verb is not None and cue.verb.frame == "outbid" for cue in cues)

    def _whole(self, clause: Clause) -> Group | None:
        """What a stake is a part of that the object does not say, if only by being left alone in the sentence."""
        if clause.subject is None:
            return None
        whole = self.arguments.whole_of(clause.subject, clause.sentence)
        if whole is not None or clause.thing.owned is not None or clause.phrases:
            return whole
        return self.others.alone(clause.cue[0], clause.sentence, clause.subject)

    def sell(self, clause: Clause) -> Deals:
        """“X sells Y to Z”, “Y was sold to Z by X”, “X sold its stake in Y”, “X offered to sell itself to Z”."""
        subject, thing, phrases = clause.subject, clause.thing, clause.phrases
        buyer = phrases.get("to")
        if subject is None:
            seller = phrases.get("by") if clause.passive else None
            share = self._share_passed(clause)
            if share is not None and buyer is not None:
                yield "stake", [*members(buyer, "buyer"), *members(share, "target"), *members(seller, "seller")]
                return
            if seller is not None and buyer is not None:
                yield "acquisition", [*members(buyer, "buyer"), *members(seller, "seller")]
            if not clause.passive and thing.group is not None and thing.head in ("", "asset"):
                kind = "stake" if self._partial(thing.start, thing.end) else "acquisition"
                for target in thing.group.parties if buyer is not None else ():
                    yield kind, [*members(buyer, "buyer"), member(target, "target")]
            return
        if clause.passive:
            if buyer is not None:
                yield (
                    "acquisition",
                    [*members(buyer, "buyer"), *members(subject, "target"), *members(phrases.get("by"), "seller")],
                )
            return
        if self.keys[clause.cue[1] : clause.cue[1] + 1] in (["itself"], ["themselves"]):
            yield "acquisition", [*members(buyer, "buyer"), *members(subject, "target")]
            return
        if self.masts(clause.cue[1], thing):
            thing = thing._replace(group=None, head="asset")
        if thing.group is None and buyer is not None and (thing.head == "goods" or self._wares(clause, buyer)):
            yield "supply", [*members(buyer, "customer"), *members(subject, "supplier")]
            return
        if thing.head not in ("", "asset"):
            return
        if thing.group is None and buyer is not None and self.keys[clause.cue[1]] in _THINGS:
            yield "acquisition", [*members(buyer, "buyer"), *members(subject, "seller")]
            return
        buyer = buyer or self.arguments.partner(subject, clause.cue[0], clause.sentence)
        before = thing.end if thing.group is None else thing.group.left
        if buyer is None and not _NETWORKS.isdisjoint(self.keys[thing.start : before]):
            return
        kind = "stake" if self._partial(thing.start, thing.end) else "acquisition"
        yield from self._sold_again(subject, phrases.get("to"), clause.sentence)
        if thing.group is not None:
            for target in thing.group.parties:
                yield kind, [*members(buyer, "buyer"), member(target, "target"), *members(subject, "seller")]
        elif kind == "stake" and (whole := self.arguments.whole_of(subject, clause.sentence)) is not None:
            yield kind, [*members(buyer, "buyer"), *members(whole, "target"), *members(subject, "seller")]
        elif buyer is not None and (thing.head == "asset" or (thing.owned is not None and "to" in phrases)):
            yield kind, [*members(buyer, "buyer"), *members(subject, "seller")]

    def _sold_again(self, seller: Group, buyer: Group | None, sentence: Range) -> Deals:
        """What else is sold behind "and": "X sells Y to Z and its Spanish arm to W"."""
        start = sentence[1] if buyer is None else buyer.end
        if self.scene.key(start) != "and" or start + 1 >= sentence[1]:
            return
        thing = self.arguments.object(start + 1, sentence)
        behind = max(start + 1, thing.end)
        last = min(sentence[1] - 1, behind + _AGAIN_REACH)
        link = next((i for i in range(behind, last) if self.keys[i] == "to"), None)
        if link is None or any(self.scene.verbal(index) for index in range(start + 1, link)):
            return
        other = self.arguments.object(link + 1, sentence).group
        if other is None or (thing.group is None and not self._one(start + 1)):
            return
        target = thing.group if thing.group is not None and thing.group.end <= link else None
        yield "acquisition", [*members(other, "buyer"), *members(target, "target"), *members(seller, "seller")]

    def _one(self, index: int) -> bool:
        """Whether another of what is sold, or a part of it, is meant: "the one in Spain", "its Spanish arm"."""
        one = self.keys[index : index + 2] in (["the", "one"], ["the", "other"])
        return one or self.scene.any_of("asset", index, index + _SUM)

    def _wares(self, clause: Clause, buyer: Group) -> bool:
        """Whether a vendor sells what it makes: "most of its handsets", "networks to", not "its networks unit"."""
        if clause.subject is None or not self._vendors(clause.subject):
            return False
        first, last = clause.cue[1], buyer.left
        goods = any(self.scene.heads.get(key) == "goods" for key in self.keys[first:last])
        return goods or (self.keys[first] in _NETWORKS and self.keys[first + 1] == "to")

    def win(self, clause: Clause) -> Deals:
        """“X won a 51% share of Y”: a share in the company, not in its market or customers."""
        target = clause.thing.group
        if (
            clause.subject is None
            or target is None
            or clause.passive
            or not self._partial(clause.thing.start, target.left)
        ):
            return
        if self.arguments.whole(target, clause.sentence):
            yield "stake", [*members(clause.subject, "buyer"), *members(target, "target")]

    def linked(self, clause: Clause) -> Deals:
        """“X has been linked with Y”, “the press has linked X with a bid for Y”."""
        suitor = clause.subject if clause.passive else clause.thing.group
        target = clause.phrases.get("with") or clause.phrases.get("for") or clause.phrases.get("of")
        if suitor is None or target is None or len(suitor.parties) > 1 or suitor == target:
            return
        between = self.keys[suitor.end : clause.cue[0]] if clause.passive else []
        if any(key not in _LINKING and key not in self.scene.auxiliaries for key in between):
            return
        if self._operators(suitor) and self._operators(target):
            yield "acquisition", [*members(suitor, "buyer"), *members(target, "target")]

    def gain(self, clause: Clause) -> Deals:
        """“The deal gives X control of Y”."""
        buyer, target = clause.thing.group, clause.phrases.get("of")
        if buyer is not None and target is not None and not clause.passive:
            yield "acquisition", [*members(buyer, "buyer"), *members(target, "target")]

    def owned(self, clause: Clause) -> Deals:
        """“Y will be 60% owned by X”, “Y has been owned by X since March”: owning alone is no deal."""
        buyers = clause.thing.group
        if clause.subject is None or buyers is None or clause.thing.head:
            return
        before = self.keys[max(clause.sentence[0], clause.cue[0] - _PRICE_REACH) : clause.cue[0]]
        since = "since" in self.keys[buyers.end : min(clause.sentence[1], buyers.end + _SUM)]
        if "will" in before or (since and "been" in before):
            yield "acquisition", [*members(buyers, "buyer"), *members(clause.subject, "target")]

    def passes(self, verb: DealVerb, cue: Range, sentence: Range) -> bool:
        """Whether it is a company that comes into other hands: "went to Y for $2bn", "has belonged to Y since May"."""
        if verb.lemma == "belong to":
            since = {"since", "now"} & set(self.keys[cue[0] - 1 : min(sentence[1], cue[1] + _PRICE_REACH)])
            return bool(since) or "will" in self.keys[max(sentence[0], cue[0] - _SUM) : cue[0]]
        if verb.lemma not in _GOING:
            return True
        priced = "for" in self.keys[cue[1] : cue[1] + _PRICE_REACH] and self._money_between(cue[1], sentence)
        return priced or "from" in self.keys[cue[1] : cue[1] + _SUM] or self.scene.any_of("asset", sentence[0], cue[0])

    def passed(self, clause: Clause) -> Deals:
        """“Y passed from Z to X”, “Y fell into the hands of X”, “the rest of Y goes to X”."""
        buyer = clause.thing.group if clause.verb.lemma.endswith((" to", " of")) else clause.phrases.get("to")
        target = clause.subject or self._asset(clause)
        if buyer is None or clause.thing.head not in ("", "asset") or target is None or target == buyer:
            return
        if any(self.scene.kind(party.entity) == "vendor" for party in (*target.parties, *buyer.parties)):
            return
        yield (
            "acquisition",
            [*members(buyer, "buyer"), *members(target, "target"), *members(clause.phrases.get("from"), "seller")],
        )

    def _asset(self, clause: Clause) -> Group | None:
        """Whose unit or share passes on: "X's masts", "control of X", "the rest of X"."""
        before = [group for group in self.scene.groups(clause.sentence) if group.end <= clause.cue[0]]
        if len(before) != 1 or len(before[0].parties) > 1:
            return None
        (group,) = before
        owned = self.scene.possessive(group.end) and self.scene.any_of("asset", group.end, clause.cue[0])
        shared = self.keys[group.left - 1] in ("of", "in") and self.scene.has("asset", group.left - 2)
        return group if owned or shared else None

    def invest(self, clause: Clause) -> Deals:
        """“X has invested $200m in Y”: a share in Y, unless it is Y's network that the money goes into."""
        target = clause.phrases.get("in") or clause.phrases.get("into")
        paid = clause.phrases.get("for")
        if target is None and paid is not None and self._partial(clause.cue[1], paid.left):
            target = paid  # "will invest $700m for a 1% stake in Y"
        if clause.subject is None or target is None or clause.passive or self.keys[clause.cue[0] - 1] == "each":
            return
        if self.arguments.object(target.left, clause.sentence).head == "":
            yield "stake", [*members(clause.subject, "buyer"), *members(target, "target")]

    def merge(self, clause: Clause) -> Deals:
        """“X merges with Y”, “X merges its unit with Y”, “X and Y merge”, “Z merges X and Y”."""
        subject, thing, cue = clause.subject, clause.thing, clause.cue
        other = clause.phrases.get("with") or clause.phrases.get("into")
        if other is None and thing.group is None and subject is not None and len(subject.parties) == 1:
            other = self.arguments.partner(subject, cue[0], clause.sentence)
        if other is not None and self.keys[cue[1] : cue[1] + 2] == ["it", "with"]:
            target = self.arguments.meant_target(cue[1], clause.sentence)
            yield "merger", [*members(target, "member"), *members(other, "member")]
            return
        several = subject is not None and len(subject.parties) > 1 and self.scene.key(cue[1]) in _COMBINED
        kind = "joint_venture" if self._ventured(clause) else "network_sharing" if self._networks(clause) else "merger"
        if clause.verb.lemma == "combine" and thing.group is None:
            if several:
                yield "network_sharing" if kind == "network_sharing" else "merger", members(subject, "member")
            if several or (thing.head != "asset" and other is None):
                return
        first = thing.group if thing.group is not None and thing.head in ("", "asset") else None
        first = self._apposed(clause) or first
        if first is not None and len(first.parties) > 1:
            yield kind, members(first, "member")
        elif other is not None and (first or subject) is not None:
            yield kind, [*members(first or subject, "member"), *members(other, "member")]
        elif subject is not None and len(subject.parties) > 1 and thing.group is None:
            yield kind, members(subject, "member")

    def _apposed(self, clause: Clause) -> Group | None:
        """Whom "the two companies" means that stands behind it: "merge the two companies they own, X and Y"."""
        start = clause.cue[1]
        if self.keys[start : start + 2] not in (["the", "two"], ["their", "two"], ["the", "three"]):
            return None
        behind = (group for group in self.scene.groups(clause.sentence) if group.left > start)
        return next((group for group in behind if len(group.parties) > 1 and self.keys[group.left - 1] == ","), None)

    def _networks(self, clause: Clause) -> bool:
        """Whether no companies but networks or masts are put together: "have combined their radio networks"."""
        start = clause.cue[1]
        if self.scene.key(start) not in _COUNTING and not self.scene.key(start)[:1].isdigit():
            return False
        for index in range(start + 1, min(start + _SUM + 1, clause.sentence[1])):
            if self.scene.has("shared", index):
                return True
            if not self.keys[index].replace("-", "").replace(",", "").isalnum():
                return False
        return False

    def _ventured(self, clause: Clause) -> bool:
        """Whether a joint venture is what comes of it: "will combine their units in a 50:50 joint venture"."""
        shared = self.scene.key(clause.cue[1]) == "their"
        for index in range(clause.cue[1], clause.sentence[1]):
            cue = self.scene.cue(index)
            if shared and self.keys[index] in _VEHICLES and self.keys[index - 1] in _NEW:
                return True
            if cue is not None and cue.noun is not None and cue.noun.kind == "joint_venture":
                left = self.scene.left_edge(index, clause.cue[1])
                return self.keys[left - 1] in ("in", "into", "as")
        return False

    def gather(self, clause: Clause) -> Deals:
        """“This brings together A, B and C”: only tells more of a merger told elsewhere."""
        group, other = clause.thing.group, clause.phrases.get("with")
        if group is None and clause.thing.owned is not None and other is not None:
            group = other
            other = None
        if group is not None and len(group.parties) + (0 if other is None else len(other.parties)) > 1:
            yield "merger", [*members(group, "member"), *members(other, "member")]

    def _halved(self, clause: Clause) -> bool:
        """Whether several will own something together: "will own half each of N", "will each hold 50% of N"."""
        if clause.subject is None or len(clause.subject.parties) < 2:
            return False
        thing = clause.thing
        named = thing.group is not None or self.scene.tokens.words[min(thing.end, clause.sentence[1] - 1)][0].isupper()
        return named and not _EACH.isdisjoint(self.keys[clause.subject.end : thing.end + 1])

    def _whose(self, clause: Clause) -> Group | None:
        """Whose unit is bought that "its" names: "X said Y would buy its unit"."""
        if clause.thing.owned is None or clause.subject is None:
            return None
        ours = {party.entity for party in clause.subject.parties}
        groups = self.scene.groups(clause.sentence)
        others = {party.entity for group in groups for party in group.parties if group.end <= clause.cue[0]} - ours
        return self.arguments.another(clause.cue[0], ours, clause.sentence) if len(others) == 1 else None

    def _corporate(self, clause: Clause) -> bool:
        """Whether what is taken is a company or a share in one: a whole object and no adverbial."""
        thing = clause.thing
        words = self.keys[thing.start : thing.end]
        if "interest" in words and _HOLDING.isdisjoint(words):
            return False  # "took a closer interest in Telco"
        return (
            thing.group is not None
            and thing.head in ("", "asset")
            and (thing.head == "asset" or thing.start == thing.group.parties[0].start)
        )

    def _optional(self, clause: Clause) -> bool:
        """Whether somebody only has a right to buy: "gets warrants to buy shares"."""
        before = self.keys[max(0, clause.cue[0] - _PRICE_REACH) : clause.cue[0]]
        opted = not _OPTIONS.isdisjoint(before[-2:] if before[-1:] == ["to"] else before)
        return opted and _EXERCISED.isdisjoint(before) and not _LETTING.isdisjoint(before)

    def _pairs(self, kind: str, buyers: Group, targets: Group, seller: Group | None, sentence: Range) -> Deals:
        """One deal for each target.

        "Respectively" pairs buyers and targets off; several who are each "interested in" something are rivals.
        """
        sellers = members(seller, "seller")
        if len(buyers.parties) == len(targets.parties) > 1 and "respectively" in self.keys[sentence[0] : sentence[1]]:
            for buyer, target in zip(buyers.parties, targets.parties, strict=True):
                yield kind, [member(buyer, "buyer"), member(target, "target"), *sellers]
            return
        first = buyers.end
        rivals = len(buyers.parties) > 1 and "interested" in self.keys[first : min(sentence[1], first + _PRICE_REACH)]
        sides = [[member(buyer, "buyer")] for buyer in buyers.parties] if rivals else [members(buyers, "buyer")]
        for target in targets.parties:
            owner = (
                []
                if target.owner is None or sellers
                else [Member(target.owner, (target.start, target.end), "seller", None, None)]
            )
            for side in sides:
                yield kind, [*side, member(target, "target"), *sellers, *owner]
