"""Memories computed from the journal: for questions whose answers came out of their order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from quiz.core.memory import Memory, returning, review
from quiz.storage.figures import Question
from quiz.storage.standing import Standing
from quiz.storage.state import Review, RunState


class _Reviewed(NamedTuple):
    """An answer as a memory sees it; in the order in which answers follow each other."""

    at_ms: int
    identity: str
    number: int
    day: int
    is_known: bool
    returns_after: int
    was: str


class Replay:
    """The answers to some questions, and to those they were before, by which memories are."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._reviews: dict[Question, list[_Reviewed]] = {each: [] for each in questions}
        self._missing: set[Question] = set()

    @property
    def missing(self) -> set[Question]:
        """Return the questions whose answers are needed too: then all has to be read again."""
        return self._missing

    @property
    def questions(self) -> frozenset[Question]:
        """Return the questions whose answers are collected."""
        return frozenset(self._reviews)

    def take(self, run: RunState) -> None:
        """Take in the answers of a whole run."""
        for each in run.every_review():
            reviews = self._reviews.get((each.bank, each.question))
            if reviews is not None:
                reviews.append(_reviewed(run, each))
                if each.was and (each.bank, each.was) not in self._reviews:
                    self._missing.add((each.bank, each.was))

    def complete(self, standing: Standing) -> None:
        """Give a question the memory that its answers lead to, and the one before the latest."""
        question = standing.bank, standing.question
        answers = sorted(self._reviews[question])
        memory: Memory | None = None
        for each in self._before(question, answers):
            memory = _after(memory, each)
        for each in answers:
            standing.prior = memory and replace(memory, returns_on=None)
            memory = _after(memory, each)
        standing.memory, standing.was = memory, answers[0].was if answers else ""

    def _before(self, question: Question, answers: list[_Reviewed]) -> Iterator[_Reviewed]:
        """Yield the answers to what a question was before, up to the first to itself."""
        chain: list[list[_Reviewed]] = []
        seen = {question}
        while answers and answers[0].was:
            question = question[0], answers[0].was
            if question in seen:
                break
            seen.add(question)
            first = answers[0]
            answers = sorted(each for each in self._reviews[question] if each < first)
            chain.insert(0, answers)
        for each in chain:
            yield from each


def replayed(waiting: list[Standing], runs: Iterable[Iterable[RunState]]) -> None:
    """Compute the memories of questions; each of `runs` has the runs once more."""
    replay = Replay((each.bank, each.question) for each in waiting)
    for every in runs:
        for run in every:
            replay.take(run)
        if not replay.missing:
            break
        replay = Replay(replay.questions | replay.missing)
    for standing in waiting:
        replay.complete(standing)


def _reviewed(run: RunState, answer: Review) -> _Reviewed:
    return _Reviewed(
        answer.at_ms,
        run.identity,
        answer.number,
        answer.day.toordinal(),
        answer.is_known,
        answer.returns_after.toordinal() if answer.returns_after else 0,
        answer.was,
    )


def _after(memory: Memory | None, each: _Reviewed) -> Memory:
    memory = review(memory, is_known=each.is_known, day=date.fromordinal(each.day))
    if each.returns_after:
        memory = returning(memory, date.fromordinal(each.returns_after))
    return memory
