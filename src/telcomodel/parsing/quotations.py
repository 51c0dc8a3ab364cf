"""Tokens → quotations: what stands between quotation marks, paired by glyph, paragraph by paragraph.

A mark says by its glyph and by the white space around it whether it may open or close. Double marks of any kind pair
with each
other (“…”, "…", «…», „…“, ''…''), and so do single ones (‘…’, '…', ‹…›), unless they are apostrophes; inch marks pair
with none.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import product, starmap
from typing import Final, NamedTuple

from telcomodel.parsing.zones import Zones
from telcomodel.rows import Rows
from telcomodel.tokens import Range, Tokens, fold

_DOUBLE: Final = frozenset('"“”„‟«»″〝〞＂「」『』')
_SINGLE: Final = frozenset("'‘’‚‛‹›`")
_MARKS: Final = _DOUBLE | _SINGLE
_MARK_KEYS: Final = frozenset(map(fold, _MARKS))
# Glyphs that point one way, unless the space around them says otherwise; “ also closes „ and « closes ».
_OPENING: Final = frozenset("“„‟«〝「『‘‚‛‹`")
_CLOSING: Final = frozenset("”»〞」』’›")
# What opens with one glyph and closes with another that elsewhere opens: „…“, ‚…‘, »…«.
_TURNED: Final = frozenset((("„", "“"), ("‚", "‘"), ("»", "«")))
_BEFORE_OPENING: Final = frozenset("([{—–-/…:>")
_AFTER_CLOSING: Final = frozenset(")]}—–-/.,;:!?…<")
_SENTENCE_ENDS: Final = frozenset(".?!…,;:—–-")
# Words that begin with an apostrophe.
_ELIDED: Final = frozenset("em n til tis twas cause t bout round neath cos kay s d ll re ve".split())


class Quotation(NamedTuple):
    """A run inside quotation marks, within one paragraph.

    Attributes:
        start: Index of the first token inside the marks.
        end: Index after the last token inside the marks.
        closed: Whether a closing mark was found; an unclosed run ends with its paragraph.
        continues: Index of the earlier run that this one goes on with (that one has no closing mark), or ``None``.
        outer: Token range with the marks.
    """

    start: int
    end: int
    closed: bool
    continues: int | None
    outer: Range


class _Use(NamedTuple):
    """Whether a quotation mark is a double one, and what its place lets it do."""

    double: bool
    opens: bool
    closes: bool
    firm: bool


class _Mark(NamedTuple):
    """A quotation mark: the tokens it takes and its use, an object that marks of one use share."""

    start: int
    end: int
    use: _Use


_USES: Final = {use: use for use in starmap(_Use, product((False, True), repeat=4))}


def find_quotations(tokens: Tokens, zones: Zones) -> Sequence[Quotation]:
    """Every run inside quotation marks in the body, in text order; nested marks belong to the outer run."""
    places = array("i", (index for index in tokens.where(_MARK_KEYS) if tokens.words[index] in _MARKS))
    if not places:
        return ()
    found: list[Quotation] | Rows[Quotation] = Rows(Quotation) if tokens.long else []
    position = 0
    carried: int | None = None
    paragraphs = _paragraphs(tokens, zones)
    for number, (start, end) in enumerate(paragraphs):
        while position < len(places) and places[position] < start:
            position += 1
        first = position
        while position < len(places) and places[position] < end:
            position += 1
        marks = _marks(tokens, places[first:position], start, end)
        reopened = number + 1 < len(paragraphs) and tokens.words[paragraphs[number + 1][0]] == tokens.words[start]
        carried = _pair(tokens, marks, (start, end), carried, found, reopened=reopened)
    return found


def _paragraphs(tokens: Tokens, zones: Zones) -> list[Range]:
    """The paragraphs of the body, cut where the body ends."""
    cut: list[Range] = []
    position = 0
    for start, end in zones.body:
        while position < len(tokens.paragraphs) and tokens.paragraphs[position][1] <= start:
            position += 1
        for place in range(position, len(tokens.paragraphs)):
            first, last = tokens.paragraphs[place]
            if first >= end:
                break
            cut.append((max(first, start), min(last, end)))
    return cut


def _marks(tokens: Tokens, places: Sequence[int], start: int, end: int) -> Sequence[_Mark]:
    """The quotation marks of a paragraph; apostrophes and inch marks are left out as far as their place shows it."""
    words, starts, ends, plain = tokens.words, tokens.starts, tokens.ends, tokens.plain
    marks: list[_Mark] | Rows[_Mark] = Rows(_Mark) if tokens.long else []
    low = any(words[index] == "‚" for index in places)
    skip = -1
    for order, index in enumerate(places):
        if index == skip:
            continue
        word = words[index]
        after = index + 1
        double = word in _DOUBLE
        touches = order + 1 < len(places) and places[order + 1] == after and starts[after] == ends[index]
        if not double and touches and words[after] == word:
            double, skip, after = True, after, after + 1
        spaced_before = index == start or starts[index] > ends[index - 1]
        spaced_after = after == end or starts[after] > ends[after - 1]
        left = " " if spaced_before else plain[starts[index] - 1]
        right = " " if spaced_after else plain[ends[after - 1]]
        may_open = (left == " " or left in _BEFORE_OPENING or left in _MARKS) and not spaced_after
        may_close = not spaced_before and (
            right == " " or right in _AFTER_CLOSING or right in _MARKS or not right.isalnum()
        )
        if double:
            if word in "“„‟«〝" and not may_open and spaced_after and (spaced_before or left in _BEFORE_OPENING):
                may_open = True  # « spaced »
                may_close = spaced_before and may_close
            elif word in "”»〞" and not may_close and spaced_before and spaced_after:
                may_close = True
            if not may_open and not may_close:
                may_open, may_close = word in _OPENING or right.isalnum(), word not in _OPENING
            if word == '"' and spaced_before and spaced_after:
                may_open = may_close = True
            firm = not (left.isdigit() and word in '"″”')
        else:
            if may_open and word not in _OPENING and word != "'":
                may_open = False
            if (
                may_open
                and word == "'"
                and after < end
                and (words[after].lower() in _ELIDED or words[after][0].isdigit())
            ):
                may_open = False
            if word in "‚‛`‹" or (word == "‘" and not low):
                may_close = False
            firm = left in _SENTENCE_ENDS or not (left == "s" and right == " ")
        if may_open or may_close:
            marks.append(_Mark(index, after, _USES[_Use(double, may_open, may_close, firm)]))
    return marks


def _pair(
    tokens: Tokens,
    marks: Sequence[_Mark],
    paragraph: Range,
    carried: int | None,
    found: list[Quotation] | Rows[Quotation],
    *,
    reopened: bool,
) -> int | None:
    """Append the runs of a paragraph; returns the index of the run that the next paragraph may go on with.

    `reopened` says that the next paragraph begins with the same mark, so that this one's need not be closed.
    """
    words = tokens.words
    start, end = paragraph
    opened: _Mark | None = None
    continues: int | None = None
    nested = 0
    if not marks or marks[0].start != start:
        carried = None
    lone = _last_lone_closer(marks)
    for order, mark in enumerate(marks):
        if opened is None:
            late = _opens_late(tokens, marks, order)
            if not late and not _begins(tokens, marks, order, lone, mark.start == start, reopened):
                continue
            opened, nested = mark, 0
            continues = carried if mark.start == start else None
            continue
        if mark.use.double != opened.use.double:
            continue
        closes, opens = _reading(words[opened.start], words[mark.start], mark)
        if opens and not closes and _misplaced(tokens, mark, end) and not _next_two_close(marks, order):
            closes, opens = True, False
        if closes and not mark.use.firm and not opens and _next_closes(marks, order):
            continue  # a plural possessive or an inch mark: the next mark closes
        if closes:
            if nested:
                nested -= 1
                continue
            _add(found, opened, mark, continues)
            opened = None
        elif opens:
            if words[mark.start - 1] in ".?!…”" and not _next_two_close(marks, order):
                _add(found, opened, None, continues, mark.start)
                opened, continues = mark, len(found) - 1
            elif words[mark.start] != '"' or _next_two_close(marks, order):
                nested = 1
    if opened is None:
        return None
    if opened.use.double or opened.start == start or words[opened.start] in "‘‚‹":
        _add(found, opened, None, continues, end)
        return len(found) - 1 if found and found[-1].outer[1] == end else None
    return None


def _misplaced(tokens: Tokens, mark: _Mark, end: int) -> bool:
    """Whether a straight mark stands with its space on the wrong side: ``"We own it, "said X``."""
    words = tokens.words
    return (
        words[mark.start] == '"'
        and words[mark.start - 1] in {",", "?", "!"}
        and mark.end < end
        and words[mark.end][0].islower()
    )


def _opens_late(tokens: Tokens, marks: Sequence[_Mark], order: int) -> bool:
    """Whether a mark that points to an opening, its space on the wrong side, has its partner: ``Telco.“ We know.”``."""
    mark = marks[order]
    if mark.use.opens or not mark.use.double or tokens.words[mark.start] != "“" or order + 1 == len(marks):
        return False
    after = marks[order + 1]
    return after.use.double and after.use.closes and tokens.words[after.start] == "”"


def _last_lone_closer(marks: Sequence[_Mark]) -> int:
    """The last single mark that may close, by its place among the marks; -1 where none may."""
    lone = (order for order in range(len(marks) - 1, -1, -1) if _closes_alone(marks[order]))
    return next(lone, -1)


def _closes_alone(mark: _Mark) -> bool:
    return mark.use.closes and not mark.use.double


def _begins(tokens: Tokens, marks: Sequence[_Mark], order: int, lone: int, first: bool, reopened: bool) -> bool:
    """Whether a mark opens a run where none is open; a single one must have its partner, or open the paragraph."""
    mark = marks[order]
    if not mark.use.opens:
        return False
    if mark.use.double:
        return True
    return order < lone or (first and (reopened or tokens.words[mark.start] == "‘"))


def _reading(opener: str, glyph: str, mark: _Mark) -> tuple[bool, bool]:
    """Whether a mark closes or opens, in a run that is open."""
    if (opener, glyph) in _TURNED:
        return True, False
    if glyph in _OPENING:
        return (mark.use.closes and not mark.use.opens), mark.use.opens
    if glyph in _CLOSING:
        return True, False
    return (mark.use.closes or not mark.use.opens), mark.use.opens and not mark.use.closes


def _next_closes(marks: Sequence[_Mark], order: int) -> bool:
    """Whether the next mark of the same kind closes and cannot open."""
    kind = marks[order].use.double
    for mark in marks[order + 1 : order + 4]:
        if mark.use.double == kind:
            return mark.use.closes and not mark.use.opens
    return False


def _next_two_close(marks: Sequence[_Mark], order: int) -> bool:
    """Whether the next two marks of the same kind both close: what opens here is a quotation within the quotation."""
    kind = marks[order].use.double
    following = [mark for mark in marks[order + 1 : order + 8] if mark.use.double == kind][:2]
    return len(following) == 2 and all(mark.use.closes and not mark.use.opens for mark in following)


def _add(
    found: list[Quotation] | Rows[Quotation], opened: _Mark, closing: _Mark | None, continues: int | None, stop: int = 0
) -> None:
    end = closing.start if closing is not None else stop
    if end > opened.end:
        outer = (opened.start, closing.end if closing is not None else stop)
        found.append(Quotation(opened.end, end, closing is not None, continues, outer))
