"""A folder with a folder of Parquet files per table (extra ``arrow``)."""
# pyarrow's stubs leave type parameters open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from telcomodel.build.outputs import Encoded
from telcomodel.build.state import load_state, refuse_existing, save_state
from telcomodel.errors import MissingExtraError

try:
    import pyarrow as pa
    from pyarrow import parquet
except ImportError as error:  # pragma: no cover - seen only without the extra
    raise MissingExtraError("Parquet needs the extra 'arrow': pip install 'telcomodel[arrow]'") from error

from telcomodel.build.arrow import SCHEMAS, encode


class Folder:
    """Output as ``OUT/TABLE/part-00000.parquet`` …, with ``OUT/_state.json``.

    Each part holds the same articles whenever it is written, so that a part written again has the same bytes.
    """

    kind = "folder"

    def __init__(self, out: Path, *, text: bool) -> None:
        self.encode = partial(encode, text=text)
        self._out = out

    @contextmanager
    def begin(self, job: str) -> Generator[_Sink, None, None]:
        """See `telcomodel.build.outputs.Output.begin`."""
        place = self._out / "_state.json"
        state = load_state(place, job, self._out)
        if not state:
            refuse_existing(self._out)
            for name in SCHEMAS:
                (self._out / name).mkdir(parents=True, exist_ok=True)
            state = {"job": job, "done": 0, "failed": 0, "parts": 0, "complete": False}
            save_state(place, state)
        yield _Sink(self._out, state)


class _Sink:
    def __init__(self, out: Path, state: dict[str, Any]) -> None:
        self._out, self._state = out, state
        self._taken: list[dict[str, pa.RecordBatch]] = []
        self.done, self.failed = state["done"], state["failed"]

    def add(self, encoded: Encoded, /) -> None:
        self._taken.append(encoded.facts)
        self.done += encoded.articles
        self.failed += len(encoded.failed)

    def commit(self) -> None:
        for name, schema in SCHEMAS.items():
            table = pa.Table.from_batches([batches[name] for batches in self._taken], schema=schema)
            path = self._out / name / f"part-{self._state['parts']:05}.parquet"
            new = path.with_suffix(".new")
            parquet.write_table(table.combine_chunks(), new, compression="zstd")
            _ = new.replace(path)
        self._taken.clear()
        self._state |= {"done": self.done, "failed": self.failed, "parts": self._state["parts"] + 1}
        save_state(self._out / "_state.json", self._state)

    def finish(self) -> None:
        if self._taken or not self._state["parts"]:
            self.commit()
        self._state["complete"] = True
        save_state(self._out / "_state.json", self._state)
