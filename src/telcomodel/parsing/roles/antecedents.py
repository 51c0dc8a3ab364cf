"""The organization that "its", "the company" or a title without employer means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from telcomodel.parsing.organizations import OrganizationMention, is_told
from telcomodel.parsing.roles.employers import Employer
from telcomodel.parsing.roles.scene import ARTICLES, POSSESSIVES, Scene

MEMORY: Final = 50
"""Mentions of organizations that "the company" reaches back over."""
ORIGIN: Final = 8
"""Tokens before a name in which the text may say that somebody comes from there."""
RECENT: Final = 150
"""Tokens back within which the subject of a clause wins over a company that is only spoken of since."""
_FORMER: Final = frozenset("former formerly previously onetime one-time erstwhile rival".split())
_TIED: Final = frozenset("owned backed controlled led".split())
"""What follows a dash behind the name of a company that another belongs to."""
_FORMERLY_OF: Final = frozenset("alum alumnus alumna alumni veteran veterans".split())
"""What follows the name of a company where somebody was: "Telco alum X"."""
_RIVALS: Final = frozenset("rivals competitors".split())
_OPENING: Final = frozenset("that whether if when while whilst where because although though but".split())
"""Function words behind which a clause opens with its subject."""
_OPENING_OR_JOINING: Final = _OPENING | {"and", "as"}
_OTHERS: Final = frozenset(("media", "regulator", "analyst", "body", "government"))
"""Kinds of organizations whose posts a text on companies names in full."""
_OBSERVERS: Final = frozenset(("media", "finance", "analyst"))
ADVERBIAL: Final = 8
"""Tokens of an adverbial before a subject, its comma included."""
MODIFIERS: Final = 6
"""Tokens between an article and the name that it belongs to."""
VERBAL: Final = 4
"""Tokens of a verb, its adverbs and helpers included."""
_PRONOUNS: Final = frozenset("it they he she we which who".split())
_COMING: Final = frozenset("comes coming came arrives arrived arriving moves moved moving switched".split())


class Spoken(NamedTuple):
    """An employer that the text has named: where, and as what."""

    start: int
    employer: Employer


def last_spoken_of(
    scene: Scene, index: int, spoken: Sequence[Spoken] = (), *, operator: bool = False
) -> Employer | None:
    """The employer that "its" or "the company" means at a token, or, of operators, a title that names none.

    Within the sentence its subject, else the nearest organization before it; else the first one of the nearest
    sentence before it that names any, else the first one after it. Operators win over others in the same sentence;
    speech is passed over. `spoken` are employers that no stage knows.
    """
    unknown = next((other for other in reversed(spoken) if other.start < index), None)
    known = _last_mention(scene, index, operator=operator)
    if operator and known is not None:
        whole = _whole(scene, known, index)
        known = _topic(scene, known, index) if whole is known else whole
    if unknown is not None:
        first, _ = scene.tokens.sentence(unknown.start)
        if (
            known is None
            or known.start < first
            or known.start > index
            or (known.start < unknown.start and not _operator(scene, known))
        ):
            return unknown.employer
    return None if known is None else Employer(index, known.entity, None)


def _operator(scene: Scene, mention: OrganizationMention) -> bool:
    return scene.organizations.entities[mention.entity].operator


def _last_mention(scene: Scene, index: int, *, operator: bool) -> OrganizationMention | None:
    mentions = scene.organizations.mentions
    unquoted = scene.unquoted or mentions
    place = bisect_left(unquoted, index, key=lambda mention: mention.start)
    near = [mention for mention in unquoted[max(0, place - MEMORY) : place] if mention.end <= index]
    near = [m for m in near if not (is_told(scene.key, m) or (operator and _aside(scene, m, index)))]
    if scene.zones.captions and scene.zones.in_body(index):  # the body does not go on with them
        near = [mention for mention in near if not scene.zones.in_caption(mention.start)] or near
    before = [mention for mention in near if not _elsewhere(scene, mention)]
    if operator:
        authority = _authority_before(scene, index, before)
        if authority is not None:
            return authority
        leading = _leading(scene, index, before)
        if leading is not None:
            return leading
        if not before or not _vendor_topic(scene, before):
            before = [mention for mention in before if _operator(scene, mention)] or before
    if not before:
        later = map(unquoted.__getitem__, range(place, len(unquoted)))
        following = (mention for mention in later if not _elsewhere(scene, mention))
        after = next((mention for mention in following if not (operator and _aside(scene, mention, index))), None)
        return near[-1] if after is None and near else after
    first, _ = scene.tokens.sentence(index)
    same = [mention for mention in before if mention.start >= first]
    if same and scene.key[same[-1].end] != "and":
        subjects = [mention for mention in same if _subject(scene, mention)]
        opening = same[0].start <= first + 1 and scene.possessive(same[0].end)
        owner = opening and all(scene.is_function_word(mention.start - 1) for mention in same[1:])
        return _preferred(scene, _free(scene, subjects) or (same if owner else same[::-1]))
    if same:
        return same[-1]
    first, end = scene.tokens.sentence(before[-1].start)
    same = [mention for mention in before if first <= mention.start < end]
    if _reports(scene, same[-1], end):
        return same[-1]
    ungoverned = [mention for mention in same if not _prepositional(scene, mention.start)]
    if operator and not ungoverned:
        subject = next((m for m in reversed(before) if not _prepositional(scene, m.start)), None)
        if subject is not None and subject.start > index - RECENT and _operator(scene, subject):
            return subject
    return _preferred(scene, _free(scene, ungoverned) or same)


def _vendor_topic(scene: Scene, before: Sequence[OrganizationMention]) -> bool:
    """Whether a text that opens with a vendor spoke last of it: its customers are named in passing."""
    first, last = scene.organizations.mentions[0], before[-1]
    entity = scene.organizations.entities[last.entity]
    return first.entity == last.entity and not entity.operator and entity.kind not in _OTHERS


def _aside(scene: Scene, mention: OrganizationMention, index: int) -> bool:
    """Whether an organization reports or judges the news: a paper, bank or analyst that the text does not open with."""
    opens = mention.start < index and mention.entity == scene.organizations.mentions[0].entity
    return scene.organizations.entities[mention.entity].kind in _OBSERVERS and not opens


def _reports(scene: Scene, mention: OrganizationMention, end: int) -> bool:
    """Whether a sentence closes with a name and its verb of speech: "Prices fell, Telco said."."""
    cue = scene.cues.get(mention.end)
    return cue is not None and cue.end >= end - 1


def _subject(scene: Scene, mention: OrganizationMention) -> bool:
    """Whether a name may be a clause's subject: no possessor, nothing that governs it before it."""
    return not scene.possessive(mention.end) and not _prepositional(scene, mention.start)


def _free(scene: Scene, mentions: list[OrganizationMention]) -> list[OrganizationMention]:
    """Those names that stand for themselves, not before a post or another company's name; all where none does."""
    return [mention for mention in mentions if not _modifies(scene, mention)] or mentions


def _modifies(scene: Scene, mention: OrganizationMention) -> bool:
    """Whether a name modifies what follows: "Telco executive X", "Telco affiliate Mobil"."""
    after = mention.end
    return after in scene.heads or (scene.organization_noun(after) and after + 1 in scene.organization_at)


def _past(scene: Scene, index: int) -> bool:
    """Whether the word at a token says that what follows is over: "former", "ex-"."""
    return scene.key[index] in _FORMER or (scene.word[index] == "-" and scene.key[index - 1] == "ex")


def _past_post(scene: Scene, start: int, end: int) -> bool:
    """Whether a former post stands right before a link: "ex-chief executive of", "who has served as director of"."""
    post = next((i for i in range(end - 1, start - 1, -1) if i in scene.heads), None)
    if post is None or any(scene.word[i][:1] in ",.;" for i in range(post, end)):
        return False
    return any(_past(scene, i) for i in range(start, post)) or scene.key[post - 2] == "served"


def _elsewhere(scene: Scene, mention: OrganizationMention) -> bool:
    """Whether a name is where somebody was before, or an owner: "former Telco boss", "joins from Sweden’s Telco"."""
    before = mention.start - 1
    if scene.word[mention.end] == "-" and scene.key[mention.end + 1] in _TIED:
        return True  # "The Telco-backed MVNO"
    if scene.key[mention.end] in _FORMERLY_OF:
        return True
    if _past(scene, before) or (scene.key[before] == "of" and scene.key[before - 1] in ("those", "that")):
        return True
    first, _ = scene.tokens.sentence(mention.start)
    link = before - (scene.key[before] == "the")
    if scene.key[link] in ("of", "at", "with") and _past(scene, link - 1):
        return True
    if scene.key[link] in ("of", "at", "for") and _past_post(scene, max(first, link - ORIGIN), link):
        return True
    first = max(first, mention.start - ORIGIN)
    while before > first and (scene.word[before][:1].isalpha() or scene.possessive(before)):
        if scene.key[before] == "from":
            return any(i in scene.moves or i in scene.heads or scene.key[i] in _COMING for i in range(first, before))
        if scene.is_function_word(before):
            return False
        before -= 1
    return False


def _whole(scene: Scene, mention: OrganizationMention, index: int) -> OrganizationMention:
    """The parent of a unit that an earlier sentence named in passing, else the mention itself.

    A brand of its own is one only to the title of a new paragraph where the text opens with its parent.
    """
    entity = scene.organizations.entities[mention.entity]
    first, _ = scene.tokens.sentence(index)
    if entity.parent is None or mention.end > first:
        return mention
    opens = first == scene.tokens.paragraph(index)[0]
    if entity.entry is not None and not (opens and _opening(scene) == entity.parent):
        return mention
    mentions = scene.organizations.mentions
    place = bisect_left(mentions, mention.start, key=lambda other: other.start)
    earlier = map(mentions.__getitem__, reversed(range(place)))
    return next((other for other in earlier if other.entity == entity.parent), mention)


def _topic(scene: Scene, mention: OrganizationMention, index: int) -> OrganizationMention:
    """The operator that the article opens with, where the one named last heads no clause of an earlier sentence."""
    first, _ = scene.tokens.sentence(index)
    if mention.end > first or _heads_clause(scene, mention) or not _operator(scene, mention):
        return mention
    opening = _first_in_body(scene)
    return mention if opening is None or opening.start > mention.start else opening


def _opening(scene: Scene) -> int | None:
    """The operator that the article opens with, as a subject rather than in passing ("the Irish arm of Telco")."""
    opening = _first_in_body(scene)
    return None if opening is None or _prepositional(scene, opening.start) else opening.entity


def _first_in_body(scene: Scene) -> OrganizationMention | None:
    """The first operator that the article's first paragraph names."""
    start = next((part[0] for part in scene.zones.body), 0)
    opening = next((m for m in scene.organizations.mentions if m.start >= start and _operator(scene, m)), None)
    return None if opening is None or opening.start > scene.tokens.paragraph(start)[1] else opening


def _heads_clause(scene: Scene, mention: OrganizationMention) -> bool:
    """Whether a clause opens with a name, its possessive or the noun phrase before it: "Internet provider Telco"."""
    first, _ = scene.tokens.sentence(mention.start)
    before = mention.start - 1
    while before >= first and scene.word[before][:1] not in ",;:" and not scene.is_function_word(before):
        if not (scene.plain(before) or before == first or scene.word[before] in "()" or scene.word[before].isupper()):
            return False
        before -= 1
    before -= scene.key[before] in ARTICLES or scene.key[before] in POSSESSIVES
    if scene.key[first] == "in" and scene.place_ends.get(first + 1) == before + 1:
        return True  # "In Kenya its unit Telco"
    return before < first or scene.word[before][:1] in ",;:" or scene.key[before] in _OPENING_OR_JOINING


def _authority_before(scene: Scene, index: int, before: Sequence[OrganizationMention]) -> OrganizationMention | None:
    """The regulator or body that is the only organization of the sentence before, and its subject."""
    first, _ = scene.tokens.sentence(index)
    if not first:
        return None
    start, end = scene.tokens.sentence(first - 1)
    inside = [mention for mention in before if mention.start >= start]
    if len({mention.entity for mention in inside}) != 1 or inside[-1].start >= end:
        return None
    if inside[0].start > start + 1 and not _apposed(scene, start, inside[0].start):
        return None
    kind = scene.organizations.entities[inside[0].entity].kind
    return inside[0] if kind in ("regulator", "government", "body") else None


def _leading(scene: Scene, index: int, before: Sequence[OrganizationMention]) -> OrganizationMention | None:
    """The company that the nearest sentence before in the same paragraph opens with, where none names another since."""
    first, _ = scene.tokens.sentence(index)
    paragraph, _ = scene.tokens.paragraph(index)
    if not before or before[-1].start >= first:
        return None
    start, _ = scene.tokens.sentence(before[-1].start)
    if start < paragraph:
        return None
    inside = [mention for mention in before if mention.start >= start]
    kind = scene.organizations.entities[inside[0].entity].kind
    opens = inside[0].start <= start + 1 or _behind_adverbial(scene, start, inside[0].start)
    return inside[0] if opens and kind not in _OTHERS and not _modifies(scene, inside[0]) else None


def _apposed(scene: Scene, start: int, index: int) -> bool:
    """Whether all that a sentence has before a name is what it is: "Fiji's regulator Example", "The carrier Telco"."""
    index -= 1
    if not scene.organization_noun(index):
        return False
    while index > start and (scene.word[index].islower() or scene.possessive(index)):
        index -= 1
    return index == start


def _behind_adverbial(scene: Scene, start: int, index: int) -> bool:
    """Whether a sentence’s opening adverbial ends right before a token: "For the year, Telco posted"."""
    if scene.word[index - 1] != "," or index > start + ADVERBIAL:
        return False
    return not any(i in scene.person_at or scene.word[i] == "," for i in range(start, index - 1))


def _prepositional(scene: Scene, index: int) -> bool:
    """Whether a preposition, a comma, "rivals" or a verb stands before a token, so that no subject starts there."""
    if index == scene.tokens.sentence(index)[0]:
        return False
    if scene.key[index - 1] in _RIVALS:
        return True
    before = _before_modifiers(scene, index)
    if _behind_adverbial(scene, scene.tokens.sentence(index)[0], before + 1):
        return False  # "In a statement, Telco says"
    if scene.word[before] in (",", "(") or (scene.is_function_word(before) and scene.key[before] not in _OPENING):
        return True
    owner = scene.organization_before.get(before) if scene.possessive(before) else None
    if owner is not None:
        return _prepositional(scene, owner.start)  # "with Telco's Mobil"
    return _object(scene, before)


def _before_modifiers(scene: Scene, index: int) -> int:
    """The token before a name's modifiers: "into affiliate Telco", "from the low-cost provider Telco"."""
    before = index - 1
    while before > index - MODIFIERS and (
        before in scene.demonyms or (scene.word[before].islower() and not scene.is_function_word(before))
    ):
        before -= 1
    if scene.key[before] in ARTICLES or scene.key[before] in POSSESSIVES:
        return before - 1
    return before if scene.organization_noun(index - 1) else index - 1


def _object(scene: Scene, verb: int) -> bool:
    """Whether a verb ends at a token whose subject is a pronoun, or that has none: "it already controls", "to buy"."""
    if verb in scene.cues or not scene.word[verb].islower() or scene.is_function_word(verb):
        return False
    if scene.key[verb - 1] == "to":
        return True
    index = verb - 1
    while index > verb - VERBAL and scene.word[index].islower() and scene.key[index] not in _PRONOUNS:
        index -= 1
    return scene.key[index] in _PRONOUNS


def _preferred(scene: Scene, mentions: list[OrganizationMention]) -> OrganizationMention:
    """The first operator, else the first organization."""
    return next((mention for mention in mentions if _operator(scene, mention)), mentions[0])
