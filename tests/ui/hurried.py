"""Start the program with a clock that runs a minute each second: ``python -m tests.ui.hurried``."""

import sys
from datetime import datetime, timedelta

from quiz import app
from quiz.cli import main

_PACE = 60


class HurriedClock(app.SystemClock):
    """The machine's clock, running ahead of it since the program's start."""

    def __init__(self) -> None:
        self._start = super().elapsed()

    def elapsed(self) -> float:
        """Return seconds since the machine started, those since the program's start stretched."""
        return self._start + (super().elapsed() - self._start) * _PACE

    def now(self) -> datetime:
        """Return a date and time that goes with what has elapsed."""
        ahead = self.elapsed() - super().elapsed()
        return super().now() + timedelta(seconds=ahead)


if __name__ == "__main__":
    app.SystemClock = HurriedClock
    sys.exit(main())
