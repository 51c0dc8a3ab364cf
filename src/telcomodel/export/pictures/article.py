"""An annotated article as HTML: highlights in lanes, tooltips, a legend and the list of facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from telcomodel.export.pictures.annotations import (
    MOST_LANES,
    Annotation,
    Item,
    Segment,
    find_annotations,
    find_items,
    find_lanes,
    find_segments,
)
from telcomodel.export.pictures.markup import Markup, join, shorten, tag
from telcomodel.export.pictures.palette import KINDS
from telcomodel.model.extraction import Article, Extraction

_BLANK_LINES: Final = re.compile(r"\n\s*\n")
_BESIDE: Final = frozenset(("quote.source", "quote.cue"))
"""Rules of evidence beside the words of a quote, which gets no code of its own."""
_PLACES: Final = 5
"""Places that the list of facts links to; how many more there are is said."""


def annotated(extraction: Extraction, prefix: str) -> Markup:
    """The article with its legend and its facts.

    Args:
        extraction: What was read.
        prefix: What every id begins with, so that several pictures may share a page.
    """
    items = find_items(extraction)
    text = extraction.article.text
    annotations = find_annotations(extraction, items, len(text or ""))
    body = (
        tag("p", {"class": "gap"}, "The text was left out of this extraction; its facts are below.")
        if text is None
        else _Text(extraction.article, text, items, annotations, prefix).markup()
    )
    return join(
        tag("div", {"class": "reading"}, _legend(Counter(one.kind for one in annotations)), body),
        _facts(items, annotations, prefix),
    )


def _legend(kinds: Mapping[str, int]) -> Markup:
    """The kinds of highlight that occur, each with its bar, its code and how many there are."""
    entries = [
        tag(
            "li",
            None,
            tag("span", {"class": f"code {key}"}, kind.code),
            " ",
            tag("span", {"class": "swatch", "style": f"--l0:var(--{key})"}, kind.label),
            " ",
            tag("span", {"class": "count"}, str(kinds[key])),
        )
        for key, kind in KINDS.items()
        if kinds.get(key)
    ]
    if not entries:
        return tag("p", {"class": "gap"}, "Nothing was recognized in this text.")
    return tag("ul", {"class": "legend", "aria-label": "Legend"}, *entries)


class _Text:
    """The text of an article as a row of segments, none of whose characters is lost or added."""

    def __init__(
        self, article: Article, text: str, items: Sequence[Item], annotations: Sequence[Annotation], prefix: str
    ) -> None:
        self.article = article
        self.text = text
        self.items = items
        self.annotations = annotations
        self.prefix = prefix
        self.lanes = find_lanes(annotations)

    def markup(self) -> Markup:
        """The element that holds the text."""
        zones = [span for span in (self.article.headline, *self.article.body) if span]
        cuts = [edge for span in zones for edge in (span.start, span.end)]
        cuts += [edge for match in _BLANK_LINES.finditer(self.text) for edge in match.span()]
        segments = find_segments(self.annotations, cuts, len(self.text))
        drawn = min(max(self.lanes, default=-1) + 1, MOST_LANES)
        return tag(
            "div",
            {"class": "text", "dir": "auto", "style": f"--lanes:{drawn}", "role": "region", "aria-label": "Article"},
            *(self._segment(segment) for segment in segments if segment.start < segment.end),
        )

    def _segment(self, segment: Segment) -> Markup:
        text = self.text[segment.start : segment.end]
        headline, bodies = self.article.headline, self.article.body
        if headline and headline.start <= segment.start < headline.end:
            zone = "head"
        else:
            zone = "body" if any(body.start <= segment.start < body.end for body in bodies) else "off"
        if not text.strip() and not segment.opening:
            return tag("span", {"class": "gap" if "\n" in text else zone}, text)
        if not segment.active:
            return tag("span", {"class": zone}, text)
        over = [self.annotations[index] for index in segment.active]
        lanes = {
            self.lanes[index]: self.annotations[index].kind
            for index in segment.active
            if self.lanes[index] < MOST_LANES
        }
        begun = [self.annotations[index] for index in segment.opening]
        codes = dict.fromkeys(KINDS[one.kind].code for one in begun if one.rule not in _BESIDE)
        return tag(
            "a",
            {
                "class": f"s {zone}",
                "id": f"{self.prefix}-s{segment.opening[0]}" if segment.opening else None,
                "href": f"#{self.prefix}-f{over[0].item}",
                "style": ";".join(f"--l{lane}:var(--{kind})" for lane, kind in sorted(lanes.items())),
                "data-code": " ".join(codes) or None,
                "data-tip": "\n".join(map(self._tip, over)),
                "aria-describedby": " ".join(dict.fromkeys(f"{self.prefix}-f{one.item}" for one in over)),
                "tabindex": None if segment.opening else "-1",
            },
            text,
        )

    def _tip(self, one: Annotation) -> str:
        item = self.items[one.item]
        details = f" — {shorten(item.row.details, 90)}" if item.row.details else ""
        return f"{KINDS[one.kind].label}: {shorten(item.row.what, 90)}{details}\n    rule {one.rule}"


def _facts(items: Sequence[Item], annotations: Sequence[Annotation], prefix: str) -> Markup:
    """The table of entities and facts, each with the places that prove it."""
    places: dict[int, list[int]] = {}
    opener: dict[int, int] = {}
    for index, one in enumerate(annotations):
        opener.setdefault(one.start, index)
        if opener[one.start] not in places.setdefault(one.item, []):
            places[one.item].append(opener[one.start])
    rows = [
        tag(
            "tr",
            {"id": f"{prefix}-f{index}"},
            tag("td", None, tag("span", {"class": f"code {item.kind}"}, KINDS[item.kind].code)),
            tag("td", None, item.row.kind),
            tag("td", {"dir": "auto"}, shorten(item.row.what, 240)),
            tag("td", {"dir": "auto"}, item.row.details),
            tag("td", {"class": "rule"}, item.evidence[0].rule if item.evidence else ""),
            tag("td", None, _links(annotations, places.get(index, []), prefix)),
        )
        for index, item in enumerate(items)
    ]
    if not rows:
        return Markup()
    heads = [tag("th", {"scope": "col"}, head) for head in ("", "kind", "what", "details", "rule", "where")]
    return tag(
        "div",
        {"class": "wide", "role": "region", "aria-label": "Entities and facts", "tabindex": "0"},
        tag(
            "table",
            None,
            tag("caption", None, "Entities and facts"),
            tag("thead", None, tag("tr", None, *heads)),
            tag("tbody", None, *rows),
        ),
    )


def _links(annotations: Sequence[Annotation], places: Sequence[int], prefix: str) -> Markup:
    """Links to the highlights; the id of each is the first annotation that begins there."""
    links = [
        join(" " if number else "", tag("a", {"href": f"#{prefix}-s{place}"}, str(annotations[place].start)))
        for number, place in enumerate(places[:_PLACES])
    ]
    more = len(places) - _PLACES
    return join(*links, f" and {more} more" if more > 0 else "")
