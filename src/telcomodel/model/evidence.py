"""Provenance: where a fact stands in the text and which rule read it there, and what the parser doubts."""

from __future__ import annotations

from typing import TypeVar

import attrs

from telcomodel.model import fields
from telcomodel.text import Span

T = TypeVar("T")


def _stretch(instance: Evidence, attribute: attrs.Attribute[Span], value: object) -> None:
    if not isinstance(value, Span):
        raise fields.refuse(instance, attribute, value, "wanted Span")
    if value.start == value.end:
        raise fields.refuse(instance, attribute, value, "wanted a span that is not empty")


@attrs.frozen
class Evidence:
    """One stretch of text that proves a fact.

    Attributes:
        span: Where, in code points of the text as given; never empty.
        rule: Dotted name of the rule that read it, such as ``quote.marks`` or ``name.registry``.

    Example:
        >>> from telcomodel import Evidence, Span
        >>> Evidence(Span(0, 3), "name.registry").span.end
        3
    """

    span: Span = attrs.field(validator=_stretch)
    rule: str = attrs.field(validator=fields.text())


@attrs.frozen
class Note:
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
    """The field every entity and fact ends with: at least one piece of evidence, the first being the value
    expression.
    """
    return attrs.field(converter=fields.as_tuple, validator=fields.tuple_of(Evidence, minimum=1))  # type: ignore[no-any-return]


def claim(fact: T) -> T:
    """The fact without its evidence, all the way down: two facts that mean the same have equal claims.

    Evidence and spans are where a fact was read, not what it says. The result keeps its class; its evidence is one
    placeholder (an empty tuple is refused by every class), its spans are gone.

    Example:
        >>> from telcomodel import Evidence, Market, Span, claim
        >>> a = Market(id="market:oman", kind="country", name="Oman", code="OM", text="Oman", evidence=[Evidence(Span(0, 4), "place")])
        >>> b = Market(id="market:oman", kind="country", name="Oman", code="OM", text="Oman", evidence=[Evidence(Span(9, 13), "place")])
        >>> a == b, claim(a) == claim(b)
        (False, True)
    """
    return _claim(fact)  # type: ignore[return-value]


_NO_EVIDENCE = (Evidence(Span(0, 1), "claim"),)


def _claim(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_claim(item) for item in value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, Span):
        return Span(0, 0)
    if not attrs.has(type(value)):
        return value
    changes: dict[str, object] = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        if field.name == "evidence":
            changes[field.name] = _NO_EVIDENCE
        elif field.name == "segments":
            changes[field.name] = (Span(0, 1),)
        elif field.type is not None and "Span" in str(field.type) and isinstance(old, Span):
            changes[field.name] = None
        else:
            changes[field.name] = _claim(old)
    return attrs.evolve(value, **changes)  # type: ignore[type-var]
