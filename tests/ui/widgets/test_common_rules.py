"""What holds for every part, whatever it does."""

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from quiz.ui.widgets.banner import Banner
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.card import Card
from quiz.ui.widgets.check_box import CheckBox
from quiz.ui.widgets.chip import Chip
from quiz.ui.widgets.drop_down import DropDown
from quiz.ui.widgets.keycap import Key
from quiz.ui.widgets.match_box import MatchBox
from quiz.ui.widgets.mode_card import ModeCard
from quiz.ui.widgets.order_row import OrderRow
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.segmented import Segmented
from quiz.ui.widgets.side_bar import SideBar
from quiz.ui.widgets.slider import Slider
from quiz.ui.widgets.text import Label
from quiz.ui.widgets.text_field import FieldError, TextField
from quiz.ui.widgets.toggle import Toggle
from tests.ui.clipping import faults

LONG = "Preguntar siempre por mi seguridad antes de responder & después"


def drop_down(theme):
    box = DropDown(theme)
    box.addItems(["Alianza del Pacífico", "México"])
    box.setAccessibleName("Materia")
    return box


PARTS = {
    "button": lambda theme: Button(theme, LONG, kind="primary", icon="check", key="Ctrl"),
    "hint": lambda theme: Button(theme, "elegir", size="hint", key="Espacio", kind="quiet"),
    "hint of several keys": lambda theme: Button(
        theme, "mover", size="hint", key="Alt|arrow-up|arrow-down", kind="quiet"
    ),
    "order row": lambda theme: OrderRow(
        theme, LONG, "2011", keys=["2011"], statuses=["Va en 3", "En su lugar"]
    ),
    "match box": lambda theme: MatchBox(theme, "1", LONG, is_left=True, statuses=["Va con D"]),
    "icon button": lambda theme: IconButton(theme, "x", "Cerrar", shortcut="Esc"),
    "check box": lambda theme: CheckBox(theme, LONG),
    "chip": lambda theme: Chip(theme, LONG, "28"),
    "drop-down": drop_down,
    "mode card": lambda theme: ModeCard(theme, "timer", "Mis errores", LONG, count="9"),
    "segmented": lambda theme: Segmented(theme, [(1, "Uno"), (2, "Dos")], name="Cuántas"),
    "slider": lambda theme: Slider(theme, "Tamaño de letra"),
    "text field": lambda theme: TextField(theme, name="Respuesta", size="answer", unit="%"),
    "toggle": lambda theme: Toggle(theme, "Ocultar el reloj"),
    "key": lambda theme: Key(theme, "Ctrl"),
    "label": lambda theme: Label(theme, LONG, wraps=True),
    "banner": lambda theme: Banner(theme, LONG, action="Ver"),
    "header": lambda theme: PageHeader(theme, LONG, has_back_button=True),
    "side bar": SideBar,
    "card": Card,
}
PRESSED = [
    "button",
    "match box",
    "order row",
    "icon button",
    "check box",
    "chip",
    "mode card",
    "toggle",
]
ROLES = {
    "button": QAccessible.Role.Button,
    "icon button": QAccessible.Role.Button,
    "order row": QAccessible.Role.Button,
    "match box": QAccessible.Role.Button,
    "check box": QAccessible.Role.CheckBox,
    "chip": QAccessible.Role.CheckBox,
    "drop-down": QAccessible.Role.ComboBox,
    "mode card": QAccessible.Role.RadioButton,
    "segmented": QAccessible.Role.Grouping,
    "slider": QAccessible.Role.Slider,
    "text field": QAccessible.Role.EditableText,
    "toggle": QAccessible.Role.CheckBox,
}


@pytest.fixture(params=PARTS)
def part(request, theme, qtbot):
    widget = PARTS[request.param](theme)
    qtbot.addWidget(widget)
    return widget


def all_faults(widget):
    children = [child for child in widget.findChildren(QWidget) if child.isVisibleTo(widget)]
    return [fault for part in (widget, *children) for fault in faults(part)]


def height_at(widget, width):
    height = widget.heightForWidth(width) if widget.hasHeightForWidth() else -1
    return max(height, widget.minimumSizeHint().height(), widget.minimumHeight())


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.25, 2.0])
def test_nothing_is_cut_at_the_size_it_asks_for(part, theme, scale):
    theme.set_scale(scale)
    part.resize(part.sizeHint())
    part.grab()

    assert all_faults(part) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_at_the_narrowest_it_allows(part, theme, scale):
    theme.set_scale(scale)
    part.ensurePolished()
    width = part.minimumSizeHint().width()
    part.resize(width, height_at(part, width))
    part.grab()
    part.resize(width, height_at(part, width))
    part.grab()

    assert all_faults(part) == []


def test_a_text_that_is_squeezed_is_found(theme, qtbot):
    button = PARTS["button"](theme)
    qtbot.addWidget(button)
    button.resize(60, 40)

    assert all_faults(button)


def test_it_looks_different_in_the_other_scheme(part, theme):
    part.resize(part.sizeHint().expandedTo(QSize(60, 60)))
    before = part.grab().toImage()
    theme.set_scheme("dark")

    assert part.grab().toImage() != before


@pytest.mark.parametrize("name", PRESSED)
@pytest.mark.parametrize("place", [(0.02, 0.1), (0.5, 0.5), (0.98, 0.9)])
def test_every_spot_can_be_clicked(name, place, theme, qtbot):
    widget = PARTS[name](theme)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint().width() + 100, widget.sizeHint().height())
    spot = QPoint(int(widget.width() * place[0]), int(widget.height() * place[1]))
    with qtbot.waitSignal(widget.clicked):
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot)


@pytest.mark.parametrize("name", PRESSED)
def test_the_space_bar_presses_it(name, theme, qtbot):
    widget = PARTS[name](theme)
    qtbot.addWidget(widget)
    with qtbot.waitSignal(widget.clicked):
        qtbot.keyClick(widget, Qt.Key.Key_Space)


@pytest.mark.parametrize("name", ROLES)
def test_a_screen_reader_hears_what_it_is(name, theme, qtbot):
    widget = PARTS[name](theme)
    qtbot.addWidget(widget)
    interface = QAccessible.queryAccessibleInterface(widget)

    assert interface.role() == ROLES[name]
    assert interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("name", ["button", "check box", "chip", "toggle", "mode card"])
def test_the_ring_is_shown_after_a_key_and_not_after_the_mouse(name, theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QPushButton("x", window)
    widget = PARTS[name](theme)
    widget.setParent(window)
    widget.move(0, 100)
    with qtbot.waitActive(window):
        window.show()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after_key = widget.ring_is_shown
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.MouseFocusReason)

    assert (after_key, widget.ring_is_shown) == (True, False)


@pytest.mark.parametrize("leaving", ["hide", "hide parent", "disable"])
@pytest.mark.parametrize("is_by_key", [True, False])
def test_what_takes_the_focus_over_shows_the_ring_only_where_there_was_one(
    theme, qtbot, leaving, *, is_by_key
):
    window = QWidget()
    qtbot.addWidget(window)
    holder = QWidget(window)
    going, staying = Button(theme, "Going", parent=holder), Button(theme, "Staying", parent=window)
    with qtbot.waitActive(window):
        window.show()
    reason = Qt.FocusReason.TabFocusReason if is_by_key else Qt.FocusReason.MouseFocusReason
    staying.setFocus(reason)
    going.setFocus(reason)

    if leaving == "disable":
        going.setEnabled(False)
    else:
        (going if leaving == "hide" else holder).hide()

    assert QApplication.focusWidget() is staying
    assert staying.ring_is_shown is is_by_key


def test_tab_shows_the_ring_after_the_focus_was_taken_over_without_one(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    going, staying, last = (Button(theme, name, parent=window) for name in ("Go", "Stay", "Last"))
    with qtbot.waitActive(window):
        window.show()
    going.setFocus(Qt.FocusReason.MouseFocusReason)
    going.hide()

    for widget in (last, staying):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget
        assert widget.ring_is_shown


@pytest.mark.parametrize("name", PARTS)
def test_it_is_freed_when_nobody_holds_it(name, theme):
    widget = PARTS[name](theme)
    alive = weakref.ref(widget)
    del widget
    gc.collect()

    assert alive() is None


def test_the_sentence_under_a_field_keeps_its_room(theme, qtbot):
    field = TextField(theme, name="Número")
    sentence = FieldError(theme, field)
    qtbot.addWidget(field)
    qtbot.addWidget(sentence)
    empty = sentence.sizeHint().height()
    field.set_error("No es un número.")

    assert sentence.sizeHint().height() == empty
