"""The zones of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cached_property

import attrs

from telcomodel.tokens import Range


@attrs.frozen(eq=False, repr=False, slots=False)
class Zones:
    """The zones of an article, as ranges of token indices.

    Attributes:
        headline: The headline, or ``None``.
        byline: The authors' names, without "By" and role.
        published: The publication date that the page prints and where, or ``None``.
        dateline: "LONDON, Feb 15 (Reuters) –", with its dash, or ``None``; the body begins after it.
        body: The running text, one range per uninterrupted run of paragraphs.
        captions: Picture captions and credits, and other short lines between the paragraphs.
        headings: Those of them that head a part of the body: one short line between two paragraphs.
        author_notes: Notes about the author, who is a journalist.
    """

    headline: Range | None = None
    byline: tuple[Range, ...] = ()
    published: tuple[date, Range] | None = None
    dateline: Range | None = None
    body: tuple[Range, ...] = ()
    captions: tuple[Range, ...] = ()
    headings: tuple[Range, ...] = ()
    author_notes: tuple[Range, ...] = ()

    @property
    def runs(self) -> tuple[Range, ...]:
        """The body with the headings of its parts, one range per uninterrupted run of paragraphs."""
        return merged(sorted((*self.body, *self.headings))) if self.headings else self.body

    def in_article(self, index: int) -> bool:
        """Whether a token lies in any of the zones; the rest is the page's furniture."""
        parts = self._parts
        position = bisect_right(parts, index, key=_start) - 1
        return position >= 0 and index < parts[position][1]

    @cached_property
    def _parts(self) -> list[Range]:
        others = (part for part in (self.headline, self.dateline) if part is not None)
        return sorted((*others, *self.byline, *self.body, *self.captions, *self.author_notes))

    def in_body(self, index: int) -> bool:
        """Whether a token lies in the body."""
        return _holds(self.body, index)

    def in_caption(self, index: int) -> bool:
        """Whether a token lies in a caption."""
        return _holds(self.captions, index)


def _holds(parts: tuple[Range, ...], index: int) -> bool:
    """Whether one of some ranges, in order and apart from each other, holds a token."""
    position = bisect_right(parts, index, key=_start) - 1
    return position >= 0 and index < parts[position][1]


def _start(part: Range) -> int:
    return part[0]


def merged(parts: Iterable[Range]) -> tuple[Range, ...]:
    """Runs of adjoining ranges as one."""
    runs: list[Range] = []
    for start, end in parts:
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return tuple(runs)
