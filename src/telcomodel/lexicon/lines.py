"""Compiled files of many lines, of which no article needs more than a few."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Final

_WIDTH: Final = 8
"""Digits of a place, so that each is found by its number."""


class Lines:
    """Lines by number, each of them text only once it is read.

    Args:
        content: The keys of the lines, parted by spaces; the places where the lines begin; and the lines. UTF-8.

    Example:
        >>> lines = Lines(Lines.dump({"oman": "a country", "mts": "an operator"}))
        >>> lines.numbers()
        {'oman': 0, 'mts': 1}
        >>> lines.read(1)
        'an operator'
    """

    __slots__ = ("_begin", "_content", "_places")

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._places = content.index(b"\n") + 1
        self._begin = content.index(b"\n", self._places) + 1

    def numbers(self) -> dict[str, int]:
        """The number of each line, by its key."""
        keys = self._content[: self._places].decode().split()
        return dict(zip(keys, range(len(keys)), strict=True))

    def read(self, number: int) -> str:
        """The line of a number."""
        place = self._places + number * _WIDTH
        start = self._begin + int(self._content[place : place + _WIDTH])
        return self._content[start : self._content.index(b"\n", start)].decode()

    @staticmethod
    def dump(lines: Mapping[str, str]) -> bytes:
        """The compiled form; neither a key nor a line may have a line break, nor a key a space."""
        written = [f"{line}\n".encode() for line in lines.values()]
        places = accumulate(map(len, written), initial=0)
        return b"".join(
            (f"{' '.join(lines)}\n{''.join(f'{place:0{_WIDTH}}' for place in places)}\n".encode(), *written)
        )
