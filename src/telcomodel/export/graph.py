"""Who is tied to whom, as a NetworkX graph (extra ``graph``), fit to be written as GEXF and GraphML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from telcomodel.errors import MissingExtraError
from telcomodel.knowledge.base import KnowledgeBase
from telcomodel.knowledge.entities import KnownOrganization, KnownPerson

try:
    import networkx as nx
except ImportError as error:  # pragma: no cover - seen only without the extra
    raise MissingExtraError("graphs need the extra 'graph': pip install 'telcomodel[graph]'") from error

# What XML cannot carry, and so neither GEXF nor GraphML.
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graph(base: KnowledgeBase) -> nx.MultiDiGraph[str]:
    """A directed graph of organizations, people, agreements and their ties.

    Nodes are named by id and have ``label``, ``kind`` (operator, organization, person, agreement) and ``articles`` (how
    many tell of it); organizations also ``country``, agreements ``what`` (network_sharing, merger …) and ``status``.

    Edges have ``relation``, ``articles``, and ``since`` and ``until`` (ISO dates) where known:

    - ``holds``: a person holds a seat at an organization, with ``seat``, ``title`` and ``interim``;
    - ``part_of``: an organization is part of another;
    - ``takes_part``: an organization takes part in an agreement, with ``part``;
    - ``forms``: an agreement forms an organization.

    What is not known is left out, so that every value is a string, a number or a flag. Characters that XML cannot carry
    read as U+FFFD.

    Args:
        base: Many articles as one; of one article ``KnowledgeBase.of([extraction])``.

    Example:
        >>> import telcomodel
        >>> base = telcomodel.KnowledgeBase.of([telcomodel.parse("“Yes,” said Ana Example, chief executive of Telia.")])
        >>> graph = to_graph(base)
        >>> [(graph.nodes[a]["label"], data["title"], b) for a, b, data in graph.edges(data=True)]
        [('Ana Example', 'chief executive', 'operator:telia')]
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for organization in (*base.operators, *base.organizations):
        graph.add_node(organization.id, **_organization(organization))
    for person in base.people:
        graph.add_node(person.id, **_person(person))
    _add_parents(graph, base)
    for tenure in base.tenures:
        title = tenure.titles[0].value if tenure.titles else tenure.seat
        what = {"seat": tenure.seat, "title": title, "interim": tenure.interim}
        time = _time(tenure.since, tenure.until)
        _tie(graph, tenure.person.id, tenure.organization.id, "holds", len(tenure.sources), {**what, **time})
    _add_agreements(graph, base)
    return graph


def _organization(one: KnownOrganization) -> dict[str, Any]:
    kind = "operator" if one.operator else "organization"
    return _plain({"label": one.name, "kind": kind, "country": one.country, "articles": len(one.sources)})


def _person(one: KnownPerson) -> dict[str, Any]:
    return _plain({"label": one.name, "kind": "person", "articles": len(one.sources)})


def _add_parents(graph: nx.MultiDiGraph[str], base: KnowledgeBase) -> None:
    for organization in (*base.operators, *base.organizations):
        for parent in organization.parents:
            if parent.value in graph:
                _tie(graph, organization.id, parent.value, "part_of", len(parent.sources), {})


def _add_agreements(graph: nx.MultiDiGraph[str], base: KnowledgeBase) -> None:
    for entry in base.ledger:
        what = entry.kinds[0].value.value
        label = {"label": entry.name or what.replace("_", " "), "kind": "agreement", "what": what}
        graph.add_node(entry.id, **_plain({**label, "status": entry.status.value, "articles": len(entry.sources)}))
        for one in entry.members:
            part = {"part": one.parts[0].value.value if one.parts else None, **_time(one.since, one.until)}
            _tie(graph, one.organization.id, entry.id, "takes_part", len(one.sources), part)
        if entry.body is not None:
            _tie(graph, entry.id, entry.body.id, "forms", len(entry.sources), {})


def _tie(
    graph: nx.MultiDiGraph[str], start: str, end: str, relation: str, articles: int, more: Mapping[str, Any]
) -> None:
    _ = graph.add_edge(start, end, **_plain({"relation": relation, "articles": articles, **more}))


def _time(since: date | None, until: date | None) -> dict[str, str | None]:
    return {"since": since.isoformat() if since else None, "until": until.isoformat() if until else None}


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """What is known, as XML can carry it."""
    return {
        name: _NO_XML.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in data.items()
        if value is not None
    }
