"""Time the parse and take its peak memory, from 1 KB to 10 MB of text: does its cost grow with the text and no faster?

    python benchmarks/growth.py [--largest 10000000] [KIND ...]

Prints a Markdown table, a line for each kind of text, natural and hostile: seconds of processor time at a tenth of the
largest size and at the largest, their ratio (10 is linear growth), and the memory that the parse takes at most, as a
multiple of the text, for the worst size from 1 MB on. Each measurement has a process of its own. Exits with 1 when a
ratio is above 11 or the memory above 60 times the text.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

import telcomodel

ARTICLES: Final = Path(__file__).parent.parent / "examples" / "articles"
SMALLEST: Final = 1000
LARGE: Final = 1_000_000
MOST_TIME: Final = 11.0
MOST_MEMORY: Final = 60.0
SYLLABLES: Final = "ba de fi go lu mar nel pos rin tav".split()
HOSTILE: Final = (
    "\n", " ", "- ", "2016 ", "by ", "May ", "By A B\n", "—\n", "(", "“", "” ", "'", '"', "last ", "12/", "a,b ", "|",
    "the first quarter of ", "two years later ", "\n \n", "A. ", "Monday, ", "in 2015 ", "[", "&amp;", "<b>", "$1 ",
    "said ", "“Yes,” he said. ", "Orange ", "Orange and ", "chief executive of ", "Ana Example, ", "1,", "\u0301",
    "a", "“Yes", "Telia merges with ", "who ", "5G ", "it, ",
)  # fmt: skip


class Cost(NamedTuple):
    """What a parse took: processor seconds, and bytes at most beyond those held before."""

    seconds: float
    memory: int


def names() -> Iterator[str]:
    """Invented words in title case, no two alike."""
    for length in itertools.count(2):
        for syllables in itertools.product(SYLLABLES, repeat=length):
            yield "".join(syllables).capitalize()


def articles() -> Iterator[str]:
    """The example articles, over and over."""
    texts = [path.read_bytes().decode("utf8") for path in sorted(ARTICLES.glob("*.txt"))]
    return itertools.cycle(f"{text}\n\n" for text in texts)


def strangers() -> Iterator[str]:
    """Paragraphs of which each has operators, people and an alliance that no other has."""
    fresh = names()
    while True:
        one, other, first, last = (next(fresh) for _ in range(4))
        yield (
            f"{one} Mobile will merge with {other} Telecom in the third quarter of 2016, the two said on Monday. “We "
            f"are ready,” said {first} {last}, chief executive of {one} Mobile. {other} Telecom has 12 million "
            f"customers in Spain, 5% more than a year earlier, and joined the {first} Alliance.\n\n"
        )


NATURAL: Final[dict[str, Callable[[], Iterator[str]]]] = {
    "articles": articles,
    "new names in each paragraph": strangers,
    "one paragraph": lambda: itertools.repeat(
        "Vodafone said that Telia had bought 20% of Elisa for €1.2bn in March, and that it would sell. "
    ),
    "one line": lambda: itertools.repeat(
        "the network of the city and the towns around it was slow and dear in all of "
    ),
    "page furniture": lambda: itertools.repeat(
        "By Ana Example | 5 May 2016\n\nShare this\n\nExample Mobile grew by 3% in 2015.\n\nRead more: masts\n\n"
    ),
}


def kinds() -> dict[str, Callable[[], Iterator[str]]]:
    """Every kind of text, by the name that the table gives it; hostile ones are named by what they repeat."""
    return NATURAL | {f"`{json.dumps(unit)}`": lambda unit=unit: itertools.repeat(unit) for unit in HOSTILE}


def text_of(kind: str, length: int) -> str:
    """So many characters of a kind of text."""
    parts: list[str] = []
    missing = length
    for part in kinds()[kind]():
        parts.append(part)
        missing -= len(part)
        if missing <= 0:
            break
    return "".join(parts)[:length]


def peak() -> int:
    """The most memory that this process has held, in bytes."""
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def parse_once(kind: str, length: int) -> Cost:
    """Parse in this process, the lexicon loaded before by other texts."""
    for path in ARTICLES.glob("*.txt"):
        telcomodel.parse(path.read_bytes().decode("utf8"))
    text = text_of(kind, length)
    held, start = peak(), time.process_time()
    telcomodel.parse(text)
    return Cost(time.process_time() - start, peak() - held)


def measure(kind: str, length: int) -> Cost:
    """Parse in a process of its own."""
    command = [sys.executable, __file__, kind, "--once", str(length)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own interpreter
    return Cost(*json.loads(done.stdout))


def main() -> int:
    """Print the table; 1 when a limit is passed."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("kinds", nargs="*", default=[])
    arguments.add_argument("--largest", type=int, default=10_000_000)
    arguments.add_argument("--once", type=int, help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.once:
        print(json.dumps(parse_once(options.kinds[0], options.once)))
        return 0
    print("| text | tenth, s | whole, s | ratio | memory / text |\n|---|---:|---:|---:|---:|")
    missed = 0
    for kind in options.kinds or kinds():
        sizes = list(itertools.takewhile(lambda n: n <= options.largest, (SMALLEST * 10**n for n in range(9))))
        costs = {size: measure(kind, size) for size in sizes}
        tenth, whole = costs[sizes[-2]], costs[sizes[-1]]
        ratio = whole.seconds / tenth.seconds
        memory = max((cost.memory / size for size, cost in costs.items() if size >= LARGE), default=0.0)
        missed += ratio > MOST_TIME or memory > MOST_MEMORY
        print(f"| {kind} | {tenth.seconds:.2f} | {whole.seconds:.2f} | {ratio:.1f} | {memory:.0f} |", flush=True)
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
