"""Names of two companies, by the registry, that an article takes for one: the brand that shortens a company's name."""

from __future__ import annotations

from collections import defaultdict
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
    named: defaultdict[str, list[Found]] = defaultdict(list)
    for position, (item, surface) in enumerate(zip(found, surfaces, strict=True)):
        named[surface].append(item)
        if item.operator and not (" " not in surface and context.heads_text(item.start)):
            first.setdefault(surface, position)
    longer: defaultdict[str, list[str]] = defaultdict(list)
    for surface in first:
        for brand in _brands(surface):
            longer[brand].append(surface)
    pairs: list[tuple[int, int]] = []
    for brand, position in first.items() if longer else ():
        names = longer.get(brand, ())
        if len(names) != 1 or first[names[0]] > position or not _shortens(context, found[first[names[0]]], brand):
            continue
        sentences, others = ({context.tokens.sentence(item.start) for item in named[one]} for one in (brand, names[0]))
        told = {key for start, end in sentences for key in context.tokens.keys[start:end]}
        if sentences.isdisjoint(others) and _OWNING.isdisjoint(told):
            pairs.append((first[names[0]], position))
    return pairs


def _brands(name: str) -> set[str]:
    """What may stand for a name of several words: words that open it, its last word where that is a trade, initials."""
    words = name.split(" ")
    if len(words) == 1:
        return set()
    brands = {" ".join(words[:count]) for count in range(1, len(words))}
    if words[-1] in _TRADES:
        brands.add(words[-1])
    if len(words) >= _FEWEST:
        brands.add("".join(word[0] for word in words))
    return brands


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
