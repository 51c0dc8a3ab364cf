"""Work that ends the process which does it; a small module, since every new process loads it."""

from __future__ import annotations

import os


def double_unless_thirteen(chunk: tuple[int, ...]) -> tuple[int, ...]:
    """Every number twice; with a 13 the process ends without a word."""
    if 13 in chunk:
        os._exit(1)
    return tuple(2 * number for number in chunk)
