"""All that one article says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final, TypeAlias

import attrs

from telcomodel.errors import ModelError
from telcomodel.model import fields
from telcomodel.model.alliance import Agreement, Alliance, Deal
from telcomodel.model.evidence import Evidence, Note
from telcomodel.model.market import Market, Metric
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.period import Period
from telcomodel.model.person import Executive, Move, Person
from telcomodel.model.quote import Quote
from telcomodel.text import Span

Entity: TypeAlias = Organization | Person | Market
Fact: TypeAlias = Move | Quote | Alliance | Deal | Metric


class Form(fields.Choice):
    """How a mention refers to its entity."""

    NAME = "name"
    ALIAS = "alias"
    SURNAME = "surname"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Mention(fields.Value):
    """A span that names or otherwise refers to an entity, and why it was accepted.

    Attributes:
        span: Where, in code points of the text as given.
        entity: Id of the entity it refers to.
        form: Name, alias, surname, pronoun or description.
        rule: Dotted name of the rule that accepted it.
        text: The mention as it reads.
    """

    span: Span = attrs.field(validator=fields.is_a(Span))
    entity: str = attrs.field(validator=fields.identifier)
    form: Form = attrs.field(converter=Form)
    rule: str = attrs.field(validator=fields.text())
    text: str = attrs.field(validator=fields.text())


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Article(fields.Value):
    """The text and its zones.

    Attributes:
        text: The text as given; ``None`` when it was left out on serializing.
        sha256: SHA-256 of the text in UTF-8 (lone surrogates as they stand), hexadecimal.
        length: Its length in code points.
        source: Where it came from, as the caller said, or ``None``.
        published: Publication date: the caller's, else what the page prints, else ``None``.
        published_span: Where the page prints it, or ``None``.
        headline: Where the headline stands, or ``None``.
        dateline: Where the dateline stands ("LONDON, Feb 15"), or ``None``.
        byline: Where the authors' names stand.
        body: The running text apart from page furniture, one span per uninterrupted run of paragraphs and of the short
            headings between them.
    """

    text: str | None = attrs.field(validator=attrs.validators.optional(attrs.validators.instance_of(str)), repr=False)
    sha256: str = attrs.field(validator=fields.text())
    length: int = attrs.field(validator=fields.is_a(int))
    source: str | None = attrs.field(default=None, validator=fields.text(optional=True))
    published: date | None = attrs.field(default=None, validator=fields.is_a(date, optional=True))
    published_span: Span | None = attrs.field(default=None, validator=fields.is_a(Span, optional=True))
    headline: Span | None = attrs.field(default=None, validator=fields.is_a(Span, optional=True))
    dateline: Span | None = attrs.field(default=None, validator=fields.is_a(Span, optional=True))
    byline: tuple[Span, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Span))
    body: tuple[Span, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Span))

    @classmethod
    def of(
        cls,
        text: str,
        *,
        source: str | None = None,
        published: date | None = None,
        published_span: Span | None = None,
        headline: Span | None = None,
        dateline: Span | None = None,
        byline: tuple[Span, ...] = (),
        body: tuple[Span, ...] = (),
    ) -> Article:
        """An article of this text, its fingerprint and length worked out.

        Example:
            >>> from telcomodel import Article
            >>> Article.of("MTS grows.").length
            10
        """
        return cls(
            text=text,
            sha256=fingerprint(text),
            length=len(text),
            source=source,
            published=published,
            published_span=published_span,
            headline=headline,
            dateline=dateline,
            byline=byline,
            body=body,
        )


def fingerprint(text: str) -> str:
    """SHA-256 of a text in UTF-8, lone surrogates as they stand, in hexadecimal."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()


def article_key(article: Article) -> str:
    """The SHA-256 of an article's (text, published, source), in hexadecimal.

    Example:
        >>> from telcomodel import Article
        >>> a, b = Article.of("MTS grows."), Article.of("MTS grows.", source="Example Wire")
        >>> article_key(a) == article_key(Article.of("MTS grows.")), article_key(a) == article_key(b)
        (True, False)
    """
    published = article.published.isoformat() if article.published else None
    return hashlib.sha256(json.dumps([article.sha256, published, article.source]).encode("ascii")).hexdigest()


@attrs.frozen(kw_only=True, repr=False)
class Extraction:
    """All that one article says, typed; every tuple in text order.

    Attributes:
        article: The text and its zones.
        mentions: Every accepted mention of an entity.
        operators: Telecom operators and carriers.
        organizations: Other organizations.
        people: Every named human, executives included.
        moves: Appointments and departures.
        quotes: Direct and mixed quotes.
        indirect: Indirect quotes.
        alliances: Alliances, partnerships, joint ventures, network sharing, roaming.
        deals: Mergers, acquisitions, stakes, supply and wholesale contracts.
        markets: Countries, regions, cities and segments treated as markets.
        metrics: Measured facts.
        dates: Every date or period that the text names and that could be resolved.
        notes: Doubts.

    Raises:
        ModelError: Two entities share an id, a fact reaches an entity that its table lacks, or a span ends outside
            the text.

    Example:
        >>> import telcomodel
        >>> extraction = telcomodel.parse("Telenor, the Norwegian operator, has 9 million customers in Malaysia.")
        >>> [operator.name for operator in extraction.operators]
        ['Telenor']
    """

    article: Article = attrs.field(validator=fields.is_a(Article))
    mentions: tuple[Mention, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(Mention)
    )
    operators: tuple[Operator, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(Operator)
    )
    organizations: tuple[Organization, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(Organization)
    )
    people: tuple[Person, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Person))
    moves: tuple[Move, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Move))
    quotes: tuple[Quote, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Quote))
    indirect: tuple[Quote, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Quote))
    alliances: tuple[Alliance, ...] = attrs.field(
        default=(), converter=fields.as_tuple, validator=fields.tuple_of(Alliance)
    )
    deals: tuple[Deal, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Deal))
    markets: tuple[Market, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Market))
    metrics: tuple[Metric, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Metric))
    dates: tuple[Period, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Period))
    notes: tuple[Note, ...] = attrs.field(default=(), converter=fields.as_tuple, validator=fields.tuple_of(Note))

    def __attrs_post_init__(self) -> None:
        entities = self.entities()
        table: dict[str, Entity] = {entity.id: entity for entity in entities}
        if len(table) < len(entities):
            ids = [entity.id for entity in entities]
            raise ModelError(f"Extraction: two entities share the id {max(ids, key=ids.count)!r}")
        for organization in self.organizations:
            if isinstance(organization, Operator):
                raise ModelError(
                    f"Extraction.organizations: {organization.id!r} is an operator and belongs to operators"
                )
        owners: list[Entity | Fact] = [*entities, *self.moves, *self.quotes, *self.indirect]
        owners += [*self.alliances, *self.deals, *self.metrics]
        for owner in owners:
            for reached in references(owner):
                known = table.get(reached.id)
                if known is not reached and known != reached:
                    raise ModelError(
                        f"Extraction: a fact reaches {reached.id!r}, which its table lacks or tells otherwise"
                    )
        for mention in self.mentions:
            if mention.entity not in table:
                raise ModelError(
                    f"Extraction.mentions: {mention.text!r} refers to {mention.entity!r}, which no table has"
                )

    def __repr__(self) -> str:
        """Whose reading it is and how much it holds; a whole extraction is pages long."""
        about = {"source": self.article.source, "published": self.article.published}
        tables = {field.name: len(getattr(self, field.name)) for field in attrs.fields(Extraction)[1:]}
        told = (f"{name}={value}" for name, value in {**about, **tables}.items() if value)
        return f"Extraction({', '.join(told)})"

    @property
    def executives(self) -> tuple[Executive, ...]:
        """The people who hold or held a post at a company."""
        return tuple(person for person in self.people if isinstance(person, Executive))

    def entities(self) -> tuple[Entity, ...]:
        """Every entity: operators, other organizations, people, markets."""
        return (*self.operators, *self.organizations, *self.people, *self.markets)

    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in order of its first evidence.

        Example:
            >>> import telcomodel
            >>> telcomodel.parse("Nothing to see here.").facts()
            ()
        """
        facts: list[Fact] = [*self.moves, *self.quotes, *self.indirect, *self.alliances, *self.deals, *self.metrics]
        return tuple(sorted(facts, key=lambda fact: fact.evidence[0].span))

    def about(self, entity: Entity | str) -> tuple[Fact, ...]:
        """The facts that reach an entity, directly or through another, in order of their first evidence.

        Args:
            entity: An entity or its id.
        """
        wanted = entity if isinstance(entity, str) else entity.id
        return tuple(fact for fact in self.facts() if any(reached.id == wanted for reached in _closure(fact)))

    def at(self, offset: int) -> tuple[Entity | Fact, ...]:
        """The entities and facts that have evidence at an offset of the text as given, entities first.

        Args:
            offset: A code point of the text as given.
        """
        table = {entity.id: entity for entity in self.entities()}
        named = dict.fromkeys(m.entity for m in self.mentions if m.span.start <= offset < m.span.end)
        here: list[Entity | Fact] = [table[entity] for entity in named]
        here += [entity for entity in self.entities() if entity.id not in named and _covered(entity.evidence, offset)]
        return (*here, *(fact for fact in self.facts() if _covered(fact.evidence, offset)))


def _covered(evidence: tuple[Evidence, ...], offset: int) -> bool:
    return any(piece.span.start <= offset < piece.span.end for piece in evidence)


def references(owner: Entity | Fact) -> tuple[Entity, ...]:
    """The entities that an entity or a fact points at directly, in the order of its fields."""
    return _REFERENCES[type(owner)](owner)


def _present(*entities: Entity | None) -> tuple[Entity, ...]:
    return tuple(entity for entity in entities if entity is not None)


def _of_organization(organization: Organization) -> tuple[Entity, ...]:
    return () if organization.parent is None else (organization.parent,)


def _of_person(person: Person) -> tuple[Entity, ...]:
    return tuple(position.organization for position in person.positions if position.organization is not None)


def _of_move(move: Move) -> tuple[Entity, ...]:
    employer = None if move.position is None else move.position.organization
    return _present(move.person, move.predecessor, move.successor, employer)


def _of_quote(quote: Quote) -> tuple[Entity, ...]:
    return (quote.speaker,) if isinstance(quote.speaker, Person | Organization) else ()


def _of_metric(metric: Metric) -> tuple[Entity, ...]:
    return _present(metric.operator, metric.market, metric.by)


def _of_agreement(agreement: Agreement) -> tuple[Entity, ...]:
    members = (membership.organization for membership in (*agreement.members, *agreement.former_members))
    return (*_present(agreement.body), *members, *agreement.markets)


def _of_market(_: Market) -> tuple[Entity, ...]:
    return ()


_REFERENCES: Final[dict[type, Callable[[Any], tuple[Entity, ...]]]] = {
    Organization: _of_organization,
    Operator: _of_organization,
    Person: _of_person,
    Executive: _of_person,
    Market: _of_market,
    Move: _of_move,
    Quote: _of_quote,
    Metric: _of_metric,
    Alliance: _of_agreement,
    Deal: _of_agreement,
}


def _closure(fact: Fact) -> Iterator[Entity]:
    for entity in references(fact):
        yield entity
        yield from references(entity)
