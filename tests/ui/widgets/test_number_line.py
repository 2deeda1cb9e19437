"""The number line: its axis, its places, its words."""

import pytest
from PySide6.QtWidgets import QApplication

from quiz.ui.widgets.number_line import NumberLine, NumberLineValues, axis_ticks
from tests.ui.clipping import faults
from tests.ui.widgets.drawing import (
    StretchedTexts,
    colour_at,
    distinct_colours,
    grey_picture,
)

DESIGN = NumberLineValues(998_808, 978_832, 1_018_784, 980_000)


def figures(value):
    return f"{value:,.0f}".replace(",", "\u00a0")


def number_line(theme, qtbot, values, write=figures, width=760):
    widget = NumberLine(theme, values, write)
    qtbot.addWidget(widget)
    widget.resize(width, widget.sizeHint().height())
    return widget


@pytest.mark.parametrize(
    "values",
    [
        DESIGN,
        NumberLineValues(3, 3, 3, 15),
        NumberLineValues(3, 2.5, 3.5),
        NumberLineValues(0, 0, 0, 0),
        NumberLineValues(-5, -6, -4, 7),
        NumberLineValues(2011, 2011, 2011, 2012),
        NumberLineValues(0.0012, 0.0011, 0.0013, 0.5),
        NumberLineValues(4, 3, 5, 1e12),
    ],
)
def test_a_few_round_numbers_hold_every_value(values):
    ticks = axis_ticks(values)
    shown = [values.right, values.lowest, values.highest]
    shown += [] if values.given is None else [values.given]
    assert 3 <= len(ticks) <= 8
    assert ticks == sorted(set(ticks))
    assert ticks[0] <= min(shown)
    assert max(shown) <= ticks[-1]


@pytest.mark.parametrize("given", [None, 0, 2, 3, 3.75, 4, 11, 15, 2000, 1e9])
@pytest.mark.parametrize("right", [0, 3, 15, 2011])
def test_the_axis_of_a_whole_number_has_whole_ticks(right, given):
    ticks = axis_ticks(NumberLineValues(right, right, right, given, decimals=0))
    assert len(ticks) >= 2
    assert all(tick == int(tick) for tick in ticks)


def test_ticks_are_round_to_the_last_digit():
    ticks = axis_ticks(NumberLineValues(0.3, 0.3, 0.3, 0.2, decimals=1))
    assert [repr(tick) for tick in ticks] == ["0.1", "0.2", "0.3", "0.4"]


def test_an_axis_of_counts_does_not_begin_below_nothing():
    assert axis_ticks(NumberLineValues(3, 2.5, 3.5, 15))[0] == 0


def test_the_axis_of_the_designs_example_is_round():
    ticks = axis_ticks(DESIGN)
    assert (ticks[0], ticks[-1], ticks[1] - ticks[0]) == (900_000, 1_100_000, 50_000)


@pytest.mark.parametrize(
    ("given", "is_accepted"), [(978_832, True), (1_018_784, True), (978_831, False), (None, False)]
)
def test_the_bounds_of_the_band_are_accepted(given, is_accepted):
    values = NumberLineValues(998_808, 978_832, 1_018_784, given)
    assert values.is_accepted == is_accepted


def test_the_ends_of_the_axis_stand_20_inside(theme, qtbot):
    widget = number_line(theme, qtbot, DESIGN)
    assert (widget.x_of(900_000), widget.x_of(1_100_000)) == (20, 740)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_right_value_band_and_given_value_have_their_colours(theme, qtbot, scheme):
    theme.set_scheme(scheme)
    widget = number_line(theme, qtbot, DESIGN)
    right, given = widget.x_of(998_808), widget.x_of(980_000)
    assert colour_at(widget, right - 6, 57 - 26) == theme.colour("right").name()
    assert colour_at(widget, right + 20, 57 - 13) == theme.colour("right_soft").name()
    assert colour_at(widget, given, 57 + 20) == theme.colour("primary").name()


def test_a_value_outside_the_band_differs_by_shape_and_colour(theme, qtbot):
    accepted = number_line(theme, qtbot, NumberLineValues(3, 2.5, 3.5, 3.25))
    refused = number_line(theme, qtbot, NumberLineValues(3, 2.5, 3.2, 3.25))
    assert theme.colour("wrong").name() not in distinct_colours(accepted)
    assert theme.colour("wrong").name() in distinct_colours(refused)
    assert grey_picture(accepted) != grey_picture(refused)


def test_an_exact_answer_has_no_band(theme, qtbot):
    widget = number_line(theme, qtbot, NumberLineValues(4, 4, 4, 5))
    assert theme.colour("right_soft").name() not in distinct_colours(widget)


def test_without_an_answer_only_the_right_value_is_named(theme, qtbot):
    widget = number_line(theme, qtbot, NumberLineValues(4, 4, 4))
    assert not any("Your answer" in box.text for box in widget.text_boxes())


def test_its_description_says_all_values(theme, qtbot):
    widget = number_line(theme, qtbot, NumberLineValues(3, 2.5, 3.5, 15), lambda n: f"{n:g}%")
    assert widget.accessibleName() == "Number line"
    said = "Correct answer: 3%. Accepted: 2.5% to 3.5%. Your answer: 15%."
    assert widget.accessibleDescription() == said


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("given", [0, 1, 500_000, 980_000, 5_000_000])
@pytest.mark.parametrize("width", [480, 760, 1200])
def test_labels_neither_overlap_nor_leave_the_widget(theme, qtbot, scale, given, width):
    theme.set_scale(scale)
    longer = StretchedTexts()
    QApplication.installTranslator(longer)
    try:
        values = NumberLineValues(998_808, 978_832, 1_018_784, given)
        widget = number_line(theme, qtbot, values, width=round(width * scale))
        assert list(faults(widget)) == []
    finally:
        QApplication.removeTranslator(longer)
