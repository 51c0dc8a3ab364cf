"""What the stage finds."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.tokens import Range


class MarketMention(NamedTuple):
    """A market of the article.

    Attributes:
        start: Index of the first token that words it.
        end: Index after the last.
        kind: Value of `MarketKind`.
        name: The noun for the place in the fullest form used, or the segment's name.
        code: ISO 3166-1 alpha-2, UN M49 code or ``None``.
        maturity: Token range that words its maturity, or ``None``.
        others: Token ranges of its further mentions as a market.
        rule: The construction that makes it a market.
    """

    start: int
    end: int
    kind: str
    name: str
    code: str | None
    maturity: Range | None
    others: tuple[Range, ...]
    rule: str


class Found(NamedTuple):
    """One mention of a market: range, kind, name, code, rule."""

    start: int
    end: int
    kind: str
    name: str
    code: str | None
    rule: str
