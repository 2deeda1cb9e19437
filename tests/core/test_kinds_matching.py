"""Matching: how many of the left ones are joined as they should be."""

from fractions import Fraction

import pytest

from quiz.core.kinds.matching import join, joins
from quiz.core.kinds.question import Verdict
from tests.core.quizzes import matched


@pytest.mark.parametrize(
    ("response", "right"), [("0:0,1:1,2:2", 3), ("0:0,1:2,2:1", 1), ("0:1,1:2,2:0", 0), ("1:1", 1)]
)
def test_the_mark_is_the_share_of_left_ones_that_are_joined_rightly(response, right):
    mark = matched(of=3).mark(response)

    assert mark.fraction == Fraction(right, 3)
    assert (mark.right, mark.of) == (right, 3)


def test_what_is_joined_with_a_distractor_is_wrong():
    question = matched("pairs", "x", "y", of=2)

    assert question.rights == ("a", "b", "x", "y")
    assert question.mark("0:2,1:3").verdict is Verdict.WRONG
    assert question.mark("0:0,1:3").fraction == Fraction(1, 2)


def test_the_right_response_joins_everything():
    assert matched("pairs", "x", of=3).right_response() == "0:0,1:1,2:2"


def test_joins_are_written_in_the_order_of_the_left():
    assert join({1: 0, 0: 2}) == "0:2,1:0"
    assert join({}) == ""


def test_joins_are_read_back_as_they_were_written():
    assert joins("0:2,1:0") == {0: 2, 1: 0}
    assert joins("10:12") == {10: 12}
    assert joins("") == {}
