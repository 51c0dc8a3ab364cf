"""Relative clauses and brackets between a subject and its predicate."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.alliances.parties import Group
from telcomodel.parsing.alliances.told import Told
from telcomodel.tokens import Range

_WHOSE: Final = frozenset(("which", "who", "whose", "whom"))
_REACH: Final = 30


class Relatives(Told):
    """Finds where relative clauses open and close, and whom they describe."""

    def _relative_opening(self, closing: int, sentence: Range) -> int | None:
        """Where a relative clause opens that a comma closes before the predicate: "X, in which Y has a stake, will"."""
        keys = self.keys
        predicate = keys[closing + 1] in self.scene.auxiliaries or self.scene.verbal(closing + 1)
        for index in range(closing - 2, max(sentence[0], closing - _REACH) if predicate else closing, -1):
            if keys[index] == ";":
                break
            if keys[index] == "," and (keys[index + 1] in _WHOSE or keys[index + 2] in _WHOSE):
                return index
        return None

    def _resumes(self, relative: int, cue: int) -> bool:
        """Whether the main clause goes on behind a relative one: "X bought Y, which is small, and is selling Z"."""
        keys = self.keys
        comma = next((index for index in range(cue - 2, relative, -1) if keys[index] == ","), relative)
        return keys[comma + 1] == "and" and comma > relative and self.scene.verbal(comma + 2)

    def _opening(self, closing: int, sentence: Range) -> int:
        """Where a bracket before a verb opens: "X and Y (which also runs Z) have agreed"; its end where it does not."""
        before = range(closing - 1, max(sentence[0], closing - _REACH) - 1, -1)
        return next((index for index in before if self.keys[index] == "("), closing)

    def _antecedent(self, relative: int, ending: dict[int, Group]) -> Group | None:
        """The parties that a relative pronoun stands for, named before it or before a description of them."""
        before = relative - (self.keys[relative - 1] == ",")
        group = ending.get(before)
        if group is None and self.keys[before - 1] == ")":
            opening = next(
                (index for index in range(before - 1, max(-1, before - 8), -1) if self.keys[index] == "("), None
            )
            group = None if opening is None else ending.get(opening)
        if group is None and self.scene.has("describer", before - 1):
            left = self.scene.left_edge(before - 1, 0)
            owned = next((index for index in range(before - 2, left - 1, -1) if self.scene.possessive(index)), None)
            if owned is not None:
                group = ending.get(owned)
            elif self.keys[left - 1] == ",":
                group = ending.get(left - 1)
        return group
