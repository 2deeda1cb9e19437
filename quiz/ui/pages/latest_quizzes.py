"""The quizzes that home lists: the unfinished one and the last ones that are finished."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from quiz.core.mode import Mode
from quiz.ui.widgets.horizon_markers import MarkerState

if TYPE_CHECKING:
    from quiz.core.events import Summary


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
