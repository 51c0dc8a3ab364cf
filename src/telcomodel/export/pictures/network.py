"""A network of alliances and deals as SVG: agreements on the left, who takes part on the right."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from telcomodel.export.pictures.markup import Markup, join, shorten, tag
from telcomodel.knowledge.entities import KnownOrganization
from telcomodel.knowledge.ledger import LedgerEntry, Participation
from telcomodel.knowledge.states import Transition
from telcomodel.model.alliance import AllianceKind, Part, Status

K = TypeVar("K", bound=Hashable)

MOST: Final = 60
"""Agreements that one picture shows, those that most articles tell of; how many are left out is said."""
_WIDTH: Final = 860
_BOX: Final = 330
_RIGHT: Final = 620
_AGREEMENT: Final = 58
_ORGANIZATION: Final = 30
_TOP: Final = 12
_SWEEPS: Final = 6
_OVER: Final = frozenset((Status.BLOCKED, Status.DENIED, Status.ENDED))


class _Edge(NamedTuple):
    """Who takes part in what: index of the agreement, id of the organization."""

    agreement: int
    organization: str
    member: Participation


def network(ledger: Sequence[LedgerEntry], prefix: str) -> Markup:
    """The picture with a table that says the same; empty where there is no agreement."""
    if not ledger:
        return Markup()
    shown = sorted(ledger, key=lambda entry: -len(entry.sources))[:MOST]
    edges = [
        _Edge(number, member.organization.id, member) for number, entry in enumerate(shown) for member in entry.members
    ]
    organizations = {edge.organization: edge.member.organization for edge in edges}
    rows, columns = _order(len(shown), edges)
    height = 2 * _TOP + max(len(rows) * _AGREEMENT, len(columns) * _ORGANIZATION)
    left = _spread(rows, _AGREEMENT, height)
    right = _spread(columns, _ORGANIZATION, height)
    left_out = len(ledger) - len(shown)
    return join(
        tag("p", {"class": "gap"}, f"{left_out} further agreements are left out.") if left_out else "",
        tag(
            "div",
            {"class": "wide", "role": "region", "aria-label": "Network of agreements", "tabindex": "0"},
            tag(
                "svg",
                {
                    "role": "img",
                    "viewBox": f"0 0 {_WIDTH} {height}",
                    "width": _WIDTH,
                    "height": height,
                    "aria-labelledby": f"{prefix}-nt {prefix}-nd",
                },
                tag("title", {"id": f"{prefix}-nt"}, "Network of alliances and deals"),
                tag(
                    "desc",
                    {"id": f"{prefix}-nd"},
                    f"{len(shown)} agreements and {len(columns)} organizations; the table below says the same.",
                ),
                *(_line(edge, shown[edge.agreement], left[edge.agreement], right[edge.organization]) for edge in edges),
                *(_agreement(shown[number], left[number]) for number in rows),
                *(_organization(organizations[one], right[one]) for one in columns),
            ),
        ),
        _table(shown),
    )


def _order(agreements: int, edges: Sequence[_Edge]) -> tuple[list[int], list[str]]:
    """Both columns in an order that keeps lines short: each goes by the mean place of those that it is tied to."""
    rows = list(range(agreements))
    columns = list(dict.fromkeys(edge.organization for edge in edges))
    for _ in range(_SWEEPS):
        heights = {row: place for place, row in enumerate(rows)}
        columns = _sorted(columns, [(edge.organization, heights[edge.agreement]) for edge in edges])
        spots = {column: place for place, column in enumerate(columns)}
        rows = _sorted(rows, [(edge.agreement, spots[edge.organization]) for edge in edges])
    return rows, columns


def _sorted(keys: list[K], ties: Sequence[tuple[K, int]]) -> list[K]:
    """Keys by the mean of what they are tied to; the order of those with one mean stays."""
    tied: dict[K, list[int]] = {key: [] for key in keys}
    for key, place in ties:
        tied[key].append(place)
    return sorted(keys, key=lambda key: sum(tied[key]) / max(len(tied[key]), 1))


def _spread(keys: Sequence[K], step: int, height: int) -> dict[K, float]:
    """The middle of each key's place in a column that stands in the middle of the picture."""
    first = (height - len(keys) * step) / 2 + step / 2
    return {key: first + place * step for place, key in enumerate(keys)}


def worded(entry: LedgerEntry) -> str:
    """What an agreement is called: its own name, else its kind."""
    return entry.name or entry.kinds[0].value.value.replace("_", " ")


def stand(entry: LedgerEntry) -> str:
    """Kind, last state and its day."""
    step = entry.transitions[-1]
    kind = entry.kinds[0].value.value if entry.name else ""
    return " · ".join(part.replace("_", " ") for part in (kind, step.status.value, day_of(step)) if part)


def _left(member: Participation) -> bool:
    return member.until is not None or any(part.value is Part.LEAVER for part in member.parts)


def _line(edge: _Edge, entry: LedgerEntry, left: float, right: float) -> Markup:
    """The tie of a member: solid, or broken where it left."""
    middle = (_BOX + _RIGHT) / 2
    path = f"M{_BOX} {left:g}C{middle:g} {left:g} {middle:g} {right:g} {_RIGHT} {right:g}"
    gone = _left(edge.member)
    part = edge.member.parts[0].value.value
    return tag(
        "path",
        {
            "d": path,
            "fill": "none",
            "stroke": "var(--faint)" if gone else f"var(--c-{_colour(entry)})",
            "stroke-width": "1.5",
            "stroke-dasharray": "2 4" if gone else None,
        },
        tag("title", None, f"{edge.member.organization.name}: {'former ' if gone else ''}{part} of {worded(entry)}"),
    )


def _colour(entry: LedgerEntry) -> str:
    return "agreement" if isinstance(entry.kinds[0].value, AllianceKind) else "operator"


def _agreement(entry: LedgerEntry, y: float) -> Markup:
    """A box: round for an alliance, angular for a deal, with a broken border where it is over."""
    alliance = isinstance(entry.kinds[0].value, AllianceKind)
    return tag(
        "g",
        None,
        tag("title", None, f"{worded(entry)}: {stand(entry)}"),
        tag(
            "rect",
            {
                "x": "2",
                "y": f"{y - 22:g}",
                "width": f"{_BOX - 2}",
                "height": "44",
                "rx": "14" if alliance else "0",
                "fill": "var(--panel)",
                "stroke": f"var(--c-{_colour(entry)})",
                "stroke-width": "2",
                "stroke-dasharray": "6 4" if entry.status in _OVER else None,
            },
        ),
        tag("text", {"x": "16", "y": f"{y - 4:g}", "class": "bold"}, shorten(worded(entry), 42)),
        tag("text", {"x": "16", "y": f"{y + 14:g}", "class": "faint"}, shorten(stand(entry), 46)),
    )


def _organization(member: KnownOrganization, y: float) -> Markup:
    """A dot and a name: a disc for an operator, a square for any other organization."""
    mark = (
        tag("circle", {"cx": _RIGHT, "cy": f"{y:g}", "r": "6", "fill": "var(--c-operator)"})
        if member.operator
        else tag(
            "rect",
            {"x": _RIGHT - 6, "y": f"{y - 6:g}", "width": "12", "height": "12", "fill": "var(--c-organization)"},
        )
    )
    country = f" ({member.country})" if member.country else ""
    return tag(
        "g",
        None,
        tag("title", None, f"{member.name}{country}"),
        mark,
        tag("text", {"x": _RIGHT + 14, "y": f"{y + 4.5:g}"}, shorten(f"{member.name}{country}", 34)),
    )


def _table(shown: Sequence[LedgerEntry]) -> Markup:
    heads = [tag("th", {"scope": "col"}, head) for head in ("agreement", "kind", "status", "members", "articles")]
    rows = [
        tag(
            "tr",
            None,
            tag("td", {"dir": "auto"}, worded(entry)),
            tag("td", None, entry.kinds[0].value.value.replace("_", " ")),
            tag("td", None, *_steps(entry)),
            tag("td", {"dir": "auto"}, ", ".join(map(_member, entry.members))),
            tag("td", None, str(len(entry.sources))),
        )
        for entry in shown
    ]
    return tag(
        "div",
        {"class": "wide", "role": "region", "aria-label": "Agreements as a table", "tabindex": "0"},
        tag(
            "table",
            None,
            tag("caption", None, "Round boxes are alliances, angular ones deals; broken lines are what is over."),
            tag("thead", None, tag("tr", None, *heads)),
            tag("tbody", None, *rows),
        ),
    )


def _steps(entry: LedgerEntry) -> Iterator[Markup]:
    for number, step in enumerate(entry.transitions):
        yield join(" → " if number else "", tag("span", {"class": "whole"}, _step(step)))


def day_of(step: Transition) -> str:
    """When a step was reached, as finely as it is known; empty where nobody says."""
    return step.dates[0].value.value if step.dates else str(step.day or "")


def _step(step: Transition) -> str:
    when = day_of(step)
    return f"{step.status.value.replace('_', ' ')}{f' ({when})' if when else ''}"


def _member(member: Participation) -> str:
    part = member.parts[0].value
    told = "" if part is Part.MEMBER else f" ({part.value})"
    return f"{member.organization.name}{told}{' – left' if _left(member) and part is not Part.LEAVER else ''}"
