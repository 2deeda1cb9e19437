"""Keeps home as it was last, so that it is whole again before the record is open."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from quiz.core.events import Summary
from quiz.core.plain import from_plain, to_plain
from quiz.core.settings import HomeFigures
from quiz.ui.pages.home_view import Home, Subject, summary_markers
from quiz.ui.pages.latest_quizzes import Result, Running


@dataclass(frozen=True, slots=True, kw_only=True)
class _KeptResult:
    """A finished quiz, without what can be made of its summary."""

    identity: str
    finished_at: datetime
    summary: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class _KeptSubject:
    """What the record says of a subject beside its mastery."""

    last_percent: int | None = None
    due: Mapping[str, int] = field(default_factory=dict)
    is_up_to_date: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What the record alone says of home, in one language; subjects are by bank.

    `next_due` is a day in ISO form, "" for none.
    """

    language: str
    running: Running | None = None
    results: tuple[_KeptResult, ...] = ()
    subjects: Mapping[str, _KeptSubject] = field(default_factory=dict)
    minutes_of_due: int = 0
    next_due: str = ""


def keep(home: Home, language: str) -> str:
    """Return what the record says of a home as text, "" where it will not hold until later."""
    if home.running is not None and home.running.is_exam:
        # An exam's time runs on while the program does not.
        return ""
    kept = _Kept(
        language=language,
        running=home.running,
        results=tuple(
            _KeptResult(identity=each.identity, finished_at=each.finished_at, summary=each.summary)
            for each in home.results
        ),
        subjects={
            subject.bank.id: _KeptSubject(
                last_percent=subject.last_percent,
                due=subject.due,
                is_up_to_date=subject.is_up_to_date,
            )
            for subject in home.subjects
        },
        minutes_of_due=home.minutes_of_due,
        next_due=home.next_due.isoformat() if home.next_due else "",
    )
    return json.dumps(to_plain(kept), ensure_ascii=False)


def complete(
    remembered: Home | None, figures: HomeFigures, stamp: str, language: str
) -> Home | None:
    """Return home as it was last with all that the record says, None where that is not sure.

    It is sure where the record's stamp is the one that was kept with it, on the same day and in
    the same language.
    """
    if remembered is None or not figures.kept or not stamp or stamp != figures.stamp:
        return None
    if figures.day != remembered.now.date().isoformat():
        return None
    try:
        kept: _Kept = from_plain(_Kept, json.loads(figures.kept))
        if kept.language != language:
            return None
        return replace(
            remembered,
            is_complete=True,
            running=kept.running,
            results=tuple(_result(each) for each in kept.results),
            subjects=tuple(_subject(each, kept) for each in remembered.subjects),
            minutes_of_due=kept.minutes_of_due,
            next_due=date.fromisoformat(kept.next_due) if kept.next_due else None,
        )
    except ValueError:
        return None


def _subject(remembered: Subject, kept: _Kept) -> Subject:
    known = kept.subjects.get(remembered.bank.id, _KeptSubject())
    return replace(
        remembered,
        last_percent=known.last_percent,
        due=known.due,
        is_up_to_date=known.is_up_to_date,
    )


def _result(kept: _KeptResult) -> Result:
    return Result(
        identity=kept.identity,
        finished_at=kept.finished_at,
        summary=kept.summary,
        markers=summary_markers(kept.summary),
    )
