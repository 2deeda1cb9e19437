"""Which questions of a bank are due on a day, and which were not fully right last time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from quiz.core.bank import Bank
from quiz.core.memory import Memory, due_day, retrievability
from quiz.core.mode import Mode
from quiz.core.store import LatestAnswer

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToReview:
    """What waits in one bank on a local day: ids of questions, the one to be asked first first.

    `next_day` is the next day after it on which anything is due, None for never.
    """

    day: date
    due: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    next_day: date | None = None

    def ranked(self, mode: Mode) -> tuple[str, ...] | None:
        """Return the questions that a mode is limited to, None for a mode that asks any."""
        return {Mode.REVIEW: self.due, Mode.MISTAKES: self.mistakes}.get(mode)


def by_question(bank: Bank, found: Mapping[str, _Found]) -> dict[str, _Found]:
    """Return what the record has of a bank's questions, by the ids that they have now.

    What lies under the id that a question had before counts for it until there is something
    under its own; what lies under an id that the bank has no more is left out.
    """
    known = {name: each for name, each in found.items() if name in bank.questions}
    if len(known) < len(found):
        for question in bank.questions.values():
            was = question.was
            if was is not None and question.id not in known and was in found:
                known[question.id] = found[was]
    return known


def to_review(
    bank: Bank,
    memories: Mapping[str, Memory],
    latest: Mapping[str, LatestAnswer],
    *,
    today: date,
    retention_percent: int,
) -> ToReview:
    """Return what waits in a bank; `memories` and `latest` are by the ids of its questions."""
    days = {name: due_day(memory, retention_percent) for name, memory in memories.items()}
    later = [day for day in days.values() if day > today]
    missed = [answer for answer in latest.items() if not answer[1].is_right]
    return ToReview(
        day=today,
        due=tuple(_most_forgotten(memories, days, today)),
        mistakes=tuple(name for name, _ in sorted(missed, key=lambda each: each[1].at)[::-1]),
        next_day=min(later, default=None),
    )


def _most_forgotten(
    memories: Mapping[str, Memory], days: Mapping[str, date], today: date
) -> list[str]:
    """Return what is due by how likely it is still known, then by how long ago it was asked."""
    due = [name for name, day in days.items() if day <= today]
    return sorted(
        due, key=lambda name: (retrievability(memories[name], today), memories[name].last_day)
    )
