"""``telcomodel parse FILE…``: articles in, facts out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from telcomodel.cli.application import Own, app, article_in
from telcomodel.cli.application import errors as standard_error
from telcomodel.convert import to_json, unstructure
from telcomodel.errors import MissingExtraError, TelcoModelError
from telcomodel.given import Given, parser_with
from telcomodel.model.extraction import Extraction
from telcomodel.table import COLUMNS, TABLES, rows, to_csv


class Format(StrEnum):
    """How facts are printed."""

    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TABLE = "table"


@app.command()
def parse(
    files: Annotated[list[Path], typer.Argument(help="Articles as UTF-8 text or .html; '-' reads standard input.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="What to print.")] = Format.TABLE,  # noqa: A002 - the option's name
    published: Annotated[str | None, typer.Option(help="Publication date of every file, ISO 8601.")] = None,
    table: Annotated[
        str | None, typer.Option(help="With CSV, one typed table with all its columns instead of the summary.")
    ] = None,
    own: Own = None,
) -> None:
    """Read articles and print their facts.

    Exit code 0: all read; 1: some file could not be read (the others were); 2: wrong usage.
    """
    if table is not None and (table not in TABLES or format is not Format.CSV):
        raise typer.BadParameter(f"wanted one of {', '.join(TABLES)}, with --format csv", param_hint="--table")
    errors = standard_error()
    failed = False
    try:
        parser = parser_with(own)
    except TelcoModelError as error:
        raise typer.BadParameter(str(error), param_hint="--registry") from None
    extractions: list[Extraction] = []
    for article in _articles(files, errors):
        if article is None:
            failed = True
            continue
        try:
            found = parser.parse(article.text, published=published or article.published, source=article.source)
        except TelcoModelError as error:
            errors.print(f"{article.source}: {error}", style="red", markup=False, soft_wrap=True)
            raise typer.Exit(2) from None
        extractions.append(found)
    if table is not None:
        typer.echo("".join(to_csv(TABLES[table], extractions)), nl=False)
    else:
        _print(extractions, format)
    if failed:
        raise typer.Exit(1)


def _articles(files: Iterable[Path], errors: Console) -> Iterator[Given | None]:
    """The article in each file; ``None`` where it could not be read, which is reported."""
    listed = list(files)
    for file in track(
        listed,
        description="Reading",
        console=errors,
        disable=len(listed) < 20 or not errors.is_terminal,
        transient=True,
    ):
        try:
            yield article_in(file)
        except (OSError, UnicodeDecodeError, MissingExtraError) as error:
            errors.print(f"{file}: {error}", style="red", markup=False, soft_wrap=True)
            yield None


def _print(extractions: list[Extraction], format: Format) -> None:  # noqa: A002 - as above
    match format:
        case Format.JSON:
            typer.echo(
                json.dumps([unstructure(extraction) for extraction in extractions], ensure_ascii=False, indent=2)
            )
        case Format.JSONL:
            for extraction in extractions:
                typer.echo(to_json(extraction))
        case Format.CSV:
            out = io.StringIO()
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(("source", *COLUMNS))
            for extraction in extractions:
                writer.writerows((extraction.article.source, *row) for row in rows(extraction))
            typer.echo(out.getvalue(), nl=False)
        case Format.TABLE:
            console = Console()
            for extraction in extractions:
                console.print(_table(extraction))


def _table(extraction: Extraction) -> Table:
    table = Table(*COLUMNS, title=extraction.article.source, title_justify="left", expand=True)
    for row in rows(extraction):
        table.add_row(*row)
    return table
