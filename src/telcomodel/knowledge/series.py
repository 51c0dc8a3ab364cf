"""Metrics of operators and markets as time series."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple, cast

import attrs

from telcomodel.knowledge.entities import Known, KnownMarket, KnownOrganization
from telcomodel.knowledge.judgement import Ref
from telcomodel.knowledge.names import fold
from telcomodel.knowledge.record import Record
from telcomodel.knowledge.source import Source, Value, When, gather, merged
from telcomodel.model.market import Basis, Metric, MetricKind, Qualifier, Quantity
from telcomodel.model.organization import Organization, OrganizationKind


@attrs.frozen
class Measure:
    """A quantity as several articles may state it, whatever their words.

    Attributes:
        value: In the unit of its series; the lower bound of a range.
        upper: Upper bound of a range, else ``None``.
        qualifier: Exact, approx, over, under or range.
    """

    value: Decimal
    upper: Decimal | None = None
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, converter=Qualifier)

    @classmethod
    def of(cls, quantity: Quantity) -> Measure:
        """What a quantity of an article measures."""
        return cls(quantity.value, quantity.upper, quantity.qualifier)

    def bounds(self) -> tuple[Decimal, Decimal]:
        """The least and the greatest value that it allows; "about" allows half a unit of its last digit that counts.

        Example:
            >>> Measure(Decimal("1.3e6"), qualifier="approx").bounds()
            (Decimal('1.25E+6'), Decimal('1.35E+6'))
        """
        match self.qualifier:
            case Qualifier.OVER:
                return self.value, Decimal("Infinity")
            case Qualifier.UNDER:
                return Decimal("-Infinity"), self.value
            case Qualifier.APPROX:
                exponent = self.value.normalize().as_tuple().exponent
                half = Decimal(5).scaleb(int(exponent) - 1)
                return self.value - half, self.value + half
            case _:
                return self.value, self.value if self.upper is None else self.upper

    def agrees(self, other: Measure) -> bool:
        """Whether one number can be both.

        Example:
            >>> Measure(Decimal(70), qualifier="over").agrees(Measure(Decimal(71)))
            True
        """
        least, greatest = self.bounds()
        other_least, other_greatest = other.bounds()
        return least <= other_greatest and other_least <= greatest


@attrs.frozen(kw_only=True)
class Point:
    """What articles state for one period.

    Attributes:
        period: For when; ``None`` where the articles do not say.
        day: The last day of the period, else the publication day of the articles; ``None`` where neither is known.
        values: The values stated, the one that most articles state first; those that disagree are a conflict.
        sources: Every article that states one.
    """

    period: When | None
    day: date | None
    values: tuple[Value[Measure], ...]
    sources: tuple[Source, ...]

    @property
    def value(self) -> Decimal:
        """The value that most articles state."""
        return self.values[0].value.value


@attrs.frozen(kw_only=True)
class Series:
    """One metric over time.

    Attributes:
        kind: What is measured.
        operator: Whom it measures, or ``None``.
        market: Where; the home of an operating company where the article does not say, or ``None``.
        segment: Segment of the market, folded, or ``None``.
        technology: Technology, folded, or ``None``.
        unit: Unit of its values.
        change: Whether they are changes rather than levels.
        base: What a change is against, folded, or ``None``.
        basis: Reported, forecast, target or estimate.
        by: Whose forecast or estimate, or ``None``.
        points: In order of time.
    """

    kind: MetricKind
    operator: KnownOrganization | None
    market: KnownMarket | None
    segment: str | None
    technology: str | None
    unit: str
    change: bool
    base: str | None
    basis: Basis
    by: KnownOrganization | None
    points: tuple[Point, ...]


class _Key(NamedTuple):
    """What the metrics of one series share; entities by id."""

    kind: str
    operator: str
    market: str
    segment: str
    technology: str
    unit: str
    change: bool
    base: str
    basis: str
    by: str


class _Stated(NamedTuple):
    """One metric of one article."""

    metric: Metric
    source: Source
    operator: KnownOrganization | None
    market: KnownMarket | None
    by: KnownOrganization | None


def find_series(records: Iterable[Record], known: Mapping[Ref, Known]) -> tuple[Series, ...]:
    """Every series, by kind, operator and market."""
    countries = {one.code: one for one in known.values() if isinstance(one, KnownMarket)}
    groups: dict[_Key, list[_Stated]] = {}
    for record in records:
        for metric in record.extraction.metrics:
            operator = _organization(record, metric.operator, known)
            market = known[Ref(record.key, metric.market.id)] if metric.market else None
            if market is None and operator is not None and metric.kind is not MetricKind.DEAL_VALUE:
                market = countries.get(_home(operator))
            stated = _Stated(
                metric,
                Source.of(record, metric.evidence),
                operator,
                cast("KnownMarket | None", market),
                _organization(record, metric.by, known),
            )
            groups.setdefault(_key(stated), []).append(stated)
    return tuple(_series(key, groups[key]) for key in sorted(groups))


def _organization(
    record: Record, organization: Organization | None, known: Mapping[Ref, Known]
) -> KnownOrganization | None:
    found = known[Ref(record.key, organization.id)] if organization else None
    return cast("KnownOrganization | None", found)


def _home(operator: KnownOrganization) -> str | None:
    """The country where an operating company has all its business; one article need not say what another does."""
    at_home = bool(operator.kinds) and operator.kinds[0].value is OrganizationKind.OPERATING_COMPANY
    return operator.country if at_home else None


def _key(stated: _Stated) -> _Key:
    metric = stated.metric
    return _Key(
        kind=metric.kind.value,
        operator=stated.operator.id if stated.operator else "",
        market=stated.market.id if stated.market else "",
        segment=fold(metric.segment) if metric.segment else "",
        technology=fold(metric.technology) if metric.technology else "",
        unit=metric.quantity.unit,
        change=metric.change,
        base=fold(metric.base) if metric.base else "",
        basis=metric.basis.value,
        by=stated.by.id if stated.by else "",
    )


def _series(key: _Key, stated: list[_Stated]) -> Series:
    first = stated[0]
    periods: dict[tuple[When | None, date | None], list[_Stated]] = {}
    for one in stated:
        period = When.of(one.metric.period) if one.metric.period else None
        periods.setdefault((period, period.last if period else one.source.published), []).append(one)
    return Series(
        kind=first.metric.kind,
        operator=first.operator,
        market=first.market,
        segment=key.segment or None,
        technology=key.technology or None,
        unit=key.unit,
        change=key.change,
        base=key.base or None,
        basis=first.metric.basis,
        by=first.by,
        points=tuple(
            Point(
                period=period,
                day=day,
                values=gather((Measure.of(one.metric.quantity), one.source) for one in group),
                sources=merged(one.source for one in group),
            )
            for (period, day), group in sorted(periods.items(), key=lambda item: _when(*item[0]))
        ),
    )


def _when(period: When | None, day: date | None) -> tuple[date, date, str]:
    return day or date.max, period.first if period else date.min, period.value if period else ""
