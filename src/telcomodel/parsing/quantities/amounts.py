"""Digits, number words and their units → amounts, one by one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from heapq import merge
from typing import Final, NamedTuple

from telcomodel.lexicon.quantities import NUMBER, Money, Vocabulary
from telcomodel.parsing.lookup import Hits, by_start, each_within
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.quantities.currencies import Setting, currency_of, dollar_of, is_sure, setting_of
from telcomodel.parsing.quantities.nouns import NOUN_STOPS, SPANS, counted_nouns, noun_behind, per_hundred
from telcomodel.parsing.quantities.numerals import RUN, decimal_of, dotted_thousands, grouped
from telcomodel.parsing.quantities.result import Amount
from telcomodel.parsing.quantities.units import SPEED_WORDS, Tail, read_head, read_tail
from telcomodel.parsing.quantities.words import Wording, exact, read_words
from telcomodel.tokens import Range, Tokens

_BLANKS: Final = " \u00a0\u2009\u202f\n\t"
_MINUS: Final = "-−–‐‑"
_SIGNS: Final = _MINUS + "+"
# A number before or after one of these is a date, a time, an age, a rank, a model or a part of a text.
_LABELS: Final = frozenset(
    "no nos number chapter page article section phase tier level category release version windows channel figure "
    "table step part clause route flight room gate day week round series group stage type class model galaxy "
    "iphone nokia band rel january february march april june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
_YEARS: Final = range(1800, 2101)
_LINK: Final = re.compile(
    r"(?:\s?[-–—‑,/]\s?|,?\s(?:to|and|or)\s)[^\W\d_]{0,3}[$€£₹¥]?"
    r"(?:\d|[a-z]+ (?:percent|per cent|percentage points|pct|million|billion|mln|bln)\b)"
)
# A numeral that goes on behind a mark is a date, a time, a version or malformed.
_GOES_ON: Final = re.compile(r"[/:_@#][\d.,]|[.,'’]+\d")
_REST: Final = re.compile(r"[\d.,/:_@#'’]*")
_YEAR_ENDS: Final = frozenset(".;:)?!\n")
_DIGIT: Final = re.compile(r"\d")
_PHONE: Final = re.compile(r"[\d \-().]*")
_YEAR_THEN: Final = re.compile(r"(?:1[89]|20)\d\d ")
_DATING: Final = frozenset(
    "in by since until till during of from for before after end early late mid to through and fy year".split()
)
_LARGE: Final = 1000
_MODEM_FACTORS: Final = {Decimal(1000): Decimal("0.001")}
_MODEM_SPEEDS: Final = frozenset(map(Decimal, (14, 28, 33, 56, 64, 128, 144, 256, 384, 512, 768)))
_FRACTION_CUES: Final = frozenset(
    "of from higher lower more less fewer up down bigger smaller cheaper faster below above would will could come "
    "comes came".split()
)
_FRACTION_CHANGES: Final = frozenset(
    "by rose risen fell fallen grew grown up down almost about around nearly cut lost gained than roughly over "
    "just is now has are was were come comes came and which where from of for to with only covers cover reach "
    "reaches serves serve some".split()
)
# Behind "half the": "half the world's population", "half the homes".
_PEOPLED: Final = frozenset("population people homes households subscribers customers users".split())
_PEOPLED_REACH: Final = 5
_COMPARED: Final = 16
"""Tokens back to a density that a number is compared with."""
_DENSITY: Final = 5
"""Tokens behind a number within which "per 100 people" begins."""
# Verbs and adverbs behind a fraction.
_TELLING: Final = frozenset(
    "said say says think thought believe do does did use used uses own owned live lived now still already only went go "
    "goes using during because if so not never by through thanks despite between within among without expect expected "
    "plan want make makes made get gets got be been being".split()
)
_TIMING: Final = frozenset(
    "first second third fourth last past next this each every per in for during the latest previous fiscal "
    "financial".split()
)


def _is_noun(key: str) -> bool:
    """Whether a word behind "a third" makes it an ordinal: "a third company", not "a third more", "a third said"."""
    return key.isalpha() and key not in _FRACTION_CUES and key not in NOUN_STOPS and key not in _TELLING


class Candidate(NamedTuple):
    """An amount with its number as written and the factor of magnitude and unit; `loose` has no unit of its own.

    A loose number is only a quantity together with what follows it: the lower bound of a range, an item of a list.
    """

    amount: Amount
    raw: Decimal
    scale: Decimal
    loose: bool = False


def _is_year(run: str) -> bool:
    return len(run) == 4 and run.isdigit() and int(run) in _YEARS


def _place(item: Candidate) -> Range:
    """What candidates are ordered by: the first to begin, then the longest."""
    return item.amount.start, -item.amount.end


class Reader:
    """Reads the amounts of one text."""

    def __init__(self, tokens: Tokens, hits: Hits, words: Vocabulary, organizations: Organizations) -> None:
        self.tokens = tokens
        self.words = words
        self.plain = tokens.plain
        self.figures = tokens.figures
        self.numbers = hits.get(NUMBER, ())
        self.nouns = by_start(counted_nouns(hits))
        self._hits = hits
        self._organizations = organizations
        self._setting: Setting | None = None
        self._dollar: str | None = None

    @property
    def setting(self) -> Setting:
        """The countries that the text names, looked for once, where a currency needs them."""
        if self._setting is None:
            self._setting = setting_of(self._hits, self._organizations)
        return self._setting

    @property
    def dollar(self) -> str:
        """The dollar that the bare sign means, looked for once."""
        if self._dollar is None:
            self._dollar = dollar_of(self.plain, self.setting, self.words)
        return self._dollar

    def read(self, body: Range) -> Iterator[Candidate]:
        """The amounts of a stretch of the body, in text order, none overlapping another."""
        reached = 0
        for item in merge(self._numerals(body), self._wordings(body), key=_place):
            if item.amount.start >= reached:
                reached = item.amount.end
                yield item

    def _numerals(self, body: Range) -> Iterator[Candidate]:
        plain, starts, ends = self.plain, self.tokens.starts, self.tokens.ends
        limit = ends[body[1] - 1]
        position = 0
        for index in self.figures[bisect_left(self.figures, body[0]) : bisect_left(self.figures, body[1])]:
            position = max(position, starts[index])
            while (digit := _DIGIT.search(plain, position, ends[index])) is not None:
                start = digit.start()
                run = RUN.match(plain, start, limit).group()  # type: ignore[union-attr]
                position = start + len(run)
                found = self._numeral(start, run, limit)
                if found is not None:
                    position = max(position, found.amount.end)
                    yield found
                elif run[0] == "0" or plain[start - 1 : start] == "+":
                    position = _PHONE.match(plain, position).end()  # type: ignore[union-attr]
                elif _GOES_ON.match(plain, position):
                    position = _REST.match(plain, position).end()  # type: ignore[union-attr]
                elif _YEAR_THEN.match(run):
                    position = start + 4

    def _numeral(self, start: int, run: str, limit: int) -> Candidate | None:
        plain, words = self.plain, self.words
        end = start + len(run)
        if plain[end : end + 1] in _YEAR_ENDS and _is_year(run) and self._dates(start):
            return None
        value = decimal_of(run)
        if value is None or _GOES_ON.match(plain, end, limit):
            return None
        if end < limit and plain[end] in words.glyphs:
            value, end = value + exact(*words.glyphs[plain[end]]), end + 1
        head = read_head(plain, start, words)
        left = start if head is None else head.start
        sign, left = self._sign(left)
        if sign is None or (left and not self._opens(left, head is not None)):
            return None
        tail = read_tail(plain, end, words, money=head is not None)
        if tail is None:
            return None
        signed = plain[left] in _SIGNS
        found = self._amount(left, tail.end, value * sign, tail, head.money if head else None, run, signed=signed)
        if found is not None and tail.end < limit and plain[tail.end] == "+":
            return found._replace(amount=found.amount._replace(qualifier="over"))
        return found

    def _dates(self, start: int) -> bool:
        """Whether a plain word, and no currency, stands before a year's digits."""
        before = self.plain[max(0, start - 3) : start]
        return len(before) > 2 and before[-1] == " " and before[1].islower() and before[:2] not in self.words.head_ends

    def _sign(self, left: int) -> tuple[int | None, int]:
        """The sign before a number or its currency, and where the number begins; none where a dash joins two things."""
        plain = self.plain
        if not left or plain[left - 1] not in _SIGNS:
            return 1, left
        before = plain[left - 2] if left > 1 else " "
        if before in _BLANKS or before in "([“\"'‘,":
            return (1 if plain[left - 1] == "+" else -1), left - 1
        return (1, left) if before.isdigit() or before in "%)" or before.isalpha() else (None, left)

    def _opens(self, left: int, money: bool) -> bool:
        """Whether a number may begin here: only a blank, a bracket, a mark or a joining dash stands before it."""
        before = self.plain[left - 1]
        if before.isalnum() or before in "/:#@_'’.,":
            return False
        if before in _MINUS and left > 1 and not money:
            return self.plain[left - 2] != "-" and not self.plain[left - 2].isalpha()
        return True

    def _amount(
        self, start: int, end: int, value: Decimal, tail: Tail, money: Money | None, run: str, *, signed: bool
    ) -> Candidate | None:
        tokens = self.tokens
        first, last = tokens.at(start), tokens.at(end - 1) + 1

        def candidate(
            scale: Decimal, unit: str, rule: str, noun: int | None = None, number: Decimal = value
        ) -> Candidate:
            total = number * scale
            amount = Amount(start, end, total, None, None, unit, "exact", noun, first, last, rule, first, None, signed)
            return Candidate(amount, number, scale, loose=rule == "loose")

        if (money or tail.money) is not None:
            unit, scale = self._currency(tail, money, first)
            return None if unit is None else candidate(scale, unit, "money")
        if tail.measure is not None:
            unit = {"percentage points": "pp"}.get(tail.measure.base, tail.measure.base)
            rule = "ratio" if tail.measure.dimension == "ratio" else "measure"
            return candidate(tail.factor * tail.measure.factor, unit, rule)
        noun = noun_behind(tokens, self.nouns, last)
        whole = value
        if run and not tail.magnitude:
            counted = dotted_thousands(run)
            if counted is not None and noun is not None and not signed:
                whole = counted
            elif not grouped(run) and not (
                self._of_hundred(last) if "." in run else self._counts(value, run, first, last, noun)
            ):
                return candidate(Decimal(1), "", "loose") if self._linked(end, run) else None
        if (
            noun is None
            and tail.magnitude
            and tail.factor in _MODEM_FACTORS
            and self._speaks_of_speed(value, first, end)
        ):
            return candidate(_MODEM_FACTORS[tail.factor], "Mbps", "measure")
        if noun is None and not tail.magnitude and self._spans_time(last):
            return None
        if noun is None:
            return candidate(tail.factor, "", "bare")
        return candidate(tail.factor, self.nouns[noun].payload.unit, "count", noun, whole)

    def _of_hundred(self, index: int) -> bool:
        """Whether the number before a token is a density, which need be no whole number, or compared with one.

        "9.5 lines per 100 people, compared with 8.2 in Chile".
        """
        keys = self.tokens.keys
        first = index if keys[index : index + 1] != ["in"] else max(self.tokens.sentence(index)[0], index - _COMPARED)
        return per_hundred(keys, first, index + _DENSITY) is not None

    def _currency(self, tail: Tail, money: Money | None, first: int) -> tuple[str | None, Decimal]:
        """The currency before or behind a number and the factor; none where the two do not agree."""
        if money is None:
            assert tail.money is not None  # noqa: S101 one of them is there
            code = currency_of(tail.money, self.tokens, first, self.setting, self.words)
            part = tail.money.factor
            return code, tail.factor * (part if part == 1 or code is None else self.words.minors.get(code, part))
        if tail.money is not None:
            both = tuple(code for code in tail.money.codes if code in money.codes)
            if not both or tail.money.factor != 1:
                return None, tail.factor
            money = Money(both, money.factor, weak=False)
        return self._code(money, first), tail.factor

    def _speaks_of_speed(self, value: Decimal, first: int, end: int) -> bool:
        """Whether "512K" is a line's speed: a modem's number in a sentence about speeds."""
        if value not in _MODEM_SPEEDS or not self.plain[end - 1].isalpha():
            return False
        start, last = self.tokens.sentence(first)
        return any(key in SPEED_WORDS for key in self.tokens.keys[start:last])

    def _code(self, money: Money, first: int) -> str | None:
        """The currency that a form means at a token."""
        if money.codes[:2] == ("USD", "AUD"):
            return self.dollar
        if is_sure(money):
            return money.codes[0]
        return currency_of(money, self.tokens, first, self.setting, self.words)

    def _linked(self, end: int, run: str) -> bool:
        """Whether bare digits go on to a further number ("1-2%", "15, 20 and 30 percent"); years never do."""
        return _LINK.match(self.plain, end) is not None and not _is_year(run)

    def _counts(self, value: Decimal, run: str, first: int, last: int, noun: int | None) -> bool:
        """Whether bare digits are a count rather than a year, a day, a label or a code."""
        tokens = self.tokens
        before = tokens.keys[first - 1] if first else ""
        if before in _LABELS or (before == "." and first > 1 and tokens.keys[first - 2] in _LABELS):
            return False
        if noun is None:
            risen = before == "from" and first > 1 and tokens.keys[first - 2] in ("up", "down") and value >= 10
            hedged = first > 0 and before in self.words.hedge_closers and not self._spans_time(last)
            large = value >= _LARGE or risen or (hedged and value > 1 and before not in _DATING)
            return large and len(run) <= 7 and not _is_year(run)
        if self._spans_time(last) or value <= 1:
            return False
        if _is_year(run):
            return before not in _DATING and not (noun > last and before in ("the", ",", ""))
        if first and tokens.words[first - 1][0].isupper() and first - 1 > tokens.sentence(first)[0] and noun > last:
            return False
        return value >= 10 or self.nouns[noun].payload.unit != "customers"

    def _spans_time(self, last: int) -> bool:
        """Whether a unit of time, a month or a clock follows."""
        keys = self.tokens.keys
        following = keys[last : last + 2]
        return bool(following) and (following[0] in SPANS or (following[0] == "-" and following[-1] in SPANS))

    def _wordings(self, body: Range) -> Iterator[Candidate]:
        tokens, words = self.tokens, self.words
        reached = 0
        for hit in each_within(self.numbers, body):
            if hit.start < reached:
                continue
            start, end = hit.start, tokens.sentence(hit.start)[1]
            if start and tokens.keys[start - 1] in ("a", "an"):
                start -= 1
            if tokens.keys[hit.start] in words.multiples and tokens.keys[hit.start] not in words.numbers:
                yield from self._multiple(hit.start)
                continue
            found = read_words(tokens, start, end, words)
            if found is None and start < hit.start:
                start = hit.start
                found = read_words(tokens, start, end, words)
            if found is None or (start and self._vague(start)):
                continue
            reached = found.last
            candidate = self._fraction(found) if found.kind == "fraction" else self._cardinal(found)
            if candidate is not None:
                yield candidate

    def _vague(self, start: int) -> bool:
        """Whether the words before make the number no number: "several hundred", "15 million", "one" of "no-one"."""
        keys = self.tokens.keys
        before = keys[start - 1]
        glued = not self.tokens.spaced(start) and before not in ("(", '"', "“", "‘", "'", "$", "-", "–")
        return (
            glued
            or before[0].isdigit()
            or (before in self.words.vague and not (before == "some" and keys[start] not in self.words.spaced))
            or f"{keys[start - 2]} {before}" in self.words.vague
            or (before == "in" and start > 1 and keys[start - 2] in self.words.numbers)
        )

    def _multiple(self, index: int) -> Iterator[Candidate]:
        tokens = self.tokens
        percent, weak = self.words.multiples[tokens.keys[index]]
        if not weak:
            start, end = tokens.starts[index], tokens.ends[index]
            amount = Amount(start, end, percent, None, None, "%", "exact", None, index, index + 1, "multiple", index)
            yield Candidate(amount, percent, Decimal(1))

    def _fraction(self, found: Wording) -> Candidate | None:
        """A share or a change worded as a fraction, in percent."""
        tokens = self.tokens
        keys = tokens.keys
        first, last = found.first, found.last
        if last < len(tokens) and keys[last] in (
            "year",
            "years",
            "way",
            "time",
            "day",
            "hour",
            "million",
            "-year",
            "dozen",
            "century",
        ):
            return None
        before = keys[first - 1] if first else ""
        after = keys[last] if last < len(tokens) else ""
        if keys[last - 1] in self.words.numbers:
            start, end = tokens.starts[first], tokens.ends[last - 1]
            amount = Amount(start, end, found.value, None, None, "%", "exact", None, first, last, "part", first)
            return Candidate(amount, found.value, Decimal(1))
        if keys[last - 1] in self.words.ordinals and keys[first] == "a" and _is_noun(after):
            return None
        worded = keys[first] in ("a", "an", "one") or "-" in keys[first] or last - first > 1
        if found.weak or not worded:
            if before in _TIMING and not (worded and after == "of"):
                return None
            halved = after == "the" and not _PEOPLED.isdisjoint(keys[last + 1 : last + _PEOPLED_REACH])
            if not worded and not halved and before.isalpha() and before not in _FRACTION_CHANGES:
                return None
            halved = halved or (before == "by" and not after[:1].isalpha()) or (before == "by" and after == "to")
            if after not in _FRACTION_CUES and not (worded and before in _FRACTION_CHANGES) and not halved:
                return None
        elif keys[last - 1].endswith("quarters") and before in _TIMING:
            return None
        start, end = tokens.starts[first], tokens.ends[last - 1]
        amount = Amount(start, end, found.value, None, None, "%", "exact", None, first, last, "fraction", first)
        return Candidate(amount, found.value, Decimal(1))

    def _cardinal(self, found: Wording) -> Candidate | None:
        tokens = self.tokens
        start, end = tokens.starts[found.first], tokens.ends[found.last - 1]
        tail = read_tail(self.plain, end, self.words, money=False, scaled=found.scaled)
        if tail is None:
            return None
        head = read_head(self.plain, start, self.words)
        if head is not None and found.scaled:
            start = head.start
        money = head.money if head and found.scaled else None
        candidate = self._amount(start, tail.end, found.value, tail, money, "", signed=False)
        if candidate is None:
            return None
        amount = candidate.amount
        if amount.rule == "bare" and not (found.scaled and found.value >= _LARGE):
            amount = amount._replace(rule="loose")
            linked = _LINK.match(self.plain, tail.end) is not None
            return candidate._replace(amount=amount, loose=True) if linked else None
        if amount.rule == "count" and amount.value <= 1:
            return None
        capital = tokens.words[found.first][0].isupper()
        return None if capital and amount.rule == "count" and not found.scaled else candidate
