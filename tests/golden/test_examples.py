"""Every example script runs and prints what it is for."""

from __future__ import annotations

import importlib.util
import runpy
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

EXAMPLES = ROOT / "examples"
NEEDS = {"spacy_recognizer": "spacy"}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.stem)
def test_example_runs(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The script ends without an error and prints something."""
    needed = NEEDS.get(path.stem)
    if needed and importlib.util.find_spec(needed) is None:
        pytest.skip(f"needs the extra {needed!r}")
    monkeypatch.setattr(sys, "argv", [str(path)])
    runpy.run_path(str(path), run_name="__main__")
    assert capsys.readouterr().out.strip()


def test_read_article_is_about_every_example(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The main job names every example article."""
    monkeypatch.setattr(sys, "argv", ["read_article.py"])
    runpy.run_path(str(EXAMPLES / "read_article.py"), run_name="__main__")
    printed = capsys.readouterr().out
    assert all(path.name in printed for path in (EXAMPLES / "articles").glob("*.txt"))
