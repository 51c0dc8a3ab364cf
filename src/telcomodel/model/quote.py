"""Quotes: who said what."""

from __future__ import annotations

import attrs

from telcomodel.model import fields
from telcomodel.model.evidence import Evidence, evidence_field
from telcomodel.model.organization import Organization
from telcomodel.model.person import Person
from telcomodel.text import Span


class QuoteKind(fields.Choice):
    """How the words are given."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@attrs.frozen(eq=False, repr=False)
class Unnamed(fields.Value):
    """A speaker whom the article only describes.

    Attributes:
        description: As it reads: "one analyst", "a person familiar with the talks".

    Example:
        >>> from telcomodel import Unnamed
        >>> Unnamed("one analyst").description
        'one analyst'
    """

    description: str = attrs.field(validator=fields.text())


def _in_order(instance: Quote, attribute: attrs.Attribute[tuple[Span, ...]], value: tuple[Span, ...]) -> None:
    end = 0
    for span in value:
        if span.start < end or span.start == span.end:
            raise fields.refuse(
                instance, attribute, value, "wanted spans in text order that neither overlap nor are empty"
            )
        end = span.end


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Quote(fields.Value):
    """Words that somebody is reported to have said or written.

    Attributes:
        kind: ``direct`` (speech in marks), ``mixed`` (a fragment in marks within a paraphrase) or ``indirect`` (no
            marks).
        segments: The runs inside the marks, without the marks, in text order; several where a reporting clause or a
            paragraph break interrupts one utterance. For an indirect quote, the content clause.
        text: The readings of the segments, joined by a space.
        cue: The reporting word ("said", "according to"), or ``None``.
        source: The mention that the words are credited to, as written ("he", "a Vodafone spokesman"), or ``None``.
        speaker: The person or organization that the source resolves to, an `Unnamed` one, or ``None`` when the text
            does not say.
        evidence: The segments first, then source and cue.

    Example:
        >>> from telcomodel import Evidence, Quote, Span
        >>> quote = Quote(kind="direct", segments=[Span(1, 4)], text="Yes", evidence=[Evidence(Span(1, 4),
        ...     "quote.marks")])
        >>> quote.speaker is None
        True
    """

    kind: QuoteKind = attrs.field(converter=QuoteKind)
    segments: tuple[Span, ...] = attrs.field(
        converter=fields.as_tuple, validator=[fields.tuple_of(Span, minimum=1), _in_order]
    )
    text: str = attrs.field(validator=fields.text())
    cue: Span | None = attrs.field(default=None, validator=fields.is_a(Span, optional=True))
    source: Span | None = attrs.field(default=None, validator=fields.is_a(Span, optional=True))
    speaker: Person | Organization | Unnamed | None = attrs.field(
        default=None, validator=fields.is_a(Person, Organization, Unnamed, optional=True)
    )
    evidence: tuple[Evidence, ...] = evidence_field()
