"""A quiz whose answers are moved or joined: keys, drafts and what is said, on the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quiz.core.mode import Mode
from quiz.core.settings import Settings
from quiz.ui.widgets.match_box import MatchBox
from quiz.ui.widgets.order_row import OrderRow
from tests.ui.pages.playing import MATCHING, ORDERING, SHORT, TRUE_FALSE


def rows(quiz):
    """Return an ordering's rows as a screen reader names them."""
    stops = quiz.page.view.question().answer.tab_stops()
    return [each.accessibleName() for each in stops if isinstance(each, OrderRow)]


def test_rows_are_moved_by_keys_alone_and_enter_answers(play, announced):
    quiz = play(ORDERING)
    assert rows(quiz) == ["1 of 3: R&D", "2 of 3: The declaration", "3 of 3: The framework"]
    assert quiz.main().toolTip() == "Move a row first, or skip the question."
    quiz.press("Tab", "Alt+End")
    assert announced[-1] == "Now in place 3 of 3"
    assert quiz.attempt.item.draft == "0,1,2"
    assert quiz.attempt.item.response == ""
    quiz.press("Enter")
    assert quiz.attempt.item.response == "0,1,2"
    assert quiz.shows("Correct")
    assert quiz.shows("3 of 3 pairs in order.")


def test_tab_walks_the_rows_as_they_stand_after_a_move(play):
    quiz = play(ORDERING)
    quiz.press("Tab", "Alt+Down", "Tab", "Tab", "Tab")
    focused = QApplication.focusWidget()
    assert focused.accessibleName() == "3 of 3: The framework"


def test_arrows_go_from_the_question_to_the_rows(play):
    quiz = play(ORDERING)
    quiz.press("Up")
    assert QApplication.focusWidget().accessibleName() == "3 of 3: The framework"
    quiz.press("Up", "Alt+Up")
    assert quiz.attempt.item.draft == "0,2,1"


def test_the_right_order_is_announced_after_a_wrong_one(play, announced):
    quiz = play(ORDERING)
    quiz.press("Tab", "Alt+Down", "Enter")
    assert announced[-1] == (
        "Partly right. 2 of 3 pairs in order. Correct answer: 1. The declaration;"
        " 2. The framework; 3. R&D."
    )


@pytest.mark.parametrize("question", [ORDERING, MATCHING], ids=lambda question: question.id)
def test_the_keys_are_buttons_that_lead_to_the_answer(play, question):
    quiz = play(question)
    name = "move, Alt Up arrow Down arrow" if question is ORDERING else "join, A – D"
    quiz.click(name)
    assert isinstance(QApplication.focusWidget(), OrderRow | MatchBox)


def test_pairs_are_joined_by_keys_alone(play, announced):
    quiz = play(MATCHING)
    answer = quiz.page.view.question().answer
    letters = {right: "ABCD"[place] for place, right in enumerate(answer._order)}
    quiz.press("1", letters[0], letters[2])
    assert quiz.attempt.item.draft == "0:0,1:2"
    quiz.press("2", "Delete", letters[1], "3", letters[2])
    assert quiz.attempt.item.draft == "0:0,1:1,2:2"
    quiz.press("Ctrl+Z")
    assert quiz.attempt.item.draft == "0:0,1:1"
    assert "2 of 3 joined" in announced[-1]
    quiz.press("Enter")
    assert quiz.shows("Partly right")
    assert quiz.shows("2 of 3 right.")
    assert "Lima = The declaration" in announced[-1]


def test_space_presses_a_card_and_enter_answers(play):
    quiz = play(MATCHING)
    quiz.press("Tab", "Space", "Right", "Space")
    assert quiz.attempt.item.draft
    assert isinstance(QApplication.focusWidget(), MatchBox)
    quiz.press("Enter")
    assert quiz.attempt.item.response


def test_a_link_in_the_answer_still_presses_itself(play):
    quiz = play(MATCHING)
    quiz.press("1", "A")
    undo = quiz.button("Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    quiz.press("Enter")
    assert quiz.attempt.item.draft == ""
    assert quiz.attempt.is_open


def test_without_one_letter_shortcuts_numbers_choose_and_letters_need_alt(play):
    quiz = play(MATCHING, settings=Settings(language="en", uses_letter_keys=False))
    quiz.press("2", "A")
    assert quiz.attempt.item.draft == ""
    quiz.press("Alt+A")
    assert quiz.attempt.item.draft.startswith("1:")
    assert quiz.has_button("join, Alt+A – D")


def test_an_exam_takes_each_move_at_once_and_taking_back_all_of_it(play):
    quiz = play(MATCHING, TRUE_FALSE, mode=Mode.EXAM)
    quiz.press("1", "A")
    assert quiz.attempt.item.response
    quiz.press("Ctrl+Z")
    assert quiz.attempt.item.response == ""


def test_a_moved_row_is_scrolled_to(play):
    quiz = play(ORDERING, size=(800, 300))
    quiz.press("Tab", "Alt+End")
    row = QApplication.focusWidget()
    area = quiz.page.view.area.viewport()

    def is_seen():
        place = row.mapTo(area, row.rect().bottomLeft())
        return place.y() - row.height() >= 0 and place.y() <= area.height()

    quiz.qtbot.waitUntil(is_seen)


def test_what_writes_is_not_disturbed_by_keys_of_other_kinds(play):
    quiz = play(SHORT)
    quiz.write("Par")
    quiz.press("Backspace")
    assert quiz.field().text() == "Pa"
