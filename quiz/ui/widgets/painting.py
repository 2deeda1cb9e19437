"""Paint what all widgets have in common: boxes, text, icons and the ring of keyboard focus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.text import SLACK, WRAPPED

#: Room that every focusable widget keeps around itself for the ring, in pixels at 100 %.
RING_MARGIN = 4
_RING_WIDTH = 2
_RING_DISTANCE = 3
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ACROSS = (Qt.Key.Key_Left, Qt.Key.Key_Right)

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class ShowsFocus(_Base):
    """Knowing whether to show the ring: after a key, never after the mouse."""

    ring_is_shown = False
    #: The focus comes from what has gone, and no ring was there.
    takes_over_quietly = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when focus came by key."""
        # QDialog sends a made-up event, with the reason "Tab", before it has the focus.
        if event.reason() not in _PASSING and self.hasFocus():
            self.ring_is_shown = event.reason() in _KEYBOARD and not self.takes_over_quietly
        self.takes_over_quietly = False
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring, except while another window or a menu is in front."""
        if event.reason() not in _PASSING:
            self._hand_over()
            self.ring_is_shown = False
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the page what is its own: Alt with an arrow, and Control with Enter.

        A button would move the focus at the one, and be pressed by the other.
        """
        modifiers, key = event.modifiers(), event.key()
        is_across = bool(modifiers & Qt.KeyboardModifier.AltModifier) and key in _ACROSS
        if is_across or (modifiers & Qt.KeyboardModifier.ControlModifier and key in _ENTER):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _hand_over(self) -> None:
        """Keep the ring from whom Qt gives the focus because this one is gone or switched off.

        It does so with the reason "Tab", also where it was the mouse that made it go.
        """
        has_gone = not self.isEnabled() or not self.isVisibleTo(self.window())
        following = QApplication.focusWidget()
        if has_gone and not self.ring_is_shown and isinstance(following, ShowsFocus):
            following.takes_over_quietly = True


def ring_margin(theme: Theme) -> int:
    """Return the room that every focusable widget keeps around itself, in pixels."""
    return theme.px(RING_MARGIN)


def inside_ring(theme: Theme, rect: QRect) -> QRect:
    """Return the part of a widget's rectangle that is inside the room for the ring."""
    margin = ring_margin(theme)
    return rect.adjusted(margin, margin, -margin, -margin)


def sharp_painter(widget: QWidget) -> QPainter:
    """Return a painter for a widget that draws smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def paint_box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    *,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = 1,
) -> None:
    """Paint a box with round corners; the border lies inside the rectangle.

    Also what `QPainter.fillRect` does: that would have PySide6 make the enums of gradients.
    """
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    half = 0.0
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(border, width))
        half = width / 2
    place = QRectF(rect).adjusted(half, half, -half, -half)
    corner = max(0.0, min(radius, QRectF(rect).height() / 2, QRectF(rect).width() / 2) - half)
    painter.drawRoundedRect(place, corner, corner)


def paint_ring(painter: QPainter, theme: Theme, rect: QRect, radius: float) -> None:
    """Paint the focus ring around a box; both are given in pixels."""
    distance = _RING_DISTANCE * theme.scale
    pen = QPen(theme.colour("focus"), _RING_WIDTH * theme.scale)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    place = QRectF(rect).adjusted(-distance, -distance, distance, distance)
    corner = min(radius + distance, place.height() / 2)
    painter.drawRoundedRect(place, corner, corner)


def paint_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint a text, wrapped at the rectangle's width and centred in its height."""
    painter.setFont(font)
    painter.setPen(colour)
    before = 0 if align == Qt.AlignmentFlag.AlignLeft else SLACK
    room = rect.adjusted(-before, 0, SLACK, 0)
    painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter | WRAPPED, text)


def paint_icon(painter: QPainter, pixmap: QPixmap, rect: QRect) -> None:
    """Paint an icon in the middle of a rectangle."""
    size = pixmap.deviceIndependentSize().toSize()
    offset = QPoint((rect.width() - size.width()) // 2, (rect.height() - size.height()) // 2)
    painter.drawPixmap(rect.topLeft() + offset, pixmap)
