"""Limits, extra time and warnings: how long a person has, and what they are told when."""

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from quiz.core.extra_time import ExtraTime

#: A gap between two readings of the clock that is longer than this was sleep, not study.
LONGEST_GAP_SECONDS = 5.0

#: How much "+1 min" adds.
ADDED_SECONDS = 60.0

#: Two warnings closer together than this are one too many.
_WARNING_GAP_SECONDS = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A time limit before extra time: none, `seconds` per question, or for the whole quiz."""

    scope: Literal["none", "question", "quiz"] = "none"
    seconds: float = 0.0


NO_LIMIT = Limit()


class Warned(StrEnum):
    """What a person is told about the rest of the time."""

    HALF = "half"
    TWO_MINUTES = "two-minutes"
    THIRTY_SECONDS = "thirty-seconds"


def with_extra(seconds: float, extra: ExtraTime) -> float | None:
    """Return a limit in whole seconds, rounded up, with extra time; None when untimed.

    limit = ceil(base x factor) (semantics 3.2).
    """
    if extra.factor is None:
        return None
    return float(math.ceil(Fraction(str(seconds)) * extra.factor))


def warnings_for(limit: Limit, seconds: float) -> tuple[tuple[float, Warned], ...]:
    """Return at which rests, in seconds, something is said, the first to come first.

    Whole quiz: at half, two minutes and thirty seconds, leaving out one within 20 s of another;
    per question: at half only.
    """
    if limit.scope == "question":
        return ((seconds / 2, Warned.HALF),)
    candidates = ((120.0, Warned.TWO_MINUTES), (30.0, Warned.THIRTY_SECONDS))
    said = [(seconds / 2, Warned.HALF)]
    for rest, warning in candidates:
        is_near = any(abs(rest - other) <= _WARNING_GAP_SECONDS for other, _ in said)
        if rest < seconds and not is_near:
            said.append((rest, warning))
    return tuple(sorted(said, reverse=True))


def level(rest: float, total: float) -> float:
    """Return how high the sun stands: the rest of the time as a share of all of it, 0 to 1."""
    return 0.0 if total <= 0 else min(1.0, max(0.0, rest / total))
