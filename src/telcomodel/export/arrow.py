"""Extractions → Arrow tables with fixed schemas (extra ``arrow``).

A `pyarrow.Table` speaks the Arrow PyCapsule protocol (``__arrow_c_stream__``), hence pandas, Polars and DuckDB read it
as it is. The columns are those of `telcomodel.table`; decimals have 38 digits, nine of them after the point.
"""
# pyarrow's stubs leave type parameters open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal, InvalidOperation
from itertools import accumulate
from typing import Any, Final

from telcomodel.errors import ConversionError, MissingExtraError
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Extraction
from telcomodel.table import TABLES, Column, ColumnType, Table, columns_of

try:
    import pyarrow as pa
except ImportError as error:  # pragma: no cover - seen only without the extra
    raise MissingExtraError("Arrow needs the extra 'arrow': pip install 'telcomodel[arrow]'") from error

_EVIDENCE: Final = pa.struct(
    [
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("rule", pa.string(), nullable=False),
    ]
)
_TYPES: Final[dict[ColumnType, pa.DataType]] = {
    ColumnType.TEXT: pa.string(),
    ColumnType.TEXTS: pa.list_(pa.string()),
    ColumnType.WHOLE: pa.int64(),
    ColumnType.DECIMAL: pa.decimal128(38, 9),
    ColumnType.DATE: pa.date32(),
    ColumnType.FLAG: pa.bool_(),
    ColumnType.EVIDENCE: pa.list_(_EVIDENCE),
}
_NINE_PLACES: Final = Decimal("1e-9")
_DIGITS: Final = Context(prec=38, rounding=ROUND_HALF_EVEN)


def schema_of(row: type[tuple[Any, ...]]) -> pa.Schema:
    """The Arrow schema of a class of rows.

    Example:
        >>> from telcomodel.table import TABLES
        >>> schema_of(TABLES["metrics"].row).field("value").type
        Decimal128Type(decimal128(38, 9))
    """
    return pa.schema([pa.field(column.name, _TYPES[column.type]) for column in columns_of(row)])


def to_arrow(extractions: Iterable[Extraction], *, text: bool = True) -> dict[str, pa.Table]:
    """Every table of `telcomodel.table`, by name, the rows of the first extraction first.

    A number too great for 29 digits before the point is null there (its ``text`` column still has it); more than nine
    places after the point are rounded.

    Args:
        extractions: What to write; one that is given twice is there twice.
        text: Whether the table ``articles`` has the texts.

    Raises:
        ConversionError: A text holds a lone surrogate, which Arrow, being UTF-8, cannot carry.

    Example:
        >>> import telcomodel
        >>> from telcomodel.export.arrow import to_arrow
        >>> tables = to_arrow([telcomodel.parse("Telia has 2 million customers in Norway.")])
        >>> tables["metrics"].select(["kind", "operator_name", "unit"]).to_pylist()
        [{'kind': 'subscribers', 'operator_name': 'Telia', 'unit': 'customers'}]
    """
    kept = tuple(extractions)
    return {
        table.name: pa.Table.from_batches([to_batch(table.row, rows_of(table, kept, text=text))])
        for table in TABLES.values()
    }


def rows_of(table: Table, extractions: Iterable[Extraction], *, text: bool) -> list[Any]:
    """The rows of several extractions, one after the other."""
    rows = [row for extraction in extractions for row in table.rows(extraction)]
    return rows if text or table.name != "articles" else [row._replace(text=None) for row in rows]


def to_batch(row: type[tuple[Any, ...]], rows: Sequence[Any]) -> pa.RecordBatch:
    """Rows of one class as a record batch of its schema.

    Raises:
        ConversionError: As in `to_arrow`.
    """
    columns = columns_of(row)
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    arrays = [_array(column, cells) for column, cells in zip(columns, values, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema_of(row))


def _array(column: Column, values: Sequence[Any]) -> pa.Array[Any]:
    if column.type is ColumnType.EVIDENCE:
        return _evidence(values)
    if column.type is ColumnType.DECIMAL:
        values = [None if value is None else fitting(value) for value in values]
    try:
        return pa.array(values, _TYPES[column.type])
    except UnicodeEncodeError as error:
        raise ConversionError((f"lone surrogate at offset {error.start} @ $.{column.name}",)) from None


def _evidence(values: Sequence[tuple[Evidence, ...]]) -> pa.Array[Any]:
    pieces = [piece for value in values for piece in value]
    fields: list[pa.Array[Any]] = [
        pa.array([piece.span.start for piece in pieces], pa.int64()),
        pa.array([piece.span.end for piece in pieces], pa.int64()),
        pa.array([piece.rule for piece in pieces], pa.string()),
    ]
    offsets = pa.array(accumulate(map(len, values), initial=0), pa.int32())
    return pa.ListArray.from_arrays(offsets, pa.StructArray.from_arrays(fields, fields=list(_EVIDENCE)))


def fitting(value: Decimal) -> Decimal | None:
    """A decimal as Arrow's type holds it, or ``None`` where it does not.

    Example:
        >>> from decimal import Decimal
        >>> fitting(Decimal("0.1234567894")), fitting(Decimal("1e30"))
        (Decimal('0.123456789'), None)
    """
    try:
        return value.quantize(_NINE_PLACES, context=_DIGITS)
    except InvalidOperation:
        return None
