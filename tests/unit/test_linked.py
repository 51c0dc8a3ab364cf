"""JSON-LD parsed back with rdflib, FollowTheMoney entities validated by its own package."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from telcomodel import Extraction, parse
from telcomodel.export.ftm import to_ftm
from telcomodel.export.jsonld import to_jsonld
from telcomodel.testing.strategies import extractions
from tests.conftest import ROOT

TEXT = (
    "Telia appointed Ana Example as chief executive. “Prices will fall,” said Ms Example. Telia and Telenor have "
    "signed a roaming agreement. Telia has 2.5 million customers in Norway."
)
ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))


def read_examples() -> list[Extraction]:
    return [parse(path.read_text(encoding="utf8"), published="2024-05-14", source=path.name) for path in ARTICLES]


def asked(extractions: list[Extraction], query: str) -> set[tuple[str, ...]]:
    """What a SPARQL query finds in the JSON-LD of extractions, as rdflib reads it."""
    rdflib = pytest.importorskip("rdflib", reason="needs the package rdflib")
    graph = rdflib.Graph()
    for extraction in extractions:
        graph.parse(data=json.dumps(to_jsonld(extraction)), format="json-ld")
    return {tuple(map(str, row)) for row in graph.query(f"prefix s: <https://schema.org/> select {query}")}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # used by rdflib itself
def test_json_ld_reads_back() -> None:
    """Posts, quotes, agreements and metrics, asked for in SPARQL."""
    extraction = [parse(TEXT, published="2024-05-14")]
    post = (
        "?name ?role ?employer { ?p a s:Person; s:name ?name; s:worksFor ?r . "
        "?r s:roleName ?role; s:worksFor/s:name ?employer }"
    )
    assert asked(extraction, post) == {("Ana Example", "chief executive", "Telia")}
    said = "?text ?name { ?q a s:Quotation; s:text ?text; s:spokenByCharacter/s:name ?name }"
    assert asked(extraction, said) == {("Prices will fall,", "Ana Example")}
    tied = "?kind ?name { ?a s:additionalType ?kind; s:participant/s:name ?name }"
    assert asked(extraction, tied) == {("roaming", "Telia"), ("roaming", "Telenor")}
    measured = (
        "?number ?unit ?name { ?o a s:Observation; s:observationAbout/s:name ?name; s:variableMeasured ?v . "
        "?v s:value ?number; s:unitText ?unit }"
    )
    assert asked(extraction, measured) == {("2500000", "customers", "Telia")}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # used by rdflib itself
def test_articles_join_on_what_the_registry_knows() -> None:
    """One operator in two articles is one node; the article is named too."""
    both = [parse("Telia cut prices."), parse("Telia raised prices.")]
    assert len(asked(both, "?o { ?o a s:Organization }")) == 1
    assert len(asked(both, "?a { ?a a s:NewsArticle; s:mentions ?o }")) == 2


@settings(max_examples=20)
@given(extractions())
def test_every_extraction_gives_json_ld(extraction: Extraction) -> None:
    """As many nodes as entities and facts, and the article; every id of ASCII without spaces."""
    document = to_jsonld(extraction)
    ids = [node["@id"] for node in document["@graph"]]
    assert len(ids) == 1 + len(extraction.entities()) + len(extraction.facts())
    assert all(name.isascii() and not any(map(str.isspace, name)) for name in ids)
    assert json.loads(json.dumps(document)) == document


def valid(entities: list[dict[str, Any]]) -> None:
    """What FollowTheMoney's own package says: known schemas and properties, values kept, references that resolve."""
    pytest.importorskip("followthemoney", reason="needs the package followthemoney")
    from followthemoney import model

    proxies = {entity["id"]: model.get_proxy(entity, cleaned=False) for entity in entities}
    for entity in entities:
        proxy = proxies[entity["id"]]
        model[entity["schema"]].validate({"properties": entity["properties"]})
        for name, values in entity["properties"].items():
            assert len(proxy.get(name)) == len(set(values)), (name, values)
            prop = proxy.schema.properties[name]
            if prop.type.name == "entity":
                for value in values:
                    assert prop.range is not None
                    assert proxies[value].schema.is_a(prop.range), (name, proxies[value].schema)


def test_follow_the_money_is_valid() -> None:
    """The example articles, each by itself."""
    for extraction in read_examples():
        valid(to_ftm(extraction))


def test_follow_the_money_says_what_the_article_says() -> None:
    """An employment with its start, an event with who is involved, a note on who spoke."""
    entities = to_ftm(parse(TEXT, published="2024-05-14"))
    valid(entities)
    captions = {entity["id"]: entity["properties"].get("name", [""])[0] for entity in entities}
    by_schema: dict[str, list[dict[str, Any]]] = {}
    for entity in entities:
        by_schema.setdefault(entity["schema"], []).append(entity["properties"])
    assert {captions[who] for who in by_schema["Event"][0]["involved"]} == {"Telia", "Telenor"}
    assert by_schema["Event"][0]["keywords"][0] == "roaming"
    assert {(captions[one["employee"][0]], captions[one["employer"][0]]) for one in by_schema["Employment"]} == {
        ("Ana Example", "Telia")
    }
    assert [captions[one["entity"][0]] for one in by_schema["Note"]] == ["Ana Example"]


@settings(max_examples=20)
@given(extractions())
def test_every_extraction_gives_entities(extraction: Extraction) -> None:
    """Ids are unique but for what the registry knows, and every property has a value."""
    entities = to_ftm(extraction)
    assert all(values for entity in entities for values in entity["properties"].values())
    assert json.loads(json.dumps(entities)) == entities
