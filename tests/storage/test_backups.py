"""Copies of a record: made when due, thinned, restored whole or not at all."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from quiz.core.backups import Occasion
from quiz.core.errors import DamagedRecordError, RecordError, UnwritableRecordError
from quiz.storage import copies, schema
from quiz.storage.backups import FileBackups
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.storage.flipped import flipped_backups
from tests.storage.released import FILES
from tests.storage.takes import begin, take

HOUR = 3600


@pytest.fixture
def path(tmp_path):
    return tmp_path / "record.sqlite3"


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def store(path, clock):
    """A record with one result, open as in the window."""
    store = SqlStore(path)
    store.set_setting("name", "Ana")
    take(store, clock, "first")
    yield store
    store.close()


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups" / "record"


@pytest.fixture
def backups(path, folder):
    return FileBackups(path, folder)


def results(path: Path) -> list[str]:
    store = SqlStore(path)
    try:
        for _ in store.verify():
            pass
        return sorted(run.identity for run in store.finished())
    finally:
        store.close()


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def test_a_backup_is_made_while_the_record_is_open(store, backups, folder, clock):
    made = backups.make(clock.now())
    assert made.name in names(folder)
    assert results(folder / made.name) == ["first"]


def test_a_backup_says_what_it_holds(store, backups, clock):
    begin(store, clock, "unfinished")
    backups.make(clock.now())
    (backup,) = backups.listed()
    assert (backup.person, backup.quizzes, backup.answers) == ("Ana", 1, 5)
    assert backup.made_at == clock.now()
    assert backup.last_at == store.finished()[0].finished_at
    assert backup.is_sound
    assert backup.size > 0
    assert backup.occasion is Occasion.REGULAR


def test_looking_at_backups_leaves_nothing_beside_them(store, backups, folder, clock):
    backups.make(clock.now())
    backups.listed()
    assert len(names(folder)) == 1


def test_the_next_one_is_made_an_hour_later_if_something_has_changed(store, backups, clock):
    backups.make(clock.now())
    take(store, clock, "second")
    assert backups.make(clock.now()) is None
    clock.pass_seconds(HOUR)
    assert backups.make(clock.now()) is not None
    clock.pass_seconds(HOUR)
    assert backups.make(clock.now()) is None


@pytest.mark.parametrize("kind", ["setting", "event"])
def test_every_event_and_setting_is_a_change(store, backups, clock, kind):
    attempt = begin(store, clock, "unfinished")
    backups.make(clock.now())
    clock.pass_seconds(HOUR)
    if kind == "setting":
        store.set_setting("name", "Bea")
    else:
        attempt.flag(on=True)
    assert backups.make(clock.now()) is not None


def test_of_an_empty_record_no_backup_is_made(path, backups, folder, clock):
    with closing(SqlStore(path)):
        assert backups.make(clock.now()) is None
    assert backups.listed() == []
    assert not folder.exists()


def test_a_clock_that_was_wrong_holds_up_no_backup(store, backups, clock):
    clock.pass_seconds(1000 * HOUR)
    backups.make(clock.now())
    clock.set_back(1000 * HOUR)
    assert backups.make(clock.now()) is not None
    assert len(backups.listed()) == 2


def test_backups_are_thinned(store, backups, clock):
    for number in range(30):
        store.set_setting("name", str(number))
        assert backups.make(clock.now()) is not None
        clock.pass_seconds(HOUR)
    found = backups.listed()
    assert 24 <= len(found) < 30
    assert found[0].person == "29"


def test_backups_of_a_large_record_are_fewer(store, path, folder, clock):
    size = path.stat().st_size
    backups = FileBackups(path, folder, most_bytes=6 * size)
    for number in range(12):
        store.set_setting("name", str(number))
        backups.make(clock.now())
        clock.pass_seconds(HOUR)
    found = backups.listed()
    assert sum(each.size for each in found) <= 6 * found[0].size
    assert found[0].person == "11"


def test_a_backup_that_is_not_wanted_any_more_leaves_nothing(store, backups, folder, clock):
    assert backups.make(clock.now(), lambda: True) is None
    assert names(folder) == []


def test_answers_can_be_recorded_while_a_backup_is_being_made(
    store, backups, folder, clock, monkeypatch
):
    monkeypatch.setattr(copies, "_PAGES", 1)
    seen = []

    def record_one() -> bool:
        if len(seen) < 5:
            seen.append(take(store, clock, f"meanwhile-{len(seen)}"))
        return False

    made = backups.make(clock.now(), record_one)
    assert len(seen) == 5
    assert results(folder / made.name) == ["first"]


def test_a_record_whose_newest_events_are_damaged_is_not_copied(
    store, path, backups, folder, clock
):
    change(path, "UPDATE events SET text = 'x' WHERE run = 1 AND number = 3")
    with pytest.raises(DamagedRecordError):
        backups.make(clock.now())
    assert names(folder) == []


def test_on_a_full_disk_no_backup_is_left_half(store, backups, folder, clock, monkeypatch):
    def fail(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, "sync", fail)
    with pytest.raises(UnwritableRecordError):
        backups.make(clock.now())
    assert names(folder) == []


def test_a_folder_that_cannot_be_made_says_so(store, path, tmp_path, clock):
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(UnwritableRecordError):
        FileBackups(path, tmp_path / "backups" / "record").make(clock.now())


# Restoring


@pytest.fixture
def changed(store, path, backups, clock):
    """The name of a backup, after which another quiz was taken; the record is closed."""
    made = backups.make(clock.now())
    clock.pass_seconds(HOUR)
    take(store, clock, "second")
    store.close()
    return made.name


def test_a_record_is_again_as_the_backup_has_it(changed, path, backups, clock):
    backups.restore(changed, clock.now())
    assert results(path) == ["first"]
    assert names(path.parent) == ["backups", "record.sqlite3"]


def test_what_was_there_before_is_a_backup_itself(changed, path, backups, clock):
    backups.restore(changed, clock.now())
    before = backups.listed()[0]
    assert before.occasion is Occasion.BEFORE_RESTORING
    assert before.quizzes == 2
    backups.restore(before.name, clock.now())
    assert results(path) == ["first", "second"]


def test_answers_that_are_only_in_the_log_are_kept_too(path, backups, clock, tmp_path):
    store = SqlStore(path)
    take(store, clock, "first")
    name = backups.make(clock.now()).name
    clock.pass_seconds(HOUR)
    take(store, clock, "second")
    # As a killed program leaves it.
    killed = tmp_path / "killed"
    killed.mkdir()
    for each in path.parent.glob("record.sqlite3*"):
        shutil.copy(each, killed)
    store.close()
    assert (killed / "record.sqlite3-wal").stat().st_size
    backups = FileBackups(killed / "record.sqlite3", path.parent / "backups" / "record")
    backups.restore(name, clock.now())
    assert backups.listed()[0].quizzes == 2
    assert results(killed / "record.sqlite3") == ["first"]


def test_before_restoring_only_so_many_copies_stay(changed, path, backups, clock):
    for _ in range(8):
        backups.restore(changed, clock.now())
        clock.pass_seconds(1)
    before = [each for each in backups.listed() if each.occasion is Occasion.BEFORE_RESTORING]
    assert len(before) == 5


def test_a_record_that_another_window_has_open_is_not_replaced(
    changed, path, backups, clock, monkeypatch
):
    monkeypatch.setattr("quiz.storage.backups._PAUSE_SECONDS", 0)
    other = SqlStore(path)
    with pytest.raises(UnwritableRecordError) as caught:
        backups.restore(changed, clock.now())
    assert caught.value.problem == "locked"
    assert len(other.finished()) == 2
    take(other, clock, "third")
    other.close()
    assert len(backups.listed()) == 1
    assert results(path) == ["first", "second", "third"]


def test_a_window_that_is_being_closed_is_waited_for(changed, path, backups, clock):
    other = SqlStore(path)
    has_tried = Event()

    def close() -> None:
        has_tried.wait()
        other.close()

    thread = Thread(target=close)
    thread.start()
    real = copies._alone

    def alone(record):
        found = real(record)
        has_tried.set()
        return found

    copies._alone = alone
    try:
        backups.restore(changed, clock.now())
    finally:
        copies._alone = real
        thread.join()
    assert results(path) == ["first"]


def test_a_damaged_backup_is_listed_as_such_and_not_restored(changed, path, backups, folder, clock):
    content = bytearray((folder / changed).read_bytes())
    (folder / changed).write_bytes(content[: len(content) // 2])
    (backup,) = backups.listed()
    assert not backup.is_sound
    with pytest.raises(RecordError):
        backups.restore(changed, clock.now())
    assert results(path) == ["first", "second"]


def test_a_backup_with_a_damaged_row_is_not_restored(changed, path, backups, folder, clock):
    change(folder / changed, "UPDATE contents SET packed = x'00'")
    with pytest.raises(DamagedRecordError):
        backups.restore(changed, clock.now())
    assert results(path) == ["first", "second"]
    assert names(path.parent) == ["backups", "record.sqlite3"]


def test_a_backup_that_has_gone_is_not_restored(changed, path, backups, folder, clock):
    (folder / changed).unlink()
    with pytest.raises(RecordError):
        backups.restore(changed, clock.now())
    assert results(path) == ["first", "second"]


def test_a_backup_of_a_newer_program_is_listed_as_unreadable(changed, backups, folder):
    change(folder / changed, f"PRAGMA user_version = {schema.VERSION + 1}")
    assert [each.is_sound for each in backups.listed()] == [False]


def test_the_copy_made_before_an_update_can_be_restored(changed, path, backups, clock):
    copy = path.with_name("record.version-1.sqlite3")
    shutil.copy(FILES / "version-1.sqlite3", copy)
    listed = {each.name: each for each in backups.listed()}
    assert listed[copy.name].occasion is Occasion.BEFORE_UPDATE
    assert listed[copy.name].quizzes == 1
    backups.restore(copy.name, clock.now())
    assert results(path) == ["finished-run"]
    assert names(path.parent) == ["backups", "record.sqlite3", "record.version-1.sqlite3"]


def test_nothing_is_restored_when_the_record_cannot_be_copied_first(
    changed, path, backups, clock, monkeypatch
):
    def fail(_connection: sqlite3.Connection, _target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copies, "copy_from", fail)
    with pytest.raises(UnwritableRecordError):
        backups.restore(changed, clock.now())
    assert results(path) == ["first", "second"]


# A damaged record


def spoil(path: Path) -> bytes:
    content = b"This is no database. " * 500
    path.write_bytes(content)
    return content


def test_a_damaged_record_is_kept_and_a_backup_takes_its_place(changed, path, backups, clock):
    content = spoil(path)
    name = backups.replace_damaged(clock.now(), changed)
    assert name == "record.damaged-2026-01-01T130030.sqlite3"
    assert path.with_name(name).read_bytes() == content
    assert results(path) == ["first"]


def test_a_damaged_record_is_kept_and_an_empty_one_takes_its_place(changed, path, backups, clock):
    content = spoil(path)
    name = backups.replace_damaged(clock.now())
    assert path.with_name(name).read_bytes() == content
    assert results(path) == []


def test_the_log_of_a_damaged_record_is_kept_with_it(changed, path, backups, clock):
    spoil(path)
    log = path.with_name("record.sqlite3-wal")
    log.write_bytes(b"the log")
    name = backups.replace_damaged(clock.now(), changed)
    assert path.with_name(f"{name}-wal").read_bytes() == b"the log"
    assert results(path) == ["first"]
    assert not log.exists()


def test_two_damaged_records_of_one_second_are_both_kept(changed, path, backups, clock):
    kept = []
    for _ in range(2):
        spoil(path)
        kept.append(backups.replace_damaged(clock.now(), changed))
    assert len(set(kept)) == 2
    assert all(path.with_name(name).exists() for name in kept)


def test_a_damaged_row_is_replaced_the_same_way(changed, path, backups, clock):
    change(path, "UPDATE events SET text = 'x' WHERE number = 3")
    name = backups.replace_damaged(clock.now(), changed)
    assert results(path) == ["first"]
    with pytest.raises(DamagedRecordError):
        results(path.with_name(name))


def test_a_damaged_record_that_another_window_has_open_is_left(
    changed, path, backups, clock, monkeypatch
):
    monkeypatch.setattr("quiz.storage.backups._PAUSE_SECONDS", 0)
    other = SqlStore(path)
    with pytest.raises(UnwritableRecordError):
        backups.replace_damaged(clock.now(), changed)
    other.close()
    assert results(path) == ["first", "second"]


def test_a_damaged_backup_does_not_take_the_place_of_a_damaged_record(
    changed, path, backups, folder, clock
):
    content = spoil(path)
    spoil(folder / changed)
    with pytest.raises(RecordError):
        backups.replace_damaged(clock.now(), changed)
    assert path.read_bytes() == content


def test_a_disk_without_links_will_do(changed, path, backups, clock, monkeypatch):
    def refuse(self, target):
        raise PermissionError(1, "no links here")

    content = spoil(path)
    monkeypatch.setattr(Path, "hardlink_to", refuse)
    name = backups.replace_damaged(clock.now(), changed)
    assert path.with_name(name).read_bytes() == content


def test_with_the_history_every_copy_of_it_goes(changed, path, backups, folder, clock):
    shutil.copy(FILES / "version-1.sqlite3", path.with_name("record.version-1.sqlite3"))
    spoil(path)
    path.with_name("record.sqlite3-wal").write_bytes(b"the log")
    backups.replace_damaged(clock.now(), changed)
    backups.delete_all()
    assert backups.listed() == []
    assert names(path.parent) == ["backups", "record.sqlite3"]


def test_backups_of_several_people_lie_apart(tmp_path, clock):
    for person in ("ana", "bea"):
        record = tmp_path / f"{person}.sqlite3"
        with closing(SqlStore(record)) as store:
            take(store, clock, person)
            FileBackups(record, tmp_path / "backups" / person).make(clock.now())
    ana = FileBackups(tmp_path / "ana.sqlite3", tmp_path / "backups" / "ana")
    assert len(ana.listed()) == 1
    ana.delete_all()
    assert len(names(tmp_path / "backups" / "bea")) == 1


@pytest.mark.no_cover
def test_a_flipped_bit_in_a_backup_is_recognised_or_harmless(tmp_path):
    assert flipped_backups(tmp_path, range(20))["recognised"] > 4
