"""Every control of every screen is large enough to be hit and shows when it has the focus.

WCAG 2.2, level AA: target size (2.5.8), focus visible (2.4.7), and nothing that moves for those
who do not want it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget

import quiz
from quiz.ui.widgets.button import Button
from quiz.ui.widgets.text import Label
from tests.ui.screens import SCREENS
from tests.ui.stage import Look, Stage
from tests.ui.sweep import (
    LEAST_TARGET,
    flashes,
    name_of,
    shows_focus,
    small_targets,
    tab_stops,
    unnamed,
)

_MOVES = re.compile(r"\bQ(Property|Variant|Sequential|Parallel)Animation|\bQ(TimeLine|Movie)\b")
#: States of a question in which it has the controls that it has open or judged.
_SAME = ("_chosen", "_right", "_partly", "_unanswered", "_timed-out", "_revealed")
#: Kinds of controls, on and off, whose ring has been seen on some screen.
_SEEN: set[tuple[type, bool]] = set()


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory) -> Iterator[Stage]:
    stage = Stage(qapp, tmp_path_factory.mktemp("stage"), Look(language="en"))
    yield stage
    stage.close()


@pytest.mark.no_cover
@pytest.mark.parametrize("name", [name for name in SCREENS if not name.endswith(_SAME)])
def test_controls_have_names_can_be_hit_and_show_the_focus_and_nothing_moves(stage, name):
    stage.clear()
    with flashes(stage.application) as flashed:
        SCREENS[name](stage)
        moving = _moving(stage)
        stage.settle()
    window = [stage.window, *stage.dialogs()][-1]

    faults = [*small_targets(window), *unnamed(window)]
    for widget in tab_stops(window):
        kind = (type(widget), isinstance(widget, QAbstractButton) and widget.isChecked())
        if kind not in _SEEN:
            _SEEN.add(kind)
            if not shows_focus(widget):
                faults.append(f"{name_of(widget)} does not show the focus")
    stage.clear()

    assert faults == []
    assert moving == []
    assert flashed == []


def test_an_answer_and_a_row_move_for_those_who_want_it(qapp, tmp_path):
    stage = Stage(qapp, tmp_path, Look(language="en", has_motion=True))
    SCREENS["question_single_right"](stage)
    answered = _moving(stage)
    SCREENS["question_order_open"](stage)
    stage.settle()
    rows = stage.navigation.play.view.question().answer.tab_stops()
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    moved = _moving(stage)
    stage.close()

    assert (len(answered), len(moved)) == (1, 1)


def test_nothing_but_the_window_is_shown_as_a_window_at_the_start(qapp, tmp_path):
    with flashes(qapp) as flashed:
        Stage(qapp, tmp_path, Look(language="en")).close()

    assert flashed == []


def test_a_part_that_is_shown_before_it_has_a_parent_is_found(qapp, theme):
    with flashes(qapp) as flashed:
        label = Label(theme, "Too soon")
        label.show()
        label.close()

    assert flashed == ["Label “Too soon” is shown as a window"]


def test_whatever_can_move_asks_the_theme_for_how_long():
    sources = {path: path.read_text("utf-8") for path in Path(quiz.__file__).parent.rglob("*.py")}
    moving = {path: text for path, text in sources.items() if _MOVES.search(text)}

    assert moving
    assert [path for path, text in moving.items() if "duration_ms(" not in text] == []
    assert [path for path, text in moving.items() if "setLoopCount" in text] == []


def test_a_control_of_23_pixels_is_found(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Small", window)
    button.setGeometry(10, 10, 60, LEAST_TARGET - 1)
    window.show()
    assert len(list(small_targets(window))) == 1
    button.setFixedHeight(LEAST_TARGET)
    assert list(small_targets(window)) == []


def test_a_control_that_hides_the_focus_is_found(qtbot, theme):
    window = QWidget()
    qtbot.addWidget(window)
    field, button = QLineEdit(window), Button(theme, "Shows it", parent=window)
    button.move(20, 60)
    field.setFrame(False)
    window.show()
    assert not shows_focus(field)
    assert shows_focus(button)


def _moving(stage: Stage) -> list[QAbstractAnimation]:
    """Return what moves at this moment in any page."""
    every = stage.window.findChildren(QAbstractAnimation)
    return [each for each in every if each.state() is not QAbstractAnimation.State.Stopped]
