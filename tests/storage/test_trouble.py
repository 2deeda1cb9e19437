"""A full disk, a read-only folder, a locked file, several windows: said in words, nothing lost."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from quiz.core.errors import RecordError, UnwritableRecordError
from quiz.storage import sqlite
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.storage.released import CONTENTS, REST, START, TIMES, fill
from tests.storage.takes import begin, noticed, restore, take

NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    return tmp_path / "record.sqlite3"


@pytest.fixture
def store(path):
    store = SqlStore(path, busy_timeout_ms=20)
    fill(store)
    yield store
    store.close()


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder in which this process may read but not write, root or not, with a record in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = SqlStore(folder / "record.sqlite3")
        fill(store)
        store.close()
        (folder / "record.sqlite3").chmod(0o444)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        if is_root:
            # Root may write anywhere, so it becomes somebody else for a while.
            os.seteuid(NOBODY)
        yield folder
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)


def locked(path: Path) -> closing:
    """Another process in the middle of writing."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return closing(other)


def fill_the_disk(store: SqlStore) -> None:
    for number in range(1000):
        store.set_setting(f"setting {number}", "long " * 100)


def test_it_is_written_through_to_the_disk(store):
    pragmas = {
        name: store._connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_another_program_that_writes_is_waited_for_five_seconds(path):
    store = SqlStore(path)
    assert store._connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 5000
    store.close()


@pytest.mark.parametrize("way", ["append", "begin", "keep_times", "set_setting"])
def test_what_the_window_waits_for_waits_one_second_only(path, way):
    store = SqlStore(path)
    fill(store)
    said = []
    store._connection.connection.driver_connection.set_trace_callback(said.append)

    WRITING[way](store)

    begun = said.index("BEGIN IMMEDIATE")
    assert said.index("PRAGMA busy_timeout = 1000") < begun
    assert begun < said.index("PRAGMA busy_timeout = 5000")
    store.close()


WRITING = {
    "append": lambda store: store.append("unfinished-run", REST[2:4]),
    "begin": lambda store: store.begin("new-run", "ciudades", CONTENTS, START),
    "keep_times": lambda store: store.keep_times("unfinished-run", TIMES),
    "set_setting": lambda store: store.set_setting("language", "en"),
    "delete_history": lambda store: store.delete_history(),
}


@pytest.mark.parametrize("write", WRITING.values(), ids=WRITING.keys())
def test_a_locked_record_says_so_and_can_be_written_later(store, path, write):
    with locked(path), pytest.raises(UnwritableRecordError) as caught:
        write(store)
    assert (caught.value.problem, caught.value.path) == ("locked", path)
    assert isinstance(caught.value.__cause__.orig, sqlite3.OperationalError)
    write(store)


def test_a_locked_record_can_be_read(store, path):
    with locked(path):
        assert store.run("finished-run").events == tuple(START + REST)


@pytest.mark.parametrize("name", ["append", "begin", "set_setting"])
def test_a_full_disk_says_so_and_keeps_all_there_is(store, name):
    write = WRITING[name]
    pages = store._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store._connection.rollback()
    sqlite.raw(store._connection).execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UnwritableRecordError) as caught:
        fill_the_disk(store)
    assert caught.value.problem == "full"
    assert store.run("finished-run").events == tuple(START + REST)
    sqlite.raw(store._connection).execute("PRAGMA max_page_count = 1000000")
    write(store)


def test_events_that_cannot_be_written_leave_nothing_behind(store, path):
    before = store.run("unfinished-run"), store.latest_answers("ciudades")
    with locked(path), pytest.raises(UnwritableRecordError):
        store.append("unfinished-run", REST[2:4])
    assert (store.run("unfinished-run"), store.latest_answers("ciudades")) == before


def test_a_record_in_a_read_only_folder_says_so(read_only_folder):
    with pytest.raises(UnwritableRecordError) as caught:
        fill(SqlStore(read_only_folder / "record.sqlite3"))
    assert caught.value.problem == "read-only"


def test_a_new_record_in_a_read_only_folder_says_so(read_only_folder):
    with pytest.raises(UnwritableRecordError) as caught:
        SqlStore(read_only_folder / "another.sqlite3")
    assert caught.value.problem == "read-only"


def test_a_record_in_a_folder_that_is_not_there_says_so(tmp_path):
    with pytest.raises(UnwritableRecordError):
        SqlStore(tmp_path / "nowhere" / "record.sqlite3")


def test_a_record_whose_name_another_kind_of_file_has_says_so(tmp_path, monkeypatch):
    def refuse(self, target):
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(UnwritableRecordError):
        SqlStore(tmp_path / "record.sqlite3")
    assert list(tmp_path.iterdir()) == []


def test_two_windows_share_one_record(store, path):
    other = SqlStore(path)
    take(other, HandClock(), "theirs")
    take(store, HandClock(), "ours")
    assert {run.identity for run in store.finished()} == {"finished-run", "theirs", "ours"}
    assert store.finished() == other.finished()
    other.close()


def test_a_run_that_another_window_has_continued_is_not_mixed_up(store, path):
    clock = HandClock()
    ours = begin(store, clock, "run")
    other = SqlStore(path)
    theirs = restore(other, clock, "run")
    theirs.flag(on=True)
    with pytest.raises(RecordError):
        ours.skip()
    with pytest.raises(RecordError):
        store.keep_times("run", TIMES)
    assert noticed(restore(store, clock, "run")) == noticed(theirs)
    other.close()


def test_a_run_can_be_taken_back_from_another_window(store, path):
    clock = HandClock()
    begin(store, clock, "run")
    other = SqlStore(path)
    restore(other, clock, "run").flag(on=True)
    ours = restore(store, clock, "run")
    ours.skip()
    assert noticed(restore(other, clock, "run")) == noticed(ours)
    other.close()


def test_a_run_that_another_window_has_deleted_is_not_continued(store, path):
    ours = begin(store, HandClock(), "run")
    other = SqlStore(path)
    other.delete_history()
    # The next run must not be taken for the one that was deleted.
    for name in ("a", "b", "c"):
        begin(other, HandClock(), name)
    with pytest.raises(RecordError):
        ours.skip()
    other.close()


def test_what_was_deleted_is_nowhere_in_the_file(path):
    store = SqlStore(path)
    attempt = begin(store, HandClock())
    attempt.draft("something private")
    store.delete_history()
    store.close()
    assert b"something private" not in path.read_bytes()


def test_threads_wait_for_each_other(store):
    failures = []

    def study(name):
        try:
            take(store, HandClock(), name, count=10)
        except RecordError as error:
            failures.append(error)

    threads = [Thread(target=study, args=(f"run-{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    assert sum(store.verify()) > 0
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(store.finished()) == 5
    assert sum(store.verify()) > 200


def test_a_record_can_be_opened_on_another_thread(path):
    opened = []
    thread = Thread(target=lambda: opened.append(SqlStore(path)))
    thread.start()
    thread.join()
    fill(opened[0])
    assert opened[0].unfinished() == ["unfinished-run"]
    opened[0].close()


def test_a_closed_record_is_one_file(store, path):
    store.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
