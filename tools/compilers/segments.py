"""``sources/segments.toml`` → segments and technologies by phrase key."""

from __future__ import annotations

from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """``segments``: name, weakness, whether the phrase names the market by itself; ``technologies``: name and form.

    Compounds are listed with hyphen or space, and found with either.
    """
    segments: dict[str, list[Any]] = {}
    for row in document["segment"]:
        weak = row.get("weak", ())
        for form in row["forms"]:
            for spelling in dict.fromkeys((form, form.replace(" ", "-", 1), form.replace("-", " ", 1))):
                segments.setdefault(phrase_key(spelling), [row["name"], form in weak, False])
        for form in row.get("markets", ()):
            segments.setdefault(phrase_key(form), [row["name"], False, True])
    technologies: dict[str, list[Any]] = {}
    for row in document["technology"]:
        for form in row["forms"]:
            technologies.setdefault(phrase_key(form), [row["name"], form])
    return {"segments": segments, "technologies": technologies}
