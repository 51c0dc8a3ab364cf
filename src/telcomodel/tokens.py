"""Reading → tokens, sentences, paragraphs.

One pass over the plain text. A token is a word with its inner hyphens, apostrophes, ampersands and digit groups
("T-Mobile", "AT&T", "O’Brien", "1,200.5m", "U.S."), a possessive ending ("’s"), or one other character. Compounds that
hold a name apart from a common word are parted: "UK-based", "pan-African", "ex-BT", "CEO-elect". Later stages work on
token indices.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from heapq import merge
from itertools import accumulate, chain, compress, count, filterfalse, pairwise
from operator import itemgetter, sub
from typing import Any, Final, NamedTuple, TypeVar

import attrs

from telcomodel.paragraphs import find_paragraphs
from telcomodel.rows import Range, Rows, is_long, numbers, ranges
from telcomodel.text import Reading, Span, fold_marks

__all__ = ["LONGEST_PARAGRAPH", "LONGEST_SENTENCE", "Range", "Split", "Tokens", "fold", "split", "tokenize"]

_Row = TypeVar("_Row", bound=tuple[Any, ...])
LONGEST_SENTENCE: Final = 400
"""Tokens after which a sentence is parted, stop or none: what is longer is a table or no language."""
LONGEST_PARAGRAPH: Final = 4000
"""Tokens of a paragraph, at most, that a rule looks around in: what is longer has lost its line breaks."""

# A token with the white space before it, so that the lengths of the pieces give their offsets.
# "U.S.", "G. S." give "U.S.", "G", "."; "Vodafone’s" gives "Vodafone", "’s"; "U+", "e&" keep their sign.
_TOKEN: Final = re.compile(
    r"""
    \s*
    (?:
    [A-Za-z]+(?=[\s,;:)”])                                # the plain cases first: they are most of every text
    | [,."“”();:]
    | [A-Za-z]{2,}(?=\.\s)
    | (?:[A-Z]\.){2,}                                     # U.S., B.V.
    | \d[\d,.]*\d\w*(?:-[^\W\d_]\w*)* | \d\w*(?:-[^\W\d_]\w*)*   # 1,200.5m, 5G, 24-hour
    | ['’][sS]\b                                         # possessive
    | [^\W\d][\w\u0300-\u036f]*
      (?:
        (?: (?<!\bpan)(?<!\bthen)(?<!\b[Ee]x)[-‐‑]
            (?!(?:based|owned|led|backed|listed|controlled|headquartered|born|style|wide|branded|designate|elect|in-waiting)\b)(?=[^\W_])
          | [&+](?=[^\W_])
          | ['’](?![sS]\b)(?=[^\W\d_])
          | (?<=[a-z0-9])\.(?=[a-z])
          | \*+(?=[^\W\d_])
        )
        [\w\u0300-\u036f]+
      )*
      (?:[+&](?![\w+&]))?                                # LG U+, e&
    | \S
    )
    """,
    re.VERBOSE,
)
# Letters and marks that no normalization form takes apart.
_STROKES: Final = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‐": "-",
        "‑": "-",
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "Ø": "o",
        "đ": "d",
        "Đ": "d",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "ae",
    }
)
_DIGITS: Final = "0123456789"
_STOPS: Final = frozenset(".?!…")
_CLOSERS: Final = frozenset("\"'”’“»)]›")  # “ closes „
_BRACKET: Final = 16
"""Tokens on either side of a semicolon within which its bracket opens and closes."""
_PICTURES: Final = "\U0001f000"
"""The first of the characters that are pictures: those behind a stop belong to the sentence before them."""
_ABBREVIATIONS: Final = frozenset(
    "retd mr mrs ms dr prof sir st sen rep gov gen lt col sgt capt rev hon jr sr inc corp co ltd plc no vs etc "
    "jan feb mar apr jun jul aug sep sept oct nov dec approx est dept univ "
    "messrs mme mlle p pp vol fig al ca cf eg ie dato ir ing engr drs ma rs".split()
)
# Titles that stand with a stop before a name; in small letters they end a sentence as any word does.
_TITLES: Final = frozenset(
    "adm ald amb asst atty avv brig cdr cllr cmdr cpl del det dott dra eng insp maj msgr ofc pvt sra srta supt".split()
)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word for look-up: lower case, no accents, ASCII apostrophes and hyphens. Its length may differ.

    An accent without a letter stays as it is: no key is empty.
    """
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.translate(_STROKES))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower() or word


@attrs.frozen(eq=False, repr=False)
class Tokens:
    """The tokens of a text, as parallel lists, with sentences and paragraphs as ranges of token indices.

    Attributes:
        reading: The text as given and its plain text.
        starts: Offset of each token in the plain text.
        ends: Offset after each token in the plain text.
        words: Each token as it stands in the plain text.
        keys: Each token folded for look-up (see `fold`); a semicolon inside a short bracket is a comma.
        paragraphs: Token ranges, in order; they cover all tokens.
        sentences: Token ranges, in order; none crosses a paragraph; they cover all tokens.
        figures: Indices of the tokens that hold a digit, in order.
        paragraph: Gives the paragraph that a token lies in, or of a very long one whole sentences around it.
        sentence: Gives the sentence that a token lies in.
    """

    reading: Reading
    starts: Sequence[int]
    ends: Sequence[int]
    words: list[str]
    keys: list[str]
    paragraphs: Sequence[Range]
    sentences: Sequence[Range]
    figures: Sequence[int]
    paragraph: Callable[[int], Range]
    sentence: Callable[[int], Range]
    _places: Mapping[str, Sequence[int]]
    _spans: dict[int, Span] = attrs.field(factory=dict[int, Span])

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def long(self) -> bool:
        """Whether the text is so long that memory matters more than speed."""
        return is_long(self.reading.plain)

    def rows(self, kind: type[_Row], rows: Iterable[_Row]) -> Sequence[_Row]:
        """Named tuples to hand on: as columns where the text is long."""
        return Rows(kind, rows) if self.long else tuple(rows)

    @property
    def plain(self) -> str:
        """The plain text."""
        return self.reading.plain

    def span(self, start: int, end: int) -> Span:
        """The span, in the text as given, of the tokens ``[start, end)``."""
        place = start << 32 | end
        span = self._spans.get(place)
        if span is None:
            span = self._spans[place] = self.reading.span(self.starts[start], self.ends[end - 1])
        return span

    def forget(self) -> None:
        """Let go of the spans made so far, which are shared between those who ask for the same one."""
        self._spans.clear()

    def value(self, start: int, end: int) -> str:
        """How the tokens ``[start, end)`` read."""
        if end == start + 1:
            return fold_marks(self.words[start])
        return self.reading.value(self.starts[start], self.ends[end - 1])

    def at(self, offset: int) -> int:
        """Index of the first token that ends after an offset of the plain text; ``len(self)`` when there is none."""
        return bisect_right(self.ends, offset)

    def within(self, start: int, end: int) -> Range:
        """The range of tokens that lie within ``[start, end)`` of the plain text."""
        first = bisect_left(self.starts, start)
        return first, max(first, bisect_right(self.ends, end))

    def where(self, wanted: AbstractSet[str]) -> Sequence[int]:
        """Indices of the tokens whose key is one of some, in text order."""
        places = [self._places[key] for key in self._places.keys() & wanted]
        if len(places) == 1:
            return places[0]
        return array("i", merge(*places)) if self.long else sorted(chain.from_iterable(places))

    @property
    def distinct(self) -> AbstractSet[str]:
        """Every key that the text has."""
        return self._places.keys()

    def spaced(self, index: int) -> bool:
        """Whether white space (or the text's beginning) stands before a token."""
        return index == 0 or self.ends[index - 1] < self.starts[index]


class Split(NamedTuple):
    """The words of a text and their places in it, as parallel lists; see `Tokens`."""

    words: list[str]
    keys: list[str]
    starts: MutableSequence[int]
    ends: MutableSequence[int]

    def parted(self, cuts: Mapping[int, Iterable[int]]) -> Split:
        """The words, some of them in parts.

        Args:
            cuts: From the index of a word to the places of the signs in it that are words of their own.
        """
        if not cuts:
            return self
        parts = Split([], [], self.starts[:0], self.ends[:0])
        reached = 0
        for index, places in cuts.items():
            parts._extend(self, reached, index)
            word, start = self.words[index], self.starts[index]
            bounds = {0, len(word), *places, *(place + 1 for place in places)}
            for first, last in pairwise(sorted(bounds)):
                parts.words.append(word[first:last])
                parts.keys.append(fold(word[first:last]))
                parts.starts.append(start + first)
                parts.ends.append(start + last)
            reached = index + 1
        parts._extend(self, reached, len(self.words))
        return parts

    def _extend(self, other: Split, first: int, last: int) -> None:
        self.words.extend(other.words[first:last])
        self.keys.extend(other.keys[first:last])
        self.starts.extend(other.starts[first:last])
        self.ends.extend(other.ends[first:last])


def split(plain: str) -> Split:
    """The words of a plain text.

    Example:
        >>> split("AT&T’s “T-Mobile” bid").words
        ['AT&T', '’s', '“', 'T-Mobile', '”', 'bid']
    """
    text = plain.rstrip()
    pieces: list[str]
    if is_long(plain):
        pieces = list(map(sys.intern, map(re.Match[str].group, _TOKEN.finditer(text))))
        words = list(map(sys.intern, map(str.lstrip, pieces)))
    else:
        pieces = _TOKEN.findall(text)
        words = list(map(str.lstrip, pieces))
    pack = numbers(plain)
    ends = pack(accumulate(map(len, pieces)))
    del pieces
    return Split(words, list(map(fold, words)), pack(map(sub, ends, map(len, words))), ends)


def tokenize(reading: Reading, given: Split | None = None) -> Tokens:
    """The tokens of a text, its sentences and paragraphs.

    Args:
        reading: The text.
        given: Its words, where they are known.

    Example:
        >>> from telcomodel.text import Reading
        >>> tokenize(Reading("We know. So do they.")).sentences
        ((0, 3), (3, 7))
    """
    words, keys, starts, ends = given or split(reading.plain)
    if ";" in keys:
        _join_in_brackets(keys)
    pack = numbers(reading.plain)
    paragraphs = find_paragraphs(reading, starts)
    places = _places(keys, pack)
    stops = sorted(i for key, found in places.items() if key[-1] in _STOPS for i in found if words[i][-1] in _STOPS)
    sentences = ranges(reading.plain)(_sentences(words, keys, starts, ends, paragraphs, stops))
    finder = _searching if is_long(reading.plain) else _listing
    return Tokens(
        reading,
        starts,
        ends,
        words,
        keys,
        paragraphs,
        sentences,
        pack(_figures(reading.plain, words, ends)),
        finder(_bounded(paragraphs, sentences)),
        finder(sentences),
        places,
    )


def _figures(plain: str, words: list[str], ends: Sequence[int]) -> Iterable[int]:
    """Indices of the tokens that hold a digit, in text order."""
    found = bytearray(len(words))
    for digit in _DIGITS:  # ten searches for a character are far quicker than one for any of ten
        place = plain.find(digit)
        while place >= 0:
            index = bisect_right(ends, place)
            found[index] = True
            place = plain.find(digit, ends[index])
    if any(any(map(str.isdecimal, word)) for word in filterfalse(str.isascii, words)):
        found[:] = (any(map(str.isdecimal, word)) for word in words)
    return compress(count(), found)


def _join_in_brackets(keys: list[str]) -> None:
    """Make the semicolons inside short brackets commas: those of "(£5bn; 7bn euros)" part no clauses."""
    for index in [index for index, key in enumerate(keys) if key == ";"]:
        before = keys[max(0, index - _BRACKET) : index][::-1]
        after = keys[index + 1 : index + 1 + _BRACKET]
        opened = "(" in before and ")" not in before[: before.index("(")]
        if opened and ")" in after and "(" not in after[: after.index(")")]:
            keys[index] = ","


def _places(keys: list[str], pack: Callable[..., MutableSequence[int]]) -> Mapping[str, Sequence[int]]:
    """For each key the indices of the tokens that have it."""
    places: defaultdict[str, MutableSequence[int]] = defaultdict(pack)
    for index, key in enumerate(keys):
        places[key].append(index)
    return places


def _listing(ranges: Iterable[Range]) -> Callable[[int], Range]:
    """Gives the range that a token lies in, from a list for all tokens."""
    spread: list[Range] = []
    for place in ranges:
        spread += [place] * (place[1] - place[0])
    return spread.__getitem__


def _searching(ranges: Iterable[Range]) -> Callable[[int], Range]:
    """Gives the range that a token lies in, found among the ranges."""
    # They adjoin each other: each ends where the next one begins.
    ends = array("i", chain((0,), (end for _, end in ranges)))

    def find(index: int) -> Range:
        place = bisect_right(ends, index)
        return ends[place - 1], ends[place]

    return find


def _sentences(
    words: list[str],
    keys: list[str],
    starts: Sequence[int],
    ends: Sequence[int],
    paragraphs: Iterable[Range],
    stops: list[int],
) -> Iterator[Range]:
    """A stop ends a sentence unless it closes an abbreviation or an initial, or the text goes on in lower case."""
    position = 0
    for paragraph in paragraphs:
        begin, finish = paragraph
        first = begin
        while position < len(stops) and stops[position] < finish:
            index = stops[position]
            position += 1
            after = index + 1
            while after < finish and (
                (words[after] in _CLOSERS and starts[after] == ends[after - 1]) or words[after][0] >= _PICTURES
            ):
                after += 1
            if (
                first < after < finish
                and starts[after] > ends[after - 1]
                and _opens_sentence(words[after])
                and not _abbreviates(words, keys, index, begin)
            ):
                yield from _cut((first, after))
                first = after
        if first < finish:
            yield from _cut(paragraph if first == begin else (first, finish))


def _cut(sentence: Range) -> Iterable[Range]:
    """A sentence in parts of a length that bounds the work of rules that read a whole one."""
    first, last = sentence
    if last - first <= LONGEST_SENTENCE:
        return (sentence,)
    return ((start, min(start + LONGEST_SENTENCE, last)) for start in range(first, last, LONGEST_SENTENCE))


def _bounded(paragraphs: Iterable[Range], sentences: Sequence[Range]) -> Iterator[Range]:
    """The paragraphs, long ones in parts, so that the work of rules that read a whole one is bounded."""
    for paragraph in paragraphs:
        first, last = paragraph
        while last - first > LONGEST_PARAGRAPH:
            cut = sentences[bisect_right(sentences, first + LONGEST_PARAGRAPH, key=itemgetter(0)) - 1][0]
            yield first, cut
            first = cut
        yield paragraph if first == paragraph[0] else (first, last)


def _opens_sentence(word: str) -> bool:
    return not word[0].islower() and word[0] not in ",;)"


def _abbreviates(words: list[str], keys: list[str], stop: int, begin: int) -> bool:
    """Whether a stop belongs to an abbreviation or an initial rather than ending a sentence."""
    if words[stop] != ".":
        return len(words[stop]) > 1
    before = words[stop - 1] if stop > begin else ""
    if keys[stop - 1] in _ABBREVIATIONS or (len(before) == 1 and before.isupper()):
        return True
    return keys[stop - 1] in _TITLES and before.istitle()
