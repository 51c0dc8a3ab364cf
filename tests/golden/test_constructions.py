"""Short texts by several authors, each a test of one construction: all that their annotation asks for, nothing else.

The people and what they say are invented. Only texts that were read right are kept here: a guard, not a measure (for
that see the accuracy page).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.predict import predict

import telcomodel
from tests.golden.test_articles import TABLES, fold, itself
from tests.laws import check_order, check_readings

TEXTS = [
    json.loads(line) for line in (Path(__file__).parent / "constructions.jsonl").read_text(encoding="utf8").splitlines()
]


def operator(item: dict[str, Any]) -> object:
    return fold(item["name"])


def quote(item: dict[str, Any]) -> object:
    return item["segments"], fold(item["speaker"]), item["speaker_kind"]


# Fewer columns of two tables than in the articles, whose annotation is fuller.
SHAPES: dict[str, Callable[[Any], object]] = {**TABLES, "operators": operator, "quotes": quote, "dates": itself}


@pytest.mark.parametrize("item", TEXTS, ids=lambda item: item["id"])
def test_constructions_are_read(item: dict[str, Any]) -> None:
    """Every row that the annotation scores, and the laws that hold on any text."""
    extraction = telcomodel.parse(item["text"])
    check_readings(extraction)
    check_order(extraction)
    found = predict(extraction)
    for table, shape in SHAPES.items():
        if table in item:
            assert sorted(map(repr, map(shape, found[table]))) == sorted(map(repr, map(shape, item[table]))), table
    assert item.get("published", found["published"]) == found["published"]
