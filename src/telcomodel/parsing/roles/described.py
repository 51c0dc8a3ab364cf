"""Posts that one sentence describes and another gives a name: "Telco’s CTO disagreed. “…,” said X."."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.roles.result import RolePhrase
from telcomodel.parsing.roles.scene import DEPARTURES, Scene

ARTICLE: Final = 2
"""Tokens before a description that opens a sentence: an article, a quotation mark."""
REACH: Final = 90
"""Tokens between a description and the name that it is of."""
_OWNER: Final = 4
"""Tokens of an organization's name right before a post."""
_STATUS: Final = frozenset("new newly-appointed incoming outgoing former".split())
"""Words that say when somebody holds a post."""
_TRADES: Final = frozenset(("staff", "owner"))
"""Levels of what somebody is by trade ("a Lebanese engineer"), who may hold a post beside."""
_PRONOUNS: Final = frozenset("he she him her his".split())
_LINKS: Final = frozenset("of at from with for and or".split())
"""Words behind a name that say where somebody belongs, or name another."""
_DEPICTING: Final = frozenset("speaking commenting asked addressing".split())
"""Participles that open the sentence in which somebody is named: "Speaking on Thursday, X said"."""


def name_described(scene: Scene, found: Sequence[RolePhrase]) -> list[RolePhrase]:
    """The phrases; a description with its employer gets the person who is named right behind or before it.

    Behind it that is the next speaker or subject whom nothing else describes; before it, where the description
    speaks ("said the technical director of Telco"), the person who was introduced last.
    """
    if not any(map(_describes, found)):
        return list(found)
    known = {phrase.person for phrase in found if phrase.level not in _TRADES}
    described = Counter(scene.tokens.sentence(phrase.start) for phrase in found if _describes(phrase))
    named: list[RolePhrase] = []
    for phrase in found:
        holder = None
        if _describes(phrase):
            alone = described[scene.tokens.sentence(phrase.start)] == 1
            holder = (
                _behind(scene, phrase, alone=alone)
                or _introduced_before(scene, phrase)
                or _told_of_before(scene, phrase)
            )
        if holder is None or holder.entity in known:
            named.append(phrase)
        else:
            known.add(holder.entity)
            named.append(phrase._replace(person=holder.entity, rule="role.described"))
    return named


def _describes(phrase: RolePhrase) -> bool:
    """Whether a phrase is somebody's without a name: a post with its employer."""
    employed = phrase.organization is not None or phrase.employer is not None
    return phrase.person is None and employed and phrase.kind == "executive"


def _behind(scene: Scene, phrase: RolePhrase, *, alone: bool) -> PersonMention | None:
    """Who acts or speaks next behind a sentence with a description; the full name’s first use.

    A description that does not open its sentence is that of the next sentence's subject, where it is the only one and
    its sentence speaks of nobody else.
    """
    mentions = scene.people.mentions
    first, end = scene.tokens.sentence(phrase.start)
    place = bisect_left(mentions, end, key=lambda mention: mention.start)
    if place == len(mentions):
        return None
    behind = mentions[place]
    if behind.start >= phrase.end + REACH or not _introduced(scene, behind):
        return None
    if _opens_sentence(scene, phrase, first):
        return behind if _opens(scene, behind) or _speaks(scene, behind) else None
    peopled = place > 0 and mentions[place - 1].end > first
    if not alone or peopled or any(scene.key[i] in _PRONOUNS for i in range(first, phrase.start)):
        return None
    return behind if _opens(scene, behind) or _departs(scene, behind) else None


def _opens_sentence(scene: Scene, phrase: RolePhrase, first: int) -> bool:
    """Whether a description opens its sentence: "The chief executive said", "Example Mobile’s chief executive said"."""
    index = first + (scene.key[first] == "the")
    owner = scene.organization_at.get(index)
    if owner is not None and scene.possessive(owner.end):
        return phrase.start <= owner.end + ARTICLE
    return phrase.start - first <= ARTICLE


def _departs(scene: Scene, mention: PersonMention) -> bool:
    """Whether a noun for a departure governs a name: "gave no reason for the departure of X"."""
    return scene.key[mention.full - 1] == "of" and scene.key[mention.full - 2] in DEPARTURES


def _introduced_before(scene: Scene, phrase: RolePhrase) -> PersonMention | None:
    """Whom a description that speaks means: the person introduced right before its words, "X was blunt"."""
    first, end = scene.tokens.sentence(phrase.start)
    article = _article(scene, phrase.start)
    if scene.key[article] != "the" or not _closes(scene, article - 1, phrase.end, end):
        return None
    mentions = scene.people.mentions
    place = bisect_left(mentions, phrase.start, key=lambda mention: mention.start) - 1
    before = mentions[place] if place >= 0 else None
    if before is None or before.start < first - REACH or before.end > first or scene.quoted(before.start):
        return None
    alone = place == 0 or mentions[place - 1].end <= scene.tokens.sentence(before.start)[0]
    opens = _introduced(scene, before) and before.full == scene.tokens.sentence(before.start)[0]
    return before if alone and opens and scene.word[before.end].islower() else None


def _told_of_before(scene: Scene, phrase: RolePhrase) -> PersonMention | None:
    """Whom "the former Telco chief" means that opens a sentence: the only one whom the sentence before introduces."""
    first, _ = scene.tokens.sentence(phrase.start)
    if scene.key[first] != "the" or not first or _article(scene, phrase.start) != first:
        return None
    mentions = scene.people.mentions
    place = bisect_left(mentions, first, key=lambda mention: mention.start) - 1
    start, end = scene.tokens.sentence(first - 1)
    if place < 0 or mentions[place].start < start or (place and mentions[place - 1].start >= start):
        return None
    before = mentions[place]
    if not _introduced(scene, before) or scene.possessive(before.full - 1) or scene.quoted(before.start):
        return None
    follows = scene.key[before.end]
    if before.end < end - 1 and (not scene.word[before.end].islower() or follows in _LINKS):
        return None
    return before


def _article(scene: Scene, post: int) -> int:
    """The token before a post, or before what modifies it: "the Telco boss", "the new Telco boss"."""
    place = post - 1
    for index in range(post - 1, max(post - _OWNER, 0), -1):
        owner = scene.organization_at.get(index)
        if owner is not None and owner.end == post:
            place = index - 1
    return place - (scene.key[place] in _STATUS)


def _closes(scene: Scene, verb: int, after: int, limit: int) -> bool:
    """Whether a description is the subject of the verb of saying, or of a smile, before it and closes its sentence."""
    cue = scene.cues.get(verb)
    said = cue is not None and cue.payload.kind in ("say", "act") and cue.payload.inverts
    return said and (after >= limit or scene.word[after][:1] in ".:")


def _opens(scene: Scene, mention: PersonMention) -> bool:
    """Whether a name is its sentence’s subject: "X admitted", "However, X has told", "Speaking on Monday, X said"."""
    first, _ = scene.tokens.sentence(mention.start)
    opened = mention.full == first or (mention.full == first + 2 and scene.word[first + 1] == ",")
    if not opened and scene.word[mention.full - 1] == ",":
        depicting = scene.key[first] in _DEPICTING or (scene.key[first].endswith("ing") and mention.end in scene.cues)
        opened = depicting and all(scene.word[i] != "," for i in range(first, mention.full - 1))
    if scene.word[mention.end] == "," and (
        scene.key[mention.end + 1].isdigit() or scene.key[mention.end + 1] in ("who", "whose", "a", "an")
    ):
        return opened  # "X, 34, appeared", "X, who joined", "X, an engineer,"
    return opened and scene.word[mention.end].islower() and scene.key[mention.end] not in ("and", "of", "at", "from")


def _introduced(scene: Scene, mention: PersonMention) -> bool:
    """Whether a mention is the first of its person, by the full name."""
    first = next(other for other in scene.people.mentions if other.entity == mention.entity)
    return first == mention and mention.form == "name" and mention.end - mention.start > 1


def _speaks(scene: Scene, mention: PersonMention) -> bool:
    """Whether a verb of saying stands right beside a name, and nothing describes who that is."""
    after = scene.word[mention.end][:1]
    if scene.cues.get(mention.full - 1) is not None:
        return after in (".", "") or mention.end >= scene.tokens.sentence(mention.start)[1]
    return mention.end in scene.cues
