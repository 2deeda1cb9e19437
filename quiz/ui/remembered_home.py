"""Says what home showed last, and which banks have problems: all that its first picture needs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from quiz.banks.library import Entry
from quiz.core.bank import Bank
from quiz.core.settings import HomeFigures, Settings
from quiz.core.wording import in_language
from quiz.ui.pages.home_cards import practice_subject, weakest_topic
from quiz.ui.pages.home_view import Home, Subject

if TYPE_CHECKING:
    from quiz.core.kinds import Question
    from quiz.ui.pages.problem import Problem

    #: The expected seconds for some questions of a bank.
    Estimate = Callable[[Bank, Sequence[Question]], float]

FIRST_QUIZ = 10
_NO_QUIZ_MINUTES = 5


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
    home = Home(
        now=now,
        answered_today=figures.answered_today if is_today else 0,
        goal=settings.daily_goal,
        subjects=tuple(subjects),
        problems=problems(entries, settings.language),
        opened=opened_paths(entries),
        is_first_run=not figures.has_history,
        is_complete=is_complete,
        is_reading=is_reading(entries),
    )
    return replace(home, minutes_of_ten=figures.minutes_of_ten or offered_minutes(home))


def mastered_percent(entries: Sequence[Entry], figures: HomeFigures) -> int | None:
    """Return how much is mastered of the subjects of which something is; None before a quiz."""
    if not figures.has_history:
        return None
    done, total = 0.0, 0
    for bank in loaded_banks(entries):
        shares = figures.mastery.get(bank.id, {})
        if any(shares.values()):
            counts = bank.topic_counts()
            done += sum(shares.get(topic, 0.0) * count for topic, count in counts.items())
            total += sum(counts.values())
    return int(100 * done / total + 1e-9) if total else 0


def loaded_banks(entries: Sequence[Entry]) -> list[Bank]:
    """Return the banks that can be studied."""
    return [entry.bank for entry in entries if entry.bank is not None]


def opened_paths(entries: Sequence[Entry]) -> frozenset[str]:
    """Return the paths of the banks that did not come with the program."""
    return frozenset(str(entry.path) for entry in entries if not entry.is_shipped)


def is_reading(entries: Sequence[Entry]) -> bool:
    """Tell whether there are banks that have yet to be read."""
    return any(entry.is_pending for entry in entries)


def problems(entries: Sequence[Entry], language: str) -> "tuple[Problem, ...]":
    """Return the banks that could not be loaded, whole or in part."""
    return tuple(problem(entry, language) for entry in entries if has_problem(entry))


def has_problem(entry: Entry) -> bool:
    """Tell whether a bank, or some of its questions, could not be loaded."""
    return any(complaint.severity == "error" for complaint in entry.complaints)


def title(entry: Entry, language: str) -> str:
    """Return what a person knows a bank by: its title, else the name of its file or folder."""
    return entry.path.name if entry.bank is None else in_language(entry.bank.title, language)


def problem(entry: Entry, language: str) -> "Problem":
    """Return what a bank's page of errors shows."""
    # Imported here: hardly any first picture has a problem.
    from quiz.ui.pages.problem import Problem

    errors = [complaint for complaint in entry.complaints if complaint.severity == "error"]
    file = errors[0].path if errors else entry.path
    in_several_files = len({complaint.path for complaint in errors}) > 1
    return Problem(
        path=str(file),
        name=title(entry, language) if in_several_files else file.name,
        is_loaded=entry.bank is not None,
        left_out=len(entry.left_out),
        details="\n".join(complaint.text(language) for complaint in entry.complaints),
        bank=str(entry.path),
        in_several_files=in_several_files,
        is_outdated=entry.is_outdated,
        is_missing=not entry.path.exists(),
        can_be_removed=not entry.is_shipped,
    )


def offered_minutes(view: Home, estimate: "Estimate | None" = None) -> int:
    """Return about how many minutes the quiz takes that home offers, by usual times if need be."""
    subject = view.subjects[0] if view.is_first_run and view.subjects else practice_subject(view)
    if subject is None:
        return _NO_QUIZ_MINUTES
    # Imported here: hardly any first picture needs to know, and they bring all of `core`.
    from quiz.core.plan import Setup, matching
    from quiz.ui.estimates import estimated_seconds, in_minutes

    bank = subject.bank
    if view.is_first_run:
        asked = Setup(bank=bank.id, is_first_run=True)
    else:
        asked = Setup(bank=bank.id, topics=(weakest_topic(subject),))
    questions = matching(bank, asked) or list(bank.questions.values())
    if not questions:
        return _NO_QUIZ_MINUTES
    seconds = estimated_seconds(questions) if estimate is None else estimate(bank, questions)
    return in_minutes(seconds * min(FIRST_QUIZ, len(questions)) / len(questions))
