"""Segments of the telecom market and technologies (``sources/segments.toml`` says what the columns mean)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.data import load

SEGMENT: Final = "segment"
TECHNOLOGY: Final = "technology"


class Segment(NamedTuple):
    """A segment: its name, whether the form is an ordinary word too, whether it names the market by itself."""

    name: str
    weak: bool
    market: bool


class Technology(NamedTuple):
    """A technology: its name and the form as listed, whose capitals matter."""

    name: str
    form: str


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys with category and payload, each once within its category."""
    data = load("segments")
    for key, row in data["segments"].items():
        yield key, SEGMENT, Segment(*row)
    for key, row in data["technologies"].items():
        yield key, TECHNOLOGY, Technology(*row)
