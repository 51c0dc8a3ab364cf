"""Words that say what a figure measures and how it moves (``sources/metrics.toml`` says what the columns mean)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.data import load

METRIC_CUE: Final = "metric_cue"
CHANGE: Final = "change"
BASIS: Final = "basis"


class MetricCue(NamedTuple):
    """What a word measures: kind of metric, sign, ``noun`` or ``verb``, classes of amounts it gives a meaning to."""

    kind: str
    sign: int
    role: str
    takes: tuple[str, ...]


class Change(NamedTuple):
    """How a figure moves: sign, and the parts of speech that the word may be."""

    sign: int
    roles: tuple[str, ...]


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys with category and payload, each once within its category."""
    data = load("metrics")
    for key, (kind, sign, role, takes) in data["cues"].items():
        yield key, METRIC_CUE, MetricCue(kind, sign, role, tuple(takes))
    for key, (sign, roles) in data["changes"].items():
        yield key, CHANGE, Change(sign, tuple(roles))
    for key, kind in data["basis"].items():
        yield key, BASIS, kind
