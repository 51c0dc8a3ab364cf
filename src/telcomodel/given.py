"""Articles as they are given in bulk, and what came of reading each: one bad article never stops the rest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import attrs

from telcomodel.errors import LexiconError, TelcoModelError
from telcomodel.lexicon.registry import registry
from telcomodel.model.extraction import Extraction
from telcomodel.page import page_date, page_text
from telcomodel.parsing.pipeline import Parser

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "text": ("text",),
    "id": ("id",),
    "published": ("published", "date"),
    "source": ("source",),
}
"""What an article may be given with, and by what names in a JSON object or a table; the first that is there counts."""

PAGES: Final = (".html", ".htm")
"""Suffixes of files that are HTML pages."""


class Given(NamedTuple):
    """One article.

    Attributes:
        id: What the caller knows it by.
        text: Its text; anything but a string is reported.
        published: Its publication date, if known.
        source: Where it came from, if known.
    """

    id: str | None
    text: Any
    published: date | str | None = None
    source: str | None = None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Given:
        """The article in a JSON object or a row of a table; empty values count as not given.

        Example:
            >>> Given.of({"text": "MTS grows.", "date": "2015-03-02", "id": 7})
            Given(id='7', text='MTS grows.', published='2015-03-02', source=None)
        """
        found = {field: next((row[name] for name in names if name in row), None) for field, names in COLUMNS.items()}
        return cls(
            id=None if found["id"] is None else str(found["id"]),
            text=found["text"],
            published=found["published"] or None,
            source=found["source"] or None,
        )


def read_file(file: Path) -> Given:
    """The article in a file of its own, known by its path: of an ``.html`` page the running text and stated date.

    Raises:
        OSError: The file cannot be read.
        UnicodeDecodeError: It is not UTF-8.
        MissingExtraError: It is a page, and the extra ``html`` is not installed.
    """
    text = file.read_bytes().decode("utf8")
    if file.suffix.lower() in PAGES:
        return Given(str(file), page_text(text), page_date(text), str(file))
    return Given(str(file), text, source=str(file))


@attrs.frozen
class Outcome:
    """What came of an article: an extraction or an error.

    Attributes:
        id: What the caller knows the article by, or ``None``.
        extraction: What was read, or ``None``.
        error: Why nothing was read, or ``None``.
    """

    id: str | None
    extraction: Extraction | None = None
    error: str | None = None


def read_given(given: Given, parser: Parser) -> Outcome:
    """Read one article; whatever goes wrong becomes its error.

    Example:
        >>> from telcomodel import Parser
        >>> read_given(Given("a", None), Parser()).error
        'no text: wanted a string, got NoneType'
    """
    if not isinstance(given.text, str):
        return Outcome(given.id, error=f"no text: wanted a string, got {type(given.text).__name__}")
    try:
        return Outcome(given.id, parser.parse(given.text, published=given.published, source=given.source))
    except Exception as error:  # noqa: BLE001 - the rest must go on, whatever one article provokes
        return failed(given.id, error)


def parser_with(own: Path | None) -> Parser:
    """The parser that knows the organizations of a file too, as `Registry.with_entities` takes it.

    The same one while the file stays as it is.

    Raises:
        LexiconError: The file cannot be read, or a row of it is refused.
    """
    try:
        return _parser(own, None if own is None else own.read_bytes())
    except OSError as error:
        raise LexiconError(f"{own}: {error}") from None


@lru_cache(maxsize=1)
def _parser(own: Path | None, _content: bytes | None) -> Parser:
    return Parser(registry=None if own is None else registry().with_entities(own))


def failed(name: str | None, error: Exception) -> Outcome:
    """The outcome of an article that an error stopped."""
    message = str(error) if isinstance(error, TelcoModelError) else f"{type(error).__name__}: {error}"
    return Outcome(name, error=message)
