"""Names in text whose capitals say nothing: sentences all in capitals or all in lower case."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.people.candidates import Candidate
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.tokens import Range

_LETTERS: Final = 12
"""A sentence with fewer letters shows no habit of its own."""


def uncased_sentences(around: Surroundings) -> list[Range]:
    """The sentences that are written without any contrast of capitals and small letters."""
    tokens = around.tokens
    found: list[Range] = []
    for start, end in tokens.sentences:
        text = tokens.plain[tokens.starts[start] : tokens.ends[end - 1]]
        if (text.islower() or text.isupper()) and sum(map(str.isalpha, text)) >= _LETTERS:
            found.append((start, end))
    return found


def find_uncased(around: Surroundings, sentences: list[Range]) -> list[Candidate]:
    """Names in such sentences: a given name and what follows it, or words between a verb of saying and a post."""
    found: list[Candidate] = []
    for start, end in sentences:
        index = start
        while index < end:
            stop = _said(around, index, end) or _named(around, index, end)
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


def _free(around: Surroundings, index: int) -> bool:
    """Whether a word may be a name: no function word, verb of saying, post, organization or place."""
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
        and index not in around.organizations
        and index not in around.places
    )


def _named(around: Surroundings, index: int, limit: int) -> int | None:
    """Index after a name that opens with a given name: further given names, particles and one family name."""
    tokens, names = around.tokens, around.names
    key = tokens.keys[index]
    if not names.is_given(key) or key in names.ordinary or not _free(around, index):
        return None
    end = index + 1
    while end < limit:
        if tokens.keys[end] in names.particles and end + 1 < limit and _free(around, end + 1):
            end += 2 if not names.is_given(tokens.keys[end + 1]) else 1
            if not names.is_given(tokens.keys[end - 1]) and tokens.keys[end - 1] not in names.particles:
                return end
        elif names.is_given(tokens.keys[end]) and _free(around, end):
            end += 1
        else:
            break
    if end < limit and tokens.spaced(end) and _free(around, end) and tokens.keys[end - 1] not in names.particles:
        end += 1
    return end if end > index + 1 else None


def _said(around: Surroundings, index: int, limit: int) -> int | None:
    """Index after words between a verb of saying and a post ("SAID ANA EXAMPLE-SMALL, COUNTRY MANAGER")."""
    if not around.reports_before(index):
        return None
    end = index
    while end < limit and end < index + 4 and _free(around, end):
        end += 1
    if end - index < 2 or end >= limit or around.tokens.words[end] != ",":
        return None
    post = any(place in around.heads for place in range(end + 1, min(limit, end + 5)))
    return end if post else None
