"""Time the parse of one phrase of each cue class of the lexicon, over and over: does a rule look at all of a text?

    python benchmarks/cues.py [--size 110000] [FRAME ...]

A frame is a text with an X for the phrase, such as "Telia X Elisa. ". Each is parsed at a size and at four times that,
the garbage collector off, since its full collections set in at some size and hide what the rules cost. Prints a
Markdown table of those that take more than 4.4 times the time, the better of two runs counting, and how many were
tried. Exits with 1 when there is one.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final, cast

import telcomodel
from telcomodel.lexicon.lexicon import lexicon

FRAMES: Final = (
    "X ", "Telia X Elisa. ", "Telia X Elisa Mobile,\n", "“X,” said Ana Example of Foo Mobile, X. "
)  # fmt: skip
TIMES: Final = 4
MOST: Final = 4.4
KINDS: Final = ("kind", "status", "does", "where", "role", "level", "frame", "type", "risk")
"""Fields of what the lexicon knows of a phrase that say of what class it is."""


def kind_of(payload: Any) -> str:
    """The class of what the lexicon knows of a phrase within its category."""
    if isinstance(payload, str):
        return payload
    known: Any = getattr(payload, "verb", None) or getattr(payload, "noun", None) or payload
    several = cast("tuple[Any, ...]", known) if isinstance(known, tuple) else ()
    first: Any = several[0] if several and hasattr(several[0], "risk") else cast("Any", known)
    fields: list[Any] = [getattr(first, field, None) for field in KINDS]
    return "/".join(field for field in fields if isinstance(field, str))


def phrases() -> dict[str, str]:
    """The middle phrase, in alphabetical order, of each cue class."""
    index = lexicon().index
    known: defaultdict[str, list[str]] = defaultdict(list)
    for key in (*index.words, *index.phrases):
        for category, payload in index.phrase(key) if " " in key else index.word(key)[0]:
            known[f"{category} {kind_of(payload)}".strip()].append(key)
    return {name: sorted(keys)[len(keys) // 2] for name, keys in sorted(known.items())}


def seconds(unit: str, size: int) -> float:
    """Processor time for so many characters of a repeated text."""
    text = (unit * (size // len(unit) + 1))[:size]
    gc.collect()
    start = time.process_time()
    telcomodel.parse(text)
    return time.process_time() - start


def ratio(unit: str, size: int) -> float:
    """How many times the time a text of `TIMES` the size takes; measured again where it looks like too many."""
    small, large = seconds(unit, size), seconds(unit, TIMES * size)
    if large > MOST * small:
        small, large = min(small, seconds(unit, size)), min(large, seconds(unit, TIMES * size))
    return large / small


def rows(frames: list[str], size: int) -> Iterator[tuple[str, str, float]]:
    """Each class, the text that was repeated, and the ratio."""
    for name, phrase in phrases().items():
        for frame in frames:
            unit = frame.replace("X", phrase)
            yield name, unit, ratio(unit, size)


def main() -> int:
    """Print the table; 1 when a ratio is above the limit."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("frames", nargs="*", default=list(FRAMES))
    arguments.add_argument("--size", type=int, default=110_000)
    options = arguments.parse_args()
    telcomodel.parse("Telia merges with Elisa.")
    gc.disable()
    print("| class | text | ratio |\n|---|---|---:|")
    tried = missed = 0
    for name, unit, times in rows(options.frames, options.size):
        tried += 1
        if times > MOST:
            missed += 1
            print(f"| {name} | `{unit!r}` | {times:.1f} |", flush=True)
    print(f"\n{tried} texts, {missed} of them above {MOST}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
