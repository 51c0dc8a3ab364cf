"""One walk down the page."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Final

from telcomodel.lexicon.furniture import openings
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.zones.credits import find_credits, read_credits
from telcomodel.parsing.zones.lines import (
    MetaLine,
    Stamp,
    find_dateline,
    find_day,
    is_name,
    placed_names,
    read_meta_line,
    read_names,
    signed_names,
)
from telcomodel.parsing.zones.result import Zones
from telcomodel.tokens import Range, Tokens

_STOPS: Final = frozenset(".?!…:;,")
_CLOSERS: Final = frozenset("\"'”’“»)]›*")  # “ closes „
_QUOTES: Final = frozenset('"“”„«»')
_BULLETS: Final = frozenset("•‣◦▪●*–—-·○■►")
_LABEL_ENDS: Final = frozenset(":|-–—»>])")
# Longest line, in tokens, that may be a headline, a caption or another line that is no prose.
_LONGEST_LINE: Final = 24
_LONGEST_TITLE: Final = 30
# A longer line between paragraphs is prose that lost its stop.
_LONGEST_UNSTOPPED: Final = 40
# A label of so many words ("This article was first published on") makes no other sense.
_LONG_LABEL: Final = 3
# A caption with its credit, and the credit.
_LONGEST_CAPTION: Final = 60
_LONGEST_CREDIT: Final = 12
_OF_WHOM: Final = frozenset(("by", "of"))
_OF_NAMES: Final = frozenset(("and", "by", "in", "for", "of", "de", "van", "von"))
_SHORTEST_HEADLINE: Final = 4
_SHORTEST_SENTENCE: Final = 5
_SHORTEST_REPETITION: Final = 8
# Paragraphs back within which a caption repeats the article, and headings of links that are looked behind.
_LATELY: Final = 64
_MOST_LISTS: Final = 8
# What is said of an author below the article, in words that follow the name.
_SAID_OF_AUTHORS: Final = frozenset(
    "is was has writes covers covered reports joined works can specializes specialises".split()
)
_JOURNALISTS: Final = frozenset("reporter journalist correspondent editor columnist writer blogger".split())
# Words by which a page speaks to its reader.
_ADDRESSES: Final = frozenset("you your we our us".split())
# What may open a line in lower case.
_LOWER_CASE: Final = frozenset({"printed", "updated", "byline"})
# Within so many paragraphs of prose from the top, bylines and dates still belong to the head of the page.
_HEAD: Final = 3


def find_zones(tokens: Tokens, hits: Hits) -> Zones:
    """The zones of an article; a text without page furniture is all body."""
    if not tokens.paragraphs:
        return Zones()
    page = _Page(tokens, hits)
    for paragraph in tokens.paragraphs:
        page.read(*paragraph)
    return page.zones()


class _Page:
    """What was read so far of a page, from the top."""

    def __init__(self, tokens: Tokens, hits: Hits) -> None:
        self.tokens = tokens
        self.notices = [(hit.start, hit.end, hit.payload) for hit in hits.get("notice", ())]
        self.noticed = 0
        self.named = hits.get("organization", ())
        self.state = "body"
        self.boxed = False
        self.prose = 0
        self.body: list[Range] = []
        self.titles: list[Range] = []
        self.names: list[Range] = []
        self.bare_names: list[Range] = []
        self.captions: list[Range] = []
        self.notes: list[Range] = []
        self.stamps: list[Stamp] = []
        self.labelled: list[Range] = []
        self.listed: list[Range] = []
        self.standfirst: Range | None = None
        self.below = 0
        self.lists = 0

    @cached_property
    def organizations(self) -> frozenset[int]:
        """The tokens that name an organization; pages without bylines never ask."""
        return frozenset(index for hit in self.named for index in range(hit.start, hit.end))

    def read(self, start: int, end: int) -> None:
        """Sort one paragraph into its zone."""
        if self.boxed and not self._parted(start):
            return
        does, after = self._furniture(start, end)
        self.boxed = does == "box" and self._parted(start)
        if (
            does == "credit"
            and self.tokens.words[start] != "("
            and self._is_prose(start, end)
            and not read_names(self.tokens, after, end, self.organizations)
        ):
            does = ""
        if self.state in {"tail", "author"}:
            self._read_tail(start, end, does)
        elif (does in {"printed", "updated"} and self._stamp(start, after, end, does)) or (
            (does == "byline" or (does == "credit" and not self.prose)) and self._byline(start, after, end)
        ):
            return
        elif (does == "byline" and self._notice(start, end)) or (
            does in {"printed", "updated"} and after - start > _LONG_LABEL and end - start <= _LONGEST_LINE
        ):
            self._read_labelled(start, end, "line")
        elif does in {"line", "box", "list", "tail", "author", "credit", "caption"}:
            self._read_labelled(start, end, does)
        else:
            self._read_plain(start, end)

    def _read_tail(self, start: int, end: int, does: str) -> None:
        if does in {"printed", "updated"}:
            self._stamp(start, start + 1, end, does)
        elif does in {"list", "tail", "line", "box"}:
            self.state = "tail"
        elif does in {"author", "credit"}:
            self.state = "author"
            if does == "credit":
                self._read_credits(start, end)
        elif self.state == "author":
            self.notes.append((start, end))

    def _read_labelled(self, start: int, end: int, does: str) -> None:
        self.labelled.append((start, end))
        if does == "caption":
            self.captions.append((start, end))
        elif does in {"author", "credit"} and (self.prose or does == "author"):
            self._read_credits(start, end)
        elif does == "tail" and self.prose:
            self.state = "tail"
        elif does == "list" or (does == "tail" and not self.prose):
            self.lists += 1
            closes = self.prose and self.lists <= _MOST_LISTS and self._closes_with_links(end)
            self.state = "tail" if closes else "list"
        if (
            self.prose < _HEAD
            and end - start <= _LONGEST_LINE
            and (line := read_meta_line(self.tokens, start, end, self.organizations))
        ):
            self._meta(line)

    def _read_credits(self, start: int, end: int) -> None:
        """Notes on the authors begin; some name those who wrote the article."""
        self.state = "author"
        self.notes.append((start, end))
        self.names += read_credits(self.tokens, start, end, self.organizations)

    def _read_plain(self, start: int, end: int) -> None:
        tokens = self.tokens
        prose = self._is_prose(start, end)
        if (
            self.prose < _HEAD
            and not (prose and end - start > _LONGEST_LINE)
            and (line := read_meta_line(tokens, start, end, self.organizations))
        ):
            self.state = "body"
            self._meta(line)
            return
        if not prose:
            self._read_line(start, end)
            return
        if self.state == "list" and end - start <= _LONGEST_LINE and self._is_listed(start):
            return
        if self.body and tokens.words[end - 1][-1].isalnum() and self._repeats(start):
            self.captions.append((start, end))
            return
        if not self.prose:
            if self._repeated(start, end):
                self.titles.append((start, end))
                return
            if self._is_question_title(start, end) or self._is_open_title(start, end):
                self.titles.append((start, end))
                return
            start = self._after_stamp(start, end)
        if self._is_company_note(start, end):
            self.state = "tail"
            return
        if self._is_about_an_author(start, end):
            self.state = "author"
            self.notes.append((start, end))
            return
        self.state = "body"
        self.prose += 1
        credits_start = find_credits(self.tokens, start, end)
        self.body.append((start, credits_start))
        if credits_start < end:
            self._read_credits(credits_start, end)

    def _read_line(self, start: int, end: int) -> None:
        """A short line without a final stop."""
        if self.prose and self._is_company_note(start, end):
            self.state = "tail"
        elif self.state == "list":
            if not self.prose:
                self.listed.append((start, end))
        elif self.prose < _HEAD and signed_names(self.tokens, start, end, self.organizations):
            self.bare_names.append((start, end))
        elif self.prose:
            self.captions.append((start, end))
        else:
            self.titles.append((start, end))

    def _is_listed(self, start: int) -> bool:
        """Whether a paragraph begins with a number or a bullet."""
        word = self.tokens.words[start]
        return word[0].isdigit() or word in _BULLETS

    def _closes_with_links(self, index: int) -> bool:
        """Whether only links follow a heading of links: each paragraph of prose stands under a line of its own."""
        teasers = 0
        line = False
        for start, end in self.tokens.paragraphs:
            if start < index:
                continue
            if self._is_listed(start) or not self._is_prose(start, end):
                line = True
            elif not line or self.tokens.sentence(start)[1] < end:
                return False
            else:
                teasers, line = teasers + 1, False
        return teasers > 1

    def _repeats(self, start: int) -> bool:
        """Whether a paragraph begins with the sentence that an earlier one of the body begins with."""
        keys = self.tokens.keys
        last = self.tokens.sentence(start)[1]
        last -= keys[last - 1] in {".", "…"}
        length = last - start
        return length > _SHORTEST_REPETITION and any(
            keys[first : first + length] == keys[start:last]
            for first, _ in self.body[-_LATELY:]
            if keys[first] == keys[start]
        )

    def _meta(self, line: MetaLine) -> None:
        if self.prose == 1 and self.titles and len(self.body) == 1:
            self.standfirst, self.below = self.body[0], self.below + 1
        self.stamps += line.stamps
        self.names += line.names
        if line.title and not self.prose:
            self.titles.append(line.title)

    def _furniture(self, start: int, end: int) -> tuple[str, int]:
        """What the paragraph's label or notice does, and the index after it; ``("", start)`` for none."""
        words, keys = self.tokens.words, self.tokens.keys
        index = openings()
        for first in self._beginnings(start, end):
            for after, meanings in index.at(keys, first):
                if after > end:
                    continue
                for where, payload in meanings:
                    if words[first][0].islower() and where != "whole" and payload.does not in _LOWER_CASE:
                        continue
                    if self._stands(where, start, first, after, end):
                        return payload.does, after
        if words[start] == "[" and words[end - 1] == "]" and end - start <= _LONGEST_LINE:
            return "line", start
        return self._notice(start, end), start

    def _notice(self, start: int, end: int) -> str:
        """What the notices within a paragraph do; "" for none."""
        words, keys = self.tokens.words, self.tokens.keys
        does = ""
        while self.noticed < len(self.notices) and self.notices[self.noticed][0] < end:
            first, after, notice = self.notices[self.noticed]
            self.noticed += 1
            if does or first < start:
                continue
            if notice.where == "above":
                if not self.prose and not _ADDRESSES.isdisjoint(keys[start:end]):
                    does = notice.does
            elif notice.where == "last":
                ends = after == end or words[after] in _LABEL_ENDS or keys[after - 1] in _OF_WHOM
                closes = ends and end - start <= _LONGEST_CAPTION
                if closes and end - after <= _LONGEST_CREDIT and first > start and not words[first - 1].isalnum():
                    does = notice.does
            else:
                does = notice.does
        return does

    def _parted(self, start: int) -> bool:
        """Whether a blank line, or nothing, stands above a paragraph."""
        tokens = self.tokens
        return not start or tokens.plain.count("\n", tokens.ends[start - 1], tokens.starts[start]) > 1

    def _beginnings(self, start: int, end: int) -> list[int]:
        """The first token, and the first word after marks and numbers."""
        word = start
        while word < end and not self.tokens.words[word][0].isalpha() and self.tokens.words[word] not in _QUOTES:
            word += 1
        return [start] if word in {start, end} or word > start + 4 else [start, word]

    def _stands(self, where: str, start: int, first: int, after: int, end: int) -> bool:
        words = self.tokens.words
        if where == "open" and (first == start or not words[start][0].isdigit()):
            return True
        if where == "label" and after < end and words[after] in _LABEL_ENDS:
            return True
        return all(not words[i][0].isalpha() for i in (*range(start, first), *range(after, end)))

    def _stamp(self, start: int, after: int, end: int, does: str) -> bool:
        """Read a labelled date; whether the line is one. A prose paragraph may follow on the same line, as body."""
        tokens = self.tokens
        line = read_meta_line(tokens, start, end, self.organizations) if end - start <= _LONGEST_TITLE else None
        if line:
            stamps = tuple(
                Stamp(s.words, s.day, updated=s.updated or (does == "updated" and n == 0))
                for n, s in enumerate(line.stamps)
            )
            self._meta(line._replace(stamps=stamps))
            return True
        index = after
        while index < end and tokens.words[index] in {":", "on", "-", "–", ","}:
            index += 1
        found = find_day(tokens, index, end, (start, end)) if index < end else None
        if found is None:
            return False
        rest = found[0]
        if rest < end and (tokens.words[rest][0].islower() or tokens.words[rest] == ","):
            if after - start < _LONG_LABEL or end - start > _LONGEST_LINE:
                return False
            rest = end
        self.stamps.append(Stamp((index, rest), found[1], does == "updated"))
        if any(word[0].isalpha() for word in tokens.words[rest:end]):
            self._read_plain(rest, end)
        return True

    def _byline(self, start: int, after: int, end: int) -> bool:
        """Read "By A B, staff writer"; whether the line is one."""
        tokens = self.tokens
        while after < end and tokens.words[after] in {":", "-"}:
            after += 1
        if after == end and tokens.keys[start] != "by":
            if self.prose:
                self._read_labelled(start, end, "author")
            return True
        names = placed_names(tokens, after, end, self.organizations)
        if tokens.words[start][0].islower() and not names:
            return False
        if (
            end - start > _LONGEST_LINE
            or (self._is_prose(start, end) and end - start > 8 and self._tells(after, end))
            or (not names and end - start > 6)
        ):
            return False
        if not names and after < end and not tokens.words[after][0].isalpha():
            return False
        line = read_meta_line(tokens, start, end, self.organizations)
        names += read_credits(tokens, after, end, self.organizations)
        self._meta(line._replace(names=tuple(names)) if line else MetaLine((), tuple(names)))
        return True

    def _tells(self, start: int, end: int) -> bool:
        """Whether words of a sentence are there rather than names, labels and places only."""
        words = self.tokens.words
        return any(words[i][0].islower() and words[i] not in _OF_NAMES for i in range(start, end))

    def _after_stamp(self, start: int, end: int) -> int:
        """The index after an ISO date, or a date with a bar or a full stop, that opens the first paragraph."""
        tokens = self.tokens
        found = find_day(tokens, start, end, (start, end))
        if found is None or found[0] >= end - 1:
            return start
        rest = found[0]
        if tokens.words[rest] in {"|", "."}:
            rest += 1
        elif "-" not in tokens.words[start:rest] or not tokens.words[rest][0].isupper():
            return start
        self.stamps.append(Stamp((start, found[0]), found[1]))
        return rest

    def _is_prose(self, start: int, end: int) -> bool:
        """Whether a paragraph is running text: it is long, or ends in a stop, or holds a quotation or a bullet."""
        words = self.tokens.words
        last = end - 1
        while last > start and words[last] in _CLOSERS:
            last -= 1
        if words[last][-1] in _STOPS:
            return True
        first = self.tokens.sentence(start)
        if first[1] < end and first[1] - start > _SHORTEST_SENTENCE and words[first[1] - 1] in _STOPS:
            return True
        length = end - start
        if length > _LONGEST_LINE:
            if self.prose and length <= _LONGEST_UNSTOPPED and first[1] == end < len(self.tokens):
                return not _QUOTES.isdisjoint(words[start:end]) or words[start] in _BULLETS
            return self.prose > 0 or length > _LONGEST_TITLE or len(self.tokens.paragraphs) == 1
        if not self.prose:
            return False
        return (length >= 8 and any(words[i] in _QUOTES for i in range(start, end))) or (
            words[start] in _BULLETS and length > 3 and words[start + 1] not in _BULLETS
        )

    def _is_question_title(self, start: int, end: int) -> bool:
        """A first line that asks or calls, with prose to follow."""
        tokens = self.tokens
        return (
            not self.titles
            and not self.body
            and tokens.words[end - 1] in {"?", "!"}
            and end - start <= 16
            and len(tokens.paragraphs) > 2
            and tokens.sentence(start) == (start, end)
        )

    def _is_open_title(self, start: int, end: int) -> bool:
        """A first line of two sentences, the last without a stop: "A buzzword? Work on the next one has begun"."""
        tokens = self.tokens
        return (
            not self.titles
            and end - start <= _LONGEST_LINE
            and end < len(tokens)
            and tokens.words[end - 1][-1].isalnum()
            and tokens.sentence(start)[1] < end
        )

    def _is_about_an_author(self, start: int, end: int) -> bool:
        """A paragraph below the article on one of its authors: "Ana Example has covered the industry since 1998"."""
        keys = self.tokens.keys
        if not self.prose:
            return False
        for first, last in (*self.names, *self.bare_names):
            after = start + last - first
            if after < end and keys[after] in _SAID_OF_AUTHORS and keys[first:last] == keys[start:after]:
                return True
        return self._is_a_journalist(start, end)

    def _is_a_journalist(self, start: int, end: int) -> bool:
        """Whether a short paragraph introduces a journalist: "Ana Example is a freelance writer"."""
        keys = self.tokens.keys
        if self.prose < 2 or end - start > _LONGEST_LINE or "is" not in keys[start : start + 6]:
            return False
        verb = keys.index("is", start)
        names = read_names(self.tokens, start, verb, self.organizations)
        return len(names) == 1 and names[0] == (start, verb) and not _JOURNALISTS.isdisjoint(keys[verb : verb + 9])

    def _is_company_note(self, start: int, end: int) -> bool:
        """The heading of a press release's note on the company: "About Example Mobile"."""
        tokens = self.tokens
        words = tokens.words
        if tokens.keys[start] != "about" or not words[start][0].isupper() or end - start > 10 or end - start < 2:
            return False
        return words[start + 1][0].isupper() and words[end - 1] not in {".", "?", "!"} and self.prose > 0

    def _repeated(self, start: int, end: int) -> bool:
        """Whether a later paragraph begins with this one."""
        keys = self.tokens.keys
        last = end - 1 if keys[end - 1] in {".", "…"} else end
        wanted = keys[start:last]
        length = len(wanted)
        if length < 5:
            return False
        return any(
            keys[first] == wanted[0] and first >= end and keys[first : first + length] == wanted
            for first, _ in self.tokens.paragraphs[:16]
        )

    def zones(self) -> Zones:
        """The zones, now that the whole page was read."""
        if not self.body:
            self._take_lines()
        if self.standfirst in self.body and self.below > 1 and self.prose > _HEAD:
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
            body=_merged(self.body),
            captions=tuple(sorted(captions)),
            author_notes=tuple(self.notes),
        )

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
            [] if self.stamps or self.labelled else list(self.tokens.paragraphs)
        )
        self.titles, self.bare_names, self.captions = [], [], []

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
        return None


def _distinct(tokens: Tokens, names: list[Range]) -> list[Range]:
    seen: dict[tuple[str, ...], Range] = {}
    for start, end in names:
        seen.setdefault(tuple(tokens.keys[start:end]), (start, end))
    return list(seen.values())


def _merged(parts: list[Range]) -> tuple[Range, ...]:
    """Runs of adjoining ranges as one."""
    merged: list[Range] = []
    for start, end in parts:
        if merged and merged[-1][1] == start:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)
