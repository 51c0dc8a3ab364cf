"""Spans as W3C Web Annotation selectors, and an extraction as a page of annotations.

Positions count code points, as the recommendation wants it and as `Span` does. A quote selector finds its place again
in a text that has changed elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from telcomodel.model.alliance import Agreement
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Entity, Extraction, Fact, article_key
from telcomodel.model.market import Metric
from telcomodel.model.person import Move
from telcomodel.text import Span

_AROUND: Final = 32  # characters before and after that a quote selector keeps, enough to tell two places apart


def selectors(text: str | None, span: Span) -> list[dict[str, Any]]:
    """A TextPositionSelector and, where the text is at hand, a TextQuoteSelector of a span.

    Args:
        text: The text as given; ``None`` where it was left out.
        span: Where in it.

    Example:
        >>> from telcomodel import Span
        >>> for selector in selectors("The MTS deal", Span(4, 7)):
        ...     print(selector)
        {'type': 'TextPositionSelector', 'start': 4, 'end': 7}
        {'type': 'TextQuoteSelector', 'exact': 'MTS', 'prefix': 'The ', 'suffix': ' deal'}
    """
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    if text is None:
        return [position]
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return [position, quote]


def to_annotations(extraction: Extraction) -> dict[str, Any]:
    """Every entity and fact as an annotation with its evidence as targets: an AnnotationPage, as plain JSON-LD.

    The body of each is a SpecificResource with the id of the entity or fact (``metric:0``), classified by its kind.

    Example:
        >>> import telcomodel
        >>> page = to_annotations(telcomodel.parse("Telia has 2 million customers in Norway."))
        >>> [annotation["body"]["source"] for annotation in page["items"]]
        ['operator:telia', 'market:no', 'metric:0']
    """
    article = extraction.article
    source = article.source or f"urn:sha256:{article.sha256}"
    key = article_key(article)
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:telcomodel:{key}",
        "type": "AnnotationPage",
        "items": [
            {
                "id": f"urn:telcomodel:{key}#{number}",
                "type": "Annotation",
                "motivation": "identifying" if kind in _ENTITY_KINDS else "classifying",
                "body": {"type": "SpecificResource", "source": name, "purpose": "tagging", "value": kind},
                "target": [{"source": source, "selector": selectors(article.text, span)} for span in _spans(evidence)],
            }
            for number, (name, kind, evidence) in enumerate(_annotated(extraction))
        ],
    }


_ENTITY_KINDS: Final = frozenset(("operator", "organization", "person", "market"))


def _spans(evidence: tuple[Evidence, ...]) -> tuple[Span, ...]:
    """The stretches of the evidence, each once."""
    return tuple(dict.fromkeys(piece.span for piece in evidence))


def _annotated(extraction: Extraction) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    """Id, kind and evidence of every entity and fact."""
    entities: dict[str, tuple[Entity, ...]] = {
        "operator": extraction.operators,
        "organization": extraction.organizations,
        "person": extraction.people,
        "market": extraction.markets,
    }
    for kind, items in entities.items():
        yield from ((entity.id, kind, entity.evidence) for entity in items)
    facts: dict[str, tuple[Fact, ...]] = {
        "move": extraction.moves,
        "quote": (*extraction.quotes, *extraction.indirect),
        "alliance": extraction.alliances,
        "deal": extraction.deals,
        "metric": extraction.metrics,
    }
    for name, told in facts.items():
        yield from ((f"{name}:{number}", _kind(name, fact), fact.evidence) for number, fact in enumerate(told))


def _kind(name: str, fact: Fact) -> str:
    return fact.kind.value if isinstance(fact, Move | Metric | Agreement) else name
