"""Date expressions as periods."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from telcomodel.model.evidence import Evidence
from telcomodel.model.period import Period
from telcomodel.parsing.analysis import Analysis
from telcomodel.tokens import Range

_LIMITS: Final = frozenset("until till since between through".split())


def build_period(analysis: Analysis, index: int) -> Period | None:
    """The period of a date mention, or ``None`` where it was not resolved."""
    mention = analysis.dates[index]
    if not mention.value:
        return None
    tokens = analysis.tokens
    span = tokens.reading.span(tokens.starts[mention.start], tokens.ends[mention.end - 1])
    return Period(
        start=mention.first,
        end=mention.last,
        precision=mention.precision,
        text=tokens.value(mention.start, mention.end),
        value=mention.value,
        evidence=(Evidence(span, mention.rule),),
    )


def nearest_period(analysis: Analysis, token: int, windows: Iterable[Range]) -> Period | None:
    """The period nearest to a token within token ranges, but no open one ("since 2014") and no limit ("until May")."""
    keys = analysis.tokens.keys
    near = [
        index
        for first, end in windows
        for index in range(
            bisect_left(analysis.dates, first, key=lambda mention: mention.start),
            bisect_left(analysis.dates, end, key=lambda mention: mention.start),
        )
        if analysis.dates[index].last is not None
        and _LIMITS.isdisjoint(keys[max(0, analysis.dates[index].start - 1) : analysis.dates[index].start + 1])
    ]
    if not near:
        return None
    return build_period(analysis, min(near, key=lambda index: abs(analysis.dates[index].start - token)))
