"""JSON Lines: a line per article that `telcomodel.from_lines` reads; articles that failed are in a file beside it."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from telcomodel.build.inputs import Raw
from telcomodel.build.outputs import Encoded
from telcomodel.build.state import load_state, refuse_existing, save_state
from telcomodel.errors import ConversionError
from telcomodel.given import Outcome, failed
from telcomodel.knowledge.lines import to_line
from telcomodel.knowledge.record import Record


class _Facts(NamedTuple):
    lines: bytes
    errors: bytes


class Lines:
    """Output as ``NAME.jsonl``, with ``NAME.errors.jsonl`` and ``NAME.state.json`` beside it."""

    kind = "jsonl"

    def __init__(self, out: Path, *, text: bool) -> None:
        self.encode = partial(_encode, text=text)
        self._out = out

    @contextmanager
    def begin(self, job: str) -> Generator[_Sink, None, None]:
        """See `telcomodel.build.outputs.Output.begin`."""
        place = self._out.with_suffix(".state.json")
        state: dict[str, Any] = load_state(place, job, self._out)
        if not state:
            refuse_existing(self._out)
            state = {"job": job, "done": 0, "failed": 0, "bytes": 0, "error_bytes": 0, "complete": False}
            self._out.parent.mkdir(parents=True, exist_ok=True)
            save_state(place, state)
        errors = self._out.with_suffix(".errors.jsonl")
        with _at(self._out, int(state["bytes"])) as facts, _at(errors, int(state["error_bytes"])) as failures:
            yield _Sink(place, state, facts, failures)


def _at(path: Path, size: int) -> BinaryIO:
    """A file open for writing on, cut to what is known to be whole."""
    file = path.open("r+b" if path.exists() else "w+b")
    _ = file.truncate(size)
    _ = file.seek(size)
    return file


class _Sink:
    def __init__(self, place: Path, state: dict[str, Any], facts: BinaryIO, failures: BinaryIO) -> None:
        self._place, self._state, self._facts, self._failures = place, state, facts, failures
        self.done, self.failed = state["done"], state["failed"]

    def add(self, encoded: Encoded, /) -> None:
        _ = self._facts.write(encoded.facts.lines)
        _ = self._failures.write(encoded.facts.errors)
        self.done += encoded.articles
        self.failed += len(encoded.failed)

    def commit(self) -> None:
        for file in (self._facts, self._failures):
            file.flush()
            os.fsync(file.fileno())
        sizes = {"bytes": self._facts.tell(), "error_bytes": self._failures.tell()}
        self._state |= {"done": self.done, "failed": self.failed, **sizes}
        save_state(self._place, self._state)

    def finish(self) -> None:
        self._state["complete"] = True
        self.commit()


def _encode(raws: Sequence[Raw], outcomes: Sequence[Outcome], *, text: bool) -> Encoded:
    lines: list[bytes] = []
    failures: list[tuple[str, str]] = []
    for raw, outcome in zip(raws, outcomes, strict=True):
        name = outcome.id or raw.place
        line, error = _line(name, outcome, text=text)
        if error is None:
            lines.append(line)
        else:
            failures.append((name, error))
    errors = (json.dumps({"id": name, "error": error}) for name, error in failures)
    return Encoded(len(raws), tuple(failures), _Facts(b"".join(lines), b"".join(f"{one}\n".encode() for one in errors)))


def _line(name: str, outcome: Outcome, *, text: bool) -> tuple[bytes, str | None]:
    if outcome.extraction is None:
        return b"", outcome.error
    try:
        line = to_line(Record(extraction=outcome.extraction), text=text, about={"id": name})
    except ConversionError as error:
        return b"", failed(name, error).error
    return f"{line}\n".encode(), None
