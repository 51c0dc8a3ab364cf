"""Appointments and departures: who takes or leaves which post, after whom and before whom."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from typing import Final, NamedTuple

from telcomodel.lexicon.moves import MoveVerb
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.roles.arrivals import HELM
from telcomodel.parsing.roles.holders import OBJECTS, PRONOUNS, whom
from telcomodel.parsing.roles.result import MoveMention, RolePhrase
from telcomodel.parsing.roles.scene import DEFINITES, Scene
from telcomodel.parsing.roles.successions import SEAT_WORDS
from telcomodel.tokens import Range

_BE: Final = frozenset("is are was were be been being gets got".split())
_BEFORE_VERBS: Final = _BE | frozenset(
    "has have had will would shall may might could not also now recently already just yesterday abruptly".split()
)
_AUXILIARIES: Final = _BEFORE_VERBS | {"to"}
_APART: Final = frozenset('“”"„«»;:')
"""Marks that part a verb from whom it is about."""
_BEFORE_NOUNS: Final = frozenset(
    "a an the its his her their my our your this that every each no any all some these those "
    "on maternity parental medical sick gardening administrative paid unpaid".split()
)
"""A bare form behind one of these is a noun: "by its name", "on leave"."""
_FUTURE: Final = frozenset("will would shall to".split())
_REPLACING: Final = frozenset("replacing replaces replaced replace succeeding succeeds succeeded succeed".split())
_RELATIVES: Final = frozenset("who whom whose which where when while".split())
_POSTS: Final = frozenset("post role position job helm board office company group duties reins".split())
_GIVEN: Final = frozenset(("role.verb", "role.object", "role.pronoun"))
_CLAUSES: Final = frozenset("after since when because while if".split())
"""Words behind which no object of a verb stands."""
_NAMED: Final = frozenset(("role.before", "role.after", "role.possessive", "role.list", "role.described"))
"""Rules by which a post stands beside its holder's name, so that a later sentence may tell the one that is left."""
_AFTER: Final = frozenset(
    "in at on after before as from for with by this next last earlier later to when and amid following".split()
)
CLAUSE: Final = 60
"""Tokens to either side of a verb that may belong to its clause."""
REACH: Final = 25
"""Tokens between a mover and the verb, the longest apposition included."""


class _Move(NamedTuple):
    """A move as its own clause tells it."""

    hit: Hit
    kind: str
    person: int
    role: int | None
    predecessor: int | None
    successor: int | None
    rule: str
    dates: tuple[Range, ...]


class _Posts(NamedTuple):
    """The role phrases of a text.

    Attributes:
        phrases: All of them.
        titled: The places of those with a title, by person.
        holders: Who holds the post of the first one that ends before a token.
    """

    phrases: Sequence[RolePhrase]
    titled: Mapping[int, Sequence[int]]
    holders: Mapping[int, int | None]

    @classmethod
    def of(cls, phrases: Sequence[RolePhrase]) -> _Posts:
        """Those of a text, in text order."""
        titled: defaultdict[int, list[int]] = defaultdict(list)
        holders: dict[int, int | None] = {}
        for place, phrase in enumerate(phrases):
            holders.setdefault(phrase.end, phrase.person)
            if phrase.person is not None and phrase.title:
                titled[phrase.person].append(place)
        return cls(phrases, titled, holders)


def find_moves(
    scene: Scene, verbs: Sequence[Hit], nouns: Sequence[Hit], phrases: Sequence[RolePhrase]
) -> tuple[MoveMention, ...]:
    """The moves of an article, one for each person and kind, in text order; later clauses add what the first lacks."""
    told: dict[tuple[int, str], _Move] = {}
    history: list[_Move] = []
    concerned = {phrase.person for phrase in phrases}
    posts = _Posts.of(phrases)
    for hit in sorted((*verbs, *_nominal(scene, nouns)), key=lambda hit: hit.start):
        for move in _read(scene, hit, posts, concerned):
            known = told.get((move.person, move.kind))
            if known is not None and known.role is None and move.role is not None and _earlier(scene, known, move):
                history.append(known)
                known = None
            told[move.person, move.kind] = move if known is None else _joined(known, move)
            concerned |= {move.person, move.predecessor, move.successor}
    moves = [*history, *told.values()]
    followers: dict[int, int] = {}
    leavers: dict[int, int] = {}
    for move in moves:
        if move.kind == "appointment" and move.predecessor is not None:
            followers.setdefault(move.predecessor, move.person)
        if move.kind == "departure" and move.successor is not None:
            leavers.setdefault(move.successor, move.person)
    return tuple(_mention(move, followers, leavers) for move in sorted(moves, key=lambda move: move.hit.start))


def _earlier(scene: Scene, one: _Move, other: _Move) -> bool:
    """Whether two moves of one kind have dates of their own ("joined in 2013 and was appointed director in 2019")."""
    return all(
        any(scene.key[i] in scene.words.calendar or scene.year(i) for i in range(*move.dates[-1]))
        for move in (one, other)
    )


def future_posts(scene: Scene, moves: Sequence[MoveMention], phrases: Sequence[RolePhrase]) -> dict[int, str]:
    """The status of role phrases that moves say: ``incoming`` for a post to be taken, ``outgoing`` for one left."""
    found: dict[int, str] = {}
    untitled = {
        phrase.person: index for index, phrase in enumerate(phrases) if not phrase.title and phrase.rule != HELM
    }
    for move in moves:
        if move.kind == "departure" and move.role is None and move.person in untitled:
            found[untitled[move.person]] = "outgoing"
        if move.role is None or phrases[move.role].person != move.person:
            continue
        if move.kind == "departure":
            found[move.role] = "outgoing"
        elif _to_come(scene, move.start):
            found[move.role] = "incoming"
    return found


def _to_come(scene: Scene, verb: int) -> bool:
    """Whether a verb stands in the future: "will be named", "is to join"; not "reports to newly appointed CEO X"."""
    ahead = [scene.key[i] for i in range(verb - 2, verb) if scene.key[i] in _FUTURE]
    return bool(ahead) and not (ahead == ["to"] and scene.key[verb - 1].endswith("ly"))


def _joined(one: _Move, other: _Move) -> _Move:
    return one._replace(
        role=other.role if one.role is None else one.role,
        predecessor=other.predecessor if one.predecessor is None else one.predecessor,
        successor=other.successor if one.successor is None else one.successor,
    )


def _mention(move: _Move, followers: dict[int, int], leavers: dict[int, int]) -> MoveMention:
    """The result; where one clause names the predecessor, the predecessor's own departure names the successor.

    `followers` says who is appointed after whom, `leavers` who leaves before whom.
    """
    predecessor, successor = move.predecessor, move.successor
    if move.kind == "departure" and successor is None:
        successor = followers.get(move.person)
    if move.kind == "appointment" and predecessor is None:
        predecessor = leavers.get(move.person)
    return MoveMention(
        start=move.hit.start,
        end=move.hit.end,
        kind=move.kind,
        person=move.person,
        role=move.role,
        predecessor=predecessor if predecessor != move.person else None,
        successor=successor if successor != move.person else None,
        dates=move.dates,
        rule=move.rule,
    )


def _nominal(scene: Scene, nouns: Sequence[Hit]) -> list[Hit]:
    """Nouns that tell somebody's move: "the appointment of X", "CFO X’s resignation"."""
    return [
        Hit(noun.start, noun.end, MoveVerb(noun.payload, "noun", True, False, False, False))
        for noun in nouns
        if _of(scene, noun.start) is not None or _possessor(scene, noun.start) is not None
    ]


def _of(scene: Scene, noun: int) -> int | None:
    """The person entity behind "of", a title or a short description aside: "the exit of its finance chief, X"."""
    limit = min(scene.tokens.sentence(noun)[1], noun + 2 + REACH)
    return _object(scene, noun + 2, limit) if scene.key[noun + 1] == "of" else None


def _possessor(scene: Scene, noun: int) -> int | None:
    """The person entity whose move a noun names: "X’s sudden departure"."""
    for place in range(noun, noun - 3, -1):
        if scene.possessive(place - 1):
            person = scene.person_before.get(place - 1)
            return None if person is None else person.entity
    return None


def _dates(scene: Scene, hit: Hit, first: int, limit: int) -> tuple[Range, ...]:
    """Where the date of a move may stand: before all other clauses but a verb of saying, or behind its own verb."""
    end = next((i for i in range(hit.end, limit) if _parts(scene, i)), limit)
    if any(_says(scene, i) for i in range(first, hit.start)):
        return ((hit.end, end),)
    before = next((i for i in range(first, hit.start) if _parts(scene, i)), hit.start)
    return (first, before), (hit.end, end)


def _says(scene: Scene, index: int) -> bool:
    """Whether a finite verb of saying starts at a token."""
    hit = scene.cues.get(index)
    return hit is not None and hit.payload.kind == "say" and hit.payload.form in ("third", "past")


def _parts(scene: Scene, index: int) -> bool:
    """Whether a token opens another clause, whose dates say nothing of the move."""
    if scene.word[index] in ';“”"' or scene.key[index] in _RELATIVES:
        return True
    if _says(scene, index):
        return True
    move = scene.moves.get(index)
    return move is not None and (
        move.payload.form in ("third", "past")
        or (move.payload.form in ("base", "participle") and scene.key[index - 1] in _BEFORE_VERBS)
    )


def _read(scene: Scene, hit: Hit, posts: _Posts, concerned: Container[int | None]) -> list[_Move]:
    """The moves that the clause of a verb tells: that of its subject or object, and that of whoever makes room."""
    verb: MoveVerb = hit.payload
    if verb.form in ("base", "third") and scene.key[hit.start - 1] in _BEFORE_NOUNS:
        return []
    if verb.form == "base" and hit.start - 1 in scene.heads and scene.heads[hit.start - 1].payload.kind == "executive":
        return []  # "CEO designate X"
    first, limit = scene.tokens.sentence(hit.start)
    titled = verb.form == "base" and scene.word[hit.start][0].isupper() and hit.start > first
    if titled and scene.key[hit.start - 1] not in _AUXILIARIES:
        return []  # "the Domain Name system"
    first, limit = max(first, hit.start - CLAUSE), min(limit, hit.start + CLAUSE)
    if verb.form == "noun":
        mover = _of(scene, hit.start)
        mover = _possessor(scene, hit.start) if mover is None else mover
        if mover is None or mover not in concerned:
            return []
        role = _role(scene, posts, mover, (first, limit), hit.start, verb.kind)
        dates = _dates(scene, hit, first, limit)
        return [_Move(hit, verb.kind, mover, role, None, None, "move.noun", dates)]
    passive = _passive(scene, hit, first)
    if verb.predecessor and passive:
        leaver, follower = _subject(scene, hit.start, first), _by(scene, hit.end, limit)
        if leaver is None or follower is None:
            return []
        left = _role(scene, posts, leaver, (first, limit), hit.start, "departure")
        dates = _dates(scene, hit, first, limit)
        return [
            _Move(hit, "departure", leaver, left, None, follower, "move.succeeded", dates),
            _Move(hit, "appointment", follower, left, leaver, None, "move.succeeded", dates),
        ]
    if verb.moves_object and not passive:
        mover = _object(scene, hit.end, limit)
        mover = _participle(scene, hit, first) if mover is None else mover
        rule = "move.object"
    else:
        mover = _subject(scene, hit.start, first)
        if mover is None and verb.form == "gerund" and scene.word[hit.start - 1] == ",":
            mover = posts.holders.get(hit.start - 1)
        rule = "move.passive" if passive else "move.subject"
    if mover is None:
        return []
    role = _role(scene, posts, mover, (first, limit), hit.start, verb.kind)
    successor = _successor(scene, hit.end, limit) if verb.successor else None
    if successor is None and not _means_post(scene, hit, role, mover in concerned, posts.phrases):
        return []
    predecessor = _object(scene, hit.end, limit) if verb.predecessor else None
    if predecessor is None and verb.kind == "appointment":
        predecessor = _predecessor(scene, first, limit)
    predecessor = predecessor if predecessor != mover else None
    dates = _dates(scene, hit, first, limit)
    return [_Move(hit, verb.kind, mover, role, predecessor, successor, rule, dates)]


def _successor(scene: Scene, index: int, limit: int) -> int | None:
    """The person to or for whom a post is left: "hands over to X", "makes way for the deputy, X"."""
    link = next((i for i in range(index, min(limit, index + 6)) if scene.key[i] in ("to", "for")), None)
    return None if link is None else _object(scene, link + 1, limit)


def _means_post(scene: Scene, hit: Hit, role: int | None, known: bool, phrases: Sequence[RolePhrase]) -> bool:
    """Whether the verb speaks of a post rather than of a room, a race or a market."""
    verb: MoveVerb = hit.payload
    if role is not None and (verb.kind == "departure" or phrases[role].start >= hit.start or not verb.link):
        return True
    if verb.link:
        return False
    if hit.end in scene.organization_at:
        return True
    key = scene.key[hit.end]
    if key in DEFINITES:
        return any(scene.key[i] in _POSTS or scene.organization_noun(i) for i in range(hit.end + 1, hit.end + 4))
    return known and (key in _AFTER or not key[:1].isalpha() or verb.predecessor or verb.moves_object)


def _passive(scene: Scene, hit: Hit, first: int) -> bool:
    verb: MoveVerb = hit.payload
    place = hit.start - 1
    if verb.form == "base":
        return verb.moves_object and scene.key[place] in _BE
    if verb.form not in ("past", "participle"):
        return False
    if verb.predecessor and scene.key[hit.end] == "by":
        return True
    while place >= first and scene.key[place] in _AUXILIARIES and scene.key[place] not in _BE:
        place -= 1
    return place >= first and scene.key[place] in _BE


def _subject(scene: Scene, index: int, first: int) -> int | None:
    """The person entity that is the subject of a verb, or that a pronoun there means."""
    place = index
    while place > first and (scene.key[place - 1] in _AUXILIARIES or scene.key[place - 1] in ("who", "it")):
        place -= 1
    if scene.key[place - 1] in PRONOUNS and place - 1 >= first:
        return whom(scene, place - 1)
    if scene.key[place - 1] == "and" and place - 1 not in scene.person_before:
        earlier = next((i for i in range(place - 2, max(first, place - REACH), -1) if i in scene.moves), None)
        if earlier is not None:
            return _subject(scene, earlier, first)
    antecedent = scene.person_before.get(place - 1)
    if scene.word[place - 1] == "," and scene.key[place] == "who" and antecedent is not None:
        return antecedent.entity
    if scene.word[place - 1] == ",":
        return _apposed(scene, place - 1, first)
    for end in range(place, max(first, place - REACH), -1):
        person = scene.person_before.get(end)
        if person is not None:
            return person.entity if end == place or scene.word[end] in (",", "(", "and") else None
        if end != place and (end in scene.cues or scene.word[end] in _APART):
            return None
        if end == place and end in scene.organization_before:
            between = scene.person_before.keys() & set(range(max(first, place - REACH), place))
            commas = any(scene.word[i] == "," for i in range(max(between, default=place), place))
            if not between or not commas:
                return None
    return None


def _apposed(scene: Scene, comma: int, first: int) -> int | None:
    """The person whose apposition or clause a comma closes: "X, who has run Entel’s mobile unit, takes over"."""
    for end in range(comma, max(first, comma - REACH), -1):
        person = scene.person_before.get(end)
        if person is not None and scene.word[end] == "," and scene.key[person.full - 1] not in ("to", "of", "from"):
            return person.entity
    return None


def _object(scene: Scene, index: int, limit: int) -> int | None:
    """The first person behind a verb, titles and short descriptions aside."""
    if scene.key[index] in OBJECTS:
        return whom(scene, index)
    for place in range(index, min(limit, index + 12)):
        person = scene.person_at.get(place)
        if person is not None and scene.possessive(person.end):
            continue  # "the resignation of X's predecessor, Y"
        if person is not None:
            return person.entity if place == index or scene.key[place - 1] not in ("to", "from", "of", "with") else None
        if scene.word[place] in _APART or (place > index and scene.key[place] in ("by", "that", "as")):
            return None
        if scene.key[place] in _CLAUSES:
            return None  # "a tool named after the painter X", "to make money since it was sold to X"
    return None


def _participle(scene: Scene, hit: Hit, first: int) -> int | None:
    """The person whom a bare participle describes: "X, named chief executive in May"."""
    person: PersonMention | None = scene.person_before.get(hit.start - 1)
    return person.entity if person is not None and scene.word[hit.start - 1] == "," and hit.start > first else None


def _by(scene: Scene, index: int, limit: int) -> int | None:
    """The person behind "by", a few words after a verb ("replaced in the role by X")."""
    for place in range(index, min(limit, index + SEAT_WORDS)):
        if scene.key[place] == "by":
            return _object(scene, place + 1, limit)
        if not scene.word[place].isalpha():
            return None
    return None


def _predecessor(scene: Scene, first: int, limit: int) -> int | None:
    """The person whose post is taken, wherever the sentence says so."""
    for place in range(first, limit):
        person = scene.person_at.get(place)
        if person is None:
            continue
        before = scene.key[place - 1]
        if before in _REPLACING or (before == "from" and scene.key[place - 2] == "over"):
            return person.entity
        if before in ("to", "of") and scene.key[place - 2] in ("successor", "place"):
            return person.entity
        if "predecessor" in (before, scene.key[place - 2]):
            return person.entity
    return None


def _role(scene: Scene, posts: _Posts, person: int, sentence: Range, index: int, kind: str) -> int | None:
    """The role phrase that a move is about: behind the verb for an appointment, else any of the person's."""
    phrases = posts.phrases
    first, limit = sentence
    own = [
        place
        for place in range(
            bisect_left(phrases, first, key=lambda phrase: phrase.start),
            bisect_left(phrases, limit, key=lambda phrase: phrase.start),
        )
        if phrases[place].person == person and phrases[place].title
    ]
    behind = [
        place
        for place in own
        if phrases[place].start >= index
        and (
            (kind == "appointment" and phrases[place].rule == "role.object")
            or not _appointed_between(scene, index + 1, phrases[place].start)
        )
    ]
    if kind == "appointment":
        given = [place for place in behind if phrases[place].rule in _GIVEN]
        chosen = given or behind
        return chosen[0] if chosen else _helm(phrases, person, index)
    before = [place for place in own if phrases[place].start < index]
    if before:
        return before[-1]
    if behind:
        return behind[0]
    told = (place for place in posts.titled.get(person, ()) if place not in own)
    return next((place for place in told if phrases[place].start < first or phrases[place].rule in _NAMED), None)


def _helm(phrases: Sequence[RolePhrase], person: int, verb: int) -> int | None:
    """The tie to the company whose helm a verb at a token says that somebody takes."""
    place = bisect_left(phrases, verb, key=lambda phrase: phrase.start)
    helm = place < len(phrases) and phrases[place].start == verb and phrases[place].rule == HELM
    return place if helm and phrases[place].person == person else None


def with_status(phrases: Sequence[RolePhrase], statuses: dict[int, str]) -> tuple[RolePhrase, ...]:
    """The phrases, with the status that moves say where their own words say none."""
    return tuple(
        phrase._replace(status=statuses[place]) if place in statuses and phrase.status == "current" else phrase
        for place, phrase in enumerate(phrases)
    )


def _appointed_between(scene: Scene, start: int, end: int) -> bool:
    """Whether another verb of taking a post, to which what follows belongs, stands in a token range."""
    return any(
        i in scene.moves
        and scene.moves[i].payload.kind == "appointment"
        and scene.moves[i].payload.form in ("third", "past", "participle")
        and not scene.moves[i].payload.predecessor
        for i in range(start, end)
    )
