"""Write ``docs/reference/tables.md``, the fields of every table, from the classes that define them.

python tools/field_tables.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from telcomodel.table import TABLES, Column, ColumnType, Table

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "reference" / "tables.md"
ARROW: Final = {
    ColumnType.TEXT: "string",
    ColumnType.TEXTS: "list&lt;string&gt;",
    ColumnType.WHOLE: "int64",
    ColumnType.DECIMAL: "decimal128(38, 9)",
    ColumnType.DATE: "date32",
    ColumnType.FLAG: "bool",
    ColumnType.EVIDENCE: "list&lt;struct&lt;start, end, rule&gt;&gt;",
}
HEAD: Final = """\
# Tables

The fields of every table, the same in CSV, Arrow, Parquet and DuckDB. This page is generated from the classes in
`telcomodel.table.row`. Every row begins with the key of its article, so that tables join on `article` and, within it,
on ids. Facts have ids such as `metric:0`, counted from 0 within their article; ids of entities are those of the
extraction, global where the registry knows the entity and otherwise unique within the article only:
`telcomodel.KnowledgeBase` says which are one.

`start` and `end` are the stretch of the first evidence, in code points of the text as given; `evidence` has every
stretch with the rule that read it. In CSV a list is JSON and null is empty. In Arrow and whatever reads it a decimal
has 38 digits, nine of them after the point.
"""


def section(table: Table) -> str:
    """A table's heading, sentence and fields."""
    fields = "\n".join(map(line, table.columns))
    return f"## {table.name}\n\n{table.about}\n\n| field | Arrow type | null | meaning |\n|---|---|---|---|\n{fields}\n"


def line(column: Column) -> str:
    """A row of the page."""
    return f"| `{column.name}` | {ARROW[column.type]} | {'yes' if column.optional else ''} | {column.about} |"


def main() -> None:
    """Write the page."""
    PAGE.write_text("\n".join((HEAD, *map(section, TABLES.values()))), encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()
