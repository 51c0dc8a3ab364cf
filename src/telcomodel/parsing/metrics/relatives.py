"""Relative clauses and appositions with a figure → whose it is: "supplied by Example, whose sales rose 3%"."""

from __future__ import annotations

from typing import Final

from telcomodel.parsing.metrics.mentions import Name
from telcomodel.parsing.metrics.names import APPOSING, POSSESSIVE, RELATIVES, Names

_HAVING: Final = frozenset(
    "own owns owned owning buy buys bought buying acquire acquires acquired acquiring control controls controlled "
    "include includes including purchase purchased has have had into of in".split()
)
# Pronouns and articles that are the subject of their own relative clause ("which it once tried to buy").
_OWN_SUBJECT: Final = frozenset("it they he she we the a an its their his her".split())
_WITH: Final = frozenset(("with", "serving", "having"))
_BUSINESS_REACH: Final = 9
"""Tokens of what somebody owns ("Puerto Rico spectrum and prepaid business")."""
_CLOSING: Final = frozenset(('"', "”", "’", "'"))


def taken_in(names: Names, first: int, end: int) -> Name | None:
    """The operator that a relative clause with an amount tells to be taken: "Example, which it bought for £3m"."""
    keys = names.keys
    for name in reversed(names.within(first, end)):
        after = name.end + (keys[name.end] == ",")
        if after + 1 < end and keys[after] == "which" and name.operator:
            own = keys[after + 1] in _OWN_SUBJECT or bool(names.within(after + 1, after + 2))
            return name if own and "," not in keys[after:end] else None
    return None


def _behind_apposition(names: Names, name: Name, first: int, end: int) -> int:
    """Index behind a name, the comma behind it and the apposition that a further comma closes."""
    keys = names.keys
    if keys[name.end] != ",":
        return name.end + (keys[name.end] in _CLOSING and keys[name.end + 1 : name.end + 2] == [","]) * 2
    if keys[name.end + 1] in APPOSING or keys[name.end + 2] in POSSESSIVE:
        close = next((close for start, close in names.asides(first, end) if start == name.end), None)
        if close is not None:
            return close + 1
    return name.end + 1


def _is_had(names: Names, name: Name) -> bool:
    """Whether a name is what somebody owns, buys or has: "it also owns Example, the largest, with 4m users"."""
    before = name.start - 1
    if names.keys[before] == "for" and (before - 1 in names.counted or names.keys[before - 1] == ")"):
        return True  # "paid €420m for Example"
    return names.keys[before] in _HAVING or names.keys[before - 1] in _HAVING


def _is_described_with(names: Names, first: int, end: int) -> bool:
    """Whether an apposition tells a figure of the firm before it: ", a tiny company with 257,000 customers"."""
    described = names.keys[first:end]
    opened = described[:1] and (described[0] in APPOSING or described[1:2] in ([mark] for mark in POSSESSIVE))
    return bool(opened) and "," not in described and not _WITH.isdisjoint(described) and not names.within(first, end)


def _has_business(names: Names, first: int, end: int) -> bool:
    """Whether what somebody owns is told the figure of: "to buy Example's retail arm, with 85,000 customers"."""
    keys = names.keys
    comma = next((index for index in range(first, min(end, first + _BUSINESS_REACH)) if keys[index] == ","), None)
    if comma is None or keys[comma + 1] not in ("with", "which"):
        return False
    own = keys[comma + 1] == "which" and keys[comma + 2] in _OWN_SUBJECT
    return not own and not names.within(first, end)


def antecedent(names: Names, first: int, end: int) -> Name | None:
    """The name that a relative clause with an amount is about: "supplied by Example, whose sales rose 3%"."""
    keys = names.keys
    for name in reversed(names.within(first, end)):
        after = _behind_apposition(names, name, first, end)
        described = after > name.end + 1
        if described and after < end and keys[after] == "with" and _is_had(names, name):
            return name
        if keys[name.end] == "," and _is_had(names, name) and _is_described_with(names, name.end + 1, end):
            return name
        if keys[name.end] in POSSESSIVE and _is_had(names, name) and _has_business(names, name.end + 1, end):
            return name
        if after >= end or keys[after] not in RELATIVES:
            continue
        if keys[after] != "whose" and (keys[after + 1] in _OWN_SUBJECT or names.within(after + 1, after + 2)):
            return None
        if "," in keys[after:end] and keys[after] != "whose":
            return None
        if any(inner.named and not names.governed(inner) for inner in names.within(after + 1, end)):
            return None
        head = next((start for start, close in names.asides(first, after) if close == after - 1), None)
        return name if head is None else names.ends.get(head, name)
    return None
