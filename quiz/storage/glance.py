"""Looks at a record from outside, with sqlite3 alone: whose it is, and whether it is in use."""

import sqlite3
from contextlib import closing
from pathlib import Path


def read_settings(path: Path) -> dict[str, str]:
    """Return the settings in a record by name, none where they cannot be read as they lie there."""
    try:
        with closing(_connect(path, "ro")) as connection:
            rows = connection.execute("SELECT name, value FROM settings").fetchall()
    except (sqlite3.Error, ValueError):
        return {}
    return {name: value for name, value in rows if isinstance(name, str) and isinstance(value, str)}


def may_hold_quizzes(path: Path) -> bool:
    """Tell whether a quiz may have been begun in a record: not where it is sound and has none."""
    if not path.exists():
        return False
    try:
        with closing(_connect(path, "ro")) as connection:
            return connection.execute("SELECT 1 FROM runs LIMIT 1").fetchone() is not None
    except (sqlite3.Error, ValueError):
        return True


def is_open_elsewhere(path: Path) -> bool:
    """Tell whether anybody has a record open; one that can be opened by nobody is not."""
    try:
        with closing(_connect(path, "rw")) as connection:
            # SQLite leaves its write-ahead log only where no other connection is left.
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.OperationalError as error:
        return error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    except (sqlite3.Error, ValueError):
        return False
    return bool(mode == ("wal",))


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=0)
