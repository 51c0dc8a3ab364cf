"""The JSON Schema (draft 2020-12) of an extraction's JSON, generated from the classes of the model."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from telcomodel.convert import SCHEMA_VERSION
from telcomodel.docstrings import attributes
from telcomodel.model.extraction import Extraction
from telcomodel.model.market import Market
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.person import Executive, Person
from telcomodel.text import Span

_ENTITIES: Final = (Operator, Organization, Executive, Person, Market)
_TABLES: Final = {"markets": Market, "operators": Operator, "organizations": Organization, "people": Person}
_PLAIN: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
    date: {"type": "string", "format": "date"},
}
_OWN: Final = {
    "id": {
        "description": "Id of an entity in one of the tables.",
        "type": "string",
        "pattern": r"^[a-z]+:[^\s:][^\s]*$",
    },
    "span": {
        "description": "[start, end) in code points of the text as given.",
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
        "items": False,
        "minItems": 2,
    },
}


def extraction_schema() -> dict[str, Any]:
    """The JSON Schema of what `telcomodel.to_json` writes and `telcomodel.from_json` reads.

    `from_json` refuses more than a schema can say: references to entities that no table has, spans outside the text.

    Example:
        >>> extraction_schema()["$defs"]["Quote"]["properties"]["kind"]["enum"]
        ['direct', 'mixed', 'indirect']
    """
    definitions: dict[str, Any] = dict(_OWN)
    hints = get_type_hints(Extraction)
    properties: dict[str, Any] = {"schema": {"const": SCHEMA_VERSION}}
    about = attributes(Extraction)
    for name, hint in hints.items():
        form = _array(_row(_TABLES[name], definitions)) if name in _TABLES else _form(hint, definitions)
        properties[name] = {"description": about[name], **form} if name in about else form
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "All that one article says",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }


def _form(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """The schema of a value of this type; classes that it needs are added to the definitions."""
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if get_origin(hint) in (Union, UnionType):
        return _union([_form(part, definitions) for part in get_args(hint)])
    if get_origin(hint) is tuple:
        return _array(_form(get_args(hint)[0], definitions))
    if hint in _ENTITIES:
        return {"$ref": "#/$defs/id"}
    if hint is Span:
        return {"$ref": "#/$defs/span"}
    if issubclass(hint, Enum):
        return {"enum": [item.value for item in hint]}
    return _row(hint, definitions)


def _union(forms: list[dict[str, Any]]) -> dict[str, Any]:
    """Any of several forms, each once: a person and an organization are both an id."""
    different = [form for number, form in enumerate(forms) if form not in forms[:number]]
    return different[0] if len(different) == 1 else {"anyOf": different}


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _row(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """A reference to the definition of a class, which is added where it is missing."""
    if cls.__name__ not in definitions:
        definitions[cls.__name__] = {}
        definitions[cls.__name__] = _object(cls, definitions)
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _object(cls: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": (cls.__doc__ or "").split("\n", 1)[0],
        "type": "object",
        "properties": dict(_properties(cls, definitions)),
        "required": [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _properties(cls: Any, definitions: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    hints, about = get_type_hints(cls), attributes(cls)
    for field in attrs.fields(cls):
        form: dict[str, Any] = _form(hints[field.name], definitions)
        if field.name == "id":
            form = {"$ref": "#/$defs/id"}
        if field.name == "evidence":
            form |= {"minItems": 1}
        yield field.name, {"description": about[field.name], **form} if field.name in about else form
