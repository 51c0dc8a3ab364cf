"""In what capacity a post is held: as an executive, an analyst, an official or somebody else."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.roles import Head
from telcomodel.parsing.roles.employers import Employer
from telcomodel.parsing.roles.scene import Scene
from telcomodel.parsing.roles.titles import Title
from telcomodel.tokens import Range

_KINDS: Final = {
    "regulator": "official",
    "government": "official",
    "analyst": "analyst",
    "research": "analyst",
    "body": "other",
    "association": "other",
    "academia": "other",
    "sport": "other",
}
"""In what capacity an executive or a spokesman of such an organization speaks."""
_COMPANIES: Final = frozenset(("operator", "company", "vendor"))
"""What "the company’s" says of the employer, so that its research director is no analyst."""
_LEADING: Final = frozenset(("chief", "president", "vice-president", "chair", "founder"))
"""Ranks at a firm of analysts whose holders run it rather than study markets."""
_STUDYING: Final = frozenset(("", "company", "analyst", "research", "finance", "bank"))
"""Kinds of employers of analysts; empty where the name does not say."""
_INSTITUTES: Final = frozenset("institute institut centre center observatory foundation forum society academy".split())
"""Words that open the names of bodies that trade nothing, before "for" or "of"."""
_CONSUMERS: Final = frozenset(("consumer", "consumers"))
_SANCTUARIES: Final = frozenset("reserve zoo charity force".split())
"""Last words of names of bodies that trade nothing."""
_SHOPPERS: Final = frozenset("market customer consumer user product".split())
"""Words before "research" by which a company studies its customers, not its rivals' shares."""


def of_country(scene: Scene, title: Title) -> bool:
    """Whether a title is a country’s, by its adjective: "former Iranian vice-president"."""
    start, end = title.words[-1]
    post = next((i for i in range(start, end) if i in scene.heads), start)
    level = title.heads[0].level in ("president", "vice-president")
    return level and title.employer is None and any(scene.place_ends.get(i) == post for i in scene.demonyms)


def capacity(scene: Scene, head: Head, employer: Employer | None, title: Title | None = None) -> str:
    """A value of `PersonKind`, or ``spokesperson``: that of the post itself, unless its employer says more."""
    stated = None if title is None else title.employer
    if head.function == "research" and head.level != "analyst" and stated is not None and stated.kind in _COMPANIES:
        return "executive"
    if title is not None and stated is None and of_country(scene, title):
        return "official"
    if title is not None and employer is None and head.kind == "executive" and studies(scene, title):
        return "analyst"
    described = _KINDS.get(stated.kind if stated is not None else kind_before(scene, title), "")
    if employer is None or head.kind == "journalist":
        own = "other" if head.level == "staff" and head.kind == "executive" else head.kind
        return described if own in ("executive", "spokesperson") and described else own
    if employer.organization is not None:
        entity = scene.organizations.entities[employer.organization]
        if head.kind == "analyst" and entity.operator:
            return "executive"
        kind, name = entity.kind or "", entity.name
    elif employer.words is not None:
        kind, name = scene.organization_kind(*employer.words), employer.words
    else:
        return head.kind
    if head.kind not in ("executive", "spokesperson"):
        return head.kind
    if employer.organization is None and scene.place_ends.get(name[0]) == name[1] and head.level != "manager":
        return "official"  # "Iran's president"
    if head.level == "partner" and (kind == "law" or scene.key[name[0] - 2] == "law"):
        return "official"
    if kind not in ("regulator", "government", "academia") and _serves(scene, name):
        return "other"
    if title is not None and kind in _STUDYING:
        if head.level in ("head", "director") and studies(scene, title):
            return "analyst"
        if kind in ("analyst", "research"):
            researches = any(scene.key[i] == "research" for start, end in title.words for i in range(start, end))
            return head.kind if head.level in _LEADING and not researches else "analyst"
    return _KINDS.get(kind) or (employer.organization is None and described) or head.kind


def kind_before(scene: Scene, title: Title | None) -> str:
    """What the noun right before a post says of the employer ("regulator chairman", "union boss"), or empty."""
    if title is None or title.employer is not None:
        return ""
    start, end = title.words[-1]
    noun = next((i for i in range(start, end) if i in scene.heads), start) - 1
    return scene.noun_kind(noun) if noun >= 0 and scene.organization_noun(noun) else ""


def studies(scene: Scene, title: Title) -> bool:
    """Whether a title’s field is research of companies or their shares ("head of equity research")."""
    functions = scene.role_words.functions
    places = (i for start, end in title.words for i in range(start, end - 1) if scene.key[i] not in _SHOPPERS)
    return any(functions.get(f"{scene.key[i]} {scene.key[i + 1]}") == "research" for i in places)


def _serves(scene: Scene, name: Range) -> bool:
    """Whether a name is that of a body that trades nothing: "Institute for …", "Centre of …", "Consumer …"."""
    first = name[0] + (scene.key[name[0]] == "the")
    if any(scene.key[i] in ("for", "of") and scene.key[i - 1] in _INSTITUTES for i in range(first + 1, name[1])):
        return True
    return scene.key[first] in _CONSUMERS or scene.key[name[1] - 1] in _SANCTUARIES
