"""Parsing is total, honest about spans, and a function of its arguments, whatever the text."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import telcomodel
from telcomodel import from_json, to_json
from tests.laws import check_order, check_readings

# Pieces that the grammars react to, to be thrown together.
PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        *"""“ ” " ' ’ ‘ « » „ — - , . ; : ? ! ( ) & &amp; &quot; &shy; \u00ad \u200b said says told asked added
    “We “Yes,” he she it they according to MTS MTN Group Vodafone Orange Three BT AT&T T-Mobile Telefónica
    Deutsche Telekom the operator carrier company Mr Ms Dr Ana Example Scott Bicheno Kwame van der CEO chief
    executive of at officer President and director head former acting Russia Russian UK Latin America in 5G Q3 13
    percent % £11bn $1.5 million 70m customers subscribers revenue rose fell by to half third quarter 2016
    February 15, 2016 Monday last week next month alliance joint venture stake in acquire merger talks with denied
    agreed buy for January customers' sites' which , whose its we our each respectively
    total share at ( ) 30m Min Read About the Author(s) By Read more: also Image:""".split(),
    ]
)
ARTICLES = sorted(
    path.read_bytes().decode("utf8")
    for folder in ("tests/golden/articles", "examples/articles")
    for path in (Path(__file__).parents[2] / folder).glob("*.txt")
)
SENTENCES = [sentence.split() for text in ARTICLES for sentence in re.split(r"(?<=[.”])\s+", text) if sentence]
soup = st.lists(PIECES, max_size=60).map(" ".join)
texts = st.one_of(soup, st.text(), st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40).map("".join))


@given(texts)
def test_laws_hold_on_any_text(text: str) -> None:
    """No text raises; evidence reads as the facts say; tables are in order."""
    extraction = telcomodel.parse(text)
    check_readings(extraction)
    check_order(extraction)


@given(st.sampled_from(SENTENCES), st.data())
def test_a_sentence_may_be_cut_off_anywhere(words: list[str], data: st.DataObject) -> None:
    """Rules that look at the next token also meet the end of the text, and its beginning."""
    place = data.draw(st.integers(0, len(words)))
    for text in (" ".join(words[:place]).rstrip(",.;:"), " ".join(words[place:])):
        check_readings(telcomodel.parse(text))


@given(soup)
def test_json_keeps_all_that_a_text_says(text: str) -> None:
    """What parse returns goes to JSON and back unchanged."""
    extraction = telcomodel.parse(text)
    assert from_json(to_json(extraction)) == extraction


@given(soup)
def test_the_same_text_gives_the_same_result(text: str) -> None:
    """Parsing is a function."""
    assert to_json(telcomodel.parse(text)) == to_json(telcomodel.parse(text))
