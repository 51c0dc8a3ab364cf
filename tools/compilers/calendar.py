"""``sources/calendar.toml`` → values by phrase key, by kind."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, dict[str, int]]:
    """``{kind: {phrase: value}}``, in the order of the source."""
    return {
        kind: {phrase_key(text): row["value"] for row in rows for text in row["texts"]}
        for kind, rows in document.items()
    }
