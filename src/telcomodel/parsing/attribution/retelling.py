"""Those whose words a medium passes on behind a quotation: "“…,” the paper quoted X as saying"."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.sources import Clause, source_after
from telcomodel.tokens import Range

_QUOTES: Final = frozenset(("quoted", "quotes"))
_MEDIUM: Final = 8
"""Tokens of a medium's name or description, at most."""
_AS: Final = 30
"""Tokens from "quoted" to "as saying", at most."""


def quoting(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``“…,” the paper quoted X as saying``: the source is X."""
    keys = grammar.keys
    verb = next((i for i in range(start + 1, min(stop, start + _MEDIUM)) if keys[i] in _QUOTES), None)
    if verb is None or keys[verb - 1] in w.BE:
        return None
    medium = grammar.phrase_from(start, verb)
    if medium is None or medium[1] != verb or not grammar.plausible(medium):
        return None
    return _passed_on(grammar, (verb, verb + 1), stop)


def quoted_behind(grammar: Grammar, tag: Clause, stop: int) -> Clause | None:
    """``“…,” said the paper, quoting X``: the source is X."""
    keys, comma = grammar.keys, tag.end
    if keys[comma : comma + 2] != [",", "quoting"] or comma + 2 >= stop:
        return None
    return _passed_on(grammar, (comma + 1, comma + 2), stop)


def _passed_on(grammar: Grammar, cue: Range, stop: int) -> Clause | None:
    clause = source_after(grammar, cue[1], stop, cue, "clause.after.quoting", "say")
    if clause is None:
        return None
    end = next((i for i in range(clause.end, min(stop, clause.end + _AS)) if grammar.keys[i] in ("saying", ".")), None)
    said = end is not None and grammar.keys[end] == "saying"
    return clause._replace(end=end + 1) if said and end is not None else clause
