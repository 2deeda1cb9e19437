"""An exam on its page: every change is an answer, and nothing tells which was right."""

from random import Random

import pytest

from quiz.core.errors import UnwritableRecordError
from quiz.core.extra_time import ExtraTime
from quiz.core.mode import Mode
from quiz.core.timing import Limit
from quiz.ui.pages.play import PlayPage
from quiz.ui.preferences import Preferences
from quiz.ui.study import Study
from tests.ui.pages.playing import (
    ALL_KINDS,
    MULTIPLE,
    NUMERIC,
    RESPONSES,
    SHORT,
    SINGLE,
    TRUE_FALSE,
)

PER_QUESTION = Limit(scope="question", seconds=20)
WHOLE = Limit(scope="quiz", seconds=600)
#: What only somebody may read who has answered.
GIVEN_AWAY = (
    "correct",
    "Correct",
    "It was signed",
    "2012",
    "Signed in",
    "998,808",
    "Paranal",
    "As of",
    "oes in ",
    "oes with ",
)


@pytest.fixture
def exam(play):
    def start(*questions, **more):
        return play(*questions, mode=Mode.EXAM, **more)

    return start


def test_a_choice_is_an_answer_at_once_and_can_be_changed(exam):
    quiz = exam(SINGLE)
    quiz.press("A")
    assert quiz.attempt.item.response == "0"
    quiz.press("B")
    assert quiz.attempt.item.response == "1"
    assert quiz.page.view.question().verdict is None


def test_a_tick_taken_back_takes_the_answer_away(exam):
    quiz = exam(MULTIPLE)
    quiz.press("A", "A")
    assert quiz.attempt.item.response == ""
    assert quiz.page.view.horizon.value_text() == "Question 1 of 1"


def test_text_is_an_answer_when_the_typing_pauses(exam):
    quiz = exam(SHORT)
    quiz.write("Par")
    assert quiz.attempt.item.response == ""
    assert quiz.page.draft_timer.interval() == 300
    quiz.pause()
    assert quiz.attempt.item.response == "Par"


def test_text_is_an_answer_when_the_field_is_left(exam):
    quiz = exam(SHORT, SINGLE)
    quiz.write("Par")
    quiz.press("Tab")
    assert quiz.attempt.items[0].response == "Par"


def test_text_is_an_answer_before_another_question_comes(exam):
    quiz = exam(SHORT, SINGLE)
    quiz.write("Par")
    quiz.press("Enter")
    assert quiz.prompt().startswith("Which document")
    assert quiz.attempt.items[0].response == "Par"


def test_a_number_that_cannot_be_read_takes_the_answer_away_but_stays_in_the_field(exam, announced):
    quiz = exam(NUMERIC, SINGLE)
    quiz.write("12")
    quiz.pause()
    assert quiz.attempt.item.response == "12"
    quiz.write(".3.")
    quiz.pause()
    assert quiz.attempt.item.response == ""
    assert quiz.attempt.item.draft == "12.3."
    sentence = "The groups of digits are not of three. Write the number without separators."
    assert quiz.shows(sentence)
    quiz.field().pause_timer.timeout.emit()
    assert announced[-1] == sentence
    quiz.press("Alt+Right", "Alt+Left")
    assert quiz.field().text() == "12.3."
    assert quiz.shows(sentence)


def test_markers_tell_what_is_answered_and_nothing_else(exam):
    quiz = exam(SINGLE, TRUE_FALSE)
    quiz.press("A", "Alt+Right")
    assert [marker.kind for marker in quiz.page.view.horizon.markers()] == ["answered", "pending"]


@pytest.mark.parametrize("question", ALL_KINDS, ids=lambda question: question.id)
def test_nothing_on_screen_gives_the_answer_away(exam, question):
    quiz = exam(question, limit=PER_QUESTION)
    wrong = RESPONSES[question.id][1]
    answer = quiz.page.view.question().answer
    answer.set_response(wrong)
    answer.changed.emit(wrong)
    quiz.page._commit()
    everything = quiz.everything()
    assert not [words for words in GIVEN_AWAY if words in everything]
    quiz.press("F")
    assert quiz.page.view.question().verdict is None


def test_any_question_can_be_gone_to_by_keys(exam):
    quiz = exam(SINGLE, TRUE_FALSE, MULTIPLE)
    quiz.press("Alt+Right")
    assert quiz.prompt() == "It decides together."
    quiz.press("Enter")
    assert quiz.prompt() == "Which bodies?"
    quiz.press("Alt+Left", "Alt+Left")
    assert quiz.prompt().startswith("Which document")
    quiz.press("Alt+Left")
    assert quiz.prompt().startswith("Which document")
    with quiz.qtbot.waitSignal(quiz.page.go_to_requested):
        quiz.press("Ctrl+G")
    quiz.page.jump_to(2)
    assert quiz.prompt() == "Which bodies?"


def test_any_question_can_be_gone_to_by_mouse(exam):
    quiz = exam(SINGLE, TRUE_FALSE, MULTIPLE)
    quiz.page.view.horizon.marker_chosen.emit(2)
    assert quiz.prompt() == "Which bodies?"
    quiz.click("Previous")
    assert quiz.prompt() == "It decides together."
    quiz.click("Next")
    assert quiz.prompt() == "Which bodies?"


def test_before_the_first_question_there_is_none_and_the_button_says_so(exam):
    quiz = exam(SINGLE, TRUE_FALSE)
    assert not quiz.button("Previous").isEnabled()
    assert quiz.button("Previous").toolTip() == "This is the first question."


def test_the_last_question_leads_to_submitting(exam):
    quiz = exam(SINGLE, TRUE_FALSE)
    assert quiz.has_button("Submit…")
    quiz.press("Enter")
    assert quiz.main().text() == "Submit…"
    with quiz.qtbot.waitSignal(quiz.page.submit_requested):
        quiz.press("Enter")


def test_submitting_is_asked_for_at_any_time_with_what_was_typed_given(exam):
    quiz = exam(SHORT, TRUE_FALSE)
    quiz.write("Paranal")
    with quiz.qtbot.waitSignal(quiz.page.submit_requested):
        quiz.press("Ctrl+Enter")
    assert quiz.attempt.items[0].response == "Paranal"
    with quiz.qtbot.waitSignal(quiz.page.submit_requested):
        quiz.click("Submit…")


def test_a_flag_is_shown_where_it_was_set_and_on_its_marker(exam, announced):
    quiz = exam(SINGLE, TRUE_FALSE)
    quiz.press("M")
    assert quiz.button("Flag for later, M").isChecked()
    assert announced[-1] == "Flagged"
    quiz.press("Alt+Right")
    assert not quiz.button("Flag for later, M").isChecked()
    assert [marker.flagged for marker in quiz.page.view.horizon.markers()] == [True, False]
    quiz.press("Alt+Left")
    quiz.click("Flag for later, M")
    assert announced[-1] == "Flag removed"
    assert not quiz.attempt.item.is_flagged


def test_an_exam_cannot_be_skipped_lengthened_or_asked_for_its_source(exam):
    quiz = exam(SINGLE, TRUE_FALSE, limit=WHOLE)
    rest = quiz.attempt.quiz_rest
    quiz.press("S", "+", "F")
    assert quiz.prompt().startswith("Which document")
    assert quiz.attempt.quiz_rest == rest
    assert not quiz.has_button("One more minute")


def test_an_exam_offers_no_hints(exam, announced):
    quiz = exam(SINGLE)
    said = len(announced)
    quiz.press("P", "Alt+P")
    assert "hint" not in quiz.everything().lower()
    assert len(announced) == said
    assert quiz.attempt.item.hints == 0


def test_a_blank_question_stays_blank(exam):
    quiz = exam(SINGLE, TRUE_FALSE)
    quiz.press("Enter", "A")
    assert [item.response for item in quiz.attempt.items] == ["", "true"]


def test_when_a_questions_time_is_up_it_can_only_be_read_and_the_next_one_comes(exam, announced):
    quiz = exam(SINGLE, TRUE_FALSE, limit=PER_QUESTION)
    quiz.press("A")
    quiz.pass_seconds(20)
    assert quiz.prompt() == "It decides together."
    assert quiz.shows("Time for that question is up. Here is the next one.")
    assert "Time for that question is up. Here is the next one." in announced
    quiz.press("Alt+Left")
    assert quiz.shows("Time is up for this question. It can only be read.")
    quiz.press("B")
    assert quiz.chosen() == ["The framework"]
    assert quiz.attempt.item.response == "0"
    assert quiz.rows() == ["A. The framework", "B. The declaration", "C. R&D"]


def test_every_question_keeps_its_own_rest(exam):
    quiz = exam(SINGLE, TRUE_FALSE, limit=PER_QUESTION)
    quiz.pass_seconds(8)
    quiz.press("Alt+Right")
    assert quiz.page.view.header.clock.time_text() == "00:20"
    quiz.press("Alt+Left")
    assert quiz.page.view.header.clock.time_text() == "00:12"


def test_the_exam_ends_when_the_last_questions_time_is_up(exam):
    quiz = exam(SINGLE, TRUE_FALSE, limit=PER_QUESTION)
    quiz.pass_seconds(20)
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.pass_seconds(20)
    assert quiz.attempt.is_finished


def test_the_exam_is_submitted_when_all_its_time_is_up_in_the_middle_of_a_question(exam):
    quiz = exam(SINGLE, TRUE_FALSE, limit=Limit(scope="quiz", seconds=60))
    quiz.press("B")
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.pass_seconds(60)
    assert quiz.attempt.is_finished
    assert quiz.attempt.items[0].is_judged
    assert not quiz.page.time.tick_timer.isActive()


def test_what_is_typed_in_the_last_second_is_given_at_once(exam):
    quiz = exam(SHORT, limit=Limit(scope="quiz", seconds=60))
    quiz.pass_seconds(59.5)
    quiz.write("Paranal")
    assert quiz.attempt.item.response == "Paranal"


def test_time_that_ran_out_while_nobody_looked_ends_the_exam_at_the_next_look(exam):
    quiz = exam(SINGLE, limit=Limit(scope="quiz", seconds=60))
    quiz.taken.clock.pass_seconds(3600)
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.press("B")
    assert quiz.attempt.items[0].response == ""


def test_leaving_keeps_what_was_typed_and_coming_back_shows_it(exam, qtbot):
    quiz = exam(SHORT, SINGLE, limit=WHOLE)
    quiz.write("Par")
    with qtbot.waitSignal(quiz.page.leave_requested):
        quiz.press("Escape")
    quiz.page.stop()
    quiz.attempt.leave()
    assert quiz.attempt.item.response == "Par"
    quiz.taken.clock.pass_seconds(60)
    quiz.attempt.resume()
    quiz.page.show_attempt(quiz.attempt, "", may_answer=True)
    assert quiz.field().text() == "Par"
    assert quiz.page.view.header.clock.time_text() == "09:00"
    assert quiz.page.time.tick_timer.isActive()


def test_a_killed_exam_is_the_same_again(exam, qtbot, theme, tmp_path):
    quiz = exam(*ALL_KINDS, limit=WHOLE, extra=ExtraTime.HALF)
    quiz.press("B", "M", "Alt+Right", "A", "C", "Alt+Right", "Alt+Right")
    quiz.write("12.3.")
    quiz.press("Alt+Right")
    quiz.write("Par")
    quiz.pause()
    again = Study(quiz.taken.store, quiz.taken.clock, Random(1), tmp_path).resume("picture")
    assert again.items == quiz.attempt.items
    assert again.position == quiz.attempt.position
    page = PlayPage(theme, Preferences(quiz.page._preferences.current))
    qtbot.addWidget(page)
    page.show_attempt(again, "", may_answer=True)
    assert page.view.horizon.markers() == quiz.page.view.horizon.markers()
    for _ in ALL_KINDS:
        shown, other = page.view.question(), quiz.page.view.question()
        assert shown.question.accessibleName() == other.question.accessibleName()
        assert shown.answer.response() == other.answer.response()
        page.jump_to(page.attempt().position - 1)
        quiz.page.jump_to(quiz.attempt.position - 1)


def test_what_cannot_be_recorded_keeps_the_question_on_screen(exam):
    quiz = exam(SHORT, SINGLE)
    quiz.write("Paranal")
    quiz.taken.store.failure = UnwritableRecordError("disk full")
    quiz.press("Alt+Right")
    assert quiz.failures
    assert quiz.field().text() == "Paranal"
    with quiz.qtbot.assertNotEmitted(quiz.page.submit_requested):
        quiz.press("Ctrl+Enter")
    quiz.taken.store.failure = None
    quiz.press("Alt+Right")
    assert quiz.attempt.items[0].response == "Paranal"
    assert quiz.prompt().startswith("Which document")


def test_a_chosen_option_that_cannot_be_recorded_is_said_and_not_marked_as_answered(exam):
    quiz = exam(SINGLE)
    quiz.taken.store.failure = UnwritableRecordError("disk full")
    quiz.press("B")
    assert quiz.failures
    assert quiz.chosen() == ["The declaration"]
    assert quiz.page.view.horizon.markers()[0].kind == "pending"


def test_an_ending_that_cannot_be_recorded_is_said_once_and_tried_again(exam):
    quiz = exam(SINGLE, limit=Limit(scope="quiz", seconds=60))
    quiz.pass_seconds(59)
    quiz.taken.store.failure = UnwritableRecordError("disk full")
    quiz.pass_seconds(12)
    assert len(quiz.failures) == 1
    quiz.taken.store.failure = None
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.pass_seconds(1)


def test_submitting_that_failed_lets_time_go_on(exam):
    quiz = exam(SINGLE, limit=WHOLE)
    quiz.page.stop()
    assert not quiz.page.time.tick_timer.isActive()
    quiz.page.go_on()
    assert quiz.page.time.tick_timer.isActive()
