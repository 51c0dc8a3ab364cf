"""Whose post a title is where no company stands in it: the subject's, the one spoken of, a colleague's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from telcomodel.lexicon.names import names
from telcomodel.parsing.organizations import OrganizationMention
from telcomodel.parsing.roles.antecedents import Spoken, last_spoken_of
from telcomodel.parsing.roles.arrivals import joined, poached
from telcomodel.parsing.roles.capacities import kind_before, of_country, studies
from telcomodel.parsing.roles.employers import Employer, read_employer
from telcomodel.parsing.roles.fields import EMPLOYER_LINKS
from telcomodel.parsing.roles.hirers import hirer, unknown_subject
from telcomodel.parsing.roles.holders import Holder
from telcomodel.parsing.roles.result import RolePhrase
from telcomodel.parsing.roles.scene import Scene
from telcomodel.parsing.roles.titles import Title

_ELSEWHERE: Final = {
    "regulator": ("regulator", "government"),
    "government": ("government", "regulator"),
    "association": ("body",),
    "bank": ("finance",),
    "media": ("media",),
    "research": ("analyst",),
    "vendor": ("vendor",),
}
"""Kinds of organizations that such nouns mean; an operator is none of them."""
_MEETING: Final = frozenset("met meets meet meeting by under from to thank thanked".split())
"""Words behind which "President X" is no executive told of right before."""
_UNPLACED: Final = frozenset(("owner", "staff"))
"""Ranks that say nothing of where they are held, unless the phrase does."""
_GIVEN: Final = frozenset(("role.verb", "role.object", "role.pronoun"))
_RELATIONS: Final = frozenset(("boss", "superior", "partner"))
"""Words that behind "his" or "her" say what somebody is to another, not which post that person holds."""
BESIDE: Final = 40
"""Tokens between two posts of which the first shows whose the second is."""
_MEMORY: Final = 100
"""Mentions or phrases back to which a title without employer looks for one."""


def company_of(
    scene: Scene, title: Title, holder: Holder | None, spoken: Sequence[Spoken], found: Sequence[RolePhrase]
) -> Employer | None:
    """The employer that the phrase names, that follows the holder's name, or that was last spoken of."""
    stated = title.employer
    closes = title.words[-1][1]
    if stated is not None and holder is not None and holder.rule in _GIVEN and scene.key[closes] == "from":
        stated = None if stated.end > closes else stated  # "joins as finance director from Telco"
    if stated is not None and not stated.anaphoric:
        return stated
    hiring = None if holder is None or (stated is not None and stated.kind) else hirer(scene, holder)
    if hiring is not None:
        return hiring
    if (stated is None or title.possessor is not None) and holder is not None and holder.rule == "role.after":
        possessor = _possessor(scene, holder)
        if possessor is not None:
            return possessor
    if holder is not None and holder.rule == "role.before":
        person = scene.person_at[holder.mention]
        if scene.key[person.end] in ("of", "at", "from", "with"):
            behind = read_employer(scene, person.end + 1, scene.tokens.sentence(person.start)[1])
            if behind is not None and not behind.anaphoric:
                return behind
    unplaced = all(head.level in _UNPLACED for head in title.heads)
    company = title.heads[0].kind in ("executive", "spokesperson") and not unplaced
    if stated is None and title.possessor is None and not company:
        return None
    if stated is None and (of_country(scene, title) or studies(scene, title)):
        return None
    noun = kind_before(scene, title)
    if stated is None and noun in _ELSEWHERE:
        return _of_kind(scene, title.start, noun)
    before = holder if stated is None and holder is not None and holder.rule == "role.before" else None
    state = before is not None and head_of_state(scene, title) and not _of_company(scene, before)
    if before is not None and state and not _among_executives(scene, title, found):
        second = scene.heads.get(scene.person_at[before.mention].end + 1)
        chief = second is not None and second.payload.level == "chief" and scene.key[second.start - 1] == "and"
        if not chief or title.heads[0].level != "chair":
            return None
    entered = poached(scene, title) or joined(scene, title)
    if entered is not None and (stated is None or not stated.kind):
        return entered
    beside = scene.organization_before.get(title.start - 1)
    if beside is not None and stated is None and scene.key[title.start - 1] == "as" and not _named_by(scene, beside):
        return Employer(title.start, beside.entity, None)
    if stated is not None and stated.kind in _ELSEWHERE:
        return _of_kind(scene, title.start, stated.kind)
    if stated is not None and stated.anaphoric:
        listed = _with_company(scene, title, holder)
        if listed is not None:
            return listed
        there = _of_country(scene, title.start, stated.end) or _of_subject(scene, title)
        if there is not None:
            return there
    where = None if stated is not None or holder is None else _where(scene, holder)
    if where is not None:
        return where
    if stated is None and elsewhere(scene, title):
        return None
    if holder is not None and holder.rule == "role.line":
        return stated
    subject = unknown_subject(scene, title.start) if stated is not None else None
    if subject is not None:
        return subject
    colleague = _colleague(scene, title, found)
    if colleague is not None:
        return colleague
    own = None if holder is None else _earlier(scene, title.start, holder, found)
    operator = stated is None or stated.kind == "operator"
    meant = own or last_spoken_of(scene, title.start, spoken, operator=operator)
    if meant is not None and scene.key[title.words[-1][0]] == "group":
        return _group(scene, meant)
    above = scene.key[title.start] == "parent" or (stated is not None and scene.key[stated.end - 1] == "parent")
    if above and meant is not None:
        parent = None if meant.organization is None else scene.organizations.entities[meant.organization].parent
        return None if parent is None else Employer(meant.end, parent, None)
    return meant or _left_company(scene, title)


def _left_company(scene: Scene, title: Title) -> Employer | None:
    """The company from which the title's sentence says that somebody goes: "X, the chairman, resigned from Telco"."""
    for index in range(title.end, scene.tokens.sentence(title.start)[1]):
        move = scene.moves.get(index)
        if move is not None and move.payload.kind == "departure" and scene.key[move.end] == "from":
            mention = scene.organization_at.get(move.end + 1)
            return None if mention is None else Employer(title.end, mention.entity, None)
    return None


def _group(scene: Scene, meant: Employer) -> Employer:
    """The group that an operator belongs to, for a post of the whole group: "group chief executive"."""
    entities = scene.organizations.entities
    whole = meant.organization
    while whole is not None and (above := entities[whole].parent) is not None and entities[above].operator:
        whole = above
    return meant._replace(organization=whole)


def _with_company(scene: Scene, title: Title, holder: Holder | None) -> Employer | None:
    """The company in a list with its own people: "sued Telco, its chairman X and Y"; not "sold Telco, its X said"."""
    mention = scene.organization_before.get(title.start - 1)
    if mention is None or scene.word[title.start - 1] != "," or scene.key[title.start] != "its":
        return None
    after = title.end if holder is None else scene.person_at[holder.mention].end
    speaks = after in scene.cues or (scene.key[after] in ("has", "had") and after + 1 in scene.cues)
    return None if speaks else Employer(title.start, mention.entity, None)


def _colleague(scene: Scene, title: Title, found: Sequence[RolePhrase]) -> Employer | None:
    """The employer of the person right before "and" and a title: "Telco's chairman X and finance director Y"."""
    person = scene.person_before.get(title.start - 1) if scene.key[title.start - 1] == "and" else None
    last = found[-1] if found else None
    if person is None or last is None or title.employer is not None:
        return None
    if last.person != person.entity or last.organization is None or last.status != "current":
        return None
    return Employer(title.start, last.organization, None)


def relates(scene: Scene, title: Title) -> str:
    """The word by which a title only says what somebody is to another, "her old boss", "his partner"; else empty."""
    personal = title.possessor is not None and scene.key[title.possessor] in ("his", "her", "my")
    last = scene.key[title.words[-1][1] - 1]
    return last if personal and last in _RELATIONS else ""


def _possessor(scene: Scene, holder: Holder) -> Employer | None:
    """The company whose possessive stands before the holder’s name: "Telco’s X, the finance director"."""
    apostrophe = holder.mention - 1
    if not scene.possessive(apostrophe):
        return None
    mention = scene.organization_before.get(apostrophe)
    return None if mention is None else Employer(holder.mention, mention.entity, None)


def _where(scene: Scene, holder: Holder) -> Employer | None:
    """The company that a relative clause is about: "Telco, where X serves as chief executive"."""
    if scene.key[holder.mention - 1] != "where" or scene.word[holder.mention - 2] != ",":
        return None
    mention = scene.organization_before.get(holder.mention - 2)
    return None if mention is None else Employer(holder.mention, mention.entity, None)


def _named_by(scene: Scene, mention: OrganizationMention) -> bool:
    """Whether "of" or "from" makes an organization before "as" another's employer ("hired X of Telco as")."""
    return scene.key[mention.start - 1] in ("of", "from")


def elsewhere(scene: Scene, title: Title) -> bool:
    """Whether the post is held at a company that is not named: "a partner in a law firm"."""
    return scene.key[title.end] in EMPLOYER_LINKS and scene.key[title.end + 1] in ("a", "an")


def head_of_state(scene: Scene, title: Title) -> bool:
    """Whether a bare capitalised title is one that countries give ("President X"), so that no company is meant."""
    start, end = title.words[-1]
    start = next((i for i in range(start, end) if i in scene.heads), start)  # "U.S. President"
    worded = " ".join(scene.tokens.keys[start:end])
    known = names().titles.get("president" if worded == "presidents" else worded)
    if title.heads[0].level == "chair" and scene.tokens.sentence(start)[0] == start:
        return False  # a chairman's capital says nothing where the sentence begins
    return known is not None and known.kind == "political" and scene.capital(start)


def _of_company(scene: Scene, holder: Holder) -> bool:
    """Whether the holder of a title says something of "the company": "President X said the carrier …"."""
    person = scene.person_at[holder.mention]
    if person.end not in scene.cues:
        return False
    end = scene.tokens.sentence(person.start)[1]
    nouns = (i for i in range(person.end + 1, end - 1) if scene.key[i] == "the" and scene.organization_noun(i + 1))
    return any(scene.noun_kind(i + 1) in ("operator", "company") for i in nouns)


def _among_executives(scene: Scene, title: Title, found: Sequence[RolePhrase]) -> bool:
    """Whether the post told right before is an operator's, its title in capitals: "Telco Chief Operating Officer X"."""
    last = found[-1] if found else None
    if last is None or last.organization is None or not last.title or last.kind != "executive":
        return False
    if scene.key[title.start - 1] in _MEETING:
        return False
    if last.end < title.start - BESIDE:
        return False
    return scene.organizations.entities[last.organization].operator and scene.capital(last.title[-1][0])


def _of_country(scene: Scene, start: int, end: int) -> Employer | None:
    """The operator last named of the country that a description says: "the Danish group’s", "the Kenyan carrier"."""
    index = next((i for i in range(start, end) if i in scene.place_ends), None)
    country = None if index is None else scene.country(index)
    if country is None:
        return None
    entities = scene.organizations.entities
    mentions = scene.organizations.mentions
    place = bisect_left(mentions, start, key=lambda mention: mention.start)
    for mention in reversed(mentions[max(0, place - _MEMORY) : place]):
        entity = entities[mention.entity]
        if mention.end <= start and entity.operator and entity.country == country:
            above = None if entity.parent is None else entities[entity.parent]
            whole = above is not None and above.operator and above.country == country
            return Employer(end, entity.parent if whole else mention.entity, None)
    return None


def _of_subject(scene: Scene, title: Title) -> Employer | None:
    """The operator that "its" means where the sentence before is about "the Danish group"."""
    first, _ = scene.tokens.sentence(title.start)
    if not first or scene.key[title.start] != "its":
        return None
    subject, _ = scene.tokens.sentence(first - 1)
    noun = scene.place_ends.get(subject + 1, 0)
    if scene.key[subject] != "the" or subject + 1 not in scene.demonyms or not scene.organization_noun(noun):
        return None
    return _of_country(scene, subject, noun)


def _of_kind(scene: Scene, index: int, kind: str) -> Employer | None:
    """The organization of a kind that was last named before a token: "the regulator", "the bank"."""
    entities = scene.organizations.entities
    mentions = scene.organizations.mentions
    place = bisect_left(mentions, index, key=lambda mention: mention.start)
    for mention in reversed(mentions[max(0, place - _MEMORY) : place]):
        if mention.end <= index and entities[mention.entity].kind in _ELSEWHERE[kind]:
            return Employer(index, mention.entity, None)
    return None


def _earlier(scene: Scene, index: int, holder: Holder, found: Sequence[RolePhrase]) -> Employer | None:
    """The employer that the text gave the holder before, where the sentence up to the title names no other."""
    first, _ = scene.tokens.sentence(index)
    place = bisect_left(scene.unquoted, index, key=lambda mention: mention.start)
    if place and scene.unquoted[place - 1].start >= first:
        return None
    for phrase in reversed(found[-_MEMORY:]):
        words = phrase.employer
        place = words is not None and phrase.level == "manager" and scene.place_ends.get(words[0]) == words[1]
        placed = phrase.organization is not None or (words is not None and not place)  # "Fiji’s youngest manager"
        if phrase.person == holder.person and placed and phrase.status != "former":
            return Employer(index, phrase.organization, phrase.employer)
    return None
