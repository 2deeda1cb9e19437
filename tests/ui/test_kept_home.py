"""Home whole again before the record is open, where it is known to be still right."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from quiz.banks.library import Entry
from quiz.core.mode import Mode
from quiz.core.settings import HomeFigures, Settings
from quiz.core.timing import Limit
from quiz.ui.home_figures import Computed, computed_home
from quiz.ui.kept_home import complete, keep
from quiz.ui.pages.home_view import Home
from quiz.ui.remembered_home import remembered_home
from quiz.ui.study import Study
from tests.ui import pictures

SETTINGS = Settings(language="es")


def entries() -> list[Entry]:
    return [Entry(path=Path("/banks/one"), bank=pictures.bank())]


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """A person who has finished a quiz."""
    taken = pictures.results()
    return Study(taken.store, taken.clock, Random(0), tmp_path)


@pytest.fixture
def computed(study: Study) -> Computed:
    return computed_home(entries(), study, SETTINGS)


def remembered(study: Study, figures: HomeFigures) -> Home:
    return remembered_home(entries(), figures, SETTINGS, study.local_now(), is_complete=False)


def test_home_is_as_the_record_has_it(study, computed):
    first = remembered(study, computed.figures)
    again = complete(first, computed.figures, study.store.stamp(), "es")
    assert computed.home.results
    assert replace(again, now=computed.home.now) == computed.home


def test_an_unfinished_practice_is_offered_again(tmp_path):
    taken = pictures.started(Mode.PRACTICE, Limit(scope="quiz", seconds=600))
    study = Study(taken.store, taken.clock, Random(0), tmp_path)
    computed = computed_home(entries(), study, SETTINGS)
    first = remembered(study, computed.figures)
    again = complete(first, computed.figures, study.store.stamp(), "es")
    assert again.running == computed.home.running
    assert again.running.rest_seconds == 600


def test_an_exam_that_runs_on_is_not_kept(tmp_path):
    taken = pictures.started(Mode.EXAM, Limit(scope="quiz", seconds=600))
    study = Study(taken.store, taken.clock, Random(0), tmp_path)
    home = computed_home(entries(), study, SETTINGS).home
    assert home.running.is_exam
    assert keep(home, "es") == ""


def changes(study: Study, computed: Computed) -> dict[str, Home | None]:
    """What is made of home when one thing is not as it was."""
    figures, stamp = computed.figures, study.store.stamp()
    first = remembered(study, figures)
    tomorrow = replace(first, now=first.now + timedelta(days=1))
    return {
        "nothing": complete(first, figures, stamp, "es"),
        "the record": complete(first, figures, f"{stamp} 1", "es"),
        "no record": complete(first, figures, "", "es"),
        "the day": complete(tomorrow, figures, stamp, "es"),
        "the language": complete(first, figures, stamp, "en"),
        "the file": complete(first, replace(figures, kept="{]"), stamp, "es"),
        "its content": complete(first, replace(figures, kept='{"running": 3}'), stamp, "es"),
        "its form": complete(first, replace(figures, kept="7"), stamp, "es"),
        "first start": complete(first, HomeFigures(), stamp, "es"),
        "no picture": complete(None, figures, stamp, "es"),
    }


def test_only_what_is_surely_still_right_is_shown(study, computed):
    found = changes(study, computed)
    assert [name for name, home in found.items() if home is not None] == ["nothing"]


def test_what_is_due_is_kept_for_the_day(study):
    taken_on = study.today()
    study._clock.pass_seconds(2 * 24 * 3600)
    computed = computed_home(entries(), study, SETTINGS)
    (subject,) = computed.home.subjects
    assert sum(subject.due.values()) == subject.due_count > 0
    assert computed.home.minutes_of_due > 0
    assert computed.home.next_due is None or computed.home.next_due > study.today()

    first = remembered(study, computed.figures)
    again = complete(first, computed.figures, study.store.stamp(), "es")
    assert again.subjects == computed.home.subjects
    assert again.minutes_of_due == computed.home.minutes_of_due
    assert again.next_due == computed.home.next_due
    assert first.due_count == 0
    assert taken_on < study.today()
