"""``sources/units.toml`` → measures by form; numbers, fractions, magnitudes, hedges, counted nouns by phrase key."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from telcomodel.lexicon.data import phrase_key


def compile_document(document: dict[str, Any]) -> dict[str, Any]:
    """Tables by form; a form that two rows claim stays with the first that does not call it weak."""
    return {
        "measures": _measures(document["measure"]),
        "counted": _counted(document["counted"]),
        "glued": _glued(document["magnitude"]),
        "spaced": {phrase_key(form): row["factor"] for row in document["magnitude"] for form in row.get("spaced", ())},
        "numbers": document["number"]["words"] | document["number"]["collective"]["words"],
        "vague": [phrase_key(form) for form in document["number"]["vague"]["forms"]],
        "ordinals": list(document["number"]["ordinal"]["words"]),
        "fractions": _fractions(document["fraction"]),
        "glyphs": {g: str(Fraction(_ratio(row))) for row in document["fraction"] for g in row.get("glyphs", ())},
        "multiples": {
            phrase_key(form): [row["percent"], form in row.get("weak", ())]
            for row in document["multiple"]
            for form in row["forms"]
        },
        "hedges": {
            position: {
                phrase_key(form): row["qualifier"]
                for row in document["hedge"]
                if row["position"] == position
                for form in row["forms"]
            }
            for position in ("before", "after")
        },
        "range_openers": [phrase_key(form) for form in document["range"]["openers"]],
        "periods": {phrase_key(form): row["unit"] for row in document["period"] for form in row["forms"]},
    }


def _measures(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Base unit, factor, dimension and weakness by form as written."""
    found: dict[str, list[Any]] = {}
    for row in rows:
        weak = row.get("weak", ())
        for form in dict.fromkeys((*row["forms"], *weak)):
            if form not in found or (found[form][3] and form not in weak):
                found[form] = [row["base"], row["factor"], row["dimension"], form in weak]
    return found


def _counted(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Unit, kind of metric and weakness by phrase key."""
    found: dict[str, list[Any]] = {}
    for row in rows:
        weak = row.get("weak", ())
        for form in (*row["forms"], *row.get("compounds", ())):
            found.setdefault(phrase_key(form), [row["unit"], row["kind"], form in weak])
    return found


def _glued(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Factor and ambiguity by the letters behind the digits."""
    return {form: [row["factor"], form in row.get("ambiguous", ())] for row in rows for form in row.get("glued", ())}


def _ratio(row: dict[str, Any]) -> str:
    return f"{row['numerator']}/{row['denominator']}"


def _fractions(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Ratio and weakness by phrase key."""
    return {phrase_key(form): [_ratio(row), form in row.get("weak", ())] for row in rows for form in row["forms"]}
