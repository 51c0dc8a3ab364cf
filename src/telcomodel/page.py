"""HTML pages → text → extraction (extra ``html``)."""

from __future__ import annotations

from datetime import date
from typing import Any

from telcomodel.errors import MissingExtraError
from telcomodel.model.extraction import Extraction
from telcomodel.parsing.pipeline import Parser


def page_text(html: str) -> str:
    """The running text of an HTML page, as trafilatura extracts it; empty when it finds none.

    Raises:
        MissingExtraError: trafilatura is not installed.
    """
    return _trafilatura().extract(html, output_format="txt", include_comments=False, include_tables=False) or ""


def page_date(html: str) -> date | None:
    """The publication date that the markup of an HTML page states, beside what the page prints; ``None`` if none.

    Raises:
        MissingExtraError: trafilatura is not installed.
    """
    found = _trafilatura().extract_metadata(html, extensive=False)  # extensive: any date in the text, even a lone year
    return date.fromisoformat(found.date) if found is not None and found.date else None


def _trafilatura() -> Any:
    try:
        import trafilatura  # noqa: PLC0415 - an optional dependency is imported where it is used
    except ImportError:
        raise MissingExtraError("HTML needs the extra 'html': pip install 'telcomodel[html]'") from None
    return trafilatura


def parse_html(
    html: str, *, published: date | str | None = None, source: str | None = None, parser: Parser | None = None
) -> Extraction:
    """All that an HTML page says. Spans refer to the text that is extracted from it, which ``article.text`` keeps.

    Args:
        html: The page.
        published: As in `telcomodel.parse`; the date that the page's markup states when left out.
        source: As in `telcomodel.parse`.
        parser: The parser to use; the library's own when left out.

    Raises:
        MissingExtraError: trafilatura is not installed.
        TypeError: `html` is no string.
    """
    if not isinstance(html, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"parse_html: wanted the page as a str, got {type(html).__name__}")
    return (parser or Parser()).parse(page_text(html), published=published or page_date(html), source=source)
