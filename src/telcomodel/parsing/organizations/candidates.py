"""Names of the registry that the words and the capitals of a text allow, whatever they mean there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from telcomodel.lexicon.organizations import ORGANIZATION
from telcomodel.lexicon.registry import Name
from telcomodel.parsing.lookup import BEGINNING
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.trace import Trace
from telcomodel.rows import Rows

SMALL: Final = 4
"""A name of fewer letters is never matched in lower case, nor in a text without capitals."""
_RANKS: Final = {"safe": 0, "phrase": 1, "acronym": 2, "word": 3, "blocked": 4}
_HYPHENATED: Final = re.compile(r"[A-Z]\w*(?:-[A-Z]\w*)+")
_GROUPS: Final = frozenset(("group", "company"))
_TELECOM: Final = frozenset(("telecom", "telecoms", "telekom", "telecommunications"))


class Candidate(NamedTuple):
    """A token range and the names that it may be, the least risky first."""

    start: int
    end: int
    names: tuple[Name, ...]


def find_candidates(context: Context, trace: Trace | None = None) -> Sequence[Candidate]:
    """The stretches that may be names of the registry, in text order, without those of prizes and stadiums."""
    candidates: list[Candidate] | Rows[Candidate] = Rows(Candidate) if context.tokens.long else []
    for hit in context.hits.get(ORGANIZATION, ()):
        found = _fitting(context, hit.start, hit.end, hit.payload)
        if found is not None and not context.followed_up(found.end):
            candidates.append(found)
        elif trace is not None:
            place = (hit.start, hit.end if found is None else found.end)
            trace.reject("organizations", place, place, "not.capitals" if found is None else "not.prize")
    if hyphenated := _hyphenated(context, candidates):
        return sorted((*candidates, *hyphenated), key=BEGINNING)
    return candidates


def _hyphenated(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The names of several words that stand as one, with hyphens ("MTS-Uzbekistan")."""
    tokens = context.tokens
    known = {start for start, _, _ in candidates}
    found: list[Candidate] = []
    for index in tokens.where({key for key in tokens.distinct if "-" in key}):
        if index not in known and _HYPHENATED.fullmatch(tokens.words[index]):
            names = context.named(tokens.keys[index].replace("-", " "))
            if names:
                found.append(Candidate(index, index + 1, names))
    return found


def _fitting(context: Context, start: int, end: int, names: tuple[Name, ...]) -> Candidate | None:
    """The longest stretch from `start` on whose capitals some name fits, with such names, the least risky first."""
    tokens = context.tokens
    while True:
        surface = context.plain[tokens.starts[start] : tokens.ends[end - 1]]
        fitting = [
            name
            for name in names
            if surface == name.text or ("\n\n" not in surface and _fits(context, start, end, surface, name))
        ]
        if fitting:
            if len(fitting) > 1:
                fitting.sort(key=lambda name: _RANKS[name.risk])
            return Candidate(start, end, names if len(fitting) == len(names) == 1 else tuple(fitting))
        end -= 1
        names = ()
        while end > start and not names:
            names = context.named(" ".join(tokens.keys[start:end]))
            end -= not names
        if not names:
            return None


def _fits(context: Context, start: int, end: int, surface: str, name: Name) -> bool:
    """Whether the capitals of a stretch, which is worded otherwise, agree with those of a name."""
    text = name.text
    if name.risk not in ("safe", "phrase"):
        if (len(text) > 2 and surface == text.upper()) or _alike(surface, text) or _coined(surface, text):
            return True
        return (name.risk == "acronym" and surface.islower() and text.isalpha()) or (
            text.islower() and surface == text.capitalize()
        )
    if len(surface) <= SMALL:
        return (
            surface in (text.upper(), text.title() if len(text) == SMALL else text)
            or _alike(surface, text)
            or (surface.islower() and text.isalpha())
        )
    if context.style(start) in ("lower", "caps") or (end == start + 1 and name.risk == "safe"):
        return True
    written, wanted = surface.split(), text.split()
    if len(written) != len(wanted):
        return surface != surface.lower() or text == text.lower()
    # "the BT group" is BT; in "TM group chief executive" the group is the executive's.
    titled = end < context.size and context.tokens.keys[end] in context.words.titles
    small = _GROUPS if not titled else frozenset[str]()
    if start not in context.places or (context.acts(end) and not context.article_before(start)):
        small |= _TELECOM  # "Ethio telecom", but in "the Egypt telecom market" nobody is named
    return all(a != a.lower() or b == b.lower() or b.lower() in small for a, b in zip(written, wanted, strict=True))


def _coined(surface: str, text: str) -> bool:
    """Whether a wording has capitals within, as names do and ordinary words do not: "DiGi" for "Digi"."""
    coined = surface.isalnum() and surface[0].isupper() and not surface[1:].islower() and not text.isupper()
    return coined and surface.casefold() == text.casefold()


def _alike(surface: str, text: str) -> bool:
    """Whether two different wordings differ in their accents only."""
    return not (surface.isascii() and text.isascii()) and unaccented(surface) == unaccented(text)


def unaccented(text: str) -> str:
    """A text without accents, its case kept."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
