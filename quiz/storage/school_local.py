"""A person's own record as it is sent to a school's and fed from it: rows, not yet understood."""

import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection, func, select

from quiz.core.errors import DamagedRecordError, RecordError
from quiz.core.events import Event, Happened, remark
from quiz.core.plain import from_plain
from quiz.core.plan import Plan
from quiz.core.snapshot import Snapshot
from quiz.core.store import Merged, Recorded
from quiz.storage import schema, sqlite
from quiz.storage.rebuilding import rebuild
from quiz.storage.record import SqlStore
from quiz.storage.rows import CODES, content_of, event_of, planned
from quiz.storage.school_server import Reach, RunRows
from quiz.storage.sealed import Values, event_seal, sound, sound_event

_BUSY_TIMEOUT_MS = 5000
_AT_ONCE = 500
#: Nothing that a quiz writes comes near: what is packed like a bomb is not unpacked.
_LONGEST_TEXT = 16_000_000

_TEXT = schema.events.c.keys().index("text")
_PACKED = schema.events.c.keys().index("packed")

#: What is computed of single runs, and points to them.
_OF_RUNS = tuple(table for table in schema.DERIVED if "run" in table.c)

#: What makes an answer: given, or judged.
_ANSWERS = (CODES[Happened.ANSWERED], CODES[Happened.JUDGED])

#: What decoding a row raises whose checksum is right and whose content makes no sense.
_NONSENSE = (ValueError, KeyError, IndexError, TypeError, ArithmeticError, zlib.error)


@dataclass(frozen=True, slots=True)
class OwnRun:
    """A run in the person's own record."""

    key: int
    bank: str
    reach: Reach


class OwnStore(SqlStore):
    """The Store that runs are taken into, and from which runs can be dropped."""

    def delete_runs(self, dropped: Collection[str]) -> None:
        """Delete some runs, with all that was computed from them."""

        def delete(connection: Connection) -> None:
            table = schema.runs
            names = sorted(dropped)
            for start in range(0, len(names), _AT_ONCE):
                some = names[start : start + _AT_ONCE]
                query = select(table.c.key).where(table.c.identity.in_(some))
                keys = connection.execute(query).scalars().all()
                for of_run in (*_OF_RUNS, schema.times, schema.events):
                    connection.execute(of_run.delete().where(of_run.c.run.in_(keys)))
                connection.execute(table.delete().where(table.c.key.in_(keys)))
            rebuild(connection, self._path)

        self._write(delete)


class OwnRecord:
    """A person's own record in its file, on connections of its own.

    Every method raises RecordError when the record cannot be read or written. Another thread may
    close it: that waits for what is being read or written, and whoever comes later is refused.
    """

    def __init__(self, path: Path) -> None:
        self._store = OwnStore(path)
        self._path = path
        self._lock = RLock()
        self._is_closed = False
        self._engine = sqlite.connect(path, busy_timeout_ms=_BUSY_TIMEOUT_MS)
        self._connection = self._engine.connect()

    def version(self) -> object:
        """Return a value that is another one after each commit of anybody else."""
        with self._reading():
            return self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()

    def overview(self) -> dict[str, OwnRun]:
        """Return how far each run has come."""
        runs, events = schema.runs, schema.events
        newest = (
            select(func.max(events.c.number))
            .where(events.c.run == runs.c.key)
            .correlate(runs)
            .scalar_subquery()
        )
        derived = schema.derived_runs
        query = (
            select(runs, events.c.number, events.c.checksum.label("last"), derived.c.finished_ms)
            .join_from(runs, events, (events.c.run == runs.c.key) & (events.c.number == newest))
            .join(derived, derived.c.run == runs.c.key, isouter=True)
        )
        with self._reading():
            return {
                row.identity: OwnRun(
                    row.key,
                    row.bank,
                    Reach(row.number + 1, row.last, row.finished_ms is not None),
                )
                for row in self._connection.execute(query)
            }

    def answer_counts(self, starts: Mapping[int, int]) -> dict[int, int]:
        """Return how many questions of runs were answered, by key, from an event's number on."""
        events = schema.events
        keys = list(starts)
        counts = dict.fromkeys(keys, 0)
        query = (
            select(events.c.run, events.c.position, func.max(events.c.number).label("number"))
            .where(events.c.kind.in_(_ANSWERS))
            .group_by(events.c.run, events.c.position)
        )
        with self._reading():
            for start in range(0, len(keys), _AT_ONCE):
                some = query.where(events.c.run.in_(keys[start : start + _AT_ONCE]))
                for row in self._connection.execute(some):
                    counts[row.run] += row.number >= starts[row.run]
        return counts

    def rows(self, identity: str, run: OwnRun, start: int) -> RunRows:
        """Return the events of a run from one on, each sound, as they are sent."""
        with self._reading():
            found = self._rows(identity, run.key, max(0, start - 1))
        if start and (not found or found[0][0] != start - 1):
            raise DamagedRecordError(self._path, f"event {start - 1} of run {identity} is missing")
        before = found.pop(0)[-1] if start else None
        if [row[0] for row in found] != list(range(start, start + len(found))):
            raise DamagedRecordError(self._path, f"events of run {identity} are missing")
        return RunRows(identity, run.bank, found, before)

    def contents(self, hashes: Iterable[str]) -> list[Values]:
        """Return contents as rows, each sound."""
        table = schema.contents
        query = select(table).where(table.c.hash.in_(list(hashes)))
        with self._reading():
            rows = self._connection.execute(query).all()
        return [sound(self._path, table, row) for row in rows]

    def merge(self, runs: Iterable[Recorded]) -> Merged:
        """Take in runs of this person from elsewhere, as `Store.merge` does."""
        with self._in_use():
            return self._store.merge(runs)

    def delete_runs(self, dropped: Collection[str]) -> None:
        """Delete some runs, with all that was computed from them."""
        with self._in_use():
            self._store.delete_runs(dropped)

    def settings(self) -> dict[str, str]:
        """Return the person's settings by name."""
        with self._in_use():
            return self._store.settings()

    def set_setting(self, name: str, value: str) -> None:
        """Commit one setting."""
        with self._in_use():
            self._store.set_setting(name, value)

    def close(self) -> None:
        """Let go of the record, once what is under way is done."""
        with self._lock:
            if not self._is_closed:
                self._is_closed = True
                with sqlite.record_errors(self._path):
                    self._connection.close()
                    self._engine.dispose()
                self._store.close()

    @contextmanager
    def _in_use(self) -> Iterator[None]:
        with self._lock:
            if self._is_closed:
                raise RecordError(self._path, "it has been closed meanwhile")
            yield

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._in_use(), sqlite.record_errors(self._path), self._connection.begin():
            yield

    def _rows(self, identity: str, key: int, start: int) -> list[Values]:
        table = schema.events
        query = (
            select(table)
            .where(table.c.run == key, table.c.number >= start)
            .order_by(table.c.number)
        )
        rows = self._connection.execute(query).all()
        return [_portable(identity, sound_event(self._path, identity, row)) for row in rows]


def identities(path: Path) -> tuple[str, ...]:
    """Return every run in a record's file; raises RecordError."""
    engine = sqlite.connect(path, busy_timeout_ms=_BUSY_TIMEOUT_MS)
    try:
        with sqlite.record_errors(path), closing(engine.connect()) as connection:
            return tuple(connection.execute(select(schema.runs.c.identity)).scalars())
    finally:
        engine.dispose()


def named_contents(rows: Sequence[Values]) -> set[str]:
    """Return the hashes of the contents that events name, given as they are sent."""
    hashes: set[str] = set()
    for row in rows:
        if row[1] == CODES[Happened.STARTED]:
            hashes.update(planned(event_of((0, *row)))[1])
        elif row[1] == CODES[Happened.REMARKED]:
            hashes.add(remark(event_of((0, *row))).content)
    return hashes


def received_hashes(run: RunRows) -> set[str]:
    """Return the contents of a run that came from elsewhere; none where it makes no sense."""
    try:
        for row in run.rows:
            _check_size(row)
        return named_contents(run.rows)
    except _NONSENSE:
        return set()


def received_contents(rows: Mapping[str, Values]) -> dict[str, Snapshot]:
    """Return the contents that came from elsewhere, without those that make no sense."""
    contents = {}
    for name, row in rows.items():
        with suppress(DamagedRecordError, *_NONSENSE):
            contents[name] = _content(row)
    return contents


def received_run(run: RunRows, contents: Mapping[str, Snapshot]) -> Recorded:
    """Return a run that came from elsewhere; raises DamagedRecordError where it makes no sense."""
    try:
        events = tuple(_event(run.identity, number, row) for number, row in enumerate(run.rows))
        plan: Plan = from_plain(Plan, json.loads(events[0].text))
        if any(not 0 <= event.position < len(plan.questions) for event in events):
            raise ValueError("there is no question at a position")
        hashes = named_contents(run.rows)
        return Recorded(
            identity=run.identity,
            events=events,
            contents={each: contents[each] for each in hashes},
        )
    except _NONSENSE as error:
        raise DamagedRecordError(None, f"run {run.identity} makes no sense: {error!r}") from error


def is_same(rows: Sequence[Values], others: Sequence[Values]) -> bool:
    """Tell whether two lists of rows say the same, though maybe in other words."""
    try:
        for row in others:
            _check_size(row)
        return [event_of((0, *row)) for row in rows] == [event_of((0, *row)) for row in others]
    except _NONSENSE:
        return False


def _event(identity: str, number: int, row: Values) -> Event:
    values = sound_event(None, identity, (0, *row))
    if row[0] != number:
        raise DamagedRecordError(None, f"event {number} of run {identity} is missing")
    return event_of(values)


def _content(row: Values) -> Snapshot:
    values = sound(None, schema.contents, row)
    _check_unpacked(values[1])
    return content_of(values)


def _check_size(row: Values) -> None:
    packed = row[_PACKED - 1]
    if packed is not None:
        _check_unpacked(packed)


def _check_unpacked(packed: bytes) -> None:
    unpacking = zlib.decompressobj()
    unpacking.decompress(packed, _LONGEST_TEXT)
    if unpacking.unconsumed_tail:
        raise ValueError("a text is too long")


def _portable(identity: str, values: Values) -> Values:
    """Return an event's row as it is sent, without its key: PostgreSQL stores no NUL in texts."""
    text = values[_TEXT]
    if text is None or "\0" not in text:
        return values[1:]
    changed = list(values[:-1])
    changed[_TEXT], changed[_PACKED] = None, zlib.compress(text.encode(), 9)
    return (*changed[1:], event_seal(identity, changed))
