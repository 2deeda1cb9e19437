"""Checking a whole record for rows that are damaged or missing."""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Table, func, select, tuple_

from quiz.core.errors import DamagedRecordError
from quiz.storage import schema, sqlite
from quiz.storage.journal import read_events
from quiz.storage.sealed import DamagedFiguresError, find, sound

#: How many rows are read at once: a few milliseconds' worth.
_BATCH = 200

#: The tables whose rows are checked one by one; events are checked run by run.
_TABLES = (schema.settings, schema.contents, schema.runs, schema.times, *schema.DERIVED)


def check_newest(connection: Connection, path: Path | None, rows: int) -> None:
    """Check the runs that were begun last, until so many events were seen to be sound."""
    query = select(schema.runs).order_by(schema.runs.c.key.desc()).limit(rows)
    with connection.execute(query) as newest:
        for row in newest:
            key, identity, *_ = sound(path, schema.runs, row)
            rows -= _check_run(connection, path, key, identity)
            if rows <= 0:
                break


def check_all(connection: Connection, path: Path | None) -> Iterator[int]:
    """Check every row there is, a batch at a time, then the structure of the file.

    Yields how many rows a batch had. Raises DamagedRecordError at the first damage.
    """
    for table in _TABLES:
        yield from _check_table(connection, path, table)
    last = 0
    runs = select(schema.runs.c.key, schema.runs.c.identity).order_by(schema.runs.c.key)
    while found := connection.execute(runs.where(schema.runs.c.key > last).limit(_BATCH)).all():
        for key, identity in found:
            yield _check_run(connection, path, key, identity)
            last = key
    _check_counts(connection, path)
    if problem := sqlite.structure_problem(connection):
        raise DamagedRecordError(path, problem)


def _check_table(connection: Connection, path: Path | None, table: Table) -> Iterator[int]:
    keys = list(table.primary_key)
    places = [list(table.c).index(key) for key in keys]
    query = page = select(table).order_by(*keys).limit(_BATCH)
    while found := [sound(path, table, row) for row in connection.execute(page).all()]:
        yield len(found)
        page = query.where(tuple_(*keys) > tuple_(*(found[-1][place] for place in places)))


def _check_run(connection: Connection, path: Path | None, key: int, identity: str) -> int:
    """Return how many events a run has, all of them there and sound."""
    derived = find(connection, path, schema.derived_runs, key)
    if derived is None:
        raise DamagedFiguresError(path, f"nothing is computed of run {identity}")
    found = len(read_events(connection, path, key, identity))
    if found != derived[2]:
        raise DamagedRecordError(path, f"run {identity} has {found} events, not {derived[2]}")
    return found


def _check_counts(connection: Connection, path: Path | None) -> None:
    """Check that no run is missing: there are as many runs as those something is computed of."""
    runs, derived = (
        connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in (schema.runs, schema.derived_runs)
    )
    if runs < derived:
        raise DamagedRecordError(path, f"{derived - runs} runs are missing")
    if derived < runs:
        raise DamagedFiguresError(path, f"nothing is computed of {runs - derived} runs")
