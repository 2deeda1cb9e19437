"""What comes in front of a quiz, its dialogs and the settings, and the way back to it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from quiz.core.errors import UnwritableRecordError
from quiz.storage.record import SqlStore
from tests.ui.programs import (
    answer,
    attempt,
    button,
    navigation,
    page,
    play,
    start_exam,
    told,
    type_text,
    words,
)

_CONTROL = Qt.KeyboardModifier.ControlModifier
_DIALOGS = {
    "leave": lambda program: press(program, Qt.Key.Key_Escape),
    "go to": lambda program: press(program, Qt.Key.Key_G, _CONTROL),
    "submit": lambda program: press(program, Qt.Key.Key_Return, _CONTROL),
    "keys": lambda program: navigation(program).settings_flow.show_keys(),
    "source": lambda program: navigation(program).flow.show_source(attempt(program).snapshot),
    "picture": lambda program: play(program).picture_requested.emit(
        QApplication.windowIcon().pixmap(8), "A map"
    ),
}


def press(program, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is in the window."""
    QTest.keyClick(program.window.focusWidget(), key, modifiers)


def front(program):
    """The dialog in front of the window."""
    shown = [each for each in program.window.findChildren(QDialog) if each.isVisible()]
    assert len(shown) == 1
    return shown[0]


def active(programs, program):
    """Let the window be the one that has the keyboard."""
    program.window.activateWindow()
    programs.until(program.window.isActiveWindow)


# Dialogs


@pytest.mark.parametrize("kind", _DIALOGS)
def test_esc_closes_a_dialog_and_gives_the_focus_back(programs, kind):
    program = programs.start()
    start_exam(program)
    active(programs, program)
    before = program.window.focusWidget()
    _DIALOGS[kind](program)
    shown = front(program)
    programs.until(shown.isActiveWindow)

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert not shown.isVisible()
    assert page(program) == "play"
    assert not attempt(program).is_finished
    programs.until(lambda: QApplication.focusWidget() is before)


@pytest.mark.parametrize("kind", ["leave", "go to", "submit"])
def test_a_dialog_that_a_key_opened_shows_where_the_focus_is(programs, kind):
    program = programs.start()
    start_exam(program)
    active(programs, program)
    assert not getattr(program.window.focusWidget(), "ring_is_shown", False)

    _DIALOGS[kind](program)
    programs.until(front(program).isActiveWindow)

    assert QApplication.focusWidget().ring_is_shown


@pytest.mark.parametrize("name", ["Submit…", "Leave the quiz (Esc)"])
def test_a_dialog_that_a_click_opened_shows_no_ring(programs, name):
    program = programs.start()
    start_exam(program)
    active(programs, program)

    QTest.mouseClick(button(play(program), name), Qt.MouseButton.LeftButton)
    programs.until(front(program).isActiveWindow)

    assert not QApplication.focusWidget().ring_is_shown


# The settings


def test_the_settings_are_open_at_once_and_lead_back_to_the_quiz(programs):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    play(program).draft_timer.timeout.emit()
    play(program)._on_clock()
    identity, drafted = attempt(program).identity, attempt(program).item.draft
    before = attempt(program).total_seconds

    navigation(program)._on_settings()
    assert page(program) == "settings"
    programs.clock.pass_seconds(100)
    program.preferences.set("text_percent", 130)
    button(navigation(program).settings, "Back to the quiz").click()

    assert page(program) == "play"
    assert (attempt(program).identity, attempt(program).item.draft) == (identity, drafted)
    assert attempt(program).total_seconds == pytest.approx(before, abs=0.1)
    assert play(program).view.header.clock.is_clock_hidden()
    assert play(program).view.question().answer.response() == drafted
    assert not attempt(program).is_away
    program.preferences.set("text_percent", 100)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_key_leads_back_from_the_settings_to_the_quiz(programs, key):
    program = programs.start()
    program.window.home.main_action()
    active(programs, program)

    navigation(program)._on_settings()
    press(program, key)

    assert page(program) == "play"


def test_what_was_typed_just_before_the_settings_is_still_there(programs):
    program = programs.start()
    program.window.home.main_action()
    while not play(program).view.question().answer.is_typed:
        answer(program)
        play(program).main_action()
        play(program).main_action()
    type_text(program, "98")

    navigation(program)._on_settings()
    navigation(program)._on_back()

    assert play(program).view.question().answer.response() == "98"


def test_a_quiz_left_for_the_settings_waits_on_home(programs):
    program = programs.start()
    program.window.home.main_action()
    identity = attempt(program).identity

    navigation(program)._on_settings()
    navigation(program)._on_home()
    navigation(program)._on_settings()
    assert "Back to the quiz" not in words(navigation(program).settings)
    navigation(program)._on_back()

    assert page(program) == "home"
    program.window.home.main_action()
    assert attempt(program).identity == identity


def test_another_language_leads_back_to_the_quiz_too(programs, qapp):
    program = programs.start()
    program.window.home.main_action()
    identity = attempt(program).identity
    navigation(program)._on_settings()

    program.preferences.set("language", "es")
    qapp.processEvents()
    programs.until(lambda: navigation(program).record.study is not None)
    assert page(program) == "settings"
    navigation(program).settings.main_action()

    assert page(program) == "play"
    assert attempt(program).identity == identity


def test_an_exams_time_runs_on_behind_the_settings_and_is_said_to(programs):
    program = programs.start()
    exam = start_exam(program, seconds=600)

    navigation(program)._on_settings()
    assert told(program) == "The exam's time keeps running."
    programs.clock.pass_seconds(200)
    navigation(program)._on_back()

    assert attempt(program) is exam
    assert exam.quiz_rest == pytest.approx(400, abs=1)


def test_an_exam_that_ends_behind_the_settings_leads_to_its_results(programs):
    program = programs.start()
    start_exam(program, seconds=60)
    navigation(program)._on_settings()
    programs.clock.pass_seconds(61)
    navigation(program).flow.exams_left.timer.timeout.emit()

    navigation(program)._on_back()

    assert page(program) == "results"


def test_a_quiz_that_cannot_be_left_for_the_settings_goes_on(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    with monkeypatch.context() as broken:
        broken.setattr(SqlStore, "append", _fail)
        navigation(program)._on_settings()

    assert page(program) == "play"
    assert play(program).time.tick_timer.isActive()


# Times that cannot be kept


def test_times_that_cannot_be_kept_are_told_again_after_they_could_be(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    failures = []
    navigation(program).flow.failed.connect(failures.append)
    for _ in range(2):
        with monkeypatch.context() as broken:
            broken.setattr(SqlStore, "keep_times", _fail)
            for _ in range(3):
                play(program).time.keep_timer.timeout.emit()
        play(program).time.keep_timer.timeout.emit()

    assert len(failures) == 2


def _fail(*_arguments):
    raise UnwritableRecordError(None, "disk full")
