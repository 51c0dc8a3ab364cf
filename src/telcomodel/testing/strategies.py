"""Hypothesis strategies for the domain classes: valid by construction, every field spelled out.

``st.from_type(Alliance)`` draws from them too, once telcomodel is installed: Hypothesis finds them by its entry point.
Offsets lie within the first `LENGTH` characters, so any drawn span fits any drawn article.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

from hypothesis import strategies as st

from telcomodel.model.alliance import (
    Agreement,
    Alliance,
    AllianceKind,
    Deal,
    DealKind,
    Membership,
    Part,
    State,
    Status,
)
from telcomodel.model.evidence import Evidence, Note
from telcomodel.model.extraction import Article, Entity, Extraction, Form, Mention
from telcomodel.model.market import Basis, Market, MarketKind, Metric, MetricKind, Qualifier, Quantity
from telcomodel.model.organization import Operator, Organization, OrganizationKind
from telcomodel.model.period import Period, Precision
from telcomodel.model.person import (
    Executive,
    Move,
    MoveKind,
    Person,
    PersonKind,
    Position,
    PositionStatus,
    Role,
)
from telcomodel.model.quote import Quote, QuoteKind, Unnamed
from telcomodel.text import Span

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
LENGTH: Final = 80
"""Length, in code points, of every drawn article."""
_LARGEST: Final = 10**12
_COUNTRIES: Final = ("GB", "RU", "NG", "BR")


def words() -> st.SearchStrategy[str]:
    """Any short text that is not empty and that UTF-8 can carry."""
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def countries() -> st.SearchStrategy[str]:
    """ISO 3166-1 alpha-2 codes."""
    return st.sampled_from(_COUNTRIES)


def decimals() -> st.SearchStrategy[Decimal]:
    """Finite numbers of up to twelve digits and three places."""
    return st.decimals(allow_nan=False, allow_infinity=False, min_value=-_LARGEST, max_value=_LARGEST, places=3)


# Strategies are dear to make and cheap to draw from: these are made once.
@cache
def _any(choices: type[E]) -> st.SearchStrategy[E]:
    """Any member of an enumeration."""
    return st.sampled_from(choices)


@cache
def _up_to(most: int) -> st.SearchStrategy[int]:
    """Numbers from 0."""
    return st.integers(0, most)


_ANY_TEXT: Final = st.characters(exclude_categories=["Cs"])
_OPTIONAL_KIND: Final = st.sampled_from((None, *OrganizationKind))
_WORDS: Final = words()
_OPTIONAL_WORDS: Final = st.text(_ANY_TEXT, max_size=12).map(lambda text: text or None)
_FEW_WORDS: Final = st.lists(_WORDS, max_size=2)
_OPTIONAL_COUNTRY: Final = st.sampled_from((None, *_COUNTRIES))
_DECIMALS: Final = decimals()
_OPTIONAL_DECIMAL: Final = st.none() | _DECIMALS
_MORE: Final = st.none() | st.decimals(0, 1000, places=2)
_TEXTS: Final = st.text(_ANY_TEXT, min_size=LENGTH, max_size=LENGTH)
_DAYS: Final = st.dates(date(1990, 1, 1), date(2040, 1, 1))


def _span(number: int) -> Span:
    """The span that a number below ``LENGTH**2`` stands for: the shorter and the nearer to 0, the smaller it is."""
    length, start = divmod(number, LENGTH)
    return Span(start, min(start + length + 1, LENGTH))


def spans() -> st.SearchStrategy[Span]:
    """Spans that are not empty, within the first `LENGTH` characters.

    Example:
        >>> from hypothesis import find
        >>> find(spans(), lambda span: len(span) > 3)
        Span(start=0, end=4)
    """
    return st.integers(0, LENGTH**2 - 1).map(_span)


_SPANS: Final = spans()
_RULES: Final = ("n", "name.safe", "clause.after", "règle 🙂")


_PIECES: Final = LENGTH**2 * len(_RULES)
"""How many different pieces of evidence there are."""


def _pieces(number: int) -> tuple[Evidence, ...]:
    """The evidence that a number stands for, a digit of base `_PIECES` for each piece."""
    rest, piece = divmod(number, _PIECES)
    span, rule = divmod(piece, len(_RULES))
    return (Evidence(_span(span), _RULES[rule]), *(_pieces(rest - 1) if rest else ()))


def single_evidence() -> st.SearchStrategy[Evidence]:
    """One piece of evidence."""
    return st.integers(0, _PIECES - 1).map(lambda number: _pieces(number)[0])


def evidence() -> st.SearchStrategy[tuple[Evidence, ...]]:
    """What every fact ends with: one to three pieces of evidence; one number draws them, as there are so many facts."""
    return st.integers(0, _PIECES**3 - 1).map(_pieces)


_OPTIONAL_SPAN: Final = st.integers(0, LENGTH**2).map(lambda number: _span(number - 1) if number else None)
_FEW_SPANS: Final = st.lists(_SPANS, max_size=2).map(tuple)
_EVIDENCE: Final = evidence()


def notes() -> st.SearchStrategy[Note]:
    """Notes about a place or about the whole text."""
    return st.builds(Note, code=_WORDS, message=_WORDS, span=_OPTIONAL_SPAN)


def unnamed() -> st.SearchStrategy[Unnamed]:
    """Speakers who are only described."""
    return st.builds(Unnamed, description=_WORDS)


_UNNAMED: Final = unnamed()


def roles() -> st.SearchStrategy[Role]:
    """Posts with up to two functions."""
    return st.builds(Role, title=_WORDS, functions=_FEW_WORDS.map(tuple), level=_OPTIONAL_WORDS)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Stretches of up to 800 days between 1990 and 2042, either end of them perhaps open."""
    start = draw(_DAYS)
    end = start + timedelta(days=draw(_up_to(800)))
    open_end = draw(_up_to(2))
    return Period(
        start=None if open_end == 2 else start,
        end=None if open_end == 1 else end,
        precision=draw(_any(Precision)),
        text=draw(_WORDS),
        value=draw(_WORDS),
        evidence=draw(_EVIDENCE),
    )


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Exact numbers and ranges in any unit."""
    value = draw(_DECIMALS)
    more = draw(_MORE)
    upper = None if more is None else value + more
    return Quantity(
        value=value,
        upper=upper,
        unit=draw(_WORDS),
        qualifier=Qualifier.RANGE if upper is not None else draw(_any(Qualifier)),
        text=draw(_WORDS),
        evidence=draw(_EVIDENCE),
    )


_PERIODS: Final = periods()
_OPTIONAL_PERIOD: Final = st.none() | _PERIODS
_QUANTITIES: Final = quantities()
_OPTIONAL_QUANTITY: Final = st.none() | _QUANTITIES
_OPTIONAL_ROLE: Final = st.none() | roles()


class Cast(NamedTuple):
    """The entities of one article: no two share an id, and they refer to none but one another."""

    operators: tuple[Operator, ...] = ()
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    markets: tuple[Market, ...] = ()

    @property
    def employers(self) -> tuple[Organization, ...]:
        """Operators and other organizations."""
        return (*self.operators, *self.organizations)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All of them."""
        return (*self.employers, *self.people, *self.markets)


@st.composite
def casts(
    draw: st.DrawFn,
    *,
    operators: int = 0,
    organizations: int = 0,
    people: int = 0,
    markets: int = 0,
    posts: int = 0,
    most: int = 3,
) -> Cast:
    """Casts of at most `most` of each kind of entity; how many at least, you say, and how many posts each person has.

    Example:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=3, database=None)
        ... @given(casts(operators=2))
        ... def ids_differ(cast):
        ...     assert [operator.id for operator in cast.operators][:2] == ["operator:0", "operator:1"]
        >>> ids_differ()
    """
    carriers: list[Operator] = []
    for index in range(draw(st.integers(operators, most))):
        carriers.append(draw(_organizations(Operator, index, tuple(carriers))))
    others: list[Organization] = []
    for index in range(draw(st.integers(organizations, most - 1 or 1))):
        others.append(draw(_organizations(Organization, index, (*carriers, *others))))
    employers = Cast(tuple(carriers), tuple(others))
    return Cast(
        *employers[:2],
        people=tuple(draw(_people(index, employers, posts)) for index in range(draw(st.integers(people, most)))),
        markets=tuple(draw(_markets(index)) for index in range(draw(st.integers(markets, most - 1 or 1)))),
    )


@st.composite
def _organizations(draw: st.DrawFn, cls: type[Any], index: int = 0, parents: tuple[Organization, ...] = ()) -> Any:
    return cls(
        id=f"{'operator' if cls is Operator else 'organization'}:{index}",
        name=draw(_WORDS),
        aliases=draw(_FEW_WORDS),
        kind=draw(_OPTIONAL_KIND),
        country=draw(_OPTIONAL_COUNTRY),
        parent=_maybe(draw, parents),
        entry=draw(_OPTIONAL_WORDS),
        from_registry=draw(_FEW_WORDS)[:1],
        evidence=draw(_EVIDENCE),
    )


@st.composite
def _people(draw: st.DrawFn, index: int, cast: Cast, posts: int = 0) -> Person:
    kind = draw(_any(PersonKind))
    return (Executive if kind is PersonKind.EXECUTIVE else Person)(
        id=f"person:{index}",
        name=draw(_WORDS),
        aliases=draw(_FEW_WORDS),
        kind=kind,
        positions=draw(st.lists(positions(cast), min_size=posts, max_size=2)),
        evidence=draw(_EVIDENCE),
    )


@st.composite
def _markets(draw: st.DrawFn, index: int = 0) -> Market:
    return Market(
        id=f"market:{index}",
        kind=draw(_any(MarketKind)),
        name=draw(_WORDS),
        code=draw(_OPTIONAL_COUNTRY),
        maturity=draw(_OPTIONAL_WORDS),
        text=draw(_WORDS),
        evidence=draw(_EVIDENCE),
    )


def _one(draw: st.DrawFn, of: Sequence[T]) -> T:
    return of[draw(_up_to(len(of) - 1))]


def _maybe(draw: st.DrawFn, of: Sequence[T]) -> T | None:
    """One of them or none, none first."""
    return of[index - 1] if (index := draw(_up_to(len(of)))) else None


_OPERATORS: Final = _organizations(Operator)


def operators() -> st.SearchStrategy[Operator]:
    """Operators, with or without a parent."""
    return _OPERATORS.flatmap(lambda parent: _OPERATORS | _organizations(Operator, 1, (parent,)))


def organizations() -> st.SearchStrategy[Organization]:
    """Organizations that are no operators."""
    return _organizations(Organization)


def markets() -> st.SearchStrategy[Market]:
    """Markets of every kind."""
    return _markets()


def people(cast: Cast | None = None) -> st.SearchStrategy[Person]:
    """People with up to two posts at organizations of the cast, `Executive` where that is what they are."""
    return _cast(cast).flatmap(lambda cast: _people(0, cast))


def executives(cast: Cast | None = None) -> st.SearchStrategy[Person]:
    """People who are executives."""
    return people(cast).filter(lambda person: isinstance(person, Executive))


def _cast(cast: Cast | None, **least: int) -> st.SearchStrategy[Cast]:
    return casts(**least, most=1) if cast is None else st.just(cast)


@st.composite
def positions(draw: st.DrawFn, cast: Cast | None = None) -> Position:
    """Posts at an organization of the cast, or at none."""
    cast = draw(_cast(cast))
    return Position(
        role=draw(_OPTIONAL_ROLE),
        organization=_maybe(draw, cast.employers),
        employer=draw(_OPTIONAL_WORDS),
        status=draw(_any(PositionStatus)),
        text=draw(_WORDS),
        evidence=draw(_EVIDENCE),
    )


@st.composite
def moves(draw: st.DrawFn, cast: Cast | None = None) -> Move:
    """Appointments and departures of people of the cast, which has some."""
    cast = draw(_cast(cast, people=1))
    return Move(
        kind=draw(_any(MoveKind)),
        person=_one(draw, cast.people),
        position=draw(st.none() | positions(cast)),
        predecessor=_maybe(draw, cast.people),
        successor=_maybe(draw, cast.people),
        date=draw(_OPTIONAL_PERIOD),
        text=draw(_WORDS),
        evidence=draw(_EVIDENCE),
    )


@st.composite
def _segments(draw: st.DrawFn) -> tuple[Span, ...]:
    edges = sorted(draw(st.sets(st.integers(0, LENGTH), min_size=2, max_size=6)))
    return tuple(Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False))


@st.composite
def quotes(draw: st.DrawFn, cast: Cast | None = None, *, indirect: bool | None = None) -> Quote:
    """Quotes by somebody of the cast, by somebody unnamed or by nobody; only indirect ones or none, if `indirect`."""
    cast = draw(_cast(cast))
    kinds = [kind for kind in QuoteKind if indirect is None or (kind is QuoteKind.INDIRECT) == indirect]
    speakers: list[Person | Organization | Unnamed] = [*cast.people, *cast.employers, draw(_UNNAMED)]
    return Quote(
        kind=draw(st.sampled_from(kinds)),
        segments=draw(_segments()),
        text=draw(_WORDS),
        cue=draw(_OPTIONAL_SPAN),
        source=draw(_OPTIONAL_SPAN),
        speaker=_maybe(draw, speakers),
        evidence=draw(_EVIDENCE),
    )


@st.composite
def metrics(draw: st.DrawFn, cast: Cast | None = None) -> Metric:
    """Metrics of an operator and a market of the cast, or of none."""
    cast = draw(_cast(cast))
    return Metric(
        kind=draw(_any(MetricKind)),
        quantity=draw(_QUANTITIES),
        change=draw(st.booleans()),
        base=draw(_OPTIONAL_WORDS),
        basis=draw(_any(Basis)),
        by=_maybe(draw, cast.employers),
        operator=_maybe(draw, cast.operators),
        market=_maybe(draw, cast.markets),
        segment=draw(_OPTIONAL_WORDS),
        technology=draw(_OPTIONAL_WORDS),
        period=draw(_OPTIONAL_PERIOD),
        text=draw(_WORDS),
        evidence=draw(_EVIDENCE),
    )


@st.composite
def memberships(draw: st.DrawFn, cast: Cast | None = None) -> Membership:
    """Parts that operators of the cast, which has some, take in an agreement."""
    cast = draw(_cast(cast, operators=1))
    return Membership(
        organization=_one(draw, cast.operators),
        part=draw(_any(Part)),
        share=draw(_OPTIONAL_DECIMAL),
        date=draw(_OPTIONAL_PERIOD),
        evidence=draw(_EVIDENCE),
    )


def states() -> st.SearchStrategy[State]:
    """Steps of a history."""
    return st.builds(State, status=_any(Status), date=_OPTIONAL_PERIOD, text=_WORDS, evidence=_EVIDENCE)


_STATES: Final = st.lists(states(), max_size=2)


@st.composite
def _agreement(draw: st.DrawFn, cast: Cast) -> dict[str, Any]:
    """The fields that alliances and deals have in common."""
    return {
        "name": draw(_OPTIONAL_WORDS),
        "body": _maybe(draw, cast.employers),
        "members": draw(st.lists(memberships(cast), min_size=1, max_size=3)),
        "former_members": draw(st.lists(memberships(cast), max_size=1)),
        "status": draw(_any(Status)),
        "history": draw(_STATES),
        "value": draw(_OPTIONAL_QUANTITY),
        "purpose": draw(_OPTIONAL_WORDS),
        "services": draw(_FEW_WORDS),
        "markets": cast.markets[: draw(_up_to(len(cast.markets)))],
        "text": draw(_WORDS),
        "evidence": draw(_EVIDENCE),
    }


@st.composite
def alliances(draw: st.DrawFn, cast: Cast | None = None) -> Alliance:
    """Alliances of operators of the cast, which has some.

    Example:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=3, database=None)
        ... @given(alliances())
        ... def has_members(alliance):
        ...     assert alliance.members
        >>> has_members()
    """
    cast = draw(_cast(cast, operators=1))
    size = draw(st.none() | st.integers(1, 40))
    return Alliance(kind=draw(_any(AllianceKind)), stated_size=size, **draw(_agreement(cast)))


@st.composite
def deals(draw: st.DrawFn, cast: Cast | None = None) -> Deal:
    """Deals of operators of the cast, which has some."""
    cast = draw(_cast(cast, operators=1))
    return Deal(kind=draw(_any(DealKind)), **draw(_agreement(cast)))


def agreements(cast: Cast | None = None) -> st.SearchStrategy[Agreement]:
    """Alliances and deals."""
    return alliances(cast) | deals(cast)


@st.composite
def mentions(draw: st.DrawFn, cast: Cast | None = None) -> Mention:
    """Mentions of an entity of the cast, which has some."""
    cast = draw(_cast(cast, operators=1))
    return Mention(
        span=draw(_SPANS),
        entity=_one(draw, cast.entities).id,
        form=draw(_any(Form)),
        rule=draw(_WORDS),
        text=draw(_WORDS),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of `LENGTH` arbitrary characters with zones anywhere."""
    return Article.of(
        draw(_TEXTS),
        source=draw(_OPTIONAL_WORDS),
        published=draw(st.none() | st.dates()),
        published_span=draw(_OPTIONAL_SPAN),
        headline=draw(_OPTIONAL_SPAN),
        dateline=draw(_OPTIONAL_SPAN),
        byline=draw(_FEW_SPANS),
        body=draw(_FEW_SPANS),
    )


@st.composite
def extractions(draw: st.DrawFn, least: int = 0) -> Extraction:
    """Extractions with few of everything, at least `least` (0 or 1) of each kind of entity and fact.

    Example:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=3, database=None)
        ... @given(extractions(least=1))
        ... def every_kind_of_fact(extraction):
        ...     assert len({type(fact) for fact in extraction.facts()}) >= 5
        >>> every_kind_of_fact()
    """
    cast = draw(casts(operators=least, organizations=least, people=least, markets=least, posts=least))

    def some(strategy: st.SearchStrategy[T], most: int, possible: object = True) -> list[T]:
        return draw(st.lists(strategy, min_size=least, max_size=most)) if possible else []

    return Extraction(
        article=draw(articles()),
        mentions=some(mentions(cast), 3, cast.entities),
        operators=cast.operators,
        organizations=cast.organizations,
        people=cast.people,
        moves=some(moves(cast), 2, cast.people),
        quotes=some(quotes(cast, indirect=False), 2),
        indirect=some(quotes(cast, indirect=True), 1),
        alliances=some(alliances(cast), 2, cast.operators),
        deals=some(deals(cast), 1, cast.operators),
        markets=cast.markets,
        metrics=some(metrics(cast), 2),
        dates=some(_PERIODS, 2),
        notes=some(notes(), 2),
    )
