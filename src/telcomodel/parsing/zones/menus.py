"""Menus: the links of a page's navigation, one under the other or in one line."""

from __future__ import annotations

from typing import Final

from telcomodel.tokens import Tokens

_LONGEST_LINK: Final = 6
"""Tokens of a link in a menu."""
_SHORTEST_MENU: Final = 6
"""Lines that make a menu."""
_LEAST_BARS: Final = 3
"""Marks between links that make a line a menu."""
_YEAR: Final = 4
"""Digits of a year."""
_BARS: Final = frozenset("|»›>•·")
_STOPS: Final = frozenset(".?!…,")


def find_menus(tokens: Tokens) -> frozenset[int]:
    """The first token of each paragraph that belongs to a menu: short lines without stops, right under each other."""
    if len(tokens.paragraphs) < _SHORTEST_MENU:
        return frozenset()
    found: set[int] = set()
    run: list[int] = []
    for start, end in (*tokens.paragraphs, (len(tokens), len(tokens))):
        link = start < end <= start + _LONGEST_LINK and not any(map(_dated_or_stopped, tokens.words[start:end]))
        if run and not (link and tokens.plain.count("\n", tokens.ends[start - 1], tokens.starts[start]) == 1):
            found.update(run if len(run) >= _SHORTEST_MENU else ())
            run = []
        if link:
            run.append(start)
        elif _is_bar(tokens.words[start:end]):
            found.add(start)
    return frozenset(found)


def _is_bar(words: list[str]) -> bool:
    """Whether a line is a row of links: "News | Business | Sport | Weather"."""
    return sum(word in _BARS for word in words) >= _LEAST_BARS and words[-1] not in _STOPS


def _dated_or_stopped(word: str) -> bool:
    """Whether a word is a year or a stop, which links in menus seldom hold."""
    return word in _STOPS or (len(word) == _YEAR and word.isdigit())
