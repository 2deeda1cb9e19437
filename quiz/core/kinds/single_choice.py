"""Single choice: exactly one option is right; the response is that option's index in the file."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quiz.core.kinds.question import UNANSWERED, Mark, Option, QuestionBase
from quiz.core.wording import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleChoice(QuestionBase):
    """A question with options of which exactly one is correct."""

    options: tuple[Option, ...]
    kind: Literal["single-choice"] = "single-choice"

    @property
    def correct(self) -> int:
        """Return the index of the right option, in the file's order."""
        return next(index for index, option in enumerate(self.options) if option.correct)

    def mark(self, response: Response) -> Mark:
        """Return 1 for the right option, 0 for another; the option's own feedback with it."""
        if not response:
            return UNANSWERED
        option = self.options[int(response)]
        return Mark(
            fraction=Fraction(1 if option.correct else 0),
            right=int(option.correct),
            feedback=option.feedback,
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return str(self.correct)
