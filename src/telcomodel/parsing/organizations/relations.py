"""What the words between two names say: that one belongs to the other, or that both are names of one organization."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from telcomodel.lexicon.registry import Registry
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.forms import abbreviates
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.ownership import (
    BEHIND,
    CUES,
    LONGEST,
    PLURALS,
    claimed_by_it,
    first_of,
    is_parent,
    owned_by_it,
    owns_it,
)

_REACH: Final = 10
_PARENT: Final = 5
"""Tokens between a possessor and its parent's name: "Three's parent company, CK Hutchison"."""
_CLAUSE: Final = 15
_OWNING: Final = frozenset(
    "own owns owned controls launched founded set bought acquired took taken snapped hold".split()
)
"""Verbs of what a company does with its units."""
_FAR: Final = 40
"""Mentions that an owner may lie back."""
_EARLIER: Final = 3
"""Sentences in which the company that has two names may be named."""
_TAKEN_UP: Final = frozenset(("it", "the"))
_FORMERLY: Final = frozenset("formerly previously known renamed rebranded aka née once called".split())
RENAMING: Final = _FORMERLY | frozenset("former ex now name names became becomes emerged emerge changed".split())
"""Words of a sentence that tells of a change of name."""
_ALSO_BETWEEN: Final = frozenset(
    "as until till since in which was is were then the company operator group now named to itself has been recently "
    "of from before that carrier firm telco , ( — – - also better first originally".split()
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
        "joint",
        "jointly",
        "partly",
        "half",
        "minority",
        "venture",
        "%",
    )
)
_COMPANIES: Final = frozenset("company group firm carrier operator parent giant incumbent telco".split())
_POSSESSIVES: Final = frozenset(("its", "their"))
_TAKING_UP: Final = _POSSESSIVES | {"'s"}
_PARENTS: Final = frozenset(("parent", "owner", "shareholder", "owned", "controlled"))
_LISTING: Final = frozenset((",", "and", "&", "in", "'s", "(", ")"))
_OBLIQUE: Final = frozenset("with against from than for like to by on over".split())
"""What stands before a name that is no subject."""
_BRANDED: Final = frozenset(("brand", "name", "banner"))
_OF_ANOTHER: Final = frozenset(((",", "a"), (",", "an"), ("(", "a"), ("(", "an")))
"""Between a unit and its owner before "company": "CSL, a Telstra company,"."""
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
                told = reader.told(position)
                for unit, owner in told:
                    parents.setdefault(unit, owner)
                if not told and item.operator and reader.owner_first(item, other):
                    parents.setdefault(position + 1, position)
                elif not told and item.operator and reader.owner_after(item, other):
                    parents.setdefault(position, position + 1)
        former = reader.former_of_it(position) if item.operator and reader.formerly else None
        if former is not None:
            same.append((former, position))
            continue
        described = reader.described_unit(position)
        if described is not None:
            parents.setdefault(described, position)
        described = reader.described_owner(position) if item.operator else None
        if described is not None:
            parents.setdefault(position, described)
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
        self.formerly = not context.tokens.distinct.isdisjoint(_FORMERLY)
        self.claiming = self._claims()
        self.names_owners = not context.tokens.distinct.isdisjoint(_PARENTS)

    def _claims(self) -> list[int]:
        """Where an "it" stands beside a verb of owning, or "the" opens a sentence that a unit's noun goes on."""
        keys, tokens = self.keys, self.context.tokens
        claims: list[int] = []
        if not tokens.distinct.isdisjoint(_OWNING):
            claims += [index for index in tokens.where({"it"}) if not _OWNING.isdisjoint(keys[index + 1 : index + 6])]
        for index in tokens.where(self.units) if tokens.distinct & self.units else ():
            first = tokens.sentence(index)[0]
            if keys[first] == "the" and index - first < _REACH and keys[index + 1 : index + 2] == [","]:
                claims.append(first)
        return sorted(claims)

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

    def told(self, position: int) -> list[tuple[int, int]]:
        """The units and owners that the words between a mention and the next one of its sentence tell of."""
        first, second = self.found[position : position + 2]
        if not 0 < second.start - first.end <= LONGEST or self.context.heads_text(first.start):
            return []
        between = self.keys[first.end : second.start]
        last = min(self.context.tokens.sentence(first.start)[1], second.end + BEHIND)
        behind = self.keys[second.end : last]
        apposed = tuple(between) in _OF_ANOTHER and behind[:1] == ["company"] and behind[1:2] in ([","], [")"])
        if not apposed and CUES.isdisjoint(between) and CUES.isdisjoint(behind):
            return []
        side = "unit" if apposed else first_of(between, behind)
        if side is None:
            return []
        if side == "unit" and between[-1] in ("by", "of", "to") and is_parent(behind):
            third = position + 2
            named = third < len(self.found) and self.found[third].start - second.end <= _PARENT
            return [(position, third)] if named else []
        several = not PLURALS.isdisjoint(between)
        units = self._listed(position, -1) if side == "unit" else self._listed(position + 1, 1)
        owners = self._listed(position + 1, 1) if side == "unit" else [position]
        if several and len(owners) == len(units):
            return [(unit, owner) for unit, owner in zip(units, owners, strict=True) if self.found[unit].operator]
        if len(owners) > 1 and between[-1] in ("by", "of", "to") and self.keys[second.end] == "and" and not several:
            return []  # "owned by BT and Securicor"
        units = units if several else [position if side == "unit" else position + 1]
        return [(unit, owners[0]) for unit in units if self.found[unit].operator]

    def _listed(self, position: int, step: int) -> list[int]:
        """A mention and those that a list joins to it before (-1) or behind it (1), in text order."""
        listed = [position]
        while 0 <= position + step < len(self.found):
            first, second = sorted((position, position + step))
            start, end = self.found[first].end, self.found[second].start
            if not 0 < end - start <= _REACH or not all(
                key in _LISTING or index in self.context.places for index, key in enumerate(self.keys[start:end], start)
            ):
                break
            position += step
            listed.append(position)
        return sorted(listed)

    def renamed(self, first: Found, second: Found) -> bool:
        """Whether two names stand beside each other as present and former: "Veon, known until 2017 as VimpelCom"."""
        between = self.keys[first.end : second.start]
        if not between or len(between) > _REACH or second.operator != first.operator or between[0] == "renamed":
            return False
        if self.keys[first.start - 1] == "renamed" and between in (["to"], ["as"]):
            return True  # "Hutchison renamed Microtel to Orange"
        return not _FORMERLY.isdisjoint(between) and all(
            key in _FORMERLY or key in _ALSO_BETWEEN or key.isdigit() for key in between
        )

    def owner_first(self, owner: Found, unit: Found) -> bool:
        """Whether an owner by the registry stands before a unit as owners do: "Iliad's Free", "Orange unit Mobinil"."""
        between = self.keys[owner.end : unit.start]
        if not unit.operator or not between or len(between) > _REACH or not _SAYS_OTHERWISE.isdisjoint(between):
            return False
        trading = between[-2:] == ["trades", "as"] and not _shared(owner, unit)
        tied = between[0] == "'s" or trading or not self.units.isdisjoint(between)
        return tied and self.ancestor(owner, unit)

    def owner_after(self, unit: Found, owner: Found) -> bool:
        """Whether an owner by the registry stands behind a unit as owners do: "Under the Play name P4"."""
        between = self.keys[unit.end : owner.start]
        if not between or len(between) > _REACH or not _SAYS_OTHERWISE.isdisjoint(between):
            return False
        if between[0] in _BRANDED and "under" in self.keys[max(0, unit.start - 3) : unit.start]:
            return self.ancestor(owner, unit)
        if tuple(between) in _APPOSED:
            after = owner.end + (owner.end < len(self.keys) and self.keys[owner.end] == "'s")
            return not self.units.isdisjoint(self.keys[after : after + 4]) and self.ancestor(owner, unit)
        return between[-1] in ("of", "by") and not self.units.isdisjoint(between) and self.ancestor(owner, unit)

    def described_owner(self, position: int) -> int | None:
        """The position of the owner that words beside a unit take up.

        "Its Ukrainian unit trades as Kyivstar", "uses the Beeline brand".
        """
        unit = self.found[position]
        branded = unit.end < len(self.keys) and self.keys[unit.end] in _BRANDED
        if not (branded or self.taking_up or self.claiming):
            return None
        first, last = self.context.tokens.sentence(unit.start)
        if self._claimed(unit, first, last):
            return self._ancestor_before(position) or self._subject(position, first)
        low, high = max(first, unit.start - _REACH), min(last, unit.end + _REACH)
        beside = self.keys[low:high]
        near = bisect_left(self.taking_up, low)
        taken_up = near < len(self.taking_up) and self.taking_up[near] < high
        if not branded and (not taken_up or self.units.isdisjoint(beside)):
            return None
        told = not _POSSESSIVES.isdisjoint(beside)
        told = told and owned_by_it(self.keys[low : unit.start], self.keys[unit.end : high])
        subject = self._subject(position, first) if told else None
        if subject is not None and self.ancestor(self.found[subject], unit):
            return subject
        for other in range(position - 1, max(position - _FAR, 0) - 1, -1):
            owner = self.found[other]
            if branded and owner.start < first:
                previous = self.context.tokens.sentence(first - 1)[0] if first else 0
                if owner.start < previous:
                    return None
            if owner.operator and (branded or not _shared(owner, unit)) and self.ancestor(owner, unit):
                return other
        return subject

    def _claimed(self, unit: Found, first: int, last: int) -> bool:
        """Whether a sentence has the words that make a unit a part of "it" or of the company spoken of."""
        near = bisect_left(self.claiming, first)
        if near == len(self.claiming) or self.claiming[near] >= min(last, unit.end + _CLAUSE):
            return False
        return claimed_by_it(self.keys[first : unit.start], self.keys[unit.end : min(last, unit.end + _CLAUSE)])

    def _ancestor_before(self, position: int) -> int | None:
        """The position of the last operator before a unit that owns it by the registry."""
        unit = self.found[position]
        before = range(position - 1, max(position - _FAR, 0) - 1, -1)
        return next(
            (
                other
                for other in before
                if self.found[other].operator
                and not _shared(self.found[other], unit)
                and self.ancestor(self.found[other], unit)
            ),
            None,
        )

    def described_unit(self, position: int) -> int | None:
        """The position of the company whose owner a mention is called: "from its owner, Denmark's TDC"."""
        if not self.names_owners:
            return None
        owner = self.found[position]
        first = self.context.tokens.sentence(owner.start)[0]
        before = self.keys[max(first, owner.start - _REACH) : owner.start]
        if _PARENTS.isdisjoint(before) or not owns_it(before):
            return None
        if self.keys[first] in ("it", "the"):
            return self._subject(position, first)  # "It is owned by Denmark's TDC"
        return next(
            (other for other in range(position - 1, max(position - 3, -1), -1) if self.found[other].operator), None
        )

    def former_of_it(self, position: int) -> int | None:
        """The position of the company that a sentence gives another name: "It was known as Vodafone KK until April"."""
        item = self.found[position]
        first = self.context.tokens.sentence(item.start)[0]
        before = self.keys[first : item.start]
        if not before or len(before) > _REACH or before[0] not in _TAKEN_UP or _FORMERLY.isdisjoint(before):
            return None
        if not all(key in _FORMERLY or key in _ALSO_BETWEEN or key in _TAKEN_UP for key in before):
            return None
        return self._subject(position, first, _EARLIER)

    def _subject(self, position: int, first: int, sentences: int = 2) -> int | None:
        """The position of the first operator before a unit, in its sentence or the last ones, that may be subject."""
        unit = self.found[position]
        start = first
        for _ in range(sentences):
            before = [
                other
                for other in range(max(position - _FAR, 0), position)
                if start <= self.found[other].start
                and self.found[other].operator
                and (not _shared(self.found[other], unit) or self._apart(self.found[other], unit))
                and (self.keys[self.found[other].start - 1] != "of" or self.keys[self.found[other].end] != "'s")
            ]
            subjects = [other for other in before if self.keys[self.found[other].start - 1] not in _OBLIQUE]
            if before or not start:
                return next(iter(subjects), None)
            start = self.context.tokens.sentence(start - 1)[0]
        return None

    def _takes_up(self, index: int) -> bool:
        """Whether a token is a possessive that means a company named before ("its", "the group's")."""
        if self.keys[index] in _POSSESSIVES:
            return True
        return self.keys[index] == "'s" and index > 0 and self.keys[index - 1] in _COMPANIES


def _shared(owner: Found, unit: Found) -> bool:
    """Whether two mentions may mean one entry."""
    return bool({name.entry for name in owner.names} & {name.entry for name in unit.names})
