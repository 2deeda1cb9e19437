"""Brings a record of an older version up to date, by the Alembic revisions beside it.

A revision's name is the number of the shape it leads to. Imported only when a record is older
than the program.
"""

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from quiz.core.errors import DamagedRecordError
from quiz.storage import sqlite

#: Holds `versions/`, one module for each shape the record has had.
FOLDER = Path(__file__).parent / "migrations"


def migrate(connection: Connection, path: Path, found: int, target: int) -> None:
    """Bring a record from the shape `found` to the shape `target`, or leave it as it was.

    A copy of the file is made first, beside it: `record.version-1.sqlite3`.
    """
    sqlite.copy(connection, path.with_name(f"{path.stem}.version-{found}{path.suffix}"))
    # A table is changed by writing it anew, which no foreign key may hinder meanwhile; SQLite
    # ignores this setting inside a transaction.
    sqlite.raw(connection).execute("PRAGMA foreign_keys = OFF")
    try:
        with sqlite.writing(connection), connection.begin():
            _run_steps(connection, path, target)
    finally:
        sqlite.raw(connection).execute("PRAGMA foreign_keys = ON")


def _run_steps(connection: Connection, path: Path, target: int) -> None:
    # Read again: another window may have brought the record up to date in the meantime.
    found = sqlite.stored_version(connection)
    scripts = ScriptDirectory(str(FOLDER)).walk_revisions()
    steps = sorted((int(script.revision), script.module) for script in scripts)
    with Operations.context(MigrationContext.configure(connection)):
        for number, module in steps:
            if found < number <= target:
                module.upgrade()
    if sqlite.has_lost_rows(connection):
        raise DamagedRecordError(path, "rows point to others that are missing")
    if found < target:
        sqlite.store_version(connection, target)
