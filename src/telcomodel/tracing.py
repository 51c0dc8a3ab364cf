"""Why a fact was read, and why a name was not: the parse once more, with its decisions on record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, TypeAlias, cast

import attrs

from telcomodel.errors import ModelError
from telcomodel.lexicon.organizations import ORGANIZATION
from telcomodel.model.alliance import Agreement
from telcomodel.model.evidence import Evidence
from telcomodel.model.extraction import Entity, Extraction, Fact, Form, Mention
from telcomodel.model.market import Market, Metric
from telcomodel.model.organization import Organization
from telcomodel.model.person import Person
from telcomodel.model.quote import Quote
from telcomodel.parsing.analysis import Analysis
from telcomodel.parsing.build import build_extraction
from telcomodel.parsing.pipeline import Parser, as_date
from telcomodel.parsing.trace import REASONS, Rejection, Trace
from telcomodel.text import Reading, Span
from telcomodel.tokens import Range, tokenize

Explained: TypeAlias = Fact | Entity | Mention
_NAMING: Final = ("organizations", "people")


@attrs.frozen(kw_only=True)
class Rejected:
    """A candidate that a stage of the parser considered and turned down.

    Attributes:
        stage: Which stage: ``organizations``, ``people``, ``attribution``, ``coreference``, ``alliances``, ``metrics``.
        text: The candidate as it reads.
        span: Where it stands.
        question: Where stands what was being decided: a pronoun, a quotation, a figure, or the candidate itself.
        reason: Code of the reason, ``not.…``.
        message: The reason as a clause about the candidate.
        detail: Further words: a score, the id of a registry row, the weight of the evidence; may be empty.
    """

    stage: str
    text: str
    span: Span
    question: Span
    reason: str
    message: str
    detail: str

    def __str__(self) -> str:
        return f"{self.text!r} {self.span.start}-{self.span.end}: {self.message}" + (
            f" ({self.detail})" if self.detail else ""
        )


@attrs.frozen(kw_only=True)
class Step:
    """One stretch of text that a fact was read from.

    Attributes:
        part: Which part of the fact it proves, as a path: ``""`` for the fact itself, ``"speaker"``, ``"members[0]"``.
        text: The stretch as it stands.
        span: Where.
        rule: The rule that read it.
    """

    part: str
    text: str
    span: Span
    rule: str

    def __str__(self) -> str:
        return f"{self.part or 'fact'}: {self.text!r} {self.span.start}-{self.span.end} by {self.rule}"


@attrs.frozen(kw_only=True)
class Explanation:
    """Why a fact was read.

    Attributes:
        fact: The fact as the parse yields it again.
        rule: The rule that read it.
        steps: The stretches of text that it was read from, the value expression first, then part by part.
        rejected: What was considered in its place and turned down, in the order in which the stages did so; empty
            where the choice was between nothing.
    """

    fact: Explained
    rule: str
    steps: tuple[Step, ...]
    rejected: tuple[Rejected, ...]

    def __str__(self) -> str:
        lines = [f"{type(self.fact).__name__} by {self.rule}", *(f"  {step}" for step in self.steps)]
        lines += [f"  not {one}" for one in self.rejected]
        return "\n".join(lines)


@attrs.frozen(kw_only=True)
class Occurrence:
    """What the parser made of one place where a surface stands.

    Attributes:
        span: Where; ``None`` where the surface does not stand in the text as words.
        zone: ``headline``, ``body`` or ``furniture``; empty where `span` is ``None``.
        verdict: ``absent``, ``inside-word``, ``recognized``, ``undecided``, ``part-of-name``, ``place``, ``rejected``,
            ``shadowed`` or ``no-candidate``.
        message: One sentence for a person.
        rejected: The candidates over this place that were turned down, and why.
    """

    span: Span | None
    zone: str
    verdict: str
    message: str
    rejected: tuple[Rejected, ...] = ()

    def __str__(self) -> str:
        where = f"{self.span.start}-{self.span.end} ({self.zone}): " if self.span else ""
        return "\n".join([f"{where}{self.message}", *(f"  {one}" for one in self.rejected)])


def explain(
    text: str | Extraction, fact: Explained, *, published: date | str | None = None, parser: Parser | None = None
) -> Explanation:
    """Why a fact, an entity or a mention was read, and what was turned down in its place.

    Args:
        text: The article, as it was parsed, or the extraction that holds the fact.
        fact: What an extraction of it holds.
        published: The publication date that it was parsed with; an extraction knows its own.
        parser: The parser that read it; the library's own when left out.

    Raises:
        ModelError: The text, read again, does not yield the fact, or the extraction was serialized without its text.

    Example:
        >>> import telcomodel
        >>> text = "Telia's chief, Ana Example, met Bo Test. She said: “We are ready.”"
        >>> why = telcomodel.explain(text, telcomodel.parse(text).quotes[0])
        >>> why.rule, [step.text for step in why.steps if step.part == "speaker"]
        ('clause.before', ['She', 'Ana Example'])
    """
    run = _Run.of(text, published, parser)
    extraction = run.extraction
    same: Iterator[Explained] = (
        one for one in (*extraction.facts(), *extraction.entities(), *extraction.mentions) if one == fact
    )
    found = next(same, None)
    if found is None:
        raise ModelError(
            "explain: the text, read again, does not yield this fact; give the date and the parser it was read with"
        )
    steps = tuple(dict.fromkeys(run.steps(found)))
    return Explanation(
        fact=found,
        rule=steps[0].rule,
        steps=steps,
        rejected=tuple(dict.fromkeys(run.rejected(one) for one in run.trace.rejections if run.concerns(one, found))),
    )


def why_not(
    text: str | Extraction, surface: str, *, published: date | str | None = None, parser: Parser | None = None
) -> tuple[Occurrence, ...]:
    """What the parser made of each place where a surface stands: why it is a name of somebody there, or why not.

    Args:
        text: The article, or what was read from it.
        surface: Words that might name an organization or a person; case and accents do not matter.
        published: As in `telcomodel.parse`; an extraction knows its own.
        parser: The parser to ask; the library's own when left out.

    Returns:
        One answer for each place, in text order; one that says so where the words are not in the text.

    Raises:
        ModelError: The extraction was serialized without its text.

    Example:
        >>> import telcomodel
        >>> for place in telcomodel.why_not("She wore an orange jumper.", "Orange"):
        ...     print(place.verdict, place.rejected[0].reason)
        rejected not.capitals
    """
    run = _Run.of(text, published, parser)
    keys = tokenize(Reading(surface)).keys
    own = run.analysis.tokens.keys
    size = len(keys)
    starts = [index for index, key in enumerate(own) if size and key == keys[0] and own[index : index + size] == keys]
    if starts:
        return tuple(run.occurrence((start, start + size)) for start in starts)
    inside = surface.casefold() in run.analysis.tokens.plain.casefold() if surface.strip() else False
    if inside:
        message = f"{surface!r} stands in the text only as part of other words"
        return (Occurrence(span=None, zone="", verdict="inside-word", message=message),)
    return (Occurrence(span=None, zone="", verdict="absent", message=f"{surface!r} does not stand in the text"),)


@attrs.frozen(eq=False)
class _Run:
    """One parse with its trace."""

    parser: Parser
    analysis: Analysis
    extraction: Extraction
    trace: Trace

    @classmethod
    def of(cls, text: str | Extraction, published: date | str | None, parser: Parser | None) -> _Run:
        if isinstance(text, Extraction):
            article = text.article
            if article.text is None:
                raise ModelError("the extraction was serialized without its text; give the text")
            text, published = article.text, published or article.published
        chosen = parser or Parser()
        given = as_date(published)
        trace = Trace()
        analysis = chosen.analyse(text, given, trace)
        return cls(chosen, analysis, build_extraction(analysis, given=given, source=None), trace)

    def span(self, place: Range) -> Span:
        """The span of a token range."""
        return self.analysis.tokens.span(*place)

    def rejected(self, one: Rejection) -> Rejected:
        """A rejection with text and spans."""
        return Rejected(
            stage=one.stage,
            text=self.analysis.tokens.value(*one.candidate),
            span=self.span(one.candidate),
            question=self.span(one.question),
            reason=one.reason,
            message=REASONS[one.reason],
            detail=one.detail,
        )

    def steps(self, fact: Explained) -> Iterator[Step]:
        """The evidence of a fact, then that of its parts."""
        if isinstance(fact, Mention):
            yield self._step("", Evidence(fact.span, fact.rule))
            return
        for piece in fact.evidence:
            yield self._step("", piece)
        if isinstance(fact, Quote) and fact.source is not None:
            source = fact.source
            yield from (
                self._step("speaker", Evidence(mention.span, mention.rule))
                for mention in self.extraction.mentions
                if source.covers(mention.span)
            )
        yield from self._parts("", fact)

    def _parts(self, path: str, value: object) -> Iterator[Step]:
        """The first evidence of every value that a value holds, and of what those hold; of entities their name."""
        for field in attrs.fields(cast("Any", type(value))):
            held = getattr(value, field.name)
            several = isinstance(held, tuple)
            for number, part in enumerate(cast("tuple[object, ...]", held) if several else (held,)):
                evidence: tuple[Evidence, ...] = getattr(part, "evidence", ())
                if not evidence:
                    continue
                name = f"{path}{field.name}{f'[{number}]' if several else ''}"
                yield self._step(name, evidence[0])
                if not isinstance(part, Organization | Person | Market):
                    yield from self._parts(f"{name}.", part)

    def _step(self, part: str, piece: Evidence) -> Step:
        return Step(part=part, text=piece.span.of(self.analysis.tokens.reading.text), span=piece.span, rule=piece.rule)

    def concerns(self, one: Rejection, fact: Explained) -> bool:
        """Whether a rejection is about what a fact answers."""
        question = self.span(one.question)
        match fact:
            case Quote():
                spans = fact.segments if one.stage == "attribution" else (fact.source,) if fact.source else ()
                return one.stage in ("attribution", "coreference") and any(span.covers(question) for span in spans)
            case Metric():
                return one.stage == "metrics" and any(piece.span.overlaps(question) for piece in fact.evidence)
            case Agreement():
                return one.stage == "alliances" and any(
                    self._sentence(piece.span) == self._sentence(question) for piece in fact.evidence
                )
            case Organization() | Person():
                stage = "organizations" if isinstance(fact, Organization) else "people"
                return one.stage == stage and self._about(one, fact)
            case Mention():
                naming = one.stage in _NAMING and fact.span.overlaps(question)
                return naming or (one.stage == "coreference" and fact.span.covers(question))
            case _:
                return False

    def _about(self, one: Rejection, entity: Organization | Person) -> bool:
        """Whether a rejected candidate reads like one of an entity's names, or lies over one of its mentions."""
        text = self.analysis.tokens.value(*one.candidate)
        span = self.span(one.candidate)
        return text in (entity.name, *entity.aliases) or any(
            mention.span.overlaps(span)
            for mention in self.extraction.mentions
            if mention.entity == entity.id and mention.form not in (Form.PRONOUN, Form.DESCRIPTION)
        )

    def _sentence(self, span: Span) -> Range:
        tokens = self.analysis.tokens
        return tokens.sentence(min(tokens.at(tokens.reading.offsets(span)[0]), len(tokens) - 1))

    def occurrence(self, place: Range) -> Occurrence:
        """What was made of a place."""
        verdict, message = self._verdict(place)
        over = [
            self.rejected(one)
            for one in self.trace.rejections
            if one.stage in _NAMING and one.candidate[0] < place[1] and place[0] < one.candidate[1]
        ]
        if verdict == "no-candidate" and over:
            verdict, message = "rejected", "it was considered as a name and turned down"
        return Occurrence(
            span=self.span(place), zone=self._zone(place[0]), verdict=verdict, message=message, rejected=tuple(over)
        )

    def _verdict(self, place: Range) -> tuple[str, str]:
        start, end = place
        analysis = self.analysis
        span = self.span(place)
        for between, candidates in analysis.organizations.undecided:
            if between[0] < end and start < between[1]:
                return "undecided", f"it was recognized, but may be {', '.join(candidates)}"
        over = [mention for mention in self.extraction.mentions if mention.span.overlaps(span)]
        for mention in sorted(over, key=lambda mention: mention.span != span):
            if mention.span == span:
                return "recognized", f"it was recognized as {mention.entity} by {mention.rule}"
            return "part-of-name", f"it is part of {mention.text!r}, recognized as {mention.entity}"
        if any(one.start < end and start < one.end for one in analysis.places):
            return "place", "it was read as the name of a place"
        key = " ".join(analysis.tokens.keys[start:end])
        hits = analysis.hits.get(ORGANIZATION, ())
        if key in self.parser.registry.names and not any(hit.start == start for hit in hits):
            return "shadowed", "the registry knows it, but a longer name of the registry covers it here"
        return "no-candidate", "no name of the registry, and nothing in the text suggests that it is one"

    def _zone(self, index: int) -> str:
        zones = self.analysis.zones
        if zones.headline is not None and zones.headline[0] <= index < zones.headline[1]:
            return "headline"
        return "body" if zones.in_body(index) else "furniture"
