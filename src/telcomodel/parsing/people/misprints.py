"""Surnames that an article misprints: one letter left out, put in, changed or swapped with the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

_SHORTEST: Final = 4  # letters of a surname in which a misprint is allowed for
_LONGEST: Final = 24


def misprints(word: str, name: str) -> bool:
    """Whether a word is a name with one letter left out, put in, changed or swapped with the next.

    Example:
        >>> misprints("hunt", "hundt"), misprints("montieth", "monteith"), misprints("brown", "green")
        (True, True, False)
    """
    if word == name or min(len(word), len(name)) < _SHORTEST or abs(len(word) - len(name)) > 1 or word[0] != name[0]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    left, right = word[same:], name[same:]
    return (
        left[1:] == right
        or left == right[1:]
        or left[1:] == right[1:]
        or (left[:2] == right[:2][::-1] and left[2:] == right[2:])
    )


class Spellings:
    """Names by what is left of them without one letter, so that a misprint is found without comparing them all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        for name in names:
            for rest in _rests(name):
                self._names[rest].append(name)

    def meant(self, word: str) -> str | None:
        """The first name of which a word is a misprint.

        Example:
            >>> Spellings(["brown", "monteith"]).meant("montieth")
            'monteith'
        """
        near = dict.fromkeys(name for rest in _rests(word) for name in self._names.get(rest, ()))
        return next((name for name in near if misprints(word, name)), None)


def _rests(word: str) -> list[str]:
    """A word and what is left of it without one letter; nothing for one too short or too long to be misprinted."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return []
    return [word, *(word[:index] + word[index + 1 :] for index in range(len(word)))]
