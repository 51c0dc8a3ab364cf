"""Companies as subjects: who gives somebody a post, and names that no stage knows but that act like a company."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from telcomodel.parsing.roles.employers import Employer
from telcomodel.parsing.roles.holders import Holder
from telcomodel.parsing.roles.scene import Scene

_HELPING: Final = frozenset("has have had will would also today yesterday recently now to is".split())
_ACTING: Final = frozenset("has had is was will would says said may could".split())
_SINGULAR: Final = frozenset(("has", "is", "was"))
_VOTING: Final = frozenset("shareholders investors owners members board directors".split())
_OPENING: Final = frozenset("while and but as when after that".split())
LONGEST: Final = 5
"""Tokens in the longest name of an unknown company that a sentence opens with."""


def hirer(scene: Scene, holder: Holder) -> Employer | None:
    """Who is the subject of the verb that gives the holder a post: "Telco has hired X as", "while Mobil named X"."""
    verb = scene.moves.get(holder.mention - 1)
    if verb is None or not verb.payload.moves_object or verb.payload.kind != "appointment":
        return None
    end = verb.start
    while scene.key[end - 1] in _HELPING:
        end -= 1
    if scene.key[end - 1] in _VOTING:
        end -= 1 + scene.possessive(end - 2)
    mention = scene.organization_before.get(end)
    if mention is not None:
        governed = scene.is_function_word(mention.start - 1) and scene.key[mention.start - 1] not in _OPENING
        return None if governed else Employer(end, mention.entity, None)
    first, _ = scene.tokens.sentence(verb.start)
    start = end
    while start > max(first, end - LONGEST) and _nameable(scene, start - 1):
        start -= 1
    opens = start == first or scene.word[start - 1] in (",", ";") or scene.key[start - 1] in _OPENING
    return Employer(end, None, (start, end)) if start < end and opens and _named(scene, start, end) else None


def unknown_subject(scene: Scene, index: int) -> Employer | None:
    """The unknown name that opens the sentence of a token and acts: "Telco said X, its chairman", "Example bosses"."""
    first, _ = scene.tokens.sentence(index)
    start = end = first + (scene.key[first] == "the")
    while end < min(index, start + LONGEST) and (_nameable(scene, end) or (end > start and scene.key[end] == "&")):
        end += 1
    cue = scene.cues.get(end)
    singular = scene.key[end] in _SINGULAR or (cue is not None and cue.payload.form == "third")
    if start == end or not _named(scene, start, end, singular=singular):
        return None
    mentions = scene.organizations.mentions
    place = bisect_left(mentions, first, key=lambda mention: mention.start)
    others = place < len(mentions) and mentions[place].start < index
    if others and (mentions[place].start < end or end == start + 1):
        return None
    after = end
    if scene.key[after] == "of" and after + 1 in scene.place_ends:
        after = scene.place_ends[after + 1]
    post = scene.heads.get(after)
    acts = after in scene.moves or after in scene.cues or scene.key[after] in _ACTING
    return Employer(end, None, (start, end)) if acts or (post is not None and post.payload.plural) else None


def _nameable(scene: Scene, index: int) -> bool:
    """Whether a token may be part of an unknown company’s name."""
    key = scene.key[index]
    return (
        scene.capital(index)
        and not scene.is_function_word(index)
        and key not in scene.words.calendar
        and key not in scene.words.organization_nouns
        and index not in scene.place_ends
        and index not in scene.heads
        and index not in scene.person_at
        and index + 1 not in scene.person_before
        and (index == 0 or scene.word[index - 1] != ".")
    )


def _named(scene: Scene, start: int, end: int, *, singular: bool = False) -> bool:
    """Whether capitals are a name: several words, or one that is no opener, no plural and never written small."""
    key = scene.key[start]
    if end - start > 1:
        return key not in scene.words.openers
    plural = key[-1] == "s" and not scene.word[start].isupper() and not singular
    return (
        not plural
        and key not in scene.words.openers
        and key not in scene.role_words.functions
        and key not in scene.common
    )
