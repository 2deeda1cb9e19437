"""Certainty-based marking: what an answer earns by how sure a person was of it."""

from fractions import Fraction

from quiz.core.events import Confidence

#: The most that one answer can earn, in points of the question.
BEST = 3

#: What a wrong and a right answer earn at each confidence. Certain pays above 80 % of being
#: right, fairly above 67 %: the scheme is proper at exactly these (semantics 3.1).
_EARNS = {
    Confidence.GUESSING: (0, 1),
    Confidence.FAIRLY: (-2, 2),
    Confidence.CERTAIN: (-6, 3),
}


def certainty_mark(fraction: Fraction, confidence: Confidence | None) -> Fraction:
    """Return the mark of an answer, -6 to 3, linear between wrong and right.

    No confidence counts as guessing. The linear form is Moodle's older one (semantics 3.1): it
    has no cliff between a wrong answer and one that is hardly right.
    """
    wrong, right = _EARNS[confidence or Confidence.GUESSING]
    return wrong + (right - wrong) * fraction
