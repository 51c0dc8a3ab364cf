"""Named alliances: the body, who founds it, belongs to it, joins and leaves.

And how many members it is said to have.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.parsing.alliances.parties import Group
from telcomodel.parsing.alliances.parties import members as members_of
from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Draft, Member, Step
from telcomodel.parsing.alliances.vehicles import Vehicle, called
from telcomodel.parsing.lookup import within
from telcomodel.tokens import Range

_CARDINALS: Final = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
}
_ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_LONGEST: Final = 6
_VERB_REACH: Final = 12
_ALONE_REACH: Final = 30
"""How far behind a body's name a verb may stand, with an object or without."""
_PARTS: Final = {"found": "founder", "join": "joiner", "pass": "joiner", "leave": "leaver", "pact": "founder"}
_MEMBERSHIP: Final = frozenset(("join", "pass", "leave"))
"""Frames of the verbs for coming to, being in and leaving a body: "joins", "belongs to", "quits"."""
"""What verbs make of their subjects: "joined forces in the N" founds it."""
_BE: Final = frozenset(("are", "is", "include", "includes", "were", ":", "comprise", "comprises"))
_LISTING: Final = _BE | {"–", "—", "-", ","}
_HAVING: Final = frozenset(("has", "have", "had", "counts", "numbers"))
_GAINING: Final = frozenset(
    ("admitted", "admits", "welcomed", "welcomes", "gained", "recruited", "enrolled", "added", "taken", "took")
)
_LOSING: Final = frozenset(("lost", "loses", "expelled", "expels"))
_STAYING: Final = frozenset(("remain", "remains", "stay", "stays"))
_LIKEWISE: Final = frozenset("do does did have has are is".split())
"""What says of others behind "as" that they belong to a body too: "as do X and Y"."""
_NEAR: Final = 4
_AGENT_REACH: Final = 8
_MEANT: Final = frozenset(("rumoured", "in_talks", "proposed"))
_GROUPING: Final = frozenset("groups unites links joins connects includes comprises counts covers".split())
"""What a body does with its members."""
_OVER: Final = frozenset(("ended", "blocked"))


class Bodies(Reader):
    """Reads what an article says of named alliances, sentence by sentence."""

    current: Vehicle | None = None

    def read(self, sentence: Range) -> Iterator[Draft]:
        """The drafts of a sentence that names a body, or goes on about the one named before."""
        vehicle = self._body(sentence)
        if vehicle is not None:
            draft = self._named(vehicle, sentence)
            if draft is not None:
                self.current = vehicle
                yield draft
        elif self.current is not None:
            draft = self._continued(self.current, sentence)
            if draft is not None:
                yield draft

    def _body(self, sentence: Range) -> Vehicle | None:
        """The first body that a sentence names: one that the registry knows, one named like one.

        Or one that is called so.
        """
        scene = self.scene
        for party in within(scene.bodies, sentence):
            return Vehicle((party.start, party.end), party.entity)
        if not scene.any_of("body_head", *sentence):
            return None
        for index in range(*sentence):
            cue = scene.cue(index)
            if cue is None or cue.noun is None or cue.noun.frame != "body":
                continue
            found = called(scene, index + 1, min(sentence[1], index + 5)) or self._apposed(index, sentence)
            if found is not None:
                return found
        return self._capitalized(sentence)

    def _apposed(self, noun: int, sentence: Range) -> Vehicle | None:
        """The name that a noun for a body explains: "N, an initiative with which"."""
        scene = self.scene
        left = scene.left_edge(noun, sentence[0])
        if left <= sentence[0] + 1 or self.keys[left - 1] != "," or not scene.has("apposed", left):
            return None
        start = left - 1
        while start > sentence[0] and scene.tokens.words[start - 1][0].isupper() and start - 1 not in scene.parties:
            start -= 1
        return Vehicle((start, left - 1), None) if left - 1 - start > 1 else None

    def _capitalized(self, sentence: Range) -> Vehicle | None:
        """A run of capitals behind an article that ends in a noun for a body: "the Example Forum"."""
        scene, words = self.scene, self.scene.tokens.words
        for index in scene.each_of("body_head", sentence[0] + 1, sentence[1]):
            if not words[index][0].isupper():
                continue
            start = index
            while (
                start > sentence[0]
                and words[start - 1][0].isupper()
                and start - 1 not in scene.parties
                and self.keys[start - 1] != "the"
            ):
                start -= 1
            if 1 < index + 1 - start <= _LONGEST and self.keys[start - 1] in ("the", "new", "called", "a"):
                return Vehicle((start, index + 1), None)
        return None

    def _named(self, vehicle: Vehicle, sentence: Range) -> Draft | None:
        """What a sentence with the body's name says of its members."""
        scene = self.scene
        start, end = vehicle.name
        groups = [
            group
            for group in scene.groups(sentence)
            if not any(party.entity == vehicle.entity for party in group.parties)
        ]
        members: list[Member] = []
        leavers: list[Member] = []
        status: tuple[str, Range] | None = None
        behind = end
        for index in range(*sentence):
            cue = scene.cue(index)
            if cue is None or cue.verb is None or start <= index < end:
                continue
            verb, span = cue.verb, (index, scene.cues[index].end)
            if verb.frame in _PARTS and self._about(index, vehicle):
                agent = self._agent(span[1], sentence) if verb.form in ("past", "participle", "base") else None
                subject = agent or self.arguments.subject(index, sentence)
                if subject is None:
                    continue
                behind = max(behind, end if agent is None else agent.end)
                fellows = self.arguments.phrases(span[1], sentence).get("with") if verb.frame == "found" else None
                members.extend(members_of(fellows if index > end else None, "founder"))
                part = _PARTS[verb.frame]
                (leavers if part == "leaver" else members).extend(members_of(subject, part))
                status = (
                    status
                    or self._talked_of(subject, index)
                    or (self._tense(index, verb.form, verb.frame, sentence), span)
                )
        tied = self._tied(vehicle, groups, sentence)
        changing, gained = self._changed(vehicle, tied, sentence)
        if gained is not None and changing is not None:
            lost = self.keys[changing] in _LOSING
            (leavers if lost else members).extend(members_of(gained, "leaver" if lost else "joiner"))
            status = status or ("completed", (changing, changing + 1))
        members += [member for group in tied for member in members_of(group, "member")]
        ordinal = self._ordinal(vehicle, sentence)
        governed, words = self.standing.governing(sentence[0], start)
        if status is None and governed in ("announced", "proposed", "in_talks", "ended", "completed"):
            subject = self.arguments.subject(start, sentence)
            if subject is not None and not any(party.start >= start for party in subject.parties):
                members += members_of(subject, "member")
            if words is not None:
                status = ("completed" if ordinal else governed, words)
        if ordinal is not None:
            subject = self.arguments.subject(start, sentence)
            members = [*members_of(subject, "joiner"), *members] if subject is not None else members
            status = ("completed", status[1] if status else vehicle.name)
        members = list({member.organization: member for member in reversed(members)}.values())[::-1]
        if not members and not leavers:
            return None
        if members and len(members) < 3:
            beside = [group for group in groups if self._together(group)]
            members += [
                member
                for group in beside
                for member in members_of(group, "member")
                if member.organization not in {m.organization for m in members}
            ]
        behind = max([behind, *(group.end for group in tied)])
        said, place = self.standing.predicate(behind + (self.keys[behind : behind + 1] == [","]), sentence)
        if said in _OVER and place is not None:
            status = said, place
        word, span = status or ("completed", vehicle.name)
        step = Step(word, span, None, "status.governed" if status else "status.form")
        size = ordinal or self._stated(sentence, len(members))
        reach = (sentence[0], sentence[1])
        return Draft(
            "alliance", vehicle.name, members, step, "body.named", reach, leavers, vehicle.name, vehicle.entity, size
        )

    def _changed(self, vehicle: Vehicle, tied: list[Group], sentence: Range) -> tuple[int | None, Group | None]:
        """Whom a body takes in or loses: "the N has admitted X", "N, made up of A and B, has taken in X"."""
        ends = (vehicle.name[1], *(group.end for group in tied))
        near = (index for end in ends for index in range(end, min(sentence[1], end + _NEAR)))
        verb = next((index for index in near if self.keys[index] in _GAINING | _LOSING), None)
        if verb is None:
            return None, None
        return verb, self.arguments.object(verb + 1 + (self.scene.key(verb + 1) == "in"), sentence).group

    def _talked_of(self, subject: Group, verb: int) -> tuple[str, Range] | None:
        """How far it has come where its parties only mean to found it: "are in talks to form", "plan to form"."""
        status, words = self.standing.governing(subject.end, verb)
        return (status, words) if status in _MEANT and words is not None else None

    def _agent(self, end: int, sentence: Range) -> Group | None:
        """The parties of a "by" behind a participle: "founded by A and B"."""
        near = self.keys[end : min(sentence[1], end + _AGENT_REACH)]
        place = near.index("by") if "by" in near else _AGENT_REACH
        if place == _AGENT_REACH or any(self.scene.verbal(index) for index in range(end, end + place)):
            return None
        return self.arguments.phrases(end, sentence).get("by")

    def _about(self, verb: int, vehicle: Vehicle) -> bool:
        """Whether a verb's object is the body: nothing but its noun phrase or "forces … in" stands between them."""
        start = vehicle.name[0]
        if verb > start:
            end = self.scene.cues[verb].end
            return verb - vehicle.name[1] < (_ALONE_REACH if self._stands_alone(end) else _VERB_REACH)
        return not any(self.keys[index] in (";", "while", "but") for index in range(verb, start))

    def _tense(self, index: int, form: str, frame: str, sentence: Range) -> str:
        """A body founded at some time in the past exists.

        One that has just been founded is announced; one that somebody joined exists.
        """
        near = self.keys[max(sentence[0], index - 3) : index]
        if {"will", "to", "would"} & set(near):
            return "announced"
        if frame != "found":
            return "announced" if frame == "pact" else "completed"
        return "completed" if form in ("past", "participle") else "announced"

    def _tied(self, vehicle: Vehicle, groups: list[Group], sentence: Range) -> list[Group]:
        """The lists of parties that the words around the body's name make its members."""
        start, end = vehicle.name
        found: list[Group] = []
        if "respectively" in self.keys[sentence[0] : sentence[1]]:
            return found
        for group in groups:
            before = self.keys[max(sentence[0], group.left - 3) : group.left]
            if group.left >= end and group.left - end < 14:
                between = self.keys[end : group.left + 1]
                following = self.keys[group.end : group.end + 5]
                if (
                    (following[:1] in (["as"], ["among"]) and not self.scene.words["membership"].isdisjoint(following))
                    or (
                        {"between", "among", "comprising", "include", "includes", "including", "backed"}
                        & set(between[-4:])
                        and not self._apart(between)
                    )
                    or (between[:2] == [",", "the"] and {"which", "whose"} & set(between))
                    or self._composed(between)
                    or (between[:1] and between[0] in _LISTING and self._counts(start, sentence))
                    or ("whose" in between and {"are", "include", "members"} & set(between))
                    or (between[-1:] == ["leaving"] and len(group.parties) > 1)
                    or (
                        between[:2] == [",", "the"] and self.scene.has("body_head", group.end) and group.left - end <= 2
                    )
                    or ("of" in between[-2:] and len(group.parties) > 1)
                    or (between[-3:-2] == ["as"] and between[-2] in _LIKEWISE)
                    or (self._counted(between) and len(group.parties) > 1)
                ):
                    found.append(group)
            elif (
                (
                    group.end <= start
                    and self.keys[group.end : start][:1] == ["'s"]
                    and "membership" in self.keys[group.end : start]
                )
                or (group.end <= start and "membership" in self.keys[group.end : start])
                or (before[-1:] and before[-1] in self.scene.words["together"])
                or before[-2:] == ["together", "with"]
            ):
                found.append(group)
        return found

    def _counted(self, between: list[str]) -> bool:
        """Whether a list of members is announced: "has four members:", "counts among its members"."""
        return not self.scene.words["membership"].isdisjoint(between[-3:]) and not _HAVING.isdisjoint(between)

    def _counts(self, start: int, sentence: Range) -> bool:
        """Whether members stand before a body's name: "among the founders of the N are A and B"."""
        return self.scene.any_of("membership", max(sentence[0], start - _NEAR), start)

    def _composed(self, between: list[str]) -> bool:
        """Whether a relative clause lists members: "which groups A and B", "in which A, B and C offer"."""
        opened = between[between[:1] == [","] :]
        if opened[:2] == ["in", "which"]:
            return len(opened) < 4
        return opened[:1] in (["which"], ["that"]) and len(opened) < 5 and not _GROUPING.isdisjoint(opened)

    def _apart(self, between: list[str]) -> bool:
        return ";" in between or "suppliers" in between or "rival" in between

    def _together(self, group: Group) -> bool:
        before = self.keys[max(0, group.left - 2) : group.left]
        return before == ["together", "with"] or before[-1:] == ["alongside"]

    def _ordinal(self, vehicle: Vehicle, sentence: Range) -> int | None:
        """The number in "the fifth member of the N"."""
        for index in range(sentence[0], vehicle.name[0]):
            if self.keys[index] in _ORDINALS and self.scene.has("membership", index + 1):
                return _ORDINALS[self.keys[index]]
        return None

    def _stated(self, sentence: Range, named: int) -> int | None:
        """How many members a sentence says there are.

        "X and seven other carriers", "with six of its peers", "the nine operators".
        """
        keys, scene = self.keys, self.scene
        for index in range(*sentence):
            number = _CARDINALS.get(keys[index]) or (
                int(keys[index]) if keys[index].isdecimal() and len(keys[index]) < 3 else None
            )
            if number is None:
                continue
            if scene.has("rest", index + 1) and any(
                scene.has("describer", place) or scene.has("pair", place) or scene.has("membership", place)
                for place in range(index + 2, index + 5)
            ):
                return number + max(1, named)
            if keys[index + 1 : index + 3] == ["of", "its"]:
                return number + 1
        return None

    def _continued(self, vehicle: Vehicle, sentence: Range) -> Draft | None:
        """What a sentence without the name says: "The other partners are.

        …", "X joined a year later", "Y has since withdrawn".
        """
        scene, keys = self.scene, self.keys
        groups = scene.groups(sentence)
        if not groups:
            return None
        members: list[Member] = []
        leavers: list[Member] = []
        words: Range = sentence
        opening = min(sentence[1], groups[0].left)
        head = keys[sentence[0] : opening]
        listed = bool(head) and head[-1] in _BE | {"are:", "—"}
        about = scene.any_of("membership", sentence[0], opening) or head[:1] in (
            ["joining"],
            ["joined"],
        )
        staying = len(groups) == 1 and (
            not _STAYING.isdisjoint(keys[groups[0].end : groups[0].end + 1]) or head == ["that", "leaves"]
        )
        if staying and len(groups[0].parties) > 1:
            members += members_of(groups[0], "member")
            words = (groups[0].left, groups[0].end)
        if about and listed and len(head) <= (_ALONE_REACH if "which" in head else _VERB_REACH):
            members += members_of(groups[0], "founder" if "founders" in head else "member")
            words = (sentence[0], groups[0].left)
        for index in range(*sentence):
            cue = scene.cue(index)
            if (
                cue is None
                or cue.verb is None
                or cue.verb.frame not in _MEMBERSHIP
                or keys[index + 1 : index + 2] == ["forces"]
            ):
                continue
            subject = self.arguments.subject(index, sentence)
            thing = self.arguments.object(scene.cues[index].end, sentence)
            if (
                subject is None
                or thing.group is not None
                or cue.verb.form not in ("past", "participle")
                or not self._stands_alone(scene.cues[index].end)
            ):
                continue
            if cue.verb.frame != "leave":
                members += members_of(subject, "joiner")
            else:
                leavers += members_of(subject, "leaver")
            words = (index, scene.cues[index].end) if words == sentence else words
        if not members and not leavers:
            return None
        return Draft(
            "alliance",
            words,
            members,
            None,
            "body.continued",
            sentence,
            leavers,
            vehicle.name,
            vehicle.entity,
            weak=True,
        )

    def _stands_alone(self, index: int) -> bool:
        """Whether a verb has no object but the body itself: "joined a year later", "left it", "joined the alliance"."""
        key = self.keys[index] if index < len(self.keys) else "."
        following = self.keys[index + 1] if index + 1 < len(self.keys) else "."
        if key in (".", ",", "it", "them", "in", "later", "last", "and", "from"):
            return True
        return key in ("a", "the", "two", "three") and (
            following in ("year", "years", "month", "months", "week", "following", "body", "group", "party", "table")
            or self.scene.has("body_head", index + 1)
        )
