"""The next question is made ready while the one on screen is read, and nothing of that is seen."""

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from quiz.core.mode import Mode
from quiz.ui.pages.question_view import QuestionView
from tests.ui.pages.playing import ALL_KINDS, MULTIPLE, SINGLE, TRUE_FALSE

EACH_KIND = [pytest.param(question, id=question.id) for question in ALL_KINDS]


def until_ready(quiz):
    quiz.qtbot.waitUntil(lambda: quiz.page.view.ahead.is_ready() and ahead(quiz) is not None)


def until_none_is_made(quiz):
    quiz.qtbot.waitUntil(quiz.page.view.ahead.is_ready)


def ahead(quiz):
    return quiz.page.view.ahead._view


def views(quiz):
    """The questions that there are in the page, once those that are due are deleted."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return quiz.page.findChildren(QuestionView)


def test_the_question_that_was_made_ready_is_the_one_shown(play):
    quiz = play(SINGLE, TRUE_FALSE)
    until_ready(quiz)
    ready = ahead(quiz)
    quiz.press("B", "Enter", "Enter")
    assert quiz.page.view.question() is ready
    assert quiz.prompt() == TRUE_FALSE.prompt
    quiz.qtbot.waitUntil(ready.isVisible)


def test_what_was_made_ready_is_neither_seen_nor_in_the_way_of_tab(play):
    quiz = play(SINGLE, TRUE_FALSE)
    until_ready(quiz)
    assert not ahead(quiz).isVisible()
    assert not quiz.shows(TRUE_FALSE.prompt)
    inside = set()
    for _ in range(30):
        quiz.press("Tab")
        inside.add(ahead(quiz).isAncestorOf(quiz.page.focusWidget()))
    assert inside == {False}


@pytest.mark.parametrize("question", EACH_KIND)
def test_nothing_of_an_answer_is_left_in_the_next_question_of_its_kind(play, question):
    quiz = play(question, replace(question, id="another"), mode=Mode.EXAM)
    until_ready(quiz)
    right = question.right_response()
    quiz.page.view.question().answer.set_response(right)
    quiz.page.view.question().answer.changed.emit(right)
    quiz.press("Alt+Right")
    assert quiz.page.view.question().answer.response() == ""
    until_none_is_made(quiz)
    quiz.press("Alt+Left")
    assert quiz.page.view.question().answer.response() == right


def test_who_goes_elsewhere_sees_that_question(play):
    quiz = play(SINGLE, TRUE_FALSE, MULTIPLE, mode=Mode.EXAM)
    until_ready(quiz)
    quiz.page.jump_to(2)
    assert quiz.prompt() == MULTIPLE.prompt


def test_an_answer_given_in_an_exam_is_there_again_in_what_was_made_ready(play):
    quiz = play(SINGLE, TRUE_FALSE, mode=Mode.EXAM)
    quiz.press("Alt+Right", "A")
    given = quiz.page.view.question().answer.response()
    quiz.press("Alt+Left")
    until_ready(quiz)
    ready = ahead(quiz)
    quiz.press("Alt+Right")
    assert quiz.page.view.question() is ready
    assert ready.answer.response() == given != ""


def test_another_text_size_has_it_made_anew(play):
    quiz = play(SINGLE, TRUE_FALSE)
    until_ready(quiz)
    before = ahead(quiz)
    quiz.theme.set_scale(1.5)
    assert ahead(quiz) is not before
    until_ready(quiz)
    quiz.press("B", "Enter", "Enter")
    assert quiz.prompt() == TRUE_FALSE.prompt


def test_nothing_is_kept_ready_while_the_page_is_not_seen(play):
    quiz = play(SINGLE, TRUE_FALSE)
    until_ready(quiz)
    quiz.page.hide()
    assert ahead(quiz) is None
    assert views(quiz) == [quiz.page.view.question()]


def test_at_most_two_questions_are_there_at_a_time(play):
    quiz = play(*ALL_KINDS, mode=Mode.EXAM)
    for _ in range(len(ALL_KINDS) - 1):
        until_ready(quiz)
        quiz.press("Alt+Right")
        quiz.qtbot.waitUntil(quiz.page.view.question().isVisible)
    until_none_is_made(quiz)
    assert len(views(quiz)) <= 2
