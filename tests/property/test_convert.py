"""JSON: the round trip is the identity, and a broken document is refused with the path of its fault."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telcomodel import Article, ConversionError, Evidence, Extraction, Operator, Quote, Span, from_json, to_json
from telcomodel.testing.strategies import extractions


@given(extractions())
def test_round_trip_is_the_identity(extraction: Extraction) -> None:
    """What is written is read back equal, and written again the same to the character."""
    written = to_json(extraction)
    again = from_json(written)
    assert again == extraction
    assert to_json(again) == written


@given(extractions())
def test_text_may_be_left_out(extraction: Extraction) -> None:
    """Without its text an extraction keeps its fingerprint, its length and every fact."""
    again = from_json(to_json(extraction, text=False))
    assert again.article.text is None
    assert again.article.sha256 == extraction.article.sha256
    assert again.facts() == extraction.facts()


@given(extractions())
def test_extractions_pickle(extraction: Extraction) -> None:
    """An extraction survives being sent to another process."""
    assert pickle.loads(pickle.dumps(extraction)) == extraction  # noqa: S301 - our own bytes


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a JSON document."""
    found = [path] if path else []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        found += paths(inner, (*path, key))
    return found


@given(extractions(), st.data())
def test_a_damaged_document_is_refused_with_a_path(extraction: Extraction, data: st.DataObject) -> None:
    """One value replaced by a value of another type is refused with a path, or still is a valid extraction."""
    document = json.loads(to_json(extraction))
    place = data.draw(st.sampled_from(paths(document)))
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = data.draw(st.sampled_from([None, 7, -1, "nonsense", [], {}, [[1]], {"a": 1}, True, 1.5]))
    try:
        assert isinstance(from_json(json.dumps(document)), Extraction)
    except ConversionError as error:
        assert error.faults
        assert all(" @ $" in fault for fault in error.faults)


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ("[]", "wanted an object, got list @ $"),
        ("{", "no JSON"),
        ('{"schema": NaN}', "NaN is no JSON number"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_what_is_no_extraction_is_refused(document: str, fault: str) -> None:
    """Documents that are no extraction at all."""
    with pytest.raises(ConversionError) as refused:
        from_json(document)
    assert fault in refused.value.faults[0]


def faults_after(change: Callable[[Any], None]) -> str:
    """The faults of a small valid document after a change."""
    operator = Operator(id="operator:x", name="Exo", evidence=(Evidence(Span(0, 3), "test"),))
    quote = Quote(
        kind="direct",
        segments=(Span(6, 9),),
        text="yes",
        speaker=operator,
        evidence=(Evidence(Span(6, 9), "test"),),
    )
    small = Extraction(article=Article.of("Exo: “yes”"), operators=(operator,), quotes=(quote,))
    document = json.loads(to_json(small))
    change(document)
    with pytest.raises(ConversionError) as refused:
        from_json(json.dumps(document))
    return "\n".join(refused.value.faults)


def test_a_dangling_reference_names_its_path() -> None:
    """An id that no table has."""
    assert "@ $.quotes[0].speaker" in faults_after(lambda d: d["quotes"][0].update(speaker="person:nobody"))


def test_a_span_outside_the_text_names_its_path() -> None:
    """A span beyond the text's length."""
    assert "@ $.quotes[0].evidence[0].span" in faults_after(
        lambda d: d["quotes"][0]["evidence"][0].update(span=[5, 800])
    )


def test_an_unknown_key_names_its_path() -> None:
    """A key that the schema does not have."""
    assert "unknown key 'colour' @ $.operators[0]" in faults_after(lambda d: d["operators"][0].update(colour="red"))


def test_a_wrong_type_names_its_path() -> None:
    """A number where text is wanted; nothing is coerced."""
    assert "wanted str, got 5 @ $.operators[0].name" in faults_after(lambda d: d["operators"][0].update(name=5))


def test_a_changed_text_is_refused() -> None:
    """A text that the fingerprint does not fit."""
    assert "sha256" in faults_after(lambda d: d["article"].update(text="Exo: “no!”"))


def test_a_cycle_of_parents_is_refused() -> None:
    """An operator that is its own parent."""
    assert "cycle @ $.operators[0].parent" in faults_after(lambda d: d["operators"][0].update(parent="operator:x"))


def test_a_lone_surrogate_is_refused_with_its_offset() -> None:
    """JSON in UTF-8 cannot carry one; parsing accepts it."""
    with pytest.raises(ConversionError, match="offset 2"):
        to_json(Extraction(article=Article.of("ab\ud800")))
