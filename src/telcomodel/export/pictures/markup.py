"""Elements of HTML and SVG: whatever is no `Markup` is text, and text is escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, TypeAlias

_ESCAPES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
# What no HTML document can hold: NUL, lone surrogates, and the other control characters that are no white space.
_UNREPRESENTABLE: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff]")
_SPECIAL: Final = re.compile("[&<>\"'\r]")
_VOID: Final = frozenset(("meta", "br"))


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


Child: TypeAlias = str | Markup
Attributes: TypeAlias = Mapping[str, object]


def shown(text: str) -> str:
    r"""A text as a page can hold it: each character that no page can hold is U+FFFD; lengths stay.

    Example:
        >>> shown("a\x00b")
        'a\ufffdb'
    """
    return _UNREPRESENTABLE.sub("\ufffd", text)


def escape(text: str) -> Markup:
    """A text as markup that reads as that text, within an element or an attribute.

    Example:
        >>> escape("<b>AT&T</b>")
        '&lt;b&gt;AT&amp;T&lt;/b&gt;'
    """
    return Markup(_SPECIAL.sub(lambda match: _ESCAPES[match.group()], shown(text)))


def tag(name: str, attributes: Attributes | None = None, *children: Child) -> Markup:
    """An element; attributes that are ``None`` are left out, every other value is escaped.

    Example:
        >>> tag("p", {"class": "a", "id": None}, "1 < 2 ", tag("b", None, "!"))
        '<p class="a">1 &lt; 2 <b>!</b></p>'
    """
    given = "".join(f' {key}="{escape(str(value))}"' for key, value in (attributes or {}).items() if value is not None)
    if name in _VOID:
        return Markup(f"<{name}{given}>")
    return Markup(f"<{name}{given}>{join(*children)}</{name}>")


def join(*children: Child) -> Markup:
    """Elements and texts one after the other."""
    return Markup("".join(child if isinstance(child, Markup) else escape(child) for child in children))


def shorten(text: str, length: int) -> str:
    """A text cut to a number of characters, with an ellipsis where something is missing.

    Example:
        >>> shorten("network sharing", 8)
        'network…'
    """
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
