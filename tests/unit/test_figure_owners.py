"""Whose a figure is: unnamed firms, descriptions, strangers, lands, and what currency their money is."""

from __future__ import annotations

import pytest

import telcomodel
from tests.facts import Row, metric_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Airtel has 35 million customers in Kenya. The total number of mobile lines of the country rose to 64 "
                "million. Urban subscriptions increased to 40 million."
            ),
            [
                ("subscribers", 35e6, "Airtel", "Kenya"),
                ("subscribers", 64e6, None, "Kenya"),
                ("subscribers", 40e6, None, "Kenya"),
            ],
        ),
        (
            (
                "In Kenya there are 64 million mobile lines. Airtel has 35 million customers there. Prepaid customers "
                "rose to 30 million."
            ),
            [
                ("subscribers", 64e6, None, "Kenya"),
                ("subscribers", 35e6, "Airtel", "Kenya"),
                ("subscribers", 30e6, "Airtel", "Kenya"),
            ],
        ),
        (
            "Telenor added 400,000 customers, even as the older incumbents lost 200,000.",
            [("subscribers", 400_000, "Telenor", None)],
        ),
        (
            (
                "Telenor's sales rose 3% to €1.2bn. The divestment of Finnish cable business DNA helped. Fixed-line "
                "revenue fell 2%."
            ),
            [("growth", 3, "Telenor", None), ("revenue", 1.2e9, "Telenor", None), ("growth", -2, "Telenor", None)],
        ),
        ("Telenor will sell its 40% share of the Thai operator DTAC.", []),
        ("Telenor added 30 percent more customers than Elisa.", []),
        (
            "Airtel reported 2.5 million subscribers leaving its network, while Safaricom saw 40,000 customers depart.",
            [("subscribers", -2.5e6, "Airtel", None), ("subscribers", -40_000, "Safaricom", None)],
        ),
        (
            "Telenor posted a 300,000 drop in broadband subscribers.",
            [("subscribers", -300_000, "Telenor", None)],
        ),
        ("Lines in Kenya grew by a meagre 0.4%.", [("growth", 0.4, None, "Kenya")]),
    ],
)
def test_a_figure_is_of_whom_its_clause_counts(text: str, expected: list[Row]) -> None:
    assert metric_rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Airtel works in Kenya. According to Ericsson, 5G subscriptions in Kenya have reached about 3 million.",
            [("subscribers", 3e6, None, "Kenya")],
        ),
        (
            "Elisa cut its costs. Without the contribution from the Telia business, sales rose 3% to €10m.",
            [("growth", 3, "Elisa", None), ("revenue", 10e6, "Elisa", None)],
        ),
        (
            "The Kenyan government aims to build 27,648 mobile towers in Kenya, of which 27 per cent are ready.",
            [("coverage", 27_648, None, "Kenya")],
        ),
        (
            "Telenor, which merged with Elisa last year, had a net loss to shareholders of 769 million kronor.",
            [("profit", -769e6, "Telenor", None)],
        ),
        (
            "Telenor added 195,000 post paid subscribers and had 1.1 million prepaid additions.",
            [("subscribers", 195_000, "Telenor", None), ("subscribers", 1.1e6, "Telenor", None)],
        ),
        (
            "Mobile data's contribution to service revenue at Telenor rose to 55 per cent.",
            [("revenue_share", 55, "Telenor", None)],
        ),
        (
            "China posted a 0.5 percent monthly increase in the number of mobile subscribers to 1.23 billion.",
            [("growth", 0.5, None, "China"), ("subscribers", 1.23e9, None, "China")],
        ),
        ("Kenya has 60 million lines. Kenya's population stood at 55 million.", [("subscribers", 60e6, None, "Kenya")]),
        ("Telenor had 452,000 more customers than its nearest rival Elisa.", []),
        ("Telenor has 3 million users, 5.2 million fewer than Elisa.", [("subscribers", 3e6, "Telenor", None)]),
        ("Telenor has 3 million users, 77 percent of all of its customers.", [("subscribers", 3e6, "Telenor", None)]),
        (
            "Telenor's market share based on the total number of lines rose to 44.9% from 44.1%.",
            [("market_share", 44.9, "Telenor", None), ("market_share", 44.1, "Telenor", None)],
        ),
        (
            "Telenor has 3 million users.\n\nIts fibre network reaches 2.6 million homes across London.",
            [("subscribers", 3e6, "Telenor", None), ("coverage", 2.6e6, "Telenor", "London")],
        ),
        ("Telenor and Elisa grew, with 22 per cent of mobile subscribers on 5G plans.", []),
        ("Telenor sells in a footprint in which 70% of competition is from cable.", []),
    ],
)
def test_sources_exclusions_and_parts_own_no_figure(text: str, expected: list[Row]) -> None:
    kinds = {"sites": "coverage"}
    assert [(kinds.get(row[0], row[0]), *row[1:]) for row in metric_rows(text)] == expected


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("Telefonica is to take over E-Plus for €8bn. The mobile operator has 23 million customers.", "E-Plus"),
        ("France Telecom is to buy Jazztel. The Spanish operator has 1.6 million customers.", "Jazztel"),
        ("France Telecom is to buy Jazztel. The French operator has 26 million customers.", "France Telecom"),
        ("Telenor has a tariff in Norway. The Norwegian operator has 3 million customers.", "Telenor"),
        ("Telenor has a tariff in Norway. Zentrix said it has 3 million customers.", None),
        ("Telenor has a tariff in Norway. Zentrix, a start-up from Oslo, has 3 million customers.", None),
        ("Telenor has a tariff in Norway. Zentrix claims 3 million subscribers.", None),
        ("Telenor has a tariff in Norway. Management said it has 3 million customers.", "Telenor"),
        ("Safaricom launched a payment system in Kenya. The system now has 3 million users.", "Safaricom"),
    ],
)
def test_descriptions_and_strangers_are_told_apart(text: str, operator: str | None) -> None:
    counts = [row[2] for row in metric_rows(text) if row[0] == "subscribers"]
    assert counts == [operator]


def test_a_thing_of_somebody_elses_gives_its_users_to_no_operator() -> None:
    assert metric_rows("Chatter works with Safaricom. The app now has 28 million users.") == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("PLDT said profit was 9 billion pesos.", "PHP"),
        ("PLDT has set out its plans. The operator said profit was 9 billion pesos.", "PHP"),
        ("Mobilink made 22 billion rupees of profit.", "PKR"),
        ("Bharti Airtel made 22 billion rupees of profit.", "INR"),
        ("Telcel of Mexico and PLDT said profit was 9 billion pesos.", "MXN"),
    ],
)
def test_a_shared_currency_is_that_of_the_operators_home(text: str, unit: str) -> None:
    assert {metric.quantity.unit for metric in telcomodel.parse(text).metrics} == {unit}
