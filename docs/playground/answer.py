"""What the playground's worker asks of the library, and how it wants the answer."""

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import telcomodel
from telcomodel.table import COLUMNS, rows

read: Final = lru_cache(maxsize=1)(telcomodel.parse)

VIEWS: Final[dict[str, Callable[[telcomodel.Extraction], str]]] = {
    "article": lambda extraction: telcomodel.show(extraction).html,
    "facts": lambda extraction: json.dumps({"columns": COLUMNS, "rows": list(rows(extraction))}),
    "network": lambda extraction: telcomodel.show_network(extraction).html,
    "json": telcomodel.to_json,
}


def answer(text: str, view: str) -> str:
    """The JSON object that the page shows: how many rows there are, and one view of the extraction."""
    extraction = read(text)
    return json.dumps({"count": sum(1 for _ in rows(extraction)), "shown": VIEWS[view](extraction)})
