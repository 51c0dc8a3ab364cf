"""What a text has told so far, and whom a sentence counts that its neighbours name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from telcomodel.parsing.alliances.parties import Group, Party
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.coreference import References
from telcomodel.tokens import Range

_SHARES: Final = frozenset(("share", "shares", "stock"))
_COUNT_REACH: Final = 12
NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


class Told:
    """Remembers the parties of one article's agreements.

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
        self.targets: set[int] = set()
        """The organizations that have been said to be bought so far."""
        self.sold: dict[int, Party] = {}
        """What each seller has been said to sell last."""
        self.kinds: dict[int, str] = {}
        """The kind of the agreement that was read last of each organization."""

    def _two(self, index: int, sentence: Range) -> tuple[Party, ...]:
        """The only two parties that a sentence and the one before name: what "the two operators" means."""
        sentences = self.scene.tokens.sentences
        number = bisect_left(sentences, sentence)
        found: dict[int, Party] = {}
        for one in sentences[max(0, number - 1) : number + 1]:
            for group in self.scene.groups(one):
                for party in group.parties:
                    if party.end <= index:
                        found.setdefault(party.entity, party)
        parties = tuple(found.values())
        return parties if len(parties) == 2 and not self.scene.related(*found) else ()

    def _listed_before(self, sentence: Range) -> tuple[Party, ...]:
        """The parties of the only list of the sentence before: what "they" means."""
        sentences = self.scene.tokens.sentences
        number = bisect_left(sentences, sentence)
        lists = [group for group in self.scene.groups(sentences[number - 1]) if group.parties[1:]] if number else []
        return lists[0].parties if len(lists) == 1 else ()

    def listed_behind(self, sentence: Range) -> tuple[Party, ...]:
        """The parties that a sentence counts and the next opens with: "Three operators will merge. X, Y and Z"."""
        counts = [NUMBERS[key] for key in self.keys[sentence[0] : sentence[0] + _COUNT_REACH] if key in NUMBERS]
        if len(counts) != 1 or self.scene.named(sentence):
            return ()
        sentences = self.scene.tokens.sentences
        number = bisect_left(sentences, sentence) + 1
        behind = sentences[number] if number < len(sentences) else sentence
        group = next(iter(self.scene.groups(behind)), None)
        listed = group is not None and group.left == behind[0] and len(group.parties) == counts[0]
        return group.parties if group is not None and listed else ()

    def before(self, sentence: Range) -> tuple[Party, ...]:
        """The parties of the sentence before, each once."""
        sentences = self.scene.tokens.sentences
        number = bisect_left(sentences, sentence)
        groups = self.scene.groups(sentences[number - 1]) if number else ()
        found = {party.entity: party for group in reversed(groups) for party in reversed(group.parties)}
        return tuple(found.values())

    def traded(self, party: Party) -> bool:
        """Whether it is a company's shares that a sentence speaks of: "Shares in Y rose after X made a bid"."""
        behind = party.end + self.scene.possessive(party.end)
        return self.scene.key(behind) in _SHARES or (
            self.keys[party.start - 1] in ("in", "of") and self.keys[party.start - 2] in _SHARES
        )

    def two_before(self, sentence: Range) -> tuple[Party, ...]:
        """The only two parties of the sentence before one that says "the two operators" and names none."""
        pair = self.scene.words["pair"].isdisjoint(self.keys[sentence[0] : sentence[1]])
        return () if pair or self.scene.named(sentence) else self._two(sentence[1], sentence)

    def meant_by_count(self, sentence: Range) -> bool:
        """Whether a sentence that names nobody counts parties that its neighbours name."""
        if self.scene.words["pair"].isdisjoint(self.keys[sentence[0] : sentence[1]]):
            return False
        return bool(self.two_before(sentence) or self.listed_behind(sentence))

    def both(self, index: int, sentence: Range) -> Group | None:
        """The only two parties named before a token, else those of the last agreement: what "the two" means."""
        pairs = [
            group.parties for group in self.scene.groups(sentence) if group.end <= index and len(group.parties) == 2
        ]
        parties = pairs[-1] if pairs else self._two(index, sentence) or (self.last if len(self.last) == 2 else ())
        return Group(index, index + 1, parties) if parties else None

    def another(self, index: int, others: set[int], sentence: Range) -> Group | None:
        """The party named last before a token that is none of `others`: what "the company" they buy means."""
        groups = [group for group in self.scene.groups(sentence) if group.end <= index]
        for group in reversed(groups):
            party = group.parties[0]
            found = next(
                (entity for entity in (party.entity, party.owner) if entity is not None and entity not in others), None
            )
            if found is not None and len(group.parties) == 1:
                return Group(index, index + 1, (Party(found, index, index + 1),))
        return None

    def alike(self, parties: Iterable[Party], sentence: Range) -> str | None:
        """The kind of the agreement told before of one of some parties, where a sentence says that it is like it."""
        if self.scene.words["alike"].isdisjoint(self.keys[sentence[0] : sentence[1]]):
            return None
        return next((self.kinds[party.entity] for party in parties if party.entity in self.kinds), None)
