"""Reading the compiled lexicon data, which ships beside this module: compact JSON, and the phrase index."""

from __future__ import annotations

import json
from pkgutil import get_data
from typing import Any, cast

from telcomodel.text import Reading
from telcomodel.tokens import tokenize


def load(name: str) -> Any:
    """The content of ``data/<name>.json``."""
    return json.loads(load_text(f"{name}.json"))


def load_text(file: str) -> str:
    """The text of a file in ``data/``."""
    return cast("bytes", get_data("telcomodel.lexicon", f"data/{file}")).decode("utf8")


def phrase_key(surface: str) -> str:
    """The folded words of a phrase, joined by spaces, as the phrase index keeps them.

    Example:
        >>> phrase_key("Telefónica O2")
        'telefonica o2'
    """
    return " ".join(tokenize(Reading(surface)).keys)
