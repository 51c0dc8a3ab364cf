"""Claims against what a text says; the article is invented."""

from __future__ import annotations

import json
from typing import Any

import pytest

from telcomodel import Claim, Finding, Grounding, ModelError, claims_schema, ground, parse

TEXT = (
    "Telenor has named Ingrid Sandvik its chief financial officer. The Norwegian operator has 9 million customers in "
    "Malaysia. “We have never been more certain that this network will pay for itself,” said Bo Sample, "
    "chief executive of Telenor.\n\nTelia and Elisa have agreed to share a network in Finland."
)
EXTRACTION = parse(TEXT, published="2019-03-04")


def check(**claim: Any) -> Finding:
    return ground([claim], EXTRACTION)[0]


@pytest.mark.parametrize(
    "claim",
    [
        {"kind": "operator", "subject": "Telenor"},
        {"kind": "position", "subject": "Sandvik", "organization": "Telenor", "role": "CFO"},
        {"kind": "position", "subject": "Bo Sample", "organization": "telenor", "role": "CEO", "status": "current"},
        {"kind": "quote", "subject": "Bo Sample", "quote": "this network will pay for itself"},
        {"kind": "metric", "subject": "Telenor", "metric": "subscribers", "value": "9,000,000", "change": False},
        {"kind": "metric", "subject": "Malaysia", "metric": "subscribers", "value": 9000000, "unit": "customers"},
        {"kind": "metric", "subject": "Telenor", "metric": "subscribers", "value": 9000000, "unit": "subscribers"},
        {"kind": "agreement", "members": ["Elisa", "Telia"], "relation": "network_sharing"},
    ],
)
def test_supported(claim: dict[str, Any]) -> None:
    """The text says all of it, at a span."""
    finding = check(**claim)
    assert finding.grounding is Grounding.SUPPORTED, finding
    assert finding.span is not None and finding.correction is None


@pytest.mark.parametrize(
    ("claim", "field", "value"),
    [
        (
            {"kind": "position", "subject": "Bo Sample", "organization": "Telenor", "role": "CFO"},
            "role",
            "chief executive",
        ),
        (
            {"kind": "position", "subject": "Bo Sample", "organization": "Telia", "role": "CEO"},
            "organization",
            "Telenor",
        ),
        (
            {"kind": "quote", "subject": "Ingrid Sandvik", "quote": "this network will pay for itself"},
            "subject",
            "Bo Sample",
        ),
        ({"kind": "metric", "subject": "Telenor", "metric": "subscribers", "value": "8000000"}, "value", 9_000_000),
        ({"kind": "agreement", "members": ["Telia", "Elisa"], "status": "denied"}, "status", "announced"),
    ],
)
def test_contradicted(claim: dict[str, Any], field: str, value: object) -> None:
    """The correction is the claim as the text has it, and the rest of it stays."""
    finding = check(**claim)
    assert finding.grounding is Grounding.CONTRADICTED and finding.fields == (field,), finding
    assert finding.span is not None and finding.correction is not None
    assert getattr(finding.correction, field) == value
    assert check(**{**claim, field: value}).grounding is Grounding.SUPPORTED


def test_misquoted() -> None:
    """Words that differ a little from those in print are corrected."""
    claim = "We have never been less certain that this network will pay for itself"
    finding = check(kind="quote", quote=claim)
    assert finding.grounding is Grounding.CONTRADICTED and finding.correction is not None
    assert "more certain" in (finding.correction.quote or "")


@pytest.mark.parametrize(
    "claim",
    [
        {"kind": "operator", "subject": "Vodafone"},
        {"kind": "position", "subject": "Carla Muster", "role": "CEO"},
        {"kind": "quote", "quote": "Nobody said this here at all"},
        {"kind": "metric", "subject": "Telenor", "metric": "churn", "value": "2"},
        {"kind": "metric", "subject": "Telenor", "metric": "subscribers", "value": "9000000", "date": "2018"},
        {"kind": "agreement", "members": ["Telia", "Vodafone"]},
        {"kind": "move", "subject": "Bo Sample", "move": "departure"},
    ],
)
def test_absent(claim: dict[str, Any]) -> None:
    """What the text does not say is neither supported nor contradicted."""
    finding = check(**claim)
    assert finding.grounding is Grounding.ABSENT, finding
    assert finding.span is None and finding.fields


def test_order_and_text() -> None:
    """Findings come in the order of the claims; a text is parsed first."""
    claims = [Claim(kind="operator", subject=name) for name in ("Vodafone", "Telia", "Telenor")]
    assert [one.grounding.value for one in ground(claims, TEXT)] == ["absent", "supported", "supported"]
    assert [one.claim for one in ground(claims, EXTRACTION)] == claims


@pytest.mark.parametrize(
    "claim", [{}, {"kind": "rumour"}, {"kind": "metric", "value": "nine"}, {"kind": "operator", "id": "operator:x"}]
)
def test_refused(claim: dict[str, Any]) -> None:
    """A mapping that is no claim."""
    with pytest.raises(ModelError, match=r"^Claim"):
        ground([claim], EXTRACTION)


def test_schema_fits_the_class() -> None:
    """Every field, all required, none further; a model's answer with every other field null is a claim."""
    schema = claims_schema()
    item = schema["properties"]["claims"]["items"]
    assert item["required"] == list(item["properties"]) and item["additionalProperties"] is False
    answer = dict.fromkeys(item["properties"]) | {"kind": "operator", "subject": "Telenor"}
    assert Claim.of(json.loads(json.dumps(answer))) == Claim(kind="operator", subject="Telenor")
    for name, form in item["properties"].items():
        assert "description" in form and (name == "kind" or "null" in form["type"])
