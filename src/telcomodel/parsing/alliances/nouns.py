"""Deal nouns with their arguments → drafts: which part each party has in which kind of agreement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.bids import CONTESTS, FAVOUR, LEFT, Bids, is_contest
from telcomodel.parsing.alliances.kinds import ABOUT, Kinds
from telcomodel.parsing.alliances.offers import PERCENT
from telcomodel.parsing.alliances.others import Others
from telcomodel.parsing.alliances.parties import Group, Party, member, members
from telcomodel.parsing.alliances.phrases import Phrase
from telcomodel.parsing.alliances.result import Draft, Member, Step
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.parsing.alliances.topics import find_topic
from telcomodel.parsing.alliances.unions import Unions
from telcomodel.parsing.alliances.vehicles import Vehicle, beside
from telcomodel.tokens import Range

_VERB_REACH: Final = 3
_REACH: Final = 9
_SHARES: Final = frozenset(("stake", "stakes", "shareholding", "holding", "shares", "interest"))
_JOININGS: Final = frozenset(("union", "marriage", "fusion"))
"""Words for a merger only where they say of whom."""
_WOOING: Final = frozenset(("pursuit", "courtship"))
"""Words for what comes before a takeover."""
_AGREED: Final = frozenset(("agreed", "recommended"))
"""What a bid is called that its target accepts."""
_PLANS: Final = frozenset(("scheme", "plan", "project", "programme", "program", "proposal"))
_PLANNED: Final = frozenset(("network_sharing", "roaming", "joint_venture", "merger"))
"""Kinds of agreement that a word for any scheme means where it is named by their topic."""
_FINANCE: Final = frozenset(("capital", "capitalist", "capitalists", "fund", "arm"))
"""What "venture" describes that is no venture of several."""
_DESCRIBED: Final = frozenset("cost costs expense expenses charge charges spree vehicle fund funds bank banker".split())
"""What "acquisition" and "investment" only describe."""
_AHEAD: Final = frozenset(("once", "if", "until", "unless", "should"))
"""What opens a clause about what is still to come: "once its purchase of Y is complete"."""
_TAKEOVERS: Final = frozenset(("acquisition", "stake", "merger"))
_BODIES: Final = frozenset(("partnership", "strategic alliance"))
"""What is a body where it has a name of its own and several members."""
_AROUND: Final = frozenset(("after", "before", "since", "following"))
"""What dates something else by a merger that has come about."""
_TO_COME: Final = frozenset(("will", "shall", "'ll"))
_EXISTING: Final = frozenset(("our", "has", "have", "existing", "under", "through"))
_DEFAULTS: Final = {
    "bid": "proposed",
    "talks": "in_talks",
    "takeover": "completed",
    "sale": "completed",
    "stake": "completed",
    "venture": "completed",
    "union": "announced",
}
"""What holds of an agreement that a noun names where nothing else is said."""
_MAKING: Final = frozenset(("by", "through", "from", "in"))
_FORMED: Final = frozenset(("formed", "created", "born", "resulted", "emerged"))
_OPEN: Final = frozenset(("rumoured", "in_talks", "proposed"))
_AND: Final = frozenset(("and", "another", "one"))
_MARKING: Final = frozenset(("marking", "marks", "making"))
"""What leads to another word for what the sentence has told: "marking the first sale of"."""
_PERFECT: Final = frozenset(("has", "have", "had"))
_UNDER_WAY: Final = frozenset(("on", "is", "are", "be"))
"""What stands before raising a stake that has not been done: "spend $2bn on raising", "is raising"."""
_BE: Final = frozenset(("be", "been", "being", "is", "was"))
_TOPIC_REACH: Final = 4


class Nouns(Kinds):
    """Reads the phrases of deal nouns."""

    def __init__(self, scene: Scene, arguments: Arguments, standing: Standing) -> None:
        super().__init__(scene, arguments, standing)
        self.bids = Bids(scene, arguments, standing)
        self.unions = Unions(scene, arguments, standing)
        self.others = Others(scene, arguments, standing)

    def read(self, noun: DealNoun, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The drafts of one noun."""
        if noun.lemma == "venture" and self.scene.key(cue[1]) in _FINANCE:
            return
        if noun.frame == "takeover" and self._describes(noun, cue):
            return
        if noun.lemma in _JOININGS and self.scene.key(cue[1]) not in ("of", "between"):
            return
        if noun.lemma == "order" and (self.keys[cue[0] - 1] == "in" or not self._vendor_named(sentence)):
            return
        if noun.lemma == "tender" and self.arguments.object(cue[1] + 1, sentence).head == "barred":
            return
        if noun.lemma == "relationship" and not self._deepened(cue[0], sentence):
            return
        if noun.frame == "plan" and not self.scene.topics_in(cue[0] - _TOPIC_REACH, cue[0]):
            return
        phrase = self.phrase(noun, cue, sentence)
        kind, found = self._parties(phrase)
        if not found:
            kind, found = self._judged(phrase, self.others.complete(phrase))
        if not found or not kind:
            return
        vehicle = None
        if noun.frame == "venture" or noun.lemma == "alliance" or noun.lemma in _BODIES:
            vehicle = beside(self.scene, phrase.first, cue, phrase.end, sentence)
        if vehicle is None and noun.frame == "venture" and self.keys[phrase.first - 1] in _BE:
            vehicle = self._named_by(phrase, {item.organization for item in found})
        if vehicle is not None and vehicle.entity is not None:
            found = [item for item in found if item.organization != vehicle.entity]
        step = self._step(phrase)
        if step is None:
            return
        draft = Draft(kind, cue, found, step, f"noun.{noun.frame}", (phrase.first, sentence[1]))
        draft.general = (
            self.scene.general(noun)
            and kind == noun.kind
            and find_topic(self.scene, phrase.first, (phrase.first, cue[1])) is None
        )
        if draft.general and self._told_before(phrase, found):
            return
        made = self._made(phrase) if noun.frame == "union" and vehicle is None else None
        if made is not None:
            draft.bear(*made)
        suitors = [item for item in found if item.part == "buyer"]
        if len(suitors) > 1 and self._rivals(phrase):
            for suitor in suitors:
                yield attrs.evolve(draft, members=[suitor, *(item for item in found if item.part != "buyer")])
            return
        several = self._several(phrase, found)
        if len(several) > 1:
            for partner in several:
                yield attrs.evolve(draft, members=[one for one in found if one == partner or one not in several])
            return
        if vehicle is not None:
            draft.bear(*vehicle)
            draft.general = False
            if noun.lemma == "alliance" or (noun.lemma in _BODIES and len(found) > 2):
                draft.kind = "alliance"
                known = self.keys[phrase.first] == "the" and step.status in _OPEN
                draft.step = step._replace(status="completed") if known or step.rule == "status.form" else step
        yield draft
        if noun.frame in ("pact", "contract", "talks") and "with" in phrase.phrases:
            for other in self._others_with(phrase):
                ours = phrase.phrases["with"].parties
                rest = [item for item in found if all(item.organization != party.entity for party in ours)]
                yield attrs.evolve(draft, members=[*rest, *members(other, found[-1].part)])
        preferred = self.bids.preferred(phrase) if noun.frame == "bid" else None
        target = next((item for item in found if item.part == "target"), None)
        if preferred is not None and target is not None:
            chosen = Step("announced", (preferred.left, preferred.end), None, "status.governed")
            yield attrs.evolve(draft, members=[*members(preferred, "buyer"), target], step=chosen)

    def _deepened(self, noun: int, sentence: Range) -> bool:
        """Whether somebody begins or extends what a word names that all have: "has deepened its relationship with"."""
        left = self.scene.left_edge(noun, sentence[0])
        near = range(max(sentence[0], left - _VERB_REACH), left)
        governors = (self.scene.governor(index) for index in near)
        return any(governor is not None and governor.status == "announced" for governor in governors)

    def _describes(self, noun: DealNoun, cue: Range) -> bool:
        """Whether a noun for a takeover only describes another, or is part of a name: "acquisition costs"."""
        words = self.scene.tokens.words[cue[1] - 1 : cue[1] + 1]
        named = noun.lemma == "investment" and all(word[0].isupper() for word in words)
        return named or self.scene.key(cue[1]) in _DESCRIBED

    def _others_with(self, phrase: Phrase) -> Iterator[Group]:
        """With whom else somebody has one: "a deal with X and with Y", "a deal with X and another with Y"."""
        first = phrase.phrases["with"]
        for group in self.scene.groups(phrase.sentence):
            before = self.keys[max(first.end, group.left - 3) : group.left]
            if group.left > first.end and before[-1:] == ["with"] and not _AND.isdisjoint(before[:-1]):
                yield group

    def _named_by(self, phrase: Phrase, others: set[int]) -> Vehicle | None:
        """The venture that a sentence says what it is: "N is a joint venture of X and Y"."""
        party = next((group.parties[0] for group in self.scene.groups(phrase.sentence)), None)
        if (
            party is None
            or party.entity in others
            or party.end > phrase.first
            or phrase.first - party.end > _VERB_REACH
        ):
            return None
        return Vehicle((party.start, party.end), party.entity)

    def _made(self, phrase: Phrase) -> Vehicle | None:
        """What a merger made: "N was formed by the merger of X and Y"."""
        first, sentence = phrase.first, phrase.sentence
        near = self.keys[max(sentence[0], first - _VERB_REACH) : first]
        if not near or near[-1] not in _MAKING or _FORMED.isdisjoint(near):
            return None
        subject = self.arguments.subject(first - 1, sentence)
        if subject is None or subject.parties[1:]:
            return None
        party = subject.parties[0]
        return Vehicle((party.start, party.end), party.entity)

    def _told_before(self, phrase: Phrase, found: list[Member]) -> bool:
        """Whether a relative clause tells who struck the takeover just told: "the deal it brokered with Y's parent"."""
        last = {party.entity for party in self.arguments.last}
        relative = phrase.subject is not None and phrase.subject.left >= phrase.cue[1]
        if not relative or self.keys[phrase.first] != "the" or last.isdisjoint(item.organization for item in found):
            return False
        return all(self.arguments.kinds.get(entity) in _TAKEOVERS for entity in last)

    def _several(self, phrase: Phrase, found: list[Member]) -> list[Member]:
        """With whom one party has an agreement each: "X signed contracts with Y and Z", "orders from Y and Z"."""
        noun, last = phrase.noun, self.keys[phrase.cue[1] - 1]
        plural = last.endswith("s") and not noun.lemma.lower().endswith(last)
        if noun.frame not in ("pact", "contract") or not plural or "respectively" in self.keys[slice(*phrase.sentence)]:
            return []
        others = phrase.phrases.get("with")
        if others is None:
            return [item for item in found if item.part == "customer"]
        partners = {party.entity for party in others.parties}
        return [item for item in found if item.organization in partners]

    def _rivals(self, phrase: Phrase) -> bool:
        """Whether several bid against each other: "X and Y launched bids for Z", "reviewing offers from X and Y"."""
        plural = self.keys[phrase.cue[1] - 1].endswith("s") or phrase.noun.lemma.endswith("interest")
        return plural and phrase.noun.frame == "bid" and "joint" not in self.keys[phrase.first : phrase.cue[0]]

    def _parties(self, phrase: Phrase) -> tuple[str, list[Member]]:
        """The kind of agreement that a phrase tells of, with its members; none where it tells of none."""
        noun, cue = phrase.noun, phrase.cue
        partial = not _SHARES.isdisjoint(self.keys[cue[1] : phrase.end])
        match noun.frame:
            case "takeover" if noun.kind == "stake" and not PERCENT.isdisjoint(self.keys[phrase.first : cue[0]]):
                return "", []
            case "takeover":
                return "stake" if partial else noun.kind, self._taken(phrase)
            case "sale":
                return "stake" if partial else noun.kind, self.sold(phrase)
            case "bid":
                kind, found = self._planned(phrase)
                return (kind, found) if found else (noun.kind, self.bids.read(phrase))
            case "stake":
                return noun.kind, self.changed(phrase)
            case "plan":
                return self._planned(phrase)
            case "pact" if self._priced(phrase):
                return "acquisition", self.bids.read(phrase)
            case "pact" if noun.lemma == "joint bid" and not {"for", "from"}.isdisjoint(phrase.phrases):
                return "acquisition", self.bids.read(phrase)
            case "talks" if sold := self._sale_told(phrase):
                return "acquisition", sold
            case "talks" if (wanted := self._wanted(phrase)) is not None:
                return "stake", [*members(phrase.owners or phrase.subject, "buyer"), *members(wanted, "target")]
            case "right" if self._tells_other(phrase):
                return "", []
            case "right":
                return noun.kind, self.unions.granted(phrase)
            case "union" | "pact" | "contract" | "talks" | "venture":
                return self._judged(phrase, self.unions.united(phrase))
            case _:
                return "", []

    def _sale_told(self, phrase: Phrase) -> list[Member]:
        """What talks are about of somebody who has just been said to sell it: "Talks with Y are exclusive"."""
        last, buyer, seller = self.arguments.last, phrase.phrases.get("with"), phrase.owners or phrase.subject
        if buyer is None or seller is None or len(last) != 2 or last[1].entity != seller.parties[0].entity:
            return []
        if last[1].entity not in self.arguments.sold or last[0].entity not in self.arguments.targets:
            return []
        target = member(last[0]._replace(start=phrase.cue[0], end=phrase.cue[1]), "target")
        return [*members(buyer, "buyer"), target, *members(seller, "seller")]

    def _wanted(self, phrase: Phrase) -> Group | None:
        """The company whose shares talks are over that name no other party: "X's talks over a stake in Y"."""
        if "with" in phrase.phrases or (phrase.owners or phrase.subject) is None:
            return None
        target = next((phrase.phrases[link] for link in ("over", "for", "on", "in") if link in phrase.phrases), None)
        if target is None:
            return None
        keys = self.keys[phrase.cue[1] : target.left]
        if ABOUT.isdisjoint(keys) or _SHARES.isdisjoint(keys):
            return None
        between = map(self.scene.cue, range(phrase.cue[1], target.left))
        return None if any(cue is not None and cue.verb is not None for cue in between) else target

    def _planned(self, phrase: Phrase) -> tuple[str, list[Member]]:
        """“A's tower-sharing scheme with B”, “a network-sharing plan by A and B”: only with its topic beside it."""
        if phrase.noun.lemma not in _PLANS:
            return "", []
        kind = find_topic(self.scene, phrase.first, (phrase.first, phrase.cue[1]))
        if kind not in _PLANNED:
            return "", []
        makers = phrase.phrases.get("by") or phrase.phrases.get("from")
        if makers is not None and len(makers.parties) > 1:
            return kind, members(makers, "member")
        return kind, self.unions.united(phrase)

    def _priced(self, phrase: Phrase) -> bool:
        """Whether a company is what a deal is for: "X's $20bn deal for Y"."""
        target = phrase.phrases.get("for")
        if target is None or phrase.noun.lemma != "deal" or "with" in phrase.phrases:
            return False
        near = self.scene.key(phrase.cue[1]) == "for" and self.arguments.whole(target, phrase.sentence)
        return near and find_topic(self.scene, phrase.first, (phrase.first, phrase.cue[1])) is None

    def _taken(self, phrase: Phrase) -> list[Member]:
        """“X's takeover of Y”, “Y's takeover by X”, “X announced the acquisition of Y”, “Y agreed to a buyout by X”."""
        owners, subject, phrases = phrase.owners, phrase.subject, phrase.phrases
        target = phrases.get("of") or phrases.get("in")
        buyer = phrases.get("by")
        if target is None and owners is not None and buyer is not None and owners != buyer:
            target = owners
        elif target is None and owners is not None and subject is not None:
            buyer, target = subject, owners
        elif target is None and buyer is not None:
            target = subject
        elif buyer is None:
            buyer = owners
        if target is None and subject is not None and "with" in phrases:
            courted = any(party.entity in self.arguments.targets for party in subject.parties)
            buyer, target = (phrases["with"], subject) if courted else (subject, phrases["with"])
        buyer = buyer or subject or self.topic(phrase, target)
        if target is None and buyer is owners and phrase.owned and not phrases and phrase.noun.kind == "acquisition":
            target = self._targeted(phrase, buyer)
        seller = phrases.get("from")
        if target is not None and target is phrases.get("of") and self.scene.possessive(target.end):
            thing = self.arguments.object(phrase.cue[1] + 1, phrase.sentence)
            shared = self.keys[thing.end : thing.end + 1] in (["of"], ["in"])
            whole = self.arguments.object(thing.end + 1, phrase.sentence).group if shared else None
            target, seller = (target, seller) if whole is None else (whole, target)
        if target is None and buyer is not None and seller is not None and self.assets(phrase, seller):
            return [*members(buyer, "buyer"), *members(seller, "seller")]
        if buyer is None or target is None:
            return []
        if seller is not None and buyer.parties[0].entity == seller.parties[0].entity:
            buyer = None
        return [*members(buyer, "buyer"), *members(target, "target"), *members(seller, "seller")]

    def _targeted(self, phrase: Phrase, buyer: Group | None) -> Group | None:
        """The only company that has been said to be bought: what "X's takeover" is of."""
        targets = self.arguments.targets
        if buyer is None or len(targets) != 1 or any(party.entity in targets for party in buyer.parties):
            return None
        (target,) = targets
        return Group(*phrase.cue, (Party(target, *phrase.cue),))

    def _step(self, phrase: Phrase) -> Step | None:
        noun, first = phrase.noun, phrase.first
        default = "proposed" if noun.lemma in _WOOING else _DEFAULTS.get(noun.frame)
        if noun.frame == "union" and self.scene.key(first - 1) in _AROUND and first > phrase.sentence[0]:
            default = "completed"
        if default == "completed" and noun.frame in ("takeover", "sale"):
            judged = self.scene.any_of("judging", phrase.end, min(phrase.sentence[1], phrase.end + _REACH))
            marked = self.keys[first - 1] in _MARKING
            ahead = self.keys[phrase.sentence[0]] in _AHEAD and first <= phrase.sentence[0] + _VERB_REACH
            default = "announced" if judged or marked or ahead else default
        if default is None:
            before = self.keys[max(phrase.sentence[0], first - 2) : phrase.cue[0]]
            made = (self.scene.governor(index) for index in range(phrase.cue[1], max(phrase.end, phrase.cue[1] + 1)))
            fresh = any(governor is not None and governor.status == "announced" for governor in made)
            # "will supply Y under a contract": what is still to be done has only been agreed
            fresh = fresh or not _TO_COME.isdisjoint(self.keys[phrase.sentence[0] : first])
            default = "announced" if fresh or _EXISTING.isdisjoint(before) else "completed"
        replaced = self.keys[first - 1].startswith("replac") and first > phrase.sentence[0]
        if noun.frame in ("contract", "pact") and (replaced or self.scene.any_of("lost", first - 1, first)):
            return Step("ended", (first - 1, phrase.cue[1]), None, "status.governed")
        if noun.frame == "bid" and self.keys[first - 1] == "of" and self.keys[first - 2] in FAVOUR:
            return Step("announced", (first - 2, phrase.cue[1]), None, "status.governed")
        words = self.keys[phrase.cue[0] - 2 : phrase.cue[0] + 1]
        if noun.frame == "sale" and (words[:2] == ["up", "for"] or words[2:] in (["on"], ["up"])):
            return Step("proposed", (phrase.cue[0] - 2, phrase.cue[1]), None, "status.governed")
        anchor = None if phrase.subject is None else phrase.subject.left
        if noun.frame == "stake" and anchor is None:
            anchor = first
        if noun.frame == "venture" and phrase.owned and self.keys[first - 1] in ("in", "of"):
            return self.standing.of_noun(
                phrase.cue, first, None, (first, phrase.sentence[1]), phrase.end, default=default or "completed"
            )
        step = self.standing.of_noun(phrase.cue, first, anchor, phrase.sentence, phrase.end, default=default)
        if step is None:
            return None
        if is_contest(noun):
            return self._contested(phrase, step)
        if noun.frame == "stake" and step.status in ("announced", "completed"):
            return self._raised(phrase, step)
        if step.rule == "status.form" and self.keys[first - 1] in _AROUND:
            step = step._replace(rule="status.governed")  # "since its purchase of Y"
        if noun.frame == "bid" and step.status in ("announced", "completed"):
            word = self.keys[step.words[0]]
            accepted = word.startswith("accept") or word in _AGREED
            return step if accepted else step._replace(status="proposed")
        if noun.frame == "talks" and step.status in ("announced", "completed", "approved", "in_talks"):
            undone = self._undone(phrase)
            return (
                step._replace(status="in_talks") if undone is None else Step("ended", undone, None, "status.governed")
            )
        return step

    def _raised(self, phrase: Phrase, step: Step) -> Step:
        """How far a change of a stake is by its verb: "has raised" is done, "would spend $2bn on raising" is not."""
        near = range(phrase.first - 1, max(phrase.sentence[0], phrase.first - _VERB_REACH) - 1, -1)
        verb = next((i for i in near if self.scene.has("raise", i) or self.scene.has("lower", i)), None)
        if verb is None:
            return step
        before = self.keys[max(phrase.sentence[0], verb - _VERB_REACH) : verb]
        if not _PERFECT.isdisjoint(before) and "to" not in before:
            return step._replace(status="completed")
        coming = self.keys[verb].endswith("ing") and bool(before) and before[-1] in _UNDER_WAY
        return step._replace(status="announced") if coming else step

    def _contested(self, phrase: Phrase, step: Step) -> Step:
        """How far somebody has come in a race for a company: out of it, in it or its winner."""
        before = range(max(phrase.sentence[0], phrase.first - _VERB_REACH), phrase.first)
        left = next((index for index in before if self.keys[index] in LEFT), None)
        if left is not None:
            return Step("ended", (left, phrase.cue[1]), None, "status.governed")
        entered = self.bids.entered(phrase)
        if entered is None and phrase.noun.lemma not in CONTESTS and step.status in ("announced", "completed"):
            return step._replace(status="proposed")
        return step if entered is None else Step("proposed", (entered, phrase.cue[1]), None, "status.governed")

    def _undone(self, phrase: Phrase) -> Range | None:
        """What talks are about where they are about an end: "talks on an agreement to terminate the merger"."""
        for index in range(phrase.end, min(phrase.sentence[1], phrase.end + _REACH)):
            governor = self.scene.governor(index)
            if governor is not None and governor.status == "ended" and self.keys[index - 1] in ("to", "on", "about"):
                return index, index + 1
        return None
