"""What time brings to a quiz on its page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from quiz.core.extra_time import ExtraTime
from quiz.core.mode import Mode
from quiz.core.settings import Settings
from quiz.core.timing import Limit
from quiz.ui.room import Room
from quiz.ui.widgets.text import text_width
from tests.ui.clipping import faults
from tests.ui.pages.playing import SHORT, SINGLE, TRUE_FALSE

WHOLE = Limit(scope="quiz", seconds=600)
PER_QUESTION = Limit(scope="question", seconds=20)


def clock_text(quiz):
    return quiz.page.view.header.clock.time_text()


def test_the_rest_of_the_time_is_shown(play):
    quiz = play(SINGLE, limit=WHOLE)
    assert clock_text(quiz) == "10:00"
    quiz.pass_seconds(61)
    assert clock_text(quiz) == "08:59"


def test_without_a_limit_there_is_no_clock_to_hide(play):
    quiz = play(SINGLE)
    assert clock_text(quiz) == "No limit"
    assert not quiz.has_button("Hide the clock (T)")
    assert not quiz.has_button("One more minute")


def test_the_clock_is_hidden_and_shown_with_a_key_or_a_click(play):
    quiz = play(SINGLE, limit=WHOLE)
    quiz.press("T")
    assert clock_text(quiz) == "Clock hidden"
    quiz.click("Show the clock (T)")
    assert clock_text(quiz) == "10:00"


@pytest.mark.parametrize("size", [(1280, 800), (512, 400)])
def test_a_click_on_the_clock_hides_and_shows_it(play, size):
    quiz = play(SINGLE, limit=WHOLE, size=size)
    clock = quiz.page.view.header.clock
    assert clock.toolTip() == "Hide the clock (T)"
    quiz.qtbot.mouseClick(clock, Qt.MouseButton.LeftButton)
    assert clock_text(quiz) == "Clock hidden"
    assert clock.toolTip() == "Show the clock (T)"
    quiz.qtbot.mouseClick(clock, Qt.MouseButton.LeftButton)
    assert clock_text(quiz) == "10:00"


def test_a_clock_without_a_limit_cannot_be_pressed(play):
    quiz = play(SINGLE)
    clock = quiz.page.view.header.clock
    quiz.qtbot.mouseClick(clock, Qt.MouseButton.LeftButton)
    assert clock_text(quiz) == "No limit"
    assert clock.toolTip() == ""
    assert clock.cursor().shape() is Qt.CursorShape.ArrowCursor


@pytest.mark.parametrize("size", [(1280, 800), (700, 600), (512, 400)])
def test_extra_time_can_be_found_at_every_size(play, size):
    quiz = play(SINGLE, limit=WHOLE, extra=ExtraTime.HALF, size=size)
    clock = quiz.page.view.header.clock
    assert clock.toolTip().startswith("Time ×\u00a01.5 · ")
    assert clock.accessibleDescription() == "15 minute(s) · Time ×\u00a01.5"
    assert quiz.shows("Time ×\u00a01.5") is (size == (1280, 800))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("width", [640, 700, 899, 900, 1024, 1066])
def test_the_header_has_room_for_everything_in_one_line(play, language, width):
    settings = Settings(language=language, uses_letter_keys=False)
    quiz = play(
        SINGLE,
        limit=WHOLE,
        extra=ExtraTime.HALF,
        hides_clock=True,
        settings=settings,
        size=(width, 600),
    )
    header = quiz.page.view.header
    (box,) = header.minute_button.text_boxes()
    assert box.rect.width() >= text_width(box.font, "+ 1 min")
    assert header.minimumSizeHint().width() <= width
    parts = [part for part in header.findChildren(QWidget) if part.isVisible()]
    assert [fault for part in parts for fault in faults(part)] == []


def test_a_clock_can_be_hidden_from_the_start(play):
    quiz = play(SINGLE, limit=WHOLE, hides_clock=True)
    assert clock_text(quiz) == "Clock hidden"


@pytest.mark.parametrize(
    ("mode", "sentences"),
    [
        (
            Mode.PRACTICE,
            ["Half the time has passed.", "2 minutes left.", "30 seconds left."],
        ),
        (
            Mode.EXAM,
            [
                "Half the time has passed.",
                "2 minutes left. You can submit with blanks.",
                "30 seconds left.",
            ],
        ),
    ],
)
def test_the_whole_quiz_warns_three_times_also_with_the_clock_hidden(
    play, announced, mode, sentences
):
    quiz = play(SINGLE, mode=mode, limit=WHOLE)
    quiz.press("T")
    announced.clear()
    quiz.pass_seconds(300)
    assert quiz.shows(sentences[0])
    quiz.pass_seconds(180)
    assert quiz.shows(sentences[1])
    quiz.pass_seconds(90)
    assert quiz.shows(sentences[2])
    quiz.pass_seconds(20)
    assert announced == sentences


def test_a_questions_limit_warns_at_half_only(play, announced):
    quiz = play(SINGLE, limit=Limit(scope="question", seconds=400))
    announced.clear()
    quiz.pass_seconds(399)
    assert announced == ["Half the time has passed."]


def test_a_warning_goes_after_a_while(play):
    quiz = play(SINGLE, limit=WHOLE)
    quiz.pass_seconds(300)
    assert quiz.shows("Half the time has passed.")
    assert not quiz.has_button("skip, S")
    quiz.page.notice.timer.timeout.emit()
    assert not quiz.shows("Half the time has passed.")
    assert quiz.has_button("skip, S")


def test_a_warning_about_the_whole_quiz_stays_with_the_next_question(play):
    quiz = play(SINGLE, TRUE_FALSE, limit=WHOLE)
    quiz.pass_seconds(300)
    quiz.press("B", "Enter", "Enter")
    assert quiz.shows("Half the time has passed.")


def test_a_warning_about_one_question_goes_with_it(play):
    quiz = play(SINGLE, TRUE_FALSE, limit=PER_QUESTION)
    quiz.pass_seconds(10)
    assert quiz.shows("Half the time has passed.")
    quiz.press("B", "Enter", "Enter")
    assert not quiz.shows("Half the time has passed.")


def test_warnings_are_not_spoken_to_those_who_do_not_want_it(play, announced):
    quiz = play(SINGLE, limit=WHOLE, settings=Settings(language="en", announces_time=False))
    announced.clear()
    quiz.pass_seconds(300)
    assert quiz.shows("Half the time has passed.")
    assert announced == []


def test_a_screen_reader_is_not_told_each_second(play):
    quiz = play(SINGLE, limit=WHOLE)
    clock = quiz.page.view.header.clock
    quiz.pass_seconds(5)
    before = clock.accessibleDescription()
    quiz.pass_seconds(20)
    assert clock.accessibleDescription() == before


def test_a_minute_more_by_key_or_click(play, announced):
    quiz = play(SINGLE, limit=WHOLE)
    quiz.press("+")
    assert clock_text(quiz) == "11:00"
    quiz.click("One more minute")
    assert clock_text(quiz) == "12:00"
    assert announced[-1] == "One more minute"


def test_a_minute_more_adds_none_once_the_question_is_answered(play, announced):
    quiz = play(SINGLE, limit=PER_QUESTION)
    quiz.press("B", "Enter", "+")
    assert announced[-1] != "One more minute"


def test_the_clock_stays_where_it_is_when_no_minute_can_be_added(play):
    quiz = play(SINGLE, limit=PER_QUESTION)
    clock = quiz.page.view.header.clock
    QApplication.processEvents()
    before = clock.geometry()
    quiz.press("B", "Enter")
    QApplication.processEvents()
    assert not quiz.has_button("One more minute")
    assert clock.geometry() == before


def test_practice_time_stands_still_from_the_answer_to_the_next_question(play):
    quiz = play(SINGLE, TRUE_FALSE, limit=WHOLE)
    quiz.pass_seconds(60)
    quiz.press("B", "Enter")
    quiz.pass_seconds(60)
    assert clock_text(quiz) == "09:00"
    quiz.press("Enter")
    quiz.pass_seconds(60)
    assert clock_text(quiz) == "08:00"


def test_a_practice_of_limited_time_ends_with_it(play):
    quiz = play(SINGLE, TRUE_FALSE, limit=Limit(scope="quiz", seconds=30))
    with quiz.qtbot.waitSignal(quiz.page.finished):
        quiz.pass_seconds(30)
    assert not quiz.page.time.tick_timer.isActive()
    assert not quiz.page.time.keep_timer.isActive()


def test_the_times_are_kept_again_and_again(play):
    quiz = play(SINGLE, limit=WHOLE)
    assert quiz.page.time.keep_timer.interval() == 3000
    with quiz.qtbot.waitSignal(quiz.page.times_due):
        quiz.page.time.keep_timer.timeout.emit()


def test_extra_time_is_shown_beside_the_clock(play):
    quiz = play(SINGLE, limit=WHOLE, extra=ExtraTime.HALF)
    assert quiz.shows("Time ×\N{NO-BREAK SPACE}1.5")
    assert clock_text(quiz) == "15:00"


def test_a_page_that_was_stopped_looks_at_no_clock(play):
    quiz = play(SHORT, limit=WHOLE)
    quiz.page.stop()
    timers = (quiz.page.time.tick_timer, quiz.page.time.keep_timer, quiz.page.draft_timer)
    assert not any(timer.isActive() for timer in timers)


def test_a_narrow_window_keeps_clock_flag_and_skip(play, theme):
    theme.set_scale(2.0)
    quiz = play(SINGLE, TRUE_FALSE, limit=WHOLE)
    quiz.page.set_room(Room.of(1280, 800, 2.0))
    assert quiz.shows("1 / 2")
    assert quiz.has_button("Flag for later, M")
    assert clock_text(quiz) == "10:00"
    quiz.click("Skip")
    assert quiz.prompt() == "It decides together."
    theme.set_scale(1.0)
