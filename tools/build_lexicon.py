"""Compile the curated TOML of ``lexicon/sources/`` into the compact JSON of ``lexicon/data/`` that ships.

``sources/<name>.toml`` becomes ``data/<name>.json`` through ``compilers/<name>.py``, a module with one function
``compile_document(document) -> object``: plain lists, dicts and strings, phrases as keys
(`telcomodel.lexicon.data.phrase_key`).
The output is deterministic, so a rebuild that changes nothing gives no diff.

    python tools/build_lexicon.py [NAME ...]      # all that have a compiler, when no name is given
    python tools/build_lexicon.py --check         # exit 1 if a file is out of date
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

from telcomodel.lexicon.data import dump

TOOLS: Final = Path(__file__).resolve().parent
LEXICON: Final = TOOLS.parent / "src" / "telcomodel" / "lexicon"


def compiled(name: str) -> str:
    """The JSON text of a source, by its compiler."""
    document: dict[str, Any] = tomllib.loads((LEXICON / "sources" / f"{name}.toml").read_text(encoding="utf8"))
    compiler = importlib.import_module(f"compilers.{name}")
    content = compiler.compile_document(document)
    return dump(content)


def main(arguments: list[str] | None = None) -> int:
    """Build the files, or check them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="sources to compile (default: all that have a compiler)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    chosen = parser.parse_args(arguments)
    sys.path.insert(0, str(TOOLS))
    names = chosen.names or sorted(path.stem for path in (TOOLS / "compilers").glob("[a-z]*.py"))
    stale: list[str] = []
    for name in names:
        target = LEXICON / "data" / f"{name}.json"
        text = compiled(name)
        if target.exists() and target.read_text(encoding="utf8") == text:
            continue
        stale.append(name)
        if not chosen.check:
            target.parent.mkdir(exist_ok=True)
            written = target.write_text(text, encoding="utf8", newline="\n")
            print(f"{target.name}: {written} characters")
    if chosen.check and stale:
        print("out of date:", ", ".join(stale), file=sys.stderr)
    return 1 if chosen.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
