"""Computes what home shows from the banks and the record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from quiz.banks.library import Entry
from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.events import Summary
from quiz.core.kinds.question import in_language
from quiz.core.settings import HomeFigures, Settings
from quiz.core.store import Finished
from quiz.ui.pages.home_view import Home, Result, Running, Subject
from quiz.ui.remembered_home import is_reading, loaded_banks, minutes_of_ten, problems
from quiz.ui.study import Mastery, Study, mastery
from quiz.ui.verdicts import markers
from quiz.ui.widgets.horizon_markers import MarkerKind, MarkerState

RECENT_RESULTS = 3

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


def computed_home(entries: Sequence[Entry], study: Study, settings: Settings) -> Computed:
    """Return home with its record; raises RecordError when that cannot be read."""
    subjects, shares = [], {}
    for bank in loaded_banks(entries):
        state = mastery(bank, study.store.latest_answers(bank.id))
        shares[bank.id] = state.by_topic
        subjects.append(_subject(bank, state, study.finished(1, bank.id)))
    results = tuple(result(each) for each in study.finished(RECENT_RESULTS))
    unfinished = study.unfinished()
    looked_at = map(study.look_at, unfinished)
    # The time of an exam may have run out, and its end not be recorded yet.
    running = next((each for each in looked_at if not each.is_finished), None)
    today = study.today()
    answered = study.store.answered_on(today)
    has_history = bool(results or unfinished)
    minutes = minutes_of_ten(subjects)
    home = Home(
        now=study.local_now(),
        answered_today=answered,
        goal=settings.daily_goal,
        subjects=tuple(subjects),
        running=_running(running, settings.language) if running else None,
        results=results,
        problems=problems(entries, settings.language),
        is_first_run=not has_history,
        is_reading=is_reading(entries),
        minutes_of_ten=minutes,
    )
    figures = HomeFigures(
        has_history=has_history,
        day=today.isoformat(),
        answered_today=answered,
        mastery=shares,
        minutes_of_ten=minutes,
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
