"""The newsroom's data: constructions by kind, and the words that fill them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import attrs


@attrs.frozen(kw_only=True)
class Construction:
    """One way to say something.

    Attributes:
        kind: ``quote``, ``source``, ``lead``, ``move``, ``agreement``, ``metric``, ``distractor``, ``furniture`` or
            ``byline``.
        name: Unique within its kind.
        template: What is printed; `constructions.toml` says how it is written.
        share: How often, relative to the others of its kind.
        speaker: Of a source, whom it may name: somebody ``new``, ``known``, ``titled`` (known, with a title), the
            ``last`` speaker, an ``organization`` or ``unnamed``.
        pronoun: Of a quote, whether its source may be a pronoun.
        apart: Of a quote, whether its source stands in another sentence.
        claims: Claims that it makes, with slots to fill, in the order of their marks.
        fails: Why the parser does not read it yet, or ``None``.
    """

    kind: str
    name: str
    template: str
    share: float
    speaker: str | None = None
    pronoun: bool = True
    apart: bool = False
    claims: tuple[dict[str, Any], ...] = attrs.field(default=(), converter=tuple)
    fails: str | None = None


@cache
def constructions(kind: str) -> tuple[Construction, ...]:
    """Every construction of a kind, in the order of the data.

    Example:
        >>> constructions("quote")[0].template
        '[{words},] {source} {said}.'
    """
    return tuple(Construction(kind=kind, **row) for row in _table("constructions")[kind])


@cache
def vocabulary(topic: str) -> dict[str, tuple[Any, ...]]:
    """The words of a topic, by slot."""
    return {slot: tuple(words) for slot, words in _table("vocabulary")[topic].items()}


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("telcomodel.testing.newsroom") / f"{name}.toml").read_text(encoding="utf8"))
