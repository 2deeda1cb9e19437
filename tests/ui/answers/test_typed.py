"""Answering by typing: a number, or words."""

import weakref
from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
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
        (numeric(5, tolerance="0.5"), "es", "Close is fine: ± 0.5 is accepted."),
    ],
)
def test_the_tolerance_is_said(answer, question, language, sentence):
    assert shown(answer(question, language)) == [sentence]


def test_the_tolerance_is_written_in_the_persons_format(answer):
    widget = answer(numeric(5, tolerance="1500.5"), number_format=POINT)
    assert shown(widget) == ["Close is fine: ± 1.500,5 is accepted."]


@pytest.mark.parametrize("question", [numeric(998808), YEAR, numeric(5, unit="km")])
@pytest.mark.parametrize("typed_number", ["2000", "2011", "998808", "12500"])
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("number_format", NumberFormat)
def test_a_number_is_written_alike_beside_the_field_in_it_and_on_the_line(
    answer, question, typed_number, language, number_format
):
    widget = answer(question, language, number_format)
    widget.set_response(typed_number)
    reading = shown(widget)[-1].removeprefix("Reads as ").split(" (")[0]
    widget.lock()
    widget.show_mark(mark(question, typed_number, number_format))
    drawn = [box.text for box in widget.findChild(NumberLine).text_boxes()]
    written = reading.replace("\N{NO-BREAK SPACE}", "\N{THIN SPACE}")
    assert field(widget).text() == written
    assert f"Your answer: {written}" in drawn


def test_around_a_year_no_number_of_four_digits_is_grouped(answer):
    widget = answer(YEAR, number_format=POINT)
    widget.set_response("5")
    widget.show_mark(mark(YEAR, "5", POINT))
    ends = [box.text for box in widget.findChild(NumberLine).text_boxes()]
    assert "2500" in ends


@pytest.mark.parametrize("given", ["", "2", "3", "3.75", "15", "900"])
@pytest.mark.parametrize(("question", "places"), [(numeric(3), 0), (numeric("2.5"), 1)])
def test_the_ends_of_the_number_line_have_no_more_decimals_than_the_question(
    answer, question, places, given
):
    widget = answer(question)
    widget.set_response(given)
    widget.show_mark(mark(question, given, COMMA))
    ticks = widget.findChild(NumberLine)._ticks
    assert all(round(tick, places) == tick for tick in ticks)


@pytest.mark.parametrize(
    "question",
    [numeric(5), numeric(5, tolerance="0%"), numeric(5, range=(Decimal(4), Decimal(6)))],
    ids=["exact", "nothing", "range"],
)
def test_a_range_is_not_said_nor_what_is_no_tolerance(answer, question):
    assert shown(answer(question)) == []


def buttons(widget):
    return {each.accessibleName(): each for each in widget.findChildren(QAbstractButton)}


def place_in(widget, ancestor):
    return widget.rect().translated(widget.mapTo(ancestor, QPoint(0, 0)))


@pytest.mark.parametrize("unit", [None, "visitors"])
@pytest.mark.parametrize("width", [768, 560])
def test_the_button_of_the_keypad_stands_inside_the_field_beside_the_unit(answer, unit, width):
    widget = answer(numeric(5, unit=unit), width=width)
    button = buttons(widget)["Number keys"]
    assert button.toolTip() == "Number keys"
    assert button.parent() is field(widget)
    assert field(widget).rect().contains(button.geometry())
    for box in field(widget).text_boxes():
        assert not box.rect.intersects(button.geometry())
    room = field(widget).width() - field(widget).textMargins().right()
    assert room <= button.geometry().left() + 4


def test_the_unit_stands_where_it_stood_once_the_button_is_gone(answer):
    widget = answer(NUMERIC)
    (before,) = field(widget).text_boxes()
    widget.set_response("5")
    widget.lock()
    widget.show_mark(mark(NUMERIC, "5", COMMA))
    (after,) = field(widget).text_boxes()
    assert after.rect == before.rect


def rows_of_keys(widget):
    QApplication.processEvents()
    return len({buttons(widget)[digit].y() for digit in "0123456789"})


def test_in_a_low_window_the_keypad_has_two_rows_if_they_fit(answer, qtbot):
    widget = answer(NUMERIC)
    click(widget, qtbot, "Number keys")
    assert rows_of_keys(widget) == 4
    widget.set_low(True)
    assert rows_of_keys(widget) == 2
    widget.resize(300, 400)
    assert rows_of_keys(widget) == 4


@pytest.mark.parametrize("is_low", [False, True])
def test_tab_walks_the_keys_as_they_are_read(answer, qtbot, is_low):
    widget = answer(NUMERIC)
    widget.set_low(is_low)
    click(widget, qtbot, "Number keys")
    QApplication.processEvents()
    keys = widget.tab_stops()[2:]
    places = [place_in(key, widget).topLeft() for key in keys]
    assert places == sorted(places, key=lambda place: (place.y(), place.x()))
    assert all(first.nextInFocusChain() is second for first, second in pairwise(keys))


def test_where_there_is_little_width_the_keys_stand_between_field_and_reading(answer, qtbot):
    widget = answer(NUMERIC, width=560)
    typed(widget, qtbot, "5")
    click(widget, qtbot, "Number keys")
    QApplication.processEvents()
    reading = next(
        label for label in widget.findChildren(Label) if label.plain_text().startswith("Reads")
    )
    top = place_in(buttons(widget)["7"], widget).top()
    assert place_in(field(widget), widget).bottom() < top < place_in(reading, widget).top()


def test_opening_the_keypad_asks_for_field_and_keys_to_be_seen(answer, qtbot):
    widget = answer(NUMERIC)
    with qtbot.waitSignal(widget.opened) as opened:
        click(widget, qtbot, "Number keys")
    assert opened.args == [widget]


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


def test_a_judged_number_is_freed_as_soon_as_nobody_needs_it(answer):
    widget = answer(NUMERIC)
    widget.show_mark(mark(NUMERIC, "", COMMA))
    widget.close()
    alive = weakref.ref(widget)
    del widget
    assert alive() is None


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
