"""Whose network somebody uses: "X runs on Y's network", "X has moved from Y's network to that of Z"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.parsing.alliances.parties import Group, member, members
from telcomodel.parsing.alliances.reader import CUSTOMERS, Reader
from telcomodel.parsing.alliances.result import Draft, Step
from telcomodel.tokens import Range

_LETTING: Final = frozenset("let lets letting allow allows allowed allowing enable enables permit permits".split())
_USING: Final = CUSTOMERS | {"service", "services", "brand", "arm", "offering", "phones", "handsets"}
"""What of a guest's is on a host's network."""
_MASTS: Final = frozenset(("mast", "masts", "tower", "towers"))
_GAINING: Final = frozenset("have has had having gain gains gained gaining get gets got won secured".split())
_AHEAD: Final = frozenset(("to", "will", "would"))
_LINK_REACH: Final = 3
_VERB_REACH: Final = 16


class Hosts(Reader):
    """Reads the networks of one article."""

    def read(self, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The drafts of one mention of a network: its owner is the host.

        The subject of the verb that uses it the guest.
        """
        scene = self.scene
        used = self.keys[cue[1] : min(sentence[1], cue[1] + 2 * _LINK_REACH)]
        if "used" in used and used[used.index("used") + 1 :][:1] == ["by"]:
            yield from self._used(cue, cue[1] + used.index("used"), sentence)
            return
        if self.keys[cue[1] : cue[1] + 1] == ["behind"]:
            yield from self._behind(cue, sentence)
            return
        if not scene.any_of("host_verb", sentence[0], cue[0]):
            return
        host, pronoun = self.arguments.possessor(cue[0], sentence)
        if pronoun is not None:
            yield from self._opened(cue, pronoun, sentence)
            return
        if host is None:
            host = self.arguments.phrases(cue[1], sentence).get("of")
            left = scene.left_edge(cue[0], sentence[0])
            if self.keys[left - 1] == "and":
                left = scene.left_edge(left - 1, sentence[0])
        else:
            left = host.parties[0].start
        if host is None or left <= sentence[0]:
            return
        link = self._last("host_link", max(sentence[0], left - _LINK_REACH), left)
        verb = None if link is None else self._last("host_verb", max(sentence[0], link - _VERB_REACH), link + 1)
        if link is not None and verb is not None and self._elsewhere(cue[0], link, verb, sentence):
            return
        if link is None or verb is None or (self.keys[link] == "to" and not self._reaching(verb)):
            return
        if self.keys[link] == "by" and not scene.has("borne", link - 1):
            return
        if self.keys[verb] == "access" and not self._gained(verb):
            return
        guest = self.arguments.subject(verb, sentence) or self._whose(verb, sentence) or self._served(verb, sentence)
        if guest is None or self._vendors(guest) or scene.key(guest.end) in ("network", "networks"):
            return
        clause = (guest.left if sentence[0] <= guest.left < left else sentence[0], sentence[1])
        first = link if self.keys[link] == "by" else left
        anchor = guest.left if self._planned(guest.left, verb) else None
        step = self.standing.of_noun(cue, first, anchor, clause, host.end, default="completed")
        if step is None:
            return
        step = self._begun(step, verb)
        reach = (left, sentence[1])
        if scene.any_of("travelling", *sentence):
            yield Draft("roaming", cue, [*members(guest, "member"), *members(host, "member")], step, "noun.host", reach)
            return
        if scene.has("move", verb) and self.keys[link] == "from":
            moved = Step("completed", (verb, verb + 1), None, "status.governed")
            step = moved._replace(status="ended")
            next_host = self.arguments.phrases(host.end, sentence).get("to") or self._next_host(cue[1], sentence)
            if next_host is not None:
                found = [*members(next_host, "supplier"), *members(guest, "customer")]
                yield Draft("wholesale", cue, found, moved, "noun.host", reach)
        former = self._former_host(cue[1], sentence) if scene.has("move", verb) and self.keys[link] != "from" else None
        if former is not None:
            left_behind = Step("ended", (verb, verb + 1), None, "status.governed")
            found = [*members(former, "supplier"), *members(guest, "customer")]
            yield Draft("wholesale", cue, found, left_behind, "noun.host", reach)
        paired = len(host.parties) == len(guest.parties) > 1 and "respectively" in self.keys[slice(*sentence)]
        for number, party in enumerate(host.parties):
            guests = [member(guest.parties[number], "customer")] if paired else members(guest, "customer")
            found = [member(party, "supplier"), *guests]
            yield Draft("wholesale", cue, found, step, "noun.host", reach)
        other = self._other_host(cue[1], sentence)
        if other is not None:
            found = [*members(other, "supplier"), *members(guest, "customer")]
            yield Draft("wholesale", cue, found, step, "noun.host", reach)

    def _used(self, cue: Range, verb: int, sentence: Range) -> Iterator[Draft]:
        """“X's network is used by Y”."""
        host, _ = self.arguments.possessor(cue[0], sentence)
        host = host or self.arguments.phrases(cue[1], (sentence[0], verb)).get("of")
        guest = self.arguments.object(verb + 2, sentence).group
        if host is None or guest is None:
            return
        step = self.standing.of_noun(cue, host.left, None, (host.left, sentence[1]), verb, default="completed")
        if step is None:
            return
        roaming = self.scene.any_of("travelling", *sentence)
        parts = ("member", "member") if roaming else ("supplier", "customer")
        found = [*members(host, parts[0]), *members(guest, parts[1])]
        kind = "roaming" if roaming else "wholesale"
        yield Draft(kind, cue, found, step, "noun.host", (host.left, sentence[1]))

    def _behind(self, cue: Range, sentence: Range) -> Iterator[Draft]:
        """“X is the network behind Y”."""
        guest = self.arguments.object(cue[1] + 1, sentence).group
        host = self.arguments.subject(self.scene.left_edge(cue[0], sentence[0]), sentence)
        if guest is None or host is None:
            return
        step = self.standing.of_noun(cue, host.end, host.left, sentence, guest.end, default="completed")
        if step is not None:
            found = [*members(host, "supplier"), *members(guest, "customer")]
            yield Draft("wholesale", cue, found, step, "noun.host", (host.left, sentence[1]))

    def _opened(self, cue: Range, pronoun: int, sentence: Range) -> Iterator[Draft]:
        """“X will let Y use its network”."""
        verb = self._last("host_verb", max(sentence[0], pronoun - _VERB_REACH // 2), pronoun)
        if verb is None:
            return
        end = verb - (self.keys[verb - 1] == "to")
        endings = self.scene.endings(sentence)
        guest = endings.get(end)
        if guest is None and self.keys[end - 1] in CUSTOMERS:
            guest = endings.get(end - 1) or endings.get(end - 2)
        letting = sentence[0] if guest is None else guest.parties[0].start - 1
        host = self.arguments.subject(letting, sentence)
        if guest is None or host is None or self.keys[letting] not in _LETTING:
            return
        anchor = host.left if host.left < letting else None
        step = self.standing.of_noun(cue, letting, anchor, sentence, cue[1], default="announced")
        if step is not None:
            found = [*members(host, "supplier"), *members(guest, "customer")]
            yield Draft("wholesale", cue, found, step, "noun.host", (guest.left, sentence[1]))

    def _served(self, verb: int, sentence: Range) -> Group | None:
        """Whose customers use a network: "X's customers will be able to use Y's network", "customers of X can"."""
        groups = (group for group in self.scene.groups(sentence) if sentence[0] <= group.left and group.end + 1 < verb)
        for group in groups:
            if self.scene.possessive(group.end) and self._uses(group.end + 1, verb):
                return group
            if self.keys[group.left - 1] == "of" and self.keys[group.left - 2] in CUSTOMERS:
                return group
        return None

    def _planned(self, guest: int, verb: int) -> bool:
        """Whether it is still to come that a guest uses a network: "plans to put its calls through X's network"."""
        return guest < verb and not _AHEAD.isdisjoint(self.keys[max(guest, verb - 3) : verb])

    def _elsewhere(self, network: int, link: int, verb: int, sentence: Range) -> bool:
        """Whether nobody comes to a network: "switched on a tower", "under a tower-sharing pact, X uses Y's masts"."""
        if self.keys[link] == "on" and self.scene.has("move", verb):
            return True
        shared = any(topic.payload == "network_sharing" for topic in self.scene.topics_in(*sentence))
        return shared and self.keys[network] in _MASTS

    def _reaching(self, verb: int) -> bool:
        """Whether a verb leads to a network: "moved to", "connect to"."""
        return self.scene.has("move", verb) or self.keys[verb].startswith(("connect", "access"))

    def _gained(self, access: int) -> bool:
        """Whether somebody has or gets access to a network: "will have wholesale access to X's network"."""
        left = self.scene.left_edge(access, 0)
        return self.keys[left - 1] in _GAINING

    def _uses(self, start: int, verb: int) -> bool:
        """Whether a noun phrase that begins at a token means customers or a service: "mobile customers"."""
        last = min(verb, start + _LINK_REACH)
        noun = next((index for index in range(start, last) if self.keys[index] in _USING), None)
        return noun is not None and all(self.scene.modifies(index) for index in range(start, noun))

    def _whose(self, verb: int, sentence: Range) -> Group | None:
        """Whose services use a network: "its prepaid brand, which uses the network of X"."""
        first = max(sentence[0], verb - _VERB_REACH)
        if self.keys[verb - 1] not in ("which", "that") or "its" not in self.keys[first:verb]:
            return None
        pronoun = verb - 1 - self.keys[first:verb][::-1].index("its")
        return self.arguments.owner(pronoun, sentence)

    def _other_host(self, index: int, sentence: Range) -> Group | None:
        """The parties behind "and that of"."""
        for group in self.scene.groups(sentence):
            if group.left > index and self.keys[group.left - 3 : group.left] == ["and", "that", "of"]:
                return group
            behind = group.end + 1
            owned = group.left > index and self.keys[group.left - 1] == "and" and self.scene.possessive(group.end)
            if owned and (self.scene.key(behind) in self.scene.prepositions or self.scene.key(behind) in ("", ".")):
                return group
        return None

    def _begun(self, step: Step, verb: int) -> Step:
        """The step that a verb tells of a guest: who leaves a network was on it, who launched there is on it."""
        if self.scene.has("leave", verb):
            return Step("ended", (verb, verb + 1), None, "status.governed")
        governor = self.scene.governor(step.words[0])
        launched = step.status == "announced" and self.scene.has("host_verb", step.words[0])
        if launched and governor is not None and governor.form in ("past", "participle"):
            return step._replace(status="completed")
        return step

    def _last(self, name: str, first: int, last: int) -> int | None:
        return next((index for index in range(last - 1, first - 1, -1) if self.scene.has(name, index)), None)

    def _former_host(self, index: int, sentence: Range) -> Group | None:
        """The parties behind "from" or "from that of"."""
        for group in self.scene.groups(sentence):
            before = self.keys[max(index, group.left - _LINK_REACH) : group.left]
            if group.left > index and "from" in before:
                return group
        return None

    def _next_host(self, index: int, sentence: Range) -> Group | None:
        """The parties behind "to that of"."""
        if "to" not in self.keys[index : index + 3]:
            return None
        groups = self.scene.groups(sentence)
        return next((group for group in groups if index < group.parties[0].start <= index + 2 * _LINK_REACH), None)
