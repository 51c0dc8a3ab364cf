"""Extraction → annotations of its text, in lanes so that overlapping ones are all seen."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from telcomodel.model.alliance import Agreement
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Entity, Extraction, Fact
from telcomodel.model.market import Market, Metric
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.person import Move, Person
from telcomodel.model.quote import QuoteKind
from telcomodel.table.summary import Row, row


class Item(NamedTuple):
    """One entry of the list of facts: its kind in the palette, its row, what proves it."""

    kind: str
    row: Row
    evidence: tuple[Evidence, ...]


class Annotation(NamedTuple):
    """A highlight.

    Attributes:
        start: Offset of its first character, in code points of the text as given.
        end: Offset after its last one.
        item: Index of its item.
        kind: Its kind in the palette, which may differ from its item's: the post of a person.
        rule: The rule that read it.
    """

    start: int
    end: int
    item: int
    kind: str
    rule: str


class Segment(NamedTuple):
    """A run of text under the same annotations.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last one.
        active: Indices of the annotations over it, shortest first.
        opening: Those of them that begin here.
    """

    start: int
    end: int
    active: tuple[int, ...]
    opening: tuple[int, ...]


def find_items(extraction: Extraction) -> list[Item]:
    """Entities, then facts, then dates, then doubts, each in text order."""
    owners: tuple[Entity | Fact, ...] = (*extraction.entities(), *extraction.facts())
    items = [Item(_kind(owner), row(owner), _evidence(extraction, owner)) for owner in owners]
    items += [Item("date", Row("date", date.text, date.value, ""), date.evidence) for date in extraction.dates]
    printed = extraction.article.published_span
    if printed is not None and len(printed):
        row_of_day = Row("published", str(extraction.article.published or ""), "as the page prints it", "")
        items.append(Item("date", row_of_day, (Evidence(printed, "zone.published"),)))
    items += [
        Item("note", Row("doubt", note.code, note.message, ""), (Evidence(note.span, note.code),) if note.span else ())
        for note in extraction.notes
    ]
    return items


def _kind(owner: Entity | Fact) -> str:
    match owner:
        case Operator():
            return "operator"
        case Organization():
            return "organization"
        case Person():
            return "person"
        case Market():
            return "market"
        case Move():
            return "post"
        case Metric():
            return "metric"
        case Agreement():
            return "agreement"
        case _:
            return "indirect" if owner.kind is QuoteKind.INDIRECT else "quote"


def _evidence(extraction: Extraction, owner: Entity | Fact) -> tuple[Evidence, ...]:
    """What proves it, each span once; of an entity its mentions, of an agreement its history too."""
    found = list(owner.evidence)
    match owner:
        case Organization() | Person():
            found += [Evidence(m.span, m.rule) for m in extraction.mentions if m.entity == owner.id and len(m.span)]
        case Agreement():
            found += [state.evidence[0] for state in owner.history]
        case _:
            pass
    return tuple({piece.span: piece for piece in reversed(found)}.values())[::-1]


def find_annotations(extraction: Extraction, items: Sequence[Item], length: int) -> list[Annotation]:
    """The highlights of a text of so many characters, in order of where they begin, the longer ones first."""
    found = [
        Annotation(piece.span.start, min(piece.span.end, length), index, item.kind, piece.rule)
        for index, item in enumerate(items)
        for piece in item.evidence
    ]
    first_person = len(extraction.operators) + len(extraction.organizations)
    found += [
        Annotation(piece.span.start, min(piece.span.end, length), first_person + index, "post", piece.rule)
        for index, person in enumerate(extraction.people)
        for position in person.positions
        for piece in position.evidence
    ]
    return sorted((one for one in set(found) if one.start < one.end), key=lambda one: (one.start, -one.end, one))


def find_lanes(annotations: Sequence[Annotation]) -> list[int]:
    """The lane of each annotation, from 0 on, so that none overlaps another of its lane; short ones get low lanes."""
    lanes: list[list[tuple[int, int]]] = []
    chosen = [0] * len(annotations)
    for index in sorted(range(len(annotations)), key=lambda index: _length(annotations[index])):
        one = annotations[index]
        number = next((number for number, lane in enumerate(lanes) if _fits(lane, one)), len(lanes))
        if number == len(lanes):
            lanes.append([])
        insort(lanes[number], (one.start, one.end))
        chosen[index] = number
    return chosen


def _length(one: Annotation) -> int:
    return one.end - one.start


def _fits(lane: list[tuple[int, int]], one: Annotation) -> bool:
    """Whether no interval of a lane, which are disjoint and in order, overlaps an annotation."""
    place = bisect_left(lane, (one.start, one.start))
    before_ends = not place or lane[place - 1][1] <= one.start
    return before_ends and (place == len(lane) or lane[place][0] >= one.end)


def find_segments(annotations: Sequence[Annotation], cuts: Iterable[int], length: int) -> Iterator[Segment]:
    """The runs between any two places where an annotation begins or ends, or a cut lies; they cover the text."""
    starting: dict[int, list[int]] = {}
    ending: dict[int, list[int]] = {}
    for index, one in enumerate(annotations):
        starting.setdefault(one.start, []).append(index)
        ending.setdefault(one.end, []).append(index)
    edges = sorted({0, length, *starting, *ending, *(cut for cut in cuts if cut < length)})
    active: dict[int, None] = {}
    for start, end in pairwise(edges):
        for index in ending.get(start, ()):
            del active[index]
        opening = starting.get(start, ())
        active.update(dict.fromkeys(opening))
        shortest_first = sorted(active, key=lambda index: _length(annotations[index]))
        yield Segment(start, end, tuple(shortest_first), tuple(opening))


MOST_LANES: Final = 8
"""Lanes that are drawn; what lies in further ones is still in tooltips and in the list of facts."""
