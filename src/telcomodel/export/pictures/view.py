"""Views: pictures that notebooks render, and that are saved as pages of their own."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import attrs

from telcomodel.export.pictures.article import annotated
from telcomodel.export.pictures.markup import Markup, join, tag
from telcomodel.export.pictures.network import network
from telcomodel.export.pictures.style import page_style, style
from telcomodel.export.pictures.timeline import days_told, timeline
from telcomodel.knowledge.base import KnowledgeBase
from telcomodel.model.extraction import Extraction
from telcomodel.text import read


@attrs.frozen
class View:
    """A picture: a page without scripts, to which nothing is fetched from elsewhere.

    Notebooks render it as it is; `html` is the page, `save` writes it.

    Attributes:
        title: What the page is called.
        fragment: The picture as an element with its own style, to be put into a page.

    Example:
        >>> import telcomodel
        >>> view = telcomodel.show(telcomodel.parse("Swisscom, the Swiss operator, cut its prices."))
        >>> view.html.startswith("<!DOCTYPE html>"), "<script" in view.html
        (True, False)
    """

    title: str
    fragment: str = attrs.field(repr=False)

    @property
    def html(self) -> str:
        """The whole page."""
        head = tag(
            "head",
            None,
            tag("meta", {"charset": "utf-8"}),
            tag("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
            tag("meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY}),
            tag("title", None, self.title),
            tag("style", None, Markup(page_style())),
        )
        body = tag("body", None, tag("main", None, Markup(self.fragment)))
        return f"<!DOCTYPE html>\n{tag('html', {'lang': 'en'}, head, body)}\n"

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the page as UTF-8 and say where."""
        target = Path(path)
        target.write_text(self.html, encoding="utf8", newline="\n")
        return target

    def _repr_html_(self) -> str:
        return self.fragment


_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Even a browser fault could fetch or run nothing."""


def show(what: Extraction | KnowledgeBase) -> View:
    """A picture of what was read.

    Args:
        what: An extraction gives the annotated article with its facts, the network of its alliances and deals, and a
            timeline where it tells of several days; a knowledge base gives the network and the timeline.

    Raises:
        TypeError: It is neither.

    Example:
        >>> import telcomodel
        >>> telcomodel.show(telcomodel.parse("Swisscom, the Swiss operator, cut its prices.")).title
        'Article'
    """
    base = _base(what)
    title = _title(what)
    if isinstance(what, KnowledgeBase):
        return _view(title, _network(base), _timeline(base))
    several = len(days_told(base.tenures, base.ledger)) > 1
    about = (what.article.source, what.article.published and what.article.published.isoformat())
    return _view(
        title,
        tag("p", {"class": "about"}, " · ".join(part for part in about if part)) if any(about) else Markup(),
        annotated(what, _prefix(base)),
        _network(base),
        _timeline(base) if several else Markup(),
    )


def show_network(what: Extraction | KnowledgeBase) -> View:
    """The network of alliances and deals alone.

    Example:
        >>> import telcomodel
        >>> view = telcomodel.show_network(telcomodel.parse("Zain and Ooredoo have signed a roaming pact."))
        >>> "<svg" in view.fragment
        True
    """
    base = _base(what)
    return _view(_title(what), _network(base))


def show_timeline(what: Extraction | KnowledgeBase) -> View:
    """The timeline of seats and agreements alone.

    Example:
        >>> import telcomodel
        >>> view = telcomodel.show_timeline(telcomodel.KnowledgeBase())
        >>> "No day is known" in view.fragment
        True
    """
    base = _base(what)
    return _view(_title(what), _timeline(base))


def _base(what: Extraction | KnowledgeBase) -> KnowledgeBase:
    if not isinstance(what, Extraction | KnowledgeBase):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"show: wanted an Extraction or a KnowledgeBase, got {type(what).__name__}")
    return what if isinstance(what, KnowledgeBase) else KnowledgeBase.of([what])


def _title(what: Extraction | KnowledgeBase) -> str:
    if isinstance(what, KnowledgeBase):
        return f"{len(what)} article{'' if len(what) == 1 else 's'}"
    text, headline = what.article.text, what.article.headline
    if text is not None and headline is not None and headline.end <= len(text):
        return read(headline.of(text)) or "Article"
    return "Article"


def _prefix(base: KnowledgeBase) -> str:
    """What ids begin with, so that the pictures of several bases may share a page."""
    return "tm" + hashlib.sha256("".join(record.key for record in base.records).encode("ascii")).hexdigest()[:8]


def _network(base: KnowledgeBase) -> Markup:
    picture = network(base.ledger, _prefix(base)) or tag("p", {"class": "gap"}, "No alliance or deal is known.")
    return join(tag("h2", None, "Alliances and deals"), picture)


def _timeline(base: KnowledgeBase) -> Markup:
    picture = timeline(base.tenures, base.ledger, _prefix(base)) or tag("p", {"class": "gap"}, "No day is known.")
    return join(tag("h2", None, "Seats and alliances over time"), picture)


def _view(title: str, *parts: Markup) -> View:
    fragment = tag(
        "div",
        {"class": "tm"},
        tag("style", None, Markup(style())),
        tag("h1", {"dir": "auto"}, title),
        *parts,
    )
    return View(title, fragment)
