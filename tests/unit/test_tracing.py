"""Why, and why not: what the parser decided, as it decided it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from telcomodel import ModelError, Parser, Recognized, Span, explain, from_json, parse, to_json, why_not
from telcomodel.parsing.build import build_extraction
from telcomodel.parsing.trace import REASONS, Trace
from tests.conftest import ROOT

ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))
PARSING = ROOT / "src" / "telcomodel" / "parsing"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_trace_changes_nothing(path: Path) -> None:
    """The same facts with a trace and without."""
    text = path.read_text(encoding="utf8")
    traced = build_extraction(Parser().analyse(text, None, Trace()), given=None, source=None)
    assert to_json(traced) == to_json(parse(text))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_everything_read_is_explained(path: Path) -> None:
    """Every fact and entity has its rule and its spans; what was turned down has a reason."""
    text = path.read_text(encoding="utf8")
    extraction = parse(text)
    for fact in (*extraction.facts()[:12], *extraction.entities()[:6], *extraction.mentions[:4]):
        why = explain(text, fact)
        assert why.fact == fact
        assert why.rule == why.steps[0].rule
        assert all(step.span.of(text) == step.text for step in why.steps)
        assert all(one.reason in REASONS for one in why.rejected)
        assert why.rule in str(why)


def test_every_reason_has_a_sentence_and_every_sentence_a_use() -> None:
    """The codes in the stages are the keys of `REASONS`."""
    used = {
        code
        for path in PARSING.rglob("*.py")
        if path.name != "trace.py"
        for code in re.findall(r'"(not\.[a-z-]+)"', path.read_text(encoding="utf8"))
    }
    assert used == set(REASONS)


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("Telia cut its prices.", "Orange", ["absent"]),
        ("Telia cut its prices.", "Tel", ["inside-word"]),
        ("Telia cut its prices.", "  ", ["absent"]),
        ("Telia cut its prices.", "telia", ["recognized"]),
        ("Telenor Sverige, the Swedish operator, cut its prices.", "Telenor", ["part-of-name"]),
        ("Telia sells phones in Denmark.", "Denmark", ["place"]),
        ("Telia sells many phones in Denmark.", "phones", ["no-candidate"]),
        ("She wore an Orange jumper to the Nordic operator Telia.", "operator", ["no-candidate"]),
    ],
)
def test_what_became_of_a_surface(text: str, surface: str, expected: list[str]) -> None:
    """Each verdict."""
    assert [place.verdict for place in why_not(text, surface)] == expected


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("Rain fell on Manchester all day long.", "Rain", "not.opening"),
        ("The DNA test was positive.", "DNA", "not.article"),
        ("The singers met Mr Bell in the park.", "Bell", "not.addressed"),
        ("He won the Orange Prize in June.", "Orange", "not.prize"),
        ("They met at the Golden Orange Gardens.", "Orange", "not.within"),
        ("They ate at an inn called Orange yesterday.", "Orange", "not.word"),
    ],
)
def test_why_a_known_name_is_none_here(text: str, surface: str, reason: str) -> None:
    """Which rule of context turned it down, with the weight of the text's evidence where names were judged."""
    (place,) = why_not(text, surface)
    assert place.verdict in ("rejected", "recognized")
    assert reason in [one.reason for one in place.rejected]


def test_the_weight_of_the_evidence_is_told() -> None:
    """How much the text says that it is about telecoms, and how much was wanted."""
    (place,) = why_not("They ate at an inn called Orange yesterday.", "Orange")
    (one,) = (one for one in place.rejected if one.stage == "organizations")
    assert "operator:orange" in one.detail
    assert "evidence 0, wanted 2" in one.detail


def test_zones_are_told() -> None:
    """Each place is in the headline, the body or the furniture."""
    text = ARTICLES[0].read_text(encoding="utf8")
    zones = [place.zone for place in why_not(text, "Ingeborg")]
    assert zones[0] == zones[-1] == "furniture"
    assert {place.zone for place in why_not(text, "Telenor")} == {"furniture", "body"}


def test_a_pronoun_and_who_it_is_not() -> None:
    """The person of the other gender is turned down for that."""
    text = "Mary Jones of Telia met John Smith of Elisa. “We are late,” he said."
    (quote,) = parse(text).quotes
    why = explain(text, quote)
    assert [step.text for step in why.steps if step.part == "speaker"] == ["he", "John Smith"]
    assert ("Mary Jones", "not.gender") in [(one.text, one.reason) for one in why.rejected]


def test_a_name_of_several_bearers() -> None:
    """The registry's other bearers of a name are named."""
    text = "Digi, the Malaysian operator, cut its prices in Malaysia."
    why = explain(text, parse(text).operators[0])
    assert why.rejected
    assert {one.reason for one in why.rejected} == {"not.ranked"}


def test_a_fact_of_another_text_is_refused() -> None:
    """Also one that was read with another publication date."""
    text = "Telia had 2 million customers last year."
    metric = parse(text, published="2020-05-05").metrics[0]
    assert explain(text, metric, published="2020-05-05").fact == metric
    with pytest.raises(ModelError, match="does not yield"):
        explain(text, metric)


def test_an_extraction_knows_its_text_and_date() -> None:
    """It stands for both, unless it was written without its text."""
    extraction = parse("Telia had 2 million customers last year.", published="2020-05-05")
    assert explain(extraction, extraction.metrics[0]).fact == extraction.metrics[0]
    assert [place.verdict for place in why_not(extraction, "Telia")] == ["recognized"]
    with pytest.raises(ModelError, match="without its text"):
        why_not(from_json(to_json(extraction, text=False)), "Telia")


def test_a_recognizer_that_wins_is_told() -> None:
    """What the caller's own recognizer overrides."""

    def recognizer(text: str, /) -> list[Recognized]:
        return [Recognized(Span(0, text.index(" is")), "organization")]

    text = "Telia Carrier Test is a show about the operator Elisa."
    why = why_not(text, "Telia", parser=Parser(recognizers=[recognizer]))
    assert why[0].verdict == "part-of-name"
    assert "not.recognizer" in [one.reason for one in why[0].rejected]
