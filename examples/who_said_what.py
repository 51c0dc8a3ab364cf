"""Who said what: every quote of the articles beside this script, with its speaker and the speaker's post.

python examples/who_said_what.py [FILE …]
"""

from __future__ import annotations

import sys
from pathlib import Path

import telcomodel
from telcomodel import Person, Quote

ARTICLES = Path(__file__).parent / "articles"


def speaker(quote: Quote) -> str:
    """The speaker as a by-line: name, post, organization."""
    match quote.speaker:
        case None:
            return "?"
        case Person(name=name, positions=(position, *_)) if position.role and position.organization:
            return f"{name}, {position.role.title}, {position.organization.name}"
        case known:
            return getattr(known, "name", None) or f"({getattr(known, 'description', '')})"


def main(arguments: list[str]) -> None:
    """Print the quotes of each article."""
    for file in map(Path, arguments) if arguments else sorted(ARTICLES.glob("*.txt")):
        extraction = telcomodel.parse(file.read_bytes().decode("utf8"))
        print(file.stem)
        for quote in extraction.quotes:
            print(f"  {speaker(quote)}\n    “{quote.text}”")


if __name__ == "__main__":
    main(sys.argv[1:])
