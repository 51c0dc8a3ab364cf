"""The extraction as a whole: its article, its tables, its notes."""

from __future__ import annotations

from datetime import date
from sys import intern

from telcomodel.model.evidence import Note
from telcomodel.model.extraction import Article, Extraction
from telcomodel.model.organization import Operator
from telcomodel.model.quote import QuoteKind
from telcomodel.parsing.analysis import Analysis
from telcomodel.parsing.build.dates import build_period
from telcomodel.parsing.build.entities import (
    build_mentions,
    build_moves,
    build_organizations,
    build_people,
    build_positions,
)
from telcomodel.parsing.build.facts import build_agreements, build_markets, build_metrics
from telcomodel.parsing.build.quotes import build_quotes


def build_extraction(analysis: Analysis, *, given: date | None, source: str | None) -> Extraction:
    """The extraction of an analysed text.

    Args:
        analysis: What the stages found.
        given: The publication date that the caller gave; it wins over the page's.
        source: What the caller said of the text's origin.
    """
    analysis = analysis._replace(hits={})  # what is of no more use is let go
    organizations = build_organizations(analysis)
    positions = build_positions(analysis, organizations)
    people = build_people(analysis, positions)
    quotes = build_quotes(analysis, organizations, people)
    mentions = build_mentions(analysis, organizations, people)
    analysis.tokens.forget()
    markets = build_markets(analysis)
    notes = _notes(analysis, given)
    alliances, deals = build_agreements(analysis, organizations, markets)
    analysis = analysis._replace(agreements=())
    periods = (build_period(analysis, index) for index in range(len(analysis.dates)))
    return Extraction(
        article=_article(analysis, source),
        mentions=tuple(mentions),
        operators=tuple(o for o in organizations if isinstance(o, Operator)),
        organizations=tuple(o for o in organizations if not isinstance(o, Operator)),
        people=tuple(people),
        moves=tuple(build_moves(analysis, people, positions)),
        quotes=tuple(quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT),
        indirect=tuple(quote for quote in quotes if quote.kind is QuoteKind.INDIRECT),
        alliances=tuple(alliances),
        deals=tuple(deals),
        markets=tuple(markets),
        metrics=tuple(build_metrics(analysis, organizations, markets)),
        dates=tuple(period for period in periods if period is not None),
        notes=tuple(notes),
    )


def _article(analysis: Analysis, source: str | None) -> Article:
    tokens, zones = analysis.tokens, analysis.zones
    return Article.of(
        tokens.reading.text,
        source=source,
        published=analysis.published,
        published_span=None if zones.published is None else tokens.span(*zones.published[1]),
        headline=None if zones.headline is None else tokens.span(*zones.headline),
        dateline=None if zones.dateline is None else tokens.span(*zones.dateline),
        byline=tuple(tokens.span(*name) for name in zones.byline),
        body=tuple(tokens.span(*part) for part in zones.runs),
    )


def _notes(analysis: Analysis, given: date | None) -> list[Note]:
    tokens = analysis.tokens
    notes: list[Note] = []
    printed = analysis.zones.published
    if given is not None and printed is not None and printed[0] != given:
        notes.append(
            Note(
                "published-mismatch", f"the page prints {printed[0]}, the caller gave {given}", tokens.span(*printed[1])
            )
        )
    notes += [
        Note("quote-unclosed", "a quotation mark is not closed", tokens.span(quotation.start, quotation.end))
        for quotation in analysis.quotations
        if not quotation.closed
    ]
    for place, candidates in analysis.organizations.undecided:
        message = f"{tokens.value(*place)!r} may be {', '.join(candidates)}"
        notes.append(Note("operator-undecided", message, tokens.span(*place)))
    for mention in analysis.dates:
        if not mention.value:
            message = f"{tokens.value(mention.start, mention.end)!r} has no publication date to count from"
            notes.append(Note("date-unresolved", intern(message), tokens.span(mention.start, mention.end)))
    for agreement in analysis.agreements:
        found = len(agreement.members)
        if agreement.stated_size is not None and agreement.stated_size != found:
            message = f"{agreement.stated_size} members stated, {found} found"
            notes.append(Note("size-mismatch", message, tokens.span(*agreement.words)))
    return sorted(notes, key=lambda note: (note.span.start if note.span else -1, note.code, note.message))
