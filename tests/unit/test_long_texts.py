"""Long texts, of which what is found is kept in columns."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

import telcomodel
from telcomodel import rows
from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.quantities import Amount
from telcomodel.rows import Ranges, Rows, placed
from telcomodel.text import Reading
from telcomodel.tokens import LONGEST_PARAGRAPH, tokenize

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


def test_rows_by_token_are_found_as_in_a_dictionary() -> None:
    """Rows give the same by token as a list does; of two at one token the last."""
    hits = [Hit(index, index + 1 + index % 2, f"payload {index}") for index in range(7)]
    found = placed(Rows(Hit, hits), (hit.start for hit in hits), (hit.end for hit in hits))
    wanted = placed(hits, (hit.start for hit in hits), (hit.end for hit in hits))
    assert dict(found) == dict(wanted)
    assert [found.get(index) for index in range(-1, 12)] == [wanted.get(index) for index in range(-1, 12)]
    assert (3 in found, -1 in found, found.get(-1, hits[0])) == (True, False, hits[0])


def test_ranges_read_as_the_list_of_them() -> None:
    """Ranges give back what was put in, by index, slice and iteration."""
    wanted = [(index, index + index % 3) for index in range(7)]
    found = Ranges(wanted)
    assert list(found) == wanted and len(found) == len(wanted)
    assert [found[index] for index in range(-7, 7)] == wanted + wanted
    assert found[2:5] == wanted[2:5]


def test_rows_keep_one_of_equal_days_and_numbers() -> None:
    """Numbers that are equal but written otherwise stay apart."""
    values = [Decimal("1.0"), Decimal(1), Decimal("1.00"), Decimal(1)]
    amounts = [Amount(0, 1, value, None, None, "", "exact", None, 0, 1, "bare") for value in values]
    found = Rows(Amount, amounts)
    assert [str(amount.value) for amount in found] == ["1.0", "1", "1.00", "1"]
    assert found[1].value is found[3].value


def test_rules_look_around_in_whole_sentences_of_a_long_paragraph() -> None:
    """A text without line breaks is one paragraph; what is asked around a token is a bounded part of it."""
    tokens = tokenize(Reading("Example Mobile sold masts in towns. " * 2000))
    parts = {tokens.paragraph(index) for index in range(len(tokens))}
    assert list(tokens.paragraphs) == [(0, len(tokens))]
    assert len(parts) > 1 and max(last - first for first, last in parts) <= LONGEST_PARAGRAPH
    assert {first for first, _ in parts} <= {first for first, _ in tokens.sentences}
    assert all(
        first <= index < last for index in range(0, len(tokens), 99) for first, last in [tokens.paragraph(index)]
    )


def test_long_texts_read_as_short_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept in columns says the same."""
    lines = (TESTS / "golden" / "constructions.jsonl").read_text(encoding="utf8").splitlines()
    texts = [path.read_bytes().decode("utf8") for path in sorted(ARTICLES.glob("*.txt"))]
    texts += [json.loads(line)["text"] for line in lines]
    wanted = [telcomodel.to_json(telcomodel.parse(text)) for text in texts]
    monkeypatch.setattr(rows, "LONG", 0)
    assert [telcomodel.to_json(telcomodel.parse(text)) for text in texts] == wanted
