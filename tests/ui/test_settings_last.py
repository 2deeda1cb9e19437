"""Every setting applies at once, and is there at the next start: in the record and beside it."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from quiz.app import Program
from quiz.core.extra_time import ExtraTime
from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from quiz.storage.record import SqlStore
from tests.ui.programs import attempt, button, navigation, page, play

#: Each setting with the words of its choice on the page, in English, and its new value.
CHOICES = {
    "scheme": ("Theme", "Dark", "dark"),
    "daily_goal": ("Daily goal", "30", 30),
    "extra_time": ("Extra time", "× 1.5", ExtraTime.HALF),
    "number_format": ("Number format", "998,808.5", NumberFormat.COMMA_POINT),
}
SWITCHES = {
    "reduces_motion": "Reduce motion",
    "hides_clock": "Hide the clock at start",
    "uses_letter_keys": "One-letter shortcuts",
    "announces_time": "Announce time to screen reader",
}


def settings_page(program: Program):
    navigation(program)._on_settings()
    return navigation(program).settings


def choose(program: Program, name: str) -> object:
    """Set a setting on its page as a person does; return its new value."""
    shown = settings_page(program)
    if name in CHOICES:
        _title, words_of, value = CHOICES[name]
        _press(shown, words_of)
        return value
    before = getattr(program.preferences.current, name)
    _press(shown, SWITCHES[name])
    return not before


def _press(shown, text: str) -> None:
    found = text.replace("\N{NO-BREAK SPACE}", " ")
    for each in shown.findChildren(QAbstractButton):
        names = (each.text(), each.accessibleName())
        if any(name.replace("\N{NO-BREAK SPACE}", " ") == found for name in names):
            each.click()
            return
    raise AssertionError(f"no button says {text!r}")


def in_record(programs, name: str) -> str:
    store = SqlStore(programs.profile.database_file)
    try:
        return store.settings()[name]
    finally:
        store.close()


def in_copy(programs, name: str) -> str:
    machine = json.loads(programs.profile.machine_file.read_text("utf-8"))
    return machine["people"][0]["settings"][name]


@pytest.mark.parametrize("name", [*CHOICES, *SWITCHES])
def test_a_setting_is_kept_in_the_record_and_in_its_copy(programs, name):
    program = programs.start()

    value = choose(program, name)

    assert getattr(program.preferences.current, name) == value
    stored = program.preferences.current.stored()[name]
    programs.end(program)
    assert in_record(programs, name) == stored
    assert in_copy(programs, name) == stored


@pytest.mark.parametrize("name", ["scheme", "daily_goal", "uses_letter_keys"])
def test_a_setting_is_there_at_the_next_start_before_the_record_is_open(programs, name):
    program = programs.start()
    value = choose(program, name)
    programs.end(program)

    program = programs.begin()
    assert getattr(program.preferences.current, name) == value
    programs.settle(program)
    assert getattr(program.preferences.current, name) == value


def test_the_record_knows_better_than_the_copy(programs):
    program = programs.start()
    choose(program, "daily_goal")
    programs.end(program)
    file = programs.profile.machine_file
    file.write_text(file.read_text("utf-8").replace('"30"', '"10"'), "utf-8")

    program = programs.start()

    assert program.preferences.current.daily_goal == 30
    assert program.window.home._view.goal == 30


# What each of them does at once


def test_the_theme_changes_at_once(programs):
    program = programs.start()
    light = program.theme.colour("surface").name()

    choose(program, "scheme")
    assert program.theme.colour("surface").name() != light

    program = programs.restart(program)
    assert program.theme.is_dark


def test_a_system_that_turns_dark_is_followed_without_losing_anything(programs, monkeypatch):
    program = programs.start()
    program.window.home.main_action()
    before = (page(program), attempt(program).identity)
    assert program.preferences.current.scheme == "system"
    assert not program.theme.is_dark

    # The offscreen platform has no colours of its own to change.
    monkeypatch.setattr(program.theme, "_hints", _DarkSystem())
    program.theme._on_system_changed()

    assert program.window.palette().window().color() == program.theme.colour("bg")
    assert program.theme.is_dark
    assert (page(program), attempt(program).identity) == before


class _DarkSystem:
    """What Qt knows of a system that shows everything dark."""

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return Qt.ColorScheme.Dark


@pytest.mark.parametrize(("keys", "percent"), [("+", 110), ("=", 110), ("-", 90)])
def test_text_size_changes_by_keys_everywhere(programs, keys, percent):
    program = programs.start()
    program.window.home.main_action()

    QTest.keyClick(program.window, keys, Qt.KeyboardModifier.ControlModifier)

    assert program.preferences.current.text_percent == percent
    assert program.theme.scale == percent / 100
    assert page(program) == "play"


def test_text_size_stays_between_80_and_200_percent(programs):
    program = programs.start()
    flow = navigation(program).settings_flow
    for _ in range(5):
        flow.make_smaller()
    assert program.preferences.current.text_percent == 80
    for _ in range(15):
        flow.make_larger()
    assert program.theme.scale == 2.0

    program = programs.restart(program)
    assert program.theme.scale == 2.0
    navigation(program).settings_flow.reset_size()
    assert program.theme.scale == 1.0


def test_a_quiz_keeps_what_was_typed_when_the_text_grows(programs):
    program = programs.start()
    program.window.home.main_action()
    view = play(program).view.question()
    if not view.answer.is_typed:
        assert view.answer.take_key("A")
    else:
        view.answer.set_response("4")
    given = view.answer.response()

    navigation(program).settings_flow.make_larger()

    assert play(program).view.question().answer.response() == given


def test_extra_time_counts_for_the_next_quiz(programs):
    program = programs.start()
    choose(program, "extra_time")
    program = programs.restart(program)

    navigation(program)._on_setup("shipped")
    state = navigation(program).setup.state()

    assert state.extra is ExtraTime.HALF


def test_the_number_format_counts_for_the_next_quiz(programs):
    program = programs.start()
    choose(program, "number_format")
    program = programs.restart(program)

    program.window.home.main_action()

    assert attempt(program).plan.number_format is NumberFormat.COMMA_POINT


def test_the_daily_goal_stands_on_home_at_once(programs):
    program = programs.start()
    choose(program, "daily_goal")

    navigation(program)._on_home()

    assert program.window.home._view.goal == 30


def test_the_clock_is_hidden_from_the_start_of_the_next_quiz(programs):
    program = programs.start()
    choose(program, "hides_clock")
    program = programs.restart(program)

    program.window.home.main_action()

    assert attempt(program).plan.hides_clock


def test_motion_is_reduced_at_once(programs):
    program = programs.start()
    program.preferences.set("reduces_motion", False)
    assert program.theme.duration_ms("slow") > 0

    choose(program, "reduces_motion")

    assert program.theme.duration_ms("slow") == 0


def test_letters_do_nothing_without_alt_once_that_is_chosen(programs):
    program = programs.start()
    choose(program, "uses_letter_keys")
    navigation(program)._on_home()
    program.window.home.main_action()

    QTest.keyClick(play(program), Qt.Key.Key_M)
    assert not attempt(program).item.is_flagged
    QTest.keyClick(play(program), Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
    assert attempt(program).item.is_flagged


# The language


def test_the_language_of_one_start_is_not_the_one_that_is_kept(programs):
    program = programs.start(language="es")
    assert program.window.windowTitle() == "Quiz Pacífico"
    kept = program.preferences.kept.language
    programs.end(program)
    other = "en" if kept == "es" else "es"

    program = programs.start(language=other)
    assert program.preferences.current.language == other
    program.preferences.set("daily_goal", 10)
    programs.end(program)

    assert in_record(programs, "language") == kept
    assert in_copy(programs, "language") == kept
    program = programs.start(language=None)
    assert program.preferences.current.language == kept


def test_the_language_of_one_start_holds_when_the_record_says_another(programs, qapp):
    programs.end(programs.start(language=None))

    program = programs.start(language="en")
    qapp.processEvents()

    assert program.window.windowTitle() == "Pacific Quiz"


def test_a_language_chosen_in_the_settings_is_kept_in_spite_of_the_one_of_the_start(programs, qapp):
    program = programs.start(language="en")
    settings_page(program)
    button(navigation(program).settings, "Español").click()
    qapp.processEvents()
    button(navigation(program).settings, "English").click()
    qapp.processEvents()
    programs.end(program)

    assert in_record(programs, "language") == "en"
    assert in_copy(programs, "language") == "en"


def test_a_change_of_language_keeps_the_page_and_the_choices_of_the_set_up(programs, qapp):
    program = programs.start(language="en")
    navigation(program)._on_setup("shipped")
    shown = navigation(program).setup
    chosen = replace(shown.state(), mode=Mode.EXAM, count=7)
    shown.set_state(chosen)

    program.preferences.set("language", "es")
    qapp.processEvents()

    assert page(program) == "setup"
    assert navigation(program).setup.state() == chosen
    navigation(program).setup.main_action()
    assert len(attempt(program).items) == 7
