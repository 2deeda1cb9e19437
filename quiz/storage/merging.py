"""Taking in runs from another record: what is new is written, what differs is refused."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from quiz.core.credible import Checker, NotCredibleError
from quiz.core.events import Event
from quiz.core.store import Merged, Recorded
from quiz.storage import journal, schema
from quiz.storage.figures import Figures
from quiz.storage.rows import event_of, event_values, times_values
from quiz.storage.sealed import put
from quiz.storage.state import RunState

#: So many events are written at most while others wait, or those of one run that has more.
_EVENTS_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Given:
    """A run that can be true, with its events as they would be read again."""

    recorded: Recorded
    bank: str
    events: list[Event]


class Merge:
    """Runs taken in a few at a time, each few in a transaction of their own.

    Whatever happens between two of those, the record is whole, and holds whole runs.
    """

    def __init__(self, path: Path | None, known: Iterable[str]) -> None:
        self._path = path
        self._checker = Checker()
        self._counts: Counter[str] = Counter()
        #: Looked through once: to see that a run is unknown may need all identities each time.
        self._known = set(known)
        #: The banks of which memories may wait to be computed.
        self.banks: set[str] = set()

    @property
    def outcome(self) -> Merged:
        """What has become of the runs until now."""
        return Merged(**self._counts)

    def few_at_a_time(self, runs: Iterable[Recorded]) -> Iterator[list[Given]]:
        """Yield the runs that can be true, as many as are taken in at once; refuse the others."""
        few: list[Given] = []
        count = 0
        for recorded in runs:
            try:
                bank = self._checker.bank_of(recorded)
            except NotCredibleError:
                self._counts["refused"] += 1
                continue
            if few and count + len(recorded.events) > _EVENTS_AT_ONCE:
                yield few
                few, count = [], 0
            few.append(_given(recorded, bank))
            count += len(recorded.events)
        if few:
            yield few

    def news(self, connection: Connection, few: Sequence[Given]) -> list[Given]:
        """Return which of some runs have anything new; only reads."""
        news = []
        for given in few:
            _, events = self._read(connection, given)
            found = _outcome(events, given)
            if found in ("known", "refused"):
                self._counts[found] += 1
            else:
                news.append(given)
        return news

    def write(self, connection: Connection, news: Sequence[Given]) -> Counter[str]:
        """Write what is new of some runs; return what has become of them, for `count`."""
        counts: Counter[str] = Counter()
        figures = Figures(connection, self._path)
        for given in news:
            # It may have become longer, or gone, since it was looked at.
            state, events = self._read(connection, given)
            found = _outcome(events, given)
            counts[found] += 1
            if found in ("known", "refused"):
                continue
            recorded = given.recorded
            journal.write_contents(connection, recorded.contents)
            if state is None:
                state = journal.new_run(connection, recorded.identity, given.bank)
            journal.take_events(connection, figures, state, given.events[len(events) :])
            if recorded.times is not None and not state.is_finished:
                put(connection, schema.times, times_values(state.key, recorded.times))
        figures.write()
        return counts

    def count(self, news: Iterable[Given], counts: Counter[str]) -> None:
        """Take note that runs have been written for good."""
        self._counts += counts
        self._known.update(given.recorded.identity for given in news)
        self.banks.update(given.bank for given in news)

    def _read(self, connection: Connection, given: Given) -> tuple[RunState | None, list[Event]]:
        identity = given.recorded.identity
        if identity in self._known:
            try:
                return journal.read_run(connection, self._path, identity)
            except KeyError:
                # Deleted meanwhile, by another window.
                self._known.discard(identity)
        elif journal.is_run(connection, identity):
            # Begun or taken in meanwhile, by another window.
            self._known.add(identity)
            return journal.read_run(connection, self._path, identity)
        return None, []


def _given(recorded: Recorded, bank: str) -> Given:
    # In whole milliseconds.
    events = [
        event_of((*event_values(0, number, event), 0))
        for number, event in enumerate(recorded.events)
    ]
    return Given(recorded, bank, events)


def _outcome(events: Sequence[Event], given: Given) -> str:
    """Return what becomes of a run of which these events are here."""
    shared = min(len(events), len(given.events))
    if list(events[:shared]) != given.events[:shared]:
        return "refused"
    if not events:
        return "added"
    return "known" if shared == len(given.events) else "extended"
