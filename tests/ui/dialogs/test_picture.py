"""Looking at a picture at any size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from quiz.ui.dialogs.picture import PictureDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(theme, window, width=2000, height=1000):
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.red)
    dialog = PictureDialog(theme, pixmap, "A map", "en", window)
    dialog.open()
    return dialog


def button(dialog, name):
    return next(
        each
        for each in dialog.findChildren(QAbstractButton)
        if name in (each.accessibleName(), each.text())
    )


def test_a_large_picture_is_fitted_into_the_window(theme, window):
    dialog = opened(theme, window)
    assert dialog.size() == window.size()
    assert dialog.zoom() == pytest.approx(0.499, abs=0.002)


def test_a_small_picture_keeps_its_size(theme, window):
    assert opened(theme, window, 40, 30).zoom() == 1


def test_the_buttons_make_it_larger_and_smaller(theme, window):
    dialog = opened(theme, window, 400, 300)
    button(dialog, "Larger").click()
    assert dialog.zoom() == 1.25
    button(dialog, "Smaller").click()
    assert dialog.zoom() == 1


def test_the_keys_make_it_larger_and_smaller(theme, window):
    dialog = opened(theme, window, 400, 300)
    QTest.keyClicks(dialog, "++")
    assert dialog.zoom() == 1.5625
    QTest.keyClicks(dialog, "-")
    assert dialog.zoom() == 1.25


@pytest.mark.parametrize("fit", ["key", "button"])
def test_it_can_be_fitted_again(theme, window, fit):
    dialog = opened(theme, window)
    fitted = dialog.zoom()
    dialog.zoom_in()
    if fit == "key":
        QTest.keyClicks(dialog, "0")
    else:
        button(dialog, "Fit").click()
    assert dialog.zoom() == fitted


def test_the_size_is_said_in_percent(theme, window):
    dialog = opened(theme, window, 400, 300)
    dialog.zoom_in()
    assert "125%" in [label.text() for label in dialog.findChildren(QLabel)]


def test_it_stops_at_the_largest_size(theme, window):
    dialog = opened(theme, window, 40, 30)
    for _ in range(20):
        dialog.zoom_in()
    assert dialog.zoom() == 8
    assert not button(dialog, "Larger").isEnabled()


def test_arrows_move_a_picture_that_is_larger_than_the_window(theme, window):
    dialog = opened(theme, window)
    for _ in range(5):
        dialog.zoom_in()
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    before = bar.value()
    QTest.keyClick(button(dialog, "Close (Esc)"), Qt.Key.Key_Down)
    assert bar.value() > before


def test_the_mouse_drags_the_picture(theme, window):
    dialog = opened(theme, window)
    for _ in range(5):
        dialog.zoom_in()
    view = dialog.findChild(QScrollArea)
    before = view.horizontalScrollBar().value()
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseMove(port, QPoint(200, 300))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    assert view.horizontalScrollBar().value() > before


def test_it_follows_the_window(theme, window):
    dialog = opened(theme, window)
    window.resize(600, 500)
    assert dialog.size() == window.size()
    assert dialog.zoom() == pytest.approx(0.299, abs=0.002)


def test_escape_and_the_button_close_it(theme, window, qtbot):
    dialog = opened(theme, window)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog = opened(theme, window)
    with qtbot.waitSignal(dialog.finished):
        button(dialog, "Close (Esc)").click()


def test_it_has_the_pictures_description_as_its_name(theme, window):
    assert opened(theme, window).accessibleName() == "A map"
