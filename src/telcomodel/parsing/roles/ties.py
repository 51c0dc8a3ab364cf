"""What ties people to employers without a title."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.roles.employers import Employer
from telcomodel.tokens import Range

TOWARDS: Final = frozenset("has had will would now to is was rises set due likely tipped named chosen expected".split())
"""What may stand between a person and the verb for a post."""
SEATS: Final = frozenset("role post position job helm seat reins mantle".split())
"""Nouns for a post without its title."""
HELPING: Final = frozenset("has had is was been will would now to recently abruptly also".split())
"""What may stand between a person and the verb for a move."""


class Affiliation(NamedTuple):
    """Words that tie a person entity to an employer, without a title."""

    place: Range
    person: int
    organization: int | None
    words: Range | None
    past: bool
    rule: str


def tie(person: PersonMention, start: int, employer: Employer, rule: str, *, past: bool = False) -> Affiliation:
    """The tie of a person to an employer whose words begin at a token."""
    return Affiliation((start, employer.end), person.entity, employer.organization, employer.words, past, rule)
