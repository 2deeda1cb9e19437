"""The row that asks how sure one is, by itself: beside, below, and as a list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QRadioButton

from quiz.core.events import Confidence
from quiz.ui.widgets.confidence import ConfidenceRow
from quiz.ui.widgets.text import Label


@pytest.fixture
def row(qtbot, theme):
    row = ConfidenceRow(theme)
    qtbot.addWidget(row)
    row.asked = []
    row.chosen.connect(row.asked.append)
    with qtbot.waitExposed(row):
        row.show()
    return row


def fit(row, width):
    row.resize(width, row.heightForWidth(width))


def label(row):
    return row.findChildren(Label)[0]


def choices(row):
    return row.findChildren(QRadioButton)


def test_a_click_chooses_and_says_so_once(row, qtbot):
    fit(row, 760)
    qtbot.mouseClick(choices(row)[2], Qt.MouseButton.LeftButton)
    assert row.asked == [Confidence.CERTAIN]
    row.set_value(Confidence.CERTAIN)
    assert row.value() is Confidence.CERTAIN
    assert choices(row)[2].isChecked()
    assert row.asked == [Confidence.CERTAIN]


def test_what_could_not_be_recorded_is_taken_off_again(row, qtbot):
    fit(row, 760)
    row.chosen.connect(lambda _: row.set_value(None))
    qtbot.mouseClick(choices(row)[2], Qt.MouseButton.LeftButton)
    assert row.asked == [Confidence.CERTAIN]
    assert row.value() is None
    assert not any(each.isChecked() for each in choices(row))
    qtbot.mouseClick(choices(row)[2], Qt.MouseButton.LeftButton)
    assert row.asked == [Confidence.CERTAIN] * 2


def test_the_chosen_one_asks_to_be_taken_back(row, qtbot):
    fit(row, 760)
    row.set_value(Confidence.FAIRLY)
    qtbot.mouseClick(choices(row)[1], Qt.MouseButton.LeftButton)
    assert row.asked == [None]
    row.set_value(None)
    assert not any(each.isChecked() for each in choices(row))


def test_a_screen_reader_that_toggles_without_a_click_chooses_too(row, qtbot):
    fit(row, 760)
    choices(row)[0].toggle()
    assert row.asked == [Confidence.GUESSING]
    qtbot.mouseClick(choices(row)[0], Qt.MouseButton.LeftButton)
    assert row.asked == [Confidence.GUESSING, None]


def test_one_choice_at_a_time_is_shown(row):
    for value in (Confidence.GUESSING, Confidence.CERTAIN):
        row.set_value(value)
    assert [each.isChecked() for each in choices(row)] == [False, False, True]


def test_the_choices_stand_beside_the_question_or_below_it(row):
    fit(row, 760)
    beside = choices(row)[0].mapTo(row, choices(row)[0].rect().center())
    assert label(row).geometry().top() <= beside.y() <= label(row).geometry().bottom()
    assert beside.x() > label(row).geometry().right()
    fit(row, 300)
    below = choices(row)[0].mapTo(row, choices(row)[0].rect().center())
    assert below.y() > label(row).geometry().bottom()
    assert choices(row)[2].mapTo(row, choices(row)[2].rect().bottomRight()).y() < row.height()


def test_the_rule_stands_at_the_end_and_has_all_its_lines(row):
    fit(row, 760)
    before = row.height()
    row.set_rule("Guessing counts little. " * 8)
    fit(row, 760)
    rule = row.findChildren(Label)[-1]
    assert row.height() > before
    assert rule.geometry().bottom() < row.height()
    assert rule.height() >= rule.heightForWidth(rule.width())
    row.set_rule("")
    assert row.heightForWidth(760) == before


def test_where_there_is_no_room_for_all_three_they_become_a_list(row):
    fit(row, 150)
    box = row.findChild(QComboBox)
    assert box.isVisible()
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert row.asked == [Confidence.CERTAIN]
    row.set_value(Confidence.CERTAIN)
    assert box.currentText() == "Certain"
    box.activated.emit(2)
    assert row.asked == [Confidence.CERTAIN]


def test_larger_text_takes_more_room(row, theme):
    before = row.heightForWidth(1500)
    theme.set_scale(2.0)
    assert row.heightForWidth(1500) > before
