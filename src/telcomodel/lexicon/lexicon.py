"""The lexicon as one value: the phrase index over every category, and the registry."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

import attrs

from telcomodel.lexicon.agreements import DealCue, DealNoun, DealVerb, Governor
from telcomodel.lexicon.calendar import CalendarWord
from telcomodel.lexicon.cues import Cue, SpeechNoun
from telcomodel.lexicon.data import load_bytes
from telcomodel.lexicon.entry import Name
from telcomodel.lexicon.furniture import Furniture
from telcomodel.lexicon.index import Index, Types
from telcomodel.lexicon.metrics import Change, MetricCue
from telcomodel.lexicon.moves import MoveVerb
from telcomodel.lexicon.organizations import ORGANIZATION, OperatorNoun, Suffix
from telcomodel.lexicon.places import Place
from telcomodel.lexicon.quantities import Counted
from telcomodel.lexicon.registry import Registry, registry
from telcomodel.lexicon.roles import Head
from telcomodel.lexicon.segments import Segment, Technology

LEXICON_VERSION: Final = "1"
_PAYLOADS: Final = (
    CalendarWord, Change, Counted, Cue, DealCue, DealNoun, DealVerb, Furniture, Governor, Head, MetricCue, MoveVerb,
    Name, OperatorNoun, Place, Segment, SpeechNoun, Suffix, Technology,
)  # fmt: skip


def _set(*values: Any) -> frozenset[Any]:
    return frozenset(values)


def _tuple(*values: Any) -> tuple[Any, ...]:
    return values


TYPES: Final[Types] = {
    "frozenset": _set,
    "tuple": _tuple,
    **{payload.__name__: payload for payload in _PAYLOADS},
}
"""What the compiled index is made of, by name."""


@attrs.frozen(eq=False, repr=False)
class Lexicon:
    """All that the parsers know.

    Attributes:
        version: Version of the data.
        index: Every phrase of every category.
        registry: The organizations.
    """

    version: str
    index: Index
    registry: Registry

    def named(self, key: str) -> tuple[Name, ...]:
        """The names of organizations that a phrase of folded words may be, as `Registry.names` has them.

        The index has read but those that somebody asked for; the registry would read them all.
        """
        meanings = self.index.phrase(key) if " " in key else self.index.word(key)[0]
        found: tuple[Name, ...] = ()
        for category, payload in meanings:
            if category == ORGANIZATION:
                found = payload
        return found

    @classmethod
    def of(cls, own: Registry) -> Lexicon:
        """The library's lexicon with another registry."""
        return cls(LEXICON_VERSION, lexicon().index.having(ORGANIZATION, own.differing(registry())), own)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon that ships with the library, loaded once."""
    return Lexicon(LEXICON_VERSION, Index.compiled(load_bytes("index.txt"), TYPES), registry())
