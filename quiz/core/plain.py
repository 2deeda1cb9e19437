"""Frozen dataclasses as plain JSON values, and back."""

import dataclasses
import types
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]


def to_plain(value: object) -> Plain:
    """Return a value as JSON knows it; fields that hold their default are left out."""
    if value is None or isinstance(value, str | int | float):
        return value.value if isinstance(value, StrEnum) else value
    if isinstance(value, Fraction | Decimal):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: to_plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if _is_kept(field, getattr(value, field.name))
        }
    raise TypeError(f"no plain form for {type(value).__name__}")


def from_plain(kind: Any, data: Plain) -> Any:  # noqa: ANN401  a union is no type[T]
    """Return the value that `to_plain` made `data` from; raises ValueError if it does not fit."""
    try:
        return _reader(kind)(data)
    except (TypeError, KeyError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"this is not a stored {kind}: {error}") from error


def _is_kept(field: "dataclasses.Field[Any]", value: object) -> bool:
    """Tell whether a field has to be written: it has no default, differs, or names the kind."""
    if field.name == "kind":
        return True
    if field.default is not dataclasses.MISSING:
        return bool(value != field.default)
    if field.default_factory is not dataclasses.MISSING:
        return bool(value != field.default_factory())
    return True


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401
    """Return the function that reads one type, built once per type."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union_reader(get_args(kind))
    if origin is Literal:
        return _choice_reader(get_args(kind))
    if kind in (str, int, bool):
        return _exact_reader(kind)
    if kind in (Any, type(None)):
        return _same
    if kind is float:
        return float
    if kind in (Fraction, Decimal):
        return cast("Callable[[Any], Any]", kind)
    if kind is datetime:
        return datetime.fromisoformat
    if origin is tuple:
        item = _reader(get_args(kind)[0])
        return lambda data: tuple(item(value) for value in data)
    if origin in (dict, Mapping):
        item = _reader(get_args(kind)[1])
        return lambda data: {key: item(value) for key, value in data.items()}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind
    if dataclasses.is_dataclass(kind):
        return _dataclass_reader(cast("type[Any]", kind))
    raise TypeError(f"no reader for {kind}")


def _exact_reader(kind: type[Any]) -> Callable[[Any], Any]:
    def read(data: Any) -> Any:  # noqa: ANN401
        if type(data) is not kind:
            raise TypeError(f"{data!r} is no {kind.__name__}")
        return data

    return read


def _choice_reader(choices: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read(data: Any) -> Any:  # noqa: ANN401
        if data not in choices:
            raise ValueError(f"{data!r} is none of {choices}")
        return data

    return read


def _same(data: Any) -> Any:  # noqa: ANN401
    return data


def _dataclass_reader(kind: type[Any]) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in dataclasses.fields(kind)}

    def read(data: dict[str, Any]) -> Any:  # noqa: ANN401
        return kind(**{name: readers[name](value) for name, value in data.items()})

    return read


def _union_reader(options: tuple[Any, ...]) -> Callable[[Any], Any]:
    """Return a reader that picks the option by the data's shape or by its `kind`."""
    by_kind: dict[str, Callable[[Any], Any]] = {}
    mapping: Callable[[Any], Any] = _same
    scalar: Callable[[Any], Any] = _same
    sequence: Callable[[Any], Any] = _same
    for option in options:
        if isinstance(option, type) and dataclasses.is_dataclass(option):
            mapping = _reader(option)
            kind_hint = get_type_hints(option).get("kind")
            for name in get_args(kind_hint) if kind_hint else ():
                by_kind[name] = mapping
        elif get_origin(option) is tuple:
            sequence = _reader(option)
        elif get_origin(option) is not None and get_origin(option) is not Literal:
            mapping = _reader(option)
        elif option is not type(None):
            scalar = _reader(option)

    def read(data: Any) -> Any:  # noqa: ANN401
        if data is None:
            return None
        if isinstance(data, dict):
            return (by_kind[data["kind"]] if by_kind else mapping)(data)
        return sequence(data) if isinstance(data, list) else scalar(data)

    return read
