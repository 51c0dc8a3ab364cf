"""``build``: every kind of input and output, bad articles, kills and what is left to do afterwards."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from telcomodel import InputError, KnowledgeBase, from_lines, parse
from telcomodel.build import Progress, build
from telcomodel.build.workers import Workers
from tests.dying import double_unless_thirteen

TEXT = (
    "Swisscom, the Swiss operator, has {} million customers. “It was time,” said Aurelia Nydegger, its chief executive."
)
OUTPUTS = ("facts.jsonl", "facts", "facts.duckdb")


def written(folder: Path, number: int = 40) -> Path:
    """A file of articles, two of them broken."""
    lines = [
        json.dumps({"id": f"a{one}", "text": TEXT.format(one + 2), "date": "2024-05-14", "source": f"wire {one}"})
        for one in range(number)
    ]
    lines[3] = "no JSON"
    lines[-2] = json.dumps({"id": "empty", "text": None})
    path = folder / "articles.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf8")
    return path


def need(output: str) -> None:
    """Skip where the extra for an output is missing."""
    if output != "facts.jsonl":
        pytest.importorskip("pyarrow", reason="needs the extra 'arrow'")
    if output == "facts.duckdb":
        pytest.importorskip("duckdb", reason="needs the extra 'duckdb'")


def content(out: Path) -> dict[str, Any]:
    """All that an output holds: the bytes of its files, or the rows of its tables."""
    if out.suffix == ".duckdb":
        import duckdb

        with duckdb.connect(out, read_only=True) as connection:
            names = [row[0] for row in connection.execute("select table_name from duckdb_tables()").fetchall()]
            return {name: connection.execute(f"select * from {name}").fetchall() for name in names}  # noqa: S608 - its own names
    if out.is_dir():
        return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*.*"))}
    return {path.name: path.read_bytes() for path in sorted(out.parent.glob(f"{out.stem}*"))}


@pytest.mark.parametrize("output", OUTPUTS)
def test_parts_and_processes_change_nothing(tmp_path: Path, output: str) -> None:
    """One process or two give the same bytes or rows; a complete build has nothing left to do."""
    need(output)
    articles = written(tmp_path)
    one, two = tmp_path / "one" / output, tmp_path / "two" / output
    failures: list[tuple[str, str]] = []

    def note(progress: Progress) -> None:
        failures.extend(progress.failed)

    assert build([articles], one, processes=1, part=7, progress=note) == (40, 2, 0)
    assert failures == [
        (f"{articles}:4", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)"),
        ("empty", "no text: wanted a string, got NoneType"),
    ]
    assert build([articles], two, processes=2, part=7) == (40, 2, 0)
    first = content(one)
    assert first == content(two)
    assert build([articles], one, processes=1, part=7) == (40, 2, 40)
    assert first == content(one)


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_killed_build_goes_on(tmp_path: Path, output: str) -> None:
    """Killed in the midst of it, run again: the same as if it had not been; no process is left behind."""
    need(output)
    articles = written(tmp_path, 200)
    killed, whole = tmp_path / "killed" / output, tmp_path / "whole" / output
    script = (
        "import sys\nfrom pathlib import Path\nfrom telcomodel.build import build\n"
        "if __name__ == '__main__':\n"
        "    build([Path(sys.argv[1])], Path(sys.argv[2]), processes=2, part=10,\n"
        "          progress=lambda progress: print(progress.done, flush=True))\n"
    )
    program = tmp_path / "program.py"
    program.write_text(script, encoding="utf8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, str(program), str(articles), str(killed)], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        while int(process.stdout.readline() or 200) < 40:
            pass
        children = descendants(process.pid)
        process.send_signal(signal.SIGKILL)
    done = build([articles], killed, processes=1, part=10)
    assert done.articles == 200
    assert 0 < done.before < 200
    _ = build([articles], whole, processes=1, part=10)
    assert content(killed) == content(whole)
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{child}").exists() for child in children) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def descendants(process: int) -> list[int]:
    """The processes that a process has started, where the system shows them as files."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in listed.read_text(encoding="ascii").split()] if listed.exists() else []


def test_json_lines_fold(tmp_path: Path) -> None:
    """The lines are a knowledge base's, with the caller's id beside each record."""
    articles, out = written(tmp_path, 6), tmp_path / "facts.jsonl"
    _ = build([articles], out, processes=1, text=True)
    lines = out.read_text(encoding="utf8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a0", "a1", "a2", "a5"]
    assert from_lines(lines) == KnowledgeBase.of(
        parse(TEXT.format(one + 2), published="2024-05-14", source=f"wire {one}") for one in (0, 1, 2, 5)
    )
    failures = (tmp_path / "facts.errors.jsonl").read_text(encoding="utf8").splitlines()
    assert [json.loads(line)["id"] for line in failures] == [f"{articles}:4", "empty"]


def test_every_kind_of_input(tmp_path: Path) -> None:
    """Text, page, lines and rows; folders are searched, hidden files left out."""
    arrow = pytest.importorskip("pyarrow", reason="needs the extra 'arrow'")
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra 'arrow'")
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    folder = tmp_path / "articles"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT.format(2), encoding="utf8")
    page = "".join(
        f"<p>{TEXT.format(number)} So it went on for a while, and nobody minded.</p>" for number in range(3, 9)
    )
    (folder / "b.html").write_text(f"<html><body><article>{page}</article></body></html>", encoding="utf8")
    (folder / "deep" / "c.jsonl").write_text(f"\n{json.dumps({'text': TEXT.format(4)})}\n[]\n", encoding="utf8")
    table = arrow.table({"id": [7, 8], "text": [TEXT.format(5), None], "other": [1, 2]})
    parquet.write_table(table, folder / "deep" / "d.parquet")
    (folder / ".hidden.txt").write_text("x", encoding="utf8")
    (folder / "e.txt").write_bytes(b"\xff\xfe")
    out = tmp_path / "facts"
    assert build([folder], out, processes=1) == (7, 3, 0)
    inputs = parquet.read_table(out / "inputs").to_pylist()
    assert [(Path(row["id"]).name, row["article"] is None, row["error"] is None) for row in inputs] == [
        ("a.txt", False, True),
        ("b.html", False, True),
        ("c.jsonl:2", False, True),
        ("c.jsonl:3", True, False),
        ("7", False, True),
        ("8", True, False),
        ("e.txt", True, False),
    ]
    operators = parquet.read_table(out / "operators").to_pylist()
    assert {row["name"] for row in operators} == {"Swisscom"}
    assert {row["article"] for row in operators} == {row["article"] for row in inputs} - {None}


def test_a_text_that_arrow_cannot_carry_fails_alone(tmp_path: Path) -> None:
    """A lone surrogate in one of two articles, the texts kept."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra 'arrow'")
    articles = tmp_path / "articles.jsonl"
    articles.write_text('{"id": "a", "text": "Telia \\ud800"}\n{"id": "b", "text": "Telia"}\n', encoding="utf8")
    assert build([articles], tmp_path / "facts", processes=1, text=True).failed == 1
    inputs = parquet.read_table(tmp_path / "facts" / "inputs").to_pylist()
    assert [row["error"] for row in inputs] == ["lone surrogate at offset 6 @ $.text", None]


@pytest.mark.parametrize("output", OUTPUTS)
def test_no_articles_give_empty_tables(tmp_path: Path, output: str) -> None:
    """An empty folder is no error."""
    need(output)
    (tmp_path / "articles").mkdir()
    assert build([tmp_path / "articles"], tmp_path / "out" / output, processes=1) == (0, 0, 0)
    assert content(tmp_path / "out" / output)


@pytest.mark.parametrize("output", OUTPUTS)
def test_another_job_is_refused(tmp_path: Path, output: str) -> None:
    """Other articles, other options, or something that no build has begun."""
    need(output)
    articles, out = written(tmp_path, 5), tmp_path / output
    _ = build([articles], out, processes=1)
    before = content(out)
    with pytest.raises(InputError, match="begun with other articles"):
        _ = build([articles], out, text=True)
    with pytest.raises(InputError, match="begun with other articles"):
        _ = build([articles, articles], out)
    assert content(out) == before
    other = tmp_path / "other" / output
    other.mkdir(parents=True)
    (other / "precious").write_text("mine", encoding="utf8")
    with pytest.raises(InputError):
        _ = build([articles], other)
    assert (other / "precious").read_text(encoding="utf8") == "mine"


@pytest.mark.parametrize("name", ["articles.docx", "missing.txt"])
def test_what_is_no_input_is_refused(tmp_path: Path, name: str) -> None:
    """An unknown kind of file, a file that is not there: before anything is written."""
    (tmp_path / "articles.docx").write_text("x", encoding="utf8")
    with pytest.raises(InputError, match=name):
        _ = build([tmp_path / name], tmp_path / "facts.jsonl")
    assert not (tmp_path / "facts.jsonl").exists()


def test_parquet_without_texts_is_refused(tmp_path: Path) -> None:
    """The columns there are are named."""
    arrow = pytest.importorskip("pyarrow", reason="needs the extra 'arrow'")
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra 'arrow'")
    parquet.write_table(arrow.table({"body": ["x"]}), tmp_path / "a.parquet")
    with pytest.raises(InputError, match="wanted a column 'text', got body"):
        _ = build([tmp_path / "a.parquet"], tmp_path / "facts.jsonl", processes=1)


def test_a_process_that_dies_loses_one_article() -> None:
    """The rest is done, in order."""
    chunks = [tuple(range(start, start + 4)) for start in range(0, 24, 4)]
    workers = Workers[tuple[int, ...], tuple[int, ...]](
        processes=2,
        work=double_unless_thirteen,
        lost=lambda chunk: tuple(-number for number in chunk),
        split=lambda chunk: [(number,) for number in chunk],
    )
    done = [number for result in workers.run(chunks) for number in result]
    assert done == [-13 if number == 13 else 2 * number for number in range(24)]


@pytest.fixture
def run() -> Callable[..., tuple[int, str]]:
    testing = pytest.importorskip("typer.testing", reason="needs the extra 'cli'")
    from telcomodel.cli import app

    def invoke(*arguments: str) -> tuple[int, str]:
        result = testing.CliRunner().invoke(app, ["build", *arguments])
        return result.exit_code, result.stderr

    return invoke


def test_command(tmp_path: Path, run: Callable[..., tuple[int, str]]) -> None:
    """Exit code 1 with each bad article named; 0 where all are read; 2 for wrong usage."""
    articles, good, out = written(tmp_path, 6), tmp_path / "good.txt", str(tmp_path / "facts.jsonl")
    good.write_text(TEXT, encoding="utf8")
    code, shown = run(str(articles), "--out", out, "--processes", "1")
    assert code == 1
    assert "empty: no text" in shown
    assert "6 articles, 2 not read" in " ".join(shown.split())
    assert run(str(good), "--out", str(tmp_path / "good.jsonl"), "--processes", "1")[0] == 0
    assert run(str(good), "--out", out, "--processes", "1")[0] == 2
    assert run(str(good))[0] == 2
