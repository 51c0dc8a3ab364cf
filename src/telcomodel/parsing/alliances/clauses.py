"""A deal verb with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from telcomodel.lexicon.agreements import DealVerb
from telcomodel.parsing.alliances.arguments import Object
from telcomodel.parsing.alliances.parties import Group
from telcomodel.parsing.alliances.result import Member
from telcomodel.tokens import Range

Deals: TypeAlias = Iterator[tuple[str, list[Member]]]
"""Kinds of agreement with their members."""


class Clause(NamedTuple):
    """A deal verb with its arguments.

    Attributes:
        verb: The verb.
        cue: Its words.
        sentence: Its sentence.
        subject: Its subject, or ``None``.
        thing: Its object; empty in the passive.
        phrases: The parties behind its prepositions.
        passive: Whether it is passive.
        relative: Whether it is the verb of a relative clause ("the masts that X shares with Y").
    """

    verb: DealVerb
    cue: Range
    sentence: Range
    subject: Group | None
    thing: Object
    phrases: dict[str, Group]
    passive: bool
    relative: bool
