"""Reporting clauses: the tag behind a quotation, the cue before it, and the subject that a cue reports."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.cues import Cue
from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.introductions import colon, label, noun_before, viewpoint
from telcomodel.parsing.attribution.predicates import predicate
from telcomodel.parsing.attribution.retelling import quoting
from telcomodel.parsing.attribution.senses import meant_otherwise
from telcomodel.parsing.attribution.sources import Clause, apposed, introduced, presented, source_after
from telcomodel.parsing.attribution.subjects import antecedent, subject_of
from telcomodel.parsing.attribution.verbs import Verb, subject_and_verb
from telcomodel.parsing.lookup import Hit
from telcomodel.tokens import Range

_TAG_KINDS: Final = frozenset(("say", "act", "think"))
_HIMSELF: Final = frozenset(("he", "she"))
_TRIED: Final = 15  # cues tried before a quotation
_SIGNED: Final = 25  # tokens of a signature on a line of its own
_NAMING: Final = frozenset("call dub name title label term nickname entitle headline mark tag stamp bill".split())
_SENT: Final = frozenset("sent seen posted obtained published circulated addressed written issued".split())
_NICKNAMING: Final = frozenset(("nickname", "dub", "title", "entitle"))
_LED: Final = frozenset("as a an the being".split())  # what leads from "described" to what is quoted
_ANYBODY: Final = frozenset("anybody anyone everybody everyone those whoever".split())
_ADJACENT: Final = 3  # tokens between a cue and what it reports at once


def tag_after(grammar: Grammar, start: int, stop: int, *, ended: bool = True) -> Clause | None:
    """The reporting clause right behind a quotation: ``said X``, ``X said``, ``according to X``, ``– X, title``.

    Args:
        grammar: Reads the text.
        start: Index after the quotation.
        stop: Where the clause must end.
        ended: Whether punctuation parts the quotation from what follows; without it only a plain verb of speech may
            stand before its subject.
    """
    keys, words = grammar.keys, grammar.words
    index = start
    while index < stop and keys[index] in (",", ";", "'", "’", "”", '"'):
        index += 1
    if keys[index : index + 2] in ([":", "that"], [":", "this"]):
        index += 1  # "“…”: that is how X puts it"
    if index >= stop:
        return None
    if keys[index] in w.DASHES:
        signature = _signature(grammar, index + 1, stop)
        index += 1
        if signature is not None or index >= stop or not (index in grammar.person_at or w.is_pronoun(keys[index])):
            return signature  # "“…” – X laughs – “…”" has a verb
    if keys[index : index + 2] == ["or", "so"]:
        index += 1  # "…, or so says X"
    phrase = grammar.phrase_at.get(index)
    if phrase is not None:
        return source_after(grammar, phrase.end, stop, (phrase.start, phrase.end), "phrase.after")
    clause = predicate(grammar, index, stop) or quoting(grammar, index, stop)
    if clause is not None:
        return clause
    place = index
    while place < stop and w.is_adverb(keys[place]) and place not in grammar.person_at and words[place][0].islower():
        place += 1
    if keys[place : place + 1] == ["as"]:
        place += 1
    hit = grammar.cue_at.get(place)
    if hit is not None and hit.end < stop:
        cue: Cue = hit.payload
        if (
            (cue.form in ("past", "third") or (cue.form == "base" and ended and cue.lemma in w.PLAIN))
            and (cue.inverts or cue.kind == "say")
            and cue.kind != "call"
            and keys[hit.end] not in ("that", "to")
            and (ended or cue.lemma in w.CORE)
        ):
            clause = source_after(grammar, hit.end, stop, (hit.start, hit.end), "clause.after.inverted", cue.kind)
            if clause is not None and not _object(grammar, clause, cue, stop):
                return clause
    found = subject_and_verb(grammar, place, stop)
    if found is None or not grammar.plausible(found[0]):
        return None
    phrase_range, verb = found
    end = verb.end
    if verb.cue.kind == "call" and end < stop and (keys[end] in w.OBJECTS or keys[end] == "it"):
        end += 1  # "X called it"
    if verb.cue.kind not in _TAG_KINDS and not (ended and (end >= stop or keys[end] in (".", ","))):
        return None
    plain = verb.cue.lemma in w.CORE and (
        words[place][0].isupper() or keys[place] in w.DETERMINERS or w.is_pronoun(keys[place])
    )
    if not ended and not (plain and (verb.end >= stop or keys[verb.end] != "by")):
        return None
    if end == verb.end and _takes_clause(grammar, verb, stop):
        return None
    if not w.MODALS.isdisjoint(words[phrase_range[1] : verb.start]) and end < stop and words[end][0].isalnum():
        return None  # "…, customers will demand faster speeds"
    source = apposed(grammar, phrase_range, verb.group) or grammar.narrow(phrase_range)
    return Clause(source, phrase_range, (verb.start, verb.end), verb.cue.kind, "clause.after", verb.end)


def _takes_clause(grammar: Grammar, verb: Verb, stop: int) -> bool:
    """Whether a verb goes on with an object or clause: "…, he claimed they had met", "…, he echoed the …"."""
    if verb.cue.takes_object or verb.end >= stop:
        return False
    keys = grammar.keys
    if w.is_pronoun(keys[verb.end]) or verb.end in grammar.person_at:
        return True
    if keys[verb.end] not in w.DETERMINERS:
        return False
    return all(key not in w.TIMES for key in keys[verb.end + 1 : min(stop, verb.end + 5)])


def _object(grammar: Grammar, clause: Clause, cue: Cue, stop: int) -> bool:
    """Whether what follows a verb is no subject of it: "…, said it would appeal", "…, thanked X for coming"."""
    start, end = clause.phrase
    if start in grammar.cue_at and end - start == 1:
        return True
    if clause.end >= stop or clause.end != end:
        return False
    # "said a spokesman of the venture controlled by X", "reads an e-mail sent to staff"
    reduced = "by" in grammar.keys[end + 1 : end + 2] or (end in grammar.noun_ends and grammar.keys[end] in _SENT)
    return (grammar.finite(end) and not reduced) or (
        cue.takes_object and grammar.words[end][0].isalpha() and cue.lemma not in w.PLAIN
    )


def _signature(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """``“…” — Name, Title``: nothing but a name, and a title if any, up to the end."""
    name = grammar.named(start, stop) or grammar.capitals(start, stop)
    if name is None or not (name[1] >= stop or grammar.keys[name[1]] in (",", ".", "(")):
        return None
    return Clause(name, name, name, "signature", "signature", stop)


def signed_line(grammar: Grammar, start: int, stop: int) -> Clause | None:
    """A line after a quotation that is a signature: ``— Name, Title``, or ``Name, Title`` without a stop."""
    if grammar.keys[start] in w.DASHES:
        return _signature(grammar, start + 1, stop)
    if stop - start > _SIGNED or grammar.keys[stop - 1] in w.STOPS:
        return None
    name = grammar.named(start, stop)
    if name is not None and name[1] == stop and stop in grammar.posts:
        return Clause(name, name, name, "signature", "signature", stop)  # the post is the next line
    if name is None or grammar.keys[name[1] : name[1] + 1] != [","] or any(map(grammar.finite, range(name[1], stop))):
        return None
    return Clause(name, name, name, "signature", "signature", stop)


def cue_before(grammar: Grammar, start: int, stop: int, shared: Clause | None, *, long: bool = False) -> Clause | None:
    """The cue that governs what follows at `stop`, with its source.

    One next to the quotation wins; else the nearest verb that reports on its own; else the nearest cue.

    Args:
        grammar: Reads the text.
        start: Where the stretch to search begins: the sentence or the quotation before.
        stop: Where the quotation begins.
        shared: The clause of the quotation before in the same sentence, whose subject a verb without one shares.
        long: Whether the quotation is too long for a term, so that a cue may stand farther off.
    """
    start = _inside_brackets(grammar, start, stop)
    named = label(grammar, start, stop)
    if named is not None:
        return named
    hits = [hit for hit in grammar.cues_within(start, stop) if hit.end <= stop]
    phrases = [hit for hit in grammar.phrases_within(start, stop) if hit.end < stop]
    best: Clause | None = None
    for hit in hits[: -_TRIED - 1 : -1]:
        cue: Cue = hit.payload
        word = grammar.words[hit.start]
        if hit.start > start + 1 and word[0].isupper() and not word.isupper():
            continue  # "the United States"
        near = _near(grammar, hit, stop)
        core = cue.lemma in w.CORE
        if not near and cue.lemma in w.CLOSE and grammar.keys[hit.end] not in ("of", "about"):
            continue
        if (
            not near
            and not core
            and (
                best is not None
                or not (
                    (long and cue.kind in ("say", "think")) or (cue.kind == "say" and grammar.keys[hit.end] == "that")
                )
            )
        ):
            continue
        if meant_otherwise(grammar, hit, stop, near=near):
            continue
        if cue.kind == "light" and grammar.keys[stop - 1] != ":":
            continue
        if not core and hit.end < stop and (grammar.words[hit.end][0].isdigit() or grammar.words[hit.end] in "$€£¥"):
            continue  # "Telco, which holds 28 percent, to “…”"
        if cue.kind == "act" and (cue.form == "base" or not long) and grammar.keys[stop - 1] in w.DETERMINERS:
            continue  # "to end the “…”", "has signed a “framework agreement”"
        clause = clause_of(grammar, hit, start, stop) or _sharing(grammar, hit, start, shared)
        aside = shared is not None or clause is None or clause.rule == "clause.relative"
        if clause is None or (aside and not core and _unreal(grammar, clause)):
            continue
        inert = best is not None and (_inert(grammar, best.phrase) or _relative(grammar, best))
        if best is None or (core and (clause.kind == "say" or inert or not _core(grammar, best))):
            best = clause
        else:
            continue
        firm = near and grammar.keys[stop - 1] in (":", ",") and cue.kind in ("say", "act")
        firm = firm and (core or grammar.keys[clause.phrase[0] - 1] not in w.SUBORDINATING)
        if clause.rule == "clause.relative" and _aside(grammar, clause, hit, stop):
            continue
        if firm or not _embedded(grammar, clause):
            best = _retold(grammar, best, start, stop)
            break
    for phrase in reversed(phrases):
        source = grammar.bears_source((phrase.end, phrase.end + 1))
        if grammar.keys[phrase.start] == "via" and (grammar.keys[phrase.start - 1] == "(" or not source):
            continue  # "From X's press release (via Y):", "fixes via automatic updates"
        if (
            best is not None
            and _core(grammar, best)
            and (best.cue[0] > phrase.start or _its_own(grammar, best, phrase))
        ):
            break
        clause = source_after(grammar, phrase.end, stop, (phrase.start, phrase.end), "phrase.before")
        if clause is not None:
            return clause
    return (
        best
        or viewpoint(grammar, start, stop)
        or noun_before(grammar, start, stop)
        or (None if shared and not _turns(grammar, start, stop) else colon(grammar, start, stop, long=long))
    )


def _turns(grammar: Grammar, start: int, stop: int) -> bool:
    """Whether a sentence turns to somebody else before a colon: "X called it “…”, but Y was unmoved: “…”"."""
    first = next((index for index in range(start, stop) if grammar.words[index][0].isalpha()), stop - 1)
    return grammar.keys[stop - 1] == ":" and grammar.keys[first] in ("and", "but", "while")


def _aside(grammar: Grammar, clause: Clause, hit: Hit, stop: int) -> bool:
    """Whether a relative clause only tells who is meant: "said the way it treats people who complained “…”"."""
    if not _restrictive(grammar, clause, hit):
        # "told a woman who suggested that it was late that “…”"
        return grammar.keys[stop - 1] == "that" and hit.end < stop - 1 and grammar.keys[clause.phrase[1]] == "who"
    generic = grammar.keys[clause.phrase[1] - 1] in _ANYBODY
    return generic or _loose(grammar, hit, stop)


def agent_behind(grammar: Grammar, start: int, run: Range, stop: int) -> Clause | None:
    """``was described as “…” by X``: the source behind what somebody is passively said to be."""
    if run[1] + 1 >= stop or grammar.keys[run[1]] != "by":
        return None
    for hit in reversed(grammar.cues_within(max(start, run[0] - _ADJACENT - 2), run[0])):
        cue: Cue = hit.payload
        if cue.kind not in ("call", "say") or cue.form not in ("past", "participle"):
            continue
        if not _LED.issuperset(grammar.keys[hit.end : run[0]]):
            return None
        if cue.lemma in _NAMING and "as" not in grammar.keys[hit.end : run[0]] and grammar.capitalized(run[0] + 1):
            return None  # "a scheme dubbed “Falcon” by its engineers"
        if _active(grammar, hit.start, start):
            return None
        return source_after(grammar, run[1] + 1, stop, (hit.start, hit.end), "clause.passive", cue.kind)
    return None


def _active(grammar: Grammar, verb: int, start: int) -> bool:
    """Whether a past form has a subject of its own right before it: "X called “…” by phone"."""
    group = grammar.skip_group_back(verb, start)
    if any(grammar.keys[index] in w.BE for index in range(group, verb)):
        return False
    return group > start and (w.is_pronoun(grammar.keys[group - 1]) or group in grammar.person_ending)


def _restrictive(grammar: Grammar, clause: Clause, hit: Hit) -> bool:
    """Whether a relative clause only tells who is meant: no comma opens it, and no "that" follows its verb."""
    start = clause.phrase[0] if clause.source is None else clause.source[0]
    return grammar.keys[start - 1] != "," and grammar.keys[hit.end] != "that"


def _loose(grammar: Grammar, hit: Hit, stop: int) -> bool:
    """Whether what follows a verb is its object rather than what is quoted: "who promised tax cuts: “…”"."""
    after = grammar.keys[hit.end]
    apart = after in w.PREPOSITIONS or after in w.OBJECTS or after in w.DAYS or w.is_adverb(after)
    return stop - hit.end > (1 if grammar.keys[stop - 1] == ":" and not apart else _ADJACENT)


def _retold(grammar: Grammar, clause: Clause, start: int, stop: int) -> Clause:
    """The outer clause of "X said he told them “…”": somebody who speaks of himself is named there."""
    keys = grammar.keys
    place = clause.phrase[0]
    if keys[place] not in _HIMSELF or place - start < 2:
        return clause
    end = place - (keys[place - 1] == "that")
    hit = next((hit for hit in grammar.cues_within(max(start, end - 3), end) if hit.end == end), None)
    if hit is None or hit.payload.kind != "say" or hit.payload.lemma not in w.CORE:
        return clause
    outer = clause_of(grammar, hit, start, stop)
    return outer if outer is not None and _singular_person(grammar, outer) else clause


def _singular_person(grammar: Grammar, clause: Clause) -> bool:
    """Whether a clause's source is one person: a name, "he" or "she"."""
    start, end = clause.source or clause.phrase
    return grammar.keys[start] in _HIMSELF or (start in grammar.person_at and end in grammar.person_ending)


def _its_own(grammar: Grammar, clause: Clause, phrase: Hit) -> bool:
    """Whether a source phrase names something of the one who speaks: "X said that according to its count …"."""
    inside = clause.kind == "say" and clause.cue[1] < phrase.start and grammar.keys[phrase.start - 1] == "that"
    if not inside or grammar.keys[phrase.end] not in w.POSSESSIVES:
        return False
    return not any(index in grammar.person_at or index in grammar.posts for index in range(phrase.end, phrase.end + 4))


def _inside_brackets(grammar: Grammar, start: int, stop: int) -> int:
    """Where the stretch begins for a quotation within brackets: behind the opening one."""
    closed = 0
    for index in range(stop - 1, max(start, stop - 60) - 1, -1):
        key = grammar.keys[index]
        if key in (")", "]"):
            closed += 1
        elif key in w.OPEN_BRACKETS:
            if not closed:
                return index + 1
            closed -= 1
    return start


def _embedded(grammar: Grammar, clause: Clause) -> bool:
    """Whether a cue is likely part of what somebody else says: a thought, or a word whose subject is a pronoun."""
    if _unreal(grammar, clause):
        return True
    core = _core(grammar, clause)
    if _inert(grammar, clause.phrase) or _relative(grammar, clause) or _of_object(grammar, clause):
        return True  # "X said the results confirm that “…”"
    if clause.kind == "say" and core:
        return False
    source = clause.source or clause.phrase
    start = source[0]
    before = grammar.keys[start - 1] if start else ""
    apart = before in ("but", "while", "whereas", "although", "which", "whom") or (
        before in ("and", ",") and clause.kind != "think"
    )
    if grammar.keys[start] == "who" or (not core and not apart):
        return True
    return not apart and (clause.kind != "call" or w.is_pronoun(grammar.keys[start]))


def _unreal(grammar: Grammar, clause: Clause) -> bool:
    """Whether a verb tells what was not, or not yet, said: "he would not accept", "she will tell them"."""
    group = range(grammar.skip_group_back(clause.cue[0], clause.phrase[1]), clause.cue[0])
    return any(map(grammar.negates, group)) or not w.MODALS.isdisjoint(grammar.keys[index] for index in group)


def _of_object(grammar: Grammar, clause: Clause) -> bool:
    """Whether a verb's object is what its clause stands behind: "said the prices that X charges rivals were “…”"."""
    start, after = clause.phrase[0] - 1, clause.cue[1]
    if start < 1 or grammar.keys[start] not in ("that", "which") or start - 1 in grammar.cue_at:
        return False
    noun = grammar.words[start - 1][0].isalpha() and not grammar.finite(start - 1)
    return noun and grammar.words[after][0].isalpha() and not grammar.finite(after) and grammar.keys[after] != "that"


def _inert(grammar: Grammar, phrase: Range) -> bool:
    """Whether the head of a subject is something that does not speak: "the results of the trial confirm"."""
    start, end = phrase
    head = next((index for index in range(start + 1, end) if grammar.keys[index] in w.INNER_PREPOSITIONS), end)
    return grammar.keys[head - 1] in w.INERT or grammar.keys[end - 1] in w.INERT


def _relative(grammar: Grammar, clause: Clause) -> bool:
    """Whether a verb stands in a clause on a thing that does not speak: "he has seen schools that reminded him"."""
    end = clause.phrase[1]
    if grammar.keys[end] != "that" or end >= clause.cue[0] or grammar.bears_name(clause.phrase):
        return False
    return not any(hit.payload.speaks for hit in grammar.nouns_within(*clause.phrase))


def _core(grammar: Grammar, clause: Clause) -> bool:
    """Whether a clause's cue is a verb that reports on its own."""
    hit = grammar.cue_at.get(clause.cue[0])
    return hit is not None and hit.payload.lemma in w.CORE


def clause_of(grammar: Grammar, hit: Hit, start: int, stop: int) -> Clause | None:
    """The clause of a cue, if it has a subject in the stretch."""
    cue: Cue = hit.payload
    first = hit.start == start or (hit.start == start + 1 and not grammar.words[start][0].isalnum())
    if first and grammar.capitalized(hit.start) and cue.form in ("past", "third"):
        inverted = source_after(grammar, hit.end, stop, (hit.start, hit.end), "clause.before.inverted", cue.kind)
        if inverted is not None and (inverted.end >= stop or not grammar.words[inverted.end][0].isalpha()):
            return inverted
    inside = hit.start > start and grammar.keys[hit.start - 1] == "," and grammar.keys[hit.end] != "that"
    if inside and cue.inverts and cue.form in ("past", "third"):
        inverted = source_after(grammar, hit.end, stop, (hit.start, hit.end), "clause.inside", cue.kind)
        if (
            inverted is not None
            and grammar.keys[inverted.phrase[1]] == ","
            and not presented(grammar, start, hit.start)
        ):
            return inverted
    source = subject_of(grammar, Verb(hit.start, hit.end, cue, hit.start), start)
    if cue.lemma in _NICKNAMING and hit.end == stop and _reduced(grammar, hit, start):
        return None  # "Ana Example, nicknamed “the Fox”, …"
    if source is not None and not _personal(grammar, source):
        if hit.end == stop and _reduced(grammar, hit, start):
            return None
        if cue.lemma in _NAMING and _passive(grammar, hit, source, stop):
            return None
    if source is not None and grammar.keys[source[0]] in ("who", "which") and source[1] == source[0] + 1:
        meant = antecedent(grammar, source[0], start) or source
        if cue.kind == "act" and grammar.keys[source[0]] == "which" and not grammar.bears_source(meant):
            return None  # "the grade, which starts at “…”"
        return Clause(
            source,
            meant,
            (hit.start, hit.end),
            cue.kind,
            "clause.relative",
            hit.end,
        )
    if source is not None and grammar.plausible(source):
        limit = stop if source[0] > hit.start else hit.start  # a passive's agent stands behind its verb
        name = introduced(grammar, source, start) or apposed(grammar, source, limit)
        narrowed = name or grammar.narrow(source)
        return Clause(narrowed, source, (hit.start, hit.end), cue.kind, "clause.before", hit.end)
    return None


def _reduced(grammar: Grammar, hit: Hit, start: int) -> bool:
    """Whether a past form behind a comma is rather a participle: "the scheme, dubbed “…”", "a memo, signed “…”"."""
    cue: Cue = hit.payload
    comma = hit.start > start and grammar.keys[hit.start - 1] == ","
    return comma and cue.form in ("past", "participle") and cue.kind in ("call", "act")


def _passive(grammar: Grammar, hit: Hit, source: Range, stop: int) -> bool:
    """Whether a verb of naming follows what is named: "a service called “…”" rather than "what analysts called “…”"."""
    if hit.payload.form != "past":
        return False
    if stop - hit.end > _ADJACENT and grammar.capitalized(hit.end):
        return True  # "a group called Example Now ran its first advert"
    if any(key not in w.DETERMINERS for key in grammar.keys[hit.end : stop]) or grammar.keys[hit.end] == "that":
        return False
    if grammar.keys[source[0]] in ("a", "an"):
        return True  # ", a phenomenon called “…”"
    return source[0] == 0 or grammar.keys[source[0] - 1] not in ("what", "which", "that", "whom", ",")


def _personal(grammar: Grammar, source: Range) -> bool:
    """Whether a source is a person by name, or a pronoun for one."""
    return grammar.keys[source[0]] in ("he", "she", "they", "who") or any(
        index in grammar.person_at for index in range(*source)
    )


def _sharing(grammar: Grammar, hit: Hit, start: int, shared: Clause | None) -> Clause | None:
    """The clause of a cue that shares the subject of the one before."""
    cue: Cue = hit.payload
    if shared is not None and (cue.form == "gerund" or _elliptic(grammar, hit, start)):
        return Clause(shared.source, shared.phrase, (hit.start, hit.end), cue.kind, "clause.shared", hit.end)
    return None


def _elliptic(grammar: Grammar, hit: Hit, start: int) -> bool:
    """Whether a verb has no subject of its own because it is coordinated with the one before ("and added")."""
    if hit.payload.form not in ("past", "third"):
        return False
    group = grammar.skip_group_back(hit.start, start)
    return group <= start or grammar.keys[group - 1] in ("and", "but", "then", ",")


def _near(grammar: Grammar, hit: Hit, stop: int) -> bool:
    """Whether only a few words without a new clause stand between a cue and a quotation."""
    distance = stop - hit.end
    if grammar.keys[stop - 1] == ":":
        return distance <= 16
    if hit.payload.kind == "call" or "as" in grammar.keys[stop - 2 : stop]:
        return distance <= 12  # "defended the levy as a “…”"
    return distance <= _ADJACENT
