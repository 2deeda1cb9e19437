"""A card that is moved or joined as a part of an answer."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.option_look import OptionText
from quiz.ui.widgets.painting import ShowsFocus, inside_ring, ring_margin
from quiz.ui.widgets.text import without_mnemonic

RADIUS = 10
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class AnswerBox(ShowsFocus, QPushButton):
    """A card with inline Markdown that can be pressed and dragged.

    Space presses it. Enter and the keys that move are left to what is around it: like an option
    it is no button that leads anywhere.
    """

    #: Where the mouse is while the card is dragged, and where it was let go, on the screen.
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, text: OptionText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._is_locked = False
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self.setText(without_mnemonic(text.plain()))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._on_theme_changed)

    def plain_text(self) -> str:
        """Return the words without marks of Markdown."""
        return self._text.plain()

    def lock(self) -> None:
        """Take no more presses, yet stay enabled for people who walk the cards."""
        self._is_locked = True
        self._pressed_at, self._is_dragged = None, False
        self.unsetCursor()
        self.update()

    def is_locked(self) -> bool:
        """Return whether it can only be read."""
        return self._is_locked

    def is_dragged(self) -> bool:
        """Return whether the mouse drags it at this moment."""
        return self._is_dragged

    def grip(self) -> QPoint:
        """Return where the mouse took hold of it."""
        return self._pressed_at or QPoint(0, 0)

    def card_rect(self) -> QRect:
        """Return the drawn card: the widget without the room for the focus ring."""
        return inside_ring(self._theme, self.rect())

    def hitButton(self, pos: QPoint) -> bool:
        """Return whether a point is on the card."""
        return self.card_rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        """Return that wrapped text makes it higher."""
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        super().mousePressEvent(event)
        is_held = event.button() == Qt.MouseButton.LeftButton and not self._is_locked
        self._pressed_at = event.position().toPoint() if is_held else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, once the mouse has gone so far that it is no click any more."""
        if self._pressed_at is not None and not self._is_dragged:
            way = event.position().toPoint() - self._pressed_at
            self._is_dragged = way.manhattanLength() >= QApplication.startDragDistance()
        if self._is_dragged:
            self.setDown(False)
            self.dragged.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; what was dragged is not clicked."""
        was_dragged = self._is_dragged
        self._is_dragged = False
        super().mouseReleaseEvent(event)
        if was_dragged:
            self.dropped.emit(event.globalPosition().toPoint())
        self._pressed_at = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Space."""
        if event.key() in _MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_theme_changed(self) -> None:
        self._text.build()
        self._measure_again()

    def _measure_again(self) -> None:
        self.updateGeometry()
        self.update()

    def _status_font(self) -> QFont:
        return self._theme.font(14, 600)

    def _paint_shadow(self, painter: QPainter) -> None:
        """Paint what lifts the card off the page, in the room around it."""
        colour = self._theme.colour("shadow")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        card, margin = self.card_rect(), ring_margin(self._theme)
        for step in range(8):
            far = margin * (step + 1) // 8
            place = card.adjusted(-far, -far // 2, far, far)
            painter.drawRoundedRect(place, self._theme.px(RADIUS), self._theme.px(RADIUS))
