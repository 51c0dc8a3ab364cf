"""W3C Web Annotation: selectors find their span, and every entity and fact has its annotation."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from telcomodel import Article, Extraction, Span, parse
from telcomodel.export.selectors import selectors, to_annotations
from telcomodel.testing.strategies import extractions

TEXT = "Telia 📱 has 2 million customers. “Prices will fall,” said Ana Example, chief executive of Telia."


@given(st.text(min_size=1), st.data())
def test_selectors_find_their_span(text: str, data: st.DataObject) -> None:
    """The position by code points; the quotation with what stands around it."""
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    position, quote = selectors(text, span)
    assert text[position["start"] : position["end"]] == quote["exact"]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert text.startswith(around, start - len(quote["prefix"]))


def test_without_text_only_the_position_is_known() -> None:
    """As JSON without the text has it."""
    assert [one["type"] for one in selectors(None, Span(0, 1))] == ["TextPositionSelector"]


@given(extractions())
def test_every_entity_and_fact_is_annotated(extraction: Extraction) -> None:
    """One annotation each, with a target for every stretch of its evidence; plain JSON."""
    page = to_annotations(extraction)
    assert len(page["items"]) == len(extraction.entities()) + len(extraction.facts())
    assert json.loads(json.dumps(page)) == page
    assert len({one["id"] for one in page["items"]}) == len(page["items"])


def test_a_page_of_annotations() -> None:
    """Sources, kinds and places; code points count, not bytes."""
    page = to_annotations(parse(TEXT, source="https://example.org/article"))
    by_source = {one["body"]["source"]: one for one in page["items"]}
    metric = by_source["metric:0"]
    assert metric["body"]["value"] == "subscribers"
    assert {target["source"] for target in metric["target"]} == {"https://example.org/article"}
    assert metric["target"][0]["selector"][1]["exact"] == "2 million"
    assert metric["target"][0]["selector"][0]["start"] == TEXT.index("2 million")
    assert by_source["operator:telia"]["motivation"] == "identifying"
    assert len(by_source["operator:telia"]["target"]) == 2


def test_an_article_without_source_is_named_by_its_text() -> None:
    """Its SHA-256."""
    page = to_annotations(parse("Telia."))
    assert page["items"][0]["target"][0]["source"] == f"urn:sha256:{Article.of('Telia.').sha256}"
