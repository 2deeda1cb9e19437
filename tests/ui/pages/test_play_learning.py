"""Second thoughts about an answer: it was right, or is to come again; and the modes of a quiz."""

import pytest

from quiz.core.errors import UnwritableRecordError
from quiz.core.kinds.question import Verdict
from quiz.core.mode import Mode
from quiz.core.settings import Settings
from quiz.core.timing import Limit
from quiz.ui.pages.play import PlayPage
from quiz.ui.preferences import Preferences
from quiz.ui.study import Study
from tests.ui.pages.playing import CLOZE, MULTIPLE, NUMERIC, RESPONSES, SHORT, SINGLE, TRUE_FALSE

OFFER = "I was right"
SAID = "You say it was right"
NOTE = "Your answer is then listed among those that could be accepted."
UNDO = "Undo: In your results it counts as right."
AGAIN = "See again soon"
TOMORROW = "You will see it again tomorrow."


def page_after_a_kill(quiz, qtbot, theme, tmp_path):
    again = Study(quiz.taken.store, quiz.taken.clock, None, tmp_path).resume("picture")
    assert again.items == quiz.attempt.items
    page = PlayPage(theme, Preferences(quiz.page._preferences.current))
    qtbot.addWidget(page)
    page.show_attempt(again, "", may_answer=True)
    return page


def missed(play, *more, **kept):
    """Words that were typed and not right."""
    quiz = play(SHORT, *more, **kept)
    quiz.write("Antofagasta")
    quiz.press("Enter")
    return quiz


def test_typed_words_that_were_not_right_can_be_said_to_be(play):
    quiz = missed(play)
    assert quiz.has_button(OFFER)
    assert quiz.shows(NOTE)


@pytest.mark.parametrize("question", [SINGLE, NUMERIC, TRUE_FALSE, CLOZE], ids=lambda each: each.id)
def test_numbers_and_choices_cannot(play, question):
    quiz = play(question)
    quiz.give(RESPONSES[question.id][1])
    assert quiz.attempt.item.is_judged
    assert not quiz.has_button(OFFER)


def test_what_was_right_needs_no_such_words(play):
    quiz = play(SHORT)
    quiz.write("Paranal")
    quiz.press("Enter")
    assert not quiz.has_button(OFFER)


def test_said_it_counts_as_right_beside_what_was_typed(play, announced):
    quiz = missed(play)
    quiz.click(OFFER)
    assert quiz.attempt.item.is_overridden
    assert quiz.attempt.item.response == "Antofagasta"
    assert quiz.shows(SAID)
    assert quiz.shows("In your results it counts as right.")
    assert quiz.shows("Correct answer: Paranal.")
    assert not quiz.shows(NOTE)
    assert quiz.page.view.horizon.markers()[0].kind == "right"
    assert quiz.attempt.points_of(0) == 1
    assert announced[-1] == SAID


def test_it_can_be_taken_back(play, announced):
    quiz = missed(play)
    before = quiz.everything()
    quiz.click(OFFER)
    quiz.click(UNDO)
    assert not quiz.attempt.item.is_overridden
    assert quiz.everything() == before
    assert quiz.page.view.horizon.markers()[0].kind == "wrong"
    assert announced[-1] == "Taken back"


def test_the_keyboard_reaches_it_and_stays_on_it(play):
    quiz = missed(play)
    button = quiz.button(OFFER)
    quiz.page.view.question().answer.tab_stops()[-1].setFocus()
    for _ in range(4):
        if quiz.page.focusWidget() is button:
            break
        quiz.press("Tab")
    assert quiz.page.focusWidget() is button
    quiz.press("Enter")
    assert quiz.attempt.item.is_overridden
    assert quiz.page.focusWidget() is button
    quiz.press("Enter")
    assert not quiz.attempt.item.is_overridden


def test_after_a_click_enter_goes_on_and_does_not_take_it_back(play):
    quiz = missed(play, SINGLE)
    quiz.click(OFFER)
    quiz.press("Enter")
    assert quiz.attempt.position == 1
    assert quiz.attempt.items[0].is_overridden


def test_the_key_in_the_footer_does_what_it_says_wherever_the_focus_is(play):
    quiz = missed(play, SINGLE)
    quiz.click(OFFER)
    quiz.button(UNDO).setFocus()
    quiz.click("next")
    assert quiz.attempt.position == 1
    assert quiz.attempt.items[0].is_overridden


def test_it_can_be_said_when_looking_back(play):
    quiz = missed(play, TRUE_FALSE)
    quiz.press("Enter")
    quiz.page.jump_to(0)
    assert quiz.shows(NOTE)
    quiz.click(OFFER)
    assert quiz.attempt.verdict_of(0) is Verdict.RIGHT
    assert quiz.main().text() == "Back to question 2"


def test_a_program_killed_after_it_shows_it_again(play, qtbot, theme, tmp_path):
    quiz = missed(play)
    quiz.click(OFFER)
    page = page_after_a_kill(quiz, qtbot, theme, tmp_path)
    assert page.view.question().verdict.verdict().title == SAID
    assert page.view.question().verdict.verdict().is_overridden


def test_an_override_that_cannot_be_recorded_is_not_shown(play):
    quiz = missed(play)
    quiz.taken.store.failure = UnwritableRecordError(None, "disk full")
    quiz.click(OFFER)
    assert len(quiz.failures) == 1
    assert quiz.has_button(OFFER)
    assert not quiz.shows(SAID)


def test_after_both_tries_it_still_costs_a_third(play):
    quiz = play(SHORT, tries=2)
    quiz.write("Lima")
    quiz.press("Enter")
    assert not quiz.has_button(OFFER)
    quiz.press("Enter")
    quiz.write(" again")
    quiz.press("Enter")
    quiz.texts()
    quiz.click(OFFER)
    assert quiz.shows("At the second try it counts 0.67.")


def test_a_question_can_be_asked_to_come_again_by_key(play, announced):
    quiz = play(SINGLE)
    quiz.press("B", "Enter", "R")
    assert quiz.attempt.item.is_returning
    assert quiz.shows(TOMORROW)
    assert announced[-1] == TOMORROW
    quiz.press("R")
    assert not quiz.attempt.item.is_returning
    assert not quiz.shows(TOMORROW)
    assert announced[-1] == "Taken back"


def test_the_mouse_can_do_it_in_the_feedback_and_in_the_footer(play):
    quiz = play(SINGLE)
    quiz.press("B", "Enter")
    quiz.click(AGAIN)
    assert quiz.attempt.item.is_returning
    quiz.click(f"Undo: {AGAIN}")
    assert not quiz.attempt.item.is_returning
    quiz.click("see again soon")
    assert quiz.attempt.item.is_returning
    quiz.click("not tomorrow")
    assert not quiz.attempt.item.is_returning


def test_after_a_click_in_the_feedback_enter_goes_on(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("B", "Enter")
    quiz.click(AGAIN)
    quiz.press("Enter")
    assert quiz.attempt.position == 1
    assert quiz.attempt.items[0].is_returning


def test_the_focus_stays_on_the_main_button_when_the_key_is_pressed(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("B", "Enter", "R", "Enter")
    assert quiz.attempt.position == 1
    assert quiz.attempt.items[0].is_returning


def test_before_the_answer_the_key_does_nothing(play):
    quiz = play(SINGLE)
    quiz.press("R", "Alt+R")
    assert not quiz.attempt.item.is_returning
    assert not quiz.has_button(AGAIN)


def test_in_a_text_field_the_letter_writes(play):
    quiz = play(SHORT)
    quiz.press("r", "Alt+R")
    assert quiz.field().text() == "r"
    quiz.field().setText("Paranal")
    quiz.press("Enter", "R")
    assert quiz.attempt.item.is_returning


def test_without_one_letter_shortcuts_it_needs_alt_and_says_so(play):
    quiz = play(SINGLE, settings=Settings(language="en", uses_letter_keys=False))
    quiz.press("Alt+B", "Enter", "R")
    assert not quiz.attempt.item.is_returning
    assert quiz.has_button("see again soon, Alt+R")
    quiz.press("Alt+R")
    assert quiz.attempt.item.is_returning


def test_a_question_nobody_answered_is_not_offered_again(play):
    quiz = play(SINGLE, limit=Limit(scope="question", seconds=5))
    quiz.pass_seconds(6)
    quiz.hesitate()
    quiz.press("Enter", "R")
    assert not quiz.has_button(AGAIN)
    assert not quiz.attempt.item.is_returning


def test_it_is_as_it_was_after_a_kill(play, qtbot, theme, tmp_path):
    quiz = play(SINGLE)
    quiz.press("B", "Enter", "R")
    page = page_after_a_kill(quiz, qtbot, theme, tmp_path)
    assert page.view.question().verdict.verdict().is_returning


def test_what_cannot_be_recorded_does_not_return(play):
    quiz = play(SINGLE)
    quiz.press("B", "Enter")
    quiz.taken.store.failure = UnwritableRecordError(None, "disk full")
    quiz.press("R")
    assert len(quiz.failures) == 1
    assert not quiz.shows(TOMORROW)


def test_a_window_that_looks_on_offers_neither(play):
    quiz = missed(play)
    quiz.page.show_attempt(quiz.attempt, "", may_answer=False)
    quiz.press("R")
    assert not quiz.has_button(OFFER)
    assert not quiz.has_button(AGAIN)
    assert not quiz.attempt.item.is_returning


@pytest.mark.parametrize(
    ("mode", "name"),
    [
        (Mode.PRACTICE, "Practice"),
        (Mode.EXAM, "Exam · results at the end"),
        (Mode.REVIEW, "Review"),
        (Mode.MISTAKES, "My mistakes"),
    ],
)
def test_the_header_says_what_kind_of_quiz_it_is(play, mode, name):
    assert name in play(SINGLE, mode=mode).texts()


@pytest.mark.parametrize("mode", [Mode.REVIEW, Mode.MISTAKES])
def test_reviews_and_mistakes_are_taken_as_practice(play, mode):
    quiz = play(SINGLE, TRUE_FALSE, mode=mode)
    quiz.press("P", "A", "Enter")
    assert quiz.shows("Not yet")
    assert quiz.shows("Hint: It is a town.")
    quiz.press("R", "Enter")
    assert quiz.attempt.position == 1


def _guess(quiz):
    quiz.press("Alt+1", "B", "Enter")


def _by_hint(quiz):
    quiz.press("P", "B", "Enter")


def _at_the_second_try(quiz):
    quiz.press("A", "Enter", "Enter", "B", "Enter")


@pytest.mark.parametrize(
    ("question", "answer", "more"),
    [
        (SINGLE, lambda quiz: quiz.press("A", "Enter"), {}),
        (MULTIPLE, lambda quiz: quiz.press("A", "Enter"), {}),
        (SINGLE, _guess, {"asks_confidence": True}),
        (SINGLE, _by_hint, {}),
        (SINGLE, _at_the_second_try, {"tries": 2}),
    ],
    ids=["wrong", "partly", "guessed", "with a hint", "second try"],
)
def test_what_returns_tomorrow_anyway_is_not_offered_again(play, question, answer, more):
    quiz = play(question, **more)
    answer(quiz)
    assert quiz.attempt.item.is_judged
    assert not quiz.has_button(AGAIN)
    assert not quiz.shows("see again soon")
    quiz.press("R")
    assert not quiz.attempt.item.is_returning


def test_what_was_said_to_be_right_can_be_asked_again(play):
    quiz = missed(play)
    assert not quiz.has_button(AGAIN)
    quiz.click(OFFER)
    quiz.click(AGAIN)
    assert quiz.attempt.item.is_returning


def test_the_undo_stays_where_it_was_pressed_though_the_answer_counts_as_wrong_again(play):
    quiz = missed(play)
    quiz.click(OFFER)
    quiz.click(AGAIN)
    quiz.click(UNDO)
    assert quiz.has_button(f"Undo: {AGAIN}")
    quiz.press("R")
    assert not quiz.attempt.item.is_returning
    assert not quiz.has_button(AGAIN)
