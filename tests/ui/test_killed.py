"""What was shown to be answered stays, whenever the program is killed."""

from random import Random

import pytest

from tests.ui.kills import Killing
from tests.ui.program import NEEDS
from tests.ui.small_bank import ALL_KINDS

SEED = 20261122
KILLS = 20
INSIDE_WRITES = 5
ANSWERS = 100
#: In practice and in an exam.
KINDS = {(is_exam, kind) for is_exam in (False, True) for kind in ALL_KINDS}


def kill_often(desktop, folder, seed, kills, inside_writes):
    """Kill the program so often, some of the times inside a write, and return what was done."""
    killing = Killing(desktop, folder, seed)
    ways = [killing.kill_inside_a_write] * inside_writes
    ways += [killing.kill_while_thinking]
    ways += [killing.kill_after_a_key] * (kills - len(ways))
    Random(seed).shuffle(ways)
    for kill in ways:
        kill()
    killing.look_once_more(KINDS)
    return killing.tally


@pytest.mark.debian(*NEEDS, "strace")
def test_what_was_shown_is_there_after_each_of_twenty_kills(desktop, tmp_path):
    tally = kill_often(desktop, tmp_path, SEED, KILLS, INSIDE_WRITES)
    assert tally.after_key + tally.inside_write == KILLS
    assert tally.inside_write == INSIDE_WRITES
    assert len(tally.given) >= ANSWERS
    assert set(tally.given) == KINDS
