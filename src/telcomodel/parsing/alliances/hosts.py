"""Whose network somebody uses: "X runs on Y's network", "X has moved from Y's network to that of Z"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.parsing.alliances.reader import Reader
from telcomodel.parsing.alliances.result import Draft, Step
from telcomodel.parsing.alliances.scene import Group, members
from telcomodel.tokens import Range

_LINK_REACH: Final = 3
_VERB_REACH: Final = 16


class Hosts(Reader):
    """Reads the networks of one article."""

    def read(self, cue: Range, sentence: Range) -> Iterator[Draft]:
        """The drafts of one mention of a network: its owner is the host.

        The subject of the verb that uses it the guest.
        """
        scene = self.scene
        if not scene.any_of("host_verb", sentence[0], cue[0]):
            return
        host, _ = self.arguments.possessor(cue[0], sentence)
        if host is None:
            host = self.arguments.phrases(cue[1], sentence).get("of")
            left = scene.left_edge(cue[0], sentence[0])
        else:
            left = host.parties[0].start
        if host is None or left <= sentence[0]:
            return
        link = self._last("host_link", max(sentence[0], left - _LINK_REACH), left)
        verb = None if link is None else self._last("host_verb", max(sentence[0], link - _VERB_REACH), link + 1)
        if link is None or verb is None:
            return
        guest = self.arguments.subject(verb, sentence)
        if guest is None:
            return
        step = self.standing.of_noun(cue, left, guest.left, sentence, host.end, default="completed")
        if step is None:
            return
        reach = (left, sentence[1])
        if scene.has("move", verb) and self.keys[link] == "from":
            moved = Step("completed", (verb, verb + 1), None, "status.governed")
            step = moved._replace(status="ended")
            next_host = self.arguments.phrases(host.end, sentence).get("to") or self._next_host(cue[1], sentence)
            if next_host is not None:
                found = [*members(next_host, "supplier"), *members(guest, "customer")]
                yield Draft("wholesale", cue, found, moved, "noun.host", reach)
        yield Draft(
            "wholesale", cue, [*members(host, "supplier"), *members(guest, "customer")], step, "noun.host", reach
        )

    def _last(self, name: str, first: int, last: int) -> int | None:
        return next((index for index in range(last - 1, first - 1, -1) if self.scene.has(name, index)), None)

    def _next_host(self, index: int, sentence: Range) -> Group | None:
        """The parties behind "to that of"."""
        if "to" not in self.keys[index : index + 3]:
            return None
        groups = self.scene.groups(sentence)
        return next((group for group in groups if index < group.parties[0].start <= index + 2 * _LINK_REACH), None)
