"""Finding date expressions, and the prepositions and ranges around them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import merge
from itertools import groupby
from typing import Final

from telcomodel.lexicon.calendar import CalendarWord
from telcomodel.parsing.days import read_day
from telcomodel.parsing.lookup import BEGINNING, Hits
from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.periods.codes import read_figures, read_fiscal, read_numbered
from telcomodel.parsing.periods.context import AFTER, AT, BEFORE, Context, Core, month_or_day
from telcomodel.parsing.periods.mention import DateMention
from telcomodel.parsing.periods.named import (
    read_day_word,
    read_feast,
    read_month,
    read_months,
    read_weekday,
)
from telcomodel.parsing.periods.seasons import read_named_decade, read_season
from telcomodel.parsing.periods.stretch import Stretch
from telcomodel.parsing.periods.units import read_unit
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

_TO: Final = frozenset({"to", "until", "till", "through", "-", "–", "—"})
_NUMBERED: Final = {3: "quarter", 6: "half"}
# What may take its year from the date behind it.
_SHARING: Final = frozenset({"date.month", "date.day"})
_LISTING: Final = frozenset((",", "or"))
_LINKS: Final = range(1, 3)
"""Words between two dates that belong together."""
# What may count from the date told last.
_TOLD_KINDS: Final = frozenset({"month", "unit"})
_DIGITS: Final = frozenset("0123456789")


def find_dates(tokens: Tokens, hits: Hits, zones: Zones, published: date | None) -> Sequence[DateMention]:
    """The date expressions of headline, dateline and body, in text order.

    Without an anchor a relative one stays unresolved.
    """
    reader = _Reader(tokens, hits, published)
    regions = sorted([*zones.body, *(part for part in (zones.headline, zones.dateline) if part)])
    return tokens.rows(DateMention, (mention for region in regions for mention in reader.read(*region)))


class _Reader:
    """One text and its publication date."""

    def __init__(self, tokens: Tokens, hits: Hits, published: date | None) -> None:
        self.tokens = tokens
        self.context = Context(tokens, published)
        self.calendar = hits.get("calendar", ())
        self.named = array("i", map(BEGINNING, self.calendar))
        self.order = array("i", (index for index, _ in groupby(merge(_figures(tokens), self.named))))

    def read(self, start: int, end: int) -> Iterator[DateMention]:
        """The mentions within a run of text."""
        floor = start
        for cores in self._groups(self._cores(start, end)):
            position = 0
            while position < len(cores):
                core = cores[position]
                joined = self._joined(core, cores[position + 1], floor) if position + 1 < len(cores) else None
                position += 1 if joined is None else 2
                mention = joined or self._placed(core, floor)
                floor = mention.end
                yield mention

    def _groups(self, cores: Iterable[Core]) -> Iterator[list[Core]]:
        """The cores that one expression or one list may join, each with the years that they share."""
        group: list[Core] = []
        for core in cores:
            if group and not self._hangs(group[-1], core):
                yield self._with_shared_years(group)
                group = []
            group.append(core)
        if group:
            yield self._with_shared_years(group)

    def _hangs(self, core: Core, other: Core) -> bool:
        """Whether a word between two cores may make them one expression or give one the year of the other."""
        link = self.tokens.keys[core.end]
        joins = link in _TO or link == "and" or (link in _LISTING and core.rule in _SHARING)
        return joins and other.start - core.end in _LINKS

    def _cores(self, start: int, end: int) -> Iterator[Core]:
        last: Core | None = None
        floor = start
        for index in self.order[bisect_left(self.order, start) : bisect_left(self.order, end)]:
            if index < floor:
                continue
            after, word = self._anchor(index)
            if word is not None and word.kind in _TOLD_KINDS:
                self.context = self.context._replace(told=_told(last, self.tokens.paragraph(index)[0]))
            try:
                core = (
                    read_figures(self.context, index, floor, end)
                    if word is None
                    else self._word(index, after, word, floor, end)
                )
            except (ValueError, OverflowError):
                core = None
            if core is not None:
                yield core
                last, floor = core, core.end

    def _anchor(self, index: int) -> tuple[int, CalendarWord | None]:
        """Where a date may begin: the token after it and the word of the calendar, ``None`` at a figure."""
        place = bisect_left(self.named, index)
        if place == len(self.named) or self.named[place] != index:
            return index + 1, None
        hit = self.calendar[place]
        return hit.end, hit.payload

    def _with_shared_years(self, cores: list[Core]) -> list[Core]:
        """Reads "May and June 2014": the year is that of both months."""
        for position in range(len(cores) - 1, 0, -1):
            core, other = cores[position - 1], cores[position]
            if not core.relative or other.relative or core.rule not in _SHARING or other.start != core.end + 1:
                continue
            if (
                self.tokens.keys[core.end] in {"and", "or", ",", *_TO}
                and core.rule == other.rule
                and core.month
                and other.stretch
                and other.stretch.last
            ):
                found = month_or_day(other.stretch.last.year, *core.month)
                cores[position - 1] = core._replace(stretch=found or core.stretch, relative=found is None)
        return cores

    def _word(self, index: int, after: int, word: CalendarWord, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        full = read_day(tokens, index, limit) if word.kind in {"month", "weekday"} else None
        if full is not None:
            return Core(index, full.end, calc.day(full.day), False, "date.day")
        match word.kind:
            case "month":
                return read_month(self.context, index, floor, limit)
            case "months":
                return read_months(self.context, index, word.value, limit)
            case "weekday":
                return read_weekday(self.context, index, word.value, floor, limit)
            case "day_word":
                return read_day_word(self.context, index, after, word.value, limit)
            case "numbered":
                months, number = divmod(word.value, 100)
                return read_numbered(self.context, index, after, _NUMBERED[months], number, limit)
            case "fiscal":
                fiscal = read_fiscal(self.context, index, after, limit)
                closed = fiscal is None and self.tokens.keys[after - 1] == "year"
                return read_unit(self.context, after - 1, floor, limit) if closed else fiscal
            case "season":
                return read_season(self.context, index, word.value, floor, limit)
            case "decade":
                return read_named_decade(self.context, index, word.value, floor)
            case "feast":
                return read_feast(self.context, index, after, word.value, floor, limit)
            case _:
                return read_unit(self.context, index, floor, limit)

    def _placed(self, core: Core, floor: int) -> DateMention:
        """A core with its preposition, which may open its beginning or its end."""
        keys = self.tokens.keys
        start, stretch = core.start, core.stretch
        if start > floor and keys[start - 1] == "the":
            start -= 1
        before = keys[start - 1] if start > floor else ""
        if before in BEFORE and not (before == "before" and core.rule == "date.day_word"):
            start -= 1
            stretch = stretch and calc.until(stretch)
        elif before in AFTER:
            start -= 1
            stretch = stretch and calc.since(stretch)
        elif before == "from" and core.end < len(keys) and keys[core.end] in {"on", "onwards", "onward"}:
            start -= 1
            stretch = stretch and calc.since(stretch)
            core = core._replace(end=core.end + 1)
        elif before in AT:
            start -= 1
        else:
            start = core.start
        return _mention(core._replace(start=start), stretch)

    def _joined(self, core: Core, other: Core, floor: int) -> DateMention | None:
        """Reads "from March to May 2016", "between 2016 and 2018", "2016 - 2018"."""
        keys = self.tokens.keys
        before = keys[core.start - 1] if core.start > floor else ""
        link = other.start - core.end
        if keys[other.start - 1] == "the":
            link -= 1
        if link != 1 or not (keys[core.end] in _TO or (keys[core.end] == "and" and before == "between")):
            return None
        if keys[core.end] == "to" and before != "from" and core.rule != other.rule:
            return None
        first, last = core.stretch, other.stretch
        if first is None or last is None:
            return None
        found = calc.between(first, last)
        if found is None:
            return None
        start = core.start - (before in {"from", "between"})
        return _mention(Core(start, other.end, found, core.relative and other.relative, "date.range"), found)


def _mention(core: Core, stretch: Stretch | None) -> DateMention:
    first, last, precision, value = stretch or Stretch(None, None, "range", "")
    rule = core.rule.replace("date.", "date.relative.") if core.relative else core.rule
    return DateMention(core.start, core.end, first, last, precision, value, core.relative, rule)


def _told(core: Core | None, start: int) -> Stretch | None:
    """The date told last, if it stands in the same paragraph."""
    return core.stretch if core is not None and core.start >= start else None


def _figures(tokens: Tokens) -> Iterator[int]:
    """The tokens that begin or end with a digit, or name a decade, each as an anchor."""
    for index in tokens.figures:
        word = tokens.words[index]
        if word[0] in _DIGITS or word[-1] in _DIGITS or word[-2:] == "0s":
            yield index
