"""What is committed stays, whenever the program is killed."""

from random import Random

import pytest

from quiz.storage.record import SqlStore
from tests.storage.killing import check_prefix, injecting, kill_after, kill_inside_write, write


@pytest.mark.parametrize("seed", range(20))
def test_a_killed_program_has_recorded_all_it_said(tmp_path, seed):
    record = tmp_path / "record.sqlite3"
    committed = kill_after(record, seed, commits=1 + seed * 7)
    check_prefix(record, seed, committed)


@pytest.mark.debian("strace")
@pytest.mark.parametrize("seed", range(10))
def test_a_program_killed_inside_a_write_has_recorded_all_it_said(tmp_path, seed):
    record = tmp_path / "record.sqlite3"
    committed = kill_inside_write(record, seed, nth=Random(seed).randrange(1, 400))
    check_prefix(record, seed, committed)


@pytest.mark.debian("strace")
def test_a_program_on_a_full_disk_says_so_and_loses_nothing(tmp_path):
    record = tmp_path / "record.sqlite3"
    SqlStore(record).close()
    with write(record, 1, *injecting("error=ENOSPC:when=150+")) as process:
        said, problem = process.communicate(timeout=60)
    assert (process.returncode, problem) == (3, "full\n")
    check_prefix(record, 1, int(said.split()[-1]))
