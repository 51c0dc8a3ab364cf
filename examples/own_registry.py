"""Your own registry: companies that the library has never heard of, with their aliases and owners, found in text.

python examples/own_registry.py
"""

from __future__ import annotations

from telcomodel import Parser, registry

COMPANIES: list[dict[str, object]] = [
    {"name": "Fjordlink", "country": "NO", "aliases": ["FJL"], "parents": ["telenor"], "kind": "brand"},
    {"name": "Mastbau", "country": "DE", "kind": "vendor"},
]
TEXT = (
    "Norwegian brand Fjordlink will buy its masts from Mastbau. “We wanted them by winter,” said Gunn Ytterdal, "
    "chief executive of FJL."
)


def main() -> None:
    """Parse one text with and without the companies."""
    mine = registry().with_entities(COMPANIES)
    for parser, name in ((Parser(), "the library's registry"), (Parser(registry=mine), "with ours")):
        extraction = parser.parse(TEXT)
        print(f"{name}:")
        for organization in (*extraction.operators, *extraction.organizations):
            entry = mine.get(organization.entry) if organization.entry else None
            owners = ", ".join(parent.id for parent in entry.parents) if entry else ""
            print(f"  {organization.name} ({organization.kind and organization.kind.value}) {owners}")
        for executive in extraction.executives:
            print(f"  {executive.name}: {[p.organization.name for p in executive.positions if p.organization]}")


if __name__ == "__main__":
    main()
