"""Accepted names → persons: one entity for full name, surname, title with surname and given name alone."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.parsing.people.candidates import Candidate
from telcomodel.parsing.people.evidence import Accepted
from telcomodel.parsing.people.result import People, PersonEntity, PersonMention
from telcomodel.parsing.people.surroundings import Surroundings
from telcomodel.tokens import Range

_OFFICIAL_TITLES = frozenset(("political", "military", "legal"))


class _Form(NamedTuple):
    """A mention as it is compared: its folded words, its gender."""

    accepted: Accepted
    words: tuple[str, ...]
    gender: str | None


class _Person:
    """A person while mentions are being joined."""

    def __init__(self, form: _Form, place: int) -> None:
        self.names = {form.words}
        self.gender = form.gender
        self.places = [place]

    def takes(self, form: _Form) -> bool:
        """Whether a full name is another form of this person's."""
        return not _clash(self.gender, form.gender) and any(_compatible(name, form.words) for name in self.names)

    def add(self, form: _Form, place: int) -> None:
        self.names.add(form.words)
        self.gender = self.gender or form.gender
        self.places.append(place)


def identify(around: Surroundings, accepted: list[Accepted]) -> People:
    """The persons behind the accepted names, in order of first mention."""
    forms = [_form(around, item) for item in accepted]
    persons: list[_Person] = []
    owners: dict[int, _Person] = {}
    for place, form in enumerate(forms):
        if len(form.words) > 1:
            person = next((p for p in reversed(persons) if p.takes(form)), None)
            if person is None:
                person = _Person(form, place)
                persons.append(person)
            else:
                person.add(form, place)
            owners[place] = person
    borne = {part for person in persons for name in person.names for word in name for part in (word, *word.split("-"))}
    for place, form in enumerate(forms):
        if len(form.words) != 1 or not (form.accepted.rule or form.words[0] in borne):
            continue
        person = _owner(form, place, persons)
        if person is None and form.accepted.rule:
            person = _Person(form, place)
            persons.append(person)
            borne.add(form.words[0])
            owners[place] = person
        elif person is not None:
            person.add(form, place)
            owners[place] = person
    return _people(around, forms, owners)


def _form(around: Surroundings, item: Accepted) -> _Form:
    candidate = item.candidate
    words = tuple(around.tokens.keys[part] for part in candidate.parts)
    gender = candidate.title.gender if candidate.title is not None else None
    if gender is None and len(words) > 1:
        gender = around.names.gender(words[0])
    return _Form(item, words, gender)


def _owner(form: _Form, place: int, persons: list[_Person]) -> _Person | None:
    """Whom a single word means: the nearest earlier bearer of that surname or given name, else the first later one."""
    word = form.words[0]
    fitting = [person for person in persons if not _clash(person.gender, form.gender)]
    by_surname = [p for p in fitting if any(_surname(name, word) for name in p.names)]
    by_given = (
        []
        if form.accepted.candidate.title is not None
        else [p for p in fitting if any(name[0] == word for name in p.names)]
    )
    bearers = by_surname or by_given
    if not bearers:
        return None
    earlier = [person for person in bearers if min(person.places) < place]
    if earlier:
        return max(earlier, key=lambda person: max(p for p in person.places if p < place))
    return min(bearers, key=lambda person: min(person.places))


def _surname(name: tuple[str, ...], word: str) -> bool:
    """Whether a word is a name's surname: a word after the first, or a part of a double surname."""
    if len(name) == 1:
        return name[0] == word
    return word in name[1:] or word in name[-1].split("-")


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
    order: list[_Person] = []
    numbers: dict[int, int] = {}
    mentions: list[PersonMention] = []
    for place, form in enumerate(forms):
        owner = owners.get(place)
        if owner is None:
            continue
        if id(owner) not in numbers:
            numbers[id(owner)] = len(order)
            order.append(owner)
        candidate = form.accepted.candidate
        single = len(form.words) == 1 and any(len(name) > 1 for name in owner.names)
        rule = form.accepted.rule or "name.repeated"
        mentions.append(
            PersonMention(
                candidate.start,
                candidate.end,
                numbers[id(owner)],
                candidate.full,
                "surname" if single else "name",
                rule,
            )
        )
    entities = tuple(_entity(around, forms, owner) for owner in order)
    return People(tuple(mentions), entities)


def _entity(around: Surroundings, forms: list[_Form], person: _Person) -> PersonEntity:
    places = sorted(person.places)
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
    zones = around.zones
    for start in (form.candidate.start for form in forms):
        if any(first <= start < last for first, last in (*zones.byline, *zones.author_notes)):
            return "journalist"
    if any(form.candidate.title is not None and form.candidate.title.kind in _OFFICIAL_TITLES for form in forms):
        return "official"
    return None
