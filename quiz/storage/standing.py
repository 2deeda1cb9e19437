"""The derived rows of a question's latest answer and of a day in a bank, as values to change."""

from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from quiz.core.events import Confidence
from quiz.core.memory import Memory, returning, review
from quiz.storage.sealed import Values
from quiz.storage.state import Ended, Review


@dataclass(slots=True)
class Standing:
    """The latest answer to a question, the memory after it, and the one before it.

    "Latest" goes by the date, then by the run's identity, then by the number of the event, so
    that the same journal always comes to the same. `memory` is None where it has to be computed
    from the journal: an answer was taken in that is not the latest, or such a one has changed.
    """

    bank: str
    question: str
    at_ms: int
    run: int
    number: int
    fraction: str
    hints: int
    tries: int
    confidence: str | None
    is_overridden: bool
    was: str = ""
    memory: Memory | None = None
    prior: Memory | None = None

    def take(self, run: int, answer: Review) -> None:
        """Let an answer be the latest."""
        self.at_ms, self.run, self.number = answer.at_ms, run, answer.number
        self.fraction, self.hints = str(answer.raw), answer.hints
        self.tries, self.confidence = answer.said.tries, answer.said.confidence
        self.is_overridden = answer.overridden_ms is not None

    def values(self) -> Values:
        """Return the row, without its checksum."""
        memory, prior = self.memory, self.prior if self.memory else None
        return (
            self.bank,
            self.question,
            self.at_ms,
            self.run,
            self.number,
            self.fraction,
            self.hints,
            self.tries,
            self.confidence,
            int(self.is_overridden),
            self.was or None,
            memory and memory.stability,
            memory and memory.difficulty,
            memory and memory.last_day.isoformat(),
            memory and memory.returns_on and memory.returns_on.isoformat(),
            prior and prior.stability,
            prior and prior.difficulty,
            prior and prior.last_day.isoformat(),
        )


def standing_of(values: Values) -> Standing:
    """Return what a row of `derived_latest_answers` holds."""
    bank, question, at_ms, run, number, fraction, hints, tries, confidence = values[:9]
    overridden, was, stability, difficulty, last_day, returns_on = values[9:15]
    memory = _memory(stability, difficulty, last_day)
    if memory is not None and returns_on is not None:
        memory = replace(memory, returns_on=date.fromisoformat(returns_on))
    return Standing(
        bank,
        question,
        at_ms,
        run,
        number,
        fraction,
        hints,
        tries,
        confidence,
        bool(overridden),
        was or "",
        memory,
        _memory(*values[15:18]),
    )


def _memory(stability: float | None, difficulty: float, last_day: str) -> Memory | None:
    if stability is None:
        return None
    return Memory(stability=stability, difficulty=difficulty, last_day=date.fromisoformat(last_day))


def memory_after(prior: Memory | None, answer: Review) -> Memory:
    """Return the memory of a question after an answer."""
    memory = review(prior, is_known=answer.is_known, day=answer.day)
    return memory if answer.returns_after is None else returning(memory, answer.returns_after)


def by_itself(memory: Memory) -> Memory:
    """Return a memory without the day on which the person wants to see the question again."""
    return memory if memory.returns_on is None else replace(memory, returns_on=None)


@dataclass(slots=True)
class Day:
    """What was done in a bank on a day; `calls` has how many answers, how many of them right."""

    answered: int = 0
    right: int = 0
    spent_ms: int = 0
    calls: dict[Confidence, list[int]] = field(
        default_factory=lambda: {each: [0, 0] for each in Confidence}
    )
    quizzes: int = 0
    score: Fraction = Fraction(0)
    points: Fraction = Fraction(0)

    def count(self, answer: Review, sign: int) -> None:
        """Add an answer, or take it away with a sign of -1."""
        is_right = sign * answer.is_right
        self.answered += sign
        self.right += is_right
        self.spent_ms += sign * answer.spent_ms
        if (said := answer.said.confidence) is not None:
            self.calls[said][0] += sign
            # How sure one was is told of the first try.
            self.calls[said][1] += is_right if answer.said.tries == 1 else 0

    def end(self, ended: Ended, sign: int) -> None:
        """Add the end of a quiz, or take it away with a sign of -1."""
        self.quizzes += sign
        self.score += sign * ended.score
        self.points += sign * ended.points

    def values(self) -> Values:
        """Return the row after its key, without its checksum."""
        calls = (number for each in Confidence for number in self.calls[each])
        answers = self.answered, self.right, self.spent_ms, *calls
        return (*answers, self.quizzes, str(self.score), str(self.points))


def day_of(values: Values) -> Day:
    """Return what a row of `derived_days` holds."""
    _, _, answered, right, spent_ms, *calls, quizzes, score, points, _ = values
    return Day(
        answered,
        right,
        spent_ms,
        {each: calls[2 * at : 2 * at + 2] for at, each in enumerate(Confidence)},
        quizzes,
        Fraction(score),
        Fraction(points),
    )
