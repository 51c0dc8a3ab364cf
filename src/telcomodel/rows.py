"""Rows as columns: what a long text has many of, without an object for each row and each number."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableSequence, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from itertools import chain, compress, count
from sys import intern
from typing import Any, Final, TypeAlias, TypeVar, get_type_hints, overload

Range: TypeAlias = tuple[int, int]
"""A half-open range of token indices or of offsets."""
LONG: Final = 100_000
"""Characters of a text from which on memory matters more than speed."""
_MOST_KEPT: Final = 1000
T = TypeVar("T", bound=tuple[Any, ...])


class Rows(Sequence[T]):
    """Named tuples of one kind in their order, each made anew when it is asked for.

    Args:
        kind: The class of the tuples. What it declares as ``int`` is kept as machine integers; of equal texts, dates
            and decimals that read alike one is kept.
        rows: The first ones.

    Example:
        >>> from telcomodel.parsing.lookup import Hit
        >>> rows = Rows(Hit, [Hit(0, 2, "verb")])
        >>> rows.append(Hit(2, 3, "noun"))
        >>> len(rows), rows[1], rows[:1]
        (2, Hit(start=2, end=3, payload='noun'), [Hit(start=0, end=2, payload='verb')])
    """

    __slots__ = ("_columns", "_kind")

    def __init__(self, kind: type[T], rows: Iterable[T] = ()) -> None:
        self._kind = kind
        self._columns: list[MutableSequence[Any]] = [column() for column in _columns(kind)]
        for row in rows:
            self.append(row)

    def append(self, row: T) -> None:
        """Add a row behind the others."""
        for column, value in zip(self._columns, row, strict=True):
            column.append(value)

    def __len__(self) -> int:
        return len(self._columns[0])

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        if isinstance(index, slice):
            return [self._row(values) for values in zip(*(column[index] for column in self._columns), strict=True)]
        return self._row([column[index] for column in self._columns])

    def __iter__(self) -> Iterator[T]:
        return map(self._row, zip(*self._columns, strict=True))

    def _row(self, values: Iterable[Any]) -> T:
        return tuple.__new__(self._kind, values)  # pyright: ignore[reportUnknownMemberType]


class _Texts(list[Any]):
    """Texts of which equal ones are one object."""

    def append(self, value: str | None) -> None:
        super().append(value if value is None else intern(value))


class _Values(list[Any]):
    """Values of which those that read alike are one object, as far as there are few."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, Any] = {}

    def append(self, value: object) -> None:
        kept = self._kept
        super().append(kept.setdefault(repr(value), value) if len(kept) < _MOST_KEPT else value)


@lru_cache
def _columns(kind: type) -> tuple[Callable[[], MutableSequence[Any]], ...]:
    """For each field of a class of named tuples what makes its column."""
    makers: dict[Any, Callable[[], MutableSequence[Any]]] = {
        int: partial(array, "i"),
        str: _Texts,
        str | None: _Texts,
        date | None: _Values,
        Decimal: _Values,
    }
    return tuple(makers.get(declared, list) for declared in get_type_hints(kind).values())


class _Placed(Mapping[int, T]):
    """Rows by tokens, each made anew when it is asked for."""

    __slots__ = ("_places", "_rows")

    def __init__(self, rows: Rows[T], keys: Iterable[Iterable[int]]) -> None:
        self._rows = rows
        self._places = array("i")  # for each token the row's place, counted from 1, or 0
        for one in keys:
            for place, key in enumerate(one, start=1):
                self._places.extend([0] * (key + 1 - len(self._places)))
                self._places[key] = place

    def _place(self, key: int) -> int:
        return self._places[key] if 0 <= key < len(self._places) else 0

    def __getitem__(self, key: int) -> T:
        if place := self._place(key):
            return self._rows[place - 1]
        raise KeyError(key)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, int) and self._place(key) > 0

    def __iter__(self) -> Iterator[int]:
        return compress(count(), self._places)

    def __len__(self) -> int:
        return len(self._places) - self._places.count(0)

    def get(self, key: int, default: Any = None) -> Any:
        """The row at a token, or the default where there is none."""
        place = self._places[key] if 0 <= key < len(self._places) else 0
        return self._rows[place - 1] if place else default


def placed(items: Sequence[T], *keys: Iterable[int]) -> Mapping[int, T]:
    """Items by the tokens that they are asked for by: a token for each, or several times so.

    Of two items at one token the one given last is kept.

    Example:
        >>> placed([("a", 3), ("b", 5)], [3, 5], [4, 6])[6]
        ('b', 5)
    """
    if isinstance(items, Rows):
        return _Placed(items, keys)
    return {key: item for one in keys for key, item in zip(one, items, strict=True)}


class Ranges(Sequence[Range]):
    """Ranges that adjoin or follow each other, as two columns of numbers; each is made anew when it is asked for.

    Example:
        >>> Ranges([(0, 2), (2, 5)])[1]
        (2, 5)
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Iterable[Range]) -> None:
        bounds = array("i", chain.from_iterable(ranges))
        self._starts, self._ends = bounds[::2], bounds[1::2]

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Range: ...
    @overload
    def __getitem__(self, index: slice) -> list[Range]: ...
    def __getitem__(self, index: int | slice) -> Range | list[Range]:
        if isinstance(index, slice):
            return list(zip(self._starts[index], self._ends[index], strict=True))
        return self._starts[index], self._ends[index]

    def __iter__(self) -> Iterator[Range]:
        return zip(self._starts, self._ends, strict=True)


def is_long(plain: str) -> bool:
    """Whether a text is so long that memory matters more than speed."""
    return len(plain) > LONG


def numbers(plain: str) -> Callable[..., MutableSequence[int]]:
    """What makes sequences of numbers: for a long text, such that have no object for each."""
    return partial(array, "i") if is_long(plain) else list


def ranges(plain: str) -> Callable[[Iterable[Range]], Sequence[Range]]:
    """What makes sequences of ranges: for a long text, columns."""
    return Ranges if is_long(plain) else tuple
