"""``sources/words.toml`` → closed classes of words, as phrase keys."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Rows in the order of the source.

    ``months``, ``weekdays``: key, number, keys of abbreviations. ``pronouns``: key, number, gender, person, case.
    ``function_words``: key, class. ``sentence_openers``: keys. ``person_nouns``: key, ``o`` if of organizations too.
    ``organization_suffixes``: key, kind, type, ``h`` if it
    may lead. ``organization_nouns``: key, key of the plural, kind, ``t`` for telecoms. ``group_nouns``: keys.
    """
    return {
        "months": [_calendar(row) for row in document["months"]],
        "weekdays": [_calendar(row) for row in document["weekdays"]],
        "pronouns": [
            [phrase_key(row["text"]), row["number"], row["gender"], row["person"], row["case"]]
            for row in document["pronouns"]
        ],
        "function_words": [[phrase_key(row["text"]), row["class"]] for row in document["function_words"]],
        "sentence_openers": [phrase_key(row["text"]) for row in document["sentence_openers"]],
        "person_nouns": [
            [phrase_key(row["text"]), "o" if row.get("organization") else ""] for row in document["person_nouns"]
        ],
        "organization_suffixes": [
            [phrase_key(row["text"]), row["kind"], row.get("type", ""), "h" if row.get("head") else ""]
            for row in document["organization_suffixes"]
        ],
        "organization_nouns": [
            [
                phrase_key(row["text"]),
                phrase_key(row.get("plural") or plural(row["text"])),
                row["kind"],
                "t" if row.get("telecom") else "",
            ]
            for row in document["organization_nouns"]
        ],
        "group_nouns": [phrase_key(row["text"]) for row in document["group_nouns"]],
    }


def _calendar(row: dict[str, Any]) -> list[Any]:
    return [phrase_key(row["text"]), row["number"], [phrase_key(text) for text in row["abbreviations"]]]


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
