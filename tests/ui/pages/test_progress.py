"""The page of what a person has achieved."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from quiz.core.progress import Period, Step
from quiz.core.settings import Settings
from quiz.ui.pages.progress import ProgressPage
from quiz.ui.pages.progress_words import study_time
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.widgets.bar import Bar
from quiz.ui.widgets.chart import Chart
from quiz.ui.widgets.text import Label
from tests.ui import picture_progress

SUBJECTS = [("alliance", "Pacific Alliance"), ("regions", "Regions")]


@pytest.fixture
def page(theme, qtbot):
    made = ProgressPage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(made)
    made.show_subjects(SUBJECTS)
    show_at(made, 1280, 800)
    made.show_progress(picture_progress.progress())
    return made


def show_at(page, width, height, scale=1.0):
    page.resize(width, height)
    page.set_room(Room.of(width, height, scale))
    page.show()
    QApplication.processEvents()


def words(page) -> list[str]:
    return [label.plain_text() for label in page.findChildren(Label) if label.isVisible()]


def charts(page) -> dict[str, Chart]:
    return {
        chart.accessibleName(): chart for chart in page.findChildren(Chart) if chart.isVisible()
    }


def test_the_figures_stand_with_what_they_are(page):
    shown = words(page)

    assert shown[shown.index("62%") + 1] == "mastered"
    assert shown[shown.index("5\u00a0h\u00a010\u00a0min") + 1] == "of study"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0 min"), (59, "0 min"), (252, "4 min"), (18_600, "5 h 10 min")]
)
def test_study_time_is_told_in_hours_and_minutes(seconds, text):
    assert study_time(seconds).replace("\u00a0", " ") == text


def test_full_hours_stand_without_minutes():
    assert study_time(7200).replace("\u00a0", " ") == "2 h"


@pytest.mark.parametrize(("days", "what"), [(6, "in a row"), (1, "studying")])
def test_one_day_is_no_row_of_days(page, days, what):
    page.show_progress(replace(picture_progress.progress(), streak_days=days))

    assert what in words(page)


def test_every_drawing_has_a_name_a_sentence_and_its_numbers(page):
    found = charts(page)

    assert set(found) == {"Score of each quiz", "Upcoming reviews", "Study days"}
    assert all(chart.accessibleDescription() for chart in found.values())
    assert all(chart.table().rows for chart in found.values())


def test_the_curve_is_told_in_one_sentence(page):
    summary = charts(page)["Score of each quiz"].accessibleDescription()

    assert summary == "From 48% (12 Jul 2026) to 83% (today); the highest is 83%.".replace(
        "12 Jul 2026", "12\u00a0Jul\u00a02026"
    )


def test_the_weakest_topic_is_the_advice(page):
    assert "Movilidad de personas is the best one to review next." in words(page)


def test_bars_tell_a_screen_reader_what_they_are(page):
    bars = {bar.accessibleName(): bar for bar in page.findChildren(Bar) if bar.isVisible()}

    assert bars["Comercio"].accessibleDescription() == "70%"


def test_confidence_is_told_with_its_counts(page):
    text = "Of the answers you called certain, 71% were right (32 of 45)."

    assert text in words(page)


def test_without_a_call_nothing_is_said_of_confidence(page):
    page.show_progress(replace(picture_progress.progress(), calls=()))

    assert "How sure you were" not in words(page)


def test_fewer_than_three_quizzes_make_no_curve(page):
    page.show_progress(picture_progress.beginning())

    assert "Your curve appears after three quizzes." in words(page)
    assert "Score of each quiz" not in charts(page)


def test_with_nothing_due_a_sentence_says_so(page):
    page.show_progress(picture_progress.beginning())

    assert "Nothing to review in the next two weeks." in words(page)


@pytest.mark.parametrize(
    ("step", "title"),
    [
        (Step.DAY, "Average score of each day"),
        (Step.WEEK, "Average score of each week"),
        (Step.MONTH, "Average score of each month"),
        (Step.YEAR, "Average score of each year"),
    ],
)
def test_averages_are_called_so(page, step, title):
    page.show_progress(replace(picture_progress.many_quizzes(), step=step))
    chart = charts(page)[title]

    assert title in words(page)
    assert chart.table().head == ("Date", "Score", "Quizzes")
    assert len(chart.table().rows) == 26


def test_as_text_every_number_is_on_screen(page):
    page.as_text.click()
    tables = charts(page)

    assert set(tables) == {
        "Score of each quiz",
        "Mastery by topic",
        "Upcoming reviews",
        "Study days",
        "Mastery by difficulty",
        "How sure you were",
    }
    shown = [box.text for box in tables["Upcoming reviews"].text_boxes()]
    assert shown[:4] == ["Day", "Reviews", "today", "12"]
    assert not any(bar.isVisible() for bar in page.findChildren(Bar))


def test_the_heat_map_as_text_has_a_row_for_each_week_the_newest_first(page):
    page.show_as_text(is_as_text=True)
    table = charts(page)["Study days"].table()

    assert len(table.rows) == 22
    assert table.head == ("Week of", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "Total")
    assert table.rows[0] == ("16\u00a0Nov", "12", "6", "18", "12", "18", "12", "12", "90")


def test_the_charts_come_back(page):
    page.as_text.click()
    page.as_text.click()

    assert set(charts(page)) == {"Score of each quiz", "Upcoming reviews", "Study days"}


def test_a_table_is_copied_by_its_button(page, qtbot):
    page.as_text.click()
    section = page._mastery

    with qtbot.waitSignal(page.copied) as told:
        section.copy_button.click()

    first = QGuiApplication.clipboard().text().split("\n")[:2]
    assert first == ["Topic\tMastered\tQuestions\tShare", "Cronología\t82\t100\t82%"]
    assert told.args == ["Copied. It can be pasted into a spreadsheet."]


def test_ctrl_c_on_a_chart_copies_its_table(page, qtbot):
    chart = charts(page)["Upcoming reviews"]

    with qtbot.waitSignal(page.copied):
        qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text().startswith("Day\tReviews\ntoday\t12\n")


def test_the_menu_of_a_chart_copies_or_shows_its_numbers(page, qtbot):
    chart = charts(page)["Study days"]
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(9, 9), chart.mapToGlobal(QPoint(9, 9))
    )
    QApplication.sendEvent(chart, event)
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    copying, showing = menu.actions()
    with qtbot.waitSignal(page.copied):
        copying.trigger()
    showing.trigger()
    menu.close()

    assert [copying.text(), showing.text()] == ["Copy as table", "Show as text"]
    assert "Mastery by topic" in charts(page)


def test_another_period_is_asked_for(page, qtbot):
    with qtbot.waitSignal(page.asked):
        page.period._segments[0].click()

    assert page.chosen_period() is Period.WEEKS


def test_all_subjects_come_first_and_one_can_be_chosen(page, qtbot):
    titles = [page.subject.itemText(row) for row in range(page.subject.count())]
    assert titles == ["All subjects", "Pacific Alliance", "Regions"]
    assert page.chosen_bank() == ""

    with qtbot.waitSignal(page.asked):
        page.subject.setCurrentIndex(2)
        page.subject.activated.emit(2)

    assert page.chosen_bank() == "regions"


def test_the_chosen_subject_stays_when_another_bank_is_opened(page):
    page.choose(Period.ALL, "regions")
    page.show_subjects([*SUBJECTS, ("new", "New")])

    assert (page.chosen_bank(), page.chosen_period()) == ("regions", Period.ALL)


def test_one_bank_alone_needs_no_choice(page):
    page.show_subjects(SUBJECTS[:1])

    assert not page.subject.isVisible()
    assert page.chosen_bank() == "alliance"


def test_before_any_answer_the_page_says_what_it_will_hold_and_leads_to_a_quiz(page, qtbot):
    page.show_progress(picture_progress.beginning(), is_empty=True)

    assert charts(page) == {}
    assert not page.as_text.isVisible()
    with qtbot.waitSignal(page.setup_requested):
        page.main_action()


def test_charts_are_drawn_after_the_first_answer(page):
    page.show_progress(picture_progress.beginning(), is_empty=True)
    page.show_progress(picture_progress.beginning())

    assert "Your curve appears after three quizzes." in words(page)


def test_enter_does_nothing_where_there_is_no_main_button(page, qtbot):
    with qtbot.assertNotEmitted(page.setup_requested):
        page.main_action()


@pytest.mark.parametrize(("width", "columns"), [(1280, 2), (900, 2), (899, 1), (640, 1)])
def test_small_windows_have_one_column(page, width, columns):
    show_at(page, width, 800)
    left, right = page._upcoming, page._days

    is_beside = right.mapTo(page, QPoint(0, 0)).y() == left.mapTo(page, QPoint(0, 0)).y()
    assert is_beside is (columns == 2)


def test_the_controls_are_in_the_header_where_that_has_room_for_them(page):
    in_header = []
    for width in (1280, 700, 1280):
        show_at(page, width, 800)
        in_header.append(page.header.isAncestorOf(page.period))
        assert page.period.isVisible()
        assert page.subject.isVisible()

    assert in_header == [True, False, True]


@pytest.mark.parametrize("width", [1280, 700])
def test_tab_goes_through_the_page_in_reading_order(page, qtbot, width):
    show_at(page, width, 4000)
    stops = stops_of(page, qtbot)

    places = [stop.mapTo(page, QPoint(0, 0)) for stop in stops]
    # A control may be a little lower than the one beside it.
    rows = [(place.y() // 48, place.x()) for place in places]
    assert rows == sorted(rows)
    assert sum(isinstance(stop, Chart) for stop in stops) == 3


def test_tab_comes_to_each_table_and_then_to_what_copies_it(page, qtbot):
    show_at(page, 1280, 4000)
    page.show_as_text(is_as_text=True)
    stops = stops_of(page, qtbot)

    sections = [part for each in page._sections for part in (each.numbers, each.copy_button)]
    assert stops[-len(sections) :] == sections


def stops_of(page, qtbot) -> list[QWidget]:
    """Return what Tab comes to, from the first control of the page on."""
    QApplication.processEvents()
    page.activateWindow()
    menu = page.header._menu_button
    first = menu if menu.isVisible() else page.as_text
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in stops:
        stops.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return stops
