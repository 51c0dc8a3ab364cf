"""Faults that once were: texts that took too long, or that raised."""

from __future__ import annotations

import telcomodel
from telcomodel.text import Reading
from telcomodel.tokens import LONGEST_SENTENCE, tokenize


def test_a_sentence_without_end_is_parted() -> None:
    tokens = tokenize(Reading("word " * 1000))
    assert max(last - first for first, last in tokens.sentences) <= LONGEST_SENTENCE
    assert tokens.sentences[0][0] == 0
    assert tokens.sentences[-1][1] == len(tokens)


def test_an_accent_without_a_letter_beside_a_name() -> None:
    """Found by fuzzing: its folded form was empty, and whoever asked for its first character raised."""
    assert telcomodel.parse("Brit n\u1ab8Conexus").operators == ()
    assert tokenize(Reading("a \u0301 b")).keys == ["a", "\u0301", "b"]


def test_all_that_is_known_of_an_alliance_is_who_left_it() -> None:
    """Found by fuzzing: an alliance without a present member was refused, and the parse raised."""
    (alliance,) = telcomodel.parse("Etisalat left the Corvid Alliance.").alliances
    assert alliance.members == ()
    assert [member.organization.name for member in alliance.former_members] == ["Etisalat"]
    assert telcomodel.from_json(telcomodel.to_json(telcomodel.parse("Etisalat has left the Corvid Alliance.")))


def test_a_text_that_ends_in_a_month() -> None:
    """A mutant that looked behind the last token was noticed by no other test."""
    assert telcomodel.parse("Oslo, May").article.published is None


def test_a_quarters_code_is_all_of_its_date() -> None:
    """The word behind it is none of it."""
    assert [found.text for found in telcomodel.parse("Ahead of its 1Q22 launch Telin grew.").dates] == ["1Q22"]
