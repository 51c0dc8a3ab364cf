"""Reading date expressions around the words of the calendar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from dateutil.easter import easter

from telcomodel.lexicon.calendar import CalendarWord, calendar
from telcomodel.parsing.days import PrintedDay, after_month, day_of, month_of, read_day, valid_day, year_of
from telcomodel.parsing.lookup import Hits
from telcomodel.parsing.periods import stretch as calc
from telcomodel.parsing.periods.mention import DateMention
from telcomodel.parsing.periods.stretch import Stretch
from telcomodel.parsing.periods.tense import is_future
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Tokens

_BACK: Final = frozenset({"last", "past", "previous"})
_AHEAD: Final = frozenset({"next", "coming", "following"})
_HERE: Final = frozenset({"this", "current"})
# Parts of a period, as they stand before it and, with "of", in full.
_SHORT_PARTS: Final = frozenset({"early", "mid", "late", "earlier", "later"})
_PARTS: Final = _SHORT_PARTS | frozenset({"middle", "beginning", "start", "end", "close", "rest", "course"})
_BEFORE: Final = frozenset({"by", "until", "till", "before"})
_AFTER: Final = frozenset({"since", "after"})
_AT: Final = frozenset({"in", "on", "at", "during", "over", "throughout", "around"})
# What stands before a bare year.
_YEAR_CUES: Final = (
    _BEFORE
    | _AFTER
    | _AT
    | frozenset(
        {
            "from",
            "to",
            "of",
            "for",
            "through",
            "between",
            "late",
            "early",
            "mid",
            "end",
            "ending",
            "ended",
            "and",
            "or",
            "than",
            "calendar",
            "circa",
        }
    )
)
_ENDING: Final = frozenset({"to", "ended", "ending", "through"})
_DIGITS: Final = frozenset("0123456789")
_DASHES: Final = frozenset({"-", "–", "—"})
_TO: Final = frozenset({"to", "until", "till", "through", "-", "–", "—"})
_UNIT_NAMES: Final = {
    "fortnights": "fortnight",
    "wk": "week",
    "wks": "week",
    "yr": "year",
    "yrs": "year",
    "halves": "half",
    "half-year": "half",
}
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_NO_DAY: Final = frozenset({"black", "good", "super", "cyber", "fat", "ash", "bloody", "manic"})


class Core(NamedTuple):
    """A date expression without the preposition before it.

    `stretch` is ``None`` where there is no day to count from; `month` is the month, and day, that were given without a year.
    """

    start: int
    end: int
    stretch: Stretch | None
    relative: bool
    rule: str
    month: tuple[int, int | None] | None = None


def find_dates(tokens: Tokens, hits: Hits, zones: Zones, published: date | None) -> tuple[DateMention, ...]:
    """The date expressions of headline, dateline and body, in text order; without an anchor a relative one stays unresolved."""
    reader = _Reader(tokens, hits, published)
    regions = sorted([*zones.body, *(part for part in (zones.headline, zones.dateline) if part)])
    return tuple(mention for region in regions for mention in reader.read(*region))


class _Reader:
    """One text and its publication date."""

    def __init__(self, tokens: Tokens, hits: Hits, published: date | None) -> None:
        self.tokens = tokens
        self.published = published
        self.anchors: dict[int, tuple[int, CalendarWord | None]] = {
            index: (index + 1, None)
            for index, word in enumerate(tokens.words)
            if word[0] in _DIGITS or word[-1] in _DIGITS
        }
        for hit in hits.get("calendar", ()):
            self.anchors[hit.start] = (hit.end, hit.payload)
        self.order = sorted(self.anchors)

    def read(self, start: int, end: int) -> Iterator[DateMention]:
        """The mentions within a run of text."""
        cores = self._cores(start, end)
        position = 0
        floor = start
        while position < len(cores):
            core = cores[position]
            joined = self._joined(core, cores[position + 1], floor) if position + 1 < len(cores) else None
            position += 1 if joined is None else 2
            mention = joined or self._placed(core, floor)
            floor = mention.end
            yield mention

    def _cores(self, start: int, end: int) -> list[Core]:
        cores: list[Core] = []
        floor = start
        for index in self.order[bisect_left(self.order, start) : bisect_left(self.order, end)]:
            if index < floor:
                continue
            after, word = self.anchors[index]
            try:
                core = self._figures(index, floor, end) if word is None else self._word(index, after, word, floor, end)
            except (ValueError, OverflowError):
                core = None
            if core is not None:
                cores.append(core)
                floor = core.end
        return self._with_shared_years(cores)

    def _with_shared_years(self, cores: list[Core]) -> list[Core]:
        """ "May and June 2014": the year is that of both months."""
        for position in range(len(cores) - 1, 0, -1):
            core, other = cores[position - 1], cores[position]
            if (
                not core.relative
                or other.relative
                or core.rule not in {"date.month", "date.day"}
                or other.start != core.end + 1
            ):
                continue
            if (
                self.tokens.keys[core.end] in {"and", "or", ",", *_TO}
                and core.rule == other.rule
                and core.month
                and other.stretch
                and other.stretch.last
            ):
                found = _month_or_day(other.stretch.last.year, *core.month)
                cores[position - 1] = core._replace(stretch=found or core.stretch, relative=found is None)
        return cores

    # Cores

    def _word(self, index: int, after: int, word: CalendarWord, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        full = read_day(tokens, index, limit) if word.kind in {"month", "weekday"} else None
        if full is not None:
            return Core(index, full.end, calc.day(full.day), False, "date.day")
        match word.kind:
            case "month":
                return self._month(index, floor, limit)
            case "weekday":
                return self._weekday(index, word.value, floor, limit)
            case "day_word":
                return self._day_word(index, after, word.value, limit)
            case "fiscal":
                return self._fiscal(index, after, limit)
            case "feast":
                return self._feast(index, after, word.value, floor, limit)
            case _:
                return self._unit(index, floor, limit)

    def _month(self, index: int, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        month = month_of(tokens, index)
        if month is None:
            return None
        start, end = index, after_month(tokens, index, limit)
        day = None
        if index > floor and (before := day_of(tokens.words[index - 1])) is not None:
            start, day = index - 1, before
        elif (
            index - 1 > floor
            and tokens.keys[index - 1] == "of"
            and (before := day_of(tokens.words[index - 2])) is not None
        ):
            start, day = index - 2, before
        elif (
            end < limit and (following := day_of(tokens.words[end])) is not None and not _counts(tokens, end + 1, limit)
        ):
            day, end = following, end + 1
        first = None
        if day is not None and start < index and start - 2 >= floor and tokens.words[start - 1] in _DASHES:
            first = day_of(tokens.words[start - 2])
            start -= 2 if first else 0
        elif (
            day is not None
            and start == index
            and end + 1 < limit
            and tokens.words[end] in _DASHES
            and (other := day_of(tokens.words[end + 1]))
        ):
            first, day, end = day, other, end + 2
        if start > floor and tokens.keys[start - 1] == "the" and day is not None:
            start -= 1
        year, end = self._year_after(end, limit)
        if year is not None and first is not None:
            early, late = _month_or_day(year, month, first), _month_or_day(year, month, day)
            found = calc.between(early, late) if early and late else None
            return found and Core(start, end, found, False, "date.range")
        if year is not None:
            found = _month_or_day(year, month, day)
            return found and Core(self._part(start, floor), end, found, False, f"date.{found.precision}")
        cue = tokens.keys[start - 1] if start > floor else ""
        if day is None and cue in _BACK | _AHEAD | _HERE:
            return self._steered(start - 1, end, month, cue)
        if day is None and not self._is_month(index, floor, limit):
            return None
        start = self._part(start, floor)
        if end < limit - 1 and tokens.keys[end] in _BACK | _AHEAD | _HERE and tokens.keys[end + 1] == "year":
            anchor = self.published
            found = _month_or_day(anchor.year + _step(tokens.keys[end]), month, day) if anchor else None
            return Core(start, end + 2, found, True, "date.month")
        found = self._nearest(month, day, is_future(tokens, start, end))
        return Core(start, end, found, True, "date.day" if day else "date.month", (month, day))

    def _is_month(self, index: int, floor: int, limit: int) -> bool:
        """Whether a bare word is a month: one that is an ordinary word too needs a preposition before it."""
        tokens = self.tokens
        if tokens.keys[index] not in {
            "may",
            "march",
            "august",
            "mar",
            "jan",
            "dec",
            "sep",
            "apr",
            "jun",
            "jul",
            "aug",
            "nov",
            "oct",
        }:
            return True
        before = tokens.keys[index - 1] if index > floor else ""
        return before in _YEAR_CUES | _PARTS | {"the", ","} - {"and", "or"} and tokens.keys[index] != "the"

    def _steered(self, start: int, end: int, month: int, cue: str) -> Core | None:
        """ "last March", "next May", "this June"."""
        anchor = self.published
        if anchor is None:
            return Core(start, end, None, True, "date.month")
        if cue in _HERE:
            found = calc.month(anchor.year, month)
        elif cue in _BACK:
            found = calc.month(anchor.year - (month >= anchor.month), month)
        else:
            found = calc.month(anchor.year + (month <= anchor.month), month)
        return Core(start, end, found, True, "date.month")

    def _nearest(self, month: int, day: int | None, future: bool) -> Stretch | None:
        anchor = self.published
        if anchor is None:
            return None
        years = range(anchor.year, anchor.year + 5) if future else range(anchor.year, anchor.year - 5, -1)
        for year in years:
            found = _month_or_day(year, month, day)
            if (
                found is not None
                and found.first is not None
                and found.last is not None
                and (found.last >= anchor if future else found.first <= anchor)
            ):
                return found
        return None

    def _weekday(self, index: int, weekday: int, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        key = tokens.keys[index]
        if not key.endswith("day") or (tokens.words[index].islower() and tokens.words[index] != key):
            return None
        start, end = index, index + 1
        before = tokens.keys[index - 1] if index > floor else ""
        if before in _NO_DAY:
            return None
        after = self._dated_weekday(end, limit)
        if after is not None:
            return Core(index, after.end, after.stretch, after.relative, after.rule)
        anchor = self.published
        cue = before if before in _BACK | _AHEAD | _HERE else ""
        if cue:
            start -= 1
        if anchor is None:
            return Core(start, end, None, True, "date.weekday")
        ahead = (weekday - anchor.weekday()) % 7
        if cue in _HERE and cue:
            found = calc.shifted(anchor, "day", weekday - anchor.weekday())
        elif cue in _AHEAD and cue:
            found = calc.shifted(anchor, "day", 7 + weekday - anchor.weekday())
        elif cue:
            found = calc.shifted(anchor, "day", ahead - 7)
        elif is_future(tokens, start, end):
            found = calc.shifted(anchor, "day", ahead)
        else:
            found = calc.shifted(anchor, "day", ahead - 7 if ahead else 0)
        return Core(start, end, _at("day", found), True, "date.weekday")

    def _dated_weekday(self, index: int, limit: int) -> Core | None:
        """The day and month after "Monday," without a year."""
        tokens = self.tokens
        while index < limit and tokens.words[index] in {",", "the"}:
            index += 1
        for month in (index, index + 1, index + 2):
            if month < limit and month_of(tokens, month) is not None:
                core = self._month(month, index, limit)
                return core if core is not None and core.start == index and "day" in core.rule else None
        return None

    def _day_word(self, index: int, after: int, value: int, limit: int) -> Core | None:
        tokens = self.tokens
        if after < limit and tokens.words[after] in {"'s", "’s"} and value == 0:
            return None
        start = index
        if index > 2 and tokens.keys[index - 1] in {"after", "before"} and tokens.keys[index - 2] == "day":
            start, value = index - 2, value + (1 if tokens.keys[index - 1] == "after" else -1)
            start -= tokens.keys[start - 1] == "the"
        day = calc.shifted(self.published, "day", value) if self.published else None
        return Core(start, after, _at("day", day), True, "date.day_word")

    def _feast(self, index: int, after: int, value: int, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        before = tokens.keys[index - 1] if index > floor else ""
        year, end = self._year_after(after, limit)
        if year is not None:
            day = _feast_day(year, value)
            return Core(index, end, calc.day(day), False, "date.feast") if before in _YEAR_CUES else None
        if before not in _BEFORE | _AFTER | _BACK | _AHEAD | _HERE | {"at", "on", "over", "around"}:
            return None
        if (
            after < limit
            and tokens.words[after][0].islower()
            and tokens.keys[after]
            in {"period", "season", "sales", "trading", "shopping", "quarter", "holiday", "holidays"}
        ):
            return None
        anchor = self.published
        start = index - (before in _BACK | _AHEAD | _HERE)
        if anchor is None:
            return Core(start, after, None, True, "date.feast")
        future = before in _AHEAD | _HERE | {"by", "until", "till"} or (
            before not in _BACK and is_future(tokens, index, after)
        )
        day = _feast_day(anchor.year, value)
        if future and day < anchor:
            day = _feast_day(anchor.year + 1, value)
        elif not future and day > anchor:
            day = _feast_day(anchor.year - 1, value)
        return Core(start, after, calc.day(day), True, "date.feast")

    # Units: "last week", "two years ago", "third quarter of 2016", "the nine months to September 30"

    def _unit(self, index: int, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        key = tokens.keys[index]
        plural = key.endswith("s") and key != "halves"
        unit = _UNIT_NAMES.get(key, key.removesuffix("s"))
        before = tokens.keys[index - 1] if index > floor else ""
        if before in _SHORT_PARTS or before in {"calendar", "full"}:
            before = tokens.keys[index - 2] if index - 1 > floor else ""
        if (count := self._count(index, floor)) is not None:
            return self._counted(index, unit, *count, floor, limit)
        if plural:
            return None
        if unit in {"quarter", "half"} and (number := calendar().ordinals.get(before.partition("-")[0])) is not None:
            return self._numbered(index - 1, index + 1, unit, number, limit)
        if unit in {"quarter", "half"} and before in {"final", "opening"}:
            number = 1 if before == "opening" else 4 if unit == "quarter" else 2
            return self._numbered(index - 1, index + 1, unit, number, limit)
        ending = self._ending(index, index - (before in {"the", "a", "full"}), index + 1, _MONTHS.get(unit, 0), limit)
        if ending is not None:
            return ending
        if key == "year-end":
            found = calc.year(self.published.year) if self.published else None
            return Core(index, index + 1, found, True, "date.year")
        return self._steered_unit(index, unit, before, floor)

    def _steered_unit(self, index: int, unit: str, before: str, floor: int) -> Core | None:
        tokens = self.tokens
        anchor = self.published
        start = index - 1
        if before in _BACK | _AHEAD | _HERE and before != "following":
            step = _step(before)
            if before == "past" and tokens.keys[start - 1 if start > floor else start] == "the":
                return self._span_of(start, index + 1, unit, -1)
        elif (
            before == "the"
            and index - 2 >= floor
            and tokens.keys[index - 2] == "of"
            and tokens.keys[index - 3 if index > 3 else 0] in _PARTS
        ):
            step = 0
        else:
            return None
        start = self._part(start, floor)
        if anchor is None:
            return Core(start, index + 1, None, True, f"date.{unit}")
        shifted = calc.shifted(anchor, unit, step)
        return Core(start, index + 1, _at(unit, shifted), True, f"date.{unit}")

    def _count(self, index: int, floor: int) -> tuple[int, int] | None:
        """How many units are counted before a unit's name, and the index of the number."""
        tokens = self.tokens
        if index <= floor:
            return None
        before = tokens.keys[index - 1]
        if before in calendar().numbers:
            return calendar().numbers[before], index - 1
        if before.isascii() and before.isdigit() and len(before) <= 3:
            return int(before), index - 1
        if before == "of" and index - 3 >= floor and tokens.keys[index - 2] == "couple":
            return 2, index - 3
        return None

    def _counted(self, index: int, unit: str, count: int, start: int, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        end = index + 1
        anchor = self.published
        cue = tokens.keys[start - 1] if start > floor else ""
        after = tokens.keys[end] if end < limit else ""
        if after == "ago" or (after == "from" and end + 1 < limit and tokens.keys[end + 1] == "now"):
            step = -count if after == "ago" else count
            shifted = calc.shifted(anchor, unit, step) if anchor else None
            end += 1 if after == "ago" else 2
            return Core(
                start, end, _at("day" if unit in {"week", "fortnight"} else unit, shifted), True, "date.counted"
            )
        if (cue == "in" and after in {"'", "’", "'s", "’s", "time"}) or (
            after in {"'", "’"} and end + 1 < limit and tokens.keys[end + 1] == "time"
        ):
            while end < limit and tokens.keys[end] in {"'", "’", "'s", "’s", "time"}:
                end += 1
            shifted = calc.shifted(anchor, unit, count) if anchor else None
            return Core(
                start, end, _at("day" if unit in {"week", "fortnight"} else unit, shifted), True, "date.counted"
            )
        ending = self._ending(index, start - (cue == "the"), end, _MONTHS.get(unit, 0) * count, limit)
        if ending is not None:
            return ending
        if cue in {"first", "last", "final"} and unit == "month" and after == "of":
            year, stop = self._year_after(end, limit)
            if year is not None and count < 12:
                last = date(year, count if cue == "first" else 12, 28)
                return Core(start - 1, stop, calc.months_to(last, count), False, "date.months")
        if cue in _BACK | _AHEAD and cue != "following" and cue != "previous":
            return self._span_of(start - 1, end, unit, count if cue in _AHEAD else -count)
        if cue == "within":
            return self._span_of(start - 1, end, unit, count)
        return None

    def _span_of(self, start: int, end: int, unit: str, count: int) -> Core | None:
        """ "over the next three years": from the publication date to that much later, or the same back."""
        anchor = self.published
        if self.tokens.keys[start - 1 if start else 0] == "the":
            start -= 1
        other = calc.shifted(anchor, unit, count) if anchor else None
        if anchor is None or other is None:
            return Core(start, end, None, True, "date.span")
        early, late = sorted([anchor, other])
        fine = "day" if unit in {"week", "fortnight", "weekend"} else unit
        value = f"{calc.unit_at(fine, early).value}/{calc.unit_at(fine, late).value}"
        return Core(start, end, Stretch(early, late, "range", value), True, "date.span")

    def _ending(self, index: int, start: int, end: int, months: int, limit: int) -> Core | None:
        """ "the six months to December 31, 1996", "the year ended March 2016"."""
        tokens = self.tokens
        if not months or end >= limit or tokens.keys[end] not in _ENDING:
            return None
        begin = end + 1 + (end + 1 < limit and tokens.keys[end + 1] in {"on", "the", "in"})
        for month in (begin, begin + 1, begin + 2):
            if month >= limit:
                break
            full = read_day(tokens, begin, limit)
            core = (
                Core(begin, full.end, calc.day(full.day), False, "")
                if full
                else self._month(month, begin, limit)
                if month_of(tokens, month)
                else None
            )
            if core is None:
                continue
            if core.start != begin:
                return None
            last = core.stretch.last if core.stretch else None
            found = calc.months_to(last, months) if last else None
            return Core(start, core.end, found, core.relative, "date.ending")
        return None

    def _numbered(self, start: int, end: int, unit: str, number: int, limit: int) -> Core | None:
        """ "third quarter of 2016", "Q3", "second half"."""
        tokens = self.tokens
        if number > (4 if unit == "quarter" else 2):
            return None
        make = calc.quarter if unit == "quarter" else calc.half
        if start > 0 and tokens.keys[start - 1] in {"fiscal", "financial"}:
            return None
        year, stop = self._year_after(end, limit)
        if year is not None:
            return Core(start, stop, make(year, number), False, f"date.{unit}")
        if start > 0 and (named := year_of(tokens.words[start - 1])) is not None:
            return Core(start - 1, end, make(named, number), False, f"date.{unit}")
        anchor = self.published
        at = end + (end < limit and tokens.keys[end] == "of")
        if at + 1 < limit and tokens.keys[at] in _BACK | _AHEAD | _HERE | {"the"} and tokens.keys[at + 1] == "year":
            found = make(anchor.year + _step(tokens.keys[at]), number) if anchor else None
            return Core(start, at + 2, found, True, f"date.{unit}")
        if anchor is None:
            return Core(start, end, None, True, f"date.{unit}")
        future = is_future(tokens, start, end)
        choices = [make(anchor.year + step, number) for step in ((0, 1) if future else (0, -1))]
        found = next(
            (c for c in choices if c.last is not None and (c.last >= anchor if future else c.last <= anchor)), None
        )
        return Core(start, end, found, True, f"date.{unit}")

    def _fiscal(self, start: int, end: int, limit: int) -> Core | None:
        """The year after "fiscal", "fiscal year", "FY"."""
        tokens = self.tokens
        if end >= limit:
            return None
        word = tokens.words[end]
        year = year_of(word) or (2000 + int(word) if len(word) == 2 and word.isascii() and word.isdigit() else None)
        if year is None:
            return None
        if (second := self._second_year(year, end + 1, limit)) is not None:
            return Core(start, end + 3, calc.split_year(second), False, "date.fiscal_year")
        return Core(start, end + 1, calc.fiscal_year(year), False, "date.fiscal_year")

    # Figures: years, ISO dates, "Q3", "FY16", "1990s"

    def _figures(self, index: int, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        word = tokens.words[index]
        full = read_day(tokens, index, limit) if word[0].isdigit() else None
        if full is not None:
            return None if full.other else self._full(index, full, floor)
        if (named := _quarter_code(word)) is not None:
            unit, number, year = named
            if year is not None:
                found = (calc.quarter if unit == "quarter" else calc.half)(year, number)
                return Core(index, index + 1, found, False, f"date.{unit}")
            return self._numbered(index, index + 1, unit, number, limit)
        if word[:2].upper() == "FY":
            return self._fiscal_code(index, limit)
        if word.endswith("0s") and (first := year_of(word[:-1])) is not None:
            return Core(
                self._part(index - (index > floor and tokens.keys[index - 1] == "the"), floor),
                index + 1,
                calc.decade(first),
                False,
                "date.decade",
            )
        before, dash, tail = word.partition("-")
        if dash and before.lower() in _PARTS and (year := year_of(tail)) is not None:
            return Core(index, index + 1, calc.year(year), False, "date.year")
        return self._bare_year(index, floor, limit)

    def _full(self, index: int, full: PrintedDay, floor: int) -> Core:
        """A full date, or the days of a month that end with it ("15-17 March 2016")."""
        words = self.tokens.words
        if (
            index - 2 >= floor
            and words[index - 1] in _DASHES
            and (first := day_of(words[index - 2])) is not None
            and first < full.day.day
        ):
            found = calc.between(calc.day(full.day.replace(day=first)), calc.day(full.day))
            return Core(index - 2, full.end, found, False, "date.range")
        return Core(index, full.end, calc.day(full.day), False, "date.day")

    def _bare_year(self, index: int, floor: int, limit: int) -> Core | None:
        tokens = self.tokens
        year = year_of(tokens.words[index])
        if year is None:
            return None
        second = self._second_year(year, index + 1, limit)
        before = tokens.keys[index - 1] if index > floor else ""
        if second is not None:
            return Core(index, index + 3, calc.split_year(second), False, "date.fiscal_year")
        if (
            index + 2 < limit
            and tokens.words[index + 1] in {"-", "–", "—"}
            and (other := year_of(tokens.words[index + 2]))
            and other > year
        ):
            return Core(index, index + 3, calc.between(calc.year(year), calc.year(other)), False, "date.range")
        closes = index + 1 < limit and tokens.words[index + 1] == ")" and before in {"(", ","}
        if before not in _YEAR_CUES and not closes:
            return None
        if before in {"of", "to", "for", "from", "and", "or", "than", "over", "around"} and _counts(
            tokens, index + 1, limit
        ):
            return None
        return Core(self._part(index, floor), index + 1, calc.year(year), False, "date.year")

    def _second_year(self, year: int, index: int, limit: int) -> int | None:
        """The second year of "2016/17", "2016-17", where it is the one after the first."""
        if index + 1 >= limit or self.tokens.words[index] not in {"/", "-", "–"}:
            return None
        word = self.tokens.words[index + 1]
        if self.tokens.spaced(index) or not (word.isascii() and word.isdigit()):
            return None
        second = (year + 1) % 100
        return year + 1 if (len(word) == 2 and int(word) == second) or word == str(year + 1) else None

    def _fiscal_code(self, index: int, limit: int) -> Core | None:
        word = self.tokens.words[index][2:].lstrip("-'’")
        if not (word.isascii() and word.isdigit()) or len(word) not in {2, 4}:
            return None
        year = int(word) if len(word) == 4 else 2000 + int(word)
        if not 1950 <= year <= 2099:
            return None
        if (second := self._second_year(year, index + 1, limit)) is not None:
            return Core(index, index + 3, calc.split_year(second), False, "date.fiscal_year")
        return Core(index, index + 1, calc.fiscal_year(year), False, "date.fiscal_year")

    # Around a core

    def _year_after(self, index: int, limit: int) -> tuple[int | None, int]:
        """The year after a month, quarter or feast ("2016", ", 2016", "of 2016", "’16"), and the index after it."""
        tokens = self.tokens
        at = index
        if at < limit and tokens.words[at] in {",", "of", "in", "for"}:
            at += 1
        if at < limit and (year := year_of(tokens.words[at])) is not None:
            return year, at + 1
        if (
            at + 1 < limit
            and tokens.words[at] in {"'", "’", "‘"}
            and len(tokens.words[at + 1]) == 2
            and tokens.words[at + 1].isdigit()
        ):
            return 2000 + int(tokens.words[at + 1]), at + 2
        return None, index

    def _part(self, start: int, floor: int) -> int:
        """The index of "early", "the end of" and the like before a core."""
        keys = self.tokens.keys
        index = start
        if index - 1 > floor and keys[index - 1] == "the":
            index -= 1
        if index - 1 >= floor and keys[index - 1] == "of" and index - 2 >= floor and keys[index - 2] in _PARTS:
            start = index - 2
            return start - (start > floor and keys[start - 1] == "the")
        if start - 1 >= floor and keys[start - 1] in _SHORT_PARTS:
            return start - 1
        return start

    def _placed(self, core: Core, floor: int) -> DateMention:
        """A core with its preposition, which may open its beginning or its end."""
        keys = self.tokens.keys
        start, stretch = core.start, core.stretch
        if start > floor and keys[start - 1] == "the":
            start -= 1
        before = keys[start - 1] if start > floor else ""
        if before in _BEFORE and not (before == "before" and core.rule == "date.day_word"):
            start -= 1
            stretch = stretch and calc.until(stretch)
        elif before in _AFTER:
            start -= 1
            stretch = stretch and calc.since(stretch)
        elif before == "from" and core.end < len(keys) and keys[core.end] in {"on", "onwards", "onward"}:
            start -= 1
            stretch = stretch and calc.since(stretch)
            core = core._replace(end=core.end + 1)
        elif before in _AT:
            start -= 1
        else:
            start = core.start
        return _mention(core._replace(start=start), stretch)

    def _joined(self, core: Core, other: Core, floor: int) -> DateMention | None:
        """ "from March to May 2016", "between 2016 and 2018", "2016 - 2018"."""
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


def _at(unit: str, when: date | None) -> Stretch | None:
    """The unit that holds a day, where there is one."""
    return None if when is None else calc.unit_at(unit, when)


def _month_or_day(year: int, month: int, day: int | None) -> Stretch | None:
    if day is None:
        return calc.month(year, month)
    found = valid_day(year, month, day)
    return calc.day(found) if found else None


def _feast_day(year: int, value: int) -> date:
    return date(year, value // 100, value % 100) if value else easter(year)


def _step(cue: str) -> int:
    return -1 if cue in _BACK else 1 if cue in _AHEAD else 0


def _counts(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a number is followed by what it counts: a plural noun, a percent or currency sign."""
    if index >= limit:
        return False
    word = tokens.words[index]
    return (
        word in {"%", "€", "£", "$"}
        or (word.islower() and len(word) > 3 and word.endswith("s") and word not in {"was", "has", "is", "as"})
        or word in {"percent", "per", "million", "billion", "people", "km"}
    )


def _quarter_code(word: str) -> tuple[str, int, int | None] | None:
    """ "Q3", "3Q16", "Q316"? no: "Q3", "H1", "3Q", "1H", "3Q16", "1H2016", "Q3-2016"."""
    upper = word.upper()
    if len(upper) < 2:
        return None
    letter, digit, rest = (upper[0], upper[1], upper[2:]) if upper[0] in "QH" else (upper[1], upper[0], upper[2:])
    if letter not in "QH" or not (digit.isascii() and digit.isdigit()):
        return None
    number = int(digit)
    unit = "quarter" if letter == "Q" else "half"
    if not 1 <= number <= (4 if unit == "quarter" else 2):
        return None
    rest = rest.lstrip("-'’")
    if not rest:
        return unit, number, None
    if not (rest.isascii() and rest.isdigit()) or len(rest) not in {2, 4}:
        return None
    year = int(rest) if len(rest) == 4 else 2000 + int(rest)
    return (unit, number, year) if 1950 <= year <= 2099 else None
