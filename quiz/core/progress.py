"""What a person has achieved, worked out of the record's days, latest answers and memories."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from quiz.core.bank import Bank
from quiz.core.events import Confidence
from quiz.core.kinds.question import DIFFICULTIES, Difficulty
from quiz.core.memory import Memory, due_day
from quiz.core.store import DayFigures, Finished, LatestAnswer
from quiz.core.wording import Text

#: So many quizzes are shown one by one; more are shown as averages.
MOST_QUIZZES = 40
#: With fewer quizzes there is no curve.
FEWEST_QUIZZES = 3
FORECAST_DAYS = 14
HEAT_MAP_WEEKS = 22
#: Steps of the heat map for a day with any answer, the highest for the busiest days.
HEAT_MAP_LEVELS = 3

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class Period(StrEnum):
    """How far back scores, answers, time and confidence are looked at."""

    WEEKS = "4-weeks"
    MONTHS = "6-months"
    ALL = "all"


class Step(StrEnum):
    """What one point of the score's curve stands for."""

    QUIZ = "quiz"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the record has of the banks looked at.

    `days` reach back to `days_since`, or are all there are where that is None; `finished` are the
    newest quizzes of the banks, newest first: all there are, or more than `MOST_QUIZZES`.
    `latest` and `memories` are by bank and question.
    """

    days: Sequence[DayFigures]
    finished: Sequence[Finished]
    latest: Mapping[str, Mapping[str, LatestAnswer]]
    memories: Mapping[str, Mapping[str, Memory]]
    days_since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorePoint:
    """The score of one quiz, or of the quizzes of a day, a week, a month or a year.

    `day` is the first day of it.
    """

    day: date
    percent: int
    quizzes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mastery:
    """How many of some questions are mastered; `name` is a topic, a bank's id or a difficulty."""

    name: str
    title: Text
    mastered: int
    questions: int

    @property
    def share(self) -> Fraction:
        """Return the share that is mastered, 0 to 1."""
        return Fraction(self.mastered, self.questions) if self.questions else Fraction(0)

    @property
    def percent(self) -> int:
        """Return the share in whole percent, rounded down."""
        return int(100 * self.share)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """How many questions one day has: due on it, or answered on it."""

    day: date
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """How many answers were called so sure, and how many of these were fully right."""

    confidence: Confidence
    answered: int
    right: int

    @property
    def percent(self) -> int:
        """Return the share that was right in whole percent, rounded down."""
        return 100 * self.right // self.answered if self.answered else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A person's progress in one bank or in all.

    `answered`, `seconds`, `scores` and `calls` are of the period; all else is as of today.
    `parts` is the mastery of each topic of one bank, or of each of several banks, the highest
    first. `study_days` has every day of the heat map up to today, the first a Monday; `forecast`
    what is due today, overdue included, and on the days after.
    """

    period: Period
    today: date
    mastered_percent: int
    answered: int
    seconds: float
    streak_days: int
    step: Step
    scores: tuple[ScorePoint, ...]
    is_of_one_bank: bool
    parts: tuple[Mastery, ...]
    difficulties: tuple[Mastery, ...]
    forecast: tuple[DayCount, ...]
    study_days: tuple[DayCount, ...]
    calls: tuple[Calls, ...]

    @property
    def due_today(self) -> int:
        """Return how many questions are due today or overdue."""
        return self.forecast[0].count

    @property
    def has_curve(self) -> bool:
        """Tell whether there are quizzes enough for a curve; averages may still be one point."""
        return sum(point.quizzes for point in self.scores) >= FEWEST_QUIZZES

    @property
    def weakest(self) -> Mastery | None:
        """Return the part that most needs a review: None before any answer, or with all done."""
        unfinished = [part for part in self.parts if part.mastered < part.questions]
        if len(self.parts) < 2 or not any(part.mastered for part in self.parts):
            return None
        return min(unfinished, key=lambda part: part.share, default=None)


def progress(
    banks: Sequence[Bank],
    known: Known,
    *,
    today: date,
    period: Period,
    retention_percent: int,
) -> Progress:
    """Return the progress in some banks; nothing is looked up, so that it can be computed again."""
    since = first_day(period, today)
    days = [day for day in known.days if since is None or day.day >= since]
    step, scores = _scores(known.finished, days, since)
    done = _done(banks, known.latest)
    parts = _by_topic(banks[0], done) if len(banks) == 1 else _by_bank(banks, done)
    return Progress(
        period=period,
        today=today,
        mastered_percent=_percent(done),
        answered=sum(day.answered for day in days),
        seconds=sum(day.seconds for day in days),
        streak_days=streak_days(known.days, today),
        step=step,
        scores=tuple(scores),
        is_of_one_bank=len(banks) == 1,
        parts=tuple(sorted(parts, key=lambda part: -part.share)),
        difficulties=tuple(_by_difficulty(banks, done)),
        forecast=tuple(forecast(banks, known.memories, today, retention_percent)),
        study_days=tuple(study_days(known.days, today)),
        calls=tuple(_calls(days)),
    )


def first_day(period: Period, today: date) -> date | None:
    """Return the first day of a period that ends today, None where it has no beginning."""
    match period:
        case Period.WEEKS:
            return today - 4 * _WEEK + _DAY
        case Period.MONTHS:
            year, month = divmod(12 * today.year + today.month - 7, 12)
            # The day after the same day six months ago, which may be longer than that month.
            return date(year, month + 1, 1) + (today.day - 1) * _DAY + _DAY
        case Period.ALL:
            return None


def first_heat_map_day(today: date) -> date:
    """Return the Monday with which the heat map begins."""
    return monday(today) - (HEAT_MAP_WEEKS - 1) * _WEEK


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - day.weekday() * _DAY


def streak_days(days: Iterable[DayFigures], today: date) -> int:
    """Return on how many days in a row up to today there is an answer.

    A today without one does not break it yet.
    """
    studied = {day.day for day in days if day.answered}
    last = today if today in studied else today - _DAY
    count = 0
    while last - count * _DAY in studied:
        count += 1
    return count


def streak_may_be_longer(known: Known, today: date) -> bool:
    """Tell whether the streak reaches back to the first day that was asked for."""
    if known.days_since is None:
        return False
    length = streak_days(known.days, today)
    return bool(length) and today - length * _DAY <= known.days_since


def forecast(
    banks: Iterable[Bank],
    memories: Mapping[str, Mapping[str, Memory]],
    today: date,
    retention_percent: int,
) -> list[DayCount]:
    """Return how many questions are due today or overdue, and on each of the days after.

    Nothing is assumed to be studied meanwhile; a question that a bank has no more is not due.
    """
    due = Counter(
        max(today, due_day(memory, retention_percent))
        for bank in banks
        for question, memory in memories.get(bank.id, {}).items()
        if question in bank.questions
    )
    return [
        DayCount(day=day, count=due[day])
        for day in (today + number * _DAY for number in range(FORECAST_DAYS))
    ]


def study_days(days: Iterable[DayFigures], today: date) -> list[DayCount]:
    """Return how many questions were answered on each day of the heat map, up to today."""
    answered: Counter[date] = Counter()
    for day in days:
        answered[day.day] += day.answered
    first = first_heat_map_day(today)
    return [
        DayCount(day=day, count=answered[day])
        for day in (first + number * _DAY for number in range((today - first).days + 1))
    ]


def heat_level(count: int, most: int) -> int:
    """Return a day's step in the heat map: 0 for none, 1 to 3 by thirds of the busiest day."""
    return min(HEAT_MAP_LEVELS, -(-HEAT_MAP_LEVELS * count // most)) if count else 0


def _scores(
    finished: Sequence[Finished], days: Sequence[DayFigures], since: date | None
) -> tuple[Step, list[ScorePoint]]:
    """Return the score of each quiz, the oldest first; with too many, averages."""
    ends = [(_local_day(each), each.summary) for each in finished]
    inside = [
        ScorePoint(day=day, percent=summary.percent)
        for day, summary in ends
        if summary.points and (since is None or day >= since)
    ]
    if len(inside) <= MOST_QUIZZES:
        return Step.QUIZ, inside[::-1]
    for step in (Step.DAY, Step.WEEK, Step.MONTH, Step.YEAR):
        points = _averages(days, step)
        if len(points) <= MOST_QUIZZES:
            break
    return step, points


def _averages(days: Iterable[DayFigures], step: Step) -> list[ScorePoint]:
    """Return what was earned of what could be in each step that has a quiz, the oldest first."""
    totals: dict[date, tuple[Fraction, Fraction, int]] = {}
    for day in days:
        if day.points:
            start = _start(day.day, step)
            score, points, quizzes = totals.get(start, (Fraction(0), Fraction(0), 0))
            totals[start] = (score + day.score, points + day.points, quizzes + day.quizzes)
    return [
        ScorePoint(day=start, percent=int(100 * score / points), quizzes=quizzes)
        for start, (score, points, quizzes) in sorted(totals.items())
    ]


def _start(day: date, step: Step) -> date:
    match step:
        case Step.WEEK:
            return monday(day)
        case Step.MONTH:
            return day.replace(day=1)
        case Step.YEAR:
            return day.replace(month=1, day=1)
        case _:
            return day


def _local_day(finished: Finished) -> date:
    return (finished.finished_at + timedelta(minutes=finished.utc_offset_minutes)).date()


def _calls(days: Iterable[DayFigures]) -> list[Calls]:
    """Return what became of the answers called so sure, for each confidence that was called."""
    answered: Counter[Confidence] = Counter()
    right: Counter[Confidence] = Counter()
    for day in days:
        for confidence, (all_answers, right_ones) in day.calls.items():
            answered[confidence] += all_answers
            right[confidence] += right_ones
    return [
        Calls(confidence=each, answered=answered[each], right=right[each])
        for each in Confidence
        if answered[each]
    ]


@dataclass(frozen=True, slots=True)
class _Done:
    """One question of the banks, and whether it is mastered."""

    bank: str
    topic: str
    difficulty: Difficulty | None
    is_mastered: bool


def _done(
    banks: Iterable[Bank], latest: Mapping[str, Mapping[str, LatestAnswer]]
) -> Sequence[_Done]:
    found = []
    for bank in banks:
        answers = latest.get(bank.id, {})
        for question in bank.questions.values():
            answer = answers.get(question.id)
            is_mastered = answer is not None and answer.is_mastered
            found.append(_Done(bank.id, question.topic or "", question.difficulty, is_mastered))
    return found


def _percent(done: Sequence[_Done]) -> int:
    return 100 * sum(each.is_mastered for each in done) // len(done) if done else 0


def _mastery(name: str, title: Text, done: Iterable[_Done]) -> Mastery:
    counted = list(done)
    mastered = sum(each.is_mastered for each in counted)
    return Mastery(name=name, title=title, mastered=mastered, questions=len(counted))


def _by_topic(bank: Bank, done: Sequence[_Done]) -> list[Mastery]:
    return [
        _mastery(topic, bank.topics.get(topic, topic), (d for d in done if d.topic == topic))
        for topic in bank.topic_counts()
    ]


def _by_bank(banks: Iterable[Bank], done: Sequence[_Done]) -> list[Mastery]:
    return [_mastery(bank.id, bank.title, (d for d in done if d.bank == bank.id)) for bank in banks]


def _by_difficulty(banks: Iterable[Bank], done: Sequence[_Done]) -> list[Mastery]:
    """Return the mastery of each difficulty that any question has."""
    found = [
        _mastery(level, level, (d for d in done if d.difficulty == level)) for level in DIFFICULTIES
    ]
    return [each for each in found if each.questions]
