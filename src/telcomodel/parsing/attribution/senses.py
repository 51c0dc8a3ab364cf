"""Words that may report, in another sense: nouns, and verbs whose object ends before what is quoted."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.cues import Cue
from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.lookup import Hit

_RELATED: Final = 6  # tokens from a relative pronoun to the verb of its clause
_SHOWN: Final = frozenset(("off", "up", "around"))
_TURNING: Final = frozenset("which while whereas although though".split())  # what opens a clause on something else


def meant_otherwise(grammar: Grammar, hit: Hit, stop: int, *, near: bool) -> bool:
    """Whether a cue before a quotation at `stop` does not report it.

    Args:
        grammar: Reads the text.
        hit: The cue.
        stop: Where the quotation begins.
        near: Whether only a few words stand between the two.
    """
    cue: Cue = hit.payload
    if not near and _past_object(grammar, hit, stop):
        return True
    if hit.end == stop - 1 and grammar.keys[hit.end] == "by":
        return True  # "cut its forecast by “…”"
    if cue.lemma == "show" and grammar.keys[hit.end] in _SHOWN:
        return True  # "showed off “Sample Box”, a router"
    if hit.end < stop and grammar.finite(hit.end) and _names(grammar, hit):
        return True  # "its ruling gave “…” status", "domain names are the “…” addresses"
    # "using the words “…”", but no "using machines that act as “…”"
    return cue.lemma == "use" and not grammar.nouns_within(hit.end, stop)


def _names(grammar: Grammar, hit: Hit) -> bool:
    """Whether a form before a finite verb is a noun: a gerund, or a plural that no relative pronoun leads to."""
    cue: Cue = hit.payload
    if cue.form == "gerund":
        return True
    before = grammar.keys[max(0, hit.start - _RELATED) : hit.start]
    return cue.form == "third" and cue.lemma not in w.PLAIN and w.RELATIVE.isdisjoint(before) and "what" not in before


def _past_object(grammar: Grammar, hit: Hit, stop: int) -> bool:
    """Whether a verb's object ends before a quotation: "reflects a trend, which is “…”", "to announce it was “…”"."""
    keys = grammar.keys
    if keys[hit.end] == "that":
        return False
    if hit.payload.lemma not in w.CORE:
        commas = (index for index in range(hit.end, stop - 1) if keys[index] == ",")
        if any(keys[index + 1] in _TURNING for index in commas):
            return True
    noun = hit.start - 2
    named = noun >= 0 and keys[noun + 1] == "to" and grammar.words[noun].isalpha() and noun not in grammar.cue_at
    return named and not grammar.finite(noun) and any(map(grammar.finite, range(hit.end, stop)))
