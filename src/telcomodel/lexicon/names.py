"""Personal names: given names, titles, particles and suffixes.

``sources/titles.toml`` and ``sources/given_names.toml`` say what the columns mean.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

import attrs

from telcomodel.lexicon.data import load
from telcomodel.lexicon.words import words

LONGEST_TITLE: Final = 3
"""Words in the longest title that is looked for; no article puts one of the few longer ones before a name."""


_SYLLABLE: Final = (
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?(?:ang|ao|ong|an|a)|eng|ing|uang|uai|uan|ai|ei|ou|en|in|ie|iu|ua|uo|ui|ue|un|[oeiu])"
)
_EAST_ASIAN: Final = rf"{_SYLLABLE}{_SYLLABLE}?|[a-z]{{1,6}}-[a-z]{{1,6}}"
"""One or two syllables of Mandarin as pinyin writes them, or two short ones with a hyphen (Korean, Cantonese)."""


class Title(NamedTuple):
    """A form of address before a name.

    Attributes:
        gender: ``m``, ``f`` or ``None``.
        kind: ``address``, ``academic``, ``noble``, ``political``, ``military``, ``religious`` or ``legal``.
        weak: Whether the word is an ordinary word or a name as well.
    """

    gender: str | None
    kind: str
    weak: bool


@attrs.frozen(eq=False, repr=False)
class Names:
    """What names are made of, folded.

    Attributes:
        given: Given names and the gender they say: ``m``, ``f`` or ``u``.
        ordinary: Those given names that are ordinary words, months or places as well.
        family: East Asian family names, which stand first.
        titles: Titles by phrase key, without full stop.
        title_openers: The words with which they begin.
        particles: The single words of particles ("van", "der", "bin", "al").
        suffixes: Suffixes of one word ("jr", "iii").
    """

    given: dict[str, str]
    ordinary: frozenset[str]
    family: frozenset[str]
    titles: dict[str, Title]
    title_openers: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]

    def gender(self, key: str) -> str | None:
        """The gender that a given name says, by its first part where it has a hyphen."""
        known = self.given.get(key) or self.given.get(key.partition("-")[0])
        return known if known in ("m", "f") else None

    def family_first(self, key: str, *others: str) -> bool:
        """Whether a family name stands before a given name of East Asian form ("liu liehong", "park jung-ho")."""
        return key in self.family and all(re.fullmatch(_EAST_ASIAN, other) for other in others)

    def is_given(self, key: str) -> bool:
        """Whether a folded word is a given name, or opens with one before a hyphen."""
        return key in self.given or ("-" in key and key.partition("-")[0] in self.given)


@lru_cache(maxsize=1)
def names() -> Names:
    """The lexicon of personal names, loaded once.

    Example:
        >>> names().titles["mr"].gender, names().gender("ana"), "van" in names().particles
        ('m', 'f', True)
    """
    data, given = load("titles"), load("given_names", "m", "f", "u", "ordinary", "family")
    english = words().function_words | {"a", "i", "o", "p", "s"}
    titles: dict[str, Title] = {}
    for key, gender, kind, needs in data["titles"]:
        titles.setdefault(key, Title(gender or None, kind, bool(needs)))
    return Names(
        given={
            **dict.fromkeys(given["u"].split(), "u"),
            **dict.fromkeys(given["f"].split(), "f"),
            **dict.fromkeys(given["m"].split(), "m"),
        },
        ordinary=frozenset(given["ordinary"].split()),
        family=frozenset(given["family"].split()),
        titles=titles,
        title_openers=frozenset(key.partition(" ")[0] for key in titles),
        particles=frozenset(word for key, _ in data["particles"] for word in key.split(" ") if word.isalpha())
        - english,
        suffixes=frozenset(
            key
            for key, kind, needs in data["suffixes"]
            if " " not in key and kind in ("generation", "degree") and not needs
        ),
    )
