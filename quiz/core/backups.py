"""Copies of a person's record: what each holds, which of them are kept, and who makes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

#: A backup is made when the newest is older than this and the record has changed since.
LEAST_AGE = timedelta(hours=1)


class Occasion(StrEnum):
    """Why a copy of the record was made."""

    REGULAR = "regular"
    BEFORE_RESTORING = "before-restoring"
    BEFORE_UPDATE = "before-update"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One copy of a record, and what it holds.

    `name` says which one it is and is no path. `made_at` and `last_at`, the end of the newest
    finished quiz, are UTC. Of one that is not sound only name, date and size are known.
    """

    name: str
    made_at: datetime
    occasion: Occasion
    size: int
    is_sound: bool
    person: str = ""
    quizzes: int = 0
    answers: int = 0
    last_at: datetime | None = None


class Backups(Protocol):
    """The copies of one person's record; every method reads or writes files, so off the window.

    Every method raises RecordError where that fails; the record is then as it was.
    """

    def make(self, now: datetime, is_unwanted: Callable[[], bool]) -> Backup | None:
        """Copy the record, open or not, if that is due, and delete the copies that are too many.

        Returns None when nothing is due, and when `is_unwanted` says so meanwhile.
        """
        ...

    def listed(self) -> list[Backup]:
        """Return every copy, the newest first; those that cannot be read are not sound."""
        ...

    def restore(self, name: str, now: datetime) -> None:
        """Put a copy in the place of the record, which is itself copied first.

        The record must not be open, neither here nor in another window. Raises
        DamagedRecordError when any row of the copy is damaged.
        """
        ...

    def replace_damaged(self, now: datetime, name: str = "") -> str:
        """Keep a damaged record aside, put a copy or an empty one in its place.

        Returns the name of the file that is kept. As for `restore`, nobody may have it open.
        """
        ...

    def delete_all(self) -> None:
        """Delete every copy, also of a damaged record: a person wants their history gone."""
        ...


@dataclass(frozen=True, slots=True)
class _Tier:
    """How many periods back one copy of each is kept; `period` names the one of a moment."""

    count: int
    period: Callable[[datetime], object]


def _week(moment: datetime) -> tuple[int, int]:
    year, week, _ = moment.isocalendar()
    return year, week


_TIERS = (
    _Tier(24, lambda moment: (moment.date(), moment.hour)),
    _Tier(14, lambda moment: moment.date()),
    _Tier(8, _week),
    _Tier(12, lambda moment: (moment.year, moment.month)),
)


def kept(dates: Iterable[datetime], share: int = 1) -> set[datetime]:
    """Return which of some copies are kept, by their dates.

    The newest of each of the last 24 hours, 14 days, 8 weeks and 12 months (UTC) in which there
    is one; with a `share` of 2 half as many, but always the newest of all.
    """
    newest_first = sorted(dates, reverse=True)
    chosen: set[datetime] = set()
    for tier in _TIERS:
        periods: set[object] = set()
        for moment in newest_first:
            if len(periods) == max(1, tier.count // share):
                break
            if (period := tier.period(moment)) not in periods:
                periods.add(period)
                chosen.add(moment)
    return chosen


def is_due(newest: datetime | None, now: datetime) -> bool:
    """Tell whether the newest copy is old enough for another one; None is no copy yet."""
    return newest is None or now - newest >= LEAST_AGE
