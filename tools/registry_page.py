"""Write the coverage tables of ``docs/explanation/registry.md`` from the registry itself.

python tools/registry_page.py            # writes the page
python tools/registry_page.py --check    # exit 1 if the page is out of date
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Final

from telcomodel.lexicon.data import load
from telcomodel.lexicon.registry import OPERATOR_KINDS, Entry, registry

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "explanation" / "registry.md"
START, END = "<!-- coverage -->", "<!-- /coverage -->"


def origin_of(entry: Entry) -> str:
    """What kind of origin a row has."""
    if entry.origin.startswith("http"):
        return "a page"
    return {"mcc-mnc-list": "mcc-mnc-list"}.get(entry.origin, "curator")


def table(head: tuple[str, str], rows: list[tuple[str, int]]) -> str:
    """A Markdown table of names and numbers."""
    lines = [f"| {head[0]} | {head[1]} |", "|---|---:|", *(f"| {name} | {number:,} |" for name, number in rows)]
    return "\n".join(lines)


def coverage() -> str:
    """Every table of the page."""
    entries = list(registry())
    operators = [entry for entry in entries if entry.kind in OPERATOR_KINDS]
    kinds = Counter(entry.kind for entry in entries)
    names = sum(1 + len(entry.aliases) for entry in entries)
    countries = Counter(entry.country for entry in operators if entry.country)
    named = sorted(countries.items(), key=lambda item: (-item[1], item[0]))
    origins = Counter(map(origin_of, entries))
    countries_by_code = load("places")["countries"]
    listed = ", ".join(f"{countries_by_code[code]['name']} {number}" for code, number in named)
    return "\n\n".join(
        (
            f"{len(entries):,} organizations with {names:,} names; {len(operators):,} are operators.",
            table(("kind", "rows"), sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
            table(("origin of the row", "rows"), sorted(origins.items(), key=lambda item: (-item[1], item[0]))),
            f"Operators by home country: {listed}.",
        )
    )


def main() -> int:
    """Write the page, or check it."""
    text = PAGE.read_text(encoding="utf8")
    before, rest = text.split(START, 1)
    after = rest.split(END, 1)[1]
    wanted = f"{before}{START}\n\n{coverage()}\n\n{END}{after}"
    if "--check" in sys.argv:
        return int(text != wanted)
    PAGE.write_text(wanted, encoding="utf8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
