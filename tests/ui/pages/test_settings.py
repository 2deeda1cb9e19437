"""The settings page: each control changes its setting at once, and shows it as it stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QSpinBox, QWidget

from quiz.core.extra_time import ExtraTime
from quiz.core.numbers import NumberFormat
from quiz.core.settings import Settings
from quiz.ui.pages.settings import SettingsPage
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.slider import Slider
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.toggle import Toggle
from tests.ui.clipping import faults

CHOICES = [
    ("Theme", "Dark", "scheme", "dark"),
    ("Theme", "Light", "scheme", "light"),
    ("Language", "Español", "language", "es"),
    ("Daily goal", "30", "daily_goal", 30),
    ("Daily goal", "No goal", "daily_goal", 0),
    ("Extra time", "×\u00a01.25", "extra_time", ExtraTime.QUARTER),
    ("Extra time", "Untimed", "extra_time", ExtraTime.UNTIMED),
    ("Number format", "998,808.5", "number_format", NumberFormat.COMMA_POINT),
    ("Number format", "998.808,5", "number_format", NumberFormat.POINT_COMMA),
]
SWITCHES = [
    ("Reduce motion", "reduces_motion"),
    ("Hide the clock at start", "hides_clock"),
    ("Ask for confidence", "asks_confidence"),
    ("Announce time to screen reader", "announces_time"),
    ("One-letter shortcuts", "uses_letter_keys"),
]
BUTTONS = [
    ("Delete my history…", "history_deletion_requested"),
    ("About Pacific Quiz…", "about_requested"),
    ("Show keys", "keys_requested"),
]


@pytest.fixture
def preferences():
    return Preferences(Settings(language="en"))


@pytest.fixture
def page(theme, preferences, qtbot):
    page = SettingsPage(theme, preferences, "/srv/results", "/srv/logs/quiz.log")
    qtbot.addWidget(page)
    page.resize(1071, 800)
    page.show()
    return page


def named(page, name, kind):
    return next(
        widget
        for widget in page.findChildren(kind)
        if (widget.accessibleName() or getattr(widget, "text", str)()) == name
    )


def texts(page):
    return [each.plain_text() for each in page.findChildren(Label) if each.isVisibleTo(page)]


@pytest.mark.parametrize(("group", "title", "setting", "value"), CHOICES)
def test_a_choice_applies_at_once(page, preferences, qtbot, group, title, setting, value):
    segments = named(page, group, Segmented).findChildren(QAbstractButton)
    with qtbot.waitSignal(preferences.changed) as changed:
        next(segment for segment in segments if segment.text() == title).click()

    assert changed.args == [setting]
    assert getattr(preferences.current, setting) == value


@pytest.mark.parametrize(("name", "setting"), SWITCHES)
def test_a_switch_applies_at_once(page, preferences, name, setting):
    before = getattr(preferences.current, setting)
    named(page, name, Toggle).click()

    assert getattr(preferences.current, setting) is not before


@pytest.mark.parametrize(("group", "title", "setting", "value"), CHOICES)
def test_a_choice_made_elsewhere_is_shown(page, preferences, group, title, setting, value):
    preferences.set(setting, value)

    assert named(page, group, Segmented).value() == value


@pytest.mark.parametrize(("name", "setting"), SWITCHES)
def test_a_switch_made_elsewhere_is_shown(page, preferences, name, setting):
    value = not getattr(preferences.current, setting)
    preferences.set(setting, value)

    assert named(page, name, Toggle).isChecked() is value


def test_the_text_size_changes_in_steps_of_five(page, preferences, qtbot):
    qtbot.keyClick(named(page, "Text size", Slider), Qt.Key.Key_Right)

    assert preferences.current.text_percent == 105


def test_the_text_size_goes_from_80_to_200(page, preferences, qtbot):
    slider = named(page, "Text size", Slider)
    qtbot.keyClick(slider, Qt.Key.Key_End)
    largest = preferences.current.text_percent
    qtbot.keyClick(slider, Qt.Key.Key_Home)

    assert (largest, preferences.current.text_percent) == (200, 80)


def test_while_the_knob_is_held_only_the_number_follows(page, preferences, qtbot):
    slider = named(page, "Text size", Slider)
    slider.setSliderDown(True)
    slider.setSliderPosition(150)
    held = preferences.current.text_percent
    assert "150%" in texts(page)
    slider.setSliderDown(False)

    assert (held, preferences.current.text_percent) == (100, 150)


def test_a_text_size_set_by_key_is_shown(page, preferences):
    preferences.set("text_percent", 130)

    assert named(page, "Text size", Slider).value() == 130
    assert "130%" in texts(page)


@pytest.mark.parametrize(("name", "signal"), BUTTONS)
def test_a_button_asks_for_what_it_says(page, qtbot, name, signal):
    with qtbot.waitSignal(getattr(page, signal)):
        named(page, name, QAbstractButton).click()


def test_it_says_where_things_are_and_that_nothing_leaves_this_computer(page):
    shown = texts(page)

    assert "On this computer: /srv/results" in shown
    assert "Log: /srv/logs/quiz.log" in shown
    assert "Nothing leaves this computer." in shown


def test_the_persons_own_folder_is_a_tilde(theme, preferences, qtbot):
    folder = str(Path.home() / "results")
    page = SettingsPage(theme, preferences, folder, folder)
    qtbot.addWidget(page)
    page.resize(1071, 800)
    page.grab()

    assert f"On this computer: {Path('~') / 'results'}" in texts(page)


def test_a_long_path_is_cut_in_its_middle_and_whole_in_its_tooltip(theme, preferences, qtbot):
    folder = "/srv/" + "a-long-name/" * 20 + "results"
    page = SettingsPage(theme, preferences, folder, folder)
    qtbot.addWidget(page)
    page.resize(1071, 800)
    page.grab()
    label = next(each for each in page.findChildren(Label) if each.toolTip() == folder)

    assert label.plain_text().startswith("On this computer: /srv/")
    assert label.plain_text().endswith("results")
    assert "…" in label.plain_text()


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 800), 1.0), ((1024, 600), 1.0), ((1280, 800), 2.0), ((800, 520), 1.0)],
)
def test_nothing_is_cut(page, theme, size, scale):
    theme.set_scale(scale)
    page.resize(*size)
    page.set_room(Room.of(*size, scale))
    QApplication.processEvents()
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page)]

    assert [fault for widget in shown for fault in faults(widget)] == []


def test_every_control_has_a_name(page):
    page.set_room(Room.of(640, 600, 1.0))
    controls = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    names = [widget.accessibleName() or getattr(widget, "text", str)() for widget in controls]

    assert all(names)


def test_the_desired_retention_can_be_set_within_its_bounds(page, preferences):
    spin = page.findChildren(QSpinBox)[0]
    assert (spin.value(), spin.minimum(), spin.maximum()) == (90, 80, 95)

    spin.setValue(85)

    assert preferences.current.desired_retention == 85


def test_the_desired_retention_shows_what_another_window_has_set(page, preferences):
    preferences.set("desired_retention", 93)

    assert page.findChildren(QSpinBox)[0].text() == "93%"


def test_the_desired_retention_says_what_it_means(page):
    assert any("Higher means more reviews." in text for text in texts(page))
