"""Computes what home shows from the banks and the record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quiz.banks.complaint import Complaint
from quiz.banks.library import Entry
from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.events import Summary
from quiz.core.kinds.question import in_language
from quiz.core.settings import HomeFigures, Settings
from quiz.core.store import Finished
from quiz.ui.pages.home_view import Home, Problem, Result, Running, Subject
from quiz.ui.study import Mastery, Study, mastery, usual_seconds
from quiz.ui.verdicts import markers
from quiz.ui.widgets.horizon_markers import MarkerKind, MarkerState

RECENT_RESULTS = 3
FIRST_QUIZ = 10

_MARKERS: dict[str, MarkerKind] = {
    "r": "right",
    "p": "partial",
    "w": "wrong",
    "u": "unanswered",
}


@dataclass(frozen=True, slots=True)
class Computed:
    """Home as it is, and the figures to remember for its next first picture."""

    home: Home
    figures: HomeFigures


def remembered_home(
    entries: Sequence[Entry], figures: HomeFigures, settings: Settings, now: datetime
) -> Home:
    """Return home as it was last, while the record is still being opened."""
    subjects = []
    for bank in _banks(entries):
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
        is_complete=False,
        minutes_of_ten=_minutes_of_ten(subjects),
    )


def computed_home(entries: Sequence[Entry], study: Study, settings: Settings) -> Computed:
    """Return home with its record; raises RecordError when that cannot be read."""
    subjects, shares = [], {}
    for bank in _banks(entries):
        state = mastery(bank, study.store.latest_answers(bank.id))
        shares[bank.id] = state.by_topic
        subjects.append(_subject(bank, state, study.finished(1, bank.id)))
    results = tuple(result(each) for each in study.finished(RECENT_RESULTS))
    unfinished = study.unfinished()
    running = study.look_at(unfinished[0]) if unfinished else None
    today = study.today()
    answered = study.store.answered_on(today)
    has_history = bool(results or unfinished)
    home = Home(
        now=study.local_now(),
        answered_today=answered,
        goal=settings.daily_goal,
        subjects=tuple(subjects),
        running=_running(running, settings.language) if running else None,
        results=results,
        problems=problems(entries, settings.language),
        is_first_run=not has_history,
        minutes_of_ten=_minutes_of_ten(subjects),
    )
    figures = HomeFigures(
        has_history=has_history,
        day=today.isoformat(),
        answered_today=answered,
        mastery=shares,
    )
    return Computed(home, figures)


def weakest_topic(bank: Bank, study: Study) -> str:
    """Return the topic of which the smallest share is mastered, the first of equals."""
    shares = mastery(bank, study.store.latest_answers(bank.id)).by_topic
    return min(shares, key=lambda topic: shares[topic])


def result(finished: Finished) -> Result:
    """Return a finished quiz as a row in the list of results."""
    local = finished.finished_at + timedelta(minutes=finished.utc_offset_minutes)
    return Result(
        identity=finished.identity,
        finished_at=local,
        summary=finished.summary,
        markers=summary_markers(finished.summary),
    )


def summary_markers(summary: Summary) -> tuple[MarkerState, ...]:
    """Return what became of each question, for a small horizon."""
    return tuple(MarkerState(kind=_MARKERS[letter]) for letter in summary.verdicts)


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
    )


def _banks(entries: Sequence[Entry]) -> list[Bank]:
    return [entry.bank for entry in entries if entry.bank is not None]


def _subject(bank: Bank, state: Mastery, last: Sequence[Finished]) -> Subject:
    return Subject(
        bank=bank,
        topic_counts=bank.topic_counts(),
        mastery=state.by_topic,
        mastered_percent=state.percent,
        last_percent=last[0].summary.percent if last else None,
    )


def _running(attempt: Attempt, language: str) -> Running:
    rests = [rest for rest in (attempt.quiz_rest, attempt.item.rest) if rest is not None]
    return Running(
        identity=attempt.identity,
        title=in_language(attempt.plan.title, language),
        is_exam=attempt.is_exam,
        position=attempt.position,
        markers=tuple(markers(attempt)),
        rest_seconds=rests[0] if rests else None,
    )


def _minutes_of_ten(subjects: Sequence[Subject]) -> int:
    """Return about how many minutes the first quiz takes: its mean question, ten times."""
    if not subjects or not subjects[0].bank.questions:
        return 5
    questions = list(subjects[0].bank.questions.values())
    mean = sum(usual_seconds(question) for question in questions) / len(questions)
    return max(1, round(min(FIRST_QUIZ, len(questions)) * mean / 60))
