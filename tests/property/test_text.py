"""A span of the text as given reads as what was parsed, whatever the text holds."""

from __future__ import annotations

from array import array
from itertools import pairwise
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

import telcomodel.rows
from telcomodel.text import Reading, read
from telcomodel.tokens import Tokens, tokenize

PIECES = st.sampled_from(
    [
        "&amp;",
        "&quot;",
        "&#39;",
        "&nbsp;",
        "&shy;",
        "&lt;",
        "&notanentity;",
        "&amp",
        "&;",
        "&#8203;",
        "&#x2019;",
        "&hellip;",
        "&AMP;",
        "&",
        "\u00ad",
        "\u200b",
        "\u200e",
        "\u200f",
        "\ufeff",
        "\u2060",
        "plan-\nning",
        "well-\nKnown",
        "a-\r\n  b",
        "-\n",
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "\t",
        "\u00a0",
        "e\u0301",
        "o\u0323\u0302",
        "x\u0301",
        "\ufe0f",
        "â€œ",
        "â€",
        "â€\x9d",
        "Ã©",
        "Ã",
        "Â£",
        "Â\u00ad",
        "<p>",
        "</em>",
        '<a href="x">',
        "<",
        ">",
        "Nanjala-\nWright",
        "*",
        "**",
        "_",
        "**bold**",
        "f**k",
        "_x_",
        "\\",
        '\\"',
        "\u0301",
        "İ",
        "ß",
        "ﬁ",
        "\ud800",
        "\x00",
        "📶",
        "’s",
        "'s",
        "“",
        "”",
        "«",
        "AT",
        "T-Mobile",
        "O’Brien",
        "U.S.",
        "5G",
        "1,200.5m",
        "x",
        "é",
        "मी",
        "한국",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=25).map("".join),
    st.text(max_size=60),
    st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=25).map("".join),
)


def tokens_of(text: str) -> Tokens:
    """The tokens of a text."""
    return tokenize(Reading(text))


@given(TEXTS)
def test_every_token_reads_as_its_span(text: str) -> None:
    """A token's value is what its span of the text as given reads."""
    tokens = tokens_of(text)
    for index in range(len(tokens)):
        assert read(tokens.span(index, index + 1).of(text)) == tokens.value(index, index + 1)


@given(TEXTS, st.data())
def test_every_stretch_reads_as_its_span(text: str, data: st.DataObject) -> None:
    """The same of any run of tokens."""
    tokens = tokens_of(text)
    if len(tokens):
        start = data.draw(st.integers(0, len(tokens) - 1))
        end = data.draw(st.integers(start + 1, len(tokens)))
        assert read(tokens.span(start, end).of(text)) == tokens.value(start, end)


@given(TEXTS)
def test_the_plain_text_reads_as_the_text(text: str) -> None:
    """Nothing is lost between the text as given and the plain text."""
    reading = Reading(text)
    assert read(text) == reading.value(0, len(reading.plain))


@given(TEXTS)
def test_spans_lie_in_order_and_map_back(text: str) -> None:
    """Spans of tokens follow one another, and `offsets` is the inverse of `span`."""
    tokens = tokens_of(text)
    spans = [tokens.span(index, index + 1) for index in range(len(tokens))]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    for index, span in enumerate(spans):
        assert tokens.reading.offsets(span) == (tokens.starts[index], tokens.ends[index])


@given(TEXTS)
def test_long_texts_are_read_like_short_ones(text: str) -> None:
    """Only how the tokens are held differs, beyond the length from which memory counts."""
    short = tokens_of(text)
    with patch.object(telcomodel.rows, "LONG", -1):
        long = tokens_of(text)
    assert isinstance(long.starts, array)
    assert (list(long.starts), list(long.ends)) == (short.starts, short.ends)
    assert (long.words, long.keys) == (short.words, short.keys)
    assert (tuple(long.sentences), tuple(long.paragraphs)) == (short.sentences, short.paragraphs)
    places = range(len(short))
    assert list(map(long.sentence, places)) == list(map(short.sentence, places))
    assert list(map(long.paragraph, places)) == list(map(short.paragraph, places))


@given(TEXTS)
def test_tokens_cover_all_but_white_space(text: str) -> None:
    """Every character of the plain text that is no white space belongs to exactly one token."""
    tokens = tokens_of(text)
    covered = [offset for start, end in zip(tokens.starts, tokens.ends, strict=True) for offset in range(start, end)]
    assert covered == [offset for offset, character in enumerate(tokens.plain) if not character.isspace()]


@given(TEXTS)
def test_paragraphs_and_sentences_cover_all_tokens(text: str) -> None:
    """Paragraphs lie end to end, sentences too, and no sentence crosses a paragraph."""
    tokens = tokens_of(text)
    for parts in (tokens.paragraphs, tokens.sentences):
        assert [start for start, _ in parts] == [0, *(end for _, end in parts)][: len(parts)]
        assert all(start < end for start, end in parts)
        assert (parts[-1][1] if parts else 0) == len(tokens)
    bounds = {start for start, _ in tokens.sentences}
    assert all(start in bounds for start, _ in tokens.paragraphs)
