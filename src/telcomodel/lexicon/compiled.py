"""The compiled registry that ships with the library: rows, read when they are asked for, and the names in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, Final, TypeAlias

from telcomodel.lexicon.entry import Alias, Entry, Name, Parent, RegisteredMember, Successor

Names: TypeAlias = dict[str, tuple[Name, ...]]
_EMPTY: Final[Mapping[str, Any]] = {"types": (), "risks": (), "organizations": (), "alliances": (), "origins": ()}


class Compiled:
    """The rows of a compiled registry, shared by all registries that know more than it does.

    Attributes:
        rows: Each row by its id; `tools/build_registry.py` says what the columns are.
    """

    def __init__(self, data: Mapping[str, Any] = _EMPTY) -> None:
        self._data = data
        self.rows: dict[str, list[Any]] = {row[0]: row for row in (*data["organizations"], *data["alliances"])}
        self._made: dict[str, Entry] = {}

    def entry(self, key: str) -> Entry:
        """The entry of a row."""
        entry = self._made.get(key)
        if entry is None:
            entry = self._made[key] = _read(self.rows[key], self._data)
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
        data = self._data
        types, risks = data["types"], data["risks"]
        codes = {f"{i}{j}": (kind, risk) for i, kind in enumerate(types) for j, risk in enumerate(risks)}
        for rows, column in ((data["organizations"], 4), (data["alliances"], 3)):
            for row in rows:
                owner: str = row[0]
                operator = owner.startswith("operator:")
                for line in row[column].split("\n"):
                    text, code, *more = line.split("\t")
                    kind, risk = codes[code]
                    if (kind == "ticker" or (kind == "brand" and risk == "blocked" and not operator)) == in_text:
                        continue
                    if not more:
                        yield text.lower(), Name(text, kind, risk, None, None, owner)
                    else:
                        since, until, _, key = (*more, "", "", "")[:4]
                        yield key or text.lower(), Name(text, kind, risk, _number(since), _number(until), owner)


def _read(row: list[Any], data: Mapping[str, Any]) -> Entry:
    """The entry of a compiled row; `tools/build_registry.py` says what its columns are."""
    types, risks, origins = data["types"], data["risks"], data["origins"]

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

    alliance = row[0].startswith("alliance:")
    first, *others = map(alias, (row[3] if alliance else row[4]).split("\n"))
    if alliance:
        members = (padded(member, 4) for member in column(6))
        return Entry(
            id=row[0], name=first.text, kind="body", aliases=tuple(others), risk=first.risk, purpose=row[1],
            formed=column(4) or None, ended=column(5) or None, origin=origins[row[2]],
            members=tuple(RegisteredMember(member, since, until, source(origin)) for member, since, until, origin in
            members),
        )  # fmt: skip
    parents = (padded(parent, 5) for parent in column(5))
    successors = (padded(successor, 4) for successor in column(6))
    return Entry(
        id=row[0], name=first.text, kind=row[1], country=row[2], aliases=tuple(others), risk=first.risk,
        parents=tuple(Parent(owner, share, since, until, source(origin)) for owner, share, since, until, origin in
        parents),
        successors=tuple(Successor(after, how, year, source(origin)) for after, how, year, origin in successors),
        services=tuple((column(7) or "").split()), origin=origins[row[3]],
    )  # fmt: skip


def _number(text: str) -> int | None:
    return int(text) if text else None
