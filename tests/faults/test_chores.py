"""Backups, restoring, migration, deletion: 210 kills, 70 full disks: `pytest tests/faults -s`."""

from collections import Counter

import pytest

from tests.storage.chores import CHORES, TOLD, calls_of, fill_inside, kill_inside
from tests.storage.flipped import flipped_backups

KILLS = 30
FULL = 10


@pytest.mark.debian("strace")
@pytest.mark.parametrize("chore", CHORES)
def test_what_is_killed_in_the_middle_leaves_a_whole_record(chore, tmp_path):
    calls = calls_of(chore, tmp_path)
    killed: Counter[str] = Counter()
    for seed in range(1000, 1000 + KILLS):
        killed[kill_inside(chore, tmp_path / str(seed), calls, seed).split()[0]] += 1
    print(f"\n{chore}: {dict(calls)}; killed in {dict(killed)}")
    assert killed.total() == KILLS


@pytest.mark.debian("strace")
@pytest.mark.parametrize("chore", CHORES)
def test_on_a_full_disk_it_is_told_and_a_whole_record_is_left(chore, tmp_path):
    calls = calls_of(chore, tmp_path)
    ended = Counter(
        fill_inside(chore, tmp_path / str(seed), calls, seed) for seed in range(1000, 1000 + FULL)
    )
    print(f"\n{chore}, full disk: {ended[TOLD]} told, {ended[0]} done nevertheless")
    assert ended[TOLD] + ended[0] == FULL
    assert ended[TOLD]


def test_a_flipped_bit_in_a_backup_is_recognised_or_harmless(tmp_path):
    found = flipped_backups(tmp_path, range(1000, 1200))
    print(f"\nbackups with one bit flipped: {dict(found)}")
    assert found["recognised"] > 50
