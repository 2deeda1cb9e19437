"""What must be remembered of a person's study."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import Protocol

from quiz.core.events import Confidence, Event, Summary, Times
from quiz.core.memory import Memory
from quiz.core.numbers import NumberFormat
from quiz.core.snapshot import Snapshot
from quiz.core.wording import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestAnswer:
    """The latest judged answer to a question: its raw mark, the hints and tries, and when.

    One that the person says was right has a `fraction` of 1.
    """

    question: str
    fraction: Fraction
    hints: int
    at: datetime
    tries: int = 1
    confidence: Confidence | None = None

    @property
    def is_right(self) -> bool:
        """Tell whether it was fully right: any other is one of the person's mistakes."""
        return self.fraction == 1

    @property
    def is_mastered(self) -> bool:
        """Tell whether it was fully right at the first try, without a hint."""
        return self.is_right and self.hints == 0 and self.tries == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """What a person did in one bank on one local calendar day.

    `right` counts judged answers that were fully right, `score` and `points` are summed over the
    quizzes that ended on the day. `calls` has, by confidence, how many answers were judged and
    how many of them were fully right at the first try.
    """

    day: date
    bank: str
    answered: int = 0
    right: int = 0
    seconds: float = 0.0
    quizzes: int = 0
    score: Fraction = Fraction(0)
    points: Fraction = Fraction(0)
    calls: Mapping[Confidence, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A typed answer that a person says was right: a candidate for the bank's author."""

    question: str
    response: Response
    count: int
    latest_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAnswer:
    """A judged answer as it stands in the record, under the content it was given to.

    `fraction` is the raw mark, also where the person said that the answer was right.
    """

    run: str
    position: int
    question: str
    content: str
    order: tuple[int, ...]
    response: Response
    fraction: Fraction
    number_format: NumberFormat
    at: datetime
    is_overridden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What became of runs that were merged: new, longer than before, known, or refused."""

    added: int = 0
    extended: int = 0
    known: int = 0
    refused: int = 0


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

    def append(
        self,
        identity: str,
        events: Sequence[Event],
        contents: Mapping[str, Snapshot] | None = None,
    ) -> None:
        """Commit events of a run, all or none, and contents that they name, before returning."""
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

    def memories(self, bank: str) -> dict[str, Memory]:
        """Return the memory of each question of a bank that was ever answered."""
        ...

    def days(self, bank: str | None = None, since: date | None = None) -> list[DayFigures]:
        """Return what was done on each day with any answer, a row per bank, the oldest first."""
        ...

    def overrides(self, bank: str) -> list[Override]:
        """Return the typed answers that were called right, those called so most often first."""
        ...

    def contents(self, bank: str) -> dict[str, Snapshot]:
        """Return every content of a bank's questions that was ever asked, by hash."""
        ...

    def answers_under(self, bank: str, contents: Iterable[str]) -> Iterator[StoredAnswer]:
        """Return every answer of finished runs given to any of these contents, oldest first.

        May read the whole journal: for a background thread.
        """
        ...

    def runs(self, identities: Iterable[str] | None = None) -> Iterator[Recorded]:
        """Return these runs, or all there are, the one begun first first."""
        ...

    def merge(self, runs: Iterable[Recorded]) -> Merged:
        """Take in runs of this person from another record; what is known already is left out.

        A run that is longer here or there in the same way is taken at its longer length; one
        that differs is refused. Doing it twice changes nothing. For a background thread.
        """
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
