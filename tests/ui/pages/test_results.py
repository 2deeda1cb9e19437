"""The page after a quiz: what it shows, and what each of its controls does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QProgressBar, QWidget

from quiz.core.events import Confidence
from quiz.core.kinds.question import Image, Option
from quiz.core.settings import Settings
from quiz.ui.dialogs.picture import PictureDialog
from quiz.ui.pages.results import ResultsPage
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.widgets.bar import Bar
from quiz.ui.widgets.picture import PictureButton
from quiz.ui.widgets.region_states import RegionState
from quiz.ui.widgets.reviewed_map import ReviewedMap
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults
from tests.ui.pages.finished import RIGHT, SINGLE, TOPICS, TRUTH, at, bank, finished, result
from tests.ui.pages.playing import HOTSPOT
from tests.ui.widgets.drawing import StretchedTexts

TODAY = date(2026, 1, 5)


@pytest.fixture
def page(theme, qtbot):
    made = ResultsPage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(made)
    show_at(made, 1280, 800)
    return made


def show_at(page, width, height, scale=1.0):
    page.resize(width, height)
    page.set_room(Room.of(width, height, scale))
    page.show()


def show(page, attempt=None, *, previous=None, folder="", returns=None, still_asked=None):
    shown = attempt or finished(wrong={"share": "15"})
    page.show_attempt(shown, previous, TODAY, folder, list(TOPICS), returns, still_asked)
    QApplication.processEvents()


def words(page):
    return [label.plain_text() for label in page.findChildren(Label) if label.isVisible()]


def button(page, text):
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and text in (each.text().replace("&&", "&"), each.accessibleName())
    )


def names(page):
    return [row.head.accessibleName() for row in page.questions.rows()]


def test_the_score_is_in_points_with_one_decimal(page):
    show(page, finished(wrong={"bodies": "0"}))
    assert {"4.5", "out of 5", "90%"} <= set(words(page))


def test_the_head_names_subject_and_mode(page):
    show(page)
    assert "Alliance · Practice" in words(page)


def test_total_time_and_time_per_question_are_shown(page):
    show(page)
    assert {"0:50", "total time", "10\u00a0s", "per question"} <= set(words(page))


def test_one_sentence_says_what_has_become_better(page):
    show(page, previous=result(70, at(2)))
    assert "Well done: up 10 point(s) since Friday." in words(page)


def test_each_topic_has_its_bar_and_its_numbers(page):
    show(page)
    bars = {bar.accessibleName(): bar.share() for bar in page.findChildren(Bar)}
    assert bars == {"Trade": pytest.approx(2 / 3, abs=0.001), "Origins": 1}
    assert {"66%", "2 / 3", "100%", "2 / 2"} <= set(words(page))


def test_showing_another_quiz_leaves_nothing_of_the_one_before(page):
    show(page)
    show(page, finished(bank(TRUTH)))
    assert words(page).count("By topic") == 1
    assert "Origins" not in words(page)
    assert len(names(page)) == 1


def test_what_is_to_be_reviewed_comes_first_and_the_first_is_open(page):
    show(page, finished(wrong={"share": "15"}, empty=("capital",)))
    assert names(page) == [
        "4. Which share? To review. 0:10",
        "5. Which capital? Unanswered. 0:10",
    ]
    assert [row.is_open for row in page.questions.rows()] == [True, False]


def test_a_row_tells_a_screen_reader_whether_it_is_open(page):
    show(page)
    head = page.questions.rows()[0].head
    assert head.accessibleDescription() == "Open"
    head.click()
    assert head.accessibleDescription() == "Closed"


def test_all_right_shows_all_questions(page):
    show(page, finished())
    assert len(names(page)) == 5


def test_the_filter_shows_all_and_flagged_questions(page):
    show(page, finished(wrong={"share": "15"}, flagged=("bodies",)))
    button(page, "All 5").click()
    assert len(names(page)) == 5
    button(page, "Flagged 1").click()
    assert names(page) == ["2. Which bodies? Correct. 0:10. Flagged"]
    button(page, "To review 1").click()
    assert names(page) == ["4. Which share? To review. 0:10"]


def test_a_filter_without_questions_says_so(page):
    show(page)
    button(page, "Flagged 0").click()
    assert names(page) == []
    assert "No question here." in words(page)


def test_rows_keep_their_order_whatever_filter_made_them_first(page):
    show(page, finished(wrong={"bodies": "0", "share": "15"}))
    button(page, "All 5").click()
    tops = [row.y() for row in page.questions.rows()]
    QApplication.processEvents()
    tops = [row.y() for row in page.questions.rows()]
    assert tops == sorted(tops)
    assert len(set(tops)) == 5


def test_pressing_a_row_opens_and_closes_its_review(page):
    show(page)
    button(page, "All 5").click()
    row = page.questions.rows()[0]
    row.head.click()
    assert {"The declaration", "Your answer, correct", "Signed in 2011."} <= set(words(page))
    row.head.click()
    assert "The declaration" not in words(page)


def test_a_marker_opens_its_row_whatever_the_filter(page, qtbot):
    show(page)
    page.horizon.marker_chosen.emit(0)
    rows = page.questions.rows()
    assert len(rows) == 5
    assert rows[0].is_open
    qtbot.waitUntil(lambda: bool(rows[0].head.hasFocus() or not page.isActiveWindow()))


def test_enter_after_a_click_on_a_marker_is_the_pages_main_action(page, qtbot):
    show(page)
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.mouseClick(
        page.horizon, Qt.MouseButton.LeftButton, pos=page.horizon.marker_foot(1).toPoint()
    )
    row = page.questions.rows()[1]
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(row.head, event)
    # What nobody accepts comes to the window, which does what the page is there for.
    assert not event.isAccepted()
    assert row.is_open


def test_enter_folds_a_row_that_the_keyboard_came_to(page, qtbot):
    show(page)
    with qtbot.waitActive(page):
        page.activateWindow()
    row = page.questions.rows()[0]
    row.head.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row.head, Qt.Key.Key_Return)
    assert not row.is_open


def test_the_row_of_a_marker_is_scrolled_to(page, qtbot):
    show(page, finished(bank(*(replace(TRUTH, id=f"t{number}") for number in range(30)))))
    page.horizon.marker_chosen.emit(29)
    head = page.questions.rows()[29].head
    qtbot.waitUntil(lambda: head.visibleRegion().boundingRect() == head.rect())


def test_a_click_on_a_drawn_marker_chooses_it(page, qtbot):
    show(page)
    foot = page.horizon.marker_foot(1).toPoint()
    with qtbot.waitSignal(page.questions.opened) as opened:
        qtbot.mouseClick(page.horizon, Qt.MouseButton.LeftButton, pos=foot)
    assert opened.args == [1]


def test_the_horizon_says_how_it_went(page):
    show(page, finished(wrong={"share": "15"}, empty=("capital",)))
    shown = next(bar for bar in page.findChildren(QProgressBar) if bar.isVisible())
    assert shown.accessibleDescription() == "3 correct, 1 to review, 1 unanswered"


def test_a_long_quiz_makes_its_rows_in_parts(page):
    many = bank(*(replace(TRUTH, id=f"t{number}") for number in range(150)))
    show(page, finished(many, seconds_each=0))
    assert len(names(page)) == 100
    button(page, "Show more questions").click()
    assert len(names(page)) == 150


def test_a_long_quiz_shows_the_markers_around_the_opened_row(page):
    many = bank(*(replace(TRUTH, id=f"t{number}") for number in range(150)))
    show(page, finished(many, seconds_each=0))
    assert 140 not in page.horizon.shown()
    page.questions.open_row(140)
    assert 140 in page.horizon.shown()


def test_retry_asks_for_what_is_not_fully_right(page, qtbot):
    show(page, finished(wrong={"bodies": "0"}, empty=("capital",)))
    with qtbot.waitSignal(page.retry_requested) as asked:
        button(page, "Retry the 2 to review").click()
    assert asked.args == [["bodies", "capital"]]


def test_retry_leaves_out_what_the_bank_has_no_more(page, qtbot):
    shown = finished(wrong={"bodies": "0"}, empty=("capital",))
    ids = [planned.id for planned in shown.plan.questions]
    show(page, shown, still_asked=set(range(len(ids))) - {ids.index("bodies")})
    with qtbot.waitSignal(page.retry_requested) as asked:
        button(page, "Retry the 1 to review").click()
    assert asked.args == [["capital"]]


def test_where_nothing_can_be_asked_again_no_retry_is_offered(page, qtbot):
    show(page, still_asked=())
    assert page.footer.retry.isHidden()
    with qtbot.waitSignal(page.new_quiz_requested):
        page.main_action()


def test_the_main_action_retries(page, qtbot):
    show(page)
    with qtbot.waitSignal(page.retry_requested):
        page.main_action()


def test_with_nothing_to_review_the_main_action_is_a_new_quiz(page, qtbot):
    show(page, finished())
    assert page.footer.retry.isHidden()
    with qtbot.waitSignal(page.new_quiz_requested):
        page.main_action()


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Back to home", "home_requested"), ("New quiz", "new_quiz_requested")],
)
def test_the_other_buttons_say_where_to_go(page, qtbot, text, signal):
    show(page)
    with qtbot.waitSignal(getattr(page, signal)):
        button(page, text).click()


def test_the_source_is_asked_for_with_the_questions_content(page, qtbot):
    attempt = finished(wrong={"document": "0"})
    show(page, attempt)
    with qtbot.waitSignal(page.source_requested) as asked:
        button(page, "See in source").click()
    assert asked.args == [attempt.snapshots[0]]


def test_a_question_without_facts_offers_no_source(page):
    show(page)
    assert "This question cites no source." in words(page)
    with pytest.raises(StopIteration):
        button(page, "See in source")


def test_reporting_copies_what_the_author_needs(page, qtbot):
    show(page)
    with qtbot.waitSignal(page.copied) as copied:
        button(page, "Report this question").click()
    assert "question: share" in QGuiApplication.clipboard().text()
    assert copied.args[0].startswith("Copied.")


def test_a_picture_opens_larger(page, tmp_path, qtbot):
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(tmp_path / "map.png"))
    question = replace(SINGLE, image=Image(file="map.png", alt="A map"))
    show(page, finished(bank(question), wrong={"document": "0"}), folder=str(tmp_path))
    page.findChild(PictureButton).click()
    dialog = page.findChild(PictureDialog)
    assert dialog.accessibleName() == "A map"
    dialog.reject()


def test_an_options_picture_opens_larger(page, tmp_path):
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(tmp_path / "map.png"))
    here = Option(text="Here", image=Image(file="map.png", alt="A map"))
    question = replace(SINGLE, options=(here, Option(text="There", correct=True)))
    show(page, finished(bank(question), wrong={"document": "0"}), folder=str(tmp_path))
    pictures = page.findChildren(PictureButton)
    assert [each.accessibleName() for each in pictures] == ["A map"]
    assert "Here" in words(page)
    pictures[0].click()
    dialog = page.findChild(PictureDialog)
    assert dialog.accessibleName() == "A map"
    dialog.reject()


def test_a_map_shows_what_became_of_its_regions_and_opens_larger(page):
    show(page, finished(bank(replace(HOTSPOT, facts=())), wrong={HOTSPOT.id: "3"}))
    reviewed = page.findChild(ReviewedMap)
    assert reviewed.map.states() == [
        RegionState.REST,
        RegionState.REST,
        RegionState.RIGHT,
        RegionState.CHOSEN_WRONG,
    ]
    assert reviewed.map.accessibleName() == "A map of the coast."
    reviewed.map.enlarge.click()
    dialog = page.findChild(PictureDialog)
    assert dialog.accessibleName() == "A map of the coast."
    dialog.reject()


def test_every_control_has_a_name(page):
    show(page)
    for control in page.findChildren(QWidget):
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = control.accessibleName() or getattr(control, "text", str)()
            assert name or control.parent().accessibleName(), control


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1280, 800, 1.0), (1024, 600, 1.0), (1280, 800, 2.0), (1280, 800, 1.5), (800, 520, 1.0)],
)
@pytest.mark.parametrize("stretched", [False, True])
def test_no_text_is_cut_or_under_another(theme, qtbot, qapp, width, height, scale, stretched):
    translator = StretchedTexts()
    if stretched:
        qapp.installTranslator(translator)
    theme.set_scale(scale)
    page = ResultsPage(theme, Preferences(Settings(language="es")))
    qtbot.addWidget(page)
    show_at(page, width, height, scale)
    show(page, finished(wrong={"share": "15", "bodies": "0,2", "capital": "x"}))
    for row in page.questions.rows():
        row.set_open(True)
    qapp.processEvents()
    qapp.removeTranslator(translator)
    found = [
        fault
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        for fault in faults(widget)
    ]
    assert not found


def test_a_tiny_room_keeps_score_horizon_and_buttons_and_scrolls_the_rest(page, theme):
    show(page)
    theme.set_scale(2.0)
    show_at(page, 1280, 800, 2.0)
    QApplication.processEvents()
    fixed = page.header.height() + page.footer.height()
    assert fixed < 250
    assert not page.horizon.isVisible()
    theme.set_scale(1.0)
    show_at(page, 1280, 800)
    QApplication.processEvents()
    assert page.horizon.isVisible()
    assert page.header.height() == 166


def test_the_big_parts_stand_where_the_design_has_them(page):
    show(page, finished(wrong={"share": "15", "bodies": "0"}))

    def top_left(widget):
        return widget.mapTo(page, widget.rect().topLeft()).toTuple()

    assert page.header.height() == 166
    assert page.horizon.geometry().getRect() == (0, 166, 1280, 88)
    assert page.footer.geometry().getRect() == (0, 727, 1280, 73)
    row = page.questions.rows()[0].head
    left, top = top_left(row)
    assert (left + 4, row.width() - 8) == (464, 768)
    assert abs(top - 302) <= 4
    assert row.height() == 46


def test_when_the_questions_come_back_stands_below_the_topics(page):
    show(page, returns={3: TODAY + timedelta(days=1), 0: TODAY + timedelta(days=2)})
    assert "Coming back" in words(page)
    assert "The 1 you missed: tomorrow. The 1 right ones: Wednesday." in words(page)


def test_where_nothing_comes_back_nothing_is_said_of_it(page):
    show(page, returns={3: TODAY + timedelta(days=1)})
    show(page, finished(empty=tuple(RIGHT)))
    assert "Coming back" not in words(page)
    assert "Marks" not in words(page)


def test_answers_that_were_sure_but_wrong_are_a_figure_where_it_was_asked(page):
    show(page)
    assert "sure but missed" not in words(page)

    calls = {"share": Confidence.CERTAIN}
    show(page, finished(wrong={"share": "15"}, calls=calls, asks_confidence=True))
    said = words(page)
    assert said[said.index("sure but missed") - 1] == "1"


def test_the_certainty_score_is_told_beside_the_points(page):
    show(page, finished(asks_confidence=True, is_certainty_based=True))
    assert "Certainty score: 5 of 15 possible; accuracy stays 5 of 5." in words(page)
    assert {"5", "out of 5", "100%"} <= set(words(page))


def test_what_hints_took_is_told(page):
    show(page, finished(hints={"document": 1}))
    assert "Hints and second tries took 0.3 of the points." in words(page)


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 1), (1024, 600, 1), (800, 520, 1), (1280, 800, 2)]
)
def test_nothing_of_the_notes_is_cut(page, theme, width, height, scale):
    theme.set_scale(scale)
    show_at(page, width, height, scale)
    attempt = finished(
        wrong={"share": "15", "bodies": "0"}, asks_confidence=True, is_certainty_based=True
    )
    show(page, attempt, returns={place: TODAY + timedelta(days=place) for place in range(5)})
    for _ in range(3):
        # A height that follows from a width comes to all layouts one after the other.
        QApplication.processEvents()
    shown = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
    assert [fault for widget in shown for fault in faults(widget)] == []
