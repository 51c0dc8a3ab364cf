"""Verbs of bidding, paying and outbidding: who offers what for whom, who wins and who loses."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.clauses import Clause, Deals
from telcomodel.parsing.alliances.parties import Group, Party, member, members
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.tokens import Range

FRACTIONS: Final = frozenset(("half", "third", "quarter"))
SHARES: Final = frozenset(("share", "stake", "stakes", "shareholding", "shares", "interest", "slice")) | FRACTIONS
"""Words for a part of a company."""
PERCENT: Final = frozenset(("%", "percent", "pct"))
"""What a share is counted in."""
_PRICE_REACH: Final = 9
_SUMS_REACH: Final = 18
"""Tokens of a sum in two or three currencies."""
_SUM: Final = 4


def sum_like(key: str) -> bool:
    """Whether a token may be a sum of money or begin one: "$2bn", "300", not "5g"."""
    return key[0] in "$£€¥" or key[-1].isdigit() or (key[0].isdigit() and key[1:] != "g")


class Offers(Reader):
    """Reads the verbs of offers."""

    def outbid(self, clause: Clause) -> Deals:
        """“X outbid Z for Y”, “Z was outbid by X for Y”, “Z lost out to X in the race for Y”: winner and rivals."""
        ours, theirs = clause.subject, clause.phrases.get("by") if clause.passive else clause.thing.group
        if ours is None and clause.passive and self.tried(clause.sentence):
            ours = Group(*clause.cue, self.arguments.last[:1])
        winner, losers = (theirs, ours) if clause.passive or clause.verb.lemma.startswith("lose") else (ours, theirs)
        target = self._contested(clause, {party.entity for group in (ours, theirs) if group for party in group.parties})
        if target is None or not self.arguments.whole(target, clause.sentence):
            return
        if winner is not None and ("for" in clause.phrases or "to" not in self._behind(clause)):
            yield "acquisition", [*members(winner, "buyer"), *members(target, "target")]
        for loser in () if losers is None else losers.parties:
            yield "acquisition", [member(loser, "buyer"), *members(target, "target")]

    def _behind(self, clause: Clause) -> list[str]:
        """The word behind the rival in "outbid Y to win", where the verb of winning tells who wins what."""
        end = clause.cue[1] if clause.thing.group is None else clause.thing.group.end
        return self.keys[end : end + 1]

    def _contested(self, clause: Clause, bidders: set[int]) -> Group | None:
        """What a race is for: "for Y", "for a stake in Y", "for 51% of the company", which is none of the bidders."""
        target = next((clause.phrases[link] for link in ("for", "of", "in") if link in clause.phrases), None)
        if target is None and self.tried(clause.sentence):
            return Group(*clause.cue, self.arguments.last[1:2])
        if target is None or all(party.entity not in bidders for party in target.parties):
            return target
        meant = None if target.left in self.scene.parties else self.arguments.meant_target(target.left, clause.sentence)
        return None if meant is None or any(party.entity in bidders for party in meant.parties) else meant

    def tried(self, sentence: Range) -> bool:
        """Whether a sentence has told who tried to buy whom: "X tried to buy Y, but was beaten by Z"."""
        return len(self.arguments.last) > 1 and self.arguments.last[0].start >= sentence[0]

    def bid(self, clause: Clause) -> Deals:
        """“X has bid $6.3bn for Y”, “X paid $1.4bn for Y”, “Y, for which X paid $1.4bn”."""
        target = clause.phrases.get("for")
        paid = clause.thing.group or clause.phrases.get("to")
        if target is None and clause.verb.frame == "pay" and paid is not None:
            yield from self._paid(clause, paid)
            return
        if target is None and clause.subject is not None:
            ours = {party.entity for party in clause.subject.parties}
            courted = self._courted(clause, ours)
            if courted is not None:
                yield "acquisition", [*members(clause.subject, "buyer"), *members(courted, "target")]
            target = self._priced(clause, ours) or self._shared(clause, ours)
        if (
            clause.subject is None
            or target is None
            or clause.passive
            or not self.arguments.whole(target, clause.sentence)
        ):
            return
        if target.left < clause.cue[0]:
            if self._money(clause.cue[1], clause.cue[1] + _SUM):
                yield "acquisition", [*members(clause.subject, "buyer"), *members(target, "target")]
            return
        whole = clause.phrases.get("in") if self.scene.possessive(target.end) else None
        if (
            whole is not None
            and self._partial(target.end, whole.left)
            and self._money_between(clause.cue[1], clause.sentence)
        ):
            yield "stake", [*members(clause.subject, "buyer"), *members(whole, "target"), *members(target, "seller")]
            return
        partner = self.arguments.partner(clause.subject, clause.cue[0], clause.sentence)
        if partner is not None and partner.parties[0].entity == target.parties[0].entity:
            return
        at_once = clause.verb.frame == "bid" and self.keys[clause.cue[1]] == "for"
        if at_once or self._money_between(clause.cue[1], clause.sentence):
            yield "acquisition", [*members(clause.subject, "buyer"), *members(target, "target")]

    def _partial(self, first: int, last: int) -> bool:
        return not (SHARES.isdisjoint(self.keys[first:last]) and PERCENT.isdisjoint(self.keys[first:last]))

    def _share_passed(self, clause: Clause) -> Group | None:
        """What a share is a part of that is bought or sold: "a 10% stake in Y was sold"."""
        keys, scene = self.keys, self.scene
        for group in scene.groups(clause.sentence) if clause.passive else ():
            share = keys[group.left - 1] in ("in", "of") and (
                scene.has("holder", group.left - 2) or keys[group.left - 2] in ("%", "percent", "cent")
            )
            if share and group.end < clause.cue[0] and scene.auxiliaries.issuperset(keys[group.end : clause.cue[0]]):
                return group
        return None

    def _money_between(self, index: int, sentence: Range) -> bool:
        """Whether a sum of money stands between a verb and its "for"."""
        for place in range(index, min(sentence[1], index + _SUMS_REACH)):
            if self.keys[place] == "for":
                return self._money(index, place)
        return False

    def _money(self, first: int, last: int) -> bool:
        return any(map(sum_like, self.keys[first:last]))

    def _paid(self, clause: Clause, seller: Group) -> Deals:
        """“X will pay Y $2bn for 24,600 masts”, “X will pay $2bn to Y for its Danish unit”."""
        following = range(seller.end, min(clause.sentence[1], seller.end + _PRICE_REACH))
        place = next((index for index in following if self.keys[index] == "for"), None)
        if clause.subject is None or clause.passive or place is None or not self._money(clause.cue[1], place):
            return
        if self.keys[place + 1 : place + 3] in (["the", "use"], ["access", "to"], ["use", "of"]):
            yield "wholesale", [*members(clause.subject, "customer"), *members(seller, "supplier")]
        elif self.scene.any_of("asset", place, min(clause.sentence[1], place + _SUM + 1)):
            yield "acquisition", [*members(clause.subject, "buyer"), *members(seller, "seller")]

    def _courted(self, clause: Clause, buyers: set[int]) -> Group | None:
        """The only company courted so far, where a sum is offered: "X, which offered $1.2bn in June"."""
        targets, end = self.arguments.targets - buyers, clause.cue[1]
        near = self.keys[end : min(clause.sentence[1], end + _PRICE_REACH)]
        if len(targets) != 1 or "for" in near or not self._money(end, end + 2) or clause.verb.frame != "bid":
            return None
        (target,) = targets
        return Group(*clause.cue, (Party(target, *clause.cue),))

    def _shared(self, clause: Clause, buyers: set[int]) -> Group | None:
        """The company, the only one of the sentence before, of which a part is paid for: "will pay $750m for 75%"."""
        first, last = clause.cue[1], min(clause.sentence[1], clause.cue[1] + _SUMS_REACH)
        paid = next((index for index in range(first, last) if self.keys[index] == "for"), last)
        thing = self.arguments.object(paid + 1, clause.sentence)
        if thing.group is not None or not self._partial(thing.start, thing.end) or not self._money(first, paid):
            return None
        sold = next((self.arguments.sold[buyer] for buyer in buyers if buyer in self.arguments.sold), None)
        if sold is not None and thing.owned is not None:
            return Group(paid, paid + 1, (sold,))
        found = self.arguments.before(clause.sentence)
        return None if len(found) != 1 or found[0].entity in buyers else Group(paid, paid + 1, found)

    def _priced(self, clause: Clause, buyers: set[int]) -> Group | None:
        """What "it" is that a sum is paid for: "paid $260m for it", "paid $250m for 61% of it"."""
        last = min(clause.sentence[1] - 1, clause.cue[1] + _PRICE_REACH)
        paid = next((index for index in range(clause.cue[1], last) if self.keys[index] == "for"), last)
        for index in range(paid, last):
            if self.keys[index] in ("for", "of") and self.keys[index + 1] in ("it", "them"):
                return self.arguments.meant_thing(index + 1, buyers, clause.sentence)
        return None
