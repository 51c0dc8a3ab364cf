"""The generated table of places and currencies agrees with itself and with published reference packages."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

pycountry: Any = pytest.importorskip("pycountry", reason="needs the development group")
get_global: Any = pytest.importorskip(
    "babel.core", reason="compares with a package of the development group"
).get_global

Table = dict[str, Any]

DATA = Path(__file__).parents[2] / "src" / "telcomodel" / "lexicon" / "data" / "places.json"

ISO_4217: Any = pycountry.currencies  # untyped in pycountry

KOSOVO = "XK"
"""User-assigned in ISO 3166-1, so not in pycountry; CLDR and the press have it."""


@pytest.fixture(scope="module")
def places() -> Table:
    table: Table = json.loads(DATA.read_text(encoding="utf8"))
    return table


def surfaces(country: Table) -> list[str]:
    keys = ("names", "demonyms", "parts", "part_demonyms")
    return [country["name"], *(form for key in keys for form in country.get(key, ()))]


def test_every_iso_country_is_there(places: Table) -> None:
    """ISO 3166-1, and Kosovo."""
    assert set(places["countries"]) == {c.alpha_2 for c in pycountry.countries} | {KOSOVO}


def test_country_m49_codes_are_iso_numeric(places: Table) -> None:
    """UN M49 and ISO 3166-1 number countries alike, and CLDR's aliases agree."""
    aliases = get_global("territory_aliases")
    for country in pycountry.countries:
        code = places["countries"][country.alpha_2]["m49"]
        assert code == country.numeric
        assert aliases.get(code, [country.alpha_2]) == [country.alpha_2]
    assert places["countries"][KOSOVO]["m49"] is None


def test_country_names_are_iso_names_too(places: Table) -> None:
    """A country is found by its ISO name wherever that is a plain one, without a comma or an explanation."""
    for country in pycountry.countries:
        plain = country.name
        if not re.search(r"[,(]", plain) and country.name != "Congo":
            assert plain in surfaces(places["countries"][country.alpha_2])


def test_currencies_are_iso_4217_or_historic(places: Table) -> None:
    """Every code is in ISO 4217 unless its row says that it is historic."""
    iso = {c.alpha_3 for c in ISO_4217}
    assert {c for c, row in places["currencies"].items() if not row.get("historic")} <= iso
    assert not {c for c, row in places["currencies"].items() if row.get("historic")} & iso


def test_country_currency_is_legal_tender(places: Table) -> None:
    """CLDR knows each country's currency as its legal tender today (CLDR 47 not yet the euro in Bulgaria)."""
    tender = get_global("territory_currencies")
    iso = {c.alpha_3 for c in ISO_4217}
    for code, country in places["countries"].items():
        today = {row[0] for row in tender.get(code, ()) if row[3] and row[2] is None}
        assert country["currency"] in today & iso or (not today and country["currency"] is None) or code == "BG", code
        assert set(country.get("currencies", ())) <= set(places["currencies"])
        assert country.get("currencies", [country["currency"]])[0] == country["currency"]


def test_every_legal_tender_has_names(places: Table) -> None:
    """Each currency in use somewhere can be recognized by name."""
    for country in places["countries"].values():
        if country["currency"]:
            assert places["currencies"][country["currency"]]["names"]


def test_no_name_stands_under_two_countries(places: Table) -> None:
    """Names that may mean another country are in `shared`, under their default."""
    owners: dict[str, str] = {}
    for code, country in places["countries"].items():
        for form in set(surfaces(country)):
            assert owners.setdefault(form, code) == code
    for form, codes in places["shared"].items():
        assert owners[form] == codes[0]
        assert set(codes) <= set(places["countries"])
        assert len(codes) > 1


def test_regions_name_no_country_and_have_known_members(places: Table) -> None:
    """A region's names are its own, its members exist and its M49 code is three digits, used once."""
    countries = {form for c in places["countries"].values() for form in surfaces(c)}
    names = Counter(n for r in places["regions"].values() for n in [r["name"], *r["names"]])
    assert [n for n, count in names.items() if count > 1 or n in countries] == []
    codes = [r["code"] for r in places["regions"].values() if r["code"]]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"\d{3}", code) for code in codes)
    for region in places["regions"].values():
        assert region["members"]
        assert set(region["members"]) <= set(places["countries"])


def test_m49_continents_part_the_world(places: Table) -> None:
    """Each country lies in one continent and one sub-region of M49, Antarctica in none; 830 groups two within one."""
    by_code = {r["code"]: r for r in places["regions"].values() if r["code"] not in (None, "830")}
    count = Counter(iso for code in ("002", "009", "019", "142", "150") for iso in by_code[code]["members"])
    assert set(count.values()) == {1}
    assert set(by_code["001"]["members"]) == set(count) == set(places["countries"]) - {"AQ"}
    leaves = {c for c, r in by_code.items() if not any(set(o["members"]) < set(r["members"]) for o in by_code.values())}
    assert Counter(iso for code in leaves for iso in by_code[code]["members"]) == count


def test_cities_lie_in_known_countries(places: Table) -> None:
    """A city names its country; one that is also a country's name is weak."""
    countries = {form for c in places["countries"].values() for form in [c["name"], *c["names"]]}
    for name, entry in places["cities"].items():
        row = {"iso": entry} if isinstance(entry, str) else entry
        assert {row["iso"], *row.get("also", ())} <= set(places["countries"])
        assert name not in countries or row.get("weak"), name


def test_shared_currency_forms_list_their_owners(places: Table) -> None:
    """A form of two currencies is in `shared_currencies` with both; a name there stands under neither."""
    owners: dict[str, set[str]] = {}
    for code, row in places["currencies"].items():
        for form in [*row["names"], *row.get("symbols", ()), *row.get("prefixes", ())]:
            owners.setdefault(form, set()).add(code)
        assert not set(row["names"]) & set(places["shared_currencies"])
    for form, codes in owners.items():
        assert len(codes) == 1 or codes <= set(places["shared_currencies"][form]), form


@pytest.mark.parametrize(
    ("form", "default"),
    [
        ("dollar", "USD"),
        ("pounds", "GBP"),
        ("rupees", "INR"),
        ("kroner", "NOK"),
        ("francs", "CHF"),
        ("$", "USD"),
        ("£", "GBP"),
        ("Rs", "INR"),
    ],
)
def test_default_of_shared_currency(places: Table, form: str, default: str) -> None:
    """Without a country in sight the press means the best known currency."""
    assert places["shared_currencies"][form][0] == default


def test_weak_names_are_names(places: Table) -> None:
    """A flag never outlives the name that it was for."""
    for country in places["countries"].values():
        assert set(country.get("weak", ())) <= set(surfaces(country))
    for region in places["regions"].values():
        assert set(region.get("weak", ())) <= {region["name"], *region["names"], *region["adjectives"]}
    for currency in places["currencies"].values():
        assert set(currency.get("weak", ())) <= {
            *currency["names"],
            *currency.get("minor", ()),
            *currency.get("prefixes", ()),
        }
