"""Figures of markets, rates of growth, flows of customers: invented sentences, real operators and places."""

from __future__ import annotations

import pytest

from tests.facts import Row, metric_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mobile penetration is highest in countries such as Latvia (131%), Panama (144%) and Oman (152%).",
            [
                ("penetration", 131, None, "Latvia"),
                ("penetration", 144, None, "Panama"),
                ("penetration", 152, None, "Oman"),
            ],
        ),
        (
            "Next come Peru with 36.2m customers, Chile with 25m and Bolivia with 11m.",
            [
                ("subscribers", 36.2e6, None, "Peru"),
                ("subscribers", 25e6, None, "Chile"),
                ("subscribers", 11e6, None, "Bolivia"),
            ],
        ),
        (
            "Norway has 104 mobile lines for every 100 inhabitants and 41 broadband lines.",
            [("penetration", 104, None, "Norway"), ("penetration", 41, None, "Norway")],
        ),
        (
            (
                "In Asia there are 81 mobile broadband subscriptions per 100 people, compared with 47 mobile broadband "
                "subscriptions per 100 people in Africa."
            ),
            [("penetration", 81, None, "Asia"), ("penetration", 47, None, "Africa")],
        ),
        (
            (
                "Worldwide there are 8.9 billion mobile subscriptions. The annual growth of mobile subscriptions has "
                "averaged three percent. In Europe there are 1.2 billion."
            ),
            [
                ("subscribers", 8.9e9, None, "World"),
                ("growth", 3, None, "World"),
                ("subscribers", 1.2e9, None, "Europe"),
            ],
        ),
        (
            "Where Ghana has almost 140% mobile penetration, Togo has reached 80%.",
            [("penetration", 140, None, "Ghana"), ("penetration", 80, None, "Togo")],
        ),
        (
            "By last spring, Portugal had extended its fibre network to an additional 300,000 households.",
            [("coverage", 300_000, None, "Portugal")],
        ),
        (
            (
                "In Austria 3.1 million households have access to full fibre. This is an increase of 400,000 over last "
                "year. Only 28 percent of households served by fibre choose to pay for it."
            ),
            [
                ("coverage", 3.1e6, None, "Austria"),
                ("coverage", 400_000, None, "Austria"),
                ("penetration", 28, None, "Austria"),
            ],
        ),
        (
            (
                "Orange raised its dividend. Omdia expects that global telco capex will fall 2%, held back by slow "
                "demand in Asia."
            ),
            [("growth", -2, None, "World")],
        ),
        (
            "User numbers in Africa will grow faster than the global average, with rises of about 5 percent.",
            [("growth", 5, None, "Africa")],
        ),
    ],
)
def test_a_figure_of_a_market_is_of_the_place_that_it_is_told_of(text: str, expected: list[Row]) -> None:
    assert metric_rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In high-income countries, there are 142 mobile subscriptions per 100 people. Kenya has its own plans.",
        "Several markets in the region have passed 90% mobile penetration.",
        "The broadband firm's owners are Ghana (35%) and Togo (20%), which hold the stakes through a fund.",
    ],
)
def test_countries_of_a_kind_and_owners_are_no_market(text: str) -> None:
    assert metric_rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Telenor posted gains of 12 percent in total revenue and 15 percent in EBITDA.",
            [("growth", 12, "Telenor", None), ("growth", 15, "Telenor", None)],
        ),
        (
            "Telenor said adjusted EBITDA, excluding gains from property sales and one-off costs, increased by 4.3%.",
            [("growth", 4.3, "Telenor", None)],
        ),
        ("Subscriptions in Kenya will grow at a CAGR of 7.5% until 2030.", [("growth", 7.5, None, "Kenya")]),
        ("Mobile lines in Kenya are growing at a rate of 6% a year.", [("growth", 6, None, "Kenya")]),
        ("Subscriber growth in Kenya has slowed to around 9%.", [("growth", 9, None, "Kenya")]),
        ("At 41%, penetration in Togo is still low.", [("penetration", 41, None, "Togo")]),
        ("At $2.1bn, capex was the lowest in years, Telenor said.", [("capex", 2.1e9, "Telenor", None)]),
        (
            "Telenor's net loss applicable to common shareholders was $44.1 million.",
            [("profit", -44.1e6, "Telenor", None)],
        ),
        (
            "Telenor's contract customer losses were 118,000, compared with customer additions of 71,000.",
            [("subscribers", -118_000, "Telenor", None), ("subscribers", 71_000, "Telenor", None)],
        ),
        (
            "Telenor lost 77,000 users, compared with net additions of 31,000.",
            [("subscribers", -77_000, "Telenor", None), ("subscribers", 31_000, "Telenor", None)],
        ),
    ],
)
def test_rates_and_flows_are_worded_in_many_ways(text: str, expected: list[Row]) -> None:
    assert metric_rows(text) == expected


def test_running_costs_are_no_profit_of_the_sentence_before() -> None:
    text = (
        "Telenor's EBITDA rose to 1.2 billion euros.\n\n"
        "Operating expenses, before depreciation and amortisation, declined by 3% to 1.9 billion euros."
    )
    assert metric_rows(text) == [("ebitda", 1.2e9, "Telenor", None)]


def test_a_lands_people_are_not_those_that_a_share_reaches() -> None:
    text = "Penetration in Ghana's mobile market is to reach 60% among Ghana's 30 million people."
    assert metric_rows(text) == [("penetration", 60, None, "Ghana")]


def test_customers_whose_owner_stands_before_them_are_not_those_bought() -> None:
    text = (
        "AT&T agreed to buy T-Mobile USA for $39 billion. The merger would bring together AT&T's 95.5 million "
        "customers with T-Mobile USA's 33.7 million."
    )
    counts = [row[:3] for row in metric_rows(text) if row[0] == "subscribers"]
    assert counts == [("subscribers", 95.5e6, "AT&T"), ("subscribers", 33.7e6, "T-Mobile USA")]
