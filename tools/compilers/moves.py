"""``sources/moves.toml`` → every form of every verb of moving between posts, as phrase keys."""

from __future__ import annotations

from typing import Any

from compilers.cues import gerund, inflect_past, third
from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Rows in the order of the source.

    ``verbs``: kind, flags (``o`` the object moves, ``l`` link, ``p`` the object is the predecessor, ``s`` the successor
    follows), base, third, past, participle, gerund. ``nouns``: key and kind.
    """
    return {
        "nouns": {phrase_key(row["text"]): row["kind"] for row in document["nouns"]},
        "verbs": [_verb(row) for row in document["verbs"]],
    }


def _verb(row: dict[str, Any]) -> list[str]:
    lemma: str = row["lemma"]
    word, _, particle = lemma.partition(" ")
    tail = f" {particle}" if particle else ""
    double = bool(row.get("double"))
    past = row.get("past") or inflect_past(word, double) + tail
    forms = [
        lemma,
        third(word) + tail,
        past,
        row.get("participle") or past,
        row.get("gerund") or gerund(word, double) + tail,
    ]
    flags = "".join(
        flag
        for flag, holds in (
            ("o", row["person"] == "object"),
            ("l", row.get("link")),
            ("p", row.get("other") == "predecessor"),
            ("s", row.get("other") == "successor"),
        )
        if holds
    )
    return [row["kind"], flags, *(phrase_key(form) for form in forms)]
