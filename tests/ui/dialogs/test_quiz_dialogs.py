"""The dialogs of a quiz: leave, submit, go to a question."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from quiz.core.mode import Mode
from quiz.core.timing import NO_LIMIT, Limit
from quiz.ui.dialogs.go_to import GoToDialog
from quiz.ui.dialogs.leave import Leave, LeaveDialog
from quiz.ui.dialogs.submit import SubmitDialog
from quiz.ui.widgets.text import Label
from tests.core.quizzes import Quiz, single
from tests.ui.clipping import faults

FIVE_PAST_FOUR = datetime(2026, 1, 1, 16, 5)  # noqa: DTZ001 (a local time, to be shown)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def practice(answered: int = 2, limit=NO_LIMIT):
    quiz = Quiz(*[single(f"q{number}") for number in range(5)], limit=limit)
    for _ in range(answered):
        quiz.attempt.give("1")
        quiz.attempt.go_to(quiz.attempt.next_position())
    return quiz.attempt


def exam(count=15, *, blank=(), flagged=(), limit=NO_LIMIT):
    questions = [single(f"q{number}") for number in range(count)]
    attempt = Quiz(*questions, mode=Mode.EXAM, limit=limit).attempt
    for position in range(count):
        if position:
            attempt.go_to(position)
        if position + 1 not in blank:
            attempt.give("1")
        if position + 1 in flagged:
            attempt.flag(on=True)
    return attempt


def shown(dialog, qtbot):
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def text(dialog):
    return " ".join(each.plain_text() for each in dialog.findChildren(Label))


def button(dialog, name):
    found = [
        each
        for each in dialog.findChildren(QAbstractButton)
        if name in (each.text(), each.accessibleName())
    ]
    assert len(found) == 1
    return found[0]


def leave(theme, window, attempt, runs_until=None):
    return LeaveDialog(theme, window, attempt, runs_until, "en")


@pytest.mark.parametrize(
    ("mode", "limit", "runs_until", "said"),
    [
        (Mode.PRACTICE, NO_LIMIT, None, ""),
        (Mode.EXAM, NO_LIMIT, None, ""),
        (Mode.PRACTICE, Limit(scope="quiz", seconds=600), None, " The clock stops."),
        (Mode.PRACTICE, Limit(scope="question", seconds=60), None, " The clock stops."),
        (
            Mode.EXAM,
            Limit(scope="quiz", seconds=600),
            FIVE_PAST_FOUR,
            " The time keeps running until 16:05; until then you can continue from home.",
        ),
        (
            Mode.EXAM,
            Limit(scope="question", seconds=60),
            None,
            " Only the time of the question on screen keeps running.",
        ),
    ],
)
def test_while_nothing_is_answered_the_dialog_says_so(theme, window, mode, limit, runs_until, said):
    attempt = Quiz(*[single(f"q{number}") for number in range(5)], mode=mode, limit=limit).attempt

    shown = text(leave(theme, window, attempt, runs_until))

    assert f"Nothing is answered yet.{said}" in shown
    assert " 0 " not in shown
    assert shown.endswith("home.")


def test_leaving_practice_stops_the_clock_and_keeps_the_answers(theme, window):
    said = text(leave(theme, window, practice(limit=Limit(scope="quiz", seconds=600))))

    assert "Your 2 answers are saved and the clock stops." in said


def test_leaving_practice_without_a_limit_says_nothing_of_a_clock(theme, window):
    said = text(leave(theme, window, practice()))

    assert "Your 2 answers are saved." in said
    assert "clock" not in said


def test_leaving_before_the_first_answer_promises_no_answers(theme, window):
    said = text(leave(theme, window, practice(answered=0)))

    assert "Nothing is answered yet." in said


def test_leaving_an_exam_with_a_limit_says_until_when_its_time_runs(theme, window):
    attempt = exam(limit=Limit(scope="quiz", seconds=600))

    assert "The time keeps running until 16:05" in text(
        leave(theme, window, attempt, FIVE_PAST_FOUR)
    )


def test_leaving_an_exam_with_a_limit_per_question_speaks_of_this_question_only(theme, window):
    said = text(leave(theme, window, exam(limit=Limit(scope="question", seconds=60))))

    assert "Only the time of the question on screen keeps running." in said


def test_leaving_an_exam_without_a_limit_says_nothing_of_time(theme, window):
    said = text(leave(theme, window, exam()))

    assert "time keeps" not in said
    assert "clock" not in said


@pytest.mark.parametrize(("response", "is_open"), [("0", True), ("1", False)])
def test_leaving_says_what_becomes_of_a_first_try(theme, window, response, is_open):
    attempt = Quiz(single("q0"), single("q1"), tries=2).attempt
    attempt.give(response)
    said = text(leave(theme, window, attempt))
    assert ("the first counts if you finish now" in said) == is_open


def test_staying_has_the_focus(theme, window, qtbot):
    dialog = shown(leave(theme, window, practice()), qtbot)

    assert button(dialog, "Stay here").hasFocus()


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Stay here", Leave.STAY),
        ("Save and leave", Leave.SAVE),
        ("Finish and see results", Leave.FINISH),
    ],
)
def test_each_button_says_what_the_person_wants(theme, window, qtbot, name, answer):
    dialog = shown(leave(theme, window, practice()), qtbot)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        button(dialog, name).click()

    assert chosen.args == [answer]


def test_submitting_counts_what_is_answered(theme, window):
    assert "You answered 13 of 15." in text(SubmitDialog(theme, window, exam(blank=(12, 15))))


def test_a_button_jumps_to_an_unanswered_question(theme, window, qtbot):
    dialog = shown(SubmitDialog(theme, window, exam(blank=(12, 15))), qtbot)
    with qtbot.waitSignal(dialog.jump_requested) as asked:
        button(dialog, "Go to question 12").click()

    assert asked.args == [11]
    assert not dialog.isVisible()


def test_a_button_jumps_to_a_flagged_question(theme, window, qtbot):
    dialog = shown(SubmitDialog(theme, window, exam(flagged=(3,))), qtbot)
    with qtbot.waitSignal(dialog.jump_requested) as asked:
        button(dialog, "Go to question 3").click()

    assert asked.args == [2]


def test_jumping_submits_nothing(theme, window, qtbot):
    dialog = shown(SubmitDialog(theme, window, exam(blank=(12,))), qtbot)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        button(dialog, "Go to question 12").click()

    assert chosen.args == ["keep"]


def test_with_blanks_the_focus_is_on_keep_answering(theme, window, qtbot):
    dialog = shown(SubmitDialog(theme, window, exam(blank=(12,))), qtbot)

    assert button(dialog, "Keep answering").hasFocus()


@pytest.mark.parametrize(("blank", "name"), [((12,), "Keep answering"), ((), "Submit")])
def test_enter_presses_the_filled_button_at_the_far_right(theme, window, qtbot, blank, name):
    dialog = shown(SubmitDialog(theme, window, exam(blank=blank)), qtbot)
    choices = [button(dialog, text) for text in ("Keep answering", "Submit")]
    filled = [each for each in choices if each._kind == "primary"]

    assert [each.text() for each in filled] == [name]
    assert max(choices, key=lambda each: each.x()) is filled[0]
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == [filled[0].objectName()]


@pytest.mark.parametrize("is_by_key", [True, False])
@pytest.mark.parametrize("blank", [(12,), ()])
def test_the_ring_is_seen_where_a_key_asked_to_submit(theme, window, qtbot, blank, is_by_key):
    dialog = SubmitDialog(theme, window, exam(blank=blank))
    dialog.is_by_key = is_by_key
    shown(dialog, qtbot)

    assert QApplication.focusWidget().ring_is_shown is is_by_key


@pytest.mark.parametrize("is_by_key", [True, False])
def test_the_ring_is_seen_where_a_key_asked_for_a_question(theme, window, qtbot, is_by_key):
    dialog = GoToDialog(theme, window, range(15), 4)
    dialog.is_by_key = is_by_key
    shown(dialog, qtbot)

    assert QApplication.focusWidget().ring_is_shown is is_by_key
    assert QApplication.focusWidget().lineEdit().selectedText() == "5"


def test_with_everything_answered_the_focus_is_on_submit(theme, window, qtbot):
    dialog = shown(SubmitDialog(theme, window, exam()), qtbot)

    assert button(dialog, "Submit").hasFocus()
    assert "Unanswered" not in text(dialog)


def test_escape_keeps_answering_even_then(theme, window, qtbot):
    dialog = shown(SubmitDialog(theme, window, exam()), qtbot)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert chosen.args == ["keep"]


def test_submit_submits(theme, window, qtbot):
    dialog = shown(SubmitDialog(theme, window, exam()), qtbot)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        button(dialog, "Submit").click()

    assert chosen.args == ["submit"]


def test_a_typed_number_and_enter_go_to_a_question(theme, window, qtbot):
    dialog = shown(GoToDialog(theme, window, range(15), 4), qtbot)
    field = QApplication.focusWidget()
    with qtbot.waitSignal(dialog.position_chosen) as chosen:
        qtbot.keyClicks(field, "12")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert chosen.args == [11]


def test_the_go_button_goes_to_the_number_that_stands_there(theme, window, qtbot):
    dialog = shown(GoToDialog(theme, window, range(15), 4), qtbot)
    with qtbot.waitSignal(dialog.position_chosen) as chosen:
        button(dialog, "Go").click()

    assert chosen.args == [4]


def test_only_questions_that_may_be_shown_can_be_gone_to(theme, window, qtbot):
    dialog = shown(GoToDialog(theme, window, [0, 2, 3, 4, 6], 4), qtbot)
    assert "One of these numbers: 1, 3\u20135, 7." in text(dialog)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "2")
    go = button(dialog, "Go")
    assert (go.isEnabled(), go.toolTip()) == (False, "That question has not had its turn yet.")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    with qtbot.waitSignal(dialog.position_chosen) as chosen:
        go.click()

    assert chosen.args == [2]


def test_numbers_there_are_not_cannot_be_typed(theme, window, qtbot):
    dialog = shown(GoToDialog(theme, window, range(15), 4), qtbot)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "99")

    assert dialog.findChild(QWidget, "go") is not None
    assert field.value() == 9


def test_cancel_goes_nowhere(theme, window, qtbot):
    dialog = shown(GoToDialog(theme, window, range(15), 4), qtbot)
    with qtbot.assertNotEmitted(dialog.position_chosen):
        button(dialog, "Cancel").click()


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 2.0), ((800, 520), 1.0)])
@pytest.mark.parametrize("kind", ["leave", "submit", "go to"])
def test_nothing_is_cut(theme, window, qtbot, kind, size, scale):
    theme.set_scale(scale)
    window.resize(*size)
    attempt = exam(count=60, blank=range(1, 50), flagged=range(20, 40))
    made = {
        "leave": lambda: leave(theme, window, attempt, FIVE_PAST_FOUR),
        "submit": lambda: SubmitDialog(theme, window, attempt),
        "go to": lambda: GoToDialog(theme, window, range(60), 4),
    }
    dialog = shown(made[kind](), qtbot)
    parts = [part for part in dialog.findChildren(QWidget) if part.isVisibleTo(dialog)]

    assert [fault for part in parts for fault in faults(part)] == []
    assert window.geometry().contains(dialog.geometry())
