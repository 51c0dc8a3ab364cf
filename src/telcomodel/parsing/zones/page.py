"""One walk down the page."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import islice
from typing import Final

from telcomodel.lexicon.cues import CUE
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.zones.assembly import HEAD, Paragraphs
from telcomodel.parsing.zones.credits import find_credits, read_credits
from telcomodel.parsing.zones.labels import Labels
from telcomodel.parsing.zones.lines import (
    MetaLine,
    Stamp,
    find_day,
    placed_names,
    read_meta_line,
    read_names,
    signed_names,
)
from telcomodel.parsing.zones.menus import find_menus
from telcomodel.parsing.zones.result import Zones
from telcomodel.tokens import Tokens

_STOPS: Final = frozenset(".?!…:;,")
_CLOSERS: Final = frozenset("\"'”’“»)]›*")  # “ closes „
_QUOTES: Final = frozenset('"“”„«»')
_BULLETS: Final = frozenset("•‣◦▪●*–—-·○■►")
# Longest line, in tokens, that may be a headline, a caption or another line that is no prose.
_LONGEST_LINE: Final = 24
_LONGEST_TITLE: Final = 30
# A longer line between paragraphs is prose that lost its stop.
_LONGEST_UNSTOPPED: Final = 40
# A label of so many words ("This article was first published on") makes no other sense.
_LONG_LABEL: Final = 3
_OF_NAMES: Final = frozenset(("and", "by", "in", "for", "of", "de", "van", "von"))
_SHORTEST_SENTENCE: Final = 5
_LONGEST_SLOGAN: Final = 16
_LONGEST_HEADING: Final = 10
_LONGEST_BOX: Final = 4
_SHORTEST_LINK: Final = 2
# Words by which a line with a colon at its end belongs to the article: "The members are:".
_OPENING: Final = frozenset("is are was were include includes included has have had that as".split())
_SHORTEST_REPETITION: Final = 8
# Paragraphs back within which a caption repeats the article, and headings of links that are looked behind.
_LATELY: Final = 64
_MOST_LISTS: Final = 8
# Characters within which the words of a pull quote stand in the text, and places that are looked at.
_PULLED_FROM: Final = 10_000
_FEW: Final = 4
# What is said of an author below the article, in words that follow the name.
_SAID_OF_AUTHORS: Final = frozenset(
    "is was has writes covers covered reports joined works can specializes specialises".split()
)
_JOURNALISTS: Final = frozenset("reporter journalist correspondent editor columnist writer blogger".split())


def find_zones(tokens: Tokens, hits: Hits) -> Zones:
    """The zones of an article; a text without page furniture is all body."""
    if not tokens.paragraphs:
        return Zones()
    page = _Page(tokens, hits)
    for paragraph in tokens.paragraphs:
        page.read(*paragraph)
    return page.found.zones()


class _Page:
    """A page that is read from the top, its paragraphs sorted one by one."""

    def __init__(self, tokens: Tokens, hits: Hits) -> None:
        self.tokens = tokens
        self.found = Paragraphs(tokens, hits.get("organization", ()))
        self.labels = Labels(tokens, hits)
        self.state = "body"
        self.boxed = 0
        self.bare_box = -1
        self.lists = 0
        self.linked = -1
        self.menus = find_menus(tokens)
        self.cues = hits.get(CUE, ())

    @cached_property
    def verbs(self) -> frozenset[int]:
        """The first tokens of verbs of saying."""
        return frozenset(hit.start for hit in self.cues if hit.payload.kind == "say")

    def read(self, start: int, end: int) -> None:
        """Sort one paragraph into its zone."""
        if not self.found.prose and self.menus[start]:
            self.found.titles.clear()  # what stands above a menu is the page's head
            self.found.bare_names.clear()
            return
        if self._is_boxed(start, end):
            return
        if self.tokens.words[start] == "#" and self.found.prose and set(self.tokens.words[start:end]) == {"#"}:
            self.state = "tail"
            return
        does, after = self.labels.read(start, end, prose=self.found.prose > 0)
        if does in {"tail", "list"} and self.found.prose and self._holds_link(after, end):
            does = "line"
        if does == "box" and self._parted(start):
            self.boxed, self.bare_box = _LONGEST_BOX, end
        else:
            self.boxed = 0
        if (
            does == "credit"
            and self.tokens.words[start] != "("
            and self._is_prose(start, end)
            and not read_names(self.tokens, after, end, self.found.organizations)
        ):
            does = ""
        if self.state in {"tail", "author"}:
            self._read_tail(start, end, does)
        elif (does in {"printed", "updated"} and self._stamp(start, after, end, does)) or (
            (does == "byline" or (does == "credit" and not self.found.prose)) and self._byline(start, after, end)
        ):
            return
        elif (does == "byline" and self.labels.notice(start, end, prose=self.found.prose > 0)) or (
            does in {"printed", "updated"}
            and end - start <= _LONGEST_LINE
            and (after - start > _LONG_LABEL or not any(word[0].isalnum() for word in self.tokens.words[after:end]))
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
            self.found.notes.append((start, end))

    def _read_labelled(self, start: int, end: int, does: str) -> None:
        self.found.labelled.append((start, end))
        if does == "caption":
            self.found.captions.append((start, end))
        elif does in {"author", "credit"} and (self.found.prose or does == "author"):
            self._read_credits(start, end)
        elif does == "tail" and self.found.prose and not self._resumes(end):
            self.state = "tail"
        elif does in {"list", "tail"}:
            self.lists += 1
            closes = self.found.prose and self.lists <= _MOST_LISTS and self._closes_with_links(end)
            self.state = "tail" if closes else "list"
            self.linked = end if self._parted(start) else -1
        if (
            self.found.prose < HEAD
            and end - start <= _LONGEST_LINE
            and (line := read_meta_line(self.tokens, start, end, self.found.organizations))
        ):
            self._meta(line)

    def _read_credits(self, start: int, end: int) -> None:
        """Notes on the authors begin; some name those who wrote the article."""
        self.state = "author"
        self.found.notes.append((start, end))
        self.found.sign(read_credits(self.tokens, start, end, self.found.organizations), self.found.names)

    def _read_plain(self, start: int, end: int) -> None:
        tokens = self.tokens
        prose = self._is_prose(start, end)
        if (
            self.found.prose < HEAD
            and not (prose and end - start > _LONGEST_LINE)
            and (line := read_meta_line(tokens, start, end, self.found.organizations))
        ):
            self.state = "body"
            self._meta(line)
            return
        if not prose:
            self._read_line(start, end)
            return
        if (
            self.state == "list"
            and end - start <= _LONGEST_LINE
            and (self._is_listed(start) or self._is_linked(start, end))
        ):
            self.linked = end
            return
        if self.found.body and (
            (tokens.words[end - 1][-1].isalnum() and self._repeats(start)) or self._is_pulled(start, end)
        ):
            self.found.captions.append((start, end))
            return
        if not self.found.prose:
            if self._repeated(start, end):
                self.found.titles.append((start, end))
                return
            if self._is_question_title(start, end) or self._is_open_title(start, end):
                self.found.titles.append((start, end))
                return
            start = self._after_stamp(start, end)
        if self._is_company_note(start, end):
            self.state = "tail"
            return
        if self._is_about_an_author(start, end):
            self.state = "author"
            self.found.notes.append((start, end))
            return
        self.state = "body"
        self.found.prose += 1
        credits_start = find_credits(self.tokens, start, end)
        self.found.body.append((start, credits_start))
        if credits_start < end:
            self._read_credits(credits_start, end)

    def _read_line(self, start: int, end: int) -> None:
        """A short line without a final stop."""
        if self.found.prose and (credited := find_credits(self.tokens, start, end)) < end:
            self._read_credits(credited, end)
        elif self.found.prose and self._is_company_note(start, end):
            self.state = "tail"
        elif self.state == "list":
            self.linked = end if self.linked > 0 else -1
            if not self.found.prose:
                self.found.listed.append((start, end))
        elif self.found.prose < HEAD and signed_names(self.tokens, start, end, self.found.organizations):
            self.found.sign([(start, end)], self.found.bare_names)
        elif self.found.prose:
            self.found.captions.append((start, end))
        else:
            self.found.titles.append((start, end))

    def _holds_link(self, after: int, end: int) -> bool:
        """Whether a label's one link stands behind its colon: "You may also like: Ten masts to see"."""
        words = self.tokens.words
        return end - after > _SHORTEST_LINK and words[after] == ":" and words[end - 1] not in {":", "."}

    def _is_boxed(self, start: int, end: int) -> bool:
        """Whether a paragraph belongs to the box above it: one of the few short lines right under, or a slogan."""
        if self.boxed and end - start <= _LONGEST_LINE and not self._parted(start):
            self.boxed -= 1
            return True
        return self.bare_box == start and self._is_slogan(start, end)

    def _is_slogan(self, start: int, end: int) -> bool:
        """Whether a paragraph is the text of an advertisement: short, with a call mark or no stop at its end."""
        words = self.tokens.words
        last = end - 1
        while last > start and words[last] in _CLOSERS:
            last -= 1
        return end - start <= _LONGEST_SLOGAN and words[last] not in {".", "?", "…", ":"}

    def _is_listed(self, start: int) -> bool:
        """Whether a paragraph begins with a number or a bullet."""
        word = self.tokens.words[start]
        return word[0].isdigit() or word in _BULLETS

    def _is_linked(self, start: int, end: int) -> bool:
        """Whether a paragraph is one sentence right under the last link of a list that stands apart."""
        return self.linked == start and not self._parted(start) and self.tokens.sentence(start)[1] == end

    def _resumes(self, index: int) -> bool:
        """Whether most of the page's prose is still to come, so that nothing ends here: "Comments" under a byline."""
        ahead = len(self._told) - bisect_left(self._told, index)
        return self.found.prose < HEAD <= ahead and ahead > 2 * self.found.prose

    @cached_property
    def _told(self) -> list[int]:
        """The first tokens of the paragraphs that are long and end in a stop."""
        words = self.tokens.words
        paragraphs = self.tokens.paragraphs
        return [start for start, end in paragraphs if end - start > _LONGEST_LINE and words[end - 1][-1] in _STOPS]

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
            for first, _ in self.found.body[-_LATELY:]
            if keys[first] == keys[start]
        )

    def _is_pulled(self, start: int, end: int) -> bool:
        """Whether a paragraph is but a quotation whose words stand near by in a longer one too: a pull quote."""
        tokens = self.tokens
        words = tokens.words
        if words[start] not in _QUOTES or words[end - 1] not in _QUOTES or not 5 < end - start <= _LONGEST_UNSTOPPED:
            return False
        first, last = start + 1, end - 1
        while last > first and not words[last - 1][0].isalnum():
            last -= 1
        said = tokens.plain[tokens.starts[first] : tokens.ends[last - 1]]
        near = tokens.starts[start] - _PULLED_FROM, tokens.ends[end - 1] + _PULLED_FROM
        places = islice(re.finditer(re.escape(said), tokens.plain[max(0, near[0]) : near[1]]), _FEW)
        paragraphs = (tokens.paragraph(tokens.at(max(0, near[0]) + place.start())) for place in places)
        return any(after - before > end - start for before, after in paragraphs)

    def _meta(self, line: MetaLine) -> None:
        if self.found.prose == 1 and self.found.titles and len(self.found.body) == 1:
            self.found.standfirst, self.found.below = self.found.body[0], self.found.below + 1
        self.found.stamps += line.stamps
        self.found.sign(line.names, self.found.names)
        if line.title and not self.found.prose:
            self.found.titles.append(line.title)

    def _parted(self, start: int) -> bool:
        """Whether a blank line, or nothing, stands above a paragraph."""
        tokens = self.tokens
        return not start or tokens.plain.count("\n", tokens.ends[start - 1], tokens.starts[start]) > 1

    def _stamp(self, start: int, after: int, end: int, does: str) -> bool:
        """Read a labelled date; whether the line is one. A prose paragraph may follow on the same line, as body."""
        tokens = self.tokens
        line = read_meta_line(tokens, start, end, self.found.organizations) if end - start <= _LONGEST_TITLE else None
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
        self.found.stamps.append(Stamp((index, rest), found[1], does == "updated"))
        if any(word[0].isalpha() for word in tokens.words[rest:end]):
            self._read_plain(rest, end)
        return True

    def _byline(self, start: int, after: int, end: int) -> bool:
        """Read "By A B, staff writer"; whether the line is one."""
        tokens = self.tokens
        while after < end and tokens.words[after] in {":", "-"}:
            after += 1
        if after == end and tokens.keys[start] != "by":
            if self.found.prose:
                self._read_labelled(start, end, "author")
            return True
        names = placed_names(tokens, after, end, self.found.organizations)
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
        line = read_meta_line(tokens, start, end, self.found.organizations)
        names += read_credits(tokens, after, end, self.found.organizations)
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
        self.found.stamps.append(Stamp((start, found[0]), found[1]))
        return rest

    def _is_prose(self, start: int, end: int) -> bool:
        """Whether a paragraph is running text: it is long, or ends in a stop, or holds a quotation or a bullet."""
        words = self.tokens.words
        last = end - 1
        while last > start and words[last] in _CLOSERS:
            last -= 1
        if words[last] == ":" and self._opens_links(start, end):
            return False
        if words[start] == "(" and words[end - 1] == ")" and "=" in words[start:end]:
            return False  # "($1 = 32.6 baht)"
        if words[last][-1] in _STOPS:
            return True
        first = self.tokens.sentence(start)
        if first[1] < end and first[1] - start > _SHORTEST_SENTENCE and words[first[1] - 1] in _STOPS:
            return True
        length = end - start
        if length > _LONGEST_LINE:
            if self.found.prose and length <= _LONGEST_UNSTOPPED and first[1] == end < len(self.tokens):
                return not _QUOTES.isdisjoint(words[start:end]) or words[start] in _BULLETS
            return self.found.prose > 0 or length > _LONGEST_TITLE or len(self.tokens.paragraphs) == 1
        if not self.found.prose or self.state == "list":
            return False
        return (length >= 8 and any(words[i] in _QUOTES for i in range(start, end))) or (
            words[start] in _BULLETS and length > 3 and words[start + 1] not in _BULLETS
        )

    def _opens_links(self, start: int, end: int) -> bool:
        """Whether a line with a colon at its end opens links rather than speech or a list: "Top stories now:"."""
        tokens = self.tokens
        listed = end < len(tokens) and tokens.words[end] in _QUOTES | _BULLETS
        if listed or end - start > _LONGEST_HEADING:
            return False
        return not any(
            (i in self.verbs and tokens.words[i].islower()) or tokens.keys[i] in _OPENING for i in range(start, end)
        )

    def _is_question_title(self, start: int, end: int) -> bool:
        """A first line that asks or calls, with prose to follow."""
        tokens = self.tokens
        return (
            not self.found.titles
            and not self.found.body
            and tokens.words[end - 1] in {"?", "!"}
            and end - start <= 16
            and len(tokens.paragraphs) > 2
            and tokens.sentence(start) == (start, end)
        )

    def _is_open_title(self, start: int, end: int) -> bool:
        """A first line of two sentences, the last without a stop: "A buzzword? Work on the next one has begun"."""
        tokens = self.tokens
        return (
            not self.found.titles
            and end - start <= _LONGEST_LINE
            and end < len(tokens)
            and tokens.words[end - 1][-1].isalnum()
            and tokens.sentence(start)[1] < end
        )

    def _is_about_an_author(self, start: int, end: int) -> bool:
        """A paragraph below the article on one of its authors: "Ana Example has covered the industry since 1998"."""
        keys = self.tokens.keys
        if not self.found.prose:
            return False
        start += self.tokens.words[start] in _BULLETS
        for length, authors in self.found.authors.items():
            after = start + length
            if after < end and keys[after] in _SAID_OF_AUTHORS and tuple(keys[start:after]) in authors:
                return True
        return self._is_a_journalist(start, end)

    def _is_a_journalist(self, start: int, end: int) -> bool:
        """Whether a short paragraph introduces a journalist: "Ana Example is a freelance writer"."""
        keys = self.tokens.keys
        if self.found.prose < 2 or end - start > _LONGEST_LINE or "is" not in keys[start : start + 6]:
            return False
        verb = keys.index("is", start)
        names = read_names(self.tokens, start, verb, self.found.organizations)
        return len(names) == 1 and names[0] == (start, verb) and not _JOURNALISTS.isdisjoint(keys[verb : verb + 9])

    def _is_company_note(self, start: int, end: int) -> bool:
        """A press release's note on the company, or its heading: "About Example Mobile"."""
        tokens = self.tokens
        words = tokens.words
        if tokens.keys[start] != "about" or not words[start][0].isupper() or end - start < 2 or not self.found.prose:
            return False
        if not words[start + 1][0].isupper():
            return False
        if end - start <= _LONGEST_HEADING and words[end - 1] not in {".", "?", "!"}:
            return True
        return ":" in words[start + 2 : start + _LONGEST_HEADING]

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
