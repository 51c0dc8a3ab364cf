"""Amount → the rest of a metric: on what basis, against what, of which segment and technology, for when."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from telcomodel.lexicon.segments import Technology
from telcomodel.parsing.metrics.around import Reading
from telcomodel.parsing.metrics.scene import Scene, Spot
from telcomodel.parsing.periods import DateMention
from telcomodel.tokens import Range

_BASES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "year on year|year over year|year-on-year|year-over-year|quarter on quarter|quarter-on-quarter|month-on-month|"
        "a year earlier|a year before|a year ago|the year before|the previous year|the prior year|last year|"
        "sequentially|the year-ago quarter|the year-ago period|the same period|the previous quarter|the prior quarter"
    ).split("|")
)
_OPENING: Final = {phrase[0]: tuple(p for p in _BASES if p[0] == phrase[0]) for phrase in _BASES}
_SURE: Final = frozenset(phrase for phrase in _BASES if phrase[0] not in ("last", "the"))
_ARTICLES: Final = frozenset(("a", "the", "one"))
# Words of a date that counts back from another.
_COMPARED: Final = frozenset("earlier before ago previous prior last same year-ago".split())
_NOUN: Final = 2
"""Tokens of an amount's noun, at most, between it and its date."""
_MOVED_FROM: Final = frozenset(("from", "against", "versus", "vs"))
# With which a clause begins that tells of another event.
_EVENTS: Final = frozenset("following after when once because".split())
_BEST: Final = frozenset("best worst highest lowest biggest largest strongest weakest fastest slowest first".split())
_AGAINST: Final = frozenset("than from on over against versus with to before in".split())


def facets(
    scene: Scene, spot: Spot, reading: Reading
) -> tuple[str, int | None, Range | None, Range | None, Range | None, int | None]:
    """Basis, whose basis, what a change is against, segment, technology, period."""
    basis, by = _basis(scene, spot)
    return (
        basis,
        by,
        _base(scene, spot) if reading.change else None,
        _segment(scene, spot, reading),
        _technology(scene, spot, reading),
        _period(scene, spot),
    )


def _basis(scene: Scene, spot: Spot) -> tuple[str, int | None]:
    """The nearest word of forecast, target or estimate before the amount, and who speaks it if not the operator."""
    hits = scene.bases_in(spot.left, spot.amount.first) or scene.bases_in(spot.first, spot.amount.first)
    if not hits:
        return "reported", None
    by = next((name.entity for name in reversed(scene.names_in(spot.first, hits[-1].start)) if not name.operator), None)
    return hits[-1].payload, by


def _base(scene: Scene, spot: Spot) -> Range | None:
    keys = scene.keys
    for index in range(spot.amount.last, spot.right):
        for phrase in _OPENING.get(keys[index], ()):
            if tuple(keys[index : index + len(phrase)]) == phrase and (phrase in _SURE or keys[index - 1] in _AGAINST):
                return index, index + len(phrase)
    return None


def _segment(scene: Scene, spot: Spot, reading: Reading) -> Range | None:
    """The segment in the noun phrase of the amount or of its cue."""
    behind = (spot.amount.noun or spot.amount.last) + 2
    hits = scene.segments_in(spot.amount.last, min(behind, spot.right)) or scene.segments_in(
        max(spot.first, reading.cue - 3), min(reading.cue + 3, spot.amount.first)
    )
    return (hits[0].start, hits[0].end) if hits else None


def _technology(scene: Scene, spot: Spot, reading: Reading) -> Range | None:
    """The technology in the noun phrase of the amount or of its cue."""
    behind = min((spot.amount.noun or spot.amount.last) + 3, spot.right)
    for first, last in (
        (spot.amount.last, behind),
        (max(spot.first, reading.cue - 4), min(reading.cue + 3, spot.amount.first)),
    ):
        for hit in scene.technologies_in(first, last):
            if _written(scene, hit.start, hit.end, hit.payload):
                return hit.start, hit.end
    return None


def _written(scene: Scene, start: int, end: int, technology: Technology) -> bool:
    """Whether the capitals of a form are there: "DECT", not "dect"; "edge" is no EDGE."""
    return not technology.form.isupper() or scene.tokens.value(start, end).isupper()


def _period(scene: Scene, spot: Spot) -> int | None:
    """The date that the figure is for: the nearest behind it before the next figure, else the nearest before it."""
    before: int | None = None
    for index, date in scene.dates_in(spot.first, spot.last):
        if _is_base(scene, date) or _is_of_speech(scene, date):
            continue
        if spot.amount.last <= date.start:
            return index if date.start < spot.right and not _is_of_event(scene, spot, date) else before
        if date.end <= spot.amount.hedge and not (_is_of_another(scene, date) or _opens_event(scene, spot, date)):
            before = index
    return None if _is_compared(scene, spot) else before


def _is_of_another(scene: Scene, date: DateMention) -> bool:
    """Whether a date that counts back is that of the figure right before it: "up from 109,000 lines a year earlier"."""
    keys = scene.keys
    if _COMPARED.isdisjoint(keys[date.start : date.end]):
        return False
    first = date.start - (keys[date.start - 1] in _ARTICLES)
    return any(index in scene.figures for index in range(max(first - _NOUN, 0), first))


def _is_compared(scene: Scene, spot: Spot) -> bool:
    """Whether a figure is what another one moved from, or what is so by now: the date of that one is not its own."""
    if spot.left == spot.first:
        return False
    return scene.keys[spot.before] in _MOVED_FROM or ("so", "far") in pairwise(
        scene.keys[spot.left : spot.amount.hedge]
    )


def _is_of_event(scene: Scene, spot: Spot, date: DateMention) -> bool:
    """Whether a date behind a figure is that of something else: "the first fall in years, after a launch in June"."""
    keys = scene.keys
    between = keys[spot.amount.last : date.start]
    if not _EVENTS.isdisjoint(between):
        return True
    opening = keys[date.start - 1 : date.start + 1]
    return "since" in opening and not _BEST.isdisjoint(between)


def _opens_event(scene: Scene, spot: Spot, date: DateMention) -> bool:
    """Whether a date belongs to a clause before the figure's own: "Since the two signed in July 2004, sales"."""
    keys = scene.keys
    opened = (keys[spot.first] in _EVENTS or keys[spot.first] == "since") and date.start > spot.first + 1
    return opened and "," in keys[date.end : spot.amount.hedge]


def _is_of_speech(scene: Scene, date: DateMention) -> bool:
    """Whether a date says when somebody spoke, not when the figure was so: "the companies said on Monday"."""
    before = date.start - (scene.keys[date.start - 1] == "on")
    return date.precision == "day" and before in scene.speech_ends


def _is_base(scene: Scene, date: DateMention) -> bool:
    """Whether a date is what a change is against: "up 7% from a year earlier"; "16m a year earlier" is none."""
    keys = scene.keys
    first = date.start - (keys[date.start - 1] in _ARTICLES)
    if first < 1 or keys[first - 1] not in _AGAINST or keys[first - 1] in ("in", "to", "before"):
        return False
    return not _COMPARED.isdisjoint(keys[date.start : date.end])
