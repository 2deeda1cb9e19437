"""Computes what home shows from the banks and the record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from quiz.banks.library import Entry
from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.kinds.question import in_language
from quiz.core.settings import HomeFigures, Settings
from quiz.core.store import Finished
from quiz.ui.kept_home import keep
from quiz.ui.pages.home_view import Home, Result, Running, Subject, summary_markers
from quiz.ui.remembered_home import (
    is_reading,
    loaded_banks,
    offered_minutes,
    opened_paths,
    problems,
)
from quiz.ui.study import Mastery, Study, mastery
from quiz.ui.verdicts import markers

RECENT_RESULTS = 3


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
    home = Home(
        now=study.local_now(),
        answered_today=answered,
        goal=settings.daily_goal,
        subjects=tuple(subjects),
        running=_running(running, settings.language) if running else None,
        results=results,
        problems=problems(entries, settings.language),
        opened=opened_paths(entries),
        is_first_run=not has_history,
        is_reading=is_reading(entries),
    )
    minutes = offered_minutes(home, study.estimated_seconds)
    figures = HomeFigures(
        has_history=has_history,
        day=today.isoformat(),
        answered_today=answered,
        mastery=shares,
        minutes_of_ten=minutes,
        kept=keep(home, settings.language),
        stamp=study.store.stamp(),
    )
    return Computed(replace(home, minutes_of_ten=minutes), figures)


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


def _subject(bank: Bank, state: Mastery, last: Sequence[Finished]) -> Subject:
    return Subject(
        bank=bank,
        topic_counts=bank.topic_counts(),
        mastery=state.by_topic,
        mastered_percent=state.percent,
        last_percent=last[0].summary.percent if last else None,
    )


def _running(attempt: Attempt, language: str) -> Running:
    waiting = attempt.waiting_positions()
    return Running(
        identity=attempt.identity,
        title=in_language(attempt.plan.title, language),
        is_exam=attempt.is_exam,
        position=attempt.position,
        markers=tuple(markers(attempt)),
        rest_seconds=attempt.quiz_rest,
        is_limited_by_question=attempt.item.rest is not None,
        questions_left=len(waiting),
        has_only_skipped_left=all(attempt.items[at].skips for at in waiting),
        seconds_to_change=_seconds_to_change(attempt),
    )


def _seconds_to_change(attempt: Attempt) -> float | None:
    """Return when an exam, or the time of the question it was left at, comes to its end."""
    if not attempt.is_exam:
        return None
    if attempt.quiz_rest is not None:
        return attempt.quiz_rest
    return attempt.item.rest if attempt.is_open else None
