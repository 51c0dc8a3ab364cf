"""Nouns for bids: whose they are, for whom, and who receives, accepts or rejects them."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.parties import Group, Party, members
from telcomodel.parsing.alliances.phrases import Phrase
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Member
from telcomodel.tokens import Range

_RECEIVED: Final = frozenset(("approach", "interest", "takeover interest"))
"""Words for a bid only where somebody receives it."""
CONTESTS: Final = frozenset(("battle", "race", "contest", "auction", "fight", "chase", "tussle", "hunt", "running"))
"""Words for a bid only where somebody wins it."""
_WON: Final = frozenset(("won", "win", "wins", "winning"))
LEFT: Final = frozenset("out quit quits left leave leaves leaving abandoned abandons from".split())
_ENTERED: Final = frozenset("joined join joins joining entered enter enters entering".split())
_MOVES: Final = frozenset(("move", "swoop"))
"""Words for a bid only of somebody's: "X's move on Y"."""
_MADE: Final = frozenset(("made", "makes", "make", "making"))
_RUNNING: Final = frozenset("is are was were be been still remain remains".split())
FAVOUR: Final = frozenset(("favour", "favor"))
_FAVOUR_REACH: Final = 12
_OF_THE: Final = frozenset(("the", "of", "its"))
_VERB_REACH: Final = 4
_HEAD: Final = 3


def is_contest(noun: DealNoun) -> bool:
    """Whether a noun names what several bid in: "the battle for", "a bidding war for"."""
    return noun.lemma in CONTESTS or noun.lemma.startswith("bidding")


class Bids(Reader):
    """Reads the phrases of nouns for bids."""

    def read(self, phrase: Phrase) -> list[Member]:
        """“X's bid for Y”, “a bid for Y from X”, “Y received an offer from X”, “Y rejected X's offer”."""
        phrases, owners = phrase.phrases, phrase.owners
        near = self.keys[max(phrase.sentence[0], phrase.first - 2) : phrase.first]
        if phrase.noun.lemma in CONTESTS or (is_contest(phrase.noun) and not LEFT.isdisjoint(near)):
            return self._won(phrase)
        if phrase.noun.lemma in _MOVES and not phrase.owned:
            return []
        if "for" not in phrases and self._told_by_verb(phrase):
            return []
        source = phrases.get("from") or phrases.get("by")
        if source is None and self.scene.key(phrase.cue[1]) == "of":
            source = phrases.get("of")
        buyer = owners or phrases.get("by") or source or phrase.subject
        addressed = (phrase.owned and owners is not None) or phrase.noun.lemma.endswith("approach")
        addressed = addressed or not _MADE.isdisjoint(
            self.keys[max(phrase.sentence[0], phrase.first - 2) : phrase.first]
        )
        links = ("for", "to", "on") if addressed and phrase.noun.lemma not in _MOVES else ("for", "on")
        target = next((phrases[link] for link in links if link in phrases), None)
        if phrase.noun.lemma.endswith("interest") and source is None:
            return self._interested(phrase)
        if target is None and (source is not None or owners is not None):
            target = self._addressee(phrase, source or owners) or self._answered(phrase, source or owners)
            target = target or self._contested(phrase, source)
        elif (
            target is None
            or (phrase.noun.lemma in _RECEIVED and source is None and "to" not in phrases)
            or not self.arguments.whole(target, phrase.sentence)
        ):
            return []
        if buyer is None or target is None:
            return []
        ours = {party.entity for party in buyer.parties}
        if target.left not in self.scene.parties and not ours.isdisjoint(party.entity for party in target.parties):
            target = self.arguments.another(buyer.left, ours, phrase.sentence) or target
        if self.scene.possessive(target.end) and "in" in phrases:
            return [*members(buyer, "buyer"), *members(phrases["in"], "target"), *members(target, "seller")]
        return [*members(buyer, "buyer"), *members(target, "target")]

    def _told_by_verb(self, phrase: Phrase) -> bool:
        """Whether a verb right behind a bid tells what it is for: "a proposal from X to buy Y"."""
        for index in range(phrase.cue[1], min(phrase.sentence[1] - 1, phrase.end + 2)):
            if self.keys[index] == "to":
                cue = self.scene.cue(index + 1)
                if cue is None or cue.verb is None or cue.verb.frame != "buy":
                    return False
                return self.arguments.object(self.scene.cues[index + 1].end, phrase.sentence).group is not None
        return False

    def _won(self, phrase: Phrase) -> list[Member]:
        """“X won the battle for Y”."""
        first = phrase.first
        target = phrase.phrases.get("for") or phrase.phrases.get("of")
        subject = self.arguments.subject(first, phrase.sentence)
        if target is None and not phrase.phrases and self.keys[first] == "the":
            target = self._contested(phrase, subject)
        if subject is None or target is None:
            return []
        before = self.keys[max(phrase.sentence[0], first - 2) : first]
        if _WON.isdisjoint(before) and LEFT.isdisjoint(before) and self.entered(phrase) is None:
            return []
        if not self.arguments.whole(target, phrase.sentence):
            return []
        return [*members(subject, "buyer"), *members(target, "target")]

    def entered(self, phrase: Phrase) -> int | None:
        """Where somebody is said to have come into a race for a company: "joined the race", "is in the running"."""
        first, keys = phrase.first, self.keys
        if keys[first - 1] == "in" and keys[first - 2] in _RUNNING:
            return first - 1
        before = range(max(phrase.sentence[0], first - _HEAD), first)
        return next((index for index in before if keys[index] in _ENTERED), None)

    def preferred(self, phrase: Phrase) -> Group | None:
        """Whose bid is taken instead: "rejected X's offer in favour of Z's", "in favour of a lower one from Z"."""
        keys, sentence = self.keys, phrase.sentence
        for index in range(phrase.cue[1], min(sentence[1] - 2, phrase.end + _FAVOUR_REACH)):
            if keys[index] in FAVOUR and keys[index + 1] == "of":
                following = (group for group in self.scene.groups(sentence) if index < group.left)
                rival = next((group for group in following if len(group.parties) == 1), None)
                if rival is None or rival.left - index > _FAVOUR_REACH:
                    return None
                return rival if self.scene.possessive(rival.end) or "from" in keys[index : rival.left] else None
        return None

    def _interested(self, phrase: Phrase) -> list[Member]:
        """“X has expressed interest in Y”, “X's interest in Y”: nobody has an interest who only holds one."""
        target, buyer = phrase.phrases.get("in"), phrase.subject or phrase.owners
        shown = self.scene.any_of("showing", max(phrase.sentence[0], phrase.first - _VERB_REACH), phrase.first)
        if target is None or buyer is None or not shown or not self.arguments.whole(target, phrase.sentence):
            return []
        return [*members(buyer, "buyer"), *members(target, "target")]

    def _contested(self, phrase: Phrase, source: Group | None) -> Group | None:
        """What a bid is for that tells only whose it is: "a rival offer from X", "a bid of $4bn made by X"."""
        targets = self.arguments.targets
        owned = phrase.noun.lemma in _RECEIVED and any(
            self.scene.possessive(group.end) for group in self._before(phrase)
        )
        if source is None or owned or len(targets) != 1 or any(party.entity in targets for party in source.parties):
            return None
        (target,) = targets
        return Group(*phrase.cue, (Party(target, *phrase.cue),))

    def _before(self, phrase: Phrase) -> list[Group]:
        """The parties of the clause before a bid."""
        first = phrase.first
        while first > phrase.sentence[0] and self.keys[first - 1] not in (",", ";"):
            first -= 1
        return [group for group in self.scene.groups(phrase.sentence) if first <= group.left < phrase.first]

    def _addressee(self, phrase: Phrase, buyer: Group | None) -> Group | None:
        """Who receives, accepts or rejects a bid: the subject of the verb right before it."""
        first, sentence = phrase.first, phrase.sentence
        verbs = [index for index in range(max(sentence[0], first - _VERB_REACH), first) if self._takes(index)]
        subject = self.arguments.subject(verbs[-1], sentence) if verbs else None
        if subject is None and verbs:
            subject = self._held(verbs[0], sentence)
        if subject is None or subject == buyer:
            return None
        sold = self.arguments.sold.get(subject.parties[0].entity)
        if sold is not None:
            return Group(subject.left, subject.end, (sold,))
        remote = phrase.noun.lemma in _RECEIVED and verbs[-1] - subject.end > _VERB_REACH
        return None if remote else subject

    def _answered(self, phrase: Phrase, buyer: Group | None) -> Group | None:
        """Who answers a bid in the passive: "the offer from X was rejected by Y", "recommended by the board of Y"."""
        keys, sentence = self.keys, phrase.sentence
        for index in range(phrase.end, min(sentence[1] - 2, phrase.end + _VERB_REACH)):
            if self.scene.has("receiving", index) and keys[index + 1] == "by":
                following = (group for group in self.scene.groups(sentence) if group.left > index + 1)
                group = next(following, None)
                if group is None or group == buyer or group.left - index > 2 * _HEAD:
                    return None
                between = range(index + 2, group.left)
                return group if all(self.scene.has("organ", i) or keys[i] in _OF_THE for i in between) else None
        return None

    def _held(self, verb: int, sentence: Range) -> Group | None:
        """The company whose shareholders open a sentence: "Italian shareholders in X rejected"."""
        group = next(iter(self.scene.groups(sentence)), None)
        if group is None or group.end > verb or self.keys[group.left - 1] not in ("in", "of"):
            return None
        return group if self.scene.has("holder", group.left - 2) else None

    def _takes(self, index: int) -> bool:
        governor = self.scene.governor(index)
        return governor is not None and governor.kind == "verb" and self.scene.has("receiving", index)
