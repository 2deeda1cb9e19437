import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from quiz.ui.widgets.dialog import Dialog

DELETE = QEvent.Type.DeferredDelete


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1280, 800)
    QLineEdit(window).setObjectName("before")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    window.findChild(QLineEdit).setFocus()
    return window


@pytest.fixture
def dialog(theme, window):
    dialog = Dialog(theme, "¿Salir del quiz?", window)
    dialog.add_text("Guardamos tus 7 respuestas y el reloj se detiene. Puedes continuar luego.")
    dialog.add_choice("finish", "Terminar y ver resultados", kind="quiet")
    dialog.add_choice("save", "Guardar y salir")
    dialog.add_choice("stay", "Seguir aquí", kind="primary", is_safe=True)
    return dialog


@pytest.fixture
def opened(dialog, qtbot):
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def button(dialog, name):
    return dialog.findChild(QWidget, name)


def test_the_focus_is_on_the_safe_choice(opened):
    assert button(opened, "stay").hasFocus()


def test_the_ring_is_not_shown_to_a_person_with_a_mouse(opened):
    assert not button(opened, "stay").ring_is_shown


def test_it_keeps_the_window_from_being_used(opened):
    assert opened.windowModality() == Qt.WindowModality.WindowModal


def test_escape_is_the_safe_choice(opened, qtbot):
    with qtbot.waitSignal(opened.chosen) as heard:
        qtbot.keyClick(opened, Qt.Key.Key_Escape)

    assert heard.args == ["stay"]


def test_enter_presses_the_focused_choice(opened, qtbot):
    button(opened, "save").setFocus()
    with qtbot.waitSignal(opened.chosen) as heard:
        qtbot.keyClick(button(opened, "save"), Qt.Key.Key_Return)

    assert heard.args == ["save"]


def test_a_click_says_which_choice(opened, qtbot):
    with qtbot.waitSignal(opened.chosen) as heard:
        button(opened, "finish").click()

    assert heard.args == ["finish"]


def test_the_focus_goes_back_to_where_it_was(opened, window, qtbot):
    button(opened, "stay").click()

    qtbot.waitUntil(window.findChild(QLineEdit, "before").hasFocus)


def test_the_shade_covers_the_window_and_goes_away(opened, window):
    covered = window.grab().toImage().pixelColor(5, 5).name()
    button(opened, "stay").click()

    assert covered != window.grab().toImage().pixelColor(5, 5).name()


def test_it_has_the_design_s_size_and_place(opened, window):
    place = opened.geometry().translated(-window.geometry().topLeft())

    assert abs(place.x() - 360) <= 1
    assert place.width() == 560
    assert abs(place.y() - 265) <= 4
    assert abs(place.height() - 198) <= 4


def test_it_stays_inside_a_small_window(opened, window, theme):
    window.resize(800, 520)
    theme.set_scale(2.0)

    assert window.geometry().contains(opened.geometry())


def test_it_follows_the_window(opened, window):
    window.resize(1000, 700)
    place = opened.geometry().translated(-window.geometry().topLeft())

    assert place.center().x() == pytest.approx(500, abs=1)


def test_a_screen_reader_hears_the_question(opened):
    interface = QAccessible.queryAccessibleInterface(opened)

    assert interface.text(QAccessible.Text.Name) == "¿Salir del quiz?"
    assert interface.text(QAccessible.Text.Description).startswith("Guardamos")


def test_it_is_freed_when_it_is_closed(theme, window):
    dialog = Dialog(theme, "¿Seguro?", window)
    dialog.add_choice("no", "No", is_safe=True)
    dialog.open()
    alive = weakref.ref(dialog)
    dialog.reject()
    del dialog
    QCoreApplication.sendPostedEvents(None, DELETE)

    assert alive() is None


def test_a_close_button_closes_without_a_choice(theme, window, qtbot):
    dialog = Dialog(theme, "Teclas", window, width=780, has_close_button=True)
    dialog.open()
    with qtbot.waitSignal(dialog.chosen) as heard:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert heard.args == [""]


def test_page_down_scrolls_what_is_higher_than_the_window(dialog, window, qtbot):
    for _ in range(30):
        dialog.add_text("Guardamos tus 7 respuestas y el reloj se detiene.")
    window.resize(1024, 500)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    qtbot.keyClick(button(dialog, "stay"), Qt.Key.Key_PageDown)
    assert bar.value() == bar.pageStep()
    qtbot.keyClick(button(dialog, "stay"), Qt.Key.Key_PageUp)
    assert bar.value() == 0
