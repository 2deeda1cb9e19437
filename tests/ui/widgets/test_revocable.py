"""What can be said with a button and taken back with the same."""

import pytest
from PySide6.QtCore import Qt

from quiz.ui.widgets.revocable import Revocable
from quiz.ui.widgets.text import Label


@pytest.fixture
def offer(qtbot, theme):
    offer = Revocable(theme, "Say so", "You said so.", note="Others can see it.", icon="check")
    qtbot.addWidget(offer)
    offer.wanted = []
    offer.pressed.connect(offer.wanted.append)
    with qtbot.waitExposed(offer):
        offer.show()
    return offer


def words(offer):
    return [each.plain_text() for each in offer.findChildren(Label)]


def test_it_offers_with_a_note(offer):
    assert offer.button.accessibleName() == "Say so"
    assert offer.button.accessibleDescription() == "Others can see it."
    assert words(offer) == ["Others can see it."]
    assert not offer.is_on()


def test_a_press_asks_and_changes_nothing_by_itself(offer, qtbot):
    qtbot.mouseClick(offer.button, Qt.MouseButton.LeftButton)
    assert offer.wanted == [True]
    assert not offer.is_on()


def test_once_said_the_same_button_takes_it_back(offer, qtbot):
    offer.set_on(is_on=True)
    assert offer.button.accessibleName() == "Undo: You said so."
    assert words(offer) == ["You said so."]
    qtbot.mouseClick(offer.button, Qt.MouseButton.LeftButton)
    assert offer.wanted == [False]
