"""Says in a few numbers which record this is and how far it has come, without SQLAlchemy.

Home as it was when the program ended is still right while these numbers are the same. Reading
them takes sqlite3 alone a few milliseconds; opening the record takes longer than the window.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

#: Every event is counted; a record whose history was deleted never gets an old number again.
STATEMENT = """
SELECT
    (SELECT seq FROM sqlite_sequence WHERE name = 'runs'),
    (SELECT max(finished_ms) FROM derived_runs),
    (SELECT events FROM derived_totals)
"""


def stamp_of(row: tuple[object, ...]) -> str:
    """Return the numbers that `STATEMENT` has found as one text, "" for none."""
    return " ".join("-" if value is None else str(value) for value in row)


def read_stamp(path: Path) -> str:
    """Return the stamp of a record in a file, "" where it cannot be read as it lies there."""
    try:
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=0)) as connection:
            return stamp_of(connection.execute(STATEMENT).fetchone())
    except (sqlite3.Error, ValueError):
        return ""
