"""A deal noun with what stands around it."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.lexicon.agreements import DealNoun
from telcomodel.parsing.alliances.scene import Group
from telcomodel.tokens import Range


class Phrase(NamedTuple):
    """A deal noun with what stands around it.

    Attributes:
        noun: The noun.
        cue: Its words.
        sentence: Its sentence.
        first: First token of its noun phrase.
        owners: The parties that own or name it ("X's bid", "the X deal"), or ``None``.
        owned: Whether they own it.
        subject: The subject of the verb that governs it, or ``None``.
        phrases: The parties behind its prepositions.
        end: Index after its arguments.
    """

    noun: DealNoun
    cue: Range
    sentence: Range
    first: int
    owners: Group | None
    owned: bool
    subject: Group | None
    phrases: dict[str, Group]
    end: int
