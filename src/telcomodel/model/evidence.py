"""Provenance: where a fact stands in the text and which rule read it there, and what the parser doubts."""

from __future__ import annotations

from typing import Any, Final, TypeVar, cast

import attrs

from telcomodel.model import fields
from telcomodel.text import Span

T = TypeVar("T")


_SPAN: Final = fields.is_a(Span)
_RULE: Final = fields.text()


def _whole(instance: Evidence, attribute: attrs.Attribute[str], value: object) -> None:
    """Checks both fields at once: of no other class are there as many objects."""
    span = instance.span
    if type(span) is Span and span.start < span.end and type(value) is str and value:
        return
    place = attrs.fields(Evidence).span
    _SPAN(instance, place, span)
    if span.start == span.end:
        raise fields.refuse(instance, place, span, "wanted a span that is not empty")
    _RULE(instance, attribute, value)


@attrs.frozen(eq=False, repr=False, weakref_slot=False)
class Evidence(fields.Value):
    """One stretch of text that proves a fact.

    Attributes:
        span: Where, in code points of the text as given; never empty.
        rule: Dotted name of the rule that read it, such as ``quote.marks`` or ``name.registry``.

    Example:
        >>> from telcomodel import Evidence, Span
        >>> Evidence(Span(0, 3), "name.registry").span.end
        3
    """

    span: Span
    rule: str = attrs.field(validator=_whole)


@attrs.frozen(eq=False, repr=False)
class Note(fields.Value):
    """A doubt: something that the text has but that was not resolved, or that does not add up.

    Attributes:
        code: What kind of doubt, such as ``size-mismatch``, ``date-unresolved``, ``quote-unclosed``,
            ``operator-undecided``, ``published-mismatch`` or ``not-english``.
        message: One sentence for a person.
        span: Where, in code points of the text as given; ``None`` when it is about the whole text.

    Example:
        >>> from telcomodel import Note
        >>> Note("date-unresolved", "'last week' has no publication date to count from").span is None
        True
    """

    code: str = attrs.field(validator=fields.text())
    message: str = attrs.field(validator=fields.text())
    span: Span | None = attrs.field(default=None, validator=fields.is_a(Span, optional=True))


def evidence_field() -> tuple[Evidence, ...]:
    """The field every entity and fact ends with: at least one piece of evidence, the value expression first."""
    field: tuple[Evidence, ...] = attrs.field(converter=fields.as_tuple, validator=fields.tuple_of(Evidence, minimum=1))
    return field


def claim(fact: T) -> T:
    """The fact without its evidence, all the way down: two facts that mean the same have equal claims.

    Evidence and spans are where a fact was read, not what it says. The result keeps its class; its evidence is one
    placeholder (an empty tuple is refused by every class), its spans are gone.

    Example:
        >>> from telcomodel import Evidence, Market, Span, claim
        >>> a = Market(id="market:oman", kind="country", name="Oman", code="OM", text="Oman",
        ...     evidence=[Evidence(Span(0, 4), "place")])
        >>> b = Market(id="market:oman", kind="country", name="Oman", code="OM", text="Oman",
        ...     evidence=[Evidence(Span(9, 13), "place")])
        >>> a == b, claim(a) == claim(b)
        (False, True)
    """
    claimed: T = _claim(fact)
    return claimed


_NO_EVIDENCE = (Evidence(Span(0, 1), "claim"),)


def _claim(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_claim(item) for item in cast("tuple[Any, ...]", value))
    cls = cast("type[Any]", type(value))
    if not attrs.has(cls):
        return value
    return attrs.evolve(value, **{field.name: _claimed(field, value) for field in attrs.fields(cls)})


def _claimed(field: attrs.Attribute[Any], owner: object) -> Any:
    """What a field holds in the claim: spans and evidence make way for placeholders that their class accepts."""
    value = getattr(owner, field.name)
    match field.name:
        case "evidence":
            return _NO_EVIDENCE
        case "segments":
            return (_NO_EVIDENCE[0].span,)
        case _:
            return None if isinstance(value, Span) else _claim(value)
