"""The worker that keeps a record and a school's together: away, back, refused, closed."""

import logging
import socket
import sys
from contextlib import closing
from random import Random
from time import perf_counter

import pytest

from quiz.core.errors import SchoolError
from quiz.core.school import SchoolPhase, SchoolProblem
from quiz.storage.school_address import read_address, shown_address
from quiz.storage.school_exchange import Exchange
from tests.postgres import NEEDS, PASSWORD
from tests.storage.schools import BEN, Desk, Ear, on_server
from tests.storage.takes import begin, go_on

pytestmark = pytest.mark.debian(*NEEDS)


@pytest.fixture
def desk(tmp_path, school_address):
    desk = Desk(tmp_path / "a", school_address)
    yield desk
    desk.close()


@pytest.fixture
def ear():
    return Ear()


def test_what_is_answered_while_it_runs_is_sent(desk, ear):
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        ear.wait_for_phase(SchoolPhase.CONNECTED)
        desk.take("one")
        ear.wait_for(lambda: on_server(desk.address) == desk.runs())


def test_what_others_did_comes_without_being_asked_for(desk, ear, tmp_path):
    other = Desk(tmp_path / "b", desk.address)
    other.take("elsewhere")
    other.store.set_setting("daily_goal", "30")
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        ear.wait_for_phase(SchoolPhase.CONNECTED)
        assert desk.finished() == []
        other.sync()
        ear.wait_for(lambda: ear.records > 0 and ear.settings > 0)
    assert desk.finished() == ["elsewhere"]
    assert desk.store.settings()["daily_goal"] == "30"
    other.close()


def test_a_server_that_stops_in_the_middle_of_a_quiz_gets_the_rest_when_it_is_back(
    desk, ear, postgres
):
    attempt, rng = begin(desk.store, desk.clock, "one"), Random(4)
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        go_on(attempt, desk.clock, rng)
        ear.wait_for_phase(SchoolPhase.CONNECTED)
        postgres.stop("immediate")
        go_on(attempt, desk.clock, rng)
        state = ear.wait_for_phase(SchoolPhase.AWAY)
        assert state.problem in (SchoolProblem.UNREACHABLE, SchoolProblem.BUSY)
        ear.wait_for(lambda: ear.states[-1].waiting == 1)
        while go_on(attempt, desk.clock, rng):
            pass
        attempt.finish()
        ear.wait_for(lambda: ear.states[-1].waiting == 4)
        postgres.start()
        ear.wait_for_phase(SchoolPhase.CONNECTED)
    assert on_server(desk.address) == desk.runs()


def test_a_program_started_while_it_is_away_knows_how_much_waits(desk, ear, postgres):
    desk.take("one")
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        ear.wait_for_phase(SchoolPhase.CONNECTED)
    postgres.stop()
    desk.take("two")
    later = Ear()
    with closing(desk.worker(later)) as worker:
        worker.begin()
        assert later.wait_for_phase(SchoolPhase.AWAY).waiting == 5


def test_a_history_deleted_while_it_is_away_is_deleted_later(desk, ear, postgres):
    desk.take("one")
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        ear.wait_for_phase(SchoolPhase.CONNECTED)
        postgres.stop()
        ear.wait_for_phase(SchoolPhase.AWAY)
        worker.remember_deletion()
        desk.store.delete_history()
    postgres.start()
    with closing(desk.worker(later := Ear())) as worker:
        worker.begin()
        later.wait_for(lambda: on_server(desk.address) == {})
    assert desk.runs() == {}


def test_a_deletion_takes_what_other_desktops_have_finished_too(desk, ear, tmp_path):
    other = Desk(tmp_path / "b", desk.address)
    other.take("elsewhere")
    desk.take("one")
    other.sync()
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        ear.wait_for_phase(SchoolPhase.CONNECTED)
        worker.remember_deletion()
        desk.store.delete_history()
        ear.wait_for(lambda: on_server(desk.address) == {})
    other.sync()
    assert other.runs() == {}
    other.close()


# What can be wrong


@pytest.mark.parametrize(
    ("user", "password", "database", "problem"),
    [
        ("ines", "wrong", "", SchoolProblem.PASSWORD),
        ("ines", "", "", SchoolProblem.PASSWORD),
        ("nobody", "", "", SchoolProblem.PASSWORD),
        ("quiz", "", "nowhere", SchoolProblem.DATABASE),
        ("quiz", "", "?sslmode=require", SchoolProblem.ENCRYPTION),
        ("quiz", "", "?sslmode=nonsense", SchoolProblem.ADDRESS),
        ("ines", PASSWORD, "", SchoolProblem.PERMISSION),
    ],
)
def test_what_is_wrong_is_named(desk, ear, postgres, caplog, user, password, database, problem):
    known = desk.address.rpartition("/")[2]
    name = database if database.isalpha() else known + database
    address = postgres.address(name, user, password)
    with caplog.at_level(logging.DEBUG), closing(desk.worker(ear, address=address)) as worker:
        worker.begin()
        state = ear.wait_for_phase(SchoolPhase.AWAY)
    assert state.problem is problem
    if password:
        assert password not in caplog.text
        assert password not in repr(ear.states)


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("", SchoolProblem.ADDRESS),
        ("not an address", SchoolProblem.ADDRESS),
        ("mysql://user:hidden@host/db", SchoolProblem.ADDRESS),
        ("postgresql://user:hidden@host:port/db", SchoolProblem.ADDRESS),
        ("postgresql://user:hid@hidden@host/db", SchoolProblem.ADDRESS),
        ("postgresql+psycopg://user@no-such-computer.invalid/db", SchoolProblem.HOST),
        ("postgresql+psycopg://user@127.0.0.1:1/db", SchoolProblem.UNREACHABLE),
    ],
)
def test_what_is_wrong_with_an_address_is_named(desk, ear, address, problem):
    with closing(desk.worker(ear, address=address or "x")) as worker:
        worker.begin()
        state = ear.wait_for_phase(SchoolPhase.AWAY)
    assert state.problem is problem
    assert "hidden" not in repr(ear.states)


def test_a_database_in_another_encoding_is_refused(desk, ear, postgres):
    database = postgres.new_database("ENCODING 'LATIN1' TEMPLATE template0")
    with closing(desk.worker(ear, address=postgres.address(database))) as worker:
        worker.begin()
        assert ear.wait_for_phase(SchoolPhase.AWAY).problem is SchoolProblem.ENCODING


def test_without_psycopg_it_says_so(desk, ear, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        assert ear.wait_for_phase(SchoolPhase.AWAY).problem is SchoolProblem.DRIVER


def test_a_newer_school_s_record_is_not_asked_again_and_again(desk, ear, postgres):
    desk.sync()
    database = desk.address.rpartition("/")[2]
    postgres.execute("UPDATE quiz_pacifico.about SET version = 99", database)
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        assert ear.wait_for_phase(SchoolPhase.AWAY).problem is SchoolProblem.NEWER
        postgres.execute("UPDATE quiz_pacifico.about SET version = 1", database)
        worker.wake()
        ear.wait_for_phase(SchoolPhase.CONNECTED)


# Closing


def test_closing_while_nobody_answers_is_immediate(desk, ear):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"postgresql+psycopg://user@127.0.0.1:{silent.getsockname()[1]}/db"
        worker = desk.worker(ear, address=address)
        worker.begin()
        silent.accept()[0].detach()
        before = perf_counter()
        worker.close()
        assert perf_counter() - before < 1
        told = len(ear.states)
        desk.take("one")
    assert len(ear.states) == told


def test_closing_while_it_waits_to_try_again_is_immediate(desk, ear):
    address = "postgresql+psycopg://user@127.0.0.1:1/db"
    worker = desk.worker(ear, address=address, tick_seconds=1000)
    worker.begin()
    ear.wait_for_phase(SchoolPhase.AWAY)
    before = perf_counter()
    worker.close()
    assert perf_counter() - before < 0.25
    assert not worker._thread.is_alive()


def test_nothing_of_the_record_is_open_once_it_is_closed(desk, ear):
    worker = desk.worker(ear)
    worker.begin()
    ear.wait_for_phase(SchoolPhase.CONNECTED)
    worker.close()
    desk.close()
    assert not desk.path.with_name(f"{desk.path.name}-wal").exists()


# Addresses


@pytest.mark.parametrize("name", ["postgresql+psycopg", "postgresql", "postgres"])
def test_an_address_is_shown_without_its_password(name):
    address = f"{name}://ana:secreto@example.org:5433/school?sslmode=require&password=secreto"
    assert shown_address(address) == "postgresql://ana@example.org:5433/school?sslmode=require"
    assert read_address(address).drivername == "postgresql+psycopg"


def test_an_address_that_is_none_is_not_quoted():
    with pytest.raises(SchoolError) as raised:
        read_address("postgresql://ana:secreto@host:port/x")
    assert "secreto" not in str(raised.value)
    assert shown_address("nonsense") == ""


def test_an_address_may_leave_everything_to_a_service():
    assert read_address("postgresql+psycopg:///?service=school").query == {"service": "school"}


# Refused runs


def test_a_run_of_somebody_else_does_not_have_everything_asked_again_and_again(
    desk, ear, tmp_path, monkeypatch
):
    ben = Desk(tmp_path / "b", desk.address, BEN)
    ben.take("one")
    ben.sync()
    desk.store.merge(ben.store.runs())
    asked = []
    everything = Exchange.everything
    monkeypatch.setattr(Exchange, "everything", lambda each: asked.append(1) or everything(each))
    with closing(desk.worker(ear)) as worker:
        worker.begin()
        ear.wait_for(lambda: bool(ear.states) and ear.states[-1].set_aside == 1)
        desk.take("two")
        ear.wait_for(lambda: set(on_server(desk.address)) == {"two"})
    assert len(asked) <= 2
    ben.close()
