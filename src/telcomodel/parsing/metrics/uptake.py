"""People and homes that have a service: which counts and shares of them are measures of a market."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.metrics.scene import Scene, Spot

# What people do with a service that they have.
_HAVING: Final = frozenset(
    "own owns owned owning use uses used using have has had having with via on online subscribe subscribes subscribed "
    "subscribing hooked connected access accessing take takes taken buy buys bought receive receives able logging "
    "onboard installed carry carries signing signed".split()
)
_SERVICES: Final = frozenset(
    "net internet web online mobile mobiles phone phones handset handsets telephone telephones smartphone "
    "smartphones speed connection connections".split()
)
# Surveys ask what people think and do; what they never did is no uptake either.
_ADJECTIVAL: Final = ("ese", "ish", "ch", "ss")
_ANSWERING: Final = frozenset(
    "said say says saying think thinks thought believe believes want wants wanted would never not questioned surveyed "
    "polled asked respondents admit admitted felt feel prefer preferred without lack lacks".split()
)
_USING: Final = frozenset(("use", "uses", "used", "using", "with", "to"))
"""Before the operator that people have a service from."""
_OWNING_ONE: Final = tuple([verb, "one"] for verb in ("have", "has", "own", "owns", "use", "had"))
_NUMBERS: Final = frozenset(("number", "numbers"))
_SAYING: Final = (["says"], ["said"])
_REACH: Final = 14
"""Tokens behind a count of people within which the service is named."""


def has_service(scene: Scene, first: int, last: int) -> bool:
    """Whether a stretch says that somebody has or uses a telecom service, and nothing that a survey asks."""
    end = _told(scene, first, last)
    if end is None:
        return False
    services = not _SERVICES.isdisjoint(scene.keys[first:end])
    return services or bool(scene.segments_in(first, end)) or bool(scene.technologies_in(first, end))


def has_operator(scene: Scene, first: int, last: int) -> bool:
    """Whether a stretch says that somebody uses an operator: "five million people use Telco"."""
    end = _told(scene, first, last)
    names = () if end is None else scene.names_in(first, end)
    return any(name.operator and scene.keys[name.start - 1] in _USING for name in names)


def _told(scene: Scene, first: int, last: int) -> int | None:
    """Where what people have is told, up to "…, he said"; ``None`` where they have nothing or only answer."""
    stretch = scene.keys[first : min(last, first + _REACH)]
    end = next((i for i, key in enumerate(stretch) if key == "," and stretch[i + 1 : i + 2] in _SAYING), len(stretch))
    stretch = stretch[:end]
    return None if _HAVING.isdisjoint(stretch) or not _ANSWERING.isdisjoint(stretch) else first + end


def has_one(scene: Scene, last: int, spot: Spot) -> bool:
    """Whether people have what the sentence before spoke of: "Mobiles have boomed. Ten million Kenyans have one"."""
    keys = scene.keys
    last += keys[last : last + 1] in (["now"], ["already"])
    if not spot.first or keys[last : last + 2] not in _OWNING_ONE:
        return False
    before = scene.tokens.sentence(spot.first - 1)[0]
    return not _SERVICES.isdisjoint(keys[before : spot.first])


def is_nation(scene: Scene, index: int) -> bool:
    """Whether an adjective stands for those who live in a land: "2% of Sudanese own", not "of Sudanese firms"."""
    keys = scene.keys
    following = index + 1 + (keys[index + 1 : index + 2] in (["now"], ["already"]))
    people = index in scene.demonyms and keys[index].endswith(_ADJECTIVAL) and following < len(keys)
    return people and keys[following] in _HAVING


def number_of(scene: Scene, spot: Spot) -> int | None:
    """Where the people stand whose number moves: "the number of Swedes with a mobile phone rose by 8%"."""
    keys = scene.keys
    for index in range(spot.amount.hedge - 2, spot.first - 1, -1):
        if keys[index] in _NUMBERS and keys[index + 1] == "of":
            noun = next(iter(scene.nouns_in(index + 2, spot.amount.hedge)), None)
            if noun is None or scene.counted(noun).unit != "people":
                return None
            return noun.start if has_service(scene, noun.end, spot.amount.hedge) else None
    return None


def is_operators(scene: Scene, spot: Spot) -> bool:
    """Whether a sentence names or means an operator that a count of people may be of."""
    return any(name.operator for name in scene.names_in(spot.first, spot.amount.hedge)) or any(
        name.operator for name in scene.names_in(spot.amount.last, min(spot.last, spot.amount.last + _REACH))
    )
