"""The whole way through the program, its record and banks real: begin, go on, come back."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from quiz.app import Program
from quiz.core.errors import DamagedRecordError
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.short_answer import ShortAnswer
from quiz.storage.record import SqlStore
from quiz.ui import window as window_module
from quiz.ui.dialogs.picture import PictureDialog
from tests.ui.programs import (
    answer,
    answer_all,
    attempt,
    button,
    dialog,
    leave,
    navigation,
    page,
    play,
    start_exam,
    told,
    type_text,
    words,
)

# The first run


def test_the_first_enter_starts_ten_questions(programs):
    program = programs.start()
    assert page(program) == "home"

    QTest.keyClick(program.window, Qt.Key.Key_Return)

    assert page(program) == "play"
    assert len(attempt(program).items) == 10


def test_enter_pressed_before_anything_is_ready_starts_the_quiz_once_it_is(programs):
    may_read = programs.hold_reading()
    program = programs.begin()

    QTest.keyClick(program.window, Qt.Key.Key_Return)
    QTest.keyClick(program.window, Qt.Key.Key_Return)
    may_read.set()
    programs.until(lambda: page(program) == "play")
    programs.settle(program)

    assert len(navigation(program).record.study.unfinished()) == 1


def test_enter_pressed_too_early_is_forgotten_on_another_page(programs):
    may_read = programs.hold_reading()
    program = programs.begin()
    QTest.keyClick(program.window, Qt.Key.Key_Return)

    navigation(program)._on_settings()
    may_read.set()
    programs.settle(program)

    assert page(program) == "settings"
    assert navigation(program).record.study.unfinished() == []


def test_nothing_stands_where_the_first_bank_will_be_while_it_is_being_read(programs):
    may_read = programs.hold_reading()
    program = programs.begin()

    assert "Open a question bank" not in words(program.window.home)
    may_read.set()
    programs.settle(program)

    assert "Open a question bank" in words(program.window.home)
    assert "Little bank" in words(program.window.home)


def test_a_quiz_leads_to_its_results_and_to_a_second_quiz(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    assert page(program) == "results"
    assert "100%" in navigation(program).results.header.figures.accessibleName() or "10" in words(
        navigation(program).results
    )

    button(navigation(program).results, "New quiz").click()
    assert page(program) == "setup"
    navigation(program).setup.main_action()

    assert page(program) == "play"
    assert attempt(program).position == 0


def test_home_has_its_figures_after_coming_back(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    identity = attempt(program).identity

    program = programs.restart(program)

    home = program.window.home._view
    assert home.is_complete
    assert home.answered_today == 10
    assert [each.identity for each in home.results] == [identity]
    assert home.subjects[0].mastered_percent == 83
    assert not home.is_first_run


def test_the_first_picture_already_has_the_figures_of_last_time(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()

    programs.end(program)
    program = programs.begin()

    home = program.window.home._view
    assert home.answered_today == 10
    assert not home.is_first_run


# Coming back to a quiz


def _state(program: Program) -> dict[str, object]:
    """Everything that has to be as it was."""
    running = attempt(program)
    return {
        "identity": running.identity,
        "position": running.position,
        "order": [(planned.id, planned.order) for planned in running.plan.questions],
        "items": [(i.response, i.draft, i.is_flagged, i.hints) for i in running.items],
        "time": round(running.total_seconds, 1),
    }


def _to_a_typed_question(program: Program) -> None:
    """Answer until a question that wants typing waits."""
    while not isinstance(attempt(program).snapshot.question, Numeric | ShortAnswer):
        answer(program)
        play(program).main_action()
        play(program).main_action()


def test_an_interrupted_quiz_goes_on_as_it_stood(programs):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    play(program).main_action()
    play(program).main_action()
    _to_a_typed_question(program)
    play(program)._on_flag()
    programs.clock.pass_seconds(3)
    type_text(program, "12")
    play(program).draft_timer.timeout.emit()
    before = _state(program)

    program = programs.restart(program)
    programs.clock.pass_seconds(3600)
    button(program.window.home, "Continue").click()

    assert _state(program) == before
    view = play(program).view.question()
    assert view.answer.response() == "12"


def test_closing_the_window_keeps_what_was_typed_just_before(programs):
    program = programs.start()
    program.window.home.main_action()
    _to_a_typed_question(program)
    type_text(program, "98")

    program = programs.restart(program)
    program.window.home.main_action()

    assert attempt(program).item.draft == "98"


def test_a_practice_quiz_that_was_left_waits_on_home(programs):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    play(program).main_action()
    identity = attempt(program).identity

    leave(program)
    assert page(program) == "home"
    program.window.home.main_action()

    assert page(program) == "play"
    assert attempt(program).identity == identity
    assert navigation(program).record.study.may_answer(identity)


@pytest.mark.parametrize("keys", ["1", "2", "N", "O"])
def test_keys_that_lead_elsewhere_ask_before_they_leave_a_quiz(programs, keys):
    program = programs.start()
    program.window.home.main_action()
    handlers = {
        "1": navigation(program)._on_home,
        "2": navigation(program)._on_new_quiz,
        "N": navigation(program)._on_new_quiz,
        "O": navigation(program)._on_open_bank,
    }

    handlers[keys]()

    assert page(program) == "play"
    assert dialog(program).windowTitle() == "Leave the quiz?"
    button(dialog(program), "Stay here").click()
    assert page(program) == "play"


def test_practice_time_stands_still_while_the_window_is_minimised(programs):
    program = programs.start()
    program.window.home.main_action()
    before = attempt(program).total_seconds

    program.window.minimised_changed.emit(True)
    programs.clock.pass_seconds(4)
    program.window.minimised_changed.emit(False)
    attempt(program).tick()

    assert attempt(program).total_seconds == before


def test_practice_time_stands_still_in_front_of_a_picture(programs, qapp):
    program = programs.start()
    program.window.home.main_action()
    before = attempt(program).total_seconds

    play(program).picture_requested.emit(qapp.windowIcon().pixmap(8), "A map")
    shown = dialog(program)
    programs.clock.pass_seconds(4)
    shown.reject()
    attempt(program).tick()

    assert isinstance(shown, PictureDialog)
    assert attempt(program).total_seconds == before


# Exams


def test_the_clock_of_an_exam_that_was_left_goes_on(programs):
    program = programs.start()
    exam = start_exam(program, seconds=600)
    leave(program)
    programs.clock.pass_seconds(200)

    program.window.home.main_action()

    assert attempt(program) is exam
    assert exam.quiz_rest == pytest.approx(400, abs=1)


def test_home_tells_of_an_exam_that_ends_while_it_is_left(programs):
    program = programs.start()
    exam = start_exam(program, seconds=60)
    answer(program)
    leave(program)
    programs.clock.pass_seconds(61)

    navigation(program).flow.exams_left.timer.timeout.emit()

    assert exam.is_finished
    assert "time ran out" in told(program)
    assert [each.identity for each in program.window.home._view.results] == [exam.identity]
    assert program.window.home._view.running is None


def test_home_follows_the_time_of_an_exam_that_the_program_was_closed_on(programs):
    program = programs.start()
    exam = start_exam(program, seconds=60)
    answer(program)
    program = programs.restart(program)
    timer = navigation(program).home_flow.offered_exam.timer
    assert timer.isActive()
    assert 55_000 < timer.interval() <= 60_000
    assert "Exam, time runs until" in words(program.window.home)
    programs.clock.pass_seconds(61)

    timer.timeout.emit()

    assert told(program) == "The exam's time ran out. It has been submitted."
    assert program.window.home._view.running is None
    assert [each.identity for each in program.window.home._view.results] == [exam.identity]
    assert not timer.isActive()


def test_home_follows_the_time_of_the_question_that_an_exam_was_left_at(programs):
    program = programs.start()
    start_exam(program, seconds=30, scope="question")
    leave(program)
    assert "6 questions left" in words(program.window.home)
    timer = navigation(program).home_flow.offered_exam.timer
    assert timer.isActive()
    programs.clock.pass_seconds(31)
    navigation(program).flow.exams_left.timer.timeout.emit()

    timer.timeout.emit()

    assert "5 questions left" in words(program.window.home)
    assert not timer.isActive()


def test_what_is_being_taken_is_left_alone_when_other_exams_are_ended(programs):
    program = programs.start()
    program.window.home.main_action()

    navigation(program).record.end_expired()

    study = navigation(program).record.study
    assert study.may_answer(attempt(program).identity)
    answer(program)
    play(program).main_action()
    assert attempt(program).item.is_judged


def test_exams_that_cannot_be_ended_are_told(programs, monkeypatch):
    program = programs.start()
    failures = []
    navigation(program).record.failed.connect(failures.append)

    def fail(*_args: object) -> None:
        raise DamagedRecordError(programs.profile.database_file, "row 7 of events")

    monkeypatch.setattr(SqlStore, "unfinished", fail)
    navigation(program).record.end_expired()

    assert len(failures) == 1


def test_an_exam_that_ends_while_the_program_is_closed_is_submitted_at_the_next_start(programs):
    program = programs.start()
    exam = start_exam(program, seconds=60)
    answer(program)
    programs.end(program)
    programs.clock.pass_seconds(3600)

    program = programs.start()

    assert "time ran out" in told(program)
    finished = navigation(program).record.study.finished()
    assert [each.identity for each in finished] == [exam.identity]
    assert finished[0].summary.score == 1


def test_an_exam_goes_on_after_the_program_was_closed_with_less_time(programs):
    program = programs.start()
    exam = start_exam(program, seconds=600)
    answer(program)
    play(program)._on_flag()
    play(program).draft_timer.timeout.emit()
    given = exam.item.response
    programs.end(program)
    programs.clock.pass_seconds(100)

    program = programs.start()
    program.window.home.main_action()

    assert attempt(program).identity == exam.identity
    assert attempt(program).quiz_rest == pytest.approx(500, abs=1)
    assert attempt(program).item.response == given
    assert attempt(program).item.is_flagged


def test_an_exam_that_ends_behind_a_dialog_takes_the_dialog_with_it(programs):
    program = programs.start()
    start_exam(program, seconds=60)
    play(program)._on_submit()
    assert dialog(program).isVisible()
    programs.clock.pass_seconds(61)

    play(program).time.tick_timer.timeout.emit()

    assert page(program) == "results"
    assert not any(each.isVisible() for each in program.window.findChildren(type(program.window)))


# Small things around


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1024, 600), (2560, 1440)])
def test_the_first_window_leaves_room_for_its_frame_on_the_screen(
    programs, monkeypatch, qapp, size
):
    screen = SimpleNamespace(availableGeometry=lambda: QRect(0, 0, *size))
    screens = SimpleNamespace(primaryScreen=lambda: screen)
    monkeypatch.setattr(window_module, "QGuiApplication", screens)

    window = programs.start().window
    qapp.processEvents()

    title_bar = 40
    assert window.width() == min(1280, size[0])
    assert min(800, size[1] - 60) <= window.height() <= min(800, size[1] - title_bar)
    profile = window.side_bar.profile
    place = QRect(profile.mapTo(window, QPoint(0, 0)), profile.size())
    assert profile.isVisible()
    assert window.rect().contains(place)


def test_a_message_stands_above_the_footer_of_a_quiz(programs, qapp):
    program = programs.start()
    program.window.home.main_action()
    navigation(program)._on_told("Something has happened.")
    qapp.processEvents()

    toast, footer = navigation(program).toast, play(program).view.footer
    assert toast.geometry().bottom() < footer.mapTo(program.window, footer.rect().topLeft()).y()


def test_a_narrow_window_shows_its_parts_behind_the_menu(programs, qapp):
    program = programs.start()
    program.window.resize(820, 640)
    qapp.processEvents()
    assert not program.window.side_bar.isVisible()

    button(program.window.home, "Menu").click()
    assert program.window.side_bar.isVisible()
    button(program.window.side_bar, "Settings").click()

    assert page(program) == "settings"
    assert not program.window.side_bar.isVisible()


def test_esc_closes_the_menu_of_a_narrow_window(programs, qapp):
    program = programs.start()
    program.window.resize(820, 640)
    qapp.processEvents()
    button(program.window.home, "Menu").click()

    QTest.keyClick(program.window, Qt.Key.Key_Escape)

    assert not program.window.side_bar.isVisible()
    assert page(program) == "home"


def test_a_deleted_history_makes_home_the_first_one_again(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    exam = start_exam(program)
    leave(program)

    navigation(program)._on_settings()
    navigation(program).settings_flow.ask_to_delete_history()
    button(dialog(program), "Delete").click()
    navigation(program)._on_home()
    programs.clock.pass_seconds(6000)
    navigation(program).flow.exams_left.timer.timeout.emit()

    assert not exam.is_finished
    assert program.window.home._view.is_first_run


def test_the_window_comes_back_at_its_size(programs):
    program = programs.start()
    program.window.resize(800, 640)

    program = programs.restart(program)

    assert (program.window.width(), program.window.height()) == (800, 640)


def test_the_record_holds_what_the_window_showed(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    summary = attempt(program).summary()
    programs.end(program)

    store = SqlStore(programs.profile.database_file)
    try:
        assert replace(store.finished()[0].summary) == summary
    finally:
        store.close()
