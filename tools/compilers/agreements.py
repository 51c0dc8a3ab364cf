"""``sources/agreements.toml`` → every form of every deal verb, noun and governing word, as phrase keys."""

from __future__ import annotations

from typing import Any

from compilers.cues import forms_of, third
from telcomodel.lexicon.data import phrase_key

FORMS = ("base", "third", "past", "participle", "gerund")


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Rows in the order of the source.

    ``verbs``: phrase, form, frame, kind, lemma. ``nouns``: phrase, frame, kind, lemma. ``governors``: phrase,
    status, class, form.
    ``topics``: phrase, kind. ``words``: class with its words.
    """
    return {
        "verbs": [
            [key, form, row["frame"], row["kind"], row["lemma"], row.get("status", "")]
            for row in document["verbs"]
            for key, form in _inflected(row)
        ],
        "nouns": [
            [key, row["frame"], row["kind"], row["text"]]
            for row in document["nouns"]
            for key in dict.fromkeys((phrase_key(row["text"]), phrase_key(row.get("plural") or third(row["text"]))))
        ],
        "governors": [
            [key, row["status"], row["class"], form]
            for row in document["governors"]
            for key, form in (_inflected(row) if "lemma" in row else [(phrase_key(row["text"]), "")])
        ],
        "topics": [[phrase_key(row["text"]), row["kind"]] for row in document["topics"]],
        "words": {
            name: list(dict.fromkeys(texts.split())) for name, texts in document["words"].items() if name != "origin"
        },
    }


def _inflected(row: dict[str, Any]) -> list[tuple[str, str]]:
    """Each form once; where past and participle are one, it is the past."""
    found: dict[str, str] = {}
    for key, form in zip(forms_of(row), FORMS, strict=False):
        found.setdefault(key, form)
    for key in row.get("also", ()):
        found.setdefault(phrase_key(key), "past" if key.endswith("ed") else "gerund")
    return list(found.items())
