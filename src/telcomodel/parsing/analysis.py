"""What every stage found in one text, before any model object is made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from telcomodel.parsing.alliances import AgreementMention
from telcomodel.parsing.attribution import Attribution
from telcomodel.parsing.coreference import References
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.markets import MarketMention
from telcomodel.parsing.metrics import MetricMention
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.roles import Roles
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens


class Analysis(NamedTuple):
    """The results of the stages, in their order."""

    tokens: Tokens
    hits: Hits
    zones: Zones
    quotations: Sequence[Quotation]
    organizations: Organizations
    places: Sequence[PlaceMention]
    people: People
    roles: Roles
    attributions: Sequence[Attribution]
    references: References
    amounts: Sequence[Amount]
    dates: Sequence[DateMention]
    agreements: tuple[AgreementMention, ...]
    markets: tuple[MarketMention, ...]
    metrics: tuple[MetricMention, ...]
    published: date | None
