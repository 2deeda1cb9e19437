"""What must be remembered of a person's study."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Protocol

from quiz.core.bank import Snapshot
from quiz.core.events import Event, Summary, Times


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestAnswer:
    """The latest judged answer to a question: its raw mark, the hints taken, and when."""

    question: str
    fraction: Fraction
    hints: int
    at: datetime

    @property
    def is_mastered(self) -> bool:
        """Tell whether it was fully right without a hint."""
        return self.fraction == 1 and self.hints == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A run as it stands in the record."""

    identity: str
    events: tuple[Event, ...]
    contents: Mapping[str, Snapshot]
    times: Times | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A finished run in the list of results; dates are UTC with the local offset of then."""

    identity: str
    finished_at: datetime
    utc_offset_minutes: int
    summary: Summary


class Store(Protocol):
    """The record of one person: a journal of events, and what is computed from it.

    Every method raises RecordError when the record cannot be read or written.
    """

    def begin(
        self, identity: str, bank: str, contents: Mapping[str, Snapshot], events: Sequence[Event]
    ) -> None:
        """Commit the first events of a run, and the content of its questions by hash."""
        ...

    def append(self, identity: str, events: Sequence[Event]) -> None:
        """Commit events of a run, all or none, before returning."""
        ...

    def keep_times(self, identity: str, times: Times) -> None:
        """Write the clock's state of a run in place of what was kept before."""
        ...

    def run(self, identity: str) -> Recorded:
        """Return everything recorded of a run; raises KeyError where there is none."""
        ...

    def unfinished(self) -> list[str]:
        """Return the runs that have not ended, the one last touched first."""
        ...

    def finished(self, limit: int | None = None, bank: str | None = None) -> list[Finished]:
        """Return finished runs, the newest first."""
        ...

    def latest_answers(self, bank: str) -> dict[str, LatestAnswer]:
        """Return the latest judged answer to each question of a bank that has one."""
        ...

    def last_shown(self, bank: str) -> dict[str, datetime]:
        """Return when each question of a bank was last on screen (UTC)."""
        ...

    def answered_on(self, day: date) -> int:
        """Return how many questions were answered on a local calendar day."""
        ...

    def recent_seconds(self, bank: str, limit: int = 200) -> list[tuple[str, float]]:
        """Return question ids and seconds spent of the newest judged answers of a bank."""
        ...

    def stamp(self) -> str:
        """Return a text that is another one after each event, and differs between records."""
        ...

    def delete_history(self) -> None:
        """Delete every run; settings stay."""
        ...

    def settings(self) -> dict[str, str]:
        """Return the person's settings by name."""
        ...

    def set_setting(self, name: str, value: str) -> None:
        """Commit one setting."""
        ...

    def verify(self) -> Iterator[int]:
        """Check everything recorded, a step at a time; yield how many rows a step has seen.

        For a background thread. Raises DamagedRecordError at damage that nothing mends.
        """
        ...

    def close(self) -> None:
        """Let go of the record."""
        ...
