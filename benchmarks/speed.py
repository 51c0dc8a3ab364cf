r"""Time the whole parse against the plain token pass over the same articles in one run, and the import.

Prints ratios: the parse and each stage as multiples of ``re.findall(r"\w+|\S", text)``, the import in milliseconds
beyond bare Python.

    python benchmarks/speed.py [FOLDER] [--limit N]

FOLDER holds articles as ``.txt``; the examples when left out. With ``--limit`` it exits with 1 when the parse costs
more token passes.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import telcomodel

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
ROUNDS = 15


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """The least time that one pass over all texts takes, of several rounds."""
    times: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            work(text)
        times.append(time.perf_counter() - start)
    return min(times)


def import_milliseconds(statement: str) -> float:
    """Median wall time of a fresh interpreter that runs one statement."""
    times: list[float] = []
    for _ in range(7):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", statement], check=True)  # noqa: S603 - our own interpreter
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


def main() -> int:
    """Print the figures; 1 when the limit is passed."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    arguments.add_argument("--limit", type=float)
    options = arguments.parse_args()
    texts = [path.read_bytes().decode("utf8") for path in sorted(options.folder.glob("*.txt"))]
    telcomodel.parse(texts[0])
    token_pass = seconds(re.compile(r"\w+|\S").findall, texts)
    whole = seconds(telcomodel.parse, texts)
    ratio = whole / token_pass
    characters = sum(map(len, texts))
    print(f"{len(texts)} articles, {characters} characters")
    print(f"token pass            {1e6 * token_pass / len(texts):9.0f} µs an article")
    print(f"parse                 {1e6 * whole / len(texts):9.0f} µs an article = {ratio:.1f} token passes")
    bare = import_milliseconds("pass")
    print(f"import telcomodel     {import_milliseconds('import telcomodel') - bare:9.1f} ms beyond bare Python")
    first = import_milliseconds("import telcomodel; telcomodel.parse('Telia said.')") - bare
    print(f"import + first parse  {first:9.1f} ms beyond bare Python")
    return int(options.limit is not None and ratio > options.limit)


if __name__ == "__main__":
    sys.exit(main())
