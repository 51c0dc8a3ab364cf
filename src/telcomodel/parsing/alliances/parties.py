"""Parties, lists of parties, and their parts in agreements."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.alliances.result import Member

PARTS: Final = frozenset(("target", "buyer", "acquirer", "suitor", "seller"))
"""Words that mean a party of the deal told last."""


class Party(NamedTuple):
    """An organization where the text names it: entity, token range, and whose it is said to be ("Telia's Halebop")."""

    entity: int
    start: int
    end: int
    owner: int | None = None


class Group(NamedTuple):
    """One party or a list of parties.

    First token with all that precedes the first name, index after the last name, parties in text order.
    """

    left: int
    end: int
    parties: tuple[Party, ...]


def member(party: Party, part: str) -> Member:
    """A party in a part."""
    return Member(party.entity, (party.start, party.end), part, None, None)


def members(group: Group | None, part: str) -> list[Member]:
    """The parties of a list, all in one part; none of no list."""
    return [] if group is None else [member(party, part) for party in group.parties]
