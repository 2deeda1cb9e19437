"""What the progress page reads of a record, and what it makes of it."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from quiz.core.mode import Mode
from quiz.core.progress import HEAT_MAP_WEEKS, MOST_QUIZZES, Period, Step
from quiz.core.store import DayFigures
from quiz.ui.progress_figures import computed_progress
from quiz.ui.study import Study
from tests.clocks import HandClock
from tests.history import sample_bank
from tests.storage.takes import take
from tests.stores import MemoryStore

BANK = sample_bank(20)
MODES = (Mode.PRACTICE, Mode.EXAM, Mode.PRACTICE)


class WatchedStore(MemoryStore):
    """Notes what is asked for; `streak` is how many days in a row have an answer."""

    def __init__(self, streak: int = 0) -> None:
        super().__init__()
        self.asked: list[tuple[str, object]] = []
        self._streak = streak

    def days(self, bank: str | None = None, since: date | None = None) -> list[DayFigures]:
        self.asked.append(("days", since))
        if not self._streak:
            return super().days(bank, since)
        every = (TODAY - timedelta(days=ago) for ago in range(self._streak))
        return [
            DayFigures(day=day, bank=BANK.id, answered=1)
            for day in every
            if since is None or day >= since
        ]

    def finished(self, limit=None, bank=None):
        self.asked.append(("finished", limit))
        return super().finished(limit, bank)

    def run(self, identity):
        raise AssertionError("no quiz is read whole")


CLOCK = HandClock()
TODAY = CLOCK.now().date()


@pytest.fixture
def study(tmp_path):
    made = []

    def make(store: MemoryStore) -> Study:
        made.append(Study(store, HandClock(), Random(1), tmp_path / "locks"))
        return made[-1]

    yield make
    for each in made:
        each.close()


def computed(study: Study, chosen: str = "", period: Period = Period.MONTHS, banks=(BANK,)):
    return computed_progress(study, banks, chosen, period, 90)


def test_without_a_record_there_is_nothing_to_show(study):
    view = computed(study(MemoryStore()))

    assert view.is_empty
    assert view.progress.mastered_percent == 0


def test_what_was_answered_is_shown(study):
    store, clock = MemoryStore(), HandClock()
    for number in range(3):
        take(store, clock, f"taken-{number}", bank=BANK, mode=MODES[number], seed=number)

    view = computed(study(store)).progress

    results = store.finished()
    judged = sum(len(each.summary.verdicts) for each in results)
    assert view.step is Step.QUIZ
    assert [point.percent for point in view.scores] == [
        each.summary.percent for each in reversed(results)
    ]
    assert 0 < view.answered <= judged
    assert view.streak_days == 1
    assert view.study_days[-1].count == view.answered
    mastered = sum(answer.is_mastered for answer in store.latest_answers(BANK.id).values())
    assert view.mastered_percent == 100 * mastered // len(BANK.questions)


def test_a_subject_alone_has_its_own_figures(study):
    store, clock = MemoryStore(), HandClock()
    other = replace(BANK, id="other")
    take(store, clock, "here", bank=BANK)
    take(store, clock, "there", bank=other)
    here = study(store)

    both, one = (computed(here, chosen, banks=(BANK, other)).progress for chosen in ("", "other"))

    assert one.is_of_one_bank
    assert not both.is_of_one_bank
    assert 0 < one.answered < both.answered
    assert (len(one.scores), len(both.scores)) == (1, 2)


def test_a_subject_that_was_never_studied_is_empty(study):
    store = MemoryStore()
    take(store, HandClock(), bank=BANK)
    other = replace(BANK, id="other")

    assert computed(study(store), "other", banks=(BANK, other)).is_empty


def test_only_so_much_is_read_as_is_shown(study):
    store = WatchedStore()
    computed(study(store))

    heat_map = TODAY - timedelta(days=TODAY.weekday() + 7 * (HEAT_MAP_WEEKS - 1))
    assert store.asked[0] == ("finished", MOST_QUIZZES + 1)
    [(what, since)] = store.asked[1:]
    assert what == "days"
    assert TODAY - timedelta(days=190) < since <= heat_map


def test_four_weeks_need_the_days_of_the_heat_map(study):
    store = WatchedStore()
    computed(study(store), period=Period.WEEKS)

    assert store.asked[-1][1] == TODAY - timedelta(days=TODAY.weekday() + 7 * (HEAT_MAP_WEEKS - 1))


@pytest.mark.parametrize("streak", [3, 200, 700])
def test_a_streak_is_followed_back_to_its_first_day(study, streak):
    store = WatchedStore(streak)

    assert computed(study(store)).progress.streak_days == streak
    asked = [since for what, since in store.asked if what == "days"]
    assert len(asked) == {3: 1, 200: 2, 700: 3}[streak]
