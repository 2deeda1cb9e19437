"""What a record computes is what follows from its runs, in whatever order they came."""

from random import Random

import pytest

from quiz.storage.record import SqlStore
from tests.storage.expected import figures, said_by
from tests.storage.studies import OLD, OTHER, Study

#: The same is done a thousand times; that it is done at all, others measure.
pytestmark = pytest.mark.no_cover

BANKS = OLD.id, OTHER.id
SEEDS = range(8)


@pytest.fixture
def store():
    store = SqlStore(":memory:")
    yield store
    store.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_follow_from_the_runs_at_any_time(store, seed):
    study = Study(store, seed)
    for _ in range(8):
        study.go_on(40)
        assert said_by(store, *BANKS) == figures(list(store.runs()))


@pytest.mark.parametrize("seed", SEEDS)
def test_figures_computed_anew_are_the_same(store, seed):
    Study(store, seed).go_on(300)
    before = said_by(store, *BANKS)
    store.rebuild()
    assert said_by(store, *BANKS) == before


@pytest.mark.parametrize("seed", SEEDS)
def test_runs_merged_in_any_order_come_to_the_same(store, seed):
    Study(store, seed).go_on(300)
    runs = list(store.runs())
    Random(seed).shuffle(runs)
    other = SqlStore(":memory:")
    half = len(runs) // 2
    other.merge(runs[:half])
    other.merge(runs)
    assert said_by(other, *BANKS) == said_by(store, *BANKS)
    assert list(other.runs()) == list(store.runs())
    other.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_two_records_merged_both_ways_become_the_same(store, seed):
    other = SqlStore(":memory:")
    first, second = Study(store, seed), Study(other, seed + 1000)
    for _ in range(3):
        first.go_on(60)
        second.go_on(60)
        store.merge(other.runs())
        other.merge(store.runs())
        first.open, second.open = [], []
        assert said_by(other, *BANKS) == said_by(store, *BANKS) == figures(list(store.runs()))
    other.close()
