"""What a person has achieved, from days, latest answers and memories made by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.bank import Bank
from quiz.core.events import Confidence, Ending, Summary
from quiz.core.memory import Memory, due_day
from quiz.core.mode import Mode
from quiz.core.progress import (
    FORECAST_DAYS,
    MOST_QUIZZES,
    DayCount,
    Known,
    Period,
    ScorePoint,
    Step,
    first_day,
    heat_level,
    progress,
    streak_days,
    streak_may_be_longer,
)
from quiz.core.store import DayFigures, Finished, LatestAnswer
from tests.core.quizzes import single

SUNDAY = date(2026, 11, 22)
DAY = timedelta(days=1)
NOTHING = Known(days=(), finished=(), latest={}, memories={})


def bank(identity: str = "alliance", *questions, **more) -> Bank:
    asked = questions or (
        single("a", topic="trade", difficulty="easy"),
        single("b", topic="trade", difficulty="hard"),
        single("c", topic="people", difficulty="easy"),
        single("d", topic="people"),
    )
    return Bank(
        id=identity,
        title=identity.title(),
        languages=("es",),
        questions={question.id: question for question in asked},
        topics={"trade": "Comercio", "people": "Personas"},
        **more,
    )


def answer(question: str, *, is_right: bool = True, hints: int = 0) -> LatestAnswer:
    moment = datetime(2026, 11, 1, tzinfo=UTC)
    return LatestAnswer(question=question, fraction=Fraction(is_right), hints=hints, at=moment)


def studied(ago: int, answered: int = 5, **more) -> DayFigures:
    day = SUNDAY - ago * DAY
    return DayFigures(**{"day": day, "bank": "alliance", "answered": answered, **more})


def scored(ago: int, score: int = 1, points: int = 2, quizzes: int = 1) -> DayFigures:
    return studied(ago, quizzes=quizzes, score=Fraction(score), points=Fraction(points))


def finished(moment: datetime, score: int, points: int = 10, offset: int = -300) -> Finished:
    summary = Summary(
        bank="alliance",
        title="",
        mode=Mode.PRACTICE,
        ending=Ending.COMPLETED,
        score=Fraction(score),
        points=Fraction(points),
        seconds=60,
        verdicts="r" * score,
    )
    return Finished(
        identity=str(moment), finished_at=moment, utc_offset_minutes=offset, summary=summary
    )


def quizzes(count: int, *, every_days: int = 1) -> list[Finished]:
    noon = datetime(2026, 11, 22, 17, tzinfo=UTC)
    return [
        finished(noon - number * every_days * DAY, score=number % 10) for number in range(count)
    ]


def computed(*banks: Bank, period: Period = Period.MONTHS, retention: int = 90, **known):
    return progress(
        banks or (bank(),),
        replace(NOTHING, **known),
        today=SUNDAY,
        period=period,
        retention_percent=retention,
    )


def test_without_any_record_everything_is_zero():
    view = computed()

    assert (view.mastered_percent, view.answered, view.seconds, view.streak_days) == (0, 0, 0, 0)
    assert view.due_today == 0
    assert not view.has_curve
    assert view.weakest is None


def test_mastered_is_the_share_whose_latest_answer_was_right_without_a_hint():
    latest = {
        name: answer(name, is_right=is_right, hints=hints)
        for name, is_right, hints in (("a", True, 0), ("b", True, 1), ("c", False, 0))
    }

    view = computed(latest={"alliance": latest})

    assert view.mastered_percent == 25
    assert [(part.name, part.mastered, part.questions) for part in view.parts] == [
        ("trade", 1, 2),
        ("people", 0, 2),
    ]


def test_mastery_by_difficulty_leaves_out_what_has_none():
    view = computed(latest={"alliance": {"a": answer("a")}})

    assert [(each.name, each.mastered, each.questions) for each in view.difficulties] == [
        ("easy", 1, 2),
        ("hard", 0, 1),
    ]


def test_several_banks_are_compared_by_their_mastery_as_wholes():
    view = computed(bank(), bank("other"), latest={"other": {"a": answer("a")}})

    assert [(part.title, part.percent) for part in view.parts] == [("Other", 25), ("Alliance", 0)]
    assert not view.is_of_one_bank


def test_an_answer_to_a_question_that_has_gone_masters_nothing():
    assert computed(latest={"alliance": {"gone": answer("gone")}}).mastered_percent == 0


def test_the_weakest_part_is_the_one_to_review_next():
    weakest = computed(latest={"alliance": {"a": answer("a")}}).weakest

    assert weakest is not None
    assert weakest.title == "Personas"


def test_with_everything_mastered_nothing_is_weakest():
    view = computed(latest={"alliance": {name: answer(name) for name in "abcd"}})

    assert (view.mastered_percent, view.weakest) == (100, None)


@pytest.mark.parametrize(
    ("days_ago", "streak"),
    [
        ((0,), 1),
        ((0, 1, 2), 3),
        ((1, 2), 2),
        ((2, 3, 4), 0),
        ((0, 2, 3), 1),
        ((-1, 0), 1),
        ((), 0),
    ],
    ids=["today", "three", "not yet today", "over", "after a gap", "date set back", "never"],
)
def test_the_streak_is_the_days_in_a_row_up_to_today(days_ago, streak):
    assert streak_days([studied(ago) for ago in days_ago], SUNDAY) == streak


def test_a_day_without_an_answer_is_no_day_of_study():
    assert streak_days([studied(0, answered=0, quizzes=1), studied(1)], SUNDAY) == 1


def test_days_in_several_banks_count_once():
    assert streak_days([studied(0), studied(0, bank="other"), studied(1)], SUNDAY) == 2


def test_a_streak_may_be_longer_than_what_was_asked_for():
    known = replace(NOTHING, days=[studied(ago) for ago in range(5)])

    assert streak_may_be_longer(replace(known, days_since=SUNDAY - 4 * DAY), SUNDAY)
    assert not streak_may_be_longer(replace(known, days_since=SUNDAY - 9 * DAY), SUNDAY)
    assert not streak_may_be_longer(known, SUNDAY)


@pytest.mark.parametrize(
    ("period", "first"),
    [
        (Period.WEEKS, date(2026, 10, 26)),
        (Period.MONTHS, date(2026, 5, 23)),
        (Period.ALL, None),
    ],
)
def test_a_period_ends_today(period, first):
    assert first_day(period, SUNDAY) == first


def test_six_months_before_a_day_that_a_month_does_not_have_begin_in_the_next():
    assert first_day(Period.MONTHS, date(2026, 8, 31)) == date(2026, 3, 4)


def test_answers_and_time_are_those_of_the_period():
    days = [studied(60, 7, seconds=100.0), studied(3, 4, seconds=20.0)]

    weeks = computed(days=days, period=Period.WEEKS)
    months = computed(days=days)

    assert (weeks.answered, weeks.seconds) == (4, 20.0)
    assert (months.answered, months.seconds) == (11, 120.0)


def test_few_quizzes_are_shown_one_by_one_the_oldest_first():
    view = computed(finished=quizzes(3))

    assert view.step is Step.QUIZ
    assert view.scores == (
        ScorePoint(day=SUNDAY - 2 * DAY, percent=20),
        ScorePoint(day=SUNDAY - DAY, percent=10),
        ScorePoint(day=SUNDAY, percent=0),
    )
    assert view.has_curve


def test_a_quiz_belongs_to_the_day_it_was_there_where_it_was_taken():
    late = finished(datetime(2026, 11, 23, 3, tzinfo=UTC), 5)

    assert computed(finished=[late]).scores[0].day == SUNDAY


def test_two_quizzes_make_no_curve():
    assert not computed(finished=quizzes(2)).has_curve


def test_quizzes_before_the_period_are_left_out():
    assert len(computed(finished=quizzes(35, every_days=2), period=Period.WEEKS).scores) == 14


def test_many_quizzes_become_averages_of_days():
    days = [scored(1, 3, 4), scored(1, 0, 4), scored(0, 9, 10, quizzes=40)]

    view = computed(days=days, finished=quizzes(MOST_QUIZZES + 1, every_days=0))

    assert view.step is Step.DAY
    assert view.scores == (
        ScorePoint(day=SUNDAY - DAY, percent=37, quizzes=2),
        ScorePoint(day=SUNDAY, percent=90, quizzes=40),
    )


@pytest.mark.parametrize(
    ("count", "step", "first"),
    [
        (41, Step.WEEK, date(2026, 10, 12)),
        (300, Step.MONTH, date(2026, 1, 1)),
        (2000, Step.YEAR, date(2021, 1, 1)),
    ],
)
def test_averages_are_of_as_long_a_time_as_keeps_them_few(count, step, first):
    days = [scored(ago) for ago in reversed(range(count))]

    view = computed(days=days, finished=quizzes(MOST_QUIZZES + 1), period=Period.ALL)

    assert (view.step, view.scores[0].day) == (step, first)
    assert len(view.scores) <= MOST_QUIZZES
    assert sum(point.quizzes for point in view.scores) == count


def memory(last_day: date = SUNDAY, stability: float = 3.0, **more) -> Memory:
    return Memory(stability=stability, difficulty=5.0, last_day=last_day, **more)


def test_the_forecast_has_each_question_on_the_day_it_is_due():
    memories = {"a": memory(), "b": memory(stability=3.2), "c": memory(stability=13.0)}

    view = computed(memories={"alliance": memories})

    assert len(view.forecast) == FORECAST_DAYS
    assert [each for each in view.forecast if each.count] == [
        DayCount(day=SUNDAY + 3 * DAY, count=2),
        DayCount(day=SUNDAY + 13 * DAY, count=1),
    ]


def test_what_is_overdue_is_due_today():
    memories = {"a": memory(SUNDAY - 40 * DAY), "b": memory(SUNDAY - 3 * DAY)}

    assert computed(memories={"alliance": memories}).due_today == 2


def test_a_question_that_has_gone_is_not_due():
    memories = {"gone": memory(SUNDAY - 40 * DAY)}

    assert computed(memories={"alliance": memories}).due_today == 0


def test_a_higher_retention_brings_reviews_forward():
    memories = {"alliance": {"a": memory(stability=10)}}

    def due(retention: int) -> int:
        counts = [each.count for each in computed(memories=memories, retention=retention).forecast]
        return counts.index(1)

    assert due(95) < due(90) == 10


@given(
    last=st.lists(st.integers(-60, 0), min_size=4, max_size=4),
    stability=st.lists(st.floats(0.1, 30), min_size=4, max_size=4),
    passed=st.integers(1, FORECAST_DAYS - 1),
)
def test_the_forecast_of_a_day_is_what_is_due_then_when_nothing_is_studied(last, stability, passed):
    memories = {
        name: memory(SUNDAY + ago * DAY, days)
        for name, ago, days in zip("abcd", last, stability, strict=True)
    }

    now = computed(memories={"alliance": memories}).forecast
    then = SUNDAY + passed * DAY

    due_then = sum(due_day(each, 90) <= then for each in memories.values())
    assert sum(each.count for each in now[: passed + 1]) == due_then


def test_the_heat_map_has_every_day_of_22_weeks_up_to_today():
    view = computed(days=[studied(0, 4), studied(0, 3, bank="other"), studied(500)])

    assert view.study_days[0].day == date(2026, 6, 22)
    assert view.study_days[0].day.weekday() == 0
    assert len(view.study_days) == 22 * 7
    assert view.study_days[-1] == DayCount(day=SUNDAY, count=7)
    assert sum(each.count for each in view.study_days) == 7


@pytest.mark.parametrize(
    ("count", "most", "level"), [(0, 9, 0), (1, 9, 1), (3, 9, 1), (4, 9, 2), (9, 9, 3), (1, 1, 3)]
)
def test_the_steps_of_the_heat_map_are_thirds_of_the_busiest_day(count, most, level):
    assert heat_level(count, most) == level


def test_calls_are_summed_over_the_period_by_confidence():
    days = [
        studied(1, calls={Confidence.CERTAIN: (4, 3), Confidence.GUESSING: (2, 0)}),
        studied(0, calls={Confidence.CERTAIN: (3, 2)}),
        studied(300, calls={Confidence.CERTAIN: (100, 0)}),
    ]

    calls = computed(days=days).calls

    assert [(each.confidence, each.answered, each.right, each.percent) for each in calls] == [
        (Confidence.GUESSING, 2, 0, 0),
        (Confidence.CERTAIN, 7, 5, 71),
    ]


def test_what_was_never_called_is_not_listed():
    assert computed(days=[studied(0)]).calls == ()
