"""The app's mark: a sun on four lines of water."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.ui.theme import Theme

#: The mark is the same in both themes, so its colours are no tokens.
FIELD = QColor("#12508F")
SUN = QColor("#F4B14C")
WATER = QColor("#FFFFFF")

_WATER_LENGTHS = (0.68, 0.50, 0.32, 0.14)
_WATER_TOP = 0.52
_WATER_STEP = 0.105
_SUN_CUT = 0.475


def paint_mark(painter: QPainter, square: QRectF) -> None:
    """Paint the mark into a square; its corners are rounded by 24 % of the side."""
    side = square.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(FIELD)
    painter.drawRoundedRect(QRectF(0, 0, side, side), 0.24 * side, 0.24 * side)
    sun = QPainterPath()
    sun.addEllipse(QPointF(0.5 * side, 0.5 * side), 0.22 * side, 0.22 * side)
    sky = QPainterPath()
    sky.addRect(QRectF(0, 0, side, _SUN_CUT * side))
    painter.setBrush(SUN)
    painter.drawPath(sun.intersected(sky))
    pen = QPen(WATER, 0.058 * side)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for line, length in enumerate(_WATER_LENGTHS):
        y = (_WATER_TOP + line * _WATER_STEP) * side
        half = length * side / 2
        painter.drawLine(QPointF(side / 2 - half, y), QPointF(side / 2 + half, y))
    painter.restore()


class Mark(QWidget):
    """The mark as a square decoration; the name beside it says what it is."""

    def __init__(self, theme: Theme, size: float = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        side = self._theme.px(self._size)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the widget."""
        side = min(self.width(), self.height())
        painter = QPainter(self)
        paint_mark(painter, QRectF(0, 0, side, side))

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
