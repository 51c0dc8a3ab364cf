"""Arrow tables (extra ``arrow``): fixed schemas, read by pandas, Polars and DuckDB through the PyCapsule protocol."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from telcomodel import Article, ConversionError, Extraction, parse
from telcomodel.table import TABLES, ColumnType
from telcomodel.testing.strategies import extractions

pa = pytest.importorskip("pyarrow", reason="needs the extra 'arrow'")

TEXT = "Telia has 2 million customers in Norway. “Prices will fall,” said Ana Example, chief executive of Telia."


def tables() -> dict[str, Any]:
    from telcomodel.export.arrow import to_arrow

    return to_arrow([parse(TEXT, published="2024-05-14", source="wire"), parse("Nothing."), parse(TEXT)])


def plain(kind: ColumnType, value: Any) -> Any:
    """A cell as Arrow gives it back."""
    from telcomodel.export.arrow import fitting

    match kind:
        case ColumnType.DECIMAL:
            return None if value is None else fitting(value)
        case ColumnType.EVIDENCE:
            return [{"start": one.span.start, "end": one.span.end, "rule": one.rule} for one in value]
        case ColumnType.TEXTS:
            return list(value)
        case _:
            return value


@settings(max_examples=30)
@given(extractions())
def test_values_survive(extraction: Extraction) -> None:
    """Every cell comes back from Arrow as it went in, decimals to nine places."""
    from telcomodel.export.arrow import schema_of, to_arrow

    for name, arrow in to_arrow([extraction]).items():
        table = TABLES[name]
        assert arrow.schema == schema_of(table.row)
        arrow.validate(full=True)
        for row, back in zip(table.rows(extraction), arrow.to_pylist(), strict=True):
            for column, value in zip(table.columns, row, strict=True):
                assert back[column.name] == plain(column.type, value)


def test_schemas_are_fixed() -> None:
    """No articles, or articles that say nothing, give the same schemas."""
    from telcomodel.export.arrow import to_arrow

    assert {name: table.schema for name, table in to_arrow([]).items()} == {
        name: table.schema for name, table in tables().items()
    }


def test_pandas_reads_it() -> None:
    """By the capsule, without our own code in between."""
    pandas = pytest.importorskip("pandas", reason="needs the extra 'pandas'")
    frame = pandas.DataFrame.from_arrow(tables()["metrics"])
    assert list(frame["operator_name"]) == ["Telia", "Telia"]
    assert frame["value"].iloc[0] == Decimal(2_000_000)


def test_polars_reads_it() -> None:
    """By the capsule, without our own code in between."""
    polars = pytest.importorskip("polars", reason="needs polars")
    frame = polars.DataFrame(tables()["quotes"])
    assert frame["speaker_name"].to_list() == ["Ana Example", "Ana Example"]
    assert frame["evidence"][0][0]["start"] == TEXT.index("Prices")


def test_duckdb_reads_it() -> None:
    """By the capsule, and joins the tables."""
    duckdb = pytest.importorskip("duckdb", reason="needs the extra 'duckdb'")
    arrow = tables()
    articles, metrics = arrow["articles"], arrow["metrics"]
    assert hasattr(articles, "__arrow_c_stream__")
    with duckdb.connect() as connection:
        connection.register("articles", articles)
        connection.register("metrics", metrics)
        found = connection.sql("select source, value from metrics join articles using (article) order by source")
        assert found.fetchall() == [("wire", Decimal(2_000_000)), (None, Decimal(2_000_000))]


def test_texts_may_be_left_out() -> None:
    """The column stays, empty."""
    from telcomodel.export.arrow import to_arrow

    articles = to_arrow([parse(TEXT)], text=False)["articles"].to_pylist()
    assert articles[0]["text"] is None
    assert articles[0]["length"] == len(TEXT)


def test_a_lone_surrogate_is_refused_with_its_offset() -> None:
    """Arrow is UTF-8."""
    from telcomodel.export.arrow import to_arrow

    with pytest.raises(ConversionError, match="offset 2"):
        to_arrow([Extraction(article=Article.of("ab\ud800"))])


def test_numbers_that_do_not_fit_are_null() -> None:
    """Never a wrong number."""
    from telcomodel.export.arrow import fitting

    assert fitting(Decimal("1e28")) == Decimal("1e28")
    assert fitting(Decimal("1e29")) is None
    assert fitting(Decimal("-2.5")) == Decimal("-2.5")
