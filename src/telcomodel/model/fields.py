"""Validators and converters that the domain classes share: each refusal names the class, the field and the value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import Enum, EnumMeta
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, Final, NoReturn, TypeVar, cast

import attrs

from telcomodel.errors import ModelError

_ID: Final = re.compile(r"[a-z]+:[^\s:][^\s]*\Z")
_COUNTRY: Final = re.compile(r"[A-Z]{2}\Z")


class Value:
    """What the domain classes share: alike where their fields are.

    attrs would write and compile these methods for each class whenever the library is imported.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(_values(self) == _values(other))

    def __hash__(self) -> int:
        return hash(_values(self))

    def __repr__(self) -> str:
        shown = (field.name for field in attrs.fields(cast("Any", type(self))) if field.repr)
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"


def _values(instance: Any) -> Any:
    """All fields of an instance, to be compared."""
    return _reader(cast("Any", type(instance)))(instance)


@cache
def _reader(cls: Any) -> Callable[[Any], Any]:
    """What reads all fields of an instance at once."""
    return attrgetter(*(field.name for field in attrs.fields(cls)))


_M = TypeVar("_M", bound=Enum)
Check = Callable[[Any, "attrs.Attribute[Any]", Any], None]


class _ChoiceType(EnumMeta):
    """Finds the member of a value without the detour by which enumerations in general do."""

    def __call__(cls: type[_M], value: object) -> _M:  # type: ignore[misc, override]
        if type(value) is cls:
            return value
        members: dict[Any, Any] = cls._value2member_map_
        member: _M | None = members.get(value) if type(value) is str else None
        return EnumMeta.__call__(cls, value) if member is None else member


class Choice(Enum, metaclass=_ChoiceType):
    """A closed set of values; anything else is refused with what was wanted."""

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise ModelError(
            f"{cls.__name__}: wanted one of {', '.join(str(item.value) for item in cls)}, got {value!r:.200}"
        )


def refuse(instance: object, attribute: attrs.Attribute[Any], value: object, wanted: str) -> ModelError:
    """The error for a value that a field refuses."""
    shown = repr(value)
    return ModelError(
        f"{type(instance).__name__}.{attribute.name}: {wanted}, got {shown if len(shown) <= 200 else shown[:200] + '…'}"
    )


def is_a(*types: type, optional: bool = False) -> Check:
    """The value is an instance of one of `types` (or ``None``, if `optional`)."""
    wanted = " or ".join(t.__name__ for t in types) + (" or None" if optional else "")
    exact = frozenset((*types, NoneType) if optional else types)

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if type(value) in exact:
            return
        if not isinstance(value, types) or isinstance(value, bool):
            raise refuse(instance, attribute, value, f"wanted {wanted}")

    return check


def tuple_of(*types: type, minimum: int = 0) -> Check:
    """The value is a tuple of at least `minimum` instances of `types`."""
    wanted = f"wanted a tuple of {' or '.join(t.__name__ for t in types)}" + (
        f", at least {minimum}" if minimum else ""
    )
    exact = frozenset(types)

    def check(instance: object, attribute: attrs.Attribute[Any], value: tuple[Any, ...]) -> None:
        if type(value) is tuple and exact.issuperset(map(type, value)) and len(value) >= minimum:
            return
        whole = isinstance(value, tuple) and len(value) >= minimum  # pyright: ignore[reportUnnecessaryIsInstance]
        if not whole or not all(isinstance(item, types) for item in value):
            raise refuse(instance, attribute, value, wanted)

    return check


def text(*, optional: bool = False) -> Check:
    """The value is a string that is not empty (or ``None``, if `optional`)."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if (value and isinstance(value, str)) or (value is None and optional):
            return
        raise refuse(instance, attribute, value, "wanted text that is not empty")

    return check


def one_of(*values: str) -> Check:
    """The value is one of some strings."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if not isinstance(value, str) or value not in values:
            raise refuse(instance, attribute, value, f"wanted one of {', '.join(values)}")

    return check


def identifier(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """The value is an id, ``kind:slug``."""
    if not isinstance(value, str) or not _ID.match(value):
        raise refuse(instance, attribute, value, "wanted an id such as 'operator:mts-ru'")


def country(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """The value is an ISO 3166-1 alpha-2 code or ``None``."""
    if value is not None and not (isinstance(value, str) and _COUNTRY.match(value)):
        raise refuse(instance, attribute, value, "wanted an ISO 3166 alpha-2 code or None")


def as_day(value: object, name: str) -> date:
    """A day given as a date, a datetime (its day) or an ISO 8601 string; `name` is what the error calls it."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(cast("str", value)).date()
    except (TypeError, ValueError):
        raise ModelError(f"{name}: wanted a date or an ISO 8601 date, got {value!r}") from None


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Any iterable but a string as a tuple; what is no iterable is left for the validator."""
    if type(values) is tuple or isinstance(values, str) or not hasattr(values, "__iter__"):
        return values  # type: ignore[return-value]
    return tuple(values)
