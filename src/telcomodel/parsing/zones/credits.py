"""Credits that close an agency's report: "(Reporting by A in Paris and B; Writing by C; Editing by D)"."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from telcomodel.lexicon.furniture import openings
from telcomodel.parsing.zones.lines import placed_names
from telcomodel.tokens import Range, Tokens

_LONGEST_CREDIT: Final = 8
_PARTS: Final = frozenset("(;.,—–-")


def credit_at(tokens: Tokens, index: int, limit: int) -> tuple[str, int]:
    """What the credit that begins at a token does, ``credit`` or ``author``, and the index after its label."""
    for after, meanings in openings().at(tokens.keys, index):
        for _, payload in meanings:
            if payload.does in {"credit", "author"} and after <= limit:
                return payload.does, after
    return "", index


def read_credits(tokens: Tokens, start: int, end: int, organizations: Container[int]) -> list[Range]:
    """The names of those who report and write; editors are none of them."""
    names: list[Range] = []
    for index in range(start, end):
        if index > start and tokens.words[index - 1] not in _PARTS:
            continue
        does, after = credit_at(tokens, index, end)
        if does == "credit":
            after += after < end and tokens.words[after] == ":"
            names += placed_names(tokens, after, end, organizations)
    return names


def find_credits(tokens: Tokens, start: int, end: int) -> int:
    """The index at which credits, in brackets or without, close a paragraph; `end` for none."""
    if "reporting" in tokens.distinct and "Reporting" in tokens.words[start:end]:
        first = tokens.words.index("Reporting", start)
        credited = tokens.keys[first + 1 : first + 2] == ["by"] and tokens.words[first - 1] != "("
        if credited and (end - first <= _LONGEST_CREDIT or ";" in tokens.words[first:end]):
            return first
    last = end - 1
    if tokens.words[last] == "." and last > start:
        last -= 1
    if tokens.words[last] != ")":
        return end
    for index in range(last - 1, start, -1):
        if tokens.words[index] == ")":
            return end
        if tokens.words[index] == "(":
            return index if credit_at(tokens, index + 1, end)[0] else end
    return end
