"""A gap of a text that is filled with one of several choices."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.gap_look import LEFT_TO_THE_PAGE, GapLook
from quiz.ui.widgets.painting import ShowsFocus, inside_ring, ring_margin, sharp_painter
from quiz.ui.widgets.text import without_mnemonic

_EMPTYING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class GapBox(GapLook, ShowsFocus, QToolButton):
    """A gap with a list of choices; a combo box would tell its choice without the gap's name."""

    #: The place of the choice, -1 for none.
    filled = Signal(int)
    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        number: int,
        of: int,
        choices: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number, self._of = number, of
        self._fillings = tuple(choices)
        self._place = -1
        self._menu: QMenu | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell_name()
        self.clicked.connect(self.open_list)
        theme.changed.connect(self._on_theme_changed)

    def place(self) -> int:
        """Return the place of the choice in the gap, -1 for none."""
        return self._place

    def set_place(self, place: int) -> None:
        """Fill the gap with the choice at a place, -1 for none, without saying so."""
        self._place = place
        self._tell_name()
        self.update()

    def filling(self) -> str:
        """Return the choice in the gap."""
        return self._fillings[self._place] if self._place >= 0 else ""

    def choice_list(self) -> QMenu | None:
        """Return the list of choices once it was opened."""
        return self._menu

    def lock(self) -> None:
        """Ignore further changes, yet stay readable."""
        self._is_locked = True
        self.unsetCursor()
        self.update()

    def open_list(self) -> None:
        """Open the list of choices under the gap, unless the gap is locked."""
        if self._is_locked:
            return
        if self._menu is None:
            self._menu = self._made_menu()
        self._menu.setFont(self._theme.font(17))
        self._menu.popup(self.mapToGlobal(inside_ring(self._theme, self.rect()).bottomLeft()))
        self._menu.setActiveAction(self._menu.actions()[self._place + 1])

    def sizeHint(self) -> QSize:
        """Return the size in which every choice stands in one line."""
        margin = 2 * ring_margin(self._theme)
        width = self.wanted_width()
        return QSize(width + margin, self.height_for(width) + margin)

    def minimumSizeHint(self) -> QSize:
        """Return the size in which no word of a choice is cut."""
        margin = 2 * ring_margin(self._theme)
        width = self.least_width()
        return QSize(width + margin, self.height_for(width) + margin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the gap with Delete, choose with arrows; letters are left to the page."""
        key = Qt.Key(event.key())
        if self._is_locked:
            event.ignore()
        elif key in _EMPTYING:
            self._choose(-1)
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_list()
        elif key in _STEPS:
            self._choose(min(max(-1, self._place + _STEPS[key]), len(self._fillings) - 1))
        elif key in LEFT_TO_THE_PAGE:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that keys and choices go here now."""
        super().focusInEvent(event)
        self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the gap."""
        painter = sharp_painter(self)
        self._paint(painter)
        painter.end()

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        words = [self.tr("Leave it empty"), *self._fillings]
        for place, text in enumerate(words, -1):
            menu.addAction(without_mnemonic(text)).triggered.connect(partial(self._choose, place))
        return menu

    def _choose(self, place: int, _is_checked: bool = False) -> None:
        if place != self._place:
            self.set_place(place)
            self.filled.emit(place)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
