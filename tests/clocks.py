"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


class HandClock:
    """A Clock whose two readings are set by hand; `pass_seconds` moves both."""

    def __init__(self, now: datetime = NOON, offset_minutes: int = -300) -> None:
        self.utc = now
        self.seconds = 1000.0
        self.offset_minutes = offset_minutes

    def now(self) -> datetime:
        return self.utc

    def elapsed(self) -> float:
        return self.seconds

    def local_offset_minutes(self) -> int:
        return self.offset_minutes

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass for dates and limits alike."""
        self.seconds += seconds
        self.utc += timedelta(seconds=seconds)

    def set_back(self, seconds: float) -> None:
        """Do what a person does who changes the system's clock: limits must not notice."""
        self.utc -= timedelta(seconds=seconds)
