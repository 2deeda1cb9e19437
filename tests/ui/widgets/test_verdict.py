"""The verdict block: its words, its icon, its bar and its way to the source."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel

from quiz.ui.widgets.button import Button
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.verdict import Verdict, VerdictBlock
from tests.ui.clipping import faults
from tests.ui.widgets.drawing import StretchedTexts, colour_at, grey_picture

WRONG = Verdict(
    "wrong",
    "Not yet",
    explanation="The Lima Declaration (2011) founded the Alliance.\n\nThe treaty is from 2012.",
    source="Briceño-Ruiz (2021), *La Alianza del Pacífico a 10 años*, passage on the start",
    can_open_source=True,
)


@pytest.fixture
def block(theme, qtbot):
    """Return a maker of shown blocks as wide as the question's column."""

    def make(verdict=WRONG, width=768):
        widget = VerdictBlock(theme, verdict)
        qtbot.addWidget(widget)
        widget.resize(width, widget.heightForWidth(width))
        widget.show()
        return widget

    return make


def texts(widget):
    return [label.plain_text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("kind", "token"),
    [("right", "right"), ("partial", "partial"), ("wrong", "wrong"), ("unanswered", "ink2")],
)
def test_the_bar_is_four_wide_in_the_colour_of_the_verdict(theme, block, scheme, kind, token):
    theme.set_scheme(scheme)
    widget = block(replace(WRONG, kind=kind))
    colours = [colour_at(widget, x, 40) for x in range(3, 9)]
    colour = theme.colour(token).name()
    assert [shown == colour for shown in colours] == [False, True, True, True, True, False]


def test_verdicts_differ_by_their_icon_not_only_by_colour(block):
    kinds = ("right", "partial", "wrong", "unanswered")
    pictures = {grey_picture(block(replace(WRONG, kind=kind))) for kind in kinds}
    assert len(pictures) == len(kinds)


def test_icon_and_title_stand_18_beside_the_bar(block):
    widget = block()
    icon = widget.findChildren(QLabel)[0]
    title = next(label for label in widget.findChildren(Label) if label.text() == "Not yet")
    assert icon.pos().x() == 4 + 4 + 18
    assert title.pos().x() == 4 + 4 + 18 + 22 + 10
    assert (title.font().pixelSize(), title.font().weight()) == (18, QFont.Weight.Bold)


def test_only_the_parts_that_have_something_to_say_are_shown(block):
    assert texts(block(Verdict("right", "Correct"))) == [
        "Correct",
        "This question cites no source.",
    ]


def test_all_parts_are_shown_in_reading_order(block):
    verdict = replace(
        WRONG,
        kind="partial",
        title="Partly right",
        count="1 of 2, 1 extra",
        feedback=("In 2012 the *treaty* was signed.",),
        as_of="As of 2021.",
    )
    widget = block(verdict)
    places = {
        label.plain_text().split("\n")[0]: label.mapTo(widget, label.rect().topLeft()).y()
        for label in widget.findChildren(Label)
    }
    assert sorted(places, key=places.__getitem__) == [
        "Partly right",
        "1 of 2, 1 extra",
        "In 2012 the treaty was signed.",
        "The Lima Declaration (2011) founded the Alliance.",
        "Briceño-Ruiz (2021), La Alianza del Pacífico a 10 años, passage on the start",
        "As of 2021.",
    ]


def test_the_button_asks_for_the_source(qtbot, block):
    widget = block()
    button = widget.findChild(Button)
    assert button.text() == "See in source"
    with qtbot.waitSignal(widget.source_requested):
        button.click()


@pytest.mark.parametrize(
    "verdict", [replace(WRONG, can_open_source=False), Verdict("right", "Correct")]
)
def test_without_a_source_to_open_there_is_no_button(block, verdict):
    assert block(verdict).findChild(Button).isHidden()


def test_the_verdict_is_the_name_and_is_announced_with_its_count(block):
    widget = block(replace(WRONG, kind="partial", title="Partly right", count="1 of 2"))
    assert widget.accessibleName() == "Partly right"
    assert widget.spoken_text() == "Partly right. 1 of 2"


def test_another_verdict_can_be_shown(block):
    widget = block()
    widget.show_verdict(Verdict("right", "Correct", explanation="Yes."))
    assert texts(widget) == ["Correct", "Yes.", "This question cites no source."]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [400, 768])
def test_long_text_wraps_and_nothing_is_cut(theme, block, scale, width):
    theme.set_scale(scale)
    longer = StretchedTexts()
    QApplication.installTranslator(longer)
    try:
        verdict = replace(WRONG, title="Partly right: 1 of 2 " * 3, count="1 of 2, 1 extra " * 4)
        widget = block(verdict, round(width * scale))
        parts = [*widget.findChildren(Label), widget.findChild(Button)]
        shown = [part for part in parts if part.isVisibleTo(widget)]
        assert [fault for part in shown for fault in faults(part)] == []
    finally:
        QApplication.removeTranslator(longer)


def test_the_date_stands_below_the_source_and_begins_where_it_does(block):
    widget = block(replace(WRONG, as_of="As of 2021."))
    QApplication.processEvents()

    source, as_of = widget._source.geometry(), widget._as_of.geometry()

    assert as_of.left() == source.left()
    assert 0 <= as_of.top() - source.bottom() <= 4


def test_what_can_be_said_of_it_is_offered_and_taken_back(block):
    widget = block(replace(WRONG, is_overridden=False, is_returning=False))
    overridden, returning = [], []
    widget.override_requested.connect(overridden.append)
    widget.return_requested.connect(returning.append)
    again, _source, right = widget.tab_stops()
    again.click()
    right.click()
    widget.show_verdict(replace(WRONG, is_overridden=True, is_returning=True))
    again.click()
    right.click()
    assert overridden == returning == [True, False]


def test_nothing_is_offered_where_nothing_can_be_said(block):
    widget = block()
    assert [each.isVisibleTo(widget) for each in widget.tab_stops()] == [True]
    widget.show_verdict(replace(WRONG, is_overridden=False, is_returning=False))
    widget.show_verdict(WRONG)
    assert [each.isVisibleTo(widget) for each in widget.tab_stops()] == [False, True, False]


@pytest.mark.parametrize("width", [300, 768])
def test_the_button_beside_the_title_takes_no_height_and_covers_no_words(block, width):
    verdict = replace(WRONG, title="Correct, within the margin")
    plain = block(verdict, width)
    offering = block(replace(verdict, is_returning=False), width)
    button, title = offering.tab_stops()[0], offering.findChild(Label)
    if width > 700:
        assert offering.height() == plain.height()
    assert not button.geometry().intersects(title.geometry())
    assert offering.rect().contains(button.geometry())
