"""``sources/furniture.toml`` → phrases of page furniture and the words that no person's name holds."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """``phrases``: phrase, what it does, where; sorted. ``no_name``: folded words, sorted."""
    phrases = sorted(
        [phrase_key(text), row["does"], row["where"]] for row in document["phrase"] for text in row["texts"]
    )
    no_name = sorted({phrase_key(text) for row in document["no_name"] for text in row["texts"]})
    return {"phrases": phrases, "no_name": no_name}
