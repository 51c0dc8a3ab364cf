"""Build `given_names.json`: given names with the gender of those who bear them.

Reads, in rising order of authority,

1. `names` (PyPI; Trey Hunner; MIT): first names of the 1990 US Census, a work of the US
   government in the public domain, with the share of men and women who bear them;
2. `Faker` (PyPI; Daniele Faraglia and contributors; MIT): lists of men's and women's
   first names for the locales in `LOCALES`, of which only names in Latin script are taken;
3. `given_names.toml`, curated.

A name borne by both sexes gets the gender of the clear majority (`MAJORITY`), else "u".
Names equal but for their accents are one entry; all are written as tokens are looked up,
with accents folded. Both packages are needed at build time only:

    pip install names==0.3.0 faker==40.54.0
    python tools/build_given_names.py            # writes the JSON file
    python tools/build_given_names.py --check    # fails if the file is out of date
"""

from __future__ import annotations

import argparse
import collections
import importlib
import importlib.metadata
import json
import sys
import tomllib
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from telcomodel import tokens
from telcomodel.lexicon.data import dump

LEXICON = Path(__file__).resolve().parent.parent / "src" / "telcomodel" / "lexicon"
SOURCE = LEXICON / "sources" / "given_names.toml"
TARGET = LEXICON / "data" / "given_names.json"

# Left out: lists not in Latin script; `en` (9,000 entries, mostly rare spellings); is_IS and
# ga_IE (thousands of rare names); tr_TR (many entries that are no names); nonbinary lists.
LOCALES = """az_AZ cs_CZ da_DK de_AT de_CH de_DE en_GB en_IE en_IN en_KE en_NG en_NZ en_US es_AR es_CL es_CO
es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR ha_NG hr_HR hu_HU id_ID ig_NG it_IT lv_LV nl_BE nl_NL no_NO
pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE sw tw_GH uz_UZ yo_NG zu_ZA"""
CENSUS_SHARE = 0.004  # per cent of a sex: the rarest names of the census files are left out
MAJORITY = 4  # times as many bearers (census) or lists (Faker) as of the other sex
LONG_LIST = 150  # of a locale list longer than this, only names that another list has too
GENDERS = ("m", "f", "u")


def fold(name: str) -> str:
    """The name without accents, in lower case: the key under which spellings are one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.translate(str.maketrans("øØłŁđĐıəƏ", "oOlLdDieE")).replace("æ", "ae").casefold()


def usable(name: str) -> bool:
    """Two letters or more, Latin script, one word; no abbreviation."""
    letters = name.replace("-", "").replace("'", "").replace("’", "")
    latin = all(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return len(letters) > 1 and latin and name[0].isupper() and not name.isupper()


def census() -> dict[str, dict[str, float]]:
    """Per name, the share of each sex in per cent."""
    folder = Path(importlib.import_module("names").__file__ or "").parent
    shares: dict[str, dict[str, float]] = collections.defaultdict(dict)
    for gender, file in (("m", "dist.male.first"), ("f", "dist.female.first")):
        for line in (folder / file).read_text().splitlines():
            name, share, *_ = line.split()
            shares[name.capitalize()][gender] = float(share)
    return shares


def locale_lists() -> dict[str, dict[str, set[str]]]:
    """Per locale and gender, the names that Faker has."""
    lists: dict[str, dict[str, set[str]]] = {}
    for locale in LOCALES.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        lists[locale] = {
            gender: {n.strip() for n in getattr(provider, attribute, ()) if usable(n.strip())}
            for gender, attribute in (("m", "first_names_male"), ("f", "first_names_female"))
        }
    return lists


def verdict(men: float, women: float) -> str:
    """The gender of a clear majority, else "u"."""
    if men >= MAJORITY * women:
        return "m"
    return "f" if women >= MAJORITY * men else "u"


def collect() -> dict[str, tuple[str, str]]:
    """Folded name -> (spelling, gender)."""
    lists = locale_lists()
    men: collections.Counter[str] = collections.Counter()
    women: collections.Counter[str] = collections.Counter()
    spelling: dict[str, str] = {}
    short: set[str] = set()
    for by_gender in lists.values():
        for gender, counter in (("m", men), ("f", women)):
            for name in sorted(by_gender[gender]):
                key = fold(name)
                counter[key] += 1
                if key not in spelling or (spelling[key].isascii() and not name.isascii()):
                    spelling[key] = name
                if len(by_gender[gender]) <= LONG_LIST:
                    short.add(key)
    found: dict[str, tuple[str, str]] = {}
    for key, name in spelling.items():
        if key in short or men[key] + women[key] > 1:
            found[key] = (name, verdict(men[key], women[key]))
    for name, shares in census().items():
        m, f = shares.get("m", 0.0), shares.get("f", 0.0)
        key = fold(name)
        if max(m, f) < CENSUS_SHARE:
            continue
        gender = verdict(m, f)
        if key in found and found[key][1] != gender:  # another sex in another country
            gender = "u"
        found[key] = (found.get(key, (name, ""))[0], gender)
    curated = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    by_hand: dict[str, tuple[str, str]] = {}
    for group in curated["groups"]:
        for gender in GENDERS:
            for name in group.get(gender, "").split():
                key = fold(name)
                old = by_hand.get(key)
                if old and old[1] != gender:
                    by_hand[key] = (old[0], "u")
                elif not old or (old[0].isascii() and not name.isascii()):
                    by_hand[key] = (name, gender)
    found.update(by_hand)
    for name in curated["dropped"]["names"].split():
        found.pop(fold(name), None)
    return found


def keys(names: Iterable[str]) -> str:
    """Names as the tokens of a text are looked up."""
    return " ".join(sorted(set(map(tokens.fold, names))))


def build() -> str:
    """The text of the JSON file."""
    found = collect()
    ordinary = tomllib.loads(SOURCE.read_text(encoding="utf-8"))["ordinary"]["names"].split()
    version = importlib.metadata.version
    data: dict[str, str] = {
        "source": f"names {version('names')} (first names of the 1990 US Census; MIT, data in the public domain); "
        f"Faker {version('faker')} (MIT, (c) 2012 Daniele Faraglia); curated: sources/given_names.toml (MIT)",
        "licence": "MIT; see NOTICE",
    }
    for gender in GENDERS:
        data[gender] = keys(name for name, g in found.values() if g == gender)
    data["ordinary"] = keys(name for name in ordinary if fold(name) in found)
    data["family"] = keys(tomllib.loads(SOURCE.read_text(encoding="utf-8"))["family"]["names"].split())
    return dump(data)


def main() -> int:
    """Write the file, or with `--check` compare it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare with the file instead of writing it")
    text = build()
    if parser.parse_args().check:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print("up to date" if same else f"out of date: {TARGET.name}")
        return 0 if same else 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    counts = {g: len(json.loads(text)[g].split()) for g in (*GENDERS, "ordinary")}
    print(f"{TARGET.name}: {counts}, {len(text.encode())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
