"""Home: what it shows of each state, and what each of its controls asks for."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from quiz.core.mode import Mode
from quiz.core.settings import Settings
from quiz.ui.pages.home import HomePage
from quiz.ui.pages.home_cards import practice_subject, weakest_topic
from quiz.ui.pages.home_view import Home
from quiz.ui.pages.recent_results import ROWS_AT_ONCE, ResultRow
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from quiz.ui.widgets.banner import Banner
from quiz.ui.widgets.horizon import Horizon
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.sky import Sky
from quiz.ui.widgets.skyline import Skyline
from quiz.ui.widgets.text import Label
from tests.ui.clipping import faults
from tests.ui.pages.homes import bank, home, problem, result, running, subject

SIGNALS = (
    "continue_requested",
    "first_quiz_requested",
    "practice_requested",
    "setup_requested",
    "bank_opening_requested",
    "browse_requested",
    "result_requested",
    "all_results_requested",
    "problem_requested",
    "menu_requested",
)


class Wishes:
    """Everything a page has asked for, in order."""

    def __init__(self, page: HomePage) -> None:
        self.all: list[tuple[str, ...]] = []
        for name in SIGNALS:
            getattr(page, name).connect(partial(self._add, name))

    def _add(self, name: str, *values: str) -> None:
        self.all.append((name, *values))


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> HomePage:
    page = HomePage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    page.resize(1071, 800)
    return page


@pytest.fixture
def wishes(page: HomePage) -> Wishes:
    return Wishes(page)


def show(page: HomePage, view: Home) -> None:
    page.show_home(view)
    page.show()
    QApplication.processEvents()


def texts(page: QWidget) -> list[str]:
    """Everything that is painted, in the order of the widgets."""
    return [
        box.text
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and hasattr(widget, "text_boxes")
        for box in widget.text_boxes()
    ]


def sentences(page: QWidget) -> str:
    return "\n".join(texts(page))


def button(page: QWidget, name: str) -> QAbstractButton:
    """The one visible button with a text or an accessible name."""
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and name in (each.text(), each.accessibleName())
    ]
    assert len(found) == 1, f"{name}: {found}"
    return found[0]


def has_button(page: QWidget, name: str) -> bool:
    return any(
        each.isVisible() and name in (each.text(), each.accessibleName())
        for each in page.findChildren(QAbstractButton)
    )


def rows(page: HomePage) -> list[ResultRow]:
    return [row for row in page.findChildren(ResultRow) if row.isVisible()]


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(6, "Good morning"), (15, "Good afternoon"), (21, "Good evening"), (2, "Good evening")],
)
def test_the_greeting_follows_the_hour(page: HomePage, hour: int, greeting: str) -> None:
    show(page, home(now=datetime(2026, 11, 22, hour, tzinfo=UTC)))
    assert greeting in texts(page)


def test_the_goal_is_told_with_the_date(page: HomePage) -> None:
    show(page, home())
    said = "Sunday 22 November. Today: 8 of 20 questions; the sun rises with your goal."
    assert said in texts(page)


def test_a_reached_goal_is_told(page: HomePage) -> None:
    show(page, home(answered_today=20))
    assert "Sunday 22 November. You reached today's goal." in texts(page)


def test_without_a_goal_only_the_date_is_told(page: HomePage) -> None:
    show(page, home(goal=0))
    assert "Sunday 22 November" in texts(page)


def test_a_low_window_leaves_the_date_out(page: HomePage) -> None:
    page.set_room(Room.of(1024, 600, 1.0))
    show(page, home())
    assert "Today: 8 of 20 questions; the sun rises with your goal." in texts(page)


def test_the_sun_rises_with_the_goal(page: HomePage) -> None:
    heights = []
    for answered in (0, 8, 20):
        show(page, home(answered_today=answered))
        centre = page.findChildren(Sky)[0].sun_centre()
        assert centre is not None
        heights.append(centre.y())
    assert heights == sorted(heights, reverse=True)


def test_without_a_goal_the_sun_is_gone_at_night(page: HomePage) -> None:
    show(page, home(goal=0, now=datetime(2026, 11, 22, 23, tzinfo=UTC)))
    assert page.findChildren(Sky)[0].sun_centre() is None


def test_an_unfinished_quiz_is_offered_with_its_place_and_its_time(page: HomePage) -> None:
    show(page, home(running=running()))
    said = texts(page)
    assert "Continue where you left off" in said
    assert "Question 3 of 4" in said
    assert "Practice, 6:42 left" in said


def test_an_unfinished_quiz_shows_its_horizon(page: HomePage) -> None:
    show(page, home(running=running()))
    horizons = [each for each in page.findChildren(Horizon) if each.isVisible()]
    assert [marker.kind for marker in horizons[0].markers()] == [
        "right",
        "wrong",
        "pending",
        "pending",
    ]


def by_question(left: int, *, only_skipped: bool = False, **more: object) -> dict[str, object]:
    """What is different in a quiz with a limit for each question, so many of them left."""
    return {
        "rest_seconds": None,
        "is_limited_by_question": True,
        "questions_left": left,
        "has_only_skipped_left": only_skipped,
        **more,
    }


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"rest_seconds": None}, "Practice, no time limit"),
        ({"rest_seconds": None, "mode": Mode.EXAM}, "Exam, no time limit"),
        ({"rest_seconds": 1800.0, "mode": Mode.EXAM}, "Exam, time runs until 16:00"),
        (by_question(5), "Practice, 5 question(s) left"),
        (by_question(2, only_skipped=True), "Practice, 2 skipped question(s) left"),
        (by_question(0), "Practice, only the results are left"),
        ({"rest_seconds": None, "mode": Mode.REVIEW}, "Review, no time limit"),
        ({"mode": Mode.MISTAKES}, "My mistakes, 6:42 left"),
        (by_question(1, mode=Mode.REVIEW), "Review, 1 question(s) left"),
        (by_question(5, mode=Mode.EXAM), "Exam, 5 question(s) left"),
    ],
)
def test_what_is_left_of_the_time_is_told(
    page: HomePage, more: dict[str, object], said: str
) -> None:
    show(page, home(running=running(**more)))
    assert said in texts(page)


def test_continue_asks_for_the_unfinished_quiz(page: HomePage, wishes: Wishes) -> None:
    show(page, home(running=running()))
    button(page, "Continue").click()
    assert wishes.all == [("continue_requested", "run")]


def test_start_another_asks_for_the_set_up(page: HomePage, wishes: Wishes) -> None:
    show(page, home(running=running()))
    button(page, "Start another").click()
    assert wishes.all == [("setup_requested", "alliance")]


def test_the_main_action_continues_an_unfinished_quiz(page: HomePage, wishes: Wishes) -> None:
    show(page, home(running=running()))
    page.main_action()
    assert wishes.all == [("continue_requested", "run")]


def test_without_an_unfinished_quiz_the_weakest_topic_is_offered(
    page: HomePage, wishes: Wishes
) -> None:
    show(page, home())
    assert "10 questions on Trade, the topic with most left to learn." in texts(page)
    button(page, "Start").click()
    assert wishes.all == [("practice_requested", "alliance")]


def test_the_main_action_practises_without_an_unfinished_quiz(
    page: HomePage, wishes: Wishes
) -> None:
    show(page, home())
    page.main_action()
    assert wishes.all == [("practice_requested", "alliance")]


def test_a_practice_can_be_set_up_instead(page: HomePage, wishes: Wishes) -> None:
    show(page, home())
    button(page, "Choose options").click()
    assert wishes.all == [("setup_requested", "alliance")]


def test_no_more_questions_are_promised_than_a_topic_has(page: HomePage) -> None:
    few = bank(topics={"Trade": 3})
    show(page, home(subjects=(subject(few, (0.2,)),), minutes_of_ten=2))
    assert "3 questions on Trade, the topic with most left to learn." in texts(page)
    assert "About 2 minutes, no time limit." in texts(page)


def test_a_mastered_topic_is_not_called_the_one_with_most_left(page: HomePage) -> None:
    show(page, home(subjects=(subject(mastery=(1, 1)),)))
    assert "10 questions on Chronology." in texts(page)


def test_a_bank_without_topics_is_offered_by_its_questions(page: HomePage) -> None:
    plain = bank(topics={"": 12})
    show(page, home(subjects=(subject(plain, (0.1,)),)))
    assert "10 questions" in texts(page)
    assert "12 questions" in texts(page)


def test_the_first_of_equally_weak_topics_is_the_weakest() -> None:
    assert weakest_topic(subject(mastery=(0.5, 0.5))) == "Chronology"


def test_questions_without_a_topic_may_be_the_weakest() -> None:
    mixed = bank(topics={"Trade": 3, "": 2})
    assert weakest_topic(subject(mixed, (0.5, 0.2))) == ""


def test_the_subject_of_the_newest_result_is_offered() -> None:
    other = bank("maps", "Maps")
    view = home(subjects=(subject(), subject(other)), results=(result("1", of=other),))
    chosen = practice_subject(view)
    assert chosen is not None
    assert chosen.bank.id == "maps"


def test_nothing_can_be_pressed_by_accident_while_the_record_is_opened(
    page: HomePage, wishes: Wishes
) -> None:
    show(page, home(is_complete=False))
    page.main_action()
    assert wishes.all == []
    assert not has_button(page, "Start")


def test_what_stands_below_does_not_move_when_the_record_has_been_opened(page: HomePage) -> None:
    show(page, home(is_complete=False))
    before = page.findChildren(Skyline)[0]
    place = before.mapTo(page, before.rect().topLeft())
    show(page, home(running=running(), results=(result("1"),)))
    after = page.findChildren(Skyline)[0]
    assert after is before
    assert after.mapTo(page, after.rect().topLeft()) == place


def test_a_subject_shows_its_figures(page: HomePage) -> None:
    show(page, home(running=running(), subjects=(subject(last_percent=64),)))
    said = texts(page)
    for text in ("40 questions · 2 topics", "62%", "mastered", "Last: 64%"):
        assert text in said


def test_a_subject_is_named_with_all_its_figures(page: HomePage) -> None:
    show(page, home(subjects=(subject(last_percent=64),)))
    tile = button(page, "Pacific Alliance. 40 questions · 2 topics. 62% mastered. Last: 64%")
    assert tile.accessibleDescription() == "Chronology 80%, Trade 30%"


def test_pressing_a_subject_asks_for_its_set_up(page: HomePage, wishes: Wishes) -> None:
    show(page, home())
    button(page, "Pacific Alliance").click()
    assert wishes.all == [("setup_requested", "alliance")]


def test_a_click_on_the_skyline_presses_the_subject(
    page: HomePage, wishes: Wishes, qtbot: QtBot
) -> None:
    show(page, home())
    skyline = page.findChildren(Skyline)[0]
    place = skyline.mapTo(page, skyline.rect().center())
    target = page.childAt(place)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(page, place))
    assert wishes.all == [("setup_requested", "alliance")]


def test_a_subject_can_be_browsed_without_a_quiz(page: HomePage, wishes: Wishes) -> None:
    show(page, home())
    button(page, "Browse Pacific Alliance").click()
    assert wishes.all == [("browse_requested", "alliance")]


def test_each_subject_asks_for_its_own_bank(page: HomePage, wishes: Wishes) -> None:
    others = [subject(bank(f"b{index}", f"Subject {index}")) for index in range(4)]
    show(page, home(subjects=tuple(others)))
    for index in (3, 0):
        button(page, f"Subject {index}").click()
    assert wishes.all == [("setup_requested", "b3"), ("setup_requested", "b0")]


def test_a_subject_that_is_gone_is_not_shown(page: HomePage) -> None:
    show(page, home(subjects=(subject(), subject(bank("maps", "Maps")))))
    show(page, home(subjects=(subject(),)))
    assert "Maps" not in texts(page)


def test_a_subject_can_be_added(page: HomePage, wishes: Wishes) -> None:
    show(page, home())
    button(page, "Add a subject").click()
    assert wishes.all == [("bank_opening_requested",)]


def test_titles_stand_in_the_persons_language(theme: Theme, qtbot: QtBot) -> None:
    page = HomePage(theme, Preferences(Settings(language="es")))
    qtbot.addWidget(page)
    show(page, home())
    assert "Pacific Alliance (es)" in texts(page)


def test_a_result_shows_its_figures(page: HomePage) -> None:
    show(page, home(results=(result("1"),)))
    row = rows(page)[0]
    shown = [box.text for box in row.text_boxes()]
    assert shown == ["Today", "Pacific Alliance", "Practice", "8 / 10", "80%", "4:12"]


def test_a_result_is_named_with_all_its_figures(page: HomePage) -> None:
    later = result("1", day=21, mode=Mode.EXAM, score=Fraction(17, 2))
    show(page, home(results=(later,)))
    row = rows(page)[0]
    assert row.accessibleName() == ("Yesterday, Pacific Alliance, Exam, 8.5 of 10, 85%, 4:12")
    assert row.accessibleDescription() == "8 correct, 1 to review, 1 unanswered"


def test_a_result_can_be_opened(page: HomePage, wishes: Wishes) -> None:
    show(page, home(results=(result("1"), result("2", day=21))))
    rows(page)[1].click()
    assert wishes.all == [("result_requested", "2")]


def test_a_click_on_the_small_horizon_opens_the_result(
    page: HomePage, wishes: Wishes, qtbot: QtBot
) -> None:
    show(page, home(results=(result("1"),)))
    row = rows(page)[0]
    horizon = row.findChildren(Horizon)[0]
    place = horizon.mapTo(page, horizon.rect().center())
    target = page.childAt(place)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(page, place))
    assert wishes.all == [("result_requested", "1")]


def test_three_results_are_shown_until_all_are_asked_for(page: HomePage, wishes: Wishes) -> None:
    newest = tuple(result(str(number)) for number in range(3))
    show(page, home(results=newest))
    button(page, "See all").click()
    assert wishes.all == [("all_results_requested", ROWS_AT_ONCE + 1)]
    page.show_all_results((*newest, result("old", day=1)))
    QApplication.processEvents()
    assert len(rows(page)) == 4
    button(page, "Show fewer").click()
    assert len(rows(page)) == 3


def test_a_new_result_joins_the_list_of_all(page: HomePage) -> None:
    newest = tuple(result(str(number)) for number in range(3))
    show(page, home(results=newest))
    page.show_all_results((*newest, result("old", day=1)))
    show(page, home(results=(result("new"), *newest[:2])))
    assert len(rows(page)) == 5


def test_fewer_than_three_results_are_all_there_are(page: HomePage) -> None:
    show(page, home(results=(result("1"),)))
    assert not has_button(page, "See all")


def test_very_many_results_come_in_portions(page: HomePage) -> None:
    many = tuple(result(str(number)) for number in range(ROWS_AT_ONCE + 5))
    show(page, home(results=many[:3]))
    page.show_all_results(many)
    QApplication.processEvents()
    assert len(rows(page)) == ROWS_AT_ONCE
    button(page, "Show more").click()
    QApplication.processEvents()
    assert len(rows(page)) == len(many)
    assert not has_button(page, "Show more")


def test_no_more_results_are_asked_for_than_are_shown_and_one(page: HomePage) -> None:
    many = tuple(result(str(number)) for number in range(3 * ROWS_AT_ONCE))
    asked: list[int] = []

    def answer(most: int) -> None:
        asked.append(most)
        page.show_all_results(many[:most])

    page.all_results_requested.connect(answer)
    show(page, home(results=many[:3]))
    button(page, "See all").click()
    QApplication.processEvents()
    assert asked == [ROWS_AT_ONCE + 1]
    for portion in (2, 3):
        first_new = len(rows(page))
        button(page, "Show more").click()
        QApplication.processEvents()
        assert len(rows(page)) == portion * ROWS_AT_ONCE
        assert page.focusWidget() is rows(page)[first_new]
    assert asked == [ROWS_AT_ONCE + 1, 2 * ROWS_AT_ONCE + 1, 3 * ROWS_AT_ONCE + 1]
    assert not has_button(page, "Show more")


def test_a_deleted_history_leaves_no_results(page: HomePage) -> None:
    show(page, home(results=(result("1"),)))
    show(page, home())
    assert rows(page) == []
    assert "Recent results" not in texts(page)


def test_a_narrow_row_tells_the_same_in_two_lines(page: HomePage) -> None:
    page.resize(560, 800)
    show(page, home(results=(result("1"),)))
    shown = [box.text for box in rows(page)[0].text_boxes()]
    assert shown == ["Pacific Alliance", "Today · Practice · 8 / 10 · 80% · 4:12"]


def test_a_narrow_row_has_the_height_of_its_two_lines(page: HomePage) -> None:
    page.resize(560, 800)
    show(page, home(results=(result("1"), result("2"))))
    first, second = rows(page)
    assert first.height() == first.heightForWidth(first.width())
    assert second.y() == first.y() + first.height()


def test_the_first_run_welcomes_with_the_included_subject(page: HomePage) -> None:
    show(page, home(is_first_run=True))
    said = texts(page)
    for text in (
        "Welcome",
        "Each topic will rise on the horizon as you master it.",
        "Included subject",
        "How the Alliance was born.",
        "2 topics, 40 questions",
        "About 5 minutes, no time limit.",
        "Open a question bank",
    ):
        assert text in said
    labels = [label.plain_text() for label in page.findChildren(Label) if label.isVisible()]
    place = labels.index("Chronology")
    assert labels[place : place + 4] == ["Chronology", "28", "Trade", "12"]


def test_the_first_run_starts_with_ten_questions(page: HomePage, wishes: Wishes) -> None:
    show(page, home(is_first_run=True, is_complete=False))
    button(page, "Start with 10 questions").click()
    page.main_action()
    assert wishes.all == [("first_quiz_requested", "alliance")] * 2


def test_the_first_run_promises_no_more_questions_than_there_are(page: HomePage) -> None:
    show(page, home(is_first_run=True, subjects=(subject(bank(topics={"Trade": 4})),)))
    assert has_button(page, "Start with 4 questions")


def test_the_first_quiz_can_be_set_up(page: HomePage, wishes: Wishes) -> None:
    show(page, home(is_first_run=True))
    button(page, "Choose options").click()
    assert wishes.all == [("setup_requested", "alliance")]


def test_a_bank_can_be_opened_on_the_first_run(page: HomePage, wishes: Wishes) -> None:
    show(page, home(is_first_run=True))
    button(page, "Open file…").click()
    assert wishes.all == [("bank_opening_requested",)]


def test_a_bank_opened_before_the_first_quiz_is_shown(page: HomePage, wishes: Wishes) -> None:
    show(page, home(is_first_run=True, subjects=(subject(), subject(bank("maps", "Maps")))))
    button(page, "Maps").click()
    assert wishes.all == [("setup_requested", "maps")]


def test_twelve_topics_are_all_listed_on_the_first_run(page: HomePage) -> None:
    topics = {f"Topic {number}": number + 1 for number in range(12)}
    show(page, home(is_first_run=True, subjects=(subject(bank(topics=topics)),)))
    assert set(topics) <= set(texts(page))


def test_without_a_subject_a_bank_can_be_opened(page: HomePage, wishes: Wishes) -> None:
    show(page, home(subjects=()))
    page.main_action()
    button(page, "Open file…").click()
    assert wishes.all == [("bank_opening_requested",)] * 2


def test_a_quiz_of_a_bank_that_is_gone_can_be_continued(page: HomePage, wishes: Wishes) -> None:
    show(page, home(subjects=(), running=running()))
    assert not has_button(page, "Start another")
    page.main_action()
    assert wishes.all == [("continue_requested", "run")]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, 'We could not open "trade.yaml"'),
        ({"is_loaded": True, "left_out": 3}, '3 questions of "trade.yaml" were left out'),
    ],
)
def test_a_problem_is_told_and_leads_to_its_reason(
    page: HomePage, wishes: Wishes, more: dict[str, object], said: str
) -> None:
    show(page, home(problems=(problem(**more),)))
    assert said in texts(page)
    button(page, "See why").click()
    assert wishes.all == [("problem_requested", "/home/ines/trade.yaml")]


def test_the_name_of_a_file_is_shortened_in_its_middle(page: HomePage) -> None:
    show(page, home(problems=(problem("a" * 60 + ".yaml"),)))
    said = next(text for text in texts(page) if text.startswith("We could not open"))
    assert "…" in said
    assert said.endswith('.yaml"')
    assert len(said) < 65


def test_several_problems_are_told_in_one_line_until_asked_for(page: HomePage) -> None:
    show(page, home(problems=tuple(problem(f"{number}.yaml") for number in range(4))))
    assert "4 question banks have mistakes" in texts(page)
    button(page, "Show them").click()
    QApplication.processEvents()
    assert 'We could not open "3.yaml"' in texts(page)


def test_a_closed_problem_stays_closed_until_it_changes(page: HomePage) -> None:
    show(page, home(problems=(problem(),)))
    button(page, "Close").click()
    show(page, home(problems=(problem(),), answered_today=9))
    assert "could not open" not in sentences(page)
    show(page, home(problems=(problem(details="another"),)))
    assert "could not open" in sentences(page)


def test_a_solved_problem_is_gone(page: HomePage) -> None:
    show(page, home(problems=(problem(),)))
    show(page, home())
    assert [each for each in page.findChildren(Banner) if each.isVisible()] == []


def test_the_menu_is_offered_where_the_side_bar_is_not(page: HomePage, wishes: Wishes) -> None:
    page.set_room(Room.of(800, 700, 1.0))
    show(page, home())
    button(page, "Menu").click()
    assert wishes.all == [("menu_requested",)]
    page.set_room(Room.of(1280, 800, 1.0))
    assert not has_button(page, "Menu")


def test_tab_goes_down_the_page(page: HomePage, qtbot: QtBot) -> None:
    page.show_home(home(problems=(problem(),)))
    show(
        page,
        home(
            running=running(),
            problems=(problem(),),
            subjects=(subject(), subject(bank("maps", "Maps"))),
            results=tuple(result(str(number)) for number in range(3)),
        ),
    )
    qtbot.waitActive(page)
    first = button(page, "See why")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    walked = [first]
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    names = [each.text() or each.accessibleName() for each in walked]
    assert names == [
        "See why",
        "Close",
        "Continue",
        "Start another",
        "Add a subject",
        "Pacific Alliance",
        "Browse",
        "Maps",
        "Browse",
        "See all",
        *["Pacific Alliance"] * 3,
    ]


def test_every_control_has_a_name(page: HomePage) -> None:
    show(page, home(running=running(), problems=(problem(),), results=(result("1"),)))
    stops = [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [
        each
        for each in stops
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert nameless == []


def test_the_view_that_is_shown_already_changes_nothing(page: HomePage) -> None:
    show(page, home(subjects=(subject(last_percent=64),)))
    tile = button(page, "Pacific Alliance")
    page.show_home(home(subjects=(subject(last_percent=64),)))
    assert button(page, "Pacific Alliance") is tile


def test_what_has_the_focus_keeps_it_when_the_record_has_been_opened(
    page: HomePage, qtbot: QtBot
) -> None:
    show(page, home(is_complete=False))
    qtbot.waitActive(page)
    tile = button(page, "Pacific Alliance")
    tile.setFocus(Qt.FocusReason.TabFocusReason)
    show(page, home(subjects=(subject(last_percent=10),), results=(result("1"),)))
    assert tile.hasFocus()


FULL = home(
    running=running(mode=Mode.EXAM),
    subjects=tuple(
        subject(bank(f"b{index}", title), last_percent=64)
        for index, title in enumerate(("R&D <b>", "Latin American regionalism", "Basin"))
    ),
    problems=(problem(), problem("x.yaml", is_loaded=True, left_out=3)),
    results=tuple(result(str(number), day=22 - number) for number in range(3)),
)
TWELVE = bank(topics={f"Mobility of people {number}": 9 for number in range(12)})
STATES = {
    "full": FULL,
    "practice": replace(FULL, running=None, goal=0),
    "first": home(is_first_run=True, subjects=(subject(TWELVE),), problems=FULL.problems),
    "empty": home(subjects=()),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 800, 1.0), (1024, 600, 1.0), (1280, 800, 2.0)]
)
def test_nothing_is_cut_in_any_window(
    theme: Theme, qtbot: QtBot, state: str, width: int, height: int, scale: float
) -> None:
    theme.set_scale(scale)
    page = HomePage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    room = Room.of(width, height, scale)
    page.set_room(room)
    page.resize(width - theme.px({1180: 209, 900: 81}.get(room.width, 0)), height)
    show(page, STATES[state])
    scroll = page.findChildren(ScrollArea)[0]
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()
    found = [
        fault
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        for fault in faults(widget)
    ]
    assert found == []


def test_the_page_follows_the_text_size(page: HomePage, theme: Theme) -> None:
    show(page, FULL)
    before = rows(page)[0].height()
    theme.set_scale(1.5)
    QApplication.processEvents()
    assert rows(page)[0].height() > before
