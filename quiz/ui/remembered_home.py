"""Says what home showed last, and which banks have problems: all that its first picture needs."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from quiz.banks.library import Entry
from quiz.core.bank import Bank
from quiz.core.settings import HomeFigures, Settings
from quiz.ui.pages.home_view import Home, Problem, Subject

if TYPE_CHECKING:
    from quiz.banks.complaint import Complaint

FIRST_QUIZ = 10


def remembered_home(
    entries: Sequence[Entry],
    figures: HomeFigures,
    settings: Settings,
    now: datetime,
    *,
    is_complete: bool,
) -> Home:
    """Return home as it was last, at a local time; complete where no record will follow."""
    subjects = []
    for bank in loaded_banks(entries):
        counts = bank.topic_counts()
        known = dict(figures.mastery.get(bank.id, {}))
        shares = {topic: known.get(topic, 0.0) for topic in counts}
        done = sum(shares[topic] * count for topic, count in counts.items())
        total = sum(counts.values())
        subjects.append(
            Subject(
                bank=bank,
                topic_counts=counts,
                mastery=shares,
                mastered_percent=int(100 * done / total + 1e-9) if total else 0,
            )
        )
    is_today = figures.day == now.date().isoformat()
    return Home(
        now=now,
        answered_today=figures.answered_today if is_today else 0,
        goal=settings.daily_goal,
        subjects=tuple(subjects),
        problems=problems(entries, settings.language),
        is_first_run=not figures.has_history,
        is_complete=is_complete,
        is_reading=is_reading(entries),
        minutes_of_ten=figures.minutes_of_ten or minutes_of_ten(subjects),
    )


def loaded_banks(entries: Sequence[Entry]) -> list[Bank]:
    """Return the banks that can be studied."""
    return [entry.bank for entry in entries if entry.bank is not None]


def is_reading(entries: Sequence[Entry]) -> bool:
    """Tell whether there are banks that have yet to be read."""
    return any(entry.is_pending for entry in entries)


def problems(entries: Sequence[Entry], language: str) -> tuple[Problem, ...]:
    """Return the banks that could not be loaded, whole or in part."""
    return tuple(problem(entry, language) for entry in entries if has_problem(entry))


def has_problem(entry: Entry) -> bool:
    """Tell whether a bank, or some of its questions, could not be loaded."""
    return any(complaint.severity == "error" for complaint in entry.complaints)


def problem(entry: Entry, language: str) -> Problem:
    """Return what a bank's page of errors shows."""
    errors = [complaint for complaint in entry.complaints if complaint.severity == "error"]
    first: Complaint | None = errors[0] if errors else None
    return Problem(
        path=str(first.path if first else entry.path),
        name=(first.path if first else entry.path).name,
        is_loaded=entry.bank is not None,
        left_out=len(entry.left_out),
        sentence=first.sentence(language) if first else "",
        remedy="",
        line=first.line if first else 1,
        lines=tuple((line.number, line.text, line.is_bad) for line in entry.failure),
        details="\n".join(complaint.text(language) for complaint in entry.complaints),
        bank=str(entry.path),
        is_outdated=entry.is_outdated,
        is_missing=not entry.path.exists(),
        can_be_removed=not entry.is_shipped,
    )


def minutes_of_ten(subjects: Sequence[Subject]) -> int:
    """Return about how many minutes the first quiz takes: its mean question, ten times."""
    if not subjects or not subjects[0].bank.questions:
        return 5
    # Imported here: hardly any first picture needs to know, and it brings all of `core`.
    from quiz.ui.study import usual_seconds

    questions = list(subjects[0].bank.questions.values())
    mean = sum(usual_seconds(question) for question in questions) / len(questions)
    return max(1, round(min(FIRST_QUIZ, len(questions)) * mean / 60))
