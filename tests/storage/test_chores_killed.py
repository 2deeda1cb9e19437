"""Backing up, restoring, migrating and deleting are done wholly or not at all, come what may."""

import pytest

from tests.storage.chores import CHORES, TOLD, calls_of, fill_inside, kill_inside

KILLS = 2


@pytest.mark.debian("strace")
@pytest.mark.parametrize("chore", CHORES)
def test_what_is_killed_or_finds_the_disk_full_leaves_a_whole_record(chore, tmp_path):
    calls = calls_of(chore, tmp_path)
    for seed in range(KILLS):
        kill_inside(chore, tmp_path / str(seed), calls, seed)
    assert fill_inside(chore, tmp_path / "full", calls, seed=7) in (0, TOLD)
