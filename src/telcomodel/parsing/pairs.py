"""Hyphens and plus signs that part two names, or a name and the clause beside it, rather than joining a word's parts.

"The Vodafone-Mannesmann deal" and "Claro+Tigo" name two companies, "T-Mobile" one.
"""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.lexicon import Lexicon
from telcomodel.lexicon.organizations import organization_words
from telcomodel.lexicon.registry import Name
from telcomodel.tokens import Split

_SURE: Final = frozenset(("safe", "phrase"))
_REACH: Final = 2
"""Words of a name on either side of the hyphenated one: "AOL-Time Warner", "Bell Atlantic-Nynex"."""
_SHORTEST: Final = 5
_LEAST: Final = 3
"""Characters of a word that a sign may part."""


def find_pairs(split: Split, lexicon: Lexicon) -> dict[int, list[int]]:
    """From the index of each word with signs that part to their places in it."""
    reader = _Reader(split, lexicon)
    hyphenated = (index for index, key in enumerate(split.keys) if "-" in key or "+" in key)
    return {index: cuts for index in hyphenated if (cuts := reader.cuts(index))}


class _Reader:
    """Looks up what stands on either side of a sign."""

    def __init__(self, split: Split, lexicon: Lexicon) -> None:
        self.words = split.words
        self.keys = split.keys
        self.lexicon = lexicon

    def cuts(self, index: int) -> list[int]:
        """The places of a word's signs that part."""
        key, word = self.keys[index], self.words[index]
        if len(word) < _LEAST or word.islower() or len(key) != len(word):
            return []
        if any(map(self.lexicon.named, (key, key.replace("-", " "), key.replace("-", "")))):
            return []
        return [place for place, sign in enumerate(key) if sign in "-+" and self._parts(index, place)]

    def _parts(self, index: int, place: int) -> bool:
        word = self.words[index]
        left, right = word[:place], word[place + 1 :]
        if not (left and right):
            return False
        if left[0].isupper() and right[0].isupper():
            return self._two_names(index, place) and not self._spelled_whole(index)
        words = organization_words()
        if left[0].isupper() and right.islower():
            names = self._before(index, self.keys[index][:place])
            clause = right in words.function_words or right in words.subject_verbs
            return _sure(names) and (clause or any(" " in name.text for name in names))
        if left.islower() and len(left) >= _SHORTEST and left.endswith("s") and right[0].isupper():
            return _sure(self._after(index, self.keys[index][place + 1 :]))
        return False

    def _two_names(self, index: int, place: int) -> bool:
        left, right = self.keys[index][:place], self.keys[index][place + 1 :]
        first, second = self._before(index, left), self._after(index, right)
        if not (first and second) or not any(name.entry.startswith("operator:") for name in (*first, *second)):
            return False
        return _sure(first) or _sure(second) or (left in self.keys and right in self.keys)

    def _spelled_whole(self, index: int) -> bool:
        """Whether the registry has a name with this very hyphen ("Bell Atlantic-Nynex Mobile")."""
        return any(
            self.lexicon.named(" ".join(self.keys[start:end]))
            for start in range(max(0, index - _REACH), index + 1)
            for end in range(index + 1, index + 2 + _REACH)
            if end > start + 1
        )

    def _before(self, index: int, part: str) -> tuple[Name, ...]:
        """The names that end before a hyphen, those of several words first."""
        for start in range(max(0, index - _REACH), index + 1):
            names = self.lexicon.named(" ".join((*self.keys[start:index], part)))
            if names:
                return names
        return ()

    def _after(self, index: int, part: str) -> tuple[Name, ...]:
        """The names that begin behind a hyphen, those of several words first."""
        for end in range(index + 1 + _REACH, index, -1):
            names = self.lexicon.named(" ".join((part, *self.keys[index + 1 : end])))
            if names:
                return names
        return ()


def _sure(names: tuple[Name, ...]) -> bool:
    return any(name.risk in _SURE for name in names)
