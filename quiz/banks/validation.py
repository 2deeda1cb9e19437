"""Check plain data against the dataclasses of core: every mistake in it, where, and its remedy."""

import dataclasses
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, Generic, Literal, TypeVar, get_args, get_origin, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from quiz.banks.problems import Data, Fields, Path, Problems, listed, shown

Checked = TypeVar("Checked")

#: A type as it is declared: a class, a union, Literal["a"] or tuple[int, ...].
Hint = Any

#: How pydantic calls the two branches of a Text in the place of an error.
_TEXT_BRANCHES = {"str", "dict[str,str]"}


class Validator(Generic[Checked]):
    """Makes values of one dataclass from plain data."""

    def __init__(self, kind: type[Checked]) -> None:
        self.kind = kind
        # The setting reaches a standard dataclass only from a container around it.
        adapter = TypeAdapter(tuple[kind], config=ConfigDict(extra="forbid"))  # type: ignore[valid-type]
        self._validate = adapter.validator.validate_python

    def read(self, data: Fields, problems: Problems) -> Checked | None:
        """Return the value, or None and complain; where a complaint stands already, only once."""
        try:
            value: tuple[Checked] = self._validate((data,))
        except ValidationError as error:
            self._complain(error.errors(include_url=False), data, problems)
            return None
        return value[0]

    def _complain(
        self, errors: Iterable[Mapping[str, Data]], data: Fields, problems: Problems
    ) -> None:
        known = {problem.where for problem in problems.errors}
        found = Problems()
        for error in errors:
            where = _where(error["loc"][1:], data)
            if where in known and error["type"] != "missing":
                continue
            if self._translate(error, where, found):
                known.add(where)
        meant = {(each.where[:-1], each.values.get("nearest")) for each in found.found}
        problems.found += [
            each
            for each in found.found
            if each.code != "missing-field" or (each.where, each.values["field"]) not in meant
        ]

    def _translate(self, error: Mapping[str, Data], where: Path, problems: Problems) -> bool:
        """Complain about one error; tell whether it was worth one."""
        said, loc, value = error["type"], error["loc"], error["input"]
        field = next((part for part in reversed(where) if isinstance(part, str)), "")
        is_text = not _TEXT_BRANCHES.isdisjoint(map(str, loc))
        if said == "missing":
            problems.add("missing-field", where, field=str(loc[-1]))
        elif said == "unexpected_keyword_argument":
            unknown_key(where, self._keys(where[:-1]), problems)
        elif loc[-1] == "[key]":
            problems.add_key("feedback-key", where, key=shown(where[-1]))
        elif said in ("tuple_type", "list_type"):
            problems.add("not-a-list", where, field=field)
        elif is_text and str(loc[-1]) in _TEXT_BRANCHES:
            if isinstance(value, dict):
                return False
            problems.add("not-a-text", where, field=field)
        elif said in ("dataclass_type", "dict_type", "mapping_type"):
            keys = self._keys(where)
            problems.add("not-a-mapping", where, field=field, key=keys[0] if keys else "es")
        elif said == "string_type":
            problems.add("not-one-text", where, field=field)
        elif said in ("literal_error", "enum"):
            choices = listed(_choices(self._hint(where)))
            problems.add("not-one-of", where, field=field, value=shown(value), known=choices)
        else:
            problems.add("not-a-number", where, field=field, value=shown(value))
        return True

    def _hint(self, where: Path) -> Hint:
        """Return the type that is declared for a place in the data."""
        hint: Hint = self.kind
        for part in where:
            hint = _step(hint, part)
        return hint

    def _keys(self, where: Path) -> list[str]:
        """Return the keys that may stand in a mapping."""
        for option in _options(self._hint(where)):
            if dataclasses.is_dataclass(option):
                return [field.name for field in dataclasses.fields(option)]
        return []


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a misspelt one was meant to be, if one is near enough."""
    near = get_close_matches(name.lower(), list(known), 1)
    return near[0] if near else None


def unknown_key(where: Path, known: list[str], problems: Problems) -> None:
    """Complain about a key, and name the right one."""
    key = str(where[-1])
    if near := nearest(key, known):
        problems.add_key("misspelt-key", where, key=shown(key), nearest=near)
    else:
        problems.add_key("unknown-key", where, key=shown(key), known=listed(known, 24))


def _where(loc: tuple[int | str, ...], data: Data) -> Path:
    """Return the part of an error's place that is in the data, without pydantic's own words."""
    where: list[str | int] = []
    for part in loc:
        if isinstance(data, list):
            is_there = isinstance(part, int) and part < len(data)
        else:
            is_there = isinstance(data, dict) and part in data
        if is_there:
            inner: Data = data
            data = inner[part]
            where.append(part)
    return tuple(where)


def _options(hint: Hint) -> tuple[Hint, ...]:
    """Return the types of a union, or the type itself."""
    if _origin(hint) in (None, tuple, Literal) or _is_mapping(hint):
        return (hint,)
    return get_args(hint)


def _origin(hint: Hint) -> Hint:
    """Return what a type in brackets is one of: tuple for tuple[int, ...]."""
    return get_origin(hint)


def _is_mapping(hint: Hint) -> bool:
    origin = _origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _step(hint: Hint, part: str | int) -> Hint:
    """Return the type of one field, element or value of a type; None where there is none."""
    for option in _options(hint):
        if dataclasses.is_dataclass(option) and isinstance(option, type):
            return get_type_hints(option).get(str(part))
        if _origin(option) is tuple:
            return get_args(option)[0]
        if _is_mapping(option):
            return get_args(option)[1]
    return None


def _choices(hint: Hint) -> list[str]:
    """Return the words that may stand in a place."""
    for option in _options(hint):
        if _origin(option) is Literal:
            return list(get_args(option))
        if isinstance(option, type) and issubclass(option, StrEnum):
            return [each.value for each in option]
    return []
