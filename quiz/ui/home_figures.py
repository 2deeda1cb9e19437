"""Computes what home shows from the banks and the record."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from quiz.banks.library import Entry
from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.settings import HomeFigures, Settings
from quiz.core.store import Finished
from quiz.core.to_review import ToReview, to_review
from quiz.core.wording import in_language
from quiz.ui.estimates import in_minutes
from quiz.ui.kept_home import keep
from quiz.ui.pages.home_view import Home, Subject, summary_markers
from quiz.ui.pages.latest_quizzes import Result, Running
from quiz.ui.remembered_home import (
    is_reading,
    loaded_banks,
    offered_minutes,
    opened_paths,
    problems,
)
from quiz.ui.study import Study, mastery
from quiz.ui.verdicts import markers

RECENT_RESULTS = 3


@dataclass(frozen=True, slots=True)
class Computed:
    """Home as it is, and the figures to remember for its next first picture."""

    home: Home
    figures: HomeFigures


def computed_home(entries: Sequence[Entry], study: Study, settings: Settings) -> Computed:
    """Return home with its record; raises RecordError when that cannot be read."""
    banks = loaded_banks(entries)
    standings = [_standing(bank, study, settings.desired_retention) for bank in banks]
    subjects = [standing.subject for standing in standings]
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
        minutes_of_due=_minutes_of_due(standings, study),
        next_due=_first([standing.waiting.next_day for standing in standings]),
    )
    minutes = offered_minutes(home, study.estimated_seconds)
    figures = HomeFigures(
        has_history=has_history,
        day=today.isoformat(),
        answered_today=answered,
        mastery={subject.bank.id: subject.mastery for subject in subjects},
        minutes_of_ten=minutes,
        kept=keep(home, settings.language),
        stamp=study.store.stamp(),
    )
    return Computed(replace(home, minutes_of_ten=minutes), figures)


def weakest_topic(bank: Bank, study: Study) -> str:
    """Return the topic of which the smallest share is mastered, the first of equals."""
    shares = mastery(bank, study.latest_answers(bank)).by_topic
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


@dataclass(frozen=True, slots=True)
class _Standing:
    """How a subject stands, and what waits in it."""

    subject: Subject
    waiting: ToReview


def _standing(bank: Bank, study: Study, retention_percent: int) -> _Standing:
    latest, memories = study.latest_answers(bank), study.memories(bank)
    state = mastery(bank, latest)
    waiting = to_review(
        bank, memories, latest, today=study.today(), retention_percent=retention_percent
    )
    last = study.finished(1, bank.id)
    subject = Subject(
        bank=bank,
        topic_counts=bank.topic_counts(),
        mastery=state.by_topic,
        mastered_percent=state.percent,
        last_percent=last[0].summary.percent if last else None,
        due=_by_topic(bank, waiting.due),
        is_up_to_date=bool(memories) and not (waiting.due or waiting.mistakes),
    )
    return _Standing(subject, waiting)


def _by_topic(bank: Bank, questions: Sequence[str]) -> Mapping[str, int]:
    """Return how many questions each topic has, the one with most first."""
    return dict(Counter(bank.questions[name].topic or "" for name in questions).most_common())


def _minutes_of_due(standings: Sequence[_Standing], study: Study) -> int:
    """Return about how many minutes all questions take that are due, 0 for none."""
    seconds = 0.0
    for standing in standings:
        bank = standing.subject.bank
        if due := [bank.questions[name] for name in standing.waiting.due]:
            seconds += study.estimated_seconds(bank, due)
    return in_minutes(seconds) if seconds else 0


def _first(days: Sequence[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _running(attempt: Attempt, language: str) -> Running:
    waiting = attempt.waiting_positions()
    return Running(
        identity=attempt.identity,
        title=in_language(attempt.plan.title, language),
        mode=attempt.plan.mode,
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
