"""Opens a record: makes a new one, brings an older one up to date, refuses a newer one."""

import os
from pathlib import Path

from sqlalchemy import Connection, Engine

from quiz.core.errors import DamagedRecordError, NewerRecordError
from quiz.storage import schema, sqlite


def open_record(path: Path | None, *, busy_timeout_ms: int) -> tuple[Engine, Connection]:
    """Return an engine and one connection to a record in its newest shape.

    `path` None is a record in memory. Raises NewerRecordError and DamagedRecordError.
    """
    if path is not None and not path.exists():
        _create_file(path, busy_timeout_ms)
    engine = sqlite.connect(path, busy_timeout_ms=busy_timeout_ms)
    try:
        connection = engine.connect()
        if path is None:
            _create_tables(connection)
        _bring_up_to_date(connection, path)
    except BaseException:
        engine.dispose()
        raise
    return engine, connection


def _create_file(path: Path, busy_timeout_ms: int) -> None:
    """Make an empty record under another name, then give it its own, unless somebody else has.

    So that a file is a whole record or none: one of no bytes has been cut off and is not taken
    for a new one.
    """
    aside = path.with_name(f"{path.name}.{os.getpid()}.new")
    aside.unlink(missing_ok=True)
    try:
        engine = sqlite.connect(aside, busy_timeout_ms=busy_timeout_ms, creates=True)
        try:
            with engine.connect() as connection:
                _create_tables(connection)
        finally:
            engine.dispose()
        _name(aside, path)
    finally:
        aside.unlink(missing_ok=True)


def _name(aside: Path, path: Path) -> None:
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        return
    except OSError:
        # A memory stick's file system knows no links.
        if not path.exists():
            aside.rename(path)


def _create_tables(connection: Connection) -> None:
    with sqlite.writing(connection), connection.begin():
        schema.metadata.create_all(connection, checkfirst=False)
        sqlite.store_version(connection, schema.VERSION)


def _bring_up_to_date(connection: Connection, path: Path | None) -> None:
    with connection.begin():
        found = sqlite.stored_version(connection)
    if found > schema.VERSION:
        raise NewerRecordError(path, f"version {found} is newer than {schema.VERSION}")
    if found < 1:
        raise DamagedRecordError(path, "this is no record")
    if found < schema.VERSION and path is not None:
        from quiz.storage.migrate import migrate

        migrate(connection, path, found, schema.VERSION)
