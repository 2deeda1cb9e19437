"""Backups made behind the window, restored from it, and a damaged record mended there."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool

from quiz.app import Program
from quiz.core.errors import UnwritableRecordError
from quiz.storage.backups import FileBackups
from quiz.storage.record import SqlStore
from quiz.ui.dialogs.restore import DamagedDialog, RestoreDialog
from quiz.ui.widgets.radio_row import RadioRow
from tests.ui.programs import (
    PATIENCE_MS,
    answer,
    answer_all,
    banks_are_read,
    button,
    dialog,
    navigation,
    page,
    play,
    record_is_open,
    told,
    words,
)

HOUR = 3600


def backups_of(programs) -> FileBackups:
    record = programs.profile.database_file
    return FileBackups(record, programs.profile.backups(record))


def study(program: Program) -> None:
    """Take a quiz to its results."""
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()


def check(programs, program: Program) -> None:
    """Let the whole record be checked, and copied if that is due."""
    with programs.qtbot.waitSignal(navigation(program).record.checked, timeout=PATIENCE_MS):
        navigation(program).record.check_timer.timeout.emit()
    wait_for_backups(programs, program)


def wait_for_backups(programs, program: Program) -> None:
    """Wait until everything that was begun in the background is done and told."""
    QThreadPool.globalInstance().waitForDone()
    done = []
    program.backup_flow._in_background(lambda _: None, done.append)
    programs.until(lambda: bool(done))


def results(program: Program) -> int:
    return len(navigation(program).record.study.finished())


def open_dialog(programs, program: Program, kind: type) -> RestoreDialog | DamagedDialog:
    programs.until(lambda: any(each.isVisible() for each in program.window.findChildren(kind)))
    return next(each for each in program.window.findChildren(kind) if each.isVisible())


@pytest.fixture
def studied(programs):
    """A program with two results, and a backup of the first."""
    program = programs.start()
    study(program)
    check(programs, program)
    programs.clock.pass_seconds(HOUR)
    study(program)
    return program


def restore(programs, program: Program) -> None:
    """Restore the newest backup from the settings."""
    navigation(program)._on_settings()
    button(navigation(program).settings, "Restore a backup…").click()
    button(open_dialog(programs, program, RestoreDialog), "Restore…").click()
    button(dialog(program), "Restore").click()


def test_a_backup_is_made_once_the_record_has_been_checked(programs):
    program = programs.start()
    study(program)
    assert backups_of(programs).listed() == []
    check(programs, program)
    (backup,) = backups_of(programs).listed()
    assert (backup.quizzes, backup.is_sound) == (1, True)


def test_another_one_is_made_while_one_goes_on_studying(programs, studied):
    assert studied.backup_flow.look_timer.isActive()
    studied.backup_flow.look_timer.timeout.emit()
    wait_for_backups(programs, studied)
    assert [backup.quizzes for backup in backups_of(programs).listed()] == [2, 1]


def test_what_the_last_hour_added_is_copied_at_the_next_start(programs, studied):
    program = programs.restart(studied)
    check(programs, program)
    assert backups_of(programs).listed()[0].quizzes == 2


def test_a_backup_that_cannot_be_made_disturbs_nobody(programs, caplog):
    program = programs.start()
    study(program)
    folder = programs.profile.backups(programs.profile.database_file)
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("in the way")
    check(programs, program)
    assert "No backup could be made" in caplog.text
    assert told(program) == ""
    study(program)
    assert results(program) == 2


def test_closing_gives_up_a_backup_that_is_being_made(programs, monkeypatch):
    program = programs.start()
    study(program)
    begun, given_up = [], []

    def make(_self, _now, is_unwanted):
        begun.append(True)
        while not is_unwanted():
            pass
        given_up.append(True)

    monkeypatch.setattr(FileBackups, "make", make)
    with programs.qtbot.waitSignal(navigation(program).record.checked, timeout=PATIENCE_MS):
        navigation(program).record.check_timer.timeout.emit()
    programs.until(lambda: bool(begun))
    programs.end(program)
    assert given_up == [True]


def test_a_backup_is_restored_without_a_restart(programs, studied):
    restore(programs, studied)
    programs.until(lambda: "has been restored" in told(studied))
    programs.until(lambda: record_is_open(studied))
    assert page(studied) == "home"
    assert results(studied) == 1
    study(studied)
    assert results(studied) == 2


def test_home_shows_the_results_of_the_backup(programs, studied):
    assert len(studied.window.home._view.results) == 2
    restore(programs, studied)
    programs.until(lambda: "has been restored" in told(studied))
    programs.until(lambda: len(studied.window.home._view.results) == 1)


def test_what_was_there_before_can_be_restored_again(programs, studied):
    restore(programs, studied)
    programs.until(lambda: "has been restored" in told(studied))
    programs.until(lambda: record_is_open(studied))
    restore(programs, studied)
    programs.until(lambda: record_is_open(studied) and results(studied) == 2)


def test_after_restoring_the_record_is_checked_and_copied_as_before(programs, studied):
    restore(programs, studied)
    programs.until(lambda: "has been restored" in told(studied))
    programs.until(lambda: record_is_open(studied))
    programs.clock.pass_seconds(HOUR)
    study(studied)
    check(programs, studied)
    assert backups_of(programs).listed()[0].quizzes == 2


def test_restoring_can_be_thought_over(programs, studied):
    navigation(studied)._on_settings()
    button(navigation(studied).settings, "Restore a backup…").click()
    button(open_dialog(programs, studied, RestoreDialog), "Restore…").click()
    button(dialog(studied), "Cancel").click()
    assert results(studied) == 2


def test_while_a_quiz_runs_nothing_is_restored(programs, studied):
    studied.window.home.main_action()
    answer(studied)
    navigation(studied)._on_settings()
    button(navigation(studied).settings, "Restore a backup…").click()
    assert "Finish or leave the quiz first" in told(studied)


def test_without_a_backup_there_is_nothing_to_choose_from(programs):
    program = programs.start()
    program.backup_flow.ask_to_restore()
    programs.until(lambda: "There is no backup yet" in told(program))


def test_while_another_window_has_the_record_open_nothing_is_restored(
    programs, studied, monkeypatch
):
    monkeypatch.setattr("quiz.storage.backups._PAUSE_SECONDS", 0)
    with closing(SqlStore(programs.profile.database_file)):
        restore(programs, studied)
        programs.until(lambda: "Another window" in told(studied))
    programs.until(lambda: record_is_open(studied))
    assert results(studied) == 2
    study(studied)
    assert results(studied) == 3


def test_on_a_full_disk_nothing_is_restored(programs, studied, monkeypatch):
    def fail(_self, _name, _now):
        raise UnwritableRecordError(programs.profile.database_file, "full")

    monkeypatch.setattr(FileBackups, "restore", fail)
    restore(programs, studied)
    programs.until(lambda: "The disk is full" in told(studied))
    programs.until(lambda: record_is_open(studied))
    assert results(studied) == 2


def test_a_damaged_backup_is_not_restored(programs, studied):
    (path,) = programs.profile.backups(programs.profile.database_file).iterdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE contents SET packed = x'00'")
    restore(programs, studied)
    programs.until(lambda: "That backup is damaged" in told(studied))
    programs.until(lambda: record_is_open(studied))
    assert results(studied) == 2


def test_with_the_history_its_backups_are_deleted(programs, studied):
    navigation(studied).settings_flow.ask_to_delete_history()
    button(dialog(studied), "Delete").click()
    wait_for_backups(programs, studied)
    assert backups_of(programs).listed() == []


# A damaged record


def spoil(programs) -> bytes:
    content = b"This is no database. " * 500
    programs.profile.database_file.write_bytes(content)
    return content


@pytest.fixture
def damaged(programs, studied):
    """A program whose record was damaged between two starts, which it says by itself."""
    programs.end(studied)
    spoil(programs)
    program = programs.begin()
    programs.until(lambda: program.window._trouble is not None and banks_are_read(program))
    return program


def mend(programs, program: Program) -> DamagedDialog:
    """Ask what can be done, as long as that is not asked already."""
    button(program.window._trouble, "What can be done…").click()
    return open_dialog(programs, program, DamagedDialog)


def test_what_can_be_done_is_offered_at_once(programs, damaged):
    asked = open_dialog(programs, damaged, DamagedDialog)
    assert "Newest backup: today, " in words(asked)


def kept(programs) -> list[Path]:
    return list(programs.profile.data.glob("record.damaged-*.sqlite3"))


def test_a_damaged_record_is_replaced_by_the_newest_backup(programs, damaged):
    asked = mend(programs, damaged)
    assert "1 finished quiz " in words(asked)
    button(asked, "Restore this backup").click()
    programs.until(lambda: record_is_open(damaged))
    assert results(damaged) == 1
    assert damaged.window._trouble is None
    (aside,) = kept(programs)
    assert aside.read_bytes() == b"This is no database. " * 500
    programs.until(lambda: aside.name in told(damaged))
    study(damaged)
    assert results(damaged) == 2


def test_a_damaged_record_is_replaced_by_an_empty_one(programs, damaged):
    button(mend(programs, damaged), "Start with an empty one").click()
    programs.until(lambda: record_is_open(damaged))
    assert results(damaged) == 0
    assert len(kept(programs)) == 1
    study(damaged)
    assert results(damaged) == 1


def test_a_damaged_record_can_be_left_as_it_is(programs, damaged):
    button(mend(programs, damaged), "Not now").click()
    assert kept(programs) == []
    assert damaged.window._trouble is not None
    assert mend(programs, damaged).isVisible()
    assert programs.profile.database_file.read_bytes().startswith(b"This is no database.")


def test_another_backup_can_be_chosen_for_a_damaged_record(programs, studied):
    studied.backup_flow.look_timer.timeout.emit()
    wait_for_backups(programs, studied)
    programs.end(studied)
    spoil(programs)
    program = programs.begin()
    programs.until(lambda: program.window._trouble is not None and banks_are_read(program))
    button(mend(programs, program), "Other backups…").click()
    chosen = open_dialog(programs, program, RestoreDialog)
    chosen.findChildren(RadioRow)[1].click()
    button(chosen, "Restore…").click()
    button(dialog(program), "Restore").click()
    programs.until(lambda: record_is_open(program))
    assert results(program) == 1
    assert len(kept(programs)) == 1


def test_the_settings_offer_the_backups_of_a_damaged_record_too(programs, damaged):
    button(mend(programs, damaged), "Not now").click()
    restore(programs, damaged)
    programs.until(lambda: record_is_open(damaged))
    assert results(damaged) == 1
    assert len(kept(programs)) == 1


def test_a_newest_backup_that_is_damaged_too_leaves_the_choice(programs, damaged):
    (path,) = programs.profile.backups(programs.profile.database_file).iterdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE contents SET packed = x'00'")
    button(mend(programs, damaged), "Restore this backup").click()
    programs.until(lambda: "That backup is damaged" in told(damaged))
    programs.until(lambda: damaged.window._trouble is not None)
    assert kept(programs) == []
    assert mend(programs, damaged).isVisible()


def test_of_a_damaged_record_no_backup_is_made(programs, studied):
    with closing(sqlite3.connect(programs.profile.database_file)) as connection:
        connection.execute("UPDATE contents SET packed = x'00'")
        connection.commit()
    navigation(studied).record.check_timer.timeout.emit()
    programs.until(lambda: studied.window._trouble is not None)
    studied.backup_flow.look_timer.timeout.emit()
    wait_for_backups(programs, studied)
    assert len(backups_of(programs).listed()) == 1


def test_damage_that_the_check_finds_is_mended_the_same_way(programs, studied):
    with closing(sqlite3.connect(programs.profile.database_file)) as connection:
        connection.execute("UPDATE contents SET packed = x'00'")
        connection.commit()
    navigation(studied).record.check_timer.timeout.emit()
    programs.until(lambda: studied.window._trouble is not None)
    button(mend(programs, studied), "Restore this backup").click()
    programs.until(lambda: studied.window._trouble is None and record_is_open(studied))
    assert results(studied) == 1
    assert len(kept(programs)) == 1


def test_damage_found_during_a_quiz_is_mended_after_it(programs, studied):
    studied.window.home.main_action()
    with closing(sqlite3.connect(programs.profile.database_file)) as connection:
        connection.execute("UPDATE contents SET packed = x'00' WHERE rowid = 1")
        connection.commit()
    navigation(studied).record.check_timer.timeout.emit()
    programs.until(lambda: studied.window._trouble is not None)
    button(studied.window._trouble, "What can be done…").click()
    assert "Finish or leave the quiz first" in told(studied)
    assert play(studied).attempt() is not None


def test_the_copy_before_an_update_is_offered(programs, studied):
    folder = programs.profile.backups(programs.profile.database_file)
    (path,) = folder.iterdir()
    shutil.move(path, programs.profile.data / "record.version-1.sqlite3")
    restore(programs, studied)
    programs.until(lambda: "has been restored" in told(studied))
    programs.until(lambda: record_is_open(studied))
    assert results(studied) == 1


# What keeps a record from being written, at the start and later

_SAID = {
    "full": "The disk is full",
    "read-only": "cannot be written to",
    "locked": "Another program is using",
}


@pytest.mark.parametrize("problem", _SAID)
def test_at_the_start_it_is_said_why_nothing_can_be_saved(programs, monkeypatch, problem):
    def fail(_self, path, **_options):
        raise UnwritableRecordError(path, problem)

    with monkeypatch.context() as broken:
        broken.setattr(SqlStore, "__init__", fail)
        program = programs.begin()
        programs.until(lambda: program.window._trouble is not None and banks_are_read(program))
    assert _SAID[problem] in program.window._trouble.accessibleName()
    button(program.window._trouble, "Try again").click()
    programs.until(lambda: record_is_open(program))
    assert program.window._trouble is None


@pytest.mark.parametrize("problem", _SAID)
def test_in_the_middle_of_a_quiz_it_is_said_why_an_answer_is_not_saved(
    programs, monkeypatch, problem
):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    view = play(program).view.question()
    given = view.answer.response()

    def fail(*_arguments):
        raise UnwritableRecordError(None, problem)

    with monkeypatch.context() as broken:
        broken.setattr(navigation(program).record.study.store, "append", fail)
        play(program).main_action()
        assert _SAID[problem] in told(program)
        assert (play(program).view.question(), view.answer.response()) == (view, given)
    play(program).main_action()
    assert view.verdict is not None


def test_a_record_that_another_program_is_writing_to_waits_for_it(programs):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    raw = navigation(program).record.study.store._connection.connection.driver_connection
    raw.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(programs.profile.database_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        play(program).main_action()
        assert _SAID["locked"] in told(program)
    play(program).main_action()
    assert play(program).view.question().verdict is not None
