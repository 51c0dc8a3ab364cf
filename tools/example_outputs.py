"""Write what the example scripts print to `examples/output/`, which the docs show and the tests compare.

python tools/example_outputs.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
# The main job prints pages; the docs show its code alone.
SHOWN = (
    "who_said_what",
    "alliance_dossier",
    "executive_moves",
    "market_metrics",
    "own_registry",
    "check_answer",
)


def main() -> None:
    """Run each script in a process of its own."""
    for name in SHOWN:
        run = subprocess.run(
            [sys.executable, f"examples/{name}.py"], cwd=ROOT, check=True, capture_output=True, encoding="utf8"
        )
        (ROOT / "examples" / "output" / f"{name}.txt").write_text(run.stdout, encoding="utf8")


if __name__ == "__main__":
    main()
