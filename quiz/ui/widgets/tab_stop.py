"""Say where Tab stops, and in which order."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def order_stops(first: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab go from a widget through the stops inside others, part by part.

    What was made after the rest would come last wherever it stands.
    """
    stops = [first]
    for part in parts:
        children = part.findChildren(QWidget)
        stops += (each for each in children if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def keep_one_tab_stop(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab come to the button that is chosen, or to the first, and to no other.

    Qt does so for the button that had the focus last, which is another one where a letter or a
    screen reader chose.
    """
    stop = next((place for place, button in enumerate(buttons) if button.isChecked()), 0)
    for place, button in enumerate(buttons):
        policy = Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
