"""Media companies that do business rather than report: "publisher X", "bought X", "a deal with X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from telcomodel.parsing.alliances.syntax import Syntax
from telcomodel.parsing.organizations import OrganizationMention

_TRADED: Final = frozenset(("buy", "sell", "take", "merge", "pact", "takeover", "sale", "union", "stake", "venture"))
"""Frames of the cues right before a media company that is a party."""
_BIDS: Final = frozenset(("bid",))
_DEALING: Final = frozenset(("buy", "sell", "merge", "pact", "choose", "award", "bid"))
_LEADING: Final = frozenset("has have had is was will would to agreed plans".split())
_NEAR: Final = 3


def trading(syntax: Syntax, media: Sequence[OrganizationMention]) -> Iterator[OrganizationMention]:
    """The media companies that are parties where they are named."""
    press = {index for mention in media for index in range(mention.start, mention.end)}
    return (
        mention
        for mention in media
        if syntax.any_of("broadcast", mention.start, mention.end)
        or _described(syntax, mention.start)
        or _deals(syntax, mention.end)
        or _dealt_with(syntax, mention.start)
        or _listed(syntax, mention, press)
        or _shown(syntax, mention.end)
    )


def _described(syntax: Syntax, start: int) -> bool:
    """Whether a noun before a name says what it does: "publisher X"."""
    return syntax.has("publishing", start - 1) or syntax.has("publishing", start - 2)


def _deals(syntax: Syntax, end: int) -> bool:
    """Whether the predicate behind a name is a deal: "X has chosen", "X is to buy"."""
    index = end
    while index < end + _NEAR and syntax.key(index) in _LEADING:
        index += 1
    cue = syntax.cue(index)
    return cue is not None and cue.verb is not None and cue.verb.frame in _DEALING


def _dealt_with(syntax: Syntax, start: int) -> bool:
    """Whether a deal verb or noun stands right before a name: "bought X", "a deal with X"."""
    before = start - 1
    while before >= 0 and (syntax.keys[before] in ("the", "a", "its") or before in syntax.placed):
        before -= 1
    noun = before - 1 if syntax.keys[before] in ("of", "in", "with", "for") else before
    cue = syntax.cue_ending(noun + 1)
    if cue is None:
        return False
    frames = _BIDS if syntax.keys[before] == "for" else _TRADED
    if noun < before and cue.noun is not None and cue.noun.frame in frames:
        return True
    return cue.verb is not None and cue.verb.frame in _TRADED


def _shown(syntax: Syntax, end: int) -> bool:
    """Whether content goes with a name: "X programmes", "X's film channels"."""
    behind = end + syntax.possessive(end)
    last = behind
    while (
        last < min(len(syntax.keys), behind + _NEAR)
        and syntax.modifies(last)
        and syntax.keys[last] not in syntax.determiners
    ):
        last += 1
    return last > behind and syntax.any_of("content", behind, last)


def _listed(syntax: Syntax, mention: OrganizationMention, press: set[int]) -> bool:
    """Whether a media company stands in one list with another company: "X and Y announced"."""
    before, after = mention.start - 1, mention.end
    ahead = syntax.keys[before] == "and" and before - 1 in syntax.inside and before - 1 not in press
    behind = syntax.key(after) == "and" and after + 1 in syntax.inside and after + 1 not in press
    return ahead or behind
