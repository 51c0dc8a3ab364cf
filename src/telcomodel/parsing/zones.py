"""Tokens → zones: headline, byline, publication date, dateline, and the body apart from page furniture."""

from __future__ import annotations

from datetime import date

import attrs

from telcomodel.parsing.lookup import Hits
from telcomodel.tokens import Range, Tokens


@attrs.frozen(eq=False)
class Zones:
    """The zones of an article, as ranges of token indices.

    Attributes:
        headline: The headline, or ``None``.
        byline: The authors' names, without "By" and role.
        published: The publication date that the page prints and where, or ``None``.
        dateline: "LONDON, Feb 15 (Reuters) –", or ``None``.
        body: The running text, one range per uninterrupted run of paragraphs.
        captions: Picture captions and credits.
        author_notes: Notes about the author, who is a journalist.
    """

    headline: Range | None = None
    byline: tuple[Range, ...] = ()
    published: tuple[date, Range] | None = None
    dateline: Range | None = None
    body: tuple[Range, ...] = ()
    captions: tuple[Range, ...] = ()
    author_notes: tuple[Range, ...] = ()

    def in_body(self, index: int) -> bool:
        """Whether a token lies in the body."""
        return any(start <= index < end for start, end in self.body)


def find_zones(tokens: Tokens, hits: Hits) -> Zones:
    """The zones of an article; a text without page furniture is all body."""
    return Zones(body=((0, len(tokens)),) if len(tokens) else ())
