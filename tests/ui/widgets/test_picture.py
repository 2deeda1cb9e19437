"""A bank's picture that opens larger."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QPixmap

from quiz.ui.widgets.picture import PictureButton


def made(theme, qtbot, width=400, height=200, **more):
    pixmap = QPixmap(width, height) if width else QPixmap()
    if width:
        pixmap.fill(Qt.GlobalColor.red)
    button = PictureButton(theme, pixmap, "A map", **more)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    return button


def test_pressing_it_says_that_it_is_opened(theme, qtbot):
    button = made(theme, qtbot)
    with qtbot.waitSignal(button.opened):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.picture_rect().center())


def test_it_is_a_button_named_by_the_pictures_description(theme, qtbot):
    button = made(theme, qtbot)
    face = QAccessible.queryAccessibleInterface(button)
    assert face.role() == QAccessible.Role.PushButton
    assert face.text(QAccessible.Text.Name) == "A map"


def test_a_small_picture_keeps_its_size(theme, qtbot):
    assert made(theme, qtbot, 40, 30).picture_rect().size() == QSize(40, 30)


def test_a_large_picture_fits_its_column(theme, qtbot):
    assert made(theme, qtbot, 1520, 280).picture_rect().size() == QSize(760, 140)
    assert made(theme, qtbot, 400, 560).picture_rect().size() == QSize(200, 280)


def test_a_narrow_column_makes_it_lower(theme, qtbot):
    button = made(theme, qtbot, 400, 200)
    assert button.heightForWidth(208) == 108


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_grows_with_the_text(theme, qtbot, scale):
    theme.set_scale(scale)
    assert made(theme, qtbot, 100, 50).picture_rect().width() == 100 * scale


def test_a_missing_picture_is_replaced_by_its_description(theme, qtbot):
    button = made(theme, qtbot, 0)
    assert [box.text for box in button.text_boxes()] == ["A map"]
    assert not button.isEnabled()


def test_it_paints_the_picture_and_its_focus(theme, qtbot):
    button = made(theme, qtbot)
    image = button.grab().toImage()
    assert image.pixelColor(button.picture_rect().center()).name() == "#ff0000"
    with qtbot.waitActive(button):
        button.activateWindow()
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != image
