"""The text as given, and how it reads.

A `Span` always counts code points of the string that the caller gave. Parsing works on the *plain* text: entities and
misread UTF-8 decoded, accents on their letters, soft hyphens, zero-width marks, hyphens at line breaks and HTML tags
gone. `Reading` keeps both and maps a stretch of the plain text back to its span. `read` says how any stretch of given
text reads, and ``read(text[span])`` is what a fact says it read.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import lru_cache
from sys import intern
from typing import Final

import attrs

from telcomodel.errors import SpanError

# Soft hyphen, zero-width characters, direction marks, word joiner, variation selectors, byte-order mark: present, but
# never read.
_UNREAD: Final = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe00-\ufe0f\ufeff"
# UTF-8 that was decoded as Windows-1252: "â€œ" for “, "Ã©" for é, "Â£" for £. Second characters that may rightly stand
# behind a capital, such as a closing quotation mark, are left out.
_MISREAD: Final = (
    "â€[\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d"
    "\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]?|â‚¬|â„¢"
    "|[ÃÄÅ][\u0080-\u009f\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00bf€†‡ˆ‰ŠŒŽ˜™šœžŸ]|Â[\u0080-\u00aa\u00ac-\u00ba\u00bc-\u00bf]"
)
_BLOCKS: Final = (
    "p|br|div|li|ul|ol|h[1-6]|tr|td|th|table|section|article|header|footer|aside|figure|figcaption|blockquote|hr"
)
_INLINE: Final = "a|abbr|b|cite|code|em|font|i|img|mark|s|small|span|strong|sub|sup|time|u"
# Windows-1252 punctuation that was decoded as Latin-1: \x92 for ’.
_CONTROLS: Final = "\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f"
# Asterisks and underscores around words, as in Markdown; within a word they stay.
_EMPHASIS: Final = (
    r"(?<![^\W\d_*])\*+(?=[^\W\d_]|[\"“‘'«])|(?<=[^\W\d_]|[.,!?”\"’'»)])\*+(?![^\W\d_]|\*)"
    r"|(?<![^\W_])_+(?=[^\W_])|(?<=[^\W_])_+(?![^\W_]|_)"
)
# What reads differently from what stands there: an entity, an unread mark, a hyphen that breaks a line (it stays before
# a capital), an HTML tag, misread characters, emphasis, the backslash of an escaped mark, a letter with its accents
# apart. Each of them but the last begins with a character that few others are.
_SPECIAL_FORMS: Final = (
    rf"(?=[-&<*_\\âÂÃÄÅ{_UNREAD}{_CONTROLS}])"
    rf"(?:&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});|{_MISREAD}|[{_UNREAD}{_CONTROLS}]"
    r"|(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_A-Z])|(?<=[^\W_])(?P<kept>-)[ \t]*\r?\n[ \t]*(?=[A-Z])"
    rf"|</?(?:(?P<block>(?i:{_BLOCKS}))|(?i:{_INLINE}))(?:\s[^<>]{{0,500}})?/?>"
    rf"|{_EMPHASIS}|\\(?=[\"']))"
)
_ACCENT: Final = re.compile("[\u0300-\u036f]")
_ODD_CHARACTER: Final = re.compile(f"[{_UNREAD}{_CONTROLS}\u0300-\u036fâÂÃÄÅ]")
_UNREAD_CHARACTER: Final = f"[{_UNREAD}]"
_BROKEN_LINE: Final = re.compile(r"-[ \t]*\r?\n")
_FOLDED_MARKS: Final = str.maketrans(
    {**dict.fromkeys("‘’‚‛`´′ʼ‹›", "'"), **dict.fromkeys("“”„‟«»″〝〞＂「」『』", '"'), "‐": "-", "‑": "-"}
)


@attrs.frozen(order=True, weakref_slot=False)
class Span:
    """A half-open stretch ``[start, end)`` of a text, in code points of the text as given.

    Attributes:
        start: Offset of the first character.
        end: Offset after the last character; equal to `start` for the empty span.

    Raises:
        SpanError: The offsets are negative or in the wrong order.

    Example:
        >>> from telcomodel import Span
        >>> Span(4, 7).of("The MTS deal")
        'MTS'
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise SpanError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers.

        Raises:
            SpanError: The span ends outside the text.
        """
        if self.end > len(text):
            raise SpanError(f"[{self.start}, {self.end}) ends outside a text of {len(text)} characters")
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Reading:
    """A text as given beside its plain text, which every stage of parsing works on.

    Attributes:
        text: The string that the caller gave, untouched.
        plain: The same text as a reader sees it. It is the same object where nothing in the text reads differently.
        wrapped: Whether hyphens break words at the ends of its lines.

    Example:
        >>> from telcomodel.text import Reading
        >>> reading = Reading("AT&amp;T said")
        >>> reading.plain, reading.span(0, 4)
        ('AT&T said', Span(start=0, end=8))
    """

    __slots__ = ("_ends", "_starts", "plain", "text", "wrapped")

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = text
        self._starts: array[int] | None = None
        self._ends: array[int] | None = None
        self.wrapped = False
        if (
            "&" in text
            or "<" in text
            or "*" in text
            or "_" in text
            or "\\" in text
            or _BROKEN_LINE.search(text)
            or (not text.isascii() and _ODD_CHARACTER.search(text))
        ):
            self._decode()

    def _decode(self) -> None:
        pieces: list[str] = []
        starts, ends = array("i"), array("i")
        position = 0
        for match in _specials(self.text).finditer(self.text):
            shown = _shown(match)
            if shown is None:
                continue
            start, end = match.span()
            self.wrapped = self.wrapped or self.text[start] == "-"
            pieces += (self.text[position:start], shown)
            starts.extend(range(position, start))
            ends.extend(range(position + 1, start + 1))
            if shown:
                starts.append(start)
                ends.append(end)
            position = end
        if not position:
            return
        pieces.append(self.text[position:])
        starts.extend(range(position, len(self.text)))
        ends.extend(range(position + 1, len(self.text) + 1))
        self.plain = "".join(pieces)
        self._starts, self._ends = starts, ends

    def span(self, start: int, end: int) -> Span:
        """The span, in the text as given, of the non-empty stretch ``[start, end)`` of the plain text."""
        if self._starts is None or self._ends is None:
            return Span(start, end)
        return Span(self._starts[start], self._ends[end - 1])

    def offsets(self, span: Span) -> tuple[int, int]:
        """The stretch of the plain text that a span of the text as given covers; the inverse of `span`."""
        if self._starts is None or self._ends is None:
            return span.start, span.end
        return bisect_left(self._ends, span.start + 1), bisect_left(self._starts, span.end)

    def value(self, start: int, end: int) -> str:
        """How the stretch ``[start, end)`` of the plain text reads: white space single, quotation marks folded."""
        return intern(fold_marks(" ".join(self.plain[start:end].split())))  # one object for equal readings


def fold_marks(text: str) -> str:
    """Typographic apostrophes, quotation marks and hyphens as their ASCII forms, one code point for one."""
    return text if text.isascii() else text.translate(_FOLDED_MARKS)


def read(text: str) -> str:
    r"""How a stretch of text as given reads.

    Character references and misread UTF-8 ("donâ€™t") are decoded, soft hyphens, zero-width marks, hyphens at line
    breaks, HTML tags and Markdown's emphasis are gone, white space is single and outer white space gone, typographic
    quotation marks and apostrophes are their ASCII forms.

    Example:
        >>> from telcomodel import read
        >>> read("Ana de\nla Ro&shy;cha, keeper of mea-\nsures")
        'Ana de la Rocha, keeper of measures'
    """
    return fold_marks(" ".join(_specials(text).sub(_replacement, text).split()))


def _specials(text: str) -> re.Pattern[str]:
    """The pattern of what reads differently in a text; accents apart are looked for only where there are any."""
    return _special(accented=not text.isascii() and _ACCENT.search(text) is not None)


@lru_cache(maxsize=2)
def _special(*, accented: bool) -> re.Pattern[str]:
    """Compiled when a text first needs it: most need none."""
    return re.compile(rf"{_SPECIAL_FORMS}|[^\W\d_][\u0300-\u036f]+" if accented else _SPECIAL_FORMS)


def _replacement(match: re.Match[str]) -> str:
    shown = _shown(match)
    return match.group() if shown is None else shown


def _shown(match: re.Match[str]) -> str | None:
    """What a special stretch shows: one character, nothing, or None where it stands for itself."""
    special = match.group()
    if special[0] == "&":
        import html  # noqa: PLC0415 - few texts have character references, and it is slow to load

        character = html.unescape(special)
        if len(character) != 1:
            return None
        return "" if re.match(_UNREAD_CHARACTER, character) else character
    if special[0] in "âÂÃÄÅ":
        return _meant(special)
    if special[0] in "*_\\":
        return ""
    if special[0] == "-":
        return match["kept"] or ""
    if special[0] == "<":
        return "\n" if match["block"] else ""
    if len(special) == 1:
        return special.encode("latin-1").decode("cp1252") if special <= "\x9f" else ""
    composed = unicodedata.normalize("NFC", special)
    return composed if len(composed) == 1 else None


def _meant(misread: str) -> str:
    """The character whose UTF-8 was read as Windows-1252; the last byte of ” has no character there and may be lost."""
    if misread == "â€":
        return "”"
    octets = b"".join(c.encode("latin-1" if ord(c) < 256 else "cp1252") for c in misread)
    character = octets.decode()
    return "" if re.match(_UNREAD_CHARACTER, character) else character
