"""Read the articles beside this script (or those given as arguments) and print the facts of each.

python examples/read_article.py [FILE …]
"""

from __future__ import annotations

import sys
from pathlib import Path

import telcomodel
from telcomodel.table import rows

ARTICLES = Path(__file__).parent / "articles"


def main(arguments: list[str]) -> None:
    """Print one line for each entity and fact of each article."""
    files = [Path(argument) for argument in arguments] or sorted(ARTICLES.glob("*.txt"))
    for file in files:
        extraction = telcomodel.parse(file.read_bytes().decode("utf8"), source=str(file))
        article = extraction.article
        headline = telcomodel.read(article.headline.of(article.text or "")) if article.headline else "(no headline)"
        print(f"{file.name}: {headline}")
        print(f"  published {article.published or 'not said'}")
        for row in rows(extraction):
            print(f"  {row.kind:<22} {shorten(row.what, 60):<60}  {row.details}")
        print()


def shorten(text: str, width: int) -> str:
    """A text cut to a width, with an ellipsis where something was cut off."""
    return text if len(text) <= width else text[: width - 1] + "…"


if __name__ == "__main__":
    main(sys.argv[1:])
