"""Taking in runs from another record: what is new is written, what differs is refused."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from quiz.core.bank import Snapshot
from quiz.core.credible import Checker, NotCredibleError
from quiz.core.events import Event
from quiz.core.store import Merged, Recorded
from quiz.storage import journal, schema
from quiz.storage.figures import Figures
from quiz.storage.rebuilding import complete
from quiz.storage.rows import event_of, event_values, times_values
from quiz.storage.sealed import put
from quiz.storage.state import RunState


class Merge:
    """Runs taken in within one transaction, which `finish` ends."""

    def __init__(self, connection: Connection, path: Path | None) -> None:
        self._connection = connection
        self._path = path
        self._figures = Figures(connection, path)
        self._counts: Counter[str] = Counter()
        self._checker = Checker()
        self._contents: set[str] = set()
        #: Looked through once: to see that a run is unknown may need all identities each time.
        self._known = set(journal.names(connection, path))

    def take(self, recorded: Recorded) -> None:
        """Write what is new of a run; one that cannot be true is refused."""
        try:
            bank = self._checker.bank_of(recorded)
        except NotCredibleError:
            self._counts["refused"] += 1
            return
        self._counts[self._take(recorded, bank)] += 1

    def finish(self) -> Merged:
        """Bring the figures up to date, and return what became of the runs."""
        complete(self._connection, self._path, self._figures.waiting())
        self._figures.write()
        return Merged(**self._counts)

    def _take(self, recorded: Recorded, bank: str) -> str:
        state: RunState | None = None
        events: list[Event] = []
        if recorded.identity in self._known:
            state, events = journal.read_run(self._connection, self._path, recorded.identity)
        # As they would be read again: in whole milliseconds.
        given = [
            event_of((*event_values(0, number, event), 0))
            for number, event in enumerate(recorded.events)
        ]
        shared = min(len(events), len(given))
        if events[:shared] != given[:shared]:
            return "refused"
        if state is not None and shared == len(given):
            return "known"
        self._write_contents(recorded.contents)
        outcome = "extended"
        if state is None:
            outcome = "added"
            state = journal.new_run(self._connection, recorded.identity, bank)
            self._known.add(recorded.identity)
        journal.take_events(self._connection, self._figures, state, given[shared:])
        if recorded.times is not None and not state.is_finished:
            put(self._connection, schema.times, times_values(state.key, recorded.times))
        return outcome

    def _write_contents(self, contents: Mapping[str, Snapshot]) -> None:
        new = {name: each for name, each in contents.items() if name not in self._contents}
        if new:
            journal.write_contents(self._connection, new)
            self._contents.update(new)
