"""Quizzes of what is due and of one's mistakes, started against a record."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from random import Random

import pytest

from quiz.core.bank import Bank
from quiz.core.events import Confidence
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plan import Setup
from quiz.core.settings import Settings
from quiz.core.timing import Limit
from quiz.ui.after_quiz import retry_setup, returning_days, still_asked
from quiz.ui.study import Study, mastery
from tests.clocks import HandClock
from tests.stores import MemoryStore

FORMAT = NumberFormat.SPACE_COMMA
NAMES = tuple("abcdef")


def question(name: str, **more: object) -> TrueFalse:
    return TrueFalse(id=name, prompt="?", answer=True, topic="t", **more)


def bank(*questions: TrueFalse) -> Bank:
    return Bank(
        id="bank",
        title="Bank",
        languages=("en",),
        questions={each.id: each for each in questions or map(question, NAMES)},
        topics={"t": "T"},
    )


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def study(tmp_path, clock) -> Study:
    return Study(MemoryStore(), clock, Random(1), tmp_path)


def take(study: Study, *answers: str, of: Bank | None = None, **chosen: object):
    """Answer questions of a bank: "a" rightly, "-a" wrongly."""
    asked = of or bank()
    names = tuple(answer.removeprefix("-") for answer in answers)
    setup = Setup(bank=asked.id, questions=names, **chosen)
    attempt = study.start(asked, setup, FORMAT)
    while not attempt.is_finished:
        name = attempt.snapshot.question.id
        study._clock.pass_seconds(1)
        attempt.give("false" if f"-{name}" in answers else "true")
        following = attempt.next_position()
        if following is None:
            attempt.finish()
        else:
            attempt.go_to(following)
    study.forget(attempt.identity)
    return attempt


def asked(attempt) -> set[str]:
    return {planned.id for planned in attempt.plan.questions}


def pass_days(clock: HandClock, days: int) -> None:
    clock.pass_seconds(timedelta(days=days).total_seconds())


def test_a_review_asks_what_is_due_and_nothing_else(study, clock):
    take(study, "a", "-b", "-c")
    pass_days(clock, 1)

    attempt = study.start(bank(), Setup(bank="bank", mode=Mode.REVIEW), FORMAT)

    assert asked(attempt) == {"b", "c"}
    assert attempt.plan.mode is Mode.REVIEW
    assert not attempt.is_exam


def test_a_review_of_fewer_asks_the_most_forgotten(study, clock):
    take(study, "-a")
    pass_days(clock, 3)
    take(study, "-b", "-c")
    pass_days(clock, 1)

    attempt = study.start(bank(), Setup(bank="bank", mode=Mode.REVIEW, count=1), FORMAT)

    assert asked(attempt) == {"a"}


def test_what_was_answered_today_is_not_due_today(study):
    take(study, "-a")
    assert study.to_review(bank(), 90).due == ()
    assert study.start(bank(), Setup(bank="bank", mode=Mode.REVIEW), FORMAT) is None


def test_a_day_is_the_persons_calendar_day(study, clock):
    # It is seven in the evening for the person, and tomorrow in UTC five hours later.
    clock.pass_seconds(12 * 3600)
    take(study, "-a")
    clock.pass_seconds(4 * 3600)
    assert study.to_review(bank(), 90).due == ()

    clock.pass_seconds(3600)
    assert study.to_review(bank(), 90).due == ("a",)


def test_the_desired_retention_decides_what_is_due(study, clock):
    take(study, "a")
    pass_days(clock, 1)
    setup = Setup(bank="bank", mode=Mode.REVIEW)

    assert study.start(bank(), setup, FORMAT, 80) is None
    assert asked(study.start(bank(), setup, FORMAT, 95)) == {"a"}


def test_mistakes_are_what_was_not_fully_right_last_time(study):
    take(study, "-a", "-b", "c")
    take(study, "a")

    attempt = study.start(bank(), Setup(bank="bank", mode=Mode.MISTAKES), FORMAT)

    assert asked(attempt) == {"b"}


def test_the_newest_mistakes_come_first(study):
    take(study, "-a")
    take(study, "-b")
    assert study.to_review(bank(), 90).mistakes == ("b", "a")


def test_without_mistakes_there_is_no_quiz_of_them(study):
    take(study, "a")
    assert study.start(bank(), Setup(bank="bank", mode=Mode.MISTAKES), FORMAT) is None


def test_topics_that_have_no_mistake_leave_no_quiz(study):
    take(study, "-a")
    setup = Setup(bank="bank", mode=Mode.MISTAKES, topics=("other",))
    assert study.start(bank(), setup, FORMAT) is None


def test_a_review_of_named_questions_asks_these(study):
    setup = Setup(bank="bank", mode=Mode.REVIEW, questions=("a", "b"))
    assert asked(study.start(bank(), setup, FORMAT)) == {"a", "b"}


def test_a_question_with_a_new_id_keeps_what_is_known_of_it(study, clock):
    take(study, "-a")
    renamed = bank(question("new", was="a"), question("b"))
    pass_days(clock, 1)

    found = study.to_review(renamed, 90)

    assert (found.due, found.mistakes) == (("new",), ("new",))
    assert study.latest_answers(renamed)["new"].fraction == 0


def test_a_question_with_a_new_id_was_seen_before(study):
    take(study, "a")
    renamed = bank(question("new", was="a"), question("b"))

    attempt = study.start(renamed, Setup(bank="bank", count=1), FORMAT)

    assert asked(attempt) == {"b"}


def test_an_answer_at_the_second_try_is_right_but_not_mastered(study):
    attempt = study.start(bank(), Setup(bank="bank", questions=("a",), tries=2), FORMAT)
    attempt.give("false")
    attempt.give("true")
    attempt.finish()

    latest = study.latest_answers(bank())

    assert latest["a"].is_right
    assert mastery(bank(), latest).percent == 0
    assert attempt.summary().score == Fraction(2, 3)


def test_the_days_on_which_questions_return_are_by_their_place(study, clock):
    attempt = take(study, "a", "-b")
    days = returning_days(study, attempt, bank(), 90)
    by_name = {attempt.plan.questions[place].id: day for place, day in days.items()}
    tomorrow = study.today() + timedelta(days=1)
    assert by_name["b"] == tomorrow
    assert by_name["a"] > tomorrow


def test_what_was_never_answered_does_not_return(study):
    attempt = study.start(bank(), Setup(bank="bank", questions=("a",)), FORMAT)
    attempt.finish()
    assert returning_days(study, attempt, bank(), 90) == {}


def test_a_right_guess_returns_tomorrow(study):
    setup = Setup(bank="bank", questions=("a",), asks_confidence=True)
    attempt = study.start(bank(), setup, FORMAT)
    attempt.confide(Confidence.GUESSING)
    attempt.give("true")
    attempt.finish()
    tomorrow = study.today() + timedelta(days=1)
    assert returning_days(study, attempt, bank(), 90) == {0: tomorrow}


def test_what_is_in_the_bank_no_more_neither_returns_nor_is_asked_again(study):
    attempt = take(study, "-a", "-b")
    places = {planned.id: place for place, planned in enumerate(attempt.plan.questions)}
    left = bank(question("a"))
    tomorrow = study.today() + timedelta(days=1)
    assert returning_days(study, attempt, left, 90) == {places["a"]: tomorrow}
    assert still_asked(attempt, left) == {places["a"]}
    assert still_asked(attempt, None) == set()


def test_what_has_got_another_id_returns_by_that(study):
    attempt = take(study, "-a")
    renamed = bank(question("new", was="a"))
    tomorrow = study.today() + timedelta(days=1)
    assert returning_days(study, attempt, renamed, 90) == {0: tomorrow}
    assert still_asked(attempt, renamed) == {0}


def test_a_retry_is_a_practice_taken_as_the_quiz_was(study):
    limit = Limit(scope="quiz", seconds=60)
    attempt = take(study, "-a", "b", mode=Mode.REVIEW, asks_confidence=True, tries=2, limit=limit)
    setup = retry_setup(attempt, bank(), ["a"], Settings(hides_clock=True))
    assert setup == Setup(
        bank="bank",
        count=0,
        questions=("a",),
        hides_clock=True,
        tries=2,
        asks_confidence=True,
    )


def test_a_retry_finds_questions_by_their_new_ids_and_leaves_out_those_that_are_gone(study):
    attempt = take(study, "-a", "-b")
    renamed = bank(question("new", was="a"))
    setup = retry_setup(attempt, renamed, ["a", "b"], Settings())
    assert setup is not None
    assert setup.questions == ("new",)
    assert retry_setup(attempt, bank(question("z")), ["a"], Settings()) is None


def test_a_set_up_is_remembered_with_how_answers_are_marked(study):
    setup = Setup(bank="bank", mode=Mode.REVIEW, tries=2, is_certainty_based=True)
    study.keep_setup(setup)
    assert study.last_setup("bank") == setup
    assert study.last_setup("other") is None
    study.keep_setup(replace(setup, mode=Mode.MISTAKES))
    assert study.last_setup("bank").mode is Mode.MISTAKES
