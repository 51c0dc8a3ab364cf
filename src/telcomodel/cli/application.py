"""The application that every command registers itself on."""

from __future__ import annotations

from typing import Annotated

from telcomodel import __version__
from telcomodel.errors import MissingExtraError

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
