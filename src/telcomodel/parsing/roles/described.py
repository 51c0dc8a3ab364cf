"""Posts that one sentence describes and the next gives a name: "Telco’s CTO disagreed. “…,” said X."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

import attrs

from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.roles.result import RolePhrase
from telcomodel.parsing.roles.scene import Scene

ARTICLE: Final = 2
"""Tokens before a description that opens a sentence: an article, a quotation mark."""
REACH: Final = 90
"""Tokens between a description and the name that it is of."""


def name_described(scene: Scene, found: Sequence[RolePhrase]) -> list[RolePhrase]:
    """The phrases; a description with its employer gets the next speaker whom nothing else describes."""
    known = {phrase.person for phrase in found}
    named: list[RolePhrase] = []
    for phrase in found:
        holder = _holder(scene, phrase) if _describes(phrase) else None
        if holder is None or holder.entity in known:
            named.append(phrase)
        else:
            known.add(holder.entity)
            named.append(attrs.evolve(phrase, person=holder.entity, rule="role.described"))
    return named


def _describes(phrase: RolePhrase) -> bool:
    """Whether a phrase is somebody's without a name: a post with its employer."""
    employed = phrase.organization is not None or phrase.employer is not None
    return phrase.person is None and employed and phrase.kind == "executive"


def _holder(scene: Scene, phrase: RolePhrase) -> PersonMention | None:
    """Who acts or speaks next behind a sentence that a description opens; the full name’s first use."""
    mentions = scene.people.mentions
    first, end = scene.tokens.sentence(phrase.start)
    place = bisect_left(mentions, end, key=lambda mention: mention.start)
    if phrase.start - first > ARTICLE or place == len(mentions):
        return None
    behind = mentions[place]
    if behind.start >= phrase.end + REACH or not _introduced(scene, behind):
        return None
    return behind if _opens(scene, behind) or _speaks(scene, behind) else None


def _opens(scene: Scene, mention: PersonMention) -> bool:
    """Whether a name opens its sentence as the subject: "X admitted", "However, X has told"."""
    first, _ = scene.tokens.sentence(mention.start)
    opened = mention.full == first or (mention.full == first + 2 and scene.word(first + 1) == ",")
    if scene.word(mention.end) == "," and scene.key(mention.end + 1).isdigit():
        return opened  # "X, 34, appeared"
    return opened and scene.word(mention.end).islower() and scene.key(mention.end) not in ("and", "of", "at", "from")


def _introduced(scene: Scene, mention: PersonMention) -> bool:
    """Whether a mention is the first of its person, by the full name."""
    first = next(other for other in scene.people.mentions if other.entity == mention.entity)
    return first is mention and mention.form == "name" and mention.end - mention.start > 1


def _speaks(scene: Scene, mention: PersonMention) -> bool:
    """Whether a verb of saying stands right beside a name, and nothing describes who that is."""
    after = scene.word(mention.end)[:1]
    if scene.cues.get(mention.full - 1) is not None:
        return after in (".", "") or mention.end >= scene.tokens.sentence(mention.start)[1]
    return mention.end in scene.cues
