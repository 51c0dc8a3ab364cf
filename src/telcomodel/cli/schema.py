"""``telcomodel schema``: the JSON Schemas that this version publishes."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from telcomodel.claims import claims_schema
from telcomodel.cli.application import app
from telcomodel.export.json_schema import extraction_schema


class Form(StrEnum):
    """What has a schema."""

    EXTRACTION = "extraction"
    CLAIMS = "claims"


@app.command()
def schema(
    form: Annotated[Form, typer.Argument(help="What 'parse --format jsonl' writes, or what 'ground' takes.")],
) -> None:
    """Print the JSON Schema (draft 2020-12) of extractions or of claims."""
    found = extraction_schema() if form is Form.EXTRACTION else claims_schema()
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
