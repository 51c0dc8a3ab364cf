"""Introductions without a reporting verb: a name and a colon, "for Ana Example", a noun of speech, "as follows:"."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.sources import Clause, apposed, presented
from telcomodel.parsing.attribution.subjects import main_subject
from telcomodel.parsing.lookup import Hit

_OWNERS: Final = w.POSSESSIVES | {"'s", "'"}
_LONGEST: Final = 25  # tokens between a name and the colon of its label
_TOPICS: Final = frozenset(("on", "about", "when", "?", "("))  # what follows a noun of speech in a title: "X's view on"
_BEING: Final = frozenset("was is were sounded seemed looked remained remains".split())
_MOOD: Final = 7  # tokens from such a verb to the stop
_VERDICT: Final = 4  # tokens of a verb, its object and "as"
_LABEL: Final = 7  # tokens that a name before a colon may have


def label(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``Ana Example: “…”``: nothing but a name between the sentence's beginning, or a dash, and a colon."""
    if stop - start < 2 or grammar.keys[stop - 1] != ":":
        return None
    name = presented(grammar, start, stop - 1)
    if name is not None and stop - name[1] <= _LONGEST:
        return Clause(name, name, (stop - 1, stop), "label", "label", stop)
    begin = finish = stop - 1
    if grammar.keys[begin - 1] == ")":
        opening = next(
            (index for index in range(begin - 1, max(start, begin - 8), -1) if grammar.keys[index] == "("), begin
        )
        begin = finish = opening
    while (
        begin > start
        and finish - begin < _LABEL
        and (
            grammar.capitalized(begin - 1)
            or grammar.keys[begin - 1] in w.PARTICLES
            or grammar.keys[begin - 1] == "."
            or (grammar.keys[begin - 1] == "and" and begin < finish)
        )
    ):
        begin -= 1
    if begin == finish or finish - begin >= _LABEL or not grammar.capitalized(begin):
        return None
    before = grammar.keys[begin - 1] if begin > start else ""
    if before and before not in w.DASHES and before not in ("from", "by", "-"):
        return None
    cues = grammar.cues_within(start, begin) if before == "from" else ()
    if any(hit.payload.kind == "say" and hit.payload.form in ("past", "third") for hit in cues):
        return None  # "X said the following about the departure from Telco: “…”"
    if (begin in grammar.cue_at and begin not in grammar.person_at) or grammar.keys[begin] in w.INTRODUCTIONS:
        return None
    place = (begin, finish)
    return Clause(place, place, (stop - 1, stop), "label", "label", stop)


def colon(grammar: Grammar, start: int, stop: int, *, long: bool) -> Clause | None:
    """The person whom a sentence without a reporting verb is about, before its colon: "X was blunt: “…”".

    Before a comma only its subject may be: "X reacted to the deal, “I am …”".
    """
    if stop - start < 2 or not (grammar.keys[stop - 1] == ":" or (long and grammar.keys[stop - 1] == ",")):
        return None
    if any(_asked(grammar, hit) for hit in grammar.cues_within(start, stop)):
        return None
    last = grammar.person_ending.get(stop - 1)
    if last is not None and grammar.keys[stop - 1] == ":" and last.full > start:
        return Clause((last.full, last.end), (last.full, last.end), (stop - 1, stop), "label", "colon", stop)
    named = list(dict.fromkeys(grammar.person_at[index] for index in range(start, stop) if index in grammar.person_at))
    subject = main_subject(grammar, start, stop - 1)
    if subject is None or not (
        grammar.keys[subject[0]] in ("he", "she") or subject[0] in grammar.person_at or subject[1] - 1 in grammar.posts
    ):
        if grammar.keys[stop - 1] == "," or len(named) != 1 or grammar.keys[named[0].end] in ("'s", "'"):
            return None
        subject = (named[0].full, named[0].end)
    return Clause(grammar.narrow(subject), subject, (stop - 1, stop), "label", "colon", stop)


def heading(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``Ana Example, head of sales at Telco``: a line of its own above what somebody says, as interviews have it."""
    person = grammar.person_at.get(start)
    if person is None or grammar.keys[stop - 1] in w.STOPS:
        return None
    behind = range(person.end, stop)
    if behind and (grammar.keys[person.end] not in (",", "(") or any(map(grammar.finite, behind))):
        return None
    if any(hit.payload.form in ("past", "third") for hit in grammar.cues_within(person.end, stop)):
        return None
    name = person.full, person.end
    return Clause(name, name, name, "label", "heading", stop)


def verdict(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``X brushed this aside as “…”``: the person who takes something for what is quoted, whatever the verb."""
    if (
        grammar.keys[stop - 1] != "as"
        or grammar.keys[stop - 2] == "such"
        or any(key in w.BE for key in grammar.keys[start:stop])
    ):
        return None
    subject = main_subject(grammar, start, stop)
    if subject is None or stop - subject[1] < _VERDICT:
        return None
    place = grammar.narrow(subject)
    person = grammar.keys[subject[0]] in ("he", "she") or place[1] in grammar.person_ending
    return Clause(place, subject, (stop - 1, stop), "phrase", "clause.as", stop) if person else None


def viewpoint(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``For Ana Example, analyst at X, the move “…”``: whose view a sentence gives."""
    if stop - start < 4 or grammar.keys[start] != "for":
        return None
    name = grammar.named(start + 1, stop)
    if name is None or grammar.keys[name[1]] != ",":
        return None
    return Clause(name, name, (start, start + 1), "phrase", "phrase.before", name[1])


def depiction(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``Her rival, Ana Example, was kinder.``: a short sentence on how somebody is who then speaks."""
    phrase = grammar.phrase_from(start, stop)
    if phrase is None:
        return None
    name = grammar.named(start, stop) or apposed(grammar, phrase, stop)
    if name is None:
        return None
    index = name[1] + (grammar.keys[name[1] : name[1] + 1] == [","])
    if index >= stop or grammar.keys[index] not in _BEING or stop - index > _MOOD or grammar.keys[stop - 1] != ".":
        return None
    return Clause(name, name, (stop - 1, stop), "label", "introduction", stop)


def _asked(grammar: Grammar, hit: Hit) -> bool:
    """Whether a verb is passive, so that the one who speaks is not named: "X was asked, “…”"."""
    passive = hit.payload.form == "past" and hit.start > 0 and grammar.keys[hit.start - 1] in w.BE
    return passive and hit.payload.kind != "light"


def announcement(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``The statement as follows:``: what a sentence that ends in a colon says will follow."""
    keys = grammar.keys
    if stop - start < 3 or keys[stop - 1] != ":" or keys[stop - 3 : stop - 1] != ["as", "follows"]:
        return None
    phrase = grammar.phrase_to(stop - 3, start)
    if phrase is None:
        return None
    return Clause(phrase, phrase, (stop - 3, stop - 1), "label", "announcement", stop)


def noun_before(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``his warning that …``, ``the carrier's call for …``: the possessor of a noun of speech."""
    for hit in reversed(grammar.nouns_within(max(start, stop - 14), stop)):
        if hit.start <= start:
            continue
        after = grammar.keys[hit.end] if hit.end < stop else ""
        titled = grammar.keys[stop - 1] in (":", "?") and after in _TOPICS
        if hit.payload.kind != "utterance" and not titled and after not in ("that", "for", ":"):
            continue
        if hit.end != stop and not titled and after not in ("that", "for", "of", "to", ":", "was", "is", ","):
            continue
        owner = next(
            (
                index
                for index in range(hit.start - 1, max(start, hit.start - 4) - 1, -1)
                if grammar.keys[index] in _OWNERS
            ),
            None,
        )
        if owner is None or any(grammar.keys[index] in w.INNER_PREPOSITIONS for index in range(owner, hit.start)):
            continue
        if grammar.keys[owner] in w.POSSESSIVES:
            place = (owner, owner + 1)
        elif owner > start:
            phrase = grammar.phrase_to(owner, start)
            if phrase is None:
                continue
            place = grammar.narrow(phrase)
        else:
            continue
        return Clause(place, place, (hit.start, hit.end), "noun", "noun.before", hit.end)
    return None
