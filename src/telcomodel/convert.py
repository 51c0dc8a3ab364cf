"""Extraction ⇄ JSON, lossless both ways, through cattrs.

The JSON is normalized: entities stand in tables, everything else refers to them by id. Decimals are plain strings,
dates ISO 8601, spans ``[start, end]`` pairs. `SCHEMA_VERSION` stands at its head.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple, cast, get_type_hints

import attrs
from cattrs import Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from telcomodel.errors import ConversionError, TelcoModelError
from telcomodel.model.alliance import Alliance, Deal, Membership, State
from telcomodel.model.evidence import Evidence, Note
from telcomodel.model.extraction import Article, Extraction, Mention, fingerprint
from telcomodel.model.market import Market, Metric, Quantity
from telcomodel.model.organization import Operator, Organization
from telcomodel.model.period import Period
from telcomodel.model.person import Executive, Move, Person, Position, Role
from telcomodel.model.quote import Quote, Unnamed
from telcomodel.text import Span

SCHEMA_VERSION: Final = "1"

_ENTITIES: Final = (Operator, Organization, Executive, Person, Market)
_TABLES: Final = ("markets", "operators", "organizations", "people")
_VALUES: Final = (
    *(Evidence, Note, Period, Role, Position, Mention, Quantity, Metric),
    *(Membership, State, Alliance, Deal, Move, Quote, Unnamed, Article),
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class _Reading(NamedTuple):
    """What the hooks need to know while one extraction is read: its entities so far, and how long its text is."""

    entities: dict[str, Any]
    length: int


# A context variable, so that threads and tasks do not see each other's reading.
_reading: ContextVar[_Reading] = ContextVar("_reading")


class _FaultError(ValueError):
    """A fault in the JSON; its message is for the user."""


def to_json(extraction: Extraction, *, text: bool = True, indent: int | None = None) -> str:
    """The extraction as JSON text; the same extraction always gives the same characters.

    Args:
        extraction: What to write.
        text: Whether to write the article's text; its SHA-256 and length stay either way.
        indent: Spaces to indent by; ``None`` writes one line.

    Raises:
        ConversionError: The text holds a lone surrogate, which JSON in UTF-8 cannot carry; the message gives its
            offset.

    Example:
        >>> import telcomodel
        >>> extraction = telcomodel.parse("Telia cut prices.")
        >>> telcomodel.from_json(telcomodel.to_json(extraction)) == extraction
        True
    """
    separators = (",", ":") if indent is None else None
    written = json.dumps(unstructure(extraction, text=text), ensure_ascii=False, indent=indent, separators=separators)
    if _SURROGATE.search(written):
        found = _SURROGATE.search(extraction.article.text or "")
        place = f" at offset {found.start()}" if found else ""
        raise ConversionError((f"lone surrogate{place} @ $.article.text",))
    return written


def from_json(data: str | bytes) -> Extraction:
    """The extraction that JSON text holds.

    Raises:
        ConversionError: It is no JSON, or not of this schema: unknown keys, wrong types, dangling references, spans
            outside the text. Every fault is listed with its path, such as ``$.quotes[2].speaker``.

    Example:
        >>> import telcomodel
        >>> try:
        ...     telcomodel.from_json('{"schema": "1", "surprise": 1}')
        ... except telcomodel.ConversionError as error:
        ...     print(error.faults[0])
        unknown key 'surprise' @ $
    """
    try:
        raw = json.loads(data, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise ConversionError((f"no JSON: {error} @ $",)) from None
    return structure(raw)


def unstructure(extraction: Extraction, *, text: bool = True) -> dict[str, Any]:
    """The extraction as plain dicts, lists and strings, ready for `json.dumps`; see `to_json`."""
    converter, rows, _ = _conversion()
    out: dict[str, Any] = {"schema": SCHEMA_VERSION}
    for field in attrs.fields(Extraction):
        value = getattr(extraction, field.name)
        if field.name in _TABLES:
            out[field.name] = [rows[type(entity)](entity) for entity in value]
        else:
            out[field.name] = converter.unstructure(value)
    if not text:
        out["article"]["text"] = None
    return out


def structure(raw: Any) -> Extraction:
    """The extraction that plain dicts and lists hold: the inverse of `unstructure`, as strict as `from_json`."""
    hints = get_type_hints(Extraction)
    fields = {field.name for field in attrs.fields(Extraction)}
    faults = list(_shape_faults(raw, fields))
    if faults:
        raise ConversionError(tuple(faults))
    converter, _, readers = _conversion()
    token = _reading.set(_Reading({}, _length(raw["article"])))
    try:
        read: dict[str, Any] = {name: [None] * len(raw[name]) for name in _TABLES}
        for name, index in _parents_first(raw, faults):
            entity = _attempt(partial(readers[name], raw[name][index]), f"$.{name}[{index}]", faults)
            if entity is not None:
                read[name][index] = entity
                _reading.get().entities[entity.id] = entity
        for name in sorted(fields - set(_TABLES)):
            read[name] = _attempt(partial(converter.structure, raw[name], hints[name]), f"$.{name}", faults)
    finally:
        _reading.reset(token)
    if faults:
        raise ConversionError(tuple(faults))
    article: Article = read["article"]
    if article.text is not None and (article.length, article.sha256) != (len(article.text), fingerprint(article.text)):
        raise ConversionError(("length or sha256 does not fit the text @ $.article",))
    try:
        return Extraction(**read)
    except TelcoModelError as error:
        raise ConversionError((f"{error} @ $",)) from None


def _no_constant(name: str) -> None:
    raise _FaultError(f"{name} is no JSON number")


def _shape_faults(raw: Any, fields: set[str]) -> Iterator[str]:
    """What is wrong with the outermost object: its keys, its version, tables and article that are none."""
    document = _object(raw)
    if document is None:
        yield f"wanted an object, got {type(raw).__name__} @ $"
        return
    yield from (f"unknown key {key!r} @ $" for key in sorted(document.keys() - fields - {"schema"}))
    yield from (f"missing key {key!r} @ $" for key in sorted(fields - document.keys()))
    if document.get("schema") != SCHEMA_VERSION:
        yield f"wanted version {SCHEMA_VERSION!r}, got {document.get('schema')!r} @ $.schema"
    for name in sorted(fields & document.keys()):
        wanted = dict if name == "article" else list
        found: object = document[name]
        if not isinstance(found, wanted):
            yield f"wanted {'an object' if wanted is dict else 'an array'}, got {type(found).__name__} @ $.{name}"


def _object(value: Any) -> dict[str, Any] | None:
    """A JSON object, or ``None`` where the value is none."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _length(article: Mapping[str, Any]) -> int:
    length = article.get("length")
    return length if isinstance(length, int) else 0


def _attempt(read: Callable[[], Any], path: str, faults: list[str]) -> Any:
    """What `read` returns, or ``None`` with its faults noted under the path."""
    try:
        return read()
    except Exception as error:  # noqa: BLE001 - whatever a hostile document provokes becomes a fault with its path
        faults.extend(transform_error(error, path, _describe))
        return None


def _describe(error: BaseException, _: type | None) -> str:
    match error:
        case ForbiddenExtraKeysError():
            return "unknown key " + ", ".join(repr(key) for key in sorted(error.extra_fields))
        case KeyError():
            return f"missing key {error.args[0]!r}"
        case _:
            return str(error) or type(error).__name__


def _parents_first(raw: Mapping[str, Any], faults: list[str]) -> list[tuple[str, int]]:
    """The rows of every table, so ordered that each comes after its parent; a cycle of parents is a fault."""
    places: dict[str, tuple[str, int]] = {}
    parents: dict[tuple[str, int], str] = {}
    for name in _TABLES:
        for index, row in enumerate(map(_object, raw[name])):
            if row is not None:
                places.setdefault(str(row.get("id")), (name, index))
                if isinstance(row.get("parent"), str):
                    parents[name, index] = row["parent"]
    ordered: dict[tuple[str, int], None] = {}
    for name in _TABLES:
        for index in range(len(raw[name])):
            chain: dict[tuple[str, int], None] = {}
            place: tuple[str, int] | None = (name, index)
            while place is not None and place not in ordered and place not in chain:
                chain[place] = None
                place = places.get(parents.get(place, ""))
            if place in chain:
                faults.append(f"parents form a cycle @ $.{name}[{index}].parent")
            ordered.update(dict.fromkeys(reversed(chain)))
    return list(ordered)


@lru_cache(maxsize=1)
def _conversion() -> tuple[Converter, dict[type, Callable[[Any], dict[str, Any]]], dict[str, Callable[[Any], Any]]]:
    """The converter (entities as references), the writer of table rows by class, the reader of table rows by table."""
    converter = Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(Decimal, lambda value: format(value, "f"))
    converter.register_structure_hook(Decimal, _decimal)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(_plain(value, str)))
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    converter.register_structure_hook(Span, _span)
    for plain in (str, int, bool):
        converter.register_structure_hook(plain, _plain)
    converter.register_structure_hook_func(_is_tuple, lambda value, wanted: _tuple(converter, value, wanted))
    for entity in _ENTITIES:
        converter.register_unstructure_hook(entity, lambda value: value.id)
        converter.register_structure_hook(entity, _reference)
    converter.register_structure_hook(
        Person | Organization | Unnamed | None, lambda value, _: _speaker(converter, value)
    )
    for value_class in _VALUES:
        converter.register_unstructure_hook(
            value_class, make_dict_unstructure_fn(value_class, converter, _cattrs_omit_if_default=True)
        )
        converter.register_structure_hook(value_class, make_dict_structure_fn(value_class, converter))
    writers: dict[type, Callable[[Any], dict[str, Any]]] = {
        entity: make_dict_unstructure_fn(entity, converter, _cattrs_omit_if_default=entity is not Executive)
        for entity in _ENTITIES
    }
    readers = {entity: make_dict_structure_fn(entity, converter) for entity in _ENTITIES}

    def person(row: Any) -> Any:
        wanted = Executive if (_object(row) or {}).get("kind") == "executive" else Person
        return readers[wanted](row, wanted)

    return (
        converter,
        writers,
        {
            "markets": lambda row: readers[Market](row, Market),
            "operators": lambda row: readers[Operator](row, Operator),
            "organizations": lambda row: readers[Organization](row, Organization),
            "people": person,
        },
    )


def _plain(value: Any, wanted: type) -> Any:
    """The value itself, if it is of exactly the wanted type: nothing is coerced."""
    if type(value) is not wanted:
        raise _FaultError(f"wanted {wanted.__name__}, got {value!r:.100}")
    return value


def _decimal(value: Any, _: type) -> Decimal:
    try:
        return Decimal(_plain(value, str))
    except InvalidOperation:
        raise _FaultError(f"wanted a decimal number, got {value!r:.100}") from None


def _span(value: Any, _: type) -> Span:
    offsets = cast("list[Any]", value) if isinstance(value, list) else []
    if len(offsets) != 2 or not all(type(offset) is int for offset in offsets):
        raise _FaultError(f"wanted [start, end], got {value!r:.100}")
    span = Span(*offsets)
    if span.end > _reading.get().length:
        raise _FaultError(
            f"span [{span.start}, {span.end}] ends outside the text of {_reading.get().length} characters"
        )
    return span


def _is_tuple(wanted: Any) -> bool:
    return getattr(wanted, "__origin__", None) is tuple


def _tuple(converter: Converter, value: Any, wanted: Any) -> Any:
    """An array as a tuple; a string is no array."""
    if not isinstance(value, list):
        raise _FaultError(f"wanted an array, got {value!r:.100}")
    return tuple(converter.structure(value, list[wanted.__args__[0]]))


def _reference(value: Any, wanted: type) -> Any:
    entity = _reading.get().entities.get(_plain(value, str))
    if entity is None:
        raise _FaultError(f"no entity has the id {value!r:.100}")
    if not isinstance(entity, wanted):
        raise _FaultError(f"{value!r:.100} is no {wanted.__name__}")
    return entity


def _speaker(converter: Converter, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(value, dict):
        return converter.structure(value, Unnamed)
    entity = _reading.get().entities.get(_plain(value, str))
    if not isinstance(entity, Person | Organization):
        raise _FaultError(f"no person or organization has the id {value!r:.100}")
    return entity
