import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from quiz.ui.widgets.text import Label
from quiz.ui.widgets.toast import Toast, Tone
from tests.ui.widgets.drawing import grey_picture


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def toast(theme, window):
    return Toast(theme, window)


def test_it_stands_above_the_footer_in_the_middle(toast):
    toast.set_footer(72)
    toast.show_message("Banco guardado")

    assert toast.geometry().bottom() + 1 == 800 - 72 - 24
    assert toast.geometry().center().x() == pytest.approx(640, abs=1)


def test_it_is_never_wider_than_the_design_allows(toast):
    toast.show_message("Un mensaje largo que no cabe en una línea sola. " * 4, action="Deshacer")

    assert toast.width() == 480


def test_it_goes_away_by_itself(toast):
    toast.show_message("Banco guardado")
    # The pointer may be anywhere after another test.
    toast.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    toast.timer.timeout.emit()

    assert toast.isHidden()


def test_it_stays_longer_with_an_action(toast):
    toast.show_message("Borrado", action="Deshacer")

    assert toast.timer.interval() == 12_000


def test_it_stays_while_its_action_has_the_focus(toast, window, qtbot):
    with qtbot.waitActive(window):
        window.activateWindow()
    toast.show_message("Borrado", action="Deshacer")
    toast.findChild(QPushButton).setFocus()
    toast.timer.timeout.emit()

    assert toast.isVisible()


def test_its_action_is_said_and_closes_it(toast, qtbot):
    toast.show_message("Borrado", action="Deshacer")
    with qtbot.waitSignal(toast.action_chosen):
        toast.findChild(QPushButton).click()

    assert toast.isHidden()


def test_a_second_message_takes_the_place_of_the_first(toast):
    toast.show_message("Uno")
    toast.show_message("Dos")

    assert toast.accessibleName() == "Dos"


def test_trouble_never_looks_like_good_news(toast):
    looks = {}
    for tone in Tone:
        toast.show_message("x", tone=tone)
        looks[tone] = grey_picture(toast)

    assert len(set(looks.values())) == len(Tone)


def test_trouble_stays_longer(toast):
    toast.show_message("Nothing can be saved", tone=Tone.TROUBLE)

    assert toast.timer.interval() == 12_000


def test_two_lines_beside_an_action_keep_away_from_the_edges(toast):
    toast.show_message("Una línea que no cabe junto a su acción. " * 2, action="Deshacer")
    label = toast.findChild(Label)

    assert label.contentsRect().height() <= toast.height() - 10
