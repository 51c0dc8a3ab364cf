"""Where a post is held: the employer after a link or before the post."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.roles.scene import ARTICLES, POSSESSIVES, Scene
from telcomodel.tokens import Range

_PARTS: Final = frozenset(
    "arm unit division subsidiary part branch affiliate side business operation operations "
    "lab labs team group department".split()
)
_EPITHETS: Final = frozenset(
    "rival parent fellow sister ailing giant local tiny analyst analysts broker brokers consultants researchers".split()
)
_TIED: Final = ("based", "focused", "headquartered", "listed")
"""What ties a company to a place with a hyphen: "London-based", "Africa-focused"."""
_RELATED: Final = frozenset("partner dealer reseller supplier distributor customer client offshoot spin-off".split())
"""What a company is to another, before its name: "its retail partner Example"."""
_OPENING: Final = frozenset("“‘\"'")
_CLOSING: Final = frozenset("”’\"'")
_NAME_LINKS: Final = frozenset(("of", "for", "and", "&", "the"))


NOUN: Final = 5
"""Tokens of the words before a noun for an organization, hyphens included."""


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
    determined = scene.key[index] in ARTICLES or scene.key[index] in POSSESSIVES
    if determined:
        index += 1
    noun = None
    while index < limit and index < start + 6:
        if index in scene.organization_at:
            return _named(scene, index, limit)
        if index in scene.person_at:
            break
        if _compound(scene, index):
            index += 3
        elif scene.organization_noun(index) or _related(scene, index):
            noun = index
            index += 1
        elif scene.word[index] in _OPENING and scene.word[index + 2] in _CLOSING and scene.plain(index + 1):
            index += 3  # "at the “virtual” network"
        elif _based(scene, index) is not None:
            index = _based(scene, index) or limit
        elif scene.possessive(index) and _reaches_noun(scene, index + 1, limit):
            index += 1
        elif index in scene.place_ends and (located := _located(scene, scene.place_ends[index])) is not None:
            return _named(scene, located, limit)
        elif index in scene.place_ends and _reaches_noun(scene, scene.place_ends[index], limit):
            index = scene.place_ends[index]
            index += scene.possessive(index)
        elif _describes(scene, index) and (
            _reaches_noun(scene, index + 1, limit) or _epithet(scene, index, determined=determined)
        ):
            index += 1
        else:
            break
    if noun is not None and scene.key[noun + 1] in ARTICLES and noun + 2 in scene.organization_at:
        return _named(scene, noun + 2, limit)
    described = noun is not None and (
        determined or start in scene.place_ends or scene.key[noun] not in scene.role_words.functions
    )
    if noun is not None and described and scene.word[noun + 1] == ",":
        name = noun + 2 + (scene.key[noun + 2] == "the")
        named = None
        if scene.capital(name) and name not in scene.person_at:
            named = _named(scene, name, limit) if name in scene.organization_at else _unknown(scene, name, limit)
        if named is not None and scene.word[named.end][:1] in ",.;":
            return named._replace(kind=_kind(scene, noun))
    if noun is not None and scene.possessive(noun + 1):
        comma = noun + 2
        while comma < limit and scene.plain(comma) and not scene.is_function_word(comma):
            comma += 1
        whole = _apposed(scene, comma)
        if whole is not None:
            return whole
    if noun is not None and scene.capital(noun + 1) and noun + 1 < limit and noun + 1 not in scene.person_at:
        return _unknown(scene, noun + 1, limit)
    if noun is not None and determined:
        return Employer(noun + 1, None, None, anaphoric=True, kind=_kind(scene, noun))
    after = _based(scene, start) or (start + 1 if scene.key[start] in ARTICLES else start)
    opens = scene.capital(after) or _alphanumeric(scene, after)
    if after in scene.person_at:
        return _named_after(scene, after, limit)
    return _unknown(scene, after, limit) if opens and after not in scene.heads else None


def _apposed(scene: Scene, comma: int) -> Employer | None:
    """The organization in apposition to what ends at a comma: "Telco's biggest shareholder, Dubai-based Mobil,"."""
    name = _based(scene, comma + 1) or comma + 1
    mention = scene.organization_at.get(name)
    if mention is None or scene.word[comma] != ",":
        return None
    if not scene.organization_noun(comma - 1) and scene.word[mention.end][:1] not in ",.;":
        return None
    return Employer(mention.end, mention.entity, None)


def _named_after(scene: Scene, start: int, limit: int) -> Employer | None:
    """A company that bears the name of the person at a token: "Example’s Consulting Group"."""
    behind = scene.person_at[start].end
    behind += scene.possessive(behind)
    end = _capitals(scene, behind, limit)
    if end == behind or scene.key[end - 1] not in scene.words.organization_words:
        return None
    return Employer(end, None, (start, end))


def _alphanumeric(scene: Scene, index: int) -> bool:
    """Whether a token is a name such as "3ami": a digit, then letters that are no ordinal, magnitude or generation."""
    word = scene.word[index]
    return word[:1].isdigit() and len(word.lstrip("0123456789")) > 2 and word.isalnum()


def _based(scene: Scene, index: int) -> int | None:
    """Index after "London-based" at a token, or ``None``."""
    if scene.word[index].endswith(tuple(f"-{tied}" for tied in _TIED)):
        return index + 1
    end = scene.place_ends.get(index)
    return end + 2 if end is not None and scene.word[end] == "-" and scene.key[end + 1] in _TIED else None


def _compound(scene: Scene, index: int) -> bool:
    """Whether an adjective of two words begins at a token: "state-owned"."""
    return scene.word[index + 1] == "-" and scene.plain(index) and scene.plain(index + 2)


def _epithet(scene: Scene, index: int, *, determined: bool = False) -> bool:
    """Whether an adjective stands right before an organization’s name: "of debt-laden Telco", "of rival Mobil".

    Behind an article any word does: "of the airline Sample".
    """
    key = scene.key[index]
    fitting = determined or "-" in key or key.endswith(("ed", "ing")) or key in _EPITHETS
    return fitting and key not in scene.role_words.functions and index + 1 in scene.organization_at


def _located(scene: Scene, index: int) -> int | None:
    """Index of the organization’s name behind a place’s possessive and an epithet: "of Uruguay’s state-owned Telco"."""
    if not scene.possessive(index):
        return None
    index += 1
    if _compound(scene, index):
        index += 3
    elif _epithet(scene, index):
        index += 1
    return index if index in scene.organization_at else None


def _reaches_noun(scene: Scene, start: int, limit: int) -> bool:
    """Whether a noun for an organization follows within a few lower-case words."""
    start += scene.possessive(start)
    for index in range(start, min(limit, start + NOUN)):
        if scene.organization_noun(index):
            return True
        if _related(scene, index):
            return True
        if scene.word[index] == "-":
            continue  # "state-owned carrier"
        if scene.word[index] in _OPENING and scene.word[index + 2] in _CLOSING:
            continue
        if not _describes(scene, index):
            return False
    return False


def _kind(scene: Scene, noun: int) -> str:
    """What a noun says an organization is; empty for one that says what it is to another."""
    return scene.noun_kind(noun) if scene.organization_noun(noun) else ""


def _related(scene: Scene, index: int) -> bool:
    """Whether a token says what the company named next is to another: "its retail partner Example"."""
    if scene.key[index] not in _RELATED or not scene.word[index].islower():
        return False
    return scene.capital(index + 1) and index + 1 not in scene.person_at


def _describes(scene: Scene, index: int) -> bool:
    """Whether a token may stand before a noun for an organization: a lower-case word or an acronym such as "IT"."""
    word = scene.word[index]
    return (word.islower() and word[0].isalpha() and not scene.is_function_word(index)) or (
        word.isupper() and 1 < len(word) < 4
    )


def _named(scene: Scene, index: int, limit: int) -> Employer:
    """The organization at a token, with what restricts it ("T-Mobile in the UK", "BT’s wireless broadband")."""
    mention = scene.organization_at[index]
    end = mention.end
    if end + 1 < limit and scene.organization_noun(end) and end + 1 in scene.organization_at:
        return _named(scene, end + 1, limit)  # "of Telco spin-off Mobil"
    while (
        end < limit
        and scene.capital(end)
        and not {end, end - 1} & scene.person_at.keys()
        and end not in scene.heads
        and scene.word[end].isalpha()
    ):
        end += 1
    if end > mention.end:
        return _unknown(scene, mention.start, limit) or Employer(end, mention.entity, (mention.start, end))
    if end < limit and scene.possessive(end):
        unit = _unit_name(scene, end + 1, limit)
        if unit is not None:
            return unit
        stop = end + 1
        while (
            stop < limit
            and scene.word[stop][:1].isalnum()
            and (not scene.is_function_word(stop) or _joins_parts(scene, stop, limit))
            and stop not in scene.cues
            and stop not in scene.heads
        ):
            stop += 1
        if stop > end + 1:
            owner = scene.heads.get(stop)
            whole = _apposed(scene, stop if owner is None else owner.end)
            return whole or Employer(stop, mention.entity, (mention.start, stop))
    if scene.key[end] in ("in", "for"):
        place = end + 2 if scene.key[end + 1] == "the" else end + 1
        abroad = scene.country(place) != scene.organizations.entities[mention.entity].country
        if place in scene.place_ends and scene.place_ends[place] <= limit and abroad:
            return Employer(scene.place_ends[place], mention.entity, (mention.start, scene.place_ends[place]))
    return Employer(end, mention.entity, None)


def _joins_parts(scene: Scene, index: int, limit: int) -> bool:
    """Whether "and" goes on with the name of a part: "consumer and enterprise lab"."""
    if scene.key[index] != "and":
        return False
    words = range(index + 1, min(index + 3, limit))
    return any(
        scene.key[i] in _PARTS and all(scene.key[j] in scene.role_words.functions for j in range(index + 1, i))
        for i in words
    )


def _unit_name(scene: Scene, start: int, limit: int) -> Employer | None:
    """The name behind "’s telecoms unit"."""
    for index in range(start, min(limit, start + 4)):
        if (
            index > start
            and (index in scene.organization_at or scene.capital(index))
            and (scene.organization_noun(index - 1) or scene.key[index - 1] in _PARTS | _RELATED | {"sister"})
        ):
            return _named(scene, index, limit) if index in scene.organization_at else _unknown(scene, index, limit)
        if not scene.word[index].islower() or scene.is_function_word(index):
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
            or (end > start and scene.word[end][:1].isdigit())
            or (
                end > start
                and scene.key[end] in _NAME_LINKS
                and end + 1 not in scene.person_at
                and (scene.capital(end + 1) or (scene.key[end + 1] == "the" and scene.capital(end + 2)))
            )
        ):
            end += 1
        else:
            break
    if end == start or _timed(scene, start) or (scene.place_ends.get(start) == end):
        return None
    if end < limit and scene.possessive(end):
        whole = _capitals(scene, end + 1, limit)
        if scene.key[whole - 1] in scene.words.organization_words:
            return Employer(whole, None, (start, whole))
        return _unit_name(scene, end + 1, limit) or _unknown_unit(scene, start, end + 1, limit)
    known = next((scene.organization_at[i] for i in range(start, end) if i in scene.organization_at), None)
    if known is not None and (known.start, known.end) == (start, end):
        return Employer(end, known.entity, None)
    return Employer(end, None, (start, end))


def _timed(scene: Scene, index: int) -> bool:
    """Whether a date or a prize's "of the Year" stands at a token."""
    return scene.key[index] in scene.words.calendar or scene.key[index] in ("year", "decade", "month", "century")


def _unknown_unit(scene: Scene, start: int, first: int, limit: int) -> Employer | None:
    """A part of an unknown company behind its possessive: "Example’s telecoms venture"."""
    end = first
    while end < limit and scene.plain(end) and not scene.is_function_word(end):
        end += 1
    part = end > first and (scene.organization_noun(end - 1) or scene.key[end - 1] in _PARTS)
    return Employer(end, None, (start, end)) if part and start not in scene.place_ends else None


def _capitals(scene: Scene, start: int, limit: int) -> int:
    """Index after the capitalised words at a token that no person or post interrupts."""
    end = start
    while end < limit and scene.capital(end) and end not in scene.person_at and end not in scene.heads:
        end += 1
    return end


def fullest(scene: Scene, words: Range) -> Range:
    """The longest form of an unknown company’s name: "Example" is short for "Example Department Stores" before it."""
    start, end = words
    if scene.place_ends.get(start) == end and scene.places[start].payload.kind == "country":
        return words  # "China’s premier"
    name = tuple(scene.tokens.keys[start:end])
    if name not in scene.longest:
        scene.longest[name] = _longest(scene, name)
    longest = scene.longest[name]
    return words if longest is None or longest[0] >= start else longest


def _longest(scene: Scene, name: tuple[str, ...]) -> Range | None:
    """Where a name first stands at the beginning of a longer one."""
    keys = scene.tokens.keys
    for index in scene.tokens.where({name[0]}):
        after = index + len(name)
        if tuple(keys[index:after]) != name or scene.capital(index - 1) or index in scene.person_at:
            continue
        whole = _capitals(scene, after, scene.tokens.sentence(index)[1])
        if whole > after and keys[whole - 1] in scene.words.organization_words:
            return index, whole
    return None


def part_of(scene: Scene, start: int, limit: int) -> Employer | None:
    """The organization behind "the consumer arm of", at the article's token."""
    if scene.key[start] not in ARTICLES:
        return None
    for index in range(start + 1, min(limit, start + 6)):
        if scene.key[index] in _PARTS and scene.key[index + 1] == "of" and index + 2 in scene.organization_at:
            return _named(scene, index + 2, limit)
        if scene.word[index][:1] in ",.;" or index in scene.organization_at:
            return None
    return None
