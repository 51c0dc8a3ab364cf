"""Executive moves as CSV, one line for each appointment and departure in the articles beside this script.

python examples/executive_moves.py [FILE …]
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import telcomodel

HERE = Path(__file__).parent
COLUMNS = ("article", "date", "kind", "person", "role", "organization", "predecessor", "successor", "proof")


def moves(file: Path) -> Iterator[tuple[str, ...]]:
    """The moves of one article, as rows of text."""
    extraction = telcomodel.parse(file.read_bytes().decode("utf8"))
    for move in extraction.moves:
        position = move.position
        yield (
            file.name,
            move.date.value if move.date else "",
            move.kind.value,
            move.person.name,
            position.role.title if position and position.role else "",
            position.organization.name if position and position.organization else "",
            move.predecessor.name if move.predecessor else "",
            move.successor.name if move.successor else "",
            move.text,
        )


def main(arguments: list[str]) -> None:
    """Write the table to standard output."""
    files = [*map(Path, arguments)] or [*sorted(HERE.glob("articles/*.txt")), *sorted(HERE.glob("dossier/*.txt"))]
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    for file in files:
        writer.writerows(moves(file))


if __name__ == "__main__":
    main(sys.argv[1:])
