"""Deal verbs with their arguments → drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Final

from telcomodel.lexicon.agreements import DealCue, DealVerb
from telcomodel.parsing.alliances.arguments import Arguments, Object
from telcomodel.parsing.alliances.bids import is_contest
from telcomodel.parsing.alliances.clauses import Clause, Deals
from telcomodel.parsing.alliances.offers import PERCENT, SHARES, sum_like
from telcomodel.parsing.alliances.others import Others
from telcomodel.parsing.alliances.pacts import Pacts
from telcomodel.parsing.alliances.parties import Group, members
from telcomodel.parsing.alliances.reader import CUSTOMERS, Reader
from telcomodel.parsing.alliances.result import Draft, Member, Step
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.parsing.alliances.supplies import Supplies
from telcomodel.parsing.alliances.takeovers import Takeovers
from telcomodel.tokens import Range

_NEAR: Final = 14
_CONTROL: Final = frozenset(("control", "ownership"))
_SOUGHT: Final = frozenset(("takeover", "bid", "union", "sale"))
"""Frames of the nouns that show what somebody is courted for."""
_LINKING: Final = frozenset(("link up", "tie up", "hook up"))
"""Verbs that may mean a merger told elsewhere."""
_TAKEOVERS: Final = frozenset(("buy", "sell", "bid"))
_MEANING: Final = frozenset(("buy", "sell", "link"))
"""Frames of the verbs whose object may be "it"."""
_BE: Final = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_ACTIVE: Final = frozenset(("have", "has", "had", "having", "to"))
_RELATIVES: Final = frozenset(("that", "which"))
_PLANNED: Final = frozenset("attempt attempts effort efforts plan plans bid bids proposal proposals".split())
_SAID: Final = 5
_COMPLETED: Final = frozenset(
    "buy take sell merge pact choose award invest supply share bid pay outsource lease ride work".split()
)
_ARTICLES: Final = frozenset(("the", "a", "an"))
_CHOSEN: Final = frozenset(("to", "for", "as", "by"))


class Verbs(Reader):
    """Reads the clauses of deal verbs."""

    def __init__(self, scene: Scene, arguments: Arguments, standing: Standing) -> None:
        super().__init__(scene, arguments, standing)
        self.takeovers = Takeovers(scene, arguments, standing)
        self.pacts = Pacts(scene, arguments, standing)
        self.supplies = Supplies(scene, arguments, standing)
        self.others = Others(scene, arguments, standing)

    def _deals(self, clause: Clause) -> Deals:
        """The deals of a clause by its frame; “A awarded B a contract”, but “A handed its stake in Y to B” sells it."""
        if clause.verb.lemma in _LINKING and clause.thing.head == "asset" and clause.thing.owned is not None:
            return self.takeovers.merge(clause)
        if clause.verb.frame != "award":
            return _FRAMES[clause.verb.frame](self)(clause)
        end, sentence = clause.cue[1], clause.sentence
        if clause.verb.lemma == "give" and not _CONTROL.isdisjoint(self.keys[end : end + _NEAR]):
            return self.takeovers.gain(clause)
        contracted = self.supplies.contracted(end, sentence) or self._given(end, sentence)
        return self.supplies.award(clause) if contracted else self.takeovers.sell(clause)

    def possible(self, verb: DealVerb, cue: Range, sentence: Range) -> bool:
        """Whether the words that a frame cannot do without are there.

        A look at the words before any argument is sought.
        """
        end = cue[1]
        last = min(sentence[1], end + _NEAR)
        near = self.keys[end:last]
        if verb.form in ("base", "past", "participle") and self.keys[cue[0] - 1] in _ARTICLES and cue[0] > sentence[0]:
            return False  # "the combined company", "the pair"
        match verb.frame:
            case "sell" if verb.lemma == "part with" and verb.form == "third":
                before = cue[0] - 1
                return not self.scene.modifies(before) or self.keys[before] in self.scene.adverbs
            case "found":
                return (
                    self.pacts.forms_company(cue, sentence)
                    or (verb.lemma in ("launch", "create") and self.pacts.one_thing(cue))
                    or (verb.lemma == "launch" and self.pacts.launched_with(cue))
                    or near[:1] == ["from"]
                    or self.pacts.venture_founded(cue, sentence)
                )
            case "include":
                return verb.lemma == "include" and self.scene.any_of("enrolling", sentence[0], cue[0])
            case "join" | "leave":
                return False
            case "win":
                return not (SHARES.isdisjoint(near) and PERCENT.isdisjoint(near))
            case "outbid":
                won = "to" in near and any(self._winning(index) for index in range(end, last))
                return "for" in near or won or self._contest(end, last) or self.takeovers.tried(sentence)
            case "bid" if near[:1] and sum_like(near[0]):
                return True
            case "bid" | "pay":
                return "for" in near or not _RELATIVES.isdisjoint(self.keys[max(sentence[0], cue[0] - _SAID) : cue[0]])
            case "share":
                before = max(sentence[0], cue[0] - _NEAR // 2)
                left_out = not _RELATIVES.isdisjoint(self.keys[before : cue[0]])
                if self.pacts.pooled(verb, cue) or (verb.lemma == "run" and self._vendor_named(sentence)):
                    return True
                return self.scene.any_of("shared", before if left_out else end, last)
            case "choose":
                return not _CHOSEN.isdisjoint(near) or self._vendor_named(sentence)
            case "build":
                return (
                    "with" in near[:6]
                    or self.pacts.one_thing(cue)
                    or self.pacts.one_network(cue)
                    or self.pacts.together(cue, sentence)
                    or self._vendor_named(sentence)
                    or self.pacts.each_other(cue)
                    or self.pacts.uses_masts(verb, cue)
                    or (verb.kind == "supply" and self.scene.any_of("kit", end, last))
                )
            case "provide" | "replace" | "drop":
                carried = verb.frame == "provide" and self.scene.any_of("access", end, last)
                return self._vendor_named(sentence) or carried
            case "fetch":
                return "from" in near and (self.scene.any_of("goods", end, last) or self.scene.any_of("kit", end, last))
            case "come" | "test":
                return self._vendor_named(sentence)
            case "pact" if verb.lemma == "talking":
                return near[:1] in (["to"], ["with"])
            case "work" | "link":
                return "with" in near[:4]
            case "pass":
                return self.takeovers.passes(verb, cue, sentence)
            case "agree":
                return self.scene.any_of("cooperating", end, last)
            case "award":
                return (
                    self.supplies.contracted(end, sentence)
                    or self._given(end, sentence)
                    or (verb.lemma == "hand" and "to" in near and self.scene.any_of("asset", end, last))
                    or (verb.lemma == "give" and not _CONTROL.isdisjoint(near))
                )
            case "buy" if verb.status and not verb.lemma.startswith("make"):
                return any(cue.noun is not None and cue.noun.frame in _SOUGHT for cue in self._cues(sentence))
            case "invest" if verb.lemma != "invest":
                return "into" in near and any(key[0] in "$£€" or key[0].isdigit() for key in near[:3])
            case "invest":
                return "in" in near or "into" in near
            case "switch":
                carried = "from" in near or not CUSTOMERS.isdisjoint(near)
                return "to" in near and (carried or self._vendor_named(sentence))
            case "grant":
                return "to" in near and self.scene.any_of("access", end, last)
            case "lease":
                return not {"from", "to", "of", "on"}.isdisjoint(near)
            case _:
                return True

    def _contest(self, first: int, last: int) -> bool:
        """Whether it is in an auction or a race that somebody beats others."""
        cues = (self.scene.cue(index) for index in range(first, last))
        return any(cue is not None and cue.noun is not None and is_contest(cue.noun) for cue in cues)

    def _winning(self, index: int) -> bool:
        """Whether a verb of winning or buying a company begins at a token."""
        cue = self.scene.cue(index)
        return cue is not None and cue.verb is not None and cue.verb.frame in ("buy", "win")

    def _cues(self, sentence: Range) -> Iterator[DealCue]:
        """The cues of a sentence."""
        return (cue for index in range(*sentence) if (cue := self.scene.cue(index)) is not None)

    def _merges(self, sentence: Range) -> bool:
        """Whether a sentence speaks of a merger, so that what it brings together is merged."""
        return any(cue.noun is not None and cue.noun.frame == "union" for cue in self._cues(sentence))

    def _given(self, end: int, sentence: Range) -> bool:
        """Whether works go to a vendor: "awarded the second phase of its core network to X"."""
        return any(
            end < group.left < end + _NEAR and self.keys[group.left - 1] == "to" and self._vendors(group)
            for group in self.scene.groups(sentence)
        )

    def read(self, verb: DealVerb, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The drafts of one verb."""
        clause = self._clause(verb, cue, sentence)
        supposed = False
        if verb.frame == "buy" and verb.form == "gerund" and clause.subject is None:
            clause = clause._replace(subject=self._beneficiary(clause))
            supposed = clause.subject is not None
        if clause.subject is None and verb.frame in _COMPLETED:
            clause = clause._replace(subject=self.others.subject(clause) or self._planner(clause))
        subject = clause.subject
        step = self.standing.of_verb(
            verb,
            cue,
            None if subject is None else subject.left,
            sentence if subject is None or not clause.relative else (subject.left, sentence[1]),
            max(clause.thing.end, cue[1]),
            planned=subject is not None and (self.scene.possessive(subject.end) or self._proposed(subject)),
        )
        if step is None:
            return
        if verb.frame == "agree" and step.status == "completed":
            step = step._replace(status="announced")
        if supposed:
            step = step._replace(status="rumoured")
        if verb.frame == "owned" and "been" in self.keys[max(sentence[0], cue[0] - _SAID) : cue[0]]:
            step = step._replace(status="completed")
        if verb.frame == "found" and step.rule == "status.form" and self.pacts.founded(clause):
            step = step._replace(status="completed")
        if step.status == "blocked" and subject is not None and self._gives_up(step.words[0], subject):
            step = step._replace(status="ended")
        for kind, found in self._deals(clause):
            if verb.frame == "outbid":
                step = step._replace(status="announced" if self._won(clause, found) else "ended")
            if verb.frame == "switch" and kind in ("wholesale", "roaming") and "from" in clause.phrases:
                yield self._left_behind(clause, kind, found)
            weak = verb.frame == "gather" and not self._merges(sentence)
            draft = Draft(kind, cue, found, step, f"verb.{verb.frame}", (cue[0], sentence[1]), weak=weak)
            draft.general = verb.lemma in _LINKING or verb.frame == "agree"
            vehicle = self.pacts.venture(clause, kind)
            if vehicle is not None:
                draft.bear(*vehicle)
            yield draft

    def _gives_up(self, stop: int, subject: Group) -> bool:
        """Whether a party itself stops what it does: "will stop buying from"."""
        return self.keys[stop].startswith("stop") and subject.end <= stop and self.keys[stop - 1] not in _BE

    def _won(self, clause: Clause, found: list[Member]) -> bool:
        """Whether the buyer of a deal is who beat others to it."""
        if clause.passive or clause.verb.lemma.startswith("lose"):
            winner = clause.phrases.get("by") if clause.passive else clause.thing.group
        else:
            winner = clause.subject
        return winner is not None and found[0].organization == winner.parties[0].entity

    def _planner(self, clause: Clause) -> Group | None:
        """Whose plan opens a sentence that names nobody: "Earlier attempts to buy Y came to nothing"."""
        first = clause.sentence[0]
        if not self.planned(clause.verb, clause.cue[0], first):
            return None
        party = self.arguments.topic(first, clause.sentence)
        return None if party is None else Group(first, first, (party,))

    def planned(self, verb: DealVerb, index: int, first: int) -> bool:
        """Whether a noun for a plan, with what describes it, is all that stands before a verb: "Two plans to buy"."""
        if verb.frame not in _TAKEOVERS or self.keys[index - 1] != "to" or self.keys[index - 2] not in _PLANNED:
            return False
        if index - first >= _SAID or self.keys[first] in self.scene.stops - {"its", "their"}:
            return False
        return all(self.scene.modifies(place) for place in range(first + 1, index - 1))

    def _left_behind(self, clause: Clause, kind: str, found: list[Member]) -> Draft:
        """What ends where somebody changes hosts: "moves its customers from Y to Z"."""
        former = members(clause.phrases["from"], "member" if kind == "roaming" else "supplier")
        hosts = {party.entity for party in clause.phrases["to"].parties}
        ended = Step("ended", clause.cue, None, "status.governed")
        both = [*former, *(item for item in found if item.organization not in hosts)]
        return Draft(kind, clause.cue, both, ended, "verb.switch", (clause.cue[0], clause.sentence[1]))

    def _proposed(self, subject: Group) -> bool:
        """Whether a plan of the subject's is told of: "plans by X to buy Y"."""
        return self.keys[subject.left - 1] == "by" and self.scene.key(subject.end) == "to"

    def _clause(self, verb: DealVerb, cue: Range, sentence: Range) -> Clause:
        arguments = self.arguments
        passive = self._passive(verb, cue, sentence)
        subject = (arguments.described(cue[0], sentence) if passive else None) or arguments.subject(cue[0], sentence)
        subject = None if subject is None else arguments.accompanied(subject, cue[0], sentence)
        thing = Object(None, "", None, cue[1], cue[1]) if passive else arguments.object(cue[1], sentence)
        if verb.frame == "take":
            thing = self._taken_over(thing, cue, sentence)
        elif verb.frame in _MEANING and not passive and self.keys[cue[1] : cue[1] + 1] in (["it"], ["them"]):
            thing = self._meant(cue[1], subject, sentence)
        phrases = arguments.phrases(cue[1], sentence)
        if not phrases and thing.end > cue[1] and not arguments.predicated(thing.end):
            phrases = arguments.phrases(thing.end, sentence)
        if subject is not None and verb.frame in _TAKEOVERS:
            thing = thing._replace(group=self._other(thing.group, subject, cue[0], sentence))
            phrases = {role: self._other(group, subject, cue[0], sentence) or group for role, group in phrases.items()}
        gap = None if subject is None or passive else arguments.gap(subject, cue[0], sentence)
        if gap is not None and gap.group is not None:
            if gap.role:
                phrases.setdefault(gap.role, gap.group)
            elif thing.group is None and not thing.head:
                thing = thing._replace(group=gap.group)
        if subject is not None and subject.left not in self.scene.parties and thing.group is not None:
            subject = self._apart(subject, thing.group, cue[0], sentence)
        relative = gap is not None and (gap.group is not None or not self._reported(gap.end))
        relative = relative or (passive and subject is not None and subject == arguments.described(cue[0], sentence))
        return Clause(verb, cue, sentence, subject, thing, phrases, passive, relative)

    def _apart(self, subject: Group, thing: Group, cue: int, sentence: Range) -> Group:
        """A subject as it is, but where "it" would be what is bought, the other party named before."""
        own = {party.entity for party in thing.parties}
        if own != {party.entity for party in subject.parties}:
            return subject
        before = self.arguments.before(sentence)
        apart = (
            Group(subject.left, subject.end, before) if len(before) == 1 and before[0].entity not in own else subject
        )
        return self.arguments.another(cue, own, sentence) or apart

    def _other(self, group: Group | None, subject: Group, cue: int, sentence: Range) -> Group | None:
        """A party as it is, but where "the company" would be the subject itself, the one named before that is not."""
        if group is None or group.left in self.scene.parties:
            return group
        own = {party.entity for party in subject.parties}
        if any(party.start != group.left or party.entity not in own for party in group.parties):
            return group
        return self.arguments.another(cue, own, sentence) or group

    def _reported(self, end: int) -> bool:
        """Whether "that" at a token follows what somebody says: "reported on Thursday that"."""
        return any(index in self.scene.reporting or self.scene.verbal(index) for index in range(end - _SAID, end))

    def _passive(self, verb: DealVerb, cue: Range, sentence: Range) -> bool:
        """Whether a participle stands in the passive: after a form of "be", or right before "by"."""
        if verb.frame == "owned":
            return False
        if verb.form == "base" and self.keys[cue[0] - 1] in _BE:
            return True
        if verb.form not in ("past", "participle"):
            return False
        for key in reversed(self.keys[max(sentence[0], cue[0] - 4) : cue[0]]):
            if key in _BE:
                return True
            if key in _ACTIVE:
                return False
            if key == ",":
                break
        return "by" in self.keys[cue[1] : min(sentence[1], cue[1] + 4)]

    def _beneficiary(self, clause: Clause) -> Group | None:
        """Who would gain by a deal: "Buying X would give Y access"."""
        thing = clause.thing
        if thing.group is None:
            return None
        for index in range(thing.end, min(clause.sentence[1], thing.end + 4)):
            if self.keys[index] in ("give", "gives", "allow", "help", "make", "let"):
                return self.arguments.object(index + 1, clause.sentence).group
        return None

    def _meant(self, pronoun: int, subject: Group | None, sentence: Range) -> Object:
        """The object where a pronoun is one ("bought it in 2019"), or the buyer: "agreed to sell it Y"."""
        thing = self.arguments.object(pronoun + 1, sentence)
        if thing.group is None:
            sellers = {party.entity for party in subject.parties} if subject is not None else set[int]()
            thing = thing._replace(group=self.arguments.meant_thing(pronoun, sellers, sentence), head="")
        return thing

    def _taken_over(self, thing: Object, cue: Range, sentence: Range) -> Object:
        """The object of "take … over": "taking it over"."""
        if self.keys[cue[1] : cue[1] + 2] in (["it", "over"], ["them", "over"]):
            return thing._replace(group=self.arguments.meant_target(cue[1], sentence), head="asset")
        if thing.group is not None and self.keys[thing.end : thing.end + 1] in (["over"], ["private"]):
            return thing._replace(head="asset")
        return thing


_FRAMES: Final[dict[str, Callable[[Verbs], Callable[[Clause], Deals]]]] = {
    "buy": attrgetter("takeovers.buy"),
    "take": attrgetter("takeovers.buy"),
    "pass": attrgetter("takeovers.passed"),
    "win": attrgetter("takeovers.win"),
    "outbid": attrgetter("takeovers.outbid"),
    "sell": attrgetter("takeovers.sell"),
    "invest": attrgetter("takeovers.invest"),
    "bid": attrgetter("takeovers.bid"),
    "pay": attrgetter("takeovers.bid"),
    "merge": attrgetter("takeovers.merge"),
    "link": attrgetter("takeovers.linked"),
    "gather": attrgetter("takeovers.gather"),
    "pact": attrgetter("pacts.pact"),
    "work": attrgetter("pacts.work"),
    "build": attrgetter("pacts.build"),
    "agree": attrgetter("pacts.agree"),
    "share": attrgetter("pacts.share"),
    "roam": attrgetter("pacts.roam"),
    "found": attrgetter("pacts.found"),
    "choose": attrgetter("supplies.choose"),
    "supply": attrgetter("supplies.supply"),
    "provide": attrgetter("supplies.provide"),
    "replace": attrgetter("supplies.replace"),
    "outsource": attrgetter("supplies.outsource"),
    "lease": attrgetter("supplies.lease"),
    "ride": attrgetter("supplies.ride"),
    "fetch": attrgetter("supplies.fetch"),
    "come": attrgetter("supplies.come"),
    "test": attrgetter("pacts.test"),
    "carry": attrgetter("supplies.carry"),
    "switch": attrgetter("supplies.switch"),
    "grant": attrgetter("supplies.grant"),
    "drop": attrgetter("supplies.drop"),
    "owned": attrgetter("takeovers.owned"),
    "own": attrgetter("pacts.own"),
    "include": attrgetter("pacts.enrol"),
}
"""What reads the clauses of each frame."""
