"""Quotations × cues × mentions → attributions: which runs are speech, and to whom the words are credited."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.roles import Roles
from telcomodel.tokens import Range, Tokens
from telcomodel.parsing.zones import Zones


class Attribution(NamedTuple):
    """One utterance and its source.

    Attributes:
        segments: Token ranges of the runs that make it up, in text order.
        kind: Value of `QuoteKind`.
        source: Token range of the source as written in the reporting clause, or ``None``.
        cue: Token range of the reporting word, or ``None``.
        follows: Index of the earlier attribution whose speaker goes on without a clause of its own, or ``None``.
        rule: The construction that was recognized ("clause.after", "clause.before", "follow-on" …).
    """

    segments: tuple[Range, ...]
    kind: str
    source: Range | None
    cue: Range | None
    follows: int | None
    rule: str


def attribute(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    quotations: tuple[Quotation, ...],
    organizations: Organizations,
    people: People,
    roles: Roles,
) -> tuple[Attribution, ...]:
    """The utterances of an article, in order of their first segment, indirect ones among them; scare quotes, titles and coined names are none."""
    return ()
