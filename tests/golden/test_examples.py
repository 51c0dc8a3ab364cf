"""Every example script runs and prints what it is for."""

from __future__ import annotations

import runpy
import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
NEEDS = {
    "spacy_recognizer": ["spacy"],
    "market_metrics": ["pyarrow", "pandas", "matplotlib"],
    "spark_facts": ["pyspark"],
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_example_runs(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The script ends without an error and prints what the docs show."""
    for needed in NEEDS.get(path.stem, ()):
        pytest.importorskip(needed)
    if path.stem == "spark_facts" and shutil.which("java") is None:
        pytest.skip("needs a Java runtime")
    monkeypatch.setattr(sys, "argv", [str(path)])
    runpy.run_path(str(path), run_name="__main__")
    printed = capsys.readouterr().out
    assert printed.strip()
    shown = EXAMPLES / "output" / f"{path.stem}.txt"
    if shown.exists():  # when it differs and is right: python tools/example_outputs.py
        assert printed == shown.read_text(encoding="utf8")


def test_read_article_is_about_every_example(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The main job names every example article."""
    monkeypatch.setattr(sys, "argv", ["read_article.py"])
    runpy.run_path(str(EXAMPLES / "read_article.py"), run_name="__main__")
    printed = capsys.readouterr().out
    assert all(path.name in printed for path in (EXAMPLES / "articles").glob("*.txt"))


def test_examples_are_short() -> None:
    for path in EXAMPLES.glob("*.py"):
        assert len(path.read_text(encoding="utf8").splitlines()) < 60, path.name


def test_the_notebook_runs() -> None:
    """Every cell of the tour runs, and the outputs that are kept with it are what it gives."""
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    kept = nbformat.read(EXAMPLES / "tour.ipynb", as_version=4)
    run = nbformat.from_dict(kept)
    nbclient.NotebookClient(run, resources={"metadata": {"path": str(EXAMPLES)}}).execute()
    # A kernel may send what a cell prints in several pieces.
    texts = [
        ["".join(output.get("text", "") for output in cell.get("outputs", ())) for cell in notebook.cells]
        for notebook in (kept, run)
    ]
    assert any(texts[0])
    assert texts[0] == texts[1]
