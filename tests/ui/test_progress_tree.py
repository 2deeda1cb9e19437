"""What a screen reader is told by the progress page of the running program."""

from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from quiz.banks.reader import read
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.storage.takes import take
from tests.ui.program import NEEDS, Program
from tests.ui.tour import look, write_banks

pytestmark = pytest.mark.debian(*NEEDS)


@pytest.fixture
def program(desktop, tmp_path):
    """Return the program with a record of four quizzes of the last days."""
    good, _broken = write_banks(tmp_path)
    data = tmp_path / "data"
    data.mkdir()
    store = SqlStore(data / "record.sqlite3")
    clock = HandClock(datetime.now(UTC) - timedelta(days=3))
    for number in range(4):
        take(store, clock, f"taken-{number}", bank=read(good).bank, count=4, seed=number)
        clock.pass_seconds(15 * 3600)
    store.close()
    with closing(Program(desktop, data, "--bank", str(good))) as program:
        program.await_shown("label", "Recent results")
        yield program


def test_charts_and_tables_have_names_descriptions_and_a_tab_order(program):
    program.press("Ctrl+3")
    program.await_shown("label", "Score of each quiz")
    faults = looked_at(program)
    charts = {
        node.name: node.description
        for node in program.tree().walk()
        if node.name in ("Score of each quiz", "Upcoming reviews", "Study days")
        and node.description
    }

    program.act(program.tree().first("push button", "Show as text"), "Press")
    program.await_shown("push button", "Show as charts")
    faults += looked_at(program)

    assert faults == [], "\n".join(faults)
    assert set(charts) == {"Score of each quiz", "Upcoming reviews", "Study days"}
    assert charts["Study days"].startswith("Studied on")


def looked_at(program: Program) -> list[str]:
    """Return what has no role or name, and what Tab does not come to once.

    Where things stand is no matter here: the page is scrolled when Tab has come to its end.
    """
    return [fault for fault in look(program, "progress") if " comes after " not in fault]
