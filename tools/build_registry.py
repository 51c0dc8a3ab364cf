"""Build `src/telcomodel/lexicon/data/registry.txt` from the curated `sources/registry/*.toml`.

Run `python tools/build_registry.py` with the development dependencies installed; CI runs it again and fails on a
difference. Every name gets a risk class (see `risk_of`), computed from an English word list (GCIDE, by way of
english-words), US census names (by way of names) and the country and city names of places.json; only the class ships.
A class in the source wins.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

import names  # type: ignore[import-untyped]
from english_words import get_english_words_set  # type: ignore[import-untyped]

from telcomodel.lexicon.data import phrase_key
from telcomodel.lexicon.lines import Lines

LEXICON = Path(__file__).parent.parent / "src" / "telcomodel" / "lexicon"
SOURCES = LEXICON / "sources" / "registry"
TARGET = LEXICON / "data" / "registry.txt"

OPERATOR_KINDS = frozenset(("group", "operator", "brand", "mvno", "isp"))
OTHER_KINDS = frozenset("vendor regulator body analyst media finance technology government company".split())
ALIAS_TYPES = ("name", "legal", "short", "abbr", "former", "brand", "local", "ticker")
RISKS = ("safe", "phrase", "acronym", "word", "blocked")
COMMON_SURNAME = 0.001
"""Share of the population, in percent, from which on a surname makes a name a risk: the 19,000 most frequent ones."""

Row = dict[str, Any]


class BuildError(Exception):
    """Source data that contradict themselves."""


def word_list() -> frozenset[str]:
    """Ordinary words, given names, frequent surnames and places, all in lower case."""
    words: set[str] = set(cast("Iterable[str]", get_english_words_set(["gcide"], lower=True)))
    folder = Path(str(names.__file__)).parent
    for table in ("dist.male.first", "dist.female.first", "dist.all.last"):
        for line in (folder / table).read_text(encoding="utf8").splitlines():
            name, share, *_ = line.split()
            if table != "dist.all.last" or float(share) >= COMMON_SURNAME:
                words.add(name.lower())
    places: Row = json.loads((LEXICON / "data" / "places.json").read_text(encoding="utf8"))
    for country in places["countries"].values():
        words.update(name.lower() for key in ("names", "demonyms") for name in (country["name"], *country[key]))
    words.update(city.lower() for city in places["cities"])
    return frozenset(words)


def risk_of(name: str, words: frozenset[str]) -> str:
    """How far a name may be trusted on its own.

    Of the classes, ``safe`` matches alone. ``phrase`` is several ordinary words, which match alone only where their
    capitals mean something. ``acronym`` is three characters or fewer that are no word, which need exact case and a text
    about telecoms. ``word`` is an ordinary word, personal name or place, which needs a cue beside it. ``blocked`` is
    digits and single letters, which match in a frame only ("operator 3").
    """
    parts = re.findall(r"\w+", name)
    if len(name) == 1 or all(part.isdigit() for part in parts):
        return "blocked"
    if " " in name:
        return "phrase" if all(part.lower() in words or part.isdigit() or len(part) == 1 for part in parts) else "safe"
    if name.lower() in words:
        return "word"
    return "acronym" if len(name) <= 3 else "safe"


def read_sources() -> tuple[list[Row], list[Row]]:
    """The organizations and the alliances, in the order of file names and rows."""
    organizations: list[Row] = []
    alliances: list[Row] = []
    for path in sorted(SOURCES.glob("*.toml")):
        source = tomllib.loads(path.read_text(encoding="utf8"))
        organizations += source.get("organization", [])
        alliances += source.get("alliance", [])
    return organizations, alliances


def prefix(row: Row) -> str:
    """The kind of id that an organization gets."""
    return "operator" if row["kind"] in OPERATOR_KINDS else "organization"


def check(organizations: list[Row], alliances: list[Row], countries: Iterable[str]) -> None:
    """Refuse what the reader of the file could not decide or should not believe.

    Raises:
        BuildError: An id stands twice or is no slug, a reference leads nowhere, parents form a ring, a code or kind is
            unknown, a row has no origin, a year or a
            share has no source, or a name stands on two entities of one country.
    """
    known = set(countries)
    rows = {row["id"]: row for row in organizations}
    ids = [row["id"] for row in (*organizations, *alliances)]
    problems = [f"id twice: {i}" for i in sorted({i for i in ids if ids.count(i) > 1})]
    problems += [f"no slug: {i}" for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)]
    owners: dict[tuple[str, str | None], str] = {}
    for row in organizations:
        where = row["id"]
        if row["kind"] not in OPERATOR_KINDS | OTHER_KINDS:
            problems.append(f"{where}: kind {row['kind']}")
        if row.get("country", "GB") not in known:
            problems.append(f"{where}: country {row['country']}")
        if not row.get("origin"):
            problems.append(f"{where}: no origin")
        for link in (*row.get("parents", ()), *row.get("successors", ())):
            if "id" in link and link["id"] not in rows:
                problems.append(f"{where}: unknown {link['id']}")
            if link.keys() & {"from", "until", "share", "year"} and "source" not in link:
                problems.append(f"{where}: a year or share without a source")
        for alias in row.get("aliases", ()):
            if alias["type"] not in ALIAS_TYPES or alias.get("risk", "safe") not in RISKS:
                problems.append(f"{where}: alias {alias}")
            if alias.keys() & {"from", "until"} and not (alias.get("source") or row["origin"].startswith("http")):
                problems.append(f"{where}: alias {alias['text']}: a year without a source")
            if alias.get("from", 0) > alias.get("until", 9999):
                problems.append(f"{where}: alias {alias['text']}: years")
        for text in {row["name"], *(alias["text"] for alias in row.get("aliases", ()))}:
            other = owners.setdefault((text, row.get("country")), where)
            if other != where:
                problems.append(f"{text!r}: {other} and {where} in one country")
    for row in organizations:
        problems += [f"{row['id']}: own ancestor" for _ in ring(row["id"], rows)]
    for row in alliances:
        problems += [f"{row['id']}: unknown member {m['id']}" for m in row.get("members", ()) if m["id"] not in rows]
    if problems:
        raise BuildError("\n".join(problems))


def ring(start: str, rows: dict[str, Row]) -> list[str]:
    """The id itself, if its parents lead back to it."""
    seen: set[str] = set()
    above = [parent["id"] for parent in rows[start].get("parents", ())]
    while above:
        current = above.pop()
        if current == start:
            return [start]
        if current not in seen:
            seen.add(current)
            above += [parent["id"] for parent in rows[current].get("parents", ()) if current in rows]
    return []


def trimmed(values: list[Any]) -> list[Any]:
    """Without the empty values at the end."""
    while values and values[-1] in (None, [], ""):
        values.pop()
    return values


class Compiler:
    """Turns rows into arrays; origins are kept once and referred to by number."""

    def __init__(self, words: frozenset[str], rows: dict[str, Row]) -> None:
        self.words = words
        self.rows = rows
        self.origins: dict[str, int] = {}

    def origin(self, text: str | None) -> int | None:
        """The number of an origin."""
        return None if text is None else self.origins.setdefault(text, len(self.origins))

    def id_of(self, slug: str | None) -> str | None:
        """The id of a slug of the sources."""
        return None if slug is None else f"{prefix(self.rows[slug])}:{slug}"

    def alias(self, row: Row, alias: Row) -> str:
        """text, digits of type and risk.

        First year, last year, source, key (where it is not the text in lower case), parted by tabs.
        """
        text, kind = alias["text"], alias["type"]
        # What a company sells is no name of it, unless it is an operator.
        product = kind == "brand" and prefix(row) != "operator"
        risk = "blocked" if kind == "ticker" or product else alias.get("risk") or risk_of(text, self.words)
        key = phrase_key(text)
        code = f"{ALIAS_TYPES.index(kind)}{RISKS.index(risk)}"
        years = alias.get("from"), alias.get("until")
        columns = trimmed([text, code, *years, self.origin(alias.get("source")), key if key != text.lower() else None])
        return "\t".join("" if column is None else str(column) for column in columns)

    def aliases(self, row: Row) -> str:
        """One line for each name."""
        own = {"text": row["name"], "type": "name"} | ({"risk": row["risk"]} if "risk" in row else {})
        unique = {
            alias["text"]: alias
            for alias in (own, *row.get("aliases", ()))
            if alias is own or alias["text"] != row["name"]
        }
        return "\n".join(self.alias(row, alias) for alias in unique.values())

    def organization(self, row: Row) -> list[Any]:
        """id, kind, country, origin, aliases (the name first), parents, successors, services."""
        parents = [
            trimmed([self.id_of(p["id"]), p.get("share"), p.get("from"), p.get("until"), self.origin(p.get("source"))])
            for p in row.get("parents", ())
        ]
        successors = [
            trimmed([self.id_of(s.get("id")), s["how"], s.get("year"), self.origin(s.get("source"))])
            for s in row.get("successors", ())
        ]
        head = [self.id_of(row["id"]), row["kind"], row.get("country"), self.origin(row["origin"])]
        return trimmed([*head, self.aliases(row), parents, successors, " ".join(row.get("services", []))])

    def alliance(self, row: Row) -> list[Any]:
        """id, purpose, origin, aliases (the name first), year formed, year ended, members (id, from, until, source)."""
        members = [
            trimmed([self.id_of(m["id"]), m.get("from"), m.get("until"), self.origin(m.get("source"))])
            for m in row.get("members", ())
        ]
        aliases = self.aliases({**row, "kind": "body"})
        years = row.get("formed"), row.get("ended")
        return trimmed([f"alliance:{row['id']}", row["kind"], self.origin(row["origin"]), aliases, *years, members])


def build() -> Row:
    """The content of the file."""
    organizations, alliances = read_sources()
    places = json.loads((LEXICON / "data" / "places.json").read_text(encoding="utf8"))
    check(organizations, alliances, (*places["countries"], "XK"))
    compiler = Compiler(word_list(), {row["id"]: row for row in organizations})
    return {
        "_about": [
            "Generated by tools/build_registry.py, which describes the columns; edit sources/registry/*.toml instead.",
            "Curated (MIT). Origin: a list, the address of a page that was read, or curator (unverified knowledge).",
        ],
        "types": ALIAS_TYPES,
        "risks": RISKS,
        "organizations": [compiler.organization(row) for row in organizations],
        "alliances": [compiler.alliance(row) for row in alliances],
        "origins": list(compiler.origins),
    }


def rendered(content: Row) -> bytes:
    """The compiled form: lines of what all rows share and of who is whose parent, and one for each row, all JSON."""
    organizations: list[list[Any]] = content.pop("organizations")
    rows: list[list[Any]] = [*organizations, *content.pop("alliances")]
    children: dict[str, list[str]] = {}
    for row in organizations:
        for parent in row[5] if len(row) > 5 else ():
            children.setdefault(parent[0], []).append(row[0])
    lines: Row = {"shared": content, "children": children} | {row[0]: row[1:] for row in rows}
    return Lines.dump({key: json.dumps(line, separators=(",", ":")) for key, line in lines.items()})


def main() -> None:
    """Write the file and say how large it is."""
    content = rendered(build())
    TARGET.write_bytes(content)
    sys.stdout.write(f"{TARGET.name}: {len(content)} bytes\n")


if __name__ == "__main__":
    main()
