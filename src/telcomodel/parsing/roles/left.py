"""What stands before a post in its title: modifiers, functions, the employer, a status."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.roles.employers import Employer
from telcomodel.parsing.roles.fields import LISTS
from telcomodel.parsing.roles.scene import ARTICLES, DEFINITES, POSSESSIVES, Scene
from telcomodel.tokens import Range

_BODIES: Final = frozenset(("board", "group"))
"""What is not the employer itself but part of the one last spoken of ("the board’s chair")."""
_ORIGINS: Final = ("based", "born")
"""Participles behind a place and a hyphen that are no part of a title."""
_LEADING: Final = frozenset("chief president vice-president chair director founder".split())
"""Levels of posts that stand for themselves before "and"."""
_RECENTLY: Final = frozenset("newly recently freshly".split())
_COUNTED: Final = frozenset("own second third fourth fifth".split())
"""Words between a possessor and a post that say which of its holders is meant."""
_TIMES: Final = frozenset("year quarter month week summer autumn spring winter".split())
_DEICTIC: Final = frozenset(("this", "last"))
"""Words with which such nouns say when, before a title."""
_LINKS: Final = frozenset(("is", "was", "as", "becomes", "became", "named"))
"""Words right before a title, so that capitals behind them are the title's ("is Features Editor of")."""


REACH: Final = 24
"""Tokens before a post that may belong to its title."""


class Left(NamedTuple):
    """The left side of a role phrase; its fields are those of `Title`, `words` ending where the post starts."""

    start: int
    words: tuple[Range, ...]
    employer: Employer | None
    definite: bool
    possessor: int | None


def read_left(scene: Scene, start: int) -> Left:
    """What belongs to a title before its post: modifiers and functions, before them the employer, then a status."""
    first = max(scene.tokens.sentence(start)[0], start - REACH)
    sure = index = start
    while index > first:
        before = index - 1
        if (
            index < start
            and scene.key[index] in LISTS
            and (index in scene.organization_before or index in scene.person_before)
        ):
            sure = index
            break
        if index < start and scene.key[before] in LISTS and _closes_post(scene, before):
            sure = index
            break
        based = _based_before(scene, first, index)
        if based is not None:
            if scene.possessive(based - 1) or based in scene.organization_before:
                left = _opened(scene, first, based, based)
                return left._replace(words=(*left.words, (index, start)) if index < start else left.words)
            opened = scene.key[based - 1] in DEFINITES
            return Left(based - opened, ((index, start),) if index < start else (), None, opened, None)
        if index in scene.organization_before or scene.possessive(before) or scene.key[before] in DEFINITES:
            return _opened(scene, first, index, start)
        short = _abbreviated(scene, first, index, start)
        if short is not None:
            return short
        named = _capital_run(scene, first, index, start)
        if named < index and scene.key[(owner := _before_status(scene, first, named)) - 1] in POSSESSIVES:
            index = owner  # "its former Consumer Networks boss"
            continue
        if named < index:
            while scene.word[start].islower() and scene.place_ends.get(index, scene.size) <= start:
                index = scene.place_ends[index]
            return _named_before(scene, first, named, index, start)
        if scene.word[before] == "," and _both_functions(scene, before, index):
            index = before
            continue
        if scene.word[before] in ',(–—:;"“' or index in scene.person_before:
            free = (
                index if index in scene.person_before or index - 1 in scene.person_before or before == first else sure
            )
            sure = free if start - free <= 6 else sure
            break
        if not _inside(scene, before, start):
            sure = index if scene.key[before] in _LINKS and index < start else sure
            break
        index = before
        if _certain(scene, before):
            sure = index
    else:
        sure = index if sure - index <= 1 else sure
    sure = _trimmed(scene, sure, start)
    return Left(sure, ((sure, start),) if sure < start else (), None, False, None)


def _closes_post(scene: Scene, end: int) -> bool:
    """Whether another post ends right before a token: "Telco president and wireless executive X"."""
    post = next((scene.heads[i] for i in range(end - 1, end - 4, -1) if i in scene.heads), None)
    return post is not None and post.end == end and post.payload.level in _LEADING


def _before_status(scene: Scene, first: int, index: int) -> int:
    """Index of the words of status that end at a token."""
    while index > first and _is_status(scene, index - 1):
        index -= 1
    return index


def _based_before(scene: Scene, first: int, end: int) -> int | None:
    """Index of the place in "London-based", "Swiss-born" where that ends before a token, or ``None``."""
    word = scene.word[end - 1]
    if not word.endswith(_ORIGINS):
        return None
    if word.endswith(tuple(f"-{origin}" for origin in _ORIGINS)):
        return end - 1
    if word not in _ORIGINS or scene.word[end - 2] != "-":
        return None
    return next((i for i in range(max(first, end - 6), end - 2) if scene.place_ends.get(i) == end - 2), end - 3)


def _both_functions(scene: Scene, comma: int, index: int) -> bool:
    """Whether a comma stands between two functions: "Marketing, Strategy and Communications manager"."""
    functions = scene.role_words.functions
    return scene.key[comma - 1] in functions and scene.key[index] in functions and comma not in scene.person_before


def _capital_run(scene: Scene, first: int, end: int, start: int) -> int:
    """Index of the first word of a name that ends before a title ("Excel chief financial officer"), else `end`."""
    begin = end
    while begin > first and (scene.capital(begin - 1) or (begin < end and scene.key[begin - 1] in _NAME_PARTICLES)):
        if begin in scene.person_before or begin in scene.organization_before or _titular(scene, begin - 1, start):
            break
        begin -= 1
    while begin < end and not scene.capital(begin):
        begin += 1
    if scene.capital(start) and not scene.heads[start].payload.spelling and scene.key[begin - 1] in _LINKS:
        return end
    if begin == end or begin in scene.organization_before or scene.possessive(begin - 1):
        return end
    if (
        scene.capital(start)
        and not scene.heads[start].payload.spelling
        and scene.word[begin - 1] in ",("
        and begin - 1 in scene.person_before
    ):
        return end
    if begin == first and end - begin > 1 and begin in scene.cues:
        begin += 1
        return begin
    if begin == first and end - begin == 1 and not scene.word[begin].isupper():
        return begin if _opens_as_name(scene, begin, start) else end
    return begin


def _abbreviated(scene: Scene, first: int, index: int, start: int) -> Left | None:
    """A title behind an unknown name and its abbreviation in brackets: "Example Telephone (ET) chairman"."""
    opening = index - 3
    if scene.word[index - 1] != ")" or scene.word[opening] != "(" or not scene.word[opening + 1].isupper():
        return None
    begin = _capital_run(scene, first, opening, start)
    if begin == opening:
        return None
    inner = ((index, start),) if index < start else ()
    return Left(begin, inner, Employer(index, None, (begin, opening)), True, None)


def _opens_as_name(scene: Scene, index: int, start: int) -> bool:
    """Whether the word that a sentence opens with is the company of the post behind it: "Zentel chairman X"."""
    key, head = scene.key[index], scene.heads[start]
    if key in scene.words.openers or scene.is_function_word(index):
        return False
    if head.payload.spelling:
        return True
    ordinary = key.endswith("ly") or key in scene.common or key in scene.words.organization_nouns
    ordinary = ordinary or key in scene.words.organization_words
    named = head.payload.kind == "executive" and (head.payload.level == "chair" or head.end > start + 1)
    return named and not ordinary and head.end in scene.person_at


_NAME_PARTICLES: Final = frozenset("of des de du and &".split())


def _titular(scene: Scene, index: int, start: int) -> bool:
    """Whether a capitalised word is part of a title, a place or a date rather than of a name.

    Before a post in small letters a capitalised function in the midst of a sentence's capitals names a company.
    """
    key = scene.key[index]
    small = scene.word[start].islower() and scene.capital(index + 1)
    return (
        key in scene.role_words.modifiers
        or (key in scene.role_words.functions and not small)
        or key in scene.role_words.scopes
        or key in scene.words.calendar
        or index in scene.heads
        or scene.is_function_word(index)
        or any(
            index in range(begin, end)
            for begin, end in ((i, scene.place_ends[i]) for i in range(index - 2, index + 1) if i in scene.place_ends)
        )
    )


def _named_before(scene: Scene, first: int, begin: int, end: int, start: int) -> Left:
    """A title behind the name of an organization that no stage recognized."""
    outer = begin
    while outer > first and _is_status(scene, outer - 1):
        outer -= 1
    words = (*(((outer, begin),) if outer < begin else ()), *(((end, start),) if end < start else ()))
    return Left(outer, words, Employer(end, None, (begin, end)), True, None)


def _trimmed(scene: Scene, first: int, start: int) -> int:
    """A title does not open with "and"."""
    while first < start and (scene.key[first] in LISTS or not scene.word[first][:1].isalnum()):
        first += 1
    return first


def _inside(scene: Scene, index: int, start: int) -> bool:
    """Whether a token may stand inside a title before its post."""
    word, key = scene.word[index], scene.key[index]
    if key == "under" and index + 1 < start:
        return False  # "a turnaround under new CEO X"
    if word == "-" and scene.tokens.spaced(index):
        return False  # "the biggest in the world - Senator X"
    if word == "-" or key in scene.role_words.modifiers or key in scene.role_words.functions:
        return True
    if key in _RECENTLY or scene.key[index - 1] in _RECENTLY or key in _COUNTED:
        return True  # "newly appointed chief executive"
    if key in LISTS:
        return scene.word[index - 1][:1].isalpha() and not scene.is_function_word(index - 1)
    if key in _TIMES and scene.key[index - 1] in _DEICTIC:
        return False  # "Earlier this year chief executive X"
    if scene.is_function_word(index) or index in scene.cues or index in scene.moves or not word[:1].isalpha():
        return False
    if any(index < scene.place_ends.get(begin, 0) for begin in (index, index - 1, index - 2)):
        return True
    if word.islower() and scene.capital(start) and not scene.heads[start].payload.spelling:
        return False
    return word.islower() or scene.capital(start) or scene.tokens.sentence(index)[0] == index


def _certain(scene: Scene, index: int) -> bool:
    """Whether a token before a post is a word of titles by the lexicon."""
    key = scene.key[index]
    functions = scene.role_words.functions
    return (
        key in scene.role_words.modifiers
        or key in functions
        or f"{key} {scene.key[index + 1]}" in functions
        or (key in ("ex", "then") and scene.word[index + 1] == "-")
    )


def _opened(scene: Scene, first: int, index: int, start: int) -> Left:
    """A title behind an article, a possessor or an employer's name."""
    inner: tuple[Range, ...] = ((index, start),) if index < start else ()
    before = index - 1
    if scene.key[before] in DEFINITES and index not in scene.organization_before:
        possessor = before if scene.key[before] in POSSESSIVES else None
        employer = Employer(index, None, None, anaphoric=True) if scene.key[before] in ("its", "their", "our") else None
        if scene.key[before] == "whose":
            employer = _relative(scene, before)
        return Left(before, inner, employer, True, possessor)
    name_end = before if scene.possessive(before) else index
    mention = scene.organization_before.get(name_end)
    if mention is not None:
        outer = mention.start
        while outer > first and _is_status(scene, outer - 1):
            outer -= 1
        words = ((outer, mention.start), *inner) if outer < mention.start else inner
        start_of_all = outer - 1 if outer > first and scene.key[outer - 1] in ARTICLES else outer
        return Left(start_of_all, words, Employer(name_end, mention.entity, None), True, None)
    return _possessed(scene, first, name_end, inner)


def _relative(scene: Scene, whose: int) -> Employer:
    """The employer that "whose" means: the name before it, a noun for one, else nobody that is known."""
    end = whose - (scene.word[whose - 1] == ",")
    mention = scene.organization_before.get(end)
    if mention is not None:
        return Employer(whose, mention.entity, None)
    if scene.organization_noun(end - 1):
        return Employer(whose, None, None, anaphoric=True, kind=scene.noun_kind(end - 1))
    return Employer(whose, None, None, anaphoric=scene.key[end - 1] in _BODIES)


def _possessed(scene: Scene, first: int, end: int, inner: tuple[Range, ...]) -> Left:
    """A title behind a possessor that is no recognized name ("the operator’s", "Kenya’s", "Freedom Mobile’s")."""
    begin = end - 1
    if scene.organization_noun(begin):
        kind = scene.noun_kind(begin)
        while (
            begin > first
            and scene.key[begin] not in DEFINITES
            and scene.word[begin - 1][:1].isalpha()
            and end - begin < 6
        ):
            begin -= 1
        return Left(begin, inner, Employer(end, None, None, anaphoric=True, kind=kind), True, None)
    while begin > first and scene.capital(end - 1) and _named_on(scene, begin - 1, first) and end - begin < 5:
        begin -= 1
    if scene.capital(begin):
        return Left(begin, inner, Employer(end, None, (begin, end)), True, None)
    return Left(begin, inner, Employer(end, None, None, anaphoric=scene.key[begin] in _BODIES), True, None)


def _named_on(scene: Scene, index: int, first: int) -> bool:
    """Whether a token goes on with a name to the left: a capital, or "&" behind one ("Smith & Example")."""
    return scene.capital(index) or (scene.key[index] == "&" and index > first and scene.capital(index - 1))


def _is_status(scene: Scene, index: int) -> bool:
    modifier = scene.role_words.modifiers.get(scene.key[index])
    return (modifier is not None and modifier.type == "status") or (
        scene.word[index] == "-" and scene.key[index - 1] in ("ex", "then")
    )
