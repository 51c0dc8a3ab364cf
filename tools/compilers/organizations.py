"""``sources/organizations.toml`` → lists of phrase keys."""

from __future__ import annotations

from typing import Any, cast

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Each table with its lists, sorted, without repeats."""
    tables = {
        table: cast("dict[str, list[str]]", lists) for table, lists in document.items() if isinstance(lists, dict)
    }
    return {
        table: {key: sorted({phrase_key(word) for word in words}) for key, words in lists.items()}
        for table, lists in tables.items()
    }
