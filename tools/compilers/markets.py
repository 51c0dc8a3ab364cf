"""``sources/markets.toml`` → its lists, as phrase keys."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Each list under its name, without repeats."""
    return {name: list(dict.fromkeys(map(phrase_key, table["forms"]))) for name, table in document.items()}
