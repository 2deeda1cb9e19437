"""Rows with checksums: how they are sealed when written and checked when read."""

import json
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select, update
from sqlalchemy.sql.dml import Update

from quiz.core.errors import DamagedRecordError
from quiz.storage import schema

#: A row's values in the order of its table's columns.
Values = tuple[Any, ...]


def _plain(value: bytes) -> list[int]:
    """Return what stands for bytes, which JSON does not know; no other value looks like it."""
    return [zlib.crc32(value)]


_encode = json.JSONEncoder(separators=(",", ":"), default=_plain).encode


class DamagedFiguresError(DamagedRecordError):
    """A row that is computed from the journal is damaged: computing it again mends it."""


def seal(table: str, values: Sequence[object]) -> int:
    """Return a row's checksum: CRC-32 of its values as JSON, as a signed number of 32 bits.

    CRC-32 finds any damage within 32 neighbouring bits, and all but one in four thousand
    million of any other.
    """
    checksum = zlib.crc32(_encode((table, *values)).encode("ascii"))
    return checksum - 2**32 if checksum >= 2**31 else checksum


def event_seal(identity: str, values: Sequence[object]) -> int:
    """Return the checksum of an event's row, given without it.

    The run's identity stands for its key, so that an event belongs to its run in any database.
    """
    return seal("events", (identity, *values[1:]))


def sound(path: Path | None, table: Table, row: Sequence[Any]) -> Values:
    """Return a row's values, which match their checksum; raises DamagedRecordError for others."""
    values = tuple(row)
    if seal(table.name, values[:-1]) == values[-1]:
        return values
    error = DamagedFiguresError if table in schema.DERIVED else DamagedRecordError
    raise error(path, f"a row of {table.name} does not match its checksum")


def sound_event(path: Path | None, identity: str, row: Sequence[Any]) -> Values:
    """Return the values of a run's event, which match their checksum."""
    values = tuple(row)
    if event_seal(identity, values[:-1]) == values[-1]:
        return values
    raise DamagedRecordError(path, f"event {values[1]} of run {identity} is damaged")


def find(connection: Connection, path: Path | None, table: Table, *key: str | int) -> Values | None:
    """Return the sound row with a key, or None."""
    query = select(table)
    for column, value in zip(table.primary_key, key, strict=True):
        query = query.where(column == value)
    row = connection.execute(query).one_or_none()
    return None if row is None else sound(path, table, row)


def put(connection: Connection, table: Table, values: Sequence[object]) -> None:
    """Write a row, given without its checksum, in place of the one with the same key."""
    row = _sealed(table, values)
    keys = {f"key_{column.name}": row[column.name] for column in table.primary_key}
    if connection.execute(_UPDATES[table.name], row | keys).rowcount == 0:
        connection.execute(insert(table), row)


def add(connection: Connection, table: Table, rows: Iterable[Sequence[object]]) -> None:
    """Write new rows, given without their checksums."""
    if sealed := [_sealed(table, values) for values in rows]:
        connection.execute(insert(table), sealed)


def add_events(connection: Connection, identity: str, rows: Iterable[Values]) -> None:
    """Write new events of a run, given without their checksums."""
    names = schema.events.c.keys()
    connection.execute(
        insert(schema.events),
        [dict(zip(names, (*values, event_seal(identity, values)), strict=True)) for values in rows],
    )


def _sealed(table: Table, values: Sequence[object]) -> dict[str, object]:
    return dict(zip(table.c.keys(), (*values, seal(table.name, values)), strict=True))


def _update_by_key(table: Table) -> Update:
    keys = (column == bindparam(f"key_{column.name}") for column in table.primary_key)
    return update(table).where(*keys)


_UPDATES = {
    table.name: _update_by_key(table)
    for table in (*schema.DERIVED, schema.runs, schema.times, schema.settings)
}
