"""``sources/roles.toml`` → posts in singular and plural, functions, modifiers and links, as phrase keys."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Rows in the order of the source.

    ``heads``: key, key of the plural, function, level, kind, gender, flags (``a`` abbreviation, ``o`` open,
    ``w`` weak), spelling of an abbreviation. ``functions``: key, function. ``modifiers``: key, type, value, ``a`` if
    it may follow. ``scopes``: keys.
    """
    return {
        "heads": [_head(row) for row in (*document["heads"], *_prefixed(document["heads"]))],
        "functions": [[phrase_key(row["text"]), row["function"]] for row in document["functions"]],
        "modifiers": [
            [phrase_key(row["text"]), row["type"], row["value"], "a" if row.get("after") else ""]
            for row in document["modifiers"]
        ],
        "scopes": [phrase_key(row["text"]) for row in document["scopes"]],
    }


def _head(row: dict[str, Any]) -> list[str]:
    text: str = row["text"]
    flags = "".join(flag for flag, name in (("a", "abbreviation"), ("o", "open"), ("w", "weak")) if row.get(name))
    spelling = text if row.get("abbreviation") else ""
    many = phrase_key(row.get("plural") or plural(text))
    return [
        phrase_key(text),
        many,
        row.get("function", ""),
        row["level"],
        row["kind"],
        row.get("gender", ""),
        flags,
        spelling,
    ]


def _prefixed(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Posts of one word with "vice-", "deputy-" or "co-" before them, where no row of its own says more."""
    known = {phrase_key(row["text"]) for row in rows}
    made = [
        {
            **row,
            "text": f"{prefix}-{row['text']}",
            **({"plural": f"{prefix}-{row['plural']}"} if "plural" in row else {}),
        }
        for row in rows
        if row["level"] in ("chair", "president", "founder") and " " not in row["text"] and "-" not in row["text"]
        for prefix in ("vice", "deputy", "co")
        if not (prefix == "vice" and row["level"] == "founder")
    ]
    return [row for row in made if phrase_key(row["text"]) not in known]


def plural(text: str) -> str:
    """The regular plural of a post: of its first noun before a preposition, else of its last word."""
    for link in (" of ", " in ", " for ", " to "):
        before, found, after = text.partition(link)
        if found:
            return f"{plural(before)}{link}{after}"
    if text.endswith("y") and text[-2] not in "aeiou":
        return text[:-1] + "ies"
    return text + ("es" if text.endswith(("s", "x", "z", "ch", "sh")) else "s")
