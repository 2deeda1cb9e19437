"""What home shows, computed before it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from quiz.core.bank import Bank
from quiz.core.mode import Mode
from quiz.ui.widgets.horizon_markers import MarkerKind, MarkerState

if TYPE_CHECKING:
    from quiz.core.events import Summary
    from quiz.ui.pages.problem import Problem

#: So many questions are reviewed at once where there is no daily goal.
_USUAL_GOAL = 20

_MARKERS: dict[str, MarkerKind] = {
    "r": "right",
    "p": "partial",
    "w": "wrong",
    "u": "unanswered",
}


def summary_markers(summary: "Summary") -> tuple[MarkerState, ...]:
    """Return what became of each question, for a small horizon."""
    return tuple(MarkerState(kind=_MARKERS[letter]) for letter in summary.verdicts)


def reviewed_at_once(due: int, goal: int) -> int:
    """Return how many questions a review asks that is started from home: up to the daily goal."""
    return min(due, goal or _USUAL_GOAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One bank on home: its mastery by topic (0 to 1) and in whole percent, its last result.

    `due` says how many questions of each topic are due today, the topics with most of them first.
    `is_up_to_date` says that none is, and that none of those answered was missed last time.
    """

    bank: Bank
    topic_counts: Mapping[str, int]
    mastery: Mapping[str, float]
    mastered_percent: int
    last_percent: int | None = None
    due: Mapping[str, int] = field(default_factory=dict)
    is_up_to_date: bool = False

    @property
    def due_count(self) -> int:
        """Return how many questions are due today."""
        return sum(self.due.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The unfinished quiz that home offers.

    `rest_seconds` is what is left of a limit on the whole quiz, None without one; with a limit
    on each question there is none, but `questions_left` says how many can still be answered.
    `seconds_to_change` is when the time of an exam changes what is said here, None for never.
    """

    identity: str
    title: str
    mode: Mode
    position: int
    markers: tuple[MarkerState, ...]
    rest_seconds: float | None = None
    is_limited_by_question: bool = False
    questions_left: int = 0
    has_only_skipped_left: bool = False
    seconds_to_change: float | None = None

    @property
    def is_exam(self) -> bool:
        """Return whether its time runs on and nothing is told before its end."""
        return self.mode is Mode.EXAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A finished quiz in the list of results; `finished_at` is local time."""

    identity: str
    finished_at: datetime
    summary: "Summary"
    markers: tuple[MarkerState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Everything on home.

    `opened` has the paths of the banks that a person has opened and may take off the list.
    `is_complete` is false while the record is still being opened, `is_reading` true while there
    are banks that have yet to be read. `minutes_of_ten` is about how long the quiz takes that it
    offers, of ten questions or as many as there are. `minutes_of_due` is about how long all take
    that are due today; `next_due` is the next day after today with any, None for never.
    """

    now: datetime
    answered_today: int
    goal: int
    subjects: tuple[Subject, ...]
    running: Running | None = None
    results: tuple[Result, ...] = ()
    problems: "tuple[Problem, ...]" = ()
    opened: frozenset[str] = frozenset()
    is_first_run: bool = False
    is_complete: bool = True
    is_reading: bool = False
    minutes_of_ten: int = 5
    minutes_of_due: int = 0
    next_due: date | None = None

    @property
    def due_count(self) -> int:
        """Return how many questions are due today, in all subjects."""
        return sum(subject.due_count for subject in self.subjects)
