"""Desktops that share a school's record, each with a record of one person of its own."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Condition
from time import monotonic

from quiz.core.school import SchoolPhase, SchoolState
from quiz.storage.record import SqlStore
from quiz.storage.school import SchoolWorker
from quiz.storage.school_exchange import Exchange, Outcome
from quiz.storage.school_local import OwnRecord, received_contents, received_hashes, received_run
from quiz.storage.school_notes import NotesFile
from quiz.storage.school_server import SchoolServer
from tests.clocks import HandClock
from tests.storage.takes import take

PATIENCE_SECONDS = 30
_LOOK_SECONDS = 0.02
ANA = "11111111-aaaa-4aaa-8aaa-111111111111"
BEN = "22222222-bbbb-4bbb-8bbb-222222222222"


class Ear:
    """Hears what a worker tells, and waits for it."""

    def __init__(self) -> None:
        self.states: list[SchoolState] = []
        self.records = 0
        self.settings = 0
        self._changed = Condition()

    def state_changed(self, state: SchoolState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def record_changed(self) -> None:
        with self._changed:
            self.records += 1
            self._changed.notify_all()

    def settings_changed(self) -> None:
        with self._changed:
            self.settings += 1
            self._changed.notify_all()

    def wait_for(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, looking again after whatever is told, and now and then."""
        until = monotonic() + PATIENCE_SECONDS
        while not holds():
            assert monotonic() < until, self.states[-3:]
            with self._changed:
                self._changed.wait(_LOOK_SECONDS)

    def wait_for_phase(self, phase: SchoolPhase) -> SchoolState:
        self.wait_for(lambda: bool(self.states) and self.states[-1].phase is phase)
        return self.states[-1]


class Desk:
    """One desktop: its record, and its exchange with a school's record whenever it is asked."""

    def __init__(self, folder: Path, address: str, person: str = ANA) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "record.sqlite3"
        self.address = address
        self.person = person
        self.store = SqlStore(self.path)
        self.clock = HandClock()
        self.waiting: list[tuple[int, int]] = []
        self.set_aside: dict[str, str] = {}
        self.notes = NotesFile(self.path)

    def take(self, *identities: str, **setup) -> None:
        """Take quizzes here."""
        for identity in identities:
            take(self.store, self.clock, identity, **setup)

    def sync(self) -> Outcome:
        """Bring both records to the same state."""
        with closing(SchoolServer(self.address)) as server, closing(OwnRecord(self.path)) as own:
            exchange = self.exchange(server, own)
            outcome = exchange.everything()
            self.set_aside = exchange.set_aside
            return outcome

    def exchange(self, server: SchoolServer, own: OwnRecord) -> Exchange:
        return Exchange(
            server=server,
            own=own,
            notes=self.notes,
            person=self.person,
            now_ms=lambda: int(self.clock.now().timestamp() * 1000),
            waiting_changed=lambda *counts: self.waiting.append(counts),
            is_over=lambda: False,
        )

    def worker(self, ear: Ear, *, tick_seconds: float = 0.02, address: str = "") -> SchoolWorker:
        return SchoolWorker(
            address=address or self.address,
            record=self.path,
            person=self.person,
            listener=ear,
            now=self.clock.now,
            tick_seconds=tick_seconds,
        )

    def runs(self) -> dict[str, tuple]:
        """Everything recorded here: the events of each run."""
        return {run.identity: run.events for run in self.store.runs()}

    def finished(self) -> list[str]:
        return sorted(run.identity for run in self.store.finished())

    def close(self) -> None:
        self.store.close()


def on_server(address: str, person: str = ANA) -> dict[str, tuple]:
    """Everything a school's record has of a person, as a desktop with nothing receives it."""
    with closing(SchoolServer(address)) as server:
        found = server.fetch(person, list(server.overview(person)))
        hashes = {each for run in found for each in received_hashes(run)}
        contents = received_contents(server.fetch_contents(hashes))
        return {run.identity: received_run(run, contents).events for run in found}
