"""An exchange with a school's record that is killed anywhere loses nothing and doubles nothing."""

from random import Random

import pytest

from tests.postgres import NEEDS
from tests.storage.schools import ANA, Desk, on_server
from tests.storage.syncer import sync_and_die

pytestmark = pytest.mark.debian(*NEEDS, "strace")

KILLS = 8
#: An exchange of these records has about so many writes.
_WRITES = 105


def kill_and_compare(folder, address: str, nth: int) -> bool:
    """Kill an exchange at its nth write, do it again, and compare everything with everything."""
    here, there = Desk(folder / "a", address), Desk(folder / "b", address)
    try:
        here.take("gone", "kept")
        here.sync()
        there.take("one", "two")
        there.store.set_setting("daily_goal", "30")
        there.sync()
        here.take("three", "four")
        expected = here.runs() | there.runs()
        del expected["gone"]
        here.notes.add_deleted(["gone"])
        lived = sync_and_die(here.path, address, ANA, nth)
        for each in (here, there, here):
            each.sync()
        assert here.runs() == there.runs() == on_server(address) == expected
        assert here.store.settings()["daily_goal"] == "30"
        assert here.set_aside == there.set_aside == {}
        assert list(here.store.verify())
    finally:
        here.close()
        there.close()
    return lived


@pytest.mark.parametrize("seed", range(KILLS))
def test_nothing_is_lost_or_doubled_by_a_kill(tmp_path, school_address, seed):
    kill_and_compare(tmp_path, school_address, Random(seed).randrange(1, _WRITES))
