"""The application that every command registers itself on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final

from telcomodel import __version__
from telcomodel.errors import MissingExtraError
from telcomodel.given import Given, read_file

try:
    import typer
    from rich.console import Console
except ImportError as error:  # pragma: no cover - seen only without the extra
    raise MissingExtraError("the command line needs the extra 'cli': pip install 'telcomodel[cli]'") from error

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    help="Telecom news as typed facts, each with the characters that prove it.",
)


STANDARD_INPUT: Final = Path("-")
Own = Annotated[
    Path | None,
    typer.Option("--registry", help="A TOML or JSON file of organizations to know beside the library's own."),
]


def article_in(file: Path) -> Given:
    """The article in a file, or in standard input.

    Raises:
        OSError: The file cannot be read.
        UnicodeDecodeError: It is not UTF-8.
        MissingExtraError: It is a page, and the extra ``html`` is not installed.
    """
    if file == STANDARD_INPUT:
        return Given("-", sys.stdin.buffer.read().decode("utf8"), source="-")
    return read_file(file)


def errors() -> Console:
    """Where faults and progress are shown: standard error, as it is now."""
    return Console(stderr=True)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options of every command."""
