"""Typed tables: a row for every fact, one definition of their columns, CSV."""

from __future__ import annotations

import csv
import io
import json
import runpy
from collections.abc import Sized
from decimal import Decimal

import pytest
from hypothesis import given, settings

from telcomodel import Extraction, article_key, parse
from telcomodel.model.evidence import Evidence
from telcomodel.table import TABLES, ColumnType, Table, to_csv
from telcomodel.table import rows as summary
from telcomodel.testing.strategies import extractions
from tests.conftest import ROOT

PYTHON = {
    ColumnType.TEXT: str,
    ColumnType.TEXTS: tuple,
    ColumnType.WHOLE: int,
    ColumnType.DECIMAL: Decimal,
    ColumnType.FLAG: bool,
    ColumnType.EVIDENCE: tuple,
}
TEXT = (
    "Zain and Ooredoo have signed a network-sharing agreement in Oman. “Two masts on one hill help nobody,” said "
    "Salma Al-Rashdi, chief technology officer of Ooredoo Oman, which has 2.9 million customers."
)


def sizes(extraction: Extraction) -> dict[str, int]:
    """How many rows each table should have."""
    agreements = (*extraction.alliances, *extraction.deals)
    counted: dict[str, Sized] = {
        **{
            name: getattr(extraction, name)
            for name in TABLES
            if name not in ("articles", "positions", "memberships", "states", "quotes")
        },
        "articles": [extraction],
        "positions": [one for person in extraction.people for one in person.positions],
        "memberships": [one for agreement in agreements for one in (*agreement.members, *agreement.former_members)],
        "states": [one for agreement in agreements for one in agreement.history],
        "quotes": [*extraction.quotes, *extraction.indirect],
    }
    return {name: len(items) for name, items in counted.items()}


@settings(max_examples=30)
@given(extractions())
def test_every_fact_has_a_row(extraction: Extraction) -> None:
    """As many rows as facts, each of the types that its columns state, each with its article's key."""
    found = {name: list(table.rows(extraction)) for name, table in TABLES.items()}
    assert {name: len(rows) for name, rows in found.items()} == sizes(extraction)
    for name, rows in found.items():
        for row in rows:
            assert row.article == article_key(extraction.article)
            for column, value in zip(TABLES[name].columns, row, strict=True):
                assert (value is None and column.optional) or isinstance(value, PYTHON.get(column.type, object))


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_column_is_described(table: Table) -> None:
    """Each column has a sentence, and the table one too."""
    assert [column.name for column in table.columns] == list(table.row.__annotations__)
    assert all(column.about.endswith((".", "…")) for column in table.columns)
    assert table.about.endswith(".")


@settings(max_examples=30)
@given(extractions())
def test_csv_reads_back(extraction: Extraction) -> None:
    """A CSV reader finds the same rows: nulls empty, lists as JSON, decimals plain."""
    for table in TABLES.values():
        read = list(csv.DictReader(io.StringIO("".join(to_csv(table, [extraction])), newline="")))
        for row, line in zip(table.rows(extraction), read, strict=True):
            for column, value in zip(table.columns, row, strict=True):
                cell = line[column.name]
                match value:
                    case None:
                        assert cell == ""
                    case bool():
                        assert cell == ("true" if value else "false")
                    case Decimal():
                        assert Decimal(cell) == value
                    case tuple():
                        plain = [[*one] if isinstance(one, tuple) else one for one in value]
                        if column.type is ColumnType.EVIDENCE:
                            plain = [[e.span.start, e.span.end, e.rule] for e in value if isinstance(e, Evidence)]
                        assert json.loads(cell) == plain
                    case _:
                        assert cell == str(value)


def test_rows_of_an_article() -> None:
    """Names and ids of one another: an agreement's members, a quote's speaker, a metric's operator."""
    extraction = parse(TEXT, source="wire")
    rows = {name: list(table.rows(extraction)) for name, table in TABLES.items()}
    (alliance,) = rows["alliances"]
    assert alliance.member_names == ("Zain", "Ooredoo")
    assert {(row.agreement, row.organization_name) for row in rows["memberships"]} == {
        (alliance.id, "Zain"),
        (alliance.id, "Ooredoo"),
    }
    assert [(row.speaker_name, row.cue) for row in rows["quotes"]] == [("Salma Al-Rashdi", "said")]
    assert [(row.value, row.unit, TEXT[row.start : row.end]) for row in rows["metrics"]] == [
        (Decimal(2_900_000), "customers", "2.9 million")
    ]
    assert rows["articles"][0].source == "wire"


def test_a_summary_in_words() -> None:
    """Parties and status of an agreement, the post of a person with its status where that is not the present."""
    text = (
        "Swedish operator Telia has agreed to buy the Danish operator Norlys Mobil for $200m. Bo Sample, who was "
        "chief executive of Telia until 2019, said no."
    )
    told = {row.kind: (row.what, row.details) for row in summary(parse(text))}
    assert told["acquisition"] == ("Telia, Norlys Mobil", "announced, 200,000,000 USD")
    assert told["executive"] == ("Bo Sample", "chief executive at Telia (former)")


def test_the_page_of_fields_is_what_the_classes_say() -> None:
    """``tools/field_tables.py`` writes the page as it is."""
    tool = runpy.run_path(str(ROOT / "tools" / "field_tables.py"))
    written = "\n".join((tool["HEAD"], *map(tool["section"], TABLES.values())))
    assert written == (ROOT / "docs" / "reference" / "tables.md").read_text(encoding="utf8")
