"""Places and what the press calls them (``sources/places.toml`` says what the columns mean)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from telcomodel.lexicon.data import load
from telcomodel.tokens import fold

PLACE: Final = "place"
DEMONYM: Final = "demonym"
NAMESAKE: Final = "namesake"
"""A part of one country that has the name of another: "Georgia" in the United States."""
# Endings that take no plural -s: "the British", "the Chinese", "the Swiss".
_NO_PLURAL: Final = ("s", "sh", "ch", "ese", "men", "ic", "wide")
# First words of a region's name that the press writes small too: "western Europe".
_DIRECTIONS: Final = frozenset("north south east west northern southern eastern western central continental".split())


class Place(NamedTuple):
    """A name of a place, or a word for what comes from it.

    Attributes:
        kind: ``country``, ``region`` or ``city``; a part of a country ("Scotland") is a region.
        code: ISO 3166-1 alpha-2 of a country, UN M49 code of a region that has one, else ``None``.
        name: The usual press name of the place, also for a demonym; a part, region or city under the name as listed.
        country: ISO 3166-1 alpha-2 of the country it is or lies in, ``None`` for a region of several.
        weak: Whether it is also an ordinary word, a personal name or another place: no evidence on its own.
        form: The form as listed; its capitals matter ("US", "CAR", "Nice").
        members: ISO codes of the countries of a region, else empty.
    """

    kind: str
    code: str | None
    name: str
    country: str | None
    weak: bool
    form: str
    members: tuple[str, ...] = ()

    def written_as(self, first: str, last: str) -> bool:
        """Whether words of a text, the first and the last one of the form, are capitalized as its name demands."""
        form = self.form
        if first == form:
            return True
        if len(form) <= 6 and form.isupper():
            return first[:1].isupper() and first.isupper()
        if first == first.lower() and not form[0].islower() and (self.kind != "region" or first not in _DIRECTIONS):
            return False
        return form[form.rfind(" ") + 1].islower() or last != last.lower()


def rows() -> Iterator[tuple[str, str, Place]]:
    """Phrase keys with category and payload, each once: a country's before a region's or a city's."""
    data = load("places")
    keys: dict[str, str] = data["keys"]
    for category, places in ((PLACE, _names(data)), (DEMONYM, _demonyms(data))):
        found: dict[str, Place] = {}
        for place in places:
            singular = keys.get(place.form.removesuffix("s"))
            key = keys.get(place.form) or (f"{singular}s" if singular else fold(place.form))
            known = found.setdefault(key, place)
            if known.kind == "country" and place.kind == "city" and place.country != known.country:
                yield key, NAMESAKE, place
        for key, place in found.items():
            yield key, category, place


def _names(data: Any) -> Iterator[Place]:
    for iso, row in data["countries"].items():
        weak = row.get("weak", ())
        for form in (row["name"], *row["names"]):
            yield Place("country", iso, row["name"], iso, form in weak, form)
        for form in row.get("parts", ()):
            yield Place("region", None, form, iso, form in weak, form)
    for row in data["regions"].values():
        yield from _region(row, (row["name"], *row["names"]))
    for form, row in data["cities"].items():
        iso, weak = (row, False) if isinstance(row, str) else (row["iso"], row.get("weak", False))
        yield Place("city", None, form, iso, weak, form)


def _region(row: Any, forms: Iterable[str]) -> Iterator[Place]:
    weak, members = row.get("weak", ()), tuple(row["members"])
    for form in forms:
        yield Place("region", row["code"], row["name"], None, form in weak, form, members)


def _demonyms(data: Any) -> Iterator[Place]:
    for iso, row in data["countries"].items():
        weak = row.get("weak", ())
        for form in row.get("demonyms", ()):
            yield from _with_plural(Place("country", iso, row["name"], iso, form in weak, form))
        for form in row.get("part_demonyms", ()):
            part = next((name for name in row["parts"] if name[:3] == form[:3]), None)
            place = Place("country", iso, row["name"], iso, form in weak, form)
            yield place if part is None else place._replace(kind="region", code=None, name=part)
    for row in data["regions"].values():
        for place in _region(row, row["adjectives"]):
            yield from _with_plural(place)


def _with_plural(place: Place) -> Iterator[Place]:
    yield place
    if place.form[0].isupper() and not place.form.endswith(_NO_PLURAL):
        yield place._replace(form=f"{place.form}s")
