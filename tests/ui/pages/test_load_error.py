"""The page that explains a bank that could not be loaded."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from quiz.banks.complaint import Piece
from quiz.banks.snippets import SnippetLine
from quiz.core.settings import Settings
from quiz.ui.bank_faults import Fault
from quiz.ui.pages.code_lines import CodeLines
from quiz.ui.pages.fault_block import FaultBlock
from quiz.ui.pages.load_error import LoadErrorPage
from quiz.ui.pages.problem import Problem
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults
from tests.ui.pages.homes import fault, problem


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> LoadErrorPage:
    page = LoadErrorPage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    page.resize(1071, 800)
    return page


def show(page: LoadErrorPage, shown: Problem, *faults: Fault) -> None:
    page.show_problem(shown, faults or (fault(),))
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
        "Question bank",
        'We could not open "trade.yaml"',
        "The indentation differs from the line before.",
        "Begin it with - .",
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
    show(page, problem(), fault(lines=(SnippetLine(number=7, text=line, is_bad=True),)))
    code = page.findChildren(CodeLines)[0]
    boxes = code.text_boxes()
    assert "".join(box.text for box in boxes if box.text != "7") == line
    assert list(faults(code)) == []
    assert code.height() == code.heightForWidth(code.width())


def test_without_lines_there_is_no_box(page: LoadErrorPage) -> None:
    show(page, problem(), fault(lines=(), line=0))
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


def blocks(page: LoadErrorPage) -> list[FaultBlock]:
    return [each for each in page.findChildren(FaultBlock) if each.isVisible()]


def code_of(widget: QWidget) -> list[str]:
    return [each.accessibleName() for each in widget.findChildren(CodeLines) if not each.isHidden()]


def test_every_mistake_has_its_place_its_sentences_and_its_lines(page: LoadErrorPage) -> None:
    lines = (SnippetLine(number=12, text="answer: many", is_bad=True),)
    second = fault(line=12, lines=lines, severity="warning")
    show(page, problem(is_loaded=True, left_out=2), fault(), second, fault(line=40))
    assert "2 more mistakes and notices" in texts(page)
    block, _ = blocks(page)
    said = [label.plain_text() for label in block.findChildren(Label)]
    assert said[:1] == ["Notice about trade.yaml, line 12"]
    assert "The indentation differs from the line before." in said
    assert code_of(block) == ["Line 12, here: answer: many"]


def test_a_mistake_in_a_whole_file_names_no_line(page: LoadErrorPage) -> None:
    show(page, problem(), fault(), fault(line=0, lines=(), path="/home/ines/more.yml"))
    assert "Mistake in more.yml" in texts(page)
    assert code_of(blocks(page)[0]) == []


def test_a_single_mistake_is_not_told_twice(page: LoadErrorPage) -> None:
    show(page, problem(details="trade.yaml:37:3: error: x"))
    assert blocks(page) == []
    assert not any("more" in text for text in texts(page))


def test_what_is_no_longer_wrong_is_no_longer_listed(page: LoadErrorPage) -> None:
    show(page, problem(), fault(), fault(line=40))
    show(page, problem())
    assert blocks(page) == []


def test_other_files_are_opened_from_where_they_are_first_named(
    page: LoadErrorPage, qtbot: QtBot
) -> None:
    other = "/home/ines/sea.yaml"
    show(page, problem(), fault(), fault(line=40), fault(path=other), fault(path=other, line=50))
    openers = [each for each in page.findChildren(QAbstractButton) if "sea" in each.text()]
    assert [each.text() for each in openers] == ["Open sea.yaml"]
    with qtbot.waitSignal(page.file_opening_requested) as asked:
        openers[0].click()
    assert asked.args == [other, 37]


def test_of_mistakes_in_several_files_the_first_names_its_file_too(
    page: LoadErrorPage, qtbot: QtBot
) -> None:
    shown = problem(is_loaded=True, left_out=2, in_several_files=True)
    show(page, replace(shown, name="Trade"), fault(), fault(path="/home/ines/sea.yaml"))
    said = texts(page)
    assert said.index("Mistake in trade.yaml, line 37") < said.index("Mistake in sea.yaml, line 37")
    assert any(text.startswith('2 questions of "Trade" cannot') for text in said)
    with qtbot.waitSignal(page.file_opening_requested) as asked:
        button(page, "Open trade.yaml").click()
    assert asked.args == ["/home/ines/trade.yaml", 37]


def test_of_one_file_the_first_mistake_does_not_name_it_again(page: LoadErrorPage) -> None:
    show(page, problem(in_several_files=True), fault())
    show(page, problem(), fault())
    assert "Mistake in trade.yaml, line 37" not in texts(page)
    assert button(page, "Open the file").isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_mistakes_stand_alike_with_and_without_a_way_to_their_file(
    page: LoadErrorPage, theme: Theme, scale: float
) -> None:
    theme.set_scale(scale)
    other = "/home/ines/sea.yaml"
    show(page, problem(), fault(), fault(path=other), fault(path=other), fault(path=other, line=0))
    gaps = set()
    for block in blocks(page):
        heading, reason = block.findChildren(Label)[:2]
        middle = heading.mapTo(block, heading.rect().center()).y()
        gaps.add((middle, reason.mapTo(block, QPoint(0, 0)).y() - middle))
    assert len(gaps) == 1


def test_what_is_not_listed_is_counted(page: LoadErrorPage) -> None:
    show(page, problem(details="a\nb\nc"), fault())
    assert any("details that can be copied" in text for text in texts(page))


def test_no_backticks_are_shown_and_code_looks_like_code(page: LoadErrorPage) -> None:
    pieces = (Piece("Write "), Piece("<key>: a & b", is_code=True), Piece("."))
    show(page, problem(), fault(remedy=pieces))
    label = next(
        each for each in page.findChildren(Label) if each.plain_text() == "Write <key>: a & b."
    )
    assert "Mono" in label.text()
    assert not any("`" in text for text in texts(page))


def test_the_keys_for_scrolling_scroll(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem(), *(fault(line=line) for line in range(1, 12)))
    bar = page.findChildren(ScrollArea)[0].verticalScrollBar()
    qtbot.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_of_a_version_before_the_mistakes_it_is_said_that_it_stays(page: LoadErrorPage) -> None:
    show(page, problem(is_loaded=True, is_outdated=True))
    assert '"trade.yaml" has mistakes' in texts(page)
    assert "The version before the mistakes stays in use." in texts(page)


MISSING = {"is_missing": True, "can_be_removed": True, "bank": "/home/ines/trade.yaml"}


def test_a_file_that_has_gone_offers_what_there_is_to_do(page: LoadErrorPage) -> None:
    show(page, problem(**MISSING))
    said = "\n".join(texts(page)).replace("\u200b", "")
    assert '"trade.yaml" is not there' in said
    assert "There is nothing at /home/ines/trade.yaml." in said
    assert "Write the path" not in said
    assert "The indentation" not in said
    assert button(page, "Choose another file…").isVisible()
    assert button(page, "Remove from the list").isVisible()


def test_of_a_file_that_has_gone_while_it_is_used_it_is_said_how_long_it_stays(
    page: LoadErrorPage,
) -> None:
    show(page, problem(is_loaded=True, is_outdated=True, **MISSING))
    assert any("stays in use until you quit" in text for text in texts(page))


def test_a_file_that_has_gone_is_replaced_by_the_chosen_one(
    page: LoadErrorPage, qtbot: QtBot
) -> None:
    show(page, problem(**MISSING))
    with qtbot.waitSignal(page.other_file_requested) as asked:
        page.main_action()
    assert asked.args == ["/home/ines/trade.yaml"]


def test_a_file_that_is_there_is_not_replaced(page: LoadErrorPage, qtbot: QtBot) -> None:
    show(page, problem(can_be_removed=True, bank="/home/ines/trade.yaml"))
    with qtbot.waitSignal(page.other_file_requested) as asked:
        button(page, "Choose another file…").click()
    assert asked.args == [""]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_no_button_stands_alone_on_its_line(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.set_scale(scale)
    page = LoadErrorPage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    page.resize(1071, 800)
    show(page, problem(can_be_removed=True))
    names = ("Open the file", "Choose another file…", "Copy the details", "Remove from the list")
    tops = [button(page, name).mapTo(page, QPoint(0, 0)).y() for name in names]
    assert tops[0] == tops[1]
    assert tops[2] == tops[3]


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
    show(page, problem(is_loaded=is_loaded, left_out=3), fault(), fault(path="/home/sea.yaml"))
    scroll = page.findChildren(ScrollArea)[0]
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
    found = [
        fault
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        for fault in faults(widget)
    ]
    assert found == []
