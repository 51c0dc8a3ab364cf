"""Markets and what is measured in them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

from telcomodel.model import fields
from telcomodel.model.evidence import Evidence, evidence_field
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.period import Period


class MarketKind(fields.Choice):
    """What delimits a market."""

    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    SEGMENT = "segment"


class MetricKind(fields.Choice):
    """What is measured."""

    SUBSCRIBERS = "subscribers"
    PENETRATION = "penetration"
    MARKET_SHARE = "market_share"
    REVENUE = "revenue"
    REVENUE_SHARE = "revenue_share"
    PROFIT = "profit"
    EBITDA = "ebitda"
    MARGIN = "margin"
    GROWTH = "growth"
    COVERAGE = "coverage"
    SITES = "sites"
    ARPU = "arpu"
    CHURN = "churn"
    PRICE = "price"
    CAPEX = "capex"
    INVESTMENT = "investment"
    HEADCOUNT = "headcount"
    DEAL_VALUE = "deal_value"
    SPEED = "speed"
    TRAFFIC = "traffic"
    SPECTRUM = "spectrum"
    DEBT = "debt"
    OTHER = "other"


class Qualifier(fields.Choice):
    """How exactly a quantity is stated."""

    EXACT = "exact"
    APPROX = "approx"
    OVER = "over"
    UNDER = "under"
    RANGE = "range"


class Basis(fields.Choice):
    """On what ground a figure stands."""

    REPORTED = "reported"
    FORECAST = "forecast"
    TARGET = "target"
    ESTIMATE = "estimate"


def _decimal(value: Any) -> Any:
    """Integers as decimals; a float is left for the validator, which refuses it: it is not exact."""
    return Decimal(value) if isinstance(value, int) and not isinstance(value, bool) else value


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Market(fields.Value):
    """A country, region, city or segment that the article treats as a telecom market.

    Attributes:
        id: ``market:slug``.
        kind: Country, region, city or segment.
        name: The noun for the place in the fullest form used ("United Kingdom" before "UK", "Denmark" for "Danish
            business").
        code: ISO 3166-1 alpha-2 of a country, UN M49 code of a region ("150" Europe, "001" World), else ``None``.
        maturity: As worded ("emerging", "saturated"), or ``None``.
        text: The place or segment as the article words it first, as it reads.
        evidence: Where; the first is the stretch of `text`.

    Example:
        >>> from telcomodel import Evidence, Market, Span
        >>> Market(id="market:dk", kind="country", name="Denmark", code="DK", text="Danish",
        ...     evidence=[Evidence(Span(0, 6), "market")]).code
        'DK'
    """

    id: str = attrs.field(validator=fields.identifier)
    kind: MarketKind = attrs.field(converter=MarketKind)
    name: str = attrs.field(validator=fields.text())
    code: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    maturity: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    text: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()


def _finite(instance: Quantity, attribute: attrs.Attribute[Decimal], value: Decimal) -> None:
    if not value.is_finite():
        raise fields.refuse(instance, attribute, value, "wanted a finite number")


def _above(instance: Quantity, attribute: attrs.Attribute[Decimal | None], value: Decimal | None) -> None:
    if value is not None and (not value.is_finite() or value < instance.value):
        raise fields.refuse(instance, attribute, value, f"wanted a finite number not under {instance.value}")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Quantity(fields.Value):
    """An exact number in base units.

    Attributes:
        value: ``15m`` is 15000000, ``13 percent`` is 13, ``512K`` of speed is 0.512 Mbps; for a range its lower
            bound. Thirds are rounded to six places. Negative for a loss, a fall or a cut.
        upper: Upper bound of a range, else ``None``.
        unit: ``customers``, ``connections``, ``%``, ``pp``, an ISO 4217 currency, ``Mbps``, ``people`` or the noun
            counted.
        qualifier: Exact, approx, over, under or range.
        text: The expression as it reads, without hedge and counted noun ("1.3 million", "£10bn").
        evidence: Where; the first is the stretch of `text`, another currency of a dual amount follows.

    Example:
        >>> from decimal import Decimal
        >>> from telcomodel import Evidence, Quantity, Span
        >>> Quantity(value=Decimal("11e9"), unit="GBP", text="£11bn", evidence=[Evidence(Span(0, 5),
        ...     "money")]).qualifier.value
        'exact'
    """

    value: Decimal = attrs.field(converter=_decimal, validator=[fields.is_a(Decimal), _finite])
    upper: Decimal | None = attrs.field(
        default=None, converter=_decimal, validator=[fields.is_a(Decimal, optional=True), _above]
    )
    unit: str = attrs.field(validator=fields.text())
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, converter=Qualifier)
    text: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Metric(fields.Value):
    """A measured fact about an operator or a market.

    Attributes:
        kind: What is measured.
        quantity: How much.
        change: Whether the quantity is a change rather than a level.
        base: What a change is against ("year on year", "a year earlier"), as worded, or ``None``.
        basis: Reported, forecast, target or estimate.
        by: Whose forecast or estimate, or ``None``.
        operator: Whom it measures, or ``None``.
        market: Where, or ``None``.
        segment: Segment of the market ("broadband"), as worded, or ``None``.
        technology: Technology ("5G"), as worded, or ``None``.
        period: For when, or ``None``.
        text: The value expression as it reads.
        evidence: Where; the first is the stretch of `text`.
    """

    kind: MetricKind = attrs.field(converter=MetricKind)
    quantity: Quantity = attrs.field(validator=fields.is_a(Quantity))
    change: bool = attrs.field(default=False, validator=fields.is_a(bool))
    base: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    basis: Basis = attrs.field(default=Basis.REPORTED, converter=Basis)
    by: Organization | None = attrs.field(default=None, validator=fields.is_a(Organization, optional=True))
    operator: Operator | None = attrs.field(default=None, validator=fields.is_a(Operator, optional=True))
    market: Market | None = attrs.field(default=None, validator=fields.is_a(Market, optional=True))
    segment: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    technology: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    period: Period | None = attrs.field(default=None, validator=fields.is_a(Period, optional=True))
    text: str = attrs.field(validator=fields.text())
    evidence: tuple[Evidence, ...] = evidence_field()
