"""Sample mutants of the parsing stages: which small changes of the code does no test notice?

    python tools/mutate.py [--mutants 150] [--seed 1] [--minutes 60]

A mutant changes one comparison, one `and`, one `not`, one number or one condition of one module. It is tried on the
module's own tests and on the golden texts, in a copy of the project. Prints each survivor with its change, and at
last how many were killed. Survivors are to be read: some are equal to what they came from, the others want a test.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parent.parent
PARSING: Final = Path("src/telcomodel/parsing")
COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
TESTS: Final = {
    "alliances": ("alliances",),
    "attribution": ("quotes",),
    "coreference": ("people", "quotes"),
    "metrics": ("metrics",),
    "organizations": ("organizations",),
    "people": ("people",),
    "periods": ("dates",),
    "quantities": ("quantities",),
    "roles": ("roles", "moves"),
    "zones": ("zones",),
    "places": ("places",),
    "quotations": ("quotes",),
}
"""Test files in `tests/unit` by the first part of a module's path; the others have the golden texts alone."""
ALWAYS: Final = (
    "tests/golden/test_articles.py",
    "tests/golden/test_constructions.py",
    "tests/unit/test_regressions.py",
    "tests/unit/test_parse.py",
)


class Mutant(NamedTuple):
    """A module with one change, and the change in words."""

    path: Path
    line: int
    before: str
    after: str
    source: str


def changes(node: ast.AST) -> Iterator[ast.AST]:
    """What a node may be changed into."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield ast.Compare(node.left, [COMPARISONS[type(node.ops[0])]()], node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        yield node.values[0]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield ast.Constant(node.value + 1)
    elif isinstance(node, ast.IfExp):
        yield node.body
        yield node.orelse


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a module."""
    source = (ROOT / path).read_text(encoding="utf8")
    lines = source.encode().splitlines(keepends=True)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    for node in ast.walk(ast.parse(source)):
        for changed in changes(node):
            if not isinstance(node, ast.expr) or node.end_lineno is None or node.end_col_offset is None:
                continue
            start = offsets[node.lineno - 1] + node.col_offset
            end = offsets[node.end_lineno - 1] + node.end_col_offset
            data, after = source.encode(), ast.unparse(changed)
            text = (data[:start] + f"({after})".encode() + data[end:]).decode()
            yield Mutant(path, node.lineno, data[start:end].decode(), after, text)


def survives(mutant: Mutant, copy: Path) -> bool:
    """Whether all tests pass with a mutant in the place of its module."""
    stage = mutant.path.relative_to(PARSING).parts[0].removesuffix(".py")
    tests = [*(f"tests/unit/test_{name}.py" for name in TESTS.get(stage, ())), *ALWAYS]
    whole = (ROOT / mutant.path).read_text(encoding="utf8")
    (copy / mutant.path).write_text(mutant.source, encoding="utf8")
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = os.environ | {"PYTHONPATH": f"{copy / 'src'}{os.pathsep}{copy}", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, check=False, cwd=copy, env=environment, capture_output=True, timeout=300)
    except subprocess.TimeoutExpired:
        return False
    finally:
        (copy / mutant.path).write_text(whole, encoding="utf8")
    return done.returncode == 0


def main() -> None:
    """Try a sample of mutants."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("--mutants", type=int, default=150)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--minutes", type=float, default=60)
    options = arguments.parse_args()
    paths = sorted((ROOT / PARSING).rglob("*.py"))
    every = [mutant for path in paths for mutant in mutants(path.relative_to(ROOT))]
    sample = random.Random(options.seed).sample(every, options.mutants)  # noqa: S311 - a sample to look at
    end = time.monotonic() + 60 * options.minutes
    tried = killed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "project")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "runtime", "__pycache__"))
        for mutant in sample:
            if time.monotonic() > end:
                break
            tried += 1
            if survives(mutant, copy):
                print(f"{mutant.path}:{mutant.line}: {mutant.before!r} -> {mutant.after!r}", flush=True)
            else:
                killed += 1
    print(f"{killed} of {tried} mutants killed, of {len(every)} that there are")


if __name__ == "__main__":
    main()
