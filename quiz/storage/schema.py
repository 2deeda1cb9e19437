"""The tables of the record, in their newest shape.

What was recorded stands in `runs`, `events`, `contents`, `times` and `settings`. The tables
whose names begin with `derived_` hold nothing of their own: they are computed from the events,
kept because home must not read a whole history, and can be rebuilt at any time. Every row ends
with a checksum of the rest of it (`rows.seal`). Times are whole milliseconds, dates milliseconds
since 1970 in UTC.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

#: The number of the newest shape: that of the last revision in `migrations`.
VERSION = 2

metadata = MetaData()


def _checksum() -> Column[int]:
    return Column("checksum", Integer, nullable=False)


#: AUTOINCREMENT, so that the key of a deleted run never comes back for another one.
runs = Table(
    "runs",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("identity", Text, nullable=False, unique=True),
    Column("bank", Text, nullable=False),
    _checksum(),
    sqlite_autoincrement=True,
)

#: The journal. `number` counts the events of a run from 0; a long `text` is in `packed` (zlib).
events = Table(
    "events",
    metadata,
    Column("run", ForeignKey("runs.key"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", Integer, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("utc_offset_minutes", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text),
    Column("packed", LargeBinary),
    Column("fraction", Text),
    Column("hints", Integer, nullable=False),
    Column("spent_ms", BigInteger, nullable=False),
    Column("total_ms", BigInteger, nullable=False),
    Column("question_rest_ms", BigInteger),
    Column("quiz_rest_ms", BigInteger),
    _checksum(),
    sqlite_with_rowid=False,
)

#: Each question as it was shown, once per content: JSON, packed with zlib.
contents = Table(
    "contents",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("packed", LargeBinary, nullable=False),
    _checksum(),
)

#: The clock's state of each unfinished run in between its events, written in place.
times = Table(
    "times",
    metadata,
    Column("run", ForeignKey("runs.key"), primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("position", Integer, nullable=False),
    Column("spent_ms", BigInteger, nullable=False),
    Column("total_ms", BigInteger, nullable=False),
    Column("question_rest_ms", BigInteger),
    Column("quiz_rest_ms", BigInteger),
    _checksum(),
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    _checksum(),
)

#: How far each run has come; `finished_number` is the number of the event that ended it.
derived_runs = Table(
    "derived_runs",
    metadata,
    Column("run", ForeignKey("runs.key"), primary_key=True),
    Column("bank", Text, nullable=False),
    Column("event_count", Integer, nullable=False),
    Column("touched_ms", BigInteger, nullable=False),
    Column("finished_number", Integer),
    Column("finished_ms", BigInteger),
    _checksum(),
)
Index(
    "derived_runs_unfinished",
    derived_runs.c.touched_ms,
    sqlite_where=derived_runs.c.finished_ms.is_(None),
)
Index("derived_runs_finished", derived_runs.c.finished_ms)
Index("derived_runs_by_bank", derived_runs.c.bank, derived_runs.c.finished_ms)

#: The latest judged answer to each question: which event it is, what is known of it, and the
#: memory after it and before it; `was` is the id under which that memory began. A stability that
#: is null where there is an answer means that the memory waits to be computed from the journal.
derived_latest_answers = Table(
    "derived_latest_answers",
    metadata,
    Column("bank", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("run", ForeignKey("runs.key"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("fraction", Text, nullable=False),
    Column("hints", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("confidence", Text),
    Column("overridden", Integer, nullable=False),
    Column("was", Text),
    Column("stability", Float),
    Column("difficulty", Float),
    Column("last_day", Text),
    Column("returns_on", Text),
    Column("prior_stability", Float),
    Column("prior_difficulty", Float),
    Column("prior_day", Text),
    _checksum(),
    sqlite_with_rowid=False,
)
Index(
    "derived_latest_answers_renamed",
    derived_latest_answers.c.bank,
    derived_latest_answers.c.was,
    sqlite_where=derived_latest_answers.c.was.is_not(None),
)

derived_last_shown = Table(
    "derived_last_shown",
    metadata,
    Column("bank", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    _checksum(),
    sqlite_with_rowid=False,
)

#: What was done in each bank on each of the person's local calendar days. `score` and `points`
#: are exact fractions of the quizzes that ended on the day; then how many answers were called how
#: sure, and how many of these were right.
derived_days = Table(
    "derived_days",
    metadata,
    Column("day", Text, primary_key=True),
    Column("bank", Text, primary_key=True),
    Column("answered", Integer, nullable=False),
    Column("fully_right", Integer, nullable=False),
    Column("spent_ms", BigInteger, nullable=False),
    Column("guessing", Integer, nullable=False),
    Column("guessing_right", Integer, nullable=False),
    Column("fairly", Integer, nullable=False),
    Column("fairly_right", Integer, nullable=False),
    Column("certain", Integer, nullable=False),
    Column("certain_right", Integer, nullable=False),
    Column("quizzes", Integer, nullable=False),
    Column("score", Text, nullable=False),
    Column("points", Text, nullable=False),
    _checksum(),
    sqlite_with_rowid=False,
)

#: The typed answers that the person says were right, though the key says otherwise.
derived_overrides = Table(
    "derived_overrides",
    metadata,
    Column("run", ForeignKey("runs.key"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("bank", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("response", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    _checksum(),
    sqlite_with_rowid=False,
)
Index("derived_overrides_by_bank", derived_overrides.c.bank)

#: Which contents each bank's questions have been asked with.
derived_contents = Table(
    "derived_contents",
    metadata,
    Column("bank", Text, primary_key=True),
    Column("hash", Text, primary_key=True),
    _checksum(),
    sqlite_with_rowid=False,
)

#: One row: how many events there are.
derived_totals = Table(
    "derived_totals",
    metadata,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("events", BigInteger, nullable=False),
    _checksum(),
)

DERIVED = (
    derived_runs,
    derived_latest_answers,
    derived_last_shown,
    derived_days,
    derived_overrides,
    derived_contents,
    derived_totals,
)

#: Everything that is deleted with the history, in an order that keeps to the foreign keys.
HISTORY = (*DERIVED, times, events, contents, runs)
