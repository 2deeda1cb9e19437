"""Today's reviews on home: the card, and the links on the subjects."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from quiz.core.settings import Settings
from quiz.ui.pages.home import HomePage
from quiz.ui.pages.home_cards import ContinueCard
from quiz.ui.pages.home_view import Home, reviewed_at_once
from quiz.ui.pages.review_card import ReviewCard, review_subject
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from tests.ui.clipping import faults
from tests.ui.pages.homes import bank, home, running, subject

DUE = {"Chronology": 5, "Trade": 4}


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> HomePage:
    page = HomePage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    page.resize(1071, 800)
    return page


@pytest.fixture
def reviewed(page: HomePage) -> list[str]:
    """The banks whose review was asked for."""
    banks: list[str] = []
    page.review_requested.connect(partial(_add, banks))
    return banks


def _add(banks: list[str], bank_id: str) -> None:
    banks.append(bank_id)


def show(page: HomePage, view: Home) -> None:
    page.show_home(view)
    page.show()
    QApplication.processEvents()


def texts(page: QWidget) -> list[str]:
    return [
        box.text
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and hasattr(widget, "text_boxes")
        for box in widget.text_boxes()
    ]


def card(page: HomePage) -> ReviewCard:
    return page.findChildren(ReviewCard)[0]


def button(page: QWidget, name: str) -> QAbstractButton:
    return next(
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and name in (each.text(), each.accessibleName())
    )


def one_due(due: dict[str, int] | None = None, **more: object) -> Home:
    """Home with one subject, so much of it due."""
    found = DUE if due is None else due
    return home(subjects=(subject(due=found),), minutes_of_due=6, running=running(), **more)


def test_the_card_says_how_much_is_due_how_long_it_takes_and_from_where(page: HomePage) -> None:
    show(page, one_due())
    said = texts(card(page))
    assert said[:3] == ["Reviews due today", "9", "questions, about 6\u00a0minutes"]
    assert "5 from Chronology · 4 from Trade" in said


def test_a_review_of_hours_is_told_in_hours(page: HomePage) -> None:
    show(page, replace(one_due(), minutes_of_due=159))
    assert "questions, about 2\u00a0h\u00a040\u00a0min" in texts(card(page))


def test_review_asks_for_the_subject(page: HomePage, reviewed: list[str]) -> None:
    show(page, one_due())
    button(card(page), "Review").click()
    assert reviewed == ["alliance"]


def test_what_review_will_ask_is_told_to_a_screen_reader(page: HomePage) -> None:
    show(page, one_due())
    said = button(card(page), "Review").accessibleDescription()
    assert said == "9 questions, about 6 minutes. 5 from Chronology · 4 from Trade"


def test_no_more_than_three_topics_are_named(page: HomePage) -> None:
    many = bank(topics={"A": 9, "B": 9, "C": 9, "D": 9, "E": 9})
    due = {"A": 5, "B": 4, "C": 3, "D": 2, "E": 1}
    show(page, home(subjects=(subject(many, due=due),), minutes_of_due=6))
    assert "5 from A · 4 from B · 3 from C and 3 more" in texts(card(page))


def test_questions_without_a_topic_are_from_nowhere(page: HomePage) -> None:
    plain = bank(topics={"": 12})
    show(page, home(subjects=(subject(plain, due={"": 3}),), minutes_of_due=2))
    assert texts(card(page))[1:3] == ["3", "questions, about 2\u00a0minutes"]
    assert not any("from" in text for text in texts(card(page)))


@pytest.mark.parametrize(("due", "goal", "asked"), [(9, 20, 9), (47, 20, 20), (47, 0, 20)])
def test_a_review_asks_up_to_the_daily_goal(due: int, goal: int, asked: int) -> None:
    assert reviewed_at_once(due, goal) == asked


def test_a_review_of_a_part_says_how_many_it_asks(page: HomePage) -> None:
    show(page, one_due({"Chronology": 27, "Trade": 4}, goal=10))
    assert button(card(page), "Review 10")


def test_of_several_subjects_the_one_with_most_due_comes_first(
    page: HomePage, reviewed: list[str]
) -> None:
    rivers = bank("rivers", "Rivers")
    due = (subject(due={"Trade": 2}), subject(rivers, due={"Trade": 3, "Chronology": 1}))
    view = home(subjects=due, minutes_of_due=3)
    chosen = review_subject(view)
    assert chosen is not None
    assert chosen.bank is rivers

    show(page, view)
    said = texts(card(page))
    assert said[1:3] == ["6", "questions, about 3\u00a0minutes"]
    assert "4 from Rivers · 2 from Pacific Alliance" in said
    assert "Rivers first" in said
    button(card(page), "Review 4").click()
    assert reviewed == ["rivers"]


@pytest.mark.parametrize(
    ("next_due", "said"),
    [
        (date(2026, 11, 23), "Nothing due today. Next: tomorrow."),
        (date(2026, 11, 25), "Nothing due today. Next: Wednesday."),
        (date(2026, 12, 25), "Nothing due today. Next: 25 December."),
        (None, "Nothing due today."),
    ],
)
def test_with_nothing_due_the_card_says_when_there_will_be(
    page: HomePage, next_due: date | None, said: str
) -> None:
    show(page, one_due({}, next_due=next_due))
    assert texts(card(page)) == ["Reviews due today", said]
    assert review_subject(one_due({})) is None


def test_nothing_is_said_of_reviews_while_the_record_is_opened(page: HomePage) -> None:
    show(page, home(is_complete=False))
    assert card(page).isVisible()
    assert texts(card(page)) == []


def test_nothing_moves_when_the_record_has_been_opened(page: HomePage) -> None:
    show(page, home(is_complete=False))
    before = card(page).geometry()
    show(page, one_due())
    assert card(page).geometry() == before


def test_the_first_run_has_no_reviews(page: HomePage) -> None:
    show(page, home(is_first_run=True))
    assert not card(page).isVisible()


def places(page: HomePage) -> tuple[int, int, int, int]:
    """Left and top edges of the two cards."""
    first, second = page.findChildren(ContinueCard)[0], card(page)
    return first.x(), first.y(), second.x(), second.y()


@pytest.mark.parametrize(
    ("size", "share"), [((1280, 800), 3 / 2), ((1024, 600), 5 / 3), ((1280, 600), 3 / 2)]
)
def test_the_cards_share_a_row(page: HomePage, size: tuple[int, int], share: float) -> None:
    page.set_room(Room.of(*size, 1.0))
    show(page, one_due())
    first, second = page.findChildren(ContinueCard)[0], card(page)
    assert first.width() / second.width() == pytest.approx(share, abs=0.01)
    assert (first.y(), first.height()) == (second.y(), second.height())


def test_in_a_narrow_window_one_card_stands_below_the_other(page: HomePage) -> None:
    page.resize(700, 700)
    page.set_room(Room.of(700, 700, 1.0))
    show(page, one_due())
    left, top, second_left, second_top = places(page)
    assert left == second_left
    assert second_top > top


def test_in_a_low_window_the_card_leaves_out_from_where_the_questions_are(page: HomePage) -> None:
    page.set_room(Room.of(1024, 600, 1.0))
    show(page, one_due())
    assert not any("from" in text for text in texts(card(page)))
    assert "from" in button(card(page), "Review").accessibleDescription()


def test_a_subject_says_how_much_of_it_is_due_and_leads_to_it(
    page: HomePage, reviewed: list[str]
) -> None:
    show(page, one_due())
    button(page, "Review Pacific Alliance, 9 due").click()
    assert reviewed == ["alliance"]
    assert button(page, "Pacific Alliance. 40 questions · 2 topics. 62% mastered. 9 due")


def test_a_subject_in_which_nothing_waits_is_up_to_date(page: HomePage) -> None:
    show(page, home(subjects=(subject(is_up_to_date=True, last_percent=92),)))
    assert "Up to date" in texts(page)
    assert not any(text.startswith("Last") for text in texts(page))


def test_a_subject_with_mistakes_left_says_its_last_result(page: HomePage) -> None:
    show(page, home(subjects=(subject(last_percent=64),)))
    assert "Last: 64%" in texts(page)


def test_the_link_goes_once_nothing_is_due_any_more(page: HomePage) -> None:
    show(page, one_due())
    show(page, one_due({}))
    assert not any(
        each.isVisible() and each.accessibleName().startswith("Review Pacific")
        for each in page.findChildren(QAbstractButton)
    )


@pytest.mark.parametrize("size", [(1071, 800), (943, 600), (800, 520)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut(page: HomePage, theme: Theme, size: tuple[int, int], scale: float) -> None:
    theme.set_scale(scale)
    page.resize(*size)
    page.set_room(Room.of(*size, scale))
    long = bank("long", "Regional integration in Latin America")
    view = one_due({"Chronology": 27, "Trade": 4})
    shown = replace(view, subjects=(*view.subjects, subject(long, due={"Trade": 12})))
    show(page, shown)
    widgets = [each for each in page.findChildren(QWidget) if each.isVisible()]
    assert [fault for widget in widgets for fault in faults(widget)] == []
