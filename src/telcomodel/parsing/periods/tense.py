"""Whether a clause speaks of the past or of the future."""

from __future__ import annotations

from typing import Final

from telcomodel.tokens import Tokens

_FUTURE: Final = frozenset(
    "will shall won't 'll due expect expects expected expecting plan plans planned planning schedule scheduled set "
    "slated intend intends intended aim aims aiming hope hopes "
    "hoping going would could should may might can must target targets targeting ahead forthcoming upcoming next "
    "coming pending until till by starting ready poised".split()
)
_PAST: Final = frozenset(
    "was were had did said told came went began won lost made took gave got met saw bought sold left led rose fell "
    "grew held kept paid put built sent spent cut hit ago "
    "earlier has have been since last wrote became chose brought ran set-up spoke struck".split()
)
_CLAUSE: Final = frozenset({"that", ";", ":", "“", '"', "but", "while", "whereas"})
_WINDOW: Final = 14


def is_future(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the clause around ``[start, end)`` looks ahead.

    The nearest verb before it decides, else the first one after it.
    A participle in "-ed" tells of the past, but after "be" of what is to come.
    """
    first, last = tokens.sentence(start)
    for index in range(start - 1, max(first, start - _WINDOW) - 1, -1):
        if tokens.keys[index] in _CLAUSE or (tokens.words[index] == "," and index >= start - 2):
            break
        if (tense := _tense(tokens, index, first)) is not None:
            return tense
    for index in range(end, min(last, end + _WINDOW)):
        if (tense := _tense(tokens, index, first)) is not None:
            return tense
    return False


def _tense(tokens: Tokens, index: int, first: int) -> bool | None:
    key = tokens.keys[index]
    before = tokens.keys[index - 1] if index > first else ""
    if key == "be":
        return True
    if key in _FUTURE:
        return key not in {"expected", "planned", "scheduled", "intended"} or before not in {"had", "originally"}
    if key in _PAST:
        return False
    if key.endswith("ed") and len(key) > 4 and tokens.words[index].islower():
        return before in {"be", "to"}
    return None
