"""Posts that no lexicon lists, by their form and place: "Ana Example, network archivist at Telco"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from telcomodel.lexicon.roles import Head
from telcomodel.lexicon.words import words
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.organizations import OrganizationMention
from telcomodel.parsing.people import PersonMention
from telcomodel.tokens import Tokens

_LONGEST: Final = 4
"""Tokens in the longest such title."""
_AGENTS: Final = ("er", "or", "ist", "ian", "eer", "ant", "man", "woman")
"""How nouns for people end that say what they do."""
_NO_POSTS: Final = frozenset("customer user subscriber member buyer shopper consumer caller visitor owner".split())
_TRADE: Final = Head("", "staff", "executive", "", open=True, weak=False, plural=False, spelling="")


def find_trades(
    tokens: Tokens,
    people: Sequence[PersonMention],
    organizations: Sequence[OrganizationMention],
    posts: Container[int],
) -> dict[int, Hit]:
    """Nouns for what somebody does at an organization, in apposition to the name, by their first token."""
    starts = {mention.start for mention in organizations}
    found: dict[int, Hit] = {}
    for person in people:
        noun = _trade(tokens, person.end, starts)
        if noun is not None and noun not in posts:
            found[noun] = Hit(noun, noun + 1, _TRADE)
    return found


def _trade(tokens: Tokens, comma: int, organizations: Container[int]) -> int | None:
    """Index of the noun in ", [a] … noun at Telco" behind a name, or ``None``."""
    if tokens.words[comma : comma + 1] != [","]:
        return None
    first = comma + 1 + (tokens.keys[comma + 1 : comma + 2] in (["a"], ["an"], ["the"]))
    for index in range(first, min(first + _LONGEST, len(tokens) - 2)):
        word, key = tokens.words[index], tokens.keys[index]
        if not word.isalpha() or not word.islower() or key in words().function_words:
            return None
        if tokens.keys[index + 1] == "at":
            agent = key.endswith(_AGENTS) and key not in _NO_POSTS
            return index if agent and index + 2 in organizations else None
    return None
