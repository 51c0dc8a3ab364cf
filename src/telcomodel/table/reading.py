"""Extraction → rows of each table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from telcomodel.model.alliance import Agreement, Alliance
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Extraction
from telcomodel.model.market import Market
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.period import Period
from telcomodel.model.person import Person, Position
from telcomodel.model.quote import Quote, Unnamed
from telcomodel.table.row import (
    AgreementRow,
    ArticleRow,
    DateRow,
    MarketRow,
    MembershipRow,
    MentionRow,
    MetricRow,
    MoveRow,
    NoteRow,
    OrganizationRow,
    PersonRow,
    PositionRow,
    QuoteRow,
    StateRow,
)
from telcomodel.text import Span, read


class _Named(NamedTuple):
    """An entity as a row refers to it."""

    id: str | None
    name: str | None


class _Post(NamedTuple):
    title: str | None
    functions: tuple[str, ...]
    level: str | None
    organization: str | None
    organization_name: str | None


class _When(NamedTuple):
    value: str | None
    start: date | None
    end: date | None


def _named(entity: Organization | Person | Market | None) -> _Named:
    return _Named(None, None) if entity is None else _Named(entity.id, entity.name)


def _post(position: Position | None) -> _Post:
    role = position.role if position else None
    employer = _named(position.organization if position else None)
    return _Post(role.title if role else None, role.functions if role else (), role.level if role else None, *employer)


def _when(period: Period | None) -> _When:
    return _When(None, None, None) if period is None else _When(period.value, period.start, period.end)


def _first(evidence: tuple[Evidence, ...]) -> tuple[int, int]:
    span = evidence[0].span
    return span.start, span.end


def _reads(extraction: Extraction, span: Span | None) -> str | None:
    text = extraction.article.text
    return None if span is None or text is None else read(span.of(text))


def article_rows(extraction: Extraction, key: str) -> Iterator[ArticleRow]:
    """The one row of an article."""
    article = extraction.article
    yield ArticleRow(
        article=key,
        sha256=article.sha256,
        length=article.length,
        source=article.source,
        published=article.published,
        headline=_reads(extraction, article.headline),
        text=article.text,
    )


def operator_rows(extraction: Extraction, key: str) -> Iterator[OrganizationRow]:
    """Operators, in text order."""
    return _organization_rows(extraction.operators, key)


def organization_rows(extraction: Extraction, key: str) -> Iterator[OrganizationRow]:
    """Other organizations, in text order."""
    return _organization_rows(extraction.organizations, key)


def _organization_rows(organizations: Iterable[Organization], key: str) -> Iterator[OrganizationRow]:
    for one in organizations:
        parent = _named(one.parent)
        start, end = _first(one.evidence)
        yield OrganizationRow(
            article=key,
            id=one.id,
            name=one.name,
            aliases=one.aliases,
            kind=one.kind.value if one.kind else None,
            country=one.country,
            parent=parent.id,
            parent_name=parent.name,
            entry=one.entry,
            from_registry=one.from_registry,
            start=start,
            end=end,
            evidence=one.evidence,
        )


def person_rows(extraction: Extraction, key: str) -> Iterator[PersonRow]:
    """People, in text order."""
    for person in extraction.people:
        start, end = _first(person.evidence)
        yield PersonRow(
            article=key,
            id=person.id,
            name=person.name,
            aliases=person.aliases,
            kind=person.kind.value,
            start=start,
            end=end,
            evidence=person.evidence,
        )


def position_rows(extraction: Extraction, key: str) -> Iterator[PositionRow]:
    """The posts of each person in turn."""
    for person in extraction.people:
        for position in person.positions:
            post = _post(position)
            start, end = _first(position.evidence)
            yield PositionRow(
                article=key,
                person=person.id,
                person_name=person.name,
                title=post.title,
                functions=post.functions,
                level=post.level,
                organization=post.organization,
                organization_name=post.organization_name,
                employer=position.employer,
                status=position.status.value,
                text=position.text,
                start=start,
                end=end,
                evidence=position.evidence,
            )


def move_rows(extraction: Extraction, key: str) -> Iterator[MoveRow]:
    """Appointments and departures, in text order."""
    for number, move in enumerate(extraction.moves):
        post, when = _post(move.position), _when(move.date)
        predecessor, successor = _named(move.predecessor), _named(move.successor)
        start, end = _first(move.evidence)
        yield MoveRow(
            article=key,
            id=f"move:{number}",
            kind=move.kind.value,
            person=move.person.id,
            person_name=move.person.name,
            title=post.title,
            functions=post.functions,
            level=post.level,
            organization=post.organization,
            organization_name=post.organization_name,
            predecessor=predecessor.id,
            predecessor_name=predecessor.name,
            successor=successor.id,
            successor_name=successor.name,
            date=when.value,
            date_start=when.start,
            date_end=when.end,
            text=move.text,
            start=start,
            end=end,
            evidence=move.evidence,
        )


def quote_rows(extraction: Extraction, key: str) -> Iterator[QuoteRow]:
    """Direct and mixed quotes in text order, then indirect ones in text order."""
    for number, quote in enumerate((*extraction.quotes, *extraction.indirect)):
        speaker, kind = _speaker(quote)
        start, end = _first(quote.evidence)
        yield QuoteRow(
            article=key,
            id=f"quote:{number}",
            kind=quote.kind.value,
            text=quote.text,
            speaker=speaker.id,
            speaker_name=speaker.name,
            speaker_kind=kind,
            source=_reads(extraction, quote.source),
            cue=_reads(extraction, quote.cue),
            start=start,
            end=end,
            evidence=quote.evidence,
        )


def _speaker(quote: Quote) -> tuple[_Named, str | None]:
    match quote.speaker:
        case None:
            return _named(None), None
        case Unnamed(description=description):
            return _Named(None, description), "unnamed"
        case Person() as person:
            return _named(person), "person"
        case organization:
            return _named(organization), "organization"


def _agreements(extraction: Extraction) -> Iterator[tuple[str, Agreement]]:
    """Every alliance and deal with its id."""
    yield from ((f"alliance:{number}", one) for number, one in enumerate(extraction.alliances))
    yield from ((f"deal:{number}", one) for number, one in enumerate(extraction.deals))


def alliance_rows(extraction: Extraction, key: str) -> Iterator[AgreementRow]:
    """Alliances, in text order."""
    for number, one in enumerate(extraction.alliances):
        yield _agreement_row(f"alliance:{number}", one, one.kind.value, key)


def deal_rows(extraction: Extraction, key: str) -> Iterator[AgreementRow]:
    """Deals, in text order."""
    for number, one in enumerate(extraction.deals):
        yield _agreement_row(f"deal:{number}", one, one.kind.value, key)


def _agreement_row(name: str, one: Agreement, kind: str, key: str) -> AgreementRow:
    body = _named(one.body)
    start, end = _first(one.evidence)
    return AgreementRow(
        article=key,
        id=name,
        kind=kind,
        name=one.name,
        body=body.id,
        body_name=body.name,
        member_names=tuple(member.organization.name for member in one.members),
        status=one.status.value,
        stated_size=one.stated_size if isinstance(one, Alliance) else None,
        value=one.value.value if one.value else None,
        value_upper=one.value.upper if one.value else None,
        value_unit=one.value.unit if one.value else None,
        purpose=one.purpose,
        services=one.services,
        markets=tuple(market.id for market in one.markets),
        text=one.text,
        start=start,
        end=end,
        evidence=one.evidence,
    )


def membership_rows(extraction: Extraction, key: str) -> Iterator[MembershipRow]:
    """Members and former members of each alliance, then of each deal."""
    for name, agreement in _agreements(extraction):
        present = ((one, False) for one in agreement.members)
        past = ((one, True) for one in agreement.former_members)
        for membership, former in (*present, *past):
            when = _when(membership.date)
            start, end = _first(membership.evidence)
            yield MembershipRow(
                article=key,
                agreement=name,
                organization=membership.organization.id,
                organization_name=membership.organization.name,
                operator=isinstance(membership.organization, Operator),
                part=membership.part.value,
                former=former,
                share=membership.share,
                date=when.value,
                date_start=when.start,
                date_end=when.end,
                start=start,
                end=end,
                evidence=membership.evidence,
            )


def state_rows(extraction: Extraction, key: str) -> Iterator[StateRow]:
    """The steps of each alliance, then of each deal."""
    for name, agreement in _agreements(extraction):
        for step, state in enumerate(agreement.history):
            when = _when(state.date)
            start, end = _first(state.evidence)
            yield StateRow(
                article=key,
                agreement=name,
                step=step,
                status=state.status.value,
                date=when.value,
                date_start=when.start,
                date_end=when.end,
                text=state.text,
                start=start,
                end=end,
                evidence=state.evidence,
            )


def market_rows(extraction: Extraction, key: str) -> Iterator[MarketRow]:
    """Markets, in text order."""
    for market in extraction.markets:
        start, end = _first(market.evidence)
        yield MarketRow(
            article=key,
            id=market.id,
            kind=market.kind.value,
            name=market.name,
            code=market.code,
            maturity=market.maturity,
            text=market.text,
            start=start,
            end=end,
            evidence=market.evidence,
        )


def metric_rows(extraction: Extraction, key: str) -> Iterator[MetricRow]:
    """Metrics, in text order."""
    for number, metric in enumerate(extraction.metrics):
        by, operator, market, when = (
            _named(metric.by),
            _named(metric.operator),
            _named(metric.market),
            _when(metric.period),
        )
        start, end = _first(metric.evidence)
        yield MetricRow(
            article=key,
            id=f"metric:{number}",
            kind=metric.kind.value,
            value=metric.quantity.value,
            upper=metric.quantity.upper,
            unit=metric.quantity.unit,
            qualifier=metric.quantity.qualifier.value,
            change=metric.change,
            base=metric.base,
            basis=metric.basis.value,
            by=by.id,
            by_name=by.name,
            operator=operator.id,
            operator_name=operator.name,
            market=market.id,
            market_name=market.name,
            market_code=metric.market.code if metric.market else None,
            segment=metric.segment,
            technology=metric.technology,
            period=when.value,
            period_start=when.start,
            period_end=when.end,
            text=metric.text,
            start=start,
            end=end,
            evidence=metric.evidence,
        )


def date_rows(extraction: Extraction, key: str) -> Iterator[DateRow]:
    """Dates and periods, in text order."""
    for period in extraction.dates:
        start, end = _first(period.evidence)
        yield DateRow(
            article=key,
            value=period.value,
            precision=period.precision.value,
            first=period.start,
            last=period.end,
            text=period.text,
            start=start,
            end=end,
            evidence=period.evidence,
        )


def mention_rows(extraction: Extraction, key: str) -> Iterator[MentionRow]:
    """Mentions, in text order."""
    for mention in extraction.mentions:
        yield MentionRow(
            article=key,
            entity=mention.entity,
            form=mention.form.value,
            rule=mention.rule,
            text=mention.text,
            start=mention.span.start,
            end=mention.span.end,
        )


def note_rows(extraction: Extraction, key: str) -> Iterator[NoteRow]:
    """Doubts."""
    for note in extraction.notes:
        yield NoteRow(
            article=key,
            code=note.code,
            message=note.message,
            start=note.span.start if note.span else None,
            end=note.span.end if note.span else None,
        )
