"""Metrics and markets of invented sentences about real operators."""

from __future__ import annotations

import pytest

import telcomodel
from telcomodel import Metric


def metrics(text: str) -> list[Metric]:
    """The metrics of a text."""
    return list(telcomodel.parse(text).metrics)


def rows(text: str) -> list[tuple[str, int | float, str | None, str | None]]:
    """Kind, value, operator and market of every metric."""
    return [
        (
            metric.kind.value,
            float(metric.quantity.value),
            metric.operator.name if metric.operator else None,
            metric.market.name if metric.market else None,
        )
        for metric in metrics(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Telenor has 3.1 million mobile customers in Norway and almost 2 million in Finland.",
            [("subscribers", 3_100_000, "Telenor", "Norway"), ("subscribers", 2_000_000, "Telenor", "Finland")],
        ),
        (
            "Mobile penetration in Kenya has reached 61 percent, against more than 110 percent in Ghana.",
            [("penetration", 61, None, "Kenya"), ("penetration", 110, None, "Ghana")],
        ),
        (
            "Swisscom's turnover was flat at CHF 2.7 billion; Tele2 made SEK6.9bn and Elisa 520 million euros.",
            [
                ("revenue", 2.7e9, "Swisscom", None),
                ("revenue", 6.9e9, "Tele2", None),
                ("revenue", 5.2e8, "Elisa", None),
            ],
        ),
        (
            "Swisscom slipped to a net loss of €51 million after a profit of €4 million the year before.",
            [("profit", -51e6, "Swisscom", None), ("profit", 4e6, "Swisscom", None)],
        ),
        (
            "Vodafone's service revenue slid in Spain (−7.7%) and Italy (–1.8 percent) but rose in Turkey (+50.4%).",
            [
                ("growth", -7.7, "Vodafone", "Spain"),
                ("growth", -1.8, "Vodafone", "Italy"),
                ("growth", 50.4, "Vodafone", "Turkey"),
            ],
        ),
        (
            "Turkcell lost 75,000 prepaid subscribers in Turkey, leaving it with 36.9m.",
            [("subscribers", -75_000, "Turkcell", "Turkey"), ("subscribers", 36_900_000, "Turkcell", "Turkey")],
        ),
        (
            "Orange and Telia will put €20 million and €30 million into the venture, respectively.",
            [("investment", 20e6, "Orange", None), ("investment", 30e6, "Telia", None)],
        ),
        (
            "Telstra cut its net debt by $500m to about $14 billion and its workforce by nearly 1,200 people.",
            [("debt", -500e6, "Telstra", None), ("debt", 14e9, "Telstra", None), ("headcount", -1200, "Telstra", None)],
        ),
        (
            "Proximus has a 41 percent share of the broadband market, followed by Orange (22 percent).",
            [("market_share", 41, "Proximus", "broadband"), ("market_share", 22, "Orange", "broadband")],
        ),
        (
            "Safaricom's 4G network covers 97% of the population of Kenya. It charges 4 shillings a minute.",
            [("coverage", 97, "Safaricom", "Kenya"), ("price", 4, "Safaricom", "Kenya")],
        ),
    ],
)
def test_kind_value_operator_and_market(text: str, expected: list[tuple[str, float, str | None, str | None]]) -> None:
    """Levels, changes, lists, gaps, comparisons and follow-on sentences."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "change"),
    [
        ("KPN's share of the Dutch mobile market fell 1.2 percentage points.", "pp", True),
        ("Swisscom's revenue doubled in the quarter.", "%", True),
        ("Swisscom has 4 million customers.", "customers", False),
    ],
)
def test_unit_and_change(text: str, unit: str, change: bool) -> None:
    """A change is told apart from a level."""
    (metric,) = metrics(text)
    assert (metric.quantity.unit, metric.change) == (unit, change)


def test_ranges_and_basis() -> None:
    """A forecast keeps both ends of its range."""
    (metric,) = metrics("Orange expects capex of between €6.1bn and €6.4bn this year.")
    assert (metric.kind.value, metric.quantity.qualifier.value, metric.basis.value) == ("capex", "range", "forecast")
    assert metric.quantity.upper is not None


def test_a_repeated_fact_is_one_metric() -> None:
    """What an article says twice is one metric with more evidence."""
    (metric,) = metrics("Elisa has 2 million customers in Finland. Yes, Elisa has 2 million customers in Finland.")
    assert len(metric.evidence) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Shares in Telenor rose 2.4% to 120 crowns.",
        "Nokia's network sales fell 8% to 4.9 billion euros.",
        "Ericsson said it would cut 8,500 jobs.",
        "Inflation rose 3 percent, Telenor said.",
        "Telenor was fined 20 million crowns.",
    ],
)
def test_other_figures_are_no_metrics(text: str) -> None:
    """Share prices, vendors' figures, inflation and fines are left out."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Telia has put its Danish business up for review but invests in Finland and Lithuania.",
            ["Denmark", "Finland", "Lithuania"],
        ),
        ("Speaking in Barcelona, the lawyer said a court in The Hague would hear the case against KPN.", []),
        ("The German telecoms firm Deutsche Telekom has hired a new chief.", []),
        ("MTN is one of Africa's largest mobile operators.", ["Africa"]),
        (
            "The group runs networks in Kosovo and North Macedonia, but not in Montenegro.",
            ["Kosovo", "North Macedonia"],
        ),
        ("Elisa sees the number of hotspots rise to 20,000 globally.", ["World"]),
        ("Orange leads the French broadband market.", ["France", "broadband"]),
        ("China Mobile raised capital.", []),
    ],
)
def test_markets(text: str, names: list[str]) -> None:
    """A place is a market only where the text treats it as one."""
    assert [market.name for market in telcomodel.parse(text).markets] == names


def test_a_market_takes_the_fullest_noun() -> None:
    """ "United Kingdom" goes before "UK"."""
    (market,) = telcomodel.parse("EE covers the UK. The rest of the United Kingdom waits for EE's network.").markets
    assert (market.name, market.code) == ("United Kingdom", "GB")
