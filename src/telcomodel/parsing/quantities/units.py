"""What stands before and behind a number: currencies, magnitudes, units of measure, percent signs."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from telcomodel.lexicon.quantities import Measure, Money, Vocabulary
from telcomodel.parsing.quantities.nouns import NOUN_STOPS
from telcomodel.tokens import fold

_WORD: Final = re.compile(
    r"(?P<gap>[ \u00a0\u2009\u202f]|-|‑|\s?\n)?"
    r"(?P<word>[^\W\d_]+(?:/[^\W\d_]+|['’](?!s\b)[^\W\d_]+)*²?|[%¢$€£₹¥₽₩₺₦₪฿₴₸₱](?!\d))"
)
_GLUED: Final = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)*|%")
_SIGNS: Final = "$€£₹¥₽₩₺₦₪฿₴₸₱₵৳؋֏₡₨₫₭₮₲₼₾元円﷼￦"
_LONGEST_HEAD: Final = 6
"""Characters of the longest currency sign ("U.S.$")."""
_SHORTEST_WORD: Final = 4
"""A magnitude's word may be glued to the digits ("12billion"), its abbreviations are listed."""
_LONGEST: Final = 5
"""Words of the longest unit ("dirhams of the UAE")."""
SPEED_WORDS: Final = frozenset(
    "broadband modem modems connection connections internet line lines link links download downloads upload "
    "uploads speed speeds dial-up bandwidth adsl dsl fibre fiber cable access".split()
)
_PEOPLE: Final = frozenset("users customers subscribers homes households clients lines additions adds".split())
# A single letter behind a number is a unit of something else before these: "15m high", "4K video".
_NOT_MAGNITUDE: Final = frozenset(
    "high long wide deep tall video tv tvs television ultra ultra-hd uhd resolution screen display".split()
)


class Tail(NamedTuple):
    """What follows a number: offset after it, factor, and the unit, if any, as money, measure or percent sign."""

    end: int
    factor: Decimal = Decimal(1)
    money: Money | None = None
    measure: Measure | None = None
    magnitude: bool = False


class Head(NamedTuple):
    """A currency before a number: its offset and its candidates."""

    start: int
    money: Money


def read_head(plain: str, start: int, words: Vocabulary) -> Head | None:
    """The currency right before a number, glued to it or a blank apart ("US$", "Rs. ", "CHF ")."""
    end = start
    if end and plain[end - 1] in " \u00a0\u2009\u202f":
        end -= 1
    if plain[max(0, end - 2) : end] not in words.head_ends and plain[max(0, end - 1) : end] not in words.head_ends:
        return None
    for length in range(min(_LONGEST_HEAD, end), 0, -1):
        offset = end - length
        form = plain[offset:end]
        money = words.money_before.get(form)
        if money is None or (offset and plain[offset - 1].isalnum()):
            continue
        single = length == 1 and form.isalpha()
        return None if single and end != start else Head(offset, money)
    return None


def read_tail(plain: str, end: int, words: Vocabulary, *, money: bool, scaled: bool = False) -> Tail | None:
    """Magnitude and unit behind a number; ``None`` where letters glued to the digits are neither ("5G", "1st").

    `money` says that a currency stands before the number, `scaled` that its words hold a magnitude.
    """
    factor = Decimal(1)
    magnitude = scaled
    glued = None if scaled else _GLUED.match(plain, end)
    if glued is not None:
        form = glued.group()
        found = _glued_unit(plain, end, form, words, money=money)
        if isinstance(found, Tail):
            return found
        if found is None:
            return None
        factor, end, magnitude = found, glued.end(), True
    first = _WORD.match(plain, end)
    if first is None or not _may_be_unit(first["word"], words):
        return Tail(end, factor, magnitude=magnitude)
    following = _words_after(plain, end)
    if glued is None and following:
        length, scale = _magnitude(following, words, money=money)
        if length:
            factor, magnitude = factor * scale, True
            end = following[length - 1][0]
            following = following[length:]
    return _unit(end, factor, following, words, magnitude=magnitude)


def _may_be_unit(word: str, words: Vocabulary) -> bool:
    """Whether a word behind a number may begin a magnitude or a unit."""
    key = fold(word)
    return key in words.unit_openers or key in words.spaced or word in words.money_before


def _glued_unit(plain: str, end: int, form: str, words: Vocabulary, *, money: bool) -> Tail | Decimal | None:
    """A unit glued to the digits, or the factor of a magnitude glued to them."""
    after = end + len(form)
    measure = words.measures.get(form)
    if measure is not None and not measure.weak and not money:
        return Tail(after, measure=measure)
    factor, unsure = words.glued.get(form, (words.spaced.get(form) if len(form) > _SHORTEST_WORD else None, False))
    following = _words_after(plain, after, 2)
    next_keys = {fold(word) for _, word in following}
    speaks_of_speed = bool(next_keys & SPEED_WORDS) and not next_keys & _PEOPLE
    if measure is not None and not money and (factor is None or speaks_of_speed) and measure.dimension == "speed":
        return Tail(after, measure=measure)
    if factor is not None:
        first = fold(following[0][1]) if following else ""
        if unsure and not money and (first in _NOT_MAGNITUDE or form in ("b", "B", "t", "T", "L", "mm")):
            return None
        return factor
    if measure is not None and not money and measure.dimension != "usage":
        return Tail(after, measure=measure)
    minor = words.money_after.get(fold(form))
    if minor is not None and (form.islower() or form.isupper()) and len(form) != 2:
        return Tail(after, money=minor._replace(weak=False)) if not minor.weak or form in ("p", "c") else None
    return None


def _words_after(plain: str, end: int, most: int = _LONGEST + 2) -> list[tuple[int, str]]:
    """Offset after each of the words that follow, up to a comma or a stop."""
    found: list[tuple[int, str]] = []
    while len(found) < most:
        match = _WORD.match(plain, end)
        if (
            match is None
            or (not match["gap"] and match["word"][0].isalpha())
            or (match["gap"] == "-" and match["word"] in _SIGNS)
        ):
            break
        end = match.end()
        found.append((end, match["word"]))
    return found


def _magnitude(following: list[tuple[int, str]], words: Vocabulary, *, money: bool) -> tuple[int, Decimal]:
    """How many words are a magnitude, and its factor."""
    length, factor = 0, Decimal(1)
    for _, word in following[:3]:
        scale = words.spaced.get(fold(word))
        if scale is None or (len(word) == 1 and not money) or (length and len(word) < 3) or word == "MIL":
            break
        factor *= scale
        length += 1
    return length, factor


def _unit(end: int, factor: Decimal, following: list[tuple[int, str]], words: Vocabulary, *, magnitude: bool) -> Tail:
    if not following or _is_landmark(following):
        return Tail(end, factor, magnitude=magnitude)
    sign = words.money_before.get(following[0][1])
    if sign is not None and len(following[0][1]) > 1 and (following[0][1].isupper() or not sign.weak):
        return Tail(following[0][0], factor, money=sign, magnitude=magnitude)
    if fold(following[0][1]) not in words.unit_openers:
        return Tail(end, factor, magnitude=magnitude)
    for length in range(min(_LONGEST, len(following)), 0, -1):
        forms = [word for _, word in following[:length]]
        form = " ".join(forms)
        after = following[length - 1][0]
        key = fold(form)
        money = words.money_after.get(key)
        if money is not None and _is_money(form, money, magnitude=magnitude):
            return Tail(after, factor, money=money, magnitude=magnitude)
        measure = words.measures.get(form) or words.measures.get(key)
        if measure is not None and not (measure.weak and not _speaks_for(measure, form, following[length:])):
            return Tail(after, factor, measure=measure, magnitude=magnitude)
    return Tail(end, factor, magnitude=magnitude)


def _is_landmark(following: list[tuple[int, str]]) -> bool:
    """Whether "mark" is no currency but what a number reaches: "the 5 million mark", not "a 5 million mark loan"."""
    return following[0][1] == "mark" and (len(following) == 1 or fold(following[1][1]) in NOUN_STOPS)


def _is_money(form: str, money: Money, *, magnitude: bool) -> bool:
    """Whether words behind a number are money: a code in capitals, a sign, a name; a weak one after a magnitude."""
    if len(form) == 1 and form.isalpha():
        return False
    if money.codes[0] == form.upper():
        return form.isupper() and not money.weak
    return magnitude or not money.weak


def _speaks_for(measure: Measure, form: str, following: list[tuple[int, str]]) -> bool:
    """Whether the words behind a weak unit make it one."""
    if measure.dimension == "usage":
        return form == "minutes"
    if measure.dimension == "ratio":
        return False
    keys = {fold(word) for _, word in following[:2]}
    return len(form) > 1 and (measure.dimension == "speed" or bool(keys & SPEED_WORDS))
