"""Recognition of organizations, step by step."""

from __future__ import annotations

from typing import Final

from telcomodel.lexicon.lexicon import Lexicon
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.entities import make_entities
from telcomodel.parsing.organizations.forms import extend, find_abbreviations, find_heads
from telcomodel.parsing.organizations.grammar import find_unknown
from telcomodel.parsing.organizations.known import Found, find_known
from telcomodel.parsing.organizations.lists import find_listed
from telcomodel.parsing.organizations.parties import find_parties
from telcomodel.parsing.organizations.predicates import find_predicated
from telcomodel.parsing.organizations.result import Organizations
from telcomodel.parsing.organizations.rivals import find_rivals
from telcomodel.parsing.organizations.speakers import find_speakers
from telcomodel.parsing.recognizers import RecognizedName
from telcomodel.parsing.trace import Trace
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

_SURE: Final = frozenset(("safe", "phrase"))
"""Classes of names that mean their organization wherever they stand."""


def find_organizations(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    lexicon: Lexicon,
    recognized: tuple[RecognizedName, ...] = (),
    trace: Trace | None = None,
) -> Organizations:
    """The organizations of an article."""
    context = Context(tokens, hits, lexicon)
    registry = lexicon.registry
    found = find_known(context, registry, trace)
    found = extend(context, registry, found, trace)
    found = with_recognized(found, recognized, trace)
    found = find_unknown(context, registry, found, trace)
    found = find_listed(context, found)
    found = find_rivals(context, found)
    found = find_heads(context, found)
    found = find_predicated(context, found)
    found = find_parties(context, found)
    found = find_speakers(context, found)
    found = find_abbreviations(context, found)
    return make_entities(context, zones, registry, _in_article(found, zones), trace)


def _in_article(found: list[Found], zones: Zones) -> list[Found]:
    """The mentions without names of some risk in the page's furniture, unless others are forms of them.

    The agency in a dateline is not in the article either.
    """
    first, last = zones.dateline or (0, 0)
    wanted = {item.whole for item in found if item.whole is not None}
    return [
        item
        for item in found
        if item.operator or not first <= item.start < last
        if not item.names or item.names[0].risk in _SURE or item.start in wanted or zones.in_article(item.start)
    ]


def with_recognized(
    found: list[Found], recognized: tuple[RecognizedName, ...], trace: Trace | None = None
) -> list[Found]:
    """The mentions with those of the caller's recognizers, which win where they overlap."""
    own = [name for name in recognized if name.kind in ("operator", "organization")]
    if not own:
        return found
    kept = [item for item in found if not any(item.start < name.end and name.start < item.end for name in own)]
    if trace is not None:
        for item in (item for item in found if item not in kept):
            trace.reject("organizations", (item.start, item.end), (item.start, item.end), "not.recognizer")
    given = [
        Found(name.start, name.end, (), name.kind == "operator", None, "recognizer", country=name.country)
        for name in own
    ]
    return sorted((*kept, *given))
