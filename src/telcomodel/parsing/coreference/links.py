"""Descriptions and pronouns outside speech that mean an organization of the article."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Final

from telcomodel.lexicon.words import words
from telcomodel.parsing.coreference.focus import Focus
from telcomodel.parsing.coreference.result import Reference
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

_HOME: Final = 6
"""Tokens of a home before a noun ("the San Diego-based carrier")."""
_IT: Final = frozenset(("it", "its"))


@lru_cache(maxsize=1)
def organization_nouns() -> dict[str, str]:
    """Nouns that describe an organization, with the kind they mean: those of the lexicon and a few epithets."""
    return {
        **dict.fromkeys(("monopoly", "incumbent"), "operator"),
        **dict.fromkeys(("giant", "conglomerate"), "company"),
        **words().organization_nouns,
    }


def find_links(tokens: Tokens, focus: Focus, zones: Zones) -> list[Reference]:
    """Descriptions ("the carrier") and possessives ("its") that mean an organization of the article."""
    if not focus.named:
        return []
    nouns = organization_nouns()
    keys = tokens.keys
    links: list[Reference] = []
    places = sorted((*tokens.where(nouns.keys()), *tokens.where(_IT)))
    for body_start, body_end in zones.body:
        for index in places[bisect_left(places, body_start) : bisect_left(places, body_end)]:
            key = keys[index]
            kind = nouns.get(key)
            article = index - 1 if kind is None else _article(focus, index)
            if (
                kind is not None
                and article >= body_start
                and keys[article] in ("the", "this")
                and not key.endswith("s")
            ):
                if index + 1 < body_end and tokens.words[index + 1][0].isupper():
                    continue  # "the operator Telenor" names it
                entity = focus.organization(article, kind)
                if entity is not None and article < index - 1:
                    entity = entity if focus.home(entity) == focus.homes[article + 1][1] else None
                if entity is not None:
                    links.append(Reference(article, index + 1, "organization", entity, "description", "reference.noun"))
            elif key in _IT and not focus.quoted(index):
                entity = focus.organization(index, None)
                if entity is not None and _plain(tokens, index, key):
                    links.append(Reference(index, index + 1, "organization", entity, "pronoun", "reference.pronoun"))
    return links


def _article(focus: Focus, noun: int) -> int:
    """Where the article of a description stands, a home between: "the Spanish group", "the Cairo-based company"."""
    for start in range(noun - 1, max(0, noun - _HOME), -1):
        if start in focus.homes:
            end = focus.homes[start][0]
            based = end < noun and focus.keys[end:noun] == ["-", "based"]
            return start - 1 if end == noun or based else noun - 1
    return noun - 1


def _plain(tokens: Tokens, index: int, key: str) -> bool:
    """Whether "it" is the subject of a verb that an organization may do rather than an empty word ("it is clear")."""
    if key == "its":
        return True
    after = tokens.keys[index + 1] if index + 1 < len(tokens) else ""
    return after not in (
        "is",
        "was",
        "'s",
        "would",
        "will",
        "may",
        "might",
        "seems",
        "appears",
        "takes",
        "took",
        "remains",
        "makes",
        "can",
        "could",
        "s",
    )
