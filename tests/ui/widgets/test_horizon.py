"""The horizon's geometry, states, words and mouse."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from quiz.ui.widgets.horizon import Horizon, shown_window
from quiz.ui.widgets.horizon_markers import MarkerState
from tests.ui.clipping import faults
from tests.ui.widgets.drawing import (
    StretchedTexts,
    colour_at,
    colours_in_column,
    grey_picture,
)

KINDS = ("right", "wrong", "partial", "answered", "pending", "unanswered")
DESIGN = ["right", "right", "wrong", "right", "right", "partial", "right", "wrong"]


def horizon(theme, qtbot, kinds, form="normal", width=1280, current=None, flags=(), **options):
    widget = Horizon(theme, form, **options)
    qtbot.addWidget(widget)
    widget.resize(width, widget.sizeHint().height())
    markers = [
        MarkerState(kind, current=index == current, flagged=index in flags)
        for index, kind in enumerate(kinds)
    ]
    widget.set_markers(markers)
    return widget


@pytest.mark.parametrize(
    ("form", "height"),
    [("normal", 54), ("compact", 44), ("card", 50), ("big", 88), ("mini", 26)],
)
def test_each_form_has_the_height_of_the_design(theme, qtbot, form, height):
    assert horizon(theme, qtbot, [], form).sizeHint().height() == height


def test_a_mini_horizon_is_190_wide(theme, qtbot):
    assert horizon(theme, qtbot, [], "mini").sizeHint().width() == 190


def test_markers_are_spread_evenly_between_pads_of_34(theme, qtbot):
    widget = horizon(theme, qtbot, ["pending"] * 15)
    pitch = (1280 - 68) / 15
    assert [widget.marker_foot(i).x() for i in range(15)] == pytest.approx(
        [34 + pitch * (i + 0.5) for i in range(15)]
    )


def test_the_line_is_in_the_middle_of_the_height(theme, qtbot):
    assert horizon(theme, qtbot, ["pending"]).marker_foot(0).y() == 27


def test_the_header_continues_above_the_line_and_the_page_begins_below(theme, qtbot):
    column = colours_in_column(horizon(theme, qtbot, []), 5)
    assert column[0] == column[25] == theme.colour("surface").name()
    assert column[28] == column[53] == theme.colour("bg").name()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("kind", "y"), [("right", 27 - 13 - 4), ("wrong", 27 + 13), ("partial", 27 - 3)]
)
def test_judged_markers_stand_above_below_and_on_the_line(theme, qtbot, scheme, kind, y):
    theme.set_scheme(scheme)
    widget = horizon(theme, qtbot, [kind], width=100)
    assert colour_at(widget, 50, y) == theme.colour(kind).name()


def test_a_right_answer_leaves_the_water_below_it_untouched(theme, qtbot):
    column = colours_in_column(horizon(theme, qtbot, ["right"], width=100), 50)
    assert set(column[30:]) == {theme.colour("bg").name()}


def test_a_wrong_answer_leaves_the_sky_above_it_untouched(theme, qtbot):
    column = colours_in_column(horizon(theme, qtbot, ["wrong"], width=100), 50)
    assert set(column[:25]) == {theme.colour("surface").name()}


def test_every_state_has_its_own_shape_even_without_colour(theme, qtbot):
    pictures = {grey_picture(horizon(theme, qtbot, [kind], width=100)) for kind in KINDS}
    assert len(pictures) == len(KINDS)


def test_the_current_question_is_a_ring_of_the_main_colour_with_a_dot(theme, qtbot):
    widget = horizon(theme, qtbot, ["pending"], width=100, current=0)
    primary, surface = theme.colour("primary").name(), theme.colour("surface").name()
    assert [colour_at(widget, 50 + x, 27) for x in (0, 5, 8)] == [primary, surface, primary]


def test_a_judged_current_question_keeps_its_place_and_gains_a_ring(theme, qtbot):
    plain = horizon(theme, qtbot, ["right"], width=100)
    current = horizon(theme, qtbot, ["right"], width=100, current=0)
    assert colour_at(current, 50, 10) == colour_at(plain, 50, 10)
    assert colour_at(current, 40, 14) == theme.colour("primary").name()


@pytest.mark.parametrize("kind", KINDS)
def test_a_flag_is_wholly_seen_above_every_kind(theme, qtbot, kind):
    widget = horizon(theme, qtbot, [kind], width=100, flags=(0,))
    image = widget.grab().toImage()
    sun = theme.colour("sun").name()
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).name() == sun for x in range(100))
    ]
    assert rows
    assert rows[0] >= 2
    assert rows[-1] < 27


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["normal", "compact", "card"])
def test_nothing_is_cut_at_the_upper_and_lower_edge(theme, qtbot, kind, form):
    theme.set_scale(2.0)
    widget = horizon(theme, qtbot, [kind], form, width=200, current=0, flags=(0,))
    image = widget.grab().toImage()
    for y in (0, image.height() - 1):
        band = image.pixelColor(0, y).lightnessF()
        painted = [abs(band - image.pixelColor(x, y).lightnessF()) for x in range(200)]
        # The outermost row of pixels has at most the soft edge of a ring.
        assert max(painted) < 0.35


def test_numbers_of_the_big_form_stand_on_the_other_side_of_the_line(theme, qtbot):
    widget = horizon(theme, qtbot, ["right", "wrong", "partial"], "big")
    places = {box.text: box.rect.center().y() - 44 for box in widget.text_boxes()}
    assert places["1"] > 0
    assert places["2"] < 0
    assert places["3"] < places["2"]


def test_a_mini_horizon_holds_many_markers_without_numbers(theme, qtbot):
    widget = horizon(theme, qtbot, ["right"] * 60, "mini", width=190)
    assert len(widget.shown()) == 60
    assert widget.text_boxes() == []


def test_few_markers_are_all_shown():
    assert shown_window(15, 3, 50) == range(15)


@pytest.mark.parametrize(
    ("current", "expected"), [(0, range(20)), (50, range(40, 60)), (99, range(80, 100))]
)
def test_a_window_of_markers_stays_around_the_current_one(current, expected):
    assert shown_window(100, current, 20) == expected


def test_markers_nearer_than_24_become_a_window_with_counts_at_both_ends(theme, qtbot):
    widget = horizon(theme, qtbot, ["right"] * 50 + ["pending"] * 50, current=50)
    shown = widget.shown()
    assert 50 in shown
    assert widget.marker_foot(51).x() - widget.marker_foot(50).x() >= 24
    texts = [box.text for box in widget.text_boxes()]
    assert texts == [f"{shown.start} before", f"{100 - shown.stop} after"]


def test_the_counts_do_not_touch_the_markers(theme, qtbot):
    widget = horizon(theme, qtbot, ["right"] * 100, current=50)
    before, after = widget.text_boxes()
    shown = widget.shown()
    assert before.rect.right() <= widget.marker_foot(shown.start).x() - 6
    assert after.rect.left() >= widget.marker_foot(shown.stop - 1).x() + 6


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("form", ["normal", "compact", "big"])
def test_texts_fit_when_stretched_and_enlarged(theme, qtbot, scale, form):
    theme.set_scale(scale)
    longer = StretchedTexts()
    QApplication.installTranslator(longer)
    try:
        widget = horizon(theme, qtbot, ["wrong"] * 100, form, current=50)
        assert list(faults(widget)) == []
    finally:
        QApplication.removeTranslator(longer)


def test_it_is_a_progress_bar_named_progress(theme, qtbot):
    widget = horizon(theme, qtbot, DESIGN)
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface.role() == QAccessible.Role.ProgressBar
    assert interface.text(QAccessible.Text.Name) == "Progress"


def test_its_value_is_said_in_words(theme, qtbot):
    kinds = [*DESIGN[:7], *["pending"] * 8]
    widget = horizon(theme, qtbot, kinds, current=7, flags=(9,))
    said = "Question 8 of 15. 5 correct, 1 partial, 1 to review, 1 flagged"
    assert widget.value_text() == widget.accessibleDescription() == widget.text() == said
    assert (widget.value(), widget.maximum()) == (8, 15)


def test_a_click_on_the_24_by_40_area_of_a_marker_chooses_it(theme, qtbot):
    widget = horizon(theme, qtbot, ["answered"] * 15, jumps="all")
    foot = widget.marker_foot(3)
    corners = [QPointF(foot.x() + dx, foot.y() + dy) for dx in (-12, 12) for dy in (-20, 20)]
    assert [widget.marker_at(corner) for corner in corners] == [3, 3, 3, 3]
    assert widget.marker_at(QPointF(foot.x() + 13, foot.y())) is None
    with qtbot.waitSignal(widget.marker_chosen) as chosen:
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=foot.toPoint() + QPoint(5, 15))
    assert chosen.args == [3]


def test_in_practice_only_answered_markers_can_be_chosen(theme, qtbot):
    widget = horizon(theme, qtbot, ["right", "pending"], jumps="answered")
    assert [widget.marker_at(widget.marker_foot(i)) for i in (0, 1)] == [0, None]


def test_without_jumps_no_marker_can_be_chosen(theme, qtbot):
    widget = horizon(theme, qtbot, ["right"])
    assert widget.marker_at(widget.marker_foot(0)) is None


def test_a_judged_answer_travels_to_its_place(theme, qtbot):
    theme.set_reduced_motion(False)
    widget = horizon(theme, qtbot, ["pending"], width=100)
    widget.show()
    widget.set_markers([MarkerState("right")])
    top = 27 - 13 - 4
    assert colour_at(widget, 50, top) == theme.colour("surface").name()
    qtbot.waitUntil(lambda: colour_at(widget, 50, top) == theme.colour("right").name())


def test_with_reduced_motion_a_judged_answer_is_at_its_place_at_once(theme, qtbot):
    theme.set_reduced_motion(True)
    widget = horizon(theme, qtbot, ["pending"], width=100)
    widget.show()
    widget.set_markers([MarkerState("right")])
    assert colour_at(widget, 50, 10) == theme.colour("right").name()


def test_twice_the_text_size_is_twice_the_horizon(theme, qtbot):
    theme.set_scale(2.0)
    widget = horizon(theme, qtbot, ["right"], width=200)
    assert widget.height() == 108
    assert colour_at(widget, 100, 54 - 26 - 8) == theme.colour("right").name()


def test_a_marker_says_its_question_and_state(theme, qtbot):
    widget = horizon(theme, qtbot, DESIGN, flags=(2,))
    assert widget.marker_text(2) == "Question 3 of 8. To review. Flagged"
