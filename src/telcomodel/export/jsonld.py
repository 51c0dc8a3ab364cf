"""An extraction as schema.org JSON-LD.

| here | there |
|---|---|
| article | NewsArticle |
| operator, organization | Organization |
| person | Person, each post an EmployeeRole under ``worksFor`` |
| quote | Quotation, said under ``spokenByCharacter`` |
| alliance, deal | Action, members under ``participant``, status as ``actionStatus`` and, finer, ``description`` |
| move | an Action of kind appointment or departure, its post under ``object`` |
| market | Place; a segment is a DefinedTerm |
| metric | Observation with a QuantitativeValue |

The ``@context`` stands inline, so that reading it needs no network. What the registry knows has the same ``@id`` in
every article, all else an ``@id`` of its article's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeAlias
from urllib.parse import quote as escape

from telcomodel.model.alliance import Agreement, Alliance, Deal, Status
from telcomodel.model.extraction import Entity, Extraction, article_key
from telcomodel.model.market import Market, MarketKind, Metric
from telcomodel.model.organization import Organization
from telcomodel.model.period import Period
from telcomodel.model.person import Move, Person, Position
from telcomodel.model.quote import Quote, Unnamed
from telcomodel.text import read

Node: TypeAlias = dict[str, Any]

_CONTEXT: Final = {
    "@vocab": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "datePublished": {"@type": "xsd:date"},
    "startDate": {"@type": "xsd:date"},
    "endDate": {"@type": "xsd:date"},
    "value": {"@type": "xsd:decimal"},
    "minValue": {"@type": "xsd:decimal"},
    "maxValue": {"@type": "xsd:decimal"},
    "actionStatus": {"@type": "@id"},
}
_ACTION: Final = {
    **dict.fromkeys((Status.RUMOURED, Status.IN_TALKS, Status.PROPOSED), "PotentialActionStatus"),
    **dict.fromkeys((Status.ANNOUNCED, Status.APPROVED), "ActiveActionStatus"),
    **dict.fromkeys((Status.COMPLETED, Status.ENDED), "CompletedActionStatus"),
    **dict.fromkeys((Status.BLOCKED, Status.DENIED), "FailedActionStatus"),
}
_PLACES: Final = {MarketKind.COUNTRY: "Country", MarketKind.CITY: "City", MarketKind.REGION: "Place"}


def to_jsonld(extraction: Extraction) -> Node:
    """All that an article says as one JSON-LD document, its nodes under ``@graph``, the article first.

    Example:
        >>> import telcomodel
        >>> document = to_jsonld(telcomodel.parse("Telia has 2 million customers in Norway."))
        >>> [(node["@type"], node.get("name")) for node in document["@graph"][1:]]
        [('Organization', 'Telia'), ('Country', 'Norway'), ('Observation', 'subscribers')]
    """
    writer = _Writer(article_key(extraction.article))
    return {"@context": _CONTEXT, "@graph": [_known(node) for node in writer.nodes(extraction)]}


def _known(value: Any) -> Any:
    """The same without what is not known."""
    if isinstance(value, dict):
        return {name: _known(one) for name, one in value.items() if one not in (None, [], ())}  # pyright: ignore[reportUnknownVariableType]
    return [_known(one) for one in value] if isinstance(value, list | tuple) else value  # pyright: ignore[reportUnknownVariableType]


class _Writer:
    """Writes the nodes of the article with a key."""

    def __init__(self, key: str) -> None:
        self._article = f"urn:telcomodel:{key}"

    def nodes(self, extraction: Extraction) -> Iterator[Node]:
        yield self._article_node(extraction)
        yield from map(self._organization, (*extraction.operators, *extraction.organizations))
        yield from map(self._person, extraction.people)
        yield from map(self._market, extraction.markets)
        yield from (self._agreement(f"alliance:{number}", one) for number, one in enumerate(extraction.alliances))
        yield from (self._agreement(f"deal:{number}", one) for number, one in enumerate(extraction.deals))
        yield from (self._move(f"move:{number}", one) for number, one in enumerate(extraction.moves))
        said = (*extraction.quotes, *extraction.indirect)
        yield from (self._quote(f"quote:{number}", one) for number, one in enumerate(said))
        yield from (self._metric(f"metric:{number}", one) for number, one in enumerate(extraction.metrics))

    def _id(self, name: str) -> str:
        return f"{self._article}#{escape(name, safe=':')}"

    def _ref(self, entity: Entity | None) -> Node | None:
        if entity is None:
            return None
        entry = entity.entry if isinstance(entity, Organization) else None
        return {"@id": f"urn:telcomodel:{escape(entry, safe=':')}" if entry else self._id(entity.id)}

    def _fact(self, name: str) -> Node:
        return {"@id": self._id(name), "subjectOf": {"@id": self._article}}

    def _article_node(self, extraction: Extraction) -> Node:
        article = extraction.article
        headline = read(article.headline.of(article.text)) if article.headline and article.text else None
        return {
            "@id": self._article,
            "@type": "NewsArticle",
            "identifier": f"sha256:{article.sha256}",
            "headline": headline,
            "datePublished": article.published.isoformat() if article.published else None,
            "isBasedOn": article.source,
            "mentions": [self._ref(entity) for entity in extraction.entities()],
        }

    def _organization(self, one: Organization) -> Node:
        return {
            **(self._ref(one) or {}),
            "@type": "Organization",
            "name": one.name,
            "alternateName": list(one.aliases),
            "additionalType": one.kind.value if one.kind else None,
            "location": {"@type": "Country", "identifier": one.country} if one.country else None,
            "parentOrganization": self._ref(one.parent),
        }

    def _person(self, one: Person) -> Node:
        return {
            **(self._ref(one) or {}),
            "@type": "Person",
            "name": one.name,
            "alternateName": list(one.aliases),
            "jobTitle": list(dict.fromkeys(post.role.title for post in one.positions if post.role)),
            "worksFor": [self._post(post) for post in one.positions],
        }

    def _post(self, post: Position) -> Node:
        return {
            "@type": "EmployeeRole",
            "roleName": post.role.title if post.role else None,
            "description": post.status.value,
            "worksFor": self._ref(post.organization),
        }

    def _market(self, one: Market) -> Node:
        kind = _PLACES.get(one.kind, "DefinedTerm")
        return {**(self._ref(one) or {}), "@type": kind, "name": one.name, "identifier": one.code}

    def _agreement(self, name: str, one: Alliance | Deal) -> Node:
        return {
            **self._fact(name),
            "@type": "Action",
            "name": one.name or one.text,
            "additionalType": one.kind.value,
            "actionStatus": f"https://schema.org/{_ACTION[one.status]}",
            "description": one.status.value,
            "participant": [self._ref(member.organization) for member in one.members],
            "result": self._ref(one.body),
            "location": [self._ref(market) for market in one.markets],
            **_times(_reached(one)),
        }

    def _move(self, name: str, one: Move) -> Node:
        return {
            **self._fact(name),
            "@type": "Action",
            "name": one.text,
            "additionalType": one.kind.value,
            "agent": self._ref(one.person),
            "object": self._post(one.position) if one.position else None,
            **_times(one.date),
        }

    def _quote(self, name: str, one: Quote) -> Node:
        speaker = one.speaker
        if isinstance(speaker, Unnamed):
            spoken: Node | None = {"@type": "Person", "description": speaker.description}
        else:
            spoken = self._ref(speaker)
        return {**self._fact(name), "@type": "Quotation", "text": one.text, "spokenByCharacter": spoken}

    def _metric(self, name: str, one: Metric) -> Node:
        quantity = one.quantity
        low, high = format(quantity.value, "f"), format(quantity.upper, "f") if quantity.upper is not None else None
        number = {"value": low} if high is None else {"minValue": low, "maxValue": high}
        return {
            **self._fact(name),
            "@type": "Observation",
            "name": one.kind.value,
            "measuredProperty": {"@type": "Property", "name": one.kind.value},
            "observationAbout": self._ref(one.operator or one.market),
            "location": self._ref(one.market),
            "variableMeasured": {"@type": "QuantitativeValue", "unitText": quantity.unit, **number},
            "observationDate": one.period.value if one.period else None,
        }


def _reached(one: Agreement) -> Period | None:
    """When it came as far as it has, if the article says."""
    return next((state.date for state in reversed(one.history) if state.date), None)


def _times(period: Period | None) -> Node:
    if period is None:
        return {}
    return {
        "startDate": period.start.isoformat() if period.start else None,
        "endDate": period.end.isoformat() if period.end else None,
    }
