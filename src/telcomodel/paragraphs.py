"""Reading → paragraphs: blank lines part them, and line breaks do, except within hard-wrapped text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final

from telcomodel.rows import Range, ranges
from telcomodel.text import Reading

# A line break and the blank lines after it.
_LINE_BREAK: Final = re.compile(r"\n\s*")
# Hard-wrapped text: mail, news wires and plain-text pages wrap between 60 and 80 columns.
_NARROWEST: Final = 30
_WIDEST: Final = 100
_LEAST_WRAPPED: Final = 3


def find_paragraphs(reading: Reading, starts: Sequence[int]) -> Sequence[Range]:
    """The paragraphs, as ranges of tokens of which each begins at an offset of the plain text."""
    return ranges(reading.plain)(_between(chain(_openings(reading), (len(reading.plain),)), starts))


def _between(offsets: Iterable[int], starts: Sequence[int]) -> Iterator[Range]:
    first = 0
    for offset in offsets:
        last = bisect_left(starts, offset)
        if last > first:
            yield first, last
            first = last
    if first < len(starts):
        yield first, len(starts)


def _openings(reading: Reading) -> Iterator[int]:
    """Offsets at which a paragraph opens, but for the first."""
    plain = reading.plain
    breaks = ranges(plain)(match.span() for match in _LINE_BREAK.finditer(plain))
    if not breaks:
        return
    blank = [plain.count("\n", start, end) > 1 for start, end in breaks]
    beginnings = chain((0,), (end for _, end in breaks))
    lines = ranges(plain)(zip(beginnings, chain((start for start, _ in breaks), (len(plain),)), strict=True))
    wrap = _printed_width(reading) if reading.wrapped else _wrap_width(plain, lines, blank, (0, len(lines)))
    first = 0
    for number, is_blank in enumerate(chain(blank, (True,)), start=1):
        if not is_blank:
            continue
        block = first, number
        if first:
            yield lines[first][0]
        width = wrap or (_wrap_width(plain, lines, blank, block) if number - first >= _LEAST_WRAPPED else 0)
        for line, after in _pairs(lines, blank, block):
            if _parts(plain, line, after, width):
                yield after[0]
        first = number


def _pairs(lines: Sequence[Range], blank: list[bool], block: Range) -> Iterator[tuple[Range, Range]]:
    """Each line of a block with the next one, where no blank one parts them."""
    for number in range(block[0], block[1] - 1):
        if not blank[number]:
            yield lines[number], lines[number + 1]


def _printed_width(reading: Reading) -> int:
    """The length of the longest line of a text whose lines break within words, as it is printed."""
    return max(map(len, reading.text.splitlines()))


def _wrap_width(plain: str, lines: Sequence[Range], blank: list[bool], block: Range) -> int:
    """The width at which the lines of a block were wrapped, or 0.

    Of wrapped lines nearly all are filled up to it, and most end in the midst of a sentence. Narrow ones are filled
    less evenly; there, most of the next lines have to go on in lower case.
    """
    first, last = block
    width = max(end - start for start, end in map(lines.__getitem__, range(first, last)))
    inner = blank[first : last - 1].count(False)
    if width > _WIDEST or inner < _LEAST_WRAPPED - 1:
        return 0
    pairs = partial(_pairs, lines, blank, block)
    open_ended = sum(plain[line[1] - 1] == "," or _goes_on(plain, line, after) for line, after in pairs())
    if open_ended >= max(2, 0.5 * inner):
        return width
    if width < _NARROWEST or not (open_ended or plain[lines[first][0] : lines[last - 1][1]].isupper()):
        return 0
    full = sum(_filled(plain, line, after, width) for line, after in pairs())
    stopped = sum(_stopped(plain, line) for line, _ in pairs())
    return width if full >= 0.7 * inner and stopped <= 0.5 * inner else 0


def _filled(plain: str, line: Range, after: Range, width: int) -> bool:
    """Whether the next line's first word would not have fitted on a line, give or take a few characters."""
    word = plain.find(" ", after[0], after[1])
    return line[1] - line[0] + (after[1] if word < 0 else word) - after[0] + 1 > 0.9 * width


def _stopped(plain: str, line: Range) -> bool:
    return plain[line[0] : line[1]].rstrip("\"'”’»)] \t\r").endswith((".", "?", "!", "…", ":"))


def _goes_on(plain: str, line: Range, after: Range) -> bool:
    """Whether a sentence goes on in lower case, after a line that ends in no stop and is no title.

    A user's name with a colon opens a comment, "by" and a name alone are a byline.
    """
    if not plain[after[0] : after[0] + 1].islower() or _stopped(plain, line):
        return False
    first, _, rest = plain[after[0] : after[1]].partition(" ")
    if first.endswith(":") or (first == "by" and rest.istitle()):
        return False
    return not all(word[0].isupper() or not word[0].isalpha() for word in plain[line[0] : line[1]].split())


def _parts(plain: str, line: Range, after: Range, width: int) -> bool:
    """Whether a single line break parts two paragraphs.

    In wrapped text (`width` is not 0) it does where a line ends early on a stop. Elsewhere it does, except where the
    sentence goes on, or after a comma.
    """
    if width:
        return _stopped(plain, line) and not _filled(plain, line, after, width)
    return plain[line[1] - 1] != "," and not _goes_on(plain, line, after)
