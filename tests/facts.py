"""What tests compare of the facts of a text."""

from __future__ import annotations

import telcomodel

Row = tuple[str, float, str | None, str | None]


def metric_rows(text: str) -> list[Row]:
    """Kind, value, operator and market of every metric."""
    return [
        (
            metric.kind.value,
            float(metric.quantity.value),
            metric.operator.name if metric.operator else None,
            metric.market.name if metric.market else None,
        )
        for metric in telcomodel.parse(text).metrics
    ]
