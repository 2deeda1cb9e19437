"""Keeps home as it was last, so that it is whole again before the record is open."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from quiz.core.events import Summary
from quiz.core.plain import from_plain, to_plain
from quiz.core.settings import HomeFigures
from quiz.ui.pages.home_view import Home, Result, Running, summary_markers


@dataclass(frozen=True, slots=True, kw_only=True)
class _KeptResult:
    """A finished quiz, without what can be made of its summary."""

    identity: str
    finished_at: datetime
    summary: Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """What the record alone says of home, in one language; percents are by bank."""

    language: str
    running: Running | None = None
    results: tuple[_KeptResult, ...] = ()
    last_percents: Mapping[str, int] = field(default_factory=dict)


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
        last_percents={
            subject.bank.id: subject.last_percent
            for subject in home.subjects
            if subject.last_percent is not None
        },
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
            subjects=tuple(
                replace(subject, last_percent=kept.last_percents.get(subject.bank.id))
                for subject in remembered.subjects
            ),
        )
    except ValueError:
        return None


def _result(kept: _KeptResult) -> Result:
    return Result(
        identity=kept.identity,
        finished_at=kept.finished_at,
        summary=kept.summary,
        markers=summary_markers(kept.summary),
    )
