"""What an alliance or a joint venture is called: its own name, and the organization that it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.parsing.alliances.scene import Scene
from telcomodel.tokens import Range

_JOINERS: Final = frozenset(("of", "for", "&", "-"))
_BEFORE_NAMES: Final = frozenset(("the", "of", ",", "by", "a", "'s"))
_LENGTH: Final = 6


class Vehicle(NamedTuple):
    """A name with the organization entity that bears it, if the article has one."""

    name: Range
    entity: int | None


def called(scene: Scene, start: int, last: int) -> Vehicle | None:
    """The name behind "called", "named", "dubbed" within ``[start, last)``."""
    for index in range(start, last - 1):
        if scene.has("naming", index):
            following = index + 1
            while following < last and (
                scene.keys[following] in ("the", "as") or scene.tokens.words[following] in "\"'“‘"
            ):
                following += 1
            return named_at(scene, following, last)
    return None


def owned(scene: Scene, sentence: Range) -> Vehicle | None:
    """A company that the parties say is theirs.

    "through N, a company they own in equal parts", "N, their jointly owned company".
    """
    for mention in scene.mentions(sentence):
        if scene.keys[mention.end : mention.end + 1] != [","]:
            continue
        after = scene.keys[mention.end + 1 : mention.end + 9]
        if (
            after[:1] in (["a"], ["the"], ["their"])
            and {"own", "owned"} & set(after)
            and {"they", "jointly", "equal", "both"} & set(after)
        ):
            return Vehicle((mention.start, mention.end), mention.entity)
    return None


def formed(scene: Scene, start: int, last: int) -> Vehicle | None:
    """The company that a merger or a venture makes: "completed their merger to form N", "creating N"."""
    for index in range(start, last - 1):
        if scene.keys[index] in ("form", "create", "creating", "forming") and (
            scene.keys[index] not in ("form", "create") or scene.keys[index - 1] == "to"
        ):
            found = named_at(scene, index + 1, last)
            return found if found is not None and found.name[0] not in scene.placed else None
    return None


def introduced(scene: Scene, sentence: Range) -> Vehicle | None:
    """The name that a sentence gives to a venture told before.

    "The vehicle is called N", "the new company, to be called N".
    """
    for index in scene.each_of("naming", sentence[0], sentence[1] - 1):
        if scene.any_of("vehicle", max(sentence[0], index - 7), index):
            return called(scene, index, min(sentence[1], index + 8))
    return None


def named_at(scene: Scene, start: int, last: int) -> Vehicle | None:
    """The name that begins at a token: a mention, or a run of capitalized words."""
    mention = scene.organizations.starting(start)
    if mention is not None:
        return Vehicle((mention.start, mention.end), mention.entity)
    end = start
    words = scene.tokens.words
    while end < last and end - start < _LENGTH:
        if words[end][0].isupper() or (end > start and any(character.isdigit() for character in words[end])):
            end += 1
        elif end > start and end + 1 < last and scene.keys[end] in _JOINERS and words[end + 1][0].isupper():
            end += 2
        else:
            break
    return Vehicle((start, end), None) if end > start else None


def beside(scene: Scene, first: int, noun: Range, end: int, sentence: Range) -> Vehicle | None:
    """The name that stands beside a noun for a venture.

    "N, a joint venture between", "the N alliance", "a joint venture called N", "their joint venture N".
    """
    keys = scene.keys
    ending = {mention.end: mention for mention in scene.mentions((sentence[0], noun[0])) if mention.end <= noun[0]}
    direct = ending.get(noun[0])
    if direct is not None and scene.keys[direct.start - 1 if direct.start else 0] in _BEFORE_NAMES:
        return Vehicle((direct.start, direct.end), direct.entity)
    if scene.tokens.words[noun[0] - 1][0].isupper() and direct is None and scene.possessive(noun[0] - 2):
        return Vehicle((noun[0] - 1, noun[0]), None)
    before = ending.get(first - 1 if keys[first - 1] == "," else first - 2)
    if (
        before is not None
        and first > sentence[0] + 1
        and keys[before.end] == ","
        and scene.has("apposed", before.end + 1)
    ):
        return Vehicle((before.start, before.end), before.entity)
    if first > sentence[0] + 1 and keys[first - 1] == "," and scene.has("apposed", first):
        start = first - 1
        while (
            start > sentence[0] and scene.tokens.words[start - 1][0].isupper() and not scene.has("company", start - 1)
        ):
            start -= 1
        if sentence[0] < start < first - 1:
            return Vehicle((start, first - 1), None)
    left = scene.left_edge(noun[0], sentence[0])
    if left > sentence[0] and keys[left - 1] == "," and scene.has("apposed", left):
        before = ending.get(left - 1)
        if before is not None:
            return Vehicle((before.start, before.end), before.entity)
    for index in range(left - 1, max(sentence[0], left - 7), -1):
        before = ending.get(index)
        if (
            before is not None
            and keys[index] == ","
            and index + 1 < left
            and scene.has("apposed", index + 1)
            and scene.has("describer", index + 2)
        ):
            return Vehicle((before.start, before.end), before.entity)
    after = noun[1]
    if after < sentence[1]:
        mention = scene.organizations.starting(after) or (
            scene.organizations.starting(after + 1) if keys[after] == "," else None
        )
        if mention is not None and (mention.start == after or keys[mention.end : mention.end + 1] == [","]):
            return Vehicle((mention.start, mention.end), mention.entity)
        coined = named_at(scene, after + 1, sentence[1]) if keys[after] == "," else None
        if coined is not None and keys[coined.name[1] : coined.name[1] + 1] == [","]:
            return coined
    if end > noun[1] and keys[end : end + 1] == [","]:
        mention = scene.organizations.starting(end + 1)
        if mention is not None and keys[mention.end : mention.end + 1] == [","]:
            return Vehicle((mention.start, mention.end), mention.entity)
    return called(scene, noun[1], min(sentence[1], max(end, noun[1]) + 4))
