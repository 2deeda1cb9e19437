"""The rows of the record: what they are called for ever, and the summary's figures."""

from fractions import Fraction

import pytest

from quiz.core.events import Ending, Event, Happened, Summary
from quiz.core.mode import Mode
from tests.clocks import NOON


def summary(score, points):
    return Summary(
        bank="b",
        title="B",
        mode=Mode.EXAM,
        ending=Ending.COMPLETED,
        score=Fraction(score),
        points=Fraction(points),
        seconds=1.0,
        verdicts="",
    )


@pytest.mark.parametrize(
    ("score", "points", "percent"),
    [
        ("0", "15", 0),
        ("15", "15", 100),
        ("12.5", "15", 83),
        ("2", "3", 66),
        ("1", "200", 0),
        ("199", "200", 99),
        ("299999/300000", "1", 99),
        ("0", "0", 0),
    ],
)
def test_percent_is_rounded_down_so_that_a_hundred_means_all_right(score, points, percent):
    assert summary(score, points).percent == percent


def test_recorded_names_never_change():
    assert {kind.value for kind in Happened} == {
        "started",
        "shown",
        "hidden",
        "drafted",
        "answered",
        "judged",
        "confided",
        "tried",
        "overridden",
        "returning",
        "remarked",
        "skipped",
        "flagged",
        "unflagged",
        "hinted",
        "time-added",
        "timed-out",
        "revealed",
        "left",
        "resumed",
        "finished",
    }
    assert {ending.value for ending in Ending} == {"completed", "ended", "time"}
    assert {mode.value for mode in Mode} == {"practice", "exam", "review", "mistakes"}


def test_an_event_says_nothing_but_what_it_must():
    event = Event(kind=Happened.FLAGGED, at=NOON, utc_offset_minutes=0)

    assert (event.position, event.text, event.fraction, event.hints) == (0, "", None, 0)
    assert (event.spent_seconds, event.total_seconds) == (0, 0)
    assert (event.question_rest, event.quiz_rest) == (None, None)
