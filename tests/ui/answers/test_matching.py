"""Answering by joining what stands left with what stands right."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from quiz.core.kinds.matching import Pair
from quiz.core.numbers import NumberFormat
from quiz.ui.answers import answer_widget
from quiz.ui.widgets.match_board import MatchBoard
from quiz.ui.widgets.match_box import Joined
from quiz.ui.widgets.text import Label
from tests.ui.answers.moving import all_faults, drag, said_to
from tests.ui.pages.playing import MATCHING

#: At the right: A vision, B R&D, C declaration, D framework.
ORDER = (3, 2, 0, 1)
LONG = "A long text about what was agreed, & why <it> was: " * 3


@pytest.fixture
def answer(qtbot, theme):
    def make(question=MATCHING, order=ORDER, width=968):
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

    return make


def board(widget):
    return widget.findChild(MatchBoard)


def click(widget, qtbot, *names):
    for name in names:
        boxes = [*board(widget).lefts, *board(widget).rights]
        box = next(each for each in boxes if each.mark() == name)
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)


def press(widget, keys):
    for key in keys:
        assert widget.take_key(key)


def command(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    return widget.take_command(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def status(widget):
    return widget.findChild(Label).plain_text()


def names(boxes):
    return [box.accessibleName() for box in boxes]


def test_clicks_join_the_current_one_and_go_on_to_the_next(answer, qtbot):
    widget = answer()
    assert status(widget) == "0 of 3 joined. Now: Lima. Press a letter to join it."
    with qtbot.waitSignal(widget.changed) as told:
        click(widget, qtbot, "C")
    assert told.args == ["0:0"] == [widget.response()]
    assert status(widget) == "1 of 3 joined. Now: Vallarta. Press a letter to join it."
    click(widget, qtbot, "3", "B", "D")
    assert widget.response() == "0:0,1:1,2:2"
    assert status(widget) == "3 of 3 joined."


def test_a_number_then_a_letter_join(answer):
    widget = answer()
    press(widget, "2d")
    assert widget.response() == "1:1"
    press(widget, "1A")
    assert widget.response() == "0:3,1:1"
    assert not widget.take_key("4")
    assert not widget.take_key("e")
    assert not widget.take_key("")


def test_a_right_one_that_is_joined_elsewhere_moves(answer):
    widget = answer()
    press(widget, "1c2c")
    assert widget.response() == "1:0"
    assert status(widget) == "1 of 3 joined. Now: Cali. Press a letter to join it."


def test_the_same_pair_again_is_taken_apart(answer, qtbot):
    widget = answer()
    click(widget, qtbot, "1", "C", "1", "C")
    assert widget.response() == ""
    assert status(widget) == "0 of 3 joined. Now: Lima. Press a letter to join it."


def test_when_all_are_joined_a_right_one_can_be_pressed_first(answer, qtbot):
    widget = answer()
    press(widget, "1c2d3b")
    click(widget, qtbot, "A")
    assert status(widget) == "3 of 3 joined. Now: The vision. Press a number to join it."
    click(widget, qtbot, "2")
    assert widget.response() == "0:0,1:3,2:2"


@pytest.mark.parametrize("is_from_left", [True, False])
def test_a_card_is_dragged_onto_one_of_the_other_side(answer, qtbot, is_from_left):
    widget = answer()
    left, right = board(widget).lefts[2], board(widget).rights[1]
    one, other = (left, right) if is_from_left else (right, left)
    way = other.mapToGlobal(other.rect().center()) - one.mapToGlobal(one.rect().center())
    with qtbot.waitSignal(widget.changed) as told:
        drag(qtbot, one, way)
    assert told.args == ["2:2"]


def test_a_drag_that_ends_on_its_own_side_joins_nothing(answer, qtbot):
    widget = answer()
    first, second = board(widget).lefts[:2]
    with qtbot.assertNotEmitted(widget.changed):
        drag(qtbot, first, second.pos() - first.pos())
    assert widget.response() == ""


def test_delete_takes_a_pair_apart_where_the_focus_is(answer):
    widget = answer()
    press(widget, "1c2d3b")
    board(widget).lefts[1].setFocus(Qt.FocusReason.TabFocusReason)
    assert command(widget, Qt.Key.Key_Delete)
    assert widget.response() == "0:0,2:2"
    press(widget, "2d")
    board(widget).rights[2].setFocus(Qt.FocusReason.TabFocusReason)
    command(widget, Qt.Key.Key_Delete)
    assert widget.response() == "1:1,2:2"


def test_delete_takes_the_latest_pair_apart_where_no_ring_is_shown(answer, qtbot):
    widget = answer()
    click(widget, qtbot, "2", "D")
    press(widget, "3b")
    command(widget, Qt.Key.Key_Delete)
    assert widget.response() == "1:1"


def test_delete_takes_the_pair_of_the_chosen_one_apart(answer):
    widget = answer()
    press(widget, "1c1")
    command(widget, Qt.Key.Key_Delete)
    assert widget.response() == ""


@pytest.mark.parametrize("way", ["key", "button"])
def test_everything_can_be_taken_back_step_by_step(answer, qtbot, way):
    widget = answer()
    assert widget.undo.isHidden()
    press(widget, "1c2c2")
    command(widget, Qt.Key.Key_Delete)
    responses = []
    while not widget.undo.isHidden():
        if way == "key":
            assert command(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        else:
            qtbot.mouseClick(widget.undo, Qt.MouseButton.LeftButton)
        responses.append(widget.response())
    assert responses == ["1:0", "0:0", ""]


def test_arrows_walk_the_cards_and_space_presses_one(answer, qtbot):
    widget = answer()
    lefts, rights = board(widget).lefts, board(widget).rights
    assert widget.move_into(is_at_end=False)
    qtbot.keyClick(lefts[0], Qt.Key.Key_Down)
    assert lefts[1].hasFocus()
    qtbot.keyClick(lefts[1], Qt.Key.Key_Space)
    qtbot.keyClick(lefts[1], Qt.Key.Key_Right)
    assert rights[1].hasFocus()
    qtbot.keyClick(rights[1], Qt.Key.Key_Space)
    assert widget.response() == "1:2"
    qtbot.keyClick(rights[1], Qt.Key.Key_End)
    assert rights[3].hasFocus()


def test_a_draft_comes_back_without_saying_that_it_changed(answer, qtbot):
    widget = answer()
    with qtbot.assertNotEmitted(widget.changed):
        widget.set_response("0:0,2:3")
    assert widget.response() == "0:0,2:3"
    assert status(widget) == "2 of 3 joined. Now: Vallarta. Press a letter to join it."
    widget.set_response("")
    assert widget.response() == ""


def test_what_is_locked_keeps_its_pairs(answer, qtbot):
    widget = answer()
    press(widget, "1c")
    widget.lock()
    click(widget, qtbot, "2", "D")
    assert not widget.take_key("2")
    assert not command(widget, Qt.Key.Key_Delete)
    drag(qtbot, board(widget).lefts[1], board(widget).rights[0].pos())
    assert widget.response() == "0:0"
    assert all(box.isEnabled() for box in board(widget).lefts)


def test_a_screen_reader_hears_what_is_joined_with_what(answer, monkeypatch):
    widget = answer()
    said = said_to(monkeypatch, "matching")
    press(widget, "1c")
    assert said[1:] == [
        "1. Lima, joined with C. The declaration."
        " 1 of 3 joined. Now: Vallarta. Press a letter to join it."
    ]
    assert names(board(widget).lefts) == [
        "1. Lima, joined with C. The declaration",
        "2. Vallarta, not joined, chosen",
        "3. Cali, not joined",
    ]
    assert names(board(widget).rights) == [
        "A. The vision",
        "B. R&D",
        "C. The declaration, joined with 1. Lima",
        "D. The framework",
    ]
    assert not any(box.isCheckable() for box in board(widget).lefts)


def test_after_the_answer_each_left_one_says_with_what_it_belongs(answer):
    widget = answer()
    widget.set_response("0:0,1:3")
    widget.lock()
    widget.show_mark(MATCHING.mark("0:0,1:3"))
    lefts = board(widget).lefts
    assert names(lefts) == [
        "1. Lima, joined with C. The declaration, correct",
        "2. Vallarta, joined with A. The vision, incorrect, goes with D. The framework",
        "3. Cali, not joined, goes with B. R&D",
    ]
    shown = [[box.text for box in left.text_boxes()] for left in lefts]
    assert [texts[2:] for texts in shown] == [[], ["Goes with D"], ["Not joined\nGoes with B"]]


def test_what_was_not_sent_is_neither_right_nor_wrong(answer):
    widget = answer()
    widget.set_response("0:0,1:3")
    widget.lock()
    widget.show_mark(MATCHING.mark(""))
    lefts = board(widget).lefts
    assert {left.judged() for left in lefts} == {Joined.UNSENT}
    assert names(lefts)[0] == (
        "1. Lima, joined with C. The declaration, not sent, goes with C. The declaration"
    )


def curve_runs(widget, colour):
    """Return how many pieces of a colour there are along the curve from the first at the left."""
    shown = board(widget)
    start = shown._end_of(shown.lefts[0])
    image = shown.grab().toImage()
    y = round(start.y())
    columns = range(round(start.x()) + 6, round(start.x()) + 160)
    hits = [any(image.pixelColor(x, y + off) == colour for off in (-2, -1, 0, 1)) for x in columns]
    return sum(now and not before for before, now in pairwise([False, *hits]))


def test_curves_are_solid_where_right_and_dashed_where_wrong(answer, theme):
    straight = (0, 1, 2, 3)
    widget = answer(order=straight)
    widget.set_response("0:0")
    assert curve_runs(widget, theme.colour("primary")) == 1
    widget.lock()
    widget.show_mark(MATCHING.mark("0:0"))
    assert curve_runs(widget, theme.colour("right")) == 1
    wrong = answer(order=(1, 0, 2, 3))
    wrong.set_response("0:1")
    wrong.lock()
    wrong.show_mark(MATCHING.mark("0:1"))
    assert curve_runs(wrong, theme.colour("wrong")) > 3


@pytest.mark.parametrize("width", [968, 700, 560, 380])
def test_nothing_of_long_cards_is_cut_and_judging_moves_none(answer, width):
    pairs = tuple(Pair(left=f"{LONG} {n}", right=f"{LONG} right {n}") for n in range(6))
    question = replace(MATCHING, pairs=pairs)
    widget = answer(question, order=tuple(range(7)), width=width)
    widget.set_response("0:0,1:6,3:2")
    assert all_faults(widget) == []
    cards = board(widget).tab_stops()
    before = [card.geometry() for card in cards]
    widget.lock()
    widget.show_mark(question.mark("0:0,1:6,3:2"))
    QApplication.processEvents()
    assert [card.geometry() for card in cards] == before
    assert all_faults(widget) == []


def test_where_it_is_narrow_each_left_one_names_its_partner(answer):
    widget = answer(width=400)
    widget.set_response("0:0")
    assert board(widget).is_stacked()
    texts = [[box.text for box in left.text_boxes()] for left in board(widget).lefts]
    assert texts[0] == ["1", "Lima", "C. The declaration"]
    assert texts[1] == ["2", "Vallarta", "Not joined"]
    lowest = board(widget).lefts[-1].geometry().bottom()
    assert all(right.y() > lowest for right in board(widget).rights)


def test_the_rule_and_the_keys_are_said(answer):
    widget = answer()
    assert widget.note_text() == "Each pair joined rightly counts."
    assert [key for key, _ in widget.keys(needs_alt=True)] == ["1 – 3", "Alt+A – D", "Del"]
