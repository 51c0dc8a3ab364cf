"""Titles, their holders and employers, put together in text order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from telcomodel.lexicon.names import names
from telcomodel.lexicon.roles import Head
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.organizations import OrganizationMention
from telcomodel.parsing.roles.affiliations import find_affiliations
from telcomodel.parsing.roles.antecedents import Spoken, last_spoken_of
from telcomodel.parsing.roles.arrivals import HELM, joined, poached
from telcomodel.parsing.roles.capacities import capacity, kind_before, of_country, studies
from telcomodel.parsing.roles.described import name_described
from telcomodel.parsing.roles.employers import Employer, fullest, read_employer
from telcomodel.parsing.roles.fields import EMPLOYER_LINKS
from telcomodel.parsing.roles.hirers import hirer, unknown_subject
from telcomodel.parsing.roles.holders import Holder, find_holder
from telcomodel.parsing.roles.lists import pairing, sharing
from telcomodel.parsing.roles.result import RolePhrase
from telcomodel.parsing.roles.scene import Scene
from telcomodel.parsing.roles.ties import Affiliation
from telcomodel.parsing.roles.titles import Title, read_title
from telcomodel.tokens import Range

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
_BODIES: Final = frozenset("committee board team council office suite".split())
"""Nouns that make a weak post part of a body's name: "the executive committee"."""
_MEETING: Final = frozenset("met meets meet meeting by under from to thank thanked".split())
"""Words behind which "President X" is no executive told of right before."""
_UNPLACED: Final = frozenset(("owner", "staff"))
"""Ranks that say nothing of where they are held, unless the phrase does."""
_GIVEN: Final = frozenset(("role.verb", "role.object", "role.pronoun"))
_APPOSED: Final = frozenset(("role.before", "role.after", "role.possessive"))
_VERBAL: Final = frozenset(("role.copula", "role.verb", "role.object"))
_RANKING: Final = frozenset(("chief", "deputy", "principal"))
RANKED: Final = 3
"""Tokens between "chief" or the like and the post that it ranks."""
_RELATIONS: Final = frozenset(("boss", "superior", "partner"))
"""Words that behind "his" or "her" say what somebody is to another, not which post that person holds."""
BESIDE: Final = 40
"""Tokens between two posts of which the first shows whose the second is."""
_MEMORY: Final = 100
"""Mentions or phrases back to which a title without employer looks for one."""


def find_phrases(scene: Scene) -> tuple[RolePhrase, ...]:
    """Every role phrase: those of people, and descriptions that name nobody; then ties to employers without a title."""
    found: list[RolePhrase] = []
    spoken: list[Spoken] = []
    cursor = 0
    pending: Title | None = None
    for start in sorted(scene.heads):
        head = scene.heads[start]
        if start < cursor or (head.payload.weak and (head.end in scene.heads or _ranks(scene, head))):
            continue
        if scene.key[start] == "candidate" and scene.key[start - 1] in ("internal", "external", "outside"):
            continue
        managing = scene.key[head.end] in ("management", "leadership")
        if head.payload.weak and scene.key[head.end + managing] in _BODIES:
            continue
        if head.payload.plural:
            found += [_phrase(scene, *each, spoken, found) for each in sharing(scene, read_title(scene, head))]
            continue
        if scene.word[start - 1] == "(" and scene.word[head.end] == ")" and start - 1 == cursor:
            continue
        title = read_title(scene, head)
        if title.words[0][0] < cursor:
            continue
        paired = pairing(scene, title) if len(title.heads) > 1 else []
        if paired:
            found += [_phrase(scene, *each, spoken, found) for each in paired]
            cursor = title.words[-1][1]
            continue
        named = found[-1].person if found and found[-1].rule == "role.possessive" else None
        holder = find_holder(scene, title, named) or _listed(scene, title, found)
        if (
            holder is not None
            and pending is not None
            and holder.rule == "role.before"
            and scene.key[title.start - 1] == "and"
            and pending.end == title.start - 1
        ):
            found.append(_phrase(scene, pending, holder._replace(rule="role.list"), spoken, found))
        pending = title
        if holder is None and not _described(scene, title):
            continue
        if head.payload.weak and title.employer is None and _elsewhere(scene, title):
            continue
        cursor = title.words[-1][1]
        phrase = _phrase(scene, title, holder, spoken, found)
        unknown = None if phrase.organization is not None or phrase.status == "former" else phrase.employer
        if unknown is not None and phrase.kind != "other":
            spoken.append(Spoken(phrase.start, Employer(unknown[1], None, unknown)))
        found.append(phrase)
    found = name_described(scene, found)
    titled = {phrase.person for phrase in found if phrase.employer is not None or phrase.organization is not None}
    ties = find_affiliations(scene, spoken, found, titled)
    staff = {
        tie.person: tie.organization
        for tie in ties
        if tie.organization is not None and not (tie.rule == HELM and tie.person in titled)
    }
    placed = staff.keys() | {phrase.person for phrase in found if phrase.level != "owner" and phrase.person in titled}
    owners = {tie.person for tie in ties if tie.rule == "affiliation.owner"}
    found = [
        phrase
        for phrase in found
        if phrase.person not in placed or not _wealth(phrase) or (phrase.person in owners and _worded(phrase))
    ]
    found = [_employed(phrase, staff) for phrase in found] + [_bare(scene, tie) for tie in ties]
    return tuple(sorted(found, key=lambda phrase: (phrase.start, phrase.end)))


def _described(scene: Scene, title: Title) -> bool:
    """Whether a title without holder describes somebody: "the chief executive", "Telco’s boss"; no "chief concern"."""
    head = title.heads[0]
    if not head.weak or not title.definite:
        return title.definite
    owned = title.employer is not None and (title.possessor is not None or scene.possessive(title.words[0][0] - 1))
    owned = owned or (
        title.employer is not None and scene.key[title.start] == "the" and title.employer.organization is not None
    )
    named = title.employer is not None and title.employer.end == title.end and not title.employer.anaphoric
    after = scene.word[title.end]
    closed = not after[:1].isalnum() or title.end in scene.cues or scene.is_function_word(title.end)
    awaited = scene.key[title.start] == "a" and scene.key[title.start + 1] == "new"
    return head.level in ("chief", "head") and (owned or named or awaited) and closed


def _ranks(scene: Scene, head: Hit) -> bool:
    """Whether a post is only the rank of one behind a function: "chief security architect"."""
    if head.end > head.start + 1:
        return False
    index = head.end
    if scene.key[head.start] in scene.role_words.functions and scene.plain(index) and index + 1 in scene.heads:
        return True  # "customer relationship director"
    if scene.key[head.start] not in _RANKING:
        return False
    if (
        scene.plain(index)
        and not scene.is_function_word(index)
        and index not in scene.cues
        and index + 1 in scene.heads
    ):
        return True  # "chief currency strategist"
    while (scene.key[index] in scene.role_words.functions or index in scene.place_ends) and index < head.end + RANKED:
        index += 1
    return index > head.end and index in scene.heads


def _employed(phrase: RolePhrase, staff: dict[int, int]) -> RolePhrase:
    """A phrase that says no employer, such as "lawyer" or "adviser to the board", with the one that a tie says."""
    if phrase.person not in staff or not phrase.title or phrase.status == "former":
        return phrase
    return phrase._replace(organization=staff[phrase.person])


def _wealth(phrase: RolePhrase) -> bool:
    """Whether a phrase says only that somebody owns something, not what: "billionaire X"."""
    return phrase.level == "owner" and phrase.organization is None and phrase.employer is None


def _worded(phrase: RolePhrase) -> bool:
    """Whether a title has more than one word: "media tycoon"."""
    return sum(end - start for start, end in phrase.title) > 1


def _listed(scene: Scene, title: Title, found: Sequence[RolePhrase]) -> Holder | None:
    """The holder of the title before, when "and" joins the two: "X, chairman of A and former president of B"."""
    person = scene.person_before.get(title.start)
    if person is not None and found and scene.key[person.full - 1] in ("and", ","):
        # "X becomes chairman and Y chief executive": the second clause leaves the verb out.
        last = found[-1]
        if last.end in (person.full - 1, person.full - 2) and last.rule in _VERBAL and last.person != person.entity:
            return Holder(person.entity, person.full, last.rule)
    index = title.start - 1
    if scene.key[index] == "and":
        index -= 1
    index += scene.word[index] != ","
    before = found[-1] if found else None
    if before is None or before.end != index or before.person is None or index == title.start:
        return None
    if scene.key[title.start] == "the" and title.heads[0].kind == "official" != before.kind:
        return None  # "With X, CEO, Telco, the prime minister discussed"
    return Holder(before.person, before.start, "role.list")


def _phrase(
    scene: Scene, title: Title, holder: Holder | None, spoken: Sequence[Spoken], found: Sequence[RolePhrase]
) -> RolePhrase:
    employer = _employer(scene, title, holder, spoken, found)
    if employer is not None and employer.organization is None and employer.words is not None:
        whole = fullest(scene, employer.words)
        known = scene.organization_at.get(whole[0])
        if known is not None and known.end == whole[1]:
            employer = employer._replace(words=None, organization=known.entity)
        else:
            employer = employer._replace(words=whole)
    words = title.words if employer is None else _without_nationality(scene, title, employer)
    related = _relates(scene, title)
    if related == "partner":
        employer = None
    kind = "other" if related == "partner" else capacity(scene, title.heads[0], employer, title)
    if employer is None and title.heads[0].plural and _head_of_state(scene, title):
        kind = "official"
    if title.possessor is not None and title.heads[0].level == "legislator":
        kind = "executive"
    past = holder is not None and (
        holder.past or (holder.rule in _APPOSED and _over(scene, title.words[-1][1], title.end))
    )
    status = "former" if title.status == "current" and past else title.status
    return RolePhrase(
        start=title.words[0][0],
        end=max(title.end, title.words[-1][1]),
        title=() if related else words,
        functions=_functions(scene, title),
        level=title.heads[0].level,
        kind=kind,
        status=status,
        person=None if holder is None else holder.person,
        organization=None if employer is None else employer.organization,
        employer=None if employer is None else employer.words,
        rule="role.description" if holder is None else holder.rule,
        shared=title.heads[0].plural,
    )


def _without_nationality(scene: Scene, title: Title, employer: Employer) -> tuple[Range, ...]:
    """The title without a foreign adjective at an operator of one country: it says where the holder comes from."""
    (start, end), *others = title.words
    if start not in scene.demonyms or employer.organization is None:
        return title.words
    entry = scene.organizations.entities[employer.organization].entry
    after, there = scene.place_ends.get(start, start), scene.country(start)
    if entry is None or entry.kind != "operator" or None in (there, entry.country) or there == entry.country:
        return title.words
    return ((after, end), *others) if start < after < end else title.words


def _over(scene: Scene, *ends: int) -> bool:
    """Whether a year behind a title says when it was given up: "until 2012", "from 2001 to 2004"."""
    for end in ends:
        index = end
        if (
            scene.key[end] in ("from", "between")
            and scene.year(end + 1)
            and scene.key[end + 2] in ("to", "until", "and", "-", "–")
        ):
            index = end + 2
        if (index > end or scene.key[index] == "until") and scene.year(index + 1):
            return True
    return False


def _employer(
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
    state = before is not None and _head_of_state(scene, title) and not _of_company(scene, before)
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
    if stated is None and _elsewhere(scene, title):
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


def _relates(scene: Scene, title: Title) -> str:
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


def _elsewhere(scene: Scene, title: Title) -> bool:
    """Whether the post is held at a company that is not named: "a partner in a law firm"."""
    return scene.key[title.end] in EMPLOYER_LINKS and scene.key[title.end + 1] in ("a", "an")


def _head_of_state(scene: Scene, title: Title) -> bool:
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


def _functions(scene: Scene, title: Title) -> tuple[str, ...]:
    """The functions that heads and field words say, in order of wording."""
    functions = [head.function for head in title.heads if head.function]
    if not functions:
        known = scene.role_words.functions
        functions = [
            known[scene.key[i]] for start, end in title.words for i in range(start, end) if scene.key[i] in known
        ]
    return tuple(dict.fromkeys(functions))


def _bare(scene: Scene, tie: Affiliation) -> RolePhrase:
    employer = Employer(tie.place[1], tie.organization, tie.words)
    kind = capacity(scene, _ANYBODY, employer)
    if tie.rule in ("affiliation.of", "affiliation.works"):
        entity = None if tie.organization is None else scene.organizations.entities[tie.organization]
        unknown = entity is None or entity.entry is None or entity.kind in ("analyst", "finance")
        guest = unknown and not (entity is not None and entity.operator)
        kind = "analyst" if guest and kind == "executive" else kind
    media = tie.organization is not None and scene.organizations.entities[tie.organization].kind == "media"
    if tie.rule == "affiliation.host" or (media and tie.rule == "affiliation.possessive"):
        kind = "journalist"
    return RolePhrase(
        start=tie.place[0],
        end=tie.place[1],
        title=(),
        functions=(),
        level=None,
        kind=kind,
        status="former" if tie.past else "current",
        person=tie.person,
        organization=tie.organization,
        employer=tie.words,
        rule=tie.rule,
    )


_ANYBODY: Final = Head("", "", "executive", "", open=False, weak=False, plural=False, spelling="")
