"""``telcomodel build ARTICLES… --out FOLDER|facts.duckdb|facts.jsonl``: many articles into tables of facts."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from telcomodel.build import Progress
from telcomodel.build import build as build_facts
from telcomodel.build.job import PART
from telcomodel.cli.application import Own, app
from telcomodel.cli.application import errors as standard_error
from telcomodel.errors import TelcoModelError


@app.command()
def build(
    articles: Annotated[
        list[Path], typer.Argument(help="Files .txt, .html, .jsonl and .parquet, and folders of them.")
    ],
    out: Annotated[Path, typer.Option(help="NAME.jsonl, NAME.duckdb, or a folder for Parquet files.")],
    processes: Annotated[int | None, typer.Option(min=1, help="How many processes read; all processors else.")] = None,
    part: Annotated[int, typer.Option(min=1, help="Articles per Parquet file or transaction.")] = PART,
    text: Annotated[bool, typer.Option(help="Keep the articles' texts.")] = False,
    own: Own = None,
) -> None:
    """Read many articles into tables of facts: a table per kind of fact, or JSON Lines.

    Stopped or killed, the same command goes on where it was. Articles that cannot be read are reported and noted.

    Exit code 0: all read; 1: some articles could not be read (the others were); 2: wrong usage; 130: stopped.
    """
    console = standard_error()
    try:
        with _shown(console) as progress:
            done = build_facts(articles, out, processes=processes, part=part, text=text, own=own, progress=progress)
    except TelcoModelError as error:
        console.print(str(error), style="red", markup=False)
        raise typer.Exit(2) from None
    except KeyboardInterrupt:
        console.print("stopped; the same command goes on where it was")
        raise typer.Exit(130) from None
    resumed = f", {done.before} of them before" if done.before else ""
    console.print(f"{out}: {done.articles} articles{resumed}, {done.failed} not read", markup=False, highlight=False)
    if done.failed:
        raise typer.Exit(1)


@contextmanager
def _shown(console: Console) -> Generator[Callable[[Progress], None], None, None]:
    """Show progress as a bar, where there is a terminal, and failed articles one a line."""
    columns = (TextColumn("Reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("Reading")

        def show(progress: Progress) -> None:
            bar.update(task, completed=progress.done, total=progress.total)
            for name, error in progress.failed:
                console.print(f"{name}: {error}", style="red", markup=False, highlight=False, soft_wrap=True)

        yield show
