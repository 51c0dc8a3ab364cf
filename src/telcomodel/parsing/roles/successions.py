"""People tied to an employer by whom they follow or what they leave: "replacing X", "X left Telco in 2009"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.roles.antecedents import Spoken, last_spoken_of
from telcomodel.parsing.roles.employers import Employer, read_employer
from telcomodel.parsing.roles.holders import PRONOUNS, whom
from telcomodel.parsing.roles.result import RolePhrase
from telcomodel.parsing.roles.scene import DEPARTURES, Scene
from telcomodel.parsing.roles.ties import HELPING, SEATS, TOWARDS, Affiliation, tie

_TIMES: Final = frozenset("year month week spring summer autumn winter".split())
LEAVE: Final = 7
"""Tokens between a name and the noun for its departure ("yesterday tendered his resignation")."""
SEAT: Final = 2
"""Tokens from "as" to the post behind it, an article included."""
SEAT_TIME: Final = 5
"""Tokens from a verb of following to its "by", a date included."""
SEAT_WORDS: Final = 9
"""Tokens from a verb of following to its "by", the post and its company included."""
_SUCCEEDED: Final = frozenset("replacing replaces replaced replace succeeding succeeds succeeded succeed".split())
_NEIGHBOURS: Final = frozenset(("predecessor", "successor", "replacement"))
_OWNERS: Final = frozenset(("his", "her"))
_GIVEN: Final = frozenset(("role.verb", "role.object"))
"""Rules by which a verb gives somebody a post."""
_LEAVING: Final = frozenset("left leaves leaving quit quits joined joins joining rejoins rejoined".split())


def succeeded(
    scene: Scene, person: PersonMention, spoken: Sequence[Spoken], posts: Sequence[RolePhrase]
) -> Affiliation | None:
    """The company where one follows another: "replacing X", "a successor to X", "his predecessor, X"."""
    before = person.full - 1
    link = scene.key[before]
    start = before
    if link in ("from", "for", "to") and scene.key[before - 1] in ("over", "in", "way"):
        start = before - 2
    elif link == "from" and scene.key[before - 1] in SEATS:
        start = next((i for i in range(before - 2, before - 6, -1) if scene.key[i] in ("over", "take", "takes")), -1)
        if start < 0:
            return None
    elif link == "of" and scene.key[before - 1] == "place" and scene.key[before - 2] == "in":
        start = before - 2
    elif (link == "to" and scene.key[before - 1] in ("successor", "heir")) or scene.key[
        before - 1 if link == "," else before
    ] in _NEIGHBOURS:
        start = before - 1
    elif (
        scene.word[person.end] == ","
        and scene.key[person.end + 1] == "whom"
        and scene.key[person.end + 3] in _SUCCEEDED
    ):
        start = person.full
    elif link not in _SUCCEEDED and not (link == "by" and _succeeded_by(scene, before)):
        if not _succeeds(scene, person.end):
            return None
        start = person.full
    noun = before - (link == ",")
    relative = _relative(scene, noun)
    likewise = None if relative is None else _likewise_employed(person, start, relative, posts)
    if likewise is not None or (relative is not None and scene.possessive(noun - 1)):
        return likewise
    meant = _of_the_seat(scene, person, posts) or last_spoken_of(scene, person.full, spoken)
    if meant is None or (meant.organization is None and scene.key[before - 1] == "way") or _reports(scene, meant):
        return None
    return tie(person, start, meant._replace(end=person.end), "affiliation.succeeded")


def _reports(scene: Scene, employer: Employer) -> bool:
    """Whether an organization is a paper that tells the news rather than makes it: "The paper said X takes over"."""
    known = employer.organization
    if known is None or known == scene.organizations.mentions[0].entity:
        return False
    return scene.organizations.entities[known].kind == "media"


def _succeeded_by(scene: Scene, by: int) -> bool:
    """Whether "by" is that of a verb of following, a year, a month or the post aside.

    "was succeeded in 1998 by", "will be succeeded as chief executive of Telco by".
    """
    verb = by - 1
    for index in range(verb, max(by - SEAT_WORDS, 0), -1):
        if not scene.word[index].isalpha():
            break
        if scene.key[index] == "as" and scene.key[index - 1] in _SUCCEEDED:
            return True
    while verb > by - SEAT_TIME and (
        scene.key[verb] in ("in", "last") or scene.year(verb) or scene.key[verb] in scene.words.calendar
    ):
        verb -= 1
    return scene.key[verb] in _SUCCEEDED


def _of_the_seat(scene: Scene, person: PersonMention, posts: Sequence[RolePhrase]) -> Employer | None:
    """The employer of the post in which one follows another: "replaced X as chief of Telco", "He replaces X"."""
    if scene.key[person.end] == "as":
        seat = next((post for post in posts if person.end < post.start <= person.end + SEAT), None)
    else:
        seat = _new_seat(scene, person.full - 1, posts)
    if seat is None or (seat.organization is None and seat.employer is None):
        return None
    return Employer(person.end, seat.organization, seat.employer)


def _new_seat(scene: Scene, verb: int, posts: Sequence[RolePhrase]) -> RolePhrase | None:
    """The post that the sentences before gave whom a pronoun means that is a verb's subject."""
    subject = verb - 1
    while scene.key[subject] in TOWARDS:
        subject -= 1
    if scene.key[subject] not in PRONOUNS:
        return None
    successor = whom(scene, subject)
    given = (post for post in reversed(posts) if post.end <= subject and post.person == successor)
    return next((post for post in given if post.rule in _GIVEN), None)


def _relative(scene: Scene, index: int) -> int | None:
    """Whose predecessor or successor a noun at a token means: "Ms Sample's", "his"; ``None`` for other words."""
    if scene.key[index] not in _NEIGHBOURS:
        return None
    if scene.possessive(index - 1):
        owner = scene.person_before.get(index - 1)
        return None if owner is None else owner.entity
    return whom(scene, index - 1) if scene.key[index - 1] in _OWNERS else None


def _likewise_employed(
    person: PersonMention, start: int, relative: int, posts: Sequence[RolePhrase]
) -> Affiliation | None:
    """The company of the person whose predecessor or successor somebody is: "Ms Sample’s predecessor, X"."""
    post = next((post for post in posts if post.person == relative), None)
    if post is None or post.organization is None:
        return None
    return tie(person, start, Employer(person.end, post.organization, None), "affiliation.succeeded")


def _succeeds(scene: Scene, index: int) -> bool:
    """Whether the verb at a token makes its subject somebody's successor."""
    while scene.key[index] in TOWARDS:
        index += 1
    if scene.key[index] not in ("takes", "took", "take"):
        return scene.key[index] in ("succeeds", "succeeded", "succeed", "replaces", "replaced", "replace")
    seat = scene.key[index + 1] == "the" and scene.key[index + 2] in SEATS
    return scene.key[index + 1] == "over" or (seat and scene.key[index + 3] not in ("of", "at"))


def announcing(scene: Scene, person: PersonMention) -> Affiliation | None:
    """The company from which somebody announces a departure: "X announced her retirement from Telco"."""
    for noun in range(person.end + 1, person.end + LEAVE):
        if not scene.plain(noun):
            return None
        if scene.key[noun] in DEPARTURES and scene.key[noun + 1] in ("from", "at"):
            mention = scene.organization_at.get(noun + 2)
            if mention is None or scene.key[noun - 1] not in ("his", "her", "their"):
                return None
            return tie(person, noun, Employer(mention.end, mention.entity, None), "affiliation.move")
    return None


def departing(scene: Scene, person: PersonMention, spoken: Sequence[Spoken]) -> Affiliation | None:
    """The company whose executive’s departure a text tells: "hours after the resignation of X"."""
    before = person.full - 1
    if scene.key[before] != "of" or scene.key[before - 1] not in DEPARTURES:
        return None
    meant = last_spoken_of(scene, person.full, spoken)
    if meant is None or meant.organization is None:
        return None
    if not scene.organizations.entities[meant.organization].operator:
        return None
    return tie(person, before - 1, meant._replace(end=person.end), "affiliation.move")


def _nothing_follows(scene: Scene, index: int) -> bool:
    """Whether a verb of leaving has no object: its clause ends or goes on with a time ("since X left in April")."""
    key = scene.key[index]
    if key in ("after", "following"):
        return True
    if key in ("in", "on", "last", "this"):
        after = scene.key[index + 1]
        return after in scene.words.calendar or after[:1].isdigit() or after in _TIMES
    return not key or key[:1] in ".,;"


def _of_the_post(scene: Scene, index: int, posts: Sequence[RolePhrase]) -> Employer | None:
    """The employer of the post told last, where the sentence is about it: "The post has been vacant since X left"."""
    first, _ = scene.tokens.sentence(index)
    if scene.key[first] != "the" or scene.key[first + 1] not in SEATS:
        return None
    last = next((post for post in reversed(posts) if post.end <= first), None)
    return None if last is None or last.organization is None else Employer(first, last.organization, None)


def leaving(
    scene: Scene, person: PersonMention, spoken: Sequence[Spoken], posts: Sequence[RolePhrase]
) -> Affiliation | None:
    """The company that somebody leaves or joins: "X left Freenet in 2009", "X has joined Zain"."""
    index = person.end
    while scene.key[index] in HELPING:
        index += 1
    move = scene.moves.get(index)
    if move is None or (move.payload.moves_object and scene.key[index - 1] not in ("is", "was", "been")):
        return None
    place = move.end
    if move.payload.kind == "departure" and not move.payload.link and _nothing_follows(scene, place):
        meant = _of_the_post(scene, person.full, posts) or last_spoken_of(scene, person.full, spoken)
        if meant is None or meant.organization is None:
            return None
        operator = scene.organizations.entities[meant.organization].operator
        return tie(person, index, meant._replace(end=place), "affiliation.move") if operator else None
    if scene.key[place] in ("at", "of", "from", "by"):
        employer = read_employer(scene, place + 1, scene.tokens.sentence(person.start)[1])
        if employer is None or employer.organization is None:
            return None
        return tie(person, index, employer, "affiliation.move")
    mention = scene.organization_at.get(place)
    if mention is None or scene.key[index] not in _LEAVING:
        return None
    return tie(person, index, Employer(mention.end, mention.entity, None), "affiliation.move")
