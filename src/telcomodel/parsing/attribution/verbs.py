"""Verb groups: the reporting verb at a token, and the subject that stands before it.

group     = {adverb | auxiliary} cue      "has also said", "later told", "declined to say"
apposition= source , … , verb             "Ana Example, who runs the network, said"
"""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.lexicon.cues import Cue
from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.tokens import Range

# What may stand between a subject and its verb of saying: "she is fond of saying", "he went on to say".
_LEADS: Final = {
    "fond": ["of"],
    "likes": ["to"],
    "loves": ["to"],
    "used": ["to"],
    "goes": ["on", "to"],
    "went": ["on", "to"],
    "keeps": [],
    "kept": [],
}
_FROM: Final = frozenset(("from", "of", "at"))
_IN_NAMES: Final = frozenset(("of", "the", "and", "&", "for"))
_REACH: Final = 90  # tokens that an apposition may be long


class Verb(NamedTuple):
    """A reporting verb in the text: its first token, the index after its last, the token its verb group begins at."""

    start: int
    end: int
    cue: Cue
    group: int


def verb_at(grammar: Grammar, index: int, stop: int) -> Verb | None:
    """The reporting verb whose group (adverbs and auxiliaries before it) begins at a token."""
    keys = grammar.keys
    place = index
    aux = False
    while place < stop and (w.is_auxiliary(keys[place]) or (w.is_adverb(keys[place]) and place not in grammar.cue_at)):
        aux = aux or w.is_auxiliary(keys[place])
        place += 1
    led = place
    lead = _LEADS.get(keys[place]) if place < len(keys) else None
    if lead is not None and keys[place + 1 : place + 1 + len(lead)] == lead:
        led += 1 + len(lead)
    hit = grammar.cue_at.get(led) or grammar.cue_at.get(place) or grammar.cue_at.get(index)
    if hit is None or hit.end > stop:
        return None
    if led > place and hit.start == led and hit.payload.kind == "say" and hit.payload.form in ("gerund", "base"):
        return Verb(hit.start, hit.end, hit.payload, index)
    if grammar.words[hit.start].istitle() and grammar.capitalized(hit.start - 1):
        return None  # "the United States"
    cue: Cue = hit.payload
    if hit.end == hit.start + 1 and cue.form in ("past", "participle") and _passive(grammar, index, hit.start):
        return None
    if cue.form in ("past", "third") or (aux and cue.form in ("base", "participle", "gerund", "passive")):
        return Verb(hit.start, hit.end, cue, index)
    if cue.form == "base" and cue.lemma in w.CORE and plural(grammar, index):
        return Verb(hit.start, hit.end, cue, index)
    return None


def plural(grammar: Grammar, index: int) -> bool:
    """Whether the word before a token may end a plural subject: "they", "analysts", "many people"."""
    key = grammar.keys[index - 1] if index else ""
    if key in w.PLURAL:
        return True
    return key.endswith("s") and not key.endswith(("ss", "'s")) and grammar.words[index - 1][0].islower()


def _passive(grammar: Grammar, start: int, verb: int) -> bool:
    """Whether a form of "be" governs a past form: "as the discount is known"."""
    return any(grammar.keys[index] in w.BE for index in range(start, verb))


def subject_and_verb(grammar: Grammar, start: int, stop: int) -> tuple[Range, Verb] | None:
    """The subject that begins at a token and its reporting verb ("X, chief of Y, later said"), or ``None``."""
    key = grammar.keys[start] if start < stop else ""
    if key.endswith("ing") and grammar.words[start][0].islower() and start not in grammar.posts:
        return None  # but "managing director Ana Example said"
    if not key or not (grammar.words[start][0].isalnum() or grammar.words[start][0] in "@'’"):
        return None
    if (
        key in w.CONJUNCTIONS
        or key in w.PREPOSITIONS
        or key in ("which", "who", "whose", "whom", "that")
        or ((key in w.INTRODUCTIONS or key in w.AUXILIARIES) and start not in grammar.person_at)
    ):
        return None
    limit = min(stop, start + _REACH)
    if not grammar.cues_within(start + 1, limit):
        return None
    index = start
    phrase_end: int | None = None
    relative = False  # a relative clause has begun
    while index < limit:
        key = grammar.keys[index]
        if index > start:
            verb = verb_at(grammar, index, limit)
            previous = grammar.keys[index - 1]
            if (
                verb is not None
                and previous not in w.DETERMINERS
                and (
                    phrase_end is None
                    or previous in (",", ")", "—", "–", "-")
                    or ((relative or _placed(grammar, start, phrase_end, index)) and _resumes(verb, previous))
                )
            ):
                if phrase_end is None and verb.start == index and verb.cue.kind != "say" and previous in ("'s", "'"):
                    index += 1
                    continue
                return (start, phrase_end or index), verb
            if (
                verb is None
                and phrase_end is None
                and grammar.finite(index)
                and previous not in w.DETERMINERS
                and not (grammar.keys[start] in w.DETERMINERS and index + 1 in grammar.person_at)
            ):
                return None  # but "a visibly relieved Ana Example said"
        if key in w.OPEN_BRACKETS:
            closing = grammar.closing_bracket(index, limit)
            if closing is None:
                return None
            phrase_end = phrase_end or index
            index = closing + 1
            continue
        if key in w.STOPS and not (key == "." and (grammar.inside_name(index) or grammar.abbreviates(index, limit))):
            return None
        relative = relative or (index > start + 1 and grammar.keys[index - 1] == "who")
        if key == "," or (key in w.DASHES and grammar.tokens.spaced(index)):
            phrase_end = phrase_end or index
        elif phrase_end is None and index > start:
            if w.is_pronoun(key) or (key in w.CONJUNCTIONS and key != "and"):
                return None
            if key in w.RELATIVE:
                phrase_end = index
        elif phrase_end is None and not (grammar.wordlike(index) or grammar.words[index][0] in "@#"):
            return None
        index += 1
    return None


def _placed(grammar: Grammar, start: int, comma: int, index: int) -> bool:
    """Whether a name, a comma and where its bearer works end at a token: "Ana Example, from Example Bank told"."""
    person = grammar.person_at.get(start)
    if person is None or person.end != comma or grammar.keys[comma + 1] not in _FROM:
        return False
    return all(grammar.capitalized(place) or grammar.keys[place] in _IN_NAMES for place in range(comma + 2, index))


def _resumes(verb: Verb, previous: str) -> bool:
    """Whether a verb goes on after a relative clause that no comma closes: "X, who runs Y said"."""
    plain = verb.cue.lemma in w.CORE and verb.cue.kind == "say" and verb.start == verb.group
    return plain and previous not in w.RELATIVE and previous not in w.PREPOSITIONS and not w.is_pronoun(previous)
