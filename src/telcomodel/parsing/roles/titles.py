"""Role phrases as they stand: how far a title reaches to either side of its post, its status and its employer."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.lexicon.roles import Head
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.roles.employers import Employer
from telcomodel.parsing.roles.fields import LISTS
from telcomodel.parsing.roles.left import REACH, read_left
from telcomodel.parsing.roles.right import field_behind, read_right, unit_behind, without_function
from telcomodel.parsing.roles.scene import Scene
from telcomodel.tokens import Range

_NEW: Final = frozenset(
    "new newly freshly recently appointed named elected next current present existing second third fourth fifth own "
    "long-time longtime long-serving newly-appointed newly-named newly-hired newly-elected recently-appointed".split()
)
"""Modifiers that say something of the holder rather than of the post: no part of the title."""


_MINOR: Final = ("other", "analyst")
"""Kinds of posts that an executive may hold beside."""
_TITLE_LINKS: Final = frozenset(("of", "for", "at", "in"))
"""Links behind a weak post that show it to be one ("vice president and research fellow at")."""


class Title(NamedTuple):
    """A role phrase.

    Attributes:
        start: Index of its first token, article, possessor and preceding employer included.
        end: Index after its last token, employer included.
        words: Token ranges of the title itself.
        heads: The posts in it, in order.
        status: Value of `PositionStatus`.
        employer: Where it is held, or ``None`` when the phrase does not say.
        definite: Whether an article, a possessor or an employer opens it.
        possessor: Index of the possessive pronoun that opens it, or ``None``.
    """

    start: int
    end: int
    words: tuple[Range, ...]
    heads: tuple[Head, ...]
    status: str
    employer: Employer | None
    definite: bool
    possessor: int | None


def read_title(scene: Scene, head: Hit) -> Title:
    """The role phrase around a post."""
    left = read_left(scene, head.start)
    end, heads = _coordinated(scene, head)
    employer = left.employer
    end, field_end, after = read_right(scene, head, end, employer)
    if len(heads) > 1 and _elsewhere(employer, after):
        heads = heads[:1]
        end, field_end, after = head.end, head.end, None
    elif after is None and field_end > head.end and scene.key[end] in LISTS:
        second = scene.heads.get(end + 1)
        if second is not None and _joins(head, second):
            heads = (*heads, second.payload)
            end, field_end, after = read_right(scene, second, second.end, employer)
    inner: tuple[Range, ...] = ()
    if after is not None:
        employer = after
        whole = without_function(scene, field_end, after)
        if whole is not None:
            employer, after = whole, whole
        inner, end = field_behind(scene, field_end, after, head)
        unit = None if inner else unit_behind(scene, field_end, after, head)
        if unit is not None:
            inner, employer = (unit,), after._replace(words=None)
        field_end += bool(inner)
    first = left.words[-1][0] if left.words and left.words[-1][1] == head.start else head.start
    outer = left.words[:-1] if first != head.start else left.words
    then = scene.key[first] == "then" and scene.word[first - 1] in (",", "(") and scene.word[first + 1] != "-"
    if first < head.start and (scene.key[first] == "under" or then):
        first += 1  # "X, then finance chief"
    owned = left.employer is not None and not left.employer.anaphoric
    while first < head.start and (
        scene.key[first] in _NEW
        or _epithet(scene, first, head.start)
        or (head.payload.weak and not owned and _lone_place(scene, first))
    ):
        first = max(first + 1, min(scene.place_ends.get(first, 0), head.start))
    while first + 1 < head.start and scene.key[first].endswith("ly") and scene.key[first + 1].endswith("ed"):
        first += 2  # "widely respected chief executive"
    outer = tuple(part for part in outer if not all(scene.key[i] in _NEW for i in range(*part)))
    words = (*outer, (first, field_end), *inner)
    status = "former" if then else _status(scene, words)
    return Title(left.start, end, words, heads, status, employer, left.definite, left.possessor)


def _epithet(scene: Scene, index: int, start: int) -> bool:
    """Whether a participle before a post says how its holder fares: "embattled chief executive"."""
    key = scene.key[index]
    known = scene.role_words
    return (
        key.endswith("ed")
        and (index + 1 == start or scene.key[index + 1] in known.modifiers)
        and not (key in known.modifiers or key in known.functions or key in known.scopes or index in scene.heads)
        and scene.word[index - 1] != "-"
    )


def _elsewhere(employer: Employer | None, after: Employer | None) -> bool:
    """Whether posts that "and" joins are held in two places: "Telco board member and CEO of Mobil"."""
    if employer is None or after is None or employer.anaphoric or after.anaphoric:
        return False
    return (employer.organization, employer.words) != (after.organization, after.words)


def _joins(head: Hit, other: Hit) -> bool:
    """Whether a post behind a function and "and" goes on with the title: "chairman of the board and CEO"."""
    weak = head.payload.weak or other.payload.weak or head.payload.plural or other.payload.plural
    return not weak and head.payload.kind == other.payload.kind


def _lone_place(scene: Scene, index: int) -> bool:
    """Whether an adjective for a place stands for itself ("Danish boss"); "Africa and Middle East chief" is a title."""
    return index in scene.demonyms and index in scene.place_ends and scene.key[scene.place_ends[index]] not in LISTS


def _coordinated(scene: Scene, head: Hit) -> tuple[int, tuple[Head, ...]]:
    """Index after the posts that are joined with one ("chairman, president and CEO"), and all of them."""
    end = head.end
    heads = [head.payload]
    limit = head.end + REACH
    while end in scene.heads and end < limit and not scene.heads[end].payload.plural:
        end = scene.heads[end].end
    while end < limit:
        index = end
        if scene.word[index] == "," and scene.key[index + 1] not in LISTS:
            behind = scene.heads.get(index + 1)
            if behind is not None and heads == [head.payload] and _second(scene, head, behind):
                heads.append(behind.payload)
                end = behind.end
                break
            joined = behind is not None and any(scene.key[i] == "and" for i in range(behind.start, behind.end))
            if behind is None or not (joined or (scene.key[behind.end] in LISTS and behind.end + 1 in scene.heads)):
                break
            index += 1
        elif scene.key[index] in LISTS or (scene.word[index] == "," and scene.key[index + 1] in LISTS):
            index += 2 if scene.word[index] == "," else 1
        else:
            break
        while index not in scene.heads and (
            scene.key[index] in scene.role_words.modifiers
            or (scene.word[index] == "-" and scene.key[index - 1] == "ex")
        ):
            index += 1
        while index in scene.heads and scene.heads[index].payload.weak and scene.heads[index].end in scene.heads:
            index = scene.heads[index].end  # "deputy CEO"
        other = scene.heads.get(index)
        if other is None or other.payload.plural or other.payload.kind not in (head.payload.kind, *_MINOR):
            break
        minor = other.payload.weak or other.payload.kind != head.payload.kind
        if minor and scene.key[other.end] not in _TITLE_LINKS:
            break
        heads.append(other.payload)
        end = other.end
    return end, tuple(heads)


def _second(scene: Scene, head: Hit, other: Hit) -> bool:
    """Whether a capitalised post behind a comma goes on with the title ("Senior Vice President, Head of")."""
    return (
        scene.capital(head.start)
        and scene.capital(other.start)
        and not ((head.payload.spelling and head.payload.level != "vice-president") or head.payload.plural)
        and not other.payload.plural
        and head.payload.kind == other.payload.kind
        and scene.key[other.end] in ("of", "at", "for")
    )


def _status(scene: Scene, words: tuple[Range, ...]) -> str:
    """The status that the title's own words say; those behind its "of" say what it is about."""
    modifiers = scene.role_words.modifiers
    for start, end in words:
        for index in range(start, end):
            key = scene.key[index]
            if key == "of" and scene.heads.keys().isdisjoint(range(index, end)):
                break
            modifier = modifiers.get(key)
            if key == "ex" or (modifier is not None and modifier.type == "status"):
                value = "former" if key == "ex" or modifier is None else modifier.value
                return _STATUSES.get(value, "current")
    return "current"


_STATUSES: Final = {
    "former": "former",
    "late": "former",
    "retired": "former",
    "incoming": "incoming",
    "elect": "incoming",
    "designate": "incoming",
    "in-waiting": "incoming",
    "outgoing": "outgoing",
    "interim": "interim",
    "acting": "acting",
}
