"""Names of one company, by the registry, that an article takes for two: before it took over, or beside its brand."""

from __future__ import annotations

import itertools
from typing import Final

from telcomodel.lexicon.registry import Entry
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.forms import abbreviates
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.relations import RENAMING

_LISTING: Final = frozenset(("and", ",", "&", "or"))
_BIDDING: Final = frozenset(
    "bid bids bidding offer offers offered buy buys buying bought acquire acquires acquired acquiring acquisition "
    "takeover purchase purchased merge merged merger merging deal talks".split()
)


_BUYING: Final = frozenset("buy buys buying bought acquire acquires acquired acquiring purchased".split())
_PARTED: Final = frozenset((",", "(", ".", "which", "that", "as", "by"))
_NEAR: Final = 8
"""Tokens between the names of two companies at most."""


def told_apart(context: Context, found: list[Found], entries: list[Entry | None], pair: tuple[str, str]) -> bool:
    """Whether an article takes two entries for two, though one was renamed to the other.

    Both stand in one list ("Suddenlink and Optimum"), a sentence speaks of a bid for one beside the other and of no
    change of name ("WorldCom has agreed to buy MCI"), or no sentence with either speaks of a change of name.
    """
    keys = context.tokens.keys
    places = [(item, entry.id) for item, entry in zip(found, entries, strict=True) if entry and entry.id in pair]
    for (item, first), (other, second) in itertools.pairwise(places):
        sentence = context.tokens.sentence(item.start)
        if first == second or context.tokens.sentence(other.start) != sentence:
            continue
        between = keys[item.end : other.start]
        if between and all(key in _LISTING for key in between):
            return True
        told = keys[sentence[0] : sentence[1]]
        if not _BIDDING.isdisjoint(told) and RENAMING.isdisjoint(told):
            return True
    sentences = {context.tokens.sentence(item.start) for item, _ in places}
    openings = [{keys[item.start] for item, key in places if key == one} for one in pair]
    return openings[0].isdisjoint(openings[1]) and all(
        RENAMING.isdisjoint(keys[first:last]) for first, last in sentences
    )


def companies_in_deals(
    context: Context, found: list[Found], entries: list[Entry | None], surfaces: list[str]
) -> set[str]:
    """Names of one entry of which the article says that one company buys the other or is its sister.

    "Dobson has agreed to buy American Cellular", "Netomnia and its sister company YouFibre".
    """
    keys = context.tokens.keys
    told: set[str] = set()
    for position, (entry, other) in enumerate(itertools.pairwise(entries)):
        if entry is None or entry is not other or surfaces[position] == surfaces[position + 1]:
            continue
        first, second = found[position : position + 2]
        between = keys[first.end : second.start]
        shared = set(keys[first.start : first.end]) & set(keys[second.start : second.end])
        if shared or len(between) > _NEAR or not second.operator or not _PARTED.isdisjoint(between):
            continue
        if "sister" in between or (not _BUYING.isdisjoint(between) and RENAMING.isdisjoint(between)):
            told.add(surfaces[position + 1])
    return told


def brands_of_old_names(
    context: Context, found: list[Found], entries: list[Entry | None], surfaces: list[str]
) -> set[str]:
    """Later names in an article that has a former one too, yet ties them in no sentence: "France Telecom … Orange".

    They are a brand or a unit of the company to it.
    """
    former: dict[str, list[int]] = {}
    for position, (item, entry) in enumerate(zip(found, entries, strict=True)):
        if item.names and item.names[0].type == "former" and entry is not None and entry.is_operator:
            former.setdefault(entry.id, []).append(position)
    if not former:
        return set()
    old_names = {position for positions in former.values() for position in positions}
    later: dict[str, list[int]] = {}
    for position, entry in enumerate(entries):
        if entry is not None and entry.id in former and position not in old_names:
            old = surfaces[former[entry.id][0]].split(" ")
            keys = surfaces[position].split(" ")
            if not set(old) & set(keys) and not abbreviates(keys[0], old) and not abbreviates(old[0], keys):
                later.setdefault(entry.id, []).append(position)
    keys = context.tokens.keys
    brands: set[str] = set()
    for entry_id, positions in later.items():
        of_former, of_later = (
            {context.tokens.sentence(found[place].start) for place in places}
            for places in (former[entry_id], positions)
        )
        told = any(not RENAMING.isdisjoint(keys[first:last]) for first, last in of_former | of_later)
        if not told and of_former.isdisjoint(of_later):
            brands.update(surfaces[place] for place in positions)
    return brands
