"""The domain classes refuse what they cannot hold, naming the class, the field and the value."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import attrs
import pytest

import telcomodel
from telcomodel import (
    Alliance,
    Article,
    Evidence,
    Executive,
    Extraction,
    Market,
    Membership,
    Mention,
    ModelError,
    Operator,
    Organization,
    Period,
    Person,
    Quantity,
    Quote,
    Span,
    SpanError,
    claim,
)

HERE = (Evidence(Span(0, 3), "test"),)
EXO = Operator(id="operator:exo", name="Exo", evidence=HERE)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Operator(id="exo", name="Exo", evidence=HERE), "Operator.id: wanted an id .*'exo'"),
        (lambda: Operator(id="operator:exo", name="", evidence=HERE), "Operator.name: wanted text"),
        (lambda: Operator(id="operator:exo", name="Exo", evidence=()), "Operator.evidence: .*at least 1"),
        (lambda: Operator(id="operator:exo", name="Exo", country="uk", evidence=HERE), "Operator.country: .*'uk'"),
        (lambda: Operator(id="operator:exo", name="Exo", parent="BT", evidence=HERE), "Operator.parent: .*'BT'"),  # type: ignore[arg-type]
        (lambda: Person(id="person:a", name="A", kind="executive", evidence=HERE), "Person.kind: .*EXECUTIVE"),
        (lambda: Executive(id="person:a", name="A", kind="other", evidence=HERE), "Executive.kind: .*OTHER"),
        (lambda: Quantity(value=1.5, unit="%", text="1.5%", evidence=HERE), "Quantity.value: wanted Decimal, got 1.5"),
        (lambda: Quantity(value=Decimal("NaN"), unit="%", text="?", evidence=HERE), "Quantity.value: .*finite"),
        (lambda: Quantity(value=5, upper=4, unit="%", text="5-4%", evidence=HERE), "Quantity.upper: .*not under 5"),
        (lambda: Quote(kind="direct", segments=(), text="x", evidence=HERE), "Quote.segments: .*at least 1"),
        (
            lambda: Quote(kind="direct", segments=(Span(4, 6), Span(0, 3)), text="x", evidence=HERE),
            "Quote.segments: .*text order",
        ),
        (
            lambda: Quote(kind="spoken", segments=(Span(0, 3),), text="x", evidence=HERE),
            "QuoteKind: wanted one of direct, mixed, indirect, got 'spoken'",
        ),
        (
            lambda: Period(start=None, end=None, precision="day", text="x", value="x", evidence=HERE),
            "Period.end: .*start or an end",
        ),
        (
            lambda: Period(
                start=date(2020, 2, 1), end=date(2020, 1, 1), precision="day", text="x", value="x", evidence=HERE
            ),
            "Period.end: .*2020-02-01",
        ),
        (lambda: Evidence(Span(3, 3), "x"), "Evidence.span: .*not empty"),
        (
            lambda: Alliance(
                kind="alliance",
                members=(
                    Membership(organization=Organization(id="organization:a", name="A", evidence=HERE), evidence=HERE),
                ),
                status="announced",
                text="x",
                evidence=HERE,
            ),
            "Alliance.members: wanted at least one operator",
        ),
    ],
)
def test_refusals_name_field_and_value(make: Callable[[], object], message: str) -> None:
    """Each wrong value is refused on construction."""
    with pytest.raises(ModelError, match=message):
        make()


def test_span_refuses_bad_offsets() -> None:
    """Negative or reversed offsets, and use on a text that is too short."""
    with pytest.raises(SpanError, match=r"\[3, 1\)"):
        Span(3, 1)
    with pytest.raises(SpanError, match="-1"):
        Span(-1, 1)
    with pytest.raises(SpanError, match="2 characters"):
        Span(0, 3).of("ab")


def test_spans_compare_and_overlap() -> None:
    """Order by start, then end; touching spans do not overlap."""
    assert sorted([Span(2, 3), Span(0, 5), Span(0, 2)]) == [Span(0, 2), Span(0, 5), Span(2, 3)]
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 5).covers(Span(2, 3))


def test_values_are_frozen_and_hashable() -> None:
    """Nothing can be changed in place; equal values have equal hashes."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        EXO.name = "Other"  # type: ignore[misc]
    assert hash(EXO) == hash(attrs.evolve(EXO))
    assert len({EXO, attrs.evolve(EXO)}) == 1


def test_extraction_refuses_two_entities_with_one_id() -> None:
    """Ids are unique over all tables."""
    with pytest.raises(ModelError, match="share the id 'operator:exo'"):
        Extraction(article=Article.of("Exo"), operators=(EXO, EXO))


def test_extraction_refuses_entities_that_its_tables_lack() -> None:
    """A fact may reach only what a table has, and exactly that."""
    quote = Quote(kind="direct", segments=(Span(0, 3),), text="Exo", speaker=EXO, evidence=HERE)
    with pytest.raises(ModelError, match="operator:exo"):
        Extraction(article=Article.of("Exo"), quotes=(quote,))
    with pytest.raises(ModelError, match="operator:exo"):
        Extraction(article=Article.of("Exo"), operators=(attrs.evolve(EXO, country="GB"),), quotes=(quote,))
    mention = Mention(span=Span(0, 3), entity="operator:none", form="name", rule="test", text="Exo")
    with pytest.raises(ModelError, match="operator:none"):
        Extraction(article=Article.of("Exo"), mentions=(mention,))


def test_an_extraction_shows_how_much_it_holds() -> None:
    """Its repr is a line, not pages."""
    extraction = telcomodel.parse("Telia has 2 million customers in Norway.", published="2020-05-05", source="wire")
    assert repr(extraction).startswith("Extraction(source=wire, published=2020-05-05, mentions=1, operators=1")


def test_operators_do_not_hide_among_organizations() -> None:
    """An operator stands in its own table."""
    with pytest.raises(ModelError, match="belongs to operators"):
        Extraction(article=Article.of("Exo"), organizations=(EXO,))


def test_about_and_at_find_facts() -> None:
    """Facts about an entity, and what stands at an offset."""
    text = "Exo: yes"
    quote = Quote(
        kind="direct", segments=(Span(5, 8),), text="yes", speaker=EXO, evidence=(Evidence(Span(5, 8), "test"),)
    )
    extraction = Extraction(article=Article.of(text), operators=(EXO,), quotes=(quote,))
    assert extraction.about(EXO) == extraction.about("operator:exo") == (quote,)
    assert extraction.at(1) == (EXO,)
    assert extraction.at(6) == (quote,)
    assert extraction.at(4) == ()


def test_claims_drop_evidence_all_the_way_down() -> None:
    """The same fact read elsewhere makes the same claim."""
    there = (Evidence(Span(9, 12), "other"),)
    elsewhere = attrs.evolve(EXO, evidence=there)
    assert EXO != elsewhere
    assert claim(EXO) == claim(elsewhere)
    markets = [Market(id="market:om", kind="country", name="Oman", text="Oman", evidence=e) for e in (HERE, there)]
    assert claim(markets[0]) == claim(markets[1])
    quotes = [
        Quote(kind="direct", segments=(e[0].span,), text="yes", source=s, speaker=o, evidence=e)
        for e, o, s in ((HERE, EXO, None), (there, elsewhere, Span(1, 2)))
    ]
    assert claim(quotes[0]) == claim(quotes[1])
