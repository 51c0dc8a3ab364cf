"""Amounts side by side → quantities: lists that share a unit, ranges, sums in two currencies, hedges and periods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from telcomodel.lexicon.quantities import Vocabulary
from telcomodel.parsing.quantities.amounts import Candidate
from telcomodel.parsing.quantities.result import Amount
from telcomodel.tokens import Tokens

_DASHES: Final = frozenset("-–—‑")
_LISTING: Final = frozenset((",", "and", "or"))
_LINKS: Final = _DASHES | _LISTING | {"to"}
_CHANGES: Final = frozenset(
    "rose rise rises risen rising fell fall falls fallen grew grow grown growing increased increase dropped drop "
    "down up climbed slipped jumped gained gain lost cut reduced raised soared surged declined decreased slid "
    "advanced expanded shrank tumbled plunged edged dipped slip slips jump jumps climb climbs surge soar tumble dip "
    "decline declines slide sink sank shrink increases slipping climbing jumping falling".split()
)
_COMPARING: Final = frozenset(
    ("from", ", from", "up from", "down from", ", up from", ", down from", "against", "versus")
)
# What stands between two numbers, or opens a bracket, where they belong together.
_JOINS: Final = re.compile(
    r"[-–—‑,(\[]|\b(?:and|or|to|from|against|versus|forecasts?|estimates?|expectations?|consensus|expected|predicted)\b",
    re.IGNORECASE,
)
_BRACKET: Final = 40
"""Characters of a bracket that holds a sum in other currencies."""
# What leads to a figure that another was expected to be, within the sentence of both.
_FORECAST: Final = re.compile(
    r"(?=[^.;]{0,120}$).*\b(?:forecasts?|estimates?|expectations?|consensus|expected|predicted)(?: of| for)?\s$",
    re.DOTALL,
)
_FAR: Final = Decimal("1.5")
"""A range that a change is "by" is narrower: "cut its debt by €1.2bn to €23.9bn" tells a change and a level."""
_NEAR: Final = 2
"""A change from a count to one far greater is no range: "will cut 5,000 to 6,000 jobs" is one."""
_LONGEST_LINK: Final = 12
"""Characters between two numbers of one list, range or comparison (" percent and ")."""
_LONGEST_HEDGE: Final = 5
"""Words of the longest hedge ("in the neighbourhood of")."""
# Of the hedges, those that more often say since when, until when or where.
_UNSURE_HEDGES: Final = frozenset("from within until towards passed past approaching beyond near".split())


def join(candidates: Iterable[Candidate], tokens: Tokens, words: Vocabulary) -> Iterator[Amount]:
    """The quantities that candidates in text order make up; loose numbers that nothing gives a unit are left out."""
    for group in _groups(candidates, tokens):
        amounts = [item.amount for item in _share_units(group, tokens) if not item.loose]
        single = _without_conversions(list(_ranges(amounts, tokens)), tokens, words)
        yield from (_hedged(amount, tokens, words) for amount in single)


def _groups(candidates: Iterable[Candidate], tokens: Tokens) -> Iterator[list[Candidate]]:
    """The candidates parted where nothing that joins two stands between them or a little before."""
    group: list[Candidate] = []
    for item in candidates:
        start = item.amount.start
        if group and not _JOINS.search(tokens.plain, min(group[-1].amount.end, start - _BRACKET), start):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _between(left: Amount, right: Amount, tokens: Tokens) -> list[str]:
    """The words between two amounts, a dash among them."""
    if right.start - left.end > _LONGEST_LINK:
        return []
    return tokens.plain[left.end : right.start].lower().replace(",", " , ").split()


def _share_units(candidates: Sequence[Candidate], tokens: Tokens) -> list[Candidate]:
    """A number takes magnitude and unit of the next one in its list: "15, 20 and 30 percent", "€6.8-7.1bn"."""
    found = list(candidates)
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        between = _between(left.amount, right.amount, tokens)
        if between and not right.loose and all(word in _LINKS for word in between):
            found[index], found[index + 1] = _shared(left, right, between, tokens)
    return _compared(found, tokens)


def _compared(found: list[Candidate], tokens: Tokens) -> list[Candidate]:
    """A figure of millions takes the currency of the one it is compared with: "£1.81 billion from 1.48 billion"."""
    for index in range(1, len(found)):
        left, right = found[index - 1].amount, found[index].amount
        if (
            left.rule == "money"
            and right.rule == "bare"
            and found[index].scale > 1
            and (
                " ".join(_between(left, right, tokens)) in _COMPARING
                or _FORECAST.match(tokens.plain, left.end, right.start)
            )
        ):
            found[index] = found[index]._replace(amount=right._replace(unit=left.unit, rule="money"))
    return found


def _shared(left: Candidate, right: Candidate, between: list[str], tokens: Tokens) -> tuple[Candidate, Candidate]:
    """Two neighbours of a list or a range, each with the unit that the other gives it."""
    low, high = left.amount, right.amount
    rising = left.raw <= right.raw
    ranged = between == ["to"] or between[0] in _DASHES or _is_between(low, tokens)
    if left.loose:
        listed = not _LISTING.isdisjoint(between)
        fits = rising or listed or right.scale == 1 or high.rule == "ratio"
        return (_alike(left, right.scale, high) if fits and (high.rule != "bare" or right.scale > 1) else left), right
    behind = high.rule == "money" and tokens.plain[high.start].isdigit()  # "profits of 6.9bn, 1.1bn and 340m baht"
    if low.rule == "bare" and left.scale > 1 and behind and not _LISTING.isdisjoint(between):
        return left._replace(amount=low._replace(unit=high.unit, rule="money")), right
    if low.rule == "money" and high.rule == "bare" and ranged and rising:
        right = right._replace(amount=high._replace(unit=low.unit, rule="money"))
        return _alike(left, right.scale if left.scale == 1 else left.scale, right.amount), right
    if left.scale != 1 or not rising or low.unit not in ("", high.unit):
        return left, right
    if right.scale > 1 and low.rule in ("money", "bare") and ranged:
        return _alike(left, right.scale, high), right
    if low.rule == "bare" and high.rule in ("money", "measure") and left.raw < right.raw:
        return _alike(left, right.scale, high), right
    return left, right


def _alike(left: Candidate, scale: Decimal, like: Amount) -> Candidate:
    """A number with a factor and the unit of another one."""
    amount = left.amount._replace(value=left.raw * scale, unit=like.unit, rule=like.rule, noun=like.noun)
    return Candidate(amount, left.raw, scale)


def _is_between(amount: Amount, tokens: Tokens) -> bool:
    return amount.first > 0 and tokens.keys[amount.first - 1] == "between"


def _ranges(amounts: Sequence[Amount], tokens: Tokens) -> Iterator[Amount]:
    index = 0
    while index < len(amounts):
        low = amounts[index]
        near = index + 1 < len(amounts) and amounts[index + 1].start - low.end <= _LONGEST_LINK
        joined = _range(low, amounts[index + 1], tokens) if near else None
        yield joined or low
        index += 1 if joined is None else 2


def _range(low: Amount, high: Amount, tokens: Tokens) -> Amount | None:
    """The range "between 5m and 6m", "7,000 to 10,000 yuan", "1-2%"; not "from 5m to 6m", which tells of a change."""
    between = _between(low, high, tokens)
    before = tokens.keys[low.first - 1] if low.first else ""
    earlier = tokens.keys[low.first - 2] if low.first > 1 else ""
    if len(between) != 1 or not (low.unit == high.unit or low.rule == "bare") or high.value <= low.value:
        return None
    if before == "between":
        fits = between[0] == "and"
    elif between[0] == "to":
        fits = (
            not (before == "from" and earlier not in ("ranging", "range", "anywhere", "prices"))
            and (
                before not in _CHANGES
                or (high.rule == "count" and high.value <= _NEAR * low.value)
                or (high.rule == "ratio" and low.last == low.first + 1)  # "lost one to two percentage points"
            )
            and not (before == "by" and low.rule != "ratio" and high.value > _FAR * low.value)
        )
    else:
        fits = between[0] in _DASHES
    if not fits:
        return None
    return high._replace(
        start=low.start,
        end=low.end,
        value=low.value,
        upper=high.value,
        upper_range=(high.start, high.end),
        qualifier="range",
        first=low.first,
        hedge=low.hedge,
    )


def _without_conversions(amounts: Sequence[Amount], tokens: Tokens, words: Vocabulary) -> Iterator[Amount]:
    """A sum of money without the same in other currencies in the brackets behind it; it keeps their places."""
    index = 0
    while index < len(amounts):
        amount = amounts[index]
        index += 1
        others: list[tuple[int, int]] = []
        while amount.rule == "money" and index < len(amounts):
            other = amounts[index]
            if other.rule != "money" or other.unit == amount.unit or not _in_bracket_behind(amount, other, tokens):
                break
            others.append((other.start, other.end))
            index += 1
        if others:
            scale = _magnitude_behind(others[-1][1], tokens, words)
            last = tokens.at(others[-1][1])
            closed = last < len(tokens) and tokens.keys[last] in (")", "]")
            amount = amount._replace(value=amount.value * scale, others=tuple(others), last=last + closed)
        yield amount


def _magnitude_behind(end: int, tokens: Tokens, words: Vocabulary) -> Decimal:
    """The factor of "HK$11.18 ($1.44) billion"."""
    index = tokens.at(end)
    if index + 1 < len(tokens) and tokens.keys[index] == ")":
        return words.spaced.get(tokens.keys[index + 1], Decimal(1))
    return Decimal(1)


def _in_bracket_behind(amount: Amount, other: Amount, tokens: Tokens) -> bool:
    end = amount.upper_range[1] if amount.upper_range else amount.end
    between = tokens.plain[end : other.start].lstrip()
    return between.startswith(("(", "[")) and ")" not in between and len(between) < _BRACKET


def _hedged(amount: Amount, tokens: Tokens, words: Vocabulary) -> Amount:
    """The amount with the qualifier and the period that the words around it give."""
    keys = tokens.keys
    first, last = tokens.sentence(amount.first)[0], tokens.sentence(amount.last - 1)[1]
    start = amount.first
    if start > first and keys[start - 1] == "between" and amount.upper is not None:
        start -= 1
    qualifier, hedge = amount.qualifier, start
    while hedge > first and keys[hedge - 1] in words.hedge_closers:
        for length in range(min(_LONGEST_HEDGE, hedge - first), 0, -1):
            phrase = " ".join(keys[hedge - length : hedge])
            found = words.before.get(phrase)
            if (
                found is None
                or phrase in _UNSURE_HEDGES
                or (phrase == "up to" and _rises(keys, hedge - length, amount.last))
            ):
                continue
            hedge -= length
            if qualifier == "exact" and found != "exact":
                qualifier = found
            break
        else:
            break
    per = None
    after = amount.last
    for length in (3, 2, 1) if after < last and keys[after] in words.hedge_openers else ():
        phrase = " ".join(keys[after : min(after + length, last)])
        found = words.after.get(phrase)
        if found is not None and qualifier == "exact":
            qualifier = found
        per = per or words.periods.get(phrase)
    upper = None if amount.upper is None else _plain(amount.upper)
    return amount._replace(value=_plain(amount.value), upper=upper, qualifier=qualifier, hedge=hedge, per=per)


def _rises(keys: list[str], index: int, after: int) -> bool:
    """Whether "up to" goes with a verb rather than bounds a number: "bringing it up to £5bn", "up to 12m from 10m"."""
    before = keys[index - 1] if index else ""
    return (
        before in ("it", "them", "total", "figure", "is", "was", "were")
        or before in _CHANGES
        or keys[after : after + 1] == ["from"]
    )


def _plain(value: Decimal) -> Decimal:
    """The same number without exponent or trailing zeros; a zero keeps its sign."""
    return _shortest(value) if value else value.quantize(Decimal(1))


@lru_cache(maxsize=1024)
def _shortest(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
