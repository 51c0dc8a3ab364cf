"""Amounts × cues × mentions → metrics: what is measured, of whom, where and for when.

`scene` puts amounts, cues and names in order. `kinds` says what an amount measures: `counts` (with `flows` of customers
won and lost), `ratios` (`parts` of something) and `money` by the words `around` it, `uptake` people with a service,
`deals` the sums of agreements, `earlier` and `parallel` figures that take up those told before, `defaults` the rest.
`whose` says of which operator (`names` are those in question, out of all `mentions`, `relatives` those that a relative
clause is about, `strangers` nobody's, `shared` no single firm's, `topic` whom the text is about), `where` in which
market, `facets` on what basis and for when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple, TypeAlias

from telcomodel.parsing.alliances import AgreementMention
from telcomodel.parsing.attribution import Attribution
from telcomodel.parsing.coreference import References
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.markets import MarketMention
from telcomodel.parsing.metrics.around import COUNTED_KINDS, Reading, change_left
from telcomodel.parsing.metrics.counts import counted_as
from telcomodel.parsing.metrics.deals import Deals, gained, target_of
from telcomodel.parsing.metrics.defaults import default, share
from telcomodel.parsing.metrics.earlier import (
    CURRENCY,
    LAST,
    MANY,
    figure,
    is_number,
    reached_homes,
    same_money,
    taken_up,
)
from telcomodel.parsing.metrics.facets import facets
from telcomodel.parsing.metrics.kinds import read_kind
from telcomodel.parsing.metrics.money import SIZED, of_airwaves
from telcomodel.parsing.metrics.names import POSSESSIVE
from telcomodel.parsing.metrics.parallel import Told, parallel, told
from telcomodel.parsing.metrics.result import MetricMention
from telcomodel.parsing.metrics.scene import BARE, COUNT, MONEY, RATIO, Scene, Spot, spots
from telcomodel.parsing.metrics.shared import follows_market
from telcomodel.parsing.metrics.strangers import follows_stranger, is_strangers
from telcomodel.parsing.metrics.topic import Topic
from telcomodel.parsing.metrics.uptake import has_service
from telcomodel.parsing.metrics.where import Setting
from telcomodel.parsing.metrics.whose import goes_on, owners
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.roles import Roles
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Tokens

__all__ = ["MetricMention", "find_metrics"]


def find_metrics(
    tokens: Tokens,
    hits: Hits,
    organizations: Organizations,
    people: People,
    roles: Roles,
    references: References,
    attributions: Sequence[Attribution],
    places: Sequence[PlaceMention],
    amounts: Sequence[Amount],
    dates: Sequence[DateMention],
    agreements: tuple[AgreementMention, ...],
    markets: tuple[MarketMention, ...],
    trace: Trace | None = None,
) -> tuple[MetricMention, ...]:
    """The measured facts of an article, in text order of their amounts."""
    if not amounts or not (markets or any(entity.operator for entity in organizations.entities)):
        return ()
    scene = Scene(tokens, hits, organizations, people, roles, references, attributions, amounts, dates, trace)
    setting = Setting(scene, markets, places, organizations)
    topic = Topic(scene, scene.names.main)
    deals = Deals(agreements, tokens)
    found: list[MetricMention] = []
    latest: dict[str, Reading] = {}
    before: dict[str, Told] = {}
    paragraph = -1
    for group in _sentences(spots(amounts, tokens)):
        first = group[0].first
        if paragraph not in (tokens.paragraph(first)[0], tokens.paragraph(max(0, first - 1))[0]):
            latest.clear()
            before.clear()
        paragraph = tokens.paragraph(first)[0]
        read = _read(scene, group, deals, latest, before)
        for spot, reading in zip(group, read, strict=True):
            if reading is None:
                scene.reject(spot.amount, (spot.amount.first, spot.amount.last), "not.measured")
        mentions: list[MetricMention] = []
        for spot, reading in zip(group, read, strict=True):
            if reading is not None:
                mentions += _mentions(scene, spot, reading, topic, setting, deals, found, mentions)
        found += _respectively(scene, group, mentions)
    return tuple(_once(found, amounts, dates))


_Told: TypeAlias = tuple[int | None, str | None]
"""The market and the period that a mention names."""


class _Fact(NamedTuple):
    """The mentions of one fact, and the different markets and periods that they name."""

    mentions: list[MetricMention]
    told: set[_Told]


def _once(
    found: list[MetricMention], amounts: Sequence[Amount], dates: Sequence[DateMention]
) -> Iterator[MetricMention]:
    """Each fact once; a repetition is further evidence, also where only one of the two names market or period."""
    groups: dict[tuple[object, ...], list[_Fact]] = {}
    for mention in found:
        amount = amounts[mention.amount]
        key = (
            mention.kind,
            mention.sign,
            mention.change,
            amount.value,
            amount.upper,
            mention.unit or amount.unit,
            mention.operator,
        )
        facts = groups.setdefault(key, [])
        period = None if mention.period is None else dates[mention.period].value
        same = next((fact for fact in facts if all(_agree(mention, period, other) for other in fact.told)), None)
        if same is None:
            facts.append(_Fact([mention], {(mention.market, period)}))
        else:
            same.mentions.append(mention)
            same.told.add((mention.market, period))
    for first, *rest in (fact.mentions for facts in groups.values() for fact in facts):
        others = dict.fromkeys(m.amount for m in rest if m.amount != first.amount)
        yield first._replace(others=tuple(others)) if others else first


def _agree(mention: MetricMention, period: str | None, told: _Told) -> bool:
    """Whether a mention of a value can be a fact told before: no two periods, and no two markets, differ."""
    market, before = told
    if mention.market != market and (mention.operator is None or None not in (mention.market, market)):
        return False
    return period is None or before is None or period == before


_PAIR: Final = 2
"""Operators and figures at least that need no "respectively"."""
_JOINTS: Final = ([","], ["and"], [",", "and"])
# What a firm has in each of several places, where counts and sums are those of all.
_EACH: Final = frozenset(("price", "speed"))
_DEAL: Final = Reading("deal_value", 1, False, None, -1, "deal.value")
_PAID: Final = frozenset(("deal_value", "investment"))
# What a firm has, whatever deal its sentence tells of: "the group, which merged with Example, had sales of".
_RESULTS: Final = frozenset(("debt", "revenue", "profit", "ebitda", "arpu", "capex"))
# After a sum for airwaves: "Example spent $3bn in the auction, Sample paid $2bn".
_BUYING: Final = frozenset("pay pays paid paying spend spends spent spending bid bids offered won".split())
_LISTING: Final = frozenset((",", "and", "or"))
# Services that tell two counts apart: "11.8 million mobile and 2.4 million fixed customers".
_SERVICES: Final = frozenset(
    "mobile fixed fixed-line landline broadband prepaid postpaid digital analogue cable 2g 3g 4g 5g lte".split()
)
_MANY: Final = 1_000
"""A smaller number is none that a later one could be a part of."""
_PART_REACH: Final = 4
"""Words of "of the country's"."""


def _read(
    scene: Scene, group: list[Spot], deals: Deals, latest: dict[str, Reading], before: dict[str, Told]
) -> list[Reading | None]:
    """What the amounts of a sentence measure; in "30% and 15% of revenue" the last one speaks for all.

    `latest` is what amounts of each class measured last; it goes on with those of this sentence.
    """
    found: list[Reading | None] = []
    carried: list[Reading | None] = []
    for spot in group:
        reading = taken_up(scene, spot, latest) or read_kind(scene, spot, carried) or figure(scene, spot, latest)
        if _is_paid(scene, spot, reading) and deals.of(spot) is not None:
            reading = reading if of_airwaves(scene, (spot.first, spot.last)) else _DEAL
        elif reading is not None and reading.kind in _PAID and _is_of_auction(scene, spot, reading, before):
            reading = reading._replace(kind="spectrum")
        if reading is not None:
            reading = reached_homes(scene, spot, reading, latest)
        if reading is None and found and found[-1] is not None:
            reading = same_money(scene, group[len(found) - 1], spot, found[-1])
        if reading is None:
            goes_on = before.get(spot.kind)
            if goes_on is not None and None in found:
                unread = any(other is None and group[index].kind == spot.kind for index, other in enumerate(found))
                goes_on = None if unread else goes_on
            reading = (
                parallel(scene, spot, goes_on) or share(scene, spot, before.get(BARE)) or default(scene, spot, deals)
            )
        if reading is None and is_number(scene, spot):
            latest[LAST] = Reading("number", 1, False, None, spot.amount.first, "count.number", owned=False)
        found.append(reading)
        carried.append(reading or (carried[-1] if carried else None))
        if reading is not None:
            before.update([told(spot, reading)])
            latest[LAST] = reading
            if spot.kind == MONEY:
                latest[CURRENCY] = reading._replace(unit=spot.amount.unit)
            few = spot.kind != MONEY and reading.unit is not None and spot.amount.value < _MANY and BARE in latest
            if reading.unit != "%" and not few:  # neither a density nor a few places are what a later number is of
                latest[BARE if reading.unit is not None else spot.kind] = reading
    for index in range(len(group) - 2, -1, -1):
        left, right, after = group[index], group[index + 1], found[index + 1]
        between = scene.keys[left.amount.last : right.amount.hedge]
        levels = left.kind == right.kind and left.amount.value > 0
        spanned = levels and between == ["to"] and scene.keys[left.before] == "from"
        if found[index] is None and after is not None and spanned and not after.change:
            found[index] = after
        sized = after is not None and not after.owned and between == ["of", "the"]
        shared = left.kind == RATIO and right.kind == COUNT and between[:1] == ["of"] and len(between) <= _PART_REACH
        if found[index] is None and after is not None and after.kind == "subscribers" and shared:
            found[index] = _part_of_all(scene, left, right)
        if found[index] is not None and after is not None and _is_of_whole(between) and after.kind == "coverage":
            found[index + 1] = None  # the whole that a part is taken of
        part = sized or (left.kind == BARE and between[:1] == ["of"] and len(between) <= _PART_REACH)
        listed = bool(between) and _is_list(scene, left.amount.last, right.amount.hedge)
        alike = left.kind == right.kind or (left.kind == BARE and right.kind == COUNT)
        if found[index] is None and after is not None and alike and (part or listed):
            staff = after.kind == "headcount"
            counts = (listed or staff) and left.kind != RATIO and after.kind in COUNTED_KINDS
            own = counted_as(scene, left, after) if counts else after
            found[index] = own
            if _is_of_whole(between) and after.kind == "coverage":
                found[index + 1] = None  # the whole that a part is taken of
            elif own.change and not after.change and not (part and staff):
                found[index + 1] = after._replace(sign=own.sign, change=True)
        elif found[index] is None and left.kind == BARE and after is not None and after.kind == "subscribers":
            change = change_left(scene, left)
            if change is not None:
                found[index] = after._replace(sign=change[0], change=True)
    return found


def _is_of_auction(scene: Scene, spot: Spot, reading: Reading, before: dict[str, Told]) -> bool:
    """Whether a sum goes on with an auction told of: "the band fetched €361m. Example spent €83m"."""
    if reading.rule != "money.subject" or scene.keys[reading.cue] not in _BUYING:
        return False
    if MONEY in before and before[MONEY].reading.kind == "spectrum":
        return True
    behind = scene.keys[spot.amount.last : spot.amount.last + 1]
    first = spot.first
    told = first > 0 and scene.tokens.paragraph(first)[0] < first
    return (
        told
        and behind not in (["on"], ["for"], ["to"], ["in"])
        and of_airwaves(scene, scene.tokens.sentence(first - 1))
    )


def _is_paid(scene: Scene, spot: Spot, reading: Reading | None) -> bool:
    """Whether a sum may be what a firm is paid for, rather than what it owes or how large it is ("the $9bn group")."""
    result = reading is not None and reading.kind in _RESULTS and reading.owned
    if spot.kind != MONEY or spot.amount.value < MANY or result:
        return False
    return scene.keys[spot.amount.last : spot.amount.last + 1] not in SIZED


def _is_of_whole(between: list[str]) -> bool:
    """Whether an amount is the whole of which the one before is a part: "19 of the 22 regions", "of India's 22"."""
    if between[:1] != ["of"] or len(between) > _PART_REACH:
        return False
    return between[1:] in (["the"], ["its"], ["their"]) or between[-1] in POSSESSIVE


def _part_of_all(scene: Scene, left: Spot, right: Spot) -> Reading | None:
    """What a part of a number of users is: their uptake of a service, else an operator's share of them."""
    if scene.keys[right.before] in ("its", "their", "our"):
        return None  # a part of a firm's own customers
    noun = right.amount.noun
    cue = left.amount.first
    if noun is not None and has_service(scene, noun + 1, right.last):
        return Reading("penetration", 1, False, None, cue, "ratio.of-count")
    named = any(name.operator for name in scene.names_in(left.first, left.amount.hedge))
    return Reading("market_share", 1, False, None, cue, "ratio.of-count") if named else None


def _is_list(scene: Scene, first: int, last: int) -> bool:
    """Whether nothing but list words and names stands between two amounts: "96%, Example 92% and Sample 95%"."""
    named = {index for name in scene.names_in(first, last) for index in range(name.start, name.end)}
    return all(
        index in named or scene.keys[index] in _LISTING or scene.keys[index] in _SERVICES
        for index in range(first, last)
    )


def _sentences(found: list[Spot]) -> Iterator[list[Spot]]:
    """The amounts, sentence by sentence."""
    for _, group in groupby(found, key=lambda spot: spot.first):
        yield list(group)


def _mentions(
    scene: Scene,
    spot: Spot,
    reading: Reading,
    topic: Topic,
    setting: Setting,
    deals: Deals,
    told: Sequence[MetricMention],
    earlier: Sequence[MetricMention],
) -> list[MetricMention]:
    """The facts that an amount states; `earlier` are those of its sentence before it, `told` those of the text."""
    entities: tuple[int | None, ...] | None
    if follows_stranger(scene, spot) and not setting.ends_place(spot.before + 1):
        scene.reject(spot.amount, (spot.amount.first, spot.amount.last), "not.owned")
        return []
    if reading.kind == "deal_value":
        entities = (target_of(scene, spot, deals, reading.rule),)
    elif goes_on(scene, spot, reading) and earlier and _is_next(earlier[-1], spot):
        entities = tuple(dict.fromkeys(m.operator for m in earlier if m.amount == earlier[-1].amount))
    elif follows_market(scene, spot, reading, earlier or told):
        entities = (None,)
    elif is_strangers(scene, spot, setting):
        entities = (None,) if reading.kind == "subscribers" else None
    else:
        place_first, placed = setting.opens(spot), setting.named(spot)
        entities = owners(scene, spot, reading, topic, place_first=place_first, placed=placed)
        bought = gained(scene, spot, deals) if entities is not None and reading.kind in COUNTED_KINDS else None
        if bought is not None:
            entities = (bought,)
    if entities is None:
        scene.reject(spot.amount, (spot.amount.first, spot.amount.last), "not.owned")
        return []
    stated = setting.stated(spot, reading)
    if len(stated) > 1 and entities != (None,) and reading.kind not in _EACH and not _is_distributed(scene, spot):
        stated = stated[:1]
    owned = [
        (entity, market)
        for entity in entities
        for market in setting.of(spot, reading, entity, stated)
        if entity is not None or market is not None
    ]
    if not owned:
        scene.reject(spot.amount, (spot.amount.first, spot.amount.last), "not.placed")
        return []
    basis, by, base, segment, technology, period = facets(scene, spot, reading)
    return [
        MetricMention(
            kind=reading.kind,
            amount=spot.number,
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
        for entity, market in owned
    ]


def _is_next(last: MetricMention, spot: Spot) -> bool:
    """Whether a fact is that of the amount before, and of a firm rather than of a deal."""
    return last.amount == spot.number - 1 and last.kind != "deal_value"


def _is_distributed(scene: Scene, spot: Spot) -> bool:
    """Whether the sentence gives one value to each of a list."""
    return "respectively" in scene.keys[spot.first : spot.last]


def _respectively(scene: Scene, group: list[Spot], found: list[MetricMention]) -> list[MetricMention]:
    """With "respectively", the first value belongs to the first of the operators or markets, and so on.

    So do two counts that follow two operators: "A and B, with 6 million and 5 million users".
    """
    if not _is_distributed(scene, group[0]):
        return _paired(scene, group, found)
    indices = list(dict.fromkeys(mention.amount for mention in found))
    operators = list(dict.fromkeys(mention.operator for mention in found))
    markets = list(dict.fromkeys(mention.market for mention in found))
    if 1 < len(operators) <= len(indices):
        given = dict(zip(indices[-len(operators) :], operators, strict=True))
        return [m for m in found if m.operator == given.get(m.amount, m.operator)]
    if len(operators) > len(indices):
        return [mention for mention in found if mention.operator is None]  # one value is not each one's
    if 1 < len(markets) <= len(indices):
        sited = dict(zip(indices[-len(markets) :], markets, strict=True))
        return [m for m in found if m.market == sited.get(m.amount, m.market)]
    return found


def _paired(scene: Scene, group: list[Spot], found: list[MetricMention]) -> list[MetricMention]:
    """Counts that a list joins, as many as the operators that they are told of: one for each."""
    operators = list(dict.fromkeys(mention.operator for mention in found))
    size = len(operators)
    if size < _PAIR or len(group) != size or len(found) != size * size:
        return found
    joints = (scene.keys[left.amount.last : right.amount.hedge] for left, right in pairwise(group))
    if any(joint not in _JOINTS for joint in joints) or len({mention.kind for mention in found}) > 1:
        return found
    given = dict(zip(dict.fromkeys(mention.amount for mention in found), operators, strict=True))
    return [mention for mention in found if mention.operator == given[mention.amount]]
