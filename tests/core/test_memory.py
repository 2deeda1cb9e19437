from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random

import pytest
from fsrs import Card, Rating, Scheduler, State

from quiz.core.events import Confidence, Judgement
from quiz.core.memory import (
    Memory,
    due_day,
    interval_days,
    is_known,
    retrievability,
    returning,
    review,
)
from tests.core import fsrs6

DAY = date(2026, 1, 1)
RETENTION = 90


def on_due_days(grades: str) -> list[int]:
    """The intervals when each question is answered on the day it is due; g is right, a wrong."""
    memory, day, intervals = None, DAY, []
    for grade in grades:
        memory = review(memory, is_known=grade == "g", day=day)
        due = due_day(memory, RETENTION)
        intervals.append((due - day).days)
        day = due
    return intervals


@pytest.mark.parametrize(
    ("is_right", "stability", "difficulty", "days"),
    [(False, 0.212, 6.4133, 1), (True, 2.3065, 2.1181, 2)],
)
def test_a_first_answer_makes_a_memory(is_right, stability, difficulty, days):
    memory = review(None, is_known=is_right, day=DAY)

    assert memory.stability == pytest.approx(stability)
    assert memory.difficulty == pytest.approx(difficulty, abs=1e-4)
    assert due_day(memory, RETENTION) == DAY + timedelta(days=days)


def test_intervals_grow_with_right_answers_on_due_days():
    assert on_due_days("ggggggg") == [2, 11, 46, 163, 497, 1346, 3292]


def test_a_wrong_answer_brings_a_question_back_soon():
    assert on_due_days("gggagg") == [2, 11, 46, 3, 8, 19]


@pytest.mark.parametrize(("retention", "days"), [(80, 33), (85, 19), (90, 10), (95, 4), (97, 2)])
def test_the_interval_follows_the_desired_retention(retention, days):
    assert interval_days(10, retention) == days


@pytest.mark.parametrize(
    ("days", "recall"),
    [(1, 0.9468), (2, 0.9095), (5, 0.8389), (10, 0.7744), (30, 0.6675), (100, 0.5589)],
)
def test_recall_fades(days, recall):
    memory = Memory(stability=2.3065, difficulty=2.1181, last_day=DAY)

    assert retrievability(memory, DAY + timedelta(days=days)) == pytest.approx(recall, abs=5e-5)


def test_memories_equal_an_independent_fsrs():
    chance = Random(4)
    for _ in range(200):
        memory, card, day = None, None, DAY
        for _ in range(chance.randint(1, 12)):
            is_right = chance.random() < 0.7
            memory = review(memory, is_known=is_right, day=day)
            card = fsrs6.answer(card, fsrs6.GOOD if is_right else fsrs6.AGAIN, day)
            assert memory.stability == pytest.approx(card.stability, rel=1e-9)
            assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-9)
            retention = chance.choice(range(80, 96))
            assert due_day(memory, retention) == card.due(retention / 100)
            day += timedelta(days=chance.choice((0, 1, 2, 5, 12, 80)))


def test_due_days_equal_those_of_the_library_at_every_retention():
    chance = Random(5)
    for retention in range(80, 96):
        scheduler = Scheduler(
            desired_retention=retention / 100,
            learning_steps=(),
            relearning_steps=(),
            enable_fuzzing=False,
        )
        for _ in range(20):
            card = Card(
                card_id=1,
                state=State.Review,
                stability=chance.uniform(0.01, 900),
                difficulty=chance.uniform(1, 10),
                last_review=datetime(2026, 1, 1, tzinfo=UTC),
            )
            day = date(2026, 1, 1) + timedelta(days=chance.randint(1, 90))
            reviewed, _ = scheduler.review_card(
                card, Rating.Good, datetime(day.year, day.month, day.day, tzinfo=UTC)
            )
            before = Memory(
                stability=card.stability, difficulty=card.difficulty, last_day=date(2026, 1, 1)
            )
            after = review(before, is_known=True, day=day)
            assert due_day(after, retention) == reviewed.due.date()


def test_a_question_to_be_seen_again_is_due_on_the_next_day():
    memory = review(review(None, is_known=True, day=DAY), is_known=True, day=DAY)

    again = returning(memory, DAY)

    assert due_day(memory, RETENTION) > DAY + timedelta(days=1)
    assert due_day(again, RETENTION) == DAY + timedelta(days=1)
    assert again.stability == memory.stability


def test_the_next_answer_forgets_that_a_question_was_to_be_seen_again():
    again = returning(review(None, is_known=True, day=DAY), DAY)

    assert review(again, is_known=True, day=DAY + timedelta(days=1)).returns_on is None


def test_a_date_set_back_counts_as_the_same_day():
    memory = review(None, is_known=True, day=DAY)

    earlier = review(memory, is_known=True, day=DAY - timedelta(days=3))

    assert earlier.last_day == DAY - timedelta(days=3)
    assert earlier.stability >= memory.stability


def test_what_is_due_beyond_the_calendar_is_due_on_its_last_day():
    assert due_day(Memory(stability=36500, difficulty=1, last_day=date.max), 80) == date.max


@pytest.mark.parametrize(
    ("fraction", "hints", "said", "known"),
    [
        (Fraction(1), 0, Judgement(), True),
        (Fraction(1), 0, Judgement(confidence=Confidence.CERTAIN), True),
        (Fraction(1), 0, Judgement(confidence=Confidence.FAIRLY), True),
        (Fraction(1), 0, Judgement(confidence=Confidence.GUESSING), False),
        (Fraction(1), 1, Judgement(), False),
        (Fraction(1), 0, Judgement(tries=2), False),
        (Fraction(2, 3), 0, Judgement(), False),
        (Fraction(0), 0, Judgement(confidence=Confidence.CERTAIN), False),
    ],
)
def test_only_an_unaided_right_answer_that_was_no_guess_is_known(fraction, hints, said, known):
    assert is_known(fraction, hints, said) is known
