"""Laws of quantities: what is rendered is read back; what is malformed is read exactly or not at all."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from telcomodel.lexicon.lexicon import lexicon
from telcomodel.lexicon.quantities import vocabulary
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.quantities.amounts import Reader
from telcomodel.parsing.quantities.spans import join
from telcomodel.text import Reading
from telcomodel.tokens import tokenize

UNITS = {"percent": "%", "per cent": "%", "%": "%", "percentage points": "pp", "Mbps": "Mbps", "GB": "GB", "MHz": "MHz"}
COUNTED = {
    "customers": "customers",
    "subscribers": "customers",
    "broadband users": "customers",
    "lines": "lines",
    "towers": "towers",
}
MONEY_BEFORE = {
    "£": "GBP",
    "€": "EUR",
    "$": "USD",
    "US$": "USD",
    "HK$": "HKD",
    "₹": "INR",
    "CHF ": "CHF",
    "PHP ": "PHP",
    "SEK": "SEK",
}
MONEY_AFTER = {
    " euros": "EUR",
    " pounds": "GBP",
    " zlotys": "PLN",
    " yuan": "CNY",
    " Kenyan shillings": "KES",
    " yen": "JPY",
}
MAGNITUDES = {
    "": 0,
    "k": 3,
    "m": 6,
    "mn": 6,
    "bn": 9,
    " million": 6,
    " billion": 9,
    " trillion": 12,
    " lakh": 5,
    " crore": 7,
}
HEDGES = {
    "": "exact",
    "about ": "approx",
    "nearly ": "approx",
    "more than ": "over",
    "at least ": "over",
    "less than ": "under",
    "up to ": "under",
}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def amounts(text: str) -> list[Amount]:
    """The quantities of a text that is all body."""
    tokens = tokenize(Reading(text))
    reader = Reader(tokens, look_up(tokens, lexicon().index), vocabulary(), Organizations())
    return list(join(reader.read((0, len(tokens))), tokens, vocabulary()))


def in_words(number: int) -> str:
    """An English cardinal under a thousand million."""
    for size, name in ((1_000_000, "million"), (1000, "thousand")):
        if number >= size:
            head, rest = divmod(number, size)
            return f"{in_words(head)} {name}" + (
                f" {in_words(rest)}" if rest >= 100 else f" and {in_words(rest)}" if rest else ""
            )
    if number >= 100:
        head, rest = divmod(number, 100)
        return f"{ONES[head]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    ten, unit = divmod(number, 10)
    return TENS[ten - 2] + (f"-{ONES[unit]}" if unit else "")


def grouped(number: int, mark: str) -> str:
    """Digits in groups of three."""
    return f"{number:,}".replace(",", mark)


def indian(number: int) -> str:
    """Digits in groups of two before the last three."""
    head, tail = divmod(number, 1000)
    pairs: list[str] = []
    while head:
        head, pair = divmod(head, 100)
        pairs.insert(0, f"{pair:02}")
    return ",".join([*pairs, f"{tail:03}"]).lstrip("0") if pairs else str(tail)


decimals = st.decimals(min_value=Decimal("0.1"), max_value=Decimal(999), places=2).map(lambda d: d.normalize())
renderings = st.one_of(
    st.integers(1000, 10**11).map(lambda n: (grouped(n, ","), Decimal(n))),
    st.integers(1000, 10**8).map(lambda n: (grouped(n, "\u00a0"), Decimal(n))),
    st.integers(10**6, 10**11).map(lambda n: (grouped(n, "."), Decimal(n))),
    st.integers(1000, 10**9).map(lambda n: (grouped(n, "'"), Decimal(n))),
    st.integers(10**5, 10**11).map(lambda n: (indian(n), Decimal(n))),
)


@given(renderings, st.sampled_from(sorted(COUNTED)), st.sampled_from(sorted(HEDGES)))
def test_counts_in_any_grouping_are_read_back(number: tuple[str, Decimal], noun: str, hedge: str) -> None:
    """A count keeps its value, its unit and its qualifier in every way of grouping its digits."""
    text, value = number
    (amount,) = amounts(f"The operator has {hedge}{text} {noun} there.")
    assert (amount.value, amount.unit, amount.qualifier) == (value, COUNTED[noun], HEDGES[hedge])


@given(decimals, st.sampled_from(sorted(MAGNITUDES)), st.sampled_from(sorted(HEDGES)), st.sampled_from(sorted(COUNTED)))
def test_magnitudes_are_read_back(number: Decimal, magnitude: str, hedge: str, noun: str) -> None:
    """A magnitude, glued or apart, multiplies exactly."""
    text = f"{number:f}{magnitude}"
    found = amounts(f"The operator has {hedge}{text} {noun} there.")
    if magnitude:
        assert [(a.value, a.unit, a.qualifier) for a in found] == [
            (number.scaleb(MAGNITUDES[magnitude]), COUNTED[noun], HEDGES[hedge])
        ]
    else:
        assert all(a.value == number for a in found)


@given(
    decimals,
    st.sampled_from(sorted(MAGNITUDES)),
    st.sampled_from(sorted(MONEY_BEFORE)),
    st.sampled_from(sorted(HEDGES)),
)
def test_money_with_a_prefix_is_read_back(number: Decimal, magnitude: str, sign: str, hedge: str) -> None:
    """Sign or code before the number give the currency."""
    (amount,) = amounts(f"They spent {hedge}{sign}{number:f}{magnitude} there.")
    assert (amount.value, amount.unit, amount.qualifier) == (
        number.scaleb(MAGNITUDES[magnitude]),
        MONEY_BEFORE[sign],
        HEDGES[hedge],
    )


@given(decimals, st.sampled_from(sorted(MAGNITUDES)), st.sampled_from(sorted(MONEY_AFTER)))
def test_money_with_a_name_is_read_back(number: Decimal, magnitude: str, name: str) -> None:
    """The currency's name after the number gives the currency."""
    (amount,) = amounts(f"Revenue was {number:f}{magnitude}{name} there.")
    assert (amount.value, amount.unit) == (number.scaleb(MAGNITUDES[magnitude]), MONEY_AFTER[name])


@given(decimals, st.sampled_from(sorted(UNITS)), st.sampled_from(["", "-", "−", "–", "+"]))
def test_measures_and_signs_are_read_back(number: Decimal, unit: str, sign: str) -> None:
    """Units of measure go to their base unit; every kind of minus counts."""
    (amount,) = amounts(f"It moved by {sign}{number:f} {unit} there.")
    assert (amount.value, amount.unit) == (number if sign in ("", "+") else -number, UNITS[unit])


@given(
    decimals,
    decimals,
    st.sampled_from(["between {} and {}", "{} to {}", "{}-{}", "{}–{}"]),
    st.sampled_from(["bn", " million", "%"]),
)
def test_ranges_keep_both_ends(one: Decimal, other: Decimal, form: str, unit: str) -> None:
    """A range is no mean: both ends are there, and a shared magnitude counts for both."""
    low, high = sorted((one, other))
    if low == high:
        return
    sign, noun = ("", "") if unit == "%" else ("€", "")
    (amount,) = amounts(f"It expects {form.format(f'{sign}{low:f}', f'{sign}{high:f}{unit}')}{noun} there.")
    scale = {"bn": 9, " million": 6, "%": 0}[unit]
    assert (amount.value, amount.upper, amount.qualifier) == (low.scaleb(scale), high.scaleb(scale), "range")


@given(st.integers(2, 999_999_999), st.sampled_from(["percent", "customers", "euros"]))
def test_number_words_are_read_back(number: int, unit: str) -> None:
    """English cardinals are exact."""
    found = amounts(f"it has {in_words(number)} {unit} there")
    assert [amount.value for amount in found] == [Decimal(number)]


VALID = re.compile(
    r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3},\d{1,2}"
)


@given(
    st.text("0123456789.,", min_size=1, max_size=12).filter(lambda t: t[0].isdigit() and t[-1].isdigit()),
    st.sampled_from([" customers", " million euros", "%", "m lines"]),
)
def test_malformed_amounts_are_exact_or_nothing(run: str, unit: str) -> None:
    """Digits and separators that follow no notation give nothing at all; those that do give their digits."""
    found = amounts(f"The operator has {run}{unit} there.")
    assert len(found) <= 1
    if not VALID.fullmatch(run):
        assert found == []
    for amount in found:
        digits = re.sub(r"\D", "", run).strip("0") or "0"
        assert (re.sub(r"\D", "", f"{amount.value:f}").strip("0") or "0") == digits


@given(
    st.integers(1, 9),
    st.sampled_from(["G", "GPP", "D", "x", "st", "th", "am", "pm"]),
    st.sampled_from(["Q", "H", "M", "O", "iPhone ", "Chapter "]),
)
def test_names_with_digits_are_no_quantities(digit: int, suffix: str, prefix: str) -> None:
    """Generations, ordinals, hours, quarters and models are no quantities."""
    assert amounts(f"The {digit}{suffix} service came with {prefix}{digit} that year.") == []


@given(
    st.integers(1900, 2099),
    st.sampled_from(
        [
            "In {} customers left.",
            "It grew in {}.",
            "The {} results were good.",
            "Since {}, users complain.",
            "From {}-{} it fell.",
        ]
    ),
)
def test_years_are_no_quantities(year: int, form: str) -> None:
    """A year is a date."""
    assert amounts(form.format(year, year + 1)) == []


@given(st.text("0123456789.,$€%-–mbkn(/ ", max_size=60))
def test_hostile_runs_are_read_without_error(text: str) -> None:
    """Any heap of digits and signs is read in linear time, spans within the text."""
    for amount in amounts(f"a {text} b"):
        assert 0 <= amount.start < amount.end <= len(text) + 4
