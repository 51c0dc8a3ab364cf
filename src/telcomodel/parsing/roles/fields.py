"""Functions inside titles: "networks", "product development and innovation", "the Far East"."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.roles.scene import ARTICLES, POSSESSIVES, Scene

LONGEST_FIELD: Final = 12
"""Tokens in the longest function of a title ("network planning and field operations for the northern region")."""
EMPLOYER_LINKS: Final = frozenset(("at", "with", "of", "for", "from", "in", "to"))
_CLOSING: Final = frozenset((",", ".", ";", ")"))
_ORDINALS: Final = frozenset("first second third fourth".split())
LISTS: Final = frozenset(("and", "&", "/"))
_OPEN_LEVELS: Final = frozenset(
    ("vice-president", "president", "director", "manager", "head", "chief", "officer", "minister")
)


def field_end(scene: Scene, start: int, limit: int) -> int:
    """Index after the function that starts at a token; the token itself where there is none."""
    index = start
    limit = min(limit, start + LONGEST_FIELD)
    while index < limit:
        word, key = scene.word[index], scene.key[index]
        if index in scene.place_ends and _based(scene, scene.place_ends[index]):
            break
        if index in scene.person_at or (index in scene.organization_at and index > start):
            break
        if index in scene.organization_at:
            index = scene.organization_at[index].end
            continue
        if key in LISTS:
            if index == start or _ends_field(scene, index + 1):
                break
        elif key in ARTICLES:
            if scene.key[index - 1] not in LISTS and index > start:
                break
        elif (
            not word[:1].isalnum()
            or (scene.is_function_word(index) and word.islower() and key not in _ORDINALS)
            or (key in ("at", "of", "for") and word.isupper() and index > start)
            or key in scene.words.calendar
            or _verb(scene, index, start)
        ) or (index in scene.heads and not scene.heads[index].payload.weak and index > start):
            break
        index += 1
    while index > start and (scene.key[index - 1] in LISTS or scene.key[index - 1] in ARTICLES):
        index -= 1
    if index < limit and scene.possessive(index) and index > start:
        after = field_end(scene, index + 1, limit)
        return after if after > index + 1 else start
    return index


def _based(scene: Scene, index: int) -> bool:
    """Whether "-based" stands at a token, behind a place where an employer sits."""
    return scene.word[index] == "-" and scene.key[index + 1] == "based"


def _ends_field(scene: Scene, index: int) -> bool:
    """Whether what follows "and" is no function: another post, a name, a function word."""
    return (
        (index in scene.heads and not scene.heads[index].payload.weak)
        or index in scene.organization_at
        or index in scene.person_at
        or (scene.is_function_word(index) and scene.key[index] != "the")
        or scene.key[index] in POSSESSIVES
    )


def _closes_list(scene: Scene, start: int, end: int) -> bool:
    """Whether "B and C" closes a list of functions whose first stands before the comma: "sales, care and loyalty"."""
    inside = range(start, end)
    return (
        scene.key[start - 2] in scene.role_words.functions
        and any(scene.key[i] in LISTS for i in inside)
        and len({scene.capital(i) for i in (start - 2, start, end - 1)}) == 1
        and not any(i in scene.heads or i in scene.cues for i in inside)
        and (
            scene.key[end] in EMPLOYER_LINKS
            or (scene.word[end] == "," and scene.capital(start - 2))
            or end + 1 in scene.person_at
        )
    )


def _verb(scene: Scene, index: int, start: int) -> bool:
    """Whether a word goes on with the sentence rather than with the title."""
    if index == start or scene.key[index] in scene.role_words.functions or scene.capital(index):
        return False
    if index in scene.cues:
        return True
    key = scene.key[index]
    follows = index + 1
    return (
        key.endswith(("ed", "s"))
        and key.endswith("ed")
        and (scene.is_function_word(follows) or scene.capital(follows) or follows in scene.person_at)
    )


def lists_on(scene: Scene, start: int, limit: int, head: Hit) -> bool:
    """Whether a comma goes on with the title: "general manager, enterprise at", "strategy, M&A and legal at"."""
    end = field_end(scene, start, limit)
    if end == start or head.payload.level not in _OPEN_LEVELS or start in scene.heads or scene.key[start] in ARTICLES:
        return False
    if _closes_list(scene, start, end):
        return True
    if start in scene.organization_at or (start in scene.cues and not scene.capital(start)):
        return False
    inside = range(start, end)
    words = scene.role_words
    named = scene.word[end] == "," and end + 1 in scene.organization_at and all(scene.capital(i) for i in inside)
    if not named and not any(
        (scene.key[i] in words.functions and (scene.capital(i) or not scene.is_function_word(i)))
        or scene.key[i] in words.scopes
        or i in scene.place_ends
        for i in inside
    ):
        return False
    if any(i in scene.heads and not scene.heads[i].payload.weak for i in inside):
        return False
    return (
        scene.key[end] in EMPLOYER_LINKS or scene.word[end][:1] in ",.;)" or any(scene.key[i] in LISTS for i in inside)
    )


def announces(scene: Scene, colon: int, limit: int) -> bool:
    """Whether a function follows a colon: "executive head: finance", "managing executive: networks and IT at"."""
    start = colon + 1
    end = field_end(scene, start, limit)
    if start == end or scene.tokens.spaced(colon) or scene.key[start] not in scene.role_words.functions:
        return False
    follows = scene.word[end]
    return (
        end >= limit
        or follows[:1] in ",.;)"
        or scene.key[end] in EMPLOYER_LINKS
        or scene.key[end] in LISTS
        or end in scene.person_at
    )


def continues(scene: Scene, index: int, head: Hit, modified: bool) -> bool:
    """Whether a function follows the post without a link ("Director Retail", "VP sales")."""
    written = scene.capital(head.start)
    if not written and head.payload.open and scene.key[index] in scene.role_words.functions and index not in scene.cues:
        while scene.key[index + 1] in scene.role_words.functions:
            index += 1
        return (
            scene.key[index + 1] in LISTS
            or scene.key[index + 1] in ("at", "of", "for")
            or scene.word[index + 1] in _CLOSING
        )
    for place in range(index, index + 3):
        if (
            (place in scene.cues and not written)
            or place in scene.person_at
            or place in scene.organization_at
            or place in scene.heads
        ):
            return False
        if scene.capital(place) != written or not (written or head.payload.spelling):
            return False
        if modified or scene.key[place] in scene.role_words.functions or scene.key[place] in scene.role_words.scopes:
            return True
    return False
