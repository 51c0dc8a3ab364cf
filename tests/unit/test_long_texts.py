"""Long texts, of which what is found is kept in columns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import telcomodel
from telcomodel import rows
from telcomodel.parsing.lookup import Hit
from telcomodel.rows import Rows

TESTS = Path(__file__).parents[1]
ARTICLES = TESTS.parent / "examples" / "articles"


def test_rows_read_as_the_list_of_them() -> None:
    """Rows give back what was put in, by index, slice and iteration."""
    hits = [Hit(index, index + 2, f"payload {index}") for index in range(7)]
    found = Rows(Hit, hits[:4])
    for hit in hits[4:]:
        found.append(hit)
    assert list(found) == hits
    assert [found[index] for index in range(-7, 7)] == hits + hits
    assert (found[2:5], found[:-3:-1]) == (hits[2:5], hits[:-3:-1])
    assert all(type(row) is Hit for row in (*found, *found[1:3], found[0]))


def test_long_texts_read_as_short_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept in columns says the same."""
    lines = (TESTS / "golden" / "constructions.jsonl").read_text(encoding="utf8").splitlines()
    texts = [path.read_bytes().decode("utf8") for path in sorted(ARTICLES.glob("*.txt"))]
    texts += [json.loads(line)["text"] for line in lines]
    wanted = [telcomodel.to_json(telcomodel.parse(text)) for text in texts]
    monkeypatch.setattr(rows, "LONG", 0)
    assert [telcomodel.to_json(telcomodel.parse(text)) for text in texts] == wanted
