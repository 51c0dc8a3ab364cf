"""The Hypothesis entry point: ``st.from_type(Alliance)`` draws from our strategies wherever telcomodel is installed.

Hypothesis calls `register` when it is imported itself, so the strategies are made only when a type is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from hypothesis import strategies as st

import telcomodel

_OF_MODEL: Final = {
    "Agreement": "agreements",
    "Alliance": "alliances",
    "Article": "articles",
    "Deal": "deals",
    "Evidence": "single_evidence",
    "Executive": "executives",
    "Extraction": "extractions",
    "Market": "markets",
    "Membership": "memberships",
    "Mention": "mentions",
    "Metric": "metrics",
    "Move": "moves",
    "Note": "notes",
    "Operator": "operators",
    "Organization": "organizations",
    "Period": "periods",
    "Person": "people",
    "Position": "positions",
    "Quantity": "quantities",
    "Quote": "quotes",
    "Role": "roles",
    "Span": "spans",
    "State": "states",
    "Unnamed": "unnamed",
}
_OF_MERGED: Final = {
    "Claim": "claims",
    "Conflict": "conflicts",
    "Entry": "entries",
    "Finding": "findings",
    "Judgement": "judgements",
    "KnowledgeBase": "bases",
    "KnownMarket": "known_markets",
    "KnownOrganization": "known_organizations",
    "KnownPerson": "known_people",
    "LedgerEntry": "ledger_entries",
    "Measure": "measures",
    "Parser": "parsers",
    "Participation": "participations",
    "Point": "points",
    "Recognized": "recognized",
    "Recognizer": "recognizers",
    "Record": "records",
    "Ref": "refs",
    "Registry": "registries",
    "Series": "series",
    "Snapshot": "snapshots",
    "Source": "sources",
    "Standing": "standings",
    "Tenure": "tenures",
    "Transition": "transitions",
    "Undecided": "undecided",
    "Utterance": "utterances",
    "Value": "values",
    "When": "whens",
}
_OF_ASKED: Final = {
    "Explanation": "explanations",
    "Occurrence": "occurrences",
    "Rejected": "rejections",
    "Step": "steps",
    "View": "views",
}
STRATEGIES: Final = {
    **{name: ("telcomodel.testing.strategies", strategy) for name, strategy in _OF_MODEL.items()},
    **{name: ("telcomodel.testing.merged", strategy) for name, strategy in _OF_MERGED.items()},
    **{name: ("telcomodel.testing.asked", strategy) for name, strategy in _OF_ASKED.items()},
}
"""For each public class that is no enumeration, the module and function that makes its strategy."""


def register() -> None:
    """Make every public class known to ``st.from_type``; enumerations need no help."""
    for name in STRATEGIES:
        st.register_type_strategy(getattr(telcomodel, name), _maker(name))


def _maker(name: str) -> Callable[[type[Any]], st.SearchStrategy[Any]]:
    module, strategy = STRATEGIES[name]

    def make(_: type[Any]) -> st.SearchStrategy[Any]:
        made: st.SearchStrategy[Any] = getattr(import_module(module), strategy)()
        return made

    return make
