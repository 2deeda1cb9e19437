"""The keys of a quiz, and where the focus goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quiz.core.mode import Mode
from quiz.core.settings import Settings
from quiz.core.timing import Limit
from tests.ui.pages.playing import A_HINT, ALL_KINDS, MULTIPLE, NUMERIC, SHORT, SINGLE, TRUE_FALSE

WHOLE = Limit(scope="quiz", seconds=600)
NO_LETTERS = Settings(language="en", uses_letter_keys=False)


def test_letters_choose_as_soon_as_a_question_comes(play):
    quiz = play(SINGLE)
    assert QApplication.focusWidget().accessibleName() == quiz.prompt()
    quiz.press("b")
    assert quiz.chosen() == ["The declaration"]


def test_letters_go_on_working_after_a_click_on_an_option(play):
    quiz = play(SINGLE)
    quiz.click("A. The framework")
    quiz.press("C")
    assert quiz.chosen() == ["R&D"]
    quiz.press("Enter")
    assert quiz.shows("Not yet")


def test_letters_tick_and_untick(play):
    quiz = play(MULTIPLE)
    quiz.press("A", "C", "A")
    assert quiz.chosen() == ["Group"]


def test_arrows_reach_the_options_from_the_question(play):
    quiz = play(SINGLE)
    quiz.press("Down")
    assert quiz.chosen() == ["The framework"]
    quiz.press("Down")
    assert quiz.chosen() == ["The declaration"]
    quiz.press("End")
    assert quiz.chosen() == ["R&D"]
    quiz.press("Home")
    assert quiz.chosen() == ["The framework"]


def test_arrows_tick_nothing_where_several_can_be_chosen(play):
    quiz = play(MULTIPLE)
    quiz.press("Up")
    assert QApplication.focusWidget().accessibleName() == "D. Court"
    assert quiz.chosen() == []
    quiz.press("Space")
    assert quiz.chosen() == ["Court"]


def test_arrows_change_nothing_after_the_answer(play):
    quiz = play(SINGLE)
    quiz.press("A", "Enter")
    quiz.page.view.question().question.setFocus()
    quiz.press("Down")
    assert quiz.chosen() == ["The framework"]


def test_enter_answers_then_goes_on(play):
    quiz = play(SINGLE, TRUE_FALSE)
    quiz.press("B", "Enter")
    assert quiz.attempt.item.is_judged
    quiz.press("Enter")
    assert quiz.prompt() == "It decides together."


def test_enter_of_the_number_pad_is_enter(play):
    quiz = play(NUMERIC)
    quiz.write("998808")
    quiz.qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier
    )
    assert quiz.shows("Correct")


def test_enter_on_a_focused_button_presses_that_button(play):
    quiz = play(SINGLE, limit=WHOLE)
    quiz.press("B")
    quiz.page.view.header.flag_button.setFocus(Qt.FocusReason.TabFocusReason)
    quiz.press("Enter")
    assert quiz.attempt.item.is_flagged
    assert not quiz.attempt.item.is_judged


def test_the_focus_goes_to_the_main_button_after_the_answer(play):
    quiz = play(SINGLE)
    quiz.press("B", "Enter")
    assert QApplication.focusWidget() is quiz.main()


@pytest.mark.parametrize("question", [NUMERIC, SHORT], ids=lambda question: question.id)
def test_a_typed_question_begins_in_its_field(play, question):
    quiz = play(question)
    assert QApplication.focusWidget() is quiz.field()
    assert quiz.field().accessibleDescription() == quiz.prompt()


def test_escape_asks_to_leave(play):
    for question in (SINGLE, SHORT):
        quiz = play(question)
        with quiz.qtbot.waitSignal(quiz.page.leave_requested):
            quiz.press("Escape")


def test_letters_are_shortcuts_in_a_number_field(play):
    quiz = play(NUMERIC, SINGLE, limit=WHOLE)
    quiz.press("M", "T")
    assert quiz.attempt.item.is_flagged
    assert quiz.field().text() == ""
    assert quiz.page.view.header.clock.is_clock_hidden()
    quiz.press("S")
    assert quiz.prompt().startswith("Which document")


def test_letters_write_in_a_text_field_and_need_alt_to_do_anything_else(play):
    quiz = play(SHORT, SINGLE, limit=WHOLE)
    quiz.press("M", "S", "+", "?")
    assert quiz.field().text() == "MS+?"
    assert not quiz.attempt.item.is_flagged
    assert quiz.has_button("skip, Alt+S")
    assert quiz.button("Flag for later, Alt+M").isVisible()
    assert quiz.has_button("Hide the clock (Alt+T)")
    quiz.press("Alt+M")
    assert quiz.attempt.item.is_flagged
    assert quiz.field().text() == "MS+?"
    quiz.press("Alt+S")
    assert quiz.prompt().startswith("Which document")
    quiz.page.notice.timer.timeout.emit()
    assert quiz.has_button("skip, S")


def test_what_is_typed_beside_a_text_field_goes_into_it(play):
    quiz = play(SHORT)
    quiz.page.view.question().question.setFocus()
    quiz.press("P", "a")
    assert quiz.field().text() == "Pa"


def test_digits_typed_beside_a_number_field_go_into_it(play):
    quiz = play(NUMERIC)
    quiz.page.view.question().question.setFocus()
    quiz.press("4", "2")
    assert quiz.field().text() == "42"


def test_after_the_answer_letters_work_alone_again(play):
    quiz = play(SHORT)
    quiz.write("Paranal")
    quiz.press("Enter")
    with quiz.qtbot.waitSignal(quiz.page.source_requested):
        quiz.press("F")


def test_letters_can_be_switched_off(play):
    quiz = play(SINGLE, settings=NO_LETTERS)
    quiz.press("B", "M", "S")
    assert quiz.chosen() == []
    assert not quiz.attempt.item.is_flagged
    assert quiz.has_button("choose, Alt+A – C")
    assert quiz.has_button(f"{A_HINT} Alt+P")
    quiz.press("Alt+B", "Alt+M")
    assert quiz.chosen() == ["The declaration"]
    assert quiz.attempt.item.is_flagged


def test_alt_with_a_digit_writes_nothing(play):
    quiz = play(NUMERIC)
    quiz.press("Alt+1")
    assert quiz.field().text() == ""


def test_a_letter_that_no_option_has_does_nothing(play):
    quiz = play(SINGLE)
    quiz.press("H", "Z")
    assert quiz.chosen() == []


def test_the_keys_in_the_footer_are_buttons_that_do_the_same(play):
    quiz = play(SINGLE)
    quiz.click(f"{A_HINT} P")
    assert quiz.shows("Hint: It is a town.")
    quiz.click("choose, A – C")
    assert QApplication.focusWidget().accessibleName() == "A. The framework"
    quiz.press("B")
    quiz.click("answer, Enter")
    assert quiz.shows("Correct")
    quiz.click("open the source, F")


@pytest.mark.parametrize("question", ALL_KINDS, ids=lambda question: question.id)
def test_tab_walks_by_way_of_the_main_button_and_the_keys_beside_it_to_the_header(play, question):
    quiz = play(question, TRUE_FALSE if question is not TRUE_FALSE else SINGLE, limit=WHOLE)
    answer = quiz.page.view.question().answer
    response = question.right_response()
    answer.set_response(response)
    answer.changed.emit(response)
    quiz.page.view.question().question.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in range(20):
        walked.append(QApplication.focusWidget().accessibleName() or quiz.main().text())
        quiz.press("Tab")
        if QApplication.focusWidget() is quiz.page.view.question().question:
            break
    main = walked.index("Answer")
    assert walked[0] == quiz.prompt()
    assert main >= 2
    alt = "Alt+" if question is SHORT else ""
    footer = quiz.page.view.footer
    keys = [each.accessibleName() for each in footer.tab_stops()[1:] if each.isVisible()]
    assert f"skip, {alt}S" in keys
    assert walked[main + 1 :] == [
        *keys,
        "Leave the quiz (Esc)",
        f"Flag for later, {alt}M",
        "One more minute",
        f"Hide the clock ({alt}T)",
    ]


def test_a_key_of_the_footer_that_goes_gives_the_focus_to_the_question(play):
    quiz = play(SINGLE)
    hint = quiz.button(f"{A_HINT} P")
    hint.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in SINGLE.hints:
        assert QApplication.focusWidget() is hint
        quiz.press("Space")
    assert QApplication.focusWidget() is quiz.page.view.question().question


def test_a_click_on_header_or_footer_leaves_the_focus_in_the_answer(play):
    quiz = play(SHORT, limit=WHOLE)
    quiz.click("Flag for later, Alt+M")
    quiz.click("Hide the clock (Alt+T)")
    assert QApplication.focusWidget() is quiz.field()


def test_ctrl_enter_and_alt_arrows_do_nothing_in_practice(play):
    quiz = play(SINGLE, TRUE_FALSE)
    with quiz.qtbot.assertNotEmitted(quiz.page.submit_requested):
        quiz.press("Ctrl+Enter", "Alt+Right")
    assert quiz.prompt().startswith("Which document")


def test_page_keys_scroll_while_a_field_or_button_has_the_focus(play):
    quiz = play(MULTIPLE, size=(1024, 600))
    quiz.press("A", "Enter")
    bar = quiz.page.view.area.verticalScrollBar()
    assert bar.value() > 0
    quiz.press("PageUp")
    assert bar.value() == 0


@pytest.mark.parametrize(("key", "position"), [("Alt+Left", 0), ("Alt+Right", 2)])
@pytest.mark.parametrize("question", ALL_KINDS, ids=lambda question: question.id)
def test_alt_and_an_arrow_leave_the_question_wherever_the_focus_is(play, question, key, position):
    before, after = [each for each in ALL_KINDS if each is not question][:2]
    quiz = play(before, question, after, mode=Mode.EXAM)
    quiz.page.jump_to(1)
    for place in range(len(quiz.page.view.question().tab_stops())):
        stop = quiz.page.view.question().tab_stops()[place]
        stop.setFocus()
        quiz.press(key)
        assert quiz.attempt.position == position, stop
        assert quiz.attempt.items[1].response == ""
        quiz.page.jump_to(1)


def test_every_control_has_a_name(play):
    for question in ALL_KINDS:
        for mode in Mode:
            quiz = play(question, mode=mode, limit=WHOLE)
            for widget in quiz.page.findChildren(type(quiz.main()).__mro__[2]):
                if widget.isVisible():
                    assert widget.accessibleName() or widget.text()
