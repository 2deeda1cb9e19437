"""How long a quiz is said to take, which is the same wherever it is said."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from quiz.banks.library import Entry
from quiz.core.bank import Bank
from quiz.core.kinds.numeric import Numeric
from quiz.core.kinds.question import Option
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.plan import Setup, matching
from quiz.core.settings import HomeFigures, Settings
from quiz.core.store import Store
from quiz.ui.estimates import estimated_seconds, in_minutes
from quiz.ui.home_figures import computed_home
from quiz.ui.remembered_home import remembered_home
from quiz.ui.study import Study
from tests.clocks import HandClock
from tests.stores import MemoryStore
from tests.ui import pictures

CHOICE = SingleChoice(id="c", prompt="?", options=(Option(text="a", correct=True),))
TYPED = Numeric(id="n", prompt="?", answer=Decimal(5))
SETTINGS = Settings(language="en")


def entries(bank: Bank) -> list[Entry]:
    return [Entry(path=Path("/banks/one"), bank=bank)]


@pytest.fixture
def study_of(tmp_path):
    def make(store: Store) -> Study:
        return Study(store, HandClock(), Random(0), tmp_path)

    return make


@pytest.fixture
def practised(study_of) -> Study:
    """A person who has answered every question of the pictures' bank."""
    return study_of(pictures.results().store)


def test_usual_times_are_25_and_40_seconds_with_10_of_reading():
    assert estimated_seconds([CHOICE]) == 35
    assert estimated_seconds([TYPED, CHOICE]) == 85


def test_a_persons_own_medians_have_the_reading_added_too():
    assert estimated_seconds([CHOICE, CHOICE, TYPED], {"single-choice": 12.0}) == 22 + 22 + 50


def test_a_study_knows_the_medians_of_each_kind(practised):
    # Questions 3 and 12 were answered in 41 and 38 seconds.
    number = pictures.bank().questions["q12"]
    assert number.kind == "numeric"
    assert practised.estimated_seconds(pictures.bank(), [number]) == 10 + (41 + 38) / 2


@pytest.mark.parametrize(("seconds", "minutes"), [(5, 1), (89, 1), (91, 2), (600, 10)])
def test_minutes_are_whole_and_at_least_one(seconds, minutes):
    assert in_minutes(seconds) == minutes


def test_home_says_what_the_set_up_page_says_of_the_same_quiz(practised):
    bank = pictures.bank()
    home = computed_home(entries(bank), practised, SETTINGS).home
    # The topic of which least is mastered: one question of two was answered wrongly.
    questions = matching(bank, Setup(bank=bank.id, topics=("integracion",)))
    assert home.minutes_of_ten == in_minutes(practised.estimated_seconds(bank, questions))


def test_slow_answers_make_home_say_more(study_of):
    taken = pictures.started(pictures.Mode.PRACTICE)
    for _ in range(14):
        taken.spend(300)
        taken.attempt.give(taken.attempt.snapshot.question.right_response())
        taken.attempt.go_to(taken.attempt.next_position())
    taken.attempt.finish()
    home = computed_home(entries(pictures.bank()), study_of(taken.store), SETTINGS).home
    # The weakest topic has a number, of 300 seconds each, and a short answer, of usual time.
    assert home.minutes_of_ten == in_minutes(310 + 50)


def test_a_first_quiz_is_estimated_by_the_usual_times_of_the_questions_it_may_ask(study_of):
    bank = pictures.bank()
    home = computed_home(entries(bank), study_of(MemoryStore()), SETTINGS).home
    allowed = matching(bank, Setup(bank=bank.id, is_first_run=True))
    assert home.is_first_run
    assert home.minutes_of_ten == in_minutes(10 * estimated_seconds(allowed) / len(allowed))


def test_the_first_picture_shows_the_figure_home_showed_last(practised):
    bank = pictures.bank()
    computed = computed_home(entries(bank), practised, SETTINGS)
    assert computed.figures.minutes_of_ten == computed.home.minutes_of_ten
    now, figures = practised.local_now(), replace(computed.figures, minutes_of_ten=77)
    first = remembered_home(entries(bank), figures, SETTINGS, now, is_complete=False)
    assert first.minutes_of_ten == 77


def test_without_a_remembered_figure_the_first_picture_goes_by_usual_times(practised):
    bank = pictures.bank()
    now = practised.local_now()
    first = remembered_home(entries(bank), HomeFigures(), SETTINGS, now, is_complete=False)
    allowed = matching(bank, Setup(bank=bank.id, is_first_run=True))
    assert first.minutes_of_ten == in_minutes(10 * estimated_seconds(allowed) / len(allowed))


def test_without_a_bank_nothing_is_estimated(study_of):
    assert computed_home([], study_of(MemoryStore()), SETTINGS).home.minutes_of_ten > 0
