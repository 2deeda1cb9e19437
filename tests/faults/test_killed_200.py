"""Two hundred kills of the real program: `pytest tests/faults/test_killed_200.py -s`."""

import pytest

from tests.ui.program import NEEDS
from tests.ui.test_killed import kill_often

ROUNDS = 10
KILLS = 20
INSIDE_WRITES = 5
ANSWERS = 1000


@pytest.mark.debian(*NEEDS, "strace")
def test_what_was_shown_is_there_after_each_of_two_hundred_kills(desktop, tmp_path):
    answers = 0
    for seed in range(ROUNDS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        tally = kill_often(desktop, folder, seed, KILLS, INSIDE_WRITES)
        answers += len(tally.given)
        print(f"seed {seed}: {len(tally.given)} answers", flush=True)
    assert answers >= ANSWERS
