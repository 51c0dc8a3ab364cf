"""Read JSON lines ``{"id", "text"}`` on standard input, print predictions in the shape of the gold annotation scheme.

This is how the project is measured from outside. It alone uses the scheme's spellings and lists.
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from typing import Any, Final

import telcomodel
from telcomodel import (
    Alliance,
    Deal,
    Extraction,
    Market,
    Membership,
    Metric,
    Operator,
    Organization,
    Part,
    Period,
    Person,
    Position,
    PositionStatus,
    Quote,
    Span,
    Status,
)

STATUSES: Final = {
    Status.RUMOURED: "rumoured",
    Status.IN_TALKS: "proposed",
    Status.PROPOSED: "proposed",
    Status.ANNOUNCED: "announced",
    Status.APPROVED: "announced",
    Status.COMPLETED: "completed",
    Status.BLOCKED: "blocked",
    Status.DENIED: "rumoured",
    Status.ENDED: "ended",
}
DEAL_KINDS: Final = {"stake": "acquisition", "wholesale": "supply"}
METRIC_KINDS: Final = {"capex": "investment", "ebitda": "profit", "sites": "coverage"}
FORMER: Final = ("former", "ex-", "ex ", "late", "previous", "then", "one-time", "onetime", "retired")
SCHEME_METRICS: Final = frozenset(
    "subscribers penetration market_share revenue revenue_share profit growth coverage arpu price investment "
    "headcount deal_value speed debt other".split()
)


def pair(span: Span) -> list[int]:
    """A span as the scheme writes it."""
    return [span.start, span.end]


def operator(item: Operator) -> dict[str, Any]:
    """An operator; its parent only where it is an operator of the article too."""
    row: dict[str, Any] = {"name": item.name, "aliases": list(item.aliases), "country": item.country}
    if isinstance(item.parent, Operator):
        row["parent"] = item.parent.name
    return row


def left(position: Position) -> bool:
    """Whether the clause, not the title, says that the post is a former one ("where she was director")."""
    title = position.role.title.lower() if position.role else ""
    return position.status is PositionStatus.FORMER and not title.startswith(FORMER)


def person(item: Person, headline: Span | None) -> dict[str, Any]:
    """A person with the post of the first full mention, which no headline has; a later one where that has none."""
    with_role = [position for position in item.positions if position.role is not None]
    if headline is not None:
        with_role.sort(key=lambda position: position.evidence[0].span.start < headline.end)
    held = [position for position in with_role if not left(position)]
    shown = next(iter(held or with_role or item.positions), None)
    organization = None
    if shown is not None:
        organization = shown.employer or (shown.organization.name if shown.organization else None)
    title = shown.role.title if shown is not None and shown.role is not None else None
    return {"name": item.name, "role": title, "organisation": organization, "kind": item.kind.value}


def quote(item: Quote, text: str) -> dict[str, Any]:
    """A quote; an indirect one never comes here."""
    speaker = item.speaker.name if isinstance(item.speaker, Person | Organization) else None
    kind = "person" if isinstance(item.speaker, Person) else "organisation" if speaker else "unnamed"
    return {
        "segments": [pair(segment) for segment in item.segments],
        "source_span": pair(item.source) if item.source else None,
        "speaker": speaker,
        "speaker_kind": kind,
        "cue": telcomodel.read(item.cue.of(text)) if item.cue else None,
    }


def agreement(item: Alliance | Deal) -> dict[str, Any]:
    """An alliance or a deal; a denied report stays rumoured, talks that only the press knows of are rumoured."""
    members: list[Membership] = list(item.members)
    if {Part.BUYER, Part.TARGET} <= {member.part for member in members}:
        members = [member for member in members if member.part is not Part.SELLER]
    name = item.name or (item.body.name if item.body else None)
    return {
        "name": name,
        "kind": DEAL_KINDS.get(item.kind.value, item.kind.value),
        "members": [
            member.organization.name for member in members if item.body is None or member.organization != item.body
        ],
        "status": STATUSES[item.status],
    }


def market(item: Market) -> dict[str, Any]:
    """A market."""
    return {"name": item.name, "code": item.code}


def number(value: Decimal) -> int | float:
    """A number as JSON has it."""
    return int(value) if value == value.to_integral_value() else float(value)


def metrics(item: Metric) -> list[dict[str, Any]]:
    """A metric; a range gives two, its lower bound ``over`` and its upper bound ``under``."""
    kind = METRIC_KINDS.get(item.kind.value, item.kind.value)
    row: dict[str, Any] = {
        "kind": kind if kind in SCHEME_METRICS else "other",
        "value": number(item.quantity.value),
        "unit": "%" if item.quantity.unit == "pp" else item.quantity.unit,
        "qualifier": item.quantity.qualifier.value,
        "operator": item.operator.name if item.operator else None,
        "market": item.market.name if item.market else None,
        "span": pair(item.quantity.evidence[0].span),
    }
    if item.quantity.upper is None:
        return [row]
    upper = {
        **row,
        "value": number(item.quantity.upper),
        "qualifier": "under",
        "span": pair(item.quantity.evidence[-1].span),
    }
    return [{**row, "qualifier": "over"}, upper]


def counted(item: Period) -> bool:
    """Whether the scheme lists a date: those that count from the publication date, but no day named with its month."""
    rule = item.evidence[0].rule
    return rule.startswith("date.relative.") and rule != "date.relative.day"


def relative_date(item: Period) -> dict[str, Any]:
    """A date that counts from the publication date; of an open period the end that the text gives."""
    return {"span": pair(item.evidence[0].span), "value": item.value.removeprefix("../").removesuffix("/..")}


def predict(extraction: Extraction) -> dict[str, Any]:
    """The prediction for one article."""
    article = extraction.article
    text = article.text or ""
    agreements: list[Alliance | Deal] = [*extraction.alliances, *extraction.deals]
    agreements.sort(key=lambda item: item.evidence[0].span)
    return {
        "published": article.published.isoformat() if article.published else None,
        "operators": [operator(item) for item in extraction.operators],
        "people": [person(item, article.headline) for item in extraction.people],
        "quotes": [quote(item, text) for item in extraction.quotes],
        "alliances": [agreement(item) for item in agreements],
        "markets": [market(item) for item in extraction.markets],
        "metrics": [row for item in extraction.metrics for row in metrics(item)],
        "byline": [telcomodel.read(name.of(text)) for name in article.byline],
        "body": [pair(part) for part in article.body],
        "dates": [relative_date(period) for period in extraction.dates if counted(period)],
    }


def main() -> None:
    """Predict every line of standard input."""
    for line in sys.stdin:
        if line.strip():
            item = json.loads(line)
            print(json.dumps({"id": item["id"], **predict(telcomodel.parse(item["text"]))}, ensure_ascii=False))


if __name__ == "__main__":
    main()
