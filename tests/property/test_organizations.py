"""Laws of look-up and recognition, over the whole registry and over arbitrary strings."""

from __future__ import annotations

import sys
import unicodedata
from functools import lru_cache

from hypothesis import given
from hypothesis import strategies as st

from telcomodel import Extraction, parse, registry
from telcomodel.lexicon.lexicon import lexicon
from telcomodel.lexicon.registry import Name
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.organizations import find_organizations
from telcomodel.parsing.zones import Zones
from telcomodel.text import Reading
from telcomodel.tokens import tokenize

# Words of no language, so that no lexicon holds them; without capitals, so that no grammar takes them for names.
NOTHING = st.lists(st.text("qxzjv", min_size=4, max_size=9), min_size=1, max_size=12).map(" ".join)
BEFORE = "Broadband customers of the mobile operator complained. On Monday "
AFTER = " answered that its network was sound, and its 3G subscribers agreed."


@lru_cache(maxsize=1)
def all_names() -> tuple[Name, ...]:
    """Every name that may be found in text, but those that need a frame.

    These are blocked ones, and brands that are ordinary words in lower case.
    """
    names = [name for group in registry().names.values() for name in group]
    return tuple(name for name in names if name.risk != "blocked" and not (name.risk == "word" and name.text.islower()))


def named(extraction: Extraction) -> set[tuple[str, int, int, str]]:
    return {(mention.text, mention.span.start, mention.span.end, mention.rule) for mention in extraction.mentions}


@given(st.text(), st.sampled_from([None, "PL", "US", "", "??"]), st.sampled_from([None, 1999, "2005-01-01"]))
def test_lookup_is_total(surface: str, country: str | None, on: int | str | None) -> None:
    """Look-up and search answer every string, without repeats."""
    found = registry().lookup(surface, country=country, on=on)
    assert len({entry.id for entry in found}) == len(found)
    assert isinstance(registry().search(surface[:3]), tuple)
    assert isinstance(registry().by_plmn(surface), tuple)


@given(st.sampled_from(all_names()))
def test_every_name_is_found_in_a_neutral_sentence(name: Name) -> None:
    """Between words about telecoms, every name is a mention, or lies in a longer one."""
    extraction = parse(f"{BEFORE}{name.text}{AFTER}")
    start, end = len(BEFORE), len(BEFORE) + len(name.text.rstrip("."))
    assert any(mention.span.start <= start and mention.span.end >= end for mention in extraction.mentions)


@given(st.sampled_from(all_names()))
def test_every_name_leads_to_its_entry(name: Name) -> None:
    """Each name of an entry finds that entry."""
    assert name.entry in {entry.id for entry in registry().lookup(name.text)}


@given(st.sampled_from(all_names()), NOTHING)
def test_text_without_lexicon_words_changes_nothing(name: Name, nothing: str) -> None:
    """What stands after a blank line and says nothing changes no mention."""
    text = f"{BEFORE}{name.text}{AFTER}"
    assert named(parse(f"{text}\n\n{nothing}")) == named(parse(text))


@given(st.sampled_from(all_names()))
def test_accents_do_not_matter(name: Name) -> None:
    """A name without its accents is found as it is with them."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.text) if not unicodedata.combining(c))
    with_accents = parse(f"{BEFORE}{name.text}{AFTER}")
    without = parse(f"{BEFORE}{plain}{AFTER}")
    entries = [{item.entry for item in (*e.operators, *e.organizations)} for e in (with_accents, without)]
    assert entries[0] == entries[1]


@given(st.sampled_from(all_names()))
def test_the_longest_name_wins(name: Name) -> None:
    """No mention lies inside a name, unless a risk class forbids the name as a whole."""
    extraction = parse(f"{BEFORE}{name.text}{AFTER}")
    start, end = len(BEFORE), len(BEFORE) + len(name.text.rstrip("."))
    inside = [
        m
        for m in extraction.mentions
        if start <= m.span.start and m.span.end <= end and m.span.end - m.span.start < end - start
    ]
    assert not inside


@given(
    st.sampled_from(
        [
            "BT and Three said so. ",
            "Its unit Kyivstar grew and Veon fell. ",
            "Vodafone unit called Xaq ",
            "Elisa, DNA, ",
        ]
    )
)
def test_time_is_linear(unit: str) -> None:
    """Four times the names take little more than four times the steps of one; a square would take sixteen."""
    short, long = (_calls(unit * times) for times in (50, 200))
    assert long < 6 * short


def _calls(text: str) -> int:
    """How many functions of Python the recognition of a text calls."""
    lexicon_, tokens = lexicon(), tokenize(Reading(text))
    hits = look_up(tokens, lexicon_.index)
    count = 0

    def profile(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(profile)
    try:
        find_organizations(tokens, hits, Zones(body=((0, len(tokens)),)), lexicon_)
    finally:
        sys.setprofile(None)
    return count
