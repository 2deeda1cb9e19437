"""What follows a quiz: when its questions return, and how to ask some of them again."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.memory import due_day
from quiz.core.plan import Setup
from quiz.core.settings import Settings
from quiz.ui.study import Study


def returning_days(
    study: Study, attempt: Attempt, bank: Bank, retention_percent: int
) -> Mapping[int, date]:
    """Return the local day on which each question is due again, by its place in the quiz.

    One that was never answered has none, nor has one that is in the bank no more. Raises
    RecordError.
    """
    memories, names = study.memories(bank), _names_now(bank)
    found = {
        position: memories.get(names.get(planned.id, ""))
        for position, planned in enumerate(attempt.plan.questions)
    }
    return {
        position: due_day(memory, retention_percent)
        for position, memory in found.items()
        if memory is not None
    }


def still_asked(attempt: Attempt, bank: Bank | None) -> Collection[int]:
    """Return the places of a quiz's questions that its bank still has; without a bank none."""
    names = {} if bank is None else _names_now(bank)
    asked = enumerate(attempt.plan.questions)
    return frozenset(position for position, planned in asked if planned.id in names)


def retry_setup(
    attempt: Attempt, bank: Bank, questions: Iterable[str], settings: Settings
) -> Setup | None:
    """Return a practice of some of a quiz's questions, taken as it was; None where all are gone.

    A question that has got another id since is found by the one it had.
    """
    names = _names_now(bank)
    known = tuple(names[name] for name in questions if name in names)
    if not known:
        return None
    return Setup(
        bank=bank.id,
        questions=known,
        count=0,
        extra=settings.extra_time,
        hides_clock=settings.hides_clock,
        tries=attempt.plan.tries,
        asks_confidence=attempt.plan.asks_confidence,
        is_certainty_based=attempt.plan.is_certainty_based,
    )


def _names_now(bank: Bank) -> Mapping[str, str]:
    """Return the ids that a bank's questions have, by those and by the ones they had before."""
    before = {question.was: question.id for question in bank.questions.values() if question.was}
    return {**before, **{name: name for name in bank.questions}}
