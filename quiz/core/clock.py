"""The clock a quiz reads: one reading for dates, one for limits."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """What time it is. Made by the composition roots, set by hand in tests."""

    def now(self) -> datetime:
        """Return the date and time in UTC; a person may change it at any moment."""
        ...

    def local_offset_minutes(self) -> int:
        """Return how many minutes local time is ahead of UTC at this moment."""
        ...

    def elapsed(self) -> float:
        """Return seconds since some fixed moment, sleep included; it never jumps or runs back."""
        ...
