"""What is computed from the journal and kept for speed: it can be computed again at any time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

from sqlalchemy import Connection, Table, select

from quiz.core.events import Event, Happened
from quiz.core.store import LatestAnswer
from quiz.storage import schema
from quiz.storage.rows import from_ms, to_ms
from quiz.storage.sealed import Values, add, find, put, sound

#: A question, named by its bank's id and its own.
_Question = tuple[str, str]


@dataclass(slots=True)
class RunState:
    """How far a run has come, and which question stands at each position of its plan."""

    key: int
    identity: str
    bank: str
    questions: tuple[str, ...]
    event_count: int = 0
    touched_ms: int = 0
    finished_number: int | None = None
    finished_ms: int | None = None

    @property
    def is_finished(self) -> bool:
        """Tell whether the run has ended."""
        return self.finished_number is not None

    def add(self, event: Event) -> None:
        """Take the run's next event into account."""
        if event.kind is Happened.FINISHED:
            self.finished_number, self.finished_ms = self.event_count, to_ms(event.at)
        self.touched_ms = max(self.touched_ms, to_ms(event.at))
        self.event_count += 1

    def values(self) -> Values:
        """Return the row of `derived_runs`, without its checksum."""
        return (
            self.key,
            self.bank,
            self.event_count,
            self.touched_ms,
            self.finished_number,
            self.finished_ms,
        )


@dataclass(slots=True)
class Figures:
    """What some events come to: the latest answers, what was shown when, and answers by day.

    "Latest" goes by the date, then by the order of recording, so that the same journal always
    comes to the same figures.
    """

    latest: dict[_Question, Values] = field(default_factory=dict)
    shown: dict[_Question, int] = field(default_factory=dict)
    days: Counter[str] = field(default_factory=Counter)

    def add(self, run: RunState, event: Event) -> None:
        """Take in the next event of a run, and move the run on."""
        if event.kind is Happened.SHOWN:
            question = run.bank, run.questions[event.position]
            self.shown[question] = max(to_ms(event.at), self.shown.get(question, 0))
        elif event.kind is Happened.JUDGED:
            question = run.bank, run.questions[event.position]
            order = to_ms(event.at), run.key, run.event_count
            if question not in self.latest or order > self.latest[question][:3]:
                self.latest[question] = (*order, str(event.fraction or 0), event.hints)
            local = event.at + timedelta(minutes=event.utc_offset_minutes)
            self.days[local.date().isoformat()] += 1
        run.add(event)

    def merge_into(self, connection: Connection, path: Path | None) -> None:
        """Bring the tables up to date with these figures.

        Raises DamagedFiguresError where a row there is damaged.
        """
        for question, answer in self.latest.items():
            kept = find(connection, path, schema.derived_latest_answers, *question)
            if kept is None or answer[:3] > kept[2:5]:
                put(connection, schema.derived_latest_answers, (*question, *answer))
        for question, at_ms in self.shown.items():
            kept = find(connection, path, schema.derived_last_shown, *question)
            if kept is None or at_ms > kept[2]:
                put(connection, schema.derived_last_shown, (*question, at_ms))
        for day, answered in self.days.items():
            kept = find(connection, path, schema.derived_days, day)
            before = 0 if kept is None else kept[1]
            put(connection, schema.derived_days, (day, before + answered))

    def replace_all(self, connection: Connection, runs: Iterable[RunState]) -> None:
        """Make the tables hold these figures and runs and nothing else."""
        rows: dict[Table, Iterable[Values]] = {
            schema.derived_runs: [run.values() for run in runs],
            schema.derived_latest_answers: [(*key, *rest) for key, rest in self.latest.items()],
            schema.derived_last_shown: [(*key, at_ms) for key, at_ms in self.shown.items()],
            schema.derived_days: list(self.days.items()),
        }
        for table, every in rows.items():
            connection.execute(table.delete())
            add(connection, table, every)


def latest_answers(connection: Connection, path: Path | None, bank: str) -> dict[str, LatestAnswer]:
    """Return the latest judged answer to each question of a bank that has one."""
    table = schema.derived_latest_answers
    rows = connection.execute(select(table).where(table.c.bank == bank)).all()
    answers = {}
    for row in rows:
        _, question, at_ms, _, _, fraction, hints, _ = sound(path, table, row)
        answers[question] = LatestAnswer(
            question=question, fraction=Fraction(fraction), hints=hints, at=from_ms(at_ms)
        )
    return answers


def last_shown(connection: Connection, path: Path | None, bank: str) -> dict[str, datetime]:
    """Return when each question of a bank was last on screen (UTC)."""
    table = schema.derived_last_shown
    rows = connection.execute(select(table).where(table.c.bank == bank)).all()
    return {
        question: from_ms(at_ms)
        for _, question, at_ms, _ in (sound(path, table, row) for row in rows)
    }


def answered_on(connection: Connection, path: Path | None, day: date) -> int:
    """Return how many answers were judged on a local calendar day."""
    kept = find(connection, path, schema.derived_days, day.isoformat())
    return 0 if kept is None else int(kept[1])
