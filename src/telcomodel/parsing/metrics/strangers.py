"""Figures of firms that nobody knows: "Zentrix said it has 3m customers" in a text that is about another."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.words import words
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.scene import Scene, Spot
from telcomodel.parsing.metrics.where import Setting

_OWNING: Final = frozenset(
    "has had have serves served boasts counts claims spent invested made earned posted added gained lost".split()
)
"""Verbs by which a subject owns a figure."""
_CLAIMING: Final = frozenset("claims claimed reports reported".split())
_LISTING: Final = frozenset((",", "and", "or"))
_ADVERBS: Final = frozenset("now also already currently still alone".split())
_ITSELF: Final = frozenset(("it", "its"))
_OWNERS: Final = POSSESSIVE | {"its", "their", "our", "his", "her"}
# Before what is told of a name between commas.
_APPOSING: Final = frozenset(("a", "an", "the", "which", "founded", "based"))
# How nouns end that may open a sentence without an article, and some that end otherwise.
_NOUN_ENDS: Final = ("s", "ment", "tion", "sion", "ship", "ness", "ity", "ing", "ance", "ence", "age", "body", "one")
_MASSES: Final = frozenset(
    "demand data traffic internet industry government mobile video television growth work staff part half most "
    "neither either each another".split()
)
_PRODUCTS: Final = frozenset("service services platform brand network product offer package tariff app system".split())
_LONGEST: Final = 5
"""Words of a name, at most."""
_OPENING: Final = 9
"""Tokens of what opens a sentence before a comma, at most: "According to its latest accounts,"."""


def is_strangers(scene: Scene, spot: Spot, setting: Setting) -> bool:
    """Whether the subject of the clause is a name that no stage knows, and no product of somebody's."""
    words = scene.tokens.words
    for start in _starts(scene, spot):
        end = start
        while end < start + _LONGEST and words[end][0].isupper() and words[end].isalpha():
            end += 1
        if end == start or setting.ends_place(end) or not _is_subject(scene, end, spot):
            continue
        if _is_unknown(scene, start, end, spot):
            return True
    return False


def follows_stranger(scene: Scene, spot: Spot) -> bool:
    """Whether an unknown name stands right before a figure that a list goes on with: "and CTI 26%"."""
    before = spot.before
    if spot.left == spot.first or before <= spot.left or before + 1 in scene.name_ends:
        return False
    word = scene.tokens.words[before]
    return word[0].isupper() and word.isalpha() and scene.keys[before - 1] in _LISTING


def _starts(scene: Scene, spot: Spot) -> list[int]:
    """Where the sentence's clause may begin: at its first word, or behind what opens it."""
    last = min(spot.left + _OPENING, spot.amount.hedge)
    comma = next((index for index in range(spot.left, last) if scene.keys[index] == ","), None)
    return [spot.left] if comma is None else [spot.left, comma + 1]


def _is_subject(scene: Scene, end: int, spot: Spot) -> bool:
    """Whether a verb behind a name makes the figure its own: "has", "said it had"."""
    keys = scene.keys
    if keys[end] == "," and keys[end + 1] in _APPOSING:
        end = next((i + 1 for i in range(end + 1, spot.amount.hedge) if keys[i] == ","), end)
    verb = end + (keys[end] in _ADVERBS)
    if verb >= spot.amount.hedge or not scene.tokens.words[verb].islower():
        return False
    if verb in scene.speech:
        claimed = keys[verb] in _CLAIMING and verb + 1 == spot.amount.hedge
        return claimed or not _ITSELF.isdisjoint(keys[verb + 1 : verb + 3])
    return keys[verb] in _OWNING


def _is_unknown(scene: Scene, start: int, end: int, spot: Spot) -> bool:
    """Whether some capitals are a name that the text uses on its own, and no stage has read."""
    written, keys = scene.tokens.words, scene.keys
    if scene.names_in(start, end) or scene.cues_in(start, end) or scene.nouns_in(start, end):
        return False
    if any(index in scene.persons or index in scene.demonyms for index in range(start, end)):
        return False
    alone = end == start + 1 and start == spot.first
    if alone and not _is_named_again(scene, start) and _may_be_word(scene, start):
        return False
    length = end - start
    for place in scene.tokens.where({keys[start]}):
        if written[place].islower() or (place and keys[place - 1] in _OWNERS):
            return False
        if keys[place + length : place + length + 1] and keys[place + length] in _PRODUCTS:
            return False
    return True


def _may_be_word(scene: Scene, index: int) -> bool:
    """Whether a word that opens a sentence may be no name: "Subscribers said", "Management said", "Nobody has"."""
    key = scene.keys[index]
    if key.endswith(_NOUN_ENDS) or key in _MASSES or scene.segments_in(index, index + 1):
        return True
    known = words()
    common = key in known.openers or key in known.function_words or key in known.organization_nouns
    return common or key in known.organization_words or bool(scene.technologies_in(index, index + 1))


def _is_named_again(scene: Scene, start: int) -> bool:
    """Whether the word that opens a sentence has its capital elsewhere too."""
    tokens = scene.tokens
    places = tokens.where({scene.keys[start]})
    return any(tokens.words[place][0].isupper() and tokens.sentence(place)[0] != place for place in places)
