"""Many runs from another record are taken in a few at a time, so that others write in between."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from threading import Thread

import pytest

from quiz.core.store import Merged, Recorded
from quiz.storage import merging, rebuilding, sqlite
from quiz.storage.derived import has_waiting
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.storage.expected import figures, said_by
from tests.storage.takes import BANK, take


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def store():
    store = SqlStore(":memory:")
    yield store
    store.close()


@pytest.fixture
def other():
    """The record that runs come from."""
    store = SqlStore(":memory:")
    yield store
    store.close()


@pytest.fixture
def one_by_one(monkeypatch):
    """Each run is taken in by a transaction of its own, without a pause between them."""
    monkeypatch.setattr(merging, "_EVENTS_AT_ONCE", 1)
    monkeypatch.setattr(sqlite, "let_others_write", lambda: None)


def taken(store: SqlStore, clock: HandClock, count: int, name: str = "run") -> list[Recorded]:
    """Runs of every question, taken one day after another, as they stand in a record."""
    for number in range(count):
        take(store, clock, f"{name}-{number}", seed=number, count=len(BANK.questions))
        clock.pass_seconds(86_400)
    return [store.run(f"{name}-{number}") for number in range(count)]


def stopping(runs: list[Recorded], at: int, what: Callable[[], object]) -> Iterator[Recorded]:
    """Runs, before one of which something else is done."""
    for number, run in enumerate(runs):
        if number == at:
            what()
        yield run


def test_another_window_writes_while_many_runs_are_taken_in(tmp_path, other, clock):
    path = tmp_path / "record.sqlite3"
    with closing(SqlStore(path)) as store, closing(SqlStore(path, busy_timeout_ms=0)) as window:
        # More than are taken in at once.
        (run,) = taken(other, clock, 1)
        enough = 2 * merging._EVENTS_AT_ONCE // len(run.events)
        runs = [replace(run, identity=f"run-{number}") for number in range(enough)]
        answer = partial(take, window, HandClock(), "answered meanwhile")
        assert store.merge(stopping(runs, len(runs) - 1, answer)) == Merged(added=len(runs))
        assert said_by(store, BANK.id) == figures(list(store.runs()))
        assert "answered meanwhile" in {run.identity for run in store.finished()}


def test_this_window_writes_while_many_runs_are_taken_in(store, other, clock, one_by_one):
    answering = Thread(target=partial(take, store, HandClock(), "answered meanwhile"), daemon=True)

    def answer():
        answering.start()
        answering.join(timeout=60)
        assert not answering.is_alive()

    store.merge(stopping(taken(other, clock, 3), 2, answer))
    assert said_by(store, BANK.id) == figures(list(store.runs()))


def test_what_was_taken_in_before_the_rest_failed_is_whole(store, other, clock, one_by_one):
    runs = taken(other, clock, 4)

    def fail():
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.merge(stopping(runs, 3, fail))
    here = list(store.runs())
    assert here == runs[: len(here)]
    assert 0 < len(here) < len(runs)
    assert said_by(store, BANK.id) == figures(here)
    assert sum(store.verify()) > 0
    assert store.merge(runs) == Merged(added=len(runs) - len(here), known=len(here))
    assert said_by(store, BANK.id) == figures(runs)


def test_runs_from_before_and_after_those_here_come_to_the_same(store, other, clock, one_by_one):
    runs = taken(other, clock, 5)
    store.merge(runs[2:3])
    assert store.merge([runs[4], runs[0], runs[3], runs[1]]) == Merged(added=4)
    assert said_by(store, BANK.id) == figures(runs)


def test_memories_wait_for_nothing_after_older_runs_were_taken_in(store, other, clock):
    runs = taken(other, clock, 3)
    store.merge(runs[2:])
    store.merge(runs[:2])
    assert not store._read(partial(has_waiting, path=None, bank=BANK.id))


def test_an_answer_between_reading_and_keeping_memories_is_not_lost(
    tmp_path, other, clock, monkeypatch
):
    runs = taken(other, clock, 3)
    path = tmp_path / "record.sqlite3"
    with closing(SqlStore(path)) as store, closing(SqlStore(path)) as window:
        store.merge(runs[2:])
        refreshed = rebuilding.refreshed

        def answered_then(connection, path, bank):
            found = refreshed(connection, path, bank)
            monkeypatch.setattr(rebuilding, "refreshed", refreshed)
            window.merge(runs[1:2])
            return found

        monkeypatch.setattr(rebuilding, "refreshed", answered_then)
        store.merge(runs[:1])
        assert rebuilding.refreshed is refreshed
        assert said_by(store, BANK.id) == figures(runs)


def test_a_history_deleted_while_runs_are_taken_in_leaves_those_after_it(
    store, other, clock, one_by_one
):
    runs = taken(other, clock, 4)
    store.merge(runs[:1])
    store.merge(stopping(runs, 3, store.delete_history))
    here = list(store.runs())
    assert here == runs[-len(here) :]
    assert said_by(store, BANK.id) == figures(here)
    assert sum(store.verify()) > 0


def test_runs_that_two_windows_take_in_at_once_are_there_once(store, other, clock, one_by_one):
    runs = taken(other, clock, 3)
    store.merge(stopping(runs, 1, partial(store.merge, runs)))
    assert list(store.runs()) == runs
    assert said_by(store, BANK.id) == figures(runs)
