"""Typing an answer on the page: when it is said that it cannot be read."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from quiz.core.mode import Mode
from quiz.core.numbers import NumberFormat
from tests.ui.pages.playing import NUMERIC, SHORT, SINGLE

SIGN = "A minus sign goes once, before the number."
NOTHING = "There is nothing to be read in it. Type an answer."


@pytest.fixture
def typing(play, announced):
    """A practice at a number; what was announced with the question is forgotten."""
    quiz = play(NUMERIC, SINGLE)
    announced.clear()
    return quiz


def test_what_cannot_be_read_is_shown_but_not_announced_while_somebody_types(typing, announced):
    typing.write("--1")
    typing.pause()
    assert typing.shows(SIGN)
    assert announced == []
    assert typing.field().accessibleDescription() == NUMERIC.prompt


def test_it_is_announced_once_the_typing_pauses(typing, announced):
    typing.write("--1")
    timer = typing.field().pause_timer
    assert timer.isActive()
    timer.timeout.emit()
    assert announced == [SIGN]
    assert typing.field().accessibleDescription() == SIGN


def test_every_key_puts_the_pause_off(typing):
    timer = typing.field().pause_timer
    typing.write("-")
    timer.setInterval(60_000)
    typing.write("-")
    assert timer.remainingTime() > 30_000


def test_it_is_announced_when_the_field_is_left_before_the_pause(typing, announced):
    typing.write("--1")
    typing.press("Tab")
    assert announced == [SIGN]
    assert not typing.field().pause_timer.isActive()


def test_leaving_the_field_later_does_not_say_it_again(typing, announced):
    typing.write("--1")
    typing.field().pause_timer.stop()
    typing.press("Tab")
    assert announced == []


def test_it_is_said_on_an_attempt_to_answer(typing, announced):
    typing.write("--1")
    typing.press("Enter")
    assert announced == [SIGN]
    assert typing.attempt.is_open


def test_what_can_be_read_is_not_announced(typing, announced):
    typing.write("1")
    typing.field().pause_timer.timeout.emit()
    assert announced == []


def test_words_that_hold_nothing_are_treated_alike(play, announced):
    quiz = play(SHORT, SINGLE)
    announced.clear()
    quiz.write(" ")
    quiz.pause()
    assert announced == []
    quiz.field().pause_timer.timeout.emit()
    assert announced == [NOTHING]
    quiz.write("a")
    assert quiz.field().accessibleDescription() == SHORT.prompt


def test_a_judged_answer_says_nothing_about_what_was_typed(typing, announced):
    typing.write("5")
    typing.press("Enter")
    assert not typing.field().pause_timer.isActive()
    assert not any("number" in said for said in announced)


def test_a_draft_that_cannot_be_read_says_so_to_whoever_comes_back_to_it(play):
    quiz = play(NUMERIC, SINGLE, mode=Mode.EXAM)
    quiz.write("--1")
    quiz.press("Alt+Right", "Alt+Left")
    assert quiz.field().accessibleDescription() == SIGN


def test_at_200_percent_field_and_keypad_are_seen_together(play, theme):
    theme.set_scale(2.0)
    quiz = play(NUMERIC)
    quiz.click("Number keys")
    area = quiz.page.view.area.viewport()
    for widget in (quiz.field(), *(quiz.button(key) for key in "0123456789")):
        place = widget.rect().translated(widget.mapTo(area, QPoint(0, 0)))
        assert area.rect().contains(place)
    theme.set_scale(1.0)


@pytest.mark.parametrize(
    "pasted", ["92 %", "92%", "92\u00a0%", "\u221292", "1 234,5", "1\u202f234,5"]
)
def test_what_is_pasted_is_read(play, pasted):
    quiz = play(NUMERIC)
    quiz.field().clear()
    QApplication.clipboard().setText(pasted)
    quiz.field().paste()
    assert quiz.button("Answer").isEnabled()
    assert quiz.field().error == ""


@pytest.mark.parametrize(
    ("number_format", "written"),
    [
        (NumberFormat.SPACE_COMMA, "998\N{NO-BREAK SPACE}808"),
        (NumberFormat.POINT_COMMA, "998.808"),
        (NumberFormat.COMMA_POINT, "998,808"),
    ],
)
def test_the_verdict_writes_numbers_as_the_person_does(play, announced, number_format, written):
    quiz = play(NUMERIC, number_format=number_format)
    quiz.write("5")
    quiz.press("Enter")
    answer = f"{written}\N{NO-BREAK SPACE}visitors"
    assert f"Correct answer: {answer}." in quiz.page.view.question().verdict.verdict().count
    # Said once: were it spelled differently in two places, it would be said in both ways.
    assert announced[-1].count("visitors") == 1
    assert answer in announced[-1]
