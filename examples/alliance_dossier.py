"""An alliance's dossier: what three articles say of one agreement, merged, with a timeline picture.

python examples/alliance_dossier.py [PICTURE.html]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from telcomodel import KnowledgeBase, parse, show_timeline

DOSSIER = Path(__file__).parent / "dossier"


def main(arguments: list[str]) -> None:
    """Print each agreement's course and members, then save the timeline."""
    articles = sorted(DOSSIER.glob("*.txt"))
    base = KnowledgeBase.of(parse(file.read_text(encoding="utf8"), source=file.stem) for file in articles)
    for entry in base.ledger:
        members = " and ".join(member.organization.name for member in entry.members)
        print(f"{members}: {entry.kinds[0].value.value.replace('_', ' ')}")
        for step in entry.transitions:
            outlets = ", ".join(source.outlet or "" for source in step.sources)
            print(f"  {step.day}  {step.status.value:<10} {outlets}")
    for tenure in base.tenures:
        print(f"{tenure.person.name}: {tenure.seat} of {tenure.organization.name} since {tenure.since}")
    for conflict in base.conflicts:
        print(f"conflict: {conflict}")

    picture = Path(arguments[0]) if arguments else Path(tempfile.mkdtemp()) / "timeline.html"
    show_timeline(base).save(picture)
    print(f"drawn in {picture.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
