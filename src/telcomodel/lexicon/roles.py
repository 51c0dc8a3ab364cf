"""Posts and the words that modify them (``sources/roles.toml`` says what the columns mean)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Any, Final, NamedTuple

import attrs

from telcomodel.lexicon.data import load, phrase_key

ROLE: Final = "role"


class Head(NamedTuple):
    """A post as the lexicon words it.

    Attributes:
        function: Its normalized function, or ``""``.
        level: Its normalized rank.
        kind: Value of `PersonKind`, or ``spokesperson``.
        gender: ``m``, ``f`` or ``""``.
        open: Whether a function usually stands beside it.
        weak: Whether it is also an ordinary word.
        plural: Whether this is the plural.
        spelling: How an abbreviation is written; it is one only in that case. Else ``""``.
    """

    function: str
    level: str
    kind: str
    gender: str
    open: bool
    weak: bool
    plural: bool
    spelling: str

    def written_as(self, words: Sequence[str]) -> bool:
        """Whether words, put together, are written as the post is; "ceo" in careless text is CEO too."""
        if not self.spelling:
            return True
        written = "".join(words)
        return written == self.spelling.replace(" ", "") or (
            written.islower()
            and written == self.spelling.lower()
            and len(written) > 2
            and (written[0] == "c" or written[-2:] == "vp")
            and written != "coo"
        )


class Modifier(NamedTuple):
    """A word before a post: type ``status``, ``rank`` or ``scope`` and its normalized value."""

    type: str
    value: str
    after: bool


@attrs.frozen(eq=False, repr=False)
class RoleWords:
    """Words inside titles, by phrase key.

    Attributes:
        functions: Nouns that name a field, and the function they mean.
        modifiers: Words before a post.
        scopes: Regions that no gazetteer holds.
    """

    functions: dict[str, str]
    modifiers: dict[str, Modifier]
    scopes: frozenset[str]


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys of posts with category and payload, each once."""
    found: dict[str, Head] = {}
    heads = load("roles", "heads")["heads"]
    for one, _, function, level, kind, gender, flags, spelling in heads:
        found.setdefault(one, Head(function, level, kind, gender, "o" in flags, "w" in flags, False, spelling))
    for _, many, function, level, kind, gender, flags, spelling in heads:
        found.setdefault(
            many,
            Head(function, level, kind, gender, "o" in flags, "w" in flags, True, f"{spelling}s" if spelling else ""),
        )
    for key, head in found.items():
        yield key, ROLE, head


@lru_cache(maxsize=1)
def heads() -> dict[str, Head]:
    """Every post by its phrase key, loaded once."""
    return {key: head for key, _, head in rows()}


@lru_cache(maxsize=1)
def _singulars() -> dict[str, str]:
    return {many: one for one, many, *_ in load("roles")["heads"]}


def singular(title: str) -> str:
    """A title of several people as one of them bears it; one without a known plural stays as it is.

    Example:
        >>> singular("former outside directors"), singular("Heads of networks"), singular("founders and co-CEOs")
        ('former outside director', 'Head of networks', 'founder and co-CEO')
    """
    words = title.split(" ")
    runs = ((first, last) for first in range(len(words)) for last in range(len(words), first, -1))
    for first, last in runs:
        many = " ".join(words[first:last])
        one = _singulars().get(phrase_key(many))
        if one is not None:
            kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(many.casefold(), one, strict=False)))
            rest = [singular(" ".join(words[last:]))] if last < len(words) else []
            return " ".join((*words[:first], many[:kept] + one[kept:], *rest))
    return title


@lru_cache(maxsize=1)
def role_words() -> RoleWords:
    """The words inside titles, loaded once.

    Example:
        >>> role_words().functions["networks"], role_words().modifiers["acting"].value
        ('network', 'acting')
    """
    data = load("roles", "functions", "modifiers", "scopes")
    return RoleWords(
        functions=dict(data["functions"]),
        modifiers={key: Modifier(kind, value, bool(after)) for key, kind, value, after in data["modifiers"]},
        scopes=frozenset(data["scopes"]),
    )
