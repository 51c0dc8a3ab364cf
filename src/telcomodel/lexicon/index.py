"""The phrase index: every phrase that the lexicon knows, found by its first words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

import attrs

Meanings: TypeAlias = tuple[tuple[str, Any], ...]
"""What a phrase may be: pairs of category and payload."""


@attrs.frozen(eq=False)
class Index:
    """Phrases by their folded words, joined by spaces.

    Attributes:
        words: For each word that is a phrase or opens one: what it means alone, and whether it opens a longer one.
        openings: For the first two words of longer phrases, how many words those have, longest first.
        phrases: What each longer phrase means.
    """

    words: dict[str, tuple[Meanings, bool]]
    openings: dict[str, tuple[int, ...]]
    phrases: dict[str, Meanings]

    def at(self, keys: list[str], start: int) -> list[tuple[int, Meanings]]:
        """The phrases that begin at a token: the index after each and what it means, longest first.

        Args:
            keys: The folded words of a text.
            start: Index of the phrase's first word.
        """
        meanings, opens = self.words.get(keys[start], _UNKNOWN)
        found: list[tuple[int, Meanings]] = []
        if opens and start + 1 < len(keys):
            for length in self.openings.get(f"{keys[start]} {keys[start + 1]}", ()):
                longer = self.phrases.get(" ".join(keys[start : start + length]))
                if longer is not None and start + length <= len(keys):
                    found.append((start + length, longer))
        if meanings:
            found.append((start + 1, meanings))
        return found


_UNKNOWN: tuple[Meanings, bool] = ((), False)


def build_index(rows: Iterable[tuple[str, str, Any]]) -> Index:
    """The index of ``(folded words joined by spaces, category, payload)`` rows, in the order of the rows.

    Example:
        >>> index = build_index([("deutsche telekom", "organization", 1), ("deutsche", "demonym", 2)])
        >>> index.words["deutsche"], index.openings, index.phrases["deutsche telekom"]
        (((('demonym', 2),), True), {'deutsche telekom': (2,)}, (('organization', 1),))
    """
    words: dict[str, Meanings] = {}
    phrases: dict[str, Meanings] = {}
    openings: dict[str, set[int]] = {}
    openers: set[str] = set()
    for phrase, category, payload in rows:
        if " " not in phrase:
            words[phrase] = (*words.get(phrase, ()), (category, payload))
            continue
        phrases[phrase] = (*phrases.get(phrase, ()), (category, payload))
        parts = phrase.split(" ")
        openings.setdefault(f"{parts[0]} {parts[1]}", set()).add(len(parts))
        openers.add(parts[0])
    return Index(
        words={word: (words.get(word, ()), word in openers) for word in (*words, *sorted(openers - words.keys()))},
        openings={pair: tuple(sorted(lengths, reverse=True)) for pair, lengths in openings.items()},
        phrases=phrases,
    )
