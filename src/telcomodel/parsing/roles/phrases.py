"""Titles, their holders and employers, put together in text order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from telcomodel.lexicon.roles import Head
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.roles.affiliations import find_affiliations
from telcomodel.parsing.roles.antecedents import Spoken
from telcomodel.parsing.roles.arrivals import HELM
from telcomodel.parsing.roles.capacities import capacity
from telcomodel.parsing.roles.companies import company_of, elsewhere, head_of_state, relates
from telcomodel.parsing.roles.described import name_described
from telcomodel.parsing.roles.employers import Employer, fullest
from telcomodel.parsing.roles.holders import Holder, find_holder
from telcomodel.parsing.roles.lists import pairing, sharing
from telcomodel.parsing.roles.result import RolePhrase
from telcomodel.parsing.roles.scene import Scene
from telcomodel.parsing.roles.ties import Affiliation
from telcomodel.parsing.roles.titles import Title, read_title
from telcomodel.tokens import Range

_BODIES: Final = frozenset("committee board team council office suite".split())
"""Nouns that make a weak post part of a body's name: "the executive committee"."""
_APPOSED: Final = frozenset(("role.before", "role.after", "role.possessive"))
_VERBAL: Final = frozenset(("role.copula", "role.verb", "role.object"))
_RANKING: Final = frozenset(("chief", "deputy", "principal"))
RANKED: Final = 3
"""Tokens between "chief" or the like and the post that it ranks."""


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
        if head.payload.weak and title.employer is None and elsewhere(scene, title):
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
    employer = company_of(scene, title, holder, spoken, found)
    if employer is not None and employer.organization is None and employer.words is not None:
        whole = fullest(scene, employer.words)
        known = scene.organization_at.get(whole[0])
        if known is not None and known.end == whole[1]:
            employer = employer._replace(words=None, organization=known.entity)
        else:
            employer = employer._replace(words=whole)
    words = title.words if employer is None else _without_nationality(scene, title, employer)
    related = relates(scene, title)
    if related == "partner":
        employer = None
    kind = "other" if related == "partner" else capacity(scene, title.heads[0], employer, title)
    if employer is None and title.heads[0].plural and head_of_state(scene, title):
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
