"""Where facts go: chunks are encoded in the processes that read, and written in order in the one that leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeAlias

from telcomodel.build.inputs import Raw
from telcomodel.given import Outcome


class Encoded(NamedTuple):
    """What came of a chunk of articles, ready to be written.

    Attributes:
        articles: How many they are.
        failed: The id and the reason of each that could not be read.
        facts: As its output wants them.
    """

    articles: int
    failed: tuple[tuple[str, str], ...]
    facts: Any


Encode: TypeAlias = Callable[[Sequence[Raw], Sequence[Outcome]], Encoded]


class Sink(Protocol):
    """An output that is being written.

    Attributes:
        done: Articles taken, those of earlier runs included.
        failed: How many of them could not be read.
    """

    done: int
    failed: int

    def add(self, encoded: Encoded, /) -> None:
        """Take the next chunk."""
        ...

    def commit(self) -> None:
        """Make sure that a kill loses nothing of what was taken."""
        ...

    def finish(self) -> None:
        """All is taken."""
        ...


class Output(Protocol):
    """One kind of output."""

    @property
    def kind(self) -> str:
        """Its name."""
        ...

    @property
    def encode(self) -> Encode:
        """What makes a chunk ready; it can be pickled."""
        ...

    def begin(self, job: str, /) -> AbstractContextManager[Sink]:
        """Begin the job of this fingerprint, or go on with it where it was.

        Raises:
            InputError: What is there is no part of this job.
        """
        ...


def output_for(out: Path, *, text: bool) -> Output:
    """The output that a name stands for.

    Raises:
        MissingExtraError: It needs an extra that is not installed.
    """
    match out.suffix.lower():
        case ".jsonl":
            from telcomodel.build.lines import Lines  # noqa: PLC0415 - each output loads what it alone needs

            return Lines(out, text=text)
        case ".duckdb":
            from telcomodel.build.duck import Duck  # noqa: PLC0415 - as above

            return Duck(out, text=text)
        case _:
            from telcomodel.build.folder import Folder  # noqa: PLC0415 - as above

            return Folder(out, text=text)
