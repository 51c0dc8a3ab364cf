"""The words around places and segments."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from heapq import merge
from typing import Final

from telcomodel.lexicon.markets import MARKET_WORD
from telcomodel.lexicon.metrics import CHANGE
from telcomodel.lexicon.segments import SEGMENT, TECHNOLOGY
from telcomodel.parsing.lookup import Hits, by_end, by_start
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.places import PlaceMention
from telcomodel.rows import numbers
from telcomodel.tokens import Tokens

INTO: Final = frozenset(
    "in on across throughout within into of for over around covering represent serving entering leaving including "
    "and between through per from".split()
)
# Words that end the noun phrase behind a place.
_ENDING_NOUNS: Final = frozenset(
    "has have is was are were will would could may can had said that which who to on at by".split()
)
SHORT: Final = 120
"""Tokens of a paragraph or two: a text of fewer is taken to speak of telecoms."""
_DENSE: Final = 25
"""Tokens to each operator or word of telecoms at most, in a text that speaks of them throughout."""
NOUN_REACH: Final = 4
"""Tokens between a place's adjective and the noun that it belongs to ("Danish fixed-line and mobile business")."""
_GENERATIONS: Final = frozenset(("2g", "3g", "4g", "5g", "6g"))
REGULATED: Final = ("telecom", "communications")
_DASHES: Final = frozenset(("-", "–"))
# Marks and words that part two clauses.
_PARTING: Final = frozenset('— -- " “ ” which who whose although though because when if unless until'.split())
_ADVERBS: Final = frozenset(("up", "down", "off", "more", "less"))
_COUNTING: Final = frozenset("million billion half doubled tripled".split())
_BASES: Final = frozenset(("subscribers", "customers", "connections", "lines", "users"))
_EMPTY: Final[frozenset[str]] = frozenset()
SERVED: Final = frozenset(("service", "market"))
POSSESSIVE: Final = frozenset(("'s", "’s", "'", "’"))
NEGATIVE: Final = frozenset(("not", "never", "n't", "n’t"))
TELLING: Final = frozenset(
    "said says told announced unveiled signed presented spoke charged arrested fined convicted sentenced jailed nobody "
    "anybody somebody everybody anyone someone everyone men women".split()
)
"""Before the place where it is said, signed or tried, or where the one is who thinks so ("nobody in Lagos")."""
CITY_REACH: Final = 8
"""Tokens before a place within which it is ranked or served."""


class Words:
    """The words of one text by what they say of markets.

    Attributes:
        tokens: The text.
        hits: What the lexicon knows in it.
        words: Words of markets, by their first token.
        active: Where words for selling, serving and measuring stand.
        served: Where the narrower ones stand that make a city a market.
        away: Where words stand that tie a place to something else than telecoms ("court", "born").
        mature: Whether a word says how far a market has come.
        segments: Where segments are named.
        telecoms: Where telecoms are spoken of.
        telecoms_or_served: Where telecoms, or selling, serving and measuring, are spoken of.
        operators: Where operators are named.
        operator_ends: The tokens behind their names.
        topical: Whether the text is short or speaks of telecoms throughout.
        names: Where organizations are named.
        name_ends: The tokens behind their names.
        place_starts: Where places begin, by the token behind them.
        regulators: Where those who regulate telecoms are named.
    """

    def __init__(
        self, tokens: Tokens, hits: Hits, organizations: Organizations, places: Sequence[PlaceMention]
    ) -> None:
        self.tokens = tokens
        self.hits = hits
        keys, entities = tokens.keys, organizations.entities
        words = hits.get(MARKET_WORD, ())
        self.words = by_start(words)
        self._ends = by_end(words)
        self.active: list[int] = []
        self.served: list[int] = []
        self.away: list[int] = []
        self.mature = False
        telecoms: list[int] = []
        for start, _, lists in words:
            if "service" in lists:
                self.served.append(start)
                self.active.append(start)
            elif "activity" in lists:
                self.active.append(start)
            elif "elsewhere" in lists and keys[start - 1 : start] != ["-"]:  # no "Paris-based"
                self.away.append(start)
            if "telecom" in lists:
                telecoms.append(start)
            if "maturity" in lists:
                self.mature = True
        segments = hits.get(SEGMENT, ())
        self.segments = {hit.start for hit in segments}
        strong = (hit.start for hit in segments if not hit.payload.weak)
        technologies = (hit.start for hit in hits.get(TECHNOLOGY, ()))
        pack = numbers(tokens.plain)
        self.telecoms = pack(merge(telecoms, strong, technologies))
        self.telecoms_or_served = pack(merge(self.telecoms, self.active))
        self.names: set[int] = set()
        self.name_ends: set[int] = set()
        self.operators: list[int] = []
        self.operator_ends: set[int] = set()
        self.regulators: set[int] = set()
        for mention in organizations.mentions:
            start, end, entity = mention.start, mention.end, entities[mention.entity]
            self.names.add(start)
            self.name_ends.add(end)
            if entity.operator:
                self.operators.append(start)
                self.operator_ends.add(end)
            if entity.kind == "regulator" and any(key.startswith(REGULATED) for key in keys[start:end]):
                self.regulators.add(start)
        self.topical = len(tokens) < SHORT or (len(self.operators) + len(self.telecoms)) * _DENSE >= len(tokens)
        self.place_starts = {place.end: place.start for place in places}

    @cached_property
    def changes(self) -> list[int]:
        """Where something rises or falls."""
        return [hit.start for hit in self.hits.get(CHANGE, ()) if self.tokens.keys[hit.start] not in _ADVERBS]

    @cached_property
    def based(self) -> Sequence[int]:
        """Where telecoms or their customers are spoken of."""
        bases = (index for index in self.tokens.where(_BASES) if index in self.words)
        return numbers(self.tokens.plain)(merge(self.telecoms, bases))

    @cached_property
    def parting(self) -> list[int]:
        """Where a mark or a word parts two clauses; a dash does between blanks."""
        tokens = self.tokens
        dashes = (
            index
            for index in tokens.where(_DASHES)
            if index + 1 < len(tokens) and tokens.spaced(index) and tokens.spaced(index + 1)
        )
        return sorted((*tokens.where(_PARTING), *dashes))

    def lists(self, index: int) -> frozenset[str]:
        """The lists that the phrase starting at a token is on."""
        hit = self.words.get(index)
        return _EMPTY if hit is None else hit.payload

    def ending(self, index: int, first: int) -> frozenset[str]:
        """The lists of the phrase that ends with a token, if it begins in the same sentence."""
        hit = self._ends.get(index + 1)
        return _EMPTY if hit is None or hit.start < first else hit.payload

    def behind(self, index: int, last: int, *, ranked: bool) -> str | None:
        """Whether the noun phrase behind a place's name is a market or something in one."""
        tokens = self.tokens
        start = index
        rank = False
        end = min(last, index + NOUN_REACH + 2)
        found: str | None = None
        while index < end:
            if index in self.names or (index == start and self._names_on(index)):
                return found
            key = tokens.keys[index]
            lists = self.lists(index)
            if "rank" in lists:
                rank = True
            elif "firm" in lists and "market" not in lists:
                following = self.lists(index + 1) if index + 1 < end else _EMPTY
                if "market" not in following and "firm" not in following:
                    return "market.rank" if rank and ranked and self.ranked(start, last) else None
            elif "market" in lists:
                following = self.lists(index + 1) if index + 1 < end else _EMPTY
                if "firm" not in following or "market" in following:
                    found = "market.noun"
            elif index == start and key[0].isdigit():
                pass  # "India's 48 million mobile customers"
            elif not (key[0].isalpha() or key in _GENERATIONS) or key in INTO or key in _ENDING_NOUNS:
                break
            index = self.words[index].end if index in self.words else index + 1
        return found

    def _names_on(self, index: int) -> bool:
        """Whether a capitalized word behind a place goes on its name ("the British Library")."""
        word = self.tokens.words[index]
        return word.istitle() and index not in self.words and index not in self.segments

    def ranked(self, index: int, last: int) -> bool:
        """Whether a rank is one among telecom firms: "the largest US telephone company"."""
        near = [self.lists(i) for i in range(index, min(last, index + NOUN_REACH + 1))]
        return any("telecom" in lists for lists in near) and not any("supply" in lists for lists in near)

    def counts_on(self, first: int, last: int) -> bool:
        """Whether a sentence counts or compares what the one before it says of telecoms."""
        keys = self.tokens.keys
        if not first or not (begins(self.changes, first, last) or any(key[0].isdigit() for key in keys[first:last])):
            return False
        return begins(self.based, self.tokens.sentence(first - 1)[0], first)


def counts(key: str) -> bool:
    """Whether a word is a number in figures, or one that only counts have."""
    return key[0].isdigit() or key in _COUNTING


def begins(starts: Sequence[int], first: int, last: int) -> bool:
    """Whether one of the sorted tokens lies in a stretch."""
    index = bisect_left(starts, first)
    return index < len(starts) and starts[index] < last
