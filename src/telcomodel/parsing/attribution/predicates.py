"""Clauses that report with "to be": “…” was the reply of X, “…” is how X puts it, “…” Such is the view of X."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.sources import Clause, apposed, source_after
from telcomodel.parsing.attribution.verbs import subject_and_verb
from telcomodel.tokens import Range

_BE: Final = frozenset("is was are were came comes".split())
_REPLIES: Final = frozenset(
    "reply answer response riposte retort words word view verdict opinion take assessment conclusion summary "
    "prediction promise message advice warning comment demand plea complaint claim argument boast lament motto "
    "mantra excuse explanation diagnosis description".split()
)
_POINTERS: Final = frozenset("such that this those these so the".split())
_HEDGES: Final = frozenset("at least anyway however , also".split())
_NOUN: Final = 4  # tokens behind the article within which the noun stands


def predicate(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """The clause with "to be" that begins at a token behind a quotation."""
    keys = grammar.keys
    index = start
    if keys[index : index + 2] == ["the", "words"]:
        return _owner(grammar, start, stop)
    if keys[index] in _POINTERS and keys[index] != "the":
        index += 1
        while index < stop and keys[index] in _HEDGES:
            index += 1
    if index + 3 >= stop or keys[index] not in _BE:
        return None
    if keys[index + 1] == "how":
        return _manner(grammar, index + 2, stop)
    if index > start and index + 1 in grammar.person_at:
        return _named(grammar, start, index + 1, stop)
    if keys[index + 1] in w.POSSESSIVES:
        return _possessor(grammar, (index + 1, index + 2), index + 2, stop)
    owner = grammar.named(index + 1, stop)
    if owner is not None and owner[1] < stop and keys[owner[1]] in ("'s", "'"):
        return _possessor(grammar, owner, owner[1] + 1, stop)
    if keys[index + 1] != "the":
        return None
    hits = grammar.nouns_within(index + 2, index + 2 + _NOUN)
    noun = next((hit for hit in hits if hit.payload.kind == "utterance" or keys[hit.start] in _REPLIES), None)
    if noun is None or keys[noun.end] not in ("of", "from"):
        return None
    end = noun.end + 1
    if keys[noun.end] == "of" and index == start and not _somebody(grammar, end, stop):
        return None  # "is the word of the year"
    return source_after(grammar, end, stop, (start, end), "clause.after.noun")


def _owner(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``The words are those of X``, ``The words were X's``."""
    if (
        start + 5 >= stop
        or grammar.keys[start + 2] not in _BE
        or grammar.keys[start + 3 : start + 5] != ["those", "of"]
    ):
        return None
    return source_after(grammar, start + 5, stop, (start, start + 5), "clause.after.noun")


def _possessor(grammar: Grammar, place: Range, start: int, stop: int) -> Clause | None:
    """``was his verdict``, ``is Ana Example's final word``: whose reply it is called."""
    for index in range(start, min(stop, start + _NOUN)):
        if grammar.keys[index] in _REPLIES:
            return Clause(place, place, (index, index + 1), "noun", "clause.after.noun", index + 1)
    return None


def _named(grammar: Grammar, start: int, name: int, stop: int) -> Clause | None:
    """``That was X, her successor, on a visit to Lima``."""
    place = grammar.named(name, stop)
    if place is None or grammar.keys[place[1]] not in (",", ".", "speaking", "in", "on", "at"):
        return None
    return Clause(place, place, (start, name), "phrase", "clause.after.pointer", place[1])


def _somebody(grammar: Grammar, start: int, stop: int) -> bool:
    """Whether a phrase begins with a name, or with an article and a post or an organization."""
    if start >= stop:
        return False
    if grammar.keys[start] != "the":
        return start in grammar.person_at or grammar.capitalized(start)
    near = range(start + 1, min(stop, start + 1 + _NOUN))
    return any(index in grammar.posts or index in grammar.organization_at for index in near)


def _manner(grammar: Grammar, subject: int, stop: int) -> Clause | None:
    """``is how X puts it``, ``was how X described the sale``."""
    found = subject_and_verb(grammar, subject, stop)
    if found is None or not grammar.plausible(found[0]):
        return None
    phrase, verb = found
    if verb.cue.kind not in ("say", "call"):
        return None
    source = apposed(grammar, phrase, verb.group) or grammar.narrow(phrase)
    return Clause(source, phrase, (verb.start, verb.end), "say", "clause.after.manner", verb.end)


def points(grammar: Grammar, start: int, clause: Clause) -> bool:
    """Whether a sentence points back at what was said before it: "So says X.", "Such was the verdict of X."."""
    return grammar.keys[start] in _POINTERS and clause.cue[0] == start
