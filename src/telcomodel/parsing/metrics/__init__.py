"""Amounts × cues × mentions → metrics: what is measured, of whom, where and for when.

`scene` puts amounts, cues and names in order; `kinds` says what an amount measures, `whose` of which operator, `where` in which market.
"""

from __future__ import annotations

from collections import Counter

from telcomodel.parsing.alliances import AgreementMention
from telcomodel.parsing.coreference import References
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.markets import MarketMention
from telcomodel.parsing.metrics.facets import facets
from telcomodel.parsing.metrics.kinds import Reading, read_kind
from telcomodel.parsing.metrics.result import MetricMention
from telcomodel.parsing.metrics.scene import Scene, Spot, spots
from telcomodel.parsing.metrics.where import Setting
from telcomodel.parsing.metrics.whose import Topic, owners
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

__all__ = ["MetricMention", "find_metrics"]


def find_metrics(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    quotations: tuple[Quotation, ...],
    organizations: Organizations,
    references: References,
    places: tuple[PlaceMention, ...],
    amounts: tuple[Amount, ...],
    dates: tuple[DateMention, ...],
    agreements: tuple[AgreementMention, ...],
    markets: tuple[MarketMention, ...],
) -> tuple[MetricMention, ...]:
    """The measured facts of an article, in text order of their amounts."""
    if not amounts or not (markets or any(entity.operator for entity in organizations.entities)):
        return ()
    scene = Scene(tokens, hits, organizations, references)
    setting = Setting(markets, tokens)
    topic = Topic(scene, _main_operator(organizations))
    found: list[MetricMention] = []
    earlier: list[Reading | None] = []
    sentence = -1
    for spot in spots(amounts, tokens):
        if spot.first != sentence:
            sentence, earlier = spot.first, []
        reading = _deal(spot, agreements) or read_kind(scene, spot, earlier)
        earlier.append(reading or (earlier[-1] if earlier else None))
        if reading is None:
            continue
        found += _mentions(scene, spot, reading, topic, setting, dates)
    return tuple(dict.fromkeys(found))


def _deal(spot: Spot, agreements: tuple[AgreementMention, ...]) -> Reading | None:
    """The value of an agreement that the text tells of."""
    if any(agreement.value == spot.index for agreement in agreements):
        return Reading("deal_value", 1, False, None, spot.amount.first, "deal.value")
    return None


def _mentions(
    scene: Scene, spot: Spot, reading: Reading, topic: Topic, setting: Setting, dates: tuple[DateMention, ...]
) -> list[MetricMention]:
    entities = owners(scene, spot, reading, topic)
    market = setting.of(spot, reading)
    if entities is None or (entities == (None,) and market is None):
        return []
    basis, by, base, segment, technology, period = facets(scene, spot, reading, dates)
    return [
        MetricMention(
            kind=reading.kind,
            amount=spot.index,
            sign=1 if spot.amount.value < 0 else reading.sign,
            change=reading.change,
            base=base,
            basis=basis,
            by=by,
            operator=entity,
            market=market,
            unit=reading.unit,
            segment=segment,
            technology=technology,
            period=period,
            rule=reading.rule,
        )
        for entity in entities
    ]


def _main_operator(organizations: Organizations) -> int | None:
    """The operator that a text names most, the first of several."""
    counts = Counter(m.entity for m in organizations.mentions if organizations.entities[m.entity].operator)
    return min(counts, key=lambda entity: (-counts[entity], entity), default=None)
