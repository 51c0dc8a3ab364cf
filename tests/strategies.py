"""Hypothesis strategies for the domain classes: valid by construction, every field spelled out."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from telcomodel import (
    Alliance,
    AllianceKind,
    Article,
    Basis,
    Deal,
    DealKind,
    Evidence,
    Executive,
    Extraction,
    Form,
    Market,
    MarketKind,
    Membership,
    Mention,
    Metric,
    MetricKind,
    Move,
    MoveKind,
    Note,
    Operator,
    Organization,
    OrganizationKind,
    Part,
    Period,
    Person,
    PersonKind,
    Position,
    PositionStatus,
    Precision,
    Qualifier,
    Quantity,
    Quote,
    QuoteKind,
    Role,
    Span,
    State,
    Status,
    Unnamed,
)

LENGTH = 80  # of every generated article's text
words = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=12)
optional_words = st.none() | words
countries = st.none() | st.sampled_from(["GB", "RU", "NG", "BR"])


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, LENGTH - 1))
    return Span(start, draw(st.integers(start + 1, LENGTH)))


evidence = st.lists(st.builds(Evidence, span=spans(), rule=words), min_size=1, max_size=3).map(tuple)
decimals = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(st.dates(date(1990, 1, 1), date(2040, 1, 1)))
    end = start + timedelta(days=draw(st.integers(0, 800)))
    ends = draw(st.sampled_from([(start, end), (start, None), (None, end)]))
    return Period(
        start=ends[0],
        end=ends[1],
        precision=draw(st.sampled_from(Precision)),
        text=draw(words),
        value=draw(words),
        evidence=draw(evidence),
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    value = draw(decimals)
    upper = draw(st.none() | st.decimals(0, 1000, places=2).map(lambda more: value + more))
    return Quantity(
        value=value,
        upper=upper,
        unit=draw(words),
        qualifier=Qualifier.RANGE if upper is not None else draw(st.sampled_from(Qualifier)),
        text=draw(words),
        evidence=draw(evidence),
    )


@st.composite
def organizations(draw: st.DrawFn, index: int, parents: list[Organization], cls: type[Organization]) -> Organization:
    return cls(
        id=f"{'operator' if cls is Operator else 'organization'}:{index}",
        name=draw(words),
        aliases=draw(st.lists(words, max_size=2)),
        kind=draw(st.none() | st.sampled_from(OrganizationKind)),
        country=draw(countries),
        parent=draw(st.none() | st.sampled_from(parents)) if parents else None,
        entry=draw(optional_words),
        from_registry=draw(st.lists(words, max_size=1)),
        evidence=draw(evidence),
    )


@st.composite
def positions(draw: st.DrawFn, employers: list[Organization]) -> Position:
    role = st.builds(Role, title=words, functions=st.lists(words, max_size=2), level=optional_words)
    return Position(
        role=draw(st.none() | role),
        organization=draw(st.none() | st.sampled_from(employers)) if employers else None,
        employer=draw(optional_words),
        status=draw(st.sampled_from(PositionStatus)),
        text=draw(words),
        evidence=draw(evidence),
    )


@st.composite
def people(draw: st.DrawFn, index: int, employers: list[Organization]) -> Person:
    kind = draw(st.sampled_from(PersonKind))
    return (Executive if kind is PersonKind.EXECUTIVE else Person)(
        id=f"person:{index}",
        name=draw(words),
        aliases=draw(st.lists(words, max_size=2)),
        kind=kind,
        positions=draw(st.lists(positions(employers), max_size=2)),
        evidence=draw(evidence),
    )


@st.composite
def segments(draw: st.DrawFn) -> tuple[Span, ...]:
    edges = sorted(draw(st.sets(st.integers(0, LENGTH), min_size=2, max_size=6)))
    return tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(st.text(st.characters(blacklist_categories=["Cs"]), min_size=LENGTH, max_size=LENGTH))
    operators: list[Organization] = []
    for index in range(draw(st.integers(0, 3))):
        operators.append(draw(organizations(index, list(operators), Operator)))
    others: list[Organization] = []
    for index in range(draw(st.integers(0, 2))):
        others.append(draw(organizations(index, [*operators, *others], Organization)))
    employers = [*operators, *others]
    named = [draw(people(index, employers)) for index in range(draw(st.integers(0, 3)))]
    places = [
        Market(
            id=f"market:{index}",
            kind=draw(st.sampled_from(MarketKind)),
            name=draw(words),
            code=draw(countries),
            maturity=draw(optional_words),
            text=draw(words),
            evidence=draw(evidence),
        )
        for index in range(draw(st.integers(0, 2)))
    ]
    one_operator = st.sampled_from(operators) if operators else st.nothing()
    some_market = st.none() | st.sampled_from(places) if places else st.none()
    someone = st.none() | st.sampled_from(named) if named else st.none()
    organization = st.none() | st.sampled_from(employers) if employers else st.none()
    speaker = someone | organization | st.builds(Unnamed, description=words)
    quotes = st.builds(
        Quote,
        kind=st.sampled_from([QuoteKind.DIRECT, QuoteKind.MIXED]),
        segments=segments(),
        text=words,
        cue=st.none() | spans(),
        source=st.none() | spans(),
        speaker=speaker,
        evidence=evidence,
    )
    indirect = st.builds(
        Quote, kind=st.just(QuoteKind.INDIRECT), segments=segments(), text=words, speaker=speaker, evidence=evidence
    )
    metrics = st.builds(
        Metric,
        kind=st.sampled_from(MetricKind),
        quantity=quantities(),
        change=st.booleans(),
        base=optional_words,
        basis=st.sampled_from(Basis),
        by=organization,
        operator=st.none() | one_operator,
        market=some_market,
        segment=optional_words,
        technology=optional_words,
        period=st.none() | periods(),
        text=words,
        evidence=evidence,
    )
    memberships = st.builds(
        Membership,
        organization=one_operator,
        part=st.sampled_from(Part),
        share=st.none() | decimals,
        date=st.none() | periods(),
        evidence=evidence,
    )
    common = {
        "name": optional_words,
        "body": organization,
        "members": st.lists(memberships, min_size=1, max_size=3).map(tuple),
        "former_members": st.lists(memberships, max_size=1).map(tuple),
        "status": st.sampled_from(Status),
        "history": st.lists(
            st.builds(State, status=st.sampled_from(Status), date=st.none() | periods(), text=words, evidence=evidence),
            max_size=2,
        ).map(tuple),
        "value": st.none() | quantities(),
        "purpose": optional_words,
        "services": st.lists(words, max_size=2).map(tuple),
        "markets": (st.lists(st.sampled_from(places), max_size=2) if places else st.just([])).map(tuple),
        "text": words,
        "evidence": evidence,
    }
    moves = st.builds(
        Move,
        kind=st.sampled_from(MoveKind),
        person=st.sampled_from(named) if named else st.nothing(),
        position=st.none() | positions(employers),
        predecessor=someone,
        successor=someone,
        date=st.none() | periods(),
        text=words,
        evidence=evidence,
    )
    entities: list[Organization | Person | Market] = [*employers, *named, *places]
    mentions = st.builds(
        Mention,
        span=spans(),
        entity=st.sampled_from([entity.id for entity in entities]) if entities else st.nothing(),
        form=st.sampled_from(Form),
        rule=words,
        text=words,
    )
    alliance = st.builds(
        Alliance, kind=st.sampled_from(AllianceKind), stated_size=st.none() | st.integers(1, 40), **common
    )
    deal = st.builds(Deal, kind=st.sampled_from(DealKind), **common)
    return Extraction(
        article=Article.of(
            text,
            source=draw(optional_words),
            published=draw(st.none() | st.dates()),
            published_span=draw(st.none() | spans()),
            headline=draw(st.none() | spans()),
            dateline=draw(st.none() | spans()),
            byline=draw(st.lists(spans(), max_size=2).map(tuple)),
            body=draw(st.lists(spans(), max_size=2).map(tuple)),
        ),
        mentions=draw(st.lists(mentions, max_size=3)) if entities else (),
        operators=operators,
        organizations=others,
        people=named,
        moves=draw(st.lists(moves, max_size=2)) if named else (),
        quotes=draw(st.lists(quotes, max_size=2)),
        indirect=draw(st.lists(indirect, max_size=1)),
        alliances=draw(st.lists(alliance, max_size=2)) if operators else (),
        deals=draw(st.lists(deal, max_size=1)) if operators else (),
        markets=places,
        metrics=draw(st.lists(metrics, max_size=2)),
        dates=draw(st.lists(periods(), max_size=2)),
        notes=draw(st.lists(st.builds(Note, code=words, message=words, span=st.none() | spans()), max_size=2)),
    )


def exact(value: str) -> Decimal:
    """A decimal, for short tests."""
    return Decimal(value)
