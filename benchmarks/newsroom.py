"""What share of real quotations stands in a construction that the synthetic newsroom can render.

A quotation's construction is the order of its marked runs (Q), its source (S) and its cue (C), what stands between
each two of them (nothing but marks and spaces; further words, ``w``; the end of a sentence, ``|``; that of a paragraph,
``¶``), and whether it is a whole quotation or words quoted within a paraphrase (``mixed``). The newsroom's are counted
on rendered articles, those of the corpus on PolNeAR's train split (see `benchmarks/quotes.py` for the two inputs).

    python benchmarks/newsroom.py ARTICLES GOLD [--rendered 1500] [--missing 10]
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from telcomodel.testing.newsroom import Story, stories

Part = tuple[str, int, int]
UNWATCHED = (HealthCheck.too_slow, HealthCheck.data_too_large)


def gap(between: str) -> str:
    """What stands between two parts."""
    if "\n" in between:
        return "¶"
    if not re.search(r"\w", between):
        return ""
    return "|" if re.search(r"[.!?][\"”’»']*\s", between) else "w"


def construction(text: str, parts: Iterable[Part], mixed: bool) -> str:
    """The order of the parts and what stands between them."""
    ordered = sorted(parts, key=lambda part: part[1])
    shown = ordered[0][0]
    for left, right in pairwise(ordered):
        shown += gap(text[left[2] : right[1]]) + right[0]
    return shown + (" mixed" if mixed else "")


def of_corpus(articles: str, gold: str) -> Counter[str]:
    """How often each construction stands in the corpus."""
    texts = {item["id"]: item["text"] for item in lines(articles)}
    counts: Counter[str] = Counter()
    for item in lines(gold):
        groups: dict[int, list[dict[str, Any]]] = {}
        for run in item["runs"]:
            if run["label"] == "direct":
                groups.setdefault(run["group"], []).append(run)
        for runs in groups.values():
            counts[construction(texts[item["id"]], parts_of(runs), runs[0]["kind"] != "pure")] += 1
    return counts


def parts_of(runs: list[dict[str, Any]]) -> list[Part]:
    """The runs of a gold quotation with its source and cue."""
    found: list[Part] = [("Q", *run["span"]) for run in runs]
    source, cue = runs[0]["source"], runs[0]["cue"]
    if source:
        found.append(("S", *source[0]))
    if cue:
        found.append(("C", cue[0][0], cue[-1][1]))
    return found


def lines(path: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with Path(path).open(encoding="utf8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def of_newsroom(number: int) -> set[str]:
    """The constructions of so many rendered articles."""
    found: set[str] = set()

    @settings(max_examples=number, derandomize=True, database=None, deadline=None, suppress_health_check=UNWATCHED)
    @given(stories())
    def collect(story: Story) -> None:
        for fact in story.planted:
            if fact.source and fact.cue:
                parts: list[Part] = [("Q", segment.start, segment.end) for segment in fact.segments]
                parts += [("S", fact.source.start, fact.source.end), ("C", fact.cue.start, fact.cue.end)]
                fragment = story.text[fact.span.start].islower()
                found.add(construction(story.text, parts, fragment))

    collect()
    return found


def main() -> None:
    """Print the share, and the commonest constructions on both sides of it."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    arguments.add_argument("articles")
    arguments.add_argument("gold")
    arguments.add_argument("--rendered", type=int, default=1500)
    arguments.add_argument("--missing", type=int, default=10)
    given_ = arguments.parse_args()
    counts, rendered = of_corpus(given_.articles, given_.gold), of_newsroom(given_.rendered)
    total = sum(counts.values())
    covered = sum(count for shape, count in counts.items() if shape in rendered)
    print(f"{total} quotations, {covered / total:.1%} in a construction that the newsroom renders")
    for shape, count in counts.most_common():
        if shape in rendered:
            print(f"  rendered {count / total:6.1%} {shape}")
    for shape, count in [item for item in counts.most_common() if item[0] not in rendered][: given_.missing]:
        print(f"  missing  {count / total:6.1%} {shape}")


if __name__ == "__main__":
    main()
