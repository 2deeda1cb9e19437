"""The Store kept in a database: the journal of a person's answers, committed event by event."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TypeVar

from sqlalchemy import Connection, make_url, select

from quiz.core.errors import NewerRecordError, RecordError, UnwritableRecordError
from quiz.core.events import Event, Times
from quiz.core.memory import Memory
from quiz.core.snapshot import Snapshot
from quiz.core.store import (
    DayFigures,
    Finished,
    LatestAnswer,
    Merged,
    Override,
    Recorded,
    StoredAnswer,
)
from quiz.storage import answers, checks, derived, journal, rebuilding, schema, sqlite
from quiz.storage.merging import Merge
from quiz.storage.opening import open_record
from quiz.storage.rows import planned, times_values
from quiz.storage.sealed import DamagedFiguresError, put, sound
from quiz.storage.state import RunState

_Result = TypeVar("_Result")

_LOGGER = logging.getLogger(__name__)

#: How many of the newest events are checked when a record is opened.
_CHECKED_WHEN_OPENED = 200

#: How long another program is waited for with what somebody at the window waits for.
_SHORT_WAIT_MS = 1000


class SqlStore:
    """The record of one person in an SQLite file, or in memory.

    `place` is a path, an address like `sqlite:////home/ana/record.sqlite3`, or ":memory:". The
    constructor opens the record and checks its newest events, which takes a noticeable moment:
    it belongs on a background thread. After that any thread may call any method; they wait for
    each other. Several processes may have one file open.

    Damage to what is computed from the journal is mended by computing it again; any other raises
    DamagedRecordError as soon as it is read.
    """

    def __init__(self, place: Path | str, *, busy_timeout_ms: int = 5000) -> None:
        self._path = _path_of(place)
        self._lock = RLock()
        self._states: dict[str, RunState] = {}
        with sqlite.record_errors(self._path):
            self._engine, self._connection = open_record(
                self._path, busy_timeout_ms=busy_timeout_ms
            )
        try:
            self._read(self._check_newest)
        except BaseException:
            self.close()
            raise

    # The journal

    def begin(
        self, identity: str, bank: str, contents: Mapping[str, Snapshot], events: Sequence[Event]
    ) -> None:
        """Commit the first events of a run, and the content of its questions by hash.

        Raises ValueError when the first event is not the start of a run, and for a run that has
        begun already.
        """
        planned(events[0])

        def begin(connection: Connection) -> RunState:
            journal.write_contents(connection, contents)
            state = journal.new_run(connection, identity, bank)
            journal.write_events(connection, self._path, state, events)
            return state

        with self._lock:
            self._states[identity] = self._write_soon(begin)

    def append(
        self,
        identity: str,
        events: Sequence[Event],
        contents: Mapping[str, Snapshot] | None = None,
    ) -> None:
        """Commit events of a run, all or none, and contents that they name, before returning.

        Raises KeyError for an unknown run, ValueError for contents that are nowhere, and
        RecordError when another window has continued this run since it was last read here.
        """

        def append(connection: Connection) -> RunState:
            state = self._state(connection, identity).copy()
            if contents:
                journal.write_contents(connection, contents)
            journal.check_contents(connection, events)
            journal.write_events(connection, self._path, state, events)
            return state

        with self._lock:
            self._states[identity] = self._write_soon(append)

    def keep_times(self, identity: str, times: Times) -> None:
        """Write the clock's state of an unfinished run in place of what was kept before.

        Raises KeyError and RecordError as `append` does.
        """

        def keep(connection: Connection) -> None:
            state = self._state(connection, identity)
            if not state.is_finished:
                put(connection, schema.times, times_values(state.key, times))

        self._write_soon(keep)

    def run(self, identity: str) -> Recorded:
        """Return everything recorded of a run; raises KeyError where there is none."""

        def run(connection: Connection) -> Recorded:
            recorded, state = journal.recorded(connection, self._path, identity, {})
            self._states[identity] = state
            return recorded

        return self._read(run)

    def runs(self, identities: Iterable[str] | None = None) -> Iterator[Recorded]:
        """Return these runs, or all there are, the one begun first first.

        One at a time is in memory. Raises KeyError for a run that there is not; of all there
        are, one that is deleted meanwhile is left out.
        """
        names = self._read(partial(journal.names, path=self._path))
        wanted = None if identities is None else set(identities)
        if wanted is not None and (unknown := wanted - set(names)):
            raise KeyError(min(unknown))
        contents: dict[str, Snapshot] = {}
        for name in names:
            if wanted is None or name in wanted:
                read = partial(journal.recorded, path=self._path, identity=name, known=contents)
                with suppress(KeyError):
                    yield self._read(read)[0]

    def merge(self, runs: Iterable[Recorded]) -> Merged:
        """Take in runs of this person from another record, each whole or not at all.

        A run that is longer here or there in the same way is taken at its longer length; one
        that differs, or cannot be true, is refused. Doing it twice changes nothing. What `runs`
        raises is passed on. For a background thread: others can write in between.
        """
        merge = Merge(self._path, self._read(partial(journal.names, path=self._path)))
        for few in merge.few_at_a_time(runs):
            if news := self._beside(partial(merge.news, few=few)):
                if merge.banks:
                    sqlite.let_others_write()
                with self._lock:
                    merge.count(news, self._write(partial(merge.write, news=news)))
                    self._forget_finished()
        for bank in merge.banks:
            # What cannot be written now is computed when it is asked for.
            with suppress(UnwritableRecordError):
                self._refresh(bank)
        return merge.outcome

    def answers_under(self, bank: str, contents: Iterable[str]) -> Iterator[StoredAnswer]:
        """Return every answer of finished runs given to any of these contents, oldest first.

        Reads the runs one by one, in a moment each.
        """
        wanted = frozenset(contents)
        ended = self._read(partial(journal.ended, path=self._path, bank=bank))
        for key, identity in ended:
            read = partial(
                answers.under, path=self._path, run=(key, identity, bank), contents=wanted
            )
            yield from self._read(read)

    def delete_history(self) -> None:
        """Delete every run; settings stay."""

        def delete(connection: Connection) -> None:
            for table in schema.HISTORY:
                connection.execute(table.delete())

        with self._lock:
            self._write(delete)
            self._states.clear()
            with sqlite.record_errors(self._path):
                sqlite.compact(self._connection)

    # What is computed from it

    def unfinished(self) -> list[str]:
        """Return the runs that have not ended, the one last touched first."""
        return self._read(partial(journal.unfinished, path=self._path))

    def finished(self, limit: int | None = None, bank: str | None = None) -> list[Finished]:
        """Return finished runs, the newest first."""
        return self._read(partial(journal.finished, path=self._path, limit=limit, bank=bank))

    def latest_answers(self, bank: str) -> dict[str, LatestAnswer]:
        """Return the latest judged answer to each question of a bank that has one."""
        return self._read(partial(derived.latest_answers, path=self._path, bank=bank))

    def last_shown(self, bank: str) -> dict[str, datetime]:
        """Return when each question of a bank was last on screen (UTC)."""
        return self._read(partial(derived.last_shown, path=self._path, bank=bank))

    def answered_on(self, day: date) -> int:
        """Return how many questions were answered on a local calendar day.

        A question of an exam counts on the day of its submission.
        """
        return self._read(partial(derived.answered_on, path=self._path, day=day))

    def days(self, bank: str | None = None, since: date | None = None) -> list[DayFigures]:
        """Return what was done on each day with any answer, a row per bank, the oldest first."""
        return self._read(partial(derived.days, path=self._path, bank=bank, since=since))

    def memories(self, bank: str) -> dict[str, Memory]:
        """Return the memory of each question of a bank that was ever answered.

        Takes longer after answers came out of their order: then some are computed anew.
        """
        # A record that cannot be written now can be read all the same.
        with suppress(UnwritableRecordError):
            self._refresh(bank)
        return self._read(partial(rebuilding.memories, path=self._path, bank=bank))

    def overrides(self, bank: str) -> list[Override]:
        """Return the typed answers that were called right, those called so most often first."""
        return self._read(partial(derived.overrides, path=self._path, bank=bank))

    def contents(self, bank: str) -> dict[str, Snapshot]:
        """Return every content of a bank's questions that was ever asked, by hash."""

        def contents(connection: Connection) -> dict[str, Snapshot]:
            hashes = derived.content_hashes(connection, self._path, bank)
            return journal.read_contents(connection, self._path, hashes)

        return self._read(contents)

    def recent_seconds(self, bank: str, limit: int = 200) -> list[tuple[str, float]]:
        """Return question ids and seconds spent of the newest judged answers of a bank."""
        return self._read(partial(journal.recent_seconds, path=self._path, bank=bank, limit=limit))

    def stamp(self) -> str:
        """Return a text that is another one after each event, as `stamp.read_stamp` reads it."""
        return self._read(rebuilding.read_stamp)

    # Settings

    def settings(self) -> dict[str, str]:
        """Return the person's settings by name."""

        def settings(connection: Connection) -> dict[str, str]:
            rows = connection.execute(select(schema.settings)).all()
            every = [sound(self._path, schema.settings, row) for row in rows]
            return {name: value for name, value, _ in every}

        return self._read(settings)

    def set_setting(self, name: str, value: str) -> None:
        """Commit one setting."""
        self._write_soon(partial(put, table=schema.settings, values=(name, value)))

    # The record as a whole

    def verify(self) -> Iterator[int]:
        """Check every row and the file's structure; yield how many rows each step has seen.

        For a background thread: a file is read beside the others, who need not wait. Raises
        DamagedRecordError at the first damage that computing the figures again does not mend;
        what was computed may have been read wrong until then, and is worth reading again.
        """
        try:
            yield from self._verified()
        except DamagedFiguresError as error:
            self._mend(error)
            yield from self._verified()

    def rebuild(self) -> None:
        """Compute everything that is derived again, from the journal alone."""
        self._transact(partial(rebuilding.rebuild, path=self._path), writes=True)

    def close(self) -> None:
        """Let go of the record."""
        with self._lock, sqlite.record_errors(self._path):
            self._connection.close()
            self._engine.dispose()

    def _refresh(self, bank: str) -> None:
        """Compute and keep the memories of a bank that wait for it; others can write meanwhile.

        Where they have done so it is done anew, and they wait.
        """
        if self._read(partial(derived.has_waiting, path=self._path, bank=bank)):
            found = self._beside(partial(rebuilding.refreshed, path=self._path, bank=bank))
            if not self._write(partial(rebuilding.keep, found=found)):
                self._write(partial(rebuilding.refresh, path=self._path, bank=bank))

    def _forget_finished(self) -> None:
        """Let a run that goes on in a window notice that it has become longer here."""
        for name, state in list(self._states.items()):
            if state.is_finished:
                del self._states[name]

    def _check_newest(self, connection: Connection) -> None:
        checks.check_newest(connection, self._path, _CHECKED_WHEN_OPENED)

    def _verified(self) -> Iterator[int]:
        if self._path is None:
            yield self._transact(lambda connection: sum(checks.check_all(connection, None)))
            return
        with sqlite.record_errors(self._path), self._engine.connect() as connection:
            for rows in checks.check_all(connection, self._path):
                # Let go of what was read, or the log could not be written back meanwhile.
                connection.rollback()
                yield rows

    def _state(self, connection: Connection, identity: str) -> RunState:
        """Return the state of a run that may be continued here."""
        state = self._states.get(identity)
        if state is None:
            state, _ = journal.read_run(connection, self._path, identity)
        elif journal.event_count(connection, self._path, state) != state.event_count:
            raise RecordError(self._path, f"run {identity} was continued by another window")
        return state

    def _read(self, work: Callable[[Connection], _Result]) -> _Result:
        return self._mended(partial(self._transact, work))

    def _write(self, work: Callable[[Connection], _Result]) -> _Result:
        return self._mended(partial(self._transact, work, writes=True))

    def _write_soon(self, work: Callable[[Connection], _Result]) -> _Result:
        """Do what the window waits for: it must not stand still for long."""
        waiting = sqlite.waiting_at_most(self._connection, _SHORT_WAIT_MS)
        with self._lock, sqlite.record_errors(self._path), waiting:
            return self._write(work)

    def _beside(self, work: Callable[[Connection], _Result]) -> _Result:
        """Return what reading a file comes to, while nobody has to wait for it."""

        def read() -> _Result:
            if self._path is None:
                return self._transact(work)
            with sqlite.record_errors(self._path), self._engine.connect() as connection:
                return work(connection)

        return self._mended(read)

    def _transact(self, work: Callable[[Connection], _Result], *, writes: bool = False) -> _Result:
        """Do some work in one transaction, committed before this returns."""
        kind = sqlite.writing(self._connection) if writes else nullcontext()
        with self._lock, sqlite.record_errors(self._path), kind, self._connection.begin():
            if writes:
                self._refuse_newer()
            return work(self._connection)

    def _refuse_newer(self) -> None:
        if sqlite.stored_version(self._connection) != schema.VERSION:
            raise NewerRecordError(self._path, "a newer program has changed the record")

    def _mended(self, transaction: Callable[[], _Result]) -> _Result:
        """Return what a transaction does, if need be after computing the figures again."""
        try:
            return transaction()
        except DamagedFiguresError as error:
            self._mend(error)
            return transaction()

    def _mend(self, error: DamagedFiguresError) -> None:
        _LOGGER.warning("Computing the figures of the record again: %s", error)
        self.rebuild()


def _path_of(place: Path | str) -> Path | None:
    """Return the path of a file, or None for a record in memory."""
    if isinstance(place, str):
        if place == ":memory:":
            return None
        if "://" in place:
            url = make_url(place)
            if url.get_backend_name() != "sqlite":
                raise ValueError(f"no record can be kept in {url.get_backend_name()}")
            return Path(url.database) if url.database else None
    return Path(place)
