"""Esc leads back from every page to the one before it, wherever the focus is."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import pictures
from tests.ui.screens import SCREENS
from tests.ui.stage import Look, Stage

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(qapp: QApplication, tmp_path) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path, Look(language="en"))
    yield stage
    stage.close()


def press(stage: Stage, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    stage.settle()
    QTest.keyClick(QApplication.focusWidget() or stage.window, key, held)
    stage.settle()


@pytest.mark.parametrize("name", ["results_to_review", "settings", "browse", "setup_practice"])
def test_escape_leads_home(stage, name):
    SCREENS[name](stage)

    press(stage, Qt.Key.Key_Escape)

    assert stage.window.page() == "home"


@pytest.mark.parametrize("name", ["results_to_review", "settings", "browse"])
def test_escape_leads_home_from_every_control(stage, name):
    SCREENS[name](stage)
    stage.settle()
    page = stage.window._stack.currentWidget()
    stops = [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    went = []
    for stop in stops:
        stage.window.show_page(name.split("_")[0])
        stage.settle()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        press(stage, Qt.Key.Key_Escape)
        went.append((type(stop).__name__, stage.window.page()))

    assert len(went) > 3
    assert [each for each in went if each[1] != "home"] == []


@pytest.mark.parametrize("name", ["settings", "browse"])
def test_escape_leads_home_from_the_side_bar(stage, name):
    SCREENS[name](stage)
    stage.settle()
    stage.window.side_bar.take_focus()

    press(stage, Qt.Key.Key_Escape)

    assert stage.window.page() == "home"


def test_escape_leads_from_the_settings_to_the_results_one_was_looking_at(stage):
    SCREENS["results_to_review"](stage)
    attempt = stage.navigation.results.attempt()
    press(stage, Qt.Key.Key_Comma, CONTROL)
    assert stage.window.page() == "settings"

    press(stage, Qt.Key.Key_Escape)

    assert stage.window.page() == "results"
    assert stage.navigation.results.attempt() is attempt
    press(stage, Qt.Key.Key_Escape)
    assert stage.window.page() == "home"


def test_nothing_chosen_for_a_quiz_is_lost_by_a_look_at_settings_and_questions(stage):
    SCREENS["setup_exam"](stage)
    chosen = stage.navigation.setup.state()
    stage.navigation.setup.browse_requested.emit(chosen.bank)
    press(stage, Qt.Key.Key_Comma, CONTROL)
    assert stage.window.page() == "settings"

    went = []
    for _ in range(3):
        press(stage, Qt.Key.Key_Escape)
        went.append(stage.window.page())
        if went[-1] == "setup":
            assert stage.navigation.setup.state() == chosen

    assert went == ["browse", "setup", "home"]


def test_a_clock_shown_for_one_quiz_stays_so_after_a_look_at_the_settings(stage):
    stage.program.preferences.set("hides_clock", True)
    SCREENS["setup_exam"](stage)
    page = stage.navigation.setup
    page.set_state(replace(page.state(), hides_clock=False))
    press(stage, Qt.Key.Key_Comma, CONTROL)

    press(stage, Qt.Key.Key_Escape)

    assert not page.state().hides_clock


def test_in_practice_only_questions_that_had_their_turn_are_offered_to_go_to(stage):
    stage.play(pictures.practice(8))
    press(stage, Qt.Key.Key_G, CONTROL)

    (dialog,) = stage.dialogs()
    assert "A number from 1 to 9." in dialog.accessibleDescription()


def test_the_way_back_is_forgotten_once_it_has_been_gone(stage):
    SCREENS["results_to_review"](stage)
    press(stage, Qt.Key.Key_Comma, CONTROL)
    press(stage, Qt.Key.Key_Escape)
    stage.navigation._on_home()
    press(stage, Qt.Key.Key_Comma, CONTROL)

    press(stage, Qt.Key.Key_Escape)

    assert stage.window.page() == "home"


def test_escape_first_empties_the_search(stage):
    SCREENS["browse"](stage)
    browse = stage.navigation.browse
    browse.search.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(browse.search, "lima")

    press(stage, Qt.Key.Key_Escape)

    assert (stage.window.page(), browse.search.text()) == ("browse", "")
    assert browse.model.rowCount() == 120
    press(stage, Qt.Key.Key_Escape)
    assert stage.window.page() == "home"
