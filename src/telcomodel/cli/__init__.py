"""The command line, ``telcomodel COMMAND …`` (extra ``cli``): one module per command."""

from __future__ import annotations

from telcomodel.cli import build, parse, schema, show
from telcomodel.cli.application import app

__all__ = ["app", "build", "main", "parse", "schema", "show"]


def main() -> None:
    """Entry point of the ``telcomodel`` command."""
    app()
