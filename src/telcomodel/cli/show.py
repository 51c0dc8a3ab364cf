"""``telcomodel show FILE…``: a picture of what articles say, as a page of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from telcomodel.cli.application import Own, app, article_in, errors
from telcomodel.errors import TelcoModelError
from telcomodel.export.pictures.view import show as picture
from telcomodel.given import parser_with
from telcomodel.knowledge.base import KnowledgeBase


@app.command()
def show(
    files: Annotated[list[Path], typer.Argument(help="Articles as UTF-8 text or .html; '-' reads standard input.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Where to write the page; standard output if left out.")
    ] = None,
    published: Annotated[str | None, typer.Option(help="Publication date of every file, ISO 8601.")] = None,
    own: Own = None,
) -> None:
    """Draw an annotated article, or what several articles say together, as an HTML page.

    Exit code 0: drawn; 1: a file could not be read or the page not written; 2: wrong usage.
    """
    try:
        parser = parser_with(own)
        articles = list(map(article_in, files))
        extractions = [
            parser.parse(one.text, published=published or one.published, source=one.source) for one in articles
        ]
        view = picture(extractions[0] if len(extractions) == 1 else KnowledgeBase.of(extractions))
        if out is None:
            typer.echo(view.html, nl=False)
        else:
            view.save(out)
    except TelcoModelError as error:
        errors().print(str(error), style="red", markup=False)
        raise typer.Exit(2) from None
    except (OSError, UnicodeDecodeError) as error:
        errors().print(str(error), style="red", markup=False)
        raise typer.Exit(1) from None
