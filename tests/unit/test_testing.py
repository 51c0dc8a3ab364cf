"""The strategies are there for every public class; the scorer counts as its table says."""

from __future__ import annotations

import subprocess
import sys
from enum import Enum
from importlib.metadata import entry_points
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import telcomodel
from telcomodel import Claim, ModelError, Parser, TelcoModelError, Value, parse, registry
from telcomodel.testing.registration import STRATEGIES, register
from telcomodel.testing.scorer import score

CLASSES = [
    name
    for name in telcomodel.__all__
    if isinstance(cls := getattr(telcomodel, name), type) and not issubclass(cls, TelcoModelError | Enum)
]
TEXT = "Telenor has 9 million customers in Malaysia. “We are ready,” said Bo Sample, chief executive of Telenor."
UNWATCHED = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)
GOLD: list[dict[str, Any]] = [
    {"kind": "operator", "subject": "Telenor"},
    {"kind": "position", "subject": "Bo Sample", "role": "chief executive", "organization": "Telenor"},
    {"kind": "quote", "subject": "Bo Sample", "quote": "We are ready"},
    {"kind": "metric", "subject": "Malaysia", "metric": "subscribers", "value": 9_000_000, "unit": "customers"},
]


def test_every_public_class_has_a_strategy() -> None:
    """A class added to the public names needs one; the three of them hold what was worked out for showing."""
    assert set(CLASSES) <= {*STRATEGIES, "Column", "Table", "View"}


@pytest.mark.parametrize("name", sorted(STRATEGIES))
def test_from_type_just_works(name: str) -> None:
    """``st.from_type`` draws instances of the class."""
    register()
    cls = getattr(telcomodel, name)

    @settings(
        max_examples=3,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
        database=None,
    )
    @given(st.from_type(cls))
    def draws(value: object) -> None:
        assert callable(value) if name == "Recognizer" else isinstance(value, cls)

    draws()


def test_a_generic_class_is_drawn_too() -> None:
    """Values of knowledge bases are generic."""
    register()
    assert isinstance(st.from_type(Value[str]), st.SearchStrategy)


def test_hypothesis_finds_the_entry_point() -> None:
    """In a fresh interpreter nothing needs to be imported from here."""
    if not any(entry.value.startswith("telcomodel.") for entry in entry_points(group="hypothesis")):
        pytest.skip("telcomodel was installed before it had the entry point")
    program = (
        "import hypothesis, hypothesis.internal.conjecture\nfrom hypothesis.strategies._internal import types\n"
        "import telcomodel\nassert telcomodel.Alliance in types._global_type_lookup"
    )
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603 - our own program


def test_all_right() -> None:
    """Everything claimed is found and nothing else."""
    result = score([(TEXT, GOLD)])
    assert result.errors == ()
    assert all(tally.f1 == 1 for tally in result.tallies)


def test_errors_of_both_kinds() -> None:
    """A wrong claim is missed, and the fact that it should have been is extra."""
    wrong = [{**claim, "subject": "Ana Example"} if claim["kind"] == "quote" else claim for claim in GOLD]
    result = score([(TEXT, GOLD), (parse(TEXT), wrong)])
    missed, extra = result.errors
    assert (missed.article, missed.claim.subject, missed.span) == (1, "Ana Example", None)
    assert extra.span is not None
    assert (extra.article, extra.claim.subject, extra.span.of(TEXT)) == (1, "Bo Sample", "We are ready,")
    assert result["quote"].precision == result["quote"].recall == result["quote"].f1 == 0.5
    assert "quote       0.500  0.500  0.500      1      1      1" in str(result)


def test_what_is_quoted_in_part_is_not_right() -> None:
    """Words quoted and members must be all of them."""
    part = score([(TEXT, [{"kind": "quote", "quote": "are ready"}])], kinds=["quote"])
    assert part["quote"].right == 0
    deal = "Telia and Elisa have agreed to share a network in Finland."
    one = score([(deal, [{"kind": "agreement", "members": ["Telia"]}])], kinds=["agreement"])
    assert one["agreement"].right == 0
    with pytest.raises(KeyError):
        one["quote"]


def test_a_metric_is_one_fact_whomever_it_is_claimed_of() -> None:
    """Claimed of the operator or of the market, it is found once."""
    measured = {"kind": "metric", "metric": "subscribers", "value": 9_000_000}
    for subject in ("Telenor", "Malaysia"):
        result = score([(TEXT, [Claim.of({**measured, "subject": subject})])], kinds=["metric"])
        assert (result["metric"].right, result.errors) == (1, ())
    assert len(score([(TEXT, [])], kinds=["metric"]).errors) == 1


def test_own_registry() -> None:
    """The reader may be a parser of one's own."""
    own = Parser(registry=registry().with_entities({"name": "Zumtobel Mobile", "country": "AT"}))
    gold = [{"kind": "operator", "subject": "Zumtobel Mobile"}]
    assert score([("Zumtobel Mobile cut its prices.", gold)], reader=own.parse)["operator"].f1 == 1


def test_what_is_no_claim_is_refused() -> None:
    """With the name of the field."""
    with pytest.raises(ModelError, match="colour"):
        score([(TEXT, [{"kind": "quote", "colour": "red"}])])


def test_nothing_at_all() -> None:
    """Nothing claimed and nothing found is all right."""
    assert all(tally.f1 == tally.precision == tally.recall == 1 for tally in score([("", [])]).tallies)
