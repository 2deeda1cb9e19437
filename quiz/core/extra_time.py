"""How much longer than others a person has."""

from enum import StrEnum
from fractions import Fraction


class ExtraTime(StrEnum):
    """How much longer than others a person has; it belongs to the person."""

    NONE = "1"
    QUARTER = "1.25"
    HALF = "1.5"
    DOUBLE = "2"
    UNTIMED = "untimed"

    @property
    def factor(self) -> Fraction | None:
        """Return what limits are multiplied by, or None where there is no limit at all."""
        return None if self is ExtraTime.UNTIMED else Fraction(self.value)
