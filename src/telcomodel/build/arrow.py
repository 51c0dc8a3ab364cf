"""Chunks as record batches, one per table, for the outputs that hold tables (extra ``arrow``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import pyarrow as pa

from telcomodel.build.inputs import Raw
from telcomodel.build.outputs import Encoded
from telcomodel.errors import ConversionError
from telcomodel.export.arrow import rows_of, schema_of, to_batch
from telcomodel.given import Outcome, failed
from telcomodel.model.extraction import article_key
from telcomodel.table import TABLES


class InputRow(NamedTuple):
    """What was given to a build, one row each, and what came of it.

    Attributes:
        id: What the caller knows the article by; its place where it came without an id.
        place: The file, and after a colon the line or row, from 1.
        article: Key of the article, which the other tables begin with; null where it could not be read.
        error: Why it could not be read.
    """

    id: str
    place: str
    article: str | None
    error: str | None


SCHEMAS: Final = {
    "inputs": schema_of(InputRow),
    **{table.name: schema_of(table.row) for table in TABLES.values()},
}


def encode(raws: Sequence[Raw], outcomes: Sequence[Outcome], *, text: bool) -> Encoded:
    """A chunk as one record batch per table."""
    try:
        facts = _batches(raws, outcomes, text=text)
    except ConversionError:
        outcomes = [_carried(raw, outcome, text=text) for raw, outcome in zip(raws, outcomes, strict=True)]
        facts = _batches(raws, outcomes, text=text)
    rows = facts["inputs"].to_pylist()
    return Encoded(len(raws), tuple((row["id"], row["error"]) for row in rows if row["error"] is not None), facts)


def _carried(raw: Raw, outcome: Outcome, *, text: bool) -> Outcome:
    """The outcome itself, or where Arrow cannot carry it, that as its error."""
    try:
        _ = _batches([raw], [outcome], text=text)
    except ConversionError as error:
        return failed(raw.place, error)
    return outcome


def _batches(raws: Sequence[Raw], outcomes: Sequence[Outcome], *, text: bool) -> dict[str, pa.RecordBatch]:
    inputs = [_input_row(raw, outcome) for raw, outcome in zip(raws, outcomes, strict=True)]
    kept = [outcome.extraction for outcome in outcomes if outcome.extraction is not None]
    return {
        "inputs": to_batch(InputRow, inputs),
        **{table.name: to_batch(table.row, rows_of(table, kept, text=text)) for table in TABLES.values()},
    }


def _input_row(raw: Raw, outcome: Outcome) -> InputRow:
    key = None if outcome.extraction is None else article_key(outcome.extraction.article)
    return InputRow(id=outcome.id or raw.place, place=raw.place, article=key, error=outcome.error)
