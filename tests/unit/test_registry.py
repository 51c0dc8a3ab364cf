"""The registry: what a name may mean, and companies of one's own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import telcomodel
from telcomodel import Entry, LexiconError, Parser, Registry, registry
from telcomodel.lexicon.data import phrase_key
from telcomodel.lexicon.registry import Alias, Parent

EXAMPLE = Entry(id="operator:zumtobel-mobile", name="Zumtobel Mobile", kind="operator", country="AT", aliases=["ZuMo"])


def ids(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.id for entry in entries]


@pytest.mark.parametrize(
    "surface", ["Telefónica", "telefonica", "TELEFONICA", "Telefónica S.A.", "Telefonica's", "Telefónica’s"]
)
def test_spelling_does_not_matter(surface: str) -> None:
    """Case, accents, legal forms and possessives are aside."""
    assert ids(registry().lookup(surface))[0] == "operator:telefonica"


def test_country_prefers_the_local_company() -> None:
    """A shared brand gives its company in the country first, then the brand."""
    assert ids(registry().lookup("Orange", country="PL")) == ["operator:orange-pl", "operator:orange"]
    assert ids(registry().lookup("Orange")) == ["operator:orange"]


def test_unrelated_namesakes_are_told_apart_by_country() -> None:
    """One name of several companies gives all of them, and one with a country."""
    assert len(registry().lookup("Smart")) > 1
    assert [entry.country for entry in registry().lookup("Smart", country="KH")] == ["KH"]


def test_a_company_abroad_is_found_when_nobody_has_the_name_there() -> None:
    """A country orders and narrows; it does not hide the only bearer of a name."""
    assert ids(registry().lookup("Swisscom", country="FR")) == ids(registry().lookup("Swisscom"))


def test_a_year_decides_between_namesakes() -> None:
    """A company that ended before the date comes after one that had not."""
    assert registry().lookup("MCI", on="2005-01-31")[0].country == "US"
    assert registry().lookup("MCI", on=2020)[0].country == "IR"


def test_a_former_name_leads_to_the_present_one() -> None:
    """A rename keeps the id."""
    assert registry().lookup("France Telecom")[0].name == "Orange"


@pytest.mark.parametrize("surface", ["", " ", "'s", "Nobody Has This Name", "\ud800", "plc"])
def test_unknown_names_give_nothing(surface: str) -> None:
    """Look-up answers every string."""
    assert registry().lookup(surface) == ()


def test_a_ticker_is_looked_up_but_not_read() -> None:
    """Tickers lead to their company; in running text they are none."""
    assert "operator:vodafone" in ids(registry().lookup("VOD"))
    assert Parser().parse("The VOD service of the mobile operator grew.").operators == ()


def test_network_codes() -> None:
    """A code gives its holder; an unknown one gives nothing."""
    assert [entry.country for entry in registry().by_plmn("262-01")] == ["DE"]
    assert registry().by_plmn("99999") == ()


def test_search_by_beginning() -> None:
    """Any name may begin with the text."""
    found = ids(registry().search("france tel"))
    assert "operator:orange" in found
    assert registry().search(" ") == ()


def test_alliances_have_members() -> None:
    """An alliance is a body whose members have entries."""
    alliance = registry().get("alliance:freemove")
    assert alliance is not None
    assert alliance.kind == "body"
    assert all(member.id in registry() for member in alliance.members)


def test_rows_name_their_origin() -> None:
    """Every row says where it is from; every year and share names a page."""
    for entry in registry():
        assert entry.origin in ("curator", "mcc-mnc-list") or entry.origin.startswith("http")
        assert all(parent.origin for parent in entry.parents if parent.since or parent.until or parent.share)
        assert all(member.origin for member in entry.members if member.since or member.until)
        assert all(successor.origin for successor in entry.successors if successor.year)


def test_size_of_the_registry() -> None:
    """The registry holds what was promised of it."""
    operators = [entry for entry in registry() if entry.is_operator]
    assert len(operators) >= 450
    assert sum(len(entry.names) for entry in operators) >= 2000


@pytest.mark.parametrize(
    "prefix_free",
    [{"name": "Zumtobel Mobile"}, EXAMPLE, [EXAMPLE], [{"name": "Zumtobel Mobile", "id": "zumtobel-mobile"}]],
)
def test_own_companies_are_found_in_text(prefix_free: object) -> None:
    """One line adds a company, and it is found."""
    known = registry().with_entities(prefix_free)  # type: ignore[arg-type]
    assert (
        Parser(registry=known).parse("Zumtobel Mobile cut its prices.").operators[0].entry == "operator:zumtobel-mobile"
    )
    assert registry().lookup("Zumtobel Mobile") == ()


def test_owners_by_name_or_id() -> None:
    """A name is as good as the id that it makes."""
    for owner in ("Telenor", "telenor", "operator:telenor"):
        (entry,) = registry().with_entities({"name": "Fjordlink", "parents": [owner]}).lookup("Fjordlink")
        assert entry.parents == (Parent("operator:telenor"),)


def test_own_companies_from_files(tmp_path: Path) -> None:
    """TOML in the shape of the sources, JSON files and JSON text."""
    toml, file = tmp_path / "own.toml", tmp_path / "own.json"
    toml.write_text(
        '[[organization]]\nid = "zumtobel-mobile"\nname = "Zumtobel Mobile"\nkind = "mvno"\nparents = ["vodafone"]\n',
        encoding="utf8",
    )
    rows = [{"name": "Zumtobel Mobile", "aliases": ["ZuMo", {"text": "Zumtobel", "type": "former", "until": 2019}]}]
    file.write_text(json.dumps(rows), encoding="utf8")
    entry = registry().with_entities(toml).lookup("Zumtobel Mobile")[0]
    assert (entry.kind, entry.parents) == ("mvno", (Parent("operator:vodafone"),))
    for source in (str(file), json.dumps(rows)):
        entry = registry().with_entities(source).lookup("Zumtobel")[0]
        assert entry.aliases[1] == Alias("Zumtobel", "former", until=2019)


def test_an_own_company_takes_the_place_of_a_namesake() -> None:
    """A user's Orange is the one that is meant."""
    own = Registry().with_entities({"name": "Orange", "country": "US", "risk": "safe"})
    assert ids(own.lookup("Orange")) == ["operator:orange"]
    known = registry().with_entities({"id": "orange-fruit", "name": "Orange", "kind": "company"})
    assert ids(known.lookup("Orange"))[0] == "organization:orange-fruit"


def test_names_that_others_have_are_left_to_them() -> None:
    """An own company takes its own id's old names out of the text, and nobody else's."""
    own = registry().with_entities(
        [{"id": "telenor", "name": "Zantor"}, {"name": "Zumtobel Mobile", "aliases": ["BT"]}]
    )
    extraction = Parser(registry=own).parse("Zantor, BT and Telefónica cut their prices. Telenor ASA did not.")
    assert [operator.entry for operator in extraction.operators][:3] == [
        "operator:telenor",
        "operator:zumtobel-mobile",
        "operator:telefonica",
    ]
    assert not own.names.get("telenor", ())
    assert telcomodel.parse("Telenor cut its prices.").operators[0].entry == "operator:telenor"


def test_each_name_stands_under_the_words_that_it_is_looked_up_by() -> None:
    """What `with_entities` relies on when it takes the names of an entry out."""
    assert all(phrase_key(name.text) == key for key, names in registry().names.items() for name in names)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"name": " "},
        {"name": "X1", "kind": "telco"},
        {"name": "X1", "planet": "Mars"},
        {"name": "X1", "kind": ["operator"]},
        {"name": "X1", "id": 7},
        {"name": "X1", "country": ["GB"]},
        {"name": "X1", "aliases": [7]},
        {"name": "X1", "risk": []},
        {"name": "X1", "parents": [{"id": "operator:a b"}]},
        {"name": "!!"},
        {"name": "X1", "country": "Norway"},
        {"name": "X1", "aliases": "XOne"},
        [{"name": "X1", "country": "NO"}, {"name": "X1", "country": "SE"}],
        "{",
        "/nowhere/x.toml",
        "[1]",
    ],
)
def test_broken_rows_are_refused(broken: object) -> None:
    """No name, unknown kinds, fields and codes, text for a list, two rows of one id, no file: errors of the data."""
    with pytest.raises(LexiconError, match=re.escape("with_entities")):
        registry().with_entities(broken)  # type: ignore[arg-type]
