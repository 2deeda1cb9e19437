"""Multiple answer: a set of options; the response lists their indices, as in "0,2"."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, assert_never

from quiz.core.kinds.question import UNANSWERED, Mark, Option, QuestionBase
from quiz.core.wording import Response

Marking = Literal["balanced", "all", "net", "each"]


def chosen(response: Response) -> frozenset[int]:
    """Return the indices a response lists, in the file's order of options."""
    return frozenset(int(index) for index in response.split(",") if index)


def choose(indices: Iterable[int]) -> Response:
    """Return the response that lists these indices."""
    return ",".join(str(index) for index in sorted(indices))


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleAnswer(QuestionBase):
    """A question with one or more correct options and at least one wrong one."""

    options: tuple[Option, ...]
    marking: Marking = "balanced"
    kind: Literal["multiple-answer"] = "multiple-answer"

    @property
    def correct(self) -> frozenset[int]:
        """Return the indices of the right options, in the file's order."""
        return frozenset(index for index, option in enumerate(self.options) if option.correct)

    def mark(self, response: Response) -> Mark:
        """Return the mark by the question's rule: how many right, how many too many."""
        if not response:
            return UNANSWERED
        ticked = chosen(response)
        right = len(ticked & self.correct)
        wrong = len(ticked) - right
        return Mark(
            fraction=partial_credit(
                self.marking, right, wrong, len(self.correct), len(self.options)
            ),
            right=right,
            of=len(self.correct),
            extra=wrong,
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return choose(self.correct)


def partial_credit(rule: Marking, right: int, wrong: int, correct: int, options: int) -> Fraction:
    """Return the mark for `right` of `correct` right options and `wrong` others, of `options`.

    balanced: max(0, r/k - w/(n-k)), Moodle's +100/k and -100/(n-k); net: max(0, (r-w)/k), H5P;
    each: (r + (n-k-w))/n, each option a true-false item; all: 1 or 0.
    """
    others = options - correct
    match rule:
        case "balanced":
            return max(Fraction(0), Fraction(right, correct) - Fraction(wrong, others))
        case "net":
            return max(Fraction(0), Fraction(right - wrong, correct))
        case "each":
            return Fraction(right + others - wrong, options)
        case "all":
            return Fraction(1 if right == correct and wrong == 0 else 0)
        case _:
            assert_never(rule)
