"""Date expressions as periods."""

from __future__ import annotations

from telcomodel.model.evidence import Evidence
from telcomodel.model.period import Period, Precision
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
        precision=Precision(mention.precision),
        text=tokens.value(mention.start, mention.end),
        value=mention.value,
        evidence=(Evidence(tokens.span(mention.start, mention.end), mention.rule),),
    )


def nearest_period(analysis: Analysis, token: int) -> Period | None:
    """The period of the date mention that starts at a token."""
    for index, mention in enumerate(analysis.dates):
        if mention.start == token:
            return build_period(analysis, index)
    return None
