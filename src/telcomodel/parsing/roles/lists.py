"""Several people behind one title: posts in the plural, and as many posts as people in the same order."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.roles.employers import Employer, read_employer
from telcomodel.parsing.roles.holders import Holder
from telcomodel.parsing.roles.scene import Scene
from telcomodel.parsing.roles.titles import Title
from telcomodel.tokens import Range

PLACE: Final = 6
"""Tokens in what a list says of where its members work ("X for the north, Y for the south")."""
_LISTING: Final = frozenset("are were include included including namely".split())
"""Words between a post in the plural and those who share it."""
_COUNTED: Final = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_OPENING: Final = frozenset(",:–—-(")
"""Marks between a post and those who share it."""


def sharing(scene: Scene, title: Title) -> list[tuple[Title, Holder]]:
    """The people who share a post in the plural, each with the title as it is theirs.

    "co-founders X and Y", "CEOs X of Telco and Y of Mobil", "the former directors are X, Y and Z",
    "one of the founders, X", "two directors. X and Y had denied".
    """
    holders = _respective(scene, title) or _listed(scene, title.end)
    if len(holders) < 2:
        holders = _one_of(scene, title) or _named_next(scene, title)
    return [(title if employer is None else title._replace(employer=employer), holder) for holder, employer in holders]


def _respective(scene: Scene, title: Title) -> list[tuple[Holder, Employer | None]]:
    """The people of as many employers, in the same order: "the chief executives of Telco and Mobil, X and Y"."""
    if title.employer is None or title.employer.end != title.end or title.employer.anaphoric:
        return []
    employers = [title.employer]
    index = title.end
    while scene.key[index] in ("and", ",") and index + 1 in scene.organization_at:
        mention = scene.organization_at[index + 1]
        employers.append(Employer(mention.end, mention.entity, None))
        index = mention.end
    holders = _listed(scene, index) if len(employers) > 1 else []
    if len(holders) != len(employers):
        return []
    return [(holder, employer) for (holder, _), employer in zip(holders, employers, strict=True)]


def pairing(scene: Scene, title: Title) -> list[tuple[Title, Holder]]:
    """As many posts as people, in the same order: "Telco’s CEO, CFO and CTO – X, Y and Z"."""
    first, end = title.words[-1]
    parts: list[Range] = []
    for start in range(first, end):
        if start in scene.heads and (not parts or start >= parts[-1][1]):
            parts.append((start, scene.heads[start].end))
    holders = _listed(scene, title.end) or _listed_before(scene, title)
    if len(holders) != len(parts) or len(parts) != len(title.heads) or any(employer for _, employer in holders):
        return []
    return [
        (title._replace(words=(part,), heads=(head,)), holder)
        for part, head, (holder, _) in zip(parts, title.heads, holders, strict=True)
    ]


def _listed_before(scene: Scene, title: Title) -> list[tuple[Holder, Employer | None]]:
    """The people who are given several posts in their order: "named X and Y as CEO and CFO respectively"."""
    if "respectively" not in (scene.key[title.end], scene.key[title.end + 1]):
        return []
    holders: list[tuple[Holder, Employer | None]] = []
    index = title.start - (scene.key[title.start - 1] == "as")
    while (person := scene.person_before.get(index)) is not None:
        holders.append((Holder(person.entity, person.full, "role.object"), None))
        index = person.full - (scene.key[person.full - 1] == "and")
        index -= scene.word[index - 1] == ","
    return holders[::-1]


def _one_of(scene: Scene, title: Title) -> list[tuple[Holder, Employer | None]]:
    """The person whose name closes "one of the founders of Telco, X," or opens "X, one of Telco’s directors"."""
    start = title.words[0][0]
    one = title.start - 2 if scene.key[title.start - 1] == "of" else title.start - 1
    before = scene.person_before.get(one - 1)
    if before is not None and scene.key[one] == "one" and scene.word[one - 1] == ",":
        return [(Holder(before.entity, before.full, "role.after"), None)]
    if "one" not in [scene.key[i] for i in range(start - 4, start)] or scene.word[title.end] != ",":
        return []
    person = scene.person_at.get(title.end + 1)
    return [] if person is None else [(Holder(person.entity, person.full, "role.possessive"), None)]


def _named_next(scene: Scene, title: Title) -> list[tuple[Holder, Employer | None]]:
    """The people with whom the next sentence opens, as many as a title counts: "two directors. X and Y had denied"."""
    start, _ = title.words[0]
    count = next((_COUNTED[scene.key[i]] for i in range(start - 3, start + 1) if scene.key[i] in _COUNTED), 0)
    first = scene.tokens.sentence(title.start)[1]
    if not count or first not in scene.person_at:
        return []
    holders = _listed(scene, first)
    return holders if len(holders) == count else []


def _listed(scene: Scene, start: int) -> list[tuple[Holder, Employer | None]]:
    """The people whom a list at a token names, each with the employer that it gives them."""
    holders: list[tuple[Holder, Employer | None]] = []
    index = start
    limit = scene.tokens.sentence(start)[1] if start < scene.size else start
    index += scene.word[index] in _OPENING
    index += scene.key[index] in _LISTING
    while (person := scene.person_at.get(index)) is not None:
        index = person.end
        employer = None
        if scene.key[index] in ("of", "at"):
            employer = read_employer(scene, index + 1, limit)
            index = index if employer is None else employer.end
        elif scene.key[index] in ("for", "in"):
            index = next((i for i in range(index, index + PLACE) if scene.key[i] in (",", "and", ".")), index)
        holders.append((Holder(person.entity, person.full, "role.before"), employer))
        index += scene.word[index] == ","
        index += scene.key[index] == "and"
    return holders
