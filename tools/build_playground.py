"""Put what the playground of the docs site runs on beside its page: Pyodide, the library with what it needs, samples.

    python tools/build_playground.py

Writes `docs/playground/runtime/` (not in git), which `mkdocs build` copies into the site, so that the page loads
nothing from elsewhere. Needs Node.js with npm. Pyodide comes from its npm package. The library and its dependencies are
loaded by that very Pyodide here, and its memory saved, so that the page need not import them or read the lexicon.
"""

import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
RUNTIME: Final = ROOT / "docs" / "playground" / "runtime"
PYODIDE: Final = "pyodide@314.0.7"
PYODIDE_FILES: Final = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
DEPENDENCIES: Final = ("attrs", "cattrs", "python-dateutil", "six", "typing_extensions")


def fetch_pyodide(work: Path) -> None:
    """The interpreter's files, from the npm package."""
    subprocess.run(["npm", "pack", "--silent", PYODIDE], cwd=work, check=True)
    (archive,) = work.glob("pyodide-*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(work, filter="data")
    for name in PYODIDE_FILES:
        shutil.copyfile(work / "package" / name, RUNTIME / name)


def install_library(work: Path) -> Path:
    """A folder with the library as it stands here and its dependencies."""
    folder = work / "library"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q", "install", "--target", str(folder)]
    pure = ["--no-deps", "--only-binary=:all:", "--platform=any", "--python-version=3.14"]
    subprocess.run([*pip, *pure, *DEPENDENCIES], check=True)
    subprocess.run([*pip, "--no-deps", str(ROOT)], check=True)
    return folder


def write_samples() -> None:
    """The example articles, each with its first line as title."""
    texts = [path.read_bytes().decode("utf8") for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))]
    samples = [{"title": text.strip().splitlines()[0], "text": text} for text in texts]
    (RUNTIME / "samples.json").write_text(json.dumps(samples, ensure_ascii=False), encoding="utf8")


def main() -> None:
    """Make the folder anew."""
    shutil.rmtree(RUNTIME, ignore_errors=True)
    RUNTIME.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        fetch_pyodide(work)
        write_samples()
        save = ROOT / "tools" / "snapshot_for_pyodide.mjs"
        answer = RUNTIME.parent / "answer.py"
        subprocess.run(["node", str(save), str(RUNTIME), str(install_library(work)), str(answer)], check=True)
    size = sum(path.stat().st_size for path in RUNTIME.iterdir())
    print(f"{RUNTIME.relative_to(ROOT)}: {size / 1e6:.1f} MB in {len(list(RUNTIME.iterdir()))} files")


if __name__ == "__main__":
    main()
