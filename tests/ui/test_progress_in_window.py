"""The progress page in the whole program: how one comes to it, and that it keeps up."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from quiz.app import Program
from quiz.core.errors import RecordError
from tests.ui.programs import answer_all, navigation, page, play, told, words


def press(program: Program, key: Qt.Key) -> None:
    QTest.keyClick(program.window, key, Qt.KeyboardModifier.ControlModifier)


def take_a_quiz(program: Program) -> None:
    program.window.home.main_action()
    answer_all(program)


def wait_until_shown(programs, program: Program) -> None:
    progress = navigation(program).progress.page()
    programs.until(lambda: progress.progress() is not None)


def test_ctrl_3_leads_to_the_page(programs):
    program = programs.start()

    press(program, Qt.Key.Key_3)

    assert page(program) == "progress"


def test_the_side_bar_leads_to_the_page_and_marks_it(programs):
    program = programs.start()
    item = program.window.side_bar._items["progress"]

    item.click()

    assert page(program) == "progress"
    assert item.accessibleDescription() == "You are here"
    assert item.toolTip() == "Progress (Ctrl+3)"


def test_in_a_quiz_one_is_asked_before_leaving_it(programs):
    program = programs.start()
    program.window.home.main_action()

    press(program, Qt.Key.Key_3)

    assert page(program) == "play"


def test_before_any_answer_it_leads_to_the_set_up(programs):
    program = programs.start()
    press(program, Qt.Key.Key_3)
    wait_until_shown(programs, program)

    QTest.keyClick(program.window, Qt.Key.Key_Return)

    assert page(program) == "setup"


def test_what_was_just_answered_is_shown(programs):
    program = programs.start()
    take_a_quiz(program)

    press(program, Qt.Key.Key_3)
    wait_until_shown(programs, program)
    shown = words(navigation(program).progress.page())

    assert "Your curve appears after three quizzes." in shown
    progress = navigation(program).progress.page().progress()
    assert progress.streak_days == 1
    assert progress.answered == len(progress.scores) * len(play(program).attempt().items)


def test_another_period_is_computed(programs):
    program = programs.start()
    take_a_quiz(program)
    press(program, Qt.Key.Key_3)
    wait_until_shown(programs, program)
    shown = navigation(program).progress.page()

    shown.period._segments[2].click()

    programs.until(lambda: shown.progress().period == shown.chosen_period() == "all")


def test_a_new_quiz_is_there_when_one_comes_back(programs):
    program = programs.start()
    press(program, Qt.Key.Key_3)
    wait_until_shown(programs, program)
    press(program, Qt.Key.Key_1)
    take_a_quiz(program)

    press(program, Qt.Key.Key_3)

    shown = navigation(program).progress.page()
    programs.until(lambda: len(shown.progress().scores) == 1)


def test_copied_numbers_are_told_in_a_toast(programs):
    program = programs.start()
    take_a_quiz(program)
    press(program, Qt.Key.Key_3)
    wait_until_shown(programs, program)
    shown = navigation(program).progress.page()
    shown.show_as_text(is_as_text=True)

    shown._mastery.copy_button.click()

    assert "Copied" in told(program)


def test_settings_lead_back_to_the_page(programs):
    program = programs.start()
    press(program, Qt.Key.Key_3)

    press(program, Qt.Key.Key_Comma)
    QTest.keyClick(program.window, Qt.Key.Key_Escape)

    assert page(program) == "progress"


def test_start_up_does_without_the_page(programs):
    program = programs.start()

    assert navigation(program).progress._page is None


def test_a_record_that_cannot_be_read_is_said_so(programs, monkeypatch):
    program = programs.start()

    def fail(*_arguments: object) -> None:
        raise RecordError("locked")

    monkeypatch.setattr(navigation(program).record.study.store, "days", fail)
    press(program, Qt.Key.Key_3)

    programs.until(lambda: told(program) != "")


def test_a_record_that_was_closed_meanwhile_is_not_complained_of(programs):
    program = programs.start()
    record, flow = navigation(program).record, navigation(program).progress
    study = record.study
    complaints: list[object] = []
    flow.failed.connect(complaints.append)

    record.study = None
    flow._on_failed(study, RecordError("it has been closed"))
    record.study = study

    assert complaints == []
