"""Nouns for what several do together, and for contracts: who the parties are."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.parties import Group, members
from telcomodel.parsing.alliances.phrases import Phrase, Phrases
from telcomodel.parsing.alliances.reader import CUSTOMERS
from telcomodel.parsing.alliances.result import Member
from telcomodel.parsing.alliances.vehicles import beside

_GONE: Final = frozenset(
    (*((verb, "to") for verb in "go goes gone went going awarded given handed".split()), ("won", "by"), ("lost", "to"))
)
"""What tells who gets a contract."""
_GONE_REACH: Final = 16
_MADE: Final = frozenset(("venture", "union"))
"""Frames of the nouns for what several make: "a joint venture by X and Y"."""
_MUTUAL: Final = frozenset(("each", "one", "a", "an", "immediate"))
"""What follows "with" where it leads to no other party: "with each other", "with a term of five years"."""
_OWN: Final = frozenset(("its", "their"))
_REACH: Final = 9


class Unions(Phrases):
    """Reads the phrases of nouns for mergers, pacts, ventures and contracts."""

    def united(self, phrase: Phrase) -> list[Member]:
        """“A pact between X and Y”, “X's pact with Y”, “X and Y's pact”, “the X deal” that Y signed."""
        noun, owners, subject, phrases = phrase.noun, phrase.owners, phrase.subject, phrase.phrases
        named = phrases.get("between") or phrases.get("among") or phrases.get("involving") or self._both(phrase)
        other = phrases.get("with")
        if named is None and noun.frame == "venture":
            named = phrases.get("held")
        makers = phrases.get("by")
        if named is None and other is None and makers is not None and makers.parties[1:] and noun.frame in _MADE:
            named = makers
        several = phrases.get("of") or self._theirs(phrase)
        if named is None and several is not None and noun.frame in ("union", "venture", "pact"):
            named = several if len(several.parties) > 1 or (other is not None and self._owned_by(phrase)) else None
        if named is not None:
            return [*members(named, "member"), *(members(other, "member") if len(named.parties) == 1 else [])]
        if noun.frame == "venture" and not phrase.owned and self.keys[phrase.cue[1] - 1].endswith("ventures"):
            owners = None
        if owners is not None and len(owners.parties) > 1 and other is None:
            vending = any(self.scene.kind(party.entity) == "vendor" for party in owners.parties)
            return members(owners, "member") if noun.frame != "contract" or phrase.owned or vending else []
        if owners is None and other is None and noun.frame in ("union", "pact", "talks", "venture"):
            pair = self.scene.pair(phrase.cue[0] - 1)
            if pair is not None:
                return members(pair, "member")
        if other is None and subject is not None and len(subject.parties) == 1 and noun.frame in ("union", "venture"):
            other = self._inverted(phrase, subject)
        if other is None and subject is not None and noun.frame == "union" and self._put(phrase):
            other = phrases.get("to")
        if other is not None:
            first = (owners if phrase.owned else None) or (phrases.get("by") if noun.frame == "pact" else None)
            first = first or subject or self._fronted(phrase) or self.topic(phrase, other)
            first = first or self._concerned(phrase, other)
            if first is None and len(other.parties) > 1 and self.keys[phrase.first - 1] == "in":
                return members(other, "member")
            return [] if first is None else [*members(first, "member"), *members(other, "member")]
        if noun.frame == "venture" and owners is not None and not phrase.owned and self.keys[owners.left] in _OWN:
            return []  # "a partner in their Mobilo joint venture"
        if owners is not None and subject is not None and not phrase.owned and subject.left < phrase.first:
            return [*members(subject, "member"), *members(owners, "member")]
        if noun.frame == "contract" and owners is not None and phrase.owned:
            return self._won(phrase, owners)
        if noun.frame == "venture" and subject is None and self.keys[phrase.first - 1] == ",":
            subject = self._sharers(phrase)
        if noun.frame == "contract":
            subject = self._winner(phrase) or subject
        if noun.frame == "contract" and (gone := self._gone(phrase)) is not None:
            customer = owners or next(
                (phrases[link] for link in ("of", "for", "from", "by", "in") if link in phrases), None
            )
            customer = customer or self._rebuilt(phrase)
            fits = customer is not None and self._operators(customer)
            return [*members(customer, "customer"), *members(gone, "supplier")] if fits else []
        if subject is not None and (noun.frame == "contract" or self.scene.general(noun)):
            source = phrases.get("from") or self._served(subject, phrase)
            if source is not None:
                return [*members(source, "customer"), *members(subject, "supplier")]
        if subject is None and noun.frame == "pact":
            subject = self._fronted(phrase)
        if subject is None or len(subject.parties) < 2 or self._with_another(phrase):
            return []
        vendors = [party for party in subject.parties if self.scene.kind(party.entity) == "vendor"]
        served = {self.scene.operator(party.entity) for party in subject.parties}
        return members(subject, "member") if noun.frame != "contract" or vendors or len(served) > 1 else []

    def _with_another(self, phrase: Phrase) -> bool:
        """Whether an agreement is with somebody who is no party here: "A and B have an agreement with the state"."""
        start = phrase.cue[1]
        return self.scene.key(start) == "with" and self.scene.key(start + 1) not in _MUTUAL

    def granted(self, phrase: Phrase) -> list[Member]:
        """“X has the exclusive right to sell Y's phone”, “X has granted Y the sole right to offer it”."""
        sentence, subject, start = phrase.sentence, phrase.subject, phrase.cue[1]
        guest = self.scene.endings(sentence).get(phrase.first)
        if guest is not None:
            subject, owner = guest, self.arguments.subject(guest.left, sentence)
        else:
            owner = phrase.phrases.get("from")
        if owner is None and guest is None and self.scene.key(start) == "to":
            cue = self.scene.cues.get(start + 1)
            owner = self.arguments.object(start + 2 if cue is None else cue.end, sentence).group
        if owner is None or subject is None or owner == subject:
            return []
        return [*members(subject, "member"), *members(owner, "member")]

    def _both(self, phrase: Phrase) -> Group | None:
        """Whom "a pact between the two companies" means: the only two named before it."""
        start = phrase.cue[1]
        joined = phrase.noun.frame == "union" and self.keys[start : start + 3] == ["of", "the", "two"]
        if not joined and self.keys[start : start + 3] not in (["between", "the", "two"], ["between", "the", "pair"]):
            return None
        return self.arguments.both(start + 1, phrase.sentence)

    def _theirs(self, phrase: Phrase) -> Group | None:
        """Whose businesses a merger is of: "the merger of their Danish units"."""
        start = phrase.cue[1]
        if phrase.noun.frame != "union" or self.keys[start : start + 2] != ["of", "their"]:
            return None
        return self.arguments.owner(start + 1, phrase.sentence)

    def _put(self, phrase: Phrase) -> bool:
        """Whether somebody proposes what a noun names: "proposed a merger of their units to X"."""
        near = range(max(phrase.sentence[0], phrase.first - 3), phrase.first)
        governors = (self.scene.governor(index) for index in near)
        return any(governor is not None and governor.status == "proposed" for governor in governors)

    def _concerned(self, phrase: Phrase, other: Group) -> Group | None:
        """Whose customers gain by an agreement with somebody, or who tells of it: "Talks with Y have ended, X said"."""
        scene, keys = self.scene, self.keys
        groups = [group for group in scene.groups(phrase.sentence) if group != other and len(group.parties) == 1]
        for group in groups:
            served = scene.possessive(group.end) and scene.key(group.end + 1) in CUSTOMERS
            if (
                served
                or scene.key(group.end) in CUSTOMERS
                or (keys[group.left - 1] == "of" and keys[group.left - 2] in CUSTOMERS)
            ):
                return group
        if phrase.first != phrase.sentence[0] and keys[phrase.first - 1] not in ('"', "“"):
            return None
        last = groups[-1] if groups else None
        told = (
            last is not None and last.left > phrase.end and keys[last.left - 1] == "," and last.end in scene.reporting
        )
        return last if told else None

    def _inverted(self, phrase: Phrase, subject: Group) -> Group | None:
        """Whom something is agreed with that is told after them: "X is discussing with Y the building of"."""
        other = self.arguments.partner(subject, phrase.first, phrase.sentence)
        if other is None:
            return None
        before = other.left - 1 if self.keys[other.left - 1] == "with" else other.left
        governor = self.scene.governor(before - 1)
        return other if governor is not None and governor.kind == "verb" else None

    def _won(self, phrase: Phrase, owners: Group) -> list[Member]:
        """“Y has won X's tender”, “Y has lost its contract to run X's network”, where Y is a vendor."""
        if self._vendors(owners):
            customer = phrase.phrases.get("for") or self._rebuilt(phrase)
            fits = customer is not None and self._operators(customer)
            return [*members(customer, "customer"), *members(owners, "supplier")] if fits else []
        subject = self.arguments.subject(phrase.first, phrase.sentence)
        if subject is None or not self._vendors(subject):
            return []
        governed = self.governed(subject, phrase.noun, phrase.first)
        return [*members(owners, "customer"), *members(subject, "supplier")] if governed else []

    def _gone(self, phrase: Phrase) -> Group | None:
        """The vendor that a contract goes to: "the order to replace X's core has gone to Y"."""
        keys, last = self.keys, min(phrase.sentence[1] - 2, phrase.cue[1] + _GONE_REACH)
        place = next((i for i in range(phrase.cue[1], last) if (keys[i], keys[i + 1]) in _GONE), None)
        supplier = None if place is None else self.arguments.object(place + 2, phrase.sentence).group
        return supplier if supplier is not None and self._vendors(supplier) else None

    def _winner(self, phrase: Phrase) -> Group | None:
        """Who has a contract that another vendor lost: "X lost out to Y on a contract"."""
        for group in self.scene.groups(phrase.sentence):
            before = self.keys[max(phrase.sentence[0], group.left - 3) : group.left]
            if group.end <= phrase.first and before[-1:] == ["to"] and "lost" in before and self._vendors(group):
                return group
        return None

    def _owned_by(self, phrase: Phrase) -> bool:
        """Whether "of" names the first party right behind the noun: "the tie-up of X with Y"."""
        return phrase.noun.frame != "contract" and self.keys[phrase.cue[1] : phrase.cue[1] + 1] == ["of"]

    def _served(self, subject: Group, phrase: Phrase) -> Group | None:
        """The operator that a vendor has a contract for: "won a contract to rebuild the network of X"."""
        phrases = phrase.phrases
        if not self._vendors(subject):
            return None
        groups = [phrases[link] for link in ("to", "for", "of", "by") if link in phrases]
        rebuilt = None if groups else self._rebuilt(phrase)
        if rebuilt is not None:
            groups = [rebuilt]
        return next((group for group in groups if self._operators(group)), None)

    def _rebuilt(self, phrase: Phrase) -> Group | None:
        """Whose network a contract is to build or run: "a contract to run X's networks"."""
        start = phrase.cue[1]
        if self.keys[start : start + 1] != ["to"]:
            return None
        thing = self.arguments.object(start + 2, phrase.sentence)
        return thing.group if thing.head in ("", "asset", "goods") else None

    def _fronted(self, phrase: Phrase) -> Group | None:
        """Who comes under an agreement that opens the sentence: "Under a deal with X, customers of Y can"."""
        sentence = phrase.sentence
        if self.keys[sentence[0]] != "under" or phrase.first > sentence[0] + 2:
            return None
        last = min(sentence[1], phrase.end + _REACH)
        comma = next((index for index in range(phrase.end, last) if self.keys[index] == ","), None)
        if comma is None:
            return None
        thing = self.arguments.object(comma + 1, sentence)
        if thing.group is not None or self.keys[thing.end : thing.end + 1] != ["of"]:
            return thing.group
        return self.arguments.object(thing.end + 1, sentence).group

    def _sharers(self, phrase: Phrase) -> Group | None:
        """Whose venture a name in apposition is: "A and B will run their masts through N, a joint venture"."""
        first, sentence = phrase.first, phrase.sentence
        if beside(self.scene, first, phrase.cue, phrase.end, sentence) is None:
            return None
        subject = self.arguments.subject(first, sentence)
        return subject if subject is not None and len(subject.parties) > 1 else None
