"""Limits with extra time, and what is said about the rest of the time."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.extra_time import ExtraTime
from quiz.core.timing import (
    ADDED_SECONDS,
    LONGEST_GAP_SECONDS,
    NO_LIMIT,
    Limit,
    Warned,
    level,
    warnings_for,
    with_extra,
)

HALF, TWO, THIRTY = Warned.HALF, Warned.TWO_MINUTES, Warned.THIRTY_SECONDS


def test_extra_time_has_five_choices():
    assert [(extra.value, extra.factor) for extra in ExtraTime] == [
        ("1", 1),
        ("1.25", Fraction(5, 4)),
        ("1.5", Fraction(3, 2)),
        ("2", 2),
        ("untimed", None),
    ]


@pytest.mark.parametrize(
    ("seconds", "extra", "limit"),
    [
        (1200, ExtraTime.HALF, 1800),
        (1200, ExtraTime.NONE, 1200),
        (45, ExtraTime.QUARTER, 57),
        (44, ExtraTime.QUARTER, 55),
        (45, ExtraTime.HALF, 68),
        (0.1, ExtraTime.DOUBLE, 1),
        (30, ExtraTime.DOUBLE, 60),
        (1200, ExtraTime.UNTIMED, None),
    ],
)
def test_a_limit_with_extra_time_is_rounded_up_to_whole_seconds(seconds, extra, limit):
    assert with_extra(seconds, extra) == limit


def test_no_limit_is_none():
    assert Limit(scope="none", seconds=0) == NO_LIMIT


def test_warnings_are_named_by_these_words():
    assert [warning.value for warning in Warned] == ["half", "two-minutes", "thirty-seconds"]


def test_a_minute_is_added_and_five_seconds_are_no_sleep():
    assert (ADDED_SECONDS, LONGEST_GAP_SECONDS) == (60, 5)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1200, [(600, HALF), (120, TWO), (30, THIRTY)]),
        (1800, [(900, HALF), (120, TWO), (30, THIRTY)]),
        # 2 min within 20 s of half: left out, up to and including the 20 s.
        (240, [(120, HALF), (30, THIRTY)]),
        (280, [(140, HALF), (30, THIRTY)]),
        (282, [(141, HALF), (120, TWO), (30, THIRTY)]),
        (200, [(100, HALF), (30, THIRTY)]),
        (198, [(120, TWO), (99, HALF), (30, THIRTY)]),
        # 2 min is before half in a short quiz, and is not said at the very start.
        (130, [(120, TWO), (65, HALF), (30, THIRTY)]),
        (120, [(60, HALF), (30, THIRTY)]),
        (102, [(51, HALF), (30, THIRTY)]),
        (100, [(50, HALF)]),
        (60, [(30, HALF)]),
        (20, [(10, HALF)]),
        (18, [(9, HALF)]),
        (10, [(5, HALF)]),
    ],
)
def test_whole_quiz_warns_at_half_two_minutes_and_thirty_seconds(seconds, said):
    assert list(warnings_for(Limit(scope="quiz", seconds=seconds), seconds)) == said


@pytest.mark.parametrize("seconds", [10, 45, 600])
def test_a_question_warns_at_half_only(seconds):
    limit = Limit(scope="question", seconds=seconds)

    assert warnings_for(limit, seconds) == ((seconds / 2, HALF),)


@given(st.floats(1, 20_000))
def test_no_two_warnings_come_within_twenty_seconds(seconds):
    rests = [rest for rest, _ in warnings_for(Limit(scope="quiz", seconds=seconds), seconds)]

    assert rests == sorted(rests, reverse=True)
    assert all(earlier - later > 20 for earlier, later in pairwise(rests))
    assert rests[0] < seconds


@pytest.mark.parametrize(
    ("rest", "total", "height"),
    [
        (60, 60, 1),
        (30, 60, 0.5),
        (0, 60, 0),
        (90, 60, 1),
        (-1, 60, 0),
        (10, 0, 0),
        (10, -5, 0),
        (0.5, 1, 0.5),
    ],
)
def test_the_sun_stands_as_high_as_the_share_that_is_left(rest, total, height):
    assert level(rest, total) == height
