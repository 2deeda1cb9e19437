"""Numeric: a number typed by a person; the response is the raw text, exactly as it was entered."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from quiz.core.kinds.question import UNANSWERED, Mark, QuestionBase
from quiz.core.numbers import NumberFormat, read_number
from quiz.core.tolerance import Exact, Nominal, Range, Relative, Tolerance, relative_error, within
from quiz.core.wording import Response, Text

#: Whole answers between these, asked for without a unit, are taken for years.
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_TOLERANCE = r"([0-9]+(?:\.[0-9]+)?)\s*(%?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeric(QuestionBase):
    """A question answered by a number, exact, within a tolerance, or inside a range.

    `tolerance` is "5%" (relative) or "1000" (nominal); `range` overrides it. `decimals` is how
    many a person may expect to type; without it, as many as the answer and the range have.
    """

    answer: Decimal
    tolerance: str | None = None
    range: tuple[Decimal, ...] | None = None
    unit: Text | None = None
    decimals: int | None = None
    kind: Literal["numeric"] = "numeric"

    @property
    def decimal_places(self) -> int:
        """Return how many decimals the question is about; 0 for whole numbers."""
        if self.decimals is not None:
            return self.decimals
        return max(_decimal_places(value) for value in (self.answer, *(self.range or ())))

    @property
    def may_ask_for_year(self) -> bool:
        """Tell whether the question asks for a year, as far as can be told."""
        return (
            self.unit is None
            and self.decimal_places == 0
            and _FIRST_YEAR <= self.answer <= _LAST_YEAR
        )

    @property
    def units(self) -> tuple[str, ...]:
        """Return the unit in every language it has."""
        if self.unit is None:
            return ()
        return (self.unit,) if isinstance(self.unit, str) else tuple(self.unit.values())

    @property
    def accepted(self) -> Tolerance:
        """Return how far from the answer a number may be."""
        if self.range is not None:
            lowest, highest = self.range
            return Range(lowest, highest)
        return Exact() if self.tolerance is None else read_tolerance(self.tolerance)

    def read(self, response: Response, number_format: NumberFormat) -> Decimal | None:
        """Return the number a response is read as, or None when it is not a number."""
        return read_number(response, number_format, decimals=self.decimal_places, units=self.units)

    def mark(self, response: Response, number_format: NumberFormat) -> Mark:
        """Return 1 within the tolerance, else 0, with how far off the number is."""
        value = self.read(response, number_format)
        if value is None:
            return UNANSWERED
        is_right = within(value, self.answer, self.accepted)
        off = relative_error(value, self.answer)
        return Mark(
            fraction=Fraction(int(is_right)),
            right=int(is_right),
            reason="exact" if value == self.answer else "tolerance" if is_right else "wrong",
            off=None if off is None else Fraction(off),
        )

    def right_response(self) -> Response:
        """Return the response that gets full marks, without grouping marks."""
        return f"{self.answer:f}"


def read_tolerance(text: str) -> Nominal | Relative:
    """Return what an author's "5%" or "1000" allows; raises ValueError for any other text."""
    match = re.fullmatch(_TOLERANCE, text.strip())
    if match is None:
        raise ValueError(f"{text!r} is neither an amount nor a percentage")
    amount = Decimal(match[1])
    return Relative(amount / 100) if match[2] else Nominal(amount)


def _decimal_places(value: Decimal) -> int:
    """Return the decimals that carry information: 2.50 has one, 4 has none."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
