"""Verbs by which people take and leave posts (``sources/moves.toml`` says what the columns mean)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.data import load

MOVE: Final = "move"
MOVE_NOUN: Final = "move_noun"
_FORMS: Final = ("base", "third", "past", "participle", "gerund")


class MoveVerb(NamedTuple):
    """A form of a verb of moving.

    Attributes:
        kind: ``appointment`` or ``departure``.
        form: ``base``, ``third``, ``past``, ``participle`` or ``gerund``; the past where it equals the participle.
        moves_object: Whether the person who moves is its object in the active voice.
        link: Whether it counts only with a title behind it.
        predecessor: Whether its object is the predecessor.
        successor: Whether the successor follows it behind "to" or "for".
    """

    kind: str
    form: str
    moves_object: bool
    link: bool
    predecessor: bool
    successor: bool


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys with category and payload, each once."""
    found: dict[str, MoveVerb] = {}
    for kind, flags, *forms in load("moves")["verbs"]:
        for form, key in zip(_FORMS, forms, strict=True):
            found.setdefault(key, MoveVerb(kind, form, "o" in flags, "l" in flags, "p" in flags, "s" in flags))
    for key, verb in found.items():
        yield key, MOVE, verb
    for key, kind in load("moves")["nouns"].items():
        yield key, MOVE_NOUN, kind
