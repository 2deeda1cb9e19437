"""Damage to a record is recognised or harmless: never silent, never a crash."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quiz.core.errors import DamagedRecordError
from quiz.core.events import Happened
from quiz.storage import schema
from quiz.storage.record import SqlStore
from quiz.storage.rows import CODES
from tests.clocks import HandClock
from tests.storage.damage import cut, flip, make_record, outcomes, read
from tests.storage.released import fill, fill_second
from tests.storage.takes import BANK, begin, take


@pytest.fixture(scope="module")
def large_record(tmp_path_factory):
    path = tmp_path_factory.mktemp("record") / "record.sqlite3"
    make_record(path)
    return path


@pytest.fixture
def record(tmp_path):
    """A closed record with a bit of everything, and a way to change it behind its back."""
    path = tmp_path / "record.sqlite3"
    store = SqlStore(path)
    fill(store)
    fill_second(store)
    store.close()
    return path


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.no_cover
def test_a_flipped_bit_is_recognised_or_harmless(large_record, tmp_path):
    found = outcomes(large_record, tmp_path, flip, range(50))
    assert found["recognised"] > 10


def test_a_record_that_was_cut_off_is_recognised(large_record, tmp_path):
    assert outcomes(large_record, tmp_path, cut, range(20)) == {"recognised": 20}


def test_a_record_of_no_bytes_is_not_taken_for_a_new_one(record):
    record.write_bytes(b"")
    with pytest.raises(DamagedRecordError):
        SqlStore(record)


DAMAGE = {
    "a changed answer": "UPDATE events SET text = '1' WHERE text = '0'",
    "a changed mark": "UPDATE events SET fraction = '1/3' WHERE fraction = '2/3'",
    "a missing event": "DELETE FROM events WHERE run = 1 AND number = 3",
    "a missing last event": "DELETE FROM events WHERE run = 2 AND number = 3",
    "all events of a run missing": "DELETE FROM events WHERE run = 2",
    "events of another run": "UPDATE events SET run = 3, number = 99 WHERE run = 2 AND number = 3",
    "bytes in place of a number": "UPDATE events SET hints = x'' WHERE run = 2",
    "words that are no UTF-8": "UPDATE events SET text = CAST(x'ff' AS TEXT) WHERE run = 2",
    "another identity": "UPDATE runs SET identity = 'unfinished-rum' WHERE key = 2",
}


@pytest.mark.parametrize("statement", DAMAGE.values(), ids=DAMAGE.keys())
def test_damage_to_the_newest_events_is_recognised_when_the_record_is_opened(record, statement):
    change(record, statement)
    with pytest.raises(DamagedRecordError) as caught:
        SqlStore(record)
    assert caught.value.path == record


READ = {
    "settings": ("UPDATE settings SET value = 'en'", SqlStore.settings),
    "times": ("UPDATE times SET position = 2", lambda store: store.run("unfinished-run")),
    "contents": ("UPDATE contents SET hash = 'f'||hash", lambda store: store.run("finished-run")),
    "packed": (
        "UPDATE contents SET packed = x'00'",
        lambda store: store.run("finished-run"),
    ),
}


@pytest.mark.parametrize(("statement", "method"), READ.values(), ids=READ.keys())
def test_other_damage_is_recognised_when_it_is_read(
    record, statement: str, method: Callable[[SqlStore], object]
):
    change(record, statement)
    store = SqlStore(record)
    with pytest.raises(DamagedRecordError):
        method(store)
    with pytest.raises(DamagedRecordError):
        list(store.verify())
    store.close()


@pytest.fixture(scope="module")
def several_runs(tmp_path_factory):
    path = tmp_path_factory.mktemp("runs") / "record.sqlite3"
    store = SqlStore(path)
    clock = HandClock()
    for number in range(12):
        take(store, clock, f"run-{number}", count=10)
    store.close()
    return path


@pytest.fixture
def old_damage(several_runs, tmp_path):
    """A record whose newest events are sound; what is older is to be damaged by the test."""
    return shutil.copy(several_runs, tmp_path / "record.sqlite3")


OLD = {
    "answer": f"UPDATE events SET text = text||'9' WHERE run = 1 AND kind = {CODES['answered']}",
    "event": "DELETE FROM events WHERE run = 1 AND number = 9",
    "run": "DELETE FROM runs WHERE key = 1",
    "end": f"DELETE FROM events WHERE run = 1 AND kind = {CODES['finished']}",
}


@pytest.mark.parametrize("statement", OLD.values(), ids=OLD.keys())
def test_damage_to_old_events_is_recognised_by_the_check_of_the_whole(old_damage, statement):
    change(old_damage, statement)
    store = SqlStore(old_damage)
    with pytest.raises(DamagedRecordError):
        list(store.verify())
    store.close()


#: Runs, latest answers, when shown, days, overrides, contents, and one total.
DERIVED_ROWS = 3 + 3 + 3 + 1 + 1 + 5 + 1


@pytest.mark.parametrize("memory", [False, True])
def test_the_check_of_the_whole_sees_every_row(tmp_path, memory):
    store = SqlStore(":memory:" if memory else tmp_path / "record.sqlite3")
    fill(store)
    fill_second(store)
    # Settings, contents, runs, times, derived rows, events.
    assert sum(store.verify()) == 2 + 5 + 3 + 1 + DERIVED_ROWS + (11 + 4 + 15)
    store.close()


def test_the_check_of_the_whole_gives_up_when_it_is_left(tmp_path):
    store = SqlStore(tmp_path / "record.sqlite3")
    fill(store)
    steps = store.verify()
    next(steps)
    steps.close()
    store.close()
    assert not (tmp_path / "record.sqlite3-wal").exists()


def test_an_end_of_a_run_that_is_missing_is_no_result(old_damage):
    change(old_damage, OLD["end"])
    store = SqlStore(old_damage)
    with pytest.raises(DamagedRecordError):
        store.finished()
    store.close()


def test_a_start_of_a_run_that_is_missing_gives_no_times(old_damage):
    change(old_damage, "DELETE FROM events WHERE run = 1 AND number = 0")
    store = SqlStore(old_damage)
    with pytest.raises(DamagedRecordError):
        store.recent_seconds(BANK.id)
    store.close()


DERIVED = {
    "a changed answer": "UPDATE derived_latest_answers SET fraction = '0'",
    "a missing run": "DELETE FROM derived_runs WHERE run = 1",
    "another count": "UPDATE derived_days SET answered = 1000",
    "another date": "UPDATE derived_last_shown SET at_ms = at_ms + 1",
    "an end that was none": "UPDATE derived_runs SET finished_ms = NULL",
    "another bank": "UPDATE derived_latest_answers SET bank = 'another'",
    "another memory": "UPDATE derived_latest_answers SET stability = stability + 1",
    "another typed answer": "UPDATE derived_overrides SET response = 'another'",
    "another content": "UPDATE derived_contents SET hash = 'f'||hash",
    "another total": "UPDATE derived_totals SET events = events + 1",
}


@pytest.mark.parametrize("statement", DERIVED.values(), ids=DERIVED.keys())
def test_damage_to_what_is_computed_is_mended(record, statement):
    expected = computed(record)
    change(record, statement)
    store = SqlStore(record)
    for _ in store.verify():
        pass
    store.close()
    assert computed(record) == expected


@pytest.mark.parametrize("statement", DERIVED.values(), ids=DERIVED.keys())
def test_an_answer_can_be_given_though_what_is_computed_is_damaged(old_damage, statement):
    change(old_damage, statement)
    store = SqlStore(old_damage)
    take(store, HandClock(), "after")
    assert "after" in [run.identity for run in store.finished()]
    store.close()


def test_everything_computed_can_be_computed_from_the_journal_alone(large_record, tmp_path):
    before = computed(large_record)
    store = SqlStore(large_record)
    store.rebuild()
    store.close()
    assert computed(large_record) == before


def test_answering_and_computing_again_come_to_the_same(tmp_path):
    path = tmp_path / "record.sqlite3"
    store = SqlStore(path)
    clock = HandClock()
    older = begin(store, clock, "older")
    for number in range(6):
        take(store, clock, f"run-{number}", seed=number, count=10)
        clock.set_back(3600)
    older.skip()
    older.leave()
    # What came out of its order is computed when it is asked for.
    store.memories(BANK.id)
    store.close()
    before = computed(path)
    assert any(before.values())
    store = SqlStore(path)
    store.rebuild()
    store.close()
    assert computed(path) == before


def test_a_journal_that_is_damaged_is_not_computed_from(old_damage):
    change(old_damage, OLD["answer"], "DELETE FROM derived_runs")
    with pytest.raises(DamagedRecordError):
        SqlStore(old_damage)


def test_an_identity_lost_from_its_index_is_no_unknown_run(large_record, tmp_path):
    path = tmp_path / "record.sqlite3"
    parts = large_record.read_bytes().split(b"unfinished-run")
    for place in range(1, len(parts)):
        halves = [b"unfinished-run".join(half) for half in (parts[:place], parts[place:])]
        path.write_bytes(b"unfinished-rum".join(halves))
        with pytest.raises(DamagedRecordError):
            read(path)
    assert len(parts) > 2


def test_every_kind_of_event_has_a_number_of_its_own():
    assert sorted(CODES) == sorted(Happened)
    assert len(set(CODES.values())) == len(CODES)


def computed(path: Path) -> dict[str, list]:
    """The rows of every derived table."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table.name: sorted(connection.execute(f"SELECT * FROM {table.name}"))
            for table in schema.DERIVED
        }
