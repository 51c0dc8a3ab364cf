"""What type checkers see of the public API; checked by mypy and pyright, never run."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import assert_type

import telcomodel
from telcomodel import Executive, Extraction, Metric, Operator, Organization, Person, Quote, Span, Unnamed


def check_types() -> None:
    """Each public result has the type that the documentation says."""
    extraction = telcomodel.parse("text", published=date(2020, 1, 1))
    assert_type(extraction, Extraction)
    assert_type(extraction.operators, tuple[Operator, ...])
    assert_type(extraction.executives, tuple[Executive, ...])
    for quote in extraction.quotes:
        assert_type(quote, Quote)
        assert_type(quote.speaker, Person | Organization | Unnamed | None)
        assert_type(quote.source, Span | None)
    for metric in extraction.metrics:
        assert_type(metric, Metric)
        assert_type(metric.quantity.value, Decimal)
    assert_type(telcomodel.to_json(extraction), str)
    assert_type(telcomodel.from_json("{}"), Extraction)
    assert_type(telcomodel.claim(extraction), Extraction)
