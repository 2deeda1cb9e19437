"""Hotspot: regions of a picture; the response lists their indices, as in "0,2"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from quiz.core.kinds.multiple_answer import choose, chosen, partial_credit
from quiz.core.kinds.question import UNANSWERED, Image, Mark, QuestionBase
from quiz.core.wording import Response, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotspot(QuestionBase):
    """A picture (SVG) some of whose elements may be chosen; `regions` names them by their id."""

    image: Image
    regions: Mapping[str, Text]
    correct: tuple[str, ...]
    choose: Literal["one", "many"] = "one"
    feedback: Mapping[str, Text] = field(default_factory=dict)
    kind: Literal["hotspot"] = "hotspot"

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the regions, in the file's order: a response counts through them."""
        return tuple(self.regions)

    @property
    def right(self) -> frozenset[int]:
        """Return the indices of the right regions, in the file's order."""
        return frozenset(index for index, name in enumerate(self.ids) if name in self.correct)

    def mark(self, response: Response) -> Mark:
        """Return the balanced mark: how many right, how many too many."""
        if not response:
            return UNANSWERED
        picked = chosen(response)
        right = len(picked & self.right)
        wrong = len(picked) - right
        first = self.ids[min(picked)]
        return Mark(
            fraction=partial_credit("balanced", right, wrong, len(self.right), len(self.regions)),
            right=right,
            of=len(self.right),
            extra=wrong,
            feedback=self.feedback.get(first) if len(picked) == 1 else None,
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks."""
        return choose(self.right)
