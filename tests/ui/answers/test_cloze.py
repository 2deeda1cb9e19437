"""Filling the gaps of a text: by letters, by the mouse, from lists, by typing."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from quiz.core.kinds.cloze import Cloze, fill, fillings
from quiz.core.numbers import NumberFormat
from quiz.core.plan import option_order
from quiz.ui.answers import answer_widget
from quiz.ui.widgets.chip_row import ChipState, ChoiceChip
from quiz.ui.widgets.gap_box import GapBox
from quiz.ui.widgets.gap_field import GapField
from quiz.ui.widgets.gap_look import GapState
from tests.ui.clipping import faults
from tests.ui.pages.playing import CLOZE

TYPED = Cloze(
    id="typed", text="The pact was signed in {Paranal=ESO}, near the {sea}, in {2012|2011}."
)
LONG = Cloze(
    id="long",
    text="Between words & words there is {a choice of many, many words, and of <some> more of"
    " them | another one | third}, (and {antidisestablishmentarianism|no}).",
)


@pytest.fixture
def answer(qtbot, theme):
    def make(question=CLOZE, order=None, width=828):
        order = option_order(question, None) if order is None else order
        widget = answer_widget(theme, question, order, "en", NumberFormat.COMMA_POINT, "")
        qtbot.addWidget(widget)
        widget.resize(width, widget.heightForWidth(width))
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        return widget

    return make


def chips(widget):
    return [chip for chip in widget.findChildren(ChoiceChip) if chip.isVisible()]


def chip(widget, words):
    return next(each for each in chips(widget) if each.words() == words)


def gaps(widget):
    return [*widget.findChildren(GapBox), *widget.findChildren(GapField)]


def press(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def drag(one, other):
    """Drag one widget onto another with the mouse."""
    start, end = one.rect().center(), one.mapFromGlobal(other.mapToGlobal(other.rect().center()))
    QTest.mousePress(one, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(one, start + QPoint(0, -20))
    QTest.mouseMove(one, end)
    QTest.mouseRelease(one, Qt.MouseButton.LeftButton, pos=end)


def test_a_letter_fills_the_gap_and_tab_goes_to_the_next(play):
    quiz = play(CLOZE)
    widget = quiz.page.view.question().answer
    quiz.press("Tab")
    for words in ("Cusco", "2012", "4"):
        letter = chip(widget, words).accessibleName()[0]
        quiz.press(letter, "Tab")
    assert widget.response() == CLOZE.right_response()


def test_responses_are_in_the_banks_order_whatever_is_shown(answer):
    widget = answer(order=(2, 1, 0, 1, 0, 2, 1, 0))
    widget.take_key("A")
    assert fillings(widget.response()) == ("2", "", "")
    widget.take_key("c")
    assert fillings(widget.response()) == ("0", "", "")


def test_a_letter_that_no_choice_has_is_not_taken(answer):
    widget = answer()
    assert not widget.take_key("D")
    assert not widget.take_key("7")


def test_all_gaps_are_filled_by_clicking_choices_alone(answer, qtbot):
    widget = answer()
    for words in ("Cusco", "2012", "4"):
        press(qtbot, chip(widget, words))
    assert widget.response() == CLOZE.right_response()


def test_a_choice_pressed_again_is_taken_out(answer, qtbot):
    widget = answer(Cloze(id="one", text="It is {here|there}."))
    press(qtbot, chip(widget, "here"))
    assert widget.response() == fill(["0"])
    press(qtbot, chip(widget, "here"))
    assert widget.response() == ""


def test_a_choice_is_dragged_to_a_gap(answer):
    widget = answer()
    drag(chip(widget, "Tacna"), gaps(widget)[0])
    assert fillings(widget.response()) == ("1", "", "")


def test_a_choice_dragged_to_a_gap_without_it_goes_nowhere(answer, qtbot):
    widget = answer()
    with qtbot.assertNotEmitted(widget.changed):
        drag(chip(widget, "Tacna"), gaps(widget)[1])
        drag(chip(widget, "Tacna"), widget)
    assert widget.response() == ""


def test_a_choice_is_taken_from_the_gaps_list(answer, qtbot):
    widget = answer()
    gap = gaps(widget)[1]
    with qtbot.waitSignal(widget.changed):
        qtbot.keyClick(gap, Qt.Key.Key_Down)
    assert gap.filling()
    qtbot.mouseClick(gap, Qt.MouseButton.LeftButton)
    menu = gap.choice_list()
    assert menu.actions()[0].text() == "Leave it empty"
    with qtbot.waitSignal(widget.changed):
        menu.actions()[0].trigger()
    menu.close()
    assert gap.filling() == ""


def test_delete_empties_the_gap(play):
    quiz = play(CLOZE)
    widget = quiz.page.view.question().answer
    quiz.press("Tab", "A", "Delete")
    assert widget.response() == ""


def test_delete_empties_the_gap_from_elsewhere_too(play):
    quiz = play(CLOZE)
    widget = quiz.page.view.question().answer
    quiz.press("A")
    quiz.page.view.question().question.setFocus()
    quiz.press("Delete")
    assert widget.response() == ""


def test_a_choice_with_the_words_of_another_gap_goes_quiet_not_away(answer, qtbot):
    widget = answer(Cloze(id="both", text="{one|two} and {two|one}"))
    press(qtbot, chip(widget, "one"))
    quiet = chip(widget, "one")
    assert quiet.state() is ChipState.USED
    assert "used in another gap" in quiet.accessibleName()
    press(qtbot, quiet)
    assert widget.response() == fill(["0", "1"])


def test_choices_are_those_of_the_gap_that_has_the_focus(play):
    quiz = play(CLOZE)
    widget = quiz.page.view.question().answer
    quiz.press("Tab", "Tab")
    assert {each.words() for each in chips(widget)} == {"2011", "2012", "2016"}


def test_gaps_say_what_they_are_and_hold(answer):
    widget = answer()
    widget.set_response(fill(["1", "", "0"]))
    said = [gap.accessibleName() for gap in gaps(widget)]
    assert said == ["Gap 1 of 3, Tacna", "Gap 2 of 3, empty", "Gap 3 of 3, 4"]


def test_each_gap_says_what_became_of_it(answer):
    widget = answer()
    response = fill(["0", "1", ""])
    widget.set_response(response)
    widget.lock()
    widget.show_mark(CLOZE.mark(response))
    assert [gap.accessibleName() for gap in gaps(widget)] == [
        "Gap 1 of 3, Cusco, correct",
        "Gap 2 of 3, 2011, incorrect, correct: 2012",
        "Gap 3 of 3, empty, correct: 4",
    ]


def test_what_was_not_sent_is_not_judged(answer):
    widget = answer()
    widget.set_response(fill(["0", "1", ""]))
    widget.show_mark(CLOZE.mark(""))
    states = [gap.judgement().state for gap in gaps(widget)]
    assert states == [GapState.UNSENT, GapState.UNSENT, GapState.MISSED]


def test_a_locked_text_changes_no_more(answer, qtbot):
    widget = answer()
    widget.set_response(fill(["0", "1", ""]))
    widget.lock()
    with qtbot.assertNotEmitted(widget.changed):
        assert not widget.take_key("B")
        for gap in gaps(widget):
            qtbot.keyClick(gap, Qt.Key.Key_Down)
            qtbot.keyClick(gap, Qt.Key.Key_Delete)
            press(qtbot, gap)
            assert gap.choice_list() is None
        for each in chips(widget):
            press(qtbot, each)
    assert fillings(widget.response()) == ("0", "1", "")


def test_nothing_moves_when_gaps_are_filled_or_judged(answer):
    widget = answer(LONG, width=500)
    places = [gap.geometry() for gap in gaps(widget)]
    height = widget.findChildren(GapBox)[0].parentWidget().heightForWidth(500)
    widget.set_response(LONG.right_response())
    assert [gap.geometry() for gap in gaps(widget)] == places
    widget.set_response(fill(["1", "1"]))
    widget.show_mark(LONG.mark(fill(["1", "1"])))
    assert [gap.geometry() for gap in gaps(widget)] == places
    assert gaps(widget)[0].parentWidget().heightForWidth(500) == height


@pytest.mark.parametrize("width", [300, 500, 828])
def test_long_choices_wrap_in_their_gap_and_on_their_chip(answer, width):
    widget = answer(LONG, width=width)
    widget.set_response(LONG.right_response())
    assert list(faults(widget)) == []
    widget.show_mark(LONG.mark(fill(["1", "1"])))
    assert list(faults(widget)) == []


def test_lines_never_break_between_a_gap_and_its_comma(answer, theme):
    text = Cloze(id="comma", text="word " * 30 + "({here|there}), " + "word " * 3)
    for width in range(300, 700, 20):
        widget = answer(text, width=width)
        gap = gaps(widget)[0].geometry()
        boxes = gaps(widget)[0].parentWidget().text_boxes()
        around = [box.rect for box in boxes if box.text in ("(", "),")]
        assert all(abs(rect.center().y() - gap.center().y()) <= 2 for rect in around)
        widget.hide()


def test_typed_gaps_take_letters_and_hand_on_alt(play):
    quiz = play(TYPED)
    widget = quiz.page.view.question().answer
    assert isinstance(quiz.page.focusWidget(), QLineEdit)
    quiz.write("eso")
    quiz.press("Tab")
    quiz.write("sea")
    quiz.press("Alt+M")
    assert quiz.attempt.item.is_flagged
    quiz.press("Tab")
    quiz.press("B" if chip(widget, "2012").accessibleName()[0] == "B" else "A")
    quiz.press("Enter")
    assert quiz.attempt.mark_of(0).fraction == 1


def test_letters_typed_anywhere_go_into_a_typed_gap(play):
    quiz = play(TYPED)
    quiz.page.view.question().question.setFocus()
    quiz.press("s")
    assert fillings(quiz.page.view.question().answer.response())[0] == "s"


def test_typed_gaps_are_all_of_one_width(answer):
    one, other = answer(TYPED).findChildren(GapField)
    # But for their numbers.
    assert abs(one.width() - other.width()) <= 2


def test_spaces_alone_fill_nothing(play):
    quiz = play(TYPED)
    quiz.write("   ")
    assert not quiz.main().isEnabled()
    assert quiz.main().toolTip() == "There is nothing to be read in it. Fill a gap."


def test_nothing_filled_says_what_to_do(play):
    quiz = play(CLOZE)
    assert quiz.main().toolTip() == "Fill a gap first, or skip the question."


def test_the_verdict_counts_gaps(play):
    quiz = play(CLOZE)
    quiz.give(fill(["0", "0", "1"]))
    assert quiz.shows("2 of 3 gaps.")


def test_a_draft_is_restored(play):
    quiz = play(CLOZE)
    quiz.press("A")
    draft = quiz.page.view.question().answer.response()
    again = play(taken=quiz.taken)
    assert again.page.view.question().answer.response() == draft


def test_the_keys_on_show_follow_the_gap(play):
    quiz = play(TYPED)
    assert not quiz.shows("put a choice")
    keys = quiz.page.view.question().answer.keys(needs_alt=False)
    assert [key for key, _ in keys] == ["Tab"]
    gaps(quiz.page.view.question().answer)[0].setFocus()
    keys = quiz.page.view.question().answer.keys(needs_alt=True)
    assert [key for key, _ in keys] == ["Tab", "Alt+A – B", "Del"]


def test_a_text_without_a_prompt_says_what_to_do(play):
    assert play(TYPED).prompt() == "Fill in the gaps."


def test_tab_walks_through_gaps_in_order(answer):
    stops = answer().tab_stops()
    assert [type(stop) for stop in stops[:3]] == [GapBox] * 3
    assert all(one is not other for one, other in pairwise(stops))
