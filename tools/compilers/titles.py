"""``sources/titles.toml`` → titles, particles and suffixes of personal names, as phrase keys."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Rows in the order of the source.

    ``titles``: key, gender, kind, ``name`` where the word is an ordinary one too. ``particles`` and ``suffixes``: key,
    ``name`` likewise.
    """
    return {
        "titles": [
            [phrase_key(row["text"]), row.get("gender", ""), row["kind"], row.get("needs", "")]
            for row in document["titles"]
        ],
        "particles": [[phrase_key(row["text"]), row.get("needs", "")] for row in document["particles"]],
        "suffixes": [[phrase_key(row["text"]), row["kind"], row.get("needs", "")] for row in document["suffixes"]],
    }
