"""Whom a sentence leaves as the other party of a deal, where the grammar around its noun shows one or none."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.clauses import Clause
from telcomodel.parsing.alliances.parties import Group, Party, member, members
from telcomodel.parsing.alliances.phrases import Phrase
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Member
from telcomodel.tokens import Range

_JOINT: Final = frozenset(("union", "pact", "venture", "talks", "contract"))
"""Frames of the nouns whose parties have one part."""
_TARGETS: Final = {"takeover": ("of", "in"), "bid": ("for",)}
"""Prepositions that lead to what is bought."""
_DEFINITE: Final = frozenset("the this that these those its their his her our any no".split())
_AGENTS: Final = frozenset(("by", "from", "with", "between", "among", "of"))
"""Prepositions that lead to the other party, known or not."""
_COMPARED: Final = frozenset(
    "than unlike against like versus vs besides despite as compared former ex behind overtaking".split()
)
"""What stands before a name that has no part in the deal."""
_BREAKS: Final = frozenset((";", "while", "whereas", "but", "although", "though"))
_SIGNING: Final = frozenset(("announced", "completed"))
_THROUGH: Final = frozenset(("under", "through", "via", "thanks", "following", "after"))
_IT: Final = frozenset(("it", "they"))
_BIDS: Final = frozenset(("bid", "takeover bid", "takeover offer", "takeover approach", "approach", "buyout offer"))
"""Nouns that mean a bid for a company without saying so."""
_HEAD: Final = 3


class Others(Reader):
    """Finds the parties that nouns leave out."""

    def complete(self, phrase: Phrase) -> list[Member]:
        """The members of a deal whose other party is the only one left in the sentence.

        “X's profit rose, helped by the acquisition of Y”, “an offer for Y has been drawn up by X”, “under an
        agreement signed on Monday, X will sell Y's services”.
        """
        following = self.scene.cue(phrase.cue[1])
        if self.scene.any_of("objecting", *phrase.sentence) or (following is not None and following.noun is not None):
            return []
        return self._joined(phrase) if phrase.noun.frame in _JOINT else self._bought(phrase)

    def _bought(self, phrase: Phrase) -> list[Member]:
        """Buyer and target, where only the target goes with the noun."""
        links = _TARGETS.get(phrase.noun.frame)
        if links is None or phrase.owned or self._listed(phrase):
            return []
        target = next((phrase.phrases[link] for link in links if link in phrase.phrases), None)
        if target is None and phrase.noun.frame == "takeover":
            target = phrase.owners
        buyer = phrase.phrases.get("from") or phrase.subject
        if target is None and buyer is not None and phrase.noun.lemma in _BIDS:
            whole = self._only(phrase, buyer)
            if whole is None or ("from" not in phrase.phrases and not self.arguments.traded(whole)):
                return []
            return [*members(buyer, "buyer"), member(whole, "target")]
        if target is None or self.arguments.object(target.left, phrase.sentence).head:
            return []
        other = self._only(phrase, target)
        return [] if other is None else [member(other, "buyer"), *members(target, "target")]

    def _listed(self, phrase: Phrase) -> bool:
        """Whether a deal is one of several that are only thought of: "a sale to X, an investment in Y, or none"."""
        before = self.keys[phrase.first - 1] if phrase.first > phrase.sentence[0] else ""
        return before in (",", "or") and self.keys[phrase.first] in ("a", "an") and self.scene.key(phrase.end) == ","

    def _joined(self, phrase: Phrase) -> list[Member]:
        """Two that have an agreement: one goes with its noun, or it is said to be made."""
        general = self.scene.general(phrase.noun)
        if self._agent_unknown(phrase) or (general and self._told_behind(phrase)):
            return []
        known = phrase.phrases.get("with") or phrase.owners
        if phrase.owners is None and any(self.scene.possessive(place) for place in (phrase.first - 1, phrase.first)):
            return []
        if known is None:
            pair = self._left(phrase, set()) if self._made(phrase) else []
            return [member(party, "member") for party in pair] if len(pair) == 2 else []
        if known is phrase.owners and (phrase.noun.frame == "venture" or general):
            return []
        other = self._only(phrase, known) or self._before(phrase, known)
        return [] if other is None else [member(other, "member"), *members(known, "member")]

    def _before(self, phrase: Phrase, known: Group) -> Party | None:
        """Whose agreement told before is like one with somebody: "Talks with Y about a similar deal broke down"."""
        last = self.arguments.last
        alike = last and self.arguments.alike(last, phrase.sentence) is not None
        apart = all(not self.scene.related(party.entity, one.entity) for party in known.parties for one in last)
        return Party(last[0].entity, *phrase.cue) if alike and apart else None

    def subject(self, clause: Clause) -> Group | None:
        """Who does it where no subject is found: the only operator or vendor before a verb, but for those behind it."""
        behind = [clause.thing.group, *clause.phrases.values()]
        known = {party.entity for group in behind if group is not None for party in group.parties}
        if clause.passive or not known or self.scene.any_of("objecting", *clause.sentence):
            return None
        left = self._around(clause.cue[0], clause.sentence, known)
        ahead = self.keys[clause.cue[0] - 1] in _IT
        if len(left) != 1 or (left[0].end > clause.cue[0] and not ahead) or not self._deals(left[0]):
            return None
        return Group(left[0].start, left[0].end, (left[0],))

    def alone(self, cue: int, sentence: Range, known: Group) -> Group | None:
        """The only operator of a sentence besides those known."""
        left = self._around(cue, sentence, {party.entity for party in known.parties})
        fits = len(left) == 1 and self.scene.operator(left[0].entity)
        return Group(left[0].start, left[0].end, (left[0],)) if fits else None

    def _told_behind(self, phrase: Phrase) -> bool:
        """Whether a verb tells what is agreed: "a deal to lease"."""
        cue = self.scene.cue(phrase.cue[1] + 1)
        return self.scene.key(phrase.cue[1]) == "to" and cue is not None and cue.verb is not None

    def _made(self, phrase: Phrase) -> bool:
        """Whether somebody is said to have made an agreement, or does something under it."""
        scene = self.scene
        plural = self.keys[phrase.cue[1] - 1].endswith("s")
        known = self.keys[phrase.first] in _DEFINITE and self.arguments.last
        if plural or known or phrase.owners is not None:
            return False
        if scene.key(phrase.first - 1) in _THROUGH and phrase.first > phrase.sentence[0]:
            return True
        places = (*range(max(phrase.sentence[0], phrase.first - _HEAD), phrase.first), phrase.cue[1])
        governors = (scene.governor(index) for index in places)
        return any(governor is not None and governor.status in _SIGNING for governor in governors)

    def _only(self, phrase: Phrase, known: Group | None) -> Party | None:
        """The only other party of a sentence that is an operator or a vendor, unless the noun has another."""
        if known is None or self._agent_unknown(phrase):
            return None
        left = self._left(phrase, {party.entity for party in known.parties})
        return left[0] if len(left) == 1 and self._deals(left[0]) else None

    def _deals(self, party: Party) -> bool:
        return self.scene.operator(party.entity) or self.scene.kind(party.entity) == "vendor"

    def _agent_unknown(self, phrase: Phrase) -> bool:
        """Whether a party that is not named stands behind the noun: "the acquisition of Y by a rival"."""
        last = min(phrase.sentence[1] - 1, phrase.end + _HEAD)
        return any(
            self.scene.key(index) in _AGENTS and self.arguments.object(index + 1, phrase.sentence).group is None
            for index in range(phrase.cue[1], last)
        )

    def _left(self, phrase: Phrase, known: set[int]) -> list[Party]:
        return self._around(phrase.cue[0], phrase.sentence, known)

    def _around(self, cue: int, sentence: Range, known: set[int]) -> list[Party]:
        """The parties in the clauses around a cue that belong to none of those known, each once."""
        scene, found = self.scene, dict[int, Party]()
        first, last = self._clauses(cue, sentence)
        for group in scene.groups(sentence):
            if not first <= group.left <= last:
                continue
            for party in group.parties:
                near = any(scene.related(party.entity, entity) for entity in (*known, *found))
                if not near and not self._aside(group, party, cue):
                    found[party.entity] = party
        return list(found.values())

    def _clauses(self, cue: int, sentence: Range) -> Range:
        """Where the clauses around a cue begin, and the break that ends them."""
        before = (index for index in range(cue - 1, sentence[0] - 1, -1) if self.keys[index] in _BREAKS)
        behind = (index for index in range(cue, sentence[1]) if self.keys[index] in _BREAKS)
        return next(before, sentence[0] - 1) + 1, next(behind, sentence[1])

    def _aside(self, group: Group, party: Party, cue: int) -> bool:
        """Whether a party is only compared, what somebody deals for, or tells whose unit or rival somebody is."""
        before = group.left - 1
        if before >= 0 and (self.keys[before] in _COMPARED or (self.keys[before] == "for" and before > cue)):
            return True
        if before > 0 and self.keys[before] == "of" and self.scene.has("unit", before - 1):
            return True
        return self.scene.possessive(party.end) and self.scene.has("other", party.end + 1)
