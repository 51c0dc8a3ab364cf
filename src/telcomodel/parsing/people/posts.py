"""Evidence that a name is a person's: posts before, behind and at it, verbs that give or take them."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.people.candidates import Candidate
from telcomodel.parsing.people.surroundings import Surroundings

_KIN: Final = 4
"""Tokens from "its" to the name of a company's partner."""
APPOSITION: Final = 10
"""Tokens between a name's comma and the post that it announces; longer appositions open with the post."""
_LIKES: Final = frozenset("counterpart colleague number predecessor successor peer boss".split())
_PLACES_BEFORE: Final = frozenset("in at near across from outside".split())
_COPULAS: Final = frozenset("is was remains becomes became as".split())
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
_OWNED: Final = 4  # tokens of the name of whom a post serves: "President Example's first budget director"
_NOUN_LINKS: Final = frozenset("of for the its".split())
_OPENERS: Final = frozenset(",(–—-")


def closed(around: Surroundings, end: int) -> bool:
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


def post_before(around: Surroundings, index: int) -> bool:
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


def post_at(around: Surroundings, name: Candidate) -> bool:
    """Whether a post with its employer stands right before a name: "said chief executive of Telco X"."""
    index, tokens = name.full, around.tokens
    if index not in around.organization_ends or not (closed(around, name.end) or tokens.words[name.end] in ".,;"):
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


def moved(around: Surroundings, name: Candidate) -> bool:
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


def moves(around: Surroundings, name: Candidate) -> bool:
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


def possessive_post(around: Surroundings, index: int) -> bool:
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


def complements(around: Surroundings, name: Candidate) -> bool:
    """Whether a name closes a clause that says who holds a post: "Its finance director is X."."""
    tokens = around.tokens
    copula = name.full - 1
    ends = name.end >= len(tokens) or tokens.words[name.end] in ".,;"
    return ends and copula > 0 and tokens.keys[copula] in ("is", "was", "remains") and post_before(around, copula)


def shares_post(around: Surroundings, name: Candidate) -> bool:
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


def likened(around: Surroundings, index: int) -> bool:
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
