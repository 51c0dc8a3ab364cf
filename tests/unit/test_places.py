"""Places in running text."""

from __future__ import annotations

import pytest

from telcomodel.lexicon.data import phrase_key
from telcomodel.lexicon.lexicon import lexicon
from telcomodel.lexicon.places import rows
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.places import PlaceMention, find_places
from telcomodel.text import Reading
from telcomodel.tokens import tokenize


def places(text: str) -> list[PlaceMention]:
    """The places of a text without organizations."""
    tokens = tokenize(Reading(text))
    return list(find_places(tokens, look_up(tokens, lexicon().index), Organizations()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Prices fell in the U.S. and in sub-Saharan Africa.", ["United States", "Sub-Saharan Africa"]),
        ("Danish and Nigerian callers, and Brazilians", ["Denmark", "Nigeria", "Brazil"]),
        ("The networks of Cote d'Ivoire and Côte d’Ivoire", ["Côte d'Ivoire"] * 2),
        ("UK-based rivals of a pan-African group", ["United Kingdom", "Africa"]),
        ("The rest of the world", ["World"]),
        ("The Polish mobile market grows. The Polish nails chipped.", ["Poland"]),
        ("Scottish homes, and homes in Scotland", ["Scotland", "Scotland"]),
        ("Coverage in Reading, Cork and London", ["Reading", "Cork", "London"]),
    ],
)
def test_places_by_name_and_demonym(text: str, names: list[str]) -> None:
    """Names, abbreviations, demonyms and parted compounds give the place under its press name."""
    assert [place.name for place in places(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "They told us to split the car into parts.",
        "Reading the contract took hours.",
        "Mobile users want a nice phone.",
        "Dinah Jordan spoke first.",
        "He was met by Paris Example at noon.",
    ],
)
def test_ordinary_words_and_personal_names_are_no_places(text: str) -> None:
    """A name that is also a word or a personal name needs its context to speak for it."""
    assert places(text) == []


def test_keys_are_phrase_keys() -> None:
    """What the loader takes for the phrase key is what the tokenizer makes of the form."""
    assert [place.form for key, _, place in rows() if phrase_key(place.form) != key] == []
