"""Number keys for people who use the mouse or a finger alone."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton


class Keypad(QWidget):
    """Ten digits, the decimal mark, minus, and a key that erases."""

    pressed = Signal(str)
    erased = Signal()

    def __init__(self, theme: Theme, decimal_mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, 0)
        layout.setSpacing(0)
        keys = ["7", "8", "9", "4", "5", "6", "1", "2", "3", decimal_mark, "0", "-"]
        for place, key in enumerate(keys):
            button = Button(theme, key, size="large")
            button.set_fills_width(fills=True)
            button.clicked.connect(partial(self.pressed.emit, key))
            layout.addWidget(button, place // 3, place % 3)
        erase = IconButton(theme, "delete", self.tr("Erase"), kind="secondary", size="large")
        erase.clicked.connect(self.erased)
        layout.addWidget(erase, 0, 3)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
