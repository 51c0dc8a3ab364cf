"""A summary of an extraction in words: rows of text, for a person to look over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from telcomodel.model.alliance import Agreement, Alliance, Deal
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Entity, Extraction, Fact
from telcomodel.model.market import Market, Metric, Quantity
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.person import Move, Person, PositionStatus
from telcomodel.model.quote import Quote, Unnamed


class Row(NamedTuple):
    """One entity or fact.

    Attributes:
        kind: ``operator``, ``person``, ``quote`` …
        what: The value: a name, a quotation, a number, the parties of an agreement.
        details: All else that is known of it.
        where: Its first span, ``start-end``.
    """

    kind: str
    what: str
    details: str
    where: str


COLUMNS: Final = Row._fields


def rows(extraction: Extraction) -> Iterator[Row]:
    """Every entity and fact of an extraction: entities first, each table in text order.

    Example:
        >>> import telcomodel
        >>> from telcomodel.table import rows
        >>> [row.what for row in rows(telcomodel.parse("Swisscom, the Swiss operator, cut its prices."))]
        ['Swisscom']
    """
    return map(row, (*extraction.entities(), *extraction.facts()))


def row(one: Entity | Fact) -> Row:
    """One entity or fact as a row.

    Example:
        >>> import telcomodel
        >>> row(telcomodel.parse("Swisscom, the Swiss operator, cut its prices.").operators[0]).kind
        'operator'
    """
    match one:
        case Organization():
            kind = "operator" if isinstance(one, Operator) else "organization"
            return _row(kind, one.name, _organization(one), one.evidence)
        case Person():
            return _row(one.kind.value, one.name, "; ".join(_positions(one)), one.evidence)
        case Market():
            return _row("market", one.name, one.code or one.kind.value, one.evidence)
        case Quote():
            return _row("quote", one.text, f"{_speaker(one)} ({one.kind.value})", one.evidence)
        case Move():
            return _row("move", one.person.name, _move(one), one.evidence)
        case Metric():
            return _row("metric", quantity(one.quantity), _metric(one), one.evidence)
        case Alliance() | Deal():
            return _row(one.kind.value, _parties(one), _agreement(one), one.evidence)


def _row(kind: str, what: str, details: str, evidence: tuple[Evidence, ...]) -> Row:
    span = evidence[0].span
    return Row(kind.replace("_", " "), what, details, f"{span.start}-{span.end}")


def _organization(organization: Organization) -> str:
    parts = [f"also {', '.join(organization.aliases)}"] if organization.aliases else []
    parts += [organization.country] if organization.country else []
    parts += [f"part of {organization.parent.name}"] if organization.parent else []
    return "; ".join(parts)


def _positions(person: Person) -> Iterator[str]:
    for position in person.positions:
        title = position.role.title if position.role else "works"
        employer = position.employer or (position.organization.name if position.organization else None)
        post = f"{title} at {employer}" if employer else title
        status = position.status.value
        said = position.status is PositionStatus.CURRENT or status in title.lower()
        yield post if said else f"{post} ({status})"


def _speaker(quote: Quote) -> str:
    match quote.speaker:
        case Unnamed(description=description):
            return description
        case None:
            return "unknown speaker"
        case speaker:
            return speaker.name


def _move(move: Move) -> str:
    parts = [move.kind.value]
    if move.position and move.position.role:
        parts.append(move.position.role.title)
    if move.position and move.position.organization:
        parts.append(f"at {move.position.organization.name}")
    parts += [
        f"{word} {other.name}" for word, other in (("after", move.predecessor), ("before", move.successor)) if other
    ]
    parts += [move.date.value] if move.date else []
    return " ".join(parts)


def quantity(value: Quantity) -> str:
    """A quantity as a person would note it: ``over 70,000,000 customers``.

    Example:
        >>> from decimal import Decimal
        >>> from telcomodel import Evidence, Quantity, Span
        >>> quantity(Quantity(value=Decimal(70_000_000), unit="customers", qualifier="over",
        ...     text="70 million", evidence=[Evidence(Span(0, 10), "n")]))
        'over 70,000,000 customers'
    """
    number = f"{value.value:,f}" if value.upper is None else f"{value.value:,f} to {value.upper:,f}"
    qualifier = "" if value.qualifier.value in ("exact", "range") else f"{value.qualifier.value} "
    return f"{qualifier}{number}{'' if value.unit == '%' else ' '}{value.unit}"


def _metric(metric: Metric) -> str:
    parts = [metric.kind.value.replace("_", " "), *(["change"] if metric.change else [])]
    parts += [of.name for of in (metric.operator, metric.market) if of]
    parts += [metric.period.value] if metric.period else []
    parts += [metric.basis.value] if metric.basis.value != "reported" else []
    return ", ".join(parts)


def _parties(agreement: Agreement) -> str:
    return ", ".join(membership.organization.name for membership in agreement.members)


def _agreement(agreement: Agreement) -> str:
    parts = [agreement.name] if agreement.name else []
    parts += [agreement.status.value.replace("_", " "), *([quantity(agreement.value)] if agreement.value else [])]
    return ", ".join(parts)
