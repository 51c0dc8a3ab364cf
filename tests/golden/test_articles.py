"""The example articles, the variants of the sample articles and, where it is there, the shared gold: values and spans
alike.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import telcomodel
from tests.conftest import ROOT, SHARED
from tests.laws import check_order, check_readings

FOLDER = Path(__file__).parent / "articles"
EXAMPLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))
VARIANTS = sorted(FOLDER.glob("*.txt"))
GOLD = sorted((SHARED / "gold" / "dev").glob("*.txt"))


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf8")


def gold_of(path: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((FOLDER / f"{path.stem}.json").read_text(encoding="utf8"))
    return gold


@pytest.mark.parametrize("path", [*EXAMPLES, *VARIANTS], ids=lambda path: path.stem)
def test_laws_hold_on_our_articles(path: Path) -> None:
    """Evidence reads as the facts say, tables are in order, JSON goes there and back."""
    extraction = telcomodel.parse(text_of(path))
    check_readings(extraction)
    check_order(extraction)
    assert telcomodel.from_json(telcomodel.to_json(extraction)) == extraction


def test_laws_hold_on_the_shared_gold(gold_folder: Path) -> None:
    """The same on every annotated article that is shared beside the project."""
    paths = sorted(gold_folder.glob("*.txt"))
    assert paths
    for path in paths:
        extraction = telcomodel.parse(text_of(path))
        check_readings(extraction)
        check_order(extraction)
        assert telcomodel.from_json(telcomodel.to_json(extraction)) == extraction
