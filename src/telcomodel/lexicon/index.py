"""A phrase index: from the first word of every phrase to what it may open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeAlias


class Phrase(NamedTuple):
    """One phrase of the lexicon.

    Attributes:
        rest: Folded words after the first one.
        category: Name of the category, such as ``organization`` or ``cue``.
        payload: What the category knows about the phrase; the same object for the same phrase and category.
    """

    rest: tuple[str, ...]
    category: str
    payload: Any


Index: TypeAlias = dict[str, tuple[Phrase, ...]]
"""Phrases by their first folded word; within a category, longer phrases come first."""


def build_index(rows: Iterable[tuple[str, str, Any]]) -> Index:
    """The index of ``(folded words joined by spaces, category, payload)`` rows; a repeated phrase of one category is
    an error of the data.

    Example:
        >>> index = build_index([("deutsche telekom", "organization", 1), ("deutsche bank", "organization", 2)])
        >>> [phrase.rest for phrase in index["deutsche"]]
        [('telekom',), ('bank',)]
    """
    found: dict[str, list[Phrase]] = {}
    for phrase, category, payload in rows:
        first, *rest = phrase.split(" ")
        found.setdefault(first, []).append(Phrase(tuple(rest), category, payload))
    return {first: tuple(sorted(phrases, key=lambda p: -len(p.rest))) for first, phrases in found.items()}
