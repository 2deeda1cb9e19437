"""Ninety days of one learner over the whole shipped bank, checked against formulas alone."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random

import pytest

from quiz.banks.reader import read
from quiz.core.events import Confidence
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.core.plan import Setup
from quiz.core.progress import FORECAST_DAYS, Period
from quiz.formats.record_json import read_json, write_json
from quiz.paths import QUESTIONS
from quiz.storage.record import SqlStore
from quiz.ui.progress_figures import computed_progress
from quiz.ui.study import Study
from tests.clocks import HandClock
from tests.recomputed import recomputed
from tests.responses import wrong_responses

DAYS = 90
FIRST_EVENING = datetime(2026, 1, 1, 23, 30, tzinfo=UTC)
RETENTIONS = (80, 90, 95)


class Learner:
    """Studies most days, by a seed: reviews what is due, then something new, at times an exam."""

    def __init__(self, folder, bank) -> None:
        self.chance = Random(20260101)
        self.clock = HandClock(FIRST_EVENING)
        self.bank = bank
        self.store = SqlStore(":memory:")
        self.study = Study(self.store, self.clock, Random(7), folder / "locks")
        #: For each day: what was due on it before anything was studied.
        self.due_by_day: dict[date, set[str]] = {}

    def live(self, days: int) -> None:
        for _ in range(days):
            self.clock.pass_seconds(self.chance.randint(-3, 3) * 3600)
            if self.chance.random() < 0.85:
                self._study_for_a_day()
            next_evening = self.clock.utc.date() + timedelta(days=1)
            self.clock.utc = datetime.combine(next_evening, FIRST_EVENING.timetz())

    def _study_for_a_day(self) -> None:
        self._take(Setup(bank=self.bank.id, mode=Mode.REVIEW, count=40, asks_confidence=True))
        mode = Mode.EXAM if self.chance.random() < 0.2 else Mode.PRACTICE
        self._take(Setup(bank=self.bank.id, mode=mode, count=12, tries=2, asks_confidence=True))
        if self.chance.random() < 0.3:
            self._take(Setup(bank=self.bank.id, mode=Mode.MISTAKES, count=10))

    def _take(self, setup: Setup) -> None:
        attempt = self.study.start(self.bank, setup, NumberFormat.SPACE_COMMA)
        if attempt is None:
            return
        for position in range(len(attempt.items)):
            attempt.go_to(position)
            self.clock.pass_seconds(self.chance.uniform(1, 4))
            self._answer(attempt)
        attempt.finish()
        self.study.forget(attempt.identity)

    def _answer(self, attempt) -> None:
        question, chance = attempt.snapshot.question, self.chance.random
        if attempt.plan.asks_confidence and chance() < 0.8:
            attempt.confide(self.chance.choice(list(Confidence)))
        if chance() < 0.1 and not attempt.is_exam:
            attempt.hint()
        if chance() < 0.05:
            return
        wrong = self.chance.choice(wrong_responses(question))
        attempt.give(question.right_response() if chance() < 0.75 else wrong)
        if attempt.is_open and not attempt.is_exam:
            attempt.give(question.right_response() if chance() < 0.5 else wrong)
        if attempt.can_override(attempt.position) and chance() < 0.3:
            attempt.override(on=True)
        if chance() < 0.05:
            attempt.see_again(on=True)


@pytest.fixture(scope="module")
def bank():
    return read(QUESTIONS / "alianza-del-pacifico").bank


@pytest.fixture(scope="module")
def learner(tmp_path_factory, bank):
    learner = Learner(tmp_path_factory.mktemp("learner"), bank)
    learner.live(DAYS)
    yield learner
    learner.study.close()


@pytest.fixture(scope="module")
def exported(tmp_path_factory, learner):
    path = tmp_path_factory.mktemp("exported") / "record.json"
    write_json(path, learner.store.runs(), person="p", name="Inés", now=learner.clock.utc)
    return path


@pytest.fixture(scope="module")
def truth(exported):
    return recomputed(exported)


def test_the_learner_has_met_the_whole_bank(learner, bank, truth):
    assert {name for _, name in truth.of_question()} == set(bank.questions)
    assert len(truth.answers) > 2000
    assert any(answer.is_overridden for answer in truth.answers)
    assert any(answer.is_returning for answer in truth.answers)
    assert any(answer.tries == 2 for answer in truth.answers)


@pytest.mark.parametrize("retention", RETENTIONS)
def test_every_due_day_is_that_of_an_independent_fsrs(learner, bank, truth, retention):
    from quiz.core.memory import due_day

    memories = learner.study.memories(bank)
    found = {(bank.id, name): due_day(memory, retention) for name, memory in memories.items()}

    assert found == truth.due_days(retention / 100)


@pytest.mark.parametrize("retention", RETENTIONS)
def test_the_forecast_of_a_day_is_what_is_due_on_it(learner, bank, retention):
    today = learner.study.today()
    forecast = learner_progress(learner, bank, retention).forecast
    before = learner.clock.utc
    counts, seen = [], set()
    for number in range(FORECAST_DAYS):
        learner.clock.utc = before + timedelta(days=number)
        due = set(learner.study.to_review(bank, retention).due)
        counts.append(len(due - seen))
        seen |= due
    learner.clock.utc = before

    assert [each.count for each in forecast] == counts
    assert forecast[0].day == today
    assert sum(counts) > 0


def learner_progress(learner, bank, retention, period=Period.ALL):
    return computed_progress(learner.study, [bank], bank.id, period, retention).progress


@pytest.mark.parametrize("period", list(Period))
def test_progress_figures_are_those_of_the_exported_file(learner, bank, truth, period):
    today = learner.study.today()
    since = {
        Period.WEEKS: today - timedelta(days=27),
        Period.MONTHS: date(2025, 10, 1),
        Period.ALL: date.min,
    }[period]
    inside = [answer for answer in truth.answers if answer.day >= since]

    found = learner_progress(learner, bank, 90, period)

    assert found.answered == len(inside)
    assert found.seconds == pytest.approx(sum(answer.seconds for answer in inside), abs=1)
    assert found.mastered_percent == 100 * len(truth.mastered()) // len(bank.questions)
    calls = Counter(answer.confidence for answer in inside if answer.confidence)
    right = Counter(
        answer.confidence for answer in inside if answer.mark == 1 and answer.tries == 1
    )
    assert {each.confidence: (each.answered, each.right) for each in found.calls} == {
        name: (calls[name], right[name]) for name in calls
    }
    by_day = Counter(answer.day for answer in truth.answers)
    assert {each.day: each.count for each in found.study_days if each.count} == {
        day: count for day, count in by_day.items() if day >= found.study_days[0].day
    }
    streak, day = 0, today if by_day[today] else today - timedelta(days=1)
    while by_day[day]:
        streak, day = streak + 1, day - timedelta(days=1)
    assert found.streak_days == streak


def test_mastery_by_topic_and_difficulty_is_that_of_the_exported_file(learner, bank, truth):
    mastered = [bank.questions[name] for _, name in truth.mastered()]

    found = learner_progress(learner, bank, 90)

    by_topic = Counter(question.topic for question in mastered)
    assert {part.name: part.mastered for part in found.parts} == {
        topic: by_topic[topic] for topic in bank.topic_counts()
    }
    by_difficulty = Counter(question.difficulty for question in mastered)
    assert {part.name: part.mastered for part in found.difficulties} == by_difficulty


def test_scores_are_those_of_the_exported_file(learner, bank, truth):
    found = learner_progress(learner, bank, 90)
    quizzes = sorted(truth.quizzes, key=lambda each: each[0])
    earned, possible = Counter(), Counter()
    for _, day, summary in quizzes:
        start = day - timedelta(days=day.weekday())
        earned[start] += Fraction(summary["score"])
        possible[start] += Fraction(summary["points"])

    assert sum(point.quizzes for point in found.scores) == len(quizzes)
    assert {point.day: point.percent for point in found.scores} == {
        day: int(100 * earned[day] / possible[day]) for day in possible
    }


def test_what_was_missed_is_asked_again_among_the_mistakes(learner, bank, truth):
    missed = {name for _, name in truth.mistakes()}

    assert set(learner.study.to_review(bank, 90).mistakes) == missed


def test_the_file_brings_the_same_figures_to_another_machine(learner, bank, exported, tmp_path):
    other = SqlStore(tmp_path / "other.sqlite3")
    runs = read_json(exported).runs

    for _ in range(2):
        merged = other.merge(runs)

    assert (merged.added, merged.known) == (0, len(runs))
    assert other.memories(bank.id) == learner.store.memories(bank.id)
    assert other.latest_answers(bank.id) == learner.store.latest_answers(bank.id)
    assert other.days() == learner.store.days()
    other.close()
