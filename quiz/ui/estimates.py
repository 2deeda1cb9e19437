"""Estimates how long questions take: as long as the person's own did, else as long as usual."""

from collections.abc import Iterable, Mapping, Sequence

from quiz.core.kinds import Question
from quiz.core.kinds.hotspot import Hotspot
from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.kinds.true_false import TrueFalse
from quiz.core.plan import Setup
from quiz.core.timing import with_extra

_READING_SECONDS = 10.0
_CHOICE_SECONDS = 25.0
#: For what is typed or moved.
_OTHER_SECONDS = 40.0


def estimated_seconds(
    questions: Iterable[Question], medians: Mapping[str, float] | None = None
) -> float:
    """Return how long questions take, reading included; `medians` are the person's, by kind."""
    own = medians or {}
    return sum(
        _READING_SECONDS + own.get(question.kind, _usual_seconds(question))
        for question in questions
    )


def within_limit(seconds: float, setup: Setup, questions: Sequence[Question], count: int) -> float:
    """Return how long `count` of these questions take, no longer than the limit lets them.

    `seconds` is what all of them take.
    """
    share = count / len(questions)
    limit: float | None = None
    if setup.limit.scope == "quiz":
        limit = with_extra(setup.limit.seconds, setup.extra)
    elif setup.limit.scope == "question" and setup.extra.factor is not None:
        own = (question.seconds or setup.limit.seconds for question in questions)
        limit = share * sum(with_extra(each, setup.extra) or 0.0 for each in own)
    return seconds * share if limit is None else min(seconds * share, limit)


def in_minutes(seconds: float) -> int:
    """Return a time as it is said to people: in whole minutes, at least one."""
    return max(1, round(seconds / 60))


def _usual_seconds(question: Question) -> float:
    is_choice = isinstance(question, SingleChoice | MultipleAnswer | TrueFalse | Hotspot)
    return _CHOICE_SECONDS if is_choice else _OTHER_SECONDS
