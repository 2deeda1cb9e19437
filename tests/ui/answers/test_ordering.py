"""Answering by putting rows in order."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from quiz.core.kinds.ordering import Item
from quiz.core.numbers import NumberFormat
from quiz.ui.answers import answer_widget
from quiz.ui.widgets.order_row import OrderRow, Placed
from tests.ui.answers.moving import all_faults, drag, said_to
from tests.ui.pages.playing import ORDERING

ALT = Qt.KeyboardModifier.AltModifier
LONG = "A long text about what was agreed, & why <it> was: " * 4
LONG_KEY = "Primer semestre de 2015 (32 observadores)"


@pytest.fixture
def answer(qtbot, theme):
    theme.set_reduced_motion(True)

    def make(question=ORDERING, order=(2, 0, 1), width=768):
        widget = answer_widget(theme, question, order, "en", NumberFormat.COMMA_POINT, "")
        qtbot.addWidget(widget)
        widget.resize(width, widget.heightForWidth(width))
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        if (focused := QApplication.focusWidget()) is not None:
            focused.clearFocus()
        return widget

    yield make
    theme.set_reduced_motion(False)


def rows(widget):
    return [each for each in widget.tab_stops() if isinstance(each, OrderRow)]


def texts(widget):
    return [row.plain_text() for row in rows(widget)]


def names(widget):
    return [row.accessibleName() for row in rows(widget)]


def button(widget, name):
    return next(each for each in widget.tab_stops() if each.accessibleName() == name)


def test_the_rows_come_in_the_plans_order_and_nothing_is_answered(answer):
    widget = answer()
    assert texts(widget) == ["R&D", "The declaration", "The framework"]
    assert widget.response() == ""


def test_a_button_moves_its_row_and_the_response_is_in_the_banks_order(answer, qtbot, monkeypatch):
    widget = answer()
    said = said_to(monkeypatch, "ordering")
    with qtbot.waitSignal(widget.changed) as told:
        qtbot.mouseClick(button(widget, "Move R&D down"), Qt.MouseButton.LeftButton)
    assert texts(widget) == ["The declaration", "R&D", "The framework"]
    assert told.args == ["0,2,1"] == [widget.response()]
    assert said == ["Now in place 2 of 3"]
    assert rows(widget)[1].hasFocus()
    qtbot.mouseClick(button(widget, "Move The framework up"), Qt.MouseButton.LeftButton)
    assert widget.response() == "0,1,2"


def test_what_was_moved_back_is_answered(answer, qtbot):
    widget = answer()
    for name in ("Move R&D down", "Move R&D up"):
        qtbot.mouseClick(button(widget, name), Qt.MouseButton.LeftButton)
    assert widget.response() == "2,0,1"


@pytest.mark.parametrize(
    ("key", "response"),
    [
        (Qt.Key.Key_Up, "0,2,1"),
        (Qt.Key.Key_Down, "2,1,0"),
        (Qt.Key.Key_Home, "0,2,1"),
        (Qt.Key.Key_End, "2,1,0"),
    ],
)
@pytest.mark.parametrize("on_button", [False, True])
def test_alt_and_a_key_move_the_row_that_has_the_focus(answer, qtbot, key, response, on_button):
    widget = answer()
    target = widget.tab_stops()[4 if on_button else 3]
    target.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(target, key, ALT)
    assert widget.response() == response
    assert target.hasFocus()


def test_arrows_without_alt_walk_the_rows(answer, qtbot):
    widget = answer()
    assert widget.move_into(is_at_end=False)
    qtbot.keyClick(rows(widget)[0], Qt.Key.Key_Down)
    assert rows(widget)[1].hasFocus()
    qtbot.keyClick(rows(widget)[1], Qt.Key.Key_End)
    assert rows(widget)[2].hasFocus()
    assert widget.response() == ""


@pytest.mark.parametrize(("way", "response"), [(150, "0,1,2"), (70, "0,2,1"), (1000, "0,1,2")])
def test_a_row_is_dragged_to_its_place(answer, qtbot, way, response):
    widget = answer()
    with qtbot.waitSignal(widget.changed) as told:
        drag(qtbot, rows(widget)[0], QPoint(0, way))
    assert told.args == [response]
    tops = [row.y() for row in rows(widget)]
    assert tops == sorted(tops)
    assert len({b - a for a, b in pairwise(tops)}) == 1


def test_while_it_is_dragged_the_others_make_room_and_nothing_is_answered(answer, qtbot):
    widget = answer()
    row = rows(widget)[0]
    drag(qtbot, row, QPoint(0, 75), drops=False)
    assert texts(widget) == ["The declaration", "R&D", "The framework"]
    assert rows(widget)[0].y() == 0
    assert row.is_dragged()
    assert widget.response() == ""
    widget.lock()
    assert not row.is_dragged()
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton)
    assert widget.response() == ""


def test_a_moved_row_glides_unless_motion_is_reduced(answer, qtbot, theme):
    widget = answer()
    theme.set_reduced_motion(False)
    row = rows(widget)[0]
    qtbot.mouseClick(button(widget, "Move R&D down"), Qt.MouseButton.LeftButton)
    assert row.y() == 0
    qtbot.waitUntil(lambda: row.y() == 70)


def test_a_draft_comes_back_without_saying_that_it_changed(answer, qtbot):
    widget = answer()
    with qtbot.assertNotEmitted(widget.changed):
        widget.set_response("1,2,0")
    assert widget.response() == "1,2,0"
    assert texts(widget) == ["The framework", "R&D", "The declaration"]
    widget.set_response("")
    assert (widget.response(), texts(widget)[0]) == ("", "R&D")


def test_what_is_locked_keeps_its_order_and_can_still_be_walked(answer, qtbot):
    widget = answer()
    widget.set_response("1,2,0")
    widget.lock()
    first = rows(widget)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Down, ALT)
    drag(qtbot, first, QPoint(0, 80))
    assert widget.response() == "1,2,0"
    assert [each for each in widget.tab_stops() if each.isVisible()] == rows(widget)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert rows(widget)[1].hasFocus()


def test_a_screen_reader_hears_place_key_and_where_it_goes(answer):
    widget = answer()
    assert names(widget)[0] == "1 of 3: R&D"
    assert rows(widget)[0].accessibleDescription() == "Alt and the arrows move it."
    widget.set_response("1,0,2")
    widget.lock()
    widget.show_mark(ORDERING.mark("1,0,2"))
    assert names(widget) == [
        "1 of 3: The framework, 2012, goes in 2",
        "2 of 3: The declaration, 2011, goes in 1",
        "3 of 3: R&D, 2014, in place",
    ]
    assert [box.text for box in rows(widget)[2].text_boxes()] == ["R&D", "2014", "In place"]


def test_a_screen_reader_meets_the_rows_as_they_are_seen(answer, qtbot):
    widget = answer()
    qtbot.mouseClick(button(widget, "Move R&D down"), Qt.MouseButton.LeftButton)
    assert widget.findChildren(OrderRow) == rows(widget)


def test_what_was_not_sent_only_says_where_it_goes(answer):
    widget = answer()
    widget.lock()
    widget.show_mark(ORDERING.mark(""))
    assert [row.status() for row in rows(widget)] == ["Goes in 3", "Goes in 1", "Goes in 2"]
    assert {row._placed for row in rows(widget)} == {Placed.UNSENT}


def test_rows_of_equal_rank_may_stand_in_either_order(answer):
    items = [replace(item, rank=rank) for item, rank in zip(ORDERING.items, (1, 1, 2), strict=True)]
    question = replace(ORDERING, items=tuple(items))
    widget = answer(question)
    widget.set_response("1,0,2")
    widget.show_mark(question.mark("1,0,2"))
    assert [row.status() for row in rows(widget)] == ["In place"] * 3


@pytest.mark.parametrize(
    ("marking", "rule"),
    [
        ("pairs", "Each pair of rows in order adds; each pair out of order subtracts."),
        ("exact", "Only exactly the right order counts."),
        ("longest", "The longest series of rows in order counts."),
    ],
)
def test_the_rule_is_said_before_the_answer(answer, marking, rule):
    assert answer(replace(ORDERING, marking=marking)).note_text() == rule


@pytest.mark.parametrize("width", [768, 552, 340])
@pytest.mark.parametrize("key", [None, "28 de abril de 2011", LONG_KEY])
def test_nothing_of_long_rows_is_cut_and_judging_moves_none(answer, width, key):
    items = tuple(Item(text=f"{LONG} {place}", key=key) for place in range(8))
    question = replace(ORDERING, items=items)
    widget = answer(question, order=(3, 2, 1, 0, 4, 5, 6, 7), width=width)
    assert all_faults(widget) == []
    widget.set_response("3,2,1,0,4,5,6,7")
    before = [row.geometry() for row in rows(widget)]
    widget.lock()
    widget.show_mark(question.mark("3,2,1,0,4,5,6,7"))
    QApplication.processEvents()
    assert [row.geometry() for row in rows(widget)] == before
    assert all_faults(widget) == []


def test_a_long_key_stands_below_the_text_and_leaves_it_the_row(answer):
    item = Item(text="The summary gives the number of observers at the time", key=LONG_KEY)
    question = replace(ORDERING, items=(*ORDERING.items, item))
    widget = answer(question, order=(2, 0, 3, 1))
    widget.set_response("0,1,2,3")
    widget.lock()
    widget.show_mark(question.mark("0,1,2,3"))
    text, key, _ = rows(widget)[3].text_boxes()
    assert text.rect.height() < 30
    assert key.rect.top() > text.rect.bottom()


def test_a_question_without_named_ends_has_rows_alone(answer):
    widget = answer(replace(ORDERING, first=None, last=None))
    assert widget.height() == sum(row.height() for row in rows(widget)) + 2 * 4
