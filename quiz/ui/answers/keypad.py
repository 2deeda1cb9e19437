"""Number keys for people who use the mouse or a finger alone."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import Button, IconButton

_MARK, _MINUS, _ERASE = "mark", "-", "erase"
_HIGH = (("7", "8", "9", _ERASE), ("4", "5", "6"), ("1", "2", "3"), (_MARK, "0", _MINUS))
#: Where there is little height: the field above has to be seen too.
_LOW = (("1", "2", "3", "4", "5", _MARK, _ERASE), ("6", "7", "8", "9", "0", _MINUS))


class Keypad(QWidget):
    """Ten digits, the decimal mark, minus, and a key that erases."""

    pressed = Signal(str)
    erased = Signal()

    def __init__(self, theme: Theme, decimal_mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        names = {_MARK: self.tr("Decimal mark"), _MINUS: self.tr("Minus")}
        self._keys: dict[str, Button] = {}
        for key in (key for row in _HIGH for key in row if key != _ERASE):
            text = decimal_mark if key == _MARK else key
            button = Button(theme, text.replace("-", "−"), size="large")
            button.set_fills_width(fills=True)
            button.setAccessibleName(names.get(key, key))
            button.clicked.connect(partial(self.pressed.emit, text))
            self._keys[key] = button
        erase = IconButton(theme, "delete", self.tr("Erase"), kind="secondary", size="large")
        erase.clicked.connect(self.erased)
        self._keys[_ERASE] = erase
        for button in self._keys.values():
            # A click must not take the focus away from the field.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._rows: Sequence[Sequence[str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._arrange(_HIGH)

    def set_room(self, width: int, *, is_low: bool) -> None:
        """Stand in two rows where there is little height, if they fit into a width in pixels."""
        widest = max(button.sizeHint().width() for button in self._keys.values())
        fits = len(_LOW[0]) * widest <= width
        self._arrange(_LOW if is_low and fits else _HIGH)

    def tab_stops(self) -> Sequence[QWidget]:
        """Return the keys as they are read."""
        return [self._keys[key] for row in self._rows for key in row]

    def _arrange(self, rows: Sequence[Sequence[str]]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        for button in self._keys.values():
            self._grid.removeWidget(button)
        for row, keys in enumerate(rows):
            for column, key in enumerate(keys):
                self._grid.addWidget(self._keys[key], row, column)
        for before, after in pairwise(self.tab_stops()):
            QWidget.setTabOrder(before, after)
