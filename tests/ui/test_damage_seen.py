"""A damaged record in the real program: said at the start and mended by keys."""

from contextlib import closing

import pytest

from quiz.storage.backups import FileBackups
from quiz.storage.record import SqlStore
from tests.clocks import HandClock
from tests.storage.takes import take
from tests.ui.program import NEEDS, Program

_SPOILED = b"This is no database. " * 500


@pytest.fixture
def data(tmp_path):
    """A data folder with a damaged record and a backup of one result."""
    data = tmp_path / "data"
    data.mkdir()
    record = data / "record.sqlite3"
    with closing(SqlStore(record)) as store:
        clock = HandClock()
        take(store, clock, "first")
        FileBackups(record, data / "backups" / "record").make(clock.now())
    record.write_bytes(_SPOILED)
    return data


def results(data):
    with closing(SqlStore(data / "record.sqlite3")) as store:
        return [run.identity for run in store.finished()]


@pytest.mark.debian(*NEEDS)
def test_a_damaged_record_is_mended_in_the_real_program(desktop, data):
    with closing(Program(desktop, data)) as program:
        program.await_shown("push button", "Restore this backup", "focused")
        program.press("Return")
        program.await_that(lambda: any("Done." in said for said in program.announcements()))
    assert results(data) == ["first"]
    (aside,) = data.glob("record.damaged-*.sqlite3")
    assert aside.read_bytes() == _SPOILED


@pytest.mark.debian(*NEEDS)
def test_a_damaged_record_is_left_as_it_was_when_nothing_is_chosen(desktop, data):
    with closing(Program(desktop, data)) as program:
        program.await_shown("push button", "Restore this backup", "focused")
        program.press("Escape")
        program.await_that(lambda: program.tree().first("dialog") is None)
    assert (data / "record.sqlite3").read_bytes() == _SPOILED
    assert list(data.glob("record.damaged-*")) == []
