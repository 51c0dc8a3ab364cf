"""Why not: an answer for every text and surface, in agreement with what the parse yields."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from telcomodel import explain, parse, why_not

WORDS = (
    "Telia Orange Three Bell DNA Rain du e& Ana Example said the operator Mr in Poland roaming network “ ” , . \n\n 5G "
    "Prize chief executive of customers 10 million met he she"
).split(" ")
texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


@settings(max_examples=40)
@given(texts | st.text(), st.sampled_from(WORDS) | st.text(max_size=5))
def test_every_place_has_a_verdict(text: str, surface: str) -> None:
    """Recognized is what a mention has, and nothing else; spans read back."""
    spans = {mention.span for mention in parse(text).mentions}
    for place in why_not(text, surface):
        assert (place.span is None) == (place.verdict in ("absent", "inside-word"))
        if place.verdict == "recognized":
            assert place.span in spans
        elif place.verdict != "undecided":
            assert place.span not in spans
        if place.verdict == "rejected":
            assert place.rejected
        for one in place.rejected:
            assert one.span.of(text)


@settings(max_examples=40)
@given(texts)
def test_every_fact_is_explained(text: str) -> None:
    """Whatever is read can be asked about."""
    extraction = parse(text)
    for fact in (*extraction.facts(), *extraction.entities(), *extraction.mentions):
        assert explain(text, fact).steps
