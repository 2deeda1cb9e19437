"""True or false: the response is "true" or "false"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from quiz.core.kinds.question import UNANSWERED, Mark, QuestionBase
from quiz.core.wording import Response, Text


def truth(value: bool) -> Response:
    """Return the response that says a statement is true, or false."""
    return "true" if value else "false"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalse(QuestionBase):
    """A statement to be judged; `feedback` is by what was chosen, "true" or "false"."""

    answer: bool
    feedback: Mapping[Literal["true", "false"], Text] = field(default_factory=dict)
    kind: Literal["true-false"] = "true-false"

    def mark(self, response: Response) -> Mark:
        """Return 1 when the response is the statement's truth, else 0."""
        if not response:
            return UNANSWERED
        is_right = response == truth(self.answer)
        said: Literal["true", "false"] = "true" if response == "true" else "false"
        return Mark(
            fraction=Fraction(int(is_right)), right=int(is_right), feedback=self.feedback.get(said)
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return truth(self.answer)
