"""The record behind the window: two windows on it, one that cannot be opened, one that fails."""

import sqlite3

import pytest

from quiz.app import Program
from quiz.core.errors import DamagedRecordError, RecordError, UnwritableRecordError
from quiz.storage.record import SqlStore
from tests.ui.programs import (
    PATIENCE_MS,
    answer,
    attempt,
    banks_are_read,
    button,
    dialog,
    leave,
    navigation,
    page,
    play,
    record_is_open,
    start_exam,
    told,
    words,
)

# Two windows


def test_a_second_window_only_reads_the_quiz_of_the_first(programs):
    first = programs.start()
    first.window.home.main_action()
    answer(first)
    second = programs.start()

    second.window.home.main_action()

    assert page(second) == "play"
    assert "open in another window" in words(play(second).view)
    assert not play(second).view.footer.main.isEnabled()


def test_a_name_changed_in_one_window_is_in_the_other_when_the_person_comes_to_it(programs):
    first, second = programs.start(), programs.start()
    first.preferences.set("name", "Ana Quispe")
    second.preferences.set("daily_goal", 35)
    assert second.preferences.current.name == ""

    second.window.came_back.emit()

    assert second.preferences.current.name == "Ana Quispe"
    assert "Ana Quispe" in second.window.side_bar.profile.accessibleName()
    first.window.came_back.emit()
    assert first.preferences.current.name == "Ana Quispe"
    assert first.preferences.current.daily_goal == 35


def test_what_another_window_has_set_waits_until_the_quiz_is_left(programs):
    first, second = programs.start(), programs.start()
    second.window.home.main_action()
    first.preferences.set("name", "Ana Quispe")

    second.window.came_back.emit()
    assert second.preferences.current.name == ""
    leave(second)
    second.window.came_back.emit()
    assert second.preferences.current.name == "Ana Quispe"


def test_a_setting_that_could_not_be_written_stays_as_it_was_chosen(programs, monkeypatch):
    program = programs.start()
    with monkeypatch.context() as broken:
        _break(program, broken, "set_setting")
        program.preferences.set("daily_goal", 35)

    program.window.came_back.emit()

    assert program.preferences.current.daily_goal == 35


def test_a_second_window_takes_the_quiz_once_the_first_has_left_it(programs):
    first = programs.start()
    first.window.home.main_action()
    second = programs.start()
    second.window.home.main_action()
    navigation(second)._on_home()
    answer(first)
    play(first).main_action()
    position = attempt(first).next_position()
    play(first).main_action()
    leave(first)

    second.window.home.main_action()

    assert "open in another window" not in words(play(second).view)
    assert attempt(second).position == position
    assert navigation(second).record.study.may_answer(attempt(second).identity)


def test_an_exam_of_another_window_is_that_windows_to_end(programs):
    first = programs.start()
    exam = start_exam(first, seconds=60)
    play(first).time.stop()
    programs.clock.pass_seconds(61)

    second = programs.start()
    assert navigation(second).record.study.finished() == []
    play(first).time.tick_timer.timeout.emit()

    assert exam.is_finished
    assert len(navigation(second).record.study.finished()) == 1


def test_a_quiz_whose_history_another_window_has_deleted_cannot_be_continued(programs):
    first = programs.start()
    first.window.home.main_action()
    leave(first)
    second = programs.start()
    navigation(second).record.study.delete_history()

    first.window.home.main_action()

    assert page(first) == "home"
    assert first.window.home._view.running is None


def test_answers_to_a_quiz_that_another_window_has_deleted_are_refused_in_words(programs):
    first = programs.start()
    first.window.home.main_action()
    second = programs.start()
    navigation(second).record.study.delete_history()

    answer(first)
    play(first).main_action()

    assert page(first) == "play"
    assert told(first)


# A record that cannot be opened


def _make_newer(programs) -> None:
    program = programs.start()
    programs.end(program)
    connection = sqlite3.connect(programs.profile.database_file)
    connection.execute("PRAGMA user_version = 9999")
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
    if "version" in tables:
        connection.execute("UPDATE version SET version = 9999")
    connection.commit()
    connection.close()


def _make_damaged(programs) -> None:
    programs.profile.create()
    programs.profile.database_file.write_bytes(b"This is no database. " * 500)


def _make_unwritable(programs) -> None:
    programs.profile.create()
    programs.profile.database_file.mkdir()


_SPOILED = {"newer": _make_newer, "damaged": _make_damaged, "unwritable": _make_unwritable}
_SENTENCES = {"newer": "newer version", "damaged": "damaged", "unwritable": ""}


def _begin_spoiled(programs, way: str) -> Program:
    """Start with a record that cannot be opened, and wait until that is told."""
    _SPOILED[way](programs)
    program = programs.begin()
    programs.until(lambda: program.window._trouble is not None and banks_are_read(program))
    return program


@pytest.fixture
def spoiled(programs):
    """A program whose record a newer one has written."""
    return _begin_spoiled(programs, "newer")


@pytest.mark.parametrize("way", list(_SPOILED))
def test_a_record_that_cannot_be_opened_is_told_and_stays_told(programs, way):
    program = _begin_spoiled(programs, way)

    assert _SENTENCES[way] in program.window._trouble.accessibleName()
    assert program.window._trouble.isVisible()
    assert program.window.home._view.is_complete

    program.window.home.main_action()
    programs.until(lambda: told(program) != "")
    assert _SENTENCES[way] in told(program)
    assert page(program) == "home"


def test_banks_can_be_browsed_without_a_record(spoiled):
    navigation(spoiled)._on_browse("shipped")

    assert page(spoiled) == "browse"
    assert navigation(spoiled).browse.model.rowCount() == 12


def test_a_set_up_quiz_that_cannot_start_without_a_record_says_why(spoiled, programs):
    navigation(spoiled)._on_setup("shipped")
    navigation(spoiled).setup.main_action()

    programs.until(lambda: told(spoiled) != "")
    assert page(spoiled) == "setup"


def test_deleting_the_history_of_no_record_says_why_it_cannot(spoiled, programs):
    navigation(spoiled).settings_flow.ask_to_delete_history()

    programs.until(lambda: told(spoiled) != "")


def test_trying_again_opens_the_record_once_it_can_be_opened(programs):
    _make_unwritable(programs)
    program = programs.begin()
    programs.until(lambda: program.window._trouble is not None)

    programs.profile.database_file.rmdir()
    button(program.window._trouble, "Try again").click()

    programs.until(lambda: record_is_open(program))
    assert program.window._trouble is None
    assert program.window.home._view.is_complete


def test_a_quiz_starts_as_soon_as_the_record_can_be_opened_again(programs):
    _make_unwritable(programs)
    program = programs.begin()
    programs.until(lambda: program.window._trouble is not None and banks_are_read(program))

    programs.profile.database_file.rmdir()
    program.window.home.main_action()

    programs.until(lambda: page(program) == "play")
    assert program.window._trouble is None
    # Neither is it said any more, after what had been asked for in vain.
    assert told(program) == ""


# A record that fails later


def _break(program: Program, monkeypatch, *names: str) -> None:
    """Let methods of the record fail as on a full disk."""

    def fail(*_args: object, **_kwargs: object) -> None:
        raise UnwritableRecordError(None, "disk full")

    for name in names:
        monkeypatch.setattr(navigation(program).record.study.store, name, fail)


def test_an_answer_that_cannot_be_recorded_stays_on_screen(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    view = play(program).view.question()
    given = view.answer.response()
    with monkeypatch.context() as broken:
        _break(program, broken, "append")

        play(program).main_action()

        assert "disk is full" in told(program)
        assert play(program).view.question() is view
        assert view.answer.response() == given
        assert view.verdict is None
    play(program).main_action()
    assert view.verdict is not None


def test_that_nothing_can_be_saved_is_taken_back_once_something_is(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    with monkeypatch.context() as broken:
        _break(program, broken, "append")
        play(program).main_action()
        assert navigation(program).toast.isVisible()
    play(program).main_action()
    assert navigation(program).toast.isHidden()


def test_the_clock_of_a_quiz_that_is_kept_takes_it_back_too(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    with monkeypatch.context() as broken:
        _break(program, broken, "keep_times")
        play(program).time.keep_timer.timeout.emit()
        assert navigation(program).toast.isVisible()
    play(program).time.keep_timer.timeout.emit()
    assert navigation(program).toast.isHidden()


def test_what_was_told_since_stays_when_something_is_saved(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    with monkeypatch.context() as broken:
        _break(program, broken, "append")
        play(program).main_action()
    navigation(program).tell("Something else.")
    play(program).main_action()
    assert navigation(program).toast.isVisible()
    assert told(program) == "Something else."


def test_a_quiz_that_cannot_be_left_goes_on(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    with monkeypatch.context() as broken:
        _break(program, broken, "append")

        leave(program)

        assert page(program) == "play"
        assert play(program).time.tick_timer.isActive()
    leave(program)
    assert page(program) == "home"


def test_an_exam_that_cannot_be_submitted_goes_on(programs, monkeypatch):
    program = programs.start()
    exam = start_exam(program)
    play(program)._on_submit()
    with monkeypatch.context() as broken:
        _break(program, broken, "append")

        button(dialog(program), "Submit").click()

        assert page(program) == "play"
        assert play(program).time.tick_timer.isActive()
        assert not exam.is_finished


def test_a_quiz_that_cannot_be_recorded_does_not_start(programs, monkeypatch):
    program = programs.start()
    _break(program, monkeypatch, "begin")

    program.window.home.main_action()

    assert page(program) == "home"
    assert "disk is full" in told(program)


def test_times_that_cannot_be_kept_are_told_once(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    _break(program, monkeypatch, "keep_times")
    failures = []
    navigation(program).flow.failed.connect(failures.append)

    for _ in range(3):
        play(program).time.keep_timer.timeout.emit()

    assert len(failures) == 1


def test_an_exam_that_cannot_end_while_it_is_left_is_told_once(programs, monkeypatch):
    program = programs.start()
    exam = start_exam(program, seconds=60)
    leave(program)
    programs.clock.pass_seconds(61)
    failures = []
    navigation(program).flow.failed.connect(failures.append)
    with monkeypatch.context() as broken:
        _break(program, broken, "append")
        for _ in range(3):
            navigation(program).flow.exams_left.timer.timeout.emit()
    assert len(failures) == 1

    navigation(program).flow.exams_left.timer.timeout.emit()
    assert exam.is_finished


def test_results_that_cannot_be_read_are_told(programs, monkeypatch):
    program = programs.start()
    _break(program, monkeypatch, "finished")

    navigation(program).home_flow.show_all_results(51)

    assert told(program)


def test_home_offers_what_it_can_where_its_figures_cannot_be_read(programs, monkeypatch, caplog):
    program = programs.start()
    program.window.home.main_action()
    leave(program)
    programs.end(program)

    def fail(*_args: object) -> None:
        raise DamagedRecordError(programs.profile.database_file, "row 7 of events")

    monkeypatch.setattr(SqlStore, "run", fail)
    program = programs.start()

    assert "is damaged" in told(program)
    # What is technical about it is in the log.
    assert "row 7 of events" not in told(program)
    assert "row 7 of events" in caplog.text
    # The record is open, and what is played now is written.
    assert "nothing is written" not in told(program)
    assert program.window.home._view.is_complete
    program.window.home.main_action()
    assert page(program) == "play"


# The whole record is checked behind the window


def test_damage_that_the_check_finds_is_told_and_stays_told(programs, monkeypatch, caplog):
    program = programs.start()

    def verify():
        yield 1
        raise DamagedRecordError(programs.profile.database_file, "row 7 of events")

    monkeypatch.setattr(navigation(program).record.study.store, "verify", verify)
    navigation(program).record.check_timer.timeout.emit()

    programs.until(lambda: program.window._trouble is not None)
    assert "is damaged" in program.window._trouble.accessibleName()
    assert "row 7 of events" not in program.window._trouble.accessibleName()
    assert "row 7 of events" in caplog.text
    program.window.home.main_action()
    assert page(program) == "play"


def test_a_sound_record_is_checked_in_silence(programs, qtbot):
    program = programs.start()
    record = navigation(program).record
    assert record.check_timer.isActive()

    with qtbot.waitSignal(record.checked, timeout=PATIENCE_MS):
        record.check_timer.timeout.emit()

    assert program.window._trouble is None
    assert told(program) == ""


def test_a_record_that_is_only_busy_is_not_called_damaged(programs, monkeypatch, qtbot):
    program = programs.start()
    record = navigation(program).record

    def verify():
        yield 1
        raise RecordError(None, "locked")

    monkeypatch.setattr(record.study.store, "verify", verify)
    failures = []
    record.damaged.connect(failures.append)
    answered = record._on_check_failed
    calls = []
    monkeypatch.setattr(record, "_on_check_failed", lambda error: calls.append(answered(error)))
    record.check_timer.timeout.emit()

    programs.until(lambda: bool(calls))
    assert failures == []


def test_the_check_ends_when_the_program_does(programs, monkeypatch):
    program = programs.start()
    steps = []

    def verify():
        while True:
            steps.append(1)
            yield 1

    monkeypatch.setattr(navigation(program).record.study.store, "verify", verify)
    navigation(program).record.check_timer.timeout.emit()
    programs.until(lambda: bool(steps))

    programs.end(program)
