"""Whole record files as SQLite's own library sees them: copied, compared, described, replaced."""

import gc
import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event

from quiz.storage import schema
from quiz.storage.rows import from_ms
from quiz.storage.sealed import seal

#: So many pages (4 KB each) are copied between two looks at whether that is still wanted.
_PAGES = 2000
_BUSY_SECONDS = 5.0

_FINGERPRINT = """
SELECT (SELECT count(*) FROM runs), (SELECT max(key) FROM runs),
    (SELECT total(event_count) FROM derived_runs)
"""
_HELD = """
SELECT (SELECT count(*) FROM derived_runs WHERE finished_ms IS NOT NULL),
    (SELECT max(finished_ms) FROM derived_runs),
    (SELECT total(answered) FROM derived_days)
"""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is another one after every event and every change of a setting."""

    runs: int
    last_key: int | None
    events: float
    settings: int


@dataclass(frozen=True, slots=True)
class Held:
    """What a record holds, in a few numbers."""

    person: str
    quizzes: int
    answers: int
    last_at: datetime | None


def fingerprint(path: Path, *, is_in_use: bool = False) -> Fingerprint:
    """Return what tells whether two records are the same; raises sqlite3.Error."""
    with closing(_connect(path, is_in_use=is_in_use)) as connection:
        runs, last_key, events = connection.execute(_FINGERPRINT).fetchone()
        settings = connection.execute("SELECT name, value FROM settings ORDER BY name").fetchall()
    return Fingerprint(runs, last_key, events, zlib.crc32(repr(settings).encode()))


def held(path: Path) -> Held:
    """Return what a copy holds, as far as a quick look tells.

    Raises sqlite3.Error for one that is damaged, and for one that a newer program has written.
    """
    with closing(_connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        (page_size,) = connection.execute("PRAGMA page_size").fetchone()
        if not 1 <= version <= schema.VERSION or pages * page_size != path.stat().st_size:
            raise sqlite3.DatabaseError(f"version {version}, {pages} pages")
        settings = connection.execute("SELECT name, value, checksum FROM settings").fetchall()
        quizzes, last_ms, answers = connection.execute(_HELD).fetchone()
    if any(seal("settings", row[:-1]) != row[-1] for row in settings):
        raise sqlite3.DatabaseError("a setting does not match its checksum")
    name = next((value for name, value, _ in settings if name == "name"), "")
    try:
        last_at = None if last_ms is None else from_ms(last_ms)
    except (OverflowError, TypeError) as error:
        raise sqlite3.DatabaseError("a date that is none") from error
    return Held(name, quizzes, int(answers), last_at)


def copy(record: Path, target: Path, is_unwanted: Callable[[], bool]) -> bool:
    """Copy a record as it is at this moment, in use or not; false when that became unwanted."""

    def look(_status: int, _remaining: int, _total: int) -> None:
        if is_unwanted():
            raise InterruptedError

    with closing(_connect(record, is_in_use=True)) as source:
        # While this transaction lasts, what others write does not make it begin again.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        try:
            with closing(sqlite3.connect(target)) as destination:
                source.backup(destination, pages=_PAGES, progress=look)
        except InterruptedError:
            delete(target)
            return False
    return True


def copy_from(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the record that a connection has open."""
    with closing(sqlite3.connect(target)) as destination:
        connection.backup(destination)


def overwrite(target: sqlite3.Connection, source: Path) -> None:
    """Put the content of a file in place of that of a record, all or nothing."""
    with closing(_connect(source)) as connection:
        connection.backup(target)


@contextmanager
def alone(record: Path, tries: int, pause_seconds: float) -> Iterator[sqlite3.Connection]:
    """Yield a connection to a record that nobody else has open, or can open meanwhile.

    Raises sqlite3.OperationalError, "locked", when somebody still has after all tries. The log
    of the last writes becomes part of the file.
    """
    connection = _alone(record)
    while connection is None:
        tries -= 1
        if tries <= 0:
            raise _locked()
        # What a check that was broken off had open is closed only now.
        gc.collect()
        Event().wait(pause_seconds)
        connection = _alone(record)
    with closing(connection):
        yield connection


def name_too(path: Path, other: Path) -> None:
    """Give a file a second name, or a copy one where the file system knows no links."""
    try:
        other.hardlink_to(path)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(path, other)
        sync(other)


def beside(path: Path, ending: str) -> Path:
    """Return the file that SQLite keeps beside a database: "-wal", "-shm" or "-journal"."""
    return path.with_name(path.name + ending)


def delete_rest(path: Path, *endings: str) -> None:
    """Delete files that SQLite keeps beside a database."""
    for ending in endings:
        beside(path, ending).unlink(missing_ok=True)


def delete(path: Path) -> None:
    """Delete a database that nobody has open, with all that SQLite keeps beside it."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
        delete_rest(path, "-wal", "-shm", "-journal")


def sync(path: Path) -> None:
    """Wait until a file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _connect(path: Path, *, is_in_use: bool = False) -> sqlite3.Connection:
    """Open a file that is there; one that is not in use is only read and left without a trace."""
    mode = "mode=rw" if is_in_use else "mode=ro&immutable=1"
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
    )


def _alone(record: Path) -> sqlite3.Connection | None:
    """Return a connection that shuts everybody else out, or None while somebody has it open."""
    connection = _connect(record, is_in_use=True)
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        # A file leaves this mode only when nobody else has it open.
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return None
        raise
    return connection


def _locked() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("another window has the record open")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error
