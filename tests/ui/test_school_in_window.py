"""A school's record, as it is met in the window: connected, away, back, wrong, and shared."""

import json
import sys
from time import perf_counter

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit

from quiz.core.school import SchoolPhase, SchoolProblem
from quiz.machine import load
from quiz.storage.school import SchoolWorker, people_of
from quiz.ui.widgets.profile_menu import ProfileMenu
from quiz.ui.widgets.text_field import TextField
from tests.postgres import NEEDS
from tests.storage.schools import Desk, on_server
from tests.ui.programs import (
    answer,
    answer_all,
    button,
    dialog,
    leave,
    navigation,
    page,
    play,
    told,
    words,
)

pytestmark = pytest.mark.debian(*NEEDS)

NOWHERE = "postgresql+psycopg://user@127.0.0.1:1/db"


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    """Look often, so that no test waits for the next look."""
    monkeypatch.setitem(SchoolWorker.__init__.__kwdefaults__, "tick_seconds", 0.05)


def person(program) -> str:
    return program.people.machine.user.id


def phase(program):
    state = program.school_flow.state
    return None if state is None else state.phase


def is_connected(program) -> bool:
    return phase(program) is SchoolPhase.CONNECTED


def row(program) -> str:
    """The words of the settings' row."""
    navigation(program)._on_settings()
    return words(navigation(program).settings.school)


def begin_quiz(program) -> None:
    navigation(program).starts.practice("shipped")
    assert page(program) == "play"


def sent(program, address) -> dict:
    return on_server(address, person(program))


def recorded(program) -> dict:
    return {run.identity: run.events for run in program.people.record.open().runs()}


def test_answers_go_to_the_school_s_record_given_at_the_start(programs, school_address):
    programs.database = school_address
    program = programs.start()
    begin_quiz(program)
    answer_all(program)
    programs.until(lambda: is_connected(program))
    programs.until(lambda: sent(program, school_address) == recorded(program) != {})
    assert "Everything is sent to postgresql://quiz@127.0.0.1" in row(program)
    assert load(programs.profile.machine_file).database == ""


def test_the_program_does_not_say_that_nothing_leaves_where_results_do(programs, school_address):
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    navigation(program)._on_settings()
    assert "Nothing but your results leaves this computer." in words(navigation(program).settings)
    navigation(program).settings_flow.show_about()
    assert "Nothing but your results leaves this computer." in words(dialog(program))


def test_without_one_nothing_is_connected(programs):
    program = programs.start()
    assert program.school_flow.state is None
    assert "Not connected: results stay on this computer" in row(program)
    assert "Nothing leaves this computer." in words(navigation(program).settings)


def test_a_quiz_goes_on_while_the_server_is_away_and_all_of_it_arrives(
    programs, postgres, school_address
):
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    begin_quiz(program)
    answer(program)
    play(program).main_action()
    programs.until(lambda: sent(program, school_address) == recorded(program))
    postgres.stop("immediate")
    programs.until(lambda: phase(program) is SchoolPhase.AWAY)
    assert told(program) == ""
    play(program).main_action()
    answer_all(program, right=False)
    assert page(program) == "results"
    assert "cannot be reached. Your answers are kept here" in told(program)
    navigation(program).toast.hide()
    programs.until(lambda: program.school_flow.state.waiting == 5)
    assert "5 answers wait for the school's record." in row(program)
    assert told(program) == ""
    postgres.start()
    programs.until(lambda: is_connected(program))
    assert sent(program, school_address) == recorded(program) != {}


def test_what_was_answered_while_it_was_away_is_sent_by_the_next_start(
    programs, postgres, school_address
):
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    postgres.stop()
    begin_quiz(program)
    answer(program)
    play(program).main_action()
    programs.end(program)
    postgres.start()
    program = programs.start()
    programs.until(lambda: is_connected(program))
    assert sent(program, school_address) == recorded(program) != {}


def test_what_was_done_on_another_computer_appears_on_home(programs, school_address, tmp_path):
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    other = Desk(tmp_path / "other", school_address, person(program))
    other.take("elsewhere")
    other.sync()
    programs.until(lambda: len(program.people.record.open().finished()) == 1)
    assert page(program) == "home"
    programs.until(lambda: len(program.machine.home.kept) > 0)
    other.close()


def test_settings_of_another_computer_are_taken_over_after_the_quiz(
    programs, school_address, tmp_path
):
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    program.preferences.set("name", "Ana")
    programs.until(lambda: bool(people_of(school_address)))
    other = Desk(tmp_path / "other", school_address, person(program))
    other.sync()
    begin_quiz(program)
    other.clock.pass_seconds(100)
    other.store.set_setting("daily_goal", "30")
    other.sync()
    stored = program.people.record.open().settings
    programs.until(lambda: stored()["daily_goal"] == "30")
    programs.until(lambda: program.school_flow._has_settings)
    assert program.preferences.current.daily_goal == 20
    leave(program)
    programs.until(lambda: program.preferences.current.daily_goal == 30)
    other.close()


# The settings


def connect(programs, program, address: str) -> None:
    """Type an address into the dialog of the settings and go on."""
    navigation(program)._on_settings()
    button(navigation(program).settings.school, "Connect").click()
    shown = dialog(program)
    shown.findChild(TextField).setText(address)
    button(shown, "Connect").click()


def test_an_address_typed_in_the_settings_is_kept(programs, school_address):
    program = programs.start()
    connect(programs, program, school_address)
    programs.until(lambda: is_connected(program))
    programs.end(program)
    program = programs.start()
    programs.until(lambda: is_connected(program))


def test_what_is_no_address_is_said_in_the_dialog(programs):
    program = programs.start()
    connect(programs, program, "our school")
    assert (
        "This is no address of a PostgreSQL database" in dialog(program).findChild(TextField).error
    )
    button(dialog(program), "Cancel").click()
    assert program.schools.address == ""


def test_a_password_is_neither_shown_nor_lost(programs, school_address):
    secret = school_address.replace("quiz@", "quiz:secreto@")
    program = programs.start()
    connect(programs, program, secret)
    programs.until(lambda: is_connected(program))
    assert "secreto" not in row(program)
    button(navigation(program).settings.school, "Change").click()
    shown = dialog(program)
    assert "secreto" not in shown.findChild(TextField).text() + words(shown)
    button(shown, "Connect").click()
    assert program.schools.address == secret
    assert json.loads(programs.profile.machine_file.read_text("utf-8"))["database"] == secret


def test_disconnecting_stops_sending(programs, school_address):
    program = programs.start()
    connect(programs, program, school_address)
    programs.until(lambda: is_connected(program))
    button(navigation(program).settings.school, "Change").click()
    button(dialog(program), "Disconnect").click()
    assert program.schools.address == ""
    assert program.school_flow.state is None
    assert "Not connected" in row(program)


def test_what_is_wrong_is_said_with_what_to_do(programs, postgres):
    programs.database = postgres.address("school", "ines", "wrong")
    program = programs.start()
    programs.until(lambda: phase(program) is SchoolPhase.AWAY)
    assert program.school_flow.state.problem is SchoolProblem.PASSWORD
    sentence = "The school's record does not accept this user or password."
    assert sentence in told(program)
    assert sentence in row(program)


def test_a_missing_driver_names_what_to_install(programs, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    programs.database = NOWHERE
    program = programs.start()
    programs.until(lambda: phase(program) is SchoolPhase.AWAY)
    assert "pip install 'quiz-pacifico[postgres]'" in row(program)


# Deletion, people, closing


def test_a_history_deleted_while_it_is_away_does_not_come_back(programs, postgres, school_address):
    programs.database = school_address
    program = programs.start()
    begin_quiz(program)
    answer_all(program)
    programs.until(lambda: is_connected(program))
    programs.until(lambda: len(sent(program, school_address)) == 1)
    postgres.stop()
    navigation(program).settings_flow.ask_to_delete_history()
    button(dialog(program), "Delete").click()
    programs.end(program)
    postgres.start()
    program = programs.start()
    programs.until(lambda: is_connected(program))
    programs.until(lambda: sent(program, school_address) == {})
    assert recorded(program) == {}


def test_somebody_of_the_school_can_go_on_at_this_computer(programs, school_address, tmp_path):
    other = Desk(tmp_path / "other", school_address)
    other.store.set_setting("name", "Ana Quispe")
    other.store.set_setting("daily_goal", "30")
    other.take("elsewhere")
    other.sync()
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    navigation(program)._on_settings()
    button(navigation(program).settings.school, "Change").click()
    button(dialog(program), "Add a person…").click()
    programs.until(lambda: any(each.isVisible() for each in _dialogs(program)))
    button(dialog(program), "Add Ana Quispe").click()
    programs.until(lambda: person(program) == other.person)
    programs.settle(program)
    programs.until(lambda: is_connected(program))
    programs.until(lambda: program.preferences.current.daily_goal == 30)
    assert program.preferences.current.name == "Ana Quispe"
    assert [each.identity for each in program.people.record.open().finished()] == ["elsewhere"]
    # The profile without a name that a new computer has is of no use to anybody.
    program.window.side_bar.profile.click()
    assert list(program.window.findChildren(ProfileMenu)[0]._rows) == [other.person]
    other.close()


@pytest.fixture
def ana(school_address, tmp_path):
    """Somebody who has studied at another computer of the school."""
    desk = Desk(tmp_path / "other", school_address)
    desk.store.set_setting("name", "Ana Quispe")
    desk.take("elsewhere")
    desk.sync()
    yield desk
    desk.close()


def _connected(programs, address):
    programs.database = address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    programs.until(lambda: bool(program.school_flow.people.people))
    return program


def _has_come(programs, program, desk) -> None:
    programs.until(lambda: person(program) == desk.person)
    programs.settle(program)
    programs.until(lambda: len(program.people.record.open().finished()) == 1)


def test_the_menu_of_profiles_leads_to_the_people_of_the_school(programs, school_address, ana):
    program = _connected(programs, school_address)
    program.window.side_bar.profile.click()
    button(dialog(program), "Add a person from the school's record…").click()
    programs.until(lambda: any(each.isVisible() for each in _dialogs(program)))
    button(dialog(program), "Add Ana Quispe").click()
    _has_come(programs, program, ana)


def test_without_a_school_s_record_the_menu_does_not_speak_of_it(programs):
    program = programs.start()
    program.window.side_bar.profile.click()
    with pytest.raises(StopIteration):
        button(dialog(program), "Add a person from the school's record…")


def test_home_of_a_new_computer_offers_what_the_school_has(programs, school_address, ana):
    program = _connected(programs, school_address)
    banner = program.school_flow.banner
    programs.until(lambda: banner.isVisibleTo(program.window))
    button(banner, "Find your name…").click()
    programs.until(lambda: any(each.isVisible() for each in _dialogs(program)))
    button(dialog(program), "Add Ana Quispe").click()
    _has_come(programs, program, ana)
    assert not program.school_flow.banner.isVisibleTo(program.window)


def test_who_has_studied_here_is_not_offered_anything(programs, school_address, ana):
    programs.database = ""
    program = programs.start()
    begin_quiz(program)
    answer_all(program)
    programs.end(program)
    program = _connected(programs, school_address)
    assert page(program) == "home"
    assert not program.school_flow.banner.isVisibleTo(program.window)


def test_a_name_that_the_school_has_is_no_second_person(programs, school_address, ana):
    program = _connected(programs, school_address)
    program._people_flow.ask_for_new()
    shown = dialog(program)
    assert "in the school's record" not in words(shown)
    shown.findChildren(QLineEdit)[0].setText("ana  quispe")
    assert "Somebody has this name in the school's record." in words(shown)
    button(shown, "Add that person instead").click()
    _has_come(programs, program, ana)


def test_a_name_can_be_given_all_the_same(programs, school_address, ana):
    program = _connected(programs, school_address)
    program._people_flow.ask_name()
    dialog(program).findChildren(QLineEdit)[0].setText("Ana Quispe")
    button(dialog(program), "Save").click()
    assert program.preferences.current.name == "Ana Quispe"
    assert person(program) != ana.person


def _dialogs(program):
    return program.window.findChildren(QDialog)


def test_closing_while_it_is_away_is_immediate(programs):
    programs.database = NOWHERE
    program = programs.start()
    programs.until(lambda: phase(program) is SchoolPhase.AWAY)
    before = perf_counter()
    navigation(program).record.close()
    assert perf_counter() - before < 0.5


def test_in_another_language_it_stays_connected(programs, school_address):
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    window = program.window
    program.preferences.set("language", "es")
    programs.until(lambda: program.window is not window)
    programs.settle(program)
    programs.until(lambda: is_connected(program))


def test_the_record_s_files_are_let_go_of_while_a_backup_takes_their_place(
    programs, school_address
):
    programs.database = school_address
    program = programs.start()
    programs.until(lambda: is_connected(program))
    record = program.people.record
    navigation(program).record.pause()
    record.let_go()
    assert program.school_flow.state is None
    assert not record.path.with_name(f"{record.path.name}-wal").exists()
    navigation(program).record.resume()
    programs.until(lambda: is_connected(program))
