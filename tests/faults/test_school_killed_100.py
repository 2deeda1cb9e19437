"""A hundred kills of an exchange with a school's record: `pytest tests/faults -k school -s`."""

import pytest

from tests.postgres import NEEDS
from tests.storage.test_school_killed import kill_and_compare

KILLS = 100


@pytest.mark.debian(*NEEDS, "strace")
def test_nothing_is_lost_or_doubled_by_a_hundred_kills(tmp_path, postgres):
    lived = 0
    for nth in range(1, KILLS + 1):
        address = postgres.empty_address()
        lived += kill_and_compare(tmp_path / str(nth), address, nth)
    print(f"{KILLS - lived} of {KILLS} were killed on the way", flush=True)
    assert lived < KILLS / 5
