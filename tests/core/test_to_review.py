"""What is due in a bank on a day, and what was missed."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from quiz.core.bank import Bank
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.memory import Memory, due_day
from quiz.core.mode import Mode
from quiz.core.store import LatestAnswer
from quiz.core.to_review import ToReview, by_question, to_review

TODAY = date(2026, 11, 22)


def bank(*names: str, **was: str) -> Bank:
    questions = [TrueFalse(id=name, prompt="?", answer=True, was=was.get(name)) for name in names]
    return Bank(
        id="b", title="B", languages=("en",), questions={each.id: each for each in questions}
    )


def memory(days_ago: int, stability: float = 3.0, returns_on: date | None = None) -> Memory:
    return Memory(
        stability=stability,
        difficulty=5.0,
        last_day=TODAY - timedelta(days=days_ago),
        returns_on=returns_on,
    )


def answer(name: str, hour: int, fraction: int = 0) -> LatestAnswer:
    at = datetime(2026, 11, 22, hour, tzinfo=UTC)
    return LatestAnswer(question=name, fraction=Fraction(fraction), hints=0, at=at)


def found(memories=None, latest=None, retention_percent: int = 90) -> ToReview:
    return to_review(
        bank(*(memories or {})),
        memories or {},
        latest or {},
        today=TODAY,
        retention_percent=retention_percent,
    )


def test_what_is_due_comes_most_forgotten_first():
    memories = {"a": memory(3), "b": memory(9), "c": memory(9, stability=1), "d": memory(1)}
    assert found(memories).due == ("c", "b", "a")


def test_of_equally_forgotten_questions_the_oldest_comes_first():
    memories = {"new": memory(3, stability=3), "old": memory(6, stability=6)}
    assert found(memories).due == ("old", "new")


def test_a_question_is_due_on_its_day_and_not_before():
    day = due_day(memory(0), 90)
    for late, due in ((-1, ()), (0, ("a",)), (1, ("a",))):
        kept = memory((day - TODAY).days + late)
        assert found({"a": kept}).due == due


def test_a_higher_desired_retention_makes_more_questions_due():
    memories = {"a": memory(2)}
    assert found(memories, retention_percent=80).due == ()
    assert found(memories, retention_percent=95).due == ("a",)


def test_what_a_person_asked_to_see_again_is_due_on_that_day():
    assert found({"a": memory(1, stability=90, returns_on=TODAY)}).due == ("a",)


def test_the_next_day_is_the_first_after_today():
    memories = {"due": memory(30), "soon": memory(0), "late": memory(0, stability=50)}
    assert found(memories).next_day == TODAY + timedelta(days=3)


def test_without_a_memory_there_is_no_next_day():
    assert found() == ToReview(day=TODAY)


def test_mistakes_are_the_latest_answers_that_were_not_fully_right_the_newest_first():
    latest = {"a": answer("a", 8), "b": answer("b", 10), "c": answer("c", 9, fraction=1)}
    assert found(latest=latest).mistakes == ("b", "a")


@pytest.mark.parametrize(
    ("mode", "ranked"),
    [(Mode.REVIEW, ("a",)), (Mode.MISTAKES, ("b",)), (Mode.PRACTICE, None), (Mode.EXAM, None)],
)
def test_only_review_and_mistakes_are_limited_to_some_questions(mode, ranked):
    assert ToReview(day=TODAY, due=("a",), mistakes=("b",)).ranked(mode) == ranked


def test_what_was_known_under_an_old_id_counts_for_the_new_one():
    assert by_question(bank("new", new="old"), {"old": 1}) == {"new": 1}


def test_what_is_known_under_the_own_id_comes_before_what_was():
    assert by_question(bank("new", new="old"), {"old": 1, "new": 2}) == {"new": 2}


def test_what_a_bank_has_no_more_is_left_out():
    assert by_question(bank("a"), {"a": 1, "gone": 2}) == {"a": 1}
