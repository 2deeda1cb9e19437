"""About how long something takes, in words."""

import pytest

from quiz.ui.pages.setup_sentences import about_sentence
from quiz.ui.rough_time import about, about_within


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (2, "about 2 minutes"),
        (59, "about 59 minutes"),
        (60, "about 1 h"),
        (62, "about 1 h"),
        (63, "about 1 h 5 min"),
        (118, "about 2 h"),
        (159, "about 2 h 40 min"),
        (597, "about 9 h 55 min"),
        (629, "about 10 h"),
        (631, "about 11 h"),
    ],
)
def test_from_an_hour_on_a_rough_time_is_in_hours_and_minutes(qapp, minutes, said):
    assert about_within(minutes).replace("\u00a0", " ") == said


@pytest.mark.parametrize(("minutes", "said"), [(12, "About 12 minutes"), (75, "About 1 h 15 min")])
def test_a_rough_time_can_begin_a_sentence(qapp, minutes, said):
    assert about(minutes).replace("\u00a0", " ") == said


def test_no_line_breaks_within_hours_and_minutes(qapp):
    assert about_within(159) == "about 2\u00a0h\u00a040\u00a0min"


def test_the_set_up_page_says_hours_too(qapp):
    assert about_sentence(159 * 60).replace("\u00a0", " ") == "About 2 h 40 min"
