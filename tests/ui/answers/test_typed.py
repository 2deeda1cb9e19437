"""Answering by typing: a number, or words."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from quiz.core.kinds import mark
from quiz.core.kinds.numeric import Numeric
from quiz.core.numbers import NumberFormat
from quiz.ui.answers import answer_widget
from quiz.ui.widgets.number_line import NumberLine
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults
from tests.ui.pages.playing import NUMERIC, SHORT, YEAR

SPACE, POINT, COMMA = NumberFormat


@pytest.fixture
def answer(qtbot, theme):
    def make(question, language="en", number_format=COMMA, width=768):
        widget = answer_widget(theme, question, (), language, number_format, "")
        qtbot.addWidget(widget)
        widget.resize(width, 400)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return make


def numeric(answer, **more):
    return Numeric(id="n", prompt="?", answer=Decimal(answer), **more)


def field(widget):
    return widget.findChild(QLineEdit)


def shown(widget):
    return [
        label.plain_text()
        for label in widget.findChildren(Label)
        if label.isVisible() and label.plain_text()
    ]


def typed(widget, qtbot, text):
    field(widget).clear()
    qtbot.keyClicks(field(widget), text)
    return shown(widget)[-1] if shown(widget) else ""


def click(widget, qtbot, *names):
    for name in names:
        button = next(
            each for each in widget.findChildren(QAbstractButton) if each.accessibleName() == name
        )
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("980000", "Reads as 980,000 (nine hundred and eighty thousand)"),
        (
            "998,808",
            "Reads as 998,808 (nine hundred and ninety-eight thousand eight hundred and eight)",
        ),
        ("12 %", "Reads as 12 (twelve)"),
        ("1.2.3", "The groups of digits are not of three. Write the number without separators."),
        ("--1", "A minus sign goes once, before the number."),
        ("1/2", "Only digits and one decimal mark, please."),
        ("1,000.5.5", "There are two decimal marks. Keep one."),
        ("-", "There is no digit in it. Type a number."),
    ],
)
def test_what_is_typed_is_read_back_beside_the_field(answer, qtbot, text, reading):
    widget = answer(numeric(5))
    assert typed(widget, qtbot, text) == reading


def test_a_number_is_read_back_in_spanish(answer, qtbot):
    widget = answer(NUMERIC, "es", SPACE)
    assert "novecientos ochenta mil" in typed(widget, qtbot, "980000")


def test_a_number_too_long_for_words_is_read_back_in_digits(answer, qtbot):
    widget = answer(numeric(5))
    assert typed(widget, qtbot, "1000000000000") == "Reads as 1,000,000,000,000"


@pytest.mark.parametrize("number_format", NumberFormat)
def test_a_year_is_grouped_nowhere(answer, qtbot, number_format):
    widget = answer(YEAR, number_format=number_format)
    assert typed(widget, qtbot, "2010") == "Reads as 2010 (two thousand and ten)"
    widget.lock()
    widget.show_mark(mark(YEAR, "2010", number_format))
    line = widget.findChild(NumberLine)
    assert field(widget).text() == "2010"
    assert {"2011", "Your answer: 2010"} <= {box.text for box in line.text_boxes()}


def test_a_number_with_a_unit_is_no_year(answer, qtbot):
    widget = answer(numeric(2011, unit="km"))
    assert typed(widget, qtbot, "2010") == "Reads as 2,010 (two thousand and ten)"


@pytest.mark.parametrize(
    ("question", "language", "sentence"),
    [
        (NUMERIC, "en", "Close is fine: ± 2% is accepted."),
        (NUMERIC, "es", "Close is fine: ± 2\N{NO-BREAK SPACE}% is accepted."),
        (numeric(5000, tolerance="1500"), "en", "Close is fine: ± 1,500 is accepted."),
        (numeric(5, tolerance="0.5"), "es", "Close is fine: ± 0,5 is accepted."),
    ],
)
def test_the_tolerance_is_said(answer, question, language, sentence):
    assert shown(answer(question, language)) == [sentence]


@pytest.mark.parametrize(
    "question",
    [numeric(5), numeric(5, tolerance="0%"), numeric(5, range=(Decimal(4), Decimal(6)))],
    ids=["exact", "nothing", "range"],
)
def test_a_range_is_not_said_nor_what_is_no_tolerance(answer, question):
    assert shown(answer(question)) == []


def test_a_number_can_be_given_by_the_mouse_alone(answer, qtbot):
    widget = answer(numeric(5, decimals=1), number_format=POINT)
    field(widget).setFocus()
    click(widget, qtbot, "Number keys")
    click(widget, qtbot, "Minus", "1", "2", "3", "Erase", "Decimal mark", "5")
    assert widget.response() == "-12,5"
    assert widget.focusWidget() is field(widget)
    click(widget, qtbot, "Hide the number keys")
    assert not any(
        each.isVisible() and each.accessibleName() == "7"
        for each in widget.findChildren(QAbstractButton)
    )


def test_the_keypad_tells_of_every_key(answer, qtbot):
    widget = answer(numeric(5))
    told = []
    widget.changed.connect(told.append)
    click(widget, qtbot, "Number keys", "4", "2")
    assert told == ["4", "42"]


def test_a_locked_number_has_no_keypad_left(answer, qtbot):
    widget = answer(NUMERIC)
    click(widget, qtbot, "Number keys")
    widget.lock()
    visible = [each for each in widget.findChildren(QAbstractButton) if each.isVisible()]
    assert visible == []
    qtbot.keyClicks(field(widget), "5")
    assert widget.response() == ""
    assert not widget.take_key("5")


@pytest.mark.parametrize("given", ["980000", "5", "99999999999999", ""])
@pytest.mark.parametrize("width", [768, 560])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_label_of_the_number_line_is_cut(answer, theme, given, width, scale):
    theme.set_scale(scale)
    widget = answer(NUMERIC, width=width)
    widget.set_response(given)
    widget.lock()
    widget.show_mark(mark(NUMERIC, given, COMMA))
    QApplication.processEvents()
    lines = [line for line in widget.findChildren(NumberLine) if line.isVisible()]
    assert len(lines) == 1
    assert list(faults(lines[0])) == []
    theme.set_scale(1.0)


def test_a_second_look_at_the_mark_shows_one_number_line(answer):
    widget = answer(NUMERIC)
    for _ in range(2):
        widget.show_mark(mark(NUMERIC, "", COMMA))
    assert len([line for line in widget.findChildren(NumberLine) if line.isVisible()]) == 1


@pytest.mark.parametrize("question", [NUMERIC, SHORT], ids=lambda q: q.id)
def test_the_field_says_what_became_of_the_answer(answer, question):
    widget = answer(question)
    widget.set_response("5")
    widget.lock()
    widget.show_mark(mark(question, "5", COMMA))
    assert field(widget).accessibleDescription() == "your answer, incorrect"


def test_a_long_answer_shows_its_beginning_and_all_of_it_in_the_tooltip(answer):
    widget = answer(SHORT)
    text = "Paranal " * 30
    widget.set_response(text)
    widget.lock()
    widget.show_mark(mark(SHORT, text, COMMA))
    assert field(widget).cursorPosition() == 0
    assert field(widget).toolTip() == text


def test_what_holds_nothing_to_read_is_no_answer_and_says_so(answer, qtbot):
    widget = answer(SHORT)
    assert widget.problem_text() == ""
    qtbot.keyClicks(field(widget), "  ")
    assert widget.problem_text() == "There is nothing to be read in it. Type an answer."


@pytest.mark.parametrize("question", [NUMERIC, SHORT], ids=lambda q: q.id)
def test_another_size_keeps_what_was_typed_and_lays_out_anew(answer, theme, question):
    widget = answer(question)
    widget.set_response("42")
    before = field(widget).height()
    theme.set_scale(2.0)
    QApplication.processEvents()
    assert widget.response() == "42"
    assert field(widget).height() == 2 * before
    theme.set_scale(1.0)
