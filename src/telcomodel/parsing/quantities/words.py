"""Number words → exact decimals: English cardinals, fractions, and both ("half a million", "two and a half")."""

from __future__ import annotations

from decimal import Decimal
from math import gcd
from typing import Final, NamedTuple

from telcomodel.lexicon.quantities import Vocabulary
from telcomodel.tokens import Tokens

_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = Decimal(1000)
_ARTICLES: Final = frozenset(("a", "an"))
_TENS_FROM: Final = 20
_SPANS: Final = frozenset("years months weeks days hours minutes quarters seasons cases".split())
_WHOLES: Final = frozenset(("10", "20", "100"))
"""Figures of which a few are said to be a share: "one in 10"."""
_PARTING: Final = (["in"], ["out"])
_PLACES: Final = Decimal("0.000001")


class Wording(NamedTuple):
    """A number in words: index of its first token and after its last, its value, and ``cardinal`` or ``fraction``.

    `scaled` says that a magnitude is part of it, `weak` that a fraction needs its context to be one.
    """

    first: int
    last: int
    value: Decimal
    kind: str
    scaled: bool = False
    weak: bool = False


def exact(numerator: int, denominator: int) -> Decimal:
    """A ratio as a decimal; one that has no end is rounded to six places."""
    rest = denominator // gcd(numerator, denominator)
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    value = Decimal(numerator) / Decimal(denominator)
    return value if rest == 1 else value.quantize(_PLACES)


def read_words(tokens: Tokens, start: int, end: int, words: Vocabulary) -> Wording | None:
    """The number that begins with the token `start`; ``None`` where the words make no number, or a vague one."""
    keys = tokens.keys
    fraction = _fraction(tokens, start, end, words) if keys[start] in words.fraction_openers else None
    if fraction is None and keys[start + 1 : start + 2] in _PARTING:
        fraction = _part(keys, start, end, words)
    if fraction is not None:
        return fraction
    found = _cardinal(tokens.keys, start, end, words)
    if found is None:
        return None
    last, value, scaled = found
    if _is_number(tokens.keys, last, end, words):
        return None
    return Wording(start, last, value, "cardinal", scaled)


def _fraction(tokens: Tokens, start: int, end: int, words: Vocabulary) -> Wording | None:
    """A fraction: "a third", "two-thirds", "half a million", "a quarter of a million"."""
    keys = tokens.keys
    for length in (3, 2, 1):
        row = words.fractions.get(" ".join(keys[start : start + length])) if start + length <= end else None
        if row is None:
            continue
        (numerator, denominator), weak = row
        last = start + length
        after = last + (last < end and keys[last] == "of")
        if after < end and keys[after] in _ARTICLES:
            after += 1
            factor = words.spaced.get(keys[after]) if after < end else None
            if factor is not None:
                return Wording(start, after + 1, exact(numerator * int(factor), denominator), "cardinal", scaled=True)
        return Wording(start, last, exact(numerator * 100, denominator), "fraction", weak=weak)
    return None


def _part(keys: list[str], start: int, end: int, words: Vocabulary) -> Wording | None:
    """A share in percent: "nine out of ten", "one in three", "seven out of every 10"."""
    after = start
    if keys[start + 1 : start + 3] == ["out", "of"]:
        after += 3
    elif keys[start + 1 : start + 2] == ["in"]:
        after += 2
    if after == start:
        return None
    after += keys[after : after + 1] == ["every"]
    if after >= end:
        return None
    whole = Decimal(keys[after]) if keys[after] in _WHOLES else _small(keys[after], words)
    part = _small(keys[start], words)
    if part is None or whole is None or not 0 < part < whole:
        return None
    if _is_number(keys, after + 1, end, words) or (after + 1 < end and keys[after + 1] in _SPANS):
        return None
    return Wording(start, after + 1, exact(int(part) * 100, int(whole)), "fraction")


def _is_number(keys: list[str], index: int, end: int, words: Vocabulary) -> bool:
    return index < end and (
        keys[index] in words.spaced or (keys[index] in words.numbers and keys[index] not in _ARTICLES)
    )


def _cardinal(keys: list[str], start: int, end: int, words: Vocabulary) -> tuple[int, Decimal, bool] | None:
    """Groups with falling magnitudes: "two million three hundred thousand"; a half may follow a group's number."""
    total = Decimal(0)
    ceiling: Decimal | None = None
    index = last = start
    while True:
        group = _group(keys, index, end, words)
        if group is None:
            break
        after, value = group
        half, after = _and_a_half(keys, after, end)
        factor = Decimal(1)
        while after < end and keys[after] in words.spaced and keys[after] != "hundred":
            factor *= words.spaced[keys[after]]
            after += 1
        if ceiling is not None and value * factor >= ceiling:
            break
        if half and factor == 1:
            return None
        total += (value + half) * factor
        last, ceiling = after, factor
        if factor == 1:
            break
        index = after + (after < end and keys[after] == "and")
    return None if ceiling is None else (last, total, total >= _THOUSAND)


def _and_a_half(keys: list[str], index: int, end: int) -> tuple[Decimal, int]:
    if index + 2 < end and keys[index : index + 3] == ["and", "a", "half"]:
        return Decimal("0.5"), index + 3
    if index < end and keys[index] == "and-a-half":
        return Decimal("0.5"), index + 1
    return Decimal(0), index


def _group(keys: list[str], index: int, end: int, words: Vocabulary) -> tuple[int, Decimal] | None:
    """A number under a thousand, or an article before a magnitude or "hundred"."""
    if index >= end:
        return None
    if keys[index] in _ARTICLES:
        following = keys[index + 1] if index + 1 < end else ""
        if following in ("hundred", "dozen"):
            value = words.numbers[following]
            return _tail(keys, index + 2, end, value, words) if following == "hundred" else (index + 2, value)
        return (index + 1, Decimal(1)) if following in words.spaced else None
    if keys[index] == "dozen":
        return index + 1, words.numbers["dozen"]
    small = _small(keys[index], words)
    if small is None:
        return None
    index, value = index + 1, small
    if value >= _TENS_FROM and value % 10 == 0 and index < end:
        unit = _small(keys[index], words)
        if unit is not None and 0 < unit < 10:
            value, index = value + unit, index + 1
    if index < end and keys[index] == "dozen":
        return index + 1, value * words.numbers["dozen"]
    if index < end and keys[index] == "hundred":
        return _tail(keys, index + 1, end, value * _HUNDRED, words)
    return index, value


def _tail(keys: list[str], index: int, end: int, value: Decimal, words: Vocabulary) -> tuple[int, Decimal]:
    """What follows "hundred": "and fifty", "fifty-two"."""
    after = index + (index < end and keys[index] == "and")
    small = _small(keys[after], words) if after < end else None
    if small is None or small >= _HUNDRED:
        return index, value
    after += 1
    if small >= _TENS_FROM and small % 10 == 0 and after < end:
        unit = _small(keys[after], words)
        if unit is not None and 0 < unit < 10:
            small, after = small + unit, after + 1
    return after, value + small


def _small(key: str, words: Vocabulary) -> Decimal | None:
    """The value of a word under a hundred: "seven", "forty", "forty-two"."""
    value = words.numbers.get(key)
    if value is not None:
        return None if key in ("hundred", "dozen", "score", "gross", "pair", "a", "an") else value
    tens, _, unit = key.partition("-")
    if not unit:
        return None
    high, low = words.numbers.get(tens), words.numbers.get(unit)
    if high is None or low is None or high < _TENS_FROM or high % 10 or not 0 < low < 10:
        return None
    return high + low
