"""Record batches of articles → record batches of facts (extra ``arrow``).

`parse_batches` is a plain function over iterators of Arrow record batches, which is what Spark's ``mapInArrow`` wants
as it is and what Ray Data, Dask and Daft hand to a function with one line in between.
"""
# pyarrow's stubs leave type parameters open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any, Final

from telcomodel.errors import ConversionError, InputError, MissingExtraError
from telcomodel.given import COLUMNS, Given, Outcome, failed, read_given
from telcomodel.knowledge.lines import to_line
from telcomodel.knowledge.record import Record
from telcomodel.parsing.pipeline import Parser
from telcomodel.table import TABLES, Table

try:
    import pyarrow as pa
except ImportError as error:  # pragma: no cover - seen only without the extra
    raise MissingExtraError("record batches need the extra 'arrow': pip install 'telcomodel[arrow]'") from error

from telcomodel.export.arrow import rows_of, schema_of, to_batch

_ROWS: Final = 256  # articles at most in a batch that is given out, which bounds the memory
_ARTICLES: Final = TABLES["articles"]
_NO_ARTICLE: Final = (None,) * len(_ARTICLES.columns)
_LISTS: Final = tuple(table for table in TABLES.values() if table is not _ARTICLES)

_FIELDS: Final[list[pa.Field[Any]]] = [
    pa.field("id", pa.string()),
    pa.field("error", pa.string()),
    *schema_of(_ARTICLES.row),
    *(pa.field(table.name, pa.list_(pa.struct(list(schema_of(table.row))))) for table in _LISTS),
    pa.field("record", pa.string()),
]
SCHEMA: Final = pa.schema(_FIELDS)
"""What `parse_batches` gives out, one row per article: the caller's ``id``; ``error``, null where the article was read;
the columns of the table ``articles``; each other table as a list of its rows; and ``record``, the whole extraction as a
line of JSON that `telcomodel.from_lines` reads."""


def parse_batches(
    batches: Iterator[pa.RecordBatch], *, parser: Parser | None = None, text: bool = False
) -> Iterator[pa.RecordBatch]:
    """Read the articles in record batches; one row of `SCHEMA` per article, in the order given.

    An article that cannot be read has its ``error`` and otherwise nulls and empty lists; the rest goes on.

    Args:
        batches: Articles: a column ``text``, and ``id``, ``published`` (or ``date``) and ``source`` where given.
        parser: The parser to use; the library's own when left out.
        text: Whether to give out the texts again.

    Raises:
        InputError: There is no column ``text``.

    Example:
        >>> import pyarrow as pa
        >>> articles = pa.RecordBatch.from_pylist([
        ...     {"id": "a", "text": "Telia has 2 million customers in Norway."},
        ...     {"id": "b", "text": None},
        ... ])
        >>> (facts,) = parse_batches(iter([articles]))
        >>> [(row["id"], len(row["metrics"]), row["error"]) for row in facts.to_pylist()]
        [('a', 1, None), ('b', 0, 'no text: wanted a string, got NoneType')]
    """
    reader = parser or Parser()
    for batch in batches:
        for start in range(0, batch.num_rows, _ROWS):
            articles = given_in(batch.slice(start, _ROWS))
            yield _facts([read_given(article, reader) for article in articles], text=text)


def given_in(batch: pa.RecordBatch) -> Iterator[Given]:
    """The articles in a record batch, each a row.

    Raises:
        InputError: There is no column ``text``.
    """
    names = batch.schema.names
    if "text" not in names:
        raise InputError(f"articles: wanted a column 'text', got {', '.join(names) or 'none'}")
    wanted = [name for name in dict.fromkeys(name for group in COLUMNS.values() for name in group) if name in names]
    return map(Given.of, batch.select(wanted).to_pylist())


def _facts(outcomes: Sequence[Outcome], *, text: bool) -> pa.RecordBatch:
    try:
        return _rows(outcomes, text=text)
    except ConversionError:
        return _rows([_carried(outcome, text=text) for outcome in outcomes], text=text)


def _carried(outcome: Outcome, *, text: bool) -> Outcome:
    """The outcome itself, or where Arrow cannot carry it, that as its error."""
    try:
        _ = _rows([outcome], text=text)
    except ConversionError as error:
        return failed(outcome.id, error)
    return outcome


def _rows(outcomes: Sequence[Outcome], *, text: bool) -> pa.RecordBatch:
    articles = [row for one in outcomes for row in _group(_ARTICLES, one, text=text) or [_NO_ARTICLE]]
    arrays: list[pa.Array[Any]] = [
        pa.array([one.id for one in outcomes], pa.string()),
        pa.array([one.error for one in outcomes], pa.string()),
        *to_batch(_ARTICLES.row, articles).columns,
        *(_nested(table, outcomes, text=text) for table in _LISTS),
        pa.array([_record(one, text=text) for one in outcomes], pa.string()),
    ]
    return pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)


def _group(table: Table, outcome: Outcome, *, text: bool) -> list[Any]:
    """The rows that a table has of one outcome."""
    return [] if outcome.extraction is None else rows_of(table, [outcome.extraction], text=text)


def _nested(table: Table, outcomes: Sequence[Outcome], *, text: bool) -> pa.Array[Any]:
    """One list per outcome of the rows that a table has of it."""
    groups = [_group(table, one, text=text) for one in outcomes]
    flat = to_batch(table.row, [row for group in groups for row in group])
    offsets = pa.array(accumulate(map(len, groups), initial=0), pa.int32())
    return pa.ListArray.from_arrays(offsets, pa.StructArray.from_arrays(flat.columns, fields=list(flat.schema)))


def _record(outcome: Outcome, *, text: bool) -> str | None:
    return None if outcome.extraction is None else to_line(Record(extraction=outcome.extraction), text=text)
