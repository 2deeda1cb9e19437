"""What home shows, computed before it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from quiz.core.bank import Bank
from quiz.ui.widgets.horizon_markers import MarkerKind, MarkerState

if TYPE_CHECKING:
    from quiz.core.events import Summary
    from quiz.ui.pages.latest_quizzes import Result, Running
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
    running: "Running | None" = None
    results: "tuple[Result, ...]" = ()
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
