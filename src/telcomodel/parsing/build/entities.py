"""Organizations, people and their positions, and moves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from typing import Final, NamedTuple

from telcomodel.lexicon.roles import singular
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Mention
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.person import Executive, Move, Person, PersonKind, Position, Role
from telcomodel.parsing.analysis import Analysis
from telcomodel.parsing.build.dates import nearest_period
from telcomodel.parsing.organizations import OrganizationEntity, OrganizationMention
from telcomodel.parsing.people import PersonEntity, PersonMention
from telcomodel.parsing.roles import RolePhrase
from telcomodel.tokens import Range, Tokens

_NOT_SLUG: Final = re.compile(r"[^\w+&]+")


class _Named(NamedTuple):
    """What a text calls an entity: its fullest name, its other names, and where they stand, the name first."""

    name: str
    aliases: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def slug(name: str) -> str:
    """A name as the readable part of an id: lower case, no accents, hyphens for all else.

    Example:
        >>> slug("Mari-Noëlle Jégo")
        'mari-noelle-jego'
    """
    plain = name
    if not name.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return _NOT_SLUG.sub("-", plain.casefold()).strip("-") or "unnamed"


def unique(wanted: str, taken: set[str]) -> str:
    """The id itself, or with a number behind it where it is taken; it is taken from then on."""
    candidate = wanted
    number = 2
    while candidate in taken:
        candidate = f"{wanted}-{number}"
        number += 1
    taken.add(candidate)
    return candidate


def evidence_at(tokens: Tokens, place: Range, rule: str) -> Evidence:
    """Evidence of a token range."""
    return Evidence(tokens.span(*place), rule)


def _named(
    tokens: Tokens,
    entities: Sequence[OrganizationEntity | PersonEntity],
    mentions: Iterable[OrganizationMention | PersonMention],
) -> list[_Named]:
    """What the text calls each entity, and where."""
    seen: list[list[Evidence]] = [[] for _ in entities]
    for mention in mentions:
        seen[mention.entity].append(Evidence(tokens.span(mention.start, mention.end), mention.rule))
    found: list[_Named] = []
    for entity, pieces in zip(entities, seen, strict=True):
        name, span = tokens.value(*entity.name), tokens.span(*entity.name)
        aliases = dict.fromkeys([tokens.value(*alias) for alias in entity.aliases])
        aliases.pop(name, None)
        evidence = (Evidence(span, entity.rule), *[piece for piece in pieces if piece.span is not span])
        found.append(_Named(name, tuple(aliases), evidence))
    return found


def build_organizations(analysis: Analysis) -> list[Organization]:
    """One object for each organization entity, parents first made; in the order of the entities."""
    entities = analysis.organizations.entities
    named = _named(analysis.tokens, entities, analysis.organizations.mentions)
    made: dict[int, Organization] = {}
    taken: set[str] = set()
    ids = [unique(_organization_id(entity, name), taken) for entity, (name, _, _) in zip(entities, named, strict=True)]
    for index in range(len(entities)):
        for place in reversed(_up(index, entities, made)):
            entity = entities[place]
            name, aliases, evidence = named[place]
            made[place] = (Operator if entity.operator else Organization)(
                id=ids[place],
                name=name,
                aliases=aliases,
                kind=entity.kind,
                country=entity.country,
                parent=None if entity.parent is None else made.get(entity.parent),
                entry=None if entity.entry is None else entity.entry.id,
                from_registry=entity.from_registry,
                evidence=evidence,
            )
    return [made[index] for index in range(len(entities))]


def _up(index: int, entities: Sequence[OrganizationEntity], made: Container[int]) -> list[int]:
    """An entity and its parents above it, as far as they are not made yet; none twice."""
    chain: list[int] = []
    place: int | None = index
    while place is not None and place not in made and place not in chain:
        chain.append(place)
        place = entities[place].parent
    return chain


def _organization_id(entity: OrganizationEntity, name: str) -> str:
    if entity.entry is not None:
        return entity.entry.id
    return f"{'operator' if entity.operator else 'organization'}:{slug(name)}"


def build_positions(analysis: Analysis, organizations: list[Organization]) -> list[Position]:
    """One position for each role phrase, in their order."""
    return [_position(analysis.tokens, phrase, organizations) for phrase in analysis.roles.phrases]


def _position(tokens: Tokens, phrase: RolePhrase, organizations: list[Organization]) -> Position:
    worded = " ".join(tokens.value(*part) for part in phrase.title).replace("- ", "-")
    title = singular(worded) if phrase.shared else worded
    return Position(
        role=Role(title=title, functions=phrase.functions, level=phrase.level) if title else None,
        organization=None if phrase.organization is None else organizations[phrase.organization],
        employer=None if phrase.employer is None else tokens.value(*phrase.employer),
        status=phrase.status,
        text=tokens.value(phrase.start, phrase.end),
        evidence=(evidence_at(tokens, (phrase.start, phrase.end), phrase.rule),),
    )


def _tied(analysis: Analysis, phrase: RolePhrase) -> bool:
    """Whether a post names an organization so closely that its title is no official's: "SMFG President X"."""
    if phrase.rule == "role.before":
        named = phrase.employer is not None and phrase.level in ("president", "chair")
        return phrase.organization is not None or named
    return phrase.organization is not None and analysis.organizations.entities[phrase.organization].operator


def build_people(analysis: Analysis, positions: list[Position]) -> list[Person]:
    """One object for each person entity, in their order."""
    held: dict[int, list[Position]] = {}
    kinds: dict[int, str] = {}
    for phrase, position in zip(analysis.roles.phrases, positions, strict=True):
        if phrase.person is not None:
            held.setdefault(phrase.person, []).append(position)
            if kinds.get(phrase.person, "other") == "other":
                kinds[phrase.person] = "executive" if phrase.kind == "spokesperson" else phrase.kind
    employed = {
        phrase.person for phrase in analysis.roles.phrases if phrase.kind == "executive" and _tied(analysis, phrase)
    }
    taken: set[str] = set()
    people: list[Person] = []
    entities = analysis.people.entities
    named = _named(analysis.tokens, entities, analysis.people.mentions)
    for index, (entity, (name, aliases, evidence)) in enumerate(zip(entities, named, strict=True)):
        # "Chairman X" is an official, "Telco Chairman X" is none.
        titled = None if entity.kind == "official" and index in employed else entity.kind
        kind = PersonKind(titled or kinds.get(index) or "other")
        people.append(
            (Executive if kind is PersonKind.EXECUTIVE else Person)(
                id=unique(f"person:{slug(name)}", taken),
                name=name,
                aliases=aliases,
                kind=kind,
                positions=tuple(held.get(index, ())),
                evidence=evidence,
            )
        )
    return people


def build_moves(analysis: Analysis, people: list[Person], positions: list[Position]) -> list[Move]:
    """One object for each move, in text order."""
    tokens = analysis.tokens
    return [
        Move(
            kind=move.kind,
            person=people[move.person],
            position=None if move.role is None else positions[move.role],
            predecessor=None if move.predecessor is None else people[move.predecessor],
            successor=None if move.successor is None else people[move.successor],
            date=nearest_period(analysis, move.start, move.dates),
            text=tokens.value(move.start, move.end),
            evidence=(evidence_at(tokens, (move.start, move.end), move.rule),),
        )
        for move in analysis.roles.moves
    ]


def build_mentions(analysis: Analysis, organizations: list[Organization], people: list[Person]) -> list[Mention]:
    """Every mention of an organization or a person, descriptions and pronouns included, in text order."""
    tokens = analysis.tokens
    mentions: dict[Range, Mention] = {}

    def add(place: Range, entity: Organization | Person, form: str | None, rule: str) -> None:
        if place in mentions:
            return
        text = tokens.value(*place)
        named = text == entity.name
        form = form or ("name" if named else "alias")
        mentions[place] = Mention(
            span=tokens.span(*place), entity=entity.id, form=form, rule=rule, text=entity.name if named else text
        )

    for organization in analysis.organizations.mentions:
        add((organization.start, organization.end), organizations[organization.entity], None, organization.rule)
    for person in analysis.people.mentions:
        add((person.start, person.end), people[person.entity], person.form, person.rule)
    speakers = (speaker for speaker in analysis.references.speakers if speaker is not None)
    for link in (*analysis.references.links, *speakers):
        if link.entity is not None and link.form in ("pronoun", "description"):
            add(
                (link.start, link.end),
                (people if link.kind == "person" else organizations)[link.entity],
                link.form,
                link.rule,
            )
    return [mentions[place] for place in sorted(mentions)]
