"""The menu of a subject that a person has opened, and the banners of files that have gone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from quiz.core.settings import Settings
from quiz.ui.pages.home import HomePage
from quiz.ui.pages.home_view import Home
from quiz.ui.pages.subject_tiles import SubjectTile
from quiz.ui.preferences import Preferences
from quiz.ui.room import Room
from quiz.ui.theme import Theme
from tests.ui.overlaps import window_faults
from tests.ui.pages.homes import bank, home, problem, subject

MINE = "/home/ines/mine.yaml"


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> HomePage:
    page = HomePage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    page.resize(1071, 800)
    return page


def view(**more: object) -> Home:
    """Home with the shipped subject and one that a person has opened."""
    mine = replace(bank("mine", "Rivers"), path=MINE)
    subjects = (subject(), subject(mine))
    return home(subjects=subjects, opened=frozenset({MINE}), **more)


def show(page: HomePage, shown: Home) -> None:
    page.show_home(shown)
    page.show()
    QApplication.processEvents()


def buttons(page: QWidget, name: str) -> list[QAbstractButton]:
    found = page.findChildren(QAbstractButton)
    return [each for each in found if each.isVisible() and each.accessibleName().startswith(name)]


def menu(page: HomePage) -> QMenu:
    return next(each for each in page.findChildren(QMenu) if each.isVisible())


def test_only_an_opened_subject_has_a_menu(page: HomePage) -> None:
    show(page, view())
    assert [each.accessibleName() for each in buttons(page, "More about")] == ["More about Rivers"]


def test_the_menu_takes_the_subject_off_the_list(page: HomePage, qtbot: QtBot) -> None:
    show(page, view())
    buttons(page, "More about")[0].click()
    (action,) = menu(page).actions()
    assert action.text() == "Remove from the list (the file stays)"
    with qtbot.waitSignal(page.removal_requested) as asked:
        action.trigger()
    assert asked.args == [MINE]
    menu(page).close()


def test_the_menu_opens_with_the_right_button_too(page: HomePage) -> None:
    show(page, view())
    shipped, mine = page.findChildren(SubjectTile)
    for tile in (shipped, mine):
        place = QPoint(20, 20)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, tile.mapToGlobal(place))
        QApplication.sendEvent(tile, event)
    assert [each.parent() for each in page.findChildren(QMenu)] == [mine]
    menu(page).close()


def test_the_menu_goes_with_the_subject(page: HomePage) -> None:
    show(page, view())
    show(page, replace(view(), opened=frozenset()))
    assert buttons(page, "More about") == []


def test_the_menu_is_reached_after_browsing(page: HomePage, qtbot: QtBot) -> None:
    show(page, view())
    buttons(page, "Browse Rivers")[0].setFocus(Qt.FocusReason.TabFocusReason)
    focused = page.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert page.focusWidget() is buttons(page, "More about")[0]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_of_a_tile_with_a_menu_is_cut(theme: Theme, qtbot: QtBot, scale: float) -> None:
    theme.set_scale(scale)
    page = HomePage(theme, Preferences(Settings(language="en")))
    qtbot.addWidget(page)
    page.set_room(Room.of(1280, 800, scale))
    page.resize(1071, 1600)
    show(page, view())
    assert list(window_faults(page)) == []


# Files that have gone

GONE = {"is_missing": True, "can_be_removed": True, "bank": "/home/ines/trade.yaml"}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, '"trade.yaml" is no longer there'),
        (
            {"is_loaded": True, "is_outdated": True},
            '"trade.yaml" is no longer there; what was read of it stays in use for now',
        ),
    ],
)
def test_a_file_that_has_gone_is_not_said_to_have_mistakes(
    page: HomePage, more: dict[str, object], said: str
) -> None:
    show(page, view(problems=(problem(**GONE, **more),)))
    assert [each.accessibleName() for each in buttons(page, "Choose…")] == [f"Choose…: {said}"]
    assert [each.accessibleName() for each in buttons(page, "Remove")] == [f"Remove: {said}"]
    assert buttons(page, "See why") == []


def test_a_file_that_has_gone_can_be_replaced_or_forgotten(page: HomePage, qtbot: QtBot) -> None:
    show(page, view(problems=(problem(**GONE),)))
    with qtbot.waitSignal(page.replacement_requested) as asked:
        buttons(page, "Choose…")[0].click()
    assert asked.args == ["/home/ines/trade.yaml"]
    with qtbot.waitSignal(page.removal_requested) as asked:
        buttons(page, "Remove")[0].click()
    assert asked.args == ["/home/ines/trade.yaml"]
