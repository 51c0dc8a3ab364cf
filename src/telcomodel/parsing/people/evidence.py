"""Which candidates are people: each is accepted on evidence, and the evidence is the rule's name."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.people.candidates import Candidate
from telcomodel.parsing.people.posts import (
    closed,
    complements,
    likened,
    moved,
    moves,
    possessive_post,
    post_at,
    post_before,
    role_follows,
    shares_post,
)
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Tokens

_LANDS: Final = frozenset("valley river islands peninsula canyon boulevard".split())
"""Last words of places, which behind another capital are no surnames ("the Ohio River Valley")."""
_FEASTS: Final = frozenset(("christmas", "easter", "diwali", "eid", "ramadan"))
"""Last words of wishes ("Merry Christmas")."""
_RELATIONS: Final = frozenset(
    "brother sister father mother son daughter wife husband uncle aunt nephew niece cousin "
    "colleague counterpart friend partner predecessor successor".split()
)
_SHOWS: Final = frozenset(("watch", "video", "interview", "clip", "recording", "podcast"))
_DESCRIBED: Final = 5  # tokens from the article of an apposition to its noun
_TOLD: Final = 7  # tokens from "of" to the name of a company that words before it describe


class Accepted(NamedTuple):
    """A candidate and the rule that accepted it, empty for a single word that only another name can explain."""

    candidate: Candidate
    rule: str


class _Lone(NamedTuple):
    """The capitalized words that stand alone somewhere in a text, and those of them that speak there."""

    speakers: frozenset[str]
    words: frozenset[str]


def judge(around: Surroundings, candidates: list[Candidate], trace: Trace | None = None) -> list[Accepted]:
    """The candidates that may be people, in text order."""
    keys = around.tokens.keys
    titled = {keys[c.parts[-1]] for c in candidates if c.title is not None and not c.title.weak}
    single = [c for c in candidates if len(c.parts) == 1]
    lone = _Lone(
        frozenset(keys[c.start] for c in single if around.reports_after(c.end) or around.reports_before(c.full)),
        frozenset(keys[c.start] for c in single),
    )
    found: list[Accepted] = []
    for candidate in candidates:
        rule = _rule(around, candidate, titled, lone)
        refused = rule.startswith("not.")
        if not refused or (len(candidate.parts) == 1 and candidate.title is None):
            found.append(Accepted(candidate, "" if refused else rule))
        elif trace is not None:
            place = candidate.start, candidate.end
            trace.reject("people", place, place, rule)
    return found


def with_recognized(around: Surroundings, accepted: list[Accepted]) -> list[Accepted]:
    """The accepted names and those of recognizers, which win over any that they overlap."""
    names = around.recognized.items()
    kept = [
        item
        for item in accepted
        if not any(item.candidate.full < end and start < item.candidate.end for start, end in names)
    ]
    kept += [
        Accepted(Candidate(start, end, start, None, tuple(range(start, end))), "name.recognizer")
        for start, end in names
    ]
    return sorted(kept, key=lambda item: item.candidate.start)


def _rule(around: Surroundings, name: Candidate, titled: set[str], lone: _Lone) -> str:
    """The evidence that a candidate names a person, or the reason that turns it down."""
    start, end, full, title, parts = name
    keys = around.tokens.keys
    if _zoned(around, start):
        return "name.byline" if len(parts) > 1 else "not.byline"
    if end - start > 1 and around.reports_after(start) and keys[start][-1] == "s":
        return "not.verb"  # "Telco President Says Sorry"
    if title is None and len(parts) == 1:
        return _mononym(around, name)
    organizational = _organizational(around, name)
    if title is not None and not organizational and not _lettered(around, name):
        head = around.heads.get(start)
        titular = (head is not None and head.end != end) or keys[start] in around.role_words.functions
        return "not.post" if titular and len(parts) == 1 else "name.title"
    if len(parts) == 1:
        return _mononym(around, name)
    if organizational:
        return "not.organizational"
    if keys[parts[-1]] in _FEASTS:
        return "not.common"
    if keys[parts[-1]] in _LANDS and around.tokens.words[full - 1][:1].isupper():
        return "not.common"
    # A line of its own, such as a date, says nothing of the name that begins the next.
    before = keys[full - 1] if full > around.tokens.sentence(start)[0] else ""
    if before in ("the", "a", "an") or before.isdigit():
        return "not.determined"
    if before in around.words.organization_nouns and not post_before(around, full):
        return "not.described"
    if before == "at" and full - 1 in around.head_ends:
        return "not.employer"
    if _known(around, name):
        return "name.given"
    if keys[parts[-1]] in titled:
        return "name.surname"
    return _context(around, name, lone)


def _lettered(around: Surroundings, name: Candidate) -> bool:
    """Whether the title is a few capitals that mean other things too ("PC"), before a word that is no given name."""
    title = around.tokens.words[name.full]
    weak = name.title is not None and name.title.weak
    return weak and title.isupper() and len(title) < 4 and not around.names.is_given(around.tokens.keys[name.start])


def _zoned(around: Surroundings, index: int) -> bool:
    byline = around.zones.byline
    return bool(byline) and any(start <= index < end for start, end in byline)


def _organizational(around: Surroundings, name: Candidate) -> bool:
    """Whether an organization's word ("Ltd", "Research", "University") stands in the candidate or right after it."""
    keys = around.tokens.keys
    after = keys[name.end] if name.end < len(keys) else ""
    special = around.words.organization_words
    family = name.parts[0] if around.names.family_first(*(keys[part] for part in name.parts)) else None
    return any(
        keys[part] in special and part != family and not _nominal(around, part) and not _surname(around, name, part)
        for part in name.parts
    ) or (after in special and around.tokens.words[name.end][0].isupper())


def _surname(around: Surroundings, name: Candidate, part: int) -> bool:
    """Whether an organization's word is a surname: last, after a sure given name, before a post or speech."""
    key = around.tokens.keys[name.start]
    return (
        part == name.parts[-1] == name.parts[0] + 1
        and around.words.organization_words[around.tokens.keys[part]] == "company"
        and around.names.is_given(key)
        and key not in around.names.ordinary
        and (role_follows(around, name) or post_before(around, name.full))
    )


def _nominal(around: Surroundings, part: int) -> bool:
    """Whether a word is a name though an organization's is spelled alike: a given name, or an accent ("Sá")."""
    return around.names.is_given(around.tokens.keys[part]) or not around.tokens.words[part].isascii()


def _known(around: Surroundings, name: Candidate) -> bool:
    """Whether a given name opens the candidate, or follows a family name, and the other words are no common ones."""
    names, keys = around.names, around.tokens.keys
    first, *others = (keys[part] for part in name.parts)
    common = around.common
    functions = around.role_words.functions
    if first in around.words.function_words and name.start == around.tokens.sentence(name.start)[0]:
        return False
    if names.family_first(first, *others):
        return first not in common and not any(other in common for other in others)
    if names.is_given(first):
        if name.parts[0] in around.places or all(other in common for other in others):
            return False
        if all(other in common or other in functions for other in others) and not role_follows(around, name):
            return False
        return first not in names.ordinary or (first not in common and not any(other in common for other in others))
    words = [around.tokens.words[part] for part in name.parts]
    if words[0][-1] == "." or (len(words[0]) == 1 and around.tokens.words[name.start + 1] == "."):
        return len(words[-1]) > 2 and others[-1] not in common
    if any(
        names.is_given(key) and key not in names.ordinary and part not in around.places
        for key, part in zip(others, name.parts[1:], strict=True)
    ):
        return first not in common and first not in functions and name.parts[0] not in around.places
    return False


def _context(around: Surroundings, name: Candidate, lone: _Lone) -> str:
    """Evidence beside words that no list knows as a name, or the reason that turns them down."""
    keys = around.tokens.keys
    common, functions = around.common, around.role_words.functions
    ordinary = keys[name.parts[0]] in around.names.ordinary or keys[name.parts[0]] in around.words.function_words
    telling = name.parts[1:] if ordinary and len(name.parts) > 1 else name.parts
    if len(name.parts) > 5 or any(keys[part] in common or keys[part] in functions for part in telling):
        return "not.common"
    if post_before(around, name.full) or post_at(around, name):
        return "name.role-before"
    if role_follows(around, name):
        return "name.role-after"
    if possessive_post(around, name.full) or complements(around, name) or shares_post(around, name):
        return "name.role-before"
    described = _called(around, name.full - 1) or _apposed(around, name.end) or _of_age(around, name.full)
    if len(name.parts) < 4 and (described or _called_both(around, name)):
        return "name.described"
    if likened(around, name.full):
        return "name.relation"
    if len(name.parts) < 4 and (moved(around, name) or moves(around, name)):
        return "name.move"
    after = keys[name.end : name.end + 2]
    if (
        after[:1] == [","]
        and after[1:]
        and not (name.full > 1 and keys[name.full - 1] == "of" and around.tokens.words[name.full - 2].istitle())
        and (after[1] in ("who", "whose") or (after[1].isdigit() and 17 < int(after[1]) < 100))
    ):
        return "name.relative"
    reporting = around.reports_after(name.end) or around.reports_before(name.full)
    if len(name.parts) == 2 and (reporting or name.end in around.cues):
        first, last = (keys[part] for part in name.parts)
        if last in lone.words and first not in lone.words:
            return "name.surname"  # who is shortened to the last word is a person, to the first a company
    if reporting and _personal_form(around, name, lone):
        return "name.cue"
    if _employed_behind(around, name.end) or (around.reports_before(name.full) and _belongs(around, name.end)):
        return "name.affiliation"
    if (
        name.full > 1
        and around.tokens.words[name.full - 1] in ("'s", "’s")
        and name.full - 1 in around.organization_ends
        and closed(around, name.end)
    ):
        return "name.affiliation"
    if name.full > 1 and around.tokens.words[name.full - 1] in ("'s", "’s") and presents(around.tokens, name.full):
        return "name.host"
    return "not.evidence"


def _employed_behind(around: Surroundings, end: int) -> bool:
    """Whether an organization stands behind a name: "X of Telco", "X, of rival Telco,"."""
    keys, limit = around.tokens.keys, len(around.tokens)
    if keys[end : end + 1] == ["of"]:
        return end + 1 in around.organizations
    if keys[end : end + 2] not in ([",", "of"], [",", "from"]):
        return False
    for index in range(end + 2, min(limit, end + 6)):
        if index in around.organizations:
            after = around.organizations[index]
            return after < limit and keys[after] in (",", ".")
        if not around.tokens.words[index].islower() and index not in around.places:
            return False
    return False


def _belongs(around: Surroundings, end: int) -> bool:
    """Whether a company, told of before its name, or a place stands behind a speaker: "said X of the rival firm Y"."""
    keys, words = around.tokens.keys, around.tokens.words
    if keys[end : end + 1] != ["of"]:
        return False
    index = end + 1
    while index < min(len(keys), end + _TOLD) and words[index].islower():
        index += 1
    return index in around.organizations or (index == end + 1 and index in around.places)


def _called(around: Surroundings, index: int) -> bool:
    """Whether a token is a noun in small letters that is said of persons only: "activist Ana Example"."""
    key = around.tokens.keys[index] if index > 0 else ""
    return around.words.person_nouns.get(key) is False and around.tokens.words[index].islower()


def _called_both(around: Surroundings, name: Candidate) -> bool:
    """Whether such a noun in the plural stands before two names, of which this is the first: "experts X and Y"."""
    index = name.full - 1
    noun = around.tokens.keys[index] if index > 0 else ""
    behind = around.tokens.words[name.end : name.end + 2]
    post = around.head_ends.get(name.full)
    several = noun.endswith("s") and around.words.person_nouns.get(noun[:-1]) is False
    several = several or (post is not None and post.payload.plural)
    return several and behind[:1] == ["and"] and behind[1:] != [] and behind[1][0].isupper()


def _of_age(around: Surroundings, index: int) -> bool:
    """Whether an age stands before a name: "24-year-old Ana Example"."""
    keys = around.tokens.keys
    return index > 0 and (
        keys[index - 1].endswith("year-old") or keys[max(0, index - 3) : index] == ["year", "-", "old"]
    )


def _apposed(around: Surroundings, end: int) -> bool:
    """Whether an apposition with such a noun follows: "Ana Example, a retired fisherman from Bergen"."""
    keys = around.tokens.keys
    if keys[end : end + 1] != [","] or keys[end + 1 : end + 2] not in (["a"], ["an"], ["the"]):
        return False
    for index in range(end + 2, min(end + 2 + _DESCRIBED, len(keys))):
        if _called(around, index):
            return True
        if not around.tokens.words[index][0].isalnum() or keys[index] in around.words.function_words:
            return False
    return False


def _personal_form(around: Surroundings, name: Candidate, lone: _Lone) -> bool:
    """Whether unlisted words look like a name: a particle, a double surname, or a surname that speaks alone elsewhere.

    Companies speak too, so a verb of saying is not enough.
    """
    tokens = around.tokens
    first, last = tokens.keys[name.parts[0]], tokens.keys[name.parts[-1]]
    if around.names.is_given(first) and last not in around.common and name.parts[0] not in around.places:
        return True  # "Bill Example said the bill was late"
    if last in lone.speakers or any(key in around.names.particles for key in tokens.keys[name.start + 1 : name.end]):
        return True
    return any("-" in tokens.words[part] and tokens.words[part].partition("-")[2][:1].isupper() for part in name.parts)


def presents(tokens: Tokens, index: int) -> bool:
    """Whether the sentence at a token points at a recording: "Watch Example TV’s X put the question here:"."""
    first, end = tokens.sentence(index)
    keys = tokens.keys[first:end]
    return keys[-2:] == ["here", ":"] or (keys[-1:] == [":"] and not _SHOWS.isdisjoint(keys))


def _aged(around: Surroundings, name: Candidate) -> bool:
    """Whether an age follows: ", 47,"."""
    keys, end = around.tokens.keys, name.end
    if keys[end : end + 1] != [","]:
        return False
    age = keys[end + 1 : end + 3]
    return len(age) == 2 and age[0].isdigit() and 17 < int(age[0]) < 100 and age[1] == ","


def _mononym(around: Surroundings, name: Candidate) -> str:
    """Evidence that a given name alone names somebody: a relation before it or a post after it; else the reason."""
    tokens = around.tokens
    key = tokens.keys[name.start]
    if _aged(around, name) and key not in around.common:
        return "name.age"
    if not around.names.is_given(key) or key in around.names.ordinary or key in around.common:
        return "not.mononym"
    if name.full and tokens.keys[name.full - 1] in _RELATIONS:
        return "name.relation"
    if role_follows(around, name) and not (name.full and tokens.words[name.full - 1][:1].isupper()):
        return "name.role-after"
    return "not.mononym"
