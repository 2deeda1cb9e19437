"""Several people in one program: switching, naming, deleting, all in the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton

from quiz import machine
from quiz.app import Program
from quiz.core.extra_time import ExtraTime
from quiz.core.settings import Person
from quiz.storage.record import SqlStore
from quiz.ui.widgets.profile_menu import ProfileMenu
from tests.ui.programs import (
    Programs,
    answer,
    answer_all,
    attempt,
    banks_are_read,
    button,
    dialog,
    leave,
    navigation,
    page,
    play,
    record_is_open,
    start_exam,
    told,
    words,
)


def foot(program: Program) -> QPushButton:
    return program.window.side_bar.profile


def menu(program: Program) -> ProfileMenu:
    return next(each for each in program.window.findChildren(ProfileMenu) if not each.isHidden())


def user(program: Program) -> Person:
    return program.machine.user


def settle(programs: Programs, program: Program) -> None:
    programs.until(lambda: record_is_open(program) and banks_are_read(program))


def add(
    programs: Programs, program: Program, name: str, *, kind: str = "", language: str = "English"
) -> None:
    """Make a new profile through the menu and its dialog."""
    before = program.window
    foot(program).click()
    button(menu(program), "New profile").click()
    shown = dialog(program)
    fields = shown.findChildren(QLineEdit)
    fields[0].setText(name)
    if len(fields) > 1:
        fields[1].setText("Inés Robles")
    if kind:
        button(shown, kind).click()
    button(shown, language).click()
    button(shown, "Create profile").click()
    programs.until(lambda: program.window is not before and program.navigation is not None)
    settle(programs, program)


def switch(programs: Programs, program: Program, name: str) -> None:
    before = program.window
    foot(program).click()
    button(menu(program), name).click()
    programs.until(lambda: program.window is not before and program.navigation is not None)
    settle(programs, program)


def manage(programs: Programs, program: Program, name: str) -> QDialog:
    """Choose something in the dialog of all profiles, and return the dialog that follows."""
    foot(program).click()
    button(menu(program), "Manage").click()
    button(dialog(program), name).click()
    programs.until(lambda: any(d.isVisible() for d in program.window.findChildren(QDialog)))
    return dialog(program)


# The foot and the name


def test_who_has_no_name_sees_what_kind_of_profile_it_is(programs):
    program = programs.start()
    assert foot(program).accessibleName() == "Profiles. In use: Personal profile"
    assert words(program.window.home).startswith("Welcome")


def test_the_name_is_asked_for_on_home_after_the_first_quiz(programs):
    program = programs.start()
    assert "greeted by your name" not in words(program.window)
    program.window.home.main_action()
    answer_all(program)
    assert "greeted by your name" not in words(program.window)
    navigation(program)._on_home()
    assert "greeted by your name" in words(program.window)

    button(program.window, "Add your name").click()
    dialog(program).findChildren(QLineEdit)[0].setText("  Inés   Robles ")
    button(dialog(program), "Save").click()

    assert "greeted by your name" not in words(program.window)
    assert "Good" in words(program.window.home)
    assert ", Inés" in words(program.window.home)
    assert foot(program).accessibleName() == "Profiles. In use: Inés Robles, Personal profile"
    program = programs.restart(program)
    assert ", Inés" in words(program.window.home)
    assert stored(programs.profile.database_file)["name"] == "Inés Robles"


def stored(path: Path) -> dict[str, str]:
    store = SqlStore(path)
    try:
        return store.settings()
    finally:
        store.close()


def test_the_question_for_the_name_does_not_come_back_once_it_is_closed(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()
    button(program._people_flow.name_banner, "Close").click()
    program = programs.restart(program)
    assert "greeted by your name" not in words(program.window)


def test_the_question_for_the_name_is_on_home_alone(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()
    navigation(program)._on_settings()
    assert "greeted by your name" not in words(program.window)


# The menu


def focused(program: Program) -> QPushButton:
    """What has the focus in the menu, also while no window of this process is the active one."""
    found = menu(program).focusWidget()
    assert isinstance(found, QPushButton)
    return found


def test_the_menu_opens_with_a_key_and_arrows_move_in_it(programs):
    program = programs.start()
    add(programs, program, "Diego Robles")
    foot(program).setFocus(Qt.FocusReason.TabFocusReason)
    foot(program).ring_is_shown = True
    QTest.keyClick(foot(program), Qt.Key.Key_Space)
    shown = menu(program)
    assert focused(program).accessibleName() == "Diego Robles, Personal profile, in use"
    assert focused(program).ring_is_shown

    QTest.keyClick(focused(program), Qt.Key.Key_Up)
    assert focused(program).accessibleName() == "Inés Robles, Personal profile"
    for _ in range(2):
        QTest.keyClick(focused(program), Qt.Key.Key_Down)
    assert focused(program).text() == "New profile"
    QTest.keyClick(focused(program), Qt.Key.Key_Escape)

    assert not shown.isVisible()
    assert user(program).name == "Diego Robles"


def test_enter_on_a_row_switches(programs):
    program = programs.start()
    add(programs, program, "Diego Robles")
    before = program.window
    QTest.keyClick(foot(program), Qt.Key.Key_Return)
    QTest.keyClick(focused(program), Qt.Key.Key_Up)
    QTest.keyClick(focused(program), Qt.Key.Key_Return)
    programs.until(lambda: program.window is not before)
    settle(programs, program)
    assert user(program).name == "Inés Robles"


def test_a_click_beside_the_menu_closes_it(programs):
    program = programs.start()
    foot(program).click()
    shown = menu(program)
    QTest.mouseClick(program.window.childAt(600, 300), Qt.MouseButton.LeftButton)
    assert not shown.isVisible()
    assert page(program) == "home"


def test_the_one_in_use_only_closes_the_menu(programs):
    program = programs.start()
    before = program.window
    foot(program).click()
    button(menu(program), "Personal profile, in use").click()
    program.application.processEvents()
    assert program.window is before
    assert not [each for each in before.findChildren(ProfileMenu) if each.isVisible()]


def test_the_menu_says_how_much_each_has_mastered(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()
    add(programs, program, "Clase 3.º B", kind="Class profile")
    foot(program).click()
    rows = [each.accessibleName() for each in menu(program).findChildren(QPushButton)]
    assert rows[:2] == ["Inés Robles, 83% mastered", "Clase 3.º B, Class profile, in use"]


# Switching


def test_each_has_a_record_and_settings_of_their_own(programs):
    program = programs.start()
    program.preferences.set("extra_time", ExtraTime.HALF)
    program.preferences.set("daily_goal", 30)
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()
    first = user(program).id

    add(programs, program, "Diego", language="Español")
    assert program.preferences.current.extra_time is ExtraTime.NONE
    assert program.window.windowTitle() == "Quiz Pacífico"
    assert program.window.home._view.is_first_run
    assert navigation(program).record.study.finished() == []
    assert user(program).id != first

    switch(programs, program, "Inés Robles")
    assert program.preferences.current.extra_time is ExtraTime.HALF
    assert program.preferences.current.daily_goal == 30
    assert len(program.window.home._view.results) == 1


def test_home_of_the_other_is_there_before_their_record_is_open(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()
    add(programs, program, "Diego")
    before = program.window

    foot(program).click()
    button(menu(program), "Inés Robles").click()
    programs.until(lambda: program.window is not before)

    assert program.people.record.store is None
    home = program.window.home.view()
    assert home.answered_today == 10
    assert ", Inés" in words(program.window.home)
    settle(programs, program)


def test_the_look_of_the_other_is_there_at_once(programs):
    program = programs.start()
    program.preferences.set("scheme", "dark")
    program.preferences.set("text_percent", 150)
    add(programs, program, "Diego")
    assert program.theme.scale == 1
    switch(programs, program, "Inés Robles")
    assert program.theme.scale == 1.5
    assert program.preferences.current.scheme == "dark"


def test_who_has_changed_the_language_can_switch(programs):
    program = programs.start()
    add(programs, program, "Diego")
    program.preferences.set("language", "es")
    programs.until(lambda: program.window.windowTitle() == "Quiz Pacífico")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    switch(programs, program, "Inés Robles")
    assert user(program).name == "Inés Robles"


def test_a_quiz_beside_the_settings_is_saved_on_switching(programs):
    program = programs.start()
    program.window.home.main_action()
    answer(program)
    play(program).main_action()
    identity = attempt(program).identity
    navigation(program)._on_settings()
    add(programs, program, "Diego")
    switch(programs, program, "Inés Robles")

    assert program.window.home._view.running.identity == identity
    program.window.home.main_action()
    assert attempt(program).identity == identity
    assert attempt(program).items[0].is_judged


def test_the_time_of_an_exam_runs_on_while_somebody_else_is_there(programs):
    program = programs.start()
    exam = start_exam(program, seconds=600)
    leave(program)
    add(programs, program, "Diego")
    programs.clock.pass_seconds(200)
    switch(programs, program, "Inés Robles")
    program.window.home.main_action()
    assert attempt(program).identity == exam.identity
    assert attempt(program).quiz_rest == pytest.approx(400, abs=1)


def test_who_was_in_use_last_is_in_use_at_the_next_start(programs):
    program = programs.start()
    add(programs, program, "Diego")
    program = programs.restart(program, language=None)
    assert user(program).name == "Diego"
    assert foot(program).accessibleName().endswith("Diego, Personal profile")


def test_a_switch_is_known_after_a_kill(programs):
    program = programs.start()
    first = user(program).id
    add(programs, program, "Diego")
    switch(programs, program, "Inés Robles")
    switch(programs, program, "Diego")
    before = program.window
    foot(program).click()
    button(menu(program), "Inés Robles").click()
    programs.until(lambda: program.window is not before)
    assert machine.load(program.profile.machine_file).person == first
    settle(programs, program)


def test_nothing_of_one_reaches_the_record_of_the_other(programs):
    program = programs.start()
    add(programs, program, "Diego")
    switch(programs, program, "Inés Robles")
    add(programs, program, "Clase 3.º B", kind="Class profile", language="Español")
    people = program.machine.people
    programs.end(program)
    found = [
        stored(programs.profile.record_file(each.id, is_first=each.is_first)) for each in people
    ]
    assert [each["name"] for each in found] == ["Inés Robles", "Diego", "Clase 3.º B"]
    assert [each["person"] for each in found] == [each.id for each in people]
    assert [each["is_class"] for each in found] == ["false", "false", "true"]
    assert [each["language"] for each in found][1:] == ["en", "es"]


def test_the_window_keeps_its_place(programs):
    program = programs.start()
    program.window.resize(800, 640)
    add(programs, program, "Diego")
    assert (program.window.width(), program.window.height()) == (800, 640)


# A new profile


def test_a_name_that_is_taken_is_refused_with_a_sentence(programs):
    program = programs.start()
    add(programs, program, "Diego Robles")
    program._people_flow.ask_for_new()
    shown = dialog(program)
    create = button(shown, "Create profile")
    assert not create.isEnabled()
    assert create.toolTip() == "Write a name first."
    field = shown.findChildren(QLineEdit)[0]
    field.setText("INÉS  robles")
    assert not create.isEnabled()
    assert "Another profile has this name." in words(shown)
    field.setText("Inés")
    assert create.isEnabled()


def test_both_names_of_a_second_profile_must_differ(programs):
    program = programs.start()
    program._people_flow.ask_for_new()
    shown = dialog(program)
    name, own = shown.findChildren(QLineEdit)
    name.setText("Ana")
    assert not button(shown, "Create profile").isEnabled()
    own.setText("ana")
    assert not button(shown, "Create profile").isEnabled()
    own.setText("Inés")
    assert button(shown, "Create profile").isEnabled()


def test_it_is_said_that_there_are_no_passwords(programs):
    program = programs.start()
    program._people_flow.ask_for_new()
    assert "Profiles have no passwords" in words(dialog(program))


def test_enter_in_the_field_of_the_name_creates_the_profile(programs):
    program = programs.start()
    program.preferences.set("name", "Inés")
    program._people_flow.ask_for_new()
    field = dialog(program).findChildren(QLineEdit)[0]
    before = program.window
    QTest.keyClicks(field, "Diego")
    QTest.keyClick(field, Qt.Key.Key_Return)
    programs.until(lambda: program.window is not before and program.navigation is not None)
    settle(programs, program)
    assert user(program).name == "Diego"


# Managing


def test_somebody_else_is_renamed(programs):
    program = programs.start()
    add(programs, program, "Diego")
    shown = manage(programs, program, "Change Inés Robles…")
    field = shown.findChildren(QLineEdit)[0]
    field.setText("")
    assert not button(shown, "Save").isEnabled()
    field.setText("Clase 3.º B")
    button(shown, "Class profile").click()
    button(shown, "Save").click()
    programs.until(lambda: told(program) == "The profile has been changed.")

    assert [each.name for each in program.machine.people] == ["Clase 3.º B", "Diego"]
    switch(programs, program, "Clase 3.º B")
    assert foot(program).accessibleName().endswith("Clase 3.º B, Class profile")


def test_who_is_alone_may_have_no_name_and_delete_the_history(programs):
    program = programs.start()
    program.preferences.set("name", "Inés")
    shown = manage(programs, program, "Change Inés…")
    shown.findChildren(QLineEdit)[0].setText("")
    button(shown, "Save").click()
    assert user(program).name == ""
    shown = manage(programs, program, "Delete history…")
    assert shown.windowTitle() == "Delete your history?"


def test_somebody_else_is_deleted_with_everything(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()
    add(programs, program, "Diego")
    shown = manage(programs, program, "Delete Inés Robles…")
    assert shown.windowTitle() == "Delete the profile “Inés Robles”?"
    assert "1 result" in words(shown)
    button(shown, "Delete profile").click()
    programs.until(lambda: "has been deleted" in told(program))
    assert not programs.profile.database_file.exists()
    assert [each.name for each in program.machine.people] == ["Diego"]


def test_keeping_it_keeps_it(programs):
    program = programs.start()
    add(programs, program, "Diego")
    button(manage(programs, program, "Delete Inés Robles…"), "Keep it").click()
    program.application.processEvents()
    assert programs.profile.database_file.exists()
    assert len(program.machine.people) == 2


def test_who_is_in_use_is_deleted_and_makes_way_for_another(programs):
    program = programs.start()
    add(programs, program, "Diego")
    file, before = program.people.record.path, program.window
    button(manage(programs, program, "Delete Diego…"), "Delete profile").click()
    programs.until(lambda: program.window is not before and program.navigation is not None)
    programs.until(lambda: "has been deleted" in told(program))
    settle(programs, program)
    assert user(program).name == "Inés Robles"
    assert not file.exists()
    assert list(programs.profile.people.iterdir()) == []
    program = programs.restart(program)
    assert [each.name for each in program.machine.people] == ["Inés Robles"]


def test_who_is_open_in_another_window_is_not_deleted(programs):
    program = programs.start()
    add(programs, program, "Diego")
    elsewhere = SqlStore(programs.profile.database_file)
    button(manage(programs, program, "Delete Inés Robles…"), "Delete profile").click()
    programs.until(lambda: told(program).startswith("Another window has this profile open."))
    elsewhere.close()
    assert programs.profile.database_file.exists()
    assert len(program.machine.people) == 2


def test_who_has_a_damaged_record_can_be_deleted(programs):
    program = programs.start()
    add(programs, program, "Diego")
    programs.profile.database_file.write_bytes(b"This is no database. " * 500)
    shown = manage(programs, program, "Delete Inés Robles…")
    assert "All its results" in words(shown)
    button(shown, "Delete profile").click()
    programs.until(lambda: not programs.profile.database_file.exists())


def test_settings_say_whose_they_are_and_lead_to_all_profiles(programs):
    program = programs.start()
    program.preferences.set("name", "Inés")
    navigation(program)._on_settings()
    assert "Inés, Personal profile" in words(navigation(program).settings)
    button(navigation(program).settings, "Manage…").click()
    assert dialog(program).windowTitle() == "Profiles on this computer"


def test_the_results_of_who_is_in_use_can_be_exported(programs):
    program = programs.start()
    program.preferences.set("name", "Inés")
    shown = manage(programs, program, "Export the results of Inés…")
    assert "xport" in shown.windowTitle()


# What was lost


def test_people_are_found_again_after_the_machines_file_is_lost(programs):
    program = programs.start()
    add(programs, program, "Diego")
    switch(programs, program, "Inés Robles")
    people = program.machine.people
    programs.end(program)
    programs.profile.machine_file.write_text("{", "utf-8")

    program = programs.start(language=None)
    programs.until(lambda: len(program.machine.people) == 2)
    programs.until(lambda: user(program).name == "Inés Robles")

    assert [(each.id, each.name) for each in program.machine.people] == [
        (each.id, each.name) for each in people
    ]


def test_a_machines_file_of_one_person_goes_on_with_their_record(programs):
    program = programs.start()
    program.window.home.main_action()
    answer_all(program)
    navigation(program)._on_home()
    first = user(program)
    programs.end(program)
    text = '{"settings": {"daily_goal": "30"}, "home": {"has_history": true}}'
    programs.profile.machine_file.write_text(text, "utf-8")

    program = programs.start()

    assert user(program).id == first.id
    assert len(program.window.home._view.results) == 1
    assert [replace(each, home=first.home, settings={}) for each in program.machine.people] == [
        replace(first, settings={})
    ]
