"""What the record says of the latest answer to a question."""

from fractions import Fraction

import pytest

from quiz.core.store import LatestAnswer
from tests.clocks import NOON


@pytest.mark.parametrize(
    ("fraction", "hints", "is_mastered"),
    [(Fraction(1), 0, True), (Fraction(1), 1, False), (Fraction(99, 100), 0, False)],
)
def test_only_a_fully_right_answer_without_a_hint_is_mastery(fraction, hints, is_mastered):
    answer = LatestAnswer(question="q", fraction=fraction, hints=hints, at=NOON)

    assert answer.is_mastered is is_mastered
