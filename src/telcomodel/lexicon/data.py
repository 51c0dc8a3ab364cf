"""The compiled lexicon data, which ships beside this module: compact JSON by sections, and the phrase index."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pkgutil import get_data
from typing import Any, cast

from telcomodel.text import Reading
from telcomodel.tokens import split


def load(name: str, *sections: str) -> Any:
    """The content of ``data/<name>.json``, or what some of its sections alone hold."""
    content = load_bytes(f"{name}.json")
    if not sections:
        return json.loads(content)
    openings = tuple(f'"{section}":'.encode() for section in sections)
    wanted = (line.removesuffix(b",") for line in content.split(b"\n") if line.startswith(openings))
    return json.loads(b"{%b}" % b",".join(wanted))


def dump(content: Mapping[str, Any], *, sort_keys: bool = False) -> str:
    """The compiled form of a file: JSON with each section on a line of its own, so that `load` can leave others out."""
    write = partial(json.dumps, ensure_ascii=False, separators=(",", ":"), sort_keys=sort_keys)
    sections = (f"{write(key)}:{write(content[key])}" for key in (sorted(content) if sort_keys else content))
    return "{\n" + ",\n".join(sections) + "\n}\n"


def load_bytes(file: str) -> bytes:
    """What a file in ``data/`` holds."""
    return cast("bytes", get_data("telcomodel.lexicon", f"data/{file}"))


def phrase_key(surface: str) -> str:
    """The folded words of a phrase, joined by spaces, as the phrase index keeps them.

    Example:
        >>> phrase_key("Telefónica O2")
        'telefonica o2'
    """
    return " ".join(split(Reading(surface).plain).keys)
