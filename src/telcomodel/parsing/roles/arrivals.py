"""Companies at which somebody arrives in a post: "was poached by Telco to be", "has joined rival Mobil as"."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.roles.employers import Employer
from telcomodel.parsing.roles.scene import ARTICLES, Scene
from telcomodel.parsing.roles.ties import Affiliation, tie
from telcomodel.parsing.roles.titles import Title

_TOWARDS: Final = ARTICLES | {"to"}
"""Function words between a verb of arriving and the company's name."""
_DESCRIPTION: Final = 8
"""Tokens between a verb of joining and the company's name ("the South African telecommunications company,")."""

HELM: Final = "affiliation.helm"
"""The rule of a tie to the company whose helm somebody takes."""
HELMS: Final = frozenset(("helm", "reins"))
"""Nouns for the first post of a company."""
_CLAUSE: Final = 14
"""Tokens from a person to the verb of taking the helm ("who left Telco to")."""


def poached(scene: Scene, title: Title) -> Employer | None:
    """The company behind "by" right before a post that it gives: "was poached by Telco to be its sales director"."""
    link = title.start - 1
    if scene.key[link] == "be" and scene.key[link - 1] == "to":
        link -= 1
    elif scene.key[link] != "as":
        return None
    mention = scene.organization_before.get(link)
    if mention is None or scene.key[mention.start - 1] != "by":
        return None
    return Employer(title.start, mention.entity, None)


def joined(scene: Scene, title: Title) -> Employer | None:
    """The object of the verb before "as" and a post: "has joined the Kenyan carrier, Telco, as its finance chief"."""
    link = title.start - 1
    if scene.key[link] != "as":
        return None
    mention = scene.organization_before.get(link - (scene.word[link - 1] == ","))
    if mention is None:
        return None
    for index in range(mention.start - 1, mention.start - 1 - _DESCRIPTION, -1):
        verb = scene.moves.get(index)
        if verb is not None:
            arrives = verb.payload.kind == "appointment" and not verb.payload.moves_object
            return Employer(title.start, mention.entity, None) if arrives else None
        place = index in scene.place_ends or scene.place_ends.get(index - 1, index) > index
        described = place or scene.plain(index) or scene.word[index] in ",-"
        if not described or (scene.is_function_word(index) and scene.key[index] not in _TOWARDS):
            return None
    return None


def at_the_helm(scene: Scene, person: PersonMention) -> Affiliation | None:
    """The company whose helm somebody takes: "X took the helm at Telco", "X, who left Telco to take the reins of"."""
    for index in range(person.end, min(scene.tokens.sentence(person.start)[1], person.end + _CLAUSE)):
        verb = scene.moves.get(index)
        if verb is not None and scene.key[verb.end - 1] in HELMS and scene.key[verb.end] in ("at", "of"):
            mention = scene.organization_at.get(verb.end + 1)
            employer = None if mention is None else Employer(mention.end, mention.entity, None)
            return None if employer is None else tie(person, index, employer, HELM)
        said = index in scene.cues and scene.cues[index].payload.kind == "say"
        if said or index in scene.person_at or scene.word[index] in ";:“”":
            return None
    return None
