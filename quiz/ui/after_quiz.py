"""What follows a quiz: when its questions return, and how to ask some of them again."""

from collections.abc import Iterable, Mapping
from datetime import date

from quiz.core.attempt import Attempt
from quiz.core.bank import Bank
from quiz.core.memory import due_day
from quiz.core.plan import Setup
from quiz.core.settings import Settings
from quiz.ui.study import Study


def returning_days(study: Study, attempt: Attempt, retention_percent: int) -> Mapping[int, date]:
    """Return the local day on which each question is due again, by its place in the quiz.

    One that was never answered has none. Raises RecordError.
    """
    memories = study.store.memories(attempt.plan.bank)
    found = {
        position: memories.get(planned.id) or memories.get(planned.was)
        for position, planned in enumerate(attempt.plan.questions)
    }
    return {
        position: due_day(memory, retention_percent)
        for position, memory in found.items()
        if memory is not None
    }


def retry_setup(
    attempt: Attempt, bank: Bank, questions: Iterable[str], settings: Settings
) -> Setup | None:
    """Return a practice of some of a quiz's questions, taken as it was; None where all are gone.

    A question that has got another id since is found by the one it had.
    """
    now = {question.was: question.id for question in bank.questions.values() if question.was}
    names = (name if name in bank.questions else now.get(name, "") for name in questions)
    known = tuple(name for name in names if name)
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
