"""Zones never overlap, lie in order, and are found on any text in linear time."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from telcomodel.lexicon.lexicon import lexicon
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.zones import Zones, find_zones
from telcomodel.text import Reading
from telcomodel.tokens import Tokens, tokenize

LINES = st.sampled_from(
    [
        "Example Mobile cuts its prices",
        "Ana Example",
        "By Ana Example and Bo Sample, staff writers",
        "May 5, 2016",
        "5/6/2016",
        "2 Min Read",
        "Image: Ana Example",
        "Example Mobile has cut its prices by half in the third quarter of 2015, it said on Monday.",
        "“We are ready,” said Ana Example.",
        "Share this",
        "About the Author(s)",
        "LONDON, Feb 15 (Example) – Example Mobile grew.",
        " date 2022-05-27 Example Mobile grew again last week.",
        "Comments (2)",
        "Most read",
        "1. Why it never is",
        "",
        "Published 27/05/2022 | Updated 28/05/2022",
        "About Example Mobile",
        "- ENDS -",
        "We use cookies to serve you.",
        "|",
        "(",
        "—",
        "By",
        "date",
        "by 2027",
        "”",
        "2016",
        "Q3",
    ]
)
PAGES = st.one_of(
    st.lists(LINES, max_size=14).map("\n".join), st.lists(LINES, max_size=14).map("\n\n".join), st.text(max_size=80)
)


def zones_of(text: str) -> tuple[Tokens, Zones]:
    """The zones of a text."""
    tokens = tokenize(Reading(text))
    return tokens, find_zones(tokens, look_up(tokens, lexicon().index))


@given(PAGES)
def test_zones_lie_in_order_and_never_overlap(text: str) -> None:
    """Body, headline and dateline share no token; each kind of zone lies in text order and is not empty."""
    tokens, zones = zones_of(text)
    for parts in (zones.body, zones.captions, zones.author_notes, zones.byline):
        assert all(0 <= start < end <= len(tokens) for start, end in parts)
        assert all(left[1] <= right[0] for left, right in pairwise(parts))
    single = [zone for zone in (zones.headline, zones.dateline) if zone]
    apart = sorted([*zones.body, *single, *zones.captions, *zones.author_notes])
    assert all(left[1] <= right[0] for left, right in pairwise(apart))


@given(PAGES)
def test_in_body_is_what_the_ranges_say(text: str) -> None:
    """`in_body` agrees with the ranges."""
    tokens, zones = zones_of(text)
    assert [index for index in range(len(tokens)) if zones.in_body(index)] == [
        index for start, end in zones.body for index in range(start, end)
    ]


@given(
    st.lists(
        st.sampled_from(
            ["Example Mobile grew in the year.", "It sold 200 masts, Ana Example said.", "Nobody asked why it had."]
        ),
        min_size=1,
        max_size=8,
    )
)
def test_plain_prose_is_all_body(paragraphs: list[str]) -> None:
    """A text without furniture is body from end to end."""
    distinct = [f"{paragraph[:-1]} {number}." for number, paragraph in enumerate(paragraphs)]
    tokens, zones = zones_of("\n\n".join(distinct))
    assert zones.body == ((0, len(tokens)),)
