"""Accepted names → persons: one entity for full name, surname, title with surname and given name alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import Final, NamedTuple

from telcomodel.parsing.people.candidates import Candidate
from telcomodel.parsing.people.evidence import Accepted
from telcomodel.parsing.people.misprints import Spellings
from telcomodel.parsing.people.result import People, PersonEntity, PersonMention
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Range

_OFFICIAL_TITLES = frozenset(("political", "military", "legal"))
_EAST_ASIAN: Final = 3
"""Words in a name whose family name stands first, two given names behind it."""
REACH: Final = 32
"""Bearers of one name, on either side of a mention, among whom its person is sought."""


class _Form(NamedTuple):
    """A mention as it is compared: its folded words, its gender, whether the family name stands first."""

    accepted: Accepted
    words: tuple[str, ...]
    gender: str | None
    family_first: bool


class _Person:
    """A person while mentions are being joined; its places are those of its full names and those of single words."""

    def __init__(self, form: _Form, place: int, number: int) -> None:
        self.number = number
        self.names: dict[tuple[str, ...], None] = {}
        self.gender: str | None = None
        self.full: list[int] = []
        self.short: list[int] = []
        self.first = place
        self.add(form, place)

    def takes(self, form: _Form) -> bool:
        """Whether a full name is another form of this person's."""
        return not _clash(self.gender, form.gender) and any(_compatible(name, form.words) for name in self.names)

    def add(self, form: _Form, place: int) -> None:
        self.names[form.words] = None
        self.gender = self.gender or form.gender
        (self.full if len(form.words) > 1 else self.short).append(place)
        self.first = min(self.first, place)

    def last_before(self, place: int) -> int:
        """The last mention so far before a place, -1 for none."""
        index = bisect_left(self.full, place)
        return max(self.full[index - 1] if index else -1, self.short[-1] if self.short else -1)


class _Register:
    """The persons of a text by the words of their names; each place is asked for in text order."""

    def __init__(self) -> None:
        self.count = 0
        self.borne: set[str] = set()
        self._spellings: Spellings | None = None
        self._by_word: defaultdict[str, list[_Person]] = defaultdict(list)
        self._by_surname: defaultdict[str, list[_Person]] = defaultdict(list)
        self._by_family: defaultdict[str, list[_Person]] = defaultdict(list)
        self._by_given: defaultdict[str, list[_Person]] = defaultdict(list)

    def person(self, form: _Form, place: int) -> _Person:
        """A new person."""
        person = _Person(form, place, self.count)
        self.count += 1
        self._enter(person, form)
        return person

    def add(self, person: _Person, form: _Form, place: int) -> None:
        """Note a further mention of a person."""
        new = form.words not in person.names
        person.add(form, place)
        if new:
            self._enter(person, form)

    def named(self, form: _Form) -> _Person | None:
        """The latest person of whom a full name is another form."""
        near = {person.number: person for word in form.words for person in self._by_word[word][-REACH:]}
        return next((near[number] for number in sorted(near, reverse=True) if near[number].takes(form)), None)

    def owner(self, form: _Form, place: int) -> _Person | None:
        """Whom one word means: the nearest earlier bearer of that surname or given name, else the first later one."""
        word = form.words[0]
        bearers = _bearers(self._by_surname[word], form, place)
        if not bearers:
            bearers = _bearers(self._by_given[word], form, place)
        if not bearers:
            bearers = _bearers(self._by_family[word], form, place)
        if not bearers:
            return None
        earlier = [person for person in bearers if person.first < place]
        if earlier:
            return max(earlier, key=lambda person: person.last_before(place))
        return min(bearers, key=lambda person: person.first)

    def misprinted(self, form: _Form, place: int) -> _Person | None:
        """Of whose surname one word is a misprint: the nearest earlier bearer by full name."""
        if self._spellings is None:
            self._spellings = Spellings(self._by_surname)
        surname = self._spellings.meant(form.words[0])
        bearers = [] if surname is None else _bearers(self._by_surname[surname], form, place)
        earlier = [person for person in bearers if person.first < place and person.full]
        return max(earlier, key=lambda person: person.last_before(place), default=None)

    def _enter(self, person: _Person, form: _Form) -> None:
        words = form.words
        parts = {part for word in words for part in (word, *word.split("-"))}
        self.borne |= parts
        for word in set(words):
            self._by_word[word].append(person)
        if form.family_first:
            self._by_family[words[0]].append(person)
        for word in {*words[1:], *words[-1].split("-")} if len(words) > 1 else set(words):
            self._by_surname[word].append(person)
        self._by_given[next(iter(words), "")].append(person)


def _bearers(persons: list[_Person], form: _Form, place: int) -> list[_Person]:
    """The bearers of a name around a place whose gender allows a mention."""
    near = bisect_left(persons, place, key=lambda person: person.first)
    return [person for person in persons[max(near - REACH, 0) : near + REACH] if not _clash(person.gender, form.gender)]


def identify(around: Surroundings, accepted: list[Accepted], trace: Trace | None = None) -> People:
    """The persons behind the accepted names, in order of first mention."""
    forms = _addressed(around, _family_names(around, [_form(around, item) for item in accepted]))
    register = _Register()
    owners: dict[int, _Person] = {}
    for place, form in enumerate(forms):
        if len(form.words) > 1:
            person = register.named(form)
            if person is None:
                person = register.person(form, place)
            else:
                register.add(person, form, place)
            owners[place] = person
    for place, form in enumerate(forms):
        if len(form.words) != 1 or not (form.accepted.rule or form.words[0] in register.borne):
            continue
        person = register.owner(form, place)
        if person is None and form.accepted.candidate.title is not None:
            person = register.misprinted(form, place)
        if person is not None:
            register.add(person, form, place)
            owners[place] = person
        elif form.accepted.rule:
            owners[place] = register.person(form, place)
    if trace is not None:
        for place, form in enumerate(forms):
            if place not in owners:
                lone = _range(form.accepted.candidate)
                trace.reject("people", lone, lone, "not.lone")
    return _people(around, _with_particles(around, forms, owners), owners)


def _form(around: Surroundings, item: Accepted) -> _Form:
    candidate = item.candidate
    keys, title = around.tokens.keys, candidate.title
    words = tuple([keys[part] for part in candidate.parts])
    if title is not None and len(words) == 2 and words[0] in around.names.particles:
        words = words[1:]  # "Mr Van Example": the particle's capital makes no given name
    gender = title.gender if title is not None else None
    family_first = len(words) > 1 and around.names.family_first(*words)
    if gender is None and len(words) > 1:
        gender = around.names.gender(words[1 if family_first else 0])
    return _Form(item, words, gender, family_first)


def _family_names(around: Surroundings, forms: list[_Form]) -> list[_Form]:
    """The forms; a particle's capital opens a sentence where a full name ends in the same words ("Van der Example")."""
    keys, particles = around.tokens.keys, around.names.particles
    if not any(len(form.words) == 2 and form.words[0] in particles for form in forms):
        return forms
    ends: set[tuple[str, ...]] = set()
    for form in forms:
        name = form.accepted.candidate
        before = last = name.parts[-1]
        while before > name.start and keys[before - 1] in particles:
            before -= 1
        if name.start < before < last:
            ends.add(tuple(keys[before : last + 1]))
    found = list(forms)
    for place, form in enumerate(forms):
        name = form.accepted.candidate
        if len(form.words) == 2 and tuple(keys[name.start : name.parts[-1] + 1]) in ends:
            found[place] = form._replace(words=form.words[1:], gender=None, family_first=False)
    return found


def _addressed(around: Surroundings, forms: list[_Form]) -> list[_Form]:
    """The forms; the first of three words is the family name where a title stands before it alone ("Mr Yuen")."""
    titled = {f.words[0] for f in forms if len(f.words) == 1 and f.accepted.candidate.title is not None}
    if not titled:
        return forms
    return [
        form._replace(family_first=True, gender=around.names.gender(form.words[1]))
        if len(form.words) == _EAST_ASIAN and form.words[0] in titled and form.words[-1] not in titled
        else form
        for form in forms
    ]


def _compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: same surname, given names that agree as far as they go."""
    if len(one) == 1 or len(other) == 1:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return one[-1] == other[-1] and (len(first) == 1 or len(second) == 1) and first[0] == second[0]


def _clash(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _people(around: Surroundings, forms: list[_Form], owners: dict[int, _Person]) -> People:
    places = sorted(owners)
    order = list({id(owners[place]): owners[place] for place in places}.values())
    numbers = {id(owner): number for number, owner in enumerate(order)}
    mentions = (_mention(forms[place], owners[place], numbers[id(owners[place])]) for place in places)
    entities = tuple(_entity(around, forms, owner) for owner in order)
    return People(around.tokens.rows(PersonMention, mentions), entities)


def _mention(form: _Form, owner: _Person, number: int) -> PersonMention:
    candidate = form.accepted.candidate
    single = len(form.words) == 1 and any(len(name) > 1 for name in owner.names)
    rule = form.accepted.rule or "name.repeated"
    return PersonMention(candidate.start, candidate.end, number, candidate.full, "surname" if single else "name", rule)


def _with_particles(around: Surroundings, forms: list[_Form], owners: dict[int, _Person]) -> list[_Form]:
    """The forms; a surname alone begins with the particles that stand before it, as they do in the full name."""
    found = list(forms)
    for place, owner in owners.items():
        form = forms[place]
        name = form.accepted.candidate
        if len(form.words) > 1 or name.full != name.start or not owner.full:
            continue
        count = _particles(around, name, forms[owner.full[0]].accepted.candidate)
        if count:
            begin = name.start - count
            found[place] = form._replace(
                accepted=form.accepted._replace(candidate=name._replace(start=begin, full=begin))
            )
    return found


def _particles(around: Surroundings, short: Candidate, name: Candidate) -> int:
    """How many particles of the full name stand before its surname alone, small letters and all: "van der Berg"."""
    keys = around.tokens.keys
    surname = next((part for part in name.parts if keys[part] == keys[short.start]), name.start)
    before = surname
    while before > name.start and keys[before - 1] in around.names.particles:
        before -= 1
    count = surname - before
    return count if count and keys[short.start - count : short.start] == keys[before:surname] else 0


def _entity(around: Surroundings, forms: list[_Form], person: _Person) -> PersonEntity:
    places = sorted(person.full + person.short)
    best = places[0]
    if len(places) > 1:
        best = max(
            places,
            key=lambda place: (len(forms[place].words), not _shouted(around, forms[place].accepted.candidate), -place),
        )
    name = _range(forms[best].accepted.candidate)
    aliases: dict[str, Range] = {}
    for place in places:
        alias = _range(forms[place].accepted.candidate)
        aliases.setdefault(around.tokens.value(*alias), alias)
    aliases.pop(around.tokens.value(*name), None)
    return PersonEntity(
        name=name,
        aliases=tuple(aliases.values()),
        gender=person.gender,
        kind=_kind(around, [forms[place].accepted for place in places]),
        rule=forms[best].accepted.rule or "name.repeated",
    )


def _range(candidate: Candidate) -> Range:
    return candidate.start, candidate.end


def _shouted(around: Surroundings, candidate: Candidate) -> bool:
    return all(around.tokens.words[part].isupper() for part in candidate.parts)


def _kind(around: Surroundings, forms: list[Accepted]) -> str | None:
    """What titles and zones say a person is."""
    if any(form.candidate.start in around.signed for form in forms):
        return "journalist"
    if any(form.candidate.title is not None and form.candidate.title.kind in _OFFICIAL_TITLES for form in forms):
        return "official"
    return None
