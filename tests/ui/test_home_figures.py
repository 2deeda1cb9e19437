"""What home computes of an unfinished quiz, and of what is due."""

from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from quiz.banks.library import Entry
from quiz.core.mode import Mode
from quiz.core.settings import Settings
from quiz.core.timing import Limit
from quiz.ui import home_figures
from quiz.ui.pages.home_view import Home
from quiz.ui.pages.latest_quizzes import Running
from quiz.ui.study import Study
from tests.clocks import HandClock
from tests.stores import MemoryStore
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


@pytest.fixture
def study(tmp_path) -> Study:
    """A person who has finished the quiz of picture 11: two wrong, one partly right."""
    taken = pictures.results()
    return Study(taken.store, taken.clock, Random(0), tmp_path)


def found(study: Study, **settings: object) -> Home:
    entries = [Entry(path=Path("/banks/one"), bank=pictures.bank())]
    return home_figures.computed_home(entries, study, Settings(language="es", **settings)).home


def pass_days(study: Study, days: int) -> None:
    study._clock.pass_seconds(days * 24 * 3600)


def test_on_the_day_of_a_quiz_nothing_is_due_and_the_next_day_is_told(study):
    home = found(study)
    assert (home.due_count, home.minutes_of_due) == (0, 0)
    assert home.next_due == study.today() + timedelta(days=1)


def test_what_was_missed_is_due_the_next_day_by_topic(study):
    pass_days(study, 1)
    (subject,) = found(study).subjects
    assert subject.due == {"integracion": 1, "instituciones": 1, "cronologia": 1}


def test_the_topic_with_most_due_comes_first(study):
    pass_days(study, 40)
    counts = list(found(study).subjects[0].due.values())
    assert sum(counts) == 15
    assert counts == sorted(counts, reverse=True)


def test_how_long_reviews_take_follows_the_persons_own_medians(study):
    pass_days(study, 40)
    bank = pictures.bank()
    seconds = study.estimated_seconds(bank, bank.questions.values())
    assert found(study).minutes_of_due == round(seconds / 60)


def test_the_desired_retention_decides_when_questions_are_due(study):
    pass_days(study, 1)
    assert found(study, desired_retention=95).due_count > found(study).due_count


def test_a_subject_with_a_mistake_left_is_not_up_to_date(study):
    assert not found(study).subjects[0].is_up_to_date


def test_a_subject_without_mistakes_is_up_to_date_until_something_is_due(tmp_path):
    taken = pictures.results("r" * 15)
    study = Study(taken.store, taken.clock, Random(0), tmp_path)
    assert found(study).subjects[0].is_up_to_date

    pass_days(study, 40)
    assert not found(study).subjects[0].is_up_to_date


def test_a_subject_that_was_never_asked_is_not_up_to_date(tmp_path):
    study = Study(MemoryStore(), HandClock(), Random(0), tmp_path)
    assert not found(study).subjects[0].is_up_to_date
