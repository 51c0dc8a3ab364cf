"""Rows as columns: what a long text has many of, without an object for each row and each number."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, MutableSequence, Sequence
from functools import lru_cache, partial
from itertools import starmap
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar, get_type_hints, overload

Range: TypeAlias = tuple[int, int]
"""A half-open range of token indices or of offsets."""
LONG: Final = 100_000
"""Characters of a text from which on memory matters more than speed."""
T = TypeVar("T", bound=tuple[Any, ...])


class Rows(Sequence[T]):
    """Named tuples of one kind in their order, each made anew when it is asked for.

    Args:
        kind: The class of the tuples. What it declares as ``int`` is kept as machine integers.
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
        self._columns: list[MutableSequence[Any]] = [array("i") if number else [] for number in _numbers(kind)]
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


@lru_cache
def _numbers(kind: type) -> tuple[bool, ...]:
    """For each field of a class of named tuples whether it is a plain number."""
    return tuple(declared is int for declared in get_type_hints(kind).values())


class _Stretch(NamedTuple):
    """A range, where ranges are kept as columns."""

    start: int
    end: int


def is_long(plain: str) -> bool:
    """Whether a text is so long that memory matters more than speed."""
    return len(plain) > LONG


def numbers(plain: str) -> Callable[..., MutableSequence[int]]:
    """What makes sequences of numbers: for a long text, such that have no object for each."""
    return partial(array, "i") if is_long(plain) else list


def ranges(plain: str) -> Callable[[Iterable[Range]], Sequence[Range]]:
    """What makes sequences of ranges: for a long text, columns."""
    return _columns if is_long(plain) else tuple


def _columns(pairs: Iterable[Range]) -> Sequence[Range]:
    return Rows(_Stretch, starmap(_Stretch, pairs))
