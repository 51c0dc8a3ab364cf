"""``sources/metrics.toml`` → cues, changes and bases by phrase key."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """``cues``: kind, sign, role, classes taken; ``changes``: sign and every role of a form; ``basis``: the kind."""
    cues: dict[str, list[Any]] = {}
    for row in document["cue"]:
        for form in row["forms"]:
            cues.setdefault(phrase_key(form), [row["kind"], row.get("sign", 1), row.get("role", "noun"), row["takes"]])
    changes: dict[str, list[Any]] = {}
    for row in document["change"]:
        for form in row["forms"]:
            changes.setdefault(phrase_key(form), [row["sign"], []])[1].append(row["role"])
    basis: dict[str, str] = {}
    for row in document["basis"]:
        for form in row["forms"]:
            basis.setdefault(phrase_key(form), row["kind"])
    return {"cues": cues, "changes": changes, "basis": basis}
