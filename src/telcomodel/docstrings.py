"""What docstrings say of the attributes of a class, for schemas and field tables."""

from __future__ import annotations

import inspect
import re
from typing import Final

_ATTRIBUTE: Final = re.compile(r"    (\w+): (.*)")


def attributes(cls: type) -> dict[str, str]:
    """What the docstrings of a class and its bases say of each attribute; empty where Python keeps no docstrings.

    Example:
        >>> from telcomodel import Unnamed
        >>> attributes(Unnamed)
        {'description': 'As it reads: "one analyst", "a person familiar with the talks".'}
    """
    about: dict[str, str] = {}
    for base in reversed(cls.__mro__[:-1]):
        about |= _section(inspect.cleandoc(base.__doc__ or ""))
    return about


def _section(docstring: str) -> dict[str, str]:
    about: dict[str, str] = {}
    name = ""
    for line in docstring.partition("Attributes:\n")[2].splitlines():
        if not line.strip():
            break
        if found := _ATTRIBUTE.fullmatch(line):
            name, about[name] = found[1], found[2]
        elif name:
            about[name] += f" {line.strip()}"
    return about
