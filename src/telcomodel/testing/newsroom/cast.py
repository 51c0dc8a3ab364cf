"""Who and what an article is about, drawn before a word of it is written."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from telcomodel.lexicon.registry import registry
from telcomodel.testing.newsroom.constructions import Construction, vocabulary
from telcomodel.testing.newsroom.page import Filler

T = TypeVar("T")
_PLAIN_NAME: Final = re.compile(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?")
_LARGEST_OPERATORS: Final = 4


@attrs.define
class Company:
    """An operator; `introduced` once the article has said that it is one."""

    name: str
    introduced: bool

    @property
    def filler(self) -> Filler:
        """Its name, to print."""
        return Filler(self.name, operator=True)


@attrs.define
class Speaker:
    """A person with a post; `met` once the article has named both."""

    given: str
    surname: str
    woman: bool
    role: str
    employer: Company
    met: bool = False

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.given} {self.surname}"


@attrs.frozen
class Cast:
    """The operators and people of one article, and the countries that it may name."""

    operators: tuple[Company, ...]
    people: tuple[Speaker, ...]


def pick(draw: st.DrawFn, of: tuple[T, ...] | list[T]) -> T:
    """One of them; the first when shrunk."""
    return of[draw(st.integers(0, len(of) - 1))]


def word(draw: st.DrawFn, topic: str, slot: str) -> Any:
    """A word of the vocabulary."""
    return pick(draw, vocabulary(topic)[slot])


@cache
def known_operators() -> tuple[str, ...]:
    """Names of the registry that may stand anywhere in a text: no ordinary words, no acronyms, still in use.

    Names in -ly are left out: before a reporting verb the parser takes them for adverbs.
    """
    return tuple(
        entry.name
        for entry in registry()
        if entry.is_operator and entry.risk == "safe" and not entry.successors and _PLAIN_NAME.fullmatch(entry.name)
        if not entry.name.endswith("ly")
    )


@st.composite
def casts(draw: st.DrawFn) -> Cast:
    """Two to four operators, known and invented, no two of which begin alike, and one to three people of theirs."""
    names: dict[str, Company] = {}
    first = draw(st.integers(0, len(vocabulary("operators")["beginnings"]) - _LARGEST_OPERATORS))
    last = first + draw(st.integers(2, _LARGEST_OPERATORS))
    for beginning in vocabulary("operators")["beginnings"][first:last]:
        company = _known(draw) if draw(st.booleans()) else _invented(draw, beginning)
        if company.name.split()[0] in names:
            company = _invented(draw, beginning)
        names[company.name.split()[0]] = company
    operators = tuple(names.values())
    surnames = draw(st.lists(st.sampled_from(vocabulary("people")["surnames"]), min_size=1, max_size=3, unique=True))
    people: list[Speaker] = []
    for surname in surnames:
        woman = draw(st.booleans())
        given = word(draw, "people", "women" if woman else "men")
        people.append(Speaker(given, surname, woman, word(draw, "people", "roles"), pick(draw, operators)))
    return Cast(operators, tuple(people))


def _known(draw: st.DrawFn) -> Company:
    return Company(pick(draw, known_operators()), introduced=True)


def invented(draw: st.DrawFn) -> Company:
    """A name of syllables; the article must say that it is an operator."""
    return _invented(draw, word(draw, "operators", "beginnings"))


def _invented(draw: st.DrawFn, beginning: str) -> Company:
    name = beginning + word(draw, "operators", "endings") + word(draw, "operators", "tails")
    return Company(name, introduced=False)


def place(draw: st.DrawFn) -> dict[str, Filler]:
    """A country with its demonym."""
    country, demonym, code = word(draw, "places", "countries")
    return {"country": Filler(country, code), "demonym": Filler(demonym, code)}


def fillers(draw: st.DrawFn, row: Construction) -> dict[str, Filler]:
    """Places, words spoken and figures for the slots of a construction; nothing is drawn that it does not print."""
    slots = set(_SLOT.findall(row.template))
    found = place(draw) if slots & {"country", "demonym"} else {}
    for slot in sorted(slots & _SPOKEN.keys()):
        found[slot] = Filler(word(draw, "speech", _SPOKEN[slot]))
    for slot, verb in _VERBS.items():
        found[slot] = Filler(verb)
    if "words" in slots:
        found |= _sentences(draw, both="more" in slots)
    for slot in ("quarter", "month"):
        if slot in slots:
            found[slot] = Filler(word(draw, "figures", f"{slot}s"))
    if "year" in slots:
        found["year"] = Filler(str(draw(st.integers(2005, 2025))))
    return found | _figures(draw, slots) if slots & {"count", "money", "percent"} else found


def _sentences(draw: st.DrawFn, *, both: bool) -> dict[str, Filler]:
    """What is said; no two sentences of one quotation are alike."""
    first = word(draw, "speech", "predicates")
    words = f"{word(draw, 'speech', 'subjects')} {first}{word(draw, 'speech', 'endings')}"
    if not both:
        return {"words": Filler(words)}
    others = [other for other in vocabulary("speech")["predicates"] if other != first]
    return {"words": Filler(words), "more": Filler(f"{word(draw, 'speech', 'subjects')} {pick(draw, others)}")}


def _figures(draw: st.DrawFn, slots: set[str]) -> dict[str, Filler]:
    """A count, an amount of money or a share, as some house prints it."""
    whole, tenth = draw(st.integers(2, 99)), draw(st.integers(0, 9))
    number = f"{whole}.{tenth}" if tenth else str(whole)
    if "count" in slots:
        return {"count": Filler(f"{number}{pick(draw, MILLIONS)}", Decimal(number).scaleb(6))}
    if "percent" in slots:
        return {"percent": Filler(f"{number}{pick(draw, PERCENTS)}", Decimal(number))}
    sign, currency = word(draw, "figures", "currencies")
    unit, power = pick(draw, BILLIONS)
    return {"money": Filler(f"{sign}{number}{unit}", Decimal(number).scaleb(power)), "currency": Filler(currency)}


_SLOT: Final = re.compile(r"\{(\w+)\}")
_SPOKEN: Final = {
    "said": "verbs", "audience": "audiences", "where": "where", "lower": "lower", "question": "questions",
    "fragment": "fragments", "thing": "things", "whom": "whom", "paraphrase": "paraphrases",
}  # fmt: skip
_VERBS: Final = {
    "asked": "asked",
    "told": "told",
    "called": "called",
    "described": "described",
    "according": "according to",
}
BILLIONS: Final = ((" million", 6), ("m", 6), ("bn", 9), (" billion", 9))
MILLIONS: Final = (" million", "m")
PERCENTS: Final = ("%", " percent", " per cent")
