"""A practice on its page: what is on screen after every kind of answer."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from quiz.core.errors import UnwritableRecordError
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.question import Image, Option
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.store import Recorded
from quiz.core.timing import Limit
from quiz.ui.pages.play import PlayPage
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.study import Study
from tests.ui.pages.playing import (
    A_HINT,
    ALL_KINDS,
    ANOTHER_HINT,
    MULTIPLE,
    NUMERIC,
    RESPONSES,
    SHORT,
    SINGLE,
    TRUE_FALSE,
    YEAR,
)

PER_QUESTION = Limit(scope="question", seconds=20)
kinds = pytest.mark.parametrize("question", ALL_KINDS, ids=lambda question: question.id)


@kinds
def test_a_right_answer_is_called_correct_with_all_that_belongs_to_it(play, question):
    quiz = play(question)
    quiz.give(RESPONSES[question.id][0])
    assert quiz.shows("Correct")
    assert quiz.shows(question.explanation.replace("*", ""))
    assert quiz.shows("Legler (2021), Ten years, passage on Lima")
    assert quiz.shows("As of 2021.")
    assert quiz.button("See in source").isVisible()
    assert quiz.page.view.horizon.value_text() == "Question 1 of 1. 1 correct"


@kinds
def test_a_wrong_answer_is_called_not_yet_and_the_right_one_shown(play, question):
    quiz = play(question)
    _, wrong, words = RESPONSES[question.id]
    quiz.give(wrong)
    assert quiz.shows("Not yet")
    assert words in quiz.everything()
    assert quiz.page.view.horizon.value_text() == "Question 1 of 1. 1 to review"


@kinds
def test_nothing_answered_blocks_the_main_button_and_says_why(play, question, announced):
    quiz = play(question)
    assert not quiz.main().isEnabled()
    assert "first, or skip the question." in quiz.main().toolTip()
    quiz.press("Enter")
    assert quiz.shows(quiz.main().toolTip())
    assert announced[-1] == quiz.main().toolTip()
    assert quiz.attempt.is_open


def without_time(play, question, response="", **more):
    """A practice whose question has run out of time with a response in it that was not sent."""
    quiz = play(question, limit=PER_QUESTION, **more)
    answer = quiz.page.view.question().answer
    answer.set_response(response)
    answer.changed.emit(response)
    for seconds in (19.25, 0.25, 0.25, 1):
        quiz.pass_seconds(seconds)
    quiz.hesitate()
    return quiz


def gives_away(quiz, question):
    """What on screen, or said, tells of the answer."""
    told = (
        "Correct",
        "correct",
        "missed",
        "not sent",
        "cites no source",
        "Legler",
        "See in source",
        question.explanation.replace("*", ""),
        "Signed in Lima",
        "998,808",
        "Paranal",
        "oes in ",
        "oes with ",
    )
    typed = quiz.page.view.question().answer.response()
    return [words for words in told if words in quiz.everything() and words != typed]


@kinds
def test_out_of_time_says_so_and_tells_nothing_of_the_answer(play, question, announced):
    wrong = RESPONSES[question.id][1]
    quiz = without_time(play, question, wrong)
    assert quiz.shows("Time is up")
    assert quiz.shows("Add a minute to go on, or see the answer.")
    assert announced[-1] == "Time is up. Add a minute to go on, or see the answer."
    assert gives_away(quiz, question) == []
    assert quiz.page.view.question().answer.response() == wrong
    assert quiz.main().text() == "See the answer"
    assert quiz.has_button("see the answer, Enter")
    assert quiz.page.view.horizon.value_text() == "Question 1 of 1"
    with quiz.qtbot.assertNotEmitted(quiz.page.source_requested):
        quiz.press("F")


@kinds
def test_out_of_time_the_answer_can_only_be_read(play, question):
    wrong = RESPONSES[question.id][1]
    quiz = without_time(play, question, wrong)
    quiz.press("A", "B", "C", "7", "Space", "S", "P")
    assert quiz.page.view.question().answer.response() == wrong
    assert quiz.attempt.waits_for_time
    assert (quiz.attempt.item.skips, quiz.attempt.item.hints) == (0, 0)


def test_an_answer_that_comes_a_moment_late_does_not_give_the_question_up(play):
    quiz = play(SINGLE, limit=PER_QUESTION)
    quiz.press("A")
    quiz.pass_seconds(20)
    quiz.press("Enter")
    assert quiz.attempt.waits_for_time
    quiz.press("+", "Enter")
    assert quiz.attempt.item.response == "0"


@kinds
def test_asking_for_the_answer_leaves_the_question_unanswered(play, question):
    wrong = RESPONSES[question.id][1]
    quiz = without_time(play, question, wrong)
    quiz.press("Enter")
    assert quiz.shows("Time is up")
    assert quiz.shows("What you had entered was not sent.")
    assert RESPONSES[question.id][2] in quiz.everything()
    assert quiz.shows(question.explanation.replace("*", ""))
    assert quiz.page.view.question().answer.response() == wrong
    assert "your answer" not in quiz.everything()
    assert quiz.main().text() == "See results"
    assert quiz.page.view.horizon.value_text() == "Question 1 of 1. 1 unanswered"
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.press("Enter")
    assert quiz.attempt.summary().score == 0


def test_a_choice_that_was_not_sent_is_called_so(play):
    quiz = without_time(play, MULTIPLE, "0,1")
    quiz.press("Enter")
    assert quiz.rows() == [
        "A. Council, correct answer",
        "B. Parliament, chosen, not sent",
        "C. Group, you missed this one",
        "D. Court",
    ]


def test_no_minute_is_offered_once_the_answer_was_seen(play):
    quiz = without_time(play, SINGLE)
    assert quiz.has_button("One more minute")
    assert quiz.has_button("one more minute, +")
    quiz.press("Enter", "+")
    assert not quiz.has_button("One more minute")
    assert not quiz.has_button("one more minute, +")
    assert not quiz.attempt.is_open
    assert quiz.shows("Signed in 2011.")


def test_the_answer_stays_hidden_when_asking_for_it_cannot_be_recorded(play):
    quiz = without_time(play, SINGLE, "1")
    quiz.taken.store.failure = UnwritableRecordError("disk full")
    quiz.press("Enter")
    assert quiz.failures
    assert gives_away(quiz, SINGLE) == []


def test_a_key_that_came_too_late_does_not_see_the_answer(play):
    quiz = play(SHORT, limit=PER_QUESTION)
    quiz.write("In the")
    quiz.pass_seconds(20)
    quiz.press("Space", "A")
    assert quiz.attempt.waits_for_time


@kinds
@pytest.mark.parametrize("way", ["key", "header", "footer"])
def test_a_minute_more_reopens_a_question_with_what_stood_in_it(play, question, way):
    right = RESPONSES[question.id][0]
    quiz = without_time(play, question, right)
    assert quiz.shows("Time is up")
    match way:
        case "key":
            quiz.press("+")
        case "header":
            quiz.click("One more minute")
        case _:
            quiz.click("one more minute, +")
    assert quiz.attempt.is_open
    assert not quiz.shows("Time is up")
    assert quiz.page.view.question().answer.response() == right
    assert quiz.main().isEnabled()
    quiz.press("Enter")
    assert quiz.shows("Correct")


@kinds
def test_a_program_killed_out_of_time_comes_back_to_it(play, tmp_path, question):
    wrong = RESPONSES[question.id][1]
    quiz = without_time(play, question, wrong)
    again = Study(quiz.taken.store, quiz.taken.clock, None, tmp_path).resume("picture")
    quiz.taken.attempt = again
    quiz.page.show_attempt(again, "", may_answer=True)
    quiz.page.time.tick_timer.timeout.emit()
    assert quiz.shows("Add a minute to go on, or see the answer.")
    assert gives_away(quiz, question) == []
    assert quiz.page.view.question().answer.response() == wrong
    quiz.press("+")
    assert quiz.attempt.is_open


def test_another_question_can_be_read_again_while_one_is_out_of_time(play):
    quiz = play(TRUE_FALSE, SINGLE, limit=PER_QUESTION)
    quiz.press("A", "Enter", "Enter")
    quiz.pass_seconds(20)
    quiz.page.jump_to(0)
    assert quiz.main().text() == "Back to question 2"
    quiz.press("Enter")
    assert quiz.shows("Add a minute to go on, or see the answer.")
    assert quiz.page.view.question().verdict is None


def test_a_partly_right_choice_counts_what_was_found_and_what_was_too_much(play):
    quiz = play(MULTIPLE)
    quiz.press("A", "B", "C", "Enter")
    assert quiz.shows("Partly right")
    assert quiz.shows("2 of 2, 1 extra.")
    assert quiz.rows() == [
        "A. Council, your answer, correct",
        "B. Parliament, your answer, incorrect",
        "C. Group, your answer, correct",
        "D. Court",
    ]


def test_a_missed_option_has_its_own_words(play):
    quiz = play(MULTIPLE)
    quiz.press("A", "Enter")
    assert quiz.shows("1 of 2 right.")
    assert quiz.rows()[2] == "C. Group, you missed this one"


def test_the_feedback_of_every_chosen_option_is_shown_and_of_no_other(play):
    quiz = play(MULTIPLE)
    quiz.press("B", "Enter")
    assert quiz.shows("There is none.")
    assert not quiz.shows("It meets twice a year.")


def test_what_is_said_of_each_option_bears_its_letter_as_it_stands_on_screen(play):
    quiz = play(MULTIPLE)
    quiz.attempt.plan = replace(
        quiz.attempt.plan, questions=(replace(quiz.attempt.plan.questions[0], order=(3, 2, 1, 0)),)
    )
    quiz.page._show_question()
    quiz.press("C", "D", "Enter")
    assert quiz.page.view.question().verdict.verdict().feedback == (
        "**C** · There is none.",
        "**D** · It meets twice a year.",
    )
    assert quiz.shows("C · There is none.")


def test_the_feedback_of_the_chosen_option_is_shown(play):
    quiz = play(SINGLE)
    quiz.press("A", "Enter")
    assert quiz.shows("A · That came in 2012.")
    assert not quiz.shows("Signed in Lima.")
    assert quiz.rows()[:2] == [
        "A. The framework, your answer, incorrect",
        "B. The declaration, correct answer",
    ]


def test_a_number_within_the_margin_is_right_and_says_how_far_off_it_was(play):
    quiz = play(NUMERIC)
    quiz.write("980000")
    quiz.press("Enter")
    assert quiz.shows("Correct, within the margin")
    assert quiz.shows("You were 1.9% off.")


def test_a_year_is_never_grouped(play):
    quiz = play(YEAR)
    quiz.write("2010")
    assert quiz.shows("Reads as 2010 (two thousand and ten)")
    quiz.press("Enter")
    assert quiz.shows("Correct answer: 2011.")
    assert "2,01" not in quiz.everything()
    assert "2.01" not in quiz.everything()
    assert "2011" in quiz.everything()


def test_texts_of_a_bank_are_shown_as_they_are(play):
    quiz = play(SINGLE)
    assert quiz.shows("Which document & why <b>?")
    assert quiz.rows() == ["A. The framework", "B. The declaration", "C. R&D"]
    assert quiz.shows("Pacific & Alliance")
    quiz.press("B", "Enter")
    assert quiz.shows("Signed in 2011.")


def test_a_judged_question_takes_no_other_answer(play):
    quiz = play(SINGLE)
    quiz.press("A", "Enter", "B")
    quiz.click("B. The declaration, correct answer")
    assert quiz.chosen() == ["The framework"]
    assert quiz.attempt.item.response == "0"


def test_judging_moves_no_row(play):
    quiz = play(MULTIPLE)
    question = quiz.page.view.question()
    QApplication.processEvents()
    before = [row.mapTo(question, row.rect().topLeft()).y() for row in question.answer.tab_stops()]
    quiz.press("A", "Enter")
    QApplication.processEvents()
    rows = question.answer.tab_stops()
    assert [row.mapTo(question, row.rect().topLeft()).y() for row in rows] == before


def test_the_verdict_is_scrolled_into_view(play):
    quiz = play(MULTIPLE, size=(1024, 600))
    quiz.press("A", "Enter")
    verdict = quiz.page.view.question().verdict
    QApplication.processEvents()
    area = quiz.page.view.area.viewport()
    bottom = verdict.mapTo(area, verdict.rect().bottomLeft()).y()
    assert bottom <= area.height()


def test_the_verdict_and_the_right_answer_are_announced(play, announced):
    quiz = play(SINGLE)
    quiz.press("A", "Enter")
    assert announced == [
        "Question 1 of 1",
        "Not yet. Correct answer: B. The declaration.",
    ]


def test_the_right_answer_is_not_announced_twice(play, announced):
    quiz = play(NUMERIC)
    quiz.give("5")
    assert (
        announced[-1]
        == "Not yet. You were 100% off. Correct answer: 998,808\N{NO-BREAK SPACE}visitors"
    )


def test_the_next_question_is_announced(play, announced):
    quiz = play(SINGLE, MULTIPLE)
    quiz.press("B", "Enter", "Enter")
    assert announced[-1] == "Question 2 of 2"
    assert quiz.prompt() == "Which bodies?"


def test_the_first_skip_says_that_the_question_comes_back(play, announced):
    quiz = play(SINGLE, TRUE_FALSE, MULTIPLE)
    quiz.press("S")
    assert quiz.shows("You will see it again at the end.")
    assert announced[-1] == "You will see it again at the end."
    quiz.press("S")
    assert quiz.prompt() == "Which bodies?"
    assert not quiz.shows("You will see it again at the end.")
    assert announced.count("You will see it again at the end.") == 1


def test_what_was_said_of_skipping_goes_with_the_answer(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("S", "A")
    assert not quiz.shows("You will see it again at the end.")


def test_a_question_that_returns_says_so_where_it_is_always_seen(play, announced):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("S", "A", "Enter", "Enter")
    reason = "You left this one for later. Skipped again, it stays unanswered."
    notice = quiz.page.view.footer._notice
    assert (notice.plain_text(), notice.isVisible()) == (reason, True)
    assert announced[-2:] == ["Question 1 of 2", reason]
    assert not quiz.page.notice.timer.isActive()
    quiz.press("B")
    assert not notice.isVisible()


def test_the_only_question_says_once_that_it_is_back(play, announced):
    quiz = play(SINGLE)
    quiz.press("S")
    assert quiz.shows("You left this one for later.")
    assert "You will see it again at the end." not in announced


def test_the_mouse_can_skip_while_the_footer_says_something(play):
    quiz = play(SINGLE, TRUE_FALSE, MULTIPLE)
    quiz.press("S")
    assert not quiz.has_button("skip, S")
    quiz.click("Skip")
    assert quiz.prompt() == "Which bodies?"
    quiz.page.notice.timer.timeout.emit()
    assert quiz.has_button("skip, S")
    assert not quiz.has_button("Skip")


def test_the_feedback_on_a_truth_has_the_letter_of_what_was_chosen(play):
    said = replace(TRUE_FALSE, feedback={"true": "So it is.", "false": "It does."})
    quiz = play(said, replace(said, id="other"))
    quiz.press("B", "Enter")
    assert quiz.shows("B · It does.")
    quiz.press("Enter", "A", "Enter")
    assert quiz.shows("A · So it is.")


def test_a_skipped_question_comes_back_once_at_the_end(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("S")
    assert quiz.prompt() == "It decides together."
    quiz.press("A", "Enter", "Enter")
    assert quiz.prompt().startswith("Which document")
    assert quiz.shows("You left this one for later. Skipped again, it stays unanswered.")
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.press("S")
    assert quiz.attempt.items[0].response == ""
    assert quiz.attempt.is_finished


def test_skipping_can_be_done_with_the_mouse_alone(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.click("skip, S")
    assert quiz.prompt() == "It decides together."


def test_after_the_last_question_the_quiz_ends(play):
    quiz = play(TRUE_FALSE)
    quiz.press("A", "Enter")
    assert quiz.main().text() == "See results"
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.press("Enter")
    assert quiz.attempt.is_finished


@kinds
def test_what_a_hint_costs_is_said_before_it_is_taken(play, question):
    quiz = play(replace(question, hints=("Look.",)))
    assert quiz.shows("Each hint takes a third off this question's points.")
    assert quiz.button(f"{A_HINT} P" if question is not SHORT else f"{A_HINT} Alt+P").text() == (
        "hint (−1/3)"
    )


def test_hints_come_one_by_one_and_say_what_they_cost(play, announced):
    quiz = play(SINGLE)
    quiz.press("P")
    assert quiz.shows("Hint: It is a town.")
    assert announced[-1] == "Hint: It is a town."
    assert quiz.button(f"{ANOTHER_HINT} P").text() == "another hint (−1/3)"
    assert quiz.button(f"{ANOTHER_HINT} P").toolTip() == ANOTHER_HINT
    quiz.press("P")
    assert quiz.shows("Hint: On the coast.")
    assert not quiz.has_button(f"{ANOTHER_HINT} P")
    said = len(announced)
    quiz.press("P")
    assert len(announced) == said
    quiz.press("B", "Enter")
    assert quiz.shows("it counts 0.33.")


def test_a_question_without_hints_offers_none(play, announced):
    quiz = play(TRUE_FALSE)
    assert "hint" not in quiz.everything().lower()
    said = len(announced)
    quiz.press("P")
    assert len(announced) == said


def test_the_source_is_asked_for_after_the_answer_only(play):
    quiz = play(SINGLE)
    with quiz.qtbot.assertNotEmitted(quiz.page.source_requested):
        quiz.press("F")
    quiz.press("B", "Enter")
    with quiz.qtbot.waitSignal(quiz.page.source_requested) as blocker:
        quiz.press("F")
    assert blocker.args[0].question.id == "single"
    with quiz.qtbot.waitSignal(quiz.page.source_requested):
        quiz.click("See in source")


def test_the_key_for_a_source_that_is_not_cited_says_so(play, announced):
    quiz = play(replace(TRUE_FALSE, facts=()))
    quiz.press("A", "Enter")
    assert not quiz.has_button("open the source, F")
    with quiz.qtbot.assertNotEmitted(quiz.page.source_requested):
        quiz.press("F")
    assert announced[-1] == "This question cites no source."


def test_an_unsent_choice_is_kept_as_a_draft_at_once(play):
    quiz = play(SINGLE)
    quiz.press("B")
    assert quiz.attempt.item.draft == "1"
    assert quiz.attempt.item.response == ""


def test_unsent_text_is_kept_when_the_typing_pauses(play):
    quiz = play(SHORT)
    quiz.write("Par")
    assert quiz.attempt.item.draft == ""
    quiz.pause()
    assert quiz.attempt.item.draft == "Par"


def test_unsent_text_is_kept_when_the_field_is_left(play):
    quiz = play(SHORT)
    quiz.write("Par")
    quiz.press("Tab")
    assert quiz.attempt.item.draft == "Par"


def test_unsent_text_is_kept_when_the_page_stops(play):
    quiz = play(SHORT)
    quiz.write("Par")
    quiz.page.stop()
    assert quiz.attempt.item.draft == "Par"


def test_from_an_answered_question_one_comes_back_to_the_one_that_waits(play):
    quiz = play(SINGLE, TRUE_FALSE, MULTIPLE)
    quiz.press("A", "Enter", "Enter")
    quiz.page.jump_to(0)
    assert quiz.shows("Not yet")
    assert quiz.main().text() == "Back to question 2"
    assert quiz.has_button("back, Enter")
    quiz.press("Enter")
    assert quiz.prompt() == "It decides together."
    assert quiz.main().text() == "Answer"


def test_from_an_answered_question_one_comes_back_to_the_verdict_one_was_reading(play):
    quiz = play(SINGLE, TRUE_FALSE, MULTIPLE)
    quiz.press("A", "Enter", "Enter", "A", "Enter")
    quiz.page.jump_to(0)
    assert quiz.main().text() == "Back to question 2"
    quiz.press("Enter")
    assert quiz.prompt() == "It decides together."
    assert quiz.main().text() == "Next"


def test_the_key_says_what_the_main_button_says(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("A", "Enter")
    assert (quiz.main().text(), quiz.has_button("next, Enter")) == ("Next", True)
    quiz.press("Enter", "A", "Enter")
    assert (quiz.main().text(), quiz.has_button("see results, Enter")) == ("See results", True)
    assert not quiz.has_button("next, Enter")


def test_a_question_that_had_no_turn_yet_cannot_be_jumped_to(play):
    quiz = play(SINGLE, TRUE_FALSE, MULTIPLE)
    quiz.page.jump_to(2)
    assert quiz.prompt().startswith("Which document")
    assert quiz.shows("That question has not had its turn yet.")


@kinds
def test_what_cannot_be_recorded_stays_on_screen_and_is_said(play, question):
    quiz = play(question, TRUE_FALSE if question is not TRUE_FALSE else SINGLE)
    right = RESPONSES[question.id][0]
    quiz.taken.store.failure = UnwritableRecordError("disk full")
    quiz.give(right)
    assert quiz.failures
    assert quiz.page.view.question().verdict is None
    assert quiz.page.view.question().answer.response() == right
    quiz.taken.store.failure = None
    quiz.press("Enter")
    assert quiz.shows("Correct")


def test_a_judged_question_stays_when_the_next_cannot_be_recorded(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("B", "Enter")
    shown = quiz.page.view.question()
    quiz.taken.store.failure = UnwritableRecordError("disk full")
    quiz.press("Enter")
    assert quiz.page.view.question() is shown
    assert len(quiz.failures) == 1


@kinds
def test_another_theme_and_size_keep_what_was_given(play, theme, question):
    quiz = play(question)
    right = RESPONSES[question.id][0]
    answer = quiz.page.view.question().answer
    answer.set_response(right)
    answer.changed.emit(right)
    theme.set_scheme("dark")
    theme.set_scale(2.0)
    quiz.page.set_room(Room.of(1280, 800, 2.0))
    QApplication.processEvents()
    assert quiz.page.view.question().answer.response() == right
    quiz.press("Enter")
    assert quiz.shows("Correct")
    theme.set_scale(1.0)
    quiz.page.set_room(Room.of(1280, 800, 1.0))
    assert quiz.shows("Correct")
    theme.set_scheme("light")


def test_a_picture_says_what_it_shows_and_asks_to_be_seen_larger(play, tmp_path):
    pixmap = QPixmap(40, 30)
    pixmap.fill("red")
    assert pixmap.save(str(tmp_path / "map.png"))
    picture = Image(file="map.png", alt="A map & its key")
    question = SingleChoice(
        id="map",
        prompt="What?",
        image=picture,
        options=(Option(text="A", image=picture, correct=True), Option(text="B")),
    )
    quiz = play(question, folder=str(tmp_path))
    enlarge = "See it larger: A map & its key"
    assert quiz.rows() == ["A. A, A map & its key", enlarge, "B. B"]
    for name in ("A map & its key", enlarge):
        with quiz.qtbot.waitSignal(quiz.page.picture_requested) as blocker:
            quiz.button(name).click()
        assert blocker.args[0].width() == 40
        assert blocker.args[1] == "A map & its key"
    assert quiz.chosen() == []


def test_tab_reaches_an_options_picture_after_its_row_and_enter_opens_it(play, tmp_path):
    pixmap = QPixmap(40, 30)
    pixmap.fill("red")
    assert pixmap.save(str(tmp_path / "map.png"))
    options = (
        Option(text="A", image=Image(file="map.png", alt="A map"), correct=True),
        Option(text="B"),
    )
    quiz = play(MultipleAnswer(id="map", prompt="What?", options=options), folder=str(tmp_path))
    quiz.page.view.question().answer.tab_stops()[0].setFocus()
    quiz.press("Tab")
    with quiz.qtbot.waitSignal(quiz.page.picture_requested):
        quiz.press("Enter")
    assert quiz.attempt.is_open


def test_a_missing_picture_is_replaced_by_its_words(play):
    picture = Image(file="gone.png", alt="A map of the coast")
    options = (Option(text="A", correct=True), Option(text="B"))
    quiz = play(SingleChoice(id="map", prompt="What?", image=picture, options=options))
    assert "A map of the coast" in quiz.everything()


def test_a_quiz_open_elsewhere_can_only_be_read(play):
    quiz = play(SINGLE, may_answer=False)
    assert quiz.shows("This quiz is open in another window. Here it can only be read.")
    quiz.press("B", "M", "S", "P", "Enter")
    assert quiz.chosen() == []
    assert quiz.attempt.item.response == ""
    assert not quiz.attempt.item.is_flagged
    assert not quiz.page.time.tick_timer.isActive()


@kinds
def test_a_quiz_is_the_same_again_after_the_program_was_killed(
    play, qtbot, theme, tmp_path, question
):
    quiz = play(SINGLE, question if question is not SINGLE else YEAR, limit=PER_QUESTION)
    quiz.press("M", "P", "B", "Enter", "Enter")
    drafted = RESPONSES.get(quiz.attempt.snapshot.question.id, ("2011",))[0]
    answer = quiz.page.view.question().answer
    answer.set_response(drafted)
    answer.changed.emit(drafted)
    quiz.page._commit()
    recorded = quiz.taken.store.run("picture")
    assert isinstance(recorded, Recorded)
    again = Study(quiz.taken.store, quiz.taken.clock, None, tmp_path).resume("picture")
    assert again.items == quiz.attempt.items
    page = PlayPage(theme, Preferences(quiz.page._preferences.current))
    qtbot.addWidget(page)
    page.show_attempt(again, "", may_answer=True)
    assert page.view.question().question.accessibleName() == quiz.prompt()
    assert page.view.question().answer.response() == drafted
    assert page.view.horizon.markers() == quiz.page.view.horizon.markers()


def test_long_prompts_and_eight_options_can_all_be_reached(play, qtbot):
    options = tuple(
        Option(text=f"Option {number}: " + "a long text " * 12, correct=number == 7)
        for number in range(8)
    )
    quiz = play(SingleChoice(id="long", prompt="Why? " * 120, options=options), size=(1024, 600))
    quiz.press("H")
    assert quiz.attempt.item.draft == "7"
    row = quiz.page.view.question().answer.tab_stops()[-1]
    bar = quiz.page.view.area.verticalScrollBar()
    assert bar.maximum() > 0
    top = bar.value()
    quiz.press("PageDown")
    assert bar.value() > top
    quiz.page.view.area.bring_into_view(row)
    area = quiz.page.view.area.viewport()
    assert row.mapTo(area, row.rect().bottomLeft()).y() <= area.height()
