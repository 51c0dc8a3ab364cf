"""Mentions → entities: which mentions mean the same organization, under which name, from where, and whose it is."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property, lru_cache
from typing import Final

import attrs

from telcomodel.lexicon.data import phrase_key
from telcomodel.lexicon.registry import Entry, Name, Registry
from telcomodel.parsing.organizations.apart import brands_of_old_names, companies_in_deals, told_apart
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.forms import abbreviates
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.relations import RENAMING, Relations, find_relations
from telcomodel.parsing.organizations.result import OrganizationEntity, OrganizationMention, Organizations
from telcomodel.parsing.organizations.together import shortened_companies
from telcomodel.parsing.trace import Trace
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range

_TYPE_ORDER: Final = {"name": 0, "legal": 1, "abbr": 1, "short": 1, "local": 1, "brand": 2, "former": 3}
_LEGAL: Final = re.compile(
    r" (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|sa|nv|bv|ab|asa|as|oyj|oy|spa|"
    r"gmbh|group|holdings?|s\.a\.|n\.v\.|b\.v\.|bhd|berhad)$"
)
_SEVERAL: Final = 3
_TELLING: Final = 6
"""Ranks of a name by what the article says, before those by what the name is."""
_DOMINANT: Final = 0.5
"""Share of an article's place names, from which on a country is its setting."""


@attrs.define(eq=False, repr=False)
class Draft:
    """An entity in the making.

    Attributes:
        key: What its mentions share.
        entry: The registry's row, or ``None``.
        mentions: Its mentions, in text order.
        operator: Whether any mention says that it is an operator.
        parent: Whose it is, or ``None``.
        country: Where it is from, or ``None``.
    """

    key: str
    entry: Entry | None
    mentions: list[Found]
    operator: bool = False
    parent: Draft | None = None
    country: str | None = None


def make_entities(
    context: Context, zones: Zones, registry: Registry, found: list[Found], trace: Trace | None = None
) -> Organizations:
    """The entities of the mentions, in order of first mention."""
    resolver = _Resolver(context, zones, registry, found, trace)
    relations = find_relations(context, registry, found)
    surfaces = [" ".join(context.tokens.keys[item.start : item.end]) for item in found]
    drafts = _draft(context, resolver, found, surfaces, relations)
    ordered = list({id(draft): draft for draft in drafts}.values())
    _set_parents(context, registry, found, surfaces, drafts, relations)
    settings = _Settings(context, registry, ordered)
    for draft in ordered:
        draft.country = settings.country_of(draft)
    numbers = {id(draft): number for number, draft in enumerate(ordered)}
    entities = tuple(_entity(context, draft, numbers) for draft in ordered)
    mentions = (
        OrganizationMention(item.start, item.end, numbers[id(draft)], item.rule)
        for item, draft in zip(found, drafts, strict=True)
    )
    return Organizations(context.tokens.rows(OrganizationMention, mentions), entities, tuple(resolver.undecided))


class _Resolver:
    """Decides which entry an ambiguous name means, once for each name of an article."""

    def __init__(
        self, context: Context, zones: Zones, registry: Registry, found: list[Found], trace: Trace | None
    ) -> None:
        self.trace = trace
        self.context = context
        self.registry = registry
        self.found = found
        self.year = zones.published[0].year if zones.published else None
        self.countries = context.countries
        self.chosen: dict[str, Name | None] = {}
        self.undecided: list[tuple[Range, tuple[str, ...]]] = []

    @cached_property
    def sure(self) -> set[str]:
        """The entries that present names mean which nothing else has."""
        return {
            item.names[0].entry
            for item in self.found
            if item.names and item.names[0].type != "former" and len({name.entry for name in item.names}) == 1
        }

    @cached_property
    def homes(self) -> Counter[str]:
        """How many of these operators are from each country."""
        entries = (self.registry.get(entry) for entry in self.sure)
        return Counter(entry.country for entry in entries if entry and entry.is_operator and entry.country)

    def choose(self, item: Found, surface: str) -> Entry | None:
        """The entry that a mention means, whose folded words are `surface`."""
        if not item.names:
            return None
        if surface not in self.chosen:
            self.chosen[surface] = self._decide(item)
        name = self.chosen[surface]
        return None if name is None else self.registry.get(name.entry)

    def _decide(self, item: Found) -> Name | None:
        if len(item.names) == 1:
            return item.names[0]
        best: dict[str, Name] = {}
        for name in item.names:
            best.setdefault(name.entry, name)
        if len(best) == 1:
            return item.names[0]
        ranks = {entry: self._rank(item, name) for entry, name in best.items()}
        ranked = sorted(best.values(), key=lambda name: ranks[name.entry])
        first, second = (ranks[name.entry] for name in ranked[:2])
        if first[:_TELLING] == second[:_TELLING]:
            if self.context.country_near(item.start, item.end):
                return None  # "Uzbek operator Unitel" is none of those in Angola, Laos and Mongolia
            self.undecided.append(((item.start, item.end), tuple(name.entry for name in ranked)))
        if self.trace is not None:
            place = item.start, item.end
            for name in ranked[1:]:
                self.trace.reject("organizations", place, place, "not.ranked", name.entry)
        return ranked[0]

    @staticmethod
    def _rivalled(item: Found) -> bool:
        """Whether a name may mean an operator or another organization.

        Away from the operator's country it is the other.
        """
        return len({name.entry.startswith("operator:") for name in item.names}) > 1

    def _rank(self, item: Found, name: Name) -> tuple[int, ...]:
        entry = self.registry.get(name.entry)
        country = entry.country if entry else None
        operator = name.entry.startswith("operator:")
        near = self.context.country_near(item.start, item.end)
        owners = {parent.id for parent in entry.parents} if entry is not None else set[str]()
        alive = self.year is None or (
            name.in_use(self.year)
            and all(s.year is None or self.year <= s.year for s in (entry.successors if entry else ()))
        )
        return (
            0 if name.entry in self.sure else 1,
            0 if country is not None and country in near else 1,
            0 if owners.isdisjoint(other.entry for other in item.names) else 1,
            0 if not owners.isdisjoint(self.sure) else 1,
            -self.countries[country] if country else 0,
            -self.homes[country] if country else 0,
            0 if alive else 1,
            0 if operator == (not self._rivalled(item) or country in self.countries) else 1,
            _TYPE_ORDER.get(name.type, 4),
            0 if entry is not None and entry.kind == "group" else 1,
        )


def _draft(
    context: Context, resolver: _Resolver, found: list[Found], surfaces: list[str], relations: Relations
) -> list[Draft]:
    """The entity of each mention, whose folded words are `surfaces`."""
    entries = [resolver.choose(item, surface) for item, surface in zip(found, surfaces, strict=True)]
    # Two names of one entry, of which the article says that one owns the other, are two organizations to it.
    apart = {
        surfaces[unit]
        for unit, owner in relations.parents.items()
        if entries[unit] is not None and entries[unit] is entries[owner] and surfaces[unit] != surfaces[owner]
    }
    apart |= brands_of_old_names(context, found, entries, surfaces)
    apart |= companies_in_deals(context, found, entries, surfaces)
    for index, entry in enumerate(entries):
        if entry is not None and entry.is_operator != found[index].operator:
            found[index] = found[index]._replace(operator=entry.is_operator)
    union = _Union()
    _join_heads(context, resolver.registry, found, entries, union)
    shortened_by = [
        (company, brand)
        for company, brand in shortened_companies(context, found, surfaces)
        if _alike(resolver.registry, entries[company], entries[brand])
    ]
    apart.update(surfaces[brand] for _, brand in shortened_by)
    named = {entry.id: entry for entry in entries if entry is not None}
    for entry in named.values():
        for successor in entry.successors:
            if (
                successor.how == "renamed"
                and successor.id is not None
                and not (successor.id in named and told_apart(context, found, entries, (entry.id, successor.id)))
            ):
                union.join(entry.id, successor.id)
    keys = [
        surface if surface in apart else entry.id if entry is not None else shortened(surface)
        for entry, surface in zip(entries, surfaces, strict=True)
    ]
    starts = {item.start: key for item, key in zip(found, keys, strict=True)}
    for item, key in zip(found, keys, strict=True):
        if item.relation == "same" and item.whole in starts:
            union.join(starts[item.whole], key)
    for first, second in (*relations.same, *shortened_by):
        union.join(keys[first], keys[second])
    made: dict[str, Draft] = {}
    drafts: list[Draft] = []
    for item, key, entry in zip(found, keys, entries, strict=True):
        whole = union.of(key)
        draft = made.get(whole)
        if draft is None:
            draft = made[whole] = Draft(key, None, [])
        if draft.entry is None or (entry is not None and entry.is_operator and not draft.entry.is_operator):
            draft.entry = entry or draft.entry
        draft.mentions.append(item)
        draft.operator = draft.operator or item.operator
        drafts.append(draft)
    return drafts


def _join_heads(
    context: Context, registry: Registry, found: list[Found], entries: list[Entry | None], union: _Union
) -> None:
    """Join a bare word with the longer name before it that it opens, where the registry's own bearer is a stranger.

    After "Liberty Global" a bare "Liberty" is not the company of that name in Costa Rica.
    """
    longer: dict[str, Entry] = {}
    for item, entry in zip(found, entries, strict=True):
        first = context.tokens.keys[item.start]
        if entry is None:
            continue
        if item.end - item.start > 1:
            longer.setdefault(first, entry)
            continue
        whole = longer.get(first)
        bare = item.names and item.names[0].risk == "word" and entry.kind in ("operator", "mvno", "isp")
        elsewhere = {parent.id for parent in entry.parents} == {whole.id if whole else ""} and (
            entry.country not in context.countries
        )
        if whole is not None and bare and (elsewhere or not _related(registry, whole, entry)):
            union.join(whole.id, entry.id)


def _alike(registry: Registry, company: Entry | None, brand: Entry | None) -> bool:
    """Whether the registry knows the names of two companies that have to do with each other, or knows only one."""
    return company is None or brand is None or _related(registry, company, brand)


def _related(registry: Registry, first: Entry, second: Entry) -> bool:
    """Whether one entry is an owner of the other, or both have one."""
    mine = {first.id, *(parent.id for parent in first.parents)}
    return (
        bool(mine & {second.id, *(parent.id for parent in second.parents)})
        or registry.in_country(first.id, second.country or "") is second
    )


class _Union:
    """Keys that mean one thing."""

    def __init__(self) -> None:
        self.up: dict[str, str] = {}

    def of(self, key: str) -> str:
        """The key that stands for all that were joined."""
        while key in self.up:
            key = self.up[key]
        return key

    def join(self, first: str, second: str) -> None:
        """Make two keys mean one thing."""
        a, b = self.of(first), self.of(second)
        if a != b:
            self.up[b] = a


@lru_cache(maxsize=4096)
def shortened(surface: str) -> str:
    """A folded name without legal forms, unless nothing would be left."""
    while (cut := _LEGAL.sub("", surface)) != surface:
        surface = cut
    return surface.removeprefix("the ")


def _set_parents(
    context: Context,
    registry: Registry,
    found: list[Found],
    surfaces: list[str],
    drafts: list[Draft],
    relations: Relations,
) -> None:
    """The owners that the article words, and those that a unit's own name shows."""
    by_start = {item.start: draft for item, draft in zip(found, drafts, strict=True)}
    for item, draft in zip(found, drafts, strict=True):
        if item.relation == "part" and item.whole in by_start and not _above(by_start[item.whole], draft):
            draft.parent = by_start[item.whole]
    for unit, owner in relations.parents.items():
        if (
            drafts[unit] is not drafts[owner]
            and drafts[unit].parent is None
            and not _above(drafts[owner], drafts[unit])
        ):
            drafts[unit].parent = drafts[owner]
    forms: dict[str, Draft] = {}
    named = [
        (item, surface, draft) for item, surface, draft in zip(found, surfaces, drafts, strict=True) if item.operator
    ]
    for _, surface, draft in named:
        forms.setdefault(shortened(surface), draft)
    for item, surface, draft in named:
        opening = surface if draft.parent is None else ""
        while opening := opening.rpartition(" ")[0]:
            bearer = forms.get(opening)
            # "Vodafone Ghana", sold since, was Vodafone's
            former = bearer is not None and bool(item.names) and item.names[0].type == "former"
            sold = former and item.start + opening.count(" ") + 1 in context.places
            if bearer is not None and not _above(bearer, draft) and (sold or _may_own(registry, bearer, draft)):
                draft.parent = bearer
                break


def _above(draft: Draft, other: Draft) -> bool:
    """Whether `other` is `draft` or stands above it."""
    current: Draft | None = draft
    while current is not None:
        if current is other:
            return True
        current = current.parent
    return False


def _may_own(registry: Registry, owner: Draft, unit: Draft) -> bool:
    """Whether the registry does not rule out that a name that begins with another names a part of it."""
    if unit.entry is None or owner.entry is None:
        return True
    seen: set[str] = set()
    above = [parent.id for parent in unit.entry.parents]
    while above:
        key = above.pop()
        if key == owner.entry.id:
            return True
        entry = registry.get(key)
        if entry is not None and key not in seen:
            seen.add(key)
            above += [parent.id for parent in entry.parents]
    return False


class _Settings:
    """Where organizations are from, as far as the article says or plainly implies it."""

    def __init__(self, context: Context, registry: Registry, drafts: list[Draft]) -> None:
        self.context = context
        self.registry = registry
        self.drafts = drafts

    @cached_property
    def places(self) -> list[tuple[int, str]]:
        """Where the article names a country or a place in one, outside names of organizations, and the country."""
        named = {index for draft in self.drafts for item in draft.mentions for index in range(item.start, item.end)}
        return [
            (start, place.country)
            for start, (_, place) in self.context.places.items()
            if place.country is not None and start not in named
        ]

    @cached_property
    def setting(self) -> set[str]:
        """The countries that make up half of all places."""
        counts = Counter(country for _, country in self.places)
        return {country for country, count in counts.items() if count >= _DOMINANT * len(self.places)}

    @cached_property
    def paragraphs(self) -> set[tuple[Range, str]]:
        """Which paragraphs speak of which countries."""
        return {(self.context.tokens.paragraph(start), country) for start, country in self.places}

    @cached_property
    def shared(self) -> str | None:
        """The home of all operators, where an article names several and no country: it is about theirs."""
        entries = [draft.entry for draft in self.drafts if draft.entry is not None and draft.entry.is_operator]
        homes = {entry.country for entry in entries if entry.kind != "brand"}
        return homes.pop() if len(homes) == 1 and len(entries) >= _SEVERAL and not self.places else None

    def country_of(self, draft: Draft) -> str | None:
        """The country of an entity; never one that the registry contradicts."""
        entry = draft.entry
        own = entry.country if entry else None
        if entry is not None and entry.is_operator and self._national(draft, entry):
            return own
        mentions = draft.mentions if draft.operator else draft.mentions[:1]
        for item in mentions:
            stated = item.country or self._bracketed(item)
            if stated is None and (entry is None or entry.parents):
                stated = self.context.country_in(item.start, item.end)
            if stated is not None and own in (None, stated):
                return stated
        for item in mentions:
            near = self.context.country_near(item.start, item.end)
            if own is None and len(near) == 1:
                return next(iter(near))
            if own is not None and own in near:
                return own
        return self._implied(draft, own) if draft.operator else None

    def _bracketed(self, item: Found) -> str | None:
        """The country in a bracket behind a name: "AST Telecom (American Samoa)"."""
        words = self.context.tokens.words
        if words[item.end : item.end + 1] != ["("]:
            return None
        after, place = self.context.places.get(item.end + 1, (0, None))
        return place.country if place is not None and words[after : after + 1] == [")"] else None

    def _implied(self, draft: Draft, own: str | None) -> str | None:
        """The country that the setting of the article implies."""
        entry = draft.entry
        if entry is None:
            return next(iter(self.setting)) if len(self.setting) == 1 else self.shared
        if self.shared is not None and (own == self.shared or self.registry.in_country(entry.id, self.shared)):
            return self.shared
        if own is None or (entry.kind == "brand" and len(self.setting) > 1):
            return None
        return own if own in self.setting or any(self._in_paragraph(item, own) for item in draft.mentions) else None

    def _in_paragraph(self, item: Found, country: str) -> bool:
        return (self.context.tokens.paragraph(item.start), country) in self.paragraphs

    def _national(self, draft: Draft, entry: Entry) -> bool:
        """Whether the name is that of a brand's company in a country ("Orange Slovensko", "Vodafone Qatar")."""
        keys = self.context.tokens.keys
        first = draft.mentions[0]
        if first.end - first.start == 1 or entry.country is None or keys[first.end - 1] in self.context.words.units:
            return False
        owners = [
            owner for owner in map(self.registry.get, (parent.id for parent in entry.parents)) if owner is not None
        ]
        return any(
            owner.country != entry.country and phrase_key(owner.name).split(" ")[0] == keys[first.start]
            for owner in owners
        )


def _entity(context: Context, draft: Draft, numbers: dict[int, int]) -> OrganizationEntity:
    keys = context.tokens.keys
    forms: dict[str, list[Found]] = {}
    for item in draft.mentions:
        forms.setdefault(" ".join(keys[item.start : item.end]), []).append(item)
    best = draft.mentions[0] if len(forms) == 1 else _fullest(context, draft, forms)
    aliases = tuple((items[0].start, items[0].end) for items in forms.values() if best is not items[0])
    kind = draft.entry.kind if draft.entry else next((item.kind for item in draft.mentions if item.kind), None)
    if draft.operator and kind not in ("group", "operator", "brand", "mvno", "isp"):
        kind = None
    return OrganizationEntity(
        name=(best.start, best.end),
        aliases=aliases,
        entry=draft.entry,
        operator=draft.operator,
        kind=kind,
        country=draft.country,
        parent=numbers[id(draft.parent)] if draft.parent else None,
        from_registry=("kind",) if draft.entry else (),
        rule=best.rule,
    )


def _fullest(context: Context, draft: Draft, forms: dict[str, list[Found]]) -> Found:
    """The mention of the fullest form; of a present and a former name the one that the article uses more."""
    owners = {parent.id for parent in draft.entry.parents} if draft.entry is not None else set[str]()

    def former(items: list[Found]) -> bool:
        first = items[0]
        if first.rule == "grammar.called" and context.tokens.keys[first.start - 1] in RENAMING:
            return True
        own = [name for name in items[0].names if draft.entry is None or name.entry == draft.entry.id]
        if not own and not {name.entry for name in items[0].names}.isdisjoint(owners):
            return False
        if not items[0].names or (own and own[0].type != "former"):
            return False
        keys = context.tokens.keys[items[0].start : items[0].end]
        own_form = " ".join(keys)
        return not any(abbreviates(form, keys) or abbreviates(own_form, form.split(" ")) for form in forms)

    present = {form: items for form, items in forms.items() if not former(items)}
    past = {form: items for form, items in forms.items() if form not in present}
    groups = [group for group in (present, past) if group]
    if len(groups) == 2 and sum(map(len, past.values())) > sum(map(len, present.values())):
        groups.reverse()
    if draft.entry is None:
        groups = [forms]
    return max(groups[0].items(), key=lambda form: (len(form[0]), -form[1][0].start))[1][0]
