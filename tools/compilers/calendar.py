"""``sources/calendar.toml`` → values by phrase key, by kind."""

from __future__ import annotations

from typing import Any, Final

from telcomodel.lexicon.data import phrase_key

# "end-March", "mid-June", "April-June" are one token.
SHORT: Final = 3
PARTS: Final = ("early", "mid", "late", "end")


def compile_document(document: dict[str, Any]) -> dict[str, dict[str, int]]:
    """``{kind: {phrase: value}}``, in the order of the source."""
    values = {
        kind: {phrase_key(text): row["value"] for row in rows for text in row["texts"]}
        for kind, rows in document.items()
    }
    months = values["month"]
    values["month"] = months | {f"{part}-{name}": value for part in PARTS for name, value in months.items()}
    values["months"] = {
        f"{first}-{last}": number * 100 + other
        for first, number in months.items()
        for last, other in months.items()
        if number < other and (len(first) > SHORT) == (len(last) > SHORT)
    }
    return values
