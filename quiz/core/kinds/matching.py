"""Matching: pairs to be joined; the response lists "left:right" by index, as in "0:2,1:0"."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from quiz.core.kinds.question import UNANSWERED, Mark, QuestionBase
from quiz.core.wording import Response, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two things that belong together."""

    left: Text
    right: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching(QuestionBase):
    """Things on the left, each to be joined with one on the right; some of those may be left over.

    The rights are counted through the pairs first and then through the distractors.
    """

    pairs: tuple[Pair, ...]
    distractors: tuple[Text, ...] = ()
    kind: Literal["matching"] = "matching"

    @property
    def rights(self) -> tuple[Text, ...]:
        """Return everything that stands on the right, in the file's order."""
        return (*(pair.right for pair in self.pairs), *self.distractors)

    def mark(self, response: Response) -> Mark:
        """Return how many of the left ones are joined as they should be, of all (Moodle)."""
        if not response:
            return UNANSWERED
        right = sum(left == joined for left, joined in joins(response).items())
        return Mark(fraction=Fraction(right, len(self.pairs)), right=right, of=len(self.pairs))

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return join({left: left for left in range(len(self.pairs))})


def joins(response: Response) -> dict[int, int]:
    """Return which right one each joined left one has, both by index in the file's order."""
    pairs = (pair.partition(":") for pair in response.split(",") if pair)
    return {int(left): int(right) for left, _, right in pairs}


def join(joined: Mapping[int, int]) -> Response:
    """Return the response that joins these."""
    return ",".join(f"{left}:{right}" for left, right in sorted(joined.items()))
