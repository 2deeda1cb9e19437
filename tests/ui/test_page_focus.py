"""Enter does what a page is there for as soon as it is shown, wherever the focus was before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quiz.ui.widgets.button import Button
from tests.ui import pictures
from tests.ui.screens import SCREENS
from tests.ui.stage import Look, Stage


@pytest.fixture
def stage(qapp: QApplication, tmp_path) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path, Look(language="en"))
    yield stage
    stage.close()


@pytest.fixture
def home(stage) -> Stage:
    """Home with the focus on the last of its buttons."""
    SCREENS["home"](stage)
    stage.settle()
    buttons = [each for each in stage.window.home.findChildren(Button) if each.isVisible()]
    buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
    stage.settle()
    return stage


@pytest.mark.parametrize("name", ["setup_practice", "load_error", "browse", "settings"])
def test_no_button_has_the_focus_on_a_page_one_comes_to(home, name):
    SCREENS[name](home)
    home.settle()

    assert not isinstance(QApplication.focusWidget(), Button)


def test_enter_starts_the_quiz_on_the_page_that_sets_one_up(home):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    home.settle()

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert home.window.page() == "play"


def test_a_question_has_the_focus_when_a_quiz_begins(home):
    home.play(pictures.practice(8))
    home.settle()

    question = home.navigation.play.view.question()

    assert QApplication.focusWidget() is question.question
