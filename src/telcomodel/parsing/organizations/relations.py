"""What the words between two names say: that one belongs to the other, or that both are names of one organization."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from telcomodel.lexicon.registry import Registry
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.forms import abbreviates
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.ownership import BEHIND, CUES, LONGEST, Side, first_of, owned_by_it

_REACH: Final = 10
_FAR: Final = 40
"""Mentions that an owner may lie back."""
_OWNED: Final = frozenset("owned run operated controlled managed held marketed sold".split())
_FORMERLY: Final = frozenset("formerly previously known renamed rebranded aka née once called".split())
RENAMING: Final = _FORMERLY | frozenset("former ex now name names became becomes emerged emerge changed".split())
"""Words of a sentence that tells of a change of name."""
_ALSO_BETWEEN: Final = frozenset(
    "as until till since in which was is were then the company operator group now named to itself has been recently "
    "of from before , ( — – - also better first originally".split()
)
_SAYS_OTHERWISE: Final = frozenset(
    (
        "rival",
        "rivals",
        "competitor",
        "competitors",
        "partner",
        "partners",
        "parent",
        "owner",
        "shareholder",
        "and",
        "or",
        "investor",
        "customer",
        "against",
        "versus",
        "with",
        "uses",
        "using",
        "on",
        "over",
    )
)
_COMPANIES: Final = frozenset("company group firm carrier operator parent giant incumbent telco".split())
_POSSESSIVES: Final = frozenset(("its", "their"))
_OWNERS_WORDS: Final = _POSSESSIVES | {"whose"}
_TAKING_UP: Final = _POSSESSIVES | {"'s"}
_BRANDED: Final = frozenset(("brand", "name", "banner"))
_APPOSED: Final = frozenset(((",", "the"), (",",), (",", "a"), ("(", "the"), ("(",)))


class Relations(NamedTuple):
    """What pairs of mentions mean to each other, by their position in the list.

    Attributes:
        parents: From the position of a unit or brand to that of its owner.
        same: Pairs of positions that name one organization.
    """

    parents: dict[int, int]
    same: list[tuple[int, int]]


def find_relations(context: Context, registry: Registry, found: list[Found]) -> Relations:
    """The relations that the article words between names close to each other."""
    parents: dict[int, int] = {}
    same: list[tuple[int, int]] = []
    reader = _Reader(context, registry, found)
    for position, item in enumerate(found):
        if position + 1 < len(found):
            other = found[position + 1]
            if context.tokens.sentence(item.start) == context.tokens.sentence(other.start):
                if item.operator and reader.renamed(item, other):
                    same.append((position, position + 1))
                    continue
                first = reader.told(position)
                if first == "owner" or (item.operator and first is None and reader.owner_first(item, other)):
                    parents.setdefault(position + 1, position)
                elif first == "unit" or (item.operator and first is None and reader.owner_after(item, other)):
                    parents.setdefault(position, position + 1)
        if not item.operator:
            continue
        owner = reader.described_owner(position)
        if owner is not None:
            parents.setdefault(position, owner)
    return Relations(parents, same)


class _Reader:
    """Reads the words around pairs of mentions."""

    def __init__(self, context: Context, registry: Registry, found: list[Found]) -> None:
        self.context = context
        self.registry = registry
        self.found = found
        self.keys = context.tokens.keys
        self.units = context.words.unit_nouns
        self.taking_up = [index for index in context.tokens.where(_TAKING_UP) if self._takes_up(index)]

    def ancestor(self, owner: Found, unit: Found) -> bool:
        """Whether the registry says that one organization owns another, or knows both under one entry."""
        mine = {name.entry for name in owner.names}
        seen: set[str] = set()
        above = [name.entry for name in (*unit.names, *unit.stem)]
        if mine & {name.entry for name in unit.names}:
            return self._apart(owner, unit)
        while above:
            entry = self.registry.get(above.pop())
            if entry is None or entry.id in seen:
                continue
            seen.add(entry.id)
            if entry.id in mine and len(seen) > 1:
                return True
            above += [parent.id for parent in entry.parents]
        return False

    def _apart(self, owner: Found, unit: Found) -> bool:
        """Whether two names of one entry may be a brand and its company.

        They share no word and neither is made of the other's initials.
        """
        first, second = self.keys[owner.start : owner.end], self.keys[unit.start : unit.end]
        return not set(first) & set(second) and not abbreviates(first[0], second) and not abbreviates(second[0], first)

    def _unit_word(self, start: int, end: int) -> int | None:
        """The index of a noun for a part of a company within a range."""
        if self.units.isdisjoint(self.keys[start:end]):
            return None
        return next(i for i in range(start, end) if self.keys[i] in self.units)

    def told(self, position: int) -> Side | None:
        """What a mention is to the next one of its sentence, as far as a construction says it."""
        first, second = self.found[position : position + 2]
        if not 0 < second.start - first.end <= LONGEST or self.context.heads_text(first.start):
            return None
        between = self.keys[first.end : second.start]
        last = min(self.context.tokens.sentence(first.start)[1], second.end + BEHIND)
        behind = self.keys[second.end : last]
        if CUES.isdisjoint(between) and CUES.isdisjoint(behind):
            return None
        side = first_of(between, behind)
        unit = first if side == "unit" else second
        return side if unit.operator else None

    def renamed(self, first: Found, second: Found) -> bool:
        """Whether two names stand beside each other as present and former: "Veon, known until 2017 as VimpelCom"."""
        between = self.keys[first.end : second.start]
        if not between or len(between) > _REACH or second.operator != first.operator:
            return False
        return not _FORMERLY.isdisjoint(between) and all(
            key in _FORMERLY or key in _ALSO_BETWEEN or key.isdigit() for key in between
        )

    def owner_first(self, owner: Found, unit: Found) -> bool:
        """Whether an owner stands before what it owns.

        "Iliad's Free"; "Veon's Ukrainian unit Kyivstar"; "Vodafone, whose Romanian arm Connex"; "Orange unit Mobinil".
        """
        between = self.keys[owner.end : unit.start]
        if not unit.operator or not between or len(between) > _REACH:
            return False
        if between[-1] == "of" and between[-2:-1] in (["parent"], ["owner"], ["company"]):
            return "parent" in between or self.ancestor(owner, unit)
        if not _SAYS_OTHERWISE.isdisjoint(between):
            return False
        noun = self._unit_word(owner.end, unit.start)
        if between[0] == "'s":
            if noun is not None and noun >= unit.start - 3:
                return not unit.names or self.ancestor(owner, unit)
            return self.ancestor(owner, unit)
        if noun is None:
            return False
        if between[0] in self.units and len(between) == 1:
            return not unit.names or self.ancestor(owner, unit)
        if not _OWNERS_WORDS.isdisjoint(between) and noun >= unit.start - 3:
            return not unit.names or self.ancestor(owner, unit)
        return self.ancestor(owner, unit)

    def owner_after(self, unit: Found, owner: Found) -> bool:
        """Whether an owner stands behind what it owns.

        "Fido, the Rogers brand"; "Plus, run by Polkomtel"; "Kyivstar, a unit of Veon"; "Koodo, Telus's discount brand";
        "Under the Play name P4".
        """
        between = self.keys[unit.end : owner.start]
        if not between or len(between) > _REACH or not _SAYS_OTHERWISE.isdisjoint(between):
            return False
        if between[-1] == "by" and not _OWNED.isdisjoint(between[-4:]):
            return between[0] in (",", "which") or between[0] in _OWNED or self.ancestor(owner, unit)
        if between[-1] == "of" and (
            self._unit_word(unit.end, owner.start) is not None or between[-2:] == ["part", "of"]
        ):
            return between[0] == "," or self.ancestor(owner, unit)
        if between[0] in _BRANDED and unit.start > 1 and "under" in self.keys[max(0, unit.start - 3) : unit.start]:
            return self.ancestor(owner, unit)
        if tuple(between) in _APPOSED:
            after = owner.end + (owner.end < len(self.keys) and self.keys[owner.end] == "'s")
            return self._unit_word(after, min(after + 4, len(self.keys))) is not None and self.ancestor(owner, unit)
        return False

    def described_owner(self, position: int) -> int | None:
        """The position of the owner that words beside a unit take up.

        "Its Ukrainian unit trades as Kyivstar", "uses the Beeline brand".
        """
        unit = self.found[position]
        branded = unit.end < len(self.keys) and self.keys[unit.end] in _BRANDED
        if not (branded or self.taking_up):
            return None
        first, last = self.context.tokens.sentence(unit.start)
        low, high = max(first, unit.start - _REACH), min(last, unit.end + _REACH)
        beside = self.keys[low:high]
        near = bisect_left(self.taking_up, low)
        taken_up = near < len(self.taking_up) and self.taking_up[near] < high
        if not branded and (not taken_up or self.units.isdisjoint(beside)):
            return None
        for other in range(position - 1, max(position - _FAR, 0) - 1, -1):
            owner = self.found[other]
            if branded and owner.start < first:
                previous = self.context.tokens.sentence(first - 1)[0] if first else 0
                if owner.start < previous:
                    return None
            if owner.operator and (branded or not _shared(owner, unit)) and self.ancestor(owner, unit):
                return other
        told = not _POSSESSIVES.isdisjoint(beside)
        told = told and owned_by_it(self.keys[low : unit.start], self.keys[unit.end : high])
        return self._subject(position, first) if told else None

    def _subject(self, position: int, first: int) -> int | None:
        """The position of the first operator before a unit in its sentence."""
        unit, subject = self.found[position], None
        for other in range(position - 1, -1, -1):
            owner = self.found[other]
            if owner.start < first:
                break
            if owner.operator and not _shared(owner, unit):
                subject = other
        return subject

    def _takes_up(self, index: int) -> bool:
        """Whether a token is a possessive that means a company named before ("its", "the group's")."""
        if self.keys[index] in _POSSESSIVES:
            return True
        return self.keys[index] == "'s" and index > 0 and self.keys[index - 1] in _COMPANIES


def _shared(owner: Found, unit: Found) -> bool:
    """Whether two mentions may mean one entry."""
    return bool({name.entry for name in owner.names} & {name.entry for name in unit.names})
