"""``parse_batches`` (extra ``arrow``): one row per article, in order, whatever an article is like."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from telcomodel import InputError, KnowledgeBase, Parser, from_lines, parse
from telcomodel.table import TABLES

pa = pytest.importorskip("pyarrow", reason="needs the extra 'arrow'")

TEXT = "Telia has 2 million customers in Norway. “Prices will fall,” said Ana Example, chief executive of Telia."


def parsed(*rows: dict[str, Any], text: bool = False) -> list[dict[str, Any]]:
    from telcomodel.batch import parse_batches

    batches = [pa.RecordBatch.from_pylist([row]) for row in rows]
    return [row for batch in parse_batches(iter(batches), text=text) for row in batch.to_pylist()]


def test_a_row_per_article() -> None:
    """The caller's id, the article's columns, each table as a list, and the whole as a line."""
    (row,) = parsed({"id": 7, "text": TEXT, "date": "2024-05-14", "source": "wire"})
    extraction = parse(TEXT, published="2024-05-14", source="wire")
    assert (row["id"], row["error"], row["published"], row["source"]) == ("7", None, date(2024, 5, 14), "wire")
    for name, table in TABLES.items():
        if name != "articles":
            assert [one["article"] for one in row[name]] == [one.article for one in table.rows(extraction)]
    assert row["metrics"][0]["operator_name"] == "Telia"
    assert row["text"] is None
    again = from_lines([row["record"]])
    assert [record.key for record in again.records] == [record.key for record in KnowledgeBase.of([extraction]).records]
    assert again.records[0].extraction.facts() == extraction.facts()


def test_texts_may_be_kept() -> None:
    """As given, in the table and in the record."""
    (row,) = parsed({"text": TEXT}, text=True)
    assert row["text"] == TEXT
    assert from_lines([row["record"]]) == KnowledgeBase.of([parse(TEXT)])


def test_bad_articles_are_told_apart() -> None:
    """No text, a date that is none: an error each, and the rest goes on."""
    rows = parsed({"text": None, "id": "a"}, {"text": TEXT, "published": "soon", "id": "b"}, {"text": TEXT, "id": "c"})
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert [row["error"] for row in rows] == [
        "no text: wanted a string, got NoneType",
        "published: wanted a date or an ISO 8601 date, got 'soon'",
        None,
    ]
    assert [len(row["quotes"]) for row in rows] == [0, 0, 1]
    assert rows[0]["article"] is None


@pytest.mark.parametrize(
    "published", [date(2024, 5, 14), datetime(2024, 5, 14, 8, tzinfo=UTC), "2024-05-14T08:00:00+00:00", "2024-05-14"]
)
def test_dates_come_in_many_types(published: Any) -> None:
    """Dates, timestamps, text."""
    (row,) = parsed({"text": TEXT, "published": published})
    assert row["published"] == date(2024, 5, 14)


def test_batches_are_cut_and_the_schema_stays() -> None:
    """A great batch comes out in several; an empty one gives none; the schema is always the same."""
    from telcomodel.batch import SCHEMA, parse_batches

    great = pa.RecordBatch.from_pylist([{"text": f"Telia has {number} customers."} for number in range(300)])
    batches = list(parse_batches(iter([great.slice(0, 0), great])))
    assert [batch.num_rows for batch in batches] == [256, 44]
    assert all(batch.schema == SCHEMA for batch in batches)
    for batch in batches:
        batch.validate(full=True)


def test_a_parser_of_ones_own() -> None:
    """As everywhere else."""
    from telcomodel.batch import parse_batches

    batch = pa.RecordBatch.from_pylist([{"text": TEXT}])
    (given,) = parse_batches(iter([batch]), parser=Parser())
    assert given == next(parse_batches(iter([batch])))


def test_no_column_of_texts_is_refused() -> None:
    """The columns there are are named."""
    with pytest.raises(InputError, match="wanted a column 'text', got body, id"):
        _ = parsed({"body": TEXT, "id": "a"})
