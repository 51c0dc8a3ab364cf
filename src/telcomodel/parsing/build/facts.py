"""Markets, metrics, alliances and deals."""

from __future__ import annotations

from typing import Any, Final

from telcomodel.model.alliance import Alliance, AllianceKind, Deal, Membership, State
from telcomodel.model.evidence import Evidence
from telcomodel.model.market import Market, Metric, Quantity
from telcomodel.model.organization import Operator, Organization
from telcomodel.parsing.alliances import AgreementMention, Member
from telcomodel.parsing.analysis import Analysis
from telcomodel.parsing.build.dates import build_period
from telcomodel.parsing.build.entities import evidence_at, slug, unique
from telcomodel.parsing.metrics import MetricMention
from telcomodel.parsing.quantities import Amount
from telcomodel.tokens import Range, Tokens

_ALLIANCE_KINDS: Final = frozenset(kind.value for kind in AllianceKind)


def build_markets(analysis: Analysis) -> list[Market]:
    """One object for each market, in their order."""
    tokens = analysis.tokens
    taken: set[str] = set()
    return [
        Market(
            id=unique(f"market:{slug(market.code or market.name)}", taken),
            kind=market.kind,
            name=market.name,
            code=market.code,
            maturity=_worded(tokens, market.maturity),
            text=tokens.value(market.start, market.end),
            evidence=tuple(
                evidence_at(tokens, place, market.rule) for place in ((market.start, market.end), *market.others)
            ),
        )
        for market in analysis.markets
    ]


def _worded(tokens: Tokens, place: Range | None) -> str | None:
    return None if place is None else tokens.value(*place)


def build_quantity(analysis: Analysis, amount: Amount, sign: int = 1, unit: str | None = None) -> Quantity:
    """The quantity of an amount, with the sign and unit that its metric gives it."""
    reading = analysis.tokens.reading
    value, upper = amount.value, amount.upper
    if sign < 0:
        value, upper = (-value, None) if upper is None else (-upper, -value)
    return Quantity(
        value=value,
        upper=upper,
        unit=unit or amount.unit or "1",
        qualifier=amount.qualifier,
        text=reading.value(amount.start, amount.end),
        evidence=tuple(
            Evidence(reading.span(*place), amount.rule)
            for place in ((amount.start, amount.end), *amount.others, amount.upper_range)
            if place is not None
        ),
    )


def build_metrics(analysis: Analysis, organizations: list[Organization], markets: list[Market]) -> list[Metric]:
    """One object for each metric, in their order."""
    return [_metric(analysis, metric, organizations, markets) for metric in analysis.metrics]


def _metric(
    analysis: Analysis, metric: MetricMention, organizations: list[Organization], markets: list[Market]
) -> Metric:
    tokens = analysis.tokens
    quantity = build_quantity(analysis, analysis.amounts[metric.amount], metric.sign, metric.unit)
    operator = None if metric.operator is None else organizations[metric.operator]
    return Metric(
        kind=metric.kind,
        quantity=quantity,
        change=metric.change,
        base=_worded(tokens, metric.base),
        basis=metric.basis,
        by=None if metric.by is None else organizations[metric.by],
        operator=operator if isinstance(operator, Operator) else None,
        market=None if metric.market is None else markets[metric.market],
        segment=_worded(tokens, metric.segment),
        technology=_worded(tokens, metric.technology),
        period=None if metric.period is None else build_period(analysis, metric.period),
        text=quantity.text,
        evidence=(
            Evidence(quantity.evidence[0].span, metric.rule),
            *(Evidence(tokens.reading.span(*_place(analysis.amounts[other])), metric.rule) for other in metric.others),
        ),
    )


def _place(amount: Amount) -> Range:
    return amount.start, amount.end


def build_agreements(
    analysis: Analysis, organizations: list[Organization], markets: list[Market]
) -> tuple[list[Alliance], list[Deal]]:
    """The alliances and the deals, each in text order."""
    alliances: list[Alliance] = []
    deals: list[Deal] = []
    for agreement in analysis.agreements:
        common = _agreement(analysis, agreement, organizations, markets)
        if agreement.kind in _ALLIANCE_KINDS:
            alliances.append(Alliance(kind=agreement.kind, stated_size=agreement.stated_size, **common))
        else:
            deals.append(Deal(kind=agreement.kind, **common))
    return alliances, deals


def _agreement(
    analysis: Analysis, agreement: AgreementMention, organizations: list[Organization], markets: list[Market]
) -> dict[str, Any]:
    tokens = analysis.tokens
    history = tuple(
        State(
            status=step.status,
            date=None if step.date is None else build_period(analysis, step.date),
            text=tokens.value(*step.words),
            evidence=(evidence_at(tokens, step.words, step.rule),),
        )
        for step in agreement.steps
    )
    places = [analysis.places[place] for place in agreement.places]
    wanted = {place.code or place.name for place in places}
    return {
        "name": _worded(tokens, agreement.name),
        "body": None if agreement.body is None else organizations[agreement.body],
        "members": tuple(_membership(analysis, member, organizations) for member in agreement.members),
        "former_members": tuple(_membership(analysis, member, organizations) for member in agreement.former_members),
        "status": history[-1].status,
        "history": history,
        "value": None if agreement.value is None else build_quantity(analysis, analysis.amounts[agreement.value]),
        "purpose": _worded(tokens, agreement.purpose),
        "services": tuple(tokens.value(*service) for service in agreement.services),
        "markets": tuple(market for market in markets if (market.code or market.name) in wanted),
        "text": tokens.value(*agreement.words),
        "evidence": tuple(
            evidence_at(tokens, place, agreement.rule) for place in (agreement.words, *agreement.evidence)
        ),
    }


def _membership(analysis: Analysis, member: Member, organizations: list[Organization]) -> Membership:
    return Membership(
        organization=organizations[member.organization],
        part=member.part,
        share=member.share,
        date=None if member.date is None else build_period(analysis, member.date),
        evidence=(evidence_at(analysis.tokens, member.mention, "member"),),
    )
