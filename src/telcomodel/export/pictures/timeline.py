"""A timeline of seats and agreements as SVG: who held which seat, and how each agreement came about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from telcomodel.export.pictures.markup import Markup, join, shorten, tag
from telcomodel.export.pictures.network import day_of, stand, worded
from telcomodel.knowledge.ledger import LedgerEntry
from telcomodel.knowledge.seats import Tenure
from telcomodel.model.alliance import Status

MOST: Final = 80
"""Rows that one picture shows, those that most articles tell of; how many are left out is said."""
_WIDTH: Final = 900
_LEFT: Final = 250
_RIGHT: Final = 880
_ROW: Final = 46
_CHARACTER: Final = 6.6
"""Mean width of a letter, in pixels."""
_TOP: Final = 40
_OVER: Final = frozenset((Status.BLOCKED, Status.DENIED, Status.ENDED))
_TICKS: Final = (1, 2, 5, 10, 20, 50, 100, 1000)
_MOST_TICKS: Final = 9


class _Bar(NamedTuple):
    """One stretch of a row.

    Attributes:
        since: Its first day.
        until: The day on which it is over, or ``None`` where no end is known.
        label: What stands over it.
        about: What its tooltip says.
        kind: Kind in the palette.
        sure: Whether its first day is stated rather than that of the first article which has it.
        over: Whether what it stands for has come to nothing.
    """

    since: date
    until: date | None
    label: str
    about: str
    kind: str
    sure: bool
    over: bool = False


class _Row(NamedTuple):
    """A seat or an agreement: its two lines of heading, its bars, in how many articles it is told."""

    name: str
    detail: str
    bars: tuple[_Bar, ...]
    sources: int


class Scale(NamedTuple):
    """From days to places on the picture."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """The place of a day, in pixels from the left."""
        length = (self.last - self.first).days
        return _LEFT + (_RIGHT - _LEFT) * min(max((day - self.first).days / length, 0.0), 1.0)


def days_told(tenures: Sequence[Tenure], ledger: Sequence[LedgerEntry]) -> set[date]:
    """Every day on which something begins or ends."""
    bars = [bar for row in (*_seats(tenures), *_agreements(ledger)) for bar in row.bars]
    return {day for bar in bars for day in (bar.since, bar.until) if day is not None}


def timeline(tenures: Sequence[Tenure], ledger: Sequence[LedgerEntry], prefix: str) -> Markup:
    """The picture with a table that says the same; empty where no day is known."""
    rows = [row for row in (*_seats(tenures), *_agreements(ledger)) if row.bars]
    if not rows:
        return Markup()
    kept = sorted(sorted(range(len(rows)), key=lambda index: -rows[index].sources)[:MOST])
    shown = [rows[index] for index in kept]
    days = days_told(tenures, ledger)
    last = max(days).year
    scale = Scale(date(min(days).year, 1, 1), date(last + 1, 1, 1) if last < date.max.year else date.max)
    height = _TOP + len(shown) * _ROW + 12
    left_out = len(rows) - len(shown)
    return join(
        tag("p", {"class": "gap"}, f"{left_out} further rows are left out.") if left_out else "",
        tag(
            "div",
            {"class": "wide", "role": "region", "aria-label": "Timeline", "tabindex": "0"},
            tag(
                "svg",
                {
                    "role": "img",
                    "viewBox": f"0 0 {_WIDTH} {height}",
                    "width": _WIDTH,
                    "height": height,
                    "aria-labelledby": f"{prefix}-tt {prefix}-td",
                },
                tag("title", {"id": f"{prefix}-tt"}, "Timeline of seats and agreements"),
                tag(
                    "desc",
                    {"id": f"{prefix}-td"},
                    f"{len(shown)} rows from {min(days)} to {max(days)}; the table below says the same.",
                ),
                *_axis(scale, height),
                *(_row(row, _TOP + number * _ROW, scale) for number, row in enumerate(shown)),
            ),
        ),
        _table(shown),
    )


def _seats(tenures: Sequence[Tenure]) -> Iterator[_Row]:
    """A row for each seat of each organization; where several may hold one seat, for each of them."""
    for _, group in groupby(tenures, key=_seat):
        held = list(group)
        bars = tuple(
            _Bar(
                since=one.since,
                until=one.until,
                label=one.person.name + (" (interim)" if one.interim else ""),
                about=f"{one.person.name}, {one.titles[0].value} at {one.organization.name}: {_period(one)}",
                kind="person",
                sure=bool(one.starts),
            )
            for one in held
            if one.since is not None
        )
        articles = {source.article for one in held for source in one.sources}
        yield _Row(held[0].organization.name, held[0].titles[0].value, bars, len(articles))


def _seat(tenure: Tenure) -> tuple[str, str, str]:
    return tenure.organization.id, tenure.seat, "" if tenure.single else tenure.person.id


def _period(tenure: Tenure) -> str:
    start = "from" if tenure.starts else "seen from"
    end = f" until {tenure.until} ({tenure.ending.value})" if tenure.until and tenure.ending else ""
    return f"{start} {tenure.since}{end}"


def _agreements(ledger: Sequence[LedgerEntry]) -> Iterator[_Row]:
    """A row for each agreement, with a bar for each state until the next one."""
    for entry in ledger:
        dated = [(step, step.day) for step in entry.transitions if step.day is not None]
        dated.sort(key=lambda one: one[1])
        ends = (*(day for _, day in dated[1:]), None)
        bars = tuple(
            _Bar(
                since=day,
                until=end,
                label=step.status.value.replace("_", " "),
                about=f"{worded(entry)}: {step.status.value.replace('_', ' ')}, {day_of(step)}",
                kind="agreement",
                sure=bool(step.dates),
                over=step.status in _OVER,
            )
            for (step, day), end in zip(dated, ends, strict=False)
        )
        members = ", ".join(member.organization.name for member in entry.members)
        yield _Row(worded(entry), members or stand(entry), bars, len(entry.sources))


def _axis(scale: Scale, height: int) -> Iterator[Markup]:
    """Years, as many as fit."""
    years = scale.last.year - scale.first.year
    step = next((tick for tick in _TICKS if years / tick <= _MOST_TICKS), _TICKS[-1])
    for year in range(scale.first.year, scale.last.year + 1, step):
        x = scale.at(date(year, 1, 1))
        yield tag("line", {"class": "line", "x1": f"{x:.1f}", "x2": f"{x:.1f}", "y1": "24", "y2": height})
        yield tag("text", {"class": "faint", "x": f"{x:.1f}", "y": "16", "text-anchor": "middle"}, str(year))


def _row(row: _Row, top: int, scale: Scale) -> Markup:
    return tag(
        "g",
        None,
        tag("title", None, f"{row.name}: {row.detail}"),
        tag("text", {"x": "2", "y": top + 19, "class": "bold"}, shorten(row.name, 32)),
        tag("text", {"x": "2", "y": top + 36, "class": "faint"}, shorten(row.detail, 36)),
        *(_bar(bar, after, top, scale) for bar, after in pairwise((*row.bars, None)) if bar is not None),
        tag("line", {"class": "line", "x1": "0", "x2": _WIDTH, "y1": top + _ROW, "y2": top + _ROW}),
    )


def _bar(bar: _Bar, after: _Bar | None, top: int, scale: Scale) -> Markup:
    """A bar with its label over it, cut where the next label begins.

    A full first edge is a stated day, a hollow one the day of an article; an arrow is an open end.
    """
    y = top + 26
    start = scale.at(bar.since)
    end = scale.at(bar.until) if bar.until else float(_RIGHT)
    end = max(end, start + 5)
    room = int(((scale.at(after.since) if after else float(_WIDTH)) - start) / _CHARACTER)
    label = {"x": f"{start:.1f}", "y": y - 6}
    if after is None and room < len(bar.label):
        label, room = {"x": _WIDTH - 2, "y": y - 6, "text-anchor": "end"}, int((_RIGHT - _LEFT) / _CHARACTER)
    colour = f"var(--c-{bar.kind})"
    shape = {"x": f"{start:.1f}", "y": y, "width": f"{end - start:.1f}", "height": "10"}
    open_end = bar.until is None and not bar.over
    return tag(
        "g",
        None,
        tag("title", None, bar.about),
        tag(
            "rect",
            {
                **shape,
                "fill": "none" if bar.over else colour,
                "fill-opacity": ".35" if not bar.over else None,
                "stroke": colour,
                "stroke-dasharray": "3 3" if bar.over else None,
            },
        ),
        tag(
            "circle",
            {
                "cx": f"{start:.1f}",
                "cy": y + 5,
                "r": "5.5",
                "fill": colour if bar.sure else "var(--paper)",
                "stroke": colour,
                "stroke-width": "2",
            },
        ),
        tag("path", {"d": f"M{end:.1f} {y - 3}l9 8l-9 8z", "fill": colour}) if open_end else "",
        tag("text", label, shorten(bar.label, max(room, 2))),
    )


def _table(rows: Sequence[_Row]) -> Markup:
    heads = [tag("th", {"scope": "col"}, head) for head in ("what", "", "who or state", "from", "until")]
    lines = [
        tag(
            "tr",
            None,
            tag("td", {"dir": "auto"}, row.name),
            tag("td", {"dir": "auto"}, row.detail),
            tag("td", {"dir": "auto"}, bar.label),
            tag("td", None, f"{bar.since}{'' if bar.sure else ' (article)'}"),
            tag("td", None, str(bar.until or "")),
        )
        for row in rows
        for bar in row.bars
    ]
    return tag(
        "div",
        {"class": "wide", "role": "region", "aria-label": "Timeline as a table", "tabindex": "0"},
        tag(
            "table",
            None,
            tag(
                "caption",
                None,
                "A full dot is a stated day, a hollow one the day of the first article that has it; an arrow is an "
                "open end.",
            ),
            tag("thead", None, tag("tr", None, *heads)),
            tag("tbody", None, *lines),
        ),
    )
