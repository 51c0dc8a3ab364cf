"""Digits → exact decimals, or nothing: every notation of the press, and no guess about a malformed one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

# The longest stretch that could be one numeral: "5 000", "1,200.5", "1.234.567", "12,34,567", "1'000".
RUN: Final = re.compile(r"\d+(?:[.,'’]\d+|[ \u00a0\u2009\u202f]\d{3}(?![\d]|[.,]\d{3}[.,]))*+")
_COMMAS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_APOSTROPHES: Final = re.compile(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?")
_SPACES: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?")
_DOTS: Final = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")
_DECIMAL_COMMA: Final = re.compile(r"\d{1,3},\d{1,2}")
_DOTTED_GROUP: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_SEPARATORS: Final = str.maketrans("", "", ",'’ \u00a0\u2009\u202f")
_MAX_DIGITS: Final = 30
"""Longer runs of digits are no figures of the press."""


def decimal_of(run: str) -> Decimal | None:
    """The number that a run of digits and separators writes; ``None`` for a malformed or an ambiguous one.

    A decimal comma is read only where no group of thousands could be meant; a single dotted group ("1.500") reads as a
    decimal here: see `dotted_thousands`.

    Example:
        >>> decimal_of("12,34,567"), decimal_of("5 000"), decimal_of("1,5"), decimal_of("1,23,4")
        (Decimal('1234567'), Decimal('5000'), Decimal('1.5'), None)
    """
    if len(run) > _MAX_DIGITS or (len(run) > 1 and run[0] == "0" and run[1] not in ".,"):
        return None
    if _PLAIN.fullmatch(run):
        return Decimal(run)
    if run[0] == "0" and not _DECIMAL_COMMA.fullmatch(run):
        return None
    if _COMMAS.fullmatch(run) or _INDIAN.fullmatch(run) or _APOSTROPHES.fullmatch(run):
        return Decimal(run.translate(_SEPARATORS))
    if _SPACES.fullmatch(run):
        return Decimal(run.replace(",", ".").translate(_SEPARATORS))
    if _DOTS.fullmatch(run):
        return Decimal(run.replace(".", "").replace(",", "."))
    if _DECIMAL_COMMA.fullmatch(run):
        return Decimal(run.replace(",", "."))
    return None


def dotted_thousands(run: str) -> Decimal | None:
    """The whole number of a single dotted group ("1.500" → 1500), for what can only be counted in whole numbers."""
    return Decimal(run.replace(".", "")) if _DOTTED_GROUP.fullmatch(run) else None


def grouped(run: str) -> bool:
    """Whether a run has separators that make it a figure rather than a year or a code."""
    return not run.isdigit() and not _PLAIN.fullmatch(run)
