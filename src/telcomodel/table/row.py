"""The tables of facts: one class per table, one attribute per column.

These classes are the one definition of the columns: CSV, Arrow, Parquet, DuckDB and the field tables in the docs follow
from their annotations and docstrings. Every row begins with the key of its article (see `telcomodel.article_key`).
Facts have ids such as ``metric:0``, counted from 0 within their article; ids of entities are those of the extraction,
global where the registry knows the entity and otherwise unique within the article only. ``start`` and ``end`` are the
stretch of the first evidence, in code points of the text as given.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import NamedTuple

from telcomodel.model.evidence import Evidence


class ArticleRow(NamedTuple):
    """Articles, one row each.

    Attributes:
        article: Key of the article.
        sha256: SHA-256 of the text in UTF-8, hexadecimal.
        length: Length of the text in code points.
        source: Where it came from, as the caller said.
        published: Publication date: the caller's, else what the page prints.
        headline: The headline as it reads.
        text: The text as given; null where it was left out.
    """

    article: str
    sha256: str
    length: int
    source: str | None
    published: dt.date | None
    headline: str | None
    text: str | None


class OrganizationRow(NamedTuple):
    """Operators, and in a table of their own other organizations.

    Attributes:
        article: Key of the article.
        id: Id of the operator or organization.
        name: The fullest form of the name that the article uses.
        aliases: The other names that it uses.
        kind: What it is: group, operator, brand, mvno, isp, vendor, regulator …
        country: ISO 3166-1 alpha-2 of its home market, if the article states or plainly implies it.
        parent: Id of the organization that owns it or that it is part of, if the text shows it.
        parent_name: Name of that organization.
        entry: Id of the registry's row; null for what the registry does not know.
        from_registry: Names of the fields that the registry filled rather than the text.
        start: Where it is named.
        end: End of that stretch, exclusive.
        evidence: Every stretch that names it.
    """

    article: str
    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str | None
    country: str | None
    parent: str | None
    parent_name: str | None
    entry: str | None
    from_registry: tuple[str, ...]
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class PersonRow(NamedTuple):
    """Everybody whom an article names.

    Attributes:
        article: Key of the article.
        id: Id of the person.
        name: The fullest form, without title.
        aliases: Other forms used.
        kind: executive, analyst, official, journalist or other.
        start: Where the person is named.
        end: End of that stretch, exclusive.
        evidence: Every stretch that names the person.
    """

    article: str
    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class PositionRow(NamedTuple):
    """The posts that an article ties people to.

    Attributes:
        article: Key of the article.
        person: Id of the person.
        person_name: Name of the person.
        title: The role as worded; null where the text only says that the person works there.
        functions: Normalized functions: president, ceo …
        level: Normalized rank: chief, director, head …
        organization: Id of the employer.
        organization_name: Name of the employer.
        employer: The employer as the article restricts or describes it, where that is no plain name.
        status: current, former, incoming, outgoing, interim or acting.
        text: The stretch that words the post, as it reads.
        start: Where that stretch is.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    person: str
    person_name: str
    title: str | None
    functions: tuple[str, ...]
    level: str | None
    organization: str | None
    organization_name: str | None
    employer: str | None
    status: str
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class MoveRow(NamedTuple):
    """Appointments and departures.

    Attributes:
        article: Key of the article.
        id: Id of the move.
        kind: appointment or departure.
        person: Id of the person.
        person_name: Name of the person.
        title: The post as worded.
        functions: Normalized functions of the post.
        level: Normalized rank of the post.
        organization: Id of the employer.
        organization_name: Name of the employer.
        predecessor: Id of who held the post before.
        predecessor_name: Name of who held the post before.
        successor: Id of who holds it next.
        successor_name: Name of who holds it next.
        date: When, as ISO 8601 or EDTF: 2016-04.
        date_start: First day of that period; null where it is open or not said.
        date_end: Last day of that period; null where it is open or not said.
        text: The words that say so, as they read.
        start: Where those words are.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    id: str
    kind: str
    person: str
    person_name: str
    title: str | None
    functions: tuple[str, ...]
    level: str | None
    organization: str | None
    organization_name: str | None
    predecessor: str | None
    predecessor_name: str | None
    successor: str | None
    successor_name: str | None
    date: str | None
    date_start: dt.date | None
    date_end: dt.date | None
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class QuoteRow(NamedTuple):
    """What was said, indirect quotes after the others.

    Attributes:
        article: Key of the article.
        id: Id of the quote.
        kind: direct, mixed or indirect.
        text: The words, without marks.
        speaker: Id of the person or organization who says it.
        speaker_name: Name of the speaker, or how the article describes one without a name.
        speaker_kind: person, organization or unnamed; null when the text does not say who speaks.
        source: The mention that the words are credited to, as it reads; null also where the text was left out.
        cue: The reporting word, as it reads; null also where the text was left out.
        start: Where the words begin.
        end: Where the first uninterrupted run of them ends, exclusive.
        evidence: The runs first, then source and cue.
    """

    article: str
    id: str
    kind: str
    text: str
    speaker: str | None
    speaker_name: str | None
    speaker_kind: str | None
    source: str | None
    cue: str | None
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class AgreementRow(NamedTuple):
    """Alliances, and in a table of their own deals.

    Attributes:
        article: Key of the article.
        id: Id of the alliance or deal.
        kind: alliance, strategic_partnership, joint_venture, network_sharing or roaming; of a deal merger, acquisition,
            stake, supply or wholesale.
        name: Its own name.
        body: Id of the organization that it forms.
        body_name: Name of that organization.
        member_names: Names of its members, in text order; their ids and parts are in `memberships`.
        status: How far it has come at the end of the article.
        stated_size: How many members the article says it has; null for deals.
        value: What it is worth, in base units.
        value_upper: Upper bound where the worth is a range.
        value_unit: Unit of the worth, an ISO 4217 currency as a rule.
        purpose: What it is for, as worded.
        services: Services it is about, as worded.
        markets: Ids of the markets it is about.
        text: The words that name or announce it, as they read.
        start: Where those words are.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    id: str
    kind: str
    name: str | None
    body: str | None
    body_name: str | None
    member_names: tuple[str, ...]
    status: str
    stated_size: int | None
    value: Decimal | None
    value_upper: Decimal | None
    value_unit: str | None
    purpose: str | None
    services: tuple[str, ...]
    markets: tuple[str, ...]
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class MembershipRow(NamedTuple):
    """Who takes part in which alliance or deal.

    Attributes:
        article: Key of the article.
        agreement: Id of the alliance or deal.
        organization: Id of the member.
        organization_name: Name of the member.
        operator: Whether it is an operator.
        part: member, founder, joiner, leaver, observer, buyer, target, seller, supplier or customer.
        former: Whether it has left.
        share: Its stake in percent.
        date: When it joined or left, as ISO 8601 or EDTF.
        date_start: First day of that period; null where it is open or not said.
        date_end: Last day of that period; null where it is open or not said.
        start: Where the member is named.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    agreement: str
    organization: str
    organization_name: str
    operator: bool
    part: str
    former: bool
    share: Decimal | None
    date: str | None
    date_start: dt.date | None
    date_end: dt.date | None
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class StateRow(NamedTuple):
    """The steps of the alliances and deals, as an article tells them.

    Attributes:
        article: Key of the article.
        agreement: Id of the alliance or deal.
        step: Number of the step, from 0, in order of time.
        status: What it reached: rumoured, in_talks, proposed, announced, approved, completed, blocked, denied or ended.
        date: When, as ISO 8601 or EDTF.
        date_start: First day of that period; null where it is open or not said.
        date_end: Last day of that period; null where it is open or not said.
        text: The words that say so, as they read.
        start: Where those words are.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    agreement: str
    step: int
    status: str
    date: str | None
    date_start: dt.date | None
    date_end: dt.date | None
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class MarketRow(NamedTuple):
    """Countries, regions, cities and segments treated as markets.

    Attributes:
        article: Key of the article.
        id: Id of the market.
        kind: country, region, city or segment.
        name: The noun for the place in the fullest form used.
        code: ISO 3166-1 alpha-2 of a country, UN M49 code of a region.
        maturity: As worded: emerging, saturated …
        text: The place or segment as the article words it first.
        start: Where those words are.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    id: str
    kind: str
    name: str
    code: str | None
    maturity: str | None
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class MetricRow(NamedTuple):
    """What was measured.

    Attributes:
        article: Key of the article.
        id: Id of the metric.
        kind: subscribers, penetration, market_share, revenue …
        value: How much, in base units; the lower bound of a range.
        upper: Upper bound of a range.
        unit: customers, connections, %, pp, an ISO 4217 currency, Mbps, people or the noun counted.
        qualifier: exact, approx, over, under or range.
        change: Whether the value is a change rather than a level.
        base: What a change is against, as worded.
        basis: reported, forecast, target or estimate.
        by: Id of the organization whose forecast or estimate it is.
        by_name: Name of that organization.
        operator: Id of the operator that it measures.
        operator_name: Name of that operator.
        market: Id of the market that it measures.
        market_name: Name of that market.
        market_code: ISO 3166-1 or UN M49 code of that market.
        segment: Segment of the market, as worded.
        technology: Technology, as worded.
        period: For when, as ISO 8601 or EDTF: 2016-Q3.
        period_start: First day of that period; null where it is open or not said.
        period_end: Last day of that period; null where it is open or not said.
        text: The value expression as it reads.
        start: Where it is.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    id: str
    kind: str
    value: Decimal
    upper: Decimal | None
    unit: str
    qualifier: str
    change: bool
    base: str | None
    basis: str
    by: str | None
    by_name: str | None
    operator: str | None
    operator_name: str | None
    market: str | None
    market_name: str | None
    market_code: str | None
    segment: str | None
    technology: str | None
    period: str | None
    period_start: dt.date | None
    period_end: dt.date | None
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class DateRow(NamedTuple):
    """Every date or period that a text names and that could be resolved.

    Attributes:
        article: Key of the article.
        value: ISO 8601 or EDTF.
        precision: day, week, month, quarter, half, season, year, fiscal_year, decade or range.
        first: First day; null where the beginning is open.
        last: Last day; null where the end is open.
        text: The expression as it reads.
        start: Where it is.
        end: End of that stretch, exclusive.
        evidence: Every stretch that proves it.
    """

    article: str
    value: str
    precision: str
    first: dt.date | None
    last: dt.date | None
    text: str
    start: int
    end: int
    evidence: tuple[Evidence, ...]


class MentionRow(NamedTuple):
    """Every accepted mention of an entity, and why it was accepted.

    Attributes:
        article: Key of the article.
        entity: Id of the entity.
        form: name, alias, surname, pronoun or description.
        rule: Dotted name of the rule that accepted it.
        text: The mention as it reads.
        start: Where it is.
        end: End of that stretch, exclusive.
    """

    article: str
    entity: str
    form: str
    rule: str
    text: str
    start: int
    end: int


class NoteRow(NamedTuple):
    """Doubts.

    Attributes:
        article: Key of the article.
        code: What kind of doubt: size-mismatch, date-unresolved …
        message: One sentence for a person.
        start: Where; null when it is about the whole text.
        end: End of that stretch, exclusive.
    """

    article: str
    code: str
    message: str
    start: int | None
    end: int | None
