"""Quotations and their speakers on PolNeAR: predictions for its scorer, and a table per construction.

PolNeAR (Newell, Margolin and Ruths, LREC 2018) is the public repository ``networkdynamics/PolNeAR``; it has no
licence file, so
none of its text is here. Two inputs, as the benchmark's own ``polnear.py export --split dev --out ARTICLES --gold
GOLD`` writes them:

    ARTICLES  JSON lines {"id", "text"}
    GOLD      JSON lines {"id", "runs": [{"span", "kind", "label", "source", "cue"}]}; offsets in code points

    python benchmarks/quotes.py ARTICLES --pred predictions.jsonl     # for score_quotes.py MIRROR --pred … --project
    python benchmarks/quotes.py ARTICLES --gold GOLD                  # the table: share of gold runs found, and with
    the right source
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import telcomodel
from telcomodel.parsing.analysis import Analysis
from telcomodel.parsing.attribution import Attribution
from telcomodel.parsing.pipeline import Parser

PRONOUNS: Final = frozenset("he she they it we i who".split())
ORGANIZATION_WORDS: Final = frozenset(
    "campaign group company party committee department agency report statement poll post times news".split()
)

OPENING: Final = "“\"«'‘ "
CLOSING: Final = ("”", '"', "»", "''")


def lines(path: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with Path(path).open(encoding="utf8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def source_of(analysis: Analysis, attribution: Attribution) -> list[int] | None:
    """The source's span; of the utterance that this one follows where it has none of its own."""
    place = attribution.source or attribution.phrase
    while place is None and attribution.follows is not None:
        attribution = analysis.attributions[attribution.follows]
        place = attribution.source or attribution.phrase
    if place is None:
        return None
    span = analysis.tokens.span(*place)
    return [span.start, span.end]


def speaker_of(analysis: Analysis, index: int, text: str) -> str | None:
    """The resolved name as the article writes it; the source where it gives the full name with a title."""
    reference = analysis.references.speakers[index]
    if reference is None or reference.entity is None:
        return None
    tokens = analysis.tokens
    entities = analysis.people.entities if reference.kind == "person" else analysis.organizations.entities
    name = tokens.span(*entities[reference.entity].name).of(text)
    written = tokens.span(reference.start, reference.end).of(text)
    return written if name in written else name


def predict(parser: Parser, text: str) -> list[dict[str, Any]]:
    """The direct and mixed quotes of an article, as the scorer reads them."""
    analysis = parser.analyse(text)
    tokens = analysis.tokens
    quotes: list[dict[str, Any]] = []
    for index, attribution in enumerate(analysis.attributions):
        if attribution.kind != "indirect":
            spans = [tokens.span(*segment) for segment in attribution.segments]
            quotes.append(
                {
                    "segments": [[span.start, span.end] for span in spans],
                    "source": source_of(analysis, attribution),
                    "speaker": speaker_of(analysis, index, text),
                }
            )
    return quotes


def constructions(text: str, run: dict[str, Any], later: bool) -> Iterator[str]:
    """The rows of the table that a gold run counts for."""
    yield "all"
    yield "pure quotation" if run["kind"] == "pure" else "words quoted within a paraphrase"
    if later:
        yield "later paragraph of one quotation"
    if not run["source"]:
        yield "no source"
        return
    start, end = run["span"]
    source_start, source_end = run["source"][0]
    words = text[source_start:source_end].lower().split()
    if text.count("\n", min(start, source_start), max(start, source_start)):
        yield "clause in another paragraph"
    elif source_start >= end:
        gap = text[end:source_start]
        yield (
            "clause after, verb first"
            if run["cue"] and run["cue"][0][0] < source_start and len(gap) < 60
            else "clause after"
        )
    else:
        yield clause_before(text, run)
    if words[0] in PRONOUNS:
        yield "source: pronoun"
    elif any(word.strip(".,'’") in ORGANIZATION_WORDS for word in words):
        yield "source: organization or document"
    elif words[0] in ("a", "an", "the", "one", "some"):
        yield "source: description"
    else:
        yield "source: name"


def clause_before(text: str, run: dict[str, Any]) -> str:
    """The row of a run whose clause stands before it in its paragraph."""
    start, (source_start, source_end) = run["span"][0], run["source"][0]
    between = text[source_end:start].rstrip(OPENING)
    clause = min([source_start, *(cue[0] for cue in run["cue"])])
    if any(mark in between for mark in CLOSING):
        return "later fragment under one clause"
    if text[:clause].rstrip().endswith(CLOSING):
        return "second part, after the tag of the first"
    return "clause before, colon or comma" if between.endswith((":", ",")) else "clause before, within the sentence"


def overlap(one: list[int], other: list[int]) -> int:
    """Number of code points that two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def judge(
    text: str, runs: Iterable[dict[str, Any]], quotes: list[dict[str, Any]], counts: dict[str, Counter[str]]
) -> None:
    """Count the gold runs of an article that are found, and those whose source is right."""
    previous = None
    for run in runs:
        later = run["group"] == previous
        previous = run["group"]
        if run["label"] != "direct":
            continue
        span = run["span"]
        shares = [(sum(overlap(segment, span) for segment in quote["segments"]), quote) for quote in quotes]
        share, quote = max(shares, key=lambda pair: pair[0], default=(0, None))
        found = quote is not None and share * 2 >= span[1] - span[0]
        source = quote["source"] if found and quote is not None else None
        right = source is not None and any(overlap(source, gold) for gold in run["source"])
        for row in constructions(text, run, later):
            count = counts.setdefault(row, Counter())
            count["gold"] += 1
            count["found"] += found
            count["right"] += right


def main() -> None:
    """Predict, and print the table where the gold is given."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("articles")
    arguments.add_argument("--pred", help="write predictions here")
    arguments.add_argument("--gold", help="gold runs, for the table")
    chosen = arguments.parse_args()
    parser = Parser()
    articles = {item["id"]: item["text"] for item in lines(chosen.articles)}
    predictions = {name: predict(parser, text) for name, text in articles.items()}
    if chosen.pred:
        with Path(chosen.pred).open("w", encoding="utf8") as file:
            file.writelines(
                json.dumps({"id": name, "quotes": quotes}, ensure_ascii=False) + "\n"
                for name, quotes in predictions.items()
            )
    if chosen.gold:
        counts: dict[str, Counter[str]] = {}
        for item in lines(chosen.gold):
            if item["id"] in articles:
                judge(articles[item["id"]], item["runs"], predictions[item["id"]], counts)
        print(f"telcomodel {telcomodel.__version__}\n")
        print("| construction | gold runs | found | source right |\n|---|---:|---:|---:|")
        for row, count in sorted(counts.items(), key=lambda item: -item[1]["gold"]):
            right = "" if row == "no source" else f"{100 * count['right'] / count['gold']:.1f}"
            print(f"| {row} | {count['gold']} | {100 * count['found'] / count['gold']:.1f} | {right} |")


if __name__ == "__main__":
    main()
