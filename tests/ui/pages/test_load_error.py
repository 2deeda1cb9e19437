"""The page that explains a bank that could not be loaded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from quiz.core.settings import Settings
from quiz.ui.pages.code_lines import CodeLines
from quiz.ui.pages.home_view import Problem
from quiz.ui.pages.load_error import LoadErrorPage
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults
from tests.ui.pages.homes import problem


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> LoadErrorPage:
    page = LoadErrorPage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    page.resize(1071, 800)
    return page


def show(page: LoadErrorPage, shown: Problem) -> None:
    page.show_problem(shown)
    page.show()
    QApplication.processEvents()


def texts(page: LoadErrorPage) -> list[str]:
    return [label.plain_text() for label in page.findChildren(Label) if label.isVisible()]


def button(page: QWidget, name: str) -> QAbstractButton:
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if name in (each.text(), each.accessibleName())
    )


def test_a_file_that_cannot_be_opened_is_explained(page: LoadErrorPage) -> None:
    show(page, problem())
    said = texts(page)
    for text in (
        "Home",
        'We could not open "trade.yaml"',
        "The file reads well up to line 37.",
        "Line 37 should begin with 6 spaces, like line 38.",
    ):
        assert text in said


def test_a_bank_in_use_says_what_was_left_out(page: LoadErrorPage) -> None:
    show(page, problem(is_loaded=True, left_out=3))
    said = texts(page)
    assert "Some questions were left out" in said
    assert any(
        text.startswith('3 questions of "trade.yaml" cannot be asked; the rest can.')
        for text in said
    )


def test_the_bad_line_differs_in_weight_and_in_words(page: LoadErrorPage) -> None:
    show(page, problem())
    code = page.findChildren(CodeLines)[0]
    boxes = {box.text: box.font.weight() for box in code.text_boxes()}
    assert boxes["   - El Acuerdo Marco"] == boxes["37"] == 600
    assert boxes["      - La Declaración de Lima"] == 400
    assert "Line 37, here:    - El Acuerdo Marco" in code.accessibleName()


def test_a_long_line_goes_on_in_the_next_row(page: LoadErrorPage) -> None:
    line = "x" * 150
    show(page, problem(lines=((7, line, True),)))
    code = page.findChildren(CodeLines)[0]
    boxes = code.text_boxes()
    assert "".join(box.text for box in boxes if box.text != "7") == line
    assert list(faults(code)) == []
    assert code.height() == code.heightForWidth(code.width())


def test_without_lines_there_is_no_box(page: LoadErrorPage) -> None:
    show(page, problem(lines=(), remedy=""))
    assert not page.findChildren(CodeLines)[0].isVisible()


def test_the_file_is_opened_at_the_mistake(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem())
    with qtbot.waitSignal(page.file_opening_requested) as asked:
        button(page, "Open the file").click()
    assert asked.args == ["/home/ines/trade.yaml", 37]


def test_the_main_action_opens_the_file(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem())
    with qtbot.waitSignal(page.file_opening_requested):
        page.main_action()


def test_another_file_can_be_chosen(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem())
    with qtbot.waitSignal(page.other_file_requested):
        button(page, "Choose another file…").click()


def test_the_details_are_copied(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem())
    with qtbot.waitSignal(page.copied) as copied:
        button(page, "Copy the details").click()
    assert QGuiApplication.clipboard().text() == problem().details
    assert copied.args == ["The details are on the clipboard."]


def test_the_way_back_is_in_the_header(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem())
    with qtbot.waitSignal(page.back_requested):
        button(page, "Back (Esc)").click()


def test_esc_goes_back(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem())
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_the_menu_is_offered_where_the_side_bar_is_not(page: LoadErrorPage, qtbot: QtBot) -> None:
    page.set_room(Room.of(800, 700, 1.0))
    show(page, problem())
    with qtbot.waitSignal(page.menu_requested):
        button(page, "Menu").click()


def test_every_complaint_is_listed(page: LoadErrorPage) -> None:
    show(page, problem())
    details = page.findChildren(QPlainTextEdit)[0]
    assert details.toPlainText() == problem().details
    assert details.accessibleName() == "2 mistakes and notices in all"


def test_a_single_complaint_is_not_told_twice(page: LoadErrorPage) -> None:
    show(page, problem(details="trade.yaml:37:3: error: x"))
    assert not page.findChildren(QPlainTextEdit)[0].isVisible()


@pytest.mark.parametrize("is_loaded", [False, True])
@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 1.0), (1024, 600, 1.0), (1280, 800, 2.0)]
)
def test_nothing_is_cut_in_any_window(
    theme: Theme, qtbot: QtBot, width: int, height: int, scale: float, *, is_loaded: bool
) -> None:
    theme.set_scale(scale)
    page = LoadErrorPage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    room = Room.of(width, height, scale)
    page.set_room(room)
    page.resize(width - theme.px({1180: 209, 900: 81}.get(room.width, 0)), height)
    show(page, problem(is_loaded=is_loaded, left_out=3))
    scroll = page.findChildren(ScrollArea)[0]
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
    found = [
        fault
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        for fault in faults(widget)
    ]
    assert found == []
