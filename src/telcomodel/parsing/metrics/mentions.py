"""Organizations, those who speak for them and their words → what a figure's sentence may mean by a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from telcomodel.parsing.attribution import Attribution
from telcomodel.parsing.coreference import References
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.roles import Roles
from telcomodel.tokens import Tokens

_OTHERS: Final = frozenset(
    "rival competitor parent owner shareholder investor buyer bidder seller target successor predecessor".split()
)
# What an operator has; a broadcaster may be called so too.
_THINGS: Final = frozenset(("network", "service", "system", "channel"))
_WE: Final = frozenset(("we", "our"))


class Name(NamedTuple):
    """A mention that an amount may belong to: its range, organization entity, whether it is an operator, and a name."""

    start: int
    end: int
    entity: int
    operator: bool
    named: bool


class Speech(NamedTuple):
    """A run of somebody's words: its range, the entity of the speaker's operator or ``-1``, whether it is quoted."""

    start: int
    end: int
    operator: int
    quoted: bool


def find_speeches(
    attributions: Sequence[Attribution], references: References, roles: Roles, organizations: Organizations
) -> Iterator[Speech]:
    """The runs of reported words, with the operator that each speaker is or works for."""
    employers = _employers(roles, organizations)
    for attribution, speaker in zip(attributions, references.speakers, strict=True):
        operator: int | None = None
        if speaker is not None and speaker.entity is not None:
            if speaker.kind == "person":
                operator = employers.get(speaker.entity)
            elif (
                speaker.kind == "organization"
                and attribution.kind != "indirect"
                and organizations.entities[speaker.entity].operator
            ):
                operator = speaker.entity
        known = -1 if operator is None else operator
        yield from (Speech(start, end, known, attribution.kind != "indirect") for start, end in attribution.segments)


def _employers(roles: Roles, organizations: Organizations) -> dict[int, int]:
    """The operators that people hold posts at, the first post told counting."""
    return {
        role.person: role.organization
        for role in reversed(roles.phrases)
        if role.person is not None
        and role.organization is not None
        and organizations.entities[role.organization].operator
    }


def find_mentions(
    tokens: Tokens,
    organizations: Organizations,
    people: People,
    roles: Roles,
    references: References,
    speeches: Sequence[Speech],
    main: int | None,
) -> dict[int, Name]:
    """Names, descriptions and pronouns that mean an organization, and people who speak for an operator, by token."""
    entities = organizations.entities
    keys = tokens.keys
    found: dict[int, Name] = {
        m.start: Name(m.start, m.end, m.entity, entities[m.entity].operator, named=True) for m in organizations.mentions
    }
    for link in references.links:
        if link.kind != "organization" or link.entity is None or link.entity >= len(entities):
            continue
        if keys[link.end - 1] in _OTHERS or (keys[link.end - 1] in _THINGS and not entities[link.entity].operator):
            continue
        name = Name(link.start, link.end, link.entity, entities[link.entity].operator, named=False)
        found.setdefault(link.start, name)
    employers = _employers(roles, organizations)
    speakers = [(mention.start, mention.end, mention.entity) for mention in people.mentions]
    speakers += [
        (link.start, link.end, link.entity)
        for link in references.links
        if link.kind == "person" and link.entity is not None
    ]
    for start, end, person in speakers:
        employer = employers.get(person)
        if employer is not None:
            found.setdefault(start, Name(start, end, employer, operator=True, named=False))
    said = [speech for speech in speeches if speech.quoted]
    reached = 0
    for index in tokens.where(_WE):
        while reached < len(said) and said[reached].end <= index:
            reached += 1
        quoted = reached < len(said) and said[reached].start <= index
        operator = said[reached].operator if quoted else main
        if operator is not None and operator >= 0:
            found.setdefault(index, Name(index, index + 1, operator, operator=True, named=False))
    return found
