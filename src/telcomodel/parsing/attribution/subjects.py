"""The subject of a reporting verb, looked for from the verb leftwards."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.attribution import words as w
from telcomodel.parsing.attribution.grammar import Grammar
from telcomodel.parsing.attribution.verbs import Verb, plural
from telcomodel.tokens import Range

# Words that may stand right before the subject of a clause.
_BEFORE_SUBJECT: Final = frozenset(
    "that when while and but what as which whom because if whether where after before since until though although "
    "unless said says".split()
)
_QUOTING: Final = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_ASIDE: Final = 6  # tokens of an interjection and its commas
_ASIDES: Final = frozenset("one part example instance course turn fact contrast particular".split())
_AGO: Final = frozenset("ago week month year quarter summer autumn spring winter".split())
_SPAN: Final = frozenset("less more than about only just over almost nearly half few couple of".split())
_HABITS: Final = frozenset("point fond habit way knack proud capable tired".split())  # "made a point of saying"
_SINGULAR: Final = frozenset("'s his its this".split())
_DASHED: Final = 20  # tokens of an apposition between dashes
_CAUSED: Final = 24  # tokens that whoever is made to speak may take, apposition included
_BACK: Final = 80  # tokens that a subject may stand before its verb


def subject_of(grammar: Grammar, verb: Verb, floor: int) -> Range | None:
    """The noun phrase that is the subject of a reporting verb.

    ``None`` where the word is no verb here (a noun, an adjective), where it is passive without an agent, or where the
    stretch from
    `floor` on holds no subject.
    """
    keys = grammar.keys
    floor = max(floor, verb.start - _BACK)
    form = verb.cue.form
    group = grammar.skip_group_back(verb.start, floor)
    auxiliaries = [
        keys[index] for index in range(group, verb.start) if w.is_auxiliary(keys[index]) or keys[index] == "'s"
    ]
    contracted = group > floor and "'" in keys[group - 1] and w.is_pronoun(keys[group - 1])
    if form in ("past", "participle"):
        agent = _agent(grammar, verb)
        if any(key in w.BE for key in auxiliaries) or (agent is not None and _doer(grammar, agent, verb)):
            return agent
    if form == "gerund" and not auxiliaries and not contracted:
        return _participle_subject(grammar, group, verb.end, floor)
    if form == "base" and not auxiliaries and not contracted:
        if group > floor and keys[group - 1] == "to":
            found = _controlled(grammar, group - 1, floor) or clause_subject(grammar, group - 1, floor)
            if found is None and group - 2 in grammar.cue_at:  # "As X likes to say"
                found = _before_group(grammar, grammar.skip_group_back(group - 2, floor), floor)
            return found
        return _plural_subject(grammar, group, floor, core=verb.cue.lemma in w.CORE)
    if form == "participle" and not auxiliaries and not contracted:
        return None
    if form == "third" and (_noun(grammar, verb, group, floor) or not _singular(grammar, group, floor)):
        return None
    return _before_group(grammar, group, floor)


def _doer(grammar: Grammar, agent: Range, verb: Verb) -> bool:
    """Whether who stands behind "by" and a mere participle says it: "described by X as", but no "letter sent by X"."""
    return verb.start not in grammar.noun_ends and not _gerund(grammar, agent[0]) and grammar.bears_source(agent)


def _controlled(grammar: Grammar, end: int, floor: int) -> Range | None:
    """The one who is made to speak: "the plan prompted analyst X to say"."""
    if end - 1 > floor and grammar.keys[end - 1] in w.OBJECTS and grammar.keys[end - 2] in w.CAUSES:
        return end - 1, end
    name = grammar.person_ending.get(end)
    for index in range(end - 1, max(floor, end - _CAUSED), -1):
        if grammar.keys[index] in w.CAUSES:
            if name is not None and index < name.full and _head(grammar, index + 1, name.full):
                return name.full, end
            phrase = grammar.phrase_from(index + 1, end, named=True)
            return None if phrase is None else _example(grammar, phrase[1], end) or _up_to(grammar, phrase, end)
        if grammar.finite(index) or grammar.keys[index] in w.STOPS:
            return None
    return None


def _head(grammar: Grammar, start: int, name: int) -> bool:
    """Whether the words before a name describe its bearer: "its former budget director Ana Example"."""
    plain = all(grammar.words[index][0].isalpha() or grammar.keys[index] in ("'s", "'") for index in range(start, name))
    return plain and w.INNER_PREPOSITIONS.isdisjoint(grammar.keys[start:name])


def _example(grammar: Grammar, start: int, end: int) -> Range | None:
    """The one whom a plural phrase goes on to name: "led advisers such as Ana Example to say"."""
    name = grammar.person_ending.get(end)
    if name is None:
        return None
    before = grammar.keys[start : name.full]
    if before[-1:] not in (["like"], ["including"]) and before[-2:] != ["such", "as"]:
        return None
    return name.full, name.end


def _up_to(grammar: Grammar, phrase: Range, end: int) -> Range | None:
    """A phrase that ends at a token, or before an apposition or a relative clause that does."""
    return phrase if phrase[1] == end or grammar.keys[phrase[1]] == "," == grammar.keys[end - 1] else None


def _noun(grammar: Grammar, verb: Verb, group: int, floor: int) -> bool:
    """Whether a third person singular is rather a plural noun of speech: "late-night tweets", "new claims about it"."""
    if verb.start not in grammar.noun_at or group <= floor or group != verb.start:
        return False
    if (
        grammar.words[group - 1][0].isupper()
        or grammar.keys[group - 1] in w.PERSONAL
        or grammar.keys[group - 1] in w.RELATIVE
        or grammar.keys[group - 1] == ","
    ):
        return False
    if verb.end >= len(grammar.words):
        return False
    after = grammar.keys[verb.end]
    return after[0].isalpha() and after not in w.DETERMINERS and after not in w.OBJECTS


def _singular(grammar: Grammar, group: int, floor: int) -> bool:
    """Whether what stands before a third person singular may be its subject; "two reports" holds a noun."""
    if group <= floor:
        return True
    last = grammar.keys[group - 1]
    if grammar.words[group - 1][0].islower() and last.endswith("ing") and group not in grammar.person_at:
        return False
    for index in range(group - 1, max(floor, group - 5) - 1, -1):
        key = grammar.keys[index]
        if key in ("two", "three", "four", "five", "several", "many", "these", "those", "few", "both"):
            return False
        if key in w.DETERMINERS or not grammar.words[index][0].islower():
            return True
    return True


def antecedent(grammar: Grammar, relative: int, floor: int) -> Range | None:
    """What the relative pronoun at a token stands for."""
    end = relative - 1 if relative > floor and grammar.keys[relative - 1] == "," else relative
    return grammar.phrase_to(end, floor)


def _agent(grammar: Grammar, verb: Verb) -> Range | None:
    """The source of a passive: the phrase after "by"."""
    keys, index = grammar.keys, verb.end
    if keys[index : index + 1] == ["on"] and keys[index + 1 : index + 2] and keys[index + 1] in w.DAYS:
        index += 2  # "were told on Monday by X"
    if index < len(keys) and keys[index] == "by":
        return grammar.phrase_from(index + 1, len(keys), named=True)
    if index < len(keys) and keys[index] == "in":
        document = grammar.phrase_from(index + 1, len(keys), named=True)
        speaks = document is not None and any(hit.payload.speaks for hit in grammar.nouns_within(*document))
        return document if speaks else None  # "was described in a report as"
    return None


def _plural_subject(grammar: Grammar, group: int, floor: int, *, core: bool) -> Range | None:
    """The subject of a bare form: a plural pronoun or phrase."""
    if group <= floor:
        return None
    key = grammar.keys[group - 1]
    if group + 1 in grammar.noun_ends and grammar.words[group - 1][0].islower() and not plural(grammar, group):
        return None  # "analysts on a conference call"
    if key in ("they", "we", "i", "you", "who") or key in w.INDEFINITE:
        return group - 1, group
    if not core and not (key.endswith("s") and grammar.words[group - 1][0].islower()):
        return None
    if core and group - 2 >= floor and grammar.keys[group - 2] == "the" and grammar.words[group - 1].isupper():
        return group - 2, group  # "The MDA say"
    phrase = _before_group(grammar, group, floor)
    if phrase is not None and grammar.keys[phrase[0]] in ("a", "an", "this", "one", "each", "every"):
        return None
    if phrase is None or (phrase[1] != group and grammar.keys[group - 1] not in ("and", "but", ",")):
        return phrase
    several = grammar.keys[phrase[0]] in ("those", "these") or any(
        (grammar.keys[index].endswith("s") and grammar.keys[index] not in _SINGULAR)
        or grammar.keys[index] in ("people", "and")
        or grammar.keys[index] in w.INDEFINITE
        for index in range(*phrase)
    )
    return phrase if several else None


def _before_group(grammar: Grammar, group: int, floor: int) -> Range | None:
    """The subject that ends before a verb group: right there, before an apposition, or shared with an earlier verb."""
    keys = grammar.keys
    for _ in range(3):
        if group <= floor:
            return None
        key = keys[group - 1]
        if key in ("itself", "himself", "herself", "themselves") and group - 1 > floor:
            group -= 1
            key = keys[group - 1]
        if key in _AGO:
            since = _time_phrase(grammar, group, floor)
            if since is not None:
                group = since
                continue
        run = grammar.run_ending.get(group)
        if run is not None and keys[run.end - 1] == ",":
            return _before_apposition(grammar, run.outer[0], floor)  # "X, author of “…,” said"
        if key == ",":
            aside = _interjection(grammar, group - 1, floor)
            if aside is not None:
                group = aside
                continue
            return _before_apposition(grammar, group - 1, floor) or clause_subject(grammar, group - 1, floor)
        if key in w.DASHES:
            found = _before_dashes(grammar, group - 1, floor)
            if found is not None:
                return found
        if key in w.DASHES or key in ("and", "but", "or", "then"):
            return clause_subject(grammar, group - 1, floor)
        if key in w.DETERMINERS and key not in w.INDEFINITE and key not in ("this", "that"):
            return None
        if key == "who" or (key == "which" and group - 1 > floor and keys[group - 2] == ","):
            return group - 1, group
        if key in ("that", "which") and group - 1 > floor and grammar.words[group - 2][0].isalnum():
            return grammar.phrase_to(group - 1, floor)
        if key in w.INNER_PREPOSITIONS:
            return _with_relative(grammar, group, floor)
        phrase = grammar.phrase_to(group, floor)
        if phrase is None:
            return None
        before = keys[phrase[0] - 1] if phrase[0] > floor else ""
        resident = _resident(grammar, phrase, floor) if before == "," else None
        resident = resident or _titled(grammar, phrase)
        if resident is not None:
            return resident
        if (before not in w.INNER_PREPOSITIONS and before != "during") or before == "to" or phrase[0] - 1 <= floor:
            return phrase
        # "Smith on Tuesday said", "who has in the past described": the phrase belongs to a preposition; the subject
        # stands before it.
        group = grammar.skip_group_back(phrase[0] - 1, floor)
    return _with_relative(grammar, group, floor)


def _time_phrase(grammar: Grammar, end: int, floor: int) -> int | None:
    """Where a phrase of time between a subject and its verb begins: "less than two weeks ago", "last week"."""
    keys = grammar.keys
    if keys[end - 1] != "ago":
        return end - 2 if end - 2 > floor and keys[end - 2] in ("last", "this") else None
    begin = end - 2
    while begin > max(floor, end - _ASIDE) and (
        keys[begin - 1] in _SPAN or grammar.words[begin - 1][0].isdigit() or keys[begin - 1] in w.DETERMINERS
    ):
        begin -= 1
    return begin if floor < begin < end - 2 else None


def _interjection(grammar: Grammar, end: int, floor: int) -> int | None:
    """Where the comma stands that opens a few words between a subject and its verb: "X, for one, called it"."""
    keys = grammar.keys
    for comma in range(end - 2, max(floor, end - _ASIDE), -1):
        if keys[comma] == ",":
            inside = keys[comma + 1 : end]
            plain = all(w.is_adverb(key) or key in ("most", "very", "however", "though") for key in inside)
            return comma if plain or (inside[0] in ("for", "of", "in") and inside[-1] in _ASIDES) else None
    return None


def _resident(grammar: Grammar, place: Range, floor: int) -> Range | None:
    """The person before a place of two parts that no comma closes: "Ana Example of Columbia, South Carolina said"."""
    start = place[0]
    named = start in grammar.organization_at or any(index in grammar.person_at for index in range(*place))
    if named or not all(map(grammar.capitalized, range(*place))):
        return None
    phrase = grammar.phrase_to(start - 1, floor)
    person = None if phrase is None else grammar.person_at.get(phrase[0])
    if person is None or grammar.keys[person.end] not in ("of", "from", "in") or person.end >= start - 1:
        return None
    return person.full, person.end


def _titled(grammar: Grammar, phrase: Range) -> Range | None:
    """The person who opens a sentence before a post that no comma closes: "Ana Example, Telenor CEO said"."""
    start, end = phrase
    comma = start - 1 - grammar.keys[start - 1].endswith("ed")  # "X, appointed chairman on Monday said"
    person = grammar.person_ending.get(comma) if grammar.keys[comma] == "," else None
    if person is None or person.full != grammar.tokens.sentence(start)[0] or grammar.keys[start] in w.DETERMINERS:
        return None
    named = any(index in grammar.person_at for index in range(start, end))
    held = any(index in grammar.posts for index in range(start, end))
    return (person.full, person.end) if held and not named else None


def _before_dashes(grammar: Grammar, end: int, floor: int) -> Range | None:
    """The subject before an apposition between dashes: "Ana Example – CEO, Telenor – said"."""
    for index in range(end - 1, max(floor, end - _DASHED), -1):
        if grammar.keys[index] in w.DASHES and grammar.tokens.spaced(index):
            return grammar.phrase_to(index, floor)
    return None


def _with_relative(grammar: Grammar, end: int, floor: int) -> Range | None:
    """The subject of a clause that a relative clause parts from its verb: "a man who sat in on the talks recalls"."""
    found = main_subject(grammar, floor, end)
    return found if found is not None and found[1] < end and grammar.keys[found[1]] in w.RELATIVE else None


def _before_apposition(grammar: Grammar, end: int, floor: int) -> Range | None:
    """The person named before the appositions that end at a comma ("X, 35, chief of Y, said"), or in the last."""
    keys = grammar.keys
    finish = end
    for begin in range(end - 1, floor - 1, -1):
        if begin > floor and keys[begin - 1] != ",":
            continue
        index = begin
        while index < finish and (keys[index] in w.LINKS or keys[index] in ("while", "as", "when")):
            index += 1
        last = grammar.person_ending.get(finish)
        if last is not None and last.full >= index and (last.full == index or keys[last.full - 1] in _BEFORE_SUBJECT):
            if last.full == index or keys[last.full - 1] != "and" or not grammar.capitalized(last.full - 2):
                return last.full, finish
            first = grammar.person_ending.get(last.full - 1)
            if first is not None and first.full == index:
                return first.full, finish  # "two analysts, A and B, said"
        person = grammar.person_at.get(index)
        if person is not None and person.end <= finish and keys[person.end] not in ("'s", "'"):
            if _clausal(grammar, person.end, finish):
                return None
            return index, person.end
        if w.is_pronoun(keys[index]):
            return (index, index + 1) if index + 1 == finish else None
        phrase = grammar.phrase_to(finish, index)
        if phrase is not None and phrase[0] == index and finish > index:
            narrow = grammar.narrow(phrase)
            named = grammar.person_ending.get(narrow[1])
            if (
                named is not None
                and keys[named.full - 1] not in w.INNER_PREPOSITIONS
                and keys[named.full - 1] != "and"
                and keys[index] not in w.INTRODUCTIONS
            ):
                return phrase
        finish = begin - 1
    return None


def _clausal(grammar: Grammar, start: int, end: int) -> bool:
    """Whether a verb stands in a stretch behind a name, so that the stretch is its clause rather than an apposition."""
    if start < end and (grammar.keys[start] in w.RELATIVE or grammar.keys[start] == "whose"):
        return False
    return any(grammar.finite(index) for index in range(start, end))


def clause_subject(grammar: Grammar, end: int, floor: int) -> Range | None:
    """The subject of the clause that ends at a token: of the nearest clause that has one."""
    keys = grammar.keys
    for index in range(end - 1, floor, -1):
        opener = keys[index]
        if opener == "with":
            doer = grammar.phrase_from(index + 1, end)
            if doer is not None and doer[1] < end - 1 and keys[doer[1]] == "," == keys[end - 1]:
                named = grammar.person_ending.get(doer[1])
                if named is not None and named.full == doer[0]:
                    return doer  # "with X, head of Y, saying"
            if doer is not None and keys[doer[1]] == "and":
                second = grammar.phrase_from(doer[1] + 1, end)
                doer = doer if second is None else (doer[0], second[1])
            if doer is not None and doer[1] < end and _gerund(grammar, doer[1]):
                return doer
        if opener in ("and", "as") and (keys[index - 1] == "," or (opener == "as" and keys[index + 1] in w.PERSONAL)):
            found = main_subject(grammar, index + 1, end)
            if found is not None and any(
                grammar.finite(place) or place in grammar.cue_at for place in range(found[1], end)
            ):
                return found
        if opener in w.CLAUSE_OPENERS or opener == ";" or (opener in w.DASHES and grammar.tokens.spaced(index)):
            found = _behind_clause(grammar, index, end) or main_subject(grammar, index + 1, end)
            if found is not None and found[1] < end:
                return found
    return main_subject(grammar, floor, end)


def _gerund(grammar: Grammar, index: int) -> bool:
    """Whether a token looks like a participle: "with X taking to the stage"."""
    key = grammar.keys[index]
    return key.endswith("ing") and key not in w.PREPOSITIONS and grammar.words[index][0].islower()


def _behind_clause(grammar: Grammar, opener: int, end: int) -> Range | None:
    """The subject behind a subordinate clause and its comma: "asked whether X will go, Y shook her head and said"."""
    for index in range(opener + 2, end - 1):
        if grammar.keys[index] != "," or grammar.finite(index - 1):
            continue
        person = grammar.person_at.get(index + 1)
        after = index + 2 if grammar.keys[index + 1] in w.PERSONAL else 0 if person is None else person.end
        if index < after < end and (grammar.finite(after) or after in grammar.cue_at):
            return index + 1, after
    return None


def main_subject(grammar: Grammar, start: int, end: int) -> Range | None:
    """The first noun phrase of a clause that may be its subject: introductory phrases are passed over."""
    keys = grammar.keys
    index = start
    for _ in range(5):
        while index < end and (not grammar.words[index][0].isalnum() or keys[index] in w.LINKS):
            index += 1
        if index >= end or (index == start and grammar.words[index] == "to"):
            return None
        introduces = (
            keys[index] in w.INTRODUCTIONS
            or keys[index].endswith("ing")
            or (w.is_adverb(keys[index]) and keys[index] not in w.INDEFINITE)
            or (keys[index].endswith("ed") and keys[index + 1] in w.PREPOSITIONS)
        ) and index not in grammar.person_at
        if (
            not introduces
            and not _tells_time(grammar, index, end)
            and not (index > start and _place(grammar, index, end))
        ):
            break
        comma = next((place for place in range(index + 1, end) if keys[place] == ","), None)
        if comma is None:
            return None
        index = comma + 1
    phrase = grammar.phrase_from(index, end)
    return None if phrase is None else _before_verb(grammar, phrase)


def _place(grammar: Grammar, start: int, end: int) -> bool:
    """Whether a short name between commas, after an introduction, names where: "At a rally in Ames, Iowa, X said"."""
    keys = grammar.keys
    comma = next((index for index in range(start, min(end, start + 4)) if keys[index] == ","), None)
    if comma is None or comma == start or start in grammar.person_at or start in grammar.organization_at:
        return False
    if (
        not all(grammar.capitalized(index) or keys[index] == "." for index in range(start, comma))
        or keys[start] in w.PERSONAL
    ):
        return False
    after = comma + 1
    return after < end and (keys[after] in w.PREPOSITIONS or after in grammar.person_at or keys[after] in w.DETERMINERS)


def _tells_time(grammar: Grammar, start: int, end: int) -> bool:
    """Whether a phrase of a few words before a comma tells a time: "A month later,"."""
    for index in range(start, min(end, start + 5)):
        if grammar.keys[index] == ",":
            return index > start and grammar.keys[index - 1] in w.TIMES
    return False


def _before_verb(grammar: Grammar, phrase: Range) -> Range:
    """The part of a phrase before the first word that looks like its verb."""
    for index in range(phrase[0] + 1, phrase[1]):
        hit = grammar.cue_at.get(index)
        reports = (
            hit is not None and hit.payload.form in ("past", "third") and grammar.keys[index - 1] not in w.DETERMINERS
        )
        if grammar.finite(index) or reports:
            return phrase[0], index
    return phrase


def _teller(grammar: Grammar, comma: int, floor: int) -> Range | None:
    """The subject of the verb of saying that ends at a comma: "the mast is late, X said, adding …"."""
    for hit in grammar.cues_within(max(floor, comma - 2), comma):
        if hit.end == comma and hit.payload.kind == "say" and hit.payload.form in ("past", "third"):
            return subject_of(grammar, Verb(hit.start, hit.end, hit.payload, hit.start), floor)
    return None


def _quoted(grammar: Grammar, end: int, floor: int) -> Range | None:
    """Whom somebody quotes: "the paper quotes X, head of Y, as saying"."""
    for index in range(end - 1, max(floor, end - _DASHED), -1):
        if grammar.keys[index] in _QUOTING and grammar.keys[index - 1] in w.BE:
            return _before_group(grammar, grammar.skip_group_back(index, floor), floor)  # "X was quoted last year as"
        if grammar.keys[index] in _QUOTING:
            return grammar.phrase_from(index + 1, end)
    return None


def _addressee(grammar: Grammar, start: int, floor: int) -> bool:
    """Whether a name, its post before it, is only spoken to: "a letter to director Ana Example asking …"."""
    while start > floor and start - 1 in grammar.posts:
        start -= 1
    return start > 0 and grammar.keys[start - 1] in ("to", "at", "against")


def _participle_subject(grammar: Grammar, group: int, verb_end: int, floor: int) -> Range | None:
    """The subject of "adding that …": that of the clause it hangs on; none for a noun ("the warning")."""
    keys = grammar.keys
    if group > floor:
        before = keys[group - 1]
        if before in w.DETERMINERS or before in ("'s", "with"):
            return None
        if before == "of":
            habit = group - 2 > floor and keys[group - 2] in _HABITS
            return clause_subject(grammar, group - 2, floor) if habit else None
        person = grammar.person_ending.get(group)
        if person is not None and person.full >= floor and not _addressee(grammar, person.full, floor):
            return person.full, group  # "Ana Example saying she was “…” and Bo Example calling it …"
        if before == ",":
            teller = _teller(grammar, group - 1, floor)
            if teller is not None:
                return teller
        quoted = _quoted(grammar, group - (before == "as"), floor)
        if quoted is not None and (before == "as" or quoted[1] == group):
            return quoted  # "quoted X as saying", "quoted X complaining"
        if grammar.words[group - 1][0].isalnum() and before not in w.LINKS and before not in w.INTRODUCTIONS:
            # "with Smith telling reporters": the subject stands right there
            phrase = grammar.phrase_to(group, floor)
            if phrase is not None and phrase[0] > floor and keys[phrase[0] - 1] == "with":
                return phrase
    if verb_end < len(keys) and keys[verb_end] in w.OBJECTS:
        # "said that X ordered changes, telling him to …": the one who tells is the subject of the nearest clause
        for index in range(group - 2, floor, -1):
            if keys[index] == "that" and index - 1 in grammar.cue_at:
                found = main_subject(grammar, index + 1, group)
                if found is not None:
                    return found
                break
    return clause_subject(grammar, group, floor)
