"""Computes what the progress page shows from the banks and the record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from quiz.core.bank import Bank
from quiz.core.progress import (
    MOST_QUIZZES,
    Known,
    Period,
    Progress,
    first_day,
    first_heat_map_day,
    progress,
    streak_may_be_longer,
)
from quiz.ui.study import Study


@dataclass(frozen=True, slots=True)
class Computed:
    """The progress, and whether there is none at all because nothing was answered yet."""

    progress: Progress
    is_empty: bool


def computed_progress(
    study: Study, banks: Sequence[Bank], chosen: str, period: Period, retention_percent: int
) -> Computed:
    """Return the progress in one bank by its id, or in all where that is "".

    Of the record only sums by day, latest answers and a few results are read, so that it takes
    no longer with the years. For a background thread; raises RecordError.
    """
    looked_at = [bank for bank in banks if chosen in ("", bank.id)]
    today = study.today()
    known = Known(
        days=(),
        finished=study.finished(MOST_QUIZZES + 1, chosen or None),
        latest={bank.id: study.latest_answers(bank) for bank in looked_at},
        memories={bank.id: study.memories(bank) for bank in looked_at},
    )
    begin = first_day(period, today)
    since = None if begin is None else min(begin, first_heat_map_day(today))
    known = _with_days(study, known, chosen, since)
    while streak_may_be_longer(known, today) and known.days_since is not None:
        # A streak is followed back as far as it goes: each time twice as far.
        further = known.days_since - (today - known.days_since)
        known = _with_days(study, known, chosen, further)
    view = progress(
        looked_at, known, today=today, period=period, retention_percent=retention_percent
    )
    is_empty = not (known.days or known.finished or any(known.latest.values()))
    return Computed(view, is_empty)


def _with_days(study: Study, known: Known, chosen: str, since: date | None) -> Known:
    days = study.store.days(chosen or None, since)
    return replace(known, days=days, days_since=since)
