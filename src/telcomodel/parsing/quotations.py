"""Tokens → quotations: what stands between quotation marks, paired by glyph, paragraph by paragraph."""

from __future__ import annotations

from typing import NamedTuple

from telcomodel.tokens import Tokens
from telcomodel.parsing.zones import Zones


class Quotation(NamedTuple):
    """A run inside quotation marks, within one paragraph.

    Attributes:
        start: Index of the first token inside the marks.
        end: Index after the last token inside the marks.
        closed: Whether a closing mark was found; an unclosed run ends with its paragraph.
        continues: Index of the run in the paragraph before that this one goes on with (it has no closing mark), or ``None``.
    """

    start: int
    end: int
    closed: bool
    continues: int | None


def find_quotations(tokens: Tokens, zones: Zones) -> tuple[Quotation, ...]:
    """Every run inside quotation marks in the body, in text order; none overlaps another, nested marks belong to the outer run."""
    return ()
