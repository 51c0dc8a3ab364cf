"""telcomodel reads telecom news and returns a typed domain model, with the exact characters that prove every fact.

>>> import telcomodel
>>> telcomodel.parse("").operators
()
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from telcomodel.claims import Claim, claims_schema
    from telcomodel.convert import from_json, structure, to_json, unstructure
    from telcomodel.errors import (
        ConversionError,
        InputError,
        LexiconError,
        MissingExtraError,
        ModelError,
        SpanError,
        TelcoModelError,
    )
    from telcomodel.export.json_schema import extraction_schema
    from telcomodel.export.pictures.view import View, show, show_network, show_timeline
    from telcomodel.grounding import Finding, Grounding, ground
    from telcomodel.knowledge.base import KnowledgeBase, Snapshot, Standing
    from telcomodel.knowledge.conflicts import Conflict, ConflictKind
    from telcomodel.knowledge.entities import KnownMarket, KnownOrganization, KnownPerson, Undecided
    from telcomodel.knowledge.judgement import Judgement, Ref, Verdict
    from telcomodel.knowledge.ledger import LedgerEntry, Participation
    from telcomodel.knowledge.lines import from_lines, to_lines
    from telcomodel.knowledge.record import Record
    from telcomodel.knowledge.seats import Ending, Tenure
    from telcomodel.knowledge.series import Measure, Point, Series
    from telcomodel.knowledge.source import Source, Value, When
    from telcomodel.knowledge.states import Transition
    from telcomodel.knowledge.utterances import Utterance
    from telcomodel.lexicon.registry import Entry, Registry, registry
    from telcomodel.model.alliance import (
        Agreement,
        Alliance,
        AllianceKind,
        Deal,
        DealKind,
        Membership,
        Part,
        State,
        Status,
    )
    from telcomodel.model.evidence import Evidence, Note, claim
    from telcomodel.model.extraction import Article, Extraction, Form, Mention, article_key
    from telcomodel.model.market import Basis, Market, MarketKind, Metric, MetricKind, Qualifier, Quantity
    from telcomodel.model.organization import Operator, Organization, OrganizationKind
    from telcomodel.model.period import Period, Precision
    from telcomodel.model.person import (
        Executive,
        Move,
        MoveKind,
        Person,
        PersonKind,
        Position,
        PositionStatus,
        Role,
    )
    from telcomodel.model.quote import Quote, QuoteKind, Unnamed
    from telcomodel.page import parse_html
    from telcomodel.parsing.pipeline import Parser, parse
    from telcomodel.parsing.recognizers import Recognized, Recognizer
    from telcomodel.text import Span, read
    from telcomodel.tracing import Explanation, Occurrence, Rejected, Step, explain, why_not

__version__ = "0.1.0"

_HOMES: Final = {
    "claims": ("Claim", "claims_schema"),
    "convert": ("from_json", "structure", "to_json", "unstructure"),
    "errors": (
        "ConversionError",
        "InputError",
        "LexiconError",
        "MissingExtraError",
        "ModelError",
        "SpanError",
        "TelcoModelError",
    ),
    "export.json_schema": ("extraction_schema",),
    "export.pictures.view": ("View", "show", "show_network", "show_timeline"),
    "grounding": ("Finding", "Grounding", "ground"),
    "knowledge.base": ("KnowledgeBase", "Snapshot", "Standing"),
    "knowledge.conflicts": ("Conflict", "ConflictKind"),
    "knowledge.entities": ("KnownMarket", "KnownOrganization", "KnownPerson", "Undecided"),
    "knowledge.judgement": ("Judgement", "Ref", "Verdict"),
    "knowledge.ledger": ("LedgerEntry", "Participation"),
    "knowledge.lines": ("from_lines", "to_lines"),
    "knowledge.record": ("Record",),
    "knowledge.seats": ("Ending", "Tenure"),
    "knowledge.series": ("Measure", "Point", "Series"),
    "knowledge.source": ("Source", "Value", "When"),
    "knowledge.states": ("Transition",),
    "knowledge.utterances": ("Utterance",),
    "lexicon.registry": ("Entry", "Registry", "registry"),
    "model.alliance": (
        "Agreement",
        "Alliance",
        "AllianceKind",
        "Deal",
        "DealKind",
        "Membership",
        "Part",
        "State",
        "Status",
    ),
    "model.evidence": ("Evidence", "Note", "claim"),
    "model.extraction": ("Article", "Extraction", "Form", "Mention", "article_key"),
    "model.market": ("Basis", "Market", "MarketKind", "Metric", "MetricKind", "Qualifier", "Quantity"),
    "model.organization": ("Operator", "Organization", "OrganizationKind"),
    "model.period": ("Period", "Precision"),
    "model.person": ("Executive", "Move", "MoveKind", "Person", "PersonKind", "Position", "PositionStatus", "Role"),
    "model.quote": ("Quote", "QuoteKind", "Unnamed"),
    "parsing.pipeline": ("Parser", "parse"),
    "parsing.recognizers": ("Recognized", "Recognizer"),
    "page": ("parse_html",),
    "text": ("Span", "read"),
    "tracing": ("Explanation", "Occurrence", "Rejected", "Step", "explain", "why_not"),
}
_HOME_OF: Final = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Agreement",
    "Alliance",
    "AllianceKind",
    "Article",
    "Basis",
    "Claim",
    "Conflict",
    "ConflictKind",
    "ConversionError",
    "Deal",
    "DealKind",
    "Ending",
    "Entry",
    "Evidence",
    "Executive",
    "Explanation",
    "Extraction",
    "Finding",
    "Form",
    "Grounding",
    "InputError",
    "Judgement",
    "KnowledgeBase",
    "KnownMarket",
    "KnownOrganization",
    "KnownPerson",
    "LedgerEntry",
    "LexiconError",
    "Market",
    "MarketKind",
    "Measure",
    "Membership",
    "Mention",
    "Metric",
    "MetricKind",
    "MissingExtraError",
    "ModelError",
    "Move",
    "MoveKind",
    "Note",
    "Occurrence",
    "Operator",
    "Organization",
    "OrganizationKind",
    "Parser",
    "Part",
    "Participation",
    "Period",
    "Person",
    "PersonKind",
    "Point",
    "Position",
    "PositionStatus",
    "Precision",
    "Qualifier",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Recognized",
    "Recognizer",
    "Record",
    "Ref",
    "Registry",
    "Rejected",
    "Role",
    "Series",
    "Snapshot",
    "Source",
    "Span",
    "SpanError",
    "Standing",
    "State",
    "Status",
    "Step",
    "TelcoModelError",
    "Tenure",
    "Transition",
    "Undecided",
    "Unnamed",
    "Utterance",
    "Value",
    "Verdict",
    "View",
    "When",
    "article_key",
    "claim",
    "claims_schema",
    "explain",
    "extraction_schema",
    "from_json",
    "from_lines",
    "ground",
    "parse",
    "parse_html",
    "read",
    "registry",
    "show",
    "show_network",
    "show_timeline",
    "structure",
    "to_json",
    "to_lines",
    "unstructure",
    "why_not",
]


def __getattr__(name: str) -> Any:
    """Public names load on first use, so that ``import telcomodel`` costs next to nothing."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'telcomodel' has no attribute {name!r}")
    value = getattr(import_module(f"telcomodel.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
