"""Hotspot: regions found on a drawing, marked as multiple answers are."""

from fractions import Fraction

import pytest

from quiz.core.kinds.question import Verdict
from tests.core.quizzes import hotspot


def test_one_region_is_right_or_wrong():
    question = hotspot(right=1, of=4)

    assert [question.mark(response).fraction for response in "0123"] == [1, 0, 0, 0]


# The row `balanced` of semantics.md 3.3.
@pytest.mark.parametrize(
    ("response", "fraction"),
    [("0,1", "1"), ("0,1,2,3,4", "0"), ("0,1,2", "2/3"), ("0", "1/2"), ("0,2", "1/6"), ("2", "0")],
)
def test_several_regions_are_marked_balanced(response, fraction):
    assert hotspot(right=2, of=5).mark(response).fraction == Fraction(fraction)


def test_regions_found_and_regions_too_many_are_counted():
    mark = hotspot(right=2, of=5).mark("0,3")

    assert (mark.right, mark.of, mark.extra) == (1, 2, 1)
    assert mark.verdict is Verdict.PARTLY


def test_a_response_counts_regions_as_the_file_does():
    question = hotspot(right=2, of=5)

    assert question.ids == ("PER", "CHL", "COL", "MEX", "ECU")
    assert question.right == {0, 1}
    assert question.right_response() == "0,1"


def test_a_wrong_region_says_why_where_it_was_the_only_one():
    question = hotspot(feedback={"CHL": "Further south."})

    assert question.mark("1").feedback == "Further south."
    assert question.mark("0").feedback is None
    assert question.mark("1,2").feedback is None
