"""What home shows, computed before it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from quiz.core.bank import Bank
from quiz.ui.widgets.horizon_markers import MarkerState

if TYPE_CHECKING:
    from quiz.core.events import Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One bank on home: its mastery by topic (0 to 1) and in whole percent, its last result."""

    bank: Bank
    topic_counts: Mapping[str, int]
    mastery: Mapping[str, float]
    mastered_percent: int
    last_percent: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The unfinished quiz that home offers; `rest_seconds` is None without a limit."""

    identity: str
    title: str
    is_exam: bool
    position: int
    markers: tuple[MarkerState, ...]
    rest_seconds: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A finished quiz in the list of results; `finished_at` is local time."""

    identity: str
    finished_at: datetime
    summary: "Summary"
    markers: tuple[MarkerState, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A bank that could not be loaded, or of which some questions were left out.

    `lines` are the lines around the first mistake: number, text, whether it is the bad one;
    `details` is everything that was found, one complaint a line. `path` is the file with the
    first mistake, `bank` the path under which the bank was opened. `is_outdated` says that a
    version from before the mistakes is still in use.
    """

    path: str
    name: str
    is_loaded: bool
    left_out: int
    sentence: str
    remedy: str
    line: int
    lines: tuple[tuple[int, str, bool], ...]
    details: str
    bank: str = ""
    is_outdated: bool = False
    is_missing: bool = False
    can_be_removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Everything on home.

    `is_complete` is false while the record is still being opened, `is_reading` true while there
    are banks that have yet to be read.
    """

    now: datetime
    answered_today: int
    goal: int
    subjects: tuple[Subject, ...]
    running: Running | None = None
    results: tuple[Result, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_first_run: bool = False
    is_complete: bool = True
    is_reading: bool = False
    minutes_of_ten: int = 5
