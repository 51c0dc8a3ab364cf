"""From sorted paragraphs to the zones of the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Final

from telcomodel.parsing.lookup import Hit
from telcomodel.parsing.zones.lines import Stamp, find_dateline, find_day, is_name, read_names, signed_names
from telcomodel.parsing.zones.result import Zones, merged
from telcomodel.tokens import Range, Tokens

_SHORTEST_HEADLINE: Final = 4
_LONGEST_HEADING: Final = 8
_QUOTES: Final = frozenset('"“”„«»')
_LONGEST_STANDFIRST: Final = 40
_RETOLD: Final = 0.6
"""Share of a standfirst's words that the paragraph which retells it has too."""
HEAD: Final = 3
"""Within so many paragraphs of prose from the top, bylines and dates still belong to the head of the page."""


class Paragraphs:
    """The paragraphs of a page by what they are, in text order.

    Attributes:
        tokens: The page.
        prose: How many paragraphs of running text were met.
        body: Those of the article.
        titles: Lines above the body.
        names: Names of the byline.
        bare_names: Lines that are a name and nothing else.
        authors: The folded words of both kinds of names, by how many these are.
        captions: Captions and other lines within the body.
        notes: Notes on the authors.
        stamps: The dates that the page prints.
        labelled: Lines with a label.
        listed: Lines under a heading of links above the body.
        standfirst: A paragraph between the headline and lines of the head.
        below: How many such lines stand below it.
    """

    def __init__(self, tokens: Tokens, named: Iterable[Hit]) -> None:
        self.tokens = tokens
        self._named = named
        self.prose = 0
        self.body: list[Range] = []
        self.titles: list[Range] = []
        self.names: list[Range] = []
        self.bare_names: list[Range] = []
        self.authors: dict[int, set[tuple[str, ...]]] = {}
        self.captions: list[Range] = []
        self.notes: list[Range] = []
        self.stamps: list[Stamp] = []
        self.labelled: list[Range] = []
        self.listed: list[Range] = []
        self.standfirst: Range | None = None
        self.below = 0

    @cached_property
    def organizations(self) -> frozenset[int]:
        """The tokens that name an organization; pages without bylines never ask."""
        return frozenset(index for hit in self._named for index in range(hit.start, hit.end))

    def sign(self, names: Iterable[Range], to: list[Range]) -> None:
        """Add names to those of the byline or to the lines that are one."""
        for start, end in names:
            to.append((start, end))
            self.authors.setdefault(end - start, set()).add(tuple(self.tokens.keys[start:end]))

    def zones(self) -> Zones:
        """The zones, once every paragraph is sorted."""
        if not self.body:
            self._take_lines()
        if self.standfirst in self.body and ((self.below > 1 and self.prose > HEAD) or self._retold(*self.standfirst)):
            self.body.remove(self.standfirst)
            self.titles.append(self.standfirst)
        byline, rest = self._authors()
        headline = self._headline() if self.body else None
        captions = [*self.captions, *rest, *(title for title in self.titles if title != headline)]
        dateline = self._take_dateline()
        return Zones(
            headline=headline,
            byline=tuple(sorted(byline)),
            published=self._published(dateline),
            dateline=dateline,
            body=merged(self.body),
            captions=tuple(sorted(captions)),
            headings=self._headings(),
            author_notes=tuple(self.notes),
        )

    def _headings(self) -> tuple[Range, ...]:
        """The short lines that stand alone between two paragraphs of the body; a name alone is a caption."""
        starts, ends = {start for start, _ in self.body}, {end for _, end in self.body}
        words = self.tokens.words
        return tuple(
            (start, end)
            for start, end in self.captions
            if start in ends
            and end in starts
            and end - start <= _LONGEST_HEADING
            and words[start] not in _QUOTES
            and not is_name(self.tokens, start, end, self.organizations)
        )

    def _retold(self, start: int, end: int) -> bool:
        """Whether the next paragraph of the body says what the first one says, in nearly the same words."""
        if len(self.body) < 2 or end - start > _LONGEST_STANDFIRST:
            return False
        words = {key for key in self.tokens.keys[start:end] if len(key) > 3}
        again = words.intersection(self.tokens.keys[slice(*self.body[1])])
        return len(again) >= _RETOLD * len(words)

    def _headline(self) -> Range | None:
        """The first line of some words above the body.

        Else the first of any length, else the last of a list that ran into the body.
        """
        words = self.tokens.words
        for start, end in self.titles:
            if sum(words[index][0].isalpha() for index in range(start, end)) >= _SHORTEST_HEADLINE:
                return start, end
        return next(iter(self.titles), self.listed[-1] if self.listed else None)

    def _take_dateline(self) -> Range | None:
        """The dateline, cut off the paragraph that it opens; a standfirst that this paragraph repeats goes too."""
        keys = self.tokens.keys
        for position, (start, end) in enumerate(self.body[:2]):
            dateline = find_dateline(self.tokens, start, end)
            if dateline is None:
                continue
            self.body[position] = dateline[1], end
            if position:
                first, last = self.body[0]
                last -= keys[last - 1] in {".", "…"}
                if keys[first:last] == keys[dateline[1] : dateline[1] + last - first]:
                    self.titles.append(self.body.pop(0))
            return dateline
        return None

    def _take_lines(self) -> None:
        """A page without prose: its lines are all there is."""
        self.body = sorted([*self.titles, *self.bare_names, *self.captions]) or (
            [] if self.stamps or self.labelled else self._whole()
        )
        self.titles, self.bare_names, self.captions = [], [], []

    def _whole(self) -> list[Range]:
        """The whole page; only its first two paragraphs are looked at one by one."""
        paragraphs = self.tokens.paragraphs
        rest = [(paragraphs[2][0], paragraphs[-1][1])] if len(paragraphs) > 2 else []
        return [*paragraphs[:2], *rest]

    def _authors(self) -> tuple[list[Range], list[Range]]:
        """Names of the byline, and the lines of names that are none."""
        if self.names:
            return _distinct(self.tokens, self.names), self.bare_names
        accepted: list[Range] = []
        rest: list[Range] = []
        for start, end in self.bare_names:
            if not accepted and (
                (self.titles and self.titles[0][0] < start) or self.stamps or self._named_again(start, end)
            ):
                accepted += signed_names(self.tokens, start, end, self.organizations)
            else:
                rest.append((start, end))
        if not accepted:
            for part in self.notes[1:2]:
                accepted += self._whole_names(*part)
        return accepted, rest

    def _whole_names(self, start: int, end: int) -> list[Range]:
        """The names of a line that holds nothing else."""
        return (
            read_names(self.tokens, start, end, self.organizations)
            if is_name(self.tokens, start, end, self.organizations)
            else []
        )

    def _named_again(self, start: int, end: int) -> bool:
        """Whether a labelled line ("Recent posts by A B") or a note on the author names the same person."""
        name = self.tokens.keys[start:end]
        for first, last in (*self.labelled, *self.notes):
            keys = self.tokens.keys[first:last]
            if any(keys[i : i + len(name)] == name for i in range(len(keys))):
                return True
        return False

    def _published(self, dateline: Range | None) -> tuple[date, Range] | None:
        for stamp in self.stamps:
            if not stamp.updated:
                return stamp.day, stamp.words
        if dateline is not None:
            for index in range(*dateline):
                if found := find_day(self.tokens, index, dateline[1], dateline):
                    return found[1], (index, found[0])
        # A page that prints only when it was updated is of that day.
        return (self.stamps[0].day, self.stamps[0].words) if self.stamps else None


def _distinct(tokens: Tokens, names: list[Range]) -> list[Range]:
    seen: dict[tuple[str, ...], Range] = {}
    for start, end in names:
        seen.setdefault(tuple(tokens.keys[start:end]), (start, end))
    return list(seen.values())
