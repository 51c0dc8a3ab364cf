"""Recognition of organizations, step by step."""

from __future__ import annotations

from telcomodel.lexicon.registry import Registry
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations.context import Context
from telcomodel.parsing.organizations.entities import make_entities
from telcomodel.parsing.organizations.forms import extend, find_abbreviations, find_heads
from telcomodel.parsing.organizations.grammar import find_unknown
from telcomodel.parsing.organizations.known import Found, find_known
from telcomodel.parsing.organizations.parties import find_parties
from telcomodel.parsing.organizations.result import Organizations
from telcomodel.parsing.recognizers import RecognizedName
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens


def find_organizations(
    tokens: Tokens, hits: Hits, zones: Zones, registry: Registry, recognized: tuple[RecognizedName, ...] = ()
) -> Organizations:
    """The organizations of an article."""
    context = Context(tokens, hits)
    found = find_known(context, registry)
    found = extend(context, registry, found)
    found = with_recognized(found, recognized)
    found = find_unknown(context, found)
    found = find_parties(context, found)
    found = find_abbreviations(context, registry, found)
    found = find_heads(context, found)
    return make_entities(context, zones, registry, found)


def with_recognized(found: list[Found], recognized: tuple[RecognizedName, ...]) -> list[Found]:
    """The mentions with those of the caller's recognizers, which win where they overlap."""
    own = [name for name in recognized if name.kind in ("operator", "organization")]
    if not own:
        return found
    kept = [item for item in found if not any(item.start < name.end and name.start < item.end for name in own)]
    given = [
        Found(name.start, name.end, (), name.kind == "operator", None, "recognizer", country=name.country)
        for name in own
    ]
    return sorted((*kept, *given))
