"""Who does it: the subject of a cue, and the parties that pronouns and descriptions mean."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from telcomodel.parsing.alliances.parties import PARTS, Group, Party
from telcomodel.parsing.alliances.relatives import Relatives
from telcomodel.parsing.alliances.scene import NO_PARTIES
from telcomodel.parsing.alliances.syntax import CAUSATIVES
from telcomodel.parsing.alliances.told import NUMBERS
from telcomodel.tokens import Range

_RELATIVES: Final = frozenset(("which", "who"))
_RELATED: Final = frozenset(("which", "that", "whom"))
_INDIRECT: Final = frozenset(("with", "from", "to", "by", "against"))
"""Prepositions before a description that a name stands in apposition to."""
_GOVERNING: Final = frozenset(("with", "for", "from", "to"))
"""Prepositions before a relative pronoun."""
_BREAKS: Final = frozenset((";", "but", "while", "whereas", "although", "though", "because", "unless"))
_PLANS: Final = frozenset(
    "bid bids plan plans offer attempt attempts effort efforts proposal deal agreement intention decision move "
    "pact talks negotiations discussions contract".split()
)
_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
_OPENERS: Final = frozenset(
    "having after before by since while in following with upon despite besides from once when if until although though "
    "under as through".split()
)
"""Words that open a phrase in front of the clause that names its subject."""
_DATING: Final = frozenset(("after", "before", "since"))
_CONJUNCTIONS: Final = frozenset(("as", "like", "after", "before", "since"))
"""Prepositions that also open a clause of their own."""
_PERMISSION: Final = frozenset(("permission", "approval", "clearance", "consent", "leave"))
_TOGETHER: Final = (["together", "with"], ["along", "with"])
_AGENT_REACH: Final = 7
_OPENING: Final = 4
_FRONTED_REACH: Final = 30
_REPORT_REACH: Final = 5
_SUBJECT_REACH: Final = 45


_MEANING: Final = frozenset(("it", "they", "both"))
_TURNS: Final = _BREAKS | _RELATIVES | _MEANING
"""Where a clause turns, or the subject is meant."""


class Gap(NamedTuple):
    """What a relative clause leaves out: its preposition, if any, the end of what it describes, its parties."""

    role: str
    end: int
    group: Group | None


class Subjects(Relatives):
    """Finds the subjects of cues in one article.

    Args:
        scene: What the sentences hold.
        references: What pronouns and descriptions refer to.
    """

    def subject(self, cue: int, sentence: Range) -> Group | None:
        """The subject of the verb that stands at or before a token.

        The nearest list of parties to the left that is neither object nor in a prepositional phrase.
        """
        scene, keys = self.scene, self.keys
        ending = scene.endings(sentence)
        index = cue - 1
        if self._others_plan(cue, sentence):
            return None
        planner = self._own_plan(cue, sentence)
        if planner is not None:
            return planner
        while index >= sentence[0] and cue - index < _SUBJECT_REACH:
            group = ending.get(index + 1)
            if group is not None:
                if self._heads(group, index + 1, cue, sentence):
                    return (
                        None if keys[group.left - 1] == "or" and "either" in keys[sentence[0] : group.left] else group
                    )
                index = group.left - 1
                continue
            key = keys[index]
            if key == ")":
                index = self._opening(index, sentence) - 1
                continue
            if key == "," and index < cue - 1 and (opening := self._relative_opening(index, sentence)) is not None:
                index = opening - 1
                continue
            if key not in _TURNS and key not in scene.describing:
                index -= 1
                continue
            if key in _BREAKS and not (key == "but" and index == cue - 1):
                return None
            if key in _RELATIVES and index > sentence[0] and self._resumes(index, cue):
                index -= 1
                continue
            if key in _RELATIVES and index > sentence[0]:
                return self._antecedent(index, ending) or self._described_before(index, sentence)
            if key in _MEANING:
                return self._meant(index, index + 1, sentence, plural=key != "it")
            described = self._description(index, sentence) if key in self.scene.describing else None
            if described is not None:
                start, plural = described
                if keys[index + 1] == "that" and keys[start - 1] == "," and start - 1 in ending:
                    return ending[start - 1]  # "with Telco, the operator that took over Mobil"
                if keys[start - 1] == "and" and start - 1 in ending:
                    return ending[start - 1]  # "X and its partners bought"
                if keys[start - 1] == "and" and scene.has("describer", start - 2):
                    return None  # "the bank and the investment firm will acquire"
                if self._apposed_unknown(start):
                    return None
                if not self._in_phrase(start):
                    return self._meant(start, index + 1, sentence, plural=plural)
                index = start
            index -= 1
        return self._fronted(cue, sentence) if index < sentence[0] else None

    def _apposed_unknown(self, start: int) -> bool:
        """Whether a description stands behind a name that is no known party's: "Example, the brewery giant, has"."""
        if start < 2 or self.keys[start - 1] != ",":
            return False
        word, scene = self.scene.tokens.words[start - 2], self.scene
        return word[0].isupper() and start - 2 not in scene.inside and start - 2 not in scene.placed

    def _others_plan(self, cue: int, sentence: Range) -> bool:
        """Whether somebody who is no party plans it: "rejected a plan by the minister to"."""
        keys = self.keys
        if keys[cue - 1] != "to":
            return False
        first = max(sentence[0] + 1, cue - _AGENT_REACH)
        agent = next((index for index in range(cue - 2, first - 1, -1) if keys[index] == "by"), None)
        if agent is None or keys[agent - 1] not in _PLANS:
            return False
        return all(index not in self.scene.inside for index in range(agent, cue))

    def _own_plan(self, cue: int, sentence: Range) -> Group | None:
        """Who plans it that "its" means: "told Y about its intention to buy Z"."""
        keys = self.keys
        if keys[cue - 1] != "to" or keys[cue - 2] not in _PLANS or cue - 4 < sentence[0]:
            return None
        pronoun = next((index for index in (cue - 3, cue - 4) if keys[index] in ("its", "their")), None)
        return None if pronoun is None else self.owner(pronoun, sentence)

    def _fronted(self, cue: int, sentence: Range) -> Group | None:
        """The subject of the clause behind an opening phrase: "Having bought Y, X", "After its purchase of Y, X"."""
        keys = self.keys
        opened = keys[sentence[0]] in _OPENERS or (cue == sentence[0] and keys[cue].endswith("ing"))
        opened = opened or keys[cue - 1] in _DATING  # "five years after buying Y, X"
        if cue - sentence[0] > _OPENING or not opened:
            return None
        last = min(sentence[1], cue + _FRONTED_REACH)
        commas = [index for index in range(cue, last) if keys[index] == ","]
        if cue == sentence[0] and commas and self.scene.key(commas[0] + 1) == "it":
            return self._meant(commas[0] + 1, commas[0] + 2, sentence, plural=False)
        return next((group for group in self.scene.groups(sentence) if group.left - 1 in commas), None)

    def accompanied(self, subject: Group, cue: int, sentence: Range) -> Group:
        """A subject with those who do it together with them: "X, together with Y, bought"."""
        for group in self.scene.groups(sentence):
            if subject.end < group.left and group.end <= cue and self.keys[group.left - 2 : group.left] in _TOGETHER:
                return subject._replace(parties=(*subject.parties, *group.parties))
        return subject

    def whole_of(self, subject: Group, sentence: Range) -> Group | None:
        """What the stake that a subject buys is a part of, where the object does not say.

        "Y, in which X bought a stake", "X became the largest shareholder in Y after buying a stake".
        """
        keys, groups = self.keys, self.scene.endings(sentence)
        relative = subject.left - 1
        if relative > sentence[0] + 1 and keys[relative] == "which" and keys[relative - 1] in ("in", "of"):
            return self._antecedent(relative - 1, groups)
        return next(
            (
                group
                for group in groups.values()
                if keys[group.left - 1] in ("in", "of")
                and (self.scene.has("holder", group.left - 2) or keys[group.left - 2] == "%")
            ),
            None,
        )

    def _heads(self, group: Group, end: int, cue: int, sentence: Range) -> bool:
        """Whether a list of parties is a subject rather than an owner, an object.

        Or the end of a prepositional phrase.
        """
        scene, keys = self.scene, self.keys
        if scene.possessive(end):
            head = end + 1
            while head < cue and (scene.modifies(head) or keys[head] in _PLANS or keys[head] in _DAYS):
                head += 1
            if keys[head] == "to" and keys[head - 1 - (keys[head - 1] in _DAYS)] in _PLANS:
                return True
            if (
                head == end + 1
                or not (scene.has("describer", head - 1) or scene.has("organ", head - 1))
                or keys[group.left - 1 if group.left else 0] == ","
            ):
                return False
        before = group.left - 1
        if before < sentence[0]:
            return True
        described = self._apposed_left(group, sentence[0])
        if described < before and keys[end] == "," and keys[described - 1] in _INDIRECT:
            return False
        if (
            (keys[before] in ("by", "from") or (keys[before] == "between" and end + 1 == cue))
            and keys[before - 1] in _PLANS
            and keys[end] == "to"
        ):
            return True
        led = keys[before] == "by" and (scene.has("led", before - 1) or keys[before - 1] == "formed")
        led = led and keys[before - 2] not in scene.stops and keys[before - 2] != ","
        joint = scene.has("organ", before - 1) or (scene.has("describer", before - 1) and len(group.parties) > 1)
        if led or (keys[before] == "of" and joint):
            return not self._in_phrase(scene.left_edge(before - led, sentence[0]))
        if (keys[before] in scene.prepositions and keys[before] not in _CONJUNCTIONS) or self._in_phrase(group.left):
            absolute = keys[before] == "with" and end + (keys[end] == ".") == cue and keys[cue].endswith("ing")
            return absolute or (keys[before] == "for" and keys[end : end + 1] == ["to"])
        if keys[end : end + 1] in (["from"], ["to"]) and end + 1 == cue and not self._beaten(before):
            return True
        if keys[before] in CAUSATIVES and end == cue:
            return True
        if keys[end] in _PERMISSION and keys[end + 1 : end + 2] == ["to"] and end + 2 == cue:
            return True
        if any(other.end == group.left for other in scene.groups(sentence)):
            return False
        return not scene.verbal(before) or (
            before in scene.reporting and scene.reporting[before].kind in ("say", "think")
        )

    def _apposed_left(self, group: Group, first: int) -> int:
        """Where a list of parties begins with the description that it stands behind: "the Turkish company, X"."""
        comma = group.left - 1
        described = comma > first and self.keys[comma] == "," and self.scene.has("describer", comma - 1)
        return self.scene.left_edge(comma, first) if described else group.left

    def _beaten(self, before: int) -> bool:
        """Whether a name is the rival that somebody outbid: "X outbid Y to win"."""
        cue = self.scene.cue(before)
        return cue is not None and cue.verb is not None and cue.verb.frame == "outbid"

    def _in_phrase(self, left: int) -> bool:
        """Whether the noun phrase that begins at a token stands behind a preposition."""
        before = left - 1
        while before > 0 and self.keys[before] in ("both", "the", "a", "an", '"', "“", "‘", "'"):
            before -= 1
        return before >= 0 and (self.keys[before] in self.scene.prepositions and self.keys[before] not in _CONJUNCTIONS)

    def _described_before(self, relative: int, sentence: Range) -> Group | None:
        """The party that a description before a relative pronoun means: "the company, which was bought by Y"."""
        end = relative - (self.keys[relative - 1] == ",")
        described = self._description(end - 1, sentence) if self.scene.has("company", end - 1) else None
        return None if described is None or described[1] else self._meant(described[0], end, sentence, plural=False)

    def described(self, participle: int, sentence: Range) -> Group | None:
        """What a participle behind a description in apposition is said of: "Y, the operator recently bought by X"."""
        noun = participle - 1
        if self.keys[noun] in self.scene.adverbs or self.keys[noun].endswith("ly"):
            noun -= 1
        if not self.scene.has("describer", noun) or noun + 1 in self.scene.parties:
            return None
        left = self.scene.left_edge(noun, sentence[0])
        return self.scene.endings(sentence).get(left - 1) if self.keys[left - 1] == "," else None

    def gap(self, subject: Group, cue: int, sentence: Range) -> Gap | None:
        """What a relative pronoun right before a subject is to its verb: "Y, which X bought", "with which X shares"."""
        relative = subject.left - 1
        if sentence[0] < relative and self.keys[subject.left] == "it" and self.scene.has("describer", relative):
            return Gap("", subject.left, self._antecedent(subject.left, self.scene.endings(sentence)))
        if not sentence[0] < relative < cue or self.keys[relative] not in _RELATED:
            return None
        role = self.keys[relative - 1] if self.keys[relative - 1] in _GOVERNING else ""
        before = relative - bool(role)
        if self.keys[before - 1] == "and":
            first = max(sentence[0], before - _FRONTED_REACH)
            before = next((index for index in range(before - 2, first, -1) if self.keys[index] in _RELATED), before)
        left_out = self._antecedent(before, self.scene.endings(sentence)) or self._described_before(before, sentence)
        return Gap(role, before, left_out)

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
        owned = start in scene.placed and start < index and scene.possessive(start + 1)
        if owned:
            return start, plural
        if start == sentence[0] + 1 and keys[start - 1] in NUMBERS and plural:
            return start - 1, plural
        if (
            start > sentence[0]
            and keys[start - 1] in ("the", "both", "these", "their", "its", "his", "her")
            and start - 1 not in scene.parties
        ):
            bare = key in ("two", "three") and start == index
            return start - 1, plural and not (bare and not self.predicated(index + 1))
        return None

    def predicated(self, index: int) -> bool:
        """Whether a predicate begins at a token: "the two will", "the two also plan", "X's plan to buy Y was"."""
        following = index + (self.scene.key(index) in self.scene.adverbs)
        return following < len(self.keys) and self.scene.verbal(following)

    def meant_target(self, pronoun: int, sentence: Range) -> Group | None:
        """What "it" at a token means as the object of a deal.

        What the sentence before is about, else the last target.
        """
        sentences = self.scene.tokens.sentences
        before = bisect_left(sentences, sentence) - 1
        groups = self.scene.groups(sentences[before]) if before >= 0 else ()
        if groups and len(groups[0].parties) == 1 and groups[0].parties[0].entity in self.targets:
            return Group(pronoun, pronoun + 1, groups[0].parties)
        if len(self.last) > 1:
            return Group(pronoun, pronoun + 1, (self.last[1],))
        return self._meant(pronoun, pronoun + 1, sentence, plural=self.keys[pronoun] == "them")

    def meant_thing(self, pronoun: int, others: set[int], sentence: Range) -> Group | None:
        """What "it" means as the object of a deal by others: as resolved, else the target told before."""
        sold = next((self.sold[seller] for seller in others if seller in self.sold), None)
        if sold is not None and sentence[0] <= sold.start < pronoun:
            return Group(pronoun, pronoun + 1, (sold,))  # "is buying Y from Z, which acquired it in 2010"
        entity = self.references.organization_of(pronoun)
        if entity is None or entity in others:
            meant = self.meant_target(pronoun, sentence)
            if meant is None or others & {party.entity for party in meant.parties}:
                meant = self.another(pronoun, others, sentence)
            return None if meant is None or others & {party.entity for party in meant.parties} else meant
        return Group(pronoun, pronoun + 1, (Party(entity, pronoun, pronoun + 1),))

    def _dated_by(self, pronoun: int, sentence: Range) -> Group | None:
        """Whose deal dates what is said of it: "offers from X following the completion of its merger"."""
        near = range(pronoun - 1, max(sentence[0], pronoun - _REPORT_REACH) - 1, -1)
        dating = next((index for index in near if self.keys[index] in ("following", "after")), None)
        group = None if dating is None else self.scene.endings(sentence).get(dating)
        governed = group is not None and self.keys[group.left - 1] in ("from", "by")
        return group if group is not None and governed and len(group.parties) == 1 else None

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
            if self.keys[start] in NUMBERS:
                found = Group(start, end, self.listed_behind(sentence))
            parties = found.parties if found is not None else self.last or self._two(start, sentence)
            parties = parties or self._listed_before(sentence) or self.listed_behind(sentence)
            reporter = self._reporter(start, sentence) if len(parties) < 2 and self.keys[start] == "they" else None
            if reporter is not None:
                return Group(start, end, reporter.parties)
            return Group(start, end, parties) if len(parties) > 1 else None
        if self.keys[end - 1] == "seller":
            return None
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
        if entity is not None and self.scene.kind(entity) not in NO_PARTIES:
            return Group(start, end, (Party(entity, start, end),))
        party = self.topic(start, sentence)
        return None if party is None else Group(start, end, (party,))

    def _reporter(self, pronoun: int, sentence: Range) -> Group | None:
        """The party that says or denies something of itself right before a pronoun: "X denied that it"."""
        before = [group for group in self.scene.groups(sentence) if group.end <= pronoun]
        if before:
            said = range(before[-1].end, pronoun)
            pronoun = next((index for index in said if self.keys[index] == self.keys[pronoun]), pronoun)
        if not before or pronoun - before[-1].end > _REPORT_REACH or len(before[-1].parties) > 1:
            return None
        between = range(before[-1].end, pronoun)
        reported = any(index in self.scene.reporting for index in between)
        return before[-1] if reported and "," not in self.keys[before[-1].end : pronoun] else None

    def maker(self, cue: int, sentence: Range) -> Party | None:
        """Whose product a clause is about: its subject or the owner of its subject, else what the text is about."""
        subject = self.subject(cue, sentence)
        if subject is not None:
            return subject.parties[0]
        before = [
            group for group in self.scene.groups(sentence) if group.end < cue and self.scene.possessive(group.end)
        ]
        return before[-1].parties[-1] if before else self.topic(sentence[0], sentence)

    def topic(self, start: int, sentence: Range, *, subject: bool = False) -> Party | None:
        """The organization that the text is about where a pronoun stands.

        The first subject of its sentence, else of the ones before; what these name first where no subject is asked for.
        """
        scene = self.scene
        sentences = scene.tokens.sentences
        number = bisect_left(sentences, sentence)
        for back in range(number, max(-1, number - 4), -1):
            groups = [group for group in scene.groups(sentences[back]) if group.end <= start]
            for group in groups:
                if len(group.parties) == 1 and self._heads(group, group.end, start, sentences[back]):
                    return group.parties[0]._replace(start=group.parties[0].start)
            if back < number and groups and not subject:
                return groups[0].parties[0]
        return None

    def owner(self, pronoun: int, sentence: Range) -> Group | None:
        """The parties that "its", "their" or "whose" means."""
        if self.keys[pronoun] == "whose":
            return self._antecedent(pronoun, self.scene.endings(sentence))
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
        fronted = self._fronted(pronoun, sentence) or self._dated_by(pronoun, sentence)
        if fronted is not None:
            return fronted
        entity = self.references.organization_of(pronoun)
        if entity is not None and self.scene.kind(entity) != "government":
            return Group(pronoun, pronoun + 1, (Party(entity, pronoun, pronoun + 1),))
        subject = self.subject(pronoun, sentence)
        if subject is not None:
            return subject
        party = self.topic(pronoun, sentence)
        return None if party is None else Group(pronoun, pronoun + 1, (party,))
