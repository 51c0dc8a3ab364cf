"""Number words, units, magnitudes, hedges and money (``sources/units.toml`` and ``places.toml`` explain columns)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from telcomodel.lexicon.data import load
from telcomodel.tokens import fold

NUMBER: Final = "number"
COUNTED: Final = "counted"


Ratio: TypeAlias = tuple[int, int]
"""Numerator and denominator."""


class Counted(NamedTuple):
    """A noun that is counted: its unit, the kind of metric that it states, whether it is an ordinary word too."""

    unit: str
    kind: str
    weak: bool


class Measure(NamedTuple):
    """A unit of measure: base unit, factor to it, dimension, whether only its dimension in the context makes it one."""

    base: str
    factor: Decimal
    dimension: str
    weak: bool


class Money(NamedTuple):
    """A form of a currency: candidates, the default first; 1, or 0.01 for a minor unit; whether it is a word too."""

    codes: tuple[str, ...]
    factor: Decimal
    weak: bool


@attrs.frozen(eq=False, repr=False)
class Vocabulary:
    """What the grammar of quantities knows.

    Attributes:
        measures: By form, its capitals as written.
        glued: Factor by letters right behind digits; the flag says that they may be something else.
        spaced: Factor by magnitude word.
        numbers: Value by number word.
        vague: Words that make a following magnitude vague ("several million").
        ordinals: Words of order ("second").
        fractions: Ratio by phrase key, and whether it needs "of" beside it.
        glyphs: Ratio by character.
        multiples: Percent of growth by word, and whether it is an adverb too.
        before: Qualifier by hedge before the value.
        after: Qualifier by hedge after the value.
        periods: Period by phrase ("a month").
        money_before: Currency by prefix or sign, capitals as written.
        money_after: Currency by name, code or minor unit behind the number, folded.
        money_of: Currencies of each country.
        minors: What a currency's minor unit is of it, where that is no hundredth.
        head_ends: Last two characters of every prefix in `money_before`, a quick test.
        unit_openers: First words of every unit and currency behind a number, folded, a quick test.
        hedge_closers: Last words of the hedges before a value, a quick test.
        hedge_openers: First words of hedges and periods behind a value, a quick test.
        fraction_openers: First words of the fractions, a quick test.
    """

    measures: Mapping[str, Measure]
    glued: Mapping[str, tuple[Decimal, bool]]
    spaced: Mapping[str, Decimal]
    numbers: Mapping[str, Decimal]
    vague: frozenset[str]
    ordinals: frozenset[str]
    fractions: Mapping[str, tuple[Ratio, bool]]
    glyphs: Mapping[str, Ratio]
    multiples: Mapping[str, tuple[Decimal, bool]]
    before: Mapping[str, str]
    after: Mapping[str, str]
    periods: Mapping[str, str]
    money_before: Mapping[str, Money]
    money_after: Mapping[str, Money]
    money_of: Mapping[str, tuple[str, ...]]
    minors: Mapping[str, Decimal]
    head_ends: frozenset[str]
    unit_openers: frozenset[str]
    hedge_closers: frozenset[str]
    hedge_openers: frozenset[str]
    fraction_openers: frozenset[str]


def rows() -> Iterator[tuple[str, str, Any]]:
    """Phrase keys of what a quantity in words begins with, and of what is counted."""
    data = load("units")
    numbers: dict[str, str] = data["numbers"]
    tens = [word for word, value in numbers.items() if len(value) == 2 and value[1] == "0" and value != "10"]
    units = [word for word, value in numbers.items() if len(value) == 1 and value != "0"]
    compounds = (f"{ten}-{unit}" for ten in tens for unit in units if unit not in ("a", "an"))
    for key in dict.fromkeys((*numbers, *data["spaced"], *data["fractions"], *data["multiples"], *compounds)):
        if " " not in key and key not in ("a", "an"):
            yield key, NUMBER, None
    for key, row in data["counted"].items():
        yield key, COUNTED, Counted(*row)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with the library, loaded once."""
    data = load(
        "units",
        *("measures", "glued", "spaced", "numbers", "vague", "ordinals", "fractions", "glyphs", "multiples"),
        *("hedges", "periods"),
    )
    money = load("places", "money")["money"]
    before, after = _money(money["before"]), _money(money["after"])
    return Vocabulary(
        measures={
            form: Measure(base, Decimal(factor), kind, weak)
            for form, (base, factor, kind, weak) in data["measures"].items()
            if form != "G"  # always a generation of networks
        },
        glued={form: (Decimal(factor), unsure) for form, (factor, unsure) in data["glued"].items()},
        spaced={word: Decimal(factor) for word, factor in data["spaced"].items()},
        numbers={word: Decimal(value) for word, value in data["numbers"].items()},
        vague=frozenset(data["vague"]),
        ordinals=frozenset(data["ordinals"]),
        fractions={key: (_ratio(ratio), weak) for key, (ratio, weak) in data["fractions"].items()},
        glyphs={glyph: _ratio(ratio) for glyph, ratio in data["glyphs"].items()},
        multiples={key: (Decimal(percent), weak) for key, (percent, weak) in data["multiples"].items()},
        before=data["hedges"]["before"],
        after=data["hedges"]["after"],
        periods=data["periods"],
        money_before=before,
        money_after=after,
        minors={code: Decimal(factor) for code, factor in money["minors"].items()},
        money_of={iso: tuple(codes.split()) for iso, codes in money["of"].items()},
        head_ends=frozenset(form[-2:] for form in before),
        unit_openers=frozenset(form.partition(" ")[0] for form in (*after, *map(fold, data["measures"]))),
        hedge_closers=frozenset(key.rpartition(" ")[2] for key in data["hedges"]["before"]),
        fraction_openers=frozenset(key.partition(" ")[0] for key in data["fractions"]),
        hedge_openers=frozenset(key.partition(" ")[0] for key in (*data["hedges"]["after"], *data["periods"])),
    )


def _ratio(text: str) -> Ratio:
    numerator, denominator = text.split("/")
    return int(numerator), int(denominator)


def _money(rows: Mapping[str, Any]) -> dict[str, Money]:
    """What each form of a currency means; `tools/build_places.py` says what the rows are."""
    one = Decimal(1)
    return {
        form: Money(tuple(row.split(" ")), one, False)
        if isinstance(row, str)
        else Money(tuple(row[0].split(" ")), Decimal(row[1]), row[2])
        for form, row in rows.items()
    }
