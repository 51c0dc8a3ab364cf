"""The command line (extra ``cli``): formats, standard input, exit codes."""

from __future__ import annotations

import csv
import io
import json
import runpy
import sys
from pathlib import Path

import pytest

from telcomodel import from_json

typer_testing = pytest.importorskip("typer.testing", reason="needs the extra 'cli'")
TEXT = "Swisscom, the Swiss operator, cut its prices. “It was time,” said Aurelia Nydegger, its chief executive."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf8")
    return path


def run(*arguments: str, stdin: bytes | None = None) -> tuple[int, str, str]:
    from telcomodel.cli import app

    result = typer_testing.CliRunner().invoke(app, list(arguments), input=stdin)
    return result.exit_code, result.stdout, result.stderr


def test_json_holds_every_file(article: Path) -> None:
    """A JSON array with one extraction a file."""
    code, out, _ = run("parse", str(article), str(article), "--format", "json")
    assert code == 0
    assert [from_json(json.dumps(item)).article.text for item in json.loads(out)] == [TEXT, TEXT]


def test_json_lines_hold_one_extraction_each(article: Path) -> None:
    """A line a file, each readable by itself."""
    code, out, _ = run("parse", str(article), "--format", "jsonl")
    assert code == 0
    assert [from_json(line).article.source for line in out.splitlines()] == [str(article)]


def test_csv_has_a_row_for_each_fact(article: Path) -> None:
    """A header, then a row for each entity and fact."""
    code, out, _ = run("parse", str(article), "--format", "csv")
    table = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert {"operator", "executive", "quote"} <= {row["kind"] for row in table}


def test_csv_of_one_table_has_its_columns(article: Path) -> None:
    """The typed table rather than the summary."""
    code, out, _ = run("parse", str(article), "--format", "csv", "--table", "quotes")
    (row,) = csv.DictReader(io.StringIO(out))
    assert code == 0
    assert (row["speaker_name"], row["kind"]) == ("Aurelia Nydegger", "direct")


def test_table_is_the_default(article: Path) -> None:
    """What a person wants to see."""
    code, out, _ = run("parse", str(article))
    assert code == 0
    assert "Swisscom" in out


def test_standard_input_is_read() -> None:
    """A hyphen stands for standard input."""
    code, out, _ = run("parse", "-", "--format", "jsonl", stdin=TEXT.encode())
    assert code == 0
    assert from_json(out).article.text == TEXT


def test_a_page_is_read_by_its_running_text(tmp_path: Path) -> None:
    """An .html file is no text full of marks."""
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><nav>Home</nav><article><p>{TEXT}</p></article></body></html>", encoding="utf8")
    code, out, _ = run("parse", str(page), "--format", "jsonl")
    assert code == 0
    assert from_json(out).article.text == TEXT


def test_a_registry_of_ones_own(tmp_path: Path) -> None:
    """`--registry` names a file of further companies; one that is refused is wrong usage."""
    text, own = tmp_path / "article.txt", tmp_path / "own.toml"
    text.write_text("Zephyrline cut its prices.", encoding="utf8")
    own.write_text('[[organization]]\nname = "Zephyrline"\n', encoding="utf8")
    code, out, _ = run("parse", str(text), "--registry", str(own), "--format", "jsonl")
    assert code == 0
    assert [operator.id for operator in from_json(out).operators] == ["operator:zephyrline"]
    own.write_text('[[organization]]\nname = "Zephyrline"\nplanet = "Mars"\n', encoding="utf8")
    for command in (
        ["parse", str(text)],
        ["show", str(text)],
        ["build", str(text), "--out", str(tmp_path / "x.jsonl")],
    ):
        assert run(*command, "--registry", str(own))[0] == 2


def test_a_bad_file_is_reported_and_the_rest_still_runs(article: Path, tmp_path: Path) -> None:
    """Exit code 1; the good file is printed, the bad ones are named."""
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\xff\xfe\xff")
    code, out, err = run("parse", str(broken), str(tmp_path / "none.txt"), str(article), "--format", "jsonl")
    assert code == 1
    assert len(out.splitlines()) == 1
    assert "broken.txt" in err.replace("\n", "")
    assert "none.txt" in err.replace("\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["parse", "x", "--format", "xml"],
        ["parse", "-", "--published", "soon"],
        ["parse", "-", "--table", "quotes"],
        ["parse", "-", "--format", "csv", "--table", "chairs"],
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    """No file, an unknown format, a date that is none, a table without CSV, an unknown table."""
    assert run(*arguments, stdin=b"text")[0] == 2


def test_version_is_printed() -> None:
    """The version, and nothing else."""
    import telcomodel

    assert run("--version")[1].strip() == telcomodel.__version__


def test_show_writes_a_page(article: Path, tmp_path: Path) -> None:
    """To a file or to standard output; several articles are drawn as one base."""
    page = tmp_path / "page.html"
    assert run("show", str(article), "--out", str(page))[0] == 0
    assert run("show", str(article))[1].replace("\r\n", "\n") == page.read_text(encoding="utf8")
    assert '<h1 dir="auto">2 articles</h1>' in run("show", str(article), "-", stdin=b"Telia grows.")[1]


def test_show_says_what_it_cannot_read(tmp_path: Path) -> None:
    """Exit code 1 for a file that is not there, 2 for a date that is none."""
    assert run("show", str(tmp_path / "none.txt"))[0] == 1
    assert run("show", "-", "--published", "soon", stdin=b"text")[0] == 2


def test_module_runs_as_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """``python -m telcomodel`` is the command line."""
    monkeypatch.setattr(sys, "argv", ["telcomodel", "--help"])
    with pytest.raises(SystemExit) as left:
        runpy.run_module("telcomodel", run_name="__main__")
    assert left.value.code == 0
    assert "parse" in capsys.readouterr().out
