"""Compile the phrase index, `src/telcomodel/lexicon/data/index.txt`, from the other files there.

    python tools/build_index.py            # write it
    python tools/build_index.py --check    # exit 1 if it is out of date

Run it after the other scripts that build data: the index holds every phrase that they know, in one file.
"""

from __future__ import annotations

import sys
from importlib import import_module
from itertools import chain
from pathlib import Path

from telcomodel.lexicon.index import Index
from telcomodel.lexicon.lexicon import TYPES
from telcomodel.lexicon.organizations import ORGANIZATION
from telcomodel.lexicon.registry import registry

TARGET = Path(__file__).parent.parent / "src" / "telcomodel" / "lexicon" / "data" / "index.txt"
SOURCES = (
    "agreements calendar cues furniture markets metrics moves organizations places quantities roles segments".split()
)
"""The modules of `telcomodel.lexicon` that have phrases of their own."""


def build() -> Index:
    """The index of every phrase of every category, in the order of the sources."""
    names = ((key, ORGANIZATION, found) for key, found in registry().names.items())
    modules = (import_module(f"telcomodel.lexicon.{source}") for source in SOURCES)
    return Index.of(chain(names, *(module.rows() for module in modules)), TYPES)


def main() -> int:
    """Write the file anew, or check it."""
    text = build().dump()
    if sys.argv[1:] == ["--check"]:
        return int(TARGET.read_text(encoding="utf8") != text)
    TARGET.write_text(text, encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
