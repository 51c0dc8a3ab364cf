"""Agreements planted in sentences are found with their parties, and noise never breaks the stage."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import telcomodel

OPERATORS = ("Vodafone", "Telenor", "Swisscom", "Telstra", "Safaricom", "Ooredoo", "Proximus", "Turkcell")
FRAMES = (
    ("{0} has agreed to buy {1}.", "announced"),
    ("{1} was bought by {0}.", "completed"),
    ("{0}'s bid for {1} collapsed.", "ended"),
    ("{0} has completed the acquisition of {1}.", "completed"),
    ("{0} wants to acquire {1}.", "proposed"),
)
WORDS = (
    "buy",
    "deal",
    "merger",
    "of",
    "with",
    "by",
    "its",
    "the",
    "stake",
    "in",
    ",",
    "and",
    "'s",
    "(",
    ")",
    ":",
    "alliance",
    "joint venture",
    *OPERATORS[:3],
)


@settings(max_examples=60, deadline=None)
@given(st.permutations(OPERATORS), st.sampled_from(FRAMES))
def test_planted_deal_is_found(names: list[str], frame: tuple[str, str]) -> None:
    """Buyer, target and status of a planted deal are read, whoever they are."""
    buyer, target = names[:2]
    extraction = telcomodel.parse(
        f"The mobile operators {names[2]} and {names[3]} grew.\n\n{frame[0].format(buyer, target)}"
    )
    (deal,) = extraction.deals
    assert [(m.organization.name, m.part.value) for m in deal.members] == [(buyer, "buyer"), (target, "target")]
    assert deal.status.value == frame[1]


@settings(max_examples=60, deadline=None)
@given(st.permutations(OPERATORS), st.integers(3, 7))
def test_every_founder_is_a_member(names: list[str], count: int) -> None:
    """A list of any length, with or without the Oxford comma, is read to its end."""
    founders = names[:count]
    listed = f"{', '.join(founders[:-1])}{',' if count % 2 else ''} and {founders[-1]}"
    extraction = telcomodel.parse(f"{listed}, all mobile operators, have founded the Northern Code Alliance.")
    (alliance,) = extraction.alliances
    assert [m.organization.name for m in alliance.members] == founders


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_noise_gives_sound_agreements(words: list[str]) -> None:
    """Any word salad parses, twice alike, and each agreement has evidence and a last state that is its status."""
    text = f"Mobile operators met. {' '.join(words)}."
    extraction = telcomodel.parse(text)
    assert extraction == telcomodel.parse(text)
    for item in (*extraction.alliances, *extraction.deals):
        assert item.history[-1].status is item.status
        assert item.evidence
