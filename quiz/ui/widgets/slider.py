"""Choose a number on a line."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_ring,
    ring_margin,
    sharp_painter,
)

_WIDTH = 180
_KNOB = 20
_TRACK = 4
_HEIGHT = 32


class Slider(ShowsFocus, QSlider):
    """A horizontal slider; a click puts the knob there, in whole single steps."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def sizeHint(self) -> QSize:
        """Return the size in the design, with room for the ring."""
        margin = 2 * ring_margin(self._theme)
        return QSize(self._theme.px(_WIDTH) + margin, self._theme.px(_HEIGHT) + margin)

    def minimumSizeHint(self) -> QSize:
        """Return a length at which the knob can still be moved with some care."""
        return QSize(self.sizeHint().width() // 2, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob to the pointer."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self._follow(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the knob with the pointer."""
        if self.isSliderDown():
            self._follow(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the knob go."""
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over a slider changes nothing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track and knob."""
        painter = sharp_painter(self)
        box = QRectF(inside_ring(self._theme, self.rect()))
        knob, track = self._theme.px(_KNOB), self._theme.px(_TRACK)
        middle = QPointF(self._knob_left() + knob / 2, box.center().y())
        line = QRectF(box.x(), middle.y() - track / 2, box.width(), track)
        paint_box(painter, line, track / 2, fill=self._theme.colour("line2"))
        line.setRight(middle.x())
        paint_box(painter, line, track / 2, fill=self._theme.colour("primary"))
        place = QRectF(middle.x() - knob / 2, middle.y() - knob / 2, knob, knob)
        paint_box(painter, place, knob / 2, fill=self._theme.colour("primary"))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, self._theme, place.toRect(), knob / 2)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _span(self) -> int:
        return inside_ring(self._theme, self.rect()).width() - self._theme.px(_KNOB)

    def _knob_left(self) -> int:
        offset = QStyle.sliderPositionFromValue(
            self.minimum(), self.maximum(), self.sliderPosition(), max(1, self._span())
        )
        return ring_margin(self._theme) + offset

    def _follow(self, x: float) -> None:
        offset = round(x) - ring_margin(self._theme) - self._theme.px(_KNOB) // 2
        value = QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), offset, max(1, self._span())
        )
        step = max(1, self.singleStep())
        self.setSliderPosition(self.minimum() + round((value - self.minimum()) / step) * step)
