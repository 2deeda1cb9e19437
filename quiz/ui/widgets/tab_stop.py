"""Make radio buttons that belong together one stop of Tab."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton


def keep_one_tab_stop(buttons: Sequence[QAbstractButton]) -> None:
    """Let Tab come to the button that is chosen, or to the first, and to no other.

    Qt does so for the button that had the focus last, which is another one where a letter or a
    screen reader chose.
    """
    stop = next((place for place, button in enumerate(buttons) if button.isChecked()), 0)
    for place, button in enumerate(buttons):
        policy = Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
