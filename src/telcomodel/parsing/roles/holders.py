"""Who holds a post: the grammar that ties a title to a person."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from telcomodel.parsing.lookup import BEGINNING
from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.roles.scene import DEPARTURES, Scene
from telcomodel.parsing.roles.titles import Title

_OPENERS: Final = frozenset((",", "”", '"', "’"))
"""Marks behind which a clause begins with its subject."""
_COMMAS: Final = frozenset(",(–—-")
_ADVERBS: Final = frozenset(
    "now currently presently previously formerly hitherto also then already still once most recently today later until "
    "before simultaneously the a an both at present in turn since recently lately twice".split()
)
_STRETCHES: Final = frozenset("year years month months decade decades".split())
"""Nouns before a post that say for how long it is held ("for nine years the director of")."""
_OCCASIONS: Final = frozenset("times time point stage".split())
"""Nouns that close an adverbial before a post: "was at various times the head of"."""
_COPULAS: Final = frozenset(("is", "was"))
_PRESENT: Final = frozenset("is are be remains remain serves serving".split())
_PAST: Final = frozenset("was were been had".split())
_TAKING: Final = frozenset("as to of".split())
_SUCCEEDING: Final = frozenset(
    "replace replaces replaced replacing succeed succeeds succeeded succeeding from for than".split()
)
_APPOSING: Final = frozenset("who a an currently formerly previously now until".split())
_NOWADAYS: Final = frozenset("now today currently these days".split())
_OF_NOUNS: Final = frozenset("post role position job duties seat spot office title functions helm".split())
_SEATING: Final = frozenset("take takes took taking taken assume assumes assumed assuming fill fills filled".split())
"""Verbs whose object is a post and its noun: "took the chief executive role"."""
_FORMERLY: Final = frozenset("previously formerly hitherto once past".split())
_APPOINTING: Final = frozenset(
    "appointment promotion nomination hiring election arrival elevation recruitment selection choice term mandate "
    "tenure".split()
)
_LATTERLY: Final = frozenset("recently latterly lately finally".split())
"""What stands before "as" where a career is told before the name: "After years at Telco, most recently as head, X"."""
_ONCE: Final = frozenset("formerly previously hitherto once until".split())
_GOING_ON: Final = frozenset("and who has have had will is was".split())
_INTRODUCING: Final = frozenset("by with including include includes included from between alongside plus".split())
"""Words behind which a title may stand without article, its holder's name after a comma."""
_NEW: Final = frozenset("new next a".split())
_AUXILIARIES: Final = frozenset("will is was to be has been being are were now next temporarily".split())
_PASSING: Final = frozenset("go goes going went gone passes passed falls fell".split())
_DAYS: Final = frozenset("on in last this yesterday today".split())
_EQUATING: Final = frozenset("is was remains will to be : the".split())
_FILLING: Final = frozenset("taken filled held assumed occupied given handed".split())
_SPANS: Final = frozenset("until since from".split())
TIME: Final = 7
"""Tokens that say when a post was held, behind it ("from 1997 to May 2002")."""
_IN_PERSON: Final = "in the person of".split()
"""What stands between a post and the name of whom it is given to."""
_MOVING: Final = _APPOINTING | DEPARTURES | {"move", "transfer"}
"""Nouns behind whose "of" a title may stand without article, its holder's name after a comma."""
PRONOUNS: Final = {"he": "m", "she": "f"}
APPOSITION: Final = 12
"""Tokens between a verb and its "to" ("elevated its chief marketing officer, X, to")."""
OBJECTS: Final = {"him": "m", "her": "f"}
REACH: Final = 30
"""Tokens between a subject and the title that a verb gives it."""


class Holder(NamedTuple):
    """Who holds a title: the person entity, the token where its mention starts, the rule, and whether it is past."""

    person: int
    mention: int
    rule: str
    past: bool = False


def find_holder(scene: Scene, title: Title, named: int | None = None) -> Holder | None:
    """The person to whom the text gives a title, or ``None``.

    `named` is the person whose name closes the title before: "its CEO, X, its CFO, Y" gives the second title to Y.
    """
    before = _apposed(scene, title)
    if before is not None and before.person == named:
        return _before_name(scene, title) or before
    return before or _before_name(scene, title) or _given(scene, title)


def _apposed(scene: Scene, title: Title) -> Holder | None:
    """The person before: "X, head of sales", "X (CEO)", "X, 42, its finance director", "X, currently its director".

    Text without capitals may do without the comma too.
    """
    index = _before_adverbs(scene, title.start)
    if scene.word[index - 1] not in _COMMAS:
        bare = scene.person_before.get(title.start)
        return Holder(bare.entity, bare.full, "role.after") if bare and scene.word[bare.start].islower() else None
    index -= 1
    if scene.word[index - 1] == ")":
        index = max((place for place in range(index - 8, index - 1) if scene.word[place] == "("), default=index)
    if scene.key[index - 1].isdigit() and scene.word[index - 2] == ",":
        index -= 2
    person = scene.person_before.get(index) or _affiliated(scene, index)
    if person is None or scene.tokens.sentence(person.start)[1] < title.start:
        return None
    first, end = scene.tokens.sentence(person.start)
    if title.end in scene.person_at and title.end < end:
        return None
    opens = person.full == first or scene.word[person.full - 1] in _OPENERS
    if title.end in scene.cues and not opens and _unnamed(scene, title):
        return None  # "after talks with X, a Telco official said"
    return Holder(
        person.entity,
        person.full,
        "role.after",
        past=any(scene.key[i] in _ONCE for i in range(index, title.start)),
    )


def _unnamed(scene: Scene, title: Title) -> bool:
    """Whether an indefinite article opens a title."""
    return any(scene.key[index] in ("a", "an") for index in (title.start - 1, title.start))


def _before_adverbs(scene: Scene, index: int) -> int:
    """Index of the adverbs and times that end at a token ("currently", "until May", "for the past nine years the")."""
    while True:
        before = index - 1
        if scene.key[before] in _ADVERBS or (
            scene.key[before] in scene.words.calendar and scene.key[before - 1] in ("until", "since")
        ):
            index = before
        elif scene.key[before] in _STRETCHES and scene.key[before - 1] == "last":
            index = before - 1
        elif scene.key[before] in _STRETCHES:
            opened = next((i for i in range(before - 1, before - 6, -1) if scene.key[i] == "for"), None)
            if opened is None:
                return index
            index = opened
        elif scene.key[before].isdigit() and scene.key[before - 1] in ("since", "until"):
            index = before - 1
        else:
            return index


def _affiliated(scene: Scene, end: int) -> PersonMention | None:
    """The person whose employer ends at a token ("X of Telco, its director")."""
    employer = scene.organization_before.get(end)
    if employer is None or scene.key[employer.start - 1] not in ("of", "from", "at"):
        return None
    return scene.person_before.get(employer.start - 1)


def _without_brackets(scene: Scene, index: int) -> int:
    """Index after a short abbreviation in brackets ("chief information officer (CIO)"), or the index itself."""
    if scene.word[index] != "(":
        return index
    return next((i + 1 for i in range(index + 2, index + 6) if scene.word[i] == ")"), index)


def _without_times(scene: Scene, index: int) -> int:
    """Index after where or when a post is held, before a comma: "its director in Brussels, X", "until last year, X"."""
    key = scene.key[index]
    if key in ("in", "at"):
        end = scene.place_ends.get(index + 1 + (scene.key[index + 1] == "the"), index)
        return end if scene.word[end] == "," else index
    if key not in _SPANS:
        return index
    for end in range(index + 1, index + TIME):
        if scene.word[end] == ",":
            return end
        if not (scene.plain(end) or scene.key[end] in scene.words.calendar):
            return index
    return index


def _before_name(scene: Scene, title: Title) -> Holder | None:
    """The person behind: "Group President and CEO X", "the company’s director, X", "The new chief is X"."""
    end = _without_times(scene, _without_brackets(scene, title.end))
    if end >= scene.tokens.paragraph(title.start)[1]:
        return None
    person = scene.person_at.get(end)
    if person is not None:
        return Holder(person.entity, person.full, "role.before")
    after = scene.word[end]
    first = scene.tokens.sentence(title.start)[0]
    if scene.key[title.start - 1] == "as" and (first == title.start - 1 or scene.key[title.start - 2] in _LATTERLY):
        subject = end + (after == ",")
        if scene.key[subject] in PRONOUNS:
            entity = whom(scene, subject)
            return None if entity is None else Holder(entity, subject, "role.pronoun")
        person = scene.person_at.get(subject)
        if person is not None and after == ",":
            return Holder(person.entity, person.full, "role.possessive")
    if scene.tokens.keys[end : end + 4] == _IN_PERSON:
        person = scene.person_at.get(end + 4)
        return None if person is None else Holder(person.entity, person.full, "role.object")
    national = not scene.demonyms.isdisjoint((title.start - 1, title.words[0][0]))  # "Kenyan minister, X,"
    opens = _opens(scene, title) or _heads_clause(scene, title) or national
    if after == "," and (title.definite or opens):
        behind = end + 1
        behind += scene.key[behind] in ("his", "her") and scene.capital(behind)
        seat = scene.heads.get(behind)
        if seat is not None and seat.payload.level == "legislator" and seat.end in scene.person_at:
            behind = seat.end  # "the finance minister, Senator X,"
        person = scene.person_at.get(behind)
        if person is not None and (
            scene.word[person.end][:1] in ',.;:)”"'
            or person.end in scene.cues
            or title.possessor is not None
            or title.employer is not None
            or (scene.key[title.start - 1] == "of" and scene.key[title.start - 2] in DEPARTURES)
            or (scene.key[person.end] in _GOING_ON and not _taken(scene, title.start))
        ):
            return Holder(person.entity, person.full, "role.possessive")
    leaver = _leaver(scene, title)
    if leaver is not None:
        return Holder(leaver.entity, leaver.full, "role.object", past=True)
    if scene.key[title.end] == "in" and scene.key[title.words[0][0] - 1] in _NEW and title.end + 1 in scene.person_at:
        person = scene.person_at[title.end + 1]  # "has a new chief executive in X"
        return Holder(person.entity, person.full, "role.object")
    filler = _filler(scene, title)
    if filler is not None:
        return Holder(filler.entity, filler.full, "role.object")
    if scene.key[title.start - 1] == "of" and scene.key[title.start - 2] in _OF_NOUNS:
        passed = title.end
        while scene.key[passed] in _AUXILIARIES or scene.key[passed] in _PASSING:
            passed += 1
        person = scene.person_at.get(passed + (scene.key[passed] == "to"))
        if person is not None and scene.key[person.full - 1] == "to":
            return Holder(person.entity, person.full, "role.object")
    return (_equated(scene, title) if title.definite else None) or _inverted(scene, title)


def _heads_clause(scene: Scene, title: Title) -> bool:
    """Whether a capitalised post and its company open a clause behind an adverbial: "Today, CEO, Telco, X, has"."""
    before = title.start - 1
    return (
        scene.word[before] == ","
        and before not in scene.person_before
        and scene.capital(title.words[0][0])
        and title.employer is not None
        and title.employer.end == title.end
    )


def _equated(scene: Scene, title: Title) -> Holder | None:
    """Who a copula or colon says holds a post: "The new chief is to be X", "Telco’s boss is now the Turin-born X"."""
    index = title.end
    while scene.key[index] in _NOWADAYS:
        index += 1
    if scene.key[index] not in ("is", "was", "remains", "will", ":"):
        return None
    while scene.key[index] in _EQUATING or scene.key[index] in _NOWADAYS:
        index += 1
    if scene.key[index + 1] == "-" and scene.key[index + 2] == "born":
        index += 3
    person = scene.person_at.get(index)
    return None if person is None else Holder(person.entity, person.full, "role.copula")


def _inverted(scene: Scene, title: Title) -> Holder | None:
    """Who a copula behind a title and a time makes its holder: "Named chief executive on Tuesday was X"."""
    if not _names(scene, title.start - 1) or title.start - 1 > scene.tokens.sentence(title.start)[0]:
        return None
    index = title.end
    while index < title.end + TIME and (scene.key[index] in _DAYS or scene.key[index] in scene.words.calendar):
        index += 1
    person = scene.person_at.get(index + 1) if scene.key[index] in ("is", "was") else None
    return None if person is None else Holder(person.entity, person.full, "role.object")


def _leaver(scene: Scene, title: Title) -> PersonMention | None:
    """Who held a post for which somebody new is sought: "is looking for a new chief executive after X resigned"."""
    opened = scene.key[title.words[0][0] - 1] in ("new", "a", "another", "replacement")
    person = scene.person_at.get(title.end + 1)
    if not opened or person is None or scene.key[title.end] not in ("after", "since", "following"):
        return None
    verb = person.end
    while scene.key[verb] in _AUXILIARIES or scene.key[verb] in _ADVERBS:
        verb += 1
    gone = scene.moves.get(verb)
    return person if gone is not None and gone.payload.kind == "departure" else None


def _filler(scene: Scene, title: Title) -> PersonMention | None:
    """Who fills a post: "the role of chief executive will be taken by X", "a post to be filled by X"."""
    index = title.end
    while scene.key[index] in _AUXILIARIES:
        index += 1
    if index == title.end or scene.key[index] not in _FILLING:
        return None
    index += 1 + (scene.key[index + 1] in ("up", "on", "over"))
    return scene.person_at.get(index + 1) if scene.key[index] == "by" else None


def _opens(scene: Scene, title: Title) -> bool:
    """Whether a title without article opens a sentence, an item of a list or a phrase: "with network chief, X"."""
    before = title.start - 1
    return (
        title.start == scene.tokens.sentence(title.start)[0]
        or scene.word[before][:1] in (":", ";", "(", "•")
        or scene.key[before] in _INTRODUCING
        or (scene.key[before] == "of" and scene.key[before - 1] in _MOVING)
        or (
            scene.key[before] == "and"
            and (before in scene.person_before or (scene.word[before - 1] == "," and before - 1 in scene.person_before))
        )
        or (before in scene.cues and scene.cues[before].payload.inverts)
    )


def _taken(scene: Scene, index: int) -> bool:
    """Whether a verb or "as" before a title gives it to somebody else than the name behind its comma."""
    link = scene.key[index - 1]
    return link in _PRESENT or link in _PAST or link in _TAKING or index - 1 in scene.moves


def _given(scene: Scene, title: Title) -> Holder | None:
    """A title that a verb gives somebody: "named X its CEO", "X becomes", "She is now", "X joins as"."""
    first, _ = scene.tokens.sentence(title.start)
    person = scene.person_before.get(title.start)
    if person is not None:
        named = any(_names(scene, i) for i in range(max(first, person.full - 4), person.full))
        stated = title.employer is not None and title.employer.end == title.end and not title.definite
        if named or stated or title.possessor is not None:
            return Holder(person.entity, person.full, "role.object")
        if scene.tokens.paragraph(person.start) == (person.full, title.end):
            return Holder(person.entity, person.full, "role.line")
    index = title.start
    while index > first and scene.key[index - 1] in _ADVERBS:
        index -= 1
    if scene.key[index - 1] in _OCCASIONS:
        index = next((i for i in range(index - 2, index - 5, -1) if scene.key[i] == "at"), index)
    apart = _named_at_length(scene, first, index - 1)
    if apart is not None:
        return Holder(apart.entity, apart.full, "role.object")
    link = scene.key[index - 1]
    if link in OBJECTS and _names(scene, index - 2):
        entity = whom(scene, index - 1)
        return None if entity is None else Holder(entity, index - 1, "role.pronoun")
    beside = scene.person_before.get(index - 1) if link == "as" else None
    if beside is not None and scene.key[beside.full - 1] == "with":
        return Holder(beside.entity, beside.full, "role.object")
    vowed = scene.key[title.start] == "the" and title.end in scene.cues
    if link == "as" and (vowed or scene.key[index - 2] == "well"):
        return None  # "as the telecoms tycoon vowed", "as well as managing customers"
    if link in _COPULAS and _of_company(scene, index - 2):
        return None
    been = link == "been" and scene.key[index - 2] in ("has", "have")
    clause = next((i + 1 for i in range(index - 1, max(first, index - 6), -1) if scene.word[i] == ","), index - 6)
    past = (link in _PAST and not been) or any(
        scene.key[i] in _FORMERLY for i in range(max(first, clause), title.start)
    )
    if link == "as" and scene.key[index - 2] == "served" and scene.key[index - 3] not in ("has", "have"):
        past = True
    if link == "as" and scene.key[index - 2] in _OF_NOUNS and scene.key[index - 4] == "from":
        past = True
    if link == "to" and not any(
        _appoints(scene, i) or scene.key[i] in _APPOINTING for i in range(max(first, index - 2 - APPOSITION), index - 1)
    ):
        return None
    if link == "of" and scene.key[index - 2] not in _OF_NOUNS:
        return None
    taken = _appoints(scene, index - 1) and not scene.moves[index - 1].payload.predecessor
    seat = link in _SEATING and scene.key[title.words[-1][1]] in _OF_NOUNS
    if not (past or been or link in _PRESENT or link in _TAKING or taken or seat):
        return None
    serving = past or link in _PRESENT or scene.key[index - 2] in ("serves", "served", "serving", "serve")
    return _subject(scene, first, index - 1, past, "role.copula" if serving else "role.verb")


def _of_company(scene: Scene, index: int) -> bool:
    """Whether a relative pronoun at a token stands for a company: "the bank that is an adviser", "Mobil, which is"."""
    if scene.key[index] not in ("that", "which"):
        return False
    end = index - (scene.word[index - 1] == ",")
    return end in scene.organization_before or scene.organization_noun(end - 1)


def _named_at_length(scene: Scene, first: int, comma: int) -> PersonMention | None:
    """The person whom a verb gives a post behind an apposition: "named X, who joined in 2009, chief executive"."""
    if scene.word[comma] != ",":
        return None
    for index in range(comma - 1, max(first, comma - REACH), -1):
        person = scene.person_before.get(index)
        if person is not None:
            opened = scene.word[index] == "," and (scene.key[index + 1] in _APPOSING or scene.key[index + 1].isdigit())
            return person if opened and _names(scene, person.full - 1) else None
    return None


def _likewise_appointed(scene: Scene, first: int, index: int) -> bool:
    """Whether "that" stands for an appointment told before: "the appointment of X as CEO, and that of Y as"."""
    return scene.key[index] == "that" and any(scene.key[i] in _APPOINTING for i in range(first, index))


def _succeeded_kin(scene: Scene, index: int) -> bool:
    """Whether a name is whom a subject succeeds, said with a noun: "replaced his father X"."""
    return scene.key[index - 2] in ("his", "her", "their") and scene.key[index - 3] in _SUCCEEDING


def _appoints(scene: Scene, index: int) -> bool:
    """Whether a verb of taking a post starts at a token."""
    return index in scene.moves and scene.moves[index].payload.kind == "appointment"


def _names(scene: Scene, index: int) -> bool:
    """Whether a verb that gives its object a post starts at a token."""
    return _appoints(scene, index) and scene.moves[index].payload.moves_object


def _subject(scene: Scene, first: int, link: int, past: bool, rule: str) -> Holder | None:
    """The person or pronoun that a verb before a title speaks of."""
    index = link
    while index >= max(first, link - REACH):
        person = scene.person_before.get(index)
        if person is not None:
            if scene.possessive(person.end) and any(i in scene.heads for i in range(person.end + 1, link)):
                index = person.full - 1  # "has named X Electric's sales chief as"
                continue
            relative = scene.key[person.end + (scene.word[person.end] == ",")] == "who"
            if not relative and (scene.key[person.full - 1] in _SUCCEEDING or _succeeded_kin(scene, person.full)):
                index = person.full - 1
                continue
            if (
                not relative
                and scene.key[person.full - 1] in ("of", "by", "with")
                and scene.key[person.full - 2] not in _APPOINTING | DEPARTURES
                and not _likewise_appointed(scene, first, person.full - 2)
            ):
                index = person.full - 1
                continue
            return Holder(person.entity, person.full, rule, past)
        if scene.key[index] in PRONOUNS and scene.key[index - 1] != "whom":
            entity = whom(scene, index)
            entity = _named_behind(scene, index) if entity is None else entity
            return None if entity is None else Holder(entity, index, "role.pronoun", past)
        if scene.word[index] in ("”", '"') and scene.word[index - 2] in ("“", '"'):
            index -= 2  # "at the “virtual” network"
        elif scene.word[index] in ("”", "“", '"', ";"):
            break
        index -= 1
    return None


def _named_behind(scene: Scene, index: int) -> int | None:
    """Whom a pronoun means that opens a sentence's first clause: "Before he joined Telco as head of sales, X ..."."""
    first, last = scene.tokens.sentence(index)
    if index > first + 1:
        return None
    comma = next((i for i in range(index, min(last, index + REACH)) if scene.word[i] == ","), last)
    person = scene.person_at.get(comma + 1)
    return None if person is None else person.entity


def whom(scene: Scene, index: int) -> int | None:
    """Whom "he", "his", "she" or "her" at a token means: the first who fits in the nearest sentence before with one."""
    gender = "f" if scene.key[index] in ("she", "her") else "m"
    first, _ = scene.tokens.sentence(index)
    fitting = scene.fitting(gender)
    before = bisect_left(fitting, index, key=BEGINNING)
    if not before:
        return None
    last = fitting[before - 1]
    if last.start >= first:
        return last.entity
    return fitting[bisect_left(fitting, scene.tokens.sentence(last.start)[0], key=BEGINNING)].entity
