"""Deal verbs with their arguments → drafts: which part each party has in which kind of agreement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from telcomodel.lexicon.agreements import DealVerb
from telcomodel.parsing.alliances.arguments import Arguments, Object
from telcomodel.parsing.alliances.result import Draft, Member
from telcomodel.parsing.alliances.scene import Group, Scene, member, members
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.parsing.alliances.topics import find_topic
from telcomodel.tokens import Range

Deals: TypeAlias = Iterator[tuple[str, list[Member]]]
"""Kinds of agreement with their members."""
_TAKEOVERS: Final = frozenset(("acquisition", "stake", "merger"))
_SHARES: Final = frozenset(("stake", "stakes", "shareholding", "shares", "interest"))
_CONTRACTS: Final = frozenset(("contract", "contracts", "deal", "order", "tender"))
_NEAR: Final = 14
_CHOSEN: Final = frozenset(("to", "for", "as", "by"))
_FOR_WHOM: Final = frozenset(("for", "'s"))
_HABITS: Final = frozenset(("collaborate", "cooperate", "co-operate", "ally"))
"""Verbs whose present tense tells what somebody usually does, not what is agreed."""


class Clause(NamedTuple):
    """A deal verb with what stands around it: subject, object, the parties behind its prepositions.

    And whether it is passive.
    """

    verb: DealVerb
    cue: Range
    sentence: Range
    subject: Group | None
    thing: Object
    phrases: dict[str, Group]
    passive: bool


class Verbs:
    """Reads the clauses of deal verbs.

    Args:
        scene: What the sentences hold.
        arguments: Finds arguments.
        standing: Reads statuses.
    """

    def __init__(self, scene: Scene, arguments: Arguments, standing: Standing) -> None:
        self.scene = scene
        self.keys = scene.keys
        self.arguments = arguments
        self.standing = standing

    def possible(self, verb: DealVerb, end: int, sentence: Range) -> bool:
        """Whether the words that a frame cannot do without are there.

        A look at the words before any argument is sought.
        """
        last = min(sentence[1], end + _NEAR)
        near = self.keys[end:last]
        match verb.frame:
            case "found" | "join" | "leave" | "include":
                return False
            case "bid" | "pay":
                return "for" in near
            case "share":
                return self.scene.any_of("shared", end, last)
            case "choose":
                return not _CHOSEN.isdisjoint(near)
            case "build":
                return "with" in near[:3] or (not _FOR_WHOM.isdisjoint(near) and self._vendors(sentence))
            case _:
                return True

    def _vendors(self, sentence: Range) -> bool:
        return any(
            self.scene.kind(party.entity) == "vendor"
            for group in self.scene.groups(sentence)
            for party in group.parties
        )

    def read(self, verb: DealVerb, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The drafts of one verb."""
        clause = self._clause(verb, cue, sentence)
        supposed = False
        if verb.frame == "buy" and verb.form == "gerund" and clause.subject is None:
            clause = clause._replace(subject=self._beneficiary(clause))
            supposed = clause.subject is not None
        subject = clause.subject
        step = self.standing.of_verb(
            verb,
            cue,
            None if subject is None else subject.left,
            sentence,
            max(clause.thing.end, cue[1]),
            planned=subject is not None and self.scene.possessive(subject.end),
        )
        if step is None:
            return
        if supposed:
            step = step._replace(status="rumoured")
        for kind, found in self._deals(clause):
            weak = verb.frame == "gather"
            yield Draft(kind, cue, found, step, f"verb.{verb.frame}", (cue[0], sentence[1]), weak=weak)

    def _clause(self, verb: DealVerb, cue: Range, sentence: Range) -> Clause:
        arguments = self.arguments
        passive = self._passive(verb, cue, sentence)
        subject = arguments.subject(cue[0], sentence)
        thing = Object(None, "", None, cue[1], cue[1]) if passive else arguments.object(cue[1], sentence)
        if verb.frame == "take":
            thing = self._taken_over(thing, cue, sentence)
        phrases = arguments.phrases(cue[1], sentence)
        if not phrases and thing.group is not None and thing.end > cue[1]:
            phrases = arguments.phrases(thing.end, sentence)
        return Clause(verb, cue, sentence, subject, thing, phrases, passive)

    def _passive(self, verb: DealVerb, cue: Range, sentence: Range) -> bool:
        """Whether a participle stands in the passive: after a form of "be", or right before "by"."""
        if verb.form not in ("past", "participle"):
            return False
        near = self.keys[max(sentence[0], cue[0] - 4) : cue[0]]
        if any(key in ("is", "are", "was", "were", "be", "been", "being") for key in near):
            return True
        return "by" in self.keys[cue[1] : min(sentence[1], cue[1] + 4)]

    def _deals(self, clause: Clause) -> Deals:
        match clause.verb.frame:
            case "buy" | "take":
                return self._buy(clause)
            case "sell":
                return self._sell(clause)
            case "bid" | "pay":
                return self._bid(clause)
            case "merge":
                return self._merge(clause)
            case "gather":
                return self._gather(clause)
            case "pact":
                return self._pact(clause)
            case "build":
                return self._build(clause)
            case "share":
                return self._share(clause)
            case "choose":
                return self._choose(clause)
            case "award":
                return self._award(clause)
            case "supply":
                return self._supply(clause)
            case "host":
                return self._host(clause)
            case "roam":
                return self._roam(clause)
            case _:
                return iter(())

    def _beneficiary(self, clause: Clause) -> Group | None:
        """Who would gain by a deal: "Buying X would give Y access"."""
        thing = clause.thing
        if thing.group is None:
            return None
        for index in range(thing.end, min(clause.sentence[1], thing.end + 4)):
            if self.keys[index] in ("give", "gives", "allow", "help", "make", "let"):
                return self.arguments.object(index + 1, clause.sentence).group
        return None

    def _taken_over(self, thing: Object, cue: Range, sentence: Range) -> Object:
        """The object of "take … over": "taking it over"."""
        if self.keys[cue[1] : cue[1] + 2] in (["it", "over"], ["them", "over"]):
            return thing._replace(group=self.arguments.meant_target(cue[1], sentence), head="asset")
        if thing.group is not None and self.keys[thing.end : thing.end + 1] == ["over"]:
            return thing._replace(head="asset")
        return thing

    def _partial(self, first: int, last: int) -> bool:
        return not _SHARES.isdisjoint(self.keys[first:last])

    def _buy(self, clause: Clause) -> Deals:
        verb, subject, thing, phrases = clause.verb, clause.subject, clause.thing, clause.phrases
        seller = phrases.get("from")
        if clause.passive:
            buyer = phrases.get("by")
            if buyer is not None and subject is not None:
                yield "acquisition", [*members(buyer, "buyer"), *members(subject, "target"), *members(seller, "seller")]
            return
        if subject is None or (verb.frame == "take" and not self._corporate(thing)):
            return
        if thing.head == "goods":
            source = seller or thing.group
            if source is not None:
                yield "supply", [*members(subject, "customer"), *members(source, "supplier")]
            return
        if thing.head in ("barred", "other") or verb.kind == "supply":
            return
        if thing.group is not None:
            if self.scene.possessive(thing.group.end) and self._partial(thing.group.end, thing.end):
                yield (
                    "stake",
                    [
                        *members(subject, "buyer"),
                        *members(phrases.get("in"), "target"),
                        *members(thing.group, "seller"),
                    ],
                )
                return
            partial = verb.kind == "stake" or self._partial(thing.start, thing.end)
            yield from self._pairs("stake" if partial else "acquisition", subject, thing.group, seller, clause.sentence)
        elif seller is not None and thing.head == "asset" and not self.scene.any_of("shared", thing.start, thing.end):
            partial = self._partial(thing.start, thing.end)
            yield "stake" if partial else "acquisition", [*members(subject, "buyer"), *members(seller, "seller")]

    def _corporate(self, thing: Object) -> bool:
        """Whether what is taken is a company or a share in one: a whole object and no adverbial."""
        return (
            thing.group is not None
            and thing.head in ("", "asset")
            and (thing.head == "asset" or thing.start == thing.group.parties[0].start)
        )

    def _pairs(self, kind: str, buyers: Group, targets: Group, seller: Group | None, sentence: Range) -> Deals:
        """One deal for each target; "respectively" pairs buyers and targets off."""
        sellers = members(seller, "seller")
        if len(buyers.parties) == len(targets.parties) > 1 and "respectively" in self.keys[sentence[0] : sentence[1]]:
            for buyer, target in zip(buyers.parties, targets.parties, strict=True):
                yield kind, [member(buyer, "buyer"), member(target, "target"), *sellers]
            return
        for target in targets.parties:
            owner = (
                []
                if target.owner is None or sellers
                else [Member(target.owner, (target.start, target.end), "seller", None, None)]
            )
            yield kind, [*members(buyers, "buyer"), member(target, "target"), *sellers, *owner]

    def _sell(self, clause: Clause) -> Deals:
        subject, thing, phrases = clause.subject, clause.thing, clause.phrases
        buyer = phrases.get("to")
        if subject is None:
            return
        if clause.passive:
            if buyer is not None:
                yield (
                    "acquisition",
                    [*members(buyer, "buyer"), *members(subject, "target"), *members(phrases.get("by"), "seller")],
                )
            return
        if thing.head not in ("", "asset"):
            return
        kind = "stake" if self._partial(thing.start, thing.end) else "acquisition"
        if thing.group is not None:
            for target in thing.group.parties:
                yield kind, [*members(buyer, "buyer"), member(target, "target"), *members(subject, "seller")]
        elif thing.head == "asset" and buyer is not None:
            yield kind, [*members(buyer, "buyer"), *members(subject, "seller")]

    def _bid(self, clause: Clause) -> Deals:
        """“X has bid $6.3bn for Y”, “X paid $1.4bn for Y”."""
        target = clause.phrases.get("for")
        if (
            clause.subject is None
            or target is None
            or clause.passive
            or not self.arguments.whole(target, clause.sentence)
        ):
            return
        at_once = clause.verb.frame == "bid" and self.keys[clause.cue[1]] == "for"
        if at_once or self._money_between(clause.cue[1], clause.sentence):
            yield "acquisition", [*members(clause.subject, "buyer"), *members(target, "target")]

    def _money_between(self, index: int, sentence: Range) -> bool:
        """Whether a sum of money stands between a verb and its "for"."""
        for place in range(index, min(sentence[1], index + 9)):
            if self.keys[place] == "for":
                return any(key[0] in "$£€¥" or key[0].isdigit() or key[-1].isdigit() for key in self.keys[index:place])
        return False

    def _merge(self, clause: Clause) -> Deals:
        subject, thing, cue = clause.subject, clause.thing, clause.cue
        other = clause.phrases.get("with") or clause.phrases.get("into")
        if other is None and thing.group is None and subject is not None and len(subject.parties) == 1:
            other = self.arguments.partner(subject, cue[0], clause.sentence)
        if other is not None and self.keys[cue[1] : cue[1] + 2] == ["it", "with"]:
            target = self.arguments.meant_target(cue[1], clause.sentence)
            yield "merger", [*members(target, "member"), *members(other, "member")]
            return
        if clause.verb.lemma == "combine" and thing.group is None and thing.head != "asset" and other is None:
            return
        first = thing.group if thing.group is not None and thing.head in ("", "asset") else None
        if first is not None and len(first.parties) > 1:
            yield "merger", members(first, "member")
        elif other is not None and (first or subject) is not None:
            yield "merger", [*members(first or subject, "member"), *members(other, "member")]
        elif subject is not None and len(subject.parties) > 1 and thing.group is None:
            yield "merger", members(subject, "member")

    def _gather(self, clause: Clause) -> Deals:
        """“This brings together A, B and C”: only tells more of a merger told elsewhere."""
        group = clause.thing.group
        if group is not None and len(group.parties) > 1:
            yield "merger", members(group, "member")

    def _pact(self, clause: Clause) -> Deals:
        verb, subject = clause.verb, clause.subject
        if subject is None or (verb.form == "third" and verb.lemma in _HABITS):
            return
        other = clause.phrases.get("with") or (clause.phrases.get("to") if verb.lemma == "ally" else None)
        topic = find_topic(self.scene, clause.cue[1], clause.sentence)
        kind = verb.kind if topic is None or topic in _TAKEOVERS else topic
        if other is not None:
            yield kind, [*members(subject, "member"), *members(other, "member")]
        elif len(subject.parties) > 1 and verb.form != "third" and verb.lemma not in ("partner", "team"):
            yield kind, members(subject, "member")

    def _build(self, clause: Clause) -> Deals:
        """“The service, which has been developed with A and B”: whose service it is, is what the text is about."""
        cue, sentence = clause.cue, clause.sentence
        other = clause.phrases.get("with")
        if other is None:
            yield from self._built(clause)
        elif "with" in self.keys[cue[1] : cue[1] + 3]:
            party = (
                clause.subject.parties[0] if clause.subject is not None else self.arguments.topic(sentence[0], sentence)
            )
            if party is not None:
                yield "strategic_partnership", [member(party, "member"), *members(other, "member")]

    def _built(self, clause: Clause) -> Deals:
        """“X will build a 5G network for Y”, “X is upgrading Y's network”."""
        subject, thing = clause.subject, clause.thing
        customer = clause.phrases.get("for") or (thing.group if thing.head == "asset" else None)
        if subject is None or customer is None:
            return
        vendors = all(self.scene.kind(party.entity) == "vendor" for party in subject.parties)
        if vendors and all(self.scene.operator(party.entity) for party in customer.parties):
            yield "supply", [*members(customer, "customer"), *members(subject, "supplier")]

    def _share(self, clause: Clause) -> Deals:
        """“A and B will share their networks”, “A will share its masts with B”, “A and B run one shared network”."""
        subject, cue = clause.subject, clause.cue
        if subject is None:
            return
        run = clause.verb.lemma == "run"
        if run and not {"shared", "common", "joint"} & set(self.keys[cue[1] : min(clause.sentence[1], cue[1] + _NEAR)]):
            return
        other = clause.phrases.get("with") or self.arguments.partner(subject, cue[0], clause.sentence)
        if other is not None and not run:
            yield "network_sharing", [*members(subject, "member"), *members(other, "member")]
        elif len(subject.parties) > 1:
            yield "network_sharing", members(subject, "member")

    def _choose(self, clause: Clause) -> Deals:
        """“A has chosen B to provide”, “B was selected by A”."""
        if clause.passive:
            customer, supplier = clause.phrases.get("by"), clause.subject
        else:
            customer, supplier = clause.subject, None if clause.thing.head else clause.thing.group
        if customer is None or supplier is None:
            return
        if clause.passive or {"to", "for", "as"} & set(self.keys[clause.thing.end : clause.thing.end + 3]):
            yield "supply", [*members(customer, "customer"), *members(supplier, "supplier")]

    def _award(self, clause: Clause) -> Deals:
        """“A awarded B a contract”, “A awarded a contract to B”, “B was awarded a contract by A”."""
        if _CONTRACTS.isdisjoint(self.keys[clause.sentence[0] : clause.sentence[1]]):
            return
        if clause.passive:
            customer, supplier = clause.phrases.get("by"), clause.subject
        else:
            customer, supplier = clause.subject, clause.phrases.get("to") or clause.thing.group
        if customer is not None and supplier is not None:
            yield "supply", [*members(customer, "customer"), *members(supplier, "supplier")]

    def _supply(self, clause: Clause) -> Deals:
        customer = clause.phrases.get("to") or (clause.thing.group if clause.thing.head in ("", "asset") else None)
        if clause.subject is not None and customer is not None and not clause.passive:
            yield "supply", [*members(customer, "customer"), *members(clause.subject, "supplier")]

    def _host(self, clause: Clause) -> Deals:
        """“A runs on B”."""
        host = clause.thing.group
        if clause.subject is not None and host is not None and not clause.thing.head:
            yield "wholesale", [*members(host, "supplier"), *members(clause.subject, "customer")]

    def _roam(self, clause: Clause) -> Deals:
        """“A's customers can roam on B's network”."""
        phrases = clause.phrases
        host = phrases.get("on") or phrases.get("onto") or phrases.get("over")
        groups = self.scene.groups(clause.sentence)
        guest = next((group for group in reversed(groups) if group.end <= clause.cue[0]), None)
        if host is not None and guest is not None:
            yield "roaming", [*members(guest, "member"), *members(host, "member")]
