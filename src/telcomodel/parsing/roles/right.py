"""What stands behind a post in its title: functions and the employer."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.roles.employers import Employer, part_of, read_employer
from telcomodel.parsing.roles.fields import (
    EMPLOYER_LINKS,
    LISTS,
    LONGEST_FIELD,
    announces,
    continues,
    field_end,
    lists_on,
)
from telcomodel.parsing.roles.scene import ARTICLES, Scene
from telcomodel.tokens import Range

_FIELD_LINKS: Final = frozenset(("of", "for", "on", "over", "to"))
_COMMITTEES: Final = frozenset(
    ("works council", "supervisory board", "management board", "audit committee", "executive committee")
)
"""Bodies inside a company, which belong to the title ("chairman of the works council")."""
UNITS: Final = frozenset("arm unit division business segment operation operations side department branch".split())
"""Parts of a company, which belong to the title of whoever heads them ("head of the consumer unit")."""
_LEADING: Final = frozenset("chief president vice-president director head manager".split())
"""Levels whose "for" says a function rather than an employer ("Director for Strategic Assignments")."""
_COMPANY_WIDE: Final = frozenset(("chief", "chair", "founder"))
"""Levels whose "of" says a company, even where a word of its name is a function ("Chairman of Example Networks")."""
_STRETCHES: Final = frozenset("year years month months week weeks decade decades quarter quarters time".split())
_BODIES: Final = frozenset("board committee council".split())
_AWAITING: Final = frozenset("elect designate in-waiting".split())
"""What follows a post and a dash where it is still to be taken ("CEO-in-waiting")."""
_SEATS: Final = frozenset("role post job position spot seat".split())
"""Nouns between a post and its employer: "the chief executive role at"."""
_DASHES: Final = frozenset("-–—")


def read_right(scene: Scene, head: Hit, end: int, employer: Employer | None) -> tuple[int, int, Employer | None]:
    """Index after the phrase, index after its title, and the employer that follows."""
    limit = min(scene.tokens.sentence(head.start)[1], end + 40)
    end += f"{scene.key[end - 1]} {scene.key[end]}" in scene.role_words.functions  # "head of legal affairs"
    if scene.word[end] == "(" and scene.word[end + 2] == ")" and scene.key[end + 3] in _AWAITING:
        end += 4  # "chief executive officer (CEO) designate"
    while scene.key[end] in scene.role_words.modifiers and scene.role_words.modifiers[scene.key[end]].after:
        end += 1
    if scene.word[end] == "-" and scene.key[end + 1] in _AWAITING:
        end += 2
    if scene.key[end] in LISTS and end == head.end and head.end > head.start + 2 and _lists_field(scene, end):
        end = field_end(scene, end + 1, limit)
    title = end
    direct = None if employer is not None else _direct(scene, head, title)
    if direct is not None:
        return direct.end, title, direct
    if continues(scene, title, head, end > head.end):
        title = field_end(scene, title, limit)
    if scene.word[title] == "(":
        close = next((i + 1 for i in range(title + 1, min(limit, title + 6)) if scene.word[i] == ")"), title)
        found = _employer_behind(scene, close, limit, head, employer) if scene.key[close] in EMPLOYER_LINKS else None
        if scene.word[close] == "," and close + 1 in scene.organization_at and employer is None:
            found = read_employer(scene, close + 1, limit)
        if found is not None:
            field = all(
                scene.key[i] in scene.role_words.functions and i not in scene.heads for i in range(title + 1, close - 1)
            )
            return found.end, close if field else title, found
    if scene.key[title] in _SEATS and scene.key[title + 1] in ("at", "of"):
        found = _employer_behind(scene, title + 1, limit, head, employer)
        if found is not None:
            return found.end, title, found
    while title < limit:
        key = scene.key[title]
        if key in EMPLOYER_LINKS:
            found = _employer_behind(scene, title, limit, head, employer)
            if found is not None:
                return found.end, title, found
        if _opens_field(scene, title, head) and not _timed(scene, title):
            after = field_end(scene, title + 1, limit)
            if after == title + 1:
                break
            title = after
        elif (behind := _charged(scene, title)) > title:
            title = field_end(scene, behind, limit)
        elif (
            lists_on(scene, title + 1, limit, head)
            if key == "," or (key in _DASHES and scene.capital(title + 1))
            else key == ":" and title == end and announces(scene, title, limit)
        ):
            title = field_end(scene, title + 1, limit)
        elif key == "," and employer is None and title + 1 in scene.organization_at:
            found = read_employer(scene, title + 1, limit)
            if found is not None and _closes(scene, found.end, limit):
                return found.end, title, found
            break
        elif key == "," and employer is None and scene.capital(title + 1):
            found = read_employer(scene, title + 1, limit)
            if found is not None and _listed(scene, found):
                return found.end, title, found
            break
        else:
            break
    found = part_of(scene, title, limit)
    return (found.end, title, found) if found is not None else (title, title, None)


def _direct(scene: Scene, head: Hit, index: int) -> Employer | None:
    """The employer between a post and its holder, without a link: "CEO Telco X", "Chairman Example (EA) X"."""
    mention = scene.organization_at.get(index)
    if mention is None or not scene.capital(head.start) or head.payload.plural:
        return None
    end = mention.end
    if scene.word[end] == "(" and scene.word[end + 2] == ")":
        end += 3
    if end + (scene.word[end] == ",") not in scene.person_at:
        return None
    return Employer(end, mention.entity, None)


def _lists_field(scene: Scene, joint: int) -> bool:
    """Whether the field that is part of a known post goes on: "Minister of Communications and Transport"."""
    if scene.key[joint - 2] not in ("of", "for") or scene.capital(joint + 1) != scene.capital(joint - 1):
        return False
    return joint + 1 not in scene.heads and (
        scene.capital(joint + 1) or scene.key[joint + 1] in scene.role_words.functions
    )


def _opens_field(scene: Scene, link: int, head: Hit) -> bool:
    """Whether a link opens a function: "director for networks", "secretary to the board"; no "managers over a loss"."""
    key = scene.key[link]
    if key not in _FIELD_LINKS or (key == "over" and head.payload.plural):
        return False
    post = scene.heads.get(link + 1)
    if key == "of" and post is not None and post.end in scene.person_at:
        return False  # "called for the head of chairman X"
    return key != "to" or scene.key[link + 1] in ARTICLES


def _charged(scene: Scene, index: int) -> int:
    """Index after "in charge of" or "responsible for" at a token; the token itself where neither stands there."""
    if scene.key[index] == "in" and scene.key[index + 1] == "charge" and scene.key[index + 2] == "of":
        return index + 3
    return index + 2 if scene.key[index] == "responsible" and scene.key[index + 1] == "for" else index


def _timed(scene: Scene, link: int) -> bool:
    """Whether a link opens a date or a stretch of time rather than a function ("on 4 May", "of the last 12 years")."""
    follows = scene.key[link + 1]
    if scene.key[link] == "on" and (follows[:1].isdigit() or follows in scene.words.calendar):
        return True
    for index in range(link + 1, link + 6):
        if scene.key[index] in _STRETCHES:
            return True
        if not scene.plain(index) or scene.key[index] in EMPLOYER_LINKS:
            break
    return False


def _employer_behind(scene: Scene, link: int, limit: int, head: Hit, known: Employer | None) -> Employer | None:
    """The employer behind a link; a capitalised title's own function is none ("Head of Innovation")."""
    key = scene.key[link]
    if key == "in":
        return None
    found = read_employer(scene, link + 1, limit)
    if (
        found is not None
        and key != "at"
        and scene.key[found.end] in EMPLOYER_LINKS
        and scene.key[found.end] != "from"
        and found.end + 1 in scene.organization_at
        and not _institute(scene, found)
    ):
        return None
    if found is not None and found.anaphoric and _inner_body(scene, link + 1, found.end):
        return None
    if found is not None and found.organization is None and found.end == link + 3 and scene.key[link + 2] == "board":
        return None  # "Executive Chairman of the Board"
    if found is not None and found.anaphoric and scene.key[found.end] == "at":
        whole = read_employer(scene, found.end + 1, limit)
        if whole is not None and not whole.anaphoric:
            return None  # "of the research laboratory at Telco"
    if found is None or found.organization is not None or found.anaphoric or key in ("at", "with"):
        return found
    if found.words is None:
        return None
    if scene.word[found.end] == "," and _operator_closes(scene, found.end + 1):
        return None
    inside = range(found.words[0], found.words[1])
    function = any(
        scene.key[i] in scene.role_words.functions or scene.key[i] in scene.role_words.scopes for i in inside
    )
    if (
        key in ("of", "for")
        and scene.key[link + 1] not in ARTICLES
        and all(scene.key[i] in scene.role_words.functions or scene.key[i] in LISTS for i in inside)
    ):
        return None  # "head of HR & training"
    company = scene.key[found.end - 1] in scene.words.organization_words
    if key == "for" and link == head.end and head.payload.level in _LEADING and not company:
        return None
    place = (
        scene.place_ends.get(found.words[0]) == found.words[1] or scene.key[found.words[0]] in scene.role_words.scopes
    )
    if key == "of" and known is None and (_placed(scene, found.words) or (company and scene.key[link + 1] == "the")):
        return found
    if place or known is not None or key not in ("of", "for", "to"):
        return None
    if function and scene.capital(head.start):
        # "Chief Executive of Example Cloud", but "Chief Executive of Consumer Services", "Head of Example Cloud"
        named = scene.key[found.words[0]] not in scene.role_words.functions
        return found if named and head.payload.level in _COMPANY_WIDE else None
    return found


def _institute(scene: Scene, employer: Employer) -> bool:
    """Whether an employer is a body that may belong to another ("the Institute for Example at the University")."""
    if employer.organization is None or employer.words is not None:
        return False
    return scene.organizations.entities[employer.organization].kind in ("analyst", "body")


def _inner_body(scene: Scene, start: int, end: int) -> bool:
    """Whether "the works council", "the consumer unit" is part of a company, whose name the title leaves out."""
    if " ".join(scene.tokens.keys[start + 1 : end]) in _COMMITTEES:
        return True
    owned = any(scene.possessive(i) for i in range(start, end))
    return scene.key[start] in ARTICLES and end > start + 2 and scene.key[end - 1] in UNITS and not owned


def _placed(scene: Scene, words: Range) -> bool:
    """Whether an unknown name closes with a place ("FNB South Africa"), so that it is a company's."""
    start, end = words
    known = scene.role_words
    first = scene.key[start]
    return (
        any(scene.place_ends.get(i) == end for i in range(start + 1, end))
        and start not in scene.place_ends
        and first not in known.functions
        and first not in known.scopes
        and first not in known.modifiers
    )


def _listed(scene: Scene, employer: Employer) -> bool:
    """Whether an unknown name behind a title is the employer: no word of titles, and a stop or bracket behind it."""
    if employer.words is None or scene.word[employer.end][:1] not in (".", ";", ")"):
        return False
    known = scene.role_words
    return not any(
        scene.key[i] in known.functions
        or scene.key[i] in known.scopes
        or scene.key[i] in known.modifiers
        or i in scene.place_ends
        or i in scene.heads
        for i in range(*employer.words)
    )


def _operator_closes(scene: Scene, index: int) -> bool:
    """Whether an operator's name at a token closes the apposition, so that what stands before it is a function."""
    mention = scene.organization_at.get(index)
    if mention is None or not scene.organizations.entities[mention.entity].operator:
        return False
    return scene.word[mention.end][:1] in ".;)"


def _closes(scene: Scene, end: int, limit: int) -> bool:
    """Whether an organization's name closes the apposition ("director of communications, Sprint Nextel.")."""
    return end >= limit or scene.word[end][:1] in ',.;)"”' or end in scene.cues


def without_function(scene: Scene, link: int, employer: Employer) -> Employer | None:
    """The employer whose function belongs to a capitalised title ("Head of Telco’s Product and Platforms")."""
    if employer.words is None or employer.organization is None or scene.key[link] not in ("of", "for"):
        return None
    mention = scene.organization_at.get(employer.words[0])
    if mention is None or not scene.possessive(mention.end):
        return None
    inside = range(mention.end + 1, employer.words[1])
    functions = scene.role_words.functions
    if not all(scene.capital(i) for i in inside) or not any(scene.key[i] in functions for i in inside):
        return None
    return Employer(mention.end, mention.entity, None)


def unit_behind(scene: Scene, link: int, employer: Employer, head: Hit) -> Range | None:
    """The unit that a title heads, behind whose unit it is: "head of Telco’s retail arm", "chief of its mobile arm"."""
    if scene.key[link] not in ("of", "for"):
        return None
    start, end = link + 2, employer.end
    if employer.anaphoric:
        sign = next((i for i in range(start, end) if scene.possessive(i)), None)
        start = start if sign is None else sign + 1
        owned = (sign is not None or scene.key[link + 1] in ("its", "their")) and scene.key[end - 1] in UNITS
        return (start, end) if owned and start < end else None
    if employer.words is None or employer.organization is None:
        return None
    start = scene.organization_at[employer.words[0]].end + 1
    if start >= end or not scene.possessive(start - 1):
        return None
    body = scene.key[end - 1] in _BODIES
    return (start, end) if body or (head.payload.open and scene.word[end - 1].islower()) else None


def field_behind(scene: Scene, link: int, employer: Employer, head: Hit) -> tuple[tuple[Range, ...], int]:
    """The function behind the employer's name ("vice president for MCI wireless strategy"), and the index after all."""
    end = employer.end
    if employer.words is None and scene.possessive(end) and scene.capital(end + 1):
        limit = min(scene.tokens.sentence(end)[1], end + LONGEST_FIELD)
        after = field_end(scene, end + 1, limit)
        while scene.word[after] == "," and lists_on(scene, after + 1, limit, head):
            after = field_end(scene, after + 1, limit)
        return ((end + 1, after),), after
    if (
        employer.words is not None
        or employer.organization is None
        or scene.key[link] not in ("of", "for")
        or not scene.word[end].islower()
    ):
        return (), end
    if scene.key[end] not in scene.role_words.functions:
        return (), end
    after = field_end(scene, end, min(scene.tokens.sentence(end)[1], end + LONGEST_FIELD))
    return (((end, after),), after) if after > end else ((), end)
