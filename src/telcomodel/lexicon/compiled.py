"""The compiled registry that ships with the library: rows, read when they are asked for, and the names in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias

from telcomodel.lexicon.entry import Alias, Entry, Name, Parent, RegisteredMember, Successor
from telcomodel.lexicon.lines import Lines

Names: TypeAlias = dict[str, tuple[Name, ...]]
_EMPTY: Final = Lines(Lines.dump({"shared": '{"types": [], "risks": [], "origins": []}', "children": "{}"}))


class Compiled:
    """The rows of a compiled registry, shared by all registries that know more than it does.

    Attributes:
        rows: The number of each row, by its id; `tools/build_registry.py` says what the columns are.

    Args:
        lines: The rows as JSON by their ids; before them ``shared``, JSON of what all rows share, and ``children``.
    """

    def __init__(self, lines: Lines = _EMPTY) -> None:
        self._lines = lines
        self.rows = lines.numbers()
        self._head, self._parents = self.rows.pop("shared"), self.rows.pop("children")
        self._made: dict[str, Entry] = {}

    @cached_property
    def _shared(self) -> dict[str, Any]:
        shared: dict[str, Any] = self._read(self._head)
        return shared

    @cached_property
    def children(self) -> dict[str, list[str]]:
        """Ids of the organizations that name an organization as a parent."""
        children: dict[str, list[str]] = self._read(self._parents)
        return children

    def _read(self, number: int) -> Any:
        return json.loads(self._lines.read(number))

    def entry(self, key: str) -> Entry:
        """The entry of a row."""
        entry = self._made.get(key)
        if entry is None:
            entry = self._made[key] = _entry(key, self._read(self.rows[key]), self._shared)
        return entry

    @cached_property
    def names(self) -> Names:
        """Every name that may be found in text, by its folded words; within a phrase in the order of the sources."""
        found: Names = {}
        for key, name in self.named():
            found[key] = (*found[key], name) if key in found else (name,)
        return found

    def named(self, *, in_text: bool = True) -> Iterator[tuple[str, Name]]:
        """Every name with its key, but for what is looked up and never found in text.

        Tickers, and what companies that are no operators sell; or only those.
        """
        types, risks = self._shared["types"], self._shared["risks"]
        codes = {f"{i}{j}": (kind, risk) for i, kind in enumerate(types) for j, risk in enumerate(risks)}
        for owner, number in self.rows.items():
            operator = owner.startswith("operator:")
            for line in self._read(number)[_names_column(owner)].split("\n"):
                text, code, *more = line.split("\t")
                kind, risk = codes[code]
                if (kind == "ticker" or (kind == "brand" and risk == "blocked" and not operator)) == in_text:
                    continue
                if not more:
                    yield text.lower(), Name(text, kind, risk, None, None, owner)
                else:
                    since, until, _, key = (*more, "", "", "")[:4]
                    yield key or text.lower(), Name(text, kind, risk, _number(since), _number(until), owner)


def _names_column(key: str) -> int:
    return 2 if key.startswith("alliance:") else 3


def _entry(key: str, row: list[Any], shared: Mapping[str, Any]) -> Entry:
    """The entry of a compiled row; `tools/build_registry.py` says what its columns are."""
    types, risks, origins = shared["types"], shared["risks"], shared["origins"]

    def source(number: int | None) -> str | None:
        return None if number is None else origins[number]

    def column(number: int) -> Any:
        return row[number] if len(row) > number else ()

    def padded(values: list[Any], size: int) -> list[Any]:
        return values + [None] * (size - len(values))

    def alias(line: str) -> Alias:
        text, code, since, until, origin = (*line.split("\t"), "", "", "", "")[:5]
        return Alias(
            text, types[int(code[0])], risks[int(code[1])], _number(since), _number(until), source(_number(origin))
        )

    first, *others = map(alias, row[_names_column(key)].split("\n"))
    if key.startswith("alliance:"):
        members = (padded(member, 4) for member in column(5))
        return Entry(
            id=key, name=first.text, kind="body", aliases=tuple(others), risk=first.risk, purpose=row[0],
            formed=column(3) or None, ended=column(4) or None, origin=origins[row[1]],
            members=tuple(RegisteredMember(member, since, until, source(origin)) for member, since, until, origin in
            members),
        )  # fmt: skip
    parents = (padded(parent, 5) for parent in column(4))
    successors = (padded(successor, 4) for successor in column(5))
    return Entry(
        id=key, name=first.text, kind=row[0], country=row[1], aliases=tuple(others), risk=first.risk,
        parents=tuple(Parent(owner, share, since, until, source(origin)) for owner, share, since, until, origin in
        parents),
        successors=tuple(Successor(after, how, year, source(origin)) for after, how, year, origin in successors),
        services=tuple((column(6) or "").split()), origin=origins[row[2]],
    )  # fmt: skip


def _number(text: str) -> int | None:
    return int(text) if text else None
