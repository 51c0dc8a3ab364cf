"""A DuckDB file with one table per kind of fact (extra ``duckdb``)."""
# pyarrow's stubs leave type parameters open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from telcomodel.build.outputs import Encoded
from telcomodel.build.state import check_job
from telcomodel.errors import InputError, MissingExtraError

try:
    import duckdb
    import pyarrow as pa
except ImportError as error:  # pragma: no cover - seen only without the extra
    raise MissingExtraError("DuckDB needs the extra 'duckdb': pip install 'telcomodel[duckdb]'") from error

from telcomodel.build.arrow import SCHEMAS, encode

_STATE: Final = "_build"


class Duck:
    """Output as one DuckDB file; its table ``_build`` says how far it has come, within the facts' transactions."""

    kind = "duckdb"

    def __init__(self, out: Path, *, text: bool) -> None:
        self.encode = partial(encode, text=text)
        self._out = out

    @contextmanager
    def begin(self, job: str) -> Generator[_Sink, None, None]:
        """See `telcomodel.build.outputs.Output.begin`."""
        self._out.parent.mkdir(parents=True, exist_ok=True)
        try:
            connection = duckdb.connect(self._out)
        except duckdb.Error as error:
            raise InputError(f"{self._out}: {error}") from None
        with connection:
            if not self._begun(connection):
                _create(connection, job)
            begun = connection.execute(f"select job, done, failed from {_STATE}").fetchone()  # noqa: S608 - our own name
            if begun is None:
                raise InputError(f"{self._out}: its table {_STATE} is empty")
            check_job(begun[0], job, self._out)
            yield _Sink(connection, begun[1], begun[2])

    def _begun(self, connection: duckdb.DuckDBPyConnection) -> bool:
        tables = {row[0] for row in connection.execute("select table_name from duckdb_tables()").fetchall()}
        if tables and _STATE not in tables:
            raise InputError(f"{self._out} exists, and no build has begun it: remove it, or give another --out")
        return _STATE in tables


def _create(connection: duckdb.DuckDBPyConnection, job: str) -> None:
    _ = connection.begin()
    for name, schema in SCHEMAS.items():
        _ = connection.register("_rows", schema.empty_table())
        _ = connection.execute(f"create table {name} as select * from _rows")  # noqa: S608 - our own names
    _ = connection.execute(f"create table {_STATE} (job varchar, done bigint, failed bigint, complete boolean)")
    _ = connection.execute(f"insert into {_STATE} values (?, 0, 0, false)", [job])  # noqa: S608 - our own name
    _ = connection.commit()


class _Sink:
    def __init__(self, connection: duckdb.DuckDBPyConnection, done: int, failed: int) -> None:
        self._connection = connection
        self._taken: list[dict[str, pa.RecordBatch]] = []
        self.done, self.failed = done, failed

    def add(self, encoded: Encoded, /) -> None:
        self._taken.append(encoded.facts)
        self.done += encoded.articles
        self.failed += len(encoded.failed)

    def commit(self) -> None:
        self._write(complete=False)

    def finish(self) -> None:
        self._write(complete=True)

    def _write(self, *, complete: bool) -> None:
        _ = self._connection.begin()
        for name, schema in SCHEMAS.items():
            _ = self._connection.register("_rows", pa.Table.from_batches([one[name] for one in self._taken], schema))
            _ = self._connection.execute(f"insert into {name} select * from _rows")  # noqa: S608 - our own names
        state = [self.done, self.failed, complete]
        _ = self._connection.execute(f"update {_STATE} set done = ?, failed = ?, complete = ?", state)  # noqa: S608
        _ = self._connection.commit()
        self._taken.clear()
