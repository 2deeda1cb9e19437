"""What is said of a finished quiz: the sentence, the topics, what is to be reviewed."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from quiz.core.events import Confidence, Ending
from quiz.core.mode import Mode
from quiz.core.plan import Limit
from quiz.ui.pages.results_view import (
    TopicResult,
    coming_back,
    marking_note,
    penalty_note,
    positions_to_review,
    score_sentence,
    seconds_per_question,
    subject_line,
    sure_but_missed,
    topic_results,
)
from tests.core.quizzes import Quiz, single
from tests.ui.pages.finished import TRUTH, at, bank, finished, result

pytestmark = pytest.mark.usefixtures("qapp")

TODAY = date(2026, 1, 5)


def true_false(count, topics=("trade",)):
    """A bank of statements, spread over topics."""
    return bank(
        *(
            replace(TRUTH, id=f"t{number}", topic=topics[number % len(topics)])
            for number in range(count)
        )
    )


def with_wrong(count, wrong, topics=("trade",)):
    missed = {f"t{number}": "false" for number in wrong}
    return finished(true_false(count, topics), wrong=missed)


def sentence(attempt, previous=None, language="en"):
    topics = topic_results(attempt, language)
    return score_sentence(attempt, topics, previous, TODAY, language)


def test_from_ninety_percent_on_the_set_is_mastered():
    assert sentence(with_wrong(10, [0])) == "Excellent: you have mastered this set."


def test_from_seventy_on_it_says_how_much_more_than_the_last_time():
    attempt = with_wrong(10, [0, 2])
    assert sentence(attempt, result(71, at(2))) == "Well done: up 9 point(s) since Friday."


def test_without_a_better_result_it_names_the_topic_that_is_firm():
    attempt = with_wrong(10, [0, 2], topics=("trade", "origin"))
    assert sentence(attempt, result(95, at(2))) == "Well done: Origins is firm now."


def test_without_a_firm_topic_it_says_how_many_are_left():
    attempt = with_wrong(10, [0, 1, 2])
    assert sentence(attempt) == "Well done: only 3 left to review."


def test_in_the_middle_a_firm_topic_comes_before_the_points():
    attempt = with_wrong(10, [0, 2, 4, 6], topics=("trade", "origin"))
    assert sentence(attempt, result(20, at(2))) == "Good progress: Origins is firm now."


def test_in_the_middle_without_a_firm_topic_the_points_are_told():
    attempt = with_wrong(10, [0, 1, 2, 3])
    assert sentence(attempt, result(20, at(2))) == "Good progress: up 40 point(s) since Friday."


def test_below_half_reviewing_is_recommended():
    said = sentence(with_wrong(10, [0, 1, 2, 3, 4, 5]))
    assert said == "A good start. Reviewing these 6 will help more than starting over."


@pytest.mark.parametrize("hints", [1, 2])
def test_with_nothing_to_review_none_is_said_to_be_left(hints):
    questions = bank(replace(TRUTH, hints=("It is.", "It really is.")))
    attempt = finished(questions, hints={"truth": hints})
    assert positions_to_review(attempt) == []
    assert sentence(attempt) == "Right in the end: hints and second tries cost marks."


def test_with_nothing_right_no_start_is_called_good():
    said = sentence(with_wrong(5, range(5)))
    assert said == "Now you know what to review: going over these 5 will help most."


def test_with_nothing_answered_nothing_is_judged():
    questions = true_false(3)
    attempt = finished(questions, empty=tuple(questions.questions))
    assert sentence(attempt) == "Nothing answered this time. These 3 will wait for you."


def test_a_topic_of_one_question_is_never_called_firm():
    attempt = with_wrong(4, [0], topics=("trade", "trade", "trade", "origin"))
    assert "Origins" not in sentence(attempt)


def test_time_that_ran_out_is_said_first():
    questions = true_false(4)
    attempt = finished(questions, limit=Limit(scope="quiz", seconds=25))
    assert sentence(attempt).startswith("Time ran out. Good progress")


@pytest.mark.parametrize(
    ("day", "language", "since"),
    [
        (at(5, 15), "en", "since the last time today"),
        (at(4), "en", "since yesterday"),
        (at(2), "es", "since el viernes"),
        (at(1, 3), "en", "since Wednesday"),
        (replace(result(0, at(5)), finished_at=at(5).replace(year=2025)), "en", "since 5 January"),
        (replace(result(0, at(5)), finished_at=at(5).replace(year=2025)), "es", "el 5 de enero"),
    ],
)
def test_the_day_of_the_last_result_is_the_persons_own(day, language, since):
    previous = replace(result(50, at(1)), finished_at=getattr(day, "finished_at", day))
    assert since in sentence(with_wrong(10, [0, 2]), previous, language)


def test_topics_stand_in_the_banks_order_with_their_points():
    attempt = finished(wrong={"share": "90", "bodies": "0"})
    topics = topic_results(attempt, "es", ["trade", "origin", "unused"])
    assert topics == [
        TopicResult("Comercio", Fraction(2), Fraction(3), 3),
        TopicResult("Origen", Fraction(3, 2), Fraction(2), 2),
    ]
    assert [topic.percent for topic in topics] == [66, 75]


def test_questions_without_a_topic_have_a_line_of_their_own():
    attempt = finished(bank(replace(TRUTH, topic=None)))
    assert [topic.name for topic in topic_results(attempt, "en")] == ["Without a topic"]


def test_what_is_empty_or_partly_right_is_to_be_reviewed():
    attempt = finished(wrong={"bodies": "0"}, empty=("share",))
    assert positions_to_review(attempt) == [1, 3]


def ended_early(answers: str, of: int, topics=("trade",)):
    """A practice of statements, ended after these answers: r right, w wrong."""
    quiz = Quiz(*true_false(of, topics).questions.values())
    for letter in answers:
        quiz.attempt.give("true" if letter == "r" else "false")
        quiz.attempt.go_to(quiz.attempt.next_position())
    quiz.attempt.finish(Ending.ENDED)
    return quiz.attempt


def test_what_a_quiz_was_ended_before_is_neither_scored_nor_to_be_reviewed():
    attempt = ended_early("rrrw", 10)
    assert sentence(attempt).startswith("Ended early: 4 of 10 questions count. ")
    assert positions_to_review(attempt) == [3]


def test_topics_that_a_quiz_was_ended_before_are_left_out():
    (trade,) = topic_results(ended_early("r", 4, ("trade", "visas")), "en")
    assert (trade.earned, trade.points) == (1, 1)


def test_a_set_that_was_not_asked_to_the_end_is_not_called_mastered():
    said = sentence(ended_early("rrr", 10))
    assert said == "Ended early: 3 of 10 questions count. Excellent so far."


def test_a_quiz_ended_at_once_has_everything_left_to_review():
    attempt = ended_early("", 3)
    assert positions_to_review(attempt) == [0, 1, 2]
    assert "Nothing answered this time. These 3 will wait for you." in sentence(attempt)


def test_the_mean_time_counts_only_questions_that_were_shown():
    attempt = finished(true_false(4), seconds_each=20, limit=Limit(scope="quiz", seconds=30))
    assert seconds_per_question(attempt) == 15


def test_the_time_an_exam_ran_on_without_a_question_does_not_count_for_one():
    limit = Limit(scope="question", seconds=10)
    quiz = Quiz(single("one"), single("two"), mode=Mode.EXAM, limit=limit)
    quiz.clock.pass_seconds(60)
    quiz.attempt.go_to(1)
    quiz.clock.pass_seconds(4)
    quiz.attempt.finish()
    assert quiz.attempt.total_seconds == 64
    assert seconds_per_question(quiz.attempt) == 7


MONDAY = date(2026, 1, 5)


def returns(**days: int) -> dict[int, date]:
    """When questions return, in days from Monday, by their names."""
    places = ["document", "bodies", "truth", "share", "capital"]
    return {places.index(name): MONDAY + timedelta(days=ahead) for name, ahead in days.items()}


def test_coming_back_says_when_missed_partial_and_right_ones_return():
    attempt = finished(wrong={"share": "15", "capital": "Lima", "bodies": "0"})
    days = returns(share=1, capital=1, bodies=2, document=4, truth=4)
    assert coming_back(attempt, days, MONDAY, "en") == (
        "The 2 you missed: tomorrow. The 1 partly right: Wednesday. The 2 right ones: Friday."
    )


def test_coming_back_says_from_when_to_when_where_days_differ():
    days = returns(document=1, truth=2, share=40)
    said = coming_back(finished(), days, MONDAY, "en")
    assert said == "The 3 right ones: between tomorrow and 14 February."


def test_what_is_overdue_in_an_old_result_comes_today():
    days = returns(document=-30)
    assert coming_back(finished(), days, MONDAY, "en") == "The 1 right ones: today."


def test_what_was_left_empty_does_not_come_back():
    attempt = finished(empty=("share",))
    assert coming_back(attempt, returns(share=3), MONDAY, "en") == ""


def test_only_wrong_answers_called_certain_were_sure_but_missed():
    sure = dict.fromkeys(("share", "bodies", "truth"), Confidence.CERTAIN)
    calls = {**sure, "capital": Confidence.FAIRLY}
    wrong = {"share": "15", "bodies": "0", "capital": "Lima"}
    assert sure_but_missed(finished(wrong=wrong, calls=calls, asks_confidence=True)) == 1
    assert sure_but_missed(finished(asks_confidence=True)) == 0
    assert sure_but_missed(finished()) is None


def test_the_score_by_certainty_stands_beside_the_other():
    attempt = finished(
        wrong={"share": "15"},
        calls={"truth": Confidence.CERTAIN, "share": Confidence.FAIRLY},
        asks_confidence=True,
        is_certainty_based=True,
    )
    assert marking_note(attempt, "en") == (
        "Certainty score: 4 of 15 possible; accuracy stays 4 of 5."
    )
    assert marking_note(finished(), "en") == ""


def test_what_hints_and_tries_took_is_said():
    assert penalty_note(finished(hints={"document": 2}), "en") == (
        "Hints and second tries took 0.7 of the points."
    )
    assert penalty_note(finished(), "en") == ""


@pytest.mark.parametrize(
    ("mode", "name"),
    [
        (Mode.PRACTICE, "Practice"),
        (Mode.EXAM, "Exam"),
        (Mode.REVIEW, "Review"),
        (Mode.MISTAKES, "My mistakes"),
    ],
)
def test_every_mode_has_its_name(mode, name):
    assert subject_line(finished(mode=mode), "en") == f"Alliance · {name}"
