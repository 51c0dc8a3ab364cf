"""Menus: the links of a page's navigation, one under the other or in one line."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import Final

from telcomodel.tokens import Tokens

_LONGEST_LINK: Final = 6
"""Tokens of a link in a menu."""
_SHORTEST_MENU: Final = 6
"""Lines that make a menu."""
_LEAST_BARS: Final = 3
"""Marks between links that make a line a menu."""
_LONGEST_ROW: Final = 24
"""Tokens of a row of links without marks."""
_YEAR: Final = 4
"""Digits of a year."""
_BARS: Final = frozenset("|»›>•·")
_DASHES: Final = frozenset("-–—_=*")
_STOPS: Final = frozenset(".?!…,")


def find_menus(tokens: Tokens) -> bytearray:
    """Whether a paragraph that begins at a token belongs to a menu: short lines without stops, right under each other.

    It says so for each token.
    """
    found = bytearray(len(tokens))
    if len(tokens.paragraphs) < _SHORTEST_MENU:
        return found
    run = array("i")
    barred = len(tokens.where(_BARS)) >= _LEAST_BARS
    for start, end in chain(tokens.paragraphs, ((len(tokens), len(tokens)),)):
        words = tokens.words[start:end]
        link = (start < end <= start + _LONGEST_LINK and not any(map(_dated_or_stopped, words))) or _is_rule(words)
        if run and not (link and tokens.plain.count("\n", tokens.ends[start - 1], tokens.starts[start]) == 1):
            for first in run if len(run) >= _SHORTEST_MENU else ():
                found[first] = True
            run = array("i")
        if link:
            run.append(start)
        if words and ((barred and _is_bar(words)) or _is_row(tokens, start, end)):
            found[start] = True
    return found


def _is_rule(words: list[str]) -> bool:
    """Whether a line is drawn across the menu: dashes and nothing else."""
    return len(words) > _LONGEST_LINK and words[0] in _DASHES and set(words) <= _DASHES


def _is_bar(words: list[str]) -> bool:
    """Whether a line is a row of links: "News | Business | Sport | Weather"."""
    return sum(word in _BARS for word in words) >= _LEAST_BARS and words[-1] not in _STOPS


def _is_row(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a line is a row of links with wide gaps between: "Home   Markets   Saving   Pensions"."""
    gaps = tokens.plain.count("  ", tokens.starts[start], tokens.ends[end - 1])
    return (
        gaps >= _LEAST_BARS and end - start <= _LONGEST_ROW and not any(map(_dated_or_stopped, tokens.words[start:end]))
    )


def _dated_or_stopped(word: str) -> bool:
    """Whether a word is a year or a stop, which links in menus seldom hold."""
    return word in _STOPS or (len(word) == _YEAR and word.isdigit())
