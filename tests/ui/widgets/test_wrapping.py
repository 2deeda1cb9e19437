"""Words that need a second line get it, in whatever layout the control stands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quiz.ui.theme import Theme
from quiz.ui.widgets.banner import Banner
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.check_box import CheckBox
from quiz.ui.widgets.chip import Chip
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.page_header import PageHeader
from tests.ui.overlaps import window_faults
from tests.ui.widgets.drawing import colours_in_column

LONG = "Words that are much too long for a single line here"
CONTROLS: dict[str, Callable[[Theme], QWidget]] = {
    "button": lambda theme: Button(theme, LONG),
    "banner": lambda theme: Banner(theme, LONG, action="See why"),
    "banner with two actions": lambda theme: Banner(theme, LONG, action="Why", other="Go"),
    "page header": lambda theme: PageHeader(theme, LONG),
    "check box": lambda theme: CheckBox(theme, LONG),
    "chip": lambda theme: Chip(theme, LONG, "12"),
}


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A window of a fixed width."""
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setFixedWidth(300)
    return holder


@pytest.mark.parametrize("layout", [QVBoxLayout, QHBoxLayout, FlowLayout])
@pytest.mark.parametrize("control", CONTROLS)
def test_a_control_with_long_words_becomes_higher(holder, theme, layout, control):
    line = layout(holder)
    line.addWidget(CONTROLS[control](theme))
    holder.show()
    holder.resize(300, holder.layout().heightForWidth(300))
    QApplication.processEvents()

    assert list(window_faults(holder)) == []


def test_a_button_with_more_height_than_it_needs_keeps_its_box_in_the_middle(qtbot, theme):
    button = Button(theme, "Go", kind="primary")
    qtbot.addWidget(button)
    button.resize(button.sizeHint().width(), 100)

    column = colours_in_column(button, 14)
    primary = theme.colour("primary").name()

    # 40 high at 100 %, in the middle of 100.
    assert (column.index(primary), len(column) - column[::-1].index(primary)) == (30, 70)


def test_a_click_beside_the_box_of_a_button_is_none(qtbot, theme):
    button = Button(theme, "Go")
    qtbot.addWidget(button)
    button.resize(100, 100)

    assert button.hitButton(QPoint(50, 50))
    assert not button.hitButton(QPoint(50, 10))


def test_what_is_added_to_a_line_on_screen_gets_its_place(holder, theme):
    line = FlowLayout(holder)
    holder.show()
    QApplication.processEvents()

    chip = Chip(theme, "Chronology", "28", holder)
    chip.show()
    line.addWidget(chip)
    QApplication.processEvents()

    assert chip.size() == chip.sizeHint()


def test_the_action_of_a_banner_says_to_a_screen_reader_what_it_is_about(qtbot, theme):
    banner = Banner(theme, "A file is broken.", action="See why")
    qtbot.addWidget(banner)

    names = [button.accessibleName() for button in banner.findChildren(Button)]

    assert "See why: A file is broken." in names


def test_the_action_of_a_banner_can_have_a_name_of_its_own(qtbot, theme):
    banner = Banner(theme, "Broken.", action="See why", action_name="See why b.yaml is broken")
    qtbot.addWidget(banner)

    names = [button.accessibleName() for button in banner.findChildren(Button)]

    assert "See why b.yaml is broken" in names
