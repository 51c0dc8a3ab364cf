"""What ``parse`` takes and refuses."""

from __future__ import annotations

import gc
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import telcomodel
from telcomodel import ModelError, Parser, Recognized, Span
from tests.laws import check_readings

ARTICLES = Path(__file__).parents[2] / "examples" / "articles"


@pytest.mark.parametrize("wrong", [None, b"bytes", 7, ["text"]])
def test_only_strings_are_texts(wrong: object) -> None:
    """Anything but a string is a TypeError that says what it got."""
    with pytest.raises(TypeError, match=type(wrong).__name__):
        telcomodel.parse(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given", [date(2016, 2, 15), "2016-02-15", datetime(2016, 2, 15, 8, tzinfo=UTC), "2016-02-15T08:00:00"]
)
def test_published_takes_dates_and_iso_strings(given: date | str) -> None:
    """A date, a datetime or an ISO 8601 string."""
    assert telcomodel.parse("Text.", published=given).article.published == date(2016, 2, 15)


@pytest.mark.parametrize("wrong", ["15/02/2016", "yesterday", "", 20160215])
def test_published_refuses_all_else(wrong: object) -> None:
    """The error names the argument and the value."""
    with pytest.raises(ModelError, match="published: .*" + str(wrong)):
        telcomodel.parse("Text.", published=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "\x00\x01\x1b", "\ud800 lone \udfff", "“" * 1000, "\n" * 1000, "\u200f" * 50]
)
def test_odd_texts_give_fewer_facts_not_errors(text: str) -> None:
    """No text raises."""
    check_readings(telcomodel.parse(text))


def test_source_is_kept() -> None:
    """The caller's source stands on the article."""
    assert telcomodel.parse("Text.", source="feed 7").article.source == "feed 7"


def test_a_recognizer_adds_names() -> None:
    """An operator and a person that no rule could know."""

    def recognizer(text: str, /) -> list[Recognized]:
        return [
            Recognized(Span(0, 10), "operator", "NO"),
            Recognized(Span(text.index("quill"), text.index("quill") + 5), "person"),
        ]

    extraction = Parser(recognizers=[recognizer]).parse("zephyrline hired quill.")
    assert [(operator.name, operator.country) for operator in extraction.operators] == [("zephyrline", "NO")]
    assert [person.name for person in extraction.people] == ["quill"]


def test_a_recognizer_that_breaks_its_word_is_named() -> None:
    """A recognizer that returns something else is an error that names it."""
    with pytest.raises(ModelError, match="wanted a Recognized"):
        Parser(recognizers=[lambda _: ["MTS"]]).parse("MTS")  # type: ignore[list-item]
    with pytest.raises(ModelError, match="kind='company'"):
        Parser(recognizers=[lambda _: [Recognized(Span(0, 3), "company")]]).parse("MTS")  # type: ignore[arg-type]


def test_a_registry_that_is_none_is_refused() -> None:
    """Rows alone are no registry."""
    with pytest.raises(TypeError, match="with_entities makes one, got list"):
        Parser(registry=[{"name": "MTS"}])  # type: ignore[arg-type]


def test_one_parser_serves_many_threads() -> None:
    """The same text gives the same JSON in every thread."""
    text = "“We grow,” said Ana Example, chief executive of Telenor. Vodafone has 5 million customers in Ghana."
    parser = Parser()
    expected = telcomodel.to_json(parser.parse(text))
    results: list[str] = []
    threads = [
        threading.Thread(target=lambda: results.append(telcomodel.to_json(parser.parse(text)))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [expected] * 8


def test_a_parse_leaves_nothing_for_the_collector() -> None:
    """What the stages make holds no circles: all but the result is gone when the parse returns."""
    texts = [path.read_text(encoding="utf8") for path in ARTICLES.glob("*.txt")]
    assert texts
    for text in texts:
        telcomodel.parse(text)
    gc.collect()
    gc.disable()
    try:
        for text in texts:
            telcomodel.parse(text)
        assert gc.collect() == 0
    finally:
        gc.enable()
