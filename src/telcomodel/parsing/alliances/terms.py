"""The terms of an agreement: stakes in percent.

Value, dates, purpose, services and places, from the clause that words it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from telcomodel.lexicon.segments import SEGMENT, TECHNOLOGY
from telcomodel.parsing.alliances.result import AgreementMention, Draft, Member, Step
from telcomodel.parsing.alliances.scene import Scene
from telcomodel.parsing.lookup import Hits, within
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.places import PlaceMention
from telcomodel.parsing.quantities import Amount
from telcomodel.tokens import Range

_WORTH: Final = frozenset(
    (
        "for",
        "worth",
        "at",
        "of",
        "in",
        "a",
        "an",
        "the",
        "valued",
        "paying",
        "pay",
        "paid",
        "some",
        "about",
        "around",
        "deal",
        "its",
        "recent",
        "proposed",
        "planned",
    )
)
_OTHER_SUMS: Final = frozenset("investment loan fund funding grant fine fee programme program debt charge".split())
"""What a sum in a deal's clause is of, where it is no price."""
_HAVING: Final = frozenset(("own", "owns", "owned", "hold", "holds"))
_VALUING: Final = frozenset(("valuing", "values", "value"))
_OWNING: Final = frozenset("( with holds holding owns owning will hold own a has having each would".split())
_LISTING: Final = frozenset((",", "and"))
_PRICE_REACH: Final = 30
_LIST_REACH: Final = 24
_STAKE_REACH: Final = 8
_PURPOSE_REACH: Final = 40
_WHOLE: Final = Decimal(100)


class Terms:
    """Reads the terms of one article's agreements.

    Args:
        scene: What the sentences hold.
        hits: What the lexicon knows in them.
        amounts: The quantities, in text order.
        dates: The date expressions, in text order.
        places: The places, in text order.
    """

    def __init__(
        self,
        scene: Scene,
        hits: Hits,
        amounts: Sequence[Amount],
        dates: Sequence[DateMention],
        places: Sequence[PlaceMention],
    ) -> None:
        self.scene = scene
        self.keys = scene.keys
        self.hits = hits
        self.amounts = amounts
        self.dates = dates
        self.places = places
        self._firsts = [amount.first for amount in amounts]
        self._placed = [place.start for place in places]
        self._opened = [date.start for date in dates]

    def add(self, agreement: AgreementMention, drafts: list[Draft]) -> AgreementMention:
        """The agreement with the terms that its drafts' clauses state."""
        told = [draft for draft in drafts if not draft.weak]
        later = [draft for draft in drafts if draft.rule == "noun.told"]
        return agreement._replace(
            members=self._shares(agreement.members, told),
            steps=tuple(self._dated(step) for step in agreement.steps),
            value=next((value for draft in (*told, *later) if (value := self._value(draft)) is not None), None),
            purpose=next((purpose for draft in told if (purpose := self._purpose(draft)) is not None), None),
            services=self._services(told),
            places=self._where(self.scene.tokens.sentence(drafts[0].words[0])),
        )

    def _within(self, first: int, last: int) -> range:
        """Indices of the amounts that begin within a token range."""
        return range(bisect_left(self._firsts, first), bisect_left(self._firsts, last))

    def _value(self, draft: Draft) -> int | None:
        """The sum that stands behind "for", "worth", "valued at" in the clause.

        Or before the noun ("the $16bn acquisition").
        """
        first, last = draft.reach
        last = min(last, draft.words[1] + _PRICE_REACH)
        valued: int | None = None
        anchor = draft.words[0]
        if self.keys[anchor - 1] == "to" and self.scene.has("general", anchor - 2):
            anchor -= 2  # "a $2bn deal to buy X"
        for index in self._within(max(0, min(first, anchor - _STAKE_REACH)), last):
            amount = self.amounts[index]
            if amount.rule != "money" or amount.per is not None:
                continue
            if anchor - _STAKE_REACH <= amount.last <= anchor:
                if all(self.scene.modifies(place) for place in range(self._past(amount.last), anchor)):
                    return index
            elif (
                amount.first >= draft.words[1]
                and self.keys[min(amount.first, amount.hedge or amount.first) - 1] in _WORTH
            ):
                if self.scene.key(amount.last) in _OTHER_SUMS or self._made(amount.first):
                    continue
                if not self._whole(amount.first):
                    return index
                valued = index if valued is None and draft.kind != "stake" else valued
        return valued

    def _made(self, first: int) -> bool:
        """Whether a sum is what the company is worth that a deal makes: "will create a company worth $2bn"."""
        return self.keys[first - 1] == "worth" and self.scene.has("vehicle", first - 2)

    def _past(self, end: int) -> int:
        """The index behind a sum and what it is in another currency: "the £1bn ($1.6bn) purchase"."""
        near = self.keys[end : end + _STAKE_REACH]
        return end + near.index(")") + 1 if near[:1] == ["("] and ")" in near else end

    def _whole(self, first: int) -> bool:
        """Whether a sum is what all of a company is worth: "valuing the whole unit at $2bn"."""
        return self.keys[first - 1] == "at" and not _VALUING.isdisjoint(self.keys[first - _STAKE_REACH : first])

    def _shares(self, members: tuple[Member, ...], drafts: list[Draft]) -> tuple[Member, ...]:
        """The buyer's stake of a takeover in percent.

        That of each owner of a venture where the text gives it beside the name.
        """
        buyers = [member for member in members if member.part == "buyer"]
        if len(buyers) == 1:
            share = next((share for draft in drafts if (share := self._stake(draft)) is not None), None)
            return tuple(member._replace(share=share) if member.part == "buyer" else member for member in members)
        if drafts and drafts[0].kind == "joint_venture" and not self._jointly(drafts[0]):
            return tuple(member._replace(share=self._owned(member)) for member in members)
        return members

    def _jointly(self, draft: Draft) -> bool:
        """Whether a share is what owners have together: "will be jointly controlled by X and Y with a 65% stake"."""
        return "jointly" in self.keys[draft.words[0] : draft.words[1]]

    def _stake(self, draft: Draft) -> Decimal | None:
        for index in self._within(draft.words[1], min(draft.reach[1], draft.words[1] + 12)):
            amount = self.amounts[index]
            if amount.unit != "%" or amount.upper is not None or not 0 < amount.value <= _WHOLE:
                continue
            if draft.rule == "noun.stake":
                if self.keys[amount.first - 1] == "to":
                    return amount.value
                continue
            if not _HAVING.isdisjoint(self.keys[draft.words[1] : amount.first]):
                continue  # "to be bought by X, which already owns 34% of the company"
            following = self.keys[amount.last : amount.last + _STAKE_REACH]
            if {"stake", "shareholding", "interest", "holding", "shares"} & set(following) or following[:1] == ["of"]:
                return amount.value
        return None

    def _owned(self, member: Member) -> Decimal | None:
        """The percentage right behind an owner's name: "Telia (60%)", "Telia with 60 percent", "Telia holds 60%".

        Several owners named together have one each: "X and Y will hold 60% and 40%", "X and Y each hold 50%".
        """
        first = member.mention[0]
        for group in self.scene.groups(self.scene.tokens.sentence(first)):
            starts = [party.start for party in group.parties]
            if first in starts[: len(starts) if starts[1:] else 0] and self.keys[group.end] != "(":
                shares = self._in_turn(group.end)
                each = "each" in self.keys[group.end : group.end + _STAKE_REACH]
                if shares and not (each and len(shares) == 1):
                    return shares[starts.index(first)] if len(shares) == len(starts) else None
                if shares:
                    return shares[0]
        for index in self._within(member.mention[1], member.mention[1] + 5):
            amount = self.amounts[index]
            between = self.keys[member.mention[1] : amount.first]
            if amount.unit == "%" and _OWNING.issuperset(between):
                return amount.value if 0 < amount.value <= _WHOLE else None
        return None

    def _in_turn(self, end: int) -> list[Decimal]:
        """The percentages behind a list of owners, in their order."""
        found: list[Decimal] = []
        last = end
        for index in self._within(end, end + _LIST_REACH):
            amount = self.amounts[index]
            between = self.keys[last : amount.first]
            if amount.unit != "%" or not (_LISTING if found else _OWNING).issuperset(between):
                break
            found.append(amount.value)
            last = amount.last
        return found

    def _dated(self, step: Step) -> Step:
        """The step with the date expression of its clause that stands nearest to its words."""
        first, last = self.scene.tokens.sentence(step.words[0])
        opening = bisect_left(self._opened, first)
        near = range(opening, bisect_left(self._opened, last, opening))
        if not near:
            return step
        best = min(near, key=lambda index: abs(self.dates[index].start - step.words[1]))
        return step._replace(date=best) if abs(self.dates[best].start - step.words[1]) <= _PRICE_REACH else step

    def _purpose(self, draft: Draft) -> Range | None:
        """The infinitive clause behind the arguments of a pact: "to sell each other's security services"."""
        if draft.kind in ("acquisition", "stake", "merger", "alliance"):
            return None
        ends = [member.mention[1] for member in draft.members if member.mention[0] >= draft.words[1]]
        start = max([draft.words[1], *ends])
        last = min(draft.reach[1], start + _PURPOSE_REACH)
        for index in range(start, min(last, start + 6)):
            if (
                self.keys[index] == "to"
                and index + 2 < last
                and self.scene.tokens.words[index + 1].islower()
                and self.keys[index + 1] not in self.scene.determiners
            ):
                end = index + 2
                while (
                    end < last
                    and self.keys[end] not in (".", ";", "said", "says", "according")
                    and not (
                        self.keys[end] == "," and self.keys[end + 1 : end + 2] in (["which"], ["the"], ["a"], ["said"])
                    )
                ):
                    end += 1
                return (index, end) if end > index + 2 else None
        return None

    def _services(self, drafts: list[Draft]) -> tuple[Range, ...]:
        """The services and technologies that the clause of the first draft names."""
        if not drafts:
            return ()
        first, last = drafts[0].reach
        named = sorted(
            {
                (hit.start, hit.end)
                for category in (SEGMENT, TECHNOLOGY)
                for hit in within(self.hits.get(category, []), (first, last))
            }
        )
        return tuple(place for place in named if place[0] not in self.scene.inside)

    def _where(self, sentence: Range) -> tuple[int, ...]:
        """The countries and regions that a sentence is about.

        "in Spain", "Spain's", not where a party comes from.
        """
        first = bisect_left(self._placed, sentence[0])
        return tuple(
            index
            for index in range(first, bisect_left(self._placed, sentence[1], first))
            if not self.places[index].adjective
            and self.keys[max(0, self.places[index].start - 1)] in ("in", "across", "throughout", "the")
        )
