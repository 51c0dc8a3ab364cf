"""Names in text whose capitals say nothing: sentences all in capitals or all in lower case."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from telcomodel.parsing.people.candidates import Candidate
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.tokens import Range

_LETTERS: Final = 12
"""A sentence with fewer letters shows no habit of its own."""
_LONGEST: Final = 4
"""Words of the longest name that is told by what encloses it."""
_POST_REACH: Final = 5
"""Tokens behind a name within which its post begins: ", CHIEF EXECUTIVE", "as their new director"."""


def uncased_sentences(around: Surroundings) -> list[Range]:
    """The sentences that are written without any contrast of capitals and small letters."""
    tokens, plain = around.tokens, around.tokens.plain
    found: list[Range] = []
    for start, end in tokens.sentences:
        opening = tokens.words[start]
        if opening.istitle() and not opening.isupper():
            continue
        text = plain[tokens.starts[start] : tokens.ends[end - 1]]
        if (text.islower() or text.isupper()) and sum(map(str.isalpha, text)) >= _LETTERS:
            found.append((start, end))
    return found


def find_uncased(around: Surroundings, sentences: list[Range]) -> list[Candidate]:
    """Names in such sentences: a given name and what follows it, or words that verbs and a post enclose."""
    found: list[Candidate] = []
    named = frozenset(i for start, end in around.organizations.items() for i in range(start, end))
    move_ends = frozenset(hit.end for hit in around.moves.values())
    for start, end in sentences:
        index = start
        while index < end:
            stop = _enclosed(around, index, end, named, move_ends) or _named(around, index, end, named)
            if stop is None:
                index += 1
                continue
            words = around.tokens.words
            parts = tuple(
                i
                for i in range(index, stop)
                if words[i][0].isalpha() and around.tokens.keys[i] not in around.names.particles
            )
            if len(parts) > 1:
                found.append(Candidate(index, stop, index, None, parts))
            index = stop
    return found


def _free(around: Surroundings, index: int, named: Container[int]) -> bool:
    """Whether a word may be a name: no function word, verb of saying or moving, post, organization or place."""
    tokens = around.tokens
    key = tokens.keys[index]
    return (
        tokens.words[index][0].isalpha()
        and key not in around.words.function_words
        and key not in around.words.openers
        and key not in around.words.calendar
        and key not in around.words.organization_nouns
        and key not in around.role_words.functions
        and key not in around.role_words.modifiers
        and index not in around.cues
        and index not in around.heads
        and index not in around.moves
        and index not in named
        and index not in around.places
    )


def _named(around: Surroundings, index: int, limit: int, named: Container[int]) -> int | None:
    """Index after a name that opens with a given name: further given names, particles and one family name."""
    tokens, names = around.tokens, around.names
    key = tokens.keys[index]
    if not names.is_given(key) or key in names.ordinary or not _free(around, index, named):
        return None
    end = index + 1
    while end < limit:
        if tokens.keys[end] in names.particles and end + 1 < limit and _free(around, end + 1, named):
            end += 2 if not names.is_given(tokens.keys[end + 1]) else 1
            if not names.is_given(tokens.keys[end - 1]) and tokens.keys[end - 1] not in names.particles:
                return end
        elif names.is_given(tokens.keys[end]) and _free(around, end, named):
            end += 1
        else:
            break
    if end < limit and tokens.spaced(end) and _free(around, end, named) and tokens.keys[end - 1] not in names.particles:
        end += 1
    return end if end > index + 1 else None


def _enclosed(
    around: Surroundings, index: int, limit: int, named: Container[int], move_ends: Container[int]
) -> int | None:
    """Index after words that a verb of saying or hiring and a post enclose, on either side.

    "SAID ANA EXAMPLE-SMALL, COUNTRY MANAGER", "hired ana example as head of", "its director ana example said".
    """
    before = index - 1 if index and around.tokens.words[index - 1] == "," else index
    post = before in around.head_ends or (before < index and _post_before(around, before))
    if not post and index not in move_ends and not around.reports_before(index):
        return None
    end = index
    words = 0
    while end < limit and _free(around, end, named) and words <= _LONGEST:
        words += around.tokens.keys[end] not in around.names.particles
        end += 1
    if not 2 <= words <= _LONGEST or end >= limit:
        return None
    if post:
        return end if around.reports_after(end) or end in around.moves or around.tokens.words[end] == "," else None
    posted = any(place in around.heads for place in range(end, min(limit, end + _POST_REACH)))
    return end if posted else None


def _post_before(around: Surroundings, comma: int) -> bool:
    """Whether a post begins in the few words before a comma: "NEW HEAD OF SALES, ANA EXAMPLE, STARTS"."""
    return any(place in around.heads for place in range(max(comma - _POST_REACH, 0), comma))
