"""The registry: which organizations there are, under which names, in which country, and who became of whom."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, Final, TypeAlias, cast

import attrs

from telcomodel.errors import LexiconError
from telcomodel.lexicon.compiled import Compiled, Names
from telcomodel.lexicon.data import load, load_bytes, phrase_key
from telcomodel.lexicon.entry import OPERATOR_KINDS, Alias, Entry, Name, Parent, RegisteredMember, Successor
from telcomodel.lexicon.lines import Lines
from telcomodel.model.organization import OrganizationKind

__all__ = [
    "OPERATOR_KINDS",
    "Alias",
    "Entry",
    "Name",
    "Names",
    "Parent",
    "RegisteredMember",
    "Registry",
    "Successor",
    "registry",
]

# Brands and groups are at home in one country and sell in many; their entry stands for the name anywhere.
_ACROSS_COUNTRIES: Final = frozenset(("group", "brand"))
_LEGAL_FORM: Final = (
    r" (?:plc|ltd|limited|inc|corp|corporation|co|company|group|holdings?|ag|sa|s\.a\.|spa|s\.p\.a\.|nv|"
    r"n\.v\.|bv|b\.v\.|ab|asa|a/s|oyj|oy|kk|gmbh|"
    r"llc|l\.l\.c\.|pjsc|ojsc|jsc|oao|pao|zao|pte|pty|bhd|berhad|sae|tbk|kgaa|se|srl|s\.r\.l\.|d\.d\.|d\.o\.o\.)\.?$"
)
_LEADING: Final = r"^(?:the|oao|pao|zao|ojsc|pjsc|pt) "


Entities: TypeAlias = Iterable["Entry | Mapping[str, Any]"]


class Registry:
    """Every organization that the library knows by name. Rows are read when they are asked for.

    Example:
        >>> from telcomodel import registry
        >>> [entry.id for entry in registry().lookup("Orange", country="PL")][0]
        'operator:orange-pl'
        >>> registry().lookup("France Telecom")[0].name
        'Orange'
    """

    def __init__(self, shipped: Compiled | None = None, own: tuple[Entry, ...] = ()) -> None:
        self._shipped = Compiled() if shipped is None else shipped
        self._own = {entry.id: entry for entry in own}

    def __repr__(self) -> str:
        return f"Registry({len(self)} organizations)"

    def __len__(self) -> int:
        return len(self._shipped.rows) + sum(1 for key in self._own if key not in self._shipped.rows)

    def __iter__(self) -> Iterator[Entry]:
        for key in chain(self._own, (key for key in self._shipped.rows if key not in self._own)):
            yield self._entry(key)

    def __contains__(self, key: object) -> bool:
        return key in self._own or key in self._shipped.rows

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, the user's own first."""
        return tuple(self)

    def get(self, key: str) -> Entry | None:
        """The entry with an id, or ``None``."""
        return self._entry(key) if key in self else None

    def _entry(self, key: str) -> Entry:
        return self._own.get(key) or self._shipped.entry(key)

    @cached_property
    def names(self) -> Names:
        """Every name that may be found in text, by its folded words.

        Within a phrase the user's own come first, then the order of the sources.
        """
        if not self._own:
            return self._shipped.names
        # Changed names come first, and with what they mean now.
        every = {**self._changed, **self._shipped.names, **self._changed}
        return {key: names for key, names in every.items() if names}

    @cached_property
    def _changed(self) -> Names:
        """What the user's own companies make of the names that ship: they stand before a namesake of other spelling.

        They take the place of one with their very name, and of the entry whose id they have; a name that nobody is
        left with means ``()``.
        """
        found: Names = {}
        for key, name in _own_names(self._own.values()):
            found[key] = (*found.get(key, ()), name)
        replaced = (self._shipped.entry(key) for key in self._own if key in self._shipped.rows)
        changed: Names = {}
        for key in (*found, *(key for key, _ in _own_names(replaced))):
            own = found.get(key, ())
            texts = {name.text for name in own}
            others = self._shipped.names.get(key, ())
            changed[key] = (*own, *(n for n in others if n.entry not in self._own and n.text not in texts))
        return changed

    def differing(self, other: Registry) -> Names:
        """What the names mean that mean something else in another registry; ``()`` where they mean nothing here."""
        if self._shipped is other._shipped and not other._own:
            return self._changed
        keys = {**other.names, **self.names}
        return {key: self.names.get(key, ()) for key in keys if self.names.get(key) != other.names.get(key)}

    @cached_property
    def children(self) -> dict[str, tuple[str, ...]]:
        """Ids of the entries that name an entry as a parent."""
        found = {
            parent: tuple(key for key in keys if key not in self._own)
            for parent, keys in self._shipped.children.items()
        }
        for entry in self._own.values():
            for link in entry.parents:
                found[link.id] = (*found.get(link.id, ()), entry.id)
        return found

    @cached_property
    def _loose(self) -> Names:
        found: dict[str, dict[Name, None]] = {}
        more = ((key, (name,)) for key, name in self._shipped.named(in_text=False))
        for key, names in chain(self.names.items(), more):
            found.setdefault(_loose_key(key), {}).update(dict.fromkeys(names))
        return {key: tuple(names) for key, names in found.items()}

    def lookup(
        self, surface: str, *, country: str | None = None, on: date | int | str | None = None
    ) -> tuple[Entry, ...]:
        """Every organization that a name may mean, best first; none is a guess beyond what the registry says.

        Case, accents, legal forms, a leading article and possessive endings do not matter.

        Args:
            surface: The name.
            country: ISO 3166-1 alpha-2. A brand's or group's company in that country comes before the brand itself;
                companies of other countries are left out
                unless the name is nobody's there.
            on: A date, a year or an ISO date: whose name it was then comes first.

        Example:
            >>> from telcomodel import registry
            >>> [entry.country for entry in registry().lookup("Smart", country="KH")][:1]
            ['KH']
        """
        key = phrase_key(_without_possessive(surface))
        names = self._loose.get(_loose_key(key), ()) if key else ()
        year = _year(on)
        exact = surface.strip()
        ranked: dict[str, tuple[int, ...]] = {}
        abroad: dict[str, tuple[int, ...]] = {}
        for position, name in enumerate(names):
            entry = self._entry(name.entry)
            rank = (
                0 if year is None or (name.in_use(year) and self._lived(entry, year)) else 1,
                0 if country is None or entry.country == country else 1,
                0 if name.text == exact else 1,
                _TYPE_ORDER.get(name.type, 9),
                0 if entry.is_operator else 1,
                0 if entry.kind in _ACROSS_COUNTRIES else 1,
                position,
            )
            local = None if country in (None, entry.country) else self.in_country(entry.id, country or "")
            if local is not None:
                own = (rank[0], 0, *rank[2:])
                ranked[local.id] = min(own, ranked.get(local.id, own))
            home = country in (None, entry.country) or not entry.is_operator or entry.kind in _ACROSS_COUNTRIES
            table = ranked if home else abroad
            table[entry.id] = min(rank, table.get(entry.id, rank))
        table = ranked or abroad
        return tuple(self._entry(key) for key in sorted(table, key=lambda key: table[key]))

    def in_country(self, key: str, country: str) -> Entry | None:
        """The company through which a brand or group operates in a country.

        A living one that bears its name first, or ``None``.

        Example:
            >>> from telcomodel import registry
            >>> registry().in_country("operator:orange", "PL").name
            'Orange Polska'
        """
        above = self._entry(key)
        bears = phrase_key(above.name).split(" ")[0]
        local = [
            entry
            for entry in map(self._entry, self.children.get(key, ()))
            if entry.country == country and entry.is_operator
        ]
        named = [entry for entry in local if any(phrase_key(name.text).split(" ")[0] == bears for name in entry.names)]
        order = {"group": 0, "operator": 1, "brand": 2, "isp": 3, "mvno": 4}
        return min(named, key=lambda entry: (bool(entry.successors), order[entry.kind]), default=None)

    @staticmethod
    def _lived(entry: Entry, year: int) -> bool:
        return all(successor.year is None or year <= successor.year for successor in entry.successors)

    @cached_property
    def _plmn(self) -> dict[str, list[str]]:
        codes: dict[str, list[str]] = load("plmn")["codes"]
        return codes

    def by_plmn(self, code: str) -> tuple[Entry, ...]:
        """The holders of a mobile network code, MCC and MNC in one ("26201"); empty when the holder has no entry.

        Example:
            >>> from telcomodel import registry
            >>> [entry.name for entry in registry().by_plmn("26201")]
            ['Telekom Deutschland']
        """
        digits = re.sub(r"\D", "", code)
        return tuple(self._entry(key) for key in self._plmn.get(digits, ()) if key in self)

    def search(self, prefix: str) -> tuple[Entry, ...]:
        """Every organization with a name that begins with some text.

        Case and accents aside, in the order of the sources.

        Example:
            >>> from telcomodel import registry
            >>> "operator:telefonica" in [entry.id for entry in registry().search("telefónica")]
            True
        """
        key = phrase_key(prefix)
        if not key:
            return ()
        wanted = {name.entry for phrase, names in self.names.items() if phrase.startswith(key) for name in names}
        return tuple(entry for entry in self if entry.id in wanted)

    def with_entities(self, entities: Entities | Entry | Mapping[str, Any] | str | os.PathLike[str]) -> Registry:
        """A new registry that knows more organizations; one with a known id takes the place of the old one.

        Args:
            entities: `Entry` objects or mappings with their fields (only ``name`` is needed: an operator then), one or
                many; or the path of a TOML
                (``[[organization]]``) or JSON (an array) file; or JSON itself.

        Raises:
            LexiconError: A row lacks its name, has an unknown field or a value that its field refuses, two rows have
                one id, or the file cannot be read as TOML or JSON.

        Example:
            >>> from telcomodel import Parser, registry
            >>> parser = Parser(registry=registry().with_entities({"name": "Zumtobel Mobile", "country": "AT"}))
            >>> parser.parse("Zumtobel Mobile cut its prices.").operators[0].entry
            'operator:zumtobel-mobile'
        """
        rows: Iterable[Entry | Mapping[str, Any]]
        if isinstance(entities, str | os.PathLike):
            rows = _read_file(entities)
        elif isinstance(entities, Entry):
            rows = (entities,)
        elif isinstance(entities, Mapping):
            rows = (cast("Mapping[str, Any]", entities),)
        else:
            rows = entities
        given: dict[str, Entry] = {}
        for entry in map(_as_entry, rows):
            if given.setdefault(entry.id, entry) != entry:
                raise LexiconError(
                    f"with_entities: {entry.name}: another row has the id {entry.id!r}; give each its own"
                )
        return Registry(self._shipped, tuple({**self._own, **given}.values()))


_TYPE_ORDER: Final = {"name": 0, "legal": 1, "abbr": 1, "short": 1, "local": 1, "brand": 2, "former": 3, "ticker": 4}


def _own_names(entries: Iterable[Entry]) -> Iterator[tuple[str, Name]]:
    for entry in entries:
        for alias in entry.names:
            yield phrase_key(alias.text), Name(alias.text, alias.type, alias.risk, alias.since, alias.until, entry.id)


def _without_possessive(surface: str) -> str:
    return re.sub(r"['’](?:s\b)?\s*$", "", surface.strip())


def _loose_key(key: str) -> str:
    """A phrase key without legal forms and leading article, unless nothing would be left."""
    shorter = re.sub(_LEADING, "", key.replace(" .", "").replace(" ,", ""))
    while (cut := re.sub(_LEGAL_FORM, "", shorter)) != shorter:
        shorter = cut
    return shorter or key


def _year(on: date | int | str | None) -> int | None:
    if on is None or isinstance(on, int):
        return on
    return on.year if isinstance(on, date) else int(on[:4])


def _read_file(source: str | os.PathLike[str]) -> Iterable[Mapping[str, Any]]:
    import tomllib  # noqa: PLC0415 - the first parse, which needs neither, is faster without them
    from pathlib import Path  # noqa: PLC0415

    try:
        if isinstance(source, str) and source.lstrip()[:1] in ("[", "{"):
            rows: Any = json.loads(source)
        else:
            text = Path(source).read_text(encoding="utf8")
            rows = tomllib.loads(text) if Path(source).suffix == ".toml" else json.loads(text)
    except (OSError, ValueError) as error:
        raise LexiconError(f"with_entities: {error}") from error
    found = cast("dict[str, Any]", rows).get("organization", [rows]) if isinstance(rows, dict) else rows
    if not isinstance(found, list):
        raise LexiconError("with_entities: wanted an array of organizations")
    return cast("list[Mapping[str, Any]]", found)


_FIELDS: Final = frozenset(field.name for field in attrs.fields(Entry))
_MANY: Final = frozenset(("aliases", "parents", "successors", "services", "members"))


def _as_entry(row: Entry | Mapping[str, Any]) -> Entry:
    """The entry of a mapping in the shape of the sources.

    An id may lack its prefix or be a name, aliases and parents may be plain strings.
    """
    if isinstance(row, Entry):
        return row
    fields: dict[str, Any] = dict(row) if isinstance(row, Mapping) else {}  # pyright: ignore[reportUnnecessaryIsInstance] JSON holds anything
    name = fields.get("name")
    if not isinstance(name, str) or not name.strip():
        raise LexiconError(f"with_entities: an organization needs a name, got {row!r}")
    if unknown := sorted(map(str, fields.keys() - _FIELDS)):
        raise LexiconError(f"with_entities: {name}: no field {unknown[0]!r}; there are {', '.join(sorted(_FIELDS))}")
    for field in sorted(_MANY & fields.keys()):
        if isinstance(fields[field], str):
            raise LexiconError(f"with_entities: {name}: {field}: wanted a list, got {fields[field]!r}")

    def as_id(given: str) -> str:
        slug = re.sub(r"[^\w+&]+", "-", phrase_key(given)).strip("-")
        return given if ":" in given else f"{prefix}:{slug}"

    def with_ids(rows: Iterable[Any]) -> Iterator[Any]:
        for row in rows:
            columns = _renamed({"id": row} if isinstance(row, str) else row)
            yield {**columns, "id": columns.get("id") and as_id(columns["id"])}

    try:
        kind = OrganizationKind(fields.setdefault("kind", "operator")).value
        prefix = "operator" if kind in OPERATOR_KINDS else "organization"
        fields["id"] = as_id(fields.get("id") or name)
        aliases: Iterable[Any] = fields.get("aliases", ())
        fields["aliases"] = [alias if isinstance(alias, str | Alias) else Alias(**_renamed(alias)) for alias in aliases]
        fields["parents"] = [Parent(**columns) for columns in with_ids(fields.get("parents", ()))]
        fields["successors"] = tuple(Successor(**columns) for columns in with_ids(fields.get("successors", ())))
        fields["services"] = tuple(fields.get("services", ()))
        return Entry(**fields)
    except (TypeError, ValueError, AttributeError) as error:
        raise LexiconError(f"with_entities: {name}: {error}") from error


def _renamed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the sources with the names of our fields."""
    names = {"from": "since", "source": "origin"}
    return {names.get(key, key): value for key, value in row.items()}


@lru_cache(maxsize=1)
def registry() -> Registry:
    """The registry that ships with the library, loaded once."""
    return Registry(Compiled(Lines(load_bytes("registry.txt"))))
