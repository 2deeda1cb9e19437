"""What is particular to SQLite: how a file is connected, copied and checked, and its errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, ResourceClosedError
from sqlalchemy.pool import QueuePool, StaticPool

from quiz.core.errors import DamagedRecordError, RecordError, UnwritableRecordError

#: What `RecordError.problem` says for each of SQLite's primary error codes that is no damage.
_UNWRITABLE = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_CANTOPEN: "read-only",
    sqlite3.SQLITE_PERM: "read-only",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_IOERR: "disk",
}

#: A checkpoint takes several times as long as a commit: with this many pages (32 MB) in the log
#: before one happens by itself, it falls on opening and closing, not on somebody's answer.
_CHECKPOINT_PAGES = 8000

#: So often at least does SQLite look whether a file that it waits for is free (`sqliteDefaultBusy
#: Callback` in its main.c).
_LOOKS_EVERY_SECONDS = 0.1


def connect(path: Path | None, *, busy_timeout_ms: int, creates: bool = False) -> Engine:
    """Return an engine for a file, or for a database in memory that all its connections share.

    A missing file is an error unless `creates`. Transactions begin by themselves, as reading
    ones, or as writing ones between `writing` and its end.
    """

    def open_file() -> sqlite3.Connection:
        if path is None:
            address = "file::memory:"
        else:
            address = f"{path.absolute().as_uri()}?mode={'rwc' if creates else 'rw'}"
        return sqlite3.connect(
            address,
            uri=True,
            timeout=busy_timeout_ms / 1000,
            # SQLAlchemy says when a transaction begins: sqlite3 would leave out DDL and reads.
            isolation_level=None,
            # Opened on one thread and used on another; the Store lets in one at a time.
            check_same_thread=False,
        )

    engine = create_engine(
        "sqlite+pysqlite://",
        creator=open_file,
        poolclass=StaticPool if path is None else QueuePool,
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(connection: Connection) -> Iterator[None]:
    """Let the transactions that begin meanwhile take the right to write at once.

    One that read first and wrote then could fail in the middle, without waiting for its turn.
    """
    connection.info["begin"] = "BEGIN IMMEDIATE"
    try:
        yield
    finally:
        del connection.info["begin"]


@contextmanager
def waiting_at_most(connection: Connection, milliseconds: int) -> Iterator[None]:
    """Let the transactions that begin meanwhile wait less long for another program's."""
    file = raw(connection)
    (usual,) = file.execute("PRAGMA busy_timeout").fetchone()
    file.execute(f"PRAGMA busy_timeout = {min(int(usual), milliseconds)}")
    try:
        yield
    finally:
        file.execute(f"PRAGMA busy_timeout = {int(usual)}")


def let_others_write() -> None:
    """Leave a pause between two long transactions in which whoever waits to write gets a turn.

    SQLite does not queue them: who waits looks from time to time whether it may.
    """
    Event().wait(_LOOKS_EVERY_SECONDS)


def raw(connection: Connection) -> sqlite3.Connection:
    """Return sqlite3's own connection, for what SQLite does outside of transactions."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def stored_version(connection: Connection) -> int:
    """Return the number of the database's shape; 0 where none was ever stored."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def store_version(connection: Connection, version: int) -> None:
    """Store the number of the database's shape, as part of the transaction."""
    connection.exec_driver_sql(f"PRAGMA user_version = {int(version)}")


def copy(connection: Connection, target: Path) -> None:
    """Write a complete copy of the database to a file, in place of what was there."""
    aside = target.with_name(f"{target.name}.new")
    aside.unlink(missing_ok=True)
    with closing(sqlite3.connect(aside)) as destination:
        raw(connection).backup(destination)
    aside.replace(target)


def compact(connection: Connection) -> None:
    """Give back the room of what was deleted, and overwrite it."""
    raw(connection).execute("VACUUM")
    raw(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")


def structure_problem(connection: Connection) -> str | None:
    """Return what SQLite finds wrong in the structure of the file, or None."""
    problem = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    if problem != "ok":
        return str(problem)
    return "rows point to others that are missing" if has_lost_rows(connection) else None


def has_lost_rows(connection: Connection) -> bool:
    """Tell whether rows point to others that are missing."""
    return connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None


@contextmanager
def record_errors(path: Path | None) -> Iterator[None]:
    """Turn the database's errors into those that a person may meet."""
    try:
        yield
    except ResourceClosedError as error:
        # Whoever has closed it did not wait for who still reads on another thread.
        raise RecordError(path, "it has been closed") from error
    except (DBAPIError, sqlite3.Error) as error:
        raise _record_error(path, error) from error
    except UnicodeDecodeError as error:
        # sqlite3 meets damaged text where it describes a result, too.
        raise DamagedRecordError(path, str(error)) from error
    except OSError as error:
        raise UnwritableRecordError(path, "read-only") from error


def _record_error(path: Path | None, error: DBAPIError | sqlite3.Error) -> RecordError:
    """Return the error that a person can understand, by SQLite's primary code."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in _UNWRITABLE:
        return UnwritableRecordError(path, _UNWRITABLE[code])
    # With statements that are tested, "no such column" or a broken constraint is damage too.
    return DamagedRecordError(path, str(cause))


def _set_up(connection: sqlite3.Connection, _: Any) -> None:  # noqa: ANN401
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.info.get("begin", "BEGIN"))
