"""Tokens × lexicon → hits: the one probe per token that every later stage lives on."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice
from operator import attrgetter
from typing import Any, Final, NamedTuple, Protocol, TypeAlias, TypeVar, cast

from telcomodel.lexicon.index import Index
from telcomodel.rows import Rows, placed
from telcomodel.tokens import Range, Tokens


class Placed(Protocol):
    """What begins at a token."""

    @property
    def start(self) -> int:
        """Index of its first token."""
        ...


_Item = TypeVar("_Item", bound=Placed)
BEGINNING: Final = attrgetter("start")
"""The key that things in text order are ordered by."""
_ENDING: Final = attrgetter("end")
_Row = TypeVar("_Row", bound=tuple[Any, ...])


def by_start(items: Sequence[_Row]) -> Mapping[int, _Row]:
    """Hits or mentions by their first token."""
    return placed(items, map(BEGINNING, items))


def by_end(items: Sequence[_Row]) -> Mapping[int, _Row]:
    """Hits or mentions by the token after their last."""
    return placed(items, map(_ENDING, items))


def within(items: Sequence[_Item], stretch: Range) -> Sequence[_Item]:
    """Those of some items in text order that begin within a token range."""
    first = bisect_left(items, stretch[0], key=BEGINNING)
    return items[first : bisect_left(items, stretch[1], first, key=BEGINNING)]


def each_within(items: Sequence[_Item], stretch: Range) -> Iterator[_Item]:
    """The same, one by one: for stretches that may hold many."""
    first = bisect_left(items, stretch[0], key=BEGINNING)
    return map(items.__getitem__, range(first, bisect_left(items, stretch[1], first, key=BEGINNING)))


class Hit(NamedTuple):
    """A phrase of the lexicon in the text.

    Attributes:
        start: Index of its first token.
        end: Index after its last token.
        payload: What the lexicon knows about it.
    """

    start: int
    end: int
    payload: Any


_hit: Final = cast("Callable[[type[Hit], tuple[int, int, Any]], Hit]", tuple.__new__)  # pyright: ignore[reportUnknownMemberType]
"""Makes a hit as `Hit` does, without a call of Python code for each."""
Hits: TypeAlias = Mapping[str, Sequence[Hit]]
"""Hits by category, in text order; within a category none starts inside an earlier, longer one."""


def look_up(tokens: Tokens, index: Index) -> Hits:
    """Every phrase of the index in the text: leftmost and longest within each category.

    Categories without a hit are absent; read them with ``hits.get(category, ())``.
    """
    keys = tokens.keys
    hits: defaultdict[str, list[Hit] | Rows[Hit]] = defaultdict(partial(Rows, Hit) if tokens.long else list)
    covered: dict[str, int] = {}
    reached = 0
    following = chain(islice(keys, 1, None), ("",))
    for start, (entry, after) in enumerate(zip(map(index.words.get, keys), following, strict=False)):
        if entry is None:
            continue
        meanings, longer = index.word(keys[start]) if isinstance(entry, int) else entry
        if after in longer:
            for end, phrase in (*index.longer(keys, start, longer[after]), (start + 1, meanings)):
                reached = max(reached, end)
                for category, payload in phrase:
                    if covered.get(category, 0) <= start:
                        covered[category] = end
                        hits[category].append(_hit(Hit, (start, end, payload)))
        else:
            for category, payload in meanings:
                if reached <= start or covered.get(category, 0) <= start:
                    hits[category].append(_hit(Hit, (start, start + 1, payload)))
    return hits
