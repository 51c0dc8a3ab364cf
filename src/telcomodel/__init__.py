"""telcomodel reads telecom news and returns a typed domain model, with the exact characters that prove every fact.

>>> import telcomodel
>>> telcomodel.parse("").operators
()
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from telcomodel.convert import from_json, structure, to_json, unstructure
    from telcomodel.errors import (
        ConversionError,
        LexiconError,
        MissingExtraError,
        ModelError,
        SpanError,
        TelcoModelError,
    )
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
    from telcomodel.model.extraction import Article, Extraction, Form, Mention
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

__version__ = "0.1.0"

_HOMES: Final = {
    "convert": ("from_json", "structure", "to_json", "unstructure"),
    "errors": ("ConversionError", "LexiconError", "MissingExtraError", "ModelError", "SpanError", "TelcoModelError"),
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
    "model.extraction": ("Article", "Extraction", "Form", "Mention"),
    "model.market": ("Basis", "Market", "MarketKind", "Metric", "MetricKind", "Qualifier", "Quantity"),
    "model.organization": ("Operator", "Organization", "OrganizationKind"),
    "model.period": ("Period", "Precision"),
    "model.person": ("Executive", "Move", "MoveKind", "Person", "PersonKind", "Position", "PositionStatus", "Role"),
    "model.quote": ("Quote", "QuoteKind", "Unnamed"),
    "parsing.pipeline": ("Parser", "parse"),
    "parsing.recognizers": ("Recognized", "Recognizer"),
    "page": ("parse_html",),
    "text": ("Span", "read"),
}
_HOME_OF: Final = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Agreement",
    "Alliance",
    "AllianceKind",
    "Article",
    "Basis",
    "ConversionError",
    "Deal",
    "DealKind",
    "Entry",
    "Evidence",
    "Executive",
    "Extraction",
    "Form",
    "LexiconError",
    "Market",
    "MarketKind",
    "Membership",
    "Mention",
    "Metric",
    "MetricKind",
    "MissingExtraError",
    "ModelError",
    "Move",
    "MoveKind",
    "Note",
    "Operator",
    "Organization",
    "OrganizationKind",
    "Parser",
    "Part",
    "Period",
    "Person",
    "PersonKind",
    "Position",
    "PositionStatus",
    "Precision",
    "Qualifier",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Recognized",
    "Recognizer",
    "Registry",
    "Role",
    "Span",
    "SpanError",
    "State",
    "Status",
    "TelcoModelError",
    "Unnamed",
    "claim",
    "from_json",
    "parse",
    "parse_html",
    "read",
    "registry",
    "structure",
    "to_json",
    "unstructure",
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
