"""The lexicon as one value: the phrase index over every category, and the registry."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import Final

import attrs

from telcomodel.lexicon import (
    agreements,
    calendar,
    cues,
    furniture,
    markets,
    metrics,
    moves,
    organizations,
    places,
    quantities,
    roles,
    segments,
)
from telcomodel.lexicon.index import Index, build_index
from telcomodel.lexicon.registry import Registry, registry

LEXICON_VERSION: Final = "1"


@attrs.frozen(eq=False)
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

    @classmethod
    def of(cls, registry: Registry) -> Lexicon:
        """The library's lexicon with another registry."""
        rows = chain(
            agreements.rows(),
            calendar.rows(),
            cues.rows(),
            furniture.rows(),
            markets.rows(),
            metrics.rows(),
            moves.rows(),
            organizations.rows(registry),
            places.rows(),
            quantities.rows(),
            roles.rows(),
            segments.rows(),
        )
        return cls(LEXICON_VERSION, build_index(rows), registry)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon that ships with the library, loaded once."""
    return Lexicon.of(registry())
