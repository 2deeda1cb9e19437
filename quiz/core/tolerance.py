"""How far from the answer a number may be and still be right."""

from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

from quiz.core.numbers import EXACT

_ROUNDED = Context(prec=28)


@dataclass(frozen=True, slots=True)
class Exact:
    """Only the answer itself is accepted."""

    kind: Literal["exact"] = "exact"

    def bounds(self, answer: Decimal) -> tuple[Decimal, Decimal]:
        """Return the least and the greatest accepted value."""
        return answer, answer


@dataclass(frozen=True, slots=True)
class Nominal:
    """A fixed amount more or less is accepted."""

    amount: Decimal
    kind: Literal["nominal"] = "nominal"

    def bounds(self, answer: Decimal) -> tuple[Decimal, Decimal]:
        """Return the least and the greatest accepted value."""
        return EXACT.subtract(answer, self.amount), EXACT.add(answer, self.amount)


@dataclass(frozen=True, slots=True)
class Relative:
    """A share of the answer more or less is accepted: 0.05 for 5 %."""

    share: Decimal
    kind: Literal["relative"] = "relative"

    def bounds(self, answer: Decimal) -> tuple[Decimal, Decimal]:
        """Return the least and the greatest accepted value."""
        amount = EXACT.multiply(answer.copy_abs(), self.share)
        return EXACT.subtract(answer, amount), EXACT.add(answer, amount)


@dataclass(frozen=True, slots=True)
class Range:
    """Everything from the lowest to the highest value is accepted, whatever the answer shown."""

    lowest: Decimal
    highest: Decimal
    kind: Literal["range"] = "range"

    def bounds(self, answer: Decimal) -> tuple[Decimal, Decimal]:
        """Return the least and the greatest accepted value."""
        return self.lowest, self.highest


Tolerance = Exact | Nominal | Relative | Range


def within(value: Decimal, answer: Decimal, tolerance: Tolerance) -> bool:
    """Tell whether a value is accepted; the bounds themselves are, and nothing is rounded."""
    lowest, highest = tolerance.bounds(answer)
    return lowest <= value <= highest


def relative_error(value: Decimal, answer: Decimal) -> Decimal | None:
    """Return how far off a value is as a share of the answer (0.019), None if that is zero."""
    if not answer:
        return None
    return _ROUNDED.divide(EXACT.subtract(value, answer).copy_abs(), answer.copy_abs())
