"""Compile the phrase indices, `index.txt` and `openings.txt` of `src/telcomodel/lexicon/data`, from the other files.

    python tools/build_index.py            # write them
    python tools/build_index.py --check    # exit 1 if one is out of date

Run it after the other scripts that build data: the indices hold every phrase that they know.
"""

from __future__ import annotations

import sys
from importlib import import_module
from itertools import chain
from pathlib import Path

from telcomodel.lexicon import furniture
from telcomodel.lexicon.index import Index
from telcomodel.lexicon.lexicon import TYPES
from telcomodel.lexicon.organizations import ORGANIZATION
from telcomodel.lexicon.registry import registry

DATA = Path(__file__).parent.parent / "src" / "telcomodel" / "lexicon" / "data"
SOURCES = (
    "agreements calendar cues furniture markets metrics moves organizations places quantities roles segments".split()
)
"""The modules of `telcomodel.lexicon` that have phrases of their own."""


def build() -> dict[str, Index]:
    """By its file, the index of every phrase of every category, in the order of the sources, and that of openings."""
    names = ((key, ORGANIZATION, found) for key, found in registry().names.items())
    modules = (import_module(f"telcomodel.lexicon.{source}") for source in SOURCES)
    return {
        "index.txt": Index.of(chain(names, *(module.rows() for module in modules)), TYPES),
        "openings.txt": Index.of(furniture.opening_rows()),
    }


def main() -> int:
    """Write the files anew, or check them."""
    files = {DATA / name: index.dump() for name, index in build().items()}
    if sys.argv[1:] == ["--check"]:
        return int(any(path.read_bytes() != content for path, content in files.items()))
    for path, content in files.items():
        path.write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
