from fractions import Fraction

import pytest

from quiz.core.certainty import certainty_mark
from quiz.core.events import Confidence

GUESSING, FAIRLY, CERTAIN = Confidence


@pytest.mark.parametrize(
    ("confidence", "wrong", "half", "right"),
    [(GUESSING, 0, "1/2", 1), (FAIRLY, -2, 0, 2), (CERTAIN, -6, "-3/2", 3), (None, 0, "1/2", 1)],
)
def test_a_mark_is_linear_between_wrong_and_right(confidence, wrong, half, right):
    marks = [certainty_mark(Fraction(part), confidence) for part in ("0", "1/2", "1")]

    assert marks == [wrong, Fraction(half), right]


@pytest.mark.parametrize(
    ("chance", "best"),
    [("0.6", GUESSING), ("0.7", FAIRLY), ("0.79", FAIRLY), ("0.81", CERTAIN), ("0.95", CERTAIN)],
)
def test_honest_confidence_earns_the_most(chance, best):
    right = Fraction(chance)

    def expected(confidence):
        won, lost = certainty_mark(Fraction(1), confidence), certainty_mark(Fraction(0), confidence)
        return right * won + (1 - right) * lost

    assert max(Confidence, key=expected) is best
