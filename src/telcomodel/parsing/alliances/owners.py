"""Who owns what a noun names: “X's”, “the X”, “its”, “the two companies'”."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.parties import Group
from telcomodel.parsing.alliances.subjects import Subjects
from telcomodel.tokens import Range

OWNERS: Final = frozenset(("its", "their", "whose"))
_BRACKET: Final = 3
_REACH_LEFT: Final = 9


class Owners(Subjects):
    """Finds the owners of what nouns name in one article."""

    def possessor(self, noun: int, sentence: Range) -> tuple[Group | None, int | None]:
        """The parties that own or stand right before a noun ("X's", "X and Y's", "the X", "its").

        Or the index of a possessive pronoun.
        """
        scene, keys = self.scene, self.keys
        ending = scene.endings(sentence)
        index = noun - 1
        while index >= sentence[0] and noun - index <= _REACH_LEFT:
            if scene.possessive(index) and index in ending:
                return ending[index], None
            if index + 1 in ending and (index + 1 == noun or scene.modifies(index + 1) or keys[index + 1] == "."):
                group = ending[index + 1]
                adjacent = all(
                    scene.tokens.words[place][0].islower()
                    or not scene.tokens.words[place][0].isalpha()
                    or (scene.tokens.words[place].isupper() and place not in scene.inside)
                    for place in range(index + 1, noun)
                )
                return (self._undetermined(group), None) if adjacent and noun - index <= 4 else (None, None)
            if keys[index] in OWNERS:
                return None, index
            if scene.possessive(index) and keys[index - 1] in scene.describing:
                return self._describes(index, sentence), None
            if keys[index] == "only":
                index -= 1
                continue
            if index == noun - 1 and self._coined(index, sentence):
                index -= 1
                continue
            if keys[index] == "." and index in ending:
                index -= 1
                continue
            if keys[index] == ")" and "(" in keys[max(sentence[0], index - _BRACKET) : index]:
                while keys[index] != "(":
                    index -= 1
                index -= 1
                continue
            if not scene.modifies(index) or keys[index] in ("the", "a", "an"):
                return None, None
            index -= 1
        return None, None

    def _describes(self, end: int, sentence: Range) -> Group | None:
        """The parties that a description before a possessive ending means: "the operator's", "the two companies'"."""
        described = self._description(end - 1, sentence)
        if described is None:
            return None
        start, plural = described
        return self._meant(start, end, sentence, plural=plural)

    def _coined(self, index: int, sentence: Range) -> bool:
        """Whether an unknown name stands between an owner and a noun: "X's Example venture"."""
        word = self.scene.tokens.words[index]
        named = word[0].isupper() and word[1:].islower() and index not in self.scene.inside
        return named and index > sentence[0] and self.scene.possessive(index - 1)

    def _undetermined(self, group: Group) -> Group:
        """The end of a list that no article parts: of "A, B and a C/D joint venture" the last two."""
        parties = group.parties
        first = len(parties) - 1
        while first > 0 and not any(
            key in self.scene.determiners for key in self.keys[parties[first - 1].end : parties[first].start]
        ):
            first -= 1
        return Group(group.left if first == 0 else parties[first].start, group.end, parties[first:])
