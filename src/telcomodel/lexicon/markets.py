"""Words that show whether a place or a segment is a market (``sources/markets.toml`` says what the lists mean)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from telcomodel.lexicon.data import load

MARKET_WORD: Final = "market_word"


def rows() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Phrase keys with the names of all lists that they are on."""
    found: dict[str, set[str]] = {}
    for name, keys in load("markets").items():
        for key in keys:
            found.setdefault(key, set()).add(name)
    for key, names in found.items():
        yield key, MARKET_WORD, frozenset(names)
