"""Pictures: whatever an article says, the page reads back as its text and nothing of it becomes markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from telcomodel import Extraction, KnowledgeBase, View, parse, show, show_network, show_timeline
from telcomodel.export.pictures.annotations import Annotation, find_lanes, find_segments
from telcomodel.export.pictures.markup import escape, shown
from telcomodel.testing.strategies import extractions

TAGS = set(
    "html head meta title style body main div h1 h2 p ul li span a table caption thead tbody tr th td "
    "svg desc g path rect circle line text".split()
)
ATTRIBUTES = set(
    "lang charset name content http-equiv class id href style dir role tabindex aria-label aria-labelledby "
    "aria-describedby data-code data-tip scope viewbox width height d fill fill-opacity stroke stroke-width "
    "stroke-dasharray x y x1 x2 y1 y2 cx cy r rx text-anchor".split()
)
LANES = re.compile(r"(?:--l\d:var\(--[a-z]+\)(?:;|$))*\Z|--lanes:\d\Z")
HOSTILE_PIECES = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "&lt;b&gt;&#x3c;",
    "<!--",
    "]]>",
    "\r\n",
    "\r",
    "\x00",
    "\ud800",
    "\u202e",
    "url(https://example.com)",
    "MTS",
    "Vodafone",
    "“Yes,” said Ana Example, chief executive of Telenor.",
    "Telenor and Telia have signed a roaming agreement. ",
    "\n\n",
    " ",
)
HOSTILE = st.sampled_from(HOSTILE_PIECES)
hostile_texts = st.lists(HOSTILE | st.text(max_size=6), max_size=12).map("".join)


class Page(HTMLParser):
    """The elements of a page, and the text of the element with the class ``text``."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[bool] = []
        self.text: list[str] = []
        self.others: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        assert len(dict(attrs)) == len(attrs)
        if tag != "meta":
            self.open.append(dict(attrs).get("class") == "text")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the name that HTMLParser gives it
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if any(self.open):
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def check(view: View) -> Page:
    """Only elements and attributes of ours, no address but of the page itself, every element closed."""
    page = Page(view.html)
    ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    assert not page.open
    for tag, attributes in page.elements:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES
        target = attributes.get("href")
        assert target is None or (target.startswith("#") and target[1:] in ids)
        for described in (attributes.get("aria-describedby") or "").split():
            assert described in ids
        assert LANES.match(attributes.get("style") or "")
    assert sum(tag == "style" for tag, _ in page.elements) == 2
    assert "@import" not in view.html
    view.html.encode("utf8")
    return page


@given(hostile_texts)
def test_the_page_of_a_hostile_article_reads_back_as_its_text(text: str) -> None:
    """Nothing is lost, nothing injected; what no page can hold is one U+FFFD a character."""
    page = check(show(parse(text)))
    assert "".join(page.text) == shown(text)


@settings(max_examples=25)
@given(extractions())
def test_any_extraction_is_drawn(extraction: Extraction) -> None:
    """Names, notes and rules of any content, spans anywhere."""
    page = check(show(extraction))
    assert "".join(page.text) == shown(extraction.article.text or "")


@settings(max_examples=8)
@given(st.lists(extractions(), max_size=2))
def test_any_knowledge_base_is_drawn(many: list[Extraction]) -> None:
    """Network and timeline, together and alone."""
    base = KnowledgeBase.of(many)
    for view in (show(base), show_network(base), show_timeline(base)):
        check(view)


@given(st.text())
def test_escaped_text_reads_back(text: str) -> None:
    """In an attribute as in an element."""
    assert Page(f'<p title="{escape(text)}">{escape(text)}</p>').elements[0][1]["title"] == shown(text)


intervals = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(
    lambda pair: Annotation(pair[0], pair[0] + pair[1], 0, "operator", "rule")
)


@given(st.lists(intervals, max_size=15))
def test_lanes_keep_overlapping_annotations_apart(annotations: list[Annotation]) -> None:
    """No two of one lane overlap, and no lane is skipped."""
    lanes = find_lanes(annotations)
    assert set(lanes) == set(range(max(lanes, default=-1) + 1))
    for index, one in enumerate(annotations):
        for other, lane in zip(annotations[:index], lanes, strict=False):
            assert lane != lanes[index] or one.end <= other.start or other.end <= one.start


@given(st.lists(intervals, max_size=15), st.lists(st.integers(0, 70)))
def test_segments_cover_the_text_and_know_what_lies_over_them(annotations: list[Annotation], cuts: list[int]) -> None:
    """They follow each other without a gap; each has exactly the annotations that cover it."""
    segments = list(find_segments(annotations, cuts, 60))
    assert [one.start for one in segments] == [0, *(one.end for one in segments[:-1])]
    assert segments[-1].end == 60
    for segment in segments:
        over = {i for i, one in enumerate(annotations) if one.start <= segment.start and segment.end <= one.end}
        assert set(segment.active) == over
        assert set(segment.opening) == {i for i in over if annotations[i].start == segment.start}
