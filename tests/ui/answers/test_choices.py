"""Answering by choosing: one option, several, or true and false."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton

from quiz.core.kinds.multiple_answer import MultipleAnswer
from quiz.core.kinds.question import Image, Option
from quiz.core.kinds.single_choice import SingleChoice
from quiz.core.numbers import NumberFormat
from quiz.ui.answers import answer_widget
from tests.ui.clipping import faults
from tests.ui.pages.playing import MULTIPLE, SINGLE, TRUE_FALSE

LONG = "A long text about what was agreed, & why <it> was: " * 4


@pytest.fixture
def answer(qtbot, theme):
    def make(question, folder="", order=(), width=768):
        order = order or tuple(range(len(getattr(question, "options", ()))))
        widget = answer_widget(theme, question, order, "en", NumberFormat.COMMA_POINT, folder)
        qtbot.addWidget(widget)
        widget.resize(width, widget.heightForWidth(width))
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return make


def names(widget):
    return [row.accessibleName() for row in widget.findChildren(QAbstractButton)]


def test_responses_are_in_the_banks_order_whatever_is_shown(answer):
    widget = answer(SINGLE, order=(2, 0, 1))
    assert names(widget) == ["A. R&D", "B. The framework", "C. The declaration"]
    widget.take_key("c")
    assert widget.response() == "1"


def test_several_responses_are_in_the_banks_order_whatever_is_shown(answer):
    widget = answer(MULTIPLE, order=(3, 2, 1, 0))
    widget.take_key("A")
    widget.take_key("D")
    assert widget.response() == "0,3"


@pytest.mark.parametrize("question", [SINGLE, MULTIPLE, TRUE_FALSE], ids=lambda q: q.id)
def test_a_response_shows_itself_without_saying_that_it_changed(answer, qtbot, question):
    widget = answer(question)
    with qtbot.assertNotEmitted(widget.changed):
        widget.set_response(question.right_response())
    assert widget.response() == question.right_response()
    widget.set_response("")
    assert widget.response() == ""


@pytest.mark.parametrize("question", [SINGLE, TRUE_FALSE], ids=lambda q: q.id)
def test_another_choice_is_told_once(answer, qtbot, question):
    widget = answer(question)
    widget.take_key("A")
    told = []
    widget.changed.connect(told.append)
    widget.take_key("B")
    assert len(told) == 1


def test_true_stands_before_false(answer):
    widget = answer(TRUE_FALSE)
    assert names(widget) == ["A. True", "B. False"]
    widget.take_key("B")
    assert widget.response() == "false"


def test_the_whole_card_can_be_clicked(answer, qtbot):
    widget = answer(SINGLE)
    row = widget.tab_stops()[1]
    corner = row.card_rect().bottomRight()
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=corner)
    assert widget.response() == "1"


def test_what_is_locked_keeps_its_choice(answer):
    widget = answer(SINGLE)
    widget.set_response("0")
    widget.lock()
    widget.take_key("B")
    assert widget.response() == "0"
    assert not widget.move_into(is_at_end=False)


def test_judging_changes_no_height(answer):
    widget = answer(SINGLE)
    before = widget.heightForWidth(768)
    widget.set_response("0")
    widget.lock()
    widget.show_mark(SINGLE.mark("0"))
    assert widget.heightForWidth(768) == before


@pytest.mark.parametrize(
    ("marking", "rule"),
    [
        ("balanced", "Each right one adds; each extra one subtracts."),
        ("net", "Each right one adds as much as each extra one subtracts."),
        ("each", "Each option counts: ticked if right, unticked if not."),
        ("all", "Only exactly the right ones count."),
    ],
)
def test_the_rule_is_said_before_the_answer(answer, marking, rule):
    widget = answer(
        MultipleAnswer(
            id="m",
            prompt="?",
            marking=marking,
            options=(Option(text="a", correct=True), Option(text="b")),
        )
    )
    widget.take_key("A")
    assert rule in widget.note_text()
    assert "1" in widget.note_text()
    assert widget.help_text() == "Choose all that apply."


@pytest.mark.parametrize("width", [768, 400])
@pytest.mark.parametrize("kind", [SINGLE, MULTIPLE], ids=lambda q: q.id)
def test_nothing_of_eight_long_options_is_cut(answer, kind, width):
    options = tuple(Option(text=LONG, correct=number == 0) for number in range(8))
    question = type(kind)(id="long", prompt="?", options=options)
    widget = answer(question, width=width)
    widget.set_response("1")
    widget.show_mark(question.mark("1"))
    assert widget.keys(needs_alt=False)[0][0] == "A – H"
    assert [fault for row in widget.tab_stops() for fault in faults(row)] == []


@pytest.fixture
def pictured(tmp_path):
    """Return a question whose second option is a picture, and the folder of the picture."""
    picture = QPixmap(300, 100)
    picture.fill(Qt.GlobalColor.darkMagenta)
    picture.save(str(tmp_path / "map.png"))
    options = (
        Option(text="One"),
        Option(text="Other", correct=True, image=Image(file="map.png", alt="A map")),
    )
    return SingleChoice(id="pictured", prompt="?", options=options), str(tmp_path)


def test_an_options_picture_can_be_seen_larger_without_choosing_the_option(answer, qtbot, pictured):
    widget = answer(*pictured)
    enlarge = widget.tab_stops()[2]
    asked = []
    widget.picture_opened.connect(lambda *picture: asked.append(picture))
    qtbot.mouseClick(enlarge, Qt.MouseButton.LeftButton)
    assert [(pixmap.width(), alt) for pixmap, alt in asked] == [(300, "A map")]
    assert widget.response() == ""


def test_a_key_opens_an_options_picture_after_its_row_also_when_locked(answer, qtbot, pictured):
    widget = answer(*pictured)
    widget.lock()
    enlarge = widget.tab_stops()[2]
    enlarge.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(widget.picture_opened):
        qtbot.keyClick(enlarge, Qt.Key.Key_Space)
    assert enlarge.accessibleName() == "See it larger: A map"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_picture_and_all_but_its_button_still_choose_the_option(
    theme, answer, qtbot, pictured, scale
):
    theme.set_scale(scale)
    widget = answer(*pictured, width=round(768 * scale))
    row, enlarge = widget.tab_stops()[1:]
    places = row._places(row.width())
    assert row.card_rect().contains(enlarge.geometry().adjusted(4, 4, -4, -4))
    assert not enlarge.geometry().intersects(places.image)
    assert not enlarge.geometry().intersects(places.text)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=places.image.center())
    assert widget.response() == "1"
