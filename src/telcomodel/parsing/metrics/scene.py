"""One text as the metric rules see it: cues, names, places and amounts, by token index."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple

from telcomodel.lexicon.cues import CUE
from telcomodel.lexicon.metrics import BASIS, CHANGE, METRIC_CUE, MetricCue
from telcomodel.lexicon.places import DEMONYM
from telcomodel.lexicon.quantities import Counted
from telcomodel.lexicon.segments import SEGMENT, TECHNOLOGY
from telcomodel.parsing.attribution import Attribution
from telcomodel.parsing.coreference import References
from telcomodel.parsing.lookup import BEGINNING, Hit, Hits, by_end, by_start
from telcomodel.parsing.metrics.names import POSSESSIVE, Names
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.periods import DateMention
from telcomodel.parsing.quantities import Amount
from telcomodel.parsing.quantities.nouns import counted_nouns, is_people
from telcomodel.parsing.roles import Roles
from telcomodel.parsing.trace import Trace
from telcomodel.tokens import Range, Tokens

_BACK: Final = 1000
"""Tokens back within which "all three carriers" have been named."""
_OBSERVING: Final = frozenset(("regulator", "analyst"))
_MAKING: Final = frozenset(("vendor", "technology", "company"))
_EVERY: Final = [[preposition, each] for preposition in ("for", "of", "in", "to") for each in ("every", "each")]
MONEY: Final = "money"
RATIO: Final = "ratio"
COUNT: Final = "count"
SPEED: Final = "speed"
BARE: Final = "bare"
MULTIPLE: Final = "multiple"


class Spot(NamedTuple):
    """An amount in its sentence.

    Attributes:
        number: Index of the amount.
        amount: The amount.
        kind: Its class: money, ratio, count, speed, bare or multiple.
        first: First token of the sentence.
        last: Index after the last one.
        left: Index after the amount before it in the sentence, or `first`.
        right: Index of the first token of the amount after it, or `last`.
        before: Index of the token right before the amount and its hedge.
    """

    number: int
    amount: Amount
    kind: str
    first: int
    last: int
    left: int
    right: int
    before: int


class Scene:
    """Look-ups by token index; every list is in text order.

    Attributes:
        cues_in: The metric cues that begin in a stretch.
        nouns_in: The counted nouns that begin in a stretch.
        bases_in: The words of forecast, target and estimate that begin in a stretch.
        segments_in: The segments named in a stretch.
        technologies_in: The technologies named in a stretch.
        amounts: The amounts.
        names_in: The organizations that a stretch names or refers to.
    """

    def __init__(
        self,
        tokens: Tokens,
        hits: Hits,
        organizations: Organizations,
        people: People,
        roles: Roles,
        references: References,
        attributions: Sequence[Attribution],
        amounts: Sequence[Amount],
        dates: Sequence[DateMention],
        trace: Trace | None = None,
    ) -> None:
        self.trace = trace
        self.tokens = tokens
        self.keys = tokens.keys
        self.cues_in = _finder(hits.get(METRIC_CUE, ()))
        self._hits = hits
        self.changes = by_start(hits.get(CHANGE, ()))
        keys = tokens.keys
        nouns = tokens.rows(
            Hit, (hit for hit in counted_nouns(hits) if hit.end == len(keys) or keys[hit.end] not in POSSESSIVE)
        )
        self.nouns_in = _finder(nouns)
        self.measured_ends = {hit.end for hit in chain(hits.get(METRIC_CUE, ()), nouns)}
        self.bases_in = _finder(hits.get(BASIS, ()))
        self.segments: Sequence[Hit] = hits.get(SEGMENT, ())
        self.segments_in = _finder(self.segments)
        self.technologies_in = _finder(hits.get(TECHNOLOGY, ()))
        self._entities = organizations.entities
        self._people = people
        self._said = tokens.rows(Hit, (hit for hit in hits.get(CUE, ()) if hit.payload.kind == "say"))
        self.speech = {hit.start for hit in self._said}
        self.amounts = amounts
        self._dates = dates
        self._date_starts = array("i", map(BEGINNING, dates))
        self.figures = {index for amount in amounts for index in range(amount.first, amount.last)}
        end = tokens.sentence(amounts[-1].first)[1]
        self.names = Names(
            tokens, organizations, people, roles, references, attributions, self.figures, self.measured_ends, end
        )
        self.names_in = self.names.within
        self.name_ends = self.names.ends

    @cached_property
    def change_ends(self) -> Mapping[int, Hit]:
        """The words of change by the index after them."""
        return by_end(self._hits.get(CHANGE, ()))

    @cached_property
    def speech_ends(self) -> set[int]:
        """Where verbs of speech end."""
        return {hit.end for hit in self._said}

    @cached_property
    def demonyms(self) -> dict[int, str | None]:
        """Where demonyms begin, and of what country they are."""
        return {hit.start: hit.payload.country for hit in self._hits.get(DEMONYM, ())}

    @cached_property
    def peoples(self) -> set[int]:
        """Where demonyms begin that mean people."""
        return {hit.start for hit in self._hits.get(DEMONYM, ()) if is_people(hit)}

    @cached_property
    def persons(self) -> set[int]:
        """The tokens of people's names."""
        return {index for mention in self._people.mentions for index in range(mention.start, mention.end)}

    @cached_property
    def has_operators(self) -> bool:
        """Whether the text names an operator."""
        return any(entity.operator for entity in self._entities)

    @cached_property
    def governments(self) -> set[int]:
        """The organizations that govern a land, whose networks are its own."""
        return {index for index, entity in enumerate(self._entities) if entity.kind == "government"}

    @cached_property
    def observers(self) -> set[int]:
        """The organizations that only watch a market."""
        return {index for index, entity in enumerate(self._entities) if entity.kind in _OBSERVING}

    @cached_property
    def makers(self) -> set[int]:
        """The firms that are no operators and have figures of their own."""
        return {index for index, entity in enumerate(self._entities) if entity.kind in _MAKING and not entity.operator}

    def last_operators(self, before: int, size: int) -> tuple[int, ...]:
        """The entities of the last so many operators named before a token, in text order; none where there are less."""
        found: list[int] = []
        for name in reversed(self.names_in(max(0, before - _BACK), before)):
            if name.operator and name.named and name.entity not in found:
                found.append(name.entity)
            if len(found) == size:
                return tuple(reversed(found))
        return ()

    def dates_in(self, first: int, last: int) -> Iterator[tuple[int, DateMention]]:
        """The dates that begin in a stretch, with their indices."""
        start, end = bisect_left(self._date_starts, first), bisect_left(self._date_starts, last)
        return enumerate(self._dates[start:end], start)

    def is_operator(self, entity: int) -> bool:
        """Whether an organization entity is an operator."""
        return self._entities[entity].operator

    def is_group(self, entity: int) -> bool:
        """Whether an organization entity is a group of operators."""
        return self._entities[entity].kind == "group"

    def home(self, entity: int) -> str | None:
        """Where an organization is at home, whether or not the text says so."""
        found = self._entities[entity]
        return found.country or (None if found.entry is None else found.entry.country)

    def services(self, entity: int) -> tuple[str, ...]:
        """What an organization of the registry sells."""
        entry = self._entities[entity].entry
        return () if entry is None else entry.services

    def reject(self, amount: Amount, candidate: Range, reason: str) -> None:
        """Note for whoever asks why what an amount was not taken for, or to belong to."""
        if self.trace is not None:
            self.trace.reject("metrics", (amount.first, amount.last), candidate, reason)

    def cue(self, hit: Hit) -> MetricCue:
        """What a cue says."""
        payload: MetricCue = hit.payload
        return payload

    def counted(self, hit: Hit) -> Counted:
        """What a counted noun says."""
        payload: Counted = hit.payload
        return payload


def _finder(hits: Sequence[Hit]) -> Callable[[int, int], Sequence[Hit]]:
    """What finds those of some hits in text order that begin in a stretch; most texts have none of a kind."""
    starts = array("i", map(BEGINNING, hits))

    def find(first: int, last: int) -> Sequence[Hit]:
        return hits[bisect_left(starts, first) : bisect_left(starts, last)]

    return find if starts else _none


def _none(_first: int, _last: int) -> Sequence[Hit]:
    return ()


def spots(amounts: Sequence[Amount], tokens: Tokens) -> list[Spot]:
    """The amounts in their sentences, but for those that densities are reckoned by."""
    found: list[Spot] = []
    reached = 0
    told = [(index, amount) for index, amount in enumerate(amounts) if not _is_base(tokens.keys, amount)]
    for place, (index, amount) in enumerate(told, 1):
        first, last = tokens.sentence(amount.first)
        following = told[place][1] if place < len(told) else None
        left = min(max(first, reached), amount.first)
        reached = amount.last
        right = last if following is None or following.first >= last else following.hedge
        hedge = amount.hedge
        found.append(Spot(index, amount, _class(amount), first, last, left, max(right, reached), hedge - 1))
    return found


def _is_base(keys: Sequence[str], amount: Amount) -> bool:
    """Whether a number only says by how many people others are divided: "per 100 people", "for every 100"."""
    before = keys[max(0, amount.hedge - 2) : amount.hedge]
    return before[-1:] == ["per"] or before in _EVERY


def _class(amount: Amount) -> str:
    if amount.rule == "multiple":
        return MULTIPLE
    if amount.unit in ("%", "pp"):
        return RATIO
    if amount.rule == "measure":
        return SPEED if amount.unit == "Mbps" else "measure"
    return {"money": MONEY, "count": COUNT, "bare": BARE}.get(amount.rule, BARE)
