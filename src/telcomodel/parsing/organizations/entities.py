"""Mentions → entities: which mentions mean the same organization, under which name, from where, and whose it is."""

from __future__ import annotations

import attrs

from telcomodel.lexicon.registry import Name, Registry
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.known import Found
from telcomodel.parsing.organizations.result import OrganizationEntity, OrganizationMention, Organizations
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range


@attrs.define(eq=False)
class Draft:
    """An entity in the making."""

    key: str
    name: Name | None
    mentions: list[Found]
    country: str | None = None
    parent: Draft | None = None


def make_entities(context: Context, zones: Zones, registry: Registry, found: list[Found]) -> Organizations:
    """The entities of the mentions, in order of first mention."""
    drafts: dict[str, Draft] = {}
    by_start: dict[int, Draft] = {}
    for item in found:
        name = item.names[0] if item.names else None
        surface = " ".join(context.tokens.keys[item.start : item.end])
        key = name.entry if name else surface
        if item.whole is not None and item.relation == "same" and item.whole in by_start:
            draft = by_start[item.whole]
        else:
            draft = drafts.setdefault(key, Draft(key, name, []))
        draft.mentions.append(item)
        by_start[item.start] = draft
    ordered = sorted({id(draft): draft for draft in by_start.values()}.values(), key=lambda draft: min(m.start for m in draft.mentions))
    numbers = {id(draft): number for number, draft in enumerate(ordered)}
    entities = tuple(_entity(context, registry, draft, numbers) for draft in ordered)
    mentions = tuple(OrganizationMention(item.start, item.end, numbers[id(by_start[item.start])], item.rule) for item in found)
    return Organizations(mentions, entities, ())


def _entity(context: Context, registry: Registry, draft: Draft, numbers: dict[int, int]) -> OrganizationEntity:
    tokens = context.tokens
    entry = registry.get(draft.name.entry) if draft.name else None
    forms: dict[str, Found] = {}
    for item in draft.mentions:
        forms.setdefault(tokens.value(item.start, item.end).casefold(), item)
    best = max(forms.values(), key=lambda item: (tokens.ends[item.end - 1] - tokens.starts[item.start], -item.start))
    aliases: tuple[Range, ...] = tuple((item.start, item.end) for item in forms.values() if item is not best)
    operator = draft.mentions[0].operator
    kind = entry.kind if entry else draft.mentions[0].kind
    return OrganizationEntity(
        name=(best.start, best.end),
        aliases=aliases,
        entry=entry,
        operator=operator,
        kind=kind,
        country=draft.country,
        parent=numbers[id(draft.parent)] if draft.parent else None,
        from_registry=("kind",) if entry else (),
        rule=best.rule,
    )
