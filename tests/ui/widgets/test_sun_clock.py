"""The sun clock: its figures, its sun and what it tells a screen reader."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from quiz.ui.widgets.sun_clock import SunClock, clock_text, sun_path
from tests.ui.clipping import faults
from tests.ui.widgets.drawing import (
    StretchedTexts,
    colour_at,
    colours_in_column,
    distinct_colours,
)


@pytest.fixture
def clock(theme, qtbot):
    widget = SunClock(theme)
    qtbot.addWidget(widget)
    widget.set_time(402, 900)
    widget.resize(widget.sizeHint())
    return widget


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "00:00"), (59, "00:59"), (402, "06:42"), (3599, "59:59"), (3600, "1:00:00")],
)
def test_time_is_written_as_minutes_and_from_an_hour_on_with_hours(seconds, text):
    assert clock_text(seconds) == text


def test_a_begun_second_still_counts(clock):
    clock.set_time(59.2, 60)
    assert clock.time_text() == "01:00"


@pytest.mark.parametrize(("level", "top"), [(1.0, 1.92), (0.5, 11.52)])
def test_the_sun_sets_with_the_time(level, top):
    sun = sun_path(32, level).boundingRect()
    assert sun.top() == pytest.approx(top, abs=0.1)
    assert sun.bottom() <= 0.66 * 32 + 0.01


def test_at_the_end_the_sun_has_set():
    assert sun_path(32, 0).boundingRect().height() < 0.1


def test_the_glyph_is_48_by_32_and_the_figures_stand_8_to_its_right(clock):
    (box,) = clock.text_boxes()
    assert clock.sizeHint().height() == 32
    assert box.rect.left() == 56
    assert box.font.pixelSize() == 20
    assert box.font.weight() == 600


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_colours_are_those_of_the_design(theme, clock, scheme):
    theme.set_scheme(scheme)
    clock.set_time(900, 900)
    assert colour_at(clock, 24, 11) == theme.colour("sun").name()
    assert theme.colour("ink2").name() in colours_in_column(clock, 24)


def test_the_last_seconds_have_no_other_colour(theme, clock):
    clock.set_time(5, 900)
    assert theme.colour("wrong").name() not in distinct_colours(clock)
    assert theme.colour("danger").name() not in distinct_colours(clock)


def test_figures_of_the_same_length_are_equally_wide(clock):
    width = clock.sizeHint().width()
    clock.set_time(671, 900)
    assert clock.sizeHint().width() == width


def test_a_hidden_clock_says_so_and_keeps_its_sun(theme, clock):
    clock.set_clock_hidden(True)
    clock.resize(clock.sizeHint())
    assert clock.time_text() == "Clock hidden"
    assert theme.colour("sun").name() in colours_in_column(clock, 24)


def test_without_a_limit_it_says_so(clock):
    clock.set_no_limit()
    assert clock.time_text() == clock.accessibleDescription() == "No limit"


def test_a_screen_reader_hears_of_minutes_not_of_seconds(clock):
    clock.set_time(401, 900)
    before = clock.accessibleDescription()
    clock.set_time(365, 900)
    assert clock.accessibleDescription() == before
    clock.set_time(359, 900)
    assert clock.accessibleDescription() != before


def test_it_is_a_static_text_named_time_left(clock):
    interface = QAccessible.queryAccessibleInterface(clock)
    assert interface.role() == QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "Time left"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("is_compact", [False, True])
def test_its_text_fits_when_stretched_and_enlarged(theme, clock, scale, is_compact):
    theme.set_scale(scale)
    clock.set_compact(is_compact)
    longer = StretchedTexts()
    QApplication.installTranslator(longer)
    try:
        clock.set_clock_hidden(True)
        clock.resize(clock.sizeHint())
        assert list(faults(clock)) == []
    finally:
        QApplication.removeTranslator(longer)


def test_the_compact_clock_is_smaller(clock):
    size = clock.sizeHint()
    clock.set_compact(True)
    assert clock.sizeHint().width() < size.width()
    assert clock.sizeHint().height() == 27
