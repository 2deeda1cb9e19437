"""A second try: what is said between the two, what it costs, and that nothing is told too early."""

import pytest

from quiz.core.errors import UnwritableRecordError
from quiz.core.settings import Settings
from quiz.core.timing import Limit
from quiz.ui.pages.play import PlayPage
from quiz.ui.preferences import Preferences
from quiz.ui.study import Study
from quiz.ui.widgets.verdict import VerdictBlock
from tests.ui.pages.playing import (
    ALL_KINDS,
    CLOZE,
    HOTSPOT,
    MATCHING,
    MULTIPLE,
    NUMERIC,
    RESPONSES,
    SHORT,
    SINGLE,
    TRUE_FALSE,
)
from tests.ui.pages.test_play_exam import GIVEN_AWAY

PRICE = "There are two tries; the second counts up to 0.67."
SECOND = "The second try counts up to 0.67."
NOT_YET = "Not yet. One more try."
PER_QUESTION = Limit(scope="question", seconds=20)
kinds = pytest.mark.parametrize("question", ALL_KINDS, ids=lambda question: question.id)


@pytest.fixture
def trying(play):
    def start(*questions, **more):
        return play(*questions, tries=2, **more)

    return start


def wrong(question):
    return RESPONSES[question.id][1]


def right(question):
    return RESPONSES[question.id][0]


def block(quiz):
    return quiz.page.findChild(VerdictBlock)


def restored(quiz, qtbot, theme, tmp_path):
    """The page of a program that was started again after a kill."""
    again = Study(quiz.taken.store, quiz.taken.clock, None, tmp_path).resume("picture")
    assert again.items == quiz.attempt.items
    page = PlayPage(theme, Preferences(quiz.page._preferences.current))
    qtbot.addWidget(page)
    page.show_attempt(again, "", may_answer=True)
    return page


def test_what_a_second_try_costs_is_said_before_the_first(trying):
    assert trying(TRUE_FALSE).shows(PRICE)


def test_with_hints_both_prices_are_said_and_a_hint_takes_the_place_of_its_own(trying):
    quiz = trying(SINGLE)
    assert quiz.shows(f"Each hint takes a third off this question's points. {PRICE}")
    quiz.press("P")
    assert not quiz.shows("Each hint takes")
    assert quiz.shows("There are two tries; the second counts up to 0.33.")


def test_one_try_is_not_spoken_of(play):
    assert not play(SINGLE).shows("tries")


@kinds
def test_after_a_wrong_try_another_is_offered_and_nothing_told(trying, question, announced):
    quiz = trying(question)
    quiz.give(wrong(question))
    assert quiz.attempt.is_open
    assert quiz.shows("One more try.")
    assert quiz.main().text() == "Try again"
    assert quiz.page.focusWidget() is quiz.main()
    shown = quiz.everything()
    assert [word for word in GIVEN_AWAY if word in shown] == []
    assert any("One more try." in said for said in announced)
    assert quiz.page.view.question().verdict is None


@kinds
def test_between_the_tries_the_answer_can_only_be_read(trying, question):
    quiz = trying(question)
    quiz.give(wrong(question))
    answer = quiz.page.view.question().answer
    before = answer.response()
    quiz.press("Delete", "Z", "0")
    assert answer.response() == before == quiz.attempt.item.draft


@kinds
def test_enter_opens_it_again_with_what_stood_there(trying, question):
    quiz = trying(question)
    quiz.give(wrong(question))
    before = quiz.page.view.question().answer.response()
    quiz.press("Enter")
    assert quiz.page.view.question().answer.response() == before
    assert quiz.main().text() == "Answer"
    assert quiz.shows(SECOND)
    assert not quiz.shows("One more try.")


@kinds
def test_right_at_the_second_try_counts_two_thirds(trying, question):
    quiz = trying(question)
    quiz.give(wrong(question))
    quiz.press("Enter")
    quiz.give(right(question))
    assert quiz.attempt.item.is_judged
    assert quiz.shows("Correct")
    assert quiz.shows("At the second try it counts 0.67.")


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [(SINGLE, "0", "2"), (MULTIPLE, "2", "3"), (NUMERIC, "5", "6"), (SHORT, "Quito", "Bonn")],
    ids=lambda given: getattr(given, "kind", None),
)
def test_a_second_wrong_try_is_the_last(trying, question, first, second):
    quiz = trying(question)
    quiz.give(first)
    quiz.press("Enter")
    quiz.give(second)
    assert quiz.attempt.item.is_judged
    assert quiz.attempt.item.tries == 2
    assert not quiz.shows("One more try.")
    assert quiz.page.view.question().verdict is not None


@kinds
def test_the_same_answer_again_is_not_sent(trying, question):
    quiz = trying(question)
    quiz.give(wrong(question))
    quiz.press("Enter", "Enter", "Enter")
    assert not quiz.attempt.item.is_judged
    assert not quiz.main().isEnabled()
    assert quiz.main().toolTip() == "Change your answer first: it was not right."


def test_right_at_once_needs_no_second_try(trying):
    quiz = trying(SINGLE)
    quiz.press("B", "Enter")
    assert quiz.attempt.item.is_judged
    assert not quiz.shows("second try")


def test_the_mouse_does_the_same(trying):
    quiz = trying(SINGLE)
    quiz.click("A. The framework")
    quiz.click("Answer")
    quiz.click("Try again")
    quiz.texts()
    quiz.click("B. The declaration")
    quiz.click("Answer")
    assert quiz.shows("At the second try it counts 0.67.")


def test_a_partly_right_try_says_so_and_not_what_was_right(trying, announced):
    quiz = trying(MULTIPLE)
    quiz.press("A", "Enter")
    assert block(quiz).verdict().title == "Partly right. One more try."
    assert block(quiz).verdict().kind == "partial"
    assert not quiz.shows("1 of 2")
    assert announced[-1] == f"Partly right. One more try. {SECOND}"


def test_partly_right_at_the_second_try_too(trying):
    quiz = trying(MULTIPLE)
    quiz.press("A", "Enter", "Enter", "A", "C", "Enter")
    assert quiz.shows("At the second try it counts 0.17.")


def test_hints_can_still_be_asked_for(trying):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter", "P")
    assert quiz.shows("Hint: It is a town.")
    assert quiz.shows("The second try counts up to 0.33.")
    quiz.press("Enter", "P")
    assert quiz.shows("Hint: On the coast.")
    quiz.press("B", "Enter")
    assert quiz.attempt.fraction_of(0) == 0
    assert quiz.shows("At the second try, with 2 hint(s), it counts 0.")


def test_the_marker_stays_that_of_a_question_that_waits(trying):
    quiz = trying(SINGLE, TRUE_FALSE)
    before = quiz.page.view.horizon.markers()
    quiz.press("A", "Enter")
    assert quiz.page.view.horizon.markers() == before
    quiz.press("Enter")
    assert quiz.page.view.horizon.markers() == before


def test_time_stands_still_until_it_is_tried_again(trying):
    quiz = trying(SINGLE, limit=PER_QUESTION)
    quiz.pass_seconds(2)
    quiz.press("A", "Enter")
    quiz.pass_seconds(100)
    assert quiz.attempt.item.rest == 18
    quiz.press("Enter")
    quiz.pass_seconds(3)
    assert quiz.attempt.item.rest == 15


def test_time_goes_on_with_another_question(trying):
    quiz = trying(SINGLE, TRUE_FALSE, limit=PER_QUESTION)
    quiz.press("A", "Enter", "S")
    quiz.pass_seconds(3)
    assert quiz.attempt.position == 1
    assert quiz.attempt.item.rest == 17


def test_looking_back_and_coming_back_finds_it_as_it_was(trying):
    quiz = trying(TRUE_FALSE, SINGLE)
    quiz.give("true")
    quiz.press("Enter", "A", "Enter")
    quiz.page.jump_to(0)
    assert quiz.main().text() == "Back to question 2"
    quiz.press("Enter")
    assert quiz.shows(NOT_YET)
    assert quiz.main().text() == "Try again"


def test_skipped_after_the_first_try_it_comes_back_for_the_second(trying):
    quiz = trying(SINGLE, TRUE_FALSE)
    quiz.press("A", "Enter", "S")
    quiz.give("true")
    quiz.press("Enter")
    assert quiz.attempt.position == 0
    assert quiz.shows("You left this one for later. Skipped again, your first try counts.")
    assert quiz.shows(SECOND)
    assert quiz.chosen() == ["The framework"]
    quiz.press("B", "Enter")
    assert quiz.shows("At the second try it counts 0.67.")


def test_skipped_twice_the_first_try_counts(trying):
    quiz = trying(MULTIPLE, TRUE_FALSE)
    quiz.press("A", "Enter", "S")
    quiz.give("true")
    quiz.press("Enter", "S")
    assert quiz.attempt.is_finished
    assert quiz.attempt.summary().verdicts == "pr"
    assert float(quiz.attempt.points_of(0)) == 0.5


def test_out_of_time_in_the_second_try_the_first_counts(trying, announced):
    quiz = trying(SINGLE, limit=PER_QUESTION)
    quiz.press("A", "Enter", "Enter", "B")
    quiz.pass_seconds(21)
    assert quiz.shows("Time is up")
    assert quiz.shows("Your first try counts if you do not go on.")
    quiz.hesitate()
    quiz.press("Enter")
    assert quiz.shows("Not yet")
    assert quiz.shows("What you had entered was not sent.")
    assert quiz.shows("There was no second try, so the first one counts.")
    assert quiz.chosen() == ["The framework"]


def test_a_minute_more_goes_on_with_the_second_try(trying):
    quiz = trying(SINGLE, limit=PER_QUESTION)
    quiz.press("A", "Enter", "Enter", "B")
    quiz.pass_seconds(21)
    quiz.press("Plus", "Enter")
    assert quiz.shows("At the second try it counts 0.67.")


def test_finished_after_the_first_try_that_one_is_marked(trying):
    quiz = trying(MULTIPLE, TRUE_FALSE)
    quiz.press("A", "Enter")
    quiz.attempt.finish()
    assert quiz.attempt.items[0].is_judged
    assert quiz.attempt.summary().verdicts == "pu"


@kinds
def test_a_program_killed_between_the_tries_comes_back_there(
    trying, qtbot, theme, tmp_path, question
):
    quiz = trying(question, limit=PER_QUESTION)
    quiz.give(wrong(question))
    page = restored(quiz, qtbot, theme, tmp_path)
    assert page.view.is_between_tries()
    assert page.view.footer.main.text() == "Try again"
    assert page.view.question().answer.response() == quiz.attempt.item.response
    assert page.view.horizon.markers() == quiz.page.view.horizon.markers()
    attempt, rest = page.attempt(), page.attempt().item.rest
    quiz.taken.clock.pass_seconds(4)
    page.time.tick_timer.timeout.emit()
    assert attempt.item.rest == rest


def test_a_program_killed_in_the_second_try_comes_back_to_what_stood_there(
    trying, qtbot, theme, tmp_path
):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter", "Enter", "C")
    page = restored(quiz, qtbot, theme, tmp_path)
    assert not page.view.is_between_tries()
    assert page.view.footer.main.text() == "Answer"
    assert page.view.question().answer.response() == "2"


def test_a_try_that_cannot_be_recorded_is_none(trying):
    quiz = trying(SINGLE)
    quiz.press("A")
    quiz.taken.store.failure = UnwritableRecordError(None, "disk full")
    quiz.press("Enter")
    assert len(quiz.failures) == 1
    assert not quiz.shows("One more try.")
    assert quiz.main().text() == "Answer"
    quiz.taken.store.failure = None
    quiz.press("Enter")
    assert quiz.shows(NOT_YET)


def test_letters_need_no_alt_between_the_tries(trying):
    quiz = trying(SHORT)
    quiz.write("Lima")
    quiz.press("Enter", "M")
    assert quiz.attempt.item.is_flagged
    assert quiz.attempt.item.draft == "Lima"


def test_the_focus_returns_to_the_field(trying):
    quiz = trying(NUMERIC)
    quiz.write("5")
    quiz.press("Enter", "Enter")
    assert quiz.page.focusWidget() is quiz.page.view.question().answer.focus_target()
    quiz.write("0")
    assert quiz.attempt.item.response == "5"
    assert quiz.page.view.question().answer.response() == "50"


def test_a_second_try_is_announced(trying, announced):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter")
    announced.clear()
    quiz.press("Enter")
    assert announced == ["Second try"]


def test_how_sure_one_is_can_be_said_anew(trying):
    quiz = trying(SINGLE, asks_confidence=True)
    quiz.press("Alt+3", "A", "Enter", "Alt+1")
    assert quiz.attempt.item.confidence == "certain"
    assert not quiz.page.view.confidence.isVisible()
    quiz.press("Enter", "Alt+1")
    assert quiz.shows("How sure are you?")
    assert quiz.attempt.item.confidence == "guessing"


def test_the_keys_in_the_footer_say_what_can_be_done(trying):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter")
    assert quiz.has_button("try again")
    assert quiz.has_button("skip")
    assert not quiz.has_button("answer")
    quiz.click("try again")
    assert quiz.main().text() == "Answer"


def test_a_quiz_open_elsewhere_shows_the_state_and_offers_nothing(trying, theme, qtbot):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter")
    quiz.page.show_attempt(quiz.attempt, "", may_answer=False)
    quiz.press("Enter")
    assert quiz.attempt.is_open
    assert not quiz.main().isEnabled()


@pytest.mark.parametrize(
    ("question", "keys", "response"),
    [
        (SINGLE, ["C"], "2"),
        (MULTIPLE, ["A"], "0,1,3"),
        (TRUE_FALSE, ["A"], "true"),
        (HOTSPOT, ["3"], "2"),
        (CLOZE, ["A"], '["0", "2", ""]'),
    ],
    ids=lambda given: getattr(given, "id", None),
)
def test_a_key_that_chooses_begins_the_second_try(trying, question, keys, response):
    quiz = trying(question)
    quiz.give(wrong(question))
    quiz.press(*keys)
    assert not quiz.page.view.is_between_tries()
    assert quiz.main().text() == "Answer"
    assert quiz.page.view.question().answer.response() == response
    assert quiz.attempt.item.draft == response


def test_a_pair_can_be_chosen_for_the_second_try_by_its_number(trying):
    quiz = trying(MATCHING)
    quiz.give(wrong(MATCHING))
    quiz.press("1")
    assert not quiz.page.view.is_between_tries()


@pytest.mark.parametrize("key", ["Z", "7", "Alt+Z"])
def test_a_key_that_chooses_nothing_begins_no_try(trying, key):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter", key)
    assert quiz.page.view.is_between_tries()


def test_without_one_letter_shortcuts_a_letter_begins_the_try_with_alt_only(trying):
    quiz = trying(SINGLE, settings=Settings(language="en", uses_letter_keys=False))
    quiz.press("Alt+A", "Enter", "B")
    assert quiz.page.view.is_between_tries()
    quiz.press("Alt+B")
    assert quiz.page.view.question().answer.response() == "1"


def test_a_letter_that_asks_the_page_begins_no_try(trying):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter", "P")
    assert quiz.page.view.is_between_tries()
    assert quiz.attempt.item.hints == 1


def test_a_window_that_looks_on_begins_no_try(trying):
    quiz = trying(SINGLE)
    quiz.press("A", "Enter")
    quiz.page.show_attempt(quiz.attempt, "", may_answer=False)
    quiz.press("B")
    assert quiz.page.view.question().answer.response() == "0"
