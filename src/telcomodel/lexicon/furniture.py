"""What pages print around an article: labels, headings of lists, notices."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from telcomodel.lexicon.data import load, load_bytes
from telcomodel.lexicon.index import Index

_ANYWHERE: Final = frozenset({"within", "above", "last"})


class Furniture(NamedTuple):
    """What a phrase of page furniture does to the page, and where it has to stand to do so.

    Attributes:
        does: ``line``, ``box``, ``list``, ``tail``, ``author``, ``credit``, ``caption``, ``byline``, ``printed`` or
            ``updated``.
        where: ``open``, ``whole``, ``within``, ``above``, ``last``, ``label``, ``heading``, ``counted`` or ``call`` of
            a paragraph.
    """

    does: str
    where: str


def rows() -> Iterator[tuple[str, str, Furniture]]:
    """Rows of the phrase index: notices, which may stand anywhere in a paragraph."""
    for phrase, does, where in load("furniture")["phrases"]:
        if where in _ANYWHERE:
            yield phrase, "notice", Furniture(does, where)


def opening_rows() -> Iterator[tuple[str, str, Furniture]]:
    """Rows of the index of openings; what a phrase means as a whole paragraph comes first."""
    for phrase, does, where in sorted(load("furniture")["phrases"], key=lambda row: row[2] != "whole"):
        if where not in _ANYWHERE:
            yield phrase, where, Furniture(does, where)


@lru_cache(maxsize=1)
def openings() -> Index:
    """An index of the phrases that count only where they open a paragraph.

    It is apart from the lexicon's because most of them are everyday words.
    """
    return Index.compiled(load_bytes("openings.txt"), {"Furniture": Furniture})


@lru_cache(maxsize=1)
def no_name() -> frozenset[str]:
    """Folded words that keep a line from being read as a person's name."""
    return frozenset(load("furniture", "no_name")["no_name"])
