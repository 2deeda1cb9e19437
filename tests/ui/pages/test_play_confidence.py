"""How sure one is: asked below the answer, kept at once, never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from quiz.core.errors import UnwritableRecordError
from quiz.core.events import Confidence, Happened
from quiz.core.mode import Mode
from quiz.core.store import Recorded
from quiz.core.timing import Limit
from quiz.ui.pages.play import PlayPage
from quiz.ui.preferences import Preferences
from quiz.ui.study import Study
from tests.ui.pages.playing import (
    ALL_KINDS,
    HOTSPOT,
    MULTIPLE,
    NUMERIC,
    RESPONSES,
    SHORT,
    SINGLE,
    TRUE_FALSE,
)

QUESTION = "How sure are you?"
RULE = (
    "Guessing: 1 if right, 0 if wrong. Fairly: 2 or −2. Certain: 3 or −6. "
    "Nothing chosen counts as guessing; partly right lies in between."
)
kinds = pytest.mark.parametrize("question", ALL_KINDS, ids=lambda question: question.id)


@pytest.fixture
def asking(play):
    def start(*questions, **more):
        return play(*questions, asks_confidence=True, **more)

    return start


def row(quiz):
    return quiz.page.view.confidence


def is_asked(quiz):
    return quiz.shows(QUESTION) and row(quiz).isVisible()


def test_nobody_is_asked_who_does_not_want_it(play):
    quiz = play(SINGLE)
    quiz.press("Alt+1", "B")
    assert row(quiz) is None
    assert not quiz.shows(QUESTION)
    assert quiz.attempt.item.confidence is None


@kinds
def test_below_every_answer_it_is_asked_and_nothing_is_chosen(asking, question):
    quiz = asking(question)
    assert is_asked(quiz)
    assert row(quiz).value() is None
    answer = quiz.page.view.question().answer
    view = quiz.page.view.question()
    below = answer.mapTo(view, answer.rect().bottomLeft()).y()
    assert row(quiz).mapTo(view, row(quiz).rect().topLeft()).y() >= below


@kinds
def test_an_answer_needs_no_confidence(asking, question):
    quiz = asking(question)
    quiz.give(RESPONSES[question.id][0])
    assert quiz.attempt.item.is_judged
    assert not row(quiz).isVisible()


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_a_click_is_kept_at_once_and_another_takes_it_back(asking, mode):
    quiz = asking(SINGLE, mode=mode)
    quiz.click("Certain")
    assert quiz.attempt.item.confidence is Confidence.CERTAIN
    assert row(quiz).value() is Confidence.CERTAIN
    quiz.click("Guessing")
    assert row(quiz).value() is quiz.attempt.item.confidence is Confidence.GUESSING
    quiz.click("Guessing")
    assert row(quiz).value() is quiz.attempt.item.confidence is None


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
@pytest.mark.parametrize("question", [SINGLE, NUMERIC, SHORT], ids=lambda question: question.id)
def test_keys_choose_and_take_back_and_say_so(asking, announced, mode, question):
    quiz = asking(question, mode=mode)
    announced.clear()
    quiz.press("Alt+1", "Alt+2", "Alt+3")
    assert quiz.attempt.item.confidence is Confidence.CERTAIN
    quiz.press("Alt+3")
    assert quiz.attempt.item.confidence is None
    assert announced == ["Guessing", "Fairly", "Certain", "Taken back"]
    assert quiz.attempt.item.draft == ""


def test_one_event_a_change_and_none_for_nothing(asking):
    quiz = asking(SINGLE)
    quiz.press("Alt+2")
    quiz.page._learning.confide(Confidence.FAIRLY)
    events = quiz.taken.store.run("picture").events
    assert [each.text for each in events if each.kind is Happened.CONFIDED] == ["fairly"]


def test_tab_comes_to_it_once_between_the_options_and_the_main_button(asking):
    quiz = asking(SINGLE)
    quiz.press("B")
    quiz.page.view.question().answer.tab_stops()[1].setFocus()
    quiz.press("Tab")
    assert quiz.page.focusWidget().accessibleName() or quiz.page.focusWidget().text() == "Guessing"
    assert row(quiz).isAncestorOf(quiz.page.focusWidget())
    quiz.press("Tab")
    assert quiz.page.focusWidget() is quiz.main()


def test_space_chooses_arrows_move_and_letters_still_answer(asking):
    quiz = asking(SINGLE)
    first = row(quiz).findChildren(QRadioButton)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    quiz.press("Space")
    assert quiz.attempt.item.confidence is Confidence.GUESSING
    quiz.press("Right")
    assert quiz.attempt.item.confidence is Confidence.FAIRLY
    assert quiz.page.focusWidget().text() == "Fairly"
    quiz.press("B")
    assert quiz.chosen() == ["The declaration"]
    quiz.press("Enter")
    assert quiz.attempt.item.is_judged


def test_an_arrow_at_the_end_does_not_leave_for_the_options(asking):
    quiz = asking(SINGLE)
    last = row(quiz).findChildren(QRadioButton)[2]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    quiz.press("Down")
    assert quiz.page.focusWidget() is last
    assert quiz.chosen() == []


def test_the_choices_are_radio_buttons_in_a_group_with_a_name_and_their_keys(asking):
    quiz = asking(SINGLE)
    buttons = row(quiz).findChildren(QRadioButton)
    assert [each.text() for each in buttons] == ["Guessing", "Fairly", "Certain"]
    assert [each.toolTip() for each in buttons] == [
        "Guessing (Alt+1)",
        "Fairly (Alt+2)",
        "Certain (Alt+3)",
    ]
    assert buttons[0].parentWidget().accessibleName() == QUESTION


def test_the_next_question_begins_with_nothing_chosen(asking):
    quiz = asking(SINGLE, TRUE_FALSE)
    quiz.press("Alt+3", "B", "Enter", "Enter")
    assert is_asked(quiz)
    assert row(quiz).value() is None


def test_an_exam_shows_again_what_was_said_of_each_question(asking):
    quiz = asking(SINGLE, TRUE_FALSE, mode=Mode.EXAM)
    quiz.press("Alt+1", "Alt+Right", "Alt+3", "Alt+Left")
    assert row(quiz).value() is Confidence.GUESSING
    quiz.press("Alt+Right")
    assert row(quiz).value() is Confidence.CERTAIN


def test_out_of_time_it_is_not_asked_any_more_in_practice(asking):
    quiz = asking(SINGLE, limit=Limit(scope="question", seconds=5))
    quiz.pass_seconds(6)
    quiz.press("Alt+1")
    assert not row(quiz).isVisible()
    assert quiz.attempt.item.confidence is None
    quiz.click("One more minute")
    assert is_asked(quiz)


def test_an_exam_question_out_of_time_keeps_what_was_said(asking):
    quiz = asking(SINGLE, TRUE_FALSE, mode=Mode.EXAM, limit=Limit(scope="question", seconds=5))
    quiz.press("Alt+1")
    quiz.pass_seconds(6)
    quiz.press("Alt+Left")
    assert is_asked(quiz)
    quiz.click("Certain")
    assert row(quiz).value() is quiz.attempt.item.confidence is Confidence.GUESSING


def test_a_quiz_open_elsewhere_takes_none(asking):
    quiz = asking(SINGLE, may_answer=False)
    quiz.click("Certain")
    quiz.press("Alt+1")
    assert row(quiz).value() is quiz.attempt.item.confidence is None


def test_what_cannot_be_recorded_is_not_shown_as_chosen(asking):
    quiz = asking(SINGLE)
    quiz.taken.store.failure = UnwritableRecordError(None, "disk full")
    quiz.click("Certain")
    assert len(quiz.failures) == 1
    assert row(quiz).value() is quiz.attempt.item.confidence is None


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_a_killed_program_comes_back_to_what_was_said(asking, qtbot, theme, tmp_path, mode):
    quiz = asking(SINGLE, TRUE_FALSE, mode=mode)
    quiz.press("Alt+2", "B")
    assert isinstance(quiz.taken.store.run("picture"), Recorded)
    again = Study(quiz.taken.store, quiz.taken.clock, None, tmp_path).resume("picture")
    assert again.items == quiz.attempt.items
    page = PlayPage(theme, Preferences(quiz.page._preferences.current))
    qtbot.addWidget(page)
    page.show_attempt(again, "", may_answer=True)
    assert page.view.confidence.value() is Confidence.FAIRLY


def test_a_quiz_that_does_not_ask_follows_one_that_does(asking, play):
    quiz = asking(SINGLE)
    other = play(TRUE_FALSE)
    for attempt in (other.attempt, quiz.attempt, other.attempt, quiz.attempt):
        # As from home: while the page is hidden.
        quiz.page.hide()
        quiz.page.show_attempt(attempt, "", may_answer=True)
        quiz.page.show()
        assert quiz.shows(QUESTION) == attempt.plan.asks_confidence
        assert (row(quiz) is not None) == attempt.plan.asks_confidence


def test_a_guess_that_was_right_is_said_to_come_again(asking, announced):
    quiz = asking(SINGLE)
    quiz.press("Alt+1", "B", "Enter")
    said = "Right by guessing; you will see it again soon."
    assert quiz.shows(said)
    assert any(said.removesuffix(".") in each for each in announced)


def test_sure_and_wrong_is_worth_a_look(asking):
    quiz = asking(SINGLE)
    quiz.press("Alt+3", "A", "Enter")
    assert quiz.shows("You were sure of this one: worth a slow look.")


@pytest.mark.parametrize(("key", "letter"), [("Alt+3", "B"), ("Alt+1", "A"), ("Alt+2", "A")])
def test_what_was_judged_well_needs_no_words(asking, key, letter):
    quiz = asking(SINGLE)
    quiz.press(key, letter, "Enter")
    assert not quiz.shows("guessing")
    assert not quiz.shows("You were sure")


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
def test_the_rule_of_certainty_based_marking_is_said_before_the_answer(asking, mode):
    quiz = asking(SINGLE, mode=mode, is_certainty_based=True)
    assert quiz.shows(RULE)


def test_without_certainty_based_marking_no_rule_is_said(asking):
    assert not asking(SINGLE).shows("counts as guessing")


@pytest.mark.parametrize(
    ("key", "letter", "points"),
    [("Alt+3", "A", "−6"), ("Alt+2", "B", "2"), ("Alt+1", "B", "1"), ("P", "A", "0")],
)
def test_the_feedback_says_what_certainty_earned(asking, key, letter, points):
    quiz = asking(TRUE_FALSE if letter == "" else SINGLE, is_certainty_based=True)
    quiz.press(key, letter, "Enter")
    assert quiz.shows(f"Points by certainty: {points}.")


def test_partly_right_lies_in_between(asking):
    quiz = asking(MULTIPLE, is_certainty_based=True)
    quiz.press("Alt+3", "A", "Enter")
    assert quiz.shows("Points by certainty: −1.5.")


def test_an_unanswered_question_earns_nothing_and_says_nothing_of_it(asking):
    quiz = asking(SINGLE, is_certainty_based=True, limit=Limit(scope="question", seconds=5))
    quiz.press("Alt+3")
    quiz.pass_seconds(6)
    quiz.hesitate()
    quiz.press("Enter")
    assert not quiz.shows("Points by certainty")


def test_four_options_and_the_row_fit_in_a_small_window_without_scrolling(asking, theme):
    options = (*SINGLE.options, SINGLE.options[2])
    four = type(SINGLE)(id="four", topic="origin", prompt="Which? " * 12, options=options)
    quiz = asking(four, size=(1024, 600))
    assert is_asked(quiz)
    assert quiz.page.view.area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("question", [SINGLE, HOTSPOT], ids=lambda question: question.id)
@pytest.mark.parametrize("width", [1280, 800])
def test_at_200_percent_every_choice_can_be_scrolled_to_and_clicked(asking, theme, question, width):
    theme.set_scale(2.0)
    quiz = asking(question, size=(width, 800))
    area = quiz.page.view.area
    area.bring_into_view(row(quiz))
    for button in row(quiz).findChildren(QRadioButton):
        place = button.mapTo(area.viewport(), button.rect().center())
        assert area.viewport().rect().contains(place)
    quiz.click("Certain")
    assert quiz.attempt.item.confidence is Confidence.CERTAIN
