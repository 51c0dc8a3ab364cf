"""Deal nouns with what stands around them: owners, the subject of the verb above, parties behind prepositions."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.parties import Group, Party
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.tokens import Range

_HAVING: Final = frozenset(("has", "have", "had", "in"))
_OWNING: Final = frozenset(
    "own owns hold holds control controls run runs ran operate operates operated build built building".split()
)
_TELLING: Final = frozenset(("confirmed", "confirms", "confirm", "disclosed", "revealed", "acknowledged"))
_THROUGH: Final = frozenset(("under", "since", "through", "via"))
_BE: Final = frozenset(("is", "are", "was", "were", "been", "being"))
_SPOKEN: Final = frozenset(("union", "pact", "talks", "sale"))
"""Frames of the nouns whose party may be for whom somebody speaks."""
_AGREED: Final = frozenset(("takeover", "union", "pact", "contract", "venture"))
"""Frames of the nouns that tell what is agreed with somebody."""
_TRADES: Final = frozenset(("acquisition", "stake"))
_RELATIVES: Final = frozenset(("that", "which"))
_MEANING: Final = frozenset(("it", "they", "the"))
_HAD: Final = frozenset(("had", "has", "have"))
_PREDICATES: Final = frozenset(("past", "participle", "third"))
_RELATIVE_REACH: Final = 12
_SPEECH: Final = 20
_HEAD: Final = 3
_REACH: Final = 9


class Phrase(NamedTuple):
    """A deal noun with what stands around it.

    Attributes:
        noun: The noun.
        cue: Its words.
        sentence: Its sentence.
        first: First token of its noun phrase.
        owners: The parties that own or name it ("X's bid", "the X deal"), or ``None``.
        owned: Whether they own it.
        subject: The subject of the verb that governs it, or ``None``.
        phrases: The parties behind its prepositions.
        end: Index after its arguments.
    """

    noun: DealNoun
    cue: Range
    sentence: Range
    first: int
    owners: Group | None
    owned: bool
    subject: Group | None
    phrases: dict[str, Group]
    end: int


class Phrases(Reader):
    """Reads what stands around deal nouns."""

    def phrase(self, noun: DealNoun, cue: Range, sentence: Range) -> Phrase:
        """A noun with its arguments."""
        arguments, scene = self.arguments, self.scene
        owners, pronoun = arguments.possessor(cue[0], sentence)
        owned = owners is not None and scene.possessive(owners.end) and owners.end < cue[0]
        if owners is not None:
            first = owners.left
        else:
            first = pronoun if pronoun is not None else scene.left_edge(cue[0], sentence[0])
        if owners is not None and not owned and (noun.frame == "venture" or noun.lemma == "alliance"):
            owners, owned = self._venturer(owners)
        phrases = arguments.phrases(cue[1], sentence)
        end = max((group.end for group in phrases.values()), default=cue[1])
        agreed = self._agreed(cue[1], sentence) if noun.frame in _AGREED else None
        if agreed is not None:
            phrases, end = ({}, agreed[0].end) if agreed[1] is None else ({"with": agreed[1]}, agreed[1].end)
            if not owned:
                return Phrase(noun, cue, sentence, first, owners, owned, agreed[0], phrases, end)
        subject = None
        if pronoun is not None:
            owners = None if self._traders(noun, pronoun, sentence) else arguments.owner(pronoun, sentence)
            owned = owners is not None
        elif not owned:
            subject = arguments.subject(first, sentence)
            if noun.frame == "pact" and first > sentence[0] and self.keys[first - 1] == "in":
                subject = subject or self._whose(first, sentence)
            elif (
                subject is not None
                and subject.left < first
                and not (self._under(subject, noun, first) or self.governed(subject, noun, first))
            ):
                subject = None
        agreed_with = noun.frame in _AGREED or noun.frame == "talks"
        if "with" not in phrases and agreed_with and (other := self._with_which(first, sentence)) is not None:
            phrases["with"] = other
        self._set_apart(owners or subject, phrases, cue[0], sentence)
        if owners is None and subject is None and noun.frame in _SPOKEN:
            subject = self._spokesman(first, sentence)
        return Phrase(noun, cue, sentence, first, owners, owned, subject, phrases, end)

    def _traders(self, noun: DealNoun, pronoun: int, sentence: Range) -> bool:
        """Whether "their" would mean buyer and target, who have no venture: "X buys Y. Their venture N will pay"."""
        if noun.frame != "venture" or self.keys[pronoun] != "their":
            return False
        listed = any(group.parties[1:] and group.end <= pronoun for group in self.scene.groups(sentence))
        last = self.arguments.last
        return not listed and any(self.arguments.kinds.get(party.entity) in _TRADES for party in last)

    def _agreed(self, start: int, sentence: Range) -> tuple[Group, Group | None] | None:
        """Who agreed with whom on what a noun names: "the takeover that X agreed with Y", "a deal it had with Y"."""
        scene, keys = self.scene, self.keys
        index = start + (scene.key(start) == ",")
        if scene.key(index) in _RELATIVES:
            index += 1
        elif index > start or not (scene.key(index) in _MEANING or index in scene.beginnings(sentence)):
            return None
        for place in range(index, min(sentence[1], index + _RELATIVE_REACH)):
            hit = scene.governors.get(place)
            if keys[place] in (",", ";", ".") or (hit is None and place in scene.cues):
                return None
            owned = keys[place] in _HAD and scene.key(place + 1) == "with"
            made = hit is not None and hit.payload.kind == "verb" and hit.payload.form in _PREDICATES
            if not (made or owned):
                continue
            end = place + 1 if hit is None else hit.end
            other = self.arguments.phrases(end, sentence).get("with")
            subject = scene.beginnings(sentence).get(index) or self.arguments.subject(place, sentence)
            several = subject is not None and len(subject.parties) > 1 and index <= subject.left
            return None if subject is None or subject == other or not (other or several) else (subject, other)
        return None

    def _with_which(self, first: int, sentence: Range) -> Group | None:
        """With whom a relative clause says that something is agreed: "Y, with which X has signed a contract"."""
        keys = self.keys
        for index in range(first - 1, max(sentence[0], first - _RELATIVE_REACH), -1):
            if keys[index] in ("which", "whom") and keys[index - 1] == "with":
                before = index - 1 - (keys[index - 2] == ",")
                return self.scene.endings(sentence).get(before)
            if keys[index] in (",", ";"):
                return None
        return None

    def _set_apart(self, owners: Group | None, phrases: dict[str, Group], cue: int, sentence: Range) -> None:
        """Let "the company" mean another than who has an agreement with it."""
        if owners is None:
            return
        ours = {party.entity for party in owners.parties}
        for link, group in phrases.items():
            if group.left not in self.scene.parties and {party.entity for party in group.parties} == ours:
                phrases[link] = self.arguments.another(cue, ours, sentence) or group

    def _venturer(self, vehicle: Group) -> tuple[Group, bool]:
        """Whose venture a name stands before: "X's N venture"."""
        owner = self.scene.owner_of(vehicle.parties[0]) if len(vehicle.parties) == 1 else None
        return (vehicle, False) if owner is None else (Group(vehicle.left, vehicle.end, (owner,)), True)

    def _spokesman(self, first: int, sentence: Range) -> Group | None:
        """The operator whose officer says something of a deal: "X's chief rejected talk of a sale to Y"."""
        scene, keys = self.scene, self.keys
        groups = [group for group in scene.groups(sentence) if group.end < first]
        if len(groups) != 1 or len(groups[0].parties) > 1 or not scene.possessive(groups[0].end):
            return None
        (group,) = groups
        if not scene.operator(group.parties[0].entity) or first - group.end > _SPEECH:
            return None
        said = next((index for index in range(group.end + 2, first) if index in scene.reporting), None)
        if said is None or "," in keys[group.end : first] or said - group.end > _REACH:
            return None
        return Group(group.left, group.end, group.parties)

    def _whose(self, index: int, sentence: Range) -> Group | None:
        """Whose product is made "in partnership with" others, where the sentence names no subject."""
        first = sentence[0]
        if _BE.isdisjoint(self.keys[max(first, index - _REACH) : index]):
            return None
        if self.scene.tokens.words[first].isupper() and first not in self.scene.inside and self.scene.verbal(first + 1):
            return None  # "XYZ is building it in partnership with"
        party = self.arguments.topic(sentence[0], sentence)
        return None if party is None else Group(index, index, (party,))

    def _under(self, subject: Group, noun: DealNoun, first: int) -> bool:
        """Whether several do something "under a deal", "since a deal", "in a joint venture"."""
        ventured = noun.frame == "venture" and self.keys[first - 1] in ("in", "into")
        return len(subject.parties) > 1 and (ventured or self.keys[first - 1] in _THROUGH)

    def governed(self, subject: Group, noun: DealNoun, first: int) -> bool:
        """Whether a verb that agreements are made, sought or ended with stands between a subject and a noun phrase."""
        scene, keys = self.scene, self.keys
        if scene.possessive(subject.end):
            return True
        between = (scene.governor(index) for index in range(subject.end, first))
        if any(governor is not None and governor.kind in ("verb", "word") for governor in between):
            return True
        opening = subject.end
        if keys[opening : opening + 1] == [","]:
            opening = next((index + 1 for index in range(opening + 1, first) if keys[index] == ","), opening)
        near = keys[max(opening, first - _REACH) : first]
        if noun.frame == "talks" and len(near) < _REACH and "," not in near:
            return True
        having = near[-3:-1] if near[-1:] == ["in"] and self.keys[first] == "the" else near[-3:]
        return not (_HAVING.isdisjoint(having) and _OWNING.isdisjoint(near) and _TELLING.isdisjoint(near))

    def _says(self, group: Group, first: int) -> bool:
        """Whether a party before a noun phrase owns something, or says what follows: "X said the merger with Y"."""
        if self.scene.possessive(group.end):
            return True
        near = range(group.end, min(first, group.end + _HEAD))
        return any(index in self.scene.reporting for index in near) and first - group.end <= _HEAD

    def _beneficiary(self, phrase: Phrase) -> Party | None:
        """Whose customers gain by an agreement that opens a sentence: "The tie-up with X will let Y's customers"."""
        first, last = phrase.sentence
        if phrase.first != first or self.keys[phrase.end : phrase.end + 1] not in (["will"], ["would"]):
            return None
        near = [
            group
            for group in self.scene.groups(phrase.sentence)
            if phrase.end < group.left < min(last, phrase.end + _REACH)
        ]
        return near[0].parties[0] if near and len(near[0].parties) == 1 else None

    def _speaking(self, end: int, sentence: Range) -> Group | None:
        """For whom somebody speaks who says "our": the party named right behind the reporting verb."""
        for group in self.scene.groups(sentence):
            if group.left >= end and len(group.parties) == 1:
                near = range(max(end, group.left - _HEAD), group.left)
                return group if any(index in self.scene.reporting for index in near) else None
        return None

    def topic(self, phrase: Phrase, others: Group | None) -> Group | None:
        """Whom the text is about, where "the merger with X", "the purchase of X" names no other party but as an owner.

        "Y's earnings were hurt by the purchase of X".
        """
        first, sentence = phrase.first, phrase.sentence
        if others is not None and self.keys[first] == "our":
            return self._speaking(phrase.end, sentence)
        if others is None or self.scene.key(others.end) == "by":
            return None
        if self.keys[first] != "the" or phrase.noun.frame in ("contract", "talks"):
            return None
        before = [group for group in self.scene.groups(sentence) if group.end <= first]
        if len(before) == 1 and len(before[0].parties) == 1 and self._says(before[0], first):
            objecting = self.scene.any_of("objecting", before[0].end, first)
            party: Party | None = None if objecting else before[0].parties[0]
        else:
            party = None if before else self.arguments.topic(first, sentence) or self._beneficiary(phrase)
        known = party is not None and self.scene.operator(party.entity)
        if party is None or not known or any(self.scene.related(party.entity, item.entity) for item in others.parties):
            return None
        return Group(first, first, (party,))
