"""What every kind of question has in common: its fields, its texts, and what a mark says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from quiz.core.citations import Citation
from quiz.core.wording import Text

Difficulty = Literal["easy", "medium", "hard"]
DIFFICULTIES: tuple[Difficulty, ...] = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture beside a question or an option; `file` is relative to the bank's folder.

    `credit` says whom it is from, where that is to be seen beside it.
    """

    file: str
    alt: Text
    credit: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a choice question."""

    text: Text
    correct: bool = False
    feedback: Text | None = None
    image: Image | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBase:
    """The fields every kind has; `id` is stable for ever, the learner's history hangs on it."""

    id: str
    prompt: Text
    topic: str | None = None
    difficulty: Difficulty | None = None
    facts: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    explanation: Text | None = None
    hints: tuple[Text, ...] = ()
    image: Image | None = None
    tags: tuple[str, ...] = ()
    seconds: float | None = None
    points: float = 1.0
    shuffle: bool = True
    note: str | None = None
    allow: Mapping[str, str] = field(default_factory=dict)
    was: str | None = None


class Verdict(StrEnum):
    """What a mark is called: it follows the raw mark, before anything is taken off."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How good a response is: `fraction` is the raw mark, 0 to 1, before hints are taken off.

    For kinds with parts, `right` of `of` parts were found and `extra` wrong ones given. Typed
    kinds say which accepted `form` was meant, for what `reason` it was taken or refused, and
    numbers how far off they were (`off`, relative to the answer).
    """

    fraction: Fraction
    answered: bool = True
    right: int = 0
    of: int = 1
    extra: int = 0
    form: str = ""
    form_is_shown: bool = False
    reason: str = ""
    off: Fraction | None = None
    feedback: Text | None = None

    @property
    def verdict(self) -> Verdict:
        """Return right for 1, wrong for 0, partly between; no answer is none of them."""
        if not self.answered:
            return Verdict.UNANSWERED
        if self.fraction == 1:
            return Verdict.RIGHT
        return Verdict.WRONG if self.fraction == 0 else Verdict.PARTLY


UNANSWERED = Mark(fraction=Fraction(0), answered=False)

HINT_COST = Fraction(1, 3)


def after_penalties(fraction: Fraction, hints: int, tries: int = 1) -> Fraction:
    """Return max(0, raw - 1/3 per hint and per try before the last) (semantics 3.1).

    It is Moodle's default penalty, taken as an exact third.
    """
    return max(Fraction(0), fraction - HINT_COST * (hints + max(0, tries - 1)))
