"""Time ``telcomodel build`` with one process and with two, each in an interpreter of its own, in turns.

    python benchmarks/throughput.py [--articles N] [--rounds N] [--out facts.jsonl|facts.duckdb|facts]

Prints articles a second, processor seconds and the load of the machine meanwhile: wall times say little on a busy one,
where two processes are also given twice the share. The quotient of the processor seconds, times two, is what two free
processors would gain.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ARTICLES = Path(__file__).parent.parent / "examples" / "articles"
BUILD = (
    "import sys; from pathlib import Path; from telcomodel.build import build\n"
    "if __name__ == '__main__': build([Path(sys.argv[1])], Path(sys.argv[2]), processes=int(sys.argv[3]))\n"
)


class Cost(NamedTuple):
    """What a build took, start-up included."""

    wall: float
    processor: float
    load: float


def write_articles(path: Path, number: int) -> int:
    """Write so many articles, the examples over and over, and give the bytes of their texts."""
    texts = [file.read_bytes().decode("utf8") for file in sorted(ARTICLES.glob("*.txt"))]
    with path.open("w", encoding="utf8") as out:
        for one in range(number):
            print(json.dumps({"text": texts[one % len(texts)], "source": f"wire {one}"}), file=out)
    return sum(len(texts[one % len(texts)].encode()) for one in range(number))


def measure(folder: Path, out: str, processes: int) -> Cost:
    """Build once."""
    with tempfile.TemporaryDirectory(dir=folder) as into:
        program = Path(into, "program.py")
        program.write_text(BUILD, encoding="utf8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        command = [sys.executable, str(program), str(folder / "articles.jsonl"), str(Path(into, out)), str(processes)]
        subprocess.run(command, check=True)  # noqa: S603 - our own interpreter
        wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, os.getloadavg()[0])


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("--articles", type=int, default=4000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--out", default="facts.jsonl")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        size = write_articles(Path(name, "articles.jsonl"), options.articles)
        print(f"{options.articles} articles, {size / options.articles:.0f} bytes each, to {options.out}")
        costs: dict[int, list[Cost]] = {1: [], 2: []}
        for _ in range(options.rounds):
            for processes, taken in costs.items():
                taken.append(measure(Path(name), options.out, processes))
    best = {processes: min(taken) for processes, taken in costs.items()}
    for processes, cost in best.items():
        rate, spent = options.articles / cost.wall, 1000 * cost.processor / options.articles
        print(f"{processes} processes: {rate:6.0f} articles/s, {spent:.1f} ms processor each, load {cost.load:.1f}")
    print(f"quotient of wall times      {best[1].wall / best[2].wall:.2f}")
    least = {processes: min(cost.processor for cost in taken) for processes, taken in costs.items()}
    print(f"by processor seconds, twice {2 * least[1] / least[2]:.2f}")


if __name__ == "__main__":
    main()
