"""Extractions made by hand for tests of what is done with many of them; every span is the same, none is read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from telcomodel import (
    Alliance,
    Article,
    Evidence,
    Executive,
    Extraction,
    Market,
    Membership,
    Metric,
    Move,
    Operator,
    Organization,
    Period,
    Person,
    Position,
    Quantity,
    Quote,
    Role,
    Span,
    State,
)

EVIDENCE = (Evidence(Span(0, 1), "test"),)
NORDIC = Operator(id="operator:nordic", name="Nordic Mobile", country="NO", entry="operator:nordic", evidence=EVIDENCE)
CEO = Role(title="chief executive", functions=("ceo",), level="chief")
CFO = Role(title="finance director", functions=("cfo",), level="chief")
_numbers = count()


def day(text: str) -> date:
    return date.fromisoformat(text)


def period(text: str) -> Period:
    """A day, or a month."""
    if len(text) == 7:
        year, month = map(int, text.split("-"))
        end = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return Period(
            start=date(year, month, 1),
            end=date.fromordinal(end),
            precision="month",
            text=text,
            value=text,
            evidence=EVIDENCE,
        )
    return Period(start=day(text), end=day(text), precision="day", text=text, value=text, evidence=EVIDENCE)


def article(published: str | None = None, *, source: str | None = None, **facts: Any) -> Extraction:
    """An extraction of a text of its own, which no other has."""
    text = f"Article {next(_numbers)} of the test run, long enough for every span."
    return Extraction(article=Article.of(text, published=day(published) if published else None, source=source), **facts)


def operator(name: str, *, entry: str | None = None, country: str | None = None) -> Operator:
    slug = name.lower().replace(" ", "-")
    return Operator(id=entry or f"operator:{slug}", name=name, entry=entry, country=country, evidence=EVIDENCE)


def post(role: Role | None, at: Organization, status: str = "current") -> Position:
    return Position(role=role, organization=at, status=status, text=role.title if role else "works", evidence=EVIDENCE)


def person(name: str, *positions: Position) -> Executive:
    return Executive(id=f"person:{name.lower().replace(' ', '-')}", name=name, positions=positions, evidence=EVIDENCE)


def holder(
    name: str, role: Role, published: str | None, *, at: Operator = NORDIC, status: str = "current"
) -> Extraction:
    """An article that says no more than that somebody holds a post."""
    return article(published, operators=[at], people=[person(name, post(role, at, status))])


def move(kind: str, who: Person, *, on: str | None = None, **more: Any) -> Move:
    return Move(
        kind=kind,
        person=who,
        position=who.positions[0] if who.positions else None,
        date=period(on) if on else None,
        text=kind,
        evidence=EVIDENCE,
        **more,
    )


def alliance(status: str, *members: Operator, steps: tuple[tuple[str, str | None], ...] = (), **more: Any) -> Alliance:
    return Alliance(
        kind=more.pop("kind", "alliance"),
        status=status,
        members=[member(one) for one in members],
        history=[
            State(status=step, date=period(on) if on else None, text=step, evidence=EVIDENCE) for step, on in steps
        ],
        text="alliance",
        evidence=EVIDENCE,
        **more,
    )


def member(who: Operator, part: str = "member", on: str | None = None) -> Membership:
    return Membership(organization=who, part=part, date=period(on) if on else None, evidence=EVIDENCE)


def quote(text: str, speaker: Any = None) -> Quote:
    return Quote(kind="direct", segments=[Span(0, 1)], text=text, speaker=speaker, evidence=EVIDENCE)


def metric(
    value: int, who: Operator, *, period: Period | None = None, market: Market | None = None, **more: Any
) -> Metric:
    quantity = Quantity(value=Decimal(value), unit="customers", text=str(value), evidence=EVIDENCE, **more)
    return Metric(
        kind="subscribers",
        quantity=quantity,
        operator=who,
        market=market,
        period=period,
        text=str(value),
        evidence=EVIDENCE,
    )
