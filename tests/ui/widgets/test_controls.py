"""The small controls: buttons, fields, sliders, lists, chips."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QWidget

from quiz.ui.widgets.banner import Banner
from quiz.ui.widgets.button import Button, IconButton
from quiz.ui.widgets.chip import Chip
from quiz.ui.widgets.flow_layout import FlowLayout
from quiz.ui.widgets.mode_card import ModeCard
from quiz.ui.widgets.page_header import PageHeader
from quiz.ui.widgets.side_bar import SideBar
from quiz.ui.widgets.slider import Slider
from quiz.ui.widgets.text_field import FieldError, TextField
from quiz.ui.widgets.toggle import Toggle


@pytest.mark.parametrize(("size", "height"), [("small", 32), ("normal", 40), ("large", 48)])
def test_a_button_has_the_design_s_height_within_room_for_the_ring(theme, qtbot, size, height):
    button = Button(theme, "Empezar", size=size)
    qtbot.addWidget(button)

    assert button.sizeHint().height() == height + 8


def test_a_narrow_button_wraps_its_words_and_grows(theme, qtbot):
    button = Button(theme, "Terminar y ver los resultados")
    qtbot.addWidget(button)

    assert button.heightForWidth(140) > button.sizeHint().height()


def test_an_ampersand_is_no_shortcut(theme, qtbot):
    button = Button(theme, "R&D")
    qtbot.addWidget(button)

    assert button.shortcut().isEmpty()
    assert button.text() == "R&&D"


def test_a_blocked_button_says_why(theme, qtbot):
    button = Button(theme, "Responder")
    qtbot.addWidget(button)
    button.set_blocked("Elige una opción.")

    assert (button.isEnabled(), button.toolTip()) == (False, "Elige una opción.")


def test_enter_presses_the_focused_button(theme, qtbot):
    button = Button(theme, "Continuar")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_an_icon_button_says_its_name_and_key(theme, qtbot):
    button = IconButton(theme, "x", "Cerrar", shortcut="Esc")
    qtbot.addWidget(button)

    assert (button.toolTip(), button.accessibleName()) == ("Cerrar (Esc)", "Cerrar (Esc)")


def test_a_primary_button_is_filled_with_the_design_s_colour(theme, qtbot):
    button = Button(theme, "Empezar", kind="primary")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())

    assert button.grab().toImage().pixelColor(10, 24).name() == "#12508f"


def test_a_chip_says_title_and_number(theme, qtbot):
    chip = Chip(theme, "Cronología", "28")
    qtbot.addWidget(chip)

    assert chip.accessibleName() == "Cronología, 28"


def test_a_mode_card_has_the_design_s_height(theme, qtbot):
    card = ModeCard(theme, "timer", "Examen", "Con tiempo; resultados al final")
    qtbot.addWidget(card)

    assert card.heightForWidth(153 + 8) == 124 + 8


def test_a_toggle_has_the_design_s_size(theme, qtbot):
    toggle = Toggle(theme, "Ocultar el reloj")
    qtbot.addWidget(toggle)

    assert (toggle.sizeHint().width(), toggle.sizeHint().height()) == (44 + 8, 26 + 8)


def test_a_click_on_a_slider_puts_the_knob_there_in_whole_steps(theme, qtbot):
    slider = Slider(theme, "Tamaño de letra")
    qtbot.addWidget(slider)
    slider.setRange(80, 200)
    slider.setSingleStep(10)
    slider.resize(slider.sizeHint())
    spot = QPoint(slider.width() // 2 + 3, slider.height() // 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=spot)

    assert slider.value() == 140


def test_an_arrow_moves_a_slider_one_step(theme, qtbot):
    slider = Slider(theme, "Tamaño de letra")
    qtbot.addWidget(slider)
    slider.setRange(80, 200)
    slider.setSingleStep(10)
    qtbot.keyClick(slider, Qt.Key.Key_Right)

    assert slider.value() == 90


def test_a_field_s_error_is_heard_and_seen(theme, qtbot):
    field = TextField(theme, name="Número")
    sentence = FieldError(theme, field)
    qtbot.addWidget(field)
    qtbot.addWidget(sentence)
    field.set_error("No es un número.")

    assert field.accessibleDescription() == "No es un número."
    assert "No es un número." in [label.text() for label in sentence.findChildren(QLabel)]


def test_a_field_with_an_error_has_its_border_in_that_colour(theme, qtbot):
    field = TextField(theme, name="Número")
    qtbot.addWidget(field)
    field.resize(200, field.sizeHint().height())
    field.set_error("No es un número.")

    assert field.grab().toImage().pixelColor(100, 5).name() == "#9f2d0b"


def flow_of(theme, qtbot, count, **options) -> tuple[QWidget, QLayout]:
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget, gap=8, **options)
    for _ in range(count):
        label = QLabel()
        label.setFixedSize(100, 20)
        layout.addWidget(label)
    return widget, layout


def test_a_flow_breaks_into_lines(theme, qtbot):
    _, layout = flow_of(theme, qtbot, 5)

    assert (layout.heightForWidth(540), layout.heightForWidth(208)) == (20, 76)


def test_a_flow_can_stand_at_the_right(theme, qtbot):
    widget, layout = flow_of(theme, qtbot, 1, align_right=True)
    widget.resize(300, 20)
    layout.activate()

    assert layout.itemAt(0).geometry().right() == 299


def test_the_side_bar_says_where_to_go(theme, qtbot):
    bar = SideBar(theme)
    qtbot.addWidget(bar)
    study = next(item for item in bar.findChildren(QAbstractButton) if item.text() == "Study")
    with qtbot.waitSignal(bar.chosen) as heard:
        study.click()

    assert heard.args == ["study"]


def test_the_side_bar_has_the_design_s_widths(theme, qtbot):
    bar = SideBar(theme)
    qtbot.addWidget(bar)
    wide = bar.width()
    bar.set_rail(is_rail=True)

    # A hairline stands at the right of each.
    assert (wide, bar.width()) == (208 + 1, 80 + 1)


def test_a_header_is_as_high_as_the_design_s(theme, qtbot):
    header = PageHeader(theme, "Ajustes")
    qtbot.addWidget(header)

    assert max(header.minimumHeight(), header.heightForWidth(1071)) == 72 + 1


def test_the_way_back_is_asked_for(theme, qtbot):
    header = PageHeader(theme, "Preparar un quiz", has_back_button=True)
    qtbot.addWidget(header)
    back = next(one for one in header.findChildren(QAbstractButton) if "Back" in one.toolTip())
    with qtbot.waitSignal(header.back_requested):
        back.click()


def test_a_banner_can_have_two_actions(theme, qtbot):
    banner = Banner(theme, "Falta algo", action="Elegir…", other="Quitar")
    qtbot.addWidget(banner)
    other = next(one for one in banner.findChildren(QAbstractButton) if one.text() == "Quitar")
    with qtbot.waitSignal(banner.other_chosen):
        other.click()

    assert other.accessibleName() == "Quitar: Falta algo"


def test_a_closed_banner_goes_away(theme, qtbot):
    banner = Banner(theme, "Falta algo")
    qtbot.addWidget(banner)
    close = next(one for one in banner.findChildren(QAbstractButton) if one.toolTip() == "Close")
    with qtbot.waitSignal(banner.closed):
        close.click()

    assert banner.isHidden()
