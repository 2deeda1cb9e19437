"""What home computes of an unfinished quiz."""

from quiz.core.plan import Mode
from quiz.core.timing import Limit
from quiz.ui import home_figures
from quiz.ui.pages.home_view import Running
from tests.ui import pictures

HALF_MINUTE = Limit(scope="question", seconds=30)
TEN_MINUTES = Limit(scope="quiz", seconds=600)


def running(taken: pictures.Taken) -> Running:
    """The quiz as home offers it."""
    return home_figures._running(taken.attempt, "en")


def with_skipped(taken: pictures.Taken, count: int) -> pictures.Taken:
    """Skip so many questions, answer the others, and stand at the first that comes back."""
    attempt = taken.attempt
    while not (attempt.item.skips and attempt.position == 0):
        if attempt.position < count:
            attempt.skip()
        else:
            attempt.give(attempt.snapshot.question.right_response())
        attempt.go_to(attempt.next_position())
    return taken


def test_with_a_limit_on_the_quiz_its_rest_is_told():
    taken = pictures.started(Mode.PRACTICE, TEN_MINUTES)
    taken.spend(60)

    found = running(taken)

    assert (found.rest_seconds, found.is_limited_by_question) == (540, False)


def test_with_a_limit_on_each_question_the_questions_left_are_told():
    taken = pictures.started(Mode.PRACTICE, HALF_MINUTE)
    taken.attempt.give(taken.attempt.snapshot.question.right_response())

    found = running(taken)

    assert (found.rest_seconds, found.is_limited_by_question) == (None, True)
    assert (found.questions_left, found.has_only_skipped_left) == (14, False)


def test_skipped_questions_that_are_left_are_told_as_such():
    found = running(with_skipped(pictures.started(Mode.PRACTICE, HALF_MINUTE), 2))

    assert (found.questions_left, found.has_only_skipped_left) == (2, True)


def test_in_an_exam_what_has_an_answer_or_no_time_is_not_left():
    taken = pictures.started(Mode.EXAM, HALF_MINUTE)
    taken.attempt.give(taken.attempt.snapshot.question.right_response())
    taken.attempt.go_to(1)
    taken.spend(31)

    assert running(taken).questions_left == 13


def test_without_a_limit_nothing_is_told_of_questions():
    taken = pictures.started(Mode.PRACTICE, Limit())

    assert not running(taken).is_limited_by_question


def test_the_next_change_of_an_exam_is_the_end_of_its_time():
    taken = pictures.started(Mode.EXAM, TEN_MINUTES)
    taken.spend(60)

    assert running(taken).seconds_to_change == 540


def test_the_next_change_of_an_exam_by_question_is_the_end_of_the_question_it_was_left_at():
    taken = pictures.started(Mode.EXAM, HALF_MINUTE)
    taken.spend(10)
    assert running(taken).seconds_to_change == 20

    taken.spend(21)
    assert running(taken).seconds_to_change is None


def test_time_changes_nothing_about_a_practice_that_was_left():
    assert running(pictures.started(Mode.PRACTICE, TEN_MINUTES)).seconds_to_change is None
