"""HTML input (extra ``html``)."""

from __future__ import annotations

import pytest

import telcomodel

PAGE = """<html><head><title>Telia cuts prices</title></head><body><nav>Home News Jobs</nav><article>
<h1>Telia cuts prices</h1>
<p>Telia has cut its prices in Norway by a fifth, the operator said on Monday in a statement to its customers.</p>
<p>&ldquo;It was time, and our customers had told us so for years,&rdquo; said Ingunn Example, head of consumer sales
at Telia.</p>
</article><footer>Imprint</footer></body></html>"""


def test_a_page_is_read_by_its_running_text() -> None:
    """Spans refer to the extracted text, which the article keeps."""
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    extraction = telcomodel.parse_html(PAGE, published="2024-05-14", source="a page")
    text = extraction.article.text or ""
    assert "Imprint" not in text
    assert "Telia" in [operator.name for operator in extraction.operators]
    assert [telcomodel.read(quote.segments[0].of(text)) for quote in extraction.quotes] == [
        "It was time, and our customers had told us so for years,"
    ]


META = '<meta property="article:published_time" content="2023-11-08T09:00:00Z">'


@pytest.mark.parametrize(
    ("head", "given", "published"),
    [(META, None, "2023-11-08"), (META, "2024-05-14", "2024-05-14"), ("", None, "None")],
)
def test_the_date_of_the_markup_counts_where_none_is_given(head: str, given: str | None, published: str) -> None:
    """The caller's date, else the one that the page's head states, else none."""
    pytest.importorskip("trafilatura", reason="needs the extra 'html'")
    page = PAGE.replace("<title>", f"{head}<title>")
    assert str(telcomodel.parse_html(page, published=given).article.published) == published


def test_only_strings_are_pages() -> None:
    """Anything but a string is a TypeError that says what it got."""
    with pytest.raises(TypeError, match="bytes"):
        telcomodel.parse_html(b"<p>x</p>")  # type: ignore[arg-type]
