"""The NetworkX graph (extra ``graph``): ties and their attributes, read back from GEXF and GraphML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from telcomodel import KnowledgeBase, Operator, parse
from tests.articles import EVIDENCE, article
from tests.conftest import ROOT

nx = pytest.importorskip("networkx", reason="needs the extra 'graph'")

ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))


def graph_of(base: KnowledgeBase) -> Any:
    from telcomodel.export.graph import to_graph

    return to_graph(base)


@pytest.fixture(scope="module")
def graph() -> Any:
    return graph_of(
        KnowledgeBase.of(
            parse(path.read_text(encoding="utf8"), published="2024-05-14", source=path.name) for path in ARTICLES
        )
    )


def test_ties() -> None:
    """Who holds a seat where, who takes part in what."""
    base = KnowledgeBase.of(
        [
            parse(
                "Zain and Ooredoo have signed a network-sharing agreement in Oman, said Salma Al-Rashdi, chief "
                "technology officer of Ooredoo.",
                published="2024-05-14",
            )
        ]
    )
    graph = graph_of(base)
    labels = {name: data["label"] for name, data in graph.nodes(data=True)}
    ties = {(labels[a], data["relation"], labels[b]) for a, b, data in graph.edges(data=True)}
    assert ties == {
        ("Salma Al-Rashdi", "holds", "Ooredoo"),
        ("Zain", "takes_part", "network sharing"),
        ("Ooredoo", "takes_part", "network sharing"),
    }
    assert {data["since"] for *_, data in graph.edges(data=True)} == {"2024-05-14"}


def test_every_tie_has_its_ends(graph: Any) -> None:
    """Each node has a label and a kind: an edge to nowhere would make one that has neither."""
    assert all({"label", "kind", "articles"} <= data.keys() for _, data in graph.nodes(data=True))
    assert {data["relation"] for *_, data in graph.edges(data=True)} >= {"holds", "takes_part", "part_of"}


@pytest.mark.parametrize("form", ["gexf", "graphml"])
def test_files_read_back(graph: Any, tmp_path: Path, form: str) -> None:
    """Nodes, edges and attributes, as networkx reads its own files."""
    path = tmp_path / f"graph.{form}"
    getattr(nx, f"write_{form}")(graph, path)
    again = getattr(nx, f"read_{form}")(path)
    assert set(again.nodes) == set(graph.nodes)
    for name, data in graph.nodes(data=True):
        assert {key: again.nodes[name][key] for key in data} == data
    assert sorted((a, b, data["relation"]) for a, b, data in again.edges(data=True)) == sorted(
        (a, b, data["relation"]) for a, b, data in graph.edges(data=True)
    )


def test_what_xml_cannot_carry(tmp_path: Path) -> None:
    """A control character in a name."""
    operator = Operator(id="operator:x", name="No\x00rdic", entry="operator:x", evidence=EVIDENCE)
    graph = graph_of(KnowledgeBase.of([article(operators=(operator,))]))
    nx.write_graphml(graph, tmp_path / "graph.graphml")
    assert nx.read_graphml(tmp_path / "graph.graphml").nodes["operator:x"]["label"] == "No\ufffdrdic"


def test_nothing_is_an_empty_graph() -> None:
    """No articles."""
    assert len(graph_of(KnowledgeBase())) == 0
