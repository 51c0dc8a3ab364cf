"""Faults that once were: texts that took too long, or that raised."""

from __future__ import annotations

from telcomodel.text import Reading
from telcomodel.tokens import LONGEST_SENTENCE, tokenize


def test_a_sentence_without_end_is_parted() -> None:
    tokens = tokenize(Reading("word " * 1000))
    assert max(last - first for first, last in tokens.sentences) <= LONGEST_SENTENCE
    assert tokens.sentences[0][0] == 0
    assert tokens.sentences[-1][1] == len(tokens)
