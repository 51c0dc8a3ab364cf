"""The laws that every extraction keeps, whatever the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

import attrs

from telcomodel import (
    Agreement,
    Evidence,
    Extraction,
    Market,
    Mention,
    Metric,
    Move,
    Organization,
    Period,
    Person,
    Position,
    Quantity,
    Quote,
    Span,
    State,
    read,
)


def values(value: object) -> Iterator[object]:
    """A value and all attrs values within it."""
    if isinstance(value, tuple):
        for item in value:
            yield from values(item)
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value))):
            yield from values(getattr(value, field.name))


def check_readings(extraction: Extraction) -> None:
    """What every fact says it read is how its span reads; every span lies in the text."""
    text = extraction.article.text
    assert text is not None

    def reads(span: Span) -> str:
        return read(span.of(text))

    for value in values(extraction):
        match value:
            case Span():
                assert value.end <= len(text)
            case Evidence():
                assert len(value.span) > 0
            case Mention():
                assert reads(value.span) == value.text
            case Organization() | Person():
                assert reads(value.evidence[0].span) == value.name
            case Quote():
                assert " ".join(reads(segment) for segment in value.segments) == value.text
                assert [piece.span for piece in value.evidence[: len(value.segments)]] == list(value.segments)
            case Position() | Market() | Quantity() | Metric() | Period() | State() | Move() | Agreement():
                assert reads(value.evidence[0].span) == value.text
            case _:
                pass
    entities: list[Organization | Person] = [*extraction.operators, *extraction.organizations, *extraction.people]
    for entity in entities:
        named = {reads(mention.span) for mention in extraction.mentions if mention.entity == entity.id}
        assert set(entity.aliases) <= named


def check_order(extraction: Extraction) -> None:
    """Every tuple stands in text order; quoted segments do not overlap, zones neither."""
    for facts in (extraction.quotes, extraction.moves, extraction.metrics, extraction.alliances, extraction.deals):
        starts = [fact.evidence[0].span.start for fact in facts]
        assert starts == sorted(starts)
    segments = sorted(segment for quote in extraction.quotes for segment in quote.segments)
    assert all(a.end <= b.start for a, b in pairwise(segments))
    body = extraction.article.body
    assert all(a.end <= b.start for a, b in pairwise(body))
    spans = [mention.span for mention in extraction.mentions]
    assert spans == sorted(spans)
