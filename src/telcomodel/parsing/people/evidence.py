"""Which candidates are people: each is accepted on evidence, and the evidence is the rule's name."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.people.candidates import Candidate
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Tokens

_LANDS: Final = frozenset("valley river islands peninsula canyon boulevard".split())
"""Last words of places, which behind another capital are no surnames ("the Ohio River Valley")."""
_FEASTS: Final = frozenset(("christmas", "easter", "diwali", "eid", "ramadan"))
"""Last words of wishes ("Merry Christmas")."""
_KIN: Final = 4
"""Tokens from "its" to the name of a company's partner."""
APPOSITION: Final = 10
"""Tokens between a name's comma and the post that it announces; longer appositions open with the post."""
_RELATIONS: Final = frozenset(
    "brother sister father mother son daughter wife husband uncle aunt nephew niece cousin "
    "colleague counterpart friend partner predecessor successor".split()
)
_LIKES: Final = frozenset("counterpart colleague number predecessor successor peer boss".split())
_PLACES_BEFORE: Final = frozenset("in at near across from outside".split())
_COPULAS: Final = frozenset("is was remains becomes became as".split())
_SHOWS: Final = frozenset(("watch", "video", "interview", "clip", "recording", "podcast"))
_PERSONAL: Final = frozenset("steps stepped stepping stands stood resigns resigned resigning retires".split())
"""Verbs of leaving whose subject is a person: companies neither resign nor step aside."""
_AFTER_NAME: Final = frozenset(("who", "whose", "told"))
_AUXILIARIES: Final = frozenset("is was will would has had been be to also then recently now formally".split())
POST_BEHIND: Final = 4
"""Tokens between a name and the post that a verb gives it ("named X as its new chief executive")."""
CLAUSE: Final = 12
"""Tokens between a verb of moving and the post that it is about ("will assume the newly created role of director")."""
LIST: Final = 60
"""Tokens between a post in the plural and the last name of the list behind it."""
_LISTING: Final = frozenset((",", "and", ".", ":", "are", "were", "include", "included"))
_DESCRIBED: Final = 5  # tokens from the article of an apposition to its noun
_TOLD: Final = 7  # tokens from "of" to the name of a company that words before it describe
_OWNED: Final = 4  # tokens of the name of whom a post serves: "President Example's first budget director"
_NOUN_LINKS: Final = frozenset("of for the its".split())
_OPENERS: Final = frozenset(",(–—-")


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
    if before in around.words.organization_nouns and not _post_before(around, full):
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
        and (role_follows(around, name) or _post_before(around, name.full))
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
    if _post_before(around, name.full) or _post_at(around, name):
        return "name.role-before"
    if role_follows(around, name):
        return "name.role-after"
    if _possessive_post(around, name.full) or _complements(around, name) or _shares_post(around, name):
        return "name.role-before"
    described = _called(around, name.full - 1) or _apposed(around, name.end) or _of_age(around, name.full)
    if len(name.parts) < 4 and (described or _called_both(around, name)):
        return "name.described"
    if _likened(around, name.full):
        return "name.relation"
    if len(name.parts) < 4 and (_moved(around, name) or _moves(around, name)):
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
        and _closed(around, name.end)
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


def _closed(around: Surroundings, end: int) -> bool:
    """Whether a noun phrase ends at a token, so that the words before it modify nothing."""
    tokens = around.tokens
    if end >= len(tokens):
        return True
    listed = end + 1 if tokens.words[end] in (",", "and") else end
    company = around.organizations.get(listed, 0) if listed > end else 0
    return (
        end in around.cues
        or tokens.keys[end] in _AFTER_NAME
        or tokens.keys[end : end + 2] in ([",", "who"], [",", "whose"])
        or (company > 0 and tokens.words[company : company + 1] in (["'s"], ["’s"]))
    )


def _post_before(around: Surroundings, index: int) -> bool:
    """Whether a post ends right before a token, its function included: "director of networks X"."""
    keys = around.tokens.keys
    functions = around.role_words.functions
    place = index
    if index and keys[index - 1] in ("of", "for", "and", "&"):
        return False
    if index > _KIN and keys[index - 1] == "partner" and not {"its", "their"}.isdisjoint(keys[index - _KIN : index]):
        return False  # "its retail partner Example"
    if index and keys[index - 1] == ")":
        place = index = next((i for i in range(index - 2, max(0, index - 7), -1) if keys[i] == "("), index)
    while place > max(0, index - 6) and (
        keys[place - 1] in functions
        or keys[place - 1] in around.role_words.modifiers
        or keys[place - 1] in ("of", "for", "and", "&")
        or keys[place - 1] in ("charge", "responsible")
        or keys[place - 1 : place + 1] == ["in", "charge"]
        or (keys[place - 1] in around.words.organization_nouns and keys[place - 2] in _NOUN_LINKS)
        or (keys[place - 1] in ("the", "its") and keys[place - 2] in ("of", "for"))
    ):
        place -= 1
    heads = (around.head_ends.get(end) for end in range(place, index + 1))
    return any(head is not None and not head.payload.plural for head in heads) or _field_before(around, index)


def _post_at(around: Surroundings, name: Candidate) -> bool:
    """Whether a post with its employer stands right before a name: "said chief executive of Telco X"."""
    index, tokens = name.full, around.tokens
    if index not in around.organization_ends or not (_closed(around, name.end) or tokens.words[name.end] in ".,;"):
        return False
    start = next((start for start in range(index - 1, max(0, index - 7), -1) if start in around.organizations), 0)
    head = around.head_ends.get(start - 1)
    return tokens.keys[start - 1] in ("of", "at", "from") and head is not None and not head.payload.plural


def _field_before(around: Surroundings, index: int) -> bool:
    """Whether a post and the field that it is for end right before a token: "the minister for civil aviation X"."""
    words, keys = around.tokens.words, around.tokens.keys
    for place in range(index - 1, max(0, index - 6), -1):
        if keys[place] in ("for", "of"):
            head = around.head_ends.get(place)
            return head is not None and not head.payload.plural and place < index - 1
        if not (words[place].isalpha() and words[place].islower()) or keys[place] in around.words.organization_nouns:
            return False
        if keys[place] in around.words.function_words or place in around.cues:
            return False
    return False


def _moved(around: Surroundings, name: Candidate) -> bool:
    """Whether a verb gives the name a post or takes it: "named X chief executive", "as its chief, succeeding X"."""
    keys, before = around.tokens.keys, name.full - 1
    if keys[before] in ("put", "puts"):
        return keys[name.end : name.end + 2] == ["in", "charge"]
    if keys[before] == "by":
        return _follows(around, before)
    verb = around.moves.get(before)
    if verb is None or verb.payload.kind != "appointment":
        return False
    if verb.payload.predecessor:
        first, end = around.tokens.sentence(before)
        ends = name.end == end or around.tokens.words[name.end] in ".,;" or keys[name.end] in _AFTER_NAME
        return ends and any(head in around.heads for head in range(first, before))
    if not verb.payload.moves_object:
        return False
    return _post_within(around, name.end, POST_BEHIND)


def _follows(around: Surroundings, by: int) -> bool:
    """Whether a post passes "by" a verb of following to a name: "X, the chairman, was replaced by"."""
    first = around.tokens.sentence(by)[0]
    for index in range(by - 1, max(first, by - CLAUSE), -1):
        verb = around.moves.get(index)
        if verb is not None:
            return verb.payload.predecessor and any(head in around.heads for head in range(first, by))
        if not around.tokens.words[index].isalpha():
            return False
    return False


def _moves(around: Surroundings, name: Candidate) -> bool:
    """Whether the name is the subject of a verb of taking or leaving a post that the clause names."""
    keys, limit = around.tokens.keys, around.tokens.sentence(name.start)[1]
    index = name.end
    while index < limit and keys[index] in _AUXILIARIES:
        index += 1
    verb = around.moves.get(index)
    if verb is None or (verb.payload.moves_object and index == name.end):
        return False
    return keys[index] in _PERSONAL or _post_within(around, verb.end, CLAUSE)


def _post_within(around: Surroundings, start: int, reach: int) -> bool:
    """Whether a post of one person stands within some tokens, before a stop or another name's comma."""
    limit = min(around.tokens.sentence(start)[1] if start < len(around.tokens) else start, start + reach)
    for index in range(start, limit):
        head = around.heads.get(index)
        if head is not None:
            return not head.payload.plural and not head.payload.weak
        if around.tokens.words[index] in ";:()“”":
            return False
    return False


def role_follows(around: Surroundings, name: Candidate) -> bool:
    """Whether an apposition or a complement says a post ("X, head of sales", "X (CEO)", "X as its chief executive")."""
    tokens = around.tokens
    words, keys = tokens.words, tokens.keys
    if name.end >= len(words):
        return False
    if words[name.end] in _OPENERS:
        if name.full and keys[name.full - 1] in _PLACES_BEFORE and not _takes_over(around, name.full - 1):
            return False
    elif keys[name.end] not in _COPULAS and keys[name.end] not in ("its", "his", "their", "her"):
        return False
    limit = min(tokens.sentence(name.start)[1], name.end + 1 + APPOSITION)
    for index in range(name.end, limit):
        head = around.heads.get(index)
        if head is not None:
            other = words[name.end] == "," and _names_another(around, head.end)
            if not other or "'s" not in keys[head.end : head.end + _OWNED]:
                return not head.payload.plural and not other
        if (
            words[index] == ","
            and keys[index - 1] in around.role_words.functions
            and keys[index + 1] in around.role_words.functions
        ):
            continue
        if index > name.end and (
            words[index] in ',.;:()"“”'
            or keys[index] == "by"  # "Example Air, an airline owned by a director"
            or (index in around.cues and keys[index] not in around.role_words.functions)
        ):
            return False
    return False


def _takes_over(around: Surroundings, index: int) -> bool:
    """Whether "from" at a token tells from whom somebody takes over."""
    keys = around.tokens.keys
    return keys[index] == "from" and "over" in keys[max(0, index - POST_BEHIND) : index]


def _names_another(around: Surroundings, index: int) -> bool:
    """Whether a capitalised word behind a post is somebody else's name rather than a function or an employer."""
    words = around.tokens.words
    return (
        index < len(words)
        and words[index][:1].isupper()
        and index not in around.organizations
        and around.tokens.keys[index] not in around.role_words.functions
    )


def _possessive_post(around: Surroundings, index: int) -> bool:
    """Whether a name after a comma closes a phrase with a post: "its technical director, X"."""
    tokens = around.tokens
    if index < 3 or tokens.words[index - 1] != ",":
        return False
    first = max(tokens.sentence(index)[0], index - 1 - APPOSITION)
    for place in range(index - 2, first - 1, -1):
        if tokens.words[place] in ',.;:"“”':
            return False
        head = around.heads.get(place)
        if head is not None and not head.payload.plural:
            return True
    return False


def _complements(around: Surroundings, name: Candidate) -> bool:
    """Whether a name closes a clause that says who holds a post: "Its finance director is X."."""
    tokens = around.tokens
    copula = name.full - 1
    ends = name.end >= len(tokens) or tokens.words[name.end] in ".,;"
    return ends and copula > 0 and tokens.keys[copula] in ("is", "was", "remains") and _post_before(around, copula)


def _shares_post(around: Surroundings, name: Candidate) -> bool:
    """Whether a name stands in a list behind a post in the plural: "the directors are X, Y and Z"."""
    tokens = around.tokens
    words, keys, head_ends = tokens.words, tokens.keys, around.head_ends
    index = name.full - 1
    if index < 1 or keys[index] not in (",", "and"):
        return False
    first = max(tokens.sentence(index)[0], index - LIST)
    while index > first and (
        words[index][0].isupper() or keys[index] in _LISTING or keys[index] in around.names.particles
    ):
        head = head_ends.get(index)
        if head is not None and head.payload.plural:
            return True
        index -= 1
    head = head_ends.get(index + 1)
    return head is not None and head.payload.plural


def _likened(around: Surroundings, index: int) -> bool:
    """Whether a phrase for somebody's like at a company ends before a token: "her counterpart at Telco, X"."""
    keys = around.tokens.keys
    comma = index - 1
    if index < 4 or keys[comma] != "," or comma not in around.organization_ends:
        return False
    return any(
        keys[place - 1] in ("at", "from") and keys[place - 2] in _LIKES
        for place in range(comma - 4, comma)
        if around.organizations.get(place) == comma
    )


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
