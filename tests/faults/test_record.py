"""A record under 200 kills, 1,000 flipped bits and 200 cuts: `pytest tests/faults -s`."""

from random import Random

import pytest

from tests.storage.damage import cut, flip, make_record, outcomes
from tests.storage.killing import check_prefix, kill_after, kill_inside_write


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    path = tmp_path_factory.mktemp("record") / "record.sqlite3"
    make_record(path)
    return path


@pytest.mark.parametrize("seed", range(1000, 1100))
def test_a_killed_program_has_recorded_all_it_said(tmp_path, seed):
    path = tmp_path / "record.sqlite3"
    check_prefix(path, seed, kill_after(path, seed, commits=Random(seed).randrange(1, 300)))


@pytest.mark.debian("strace")
@pytest.mark.parametrize("seed", range(2000, 2100))
def test_a_program_killed_inside_a_write_has_recorded_all_it_said(tmp_path, seed):
    path = tmp_path / "record.sqlite3"
    check_prefix(path, seed, kill_inside_write(path, seed, nth=Random(seed).randrange(1, 1500)))


@pytest.mark.parametrize(("harm", "seeds"), [(flip, range(1000)), (cut, range(200))])
def test_damage_is_recognised_or_harmless(record, tmp_path, harm, seeds):
    found = outcomes(record, tmp_path, harm, seeds)
    print(f"\n{harm.__name__}: {dict(found)}")
    assert found["recognised"] > len(seeds) / 4
