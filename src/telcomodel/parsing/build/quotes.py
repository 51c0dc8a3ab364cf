"""Attributions as quotes."""

from __future__ import annotations

from telcomodel.model.evidence import Evidence
from telcomodel.model.organization import Organization
from telcomodel.model.person import Person
from telcomodel.model.quote import Quote, Unnamed
from telcomodel.parsing.analysis import Analysis
from telcomodel.parsing.coreference import Reference


def build_quotes(analysis: Analysis, organizations: list[Organization], people: list[Person]) -> list[Quote]:
    """One quote for each attribution, indirect ones among them, in their order."""
    tokens = analysis.tokens
    quotes: list[Quote] = []
    for attribution, speaker in zip(analysis.attributions, analysis.references.speakers, strict=True):
        segments = tuple(tokens.span(*segment) for segment in attribution.segments)
        source = None if attribution.source is None else tokens.span(*attribution.source)
        cue = None if attribution.cue is None else tokens.span(*attribution.cue)
        evidence = [Evidence(span, attribution.rule) for span in segments]
        evidence += [
            Evidence(span, name) for span, name in ((source, "quote.source"), (cue, "quote.cue")) if span is not None
        ]
        quotes.append(
            Quote(
                kind=attribution.kind,
                segments=segments,
                text=" ".join(tokens.value(*segment) for segment in attribution.segments),
                cue=cue,
                source=source,
                speaker=_speaker(analysis, speaker, organizations, people),
                evidence=tuple(evidence),
            )
        )
    return quotes


def _speaker(
    analysis: Analysis, speaker: Reference | None, organizations: list[Organization], people: list[Person]
) -> Person | Organization | Unnamed | None:
    if speaker is None:
        return None
    if speaker.entity is None:
        return Unnamed(analysis.tokens.value(speaker.start, speaker.end))
    return people[speaker.entity] if speaker.kind == "person" else organizations[speaker.entity]
