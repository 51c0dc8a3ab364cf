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
# Past forms that are the infinitive too, and what shows that they are: "will cut", "to put".
_INFINITIVES: Final = frozenset(("cut", "hit", "put"))
_BEFORE_INFINITIVES: Final = frozenset("to will would shall should can could may might must not also soon".split())
# What is on the calendar is told in the present: "It reports results on Thursday."
_SCHEDULED: Final = frozenset(
    "publishes announces presents unveils meets starts begins opens closes expires takes kicks goes arrives becomes "
    "resumes concludes finishes hears decides sits lapses enters gathers hosts retires steps joins runs applies "
    "ceases".split()
)
# The same, but nouns as well: they need a subject that shows the verb.
_SCHEDULED_OR_NOUN: Final = frozenset(
    "reports launches ends votes rules holds leaves returns switches moves changes releases airs comes falls "
    "speaks appears".split()
)
# The same of several: "talks start on Monday".
_SCHEDULED_PLURAL: Final = frozenset(
    "report publish announce meet start begin open close end expire vote resume go take leave return".split()
)
_SUBJECTS: Final = frozenset({"it", "he", "she", "which", "who", "they", "we", "i", "you"})
# What is done "by" a day is to come, unless a verb of the past says that it was done.
_BOUNDS: Final = frozenset({"by", "until", "till"})
_CLAUSE: Final = frozenset({"that", ";", ":", "“", '"', "but", "while", "whereas"})
_NOUN_MARKS: Final = frozenset(
    "a an the its their his her our this that these those of first second two three new latest".split()
)
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
    if key == "set" and tokens.keys[index + 1 : index + 2] == ["up"]:
        return before in {"be", "to"}
    if key in _BOUNDS and "had" in tokens.keys[first : tokens.sentence(index)[1]]:
        return None
    if key in _FUTURE:
        return key not in {"expected", "planned", "scheduled", "intended"} or before not in {"had", "originally"}
    if key in _PAST:
        return None if key in _INFINITIVES and before in _BEFORE_INFINITIVES else False
    if (key in _SCHEDULED or key in _SCHEDULED_OR_NOUN or key in _SCHEDULED_PLURAL) and _announces(
        tokens, index, first
    ):
        return True
    if key == "to" and before in {"is", "are"}:
        return True
    if key == "to" and index > first and tokens.words[index - 1][0].isupper():
        return _is_headline_future(tokens, index, first)
    if key.endswith("ed") and len(key) > 4 and tokens.words[index].islower():
        return before in {"be", "to"}
    return None


def _announces(tokens: Tokens, index: int, first: int) -> bool:
    """Whether a word that may be a verb in the present is one, by what stands before it."""
    key, before = tokens.keys[index], tokens.keys[index - 1] if index > first else ""
    if not tokens.words[index].islower() or before in _NOUN_MARKS or not before[:1].isalpha():
        return False
    if key in _SCHEDULED or before in _SUBJECTS:
        return True
    if key in _SCHEDULED_OR_NOUN:
        owned = index - 2 >= first and tokens.keys[index - 2] in _NOUN_MARKS and not before.endswith("ing")
        dated = tokens.keys[index + 1 : index + 2] in (["on"], ["in"])
        return (tokens.words[index - 1][0].isupper() and index - 1 > first) or (owned and dated)
    return before.endswith("s") and (tokens.words[index - 1].islower() or index - 1 == first)


def _is_headline_future(tokens: Tokens, index: int, first: int) -> bool | None:
    """Whether "to" stands for "will", as in "Example Mobile to close shops": all before it is the name."""
    heads = all(word[0].isupper() or not word[0].isalpha() for word in tokens.words[first:index])
    return (heads and index + 1 < len(tokens) and tokens.words[index + 1].islower()) or None
