"""No text of any screen is cut, covered or on another one, however large or long it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quiz.ui.theme import Theme
from quiz.ui.widgets.scroll import ScrollArea
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.toast import Toast
from tests.ui.overlaps import window_faults
from tests.ui.screens import SCREENS
from tests.ui.stage import Look, Stage

_TEXTS = ({"language": "es"}, {"language": "en"}, {"language": "en", "is_stretched": True})
_ROOMS = ({"width": 1024, "height": 600}, {"percent": 200})
_LOOKS = [Look(**texts, **room) for texts in _TEXTS for room in _ROOMS]
_LONG = "A sentence that is too long for one line of the place that it is given here"


@pytest.fixture(scope="module", params=_LOOKS, ids=lambda look: look.name)
def stage(request, qapp: QApplication, tmp_path_factory) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path_factory.mktemp("stage"), request.param)
    yield stage
    stage.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    return window


# Each screen is built in test_screens too: measuring coverage six times more takes a minute.
@pytest.mark.no_cover
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_or_on_something_else(stage, name):
    stage.clear()
    SCREENS[name](stage)
    stage.settle()

    windows = [stage.window, *stage.dialogs()]
    faults = [fault for window in windows for fault in window_faults(window)]
    stage.clear()

    assert faults == []


def test_a_cut_word_is_found(window, theme):
    _add(window, theme, "Unfinished", (10, 10, 30, 20))

    assert _kinds(window) == ["is cut"]


def test_a_missing_second_line_is_found(window, theme):
    _add(window, theme, _LONG, (10, 10, 300, 20), wraps=True)

    assert "is cut" in _kinds(window)


def test_lines_further_apart_than_the_font_has_them_need_their_height_too(window, theme):
    label = _add(window, theme, _LONG, (10, 10, 300, 20), wraps=True, line_height=2.0)
    label.resize(300, label.heightForWidth(300) - 8)

    assert _kinds(window) == ["needs a height of"]


def test_a_text_beyond_the_edge_of_what_holds_it_is_found(window, theme):
    holder = QWidget(window)
    holder.setGeometry(0, 0, 100, 40)
    _add(holder, theme, "Unfinished", (60, 10, 100, 20))
    window.show()

    assert _kinds(window) == ["is outside"]


def test_a_text_at_the_side_of_what_scrolls_is_found(window, theme):
    content = QWidget()
    content.setMinimumSize(700, 900)
    _add(content, theme, "Unfinished", (600, 800, 100, 20))
    _fill(window, ScrollArea(content))

    assert _kinds(window) == ["is outside"]


def test_a_text_further_down_what_scrolls_is_none(window, theme):
    content = QWidget()
    content.setMinimumHeight(900)
    _add(content, theme, "Unfinished", (10, 800, 100, 20))
    _fill(window, ScrollArea(content))

    assert _kinds(window) == []


def test_texts_of_two_widgets_on_one_another_are_found(window, theme):
    left = QWidget(window)
    left.setGeometry(0, 0, 200, 60)
    _add(left, theme, "One", (10, 10, 150, 20))
    _add(window, theme, "Other", (100, 15, 150, 20))

    assert _kinds(window) == ["overlap"]


def test_texts_beside_one_another_are_none(window, theme):
    row = QHBoxLayout(window)
    row.addWidget(Label(theme, _LONG, wraps=True), 1)
    row.addWidget(Label(theme, _LONG, wraps=True), 1)
    window.show()
    QApplication.processEvents()

    assert _kinds(window) == []


def test_a_toast_may_be_over_a_text(window, theme):
    _fill(window, *(Label(theme, _LONG, wraps=True) for _ in range(4)))
    toast = Toast(theme, window)
    toast.show_message("Saved")
    QApplication.processEvents()

    assert toast.isVisible()
    assert _kinds(window) == []


def test_hidden_texts_are_none(window, theme):
    _add(window, theme, "Unfinished", (10, 10, 30, 20)).hide()

    assert _kinds(window) == []


def _add(
    parent: QWidget, theme: Theme, text: str, place: tuple[int, int, int, int], **more: object
) -> Label:
    """Put a label at a place, whether it has room there or not."""
    label = Label(theme, text, parent=parent, **more)
    label.setGeometry(*place)
    label.show()
    parent.window().show()
    return label


def _fill(window: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    window.show()
    QApplication.processEvents()


def _kinds(window: QWidget) -> list[str]:
    """Return what is wrong, each fault by the words that tell it from the others."""
    known = ("is cut", "needs a height of", "is outside", "overlap")
    return [next(kind for kind in known if kind in fault) for fault in window_faults(window)]
