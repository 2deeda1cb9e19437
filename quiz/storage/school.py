"""Keeps up a person's connection with a school's record in the background, until it is closed."""

import logging
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Event, Lock, Thread

from quiz.core.errors import RecordError, SchoolError, SettingsError
from quiz.core.school import (
    LASTING,
    SchoolListener,
    SchoolPerson,
    SchoolPhase,
    SchoolProblem,
    SchoolState,
)
from quiz.storage.rows import to_ms
from quiz.storage.school_exchange import Exchange, Outcome
from quiz.storage.school_local import OwnRecord, identities
from quiz.storage.school_notes import NotesFile
from quiz.storage.school_server import SchoolServer

_LOGGER = logging.getLogger(__name__)

#: How often it is looked whether the person has done something, at least.
_TICK_SECONDS = 1.0
#: A record with so many runs is looked at half as often.
_MANY_RUNS = 5000
#: After so many looks, it is asked what other desktops have done.
_TICKS_PER_QUESTION = 30
#: After the first failure it is tried again after so many looks, then after twice as many …
_MOST_TICKS_AWAY = 60
#: Who closes waits no longer for what is under way: it can be broken off at any moment.
_CLOSING_SECONDS = 0.3
#: Sending fewer answers than these is not worth telling.
_MANY_ANSWERS = 50


def people_of(address: str) -> list[SchoolPerson]:
    """Return everybody with a record at a school, by name; raises SchoolError. Takes a while."""
    with closing(SchoolServer(address)) as server:
        server.prepare()
        return server.people()


class SchoolWorker:
    """A person's connection with a school's record, on a thread of its own.

    `record` is the file of the person's own record, which must exist; `now` is the time in UTC.
    """

    def __init__(
        self,
        *,
        address: str,
        record: Path,
        person: str,
        listener: SchoolListener,
        now: Callable[[], datetime],
        tick_seconds: float = _TICK_SECONDS,
    ) -> None:
        self._address = address
        self._record = record
        self._person = person
        self._listener = listener
        self._now = now
        self._tick_seconds = tick_seconds
        self._notes = NotesFile(record)
        self._own: OwnRecord | None = None
        self._exchange: Exchange | None = None
        self._state: SchoolState | None = None
        self._problem: SchoolProblem | None = None
        self._is_over = Event()
        self._wake = Event()
        self._telling = Lock()
        self._thread = Thread(target=self._run, name="school", daemon=True)

    def begin(self) -> None:
        """Connect, and go on trying, until `close`."""
        self._thread.start()

    def wake(self) -> None:
        """Try again, or look for something to send, at once."""
        self._wake.set()

    def remember_deletion(self) -> None:
        """Note that the history is about to be deleted, so that it does not come back.

        Raises SettingsError where that cannot be written down, RecordError where the record
        cannot be read.
        """
        known = dict(self._exchange.reached) if self._exchange is not None else {}
        elsewhere = (identity for identity, there in known.items() if there.is_finished)
        self._notes.add_deleted((*identities(self._record), *elsewhere))
        self.wake()

    def close(self) -> None:
        """Stop at once; nothing is told any more when this returns."""
        with self._telling:
            self._is_over.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(_CLOSING_SECONDS)
        if self._own is not None:
            # The server may let it wait for long, but nothing of the record may stay open.
            self._own.close()

    def _run(self) -> None:
        self._tell(SchoolState(phase=SchoolPhase.CONNECTING))
        try:
            server = SchoolServer(self._address)
        except SchoolError as error:
            self._tell(_away(error))
            return
        with closing(server):
            while not self._is_over.is_set():
                try:
                    with closing(self._open_own()) as own:
                        self._keep_up(self._new_exchange(server, own))
                except (RecordError, SettingsError) as error:
                    if not self._is_over.is_set():
                        # Whoever uses the record hears of it there; here it is tried again.
                        _LOGGER.warning("Nothing goes to the school's record now: %s", error)
                        self._rest(_MOST_TICKS_AWAY)

    def _open_own(self) -> OwnRecord:
        """Open the person's own record, unless it is over by then."""
        own = OwnRecord(self._record)
        with self._telling:
            self._own = own
            is_late = self._is_over.is_set()
        if is_late:
            own.close()
        return own

    def _new_exchange(self, server: SchoolServer, own: OwnRecord) -> Exchange:
        exchange = Exchange(
            server=server,
            own=own,
            notes=self._notes,
            person=self._person,
            now_ms=lambda: to_ms(self._now()),
            waiting_changed=self._on_waiting_changed,
            is_over=self._is_over.is_set,
        )
        exchange.assume_sent()
        self._exchange = exchange
        return exchange

    def _keep_up(self, exchange: Exchange) -> None:
        """Bring both records to the same state again and again, until it is over."""
        is_new, failures, ticks, seen = True, 0, 0, None
        while not self._is_over.is_set():
            version = exchange.own.version()
            try:
                if is_new:
                    outcome = exchange.everything()
                elif version != seen or exchange.has_others:
                    outcome = exchange.what_is_new_here()
                elif ticks >= _TICKS_PER_QUESTION or self._wake.is_set():
                    outcome, ticks = exchange.what_is_new_there(), 0
                else:
                    outcome = Outcome()
            except SchoolError as error:
                failures += 1
                is_new = True
                self._stay_away(exchange, error, failures)
                continue
            if not self._is_over.is_set():
                self._tell_outcome(exchange, outcome, is_new=is_new)
                is_new, failures, seen = False, 0, version
            ticks += 1
            self._wake.clear()
            self._rest(1 + len(exchange.reached) // _MANY_RUNS)
        exchange.note_sent()

    def _tell_outcome(self, exchange: Exchange, outcome: Outcome, *, is_new: bool) -> None:
        if is_new:
            exchange.note_sent()
            if self._problem is not None:
                _LOGGER.info("The school's record answers again.")
            self._problem = None
        set_aside = len(exchange.set_aside)
        self._tell(SchoolState(phase=SchoolPhase.CONNECTED, set_aside=set_aside))
        with self._telling:
            if outcome.has_new_runs and not self._is_over.is_set():
                self._listener.record_changed()
            if outcome.has_new_settings and not self._is_over.is_set():
                self._listener.settings_changed()

    def _stay_away(self, exchange: Exchange, error: SchoolError, failures: int) -> None:
        """Wait before it is tried again, and tell how many answers wait meanwhile."""
        state = _away(error)
        if state.problem is not self._problem:
            _LOGGER.warning("The school's record cannot be used: %s: %s", state.problem, error)
            self._problem = state.problem
            exchange.note_sent()
        self._wake.clear()
        seen, ticks = None, 0
        most = min(2 ** (failures - 1), _MOST_TICKS_AWAY)
        while not self._is_over.is_set() and not self._wake.is_set():
            version = exchange.own.version()
            if version != seen:
                exchange.note_changed_settings()
                self._tell(_away(error, exchange.waiting()))
                seen = version
            if ticks >= most and state.problem not in LASTING:
                return
            ticks += 1
            self._rest(1 + len(exchange.reached) // _MANY_RUNS)

    def _on_waiting_changed(self, waiting: int, total: int) -> None:
        is_known = self._state is not None and self._state.phase is SchoolPhase.CONNECTED
        if total >= _MANY_ANSWERS or not is_known:
            self._tell(SchoolState(phase=SchoolPhase.SENDING, waiting=waiting, total=total))

    def _tell(self, state: SchoolState) -> None:
        with self._telling:
            if not self._is_over.is_set() and state != self._state:
                self._state = state
                self._listener.state_changed(state)

    def _rest(self, ticks: int) -> None:
        """Wait for so many looks, or until somebody wakes this."""
        self._wake.wait(ticks * self._tick_seconds)


def _away(error: SchoolError, waiting: int = 0) -> SchoolState:
    return SchoolState(
        phase=SchoolPhase.AWAY,
        waiting=waiting,
        problem=SchoolProblem(error.problem),
        detail=error.detail,
    )
