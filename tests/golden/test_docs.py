"""Every Python block of the README and the docs runs, page by page, in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
OUTPUT = re.compile(r"^```python\n(.*?)^```\n+```text\n(.*?)^```", re.MULTILINE | re.DOTALL)
NEEDS = {
    "tables": ["pyarrow", "pandas", "polars", "duckdb"],
    "interchange": ["networkx"],
    "many-articles": ["pyarrow", "duckdb"],
}
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize(
    "page", [page for page in PAGES if BLOCK.search(page.read_text(encoding="utf8"))], ids=lambda page: page.stem
)
def test_blocks_run(page: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks share one namespace; a block followed by a text block prints exactly that."""
    for needed in NEEDS.get(page.stem, ()):
        pytest.importorskip(needed)
    monkeypatch.chdir(ROOT)
    text = page.read_text(encoding="utf8")
    shown: dict[str, str] = dict(OUTPUT.findall(text))
    namespace: dict[str, object] = {"__name__": page.stem}
    for code in BLOCK.findall(text):
        exec(compile(code, str(page), "exec"), namespace)
        printed = capsys.readouterr().out
        if code in shown:
            assert printed == shown[code]
