"""Printing: templates become text, and where each fact stands is written down on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

import attrs

from telcomodel.claims import Claim
from telcomodel.text import Span, read

CUES: Final = ("said", "asked", "told", "called", "described", "according")
"""Slots that hold the reporting word."""
_SIGN: Final = re.compile(r"\{(\w+)\}|,\^|[\[\]~<>¶]")


@attrs.frozen
class Planted:
    """A fact that an article states.

    Attributes:
        claim: What it says.
        span: Its first span; of a quote, from the beginning of its first segment to the end of its last.
        segments: Of a quote, its segments.
        source: Of a quote, the mention of the speaker.
        cue: Of a quote, the reporting word.
        apart: Of a quote, whether source and cue stand in another sentence, so that it has none of its own.
    """

    claim: Claim
    span: Span
    segments: tuple[Span, ...] = ()
    source: Span | None = None
    cue: Span | None = None
    apart: bool = False


class Filler(NamedTuple):
    """What fills a slot: the words, what they claim, and whether they name an operator."""

    text: str
    value: Any = None
    operator: bool = False

    @property
    def claimed(self) -> Any:
        """What a claim says of it."""
        return self.text if self.value is None else self.value


class Phrase(NamedTuple):
    """A template with what fills it; a quotation also has its speaker's name, and may stand `apart` from its source."""

    template: str
    slots: Mapping[str, Filler | Phrase]
    claims: tuple[Claim, ...] = ()
    speaker: str | None = None
    apart: bool = False


class _Event(NamedTuple):
    """A piece of text, or the beginning or end of something, in the order of printing."""

    kind: str
    text: str = ""
    key: object = None


class Page:
    """An article while it is printed.

    Args:
        marks: Opening and closing quotation mark of the house.
        gap: What parts two paragraphs.
    """

    def __init__(self, marks: tuple[str, str], gap: str) -> None:
        self._marks = marks
        self._gap = gap
        self._parts: list[str] = []
        self._length = 0
        self.planted: list[Planted] = []
        self.names: dict[str, Span] = {}

    @property
    def text(self) -> str:
        """What is printed so far."""
        return "".join(self._parts)

    def paragraph(self, *phrases: Phrase) -> None:
        """Print sentences as a paragraph, and write down what they state."""
        if self._parts:
            self._print(self._gap)
        for number, phrase in enumerate(phrases):
            if number:
                self._print(" ")
            self._sentence(phrase)

    def _print(self, text: str) -> Span:
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        return Span(start, self._length)

    def _sentence(self, phrase: Phrase) -> None:
        events = list(_events(phrase, self._marks))
        opened: dict[object, int] = {}
        places: dict[object, list[Span]] = {}
        capital = True
        for number, event in enumerate(events):
            match event.kind:
                case "text":
                    text = event.text[:1].upper() + event.text[1:] if capital else event.text
                    capital = capital and not any(map(str.isalnum, text))
                    if isinstance(event.key, str):
                        self.names.setdefault(event.key, self._print(text))
                    else:
                        self._print(text)
                case "comma":
                    following = next((later.text for later in events[number + 1 :] if later.text), ".")
                    if following[0] not in ".,:":
                        self._print(",")
                case "paragraph":
                    self._print(self._gap)
                case "open":
                    opened[event.key] = self._length
                case _:
                    places.setdefault(event.key, []).append(Span(opened[event.key], self._length))
        self._plant(phrase, places)

    def _plant(self, phrase: Phrase, places: dict[object, list[Span]]) -> None:
        """Write down the facts of a phrase and of those within it."""
        for number, claim in enumerate(phrase.claims):
            self.planted.append(Planted(claim, places[id(phrase), number][0]))
        segments = tuple(places.get((id(phrase), "segment"), ()))
        if segments:
            text = self.text
            said = " ".join(read(segment.of(text)) for segment in segments)
            claim = Claim(kind="quote", subject=phrase.speaker, quote=said)
            source, cue = places["mention"][0], next(places[slot][0] for slot in CUES if slot in places)
            span = Span(segments[0].start, segments[-1].end)
            self.planted.append(Planted(claim, span, segments, source, cue, phrase.apart))
        for inner in phrase.slots.values():
            if isinstance(inner, Phrase):
                self._plant(inner, places)


def _events(phrase: Phrase, marks: tuple[str, str]) -> Iterator[_Event]:
    """What printing a phrase does, in order."""
    segment, facts, position = (id(phrase), "segment"), 0, 0
    for sign in _SIGN.finditer(phrase.template):
        yield _Event("text", phrase.template[position : sign.start()])
        position = sign.end()
        match sign.group():
            case "[":
                yield from (_Event("text", marks[0]), _Event("open", key=segment))
            case "]":
                yield from (_Event("close", key=segment), _Event("text", marks[1]))
            case "~":
                yield _Event("close", key=segment)
            case "<":
                yield _Event("open", key=(id(phrase), facts))
            case ">":
                yield _Event("close", key=(id(phrase), facts))
                facts += 1
            case "¶":
                yield _Event("paragraph")
            case ",^":
                yield _Event("comma")
            case _:
                yield from _filled(sign[1], phrase.slots[sign[1]], marks)
    yield _Event("text", phrase.template[position:])


def _filled(slot: str, filler: Filler | Phrase, marks: tuple[str, str]) -> Iterator[_Event]:
    if isinstance(filler, Phrase):
        yield from _events(filler, marks)
    else:
        yield _Event("open", key=slot)
        yield _Event("text", filler.text, filler.text if filler.operator else None)
        yield _Event("close", key=slot)
