"""Where a post is held: the employer after a link, before the post, or the organization last spoken of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from telcomodel.parsing.organizations import OrganizationMention
from telcomodel.parsing.roles.scene import APOSTROPHES, ARTICLES, POSSESSIVES, Scene
from telcomodel.tokens import Range

MEMORY: Final = 50
"""Mentions of organizations that "the company" reaches back over."""
_PARTS: Final = frozenset(
    "arm unit division subsidiary part branch affiliate side business operation operations".split()
)
_NAME_LINKS: Final = frozenset(("of", "for", "and", "&", "the"))


class Employer(NamedTuple):
    """An employer as it stands in the text.

    Attributes:
        end: Index after its last token.
        organization: Index of the organization entity, or ``None``.
        words: Token range where it is restricted or no recognized organization, or ``None``.
        anaphoric: Whether it is only referred to ("the operator", "its").
        kind: What the noun says that refers to it ("operator" for "the carrier"), or empty.
    """

    end: int
    organization: int | None
    words: Range | None
    anaphoric: bool = False
    kind: str = ""


def read_employer(scene: Scene, start: int, limit: int) -> Employer | None:
    """The employer at a token, behind its link ("at", "of" …); ``None`` where no organization stands there."""
    index = start
    determined = scene.key(index) in ARTICLES or scene.key(index) in POSSESSIVES
    if determined:
        index += 1
    noun = None
    while index < limit and index < start + 6:
        if index in scene.organization_at:
            return _named(scene, index, limit)
        if index in scene.person_at:
            break
        if scene.organization_noun(index):
            noun = index
            index += 1
        elif _based(scene, index) is not None:
            index = _based(scene, index) or limit
        elif index in scene.place_ends and _reaches_noun(scene, scene.place_ends[index], limit):
            index = scene.place_ends[index]
            index += scene.word(index) in APOSTROPHES
        elif _describes(scene, index) and _reaches_noun(scene, index + 1, limit):
            index += 1
        else:
            break
    if noun is not None and scene.key(noun + 1) in ARTICLES and noun + 2 in scene.organization_at:
        return _named(scene, noun + 2, limit)
    named_after = noun is not None and (determined or start in scene.place_ends)
    if noun is not None and named_after and scene.word(noun + 1) == "," and scene.capital(noun + 2):
        named = (
            _named(scene, noun + 2, limit) if noun + 2 in scene.organization_at else _unknown(scene, noun + 2, limit)
        )
        if named is not None and scene.word(named.end)[:1] in ",.;":
            return named
    if noun is not None and scene.capital(noun + 1) and noun + 1 < limit and noun + 1 not in scene.person_at:
        return _unknown(scene, noun + 1, limit)
    if noun is not None and determined:
        return Employer(noun + 1, None, None, anaphoric=True, kind=scene.words.organization_nouns[scene.key(noun)])
    after = start + 1 if scene.key(start) in ARTICLES else start
    opens = scene.capital(after) or _alphanumeric(scene, after)
    if opens and after not in scene.person_at and after not in scene.heads:
        return _unknown(scene, after, limit)
    return None


def _alphanumeric(scene: Scene, index: int) -> bool:
    """Whether a token is a name such as "3ami": a digit, then letters that are no ordinal, magnitude or generation."""
    word = scene.word(index)
    return word[:1].isdigit() and len(word.lstrip("0123456789")) > 2 and word.isalnum()


def _based(scene: Scene, index: int) -> int | None:
    """Index after "London-based" at a token, or ``None``."""
    if scene.word(index).endswith("-based"):
        return index + 1
    end = scene.place_ends.get(index)
    return end + 2 if end is not None and scene.word(end) == "-" and scene.key(end + 1) == "based" else None


def _reaches_noun(scene: Scene, start: int, limit: int) -> bool:
    """Whether a noun for an organization follows within a few lower-case words."""
    start += scene.word(start) in APOSTROPHES
    for index in range(start, min(limit, start + 3)):
        if scene.organization_noun(index):
            return True
        if not _describes(scene, index):
            return False
    return False


def _describes(scene: Scene, index: int) -> bool:
    """Whether a token may stand before a noun for an organization: a lower-case word or an acronym such as "IT"."""
    word = scene.word(index)
    return (word.islower() and word[0].isalpha() and not scene.is_function_word(index)) or (
        word.isupper() and 1 < len(word) < 4
    )


def _named(scene: Scene, index: int, limit: int) -> Employer:
    """The organization at a token, with what restricts it ("T-Mobile in the UK", "BT’s wireless broadband")."""
    mention = scene.organization_at[index]
    end = mention.end
    while (
        end < limit
        and scene.capital(end)
        and not {end, end - 1} & scene.person_at.keys()
        and end not in scene.heads
        and scene.word(end).isalpha()
    ):
        end += 1
    if end > mention.end:
        return _unknown(scene, mention.start, limit) or Employer(end, mention.entity, (mention.start, end))
    if end < limit and scene.word(end) in APOSTROPHES:
        unit = _unit_name(scene, end + 1, limit)
        if unit is not None:
            return unit
        stop = end + 1
        while (
            stop < limit
            and scene.word(stop)[:1].isalnum()
            and not scene.is_function_word(stop)
            and stop not in scene.cues
            and stop not in scene.heads
        ):
            stop += 1
        if stop > end + 1:
            whole = scene.organization_at.get(stop + 1)
            if whole is not None and scene.word(stop) == "," and scene.organization_noun(stop - 1):
                return Employer(whole.end, whole.entity, None)
            return Employer(stop, mention.entity, (mention.start, stop))
    if scene.key(end) in ("in", "for"):
        place = end + 2 if scene.key(end + 1) == "the" else end + 1
        abroad = scene.place_countries.get(place) != scene.organizations.entities[mention.entity].country
        if place in scene.place_ends and scene.place_ends[place] <= limit and abroad:
            return Employer(scene.place_ends[place], mention.entity, (mention.start, scene.place_ends[place]))
    return Employer(end, mention.entity, None)


def _unit_name(scene: Scene, start: int, limit: int) -> Employer | None:
    """The name behind "’s telecoms unit"."""
    for index in range(start, min(limit, start + 4)):
        if (
            index > start
            and (index in scene.organization_at or scene.capital(index))
            and (scene.organization_noun(index - 1) or scene.key(index - 1) in _PARTS)
        ):
            return _named(scene, index, limit) if index in scene.organization_at else _unknown(scene, index, limit)
        if not scene.word(index).islower() or scene.is_function_word(index):
            return None
    return None


def _unknown(scene: Scene, start: int, limit: int) -> Employer | None:
    """A capitalised name that no stage took for an organization."""
    end = start
    while end < limit:
        if end in scene.person_at or end in scene.heads:
            break
        if (
            scene.capital(end)
            or _alphanumeric(scene, end)
            or (end > start and scene.word(end)[:1].isdigit())
            or (
                end > start
                and scene.key(end) in _NAME_LINKS
                and (scene.capital(end + 1) or (scene.key(end + 1) == "the" and scene.capital(end + 2)))
            )
        ):
            end += 1
        else:
            break
    if end == start or scene.key(start) in scene.words.calendar or (scene.place_ends.get(start) == end):
        return None
    if end < limit and scene.word(end) in APOSTROPHES:
        return _unit_name(scene, end + 1, limit)
    known = next((scene.organization_at[i] for i in range(start, end) if i in scene.organization_at), None)
    if known is not None and (known.start, known.end) == (start, end):
        return Employer(end, known.entity, None)
    return Employer(end, None, (start, end))


def part_of(scene: Scene, start: int, limit: int) -> Employer | None:
    """The organization behind "the consumer arm of", at the article's token."""
    if scene.key(start) not in ARTICLES:
        return None
    for index in range(start + 1, min(limit, start + 6)):
        if scene.key(index) in _PARTS and scene.key(index + 1) == "of" and index + 2 in scene.organization_at:
            return _named(scene, index + 2, limit)
        if scene.word(index)[:1] in ",.;" or index in scene.organization_at:
            return None
    return None


class Spoken(NamedTuple):
    """An employer that the text has named: where, and as what."""

    start: int
    employer: Employer


def last_spoken_of(
    scene: Scene, index: int, spoken: Sequence[Spoken] = (), *, operator: bool = False
) -> Employer | None:
    """The employer that "its" or "the company" means at a token, or, of operators, a title that names none.

    Within the sentence its subject, else the nearest organization before it; else the first one of the nearest
    sentence before it that names any, else the first one after it. Operators win over others in the same sentence;
    speech is passed over. `spoken` are employers that no stage knows.
    """
    unknown = next((other for other in reversed(spoken) if other.start < index), None)
    known = _last_mention(scene, index, operator=operator)
    if operator and known is not None:
        known = _whole(scene, known, index)
    if unknown is not None:
        first, _ = scene.tokens.sentence(unknown.start)
        if (
            known is None
            or known.start < first
            or known.start > index
            or (known.start < unknown.start and not _operator(scene, known))
        ):
            return unknown.employer
    return None if known is None else Employer(index, known.entity, None)


def _operator(scene: Scene, mention: OrganizationMention) -> bool:
    return scene.organizations.entities[mention.entity].operator


def _last_mention(scene: Scene, index: int, *, operator: bool) -> OrganizationMention | None:
    mentions = scene.organizations.mentions
    unquoted = scene.unquoted or mentions
    place = bisect_left(unquoted, index, key=lambda mention: mention.start)
    before = [mention for mention in unquoted[max(0, place - MEMORY) : place] if mention.end <= index]
    if operator:
        authority = _authority_before(scene, index, before)
        if authority is not None:
            return authority
        before = [mention for mention in before if _operator(scene, mention)] or before
    if not before:
        return unquoted[place] if place < len(unquoted) else None
    first, _ = scene.tokens.sentence(index)
    same = [mention for mention in before if mention.start >= first]
    if same and scene.key(same[-1].end) != "and":
        subjects = [
            mention
            for mention in same
            if scene.word(mention.end) not in APOSTROPHES and not _prepositional(scene, mention.start)
        ]
        return _preferred(scene, subjects or same[::-1])
    if same:
        return same[-1]
    first, end = scene.tokens.sentence(before[-1].start)
    return _preferred(scene, [mention for mention in before if first <= mention.start < end])


def _whole(scene: Scene, mention: OrganizationMention, index: int) -> OrganizationMention:
    """The parent of a unit that an earlier sentence named in passing, else the mention itself."""
    entity = scene.organizations.entities[mention.entity]
    first, _ = scene.tokens.sentence(index)
    if entity.entry is not None or entity.parent is None or mention.end > first:
        return mention
    mentions = scene.organizations.mentions
    place = bisect_left(mentions, mention.start, key=lambda other: other.start)
    return next((other for other in reversed(mentions[:place]) if other.entity == entity.parent), mention)


def _authority_before(scene: Scene, index: int, before: Sequence[OrganizationMention]) -> OrganizationMention | None:
    """The regulator or body that is the only organization of the sentence before, and its subject."""
    first, _ = scene.tokens.sentence(index)
    if not first or scene.tokens.paragraph(first)[0] == first:
        return None
    start, end = scene.tokens.sentence(first - 1)
    inside = [mention for mention in before if mention.start >= start]
    if len({mention.entity for mention in inside}) != 1 or inside[0].start > start + 1 or inside[-1].start >= end:
        return None
    kind = scene.organizations.entities[inside[0].entity].kind
    return inside[0] if kind in ("regulator", "government", "body") else None


def _prepositional(scene: Scene, index: int) -> bool:
    """Whether a preposition or a comma stands before a token, so that no subject starts there."""
    return scene.is_function_word(index - 1) or scene.word(index - 1) == ","


def _preferred(scene: Scene, mentions: list[OrganizationMention]) -> OrganizationMention:
    """The first operator, else the first organization."""
    return next((mention for mention in mentions if _operator(scene, mention)), mentions[0])
