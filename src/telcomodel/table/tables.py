"""Every table: its name, its columns, and how an extraction gives its rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final, cast, get_type_hints

import attrs

from telcomodel.docstrings import attributes
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Extraction, article_key
from telcomodel.table import reading
from telcomodel.table.row import (
    AgreementRow,
    ArticleRow,
    DateRow,
    MarketRow,
    MembershipRow,
    MentionRow,
    MetricRow,
    MoveRow,
    NoteRow,
    OrganizationRow,
    PersonRow,
    PositionRow,
    QuoteRow,
    StateRow,
)


class ColumnType(Enum):
    """What a column holds."""

    TEXT = "text"
    TEXTS = "list of text"
    WHOLE = "whole number"
    DECIMAL = "decimal"
    DATE = "date"
    FLAG = "true or false"
    EVIDENCE = "list of (start, end, rule)"


_TYPES: Final[dict[Any, ColumnType]] = {
    str: ColumnType.TEXT,
    int: ColumnType.WHOLE,
    bool: ColumnType.FLAG,
    date: ColumnType.DATE,
    Decimal: ColumnType.DECIMAL,
    tuple[str, ...]: ColumnType.TEXTS,
    tuple[Evidence, ...]: ColumnType.EVIDENCE,
}


@attrs.frozen
class Column:
    """One column of a table.

    Attributes:
        name: Its name.
        type: What it holds.
        optional: Whether it may be null.
        about: What it means, one sentence.
    """

    name: str
    type: ColumnType
    optional: bool
    about: str


@cache
def columns_of(row: type[tuple[Any, ...]]) -> tuple[Column, ...]:
    """The columns that a class of rows defines: its fields, their annotations and what its docstring says of them."""
    about = attributes(row)
    return tuple(_column(name, hint, about.get(name, "")) for name, hint in get_type_hints(row).items())


@attrs.frozen
class Table:
    """One table of facts.

    Attributes:
        name: Its name, in the plural.
        row: The class that defines its columns.
        read: Gives the rows of an extraction whose article has a key.

    Example:
        >>> import telcomodel
        >>> from telcomodel.table import TABLES
        >>> extraction = telcomodel.parse("Telia has 2 million customers in Norway.")
        >>> [(row.kind, row.value, row.operator_name) for row in TABLES["metrics"].rows(extraction)]
        [('subscribers', Decimal('2000000'), 'Telia')]
    """

    name: str
    row: type[tuple[Any, ...]]
    read: Callable[[Extraction, str], Iterator[Any]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in order."""
        return columns_of(self.row)

    @property
    def about(self) -> str:
        """What the table holds, one sentence."""
        return (self.row.__doc__ or "").split("\n", 1)[0]

    def rows(self, extraction: Extraction) -> Iterator[Any]:
        """The rows of an extraction, named tuples of `row`, in the order of its tuples."""
        return self.read(extraction, article_key(extraction.article))


def _column(name: str, hint: Any, about: str) -> Column:
    for plain, kind in _TYPES.items():
        if hint in (plain, plain | None):
            return Column(name, kind, optional=hint != plain, about=about)
    raise TypeError(f"{name}: no column type for {hint}")


_ALL: Final = (
    Table("articles", ArticleRow, reading.article_rows),
    Table("operators", OrganizationRow, reading.operator_rows),
    Table("organizations", OrganizationRow, reading.organization_rows),
    Table("people", PersonRow, reading.person_rows),
    Table("positions", PositionRow, reading.position_rows),
    Table("moves", MoveRow, reading.move_rows),
    Table("quotes", QuoteRow, reading.quote_rows),
    Table("alliances", AgreementRow, reading.alliance_rows),
    Table("deals", AgreementRow, reading.deal_rows),
    Table("memberships", MembershipRow, reading.membership_rows),
    Table("states", StateRow, reading.state_rows),
    Table("markets", MarketRow, reading.market_rows),
    Table("metrics", MetricRow, reading.metric_rows),
    Table("dates", DateRow, reading.date_rows),
    Table("mentions", MentionRow, reading.mention_rows),
    Table("notes", NoteRow, reading.note_rows),
)
TABLES: Final = {table.name: table for table in _ALL}


def to_csv(table: Table, extractions: Iterable[Extraction]) -> Iterator[str]:
    r"""A table as lines of CSV with their line ends, the header first.

    Nulls are empty, lists are JSON, flags ``true`` and ``false``, decimals plain.

    Example:
        >>> import telcomodel
        >>> from telcomodel.table import TABLES, to_csv
        >>> extraction = telcomodel.parse("Telia has 2 million customers in Norway.")
        >>> lines = list(to_csv(TABLES["markets"], [extraction]))
        >>> lines[0]
        'article,id,kind,name,code,maturity,text,start,end,evidence\n'
    """
    yield _csv_line(tuple(column.name for column in table.columns))
    for extraction in extractions:
        for row in table.rows(extraction):
            yield _csv_line(tuple(map(_csv_value, row)))


def _csv_line(values: tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(values)  # ends lines by CR LF, and so quotes a value with either
    return f"{out.getvalue()[:-2]}\n"


def _csv_value(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return format(value, "f")
        case tuple():
            items = cast("tuple[str | Evidence, ...]", value)
            plain = [[one.span.start, one.span.end, one.rule] if isinstance(one, Evidence) else one for one in items]
            return json.dumps(plain, ensure_ascii=False)
        case _:
            return str(value)
