"""Reading → tokens, sentences, paragraphs.

One pass over the plain text. A token is a word with its inner hyphens, apostrophes, ampersands and digit groups ("T-Mobile",
"AT&T", "O’Brien", "1,200.5m", "U.S."), a possessive ending ("’s"), or one other character. Compounds that hold a name apart from a
common word are parted: "UK-based", "pan-African", "ex-BT". Later stages work on token indices.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final, TypeAlias

import attrs

from telcomodel.text import Reading, Span

Range: TypeAlias = tuple[int, int]
"""A half-open range of token indices."""

# "U.S.", "G. S." give "U.S.", "G", "."; "Vodafone’s" gives "Vodafone", "’s"; "U+", "e&" keep their sign.
_TOKEN: Final = re.compile(
    r"""
    [^\W\d_]+(?=[ ,\n])                                  # the plain case, first because it is most of every text
    | (?:[A-Z]\.){2,}                                     # U.S., B.V.
    | \d[\d,.]*\d\w*(?:-[^\W\d_]\w*)* | \d\w*(?:-[^\W\d_]\w*)*   # 1,200.5m, 5G, 24-hour
    | ['’]s\b                                            # possessive
    | [^\W\d][\w\u0300-\u036f]*
      (?: (?:(?<!\bpan)(?<!\bex)[-‐‑](?!(?:based|owned|led|backed|listed|controlled|headquartered|born|style|wide|branded)\b)(?=[^\W_]) | [&+](?=[^\W_]) | ['’](?!s\b)(?=[^\W\d_]) | (?<=[a-z0-9])\.(?=[a-z])) [\w\u0300-\u036f]+ )*
      (?:[+&](?![\w+&]))?                                # LG U+, e&
    | \S
    """,
    re.VERBOSE,
)
# Letters and marks that no normalization form takes apart.
_STROKES: Final = str.maketrans(
    {"’": "'", "‘": "'", "‐": "-", "‑": "-", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "ae"}
)
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*(?:\n\s*)*")
_STOPS: Final = frozenset(".?!…")
_CLOSERS: Final = frozenset("\"'”’»)]›")
_OPENERS: Final = frozenset("\"'“‘«([„‹")
_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms dr prof sir st sen rep gov gen lt col sgt capt rev hon jr sr inc corp co ltd plc no vs etc jan feb mar apr jun jul aug sep sept "
    "oct nov dec approx est dept univ messrs mme mlle p pp vol fig al ca cf eg ie dato".split()
)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word for look-up: lower case, no accents, ASCII apostrophes and hyphens. Its length may differ."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.translate(_STROKES))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


@attrs.frozen(eq=False)
class Tokens:
    """The tokens of a text, as parallel lists, with sentences and paragraphs as ranges of token indices.

    Attributes:
        reading: The text as given and its plain text.
        starts: Offset of each token in the plain text.
        ends: Offset after each token in the plain text.
        words: Each token as it stands in the plain text.
        keys: Each token folded for look-up (see `fold`).
        paragraphs: Token ranges, in order; they cover all tokens.
        sentences: Token ranges, in order; none crosses a paragraph; they cover all tokens.
    """

    reading: Reading
    starts: list[int]
    ends: list[int]
    words: list[str]
    keys: list[str]
    paragraphs: tuple[Range, ...]
    sentences: tuple[Range, ...]

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def plain(self) -> str:
        """The plain text."""
        return self.reading.plain

    def span(self, start: int, end: int) -> Span:
        """The span, in the text as given, of the tokens ``[start, end)``."""
        return self.reading.span(self.starts[start], self.ends[end - 1])

    def value(self, start: int, end: int) -> str:
        """How the tokens ``[start, end)`` read."""
        return self.reading.value(self.starts[start], self.ends[end - 1])

    def at(self, offset: int) -> int:
        """Index of the first token that ends after an offset of the plain text; ``len(self)`` when there is none."""
        return bisect_right(self.ends, offset)

    def within(self, start: int, end: int) -> Range:
        """The range of tokens that lie within ``[start, end)`` of the plain text."""
        first = bisect_left(self.starts, start)
        return first, max(first, bisect_right(self.ends, end))

    def spaced(self, index: int) -> bool:
        """Whether white space (or the text's beginning) stands before a token."""
        return index == 0 or self.ends[index - 1] < self.starts[index]

    def sentence(self, index: int) -> Range:
        """The sentence that a token lies in."""
        return self.sentences[bisect_right(self.sentences, (index, len(self.starts) + 1)) - 1]

    def paragraph(self, index: int) -> Range:
        """The paragraph that a token lies in."""
        return self.paragraphs[bisect_right(self.paragraphs, (index, len(self.starts) + 1)) - 1]


def tokenize(reading: Reading) -> Tokens:
    """The tokens of a text, its sentences and paragraphs.

    Example:
        >>> from telcomodel.text import Reading
        >>> tokenize(Reading("AT&T’s “T-Mobile” bid")).words
        ['AT&T', '’s', '“', 'T-Mobile', '”', 'bid']
    """
    plain = reading.plain
    spans = [match.span() for match in _TOKEN.finditer(plain)]
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    words = [plain[start:end] for start, end in spans]
    keys = list(map(fold, words))
    paragraphs = _paragraphs(plain, starts)
    return Tokens(reading, starts, ends, words, keys, paragraphs, _sentences(words, keys, starts, ends, paragraphs))


def _paragraphs(plain: str, starts: list[int]) -> tuple[Range, ...]:
    """Blank lines part paragraphs; so do single line breaks, except within hard-wrapped text."""
    breaks: list[int] = []
    for match in _BLANK_LINE.finditer(plain):
        if match.group().count("\n") > 1 or not _wrapped(plain, match.start(), match.end()):
            breaks.append(match.end())
    ranges: list[Range] = []
    first = 0
    for offset in (*breaks, len(plain)):
        last = bisect_left(starts, offset)
        if last > first:
            ranges.append((first, last))
            first = last
    if first < len(starts):
        ranges.append((first, len(starts)))
    return tuple(ranges)


def _wrapped(plain: str, end: int, start: int) -> bool:
    """Whether a single line break only wraps a line: the line before it ends in no stop and the next goes on in lower case."""
    return end > 0 and start < len(plain) and plain[start].islower() and plain[end - 1] not in ".!?:”\"»"


def _sentences(
    words: list[str], keys: list[str], starts: list[int], ends: list[int], paragraphs: tuple[Range, ...]
) -> tuple[Range, ...]:
    """A stop ends a sentence unless it closes an abbreviation or an initial, or the text goes on in lower case."""
    ranges: list[Range] = []
    stops = [index for index, word in enumerate(words) if word[-1] in _STOPS]
    position = 0
    for begin, finish in paragraphs:
        first = begin
        while position < len(stops) and stops[position] < finish:
            index = stops[position]
            position += 1
            after = index + 1
            while after < finish and words[after] in _CLOSERS and starts[after] == ends[after - 1]:
                after += 1
            if (
                first < after < finish
                and starts[after] > ends[after - 1]
                and _opens_sentence(words[after])
                and not _abbreviates(words, keys, index, begin)
            ):
                ranges.append((first, after))
                first = after
        if first < finish:
            ranges.append((first, finish))
    return tuple(ranges)


def _opens_sentence(word: str) -> bool:
    return not word[0].islower() and word[0] not in ",;)"


def _abbreviates(words: list[str], keys: list[str], stop: int, begin: int) -> bool:
    """Whether a stop belongs to an abbreviation or an initial rather than ending a sentence."""
    if words[stop] != ".":
        return len(words[stop]) > 1
    before = words[stop - 1] if stop > begin else ""
    return keys[stop - 1] in _ABBREVIATIONS or (len(before) == 1 and before.isupper())
