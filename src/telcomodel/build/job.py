"""A build: which articles go where, how far it has come, and how it goes on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from telcomodel import __version__
from telcomodel.build.inputs import Raw, articles, count, files_of, given
from telcomodel.build.outputs import Encode, Encoded, output_for
from telcomodel.build.workers import Workers
from telcomodel.convert import SCHEMA_VERSION
from telcomodel.errors import InputError
from telcomodel.given import Outcome, failed, parser_with, read_given
from telcomodel.lexicon.lexicon import LEXICON_VERSION
from telcomodel.parsing.pipeline import Parser

PART: Final = 2_000
_CHUNK: Final = 32  # articles that a process is handed at once: a quarter of a second of work
_Chunk: TypeAlias = tuple[Raw, ...]


class Progress(NamedTuple):
    """How far a build has come.

    Attributes:
        done: Articles read, those of earlier runs included.
        total: Articles in all.
        failed: Those that could not be read since the last report, each with the reason.
    """

    done: int
    total: int
    failed: tuple[tuple[str, str], ...] = ()


class Build(NamedTuple):
    """What a build came to.

    Attributes:
        articles: Articles in all.
        failed: How many of them could not be read; they stand among the inputs with the reason.
        before: How many were done by earlier runs.
    """

    articles: int
    failed: int
    before: int


def build(
    inputs: Iterable[Path],
    out: Path,
    *,
    processes: int | None = None,
    part: int = PART,
    text: bool = False,
    own: Path | None = None,
    progress: Callable[[Progress], object] = lambda _: None,
) -> Build:
    """Read articles into a folder of Parquet tables, a DuckDB file or a file of JSON Lines.

    Run again after it was stopped or killed, it goes on where it was, and ends with the same bytes (JSON Lines,
    Parquet) or rows (DuckDB) as if nothing had happened. An article that cannot be read is noted with the reason.

    Args:
        inputs: Files ``.txt``, ``.html``, ``.jsonl`` and ``.parquet``, and folders of them. A JSON object or a row has
            ``text``, and ``id``, ``published`` (or ``date``) and ``source`` where known.
        out: A name that ends in ``.jsonl`` or ``.duckdb``; any other is a folder.
        processes: How many processes read; as many as there are processors when left out.
        part: How many articles go into one file of each Parquet table, or one transaction of DuckDB; so many are read
            again at most after a kill.
        text: Whether to keep the texts.
        own: A file of organizations to know beside the library's own, as `Registry.with_entities` takes it.
        progress: Called as the build advances.

    Raises:
        InputError: An input is of no known kind, or `out` holds something else.
        LexiconError: The file `own` cannot be read, or a row of it is refused.
        MissingExtraError: Reading or writing needs an extra that is not installed.

    Example:
        >>> import tempfile
        >>> from telcomodel import from_lines
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     article = Path(folder, "article.txt")
        ...     _ = article.write_text("Telia has 2 million customers in Norway.", encoding="utf8")
        ...     done = build([article], Path(folder, "facts.jsonl"), processes=1)
        ...     base = from_lines(Path(folder, "facts.jsonl").read_text(encoding="utf8").splitlines())
        >>> done.articles, [operator.name for operator in base.operators]
        (1, ['Telia'])
    """
    files = files_of(inputs)
    if part < 1:
        raise InputError(f"part: wanted at least 1, got {part}")
    output = output_for(out, text=text)
    _ = parser_with(own)  # a fault in the file shows at once
    with output.begin(_fingerprint(files, output.kind, part, own, text=text)) as sink:
        total, before = count(files), sink.done
        progress(Progress(before, total))
        workers = Workers[_Chunk, Encoded](
            processes=processes or os.cpu_count() or 1,
            work=partial(_read, output.encode, own),
            lost=partial(_lost, output.encode),
            split=lambda chunk: ((raw,) for raw in chunk),
        )
        left = islice(articles(files), before, None)
        for encoded in workers.run(_chunks(left, part)) if before < total else ():
            sink.add(encoded)
            if sink.done % part == 0:
                sink.commit()
            progress(Progress(sink.done, total, encoded.failed))
        sink.finish()
        return Build(sink.done, sink.failed, before)


def _chunks(raws: Iterator[Raw], part: int) -> Iterator[_Chunk]:
    """Articles in chunks, none of which runs over the end of a part."""
    while True:
        for start in range(0, part, _CHUNK):
            chunk = tuple(islice(raws, min(_CHUNK, part - start)))
            if not chunk:
                return
            yield chunk


def _read(encode: Encode, own: Path | None, chunk: _Chunk) -> Encoded:
    """What a process does with a chunk."""
    parser = parser_with(own)
    return encode(chunk, [_outcome(raw, parser) for raw in chunk])


def _outcome(raw: Raw, parser: Parser) -> Outcome:
    try:
        return read_given(given(raw), parser)
    except Exception as error:  # noqa: BLE001 - one bad article must not stop the rest
        return failed(raw.place, error)


def _lost(encode: Encode, chunk: _Chunk) -> Encoded:
    return encode(chunk, [Outcome(raw.place, error="the process that read it died") for raw in chunk])


def _fingerprint(files: Sequence[Path], kind: str, part: int, own: Path | None, *, text: bool) -> str:
    """What tells one build from another: its articles (by path, size and time of change), options and versions."""
    stats = [(str(file), file.stat()) for file in files]
    listed = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    known = None if own is None else hashlib.sha256(own.read_bytes()).hexdigest()
    plain = [__version__, LEXICON_VERSION, SCHEMA_VERSION, kind, part, text, known, listed]
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest()
