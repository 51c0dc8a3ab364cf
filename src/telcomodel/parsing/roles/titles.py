"""Role phrases as they stand: how far a title reaches to the left and to the right of its post, its status and its employer."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.lexicon.roles import Head
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.roles.employers import Employer, part_of, read_employer
from telcomodel.parsing.roles.scene import APOSTROPHES, ARTICLES, DEFINITES, LINK_VERBS, POSSESSIVES, Scene
from telcomodel.tokens import Range

LONGEST_FIELD: Final = 12
"""Tokens in the longest function of a title ("network planning, radio access and field operations for the northern region")."""
_FIELD_LINKS: Final = frozenset(("of", "for", "on", "over", "to"))
_EMPLOYER_LINKS: Final = frozenset(("at", "with", "of", "for", "from", "in", "to"))
_DASHES: Final = frozenset("-–—")
_LISTS: Final = frozenset(("and", "&", "/"))
_OPEN_LEVELS: Final = frozenset(
    ("vice-president", "president", "director", "manager", "head", "chief", "officer", "minister")
)


_NEW: Final = frozenset(
    "new newly freshly recently appointed named elected next current present existing long-time longtime long-serving".split()
)
"""Modifiers that say something of the holder rather than of the post: no part of the title."""


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


class _Left(NamedTuple):
    start: int
    words: tuple[Range, ...]
    employer: Employer | None
    definite: bool
    possessor: int | None


def read_title(scene: Scene, head: Hit) -> Title:
    """The role phrase around a post."""
    left = _left(scene, head.start)
    end, heads = _coordinated(scene, head)
    employer = left.employer
    end, field_end, after = _right(scene, head, end, employer)
    inner: tuple[Range, ...] = ()
    if after is not None:
        employer = after
        inner, end = _field_behind(scene, field_end, after)
        field_end += bool(inner)
    first = left.words[-1][0] if left.words and left.words[-1][1] == head.start else head.start
    outer = left.words[:-1] if first != head.start else left.words
    while first < head.start and (scene.key(first) in _NEW or (head.payload.weak and first in scene.place_ends)):
        first = max(first + 1, min(scene.place_ends.get(first, 0), head.start))
    outer = tuple(part for part in outer if not all(scene.key(i) in _NEW for i in range(*part)))
    words = (*outer, (first, field_end), *inner)
    status = _status(scene, words)
    return Title(left.start, end, words, heads, status, employer, left.definite, left.possessor)


def _field_behind(scene: Scene, link: int, employer: Employer) -> tuple[tuple[Range, ...], int]:
    """The function behind the employer's bare name ("vice president for MCI wireless strategy"), and the index after all."""
    end = employer.end
    if (
        employer.words is not None
        or employer.organization is None
        or scene.key(link) not in ("of", "for")
        or not scene.word(end).islower()
    ):
        return (), end
    if scene.key(end) not in scene.role_words.functions:
        return (), end
    after = _field(scene, end, min(scene.tokens.sentence(end)[1], end + LONGEST_FIELD))
    return (((end, after),), after) if after > end else ((), end)


def _coordinated(scene: Scene, head: Hit) -> tuple[int, tuple[Head, ...]]:
    """Index after the posts that are joined with one ("chairman, president and CEO"), and all of them."""
    end = head.end
    heads = [head.payload]
    while end in scene.heads and not scene.heads[end].payload.plural:
        end = scene.heads[end].end
    while True:
        index = end
        if scene.word(index) == "," and scene.key(index + 1) not in _LISTS:
            behind = scene.heads.get(index + 1)
            joined = behind is not None and any(scene.key(i) == "and" for i in range(behind.start, behind.end))
            if behind is None or not (joined or (scene.key(behind.end) in _LISTS and behind.end + 1 in scene.heads)):
                break
            index += 1
        elif scene.key(index) in _LISTS or (scene.word(index) == "," and scene.key(index + 1) in _LISTS):
            index += 2 if scene.word(index) == "," else 1
        else:
            break
        while scene.key(index) in scene.role_words.modifiers and index not in scene.heads:
            index += 1
        other = scene.heads.get(index)
        if other is None or other.payload.plural or other.payload.kind != head.payload.kind:
            break
        if other.payload.weak and scene.key(other.end) not in ("of", "for"):
            break
        heads.append(other.payload)
        end = other.end
    return end, tuple(heads)


def _left(scene: Scene, start: int) -> _Left:
    """What belongs to a title before its post: modifiers and functions, the employer before them, and a status before that."""
    first, _ = scene.tokens.sentence(start)
    sure = index = start
    while index > first:
        before = index - 1
        if (
            index < start
            and scene.key(index) in _LISTS
            and (index in scene.organization_before or index in scene.person_before)
        ):
            sure = index
            break
        if index in scene.organization_before or scene.word(before) in APOSTROPHES or scene.key(before) in DEFINITES:
            return _opened(scene, first, index, start)
        named = _capital_run(scene, first, index, start)
        if named < index:
            return _named_before(scene, first, named, index, start)
        if scene.word(before) == "," and _both_functions(scene, before, index):
            index = before
            continue
        if scene.word(before) in ',(–—:;"“' or index in scene.person_before:
            free = (
                index if index in scene.person_before or index - 1 in scene.person_before or before == first else sure
            )
            sure = free if start - free <= 6 else sure
            break
        if not _inside(scene, before, start):
            sure = index if scene.key(before) == "as" and index < start else sure
            break
        index = before
        if _certain(scene, before, start):
            sure = index
    else:
        sure = index if sure - index <= 1 else sure
    sure = _trimmed(scene, sure, start)
    return _Left(sure, ((sure, start),) if sure < start else (), None, False, None)


def _both_functions(scene: Scene, comma: int, index: int) -> bool:
    """Whether a comma stands between two functions: "Marketing, Strategy and Communications manager"."""
    functions = scene.role_words.functions
    return scene.key(comma - 1) in functions and scene.key(index) in functions and comma not in scene.person_before


def _capital_run(scene: Scene, first: int, end: int, start: int) -> int:
    """Index of the first word of a capitalised name before a title ("Excel chief financial officer"), or `end` where none stands there."""
    begin = end
    while begin > first and (scene.capital(begin - 1) or (begin < end and scene.key(begin - 1) in _NAME_PARTICLES)):
        if begin in scene.person_before or begin in scene.organization_before or _titular(scene, begin - 1):
            break
        begin -= 1
    while begin < end and not scene.capital(begin):
        begin += 1
    if begin == end or begin in scene.organization_before or scene.word(begin - 1) in APOSTROPHES:
        return end
    if (
        scene.capital(start)
        and not scene.heads[start].payload.spelling
        and scene.word(begin - 1) in ",("
        and begin - 1 in scene.person_before
    ):
        return end
    if begin == first and end - begin == 1 and not scene.word(begin).isupper():
        telling = (
            bool(scene.heads[start].payload.spelling)
            and scene.key(begin) not in scene.words.openers
            and not scene.is_function_word(begin)
        )
        return begin if telling else end
    return begin


_NAME_PARTICLES: Final = frozenset("of des de du and &".split())


def _titular(scene: Scene, index: int) -> bool:
    """Whether a capitalised word is part of a title, a place or a date rather than of a name."""
    key = scene.key(index)
    return (
        key in scene.role_words.modifiers
        or key in scene.role_words.functions
        or key in scene.role_words.scopes
        or key in scene.words.calendar
        or scene.is_function_word(index)
        or any(
            index in range(begin, end)
            for begin, end in ((i, scene.place_ends[i]) for i in range(index - 2, index + 1) if i in scene.place_ends)
        )
    )


def _named_before(scene: Scene, first: int, begin: int, end: int, start: int) -> _Left:
    """A title behind the name of an organization that no stage recognized."""
    outer = begin
    while outer > first and _is_status(scene, outer - 1):
        outer -= 1
    words = (*(((outer, begin),) if outer < begin else ()), *(((end, start),) if end < start else ()))
    return _Left(outer, words, Employer(end, None, (begin, end)), True, None)


def _trimmed(scene: Scene, first: int, start: int) -> int:
    """A title does not open with "and"."""
    while first < start and (scene.key(first) in _LISTS or not scene.word(first)[:1].isalnum()):
        first += 1
    return first


def _inside(scene: Scene, index: int, start: int) -> bool:
    """Whether a token may stand inside a title before its post."""
    word, key = scene.word(index), scene.key(index)
    if word == "-" or key in scene.role_words.modifiers or key in scene.role_words.functions:
        return True
    if key in _LISTS:
        return scene.word(index - 1)[:1].isalpha() and not scene.is_function_word(index - 1)
    if scene.is_function_word(index) or index in scene.cues or key in LINK_VERBS or not word[:1].isalpha():
        return False
    if index in scene.place_ends:
        return True
    if word.islower() and scene.capital(start) and not scene.heads[start].payload.spelling:
        return False
    return word.islower() or scene.capital(start) or scene.tokens.sentence(index)[0] == index


def _certain(scene: Scene, index: int, start: int) -> bool:
    """Whether a token before a post is a word of titles by the lexicon."""
    key = scene.key(index)
    return (
        key in scene.role_words.modifiers
        or key in scene.role_words.functions
        or (key in ("ex", "then") and scene.word(index + 1) == "-")
    )


def _opened(scene: Scene, first: int, index: int, start: int) -> _Left:
    """A title behind an article, a possessor or an employer's name."""
    inner: tuple[Range, ...] = ((index, start),) if index < start else ()
    before = index - 1
    if scene.key(before) in DEFINITES and index not in scene.organization_before:
        possessor = before if scene.key(before) in POSSESSIVES else None
        employer = Employer(index, None, None, anaphoric=True) if scene.key(before) in ("its", "their", "our") else None
        return _Left(before, inner, employer, True, possessor)
    name_end = before if scene.word(before) in APOSTROPHES else index
    mention = scene.organization_before.get(name_end)
    if mention is not None:
        outer = mention.start
        while outer > first and _is_status(scene, outer - 1):
            outer -= 1
        words = ((outer, mention.start), *inner) if outer < mention.start else inner
        start_of_all = outer - 1 if outer > first and scene.key(outer - 1) in ARTICLES else outer
        return _Left(start_of_all, words, Employer(name_end, mention.entity, None), True, None)
    return _possessed(scene, first, name_end, inner)


def _possessed(scene: Scene, first: int, end: int, inner: tuple[Range, ...]) -> _Left:
    """A title behind a possessor that is no recognized name ("the operator’s", "Kenya’s", "Freedom Mobile’s")."""
    begin = end - 1
    if scene.organization_noun(begin):
        kind = scene.words.organization_nouns[scene.key(begin)]
        while (
            begin > first
            and scene.key(begin) not in DEFINITES
            and scene.word(begin - 1)[:1].isalpha()
            and end - begin < 6
        ):
            begin -= 1
        return _Left(begin, inner, Employer(end, None, None, anaphoric=True, kind=kind), True, None)
    while begin > first and scene.capital(begin - 1) and end - begin < 5:
        begin -= 1
    if scene.capital(begin):
        return _Left(begin, inner, Employer(end, None, (begin, end)), True, None)
    return _Left(begin, inner, Employer(end, None, None), True, None)


def _is_status(scene: Scene, index: int) -> bool:
    modifier = scene.role_words.modifiers.get(scene.key(index))
    return (modifier is not None and modifier.type == "status") or (
        scene.word(index) == "-" and scene.key(index - 1) in ("ex", "then")
    )


def _right(scene: Scene, head: Hit, end: int, employer: Employer | None) -> tuple[int, int, Employer | None]:
    """Index after the phrase, index after its title, and the employer that follows."""
    limit = min(scene.tokens.sentence(head.start)[1], end + 40)
    while scene.key(end) in scene.role_words.modifiers and scene.role_words.modifiers[scene.key(end)].after:
        end += 1
    if scene.word(end) == "-" and scene.key(end + 1) in ("elect", "designate"):
        end += 2
    title = end
    if _continues(scene, title, head, end > head.end):
        title = _field(scene, title, limit)
    if scene.word(title) == "(":
        close = next((i + 1 for i in range(title + 1, min(limit, title + 6)) if scene.word(i) == ")"), title)
        found = _employer_behind(scene, close, limit, head, employer) if scene.key(close) in _EMPLOYER_LINKS else None
        if found is not None:
            return found.end, title, found
    while title < limit:
        key = scene.key(title)
        if key in _EMPLOYER_LINKS:
            found = _employer_behind(scene, title, limit, head, employer)
            if found is not None:
                return found.end, title, found
        if key in _FIELD_LINKS and (key != "to" or scene.key(title + 1) in ARTICLES):
            after = _field(scene, title + 1, limit)
            if after == title + 1:
                break
            title = after
        elif key == "in" and scene.key(title + 1) == "charge" and scene.key(title + 2) == "of":
            title = _field(scene, title + 3, limit)
        elif (key == "," or (key in _DASHES and scene.capital(title + 1))) and _listed(scene, title + 1, limit, head):
            title = _field(scene, title + 1, limit)
        elif key == "," and employer is None and title + 1 in scene.organization_at:
            found = read_employer(scene, title + 1, limit)
            if found is not None and _closes(scene, found.end, limit):
                return found.end, title, found
            break
        else:
            break
    found = part_of(scene, title, limit)
    return (found.end, title, found) if found is not None else (title, title, None)


def _continues(scene: Scene, index: int, head: Hit, modified: bool) -> bool:
    """Whether a function follows the post without a link ("Director Retail", "VP sales")."""
    written = scene.capital(head.start)
    if not written and head.payload.open and scene.key(index) in scene.role_words.functions and index not in scene.cues:
        return scene.key(index + 1) in _LISTS or scene.key(index + 1) in ("at", "of", "for")
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
        if modified or scene.key(place) in scene.role_words.functions or scene.key(place) in scene.role_words.scopes:
            return True
    return False


def _employer_behind(scene: Scene, link: int, limit: int, head: Hit, known: Employer | None) -> Employer | None:
    """The employer behind a link; a capitalised title's own function is none ("Head of Innovation")."""
    key = scene.key(link)
    if key == "in":
        return None
    found = read_employer(scene, link + 1, limit)
    if (
        found is not None
        and key != "at"
        and scene.key(found.end) in _EMPLOYER_LINKS
        and found.end + 1 in scene.organization_at
    ):
        return None
    if found is None or found.organization is not None or found.anaphoric or key in ("at", "with"):
        return found
    if found.words is None:
        return None
    inside = range(found.words[0], found.words[1])
    function = any(
        scene.key(i) in scene.role_words.functions or scene.key(i) in scene.role_words.scopes for i in inside
    )
    place = (
        scene.place_ends.get(found.words[0]) == found.words[1] or scene.key(found.words[0]) in scene.role_words.scopes
    )
    if place or known is not None or (function and scene.capital(head.start)) or key not in ("of", "for", "to"):
        return None
    return found


def _field(scene: Scene, start: int, limit: int) -> int:
    """Index after the function that starts at a token; the token itself where there is none."""
    index = start
    limit = min(limit, start + LONGEST_FIELD)
    while index < limit:
        word, key = scene.word(index), scene.key(index)
        if index in scene.person_at or (index in scene.organization_at and index > start):
            break
        if index in scene.organization_at:
            index = scene.organization_at[index].end
            continue
        if key in _LISTS:
            if index == start or _ends_field(scene, index + 1):
                break
        elif key in ARTICLES:
            if scene.key(index - 1) not in _LISTS and index > start:
                break
        elif (
            not word[:1].isalnum()
            or (scene.is_function_word(index) and word.islower())
            or key in scene.words.calendar
            or _verb(scene, index, start)
        ) or (index in scene.heads and not scene.heads[index].payload.weak and index > start):
            break
        index += 1
    while index > start and (scene.key(index - 1) in _LISTS or scene.key(index - 1) in ARTICLES):
        index -= 1
    if index < limit and scene.word(index) in APOSTROPHES and index > start:
        after = _field(scene, index + 1, limit)
        return after if after > index + 1 else start
    return index


def _ends_field(scene: Scene, index: int) -> bool:
    """Whether what follows "and" is no function: another post, a name, a function word."""
    return (
        (index in scene.heads and not scene.heads[index].payload.weak)
        or index in scene.organization_at
        or index in scene.person_at
        or (scene.is_function_word(index) and scene.key(index) != "the")
        or scene.key(index) in POSSESSIVES
    )


def _verb(scene: Scene, index: int, start: int) -> bool:
    """Whether a word goes on with the sentence rather than with the title."""
    if index == start or scene.key(index) in scene.role_words.functions or scene.capital(index):
        return False
    if index in scene.cues:
        return True
    key = scene.key(index)
    follows = index + 1
    return (
        key.endswith(("ed", "s"))
        and key.endswith("ed")
        and (scene.is_function_word(follows) or scene.capital(follows) or follows in scene.person_at)
    )


def _listed(scene: Scene, start: int, limit: int, head: Hit) -> bool:
    """Whether a comma goes on with the title: "general manager, enterprise at", "strategy, M&A and corporate development at"."""
    end = _field(scene, start, limit)
    if end == start or head.payload.level not in _OPEN_LEVELS or start in scene.heads or scene.key(start) in ARTICLES:
        return False
    if start in scene.organization_at or (start in scene.cues and not scene.capital(start)):
        return False
    inside = range(start, end)
    words = scene.role_words
    named = scene.word(end) == "," and end + 1 in scene.organization_at and all(scene.capital(i) for i in inside)
    if not named and not any(
        (scene.key(i) in words.functions and (scene.capital(i) or not scene.is_function_word(i)))
        or scene.key(i) in words.scopes
        or i in scene.place_ends
        for i in inside
    ):
        return False
    if any(i in scene.heads and not scene.heads[i].payload.weak for i in inside):
        return False
    return (
        scene.key(end) in _EMPLOYER_LINKS
        or scene.word(end)[:1] in ",.;)"
        or any(scene.key(i) in _LISTS for i in inside)
    )


def _closes(scene: Scene, end: int, limit: int) -> bool:
    """Whether an organization's name closes the apposition ("director of communications, Sprint Nextel.")."""
    return end >= limit or scene.word(end)[:1] in ',.;)"”' or end in scene.cues


def _status(scene: Scene, words: tuple[Range, ...]) -> str:
    """The status that the title's own words say."""
    modifiers = scene.role_words.modifiers
    for start, end in words:
        for index in range(start, end):
            key = scene.key(index)
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
    "outgoing": "outgoing",
    "interim": "interim",
    "acting": "acting",
}
