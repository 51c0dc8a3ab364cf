"""Date expressions as periods."""

from __future__ import annotations

from telcomodel.model.evidence import Evidence
from telcomodel.model.period import Period
from telcomodel.parsing.analysis import Analysis


def build_period(analysis: Analysis, index: int) -> Period | None:
    """The period of a date mention, or ``None`` where it was not resolved."""
    mention = analysis.dates[index]
    if not mention.value:
        return None
    tokens = analysis.tokens
    return Period(
        start=mention.first,
        end=mention.last,
        precision=mention.precision,
        text=tokens.value(mention.start, mention.end),
        value=mention.value,
        evidence=(Evidence(tokens.span(mention.start, mention.end), mention.rule),),
    )


def nearest_period(analysis: Analysis, token: int) -> Period | None:
    """The period nearest to a token in its sentence, but none that is still open ("since 2014")."""
    first, end = analysis.tokens.sentence(token)
    near = [
        index
        for index, mention in enumerate(analysis.dates)
        if first <= mention.start < end and mention.last is not None
    ]
    if not near:
        return None
    return build_period(analysis, min(near, key=lambda index: abs(analysis.dates[index].start - token)))
