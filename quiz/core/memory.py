"""When a question is due again: FSRS-6 on local calendar days."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from functools import cache

from quiz.core.events import Confidence, Judgement

LONGEST_INTERVAL_DAYS = 36500

#: FSRS-6's forgetting curve: R(t) = (1 + factor * t / S) ** decay (semantics 3.8).
_DECAY = -0.1542
_FACTOR = 0.9 ** (1 / _DECAY) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is known of a person's memory of one question.

    `stability` is the number of days in which the probability of recall falls to 90 %,
    `difficulty` 1 to 10, `last_day` the local day of the latest review. `returns_on` is a day
    that the person asked to see it again on, where that is sooner.
    """

    stability: float
    difficulty: float
    last_day: date
    returns_on: date | None = None


def is_known(fraction: Fraction, hints: int, said: Judgement) -> bool:
    """Tell whether an answer counts as Good; any other is Again (semantics 3.8).

    Good is fully right without a hint, at the first try, and not called a guess.
    """
    is_guess = said.confidence is Confidence.GUESSING
    return fraction == 1 and not hints and said.tries == 1 and not is_guess


def review(memory: Memory | None, *, is_known: bool, day: date) -> Memory:
    """Return the memory after an answer on a local day; `memory` None is a first one."""
    return _reviewer()(memory, is_known, day)


def prepare() -> None:
    """Import what reviews need now, so that the first answer does not wait for it."""
    _reviewer()


def returning(memory: Memory, day: date) -> Memory:
    """Return the memory of a question that the person wants to see again on the next day."""
    return replace(memory, returns_on=day + timedelta(days=1))


def interval_days(stability: float, retention_percent: int) -> int:
    """Return after how many days recall has fallen to the desired retention.

    round(S / factor * (r ** (1 / decay) - 1)), at least 1, at most 36,500 (semantics 3.8); py-fsrs
    gives the same for its own retention.
    """
    days: float = stability / _FACTOR * ((retention_percent / 100) ** (1 / _DECAY) - 1)
    return min(max(round(days), 1), LONGEST_INTERVAL_DAYS)


def due_day(memory: Memory, retention_percent: int) -> date:
    """Return the local day on which a question is due."""
    days = interval_days(memory.stability, retention_percent)
    due = memory.last_day + timedelta(days=min(days, (date.max - memory.last_day).days))
    return due if memory.returns_on is None else min(due, memory.returns_on)


def retrievability(memory: Memory, day: date) -> float:
    """Return the probability of recall on a local day, 0 to 1."""
    elapsed = max(0, (day - memory.last_day).days)
    return float((1 + _FACTOR * elapsed / memory.stability) ** _DECAY)


@cache
def _reviewer() -> Callable[[Memory | None, bool, date], Memory]:
    """Return what reviews a memory; py-fsrs is imported when it is first wanted."""
    from fsrs import Card, Rating, Scheduler, State

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)

    def review(memory: Memory | None, is_known: bool, day: date) -> Memory:
        moment = _midnight(day)
        # A card's id is the time of its making unless it is given, for which py-fsrs waits 1 ms.
        card = Card(card_id=1, due=moment)
        if memory is not None:
            card = Card(
                card_id=1,
                state=State.Review,
                stability=memory.stability,
                difficulty=memory.difficulty,
                due=moment,
                # The machine's date may have been set back since.
                last_review=_midnight(min(memory.last_day, day)),
            )
        card, _ = scheduler.review_card(card, Rating.Good if is_known else Rating.Again, moment)
        if card.stability is None or card.difficulty is None:
            raise RuntimeError("a reviewed card has a stability and a difficulty")
        return Memory(stability=card.stability, difficulty=card.difficulty, last_day=day)

    return review


def _midnight(day: date) -> datetime:
    # py-fsrs counts periods of 24 hours: from midnight to midnight they are calendar days.
    return datetime.combine(day, time(), UTC)
