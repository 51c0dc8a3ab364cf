"""The registry: which organizations there are, under which names."""

from __future__ import annotations

from functools import lru_cache

import attrs


@attrs.frozen(kw_only=True)
class Entry:
    """One row of the registry.

    Attributes:
        id: ``operator:slug`` or ``organization:slug``, stable across releases.
        name: The usual press name.
        kind: Value of `OrganizationKind`.
        country: ISO 3166-1 alpha-2 of the home country, or ``None``.
    """

    id: str
    name: str
    kind: str
    country: str | None = None


@attrs.frozen(eq=False)
class Registry:
    """Every organization that the library knows by name."""

    entries: tuple[Entry, ...] = ()


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The registry that ships with the library, loaded once."""
    return Registry()
