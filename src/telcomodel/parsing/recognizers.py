"""Your own recognizers: mentions that the built-in rules do not find."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple, Protocol

import attrs

from telcomodel.errors import ModelError
from telcomodel.text import Span
from telcomodel.tokens import Range, Tokens

_KINDS: Final = ("operator", "organization", "person")


@attrs.frozen
class Recognized:
    """A name that a recognizer found.

    Attributes:
        span: Where, in code points of the text as given.
        kind: What it names.
        country: ISO 3166-1 alpha-2 of an organization's home market, or ``None``.

    Example:
        >>> from telcomodel import Recognized, Span
        >>> Recognized(Span(0, 5), "operator").kind
        'operator'
    """

    span: Span
    kind: Literal["operator", "organization", "person"]
    country: str | None = None


class Recognizer(Protocol):
    """Anything that finds names in a text: a function, or an object that is called like one."""

    def __call__(self, text: str, /) -> Iterable[Recognized]:
        """The names in a text, in any order; the text is the one that the caller of ``parse`` gave."""
        ...


class RecognizedName(NamedTuple):
    """A recognized name as a token range, with its kind and country."""

    start: int
    end: int
    kind: str
    country: str | None


def recognize(tokens: Tokens, recognizers: Sequence[Recognizer]) -> tuple[RecognizedName, ...]:
    """What the recognizers find, as token ranges in text order; of overlapping names the first and longest stays.

    Raises:
        ModelError: A recognizer returned something else than `Recognized`, an unknown kind, or a span outside the text.
    """
    found: list[tuple[Range, Recognized]] = []
    text = tokens.reading.text
    for recognizer in recognizers:
        for name in recognizer(text):
            if not isinstance(name, Recognized) or name.kind not in _KINDS or name.span.end > len(text):  # pyright: ignore[reportUnnecessaryIsInstance]
                raise ModelError(
                    f"recognizer {recognizer!r}: wanted a Recognized within the text, of a kind "
                    f"{', '.join(_KINDS)}, got {name!r}"
                )
            first, last = tokens.reading.offsets(name.span)
            start = bisect_right(tokens.ends, first)
            end = max(start, bisect_left(tokens.starts, last))
            if end > start:
                found.append(((start, end), name))
    kept: list[RecognizedName] = []
    for (start, end), name in sorted(found, key=lambda item: (item[0][0], -item[0][1])):
        if not kept or kept[-1].end <= start:
            kept.append(RecognizedName(start, end, name.kind, name.country))
    return tuple(kept)
