"""Time the whole parse on texts and on ten times as much of them: does its cost grow with the text and no faster?

Prints, for natural and for hostile text, the seconds for one and for ten times the length and their ratio; 10 is
linear growth.

    python benchmarks/growth.py [--characters 4000]
"""

from __future__ import annotations

import argparse
import time

import telcomodel

NATURAL = {
    "news": (
        "Example Mobile will merge with Sample Telecom in the third quarter of 2016, the two said on Monday. “We are "
        "ready,” said Ana Example, chief executive of Example Mobile. It has 12 million customers in Spain, 5% more "
        "than a year earlier.\n\n"
    ),
    "one paragraph": "Vodafone said that Telia had bought 20% of Elisa for €1.2bn in March, and that it would sell. ",
    "page": "By Ana Example | 5 May 2016\n\nShare this\n\nExample Mobile grew by 3% in 2015.\n\nRead more: masts\n\n",
}
HOSTILE = (
    "\n", " ", "- ", "2016 ", "by ", "May ", "By A B\n", "—\n", "(", "“", "” ", "'", '"', "last ", "12/", "a,b ", "|",
    "the first quarter of ", "two years later ", "\n \n", "A. ", "Monday, ", "in 2015 ", "[", "&amp;", "<b>", "$1 ",
    "said ", "“Yes,” he said. ", "Orange ", "Orange and ", "chief executive of ", "Ana Example, ", "1,", "\u0301",
)  # fmt: skip


def seconds(text: str) -> float:
    """The least processor time of three parses."""
    times: list[float] = []
    for _ in range(3):
        start = time.process_time()
        telcomodel.parse(text)
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("--characters", type=int, default=4000)
    length: int = arguments.parse_args().characters
    telcomodel.parse("Example Mobile grew.")
    for name, unit in (*NATURAL.items(), *((repr(unit), unit) for unit in HOSTILE)):
        text = unit * (length // len(unit) + 1)
        once, tenfold = seconds(text), seconds(text * 10)
        print(f"{name:24} {once:8.4f} {tenfold:8.4f} {tenfold / max(once, 1e-9):7.1f}", flush=True)


if __name__ == "__main__":
    main()
