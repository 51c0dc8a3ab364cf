"""The arguments of a cue: who does it, to whom, and the parties behind its prepositions."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.alliances.scene import PARTS, Group, Party, Scene
from telcomodel.parsing.coreference import References
from telcomodel.tokens import Range

_ROLES: Final = frozenset(
    (
        "of",
        "with",
        "between",
        "by",
        "from",
        "to",
        "for",
        "in",
        "among",
        "involving",
        "alongside",
        "on",
        "over",
        "onto",
        "via",
        "into",
    )
)
_RELATIVES: Final = frozenset(("which", "who"))
_BREAKS: Final = frozenset((";", "but", "while", "whereas", "although", "though", "because", "unless"))
_PLANS: Final = frozenset(
    "bid bids plan plans offer attempt attempts effort efforts proposal deal agreement intention decision move "
    "pact".split()
)
_TIMES: Final = frozenset(("last", "next", "early", "late", "earlier", "outright"))
_REACH_LEFT: Final = 7
_REPORT_REACH: Final = 5
_SUBJECT_REACH: Final = 45
_OBJECT_REACH: Final = 16
_PHRASE_REACH: Final = 26
_PHRASES_REACH: Final = 120


class Object(NamedTuple):
    """A noun phrase behind a cue.

    Attributes:
        group: The parties in it, or ``None`` when it names none.
        head: What of the parties it is about: ``asset``, ``goods``, ``barred`` or ``""`` for the parties themselves.
        owned: Index of a possessive pronoun in it ("its 35% stake"), or ``None``.
        start: Index of its first token.
        end: Index after what was read of it.
    """

    group: Group | None
    head: str
    owned: int | None
    start: int
    end: int


class Arguments:
    """Finds the arguments of cues in one article.

    Args:
        scene: What the sentences hold.
        references: What pronouns and descriptions refer to.
    """

    def __init__(self, scene: Scene, references: References) -> None:
        self.scene = scene
        self.keys = scene.keys
        self.references = references
        self.last: tuple[Party, ...] = ()
        """Parties of the agreement that was read last, buyer first; "the two companies" and "the target" mean them."""
        self.targets: list[Party] = []
        """What has been said to be bought so far."""

    def subject(self, cue: int, sentence: Range) -> Group | None:
        """The subject of the verb that stands at or before a token.

        The nearest list of parties to the left that is neither object nor in a prepositional phrase.
        """
        scene, keys = self.scene, self.keys
        ending = {group.end: group for group in scene.groups(sentence)}
        index = cue - 1
        while index >= sentence[0] and cue - index < _SUBJECT_REACH:
            group = ending.get(index + 1)
            if group is not None:
                if self._heads(group, index + 1, cue, sentence):
                    return group
                index = group.left - 1
                continue
            key = keys[index]
            if key in _BREAKS:
                return None
            if key in _RELATIVES and index > sentence[0]:
                return self._antecedent(index, ending)
            if key in ("it", "they", "both"):
                return self._meant(index, index + 1, sentence, plural=key != "it")
            described = self._description(index, sentence) if key in self.scene.describing else None
            if described is not None:
                start, plural = described
                if not self._in_phrase(start):
                    return self._meant(start, index + 1, sentence, plural=plural)
                index = start
            index -= 1
        return None

    def _heads(self, group: Group, end: int, cue: int, sentence: Range) -> bool:
        """Whether a list of parties is a subject rather than an owner, an object.

        Or the end of a prepositional phrase.
        """
        scene, keys = self.scene, self.keys
        if scene.possessive(end):
            head = end + 1
            while head < cue and (scene.modifies(head) or keys[head] in _PLANS):
                head += 1
            if keys[head] == "to" and keys[head - 1] in _PLANS:
                return True
            if (
                head == end + 1
                or not scene.has("describer", head - 1)
                or keys[group.left - 1 if group.left else 0] == ","
            ):
                return False
        before = group.left - 1
        if before < sentence[0]:
            return True
        if keys[before] == "of" and scene.has("describer", before - 1) and len(group.parties) > 1:
            return not self._in_phrase(scene.left_edge(before, sentence[0]))
        if keys[before] in scene.prepositions or self._in_phrase(group.left):
            return keys[before] == "for" and keys[end : end + 1] == ["to"]
        if keys[end : end + 1] in (["from"], ["to"]) and end + 1 == cue:
            return True
        if any(other.end == group.left for other in scene.groups(sentence)):
            return False
        return not scene.verbal(before) or (
            before in scene.reporting and scene.reporting[before].kind in ("say", "think")
        )

    def _in_phrase(self, left: int) -> bool:
        """Whether the noun phrase that begins at a token stands behind a preposition."""
        before = left - 1
        while before > 0 and self.keys[before] in ("both", "the", "a", "an", '"', "“", "‘", "'"):
            before -= 1
        return before >= 0 and (
            self.keys[before] in self.scene.prepositions
            and self.keys[before] not in ("as", "like", "after", "before", "since")
        )

    def _antecedent(self, relative: int, ending: dict[int, Group]) -> Group | None:
        """The parties that a relative pronoun stands for."""
        before = relative - (self.keys[relative - 1] == ",")
        group = ending.get(before)
        if group is None and self.keys[before - 1] == ")":
            opening = next(
                (index for index in range(before - 1, max(-1, before - 8), -1) if self.keys[index] == "("), None
            )
            group = None if opening is None else ending.get(opening)
        return group

    def _description(self, index: int, sentence: Range) -> tuple[int, bool] | None:
        """Where a description of parties that ends at a token begins.

        ("the company", "the two operators"), and whether it is a plural.
        """
        scene, keys = self.scene, self.keys
        key = keys[index]
        plural = key in scene.words["pair"]
        if index + 1 in scene.parties:
            return None
        start = index
        while (
            start > sentence[0]
            and index - start < 5
            and scene.modifies(start - 1)
            and keys[start - 1] not in scene.determiners
        ):
            start -= 1
        if (
            start > sentence[0]
            and keys[start - 1] in ("the", "both", "these", "their", "its", "his", "her")
            and start - 1 not in scene.parties
        ):
            return start - 1, plural and not (key in ("two", "three") and start == index)
        return None

    def meant_target(self, pronoun: int, sentence: Range) -> Group | None:
        """What "it" at a token means as the object of a deal.

        What the sentence before is about, else the last target.
        """
        sentences = self.scene.tokens.sentences
        before = sentences.index(sentence) - 1
        groups = self.scene.groups(sentences[before]) if before >= 0 else ()
        if (
            groups
            and len(groups[0].parties) == 1
            and any(party.entity == groups[0].parties[0].entity for party in self.targets)
        ):
            return Group(pronoun, pronoun + 1, groups[0].parties)
        if len(self.last) > 1:
            return Group(pronoun, pronoun + 1, (self.last[1],))
        return self._meant(pronoun, pronoun + 1, sentence, plural=self.keys[pronoun] == "them")

    def _meant(self, start: int, end: int, sentence: Range, *, plural: bool) -> Group | None:
        """The parties that a pronoun or description means.

        As resolved, else those of the last agreement, else the subject before.
        """
        scene = self.scene
        if plural:
            found = next(
                (group for group in reversed(scene.groups(sentence)) if group.end <= start and len(group.parties) > 1),
                None,
            )
            parties = found.parties if found is not None else self.last
            return Group(start, end, parties) if len(parties) > 1 else None
        if self.keys[end - 1] in PARTS:
            place = 1 if self.keys[end - 1] == "target" else 0
            return Group(start, end, (self.last[place],)) if len(self.last) > 1 else None
        described = next(
            (index for index in range(sentence[0], start) if self.keys[index] in PARTS and len(self.last) > 1),
            None,
        )
        if described is not None:
            return Group(start, end, (self.last[1 if self.keys[described] == "target" else 0],))
        reporter = self._reporter(start, sentence)
        if reporter is not None:
            return Group(start, end, reporter.parties)
        entity = self.references.organization_of(start)
        if entity is not None:
            return Group(start, end, (Party(entity, start, end),))
        party = self.topic(start, sentence)
        return None if party is None else Group(start, end, (party,))

    def _reporter(self, pronoun: int, sentence: Range) -> Group | None:
        """The party that says or denies something of itself right before a pronoun: "X denied that it"."""
        before = [group for group in self.scene.groups(sentence) if group.end <= pronoun]
        if not before or pronoun - before[-1].end > _REPORT_REACH or len(before[-1].parties) > 1:
            return None
        between = range(before[-1].end, pronoun)
        reported = any(index in self.scene.reporting for index in between)
        return before[-1] if reported and "," not in self.keys[before[-1].end : pronoun] else None

    def topic(self, start: int, sentence: Range) -> Party | None:
        """The organization that the text is about where a pronoun stands.

        The first subject of its sentence, else of the ones before.
        """
        scene = self.scene
        sentences = scene.tokens.sentences
        number = next(index for index in range(len(sentences)) if sentences[index][1] > sentence[0])
        for back in range(number, max(-1, number - 4), -1):
            groups = [group for group in scene.groups(sentences[back]) if group.end <= start]
            for group in groups:
                if len(group.parties) == 1 and self._heads(group, group.end, start, sentences[back]):
                    return group.parties[0]._replace(start=group.parties[0].start)
            if back < number and groups:
                return groups[0].parties[0]
        return None

    def object(self, start: int, sentence: Range) -> Object:
        """The noun phrase that begins at a token, and the first parties in it."""
        scene, keys = self.scene, self.keys
        beginning = scene.beginnings(sentence)
        index, head, owned, last = start, "", None, min(sentence[1], start + _OBJECT_REACH)
        headed = False
        while index < last:
            group = beginning.get(index)
            if group is not None:
                return self._headed(group, head if headed else "", owned, start, sentence)
            key = keys[index]
            if index in scene.mentioned and index not in scene.parties:
                break
            if not headed:
                head = scene.heads.get(key, head)
            if key in ("its", "their"):
                owned = index
            elif key == "such" and keys[index + 1 : index + 2] == ["as"]:
                index += 1
            elif key in ("of", "in"):
                if index == start or (key == "in" and head != "asset"):
                    break
                headed = headed or bool(head)
            elif (
                key == ","
                and head == "asset"
                and index + 1 < last
                and (index + 1 in beginning or scene.modifies(index + 1))
            ):
                if index + 1 not in beginning:
                    break
            elif (
                key in ("including", "like", "-")
                or (key == "and" and keys[index - 1] == "like")
                or (key == "and" and head == "asset" and index > start)
            ):
                pass
            elif not scene.modifies(index) and not self._capital_modifier(index):
                break
            index += 1
        return Object(self._described(start, index), head, owned, start, index)

    def _described(self, start: int, end: int) -> Group | None:
        """The party that an object describes: "bought the Example operator"."""
        if end - start < 2 or self.keys[start] != "the" or not self.scene.has("company", end - 1):
            return None
        entity = self.references.organization_of(start)
        return None if entity is None else Group(start, end, (Party(entity, start, end),))

    def whole(self, target: Group, sentence: Range) -> bool:
        """Whether a name means the company: "an offer for X", not "an offer for X customers"."""
        return self.object(target.left, sentence).head in ("", "asset")

    def _capital_modifier(self, index: int) -> bool:
        """Whether a capitalized word only describes what follows it in lower case.

        ("French carrier", "Baby Bell company").
        """
        following = index + 1
        return (
            self.keys[index][0].isalpha()
            and self.keys[index] not in self.scene.stops
            and following < len(self.keys)
            and self.keys[following] in self.scene.words["describer"] | self.scene.words["asset"]
        )

    def _headed(self, group: Group, head: str, owned: int | None, start: int, sentence: Range) -> Object:
        """The object that a list of parties belongs to, with the noun that the parties own or describe, if any."""
        scene, keys = self.scene, self.keys
        end = group.end
        if end < sentence[1] and scene.possessive(end):
            end += 1
        elif end < sentence[1] and keys[end] == "(":
            closing = next((index for index in range(end, min(sentence[1], end + 8)) if keys[index] == ")"), end - 1)
            end = closing + 1
        if not head:
            index = end
            while (
                index < sentence[1]
                and index - end < 6
                and scene.modifies(index)
                and index not in scene.parties
                and keys[index] not in scene.determiners
            ):
                head = scene.heads.get(keys[index], head)
                index += 1
            owned_thing = end > group.end and scene.possessive(group.end)
            if (
                not head
                and index > end
                and (owned_thing or not (scene.has("describer", index - 1) or self._adverbial(end)))
            ):
                head = "other"
            end = index if head and head != "other" else end
        return Object(group, head, owned, start, end)

    def _adverbial(self, index: int) -> bool:
        """Whether a token opens an adverbial rather than going on with a compound ("bought Sprint last year")."""
        key = self.keys[index]
        return (
            key in _TIMES
            or key in self.scene.adverbs
            or key[0].isdigit()
            or key.endswith("ly")
            or self.scene.verbal(index)
        )

    def partner(self, subject: Group, cue: int, sentence: Range) -> Group | None:
        """The parties of a "with" between a subject and a verb: "X struck an agreement with Y to merge"."""
        for group in self.scene.groups(sentence):
            if (
                subject.end <= group.left
                and group.end <= cue
                and "with" in self.keys[max(subject.end, group.left - 2) : group.left + 1]
            ):
                return group
        return None

    def phrases(self, start: int, sentence: Range) -> dict[str, Group]:
        """The parties behind each preposition that follows a token, the first for each.

        Stops where another clause begins.
        """
        scene, keys = self.scene, self.keys
        found: dict[str, Group] = {}
        index, last = start, min(sentence[1], start + _PHRASE_REACH)
        while index < last:
            key = keys[index]
            if key in _ROLES and index + 1 < last:
                thing = self.object(index + 1, sentence)
                if thing.group is not None and thing.head not in ("other", "goods", "barred"):
                    role = key if key not in found else ""
                    if role:
                        found[role] = thing.group
                    index = max(thing.end, thing.group.end)
                    last = max(last, min(sentence[1], index + 14, start + _PHRASES_REACH))
                    continue
            elif (
                key in (";", ":", "which", "who", "that", "whose", "where", "when", "while", "but", "although", "as")
                or (scene.verbal(index) and index > start and self._finite(index))
                or (
                    key == ","
                    and not (index + 1 < last and (keys[index + 1] in _ROLES or keys[index + 1][0].isdigit()))
                )
                or (key == "and" and index + 1 < last and scene.verbal(index + 1))
            ):
                break
            index += 1
        return found

    def _finite(self, index: int) -> bool:
        """Whether a verb opens a predicate rather than stands in a reduced clause ("a deal valued at")."""
        key = self.keys[index]
        return key in self.scene.auxiliaries or (not key.endswith(("ed", "ing")) and self.keys[index - 1] != "to")

    def possessor(self, noun: int, sentence: Range) -> tuple[Group | None, int | None]:
        """The parties that own or stand right before a noun ("X's", "X and Y's", "the X", "its").

        Or the index of a possessive pronoun.
        """
        scene, keys = self.scene, self.keys
        ending = {group.end: group for group in scene.groups(sentence)}
        index = noun - 1
        while index >= sentence[0] and noun - index <= _REACH_LEFT:
            if scene.possessive(index) and index in ending:
                return ending[index], None
            if index + 1 in ending and (index + 1 == noun or scene.modifies(index + 1) or keys[index + 1] == "."):
                group = ending[index + 1]
                adjacent = all(
                    scene.tokens.words[place][0].islower() or not scene.tokens.words[place][0].isalpha()
                    for place in range(index + 1, noun)
                )
                return (self._undetermined(group), None) if adjacent and noun - index <= 4 else (None, None)
            if keys[index] in ("its", "their"):
                return None, index
            if keys[index] == "." and index in ending:
                index -= 1
                continue
            if not scene.modifies(index) or keys[index] in ("the", "a", "an"):
                return None, None
            index -= 1
        return None, None

    def _undetermined(self, group: Group) -> Group:
        """The end of a list that no article parts: of "A, B and a C/D joint venture" the last two."""
        parties = group.parties
        first = len(parties) - 1
        while first > 0 and not any(
            key in self.scene.determiners for key in self.keys[parties[first - 1].end : parties[first].start]
        ):
            first -= 1
        return Group(group.left if first == 0 else parties[first].start, group.end, parties[first:])

    def owner(self, pronoun: int, sentence: Range) -> Group | None:
        """The parties that "its" or "their" means."""
        if self.keys[pronoun] == "their":
            found = next(
                (
                    group
                    for group in reversed(self.scene.groups(sentence))
                    if group.end <= pronoun and len(group.parties) > 1
                ),
                None,
            )
            if found is not None:
                return found
            return Group(pronoun, pronoun + 1, self.last) if len(self.last) > 1 else None
        entity = self.references.organization_of(pronoun)
        if entity is not None:
            return Group(pronoun, pronoun + 1, (Party(entity, pronoun, pronoun + 1),))
        subject = self.subject(pronoun, sentence)
        if subject is not None:
            return subject
        party = self.topic(pronoun, sentence)
        return None if party is None else Group(pronoun, pronoun + 1, (party,))
