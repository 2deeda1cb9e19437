"""Which copies of a record are kept, and when another one is due."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.backups import is_due, kept

NOON = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)


def hourly(count):
    return [NOON - timedelta(hours=number) for number in range(count)]


def test_every_copy_of_the_last_day_is_kept():
    assert kept(hourly(24)) == set(hourly(24))


def test_a_copy_of_each_of_the_last_days_weeks_and_months_is_kept():
    found = sorted(kept(hourly(24 * 400)), reverse=True)
    ages = [NOON - moment for moment in found]
    assert len(found) <= 24 + 14 + 8 + 12
    assert sum(age < timedelta(days=14) for age in ages) == 24 + 12
    assert timedelta(days=300) < max(ages) < timedelta(days=366)
    months = {(moment.year, moment.month) for moment in found}
    assert len(months) == 12


def test_of_several_in_one_hour_the_newest_is_kept():
    assert kept([NOON, NOON - timedelta(minutes=10)]) == {NOON}


def test_what_is_kept_stays_kept_when_others_have_gone():
    first = kept(hourly(24 * 60))
    assert kept(first) == first


def test_hours_without_a_copy_do_not_count():
    every_other_month = [NOON - timedelta(days=60 * number) for number in range(5)]
    assert kept(every_other_month) == set(every_other_month)


@pytest.mark.parametrize("share", [2, 4, 100])
def test_where_room_is_short_fewer_are_kept(share):
    few = kept(hourly(24 * 400), share)
    assert NOON in few
    assert len(few) <= (24 + 14 + 8 + 12) // share + 4


@given(st.sets(st.datetimes(timezones=st.just(UTC)), min_size=1), st.integers(1, 10))
def test_the_newest_is_always_kept(dates, share):
    found = kept(dates, share)
    assert found <= dates
    assert max(dates) in found


@pytest.mark.parametrize(
    ("age", "expected"), [(timedelta(minutes=59), False), (timedelta(hours=1), True)]
)
def test_another_copy_is_due_after_an_hour(age, expected):
    assert is_due(NOON - age, NOON) == expected


def test_the_first_copy_is_due_at_once():
    assert is_due(None, NOON)
