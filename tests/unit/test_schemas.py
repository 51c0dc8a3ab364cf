"""The published JSON Schemas: golden files, valid schemas, and what real extractions look like."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from telcomodel import Extraction, claims_schema, extraction_schema, parse, to_json, unstructure
from telcomodel.testing.strategies import extractions
from tests.conftest import ROOT

jsonschema = pytest.importorskip("jsonschema", reason="needs the package jsonschema")

GOLDEN = ROOT / "tests" / "golden" / "schemas"
ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))
TEXT = "Telia has 2 million customers. “Prices will fall,” said Ana Example, chief executive of Telia."


def validator() -> Any:
    return jsonschema.Draft202012Validator(extraction_schema(), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize(("name", "schema"), [("extraction", extraction_schema), ("claims", claims_schema)])
def test_the_golden_file_says_the_same(name: str, schema: Callable[[], dict[str, Any]]) -> None:
    """A change of the schema shows; ``telcomodel schema NAME`` writes the file anew."""
    golden = (GOLDEN / f"{name}.json").read_text(encoding="utf8")
    assert json.dumps(schema(), ensure_ascii=False, indent=2) + "\n" == golden


@pytest.mark.parametrize("schema", [extraction_schema, claims_schema])
def test_it_is_a_schema(schema: Callable[[], dict[str, Any]]) -> None:
    """Of draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_examples_are_valid(path: Any) -> None:
    """What is read from the example articles, with and without text."""
    extraction = parse(path.read_text(encoding="utf8"), published="2024-05-14", source=path.name)
    for text in (True, False):
        assert not list(validator().iter_errors(json.loads(to_json(extraction, text=text))))


@settings(max_examples=20)
@given(extractions())
def test_every_extraction_is_valid(extraction: Extraction) -> None:
    """Whatever the model can hold."""
    assert not list(validator().iter_errors(unstructure(extraction)))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("surprise",), 1),
        (("quotes",), None),
        (("quotes", 0, "kind"), "loud"),
        (("quotes", 0, "evidence"), []),
        (("operators", 0, "id"), "Telia"),
        (("operators", 0, "colour"), "red"),
        (("metrics", 0, "quantity", "value"), 2_000_000),
        (("mentions", 0, "span"), [1]),
        (("article", "published"), "soon"),
    ],
)
def test_what_is_broken_is_not_valid(place: tuple[str | int, ...], value: object) -> None:
    """A key too many, a wrong value, no evidence, a number where a decimal is a string, half a span, no date."""
    document: Any = unstructure(parse(TEXT))
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    assert list(validator().iter_errors(document))


def test_a_missing_key_is_not_valid() -> None:
    """Every table is there, if empty."""
    document = unstructure(parse(TEXT))
    del document["quotes"]
    assert list(validator().iter_errors(document))


@pytest.mark.parametrize("name", ["extraction", "claims"])
def test_the_command_prints_it(name: str) -> None:
    """``telcomodel schema``."""
    testing = pytest.importorskip("typer.testing", reason="needs the extra 'cli'")
    from telcomodel.cli import app

    result = testing.CliRunner().invoke(app, ["schema", name])
    assert result.stdout == (GOLDEN / f"{name}.json").read_text(encoding="utf8")
