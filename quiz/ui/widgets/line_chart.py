"""A curve of shares over time, the newest one labelled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.chart import Chart, Words, apart, centred
from quiz.ui.widgets.text import TextBox

_HEIGHT = 235
_TOP = 11
_BASE = 22
_AXIS = 46
_INSET = 14
_DATE_RISE = 8
_LABEL_LIFT = 19
_LABEL_GAP = 12
_DOT = 4
_LAST_DOT = 6
_GRID_STEP = 20
#: About so many dates are named below.
_DATES = 5


@dataclass(frozen=True)
class Point:
    """One point of the curve: its share in percent, when it was, and both in words."""

    percent: int
    date: str
    value: str
    tip: str


class LineChart(Chart):
    """Shares in percent from left to right, evenly spaced; the scale begins below the lowest."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._points: tuple[Point, ...] = ()
        self._in_words: Callable[[int], str] = str

    def set_points(self, points: Sequence[Point], in_words: Callable[[int], str]) -> None:
        """Show these, the oldest first; `in_words` writes a percentage as the language does."""
        self._points = tuple(points)
        self._in_words = in_words
        self.update()

    def lowest(self) -> int:
        """Return where the scale begins: at a ten, at least ten below the lowest share."""
        return max(0, min(point.percent for point in self._points) // 10 * 10 - 10)

    def place(self, index: int) -> QPointF:
        """Return where a point is."""
        plot = self._plot()
        inset = self._theme.px(_INSET)
        count = len(self._points)
        x = plot.center().x()
        if count > 1:
            x = plot.left() + inset + (plot.width() - 2 * inset) * index / (count - 1)
        return QPointF(x, self._y(self._points[index].percent))

    def words(self) -> list[Words]:
        """Return the scale's numbers, some dates, and the newest share."""
        if not self._points:
            return []
        inner, font = self.inner(), self._theme.font(12)
        right = Qt.AlignmentFlag.AlignRight
        scale = [
            Words(self._beside_line(percent), align=right)
            for percent in range(self.lowest(), 101)
            if percent % _GRID_STEP == 0 and (percent > self.lowest() or percent == 0)
        ]
        middle = inner.bottom() + 1 - self._theme.px(_DATE_RISE)
        dates = [
            centred(self._points[index].date, font, self.place(index).x(), middle, within=inner)
            for index in self._dated()
        ]
        dates = apart(dates, self._theme.px(_LABEL_GAP), first=-1)
        return [*scale, *map(Words, dates), self._newest()]

    def paint_drawing(self, painter: QPainter) -> None:
        """Paint the grid, the area under the curve, the curve and its points."""
        if not self._points:
            return
        colour, scale = self._theme.colour, self._theme.scale
        plot = self._plot()
        painter.setPen(QPen(colour("line"), 1))
        for percent in range(self.lowest() + 1, 101):
            if percent % _GRID_STEP == 0:
                self._paint_across(painter, self._y(percent))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(self._area(), colour("sea"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("line2"), 1.5 * scale))
        self._paint_across(painter, plot.bottom())
        painter.setPen(QPen(colour("primary"), 2 * scale))
        painter.drawPath(self._curve())
        last = len(self._points) - 1
        for index in range(last):
            painter.setBrush(colour("bg"))
            radius = min(_DOT * scale, max(1.5 * scale, self._pitch() / 4))
            painter.drawEllipse(self.place(index), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary"))
        painter.drawEllipse(self.place(last), _LAST_DOT * scale, _LAST_DOT * scale)

    def tip_at(self, point: QPoint) -> str:
        """Return the nearest point in words."""
        if not self._points or not self.inner().contains(point):
            return ""
        indices = range(len(self._points))
        nearest = min(indices, key=lambda index: abs(self.place(index).x() - point.x()))
        return self._points[nearest].tip

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        return QSize(self._theme.px(320), self._height(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the curve can be read."""
        return QSize(self._theme.px(160), self._height(_HEIGHT))

    def _plot(self) -> QRectF:
        px = self._theme.px
        return QRectF(self.inner().adjusted(px(_AXIS), px(_TOP), 0, -px(_BASE)))

    def _y(self, percent: float) -> float:
        plot, lowest = self._plot(), self.lowest()
        return plot.bottom() - plot.height() * (percent - lowest) / (100 - lowest)

    def _pitch(self) -> float:
        return self._plot().width() / max(1, len(self._points))

    def _paint_across(self, painter: QPainter, y: float) -> None:
        plot = self._plot()
        # In the middle of a row of pixels, so that a hairline is one.
        painter.drawLine(QPointF(plot.left(), int(y) + 0.5), QPointF(plot.right(), int(y) + 0.5))

    def _curve(self) -> QPainterPath:
        """Return a line through all points that never goes beyond them."""
        path = QPainterPath(self.place(0))
        for index in range(1, len(self._points)):
            before, here = self.place(index - 1), self.place(index)
            middle = (before.x() + here.x()) / 2
            path.cubicTo(QPointF(middle, before.y()), QPointF(middle, here.y()), here)
        return path

    def _area(self) -> QPainterPath:
        path, bottom = self._curve(), self._plot().bottom()
        path.lineTo(self.place(len(self._points) - 1).x(), bottom)
        path.lineTo(self.place(0).x(), bottom)
        path.closeSubpath()
        return path

    def _beside_line(self, percent: int) -> TextBox:
        inner = self.inner()
        text = self._in_words(percent)
        room = QRect(inner.left(), inner.top(), self._theme.px(_AXIS - 8), inner.height())
        return centred(text, self._theme.font(12), room.right(), self._y(percent), within=room)

    def _dated(self) -> list[int]:
        """Return which points have their date below: the first, the last and some between."""
        last = len(self._points) - 1
        step = max(1, ceil(last / (_DATES - 1)))
        return [*range(0, last, step), last]

    def _newest(self) -> Words:
        """Return the newest share above its point; below it where there is no room above."""
        last = len(self._points) - 1
        place, lift = self.place(last), self._theme.px(_LABEL_LIFT)
        font, inner = self._theme.font(14, 600), self.inner()
        y = place.y() - lift
        if y < inner.top() + lift / 2:
            y = place.y() + lift
        box = centred(self._points[last].value, font, place.x(), y, within=inner)
        return Words(box, "primary")
