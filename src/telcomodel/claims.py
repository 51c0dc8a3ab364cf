"""Claims: a flat form for statements about telecom news, and its JSON Schema.

Claims have neither ids nor spans, so that a person can type them and a language model can be given the schema as its
output format.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import attrs

from telcomodel.errors import ModelError
from telcomodel.model import fields
from telcomodel.model.alliance import AllianceKind, DealKind, Status
from telcomodel.model.market import MetricKind
from telcomodel.model.person import MoveKind, PositionStatus

KINDS: Final = ("operator", "position", "move", "quote", "agreement", "metric")
"""The kinds of claim."""
_STATUSES: Final = tuple(dict.fromkeys(one.value for one in (*PositionStatus, *Status)))
_RELATIONS: Final = tuple(one.value for one in (*AllianceKind, *DealKind))
_FORMS: Final[dict[str, dict[str, Any]]] = {
    "kind": {"enum": list(KINDS), "description": "What is claimed. Fields that do not belong to it are null."},
    "subject": {
        "type": "string",
        "description": "The operator; the person who holds or changes a post; the speaker; the agreement's own name; "
        "the operator or market that is measured.",
    },
    "organization": {"type": "string", "description": "position, move: the employer."},
    "role": {"type": "string", "description": "position, move: the post as worded."},
    "status": {"enum": list(_STATUSES), "description": "position: of the post; agreement: how far it has come."},
    "move": {"enum": [one.value for one in MoveKind], "description": "move: taken up or left."},
    "quote": {"type": "string", "description": "quote: the words, without quotation marks."},
    "relation": {"enum": list(_RELATIONS), "description": "agreement: its kind."},
    "members": {"type": "array", "items": {"type": "string"}, "description": "agreement: names of its members."},
    "metric": {"enum": [one.value for one in MetricKind], "description": "metric: what is measured."},
    "value": {
        "type": "string",
        "description": "metric, agreement: the number in base units as a plain decimal, 70 million as 70000000.",
    },
    "unit": {"type": "string", "description": "metric, agreement: customers, connections, %, an ISO 4217 currency …"},
    "change": {"type": "boolean", "description": "metric: whether the value is a change rather than a level."},
    "country": {"type": "string", "description": "operator: ISO 3166-1 alpha-2 of its home market."},
    "date": {"type": "string", "description": "move, metric: when, in ISO 8601: 2016, 2016-04, 2016-Q3."},
}


def _decimal(value: Any) -> Any:
    """A number typed by hand or by a model; thousands separators do not matter."""
    if value is None or isinstance(value, Decimal):
        return value
    try:
        return Decimal(str(value).replace(",", ""))
    except InvalidOperation:
        return value


def _names(values: Any) -> Any:
    """``null`` is an empty list."""
    return () if values is None else fields.as_tuple(values)


def _one_of(field: str) -> Any:
    values = _FORMS[field]["enum"]
    return attrs.validators.optional(attrs.validators.in_(values))


def _text() -> Any:
    return attrs.field(default=None, validator=fields.text(optional=True))


@attrs.frozen(kw_only=True, repr=False)
class Claim:
    """One claim; every field but `kind` may be ``None``, which claims nothing.

    Attributes:
        kind: ``operator``, ``position``, ``move``, ``quote``, ``agreement`` or ``metric``.
        subject: The operator; the person who holds or changes a post; the speaker; the agreement's own name; the
            operator or market that is measured.
        organization: The employer.
        role: The post as worded.
        status: Status of a post or an agreement.
        move: ``appointment`` or ``departure``.
        quote: The words, without quotation marks.
        relation: Kind of an agreement.
        members: Names of its members.
        metric: What is measured.
        value: The number in base units.
        unit: Its unit.
        change: Whether it is a change rather than a level.
        country: ISO 3166-1 alpha-2.
        date: When, in ISO 8601.

    Example:
        >>> Claim(kind="metric", subject="MTS", metric="subscribers", value="70,000,000").value
        Decimal('70000000')
    """

    kind: str = attrs.field(validator=attrs.validators.in_(KINDS))
    subject: str | None = _text()
    organization: str | None = _text()
    role: str | None = _text()
    status: str | None = attrs.field(default=None, validator=_one_of("status"))
    move: str | None = attrs.field(default=None, validator=_one_of("move"))
    quote: str | None = _text()
    relation: str | None = attrs.field(default=None, validator=_one_of("relation"))
    members: tuple[str, ...] = attrs.field(default=(), converter=_names, validator=fields.tuple_of(str))
    metric: str | None = attrs.field(default=None, validator=_one_of("metric"))
    value: Decimal | None = attrs.field(default=None, converter=_decimal, validator=fields.is_a(Decimal, optional=True))
    unit: str | None = _text()
    change: bool | None = attrs.field(default=None, validator=fields.is_a(bool, optional=True))
    country: str | None = attrs.field(default=None, validator=fields.country)
    date: str | None = _text()

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Claim:
        """The claim that a JSON object or a row of a table holds.

        Raises:
            ModelError: A field is unknown or has a value that it refuses.
        """
        if unknown := [name for name in row if name not in _FORMS]:
            raise ModelError(f"Claim: no field {unknown[0]!r}; there are {', '.join(_FORMS)}")
        if "kind" not in row:
            raise ModelError(f"Claim: wanted a kind, one of {', '.join(KINDS)}, got {dict(row)!r:.200}")
        try:
            return cls(**row)
        except (TypeError, ValueError) as error:
            raise ModelError(f"Claim: {error.args[0] if error.args else error}") from None

    def __repr__(self) -> str:
        """What it states; a field left out claims nothing."""
        return f"Claim({', '.join(f'{name}={getattr(self, name)!r}' for name in ('kind', *self.stated()))})"

    def stated(self) -> tuple[str, ...]:
        """Names of the fields that claim something, `kind` left out."""
        return tuple(name for name in _FORMS if name != "kind" and getattr(self, name) not in (None, ()))


def claims_schema() -> dict[str, Any]:
    """The JSON Schema of an object with an array ``claims``, fit to be a language model's output format.

    It keeps to what such formats allow: every field required, ``null`` where it claims nothing, no further ones.

    Example:
        >>> claims_schema()["properties"]["claims"]["items"]["properties"]["role"]["type"]
        ['string', 'null']
    """
    properties = {name: form if name == "kind" else _or_null(form) for name, form in _FORMS.items()}
    properties["kind"] = {"type": "string", **properties["kind"]}
    claim = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Claims about telecom news",
        "type": "object",
        "properties": {"claims": {"type": "array", "items": claim}},
        "required": ["claims"],
        "additionalProperties": False,
    }


def _or_null(form: Mapping[str, Any]) -> dict[str, Any]:
    nullable = {**form, "type": [form.get("type", "string"), "null"]}
    return {**nullable, "enum": [*form["enum"], None]} if "enum" in form else nullable
