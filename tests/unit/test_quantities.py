"""Quantities in running text: what is one, what is none, and what belongs to it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from telcomodel.lexicon.lexicon import lexicon
from telcomodel.lexicon.quantities import vocabulary
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.quantities.amounts import Reader
from telcomodel.parsing.quantities.spans import join
from telcomodel.text import Reading
from telcomodel.tokens import tokenize


def amounts(text: str) -> list[Amount]:
    """The quantities of a text that is all body."""
    tokens = tokenize(Reading(text))
    reader = Reader(tokens, look_up(tokens, lexicon().index), vocabulary(), Organizations())
    return list(join(reader.read((0, len(tokens))), tokens, vocabulary()))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It sold 4.2 crore home-broadband plans to users", "42000000", ""),
        ("half a million customers", "500000", "customers"),
        ("two and a half million lines", "2500000", "lines"),
        ("a quarter of a million homes", "250000", "customers"),
        ("a third of its staff", "33.333333", "%"),
        ("speeds of 512K broadband", "0.512", "Mbps"),
        ("a 1.5 Gbps link", "1500", "Mbps"),
        ("25 basis points", "0.25", "pp"),
        ("1.500 subscribers", "1500", "customers"),
        ("£12billion", "12000000000", "GBP"),
        ("205p", "2.05", "GBP"),
        ("RM6bn", "6000000000", "MYR"),
        ("Rs. 28,000 crore", "280000000000", "INR"),
        ("sales doubled", "100", "%"),
        ("one in five customers", "20", "%"),
        ("nine out of ten homes", "90", "%"),
        ("seven out of every 10 lines", "70", "%"),
        ("one in 20 customers", "5", "%"),
        ("a 38.4-percent fall", "38.4", "%"),
    ],
)
def test_notations(text: str, value: str, unit: str) -> None:
    """Every notation gives the exact number in base units."""
    found = [amount for amount in amounts(text) if amount.unit == unit]
    assert [amount.value for amount in found] == [Decimal(value)]


@pytest.mark.parametrize(
    "text",
    [
        "5G, 3GPP, Q3, H1, 24/7 and 802.11b",
        "Three users of Three in 2016/17",
        "Call +44 20 7946 0958 or 0800 123 456.",
        "several million users and a few hundred towers",
        "thousands of customers",
        "On 15 February 2016 at 10:30 he turned 45 years old.",
        "before Jan. 30 and after May 5",
        "the second quarter, the first half and the third party",
        "Chapter 11, phase 2 and the iPhone 7",
        "1,23,4 users and 12..5 users",
    ],
)
def test_no_quantities(text: str) -> None:
    """Names, dates, codes, phone numbers and vague counts are no quantities."""
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It made 150 million rials in Oman.", "OMR"),
        ("The Czech firm made 6.0 billion crowns.", "CZK"),
        ("The Norwegian firm made 6.0 billion crowns.", "NOK"),
        ("In the Philippines it made 4.9 billion pesos.", "PHP"),
        ("In Australia it spent $5 million.", "USD"),
        ("It spent 20 Kenyan shillings in Uganda.", "KES"),
    ],
)
def test_currencies_by_country(text: str, unit: str) -> None:
    """A noun that several currencies share means the one of the country spoken of; a bare dollar sign is American."""
    assert [amount.unit for amount in amounts(text)] == [unit]


def test_the_same_sum_in_other_currencies_is_linked() -> None:
    """Conversions in brackets are no quantities of their own."""
    (amount,) = amounts("Net profit came in at 1.4bn euros (£960m; $1.85bn).")
    assert (amount.value, amount.unit, len(amount.others)) == (Decimal(1400000000), "EUR", 2)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between €6.8bn and €7.1bn", "6800000000", "7100000000", "EUR"),
        ("1-2% growth", "1", "2", "%"),
        ("7,000 to 10,000 yuan", "7000", "10000", "CNY"),
        ("CHF 1.6bn to 1.7bn", "1600000000", "1700000000", "CHF"),
        ("10-15 million customers", "10000000", "15000000", "customers"),
    ],
)
def test_ranges(text: str, low: str, high: str, unit: str) -> None:
    """A range keeps both ends; magnitude and unit may stand once."""
    (amount,) = amounts(text)
    assert (amount.value, amount.upper, amount.unit, amount.qualifier) == (Decimal(low), Decimal(high), unit, "range")


def test_a_change_is_no_range() -> None:
    """ "From … to …" tells of two values."""
    assert [amount.value for amount in amounts("from 12,300 to 20,000 sites")] == [Decimal(12300), Decimal(20000)]


def test_lists_share_their_unit() -> None:
    """Numbers of a list take the unit of the last one."""
    assert [amount.unit for amount in amounts("15, 20 and 30 percent")] == ["%", "%", "%"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A minute costs 6 cents with Vodafone in Germany.", "0.06", "EUR"),
        ("A minute costs 6 cents with Digicel in Jamaica.", "0.06", "JMD"),
        ("Etisalat made a profit of 2.4bn dirhams in the UAE.", "2400000000", "AED"),
        ("Etisalat charges 50 fils a minute in the UAE.", "0.5", "AED"),
        ("Ooredoo charges 75 fils a minute in Kuwait.", "0.075", "KWD"),
        ("Maxis charges 8 sen per SMS in Malaysia.", "0.08", "MYR"),
    ],
)
def test_minor_units_are_parts_of_the_currency_that_the_country_has(text: str, value: str, unit: str) -> None:
    """Cents of a euro, fils of two currencies; a dirham is no minor unit where it is the currency."""
    (amount,) = amounts(text)
    assert (str(amount.value), amount.unit) == (value, unit)
