"""What each kind of highlight looks like: a colour for light pages and one for dark ones, a pattern, a letter code.

Colours are told apart by hue and lightness with every common colour blindness where that is possible for so many kinds;
nothing depends on them alone, since each kind also has its own pattern and code. Each reaches a contrast of 4.5 on its
background (WCAG 2.2 AA for text); a test computes it.
"""

from __future__ import annotations

from typing import Final, NamedTuple

PAPER: Final = "#ffffff", "#14171c"
"""Background of light and of dark pages."""
INK: Final = "#1b1f24", "#e7eaee"
"""Text of light and of dark pages."""
FAINT: Final = "#5a626c", "#a3abb5"
"""Text that matters less, such as page furniture."""
RULE: Final = "#c9ced5", "#434a54"
"""Lines that only divide."""
PANEL: Final = "#f3f5f7", "#1e2229"
"""Background of tables' heads, tooltips and boxes."""


class Kind(NamedTuple):
    """A kind of highlight.

    Attributes:
        label: Its name in the legend.
        code: The letters before each highlight.
        light: Its colour on light pages.
        dark: Its colour on dark pages.
        pattern: Its pattern: on and off lengths in pixels; empty for a solid bar, ``(0,)`` for a double one.
    """

    label: str
    code: str
    light: str
    dark: str
    pattern: tuple[int, ...] = ()


KINDS: Final = {
    "operator": Kind("Operator", "OP", "#0b5fa5", "#6db6f2"),
    "organization": Kind("Other organization", "ORG", "#6f4a9b", "#c7a3ec", (0,)),
    "person": Kind("Person", "PER", "#a84300", "#f5a35c", (9, 3)),
    "market": Kind("Market", "MKT", "#00705a", "#4fd1ae", (2, 3)),
    "quote": Kind("Quote", "QUO", "#a01f6b", "#f18cc8", (16, 3)),
    "indirect": Kind("Indirect quote", "IND", "#a01f6b", "#f18cc8", (4, 4)),
    "agreement": Kind("Alliance or deal", "ALL", "#b3261e", "#ff8d7a", (9, 3, 3, 3)),
    "metric": Kind("Metric", "NUM", "#566300", "#c3cf4e", (5, 2, 5, 5)),
    "post": Kind("Post or move", "POST", "#6b4a32", "#dcbb98", (3, 2, 3, 6)),
    "date": Kind("Date", "DATE", "#4d5763", "#b2bcc8", (1, 2)),
    "note": Kind("Doubt", "?", "#7d5f00", "#ffd75e", (2, 1, 2, 4)),
}


def bar(pattern: tuple[int, ...], colour: str) -> str:
    """The CSS image of a bar in a pattern.

    Example:
        >>> bar((2, 3), "red")
        'repeating-linear-gradient(90deg,red 0 2px,transparent 2px 5px)'
    """
    if not pattern:
        return f"linear-gradient({colour},{colour})"
    if pattern == (0,):
        return f"linear-gradient({colour} 0 1px,transparent 1px 2px,{colour} 2px)"
    stops: list[str] = []
    place = 0
    for number, length in enumerate(pattern):
        stops.append(f"{'transparent' if number % 2 else colour} {place}{'px' if place else ''} {place + length}px")
        place += length
    return f"repeating-linear-gradient(90deg,{','.join(stops)})"


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (``#rrggbb``) as WCAG 2.2 defines it, from 1 to 21.

    Example:
        >>> contrast("#000000", "#ffffff")
        21.0
    """
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
