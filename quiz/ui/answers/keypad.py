"""Number keys for people who use the mouse or a finger alone."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton

_ABOVE = 8


class Keypad(QWidget):
    """Ten digits, the decimal mark, minus, and a key that erases."""

    pressed = Signal(str)
    erased = Signal()

    def __init__(self, theme: Theme, decimal_mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setSpacing(0)
        names = {decimal_mark: self.tr("Decimal mark"), "-": self.tr("Minus")}
        keys = ["7", "8", "9", "4", "5", "6", "1", "2", "3", decimal_mark, "0", "-"]
        self._buttons: list[Button] = []
        for place, key in enumerate(keys):
            button = Button(theme, key.replace("-", "−"), size="large")
            button.set_fills_width(fills=True)
            button.setAccessibleName(names.get(key, key))
            button.clicked.connect(partial(self.pressed.emit, key))
            self._add(button, place // 3, place % 3)
        erase = IconButton(theme, "delete", self.tr("Erase"), kind="secondary", size="large")
        erase.clicked.connect(self.erased)
        self._add(erase, 0, 3)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._space()
        theme.changed.connect(self._space)

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the keys."""
        return self._buttons

    def _add(self, button: Button, row: int, column: int) -> None:
        # A click must not take the focus away from the field.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons.append(button)
        self._grid.addWidget(button, row, column)

    def _space(self) -> None:
        self._grid.setContentsMargins(0, self._theme.px(_ABOVE), 0, 0)
