"""The picture of the README: an annotated example article as a browser draws it.

``python tools/build_picture.py`` writes ``docs/assets/article.png``. It needs Chromium; nothing else here does.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from telcomodel import parse, show

ROOT: Final = Path(__file__).parent.parent
ARTICLE: Final = ROOT / "examples" / "articles" / "05-new-chief.txt"
PICTURE: Final = ROOT / "docs" / "assets" / "article.png"
SIZE: Final = "840,560"
QUIET: Final = (
    "--headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def main() -> None:
    """Draw the article and take its picture."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("Chromium is needed: apt-get install chromium")
    PICTURE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = show(parse(ARTICLE.read_text(encoding="utf8"))).save(Path(folder) / "article.html")
        options = [*QUIET, f"--user-data-dir={folder}", f"--window-size={SIZE}", f"--screenshot={PICTURE}"]
        subprocess.run([browser, *options, page.as_uri()], check=True, capture_output=True)
    print(f"{PICTURE}: {PICTURE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
