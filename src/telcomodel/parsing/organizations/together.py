"""Names of two companies, by the registry, that an article takes for one: the brand that shortens a company's name."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found

_GENERIC: Final = frozenset("communications telecommunications telekom telecom international".split())
_TRADES: Final = frozenset(("telekom", "telecom"))
_OWNING: Final = frozenset(
    "parent owner own owns owned group unit units arm subsidiary stake division regional global worldwide".split()
)
"""Words of a sentence that speaks of a group, not of its company in a country."""
_FEWEST: Final = 3
"""Letters of initials."""


def shortened_companies(context: Context, found: list[Found], surfaces: list[str]) -> list[tuple[int, int]]:
    """The positions of a company and of the brand that stands for it further on: "TIM Brasil … TIM".

    No other company of the article has the brand in its name, and no sentence names both.
    """
    first: dict[str, int] = {}
    for position, (item, surface) in enumerate(zip(found, surfaces, strict=True)):
        if item.operator and not (" " not in surface and context.heads_text(item.start)):
            first.setdefault(surface, position)
    companies = [(surface, position) for surface, position in first.items() if " " in surface]
    pairs: list[tuple[int, int]] = []
    for brand, position in first.items() if companies else ():
        longer = [(name, place) for name, place in companies if _holds(name, brand)]
        if len(longer) != 1 or longer[0][1] > position or not _shortens(context, found[longer[0][1]], brand):
            continue
        name, place = longer[0]
        sentences = [
            {
                context.tokens.sentence(item.start)
                for item, surface in zip(found, surfaces, strict=True)
                if surface == one
            }
            for one in (brand, name)
        ]
        told = {key for start, end in sentences[0] for key in context.tokens.keys[start:end]}
        if sentences[0].isdisjoint(sentences[1]) and _OWNING.isdisjoint(told):
            pairs.append((place, position))
    return pairs


def _holds(name: str, brand: str) -> bool:
    """Whether a brand opens or closes a longer name, or is its initials."""
    if name.startswith(f"{brand} ") or (brand in _TRADES and name.endswith(f" {brand}")):
        return True
    return len(brand) >= _FEWEST and brand == "".join(word[0] for word in name.split(" "))


def _shortens(context: Context, company: Found, brand: str) -> bool:
    """Whether all that a company's name has beyond a brand are places and generic words: "A1 Telekom Austria"."""
    keys = context.tokens.keys
    first, last = company.start + brand.count(" ") + 1, company.end
    if brand in _TRADES or keys[company.start] != brand.split(" ", maxsplit=1)[0]:
        return True
    index = first
    while index < last:
        after, place = context.places.get(index, (index + 1, None))
        if keys[index] not in _GENERIC and (place is None or place.country is None):
            return False
        index = after
    return True
