"""Tokens × hits → places: countries, regions, cities and demonyms, apart from organizations' and people's names."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.tokens import Tokens


class PlaceMention(NamedTuple):
    """A place in the text.

    Attributes:
        start: Index of its first token.
        end: Index after its last token.
        kind: ``country``, ``region`` or ``city``.
        code: ISO 3166-1 alpha-2 of a country, UN M49 code of a region, else ``None``.
        name: The noun for the place ("Denmark" for "Danish").
        country: ISO 3166-1 alpha-2 of the country it is or lies in, else ``None``.
        adjective: Whether it is worded as an adjective or demonym ("Danish", "UK" before a noun does not count).
    """

    start: int
    end: int
    kind: str
    code: str | None
    name: str
    country: str | None
    adjective: bool


def find_places(tokens: Tokens, hits: Hits, organizations: Organizations) -> tuple[PlaceMention, ...]:
    """The places of an article, in text order."""
    return ()
