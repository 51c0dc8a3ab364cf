"""Cues → drafts: whether a cue is a verb or a noun, and what its frame makes of its arguments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from telcomodel.lexicon.agreements import DealCue, DealNoun, DealVerb
from telcomodel.parsing.alliances.arguments import Arguments
from telcomodel.parsing.alliances.consortia import Consortia
from telcomodel.parsing.alliances.hosts import Hosts
from telcomodel.parsing.alliances.nouns import Nouns
from telcomodel.parsing.alliances.parties import members
from telcomodel.parsing.alliances.parts import Parts
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Draft, Member
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.alliances.standing import Standing
from telcomodel.parsing.alliances.syntax import CAUSATIVES
from telcomodel.parsing.alliances.verbs import Verbs
from telcomodel.tokens import Range

_MEANING: Final = frozenset("it its they their them both pair duo two companies operators target buyer".split())
"""Words that may stand for a party."""
_LONE: Final = frozenset(("takeover", "union", "pact"))
"""Frames of nouns whose other party may be whom the text is about."""
_HALF: Final = (("bid", ["from"]), ("bid", ["by"]), ("role", ["for"]))
"""Frames of nouns with what follows them where one party is enough: "a bid from X", "the suitors for X"."""
_JOINING: Final = frozenset(("and", "&", ",", "to"))
_COMMON: Final = frozenset(("joint", "shared", "common"))
_SHARED: Final = DealNoun("venture", "network_sharing", "shared network")
_COMPLEMENTS: Final = frozenset(("of", "by"))
"""What a noun like "purchase" goes on with, and no verb does."""
_MODIFIERS: Final = 5


class Frames(Reader):
    """Reads the drafts of one article's cues."""

    sentence: Range = (0, 0)
    named: int = 0
    meant: bool = False

    def __init__(self, scene: Scene, arguments: Arguments, standing: Standing) -> None:
        super().__init__(scene, arguments, standing)
        self.verbs = Verbs(scene, arguments, standing)
        self.nouns = Nouns(scene, arguments, standing)
        self.consortia = Consortia(scene, arguments, standing)
        self.hosts = Hosts(scene, arguments, standing)
        self.parts = Parts(scene, arguments, standing)

    def read(self, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The drafts of one cue."""
        payload = self.scene.cue(cue[0])
        if payload is None or cue[0] in self.scene.inside:
            return
        if not self._has_parties(payload, cue, sentence) and self.scene.pair(cue[0] - 1) is None:
            return
        verb, noun = payload.verb, payload.noun
        if verb is not None and noun is not None:
            if self._stands_as_noun(cue[0], verb, sentence):
                verb = None
            else:
                noun = None
        if verb is not None and not self.verbs.possible(verb, cue, sentence):
            verb = None
        if verb is not None:
            yield from self._paired(self.verbs.read(verb, cue, sentence), sentence)
        elif noun is not None and noun.frame == "body":
            if not self._buys(cue[0], sentence):
                yield from self.consortia.read(noun, cue, sentence)
        elif noun is not None and noun.frame == "role":
            yield from self.parts.read(noun, cue, sentence)
        elif noun is not None and noun.frame == "network" and not self._shared(cue[0]):
            yield from self._paired(self.hosts.read(cue, sentence), sentence)
        elif noun is not None:
            noun = _SHARED if noun.frame == "network" else noun
            drafts = list(self._paired(self.nouns.read(noun, cue, sentence), sentence))
            yield from drafts
            if len(drafts) == 1 and len(drafts[0].members) == 2:
                yield from self._gapped(drafts[0], sentence)

    def _buys(self, body: int, sentence: Range) -> bool:
        """Whether a consortium is only who buys something: "the sale of X to a consortium of"."""
        left = self.scene.left_edge(body, sentence[0])
        cues = (self.scene.cue(index) for index in range(sentence[0], left))
        sold = any(cue is not None and cue.noun is not None and cue.noun.frame == "sale" for cue in cues)
        return sold and self.keys[left - 1] == "to"

    def _shared(self, network: int) -> bool:
        """Whether a network is said to be a common one: "a joint 4G network"."""
        first = max(0, network - _MODIFIERS)
        near = self.keys[first:network]
        return not _COMMON.isdisjoint(near) and self.scene.left_edge(network, first) <= first + max(
            place for place, key in enumerate(near) if key in _COMMON
        )

    def _paired(self, drafts: Iterator[Draft], sentence: Range) -> Iterator[Draft]:
        """Drafts paired off: "A and B signed deals with C and D respectively" tells of two."""
        if "respectively" not in self.keys[sentence[0] : sentence[1]]:
            yield from drafts
            return
        for draft in drafts:
            half, odd = divmod(len(draft.members), 2)
            sides = (draft.members[:half], draft.members[half:])
            if odd or half < 2 or not all(self._listed(side, sentence) for side in sides):
                yield draft
                continue
            for pair in zip(*sides, strict=True):
                yield attrs.evolve(draft, members=list(pair))

    def _gapped(self, draft: Draft, sentence: Range) -> Iterator[Draft]:
        """What a clause without verb and noun adds: "and X one from Y" behind "V has won a contract from W"."""
        groups = self.scene.groups(sentence)
        first, second = sorted(draft.members, key=lambda member: member.mention)
        for subject, other in pairwise(groups):
            end = subject.end
            if subject.left > second.mention[0] and self.scene.gapped(end) and other.left == end + 2:
                yield attrs.evolve(
                    draft,
                    words=(end, end + 1),
                    members=[
                        *members(subject if draft.members[0] is first else other, draft.members[0].part),
                        *members(other if draft.members[0] is first else subject, draft.members[1].part),
                    ],
                )

    def _listed(self, side: list[Member], sentence: Range) -> bool:
        """Whether parties are those of one list."""
        entities = [member.organization for member in side]
        return any(entities == [party.entity for party in group.parties] for group in self.scene.groups(sentence))

    def _has_parties(self, cue: DealCue, words: Range, sentence: Range) -> bool:
        """Whether a sentence names two parties, or one beside words that may mean another.

        Some frames need one only ("the purchase of X", "the merger with X"): the other is whom the text is about.
        """
        if sentence != self.sentence:
            self.sentence, self.named, self.meant = sentence, self.scene.named(sentence), self._means(sentence)
        if self.named > 1:
            return True
        if self.named == 0:
            return self.meant and (len(self.arguments.last) > 1 or self.arguments.meant_by_count(sentence))
        verb, noun = cue.verb, cue.noun
        if verb is not None and (verb.frame == "build" or (verb.frame == "bid" and self.arguments.targets)):
            return True
        if noun is not None and noun.frame == "sale":
            return True
        if verb is not None and self.verbs.planned(verb, words[0], sentence[0]):
            return True
        following = self.keys[words[1] : words[1] + 1]
        if noun is not None and (noun.frame, following) in _HALF:
            return True
        return self.meant or (noun is not None and noun.frame in _LONE and following in (["of"], ["in"], ["with"]))

    def _means(self, sentence: Range) -> bool:
        """Whether a word that may mean a party stands in a sentence; for none named, one that means several."""
        keys = self.keys[sentence[0] : sentence[1]]
        if self.scene.named(sentence) == 0:
            return not self.scene.words["pair"].isdisjoint(keys)
        return not (_MEANING.isdisjoint(keys) and self.scene.words["company"].isdisjoint(keys))

    def _stands_as_noun(self, index: int, verb: DealVerb, sentence: Range) -> bool:
        """Whether a word that may be a verb or a noun is a noun here: behind an article, an owner or a preposition."""
        scene = self.scene
        before = index - 1
        if verb.form == "base" and scene.key(scene.cues[index].end) in _COMPLEMENTS and verb.frame == "buy":
            return True
        if before in scene.inside:
            while before in scene.inside:
                before -= 1
            if before < sentence[0]:
                return False
            key = self.keys[before]
            one = verb.form == "base" and scene.verbal(before - 1) and key not in _JOINING and key not in CAUSATIVES
            headline = verb.form == "base" and scene.verbal(before) and key not in scene.auxiliaries | CAUSATIVES
            return key in scene.determiners or one or headline
        while (
            before >= sentence[0]
            and scene.modifies(before)
            and self.keys[before] not in scene.determiners
            and not scene.possessive(before)
        ):
            before -= 1
        if before < sentence[0]:
            return True
        key = self.keys[before]
        if key == "to" and any(not word.endswith("ly") for word in self.keys[before + 1 : index]):
            return True
        if key == "to" or (key in scene.auxiliaries and before == index - 1):
            return key != "to" and verb.form == "third"
        if key in scene.determiners or scene.possessive(before) or key in scene.prepositions:
            return True
        if key in (",", "and", "or"):
            return key == "or" or verb.form == "base"
        plural = verb.form == "third" and scene.verbal(before)  # "has received offers from X", "won contracts with Y"
        return before != index - 1 or plural
