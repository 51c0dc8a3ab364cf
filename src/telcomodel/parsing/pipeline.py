"""The parser: every stage in order, for a given lexicon and given recognizers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from telcomodel.lexicon.lexicon import Lexicon, lexicon
from telcomodel.lexicon.registry import Registry
from telcomodel.model.extraction import Extraction
from telcomodel.model.fields import as_day
from telcomodel.parsing.alliances import find_agreements
from telcomodel.parsing.analysis import Analysis
from telcomodel.parsing.attribution import attribute
from telcomodel.parsing.build import build_extraction
from telcomodel.parsing.coreference import resolve
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.markets import find_markets
from telcomodel.parsing.metrics import find_metrics
from telcomodel.parsing.organizations import find_organizations
from telcomodel.parsing.pairs import find_pairs
from telcomodel.parsing.people import find_people
from telcomodel.parsing.periods import find_dates
from telcomodel.parsing.places import find_places
from telcomodel.parsing.quantities import find_amounts
from telcomodel.parsing.quotations import find_quotations
from telcomodel.parsing.recognizers import Recognizer, recognize
from telcomodel.parsing.roles import find_roles
from telcomodel.parsing.trace import Trace
from telcomodel.parsing.zones import find_zones
from telcomodel.text import Reading
from telcomodel.tokens import Tokens, split, tokenize


class Parser:
    """A parser with its own registry or recognizers; safe to share between threads.

    Args:
        registry: The organizations to know by name; the library's own when left out.
        recognizers: Functions that find further names (see `Recognizer`).

    Raises:
        TypeError: `registry` is no `Registry`.

    Example:
        >>> from telcomodel import Parser
        >>> [operator.name for operator in Parser().parse("Swisscom, the Swiss operator, cut its prices.").operators]
        ['Swisscom']
    """

    def __init__(self, *, registry: Registry | None = None, recognizers: Iterable[Recognizer] = ()) -> None:
        if registry is not None and not isinstance(registry, Registry):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"Parser: wanted a Registry, as with_entities makes one, got {type(registry).__name__}")
        self._lexicon = lexicon() if registry is None else Lexicon.of(registry)
        self._recognizers = tuple(recognizers)

    @property
    def registry(self) -> Registry:
        """The organizations that it knows by name."""
        return self._lexicon.registry

    def parse(self, text: str, *, published: date | str | None = None, source: str | None = None) -> Extraction:
        """All that one article says.

        Args:
            text: The article as it is: plain text, page furniture and all. Never changed.
            published: Publication date, a `date` or an ISO 8601 string; it wins over the one that the page prints.
            source: Where the text came from, kept as it is.

        Returns:
            The extraction; spans count code points of `text`. A text that says nothing gives empty tuples.

        Raises:
            TypeError: `text` is no string.
            ModelError: `published` is neither a date nor an ISO date, or `source` is no text.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"parse: wanted the text as a str, got {type(text).__name__}")
        given = as_date(published)
        return build_extraction(self.analyse(text, given), given=given, source=source)

    def analyse(self, text: str, published: date | None = None, trace: Trace | None = None) -> Analysis:
        """What every stage finds in a text, before any model object is made.

        Args:
            text: The article.
            published: Its publication date, where the caller knows it.
            trace: Where the stages note what they turn down; left out, they note nothing.
        """
        lexicon = self._lexicon
        reading = Reading(text)
        tokens = _tokens(reading, lexicon)
        hits = look_up(tokens, lexicon.index)
        zones = find_zones(tokens, hits)
        day = published or (zones.published[0] if zones.published else None)
        recognized = recognize(tokens, self._recognizers)
        quotations = find_quotations(tokens, zones)
        organizations = find_organizations(tokens, hits, zones, lexicon, recognized, trace)
        places = find_places(tokens, hits, organizations)
        people = find_people(tokens, hits, zones, organizations, places, recognized, trace)
        roles = find_roles(tokens, hits, zones, organizations, people)
        attributions = attribute(tokens, hits, zones, quotations, organizations, people, trace)
        references = resolve(tokens, hits, zones, quotations, organizations, people, roles, attributions, trace)
        amounts = find_amounts(tokens, hits, zones, organizations)
        dates = find_dates(tokens, hits, zones, day)
        agreements = find_agreements(tokens, hits, zones, organizations, references, places, amounts, dates, trace)
        markets = find_markets(tokens, hits, zones, organizations, places, amounts)
        metrics = find_metrics(
            tokens,
            hits,
            organizations,
            people,
            roles,
            references,
            attributions,
            places,
            amounts,
            dates,
            agreements,
            markets,
            trace,
        )
        return Analysis(
            tokens=tokens,
            hits=hits,
            zones=zones,
            quotations=quotations,
            organizations=organizations,
            places=places,
            people=people,
            roles=roles,
            attributions=attributions,
            references=references,
            amounts=amounts,
            dates=dates,
            agreements=agreements,
            markets=markets,
            metrics=metrics,
            published=day,
        )


def _tokens(reading: Reading, lexicon: Lexicon) -> Tokens:
    words = split(reading.plain)
    return tokenize(reading, words.parted(find_pairs(words, lexicon)))


def as_date(value: date | str | None) -> date | None:
    """A publication date given as a date, a datetime (its day) or an ISO 8601 string.

    Raises:
        ModelError: The value is none of these.
    """
    return None if value is None else as_day(value, "published")


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser()


def parse(text: str, *, published: date | str | None = None, source: str | None = None) -> Extraction:
    """All that one article says, by the library's own lexicon; see `Parser.parse`.

    Example:
        >>> import telcomodel
        >>> extraction = telcomodel.parse("“We are ready,” said Ana Example, chief executive of Telenor.")
        >>> quote = extraction.quotes[0]
        >>> quote.text, quote.speaker.name, quote.speaker.positions[0].role.title
        ('We are ready,', 'Ana Example', 'chief executive')
    """
    return _parser().parse(text, published=published, source=source)
