"""The articles in files: one per ``.txt`` or ``.html``, one per line of ``.jsonl``, one per row of ``.parquet``."""
# pyarrow's stubs leave type parameters open.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from telcomodel.errors import InputError, MissingExtraError
from telcomodel.given import COLUMNS, PAGES, Given, read_file

SUFFIXES: Final = (".txt", *PAGES, ".jsonl", ".parquet")
_NEEDS: Final = {**dict.fromkeys(PAGES, ("trafilatura", "html")), ".parquet": ("pyarrow", "arrow")}


class Raw(NamedTuple):
    """An article as its file has it, not yet read: little work for the process that hands them out.

    Attributes:
        place: Where it stands: the file, and after a colon the line or row, from 1.
        path: The file.
        content: The line of a ``.jsonl`` file, the row of a ``.parquet`` one; ``None`` for a file of its own.
    """

    place: str
    path: str
    content: bytes | dict[str, Any] | None = None


def files_of(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files of articles: those named, and those within the folders named, in order of their names.

    Raises:
        InputError: A path is neither a folder nor a file of a known kind.
        MissingExtraError: Reading a file needs an extra that is not installed.
    """
    found = [file for path in paths for file in (_within(path) if path.is_dir() else (path,))]
    for file in found:
        if not file.exists():
            raise InputError(f"{file}: no such file or folder")
        if file.suffix.lower() not in SUFFIXES or not file.is_file():
            raise InputError(f"{file}: wanted a folder or a file {', '.join(SUFFIXES)}")
        module, extra = _NEEDS.get(file.suffix.lower(), (None, None))
        if module and find_spec(module) is None:
            raise MissingExtraError(f"{file} needs the extra {extra!r}: pip install 'telcomodel[{extra}]'")
    return tuple(found)


def _within(folder: Path) -> list[Path]:
    """Files of a known kind in a folder and its folders; names that begin with a dot or an underscore are left out."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.suffix.lower() in SUFFIXES
        and file.is_file()
        and not any(part.startswith((".", "_")) for part in file.relative_to(folder).parts)
    )


def count(files: Sequence[Path]) -> int:
    """How many articles files hold."""
    return sum(map(_count, files))


def _count(file: Path) -> int:
    match file.suffix.lower():
        case ".jsonl":
            with file.open("rb") as lines:
                return sum(1 for line in lines if line.strip())
        case ".parquet":
            from pyarrow import parquet  # noqa: PLC0415 - an optional dependency is imported where it is used

            return parquet.read_metadata(file).num_rows
        case _:
            return 1


def articles(files: Iterable[Path]) -> Iterator[Raw]:
    """Every article, file by file, in the order of each."""
    for file in files:
        match file.suffix.lower():
            case ".jsonl":
                with file.open("rb") as lines:
                    for number, line in enumerate(lines, 1):
                        if line.strip():
                            yield Raw(f"{file}:{number}", str(file), line)
            case ".parquet":
                yield from _rows(file)
            case _:
                yield Raw(str(file), str(file))


def _rows(file: Path) -> Iterator[Raw]:
    from pyarrow import parquet  # noqa: PLC0415 - as above

    with parquet.ParquetFile(file) as table:
        names = table.schema_arrow.names
        if "text" not in names:
            raise InputError(f"{file}: wanted a column 'text', got {', '.join(names) or 'none'}")
        wanted = [name for group in COLUMNS.values() for name in group if name in names]
        number = 0
        for batch in table.iter_batches(batch_size=256, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield Raw(f"{file}:{number}", str(file), row)


def given(raw: Raw) -> Given:
    """The article itself; its id is its place where it has none of its own, and a file is its own source.

    Raises:
        InputError: A line is no JSON object.
        OSError: The file cannot be read.
        UnicodeDecodeError: It is not UTF-8.
    """
    if raw.content is None:
        return read_file(Path(raw.path))
    row: Any = json.loads(raw.content) if isinstance(raw.content, bytes) else raw.content
    if not isinstance(row, dict):
        raise InputError(f"wanted a JSON object, got {type(row).__name__}")
    article = Given.of(row)  # pyright: ignore[reportUnknownArgumentType]
    return article if article.id is not None else article._replace(id=raw.place)
