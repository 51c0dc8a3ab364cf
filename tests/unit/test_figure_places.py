"""Where a figure is: causes, groups, clauses on several countries; invented sentences, real operators and places."""

from __future__ import annotations

import pytest

from tests.facts import Row, metric_rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Vodafone's growth reached 6 percent in India and 19 percent in Turkey. The customer base rose by 2.3 "
                "million, led by growth in India, Egypt and Turkey, to 464 million."
            ),
            [
                ("growth", 6, "Vodafone", "India"),
                ("growth", 19, "Vodafone", "Turkey"),
                ("subscribers", 2.3e6, "Vodafone", None),
                ("subscribers", 464e6, "Vodafone", None),
            ],
        ),
        (
            "Vodafone's revenue fell 3.5 percent as competition in Germany and Italy grew. Germany is its main market.",
            [("growth", -3.5, "Vodafone", None)],
        ),
        (
            "Vodafone's service revenue was flat in Italy, despite the UK growing 5 percent.",
            [("growth", 5, "Vodafone", "UK")],
        ),
        (
            "América Móvil had 290 million accesses.\n\nIn Brazil, sales rose 8 percent.",
            [("subscribers", 290e6, "América Móvil", None), ("growth", 8, "América Móvil", "Brazil")],
        ),
        (
            "Vodafone has 30 million users in Italy. With its 20 million users in Spain, Orange is no smaller.",
            [("subscribers", 30e6, "Vodafone", "Italy"), ("subscribers", 20e6, "Orange", "Spain")],
        ),
        (
            (
                "AT&T has 100,000 employees. Following its merger with Sprint, T-Mobile US will cut jobs. The operator "
                "has 80,000 employees."
            ),
            [("headcount", 100_000, "AT&T", None), ("headcount", 80_000, "T-Mobile US", None)],
        ),
        (
            "Telia will cut 2,000 customer service jobs - about 7% of its workforce.",
            [("headcount", -2000, "Telia", None), ("headcount", -7, "Telia", None)],
        ),
        (
            (
                "Safaricom has the fastest mobile network in Kenya, at 22 Mbps. At the city level, Mombasa had the "
                "fastest mobile download speed at 23 Mbps."
            ),
            [("speed", 22, "Safaricom", "Kenya"), ("speed", 23, None, "Mombasa")],
        ),
        ("Users in Kenya saw their median speed slow to 21 Mbps.", [("speed", 21, None, "Kenya")]),
    ],
)
def test_a_figure_is_where_its_clause_tells(text: str, expected: list[Row]) -> None:
    assert metric_rows(text) == expected
