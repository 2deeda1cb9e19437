"""Rows of a form, and the number field in them."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from quiz.ui.widgets.form_row import FormRow
from quiz.ui.widgets.number_field import NumberField
from quiz.ui.widgets.painting import ring_margin
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults


class Control(QWidget):
    """A control of one size."""

    def sizeHint(self):
        return QSize(200, 40)

    def minimumSizeHint(self):
        return self.sizeHint()


@pytest.fixture
def control(qapp):
    return Control()


def laid_out(row, width, qtbot):
    qtbot.addWidget(row)
    row.resize(width, row.heightForWidth(width))
    row.show()
    row.grab()
    return row


def title(row):
    return row.findChildren(Label)[0]


def test_the_control_stands_at_the_right_edge(theme, control, qtbot):
    row = laid_out(FormRow(theme, "Title", control), 500, qtbot)

    assert control.geometry().right() == row.width() - 1


def test_the_control_stands_beside_a_column_of_words(theme, control, qtbot):
    row = laid_out(FormRow(theme, "Title", control, label_width=166), 500, qtbot)

    assert (row.width(), control.x()) == (500, 166)


@pytest.mark.parametrize("label_width", [0, 166])
def test_in_a_narrow_row_the_words_stand_above(theme, control, qtbot, label_width):
    row = laid_out(FormRow(theme, "Title", control, label_width=label_width), 210, qtbot)

    assert control.y() > title(row).geometry().bottom()


def test_long_help_makes_the_row_higher(theme, control, qtbot):
    row = FormRow(theme, "Title", control, help_text="many words " * 12, label_width=166)
    laid_out(row, 500, qtbot)

    assert row.height() > 100
    assert [fault for part in row.findChildren(QWidget) for fault in faults(part)] == []


def test_a_row_is_as_high_as_it_has_to_be_at_least(theme, control):
    row = FormRow(theme, "Title", control, least_height=62)

    assert row.heightForWidth(500) == 62


@pytest.mark.parametrize("width", [300, 210])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_in_a_list_words_and_control_keep_away_from_the_hairlines(
    theme, control, qtbot, width, scale
):
    theme.set_scale(scale)
    row = FormRow(theme, "Title", control, help_text="four words of help", least_height=62)
    laid_out(row, round(width * scale), qtbot)
    words = [label.geometry() for label in row.findChildren(Label)]
    lowest = max(words[-1].bottom(), control.geometry().bottom() - ring_margin(theme))

    assert words[0].top() >= theme.px(10)
    assert row.height() - 1 - lowest >= theme.px(10)


def test_words_that_would_be_very_high_beside_the_control_stand_above(theme, control, qtbot):
    row = FormRow(theme, "Title", control, help_text="many words " * 12)
    laid_out(row, 420, qtbot)

    assert control.y() > title(row).geometry().bottom()


@pytest.fixture
def field(theme, qtbot):
    field = NumberField(theme, "Minutes", 1, 20, step=5, unit="{n} min in total")
    qtbot.addWidget(field)
    field.show()
    return field


def spin(field):
    return field.findChild(QSpinBox)


def test_the_number_stands_with_its_unit(field):
    field.set_value(12)

    assert spin(field).text() == "12 min in total"


def test_setting_the_number_says_nothing(field, qtbot):
    with qtbot.assertNotEmitted(field.value_changed):
        field.set_value(12)


def test_typing_says_the_number(field, qtbot):
    spin(field).selectAll()
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClicks(spin(field), "7")

    assert changed.args == [7]


def test_the_buttons_go_step_by_step_and_no_further_than_the_ends(field):
    less, more = field.findChildren(QPushButton)
    field.set_value(18)
    more.click()
    largest = field.value()
    for _ in range(9):
        less.click()

    assert (largest, field.value()) == (20, 1)


def test_the_arrow_keys_go_step_by_step(field, qtbot):
    field.set_value(12)
    qtbot.keyClick(spin(field), Qt.Key.Key_Up)

    assert field.value() == 17


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_largest_number_is_not_cut(field, theme, scale):
    theme.set_scale(scale)
    field.set_value(20)
    field.resize(field.sizeHint())
    field.grab()

    assert [fault for part in field.findChildren(QWidget) for fault in faults(part)] == []
