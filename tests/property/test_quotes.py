"""Quotes hold for any text, any names, any verbs of the lexicon and any marks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import telcomodel
from telcomodel import Quote
from telcomodel.lexicon.cues import CUE, rows
from telcomodel.parsing.attribution.words import CORE

MARKS = [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’"), ("''", "''"), ("„", "”"), ("“", '"')]
REST = "The rest of it is not known."
GLYPHS = "“”„\"«»‘’'‹›"
VERBS = sorted(
    key
    for key, category, cue in rows()
    if category == CUE
    and cue.kind == "say"
    and cue.form == "past"
    and cue.inverts
    and cue.lemma in CORE
    and " " not in key
)
given_names = st.sampled_from(["Maria", "John", "Susan", "Peter", "Elena", "David", "Anna", "Thomas"])
surnames = st.sampled_from(
    ["Gomez", "Okonkwo", "Lindqvist", "Petrenko", "Hartmann", "O’Brien", "Van der Berg", "Sato-Miller"]
)
sentences = st.lists(
    st.sampled_from(
        "we they must build sell networks towers slowly again prices customers never always today fibre".split()
    ),
    min_size=4,
    max_size=12,
).map(lambda words: (" ".join(words)).capitalize())
prose = st.sampled_from(
    [
        "The weather in the north was mild.",
        "Prices fell in March.",
        "The network reaches two valleys.",
        "Nothing has been decided.",
        "Work begins in the spring and ends before the snow.",
    ]
)


@st.composite
def tagged(draw: st.DrawFn) -> tuple[str, str, str]:
    """A sentence with a planted quotation, the words inside the marks, and the planted source."""
    opening, closing = draw(st.sampled_from(MARKS))
    content, verb = draw(sentences), draw(st.sampled_from(VERBS))
    name = f"{draw(given_names)} {draw(surnames)}"
    match draw(st.integers(0, 2)):
        case 0:
            return f"{opening}{content},{closing} {verb} {name}. {REST}", f"{content},", name
        case 1:
            return f"{opening}{content},{closing} {name} {verb}. {REST}", f"{content},", name
        case _:
            return f"{name} {verb}: {opening}{content}.{closing} {REST}", f"{content}.", name


def planted(most: int) -> st.SearchStrategy[list[tuple[str, str, str]]]:
    """Sentences with planted quotations, no two alike: a repeated paragraph may be page furniture."""
    return st.lists(tagged(), min_size=1, max_size=most, unique_by=lambda case: case[1].rstrip(".,"))


def texts_of(quote: Quote, text: str) -> tuple[str, ...]:
    return tuple(segment.of(text) for segment in quote.segments)


@given(
    st.lists(
        st.sampled_from([*GLYPHS, " ", "a", "said", "Maria Gomez", ".", ",", "\n", "\n\n", "he", ":", "(", ")", "—"])
    ).map("".join)
)
@settings(max_examples=150, deadline=None)
def test_segments_are_disjoint_and_in_the_text(text: str) -> None:
    """Whatever the marks, segments never overlap, lie in the text and exclude their own marks."""
    extraction = telcomodel.parse(text)
    segments = sorted(segment for quote in (*extraction.quotes, *extraction.indirect) for segment in quote.segments)
    for one, other in pairwise(segments):
        assert one.end <= other.start
    for segment in segments:
        assert 0 <= segment.start < segment.end <= len(text)


@given(tagged(), st.lists(prose, min_size=2, max_size=2, unique=True))
@settings(max_examples=150, deadline=None)
def test_a_planted_quote_is_found(case: tuple[str, str, str], around: list[str]) -> None:
    """A quotation is found at exactly its place, with exactly its source, for any name, verb and glyph."""
    sentence, content, name = case
    text = f"{around[0]}\n\n{sentence}\n\n{around[1]}"
    (quote,) = telcomodel.parse(text).quotes
    assert texts_of(quote, text) == (content,)
    assert quote.source is not None
    assert quote.source.of(text) == name
    assert quote.segments[0].start == text.index(content)


@given(planted(3), prose, st.data())
@settings(max_examples=60, deadline=None)
def test_an_unrelated_paragraph_changes_no_quote(
    cases: list[tuple[str, str, str]], extra: str, data: st.DataObject
) -> None:
    """Taking out a paragraph without quotation leaves the words of every quote as they are."""
    paragraphs = [sentence for sentence, _, _ in cases]
    place = data.draw(st.integers(0, len(paragraphs)))
    without = "\n\n".join(paragraphs)
    with_it = "\n\n".join([*paragraphs[:place], extra, *paragraphs[place:]])
    assert [quote.text for quote in telcomodel.parse(with_it).quotes] == [
        quote.text for quote in telcomodel.parse(without).quotes
    ]


@given(planted(6), st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_joined_articles_keep_their_quotes(cases: list[tuple[str, str, str]], cut: int) -> None:
    """Two articles put together, a paragraph of prose between them, have the quotes of both, none merged."""
    first, second = ("\n\n".join(sentence for sentence, _, _ in part) for part in (cases[:cut], cases[cut:]))
    joined = f"{first}\n\nThe weather in the north was mild.\n\n{second}"
    apart = [quote.text for part in (first, second) for quote in telcomodel.parse(part).quotes]
    assert [quote.text for quote in telcomodel.parse(joined).quotes] == apart
