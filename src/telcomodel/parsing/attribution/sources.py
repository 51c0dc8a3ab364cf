"""A reporting clause, and the source in it: the noun phrase, its name, the name that an apposition gives it."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.tokens import Range

_FIELD: Final = 10  # tokens of the field of a post between commas
_OPENING: Final = 6  # tokens of what opens a sentence, its comma included


class Clause(NamedTuple):
    """A reporting clause.

    Attributes:
        source: Token range of the source as written; ``None`` where it stands in another sentence.
        phrase: Token range of the whole noun phrase of the source.
        cue: Token range of the reporting words.
        kind: Kind of the cue (see `Cue`), or ``phrase``.
        rule: The construction.
        end: Index after the last token that was read.
    """

    source: Range | None
    phrase: Range
    cue: Range
    kind: str
    rule: str
    end: int


def source_after(grammar: Grammar, start: int, stop: int, cue: Range, rule: str, kind: str = "phrase") -> Clause | None:
    """The source that follows its cue."""
    phrase = grammar.phrase_from(start, stop, named=True)
    if phrase is None or not grammar.plausible(phrase):
        return None
    source = apposed(grammar, phrase, stop) or grammar.narrow(phrase)
    return Clause(source, phrase, cue, kind, rule, max(phrase[1], source[1]))


def introduced(grammar: Grammar, phrase: Range, floor: int) -> Range | None:
    """The name before an apposition that no comma closes: "Ana Example, an analyst said"."""
    start = phrase[0]
    if start == 0 or grammar.keys[start - 1] != ",":
        return None
    name = presented(grammar, _behind_opening(grammar, floor, start - 1), start - 1)
    if name is None:
        return None
    if start - 1 == name[1] and grammar.keys[start] not in ("a", "an", "the"):
        return None  # "Ana Example, Telenor said, will leave"
    return name


def _behind_opening(grammar: Grammar, start: int, stop: int) -> int:
    """Where the clause of a sentence begins behind what opens it: "However,", "In London,"."""
    comma = next((index for index in range(start, min(stop, start + _OPENING)) if grammar.keys[index] == ","), None)
    if comma is None or any(index in grammar.person_at or grammar.finite(index) for index in range(start, comma)):
        return start
    return comma + 1


def presented(grammar: Grammar, start: int, stop: int) -> Range | None:
    """The name with title that a stretch begins with, if appositions are all that follows it."""
    while start < stop and not grammar.words[start][0].isalnum():
        start += 1
    person = grammar.person_at.get(start)
    if person is None or person.end > stop or grammar.keys[person.end] != ",":
        return None
    verbal = any(grammar.finite(index) or index in grammar.cue_at for index in range(person.end, stop))
    return None if verbal else (person.full, person.end)


def apposed(grammar: Grammar, phrase: Range, stop: int) -> Range | None:
    """The name in apposition to a phrase that names nobody itself."""
    end = phrase[1]
    if end >= stop or not (grammar.keys[end] == "," or _dash(grammar, end)):
        return None
    if grammar.bears_name(phrase) or w.is_pronoun(grammar.keys[phrase[0]]):
        return None
    organization = grammar.organization_at.get(phrase[0])
    if organization is not None and organization.end == end:
        return None
    return (
        grammar.named_apposition(end + 1, stop)
        or _named_body(grammar, phrase, stop)
        or (_field(grammar, end, stop) if end - 1 in grammar.posts else None)
    )


def _field(grammar: Grammar, comma: int, stop: int) -> Range | None:
    """The name behind a post and its field: "the vice president, internet of things, Ana Example, said"."""
    for index in range(comma + 2, min(stop, comma + _FIELD)):
        if grammar.keys[index] == ",":
            name = grammar.named(index + 1, stop)
            return name if name is not None and (name[1] >= stop or grammar.keys[name[1]] == ",") else None
        if not grammar.words[index][0].isalpha() or grammar.finite(index):
            return None
    return None


def _dash(grammar: Grammar, index: int) -> bool:
    """Whether a dash between spaces stands at a token: "its CEO – Ana Example – in his office"."""
    return grammar.keys[index] in w.DASHES and grammar.tokens.spaced(index)


def _named_body(grammar: Grammar, phrase: Range, stop: int) -> Range | None:
    """The organization in apposition to a definite description: "the regulator, the Example Authority,"."""
    start = phrase[1] + 1
    if grammar.keys[phrase[0]] != "the" or any(index in grammar.organization_at for index in range(*phrase)):
        return None
    mention = grammar.organization_at.get(start + (start < stop and grammar.keys[start] == "the"))
    if mention is None or mention.end > stop or (mention.end < stop and grammar.keys[mention.end] not in (",", ".")):
        return None
    return start, mention.end
