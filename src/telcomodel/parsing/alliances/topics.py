"""What a general word for an agreement is about.

"a roaming deal", "talks on a merger", "a deal to create the largest operator".
"""

from __future__ import annotations

from telcomodel.parsing.alliances.scene import Scene
from telcomodel.tokens import Range

_REACH = 18
_COMMA = 3
_COMPANY = 8
_DESCRIBING = frozenset(("wholesale", "supply", "strategic_partnership"))
"""Kinds of agreement whose topics may describe what a joint venture does."""


def find_topic(scene: Scene, first: int, sentence: Range) -> str | None:
    """The kind of agreement that the first topic word between a token and the end of its clause gives."""
    last = min(sentence[1], first + _REACH)
    for index in range(first, last):
        if scene.keys[index] == ";" or (scene.keys[index] == "," and index > first + _COMMA):
            last = index
            break
    hits = scene.topics_in(first, last)
    if len(hits) > 1 and hits[0].payload in _DESCRIBING and hits[1].payload == "joint_venture":
        between = scene.keys[hits[0].end : hits[1].start]
        if all(key.isalnum() and key not in scene.stops for key in between):
            return "joint_venture"  # "a wholesale FTTH JV"
    if hits:
        return str(hits[0].payload)
    for index in range(first, last):
        if scene.keys[index] in ("create", "creating") and scene.any_of(
            "company", index + 1, min(last, index + 1 + _COMPANY)
        ):
            return "merger"
    return None
