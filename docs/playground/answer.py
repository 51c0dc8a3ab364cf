"""What the playground's worker asks of the library, and how it wants the answer."""

import json

import telcomodel
from telcomodel.table import COLUMNS, rows


def answer(text: str) -> str:
    """The JSON object that the page shows: the extraction, its rows and its pictures."""
    extraction = telcomodel.parse(text)
    return json.dumps(
        {
            "json": telcomodel.to_json(extraction),
            "columns": COLUMNS,
            "rows": list(rows(extraction)),
            "article": telcomodel.show(extraction).html,
            "network": telcomodel.show_network(extraction).html,
        }
    )
