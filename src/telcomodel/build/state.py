"""How far a build has come, as a small JSON file that is replaced at one stroke."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from telcomodel.errors import InputError


def load_state(path: Path, job: str, out: Path) -> dict[str, Any]:
    """The state of a job; empty where none was begun.

    Raises:
        InputError: The state is another job's.
    """
    if not path.exists():
        return {}
    state: dict[str, Any] = json.loads(path.read_bytes())
    check_job(state["job"], job, out)
    return state


def check_job(found: str, wanted: str, out: Path) -> None:
    """Refuse to go on with another job.

    Raises:
        InputError: The two differ.
    """
    if found != wanted:
        raise InputError(f"{out} was begun with other articles, options or versions: remove it, or give another --out")


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Replace the state: whoever is killed meanwhile leaves the old one or the new one."""
    new = path.with_name(f"{path.name}.new")
    with new.open("w", encoding="utf8") as file:
        json.dump(state, file)
        file.flush()
        os.fsync(file.fileno())
    _ = new.replace(path)


def refuse_existing(out: Path) -> None:
    """Refuse to write where something is that no build has begun.

    Raises:
        InputError: There is something.
    """
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise InputError(f"{out} exists, and no build has begun it: remove it, or give another --out")
