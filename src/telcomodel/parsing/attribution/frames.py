"""Sentences as a reader of quotations sees them: what stands inside the marks never ends one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens


class Frame(NamedTuple):
    """A sentence with the quoted runs that lie in it.

    Attributes:
        start: Index of its first token.
        end: Index after its last token.
        runs: Indices of its quotations, in order.
        paragraph: Index of its paragraph among `Tokens.paragraphs`.
    """

    start: int
    end: int
    runs: range
    paragraph: int


def find_frames(tokens: Tokens, zones: Zones, quotations: Sequence[Quotation]) -> list[Frame]:
    """The frames of the body, in text order; sentence ends inside a run are none."""
    frames: list[Frame] = []
    sentences = tokens.sentences
    starts = [start for start, _ in sentences]
    ends = [end for _, end in tokens.paragraphs]
    run = 0
    for body_start, body_end in zones.body:
        while run < len(quotations) and quotations[run].outer[0] < body_start:
            run += 1
        position = bisect_left(starts, body_start + 1) - 1
        paragraph = bisect_left(ends, body_start + 1)
        begin = body_start
        first = run
        while 0 <= position < len(sentences) and begin < body_end:
            end = min(sentences[position][1], body_end)
            position += 1
            while ends[paragraph] <= begin:
                paragraph += 1
            while run < len(quotations) and quotations[run].outer[1] <= end:
                run += 1
            if run < len(quotations) and quotations[run].outer[0] < end and end < min(ends[paragraph], body_end):
                continue
            if end > begin:
                frames.append(Frame(begin, end, range(first, run), paragraph))
            begin, first = end, run
    return frames
