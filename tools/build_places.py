"""Build `src/telcomodel/lexicon/data/places.json` from CLDR and the curated `sources/places.toml`.

Run `python tools/build_places.py` with the development dependencies installed; CI runs it again and fails on a
difference. Names of countries and currencies and the times of legal tender come from CLDR through Babel. pycountry
gives the lists of codes (ISO 3166-1, UN M49, ISO 4217): a missing country or an unknown code stops the build.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import pycountry
from babel.core import Locale, get_global

from telcomodel.lexicon.data import dump, phrase_key
from telcomodel.tokens import fold

LEXICON = Path(__file__).parent.parent / "src" / "telcomodel" / "lexicon"
SOURCE = LEXICON / "sources" / "places.toml"
TARGET = LEXICON / "data" / "places.json"
TENDER_SINCE = date(2000, 1, 1)
"""Currencies that ended earlier are left out: the press starts about 2005, with figures of some years before."""

ISO_4217: Any = pycountry.currencies
"""Untyped in pycountry."""

# Codes that are also words or units of the press: money only where the country speaks for it.
WORDS = frozenset("ALL ANG BAM COP CUP GEL LAK LEK MAD MOP PEN SAR SOS SYP TOP TRY".split())
# A noun of money that is also a verb, before a number: "Example won 31,000".
VERBS = frozenset(("won",))

PLAIN = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ʻ": "'", "’": "'", "đ": "d", "Đ": "D"})

Table = dict[str, Any]


class BuildError(Exception):
    """Source data that contradict themselves or the reference packages."""


def plain(name: str) -> str:
    """The name without accents, with straight apostrophes, as an English keyboard types it."""
    letters = unicodedata.normalize("NFKD", name.translate(PLAIN))
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


def spellings(names: Iterable[str], *, saints: bool = True) -> list[str]:
    """Each name once with its plain variant, and with "Saint" and "&" spelt otherwise; "the X" only without an X."""
    found: dict[str, None] = {}
    for name in names:
        straight = name.replace("’", "'")
        variants = [straight, straight.replace(" & ", " and ")]
        if saints and straight.startswith(("St. ", "Saint ")):
            variants += [f"{saint} {v.split(' ', 1)[1]}" for v in variants for saint in ("St", "St.", "Saint")]
        for variant in variants:
            found.setdefault(variant)
            found.setdefault(plain(variant))
    return [n for n in found if not (n.lower().startswith("the ") and n[4:] in found)]


def flagged(weak: Iterable[str], forms: Iterable[str]) -> list[str]:
    """Those forms that are, accents apart, in the `weak` list."""
    marks = {plain(w) for w in weak}
    return sorted({f for f in forms if plain(f) in marks})


def tenders(iso: str) -> list[str]:
    """Legal tender of a country since 2000, in use first, the newest first."""
    rows = [
        r
        for r in get_global("territory_currencies").get(iso, ())
        if r[3] and (r[2] is None or date(*r[2]) >= TENDER_SINCE)
    ]
    return [r[0] for r in sorted(rows, key=lambda r: (r[2] is None, r[1] or (0, 0, 0)), reverse=True)]


def build_countries(source: Table, known: set[str]) -> Table:
    """Countries by ISO code; `known` are the currencies that the table has."""
    territories = Locale("en").territories
    numeric = {c.alpha_2: c.numeric for c in pycountry.countries}
    local = source["country_currency"]["rows"]
    countries: Table = {}
    for iso, row in source["countries"]["rows"].items():
        cldr = territories[iso]
        ours = [] if any(mark in cldr for mark in ("(", " - ", "SAR ")) else [cldr]
        names = [n for n in spellings([row["name"], *ours, *row.get("names", ())]) if n != row["name"]]
        demonyms, parts, adjectives = (spellings(row.get(k, ())) for k in ("demonyms", "parts", "part_demonyms"))
        money = [c for c in dict.fromkeys([local[iso], *tenders(iso)] if iso in local else tenders(iso)) if c in known]
        country: Table = {
            "name": row["name"],
            "names": names,
            "demonyms": demonyms,
            "m49": numeric.get(iso),
            "currency": money[0] if money else None,
        }
        optional = {"parts": parts, "part_demonyms": adjectives, "currencies": money if len(money) > 1 else []}
        optional["weak"] = flagged(row.get("weak", ()), [row["name"], *names, *demonyms, *parts, *adjectives])
        countries[iso] = country | {k: v for k, v in optional.items() if v}
    if missing := {c.alpha_2 for c in pycountry.countries} - set(countries):
        raise BuildError(f"countries missing: {sorted(missing)}")
    return countries


def check_names(countries: Table, shared: Mapping[str, list[str]]) -> None:
    """Refuse a name under two countries, and a shared one that is not under its default."""
    owner: dict[str, str] = {}
    lists = ("names", "demonyms", "parts", "part_demonyms")
    for iso, row in countries.items():
        for name in [row["name"], *(form for key in lists for form in row.get(key, ()))]:
            if owner.setdefault(name, iso) != iso:
                raise BuildError(f"{name!r} names {owner[name]} and {iso}")
    if wrong := [n for n, isos in shared.items() if owner.get(n) != isos[0]]:
        raise BuildError(f"shared names not under their default: {wrong}")


def build_regions(source: Table) -> Table:
    """Regions by key, their members spelt out as countries."""
    m49, analysts = source["m49"]["rows"], source["analysts"]["rows"]

    def members(parts: Iterable[str]) -> set[str]:
        found: set[str] = set()
        for part in parts:
            row = m49.get(part) or analysts.get(part)
            found |= members(row.get("contains") or row["members"]) if row else {part}
        return {iso for iso in found if not iso.startswith("-") and f"-{iso}" not in found}

    regions: Table = {}
    rows = [(row["key"], code, row, row["contains"]) for code, row in m49.items()]
    rows += [(key, None, row, row["members"]) for key, row in analysts.items()]
    for key, code, row, parts in rows:
        found = members(parts)
        if key in regions or not found <= set(source["countries"]["rows"]):
            raise BuildError(f"region {key}: named twice or unknown member")
        names = [n for n in spellings([row["name"], *row.get("names", ())]) if n != row["name"]]
        regions[key] = {
            "name": row["name"],
            "names": names,
            "adjectives": row.get("adjectives", []),
            "code": code,
            "members": sorted(found),
        }
        if weak := flagged(row.get("weak", ()), [row["name"], *names, *row.get("adjectives", ())]):
            regions[key]["weak"] = weak
    return regions


def build_cities(source: Table) -> Table:
    """Cities and provinces by name: the country, or a row where there is more to say."""
    flags = source["city_flags"]
    listed = {name for names in source["cities"]["rows"].values() for name in names}
    cities: Table = {}
    for iso, names in source["cities"]["rows"].items():
        for name in names:
            entry: Table = {"iso": iso} | ({"weak": True} if name in flags["weak"] else {})
            entry |= {"also": flags["also"][name]} if name in flags["also"] else {}
            for form in spellings([name], saints=False):
                if form != name and form in listed:
                    continue
                if cities.setdefault(form, entry)["iso"] != iso:
                    raise BuildError(f"city {form!r} in {cities[form]['iso']} and {iso}")
                cities[form] |= entry
    return {name: entry if len(entry) > 1 else entry["iso"] for name, entry in cities.items()}


def full_names(code: str) -> list[str]:
    """CLDR's singular and plural name, unless they carry a comment."""
    data = Locale("en")._data  # noqa: SLF001 no public view of plurals # pyright: ignore[reportPrivateUsage]
    plurals: Mapping[str, Mapping[str, str]] = data["currency_names_plural"]
    return [name for name in plurals.get(code, {}).values() if not re.search(r"[()\d]", name)]


def currency(code: str, row: Table) -> Table:
    """One currency's own forms: CLDR's full names and the curated ones."""
    entry: Table = {"names": spellings([*full_names(code), *row.get("names", ())])}
    entry |= {key: row[key] for key in ("symbols", "prefixes", "minor", "historic") if row.get(key)}
    return entry | ({"minor_factor": row.get("minor_factor", "0.01")} if "minor" in row else {})


def share_nouns(nouns: Mapping[str, list[str]], singular: Mapping[str, str], source: Table) -> dict[str, list[str]]:
    """Who shares each noun ("dollar", "dollars"): the curated candidates first, then all others in use."""
    shared: dict[str, list[str]] = dict(source["shared_currencies"]["rows"])
    for noun, codes in nouns.items():
        head = shared.get(noun) or shared.get(singular.get(noun, ""), [])
        if len(codes) > 1 and not head:
            raise BuildError(f"no default for {noun!r}: {codes}")
        shared[noun] = list(dict.fromkeys([*head, *codes]))
    rest = [n for n in shared if n not in nouns and re.fullmatch(r"(CFA )?[a-z]{3,}[^s]", n)]
    return {f"{noun}s": shared[noun] for noun in rest} | shared


def build_currencies(source: Table) -> tuple[Table, Table]:
    """Currencies by code, and forms that several share with their candidates, the default first."""
    curated: Table = source["currencies"]["rows"]
    iso = {c.alpha_3 for c in ISO_4217}
    in_use = {r[0] for rows in get_global("territory_currencies").values() for r in rows if r[3] and r[2] is None} & iso
    if unknown := {c for c, row in curated.items() if c not in iso and not row.get("historic")}:
        raise BuildError(f"neither in ISO 4217 nor historic: {sorted(unknown)}")
    currencies = {code: currency(code, curated.get(code, {})) for code in sorted(in_use | set(curated))}

    nouns: dict[str, list[str]] = {}
    singular: dict[str, str] = {}
    for code in sorted(in_use):
        row, names = curated.get(code, {}), full_names(code)
        one, other = (row.get(key, names[at].split()[-1].lower()) for key, at in (("noun", 0), ("plural", -1)))
        singular.setdefault(other, one)
        for form in spellings([one, other]):
            nouns.setdefault(form, []).append(code)
    shared = share_nouns(nouns, singular, source)

    for code, row in currencies.items():
        own = [noun for noun, codes in nouns.items() if shared[noun] == codes == [code]]
        shared_by = {form for form, codes in shared.items() if len(codes) > 1}
        row["names"] = [n for n in dict.fromkeys([*row["names"], *own]) if n not in shared_by]
        weak = flagged(curated.get(code, {}).get("weak", ()), [*row["names"], *row.get("minor", ())])
        weak += flagged(source["prefix_flags"]["weak"], row.get("prefixes", ()))
        if weak:
            row["weak"] = weak
    shared = {form: codes for form, codes in shared.items() if len(codes) > 1}
    check_currencies(currencies, shared)
    return currencies, shared


def check_currencies(currencies: Table, shared: Mapping[str, list[str]]) -> None:
    """Refuse a form of two currencies that `shared` does not list for both."""
    owners: dict[str, list[str]] = {}
    for code, row in currencies.items():
        for form in dict.fromkeys([*row["names"], *row.get("symbols", ()), *row.get("prefixes", ())]):
            owners.setdefault(form, []).append(code)
    several = {form: codes for form, codes in owners.items() if len(codes) > 1}
    bad = {form: codes for form, codes in several.items() if not set(codes) <= set(shared.get(form, ()))}
    unknown = {c for codes in shared.values() for c in codes} - set(currencies)
    if bad or unknown:
        raise BuildError(f"shared without a default: {bad}; unknown: {unknown}")


def about() -> list[str]:
    """Where the data come from, under which licence, and how to read them."""
    cldr, babel, codes = get_global("cldr")["version"], version("babel"), version("pycountry")
    return [
        "Generated by tools/build_places.py; edit sources/places.toml instead.",
        f"Country and currency names, legal tender: Unicode CLDR {cldr} through Babel {babel}; Unicode License v3.",
        "Tree of M49 regions: Unicode CLDR 45, territoryContainment.json; Unicode License v3.",
        f"Lists of codes (ISO 3166-1, UN M49 of countries, ISO 4217): pycountry {codes}, LGPL-2.1; no names are taken.",
        "Other names, demonyms, analysts' regions, cities and press forms of currencies: curated (MIT).",
        "Copyright of CLDR: 2004-2025 Unicode, Inc.",
        "Names keep their case and come without accents too; 'the' and plurals of demonyms in -s are the reader's.",
        "keys: phrase keys of names that more than folding parts into words.",
        "weak: also an ordinary word or another name. shared, shared_currencies: every candidate, the default first.",
    ]


def with_keys(table: Table) -> Table:
    """The table with the phrase keys of those names that more than folding parts into words."""
    forms: set[str] = set(table["cities"]) | set(table["shared_currencies"])
    for row in (*table["countries"].values(), *table["regions"].values(), *table["currencies"].values()):
        forms.add(row.get("name", ""))
        for value in row.values():
            if isinstance(value, list):
                forms.update(cast("list[str]", value))
    return table | {"keys": {form: phrase_key(form) for form in sorted(forms) if phrase_key(form) != fold(form)}}


def with_money(table: Table) -> Table:
    """The table with what `telcomodel.lexicon.quantities` reads: forms of currencies before and after a number.

    A form has the codes that it may mean, the default first, or a row of codes, factor and flag where it is a minor
    unit or weak; ``of`` has the currencies of each country, ``minors`` what a minor unit is where that is no hundredth.
    """
    keys, shared, currencies = table["keys"], table["shared_currencies"], table["currencies"]
    before: Table = {}
    after: Table = {}
    parts = {form for form, codes in shared.items() if form in currencies[codes[0]].get("minor", ())}
    for form, codes in shared.items():
        after[keys.get(form) or fold(form)] = " ".join(codes)
        if form not in parts and form not in VERBS:
            before[form] = " ".join(codes)
    for code, row in currencies.items():
        weak = {*row.get("weak", ()), *WORDS}
        for form in (*row.get("symbols", ()), *row.get("prefixes", ()), code):
            before.setdefault(form, [code, "1", True] if form in weak else code)
        for form in (*row["names"], *row.get("symbols", ()), code):
            after.setdefault(keys.get(form) or fold(form), [code, "1", True] if form in weak else code)
        for form in row.get("minor", ()):
            if form not in shared or form in parts:
                codes = " ".join(shared.get(form, (code,)))
                after[keys.get(form) or fold(form)] = [codes, "0.01", form in row.get("weak", ())]
    tenders = {
        iso: " ".join(row.get("currencies") or ([row["currency"]] if row["currency"] else ()))
        for iso, row in table["countries"].items()
    }
    factors = {code: row.get("minor_factor", "0.01") for code, row in currencies.items()}
    minors = {code: factor for code, factor in factors.items() if factor != "0.01"}
    return table | {"money": {"after": after, "before": before, "minors": minors, "of": tenders}}


def build() -> Table:
    """Put the whole table together."""
    source = tomllib.loads(SOURCE.read_text(encoding="utf8"))
    currencies, shared_currencies = build_currencies(source)
    countries = build_countries(source, set(currencies))
    shared = source["shared"]["rows"]
    check_names(countries, shared)
    table = with_keys(
        {
            "_about": about(),
            "countries": countries,
            "shared": shared,
            "regions": build_regions(source),
            "cities": build_cities(source),
            "currencies": currencies,
            "shared_currencies": shared_currencies,
        }
    )
    return with_money(table)


def main() -> None:
    """Write the table and say how long it is."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    text = dump(build(), sort_keys=True)
    TARGET.write_text(text, encoding="utf8", newline="\n")
    print(f"{TARGET.name}: {len(text)} characters")


if __name__ == "__main__":
    main()
