"""Check a language model's answer: which of its claims does the article support, and what is right instead?

python examples/check_answer.py
"""

from __future__ import annotations

import json
from pathlib import Path

from telcomodel import ground, parse

ARTICLE = Path(__file__).parent / "dossier" / "2023-06-signed.txt"
# What a model might answer when it is asked for `telcomodel.claims_schema()` as its output format.
ANSWER = """
{"claims": [
  {"kind": "position", "subject": "Veikko Raudaskoski", "organization": "DNA", "role": "chief technology officer"},
  {"kind": "position", "subject": "Marit Sjaunja", "organization": "DNA", "role": "chief network officer"},
  {"kind": "agreement", "members": ["DNA", "Telia"], "relation": "network_sharing", "status": "announced"},
  {"kind": "operator", "subject": "Swisscom"}
]}
"""


def main() -> None:
    """Print what the article says to each claim."""
    extraction = parse(ARTICLE.read_text(encoding="utf8"))
    for finding in ground(json.loads(ANSWER)["claims"], extraction):
        claim = finding.claim
        print(f"{finding.grounding.value:<13}{claim.kind} {claim.subject or ' and '.join(claim.members)}")
        if finding.correction:
            wrong = {name: getattr(finding.correction, name) for name in finding.fields}
            print(f"{'':<13}the article says {wrong}")


if __name__ == "__main__":
    main()
