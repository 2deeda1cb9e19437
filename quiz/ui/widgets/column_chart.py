"""Counts side by side as columns, each with its number above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.chart import Chart, Words, apart, centred

_HEIGHT = 178
_TOP = 17
_BASE = 21
_SHARE = 0.6
_WIDEST = 44
_LIFT = 10
_LABEL_DROP = 14
_LABEL_GAP = 4
_RADIUS = 3


@dataclass(frozen=True)
class Column:
    """One column: its count, the name below it, and both in words."""

    count: int
    name: str
    tip: str


class ColumnChart(Chart):
    """Counts as columns, the first one standing out; a count of none has no column."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._columns: tuple[Column, ...] = ()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these from left to right."""
        self._columns = tuple(columns)
        self.update()

    def place(self, index: int) -> QRectF:
        """Return where a column is."""
        plot = self._plot()
        pitch = plot.width() / len(self._columns)
        width = min(pitch * _SHARE, _WIDEST * self._theme.scale)
        most = max(1, *(column.count for column in self._columns))
        height = plot.height() * self._columns[index].count / most
        left = plot.left() + pitch * (index + 0.5) - width / 2
        return QRectF(left, plot.bottom() - height, width, height)

    def words(self) -> list[Words]:
        """Return the counts above the columns and the names below them."""
        inner, px, theme = self.inner(), self._theme.px, self._theme
        bottom = self._plot().bottom()
        names, counts = [], []
        for index, column in enumerate(self._columns):
            place, weight = self.place(index), 400 if index else 600
            x = place.center().x()
            font = theme.font(12, weight)
            names.append(centred(column.name, font, x, bottom + px(_LABEL_DROP), within=inner))
            if column.count:
                text, y = str(column.count), place.top() - px(_LIFT)
                counts.append(Words(centred(text, font, x, y, within=inner), _token(index)))
        gap = px(_LABEL_GAP)
        return [*counts, *(Words(box, _token(names.index(box))) for box in apart(names, gap))]

    def paint_drawing(self, painter: QPainter) -> None:
        """Paint the columns and the line they stand on."""
        colour, radius = self._theme.colour, _RADIUS * self._theme.scale
        painter.setPen(Qt.PenStyle.NoPen)
        for index, column in enumerate(self._columns):
            if column.count:
                path = QPainterPath()
                path.addRoundedRect(self.place(index).adjusted(0, 0, 0, radius), radius, radius)
                painter.setClipRect(self._plot())
                painter.fillPath(path, colour("land2" if index else "primary"))
        painter.setClipping(False)
        plot = self._plot()
        painter.setPen(QPen(colour("line2"), 1.5 * self._theme.scale))
        y = int(plot.bottom()) + 0.5
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def tip_at(self, point: QPoint) -> str:
        """Return the column in words that stands at a point, or would."""
        plot = self._plot()
        if not self._columns or not self.inner().contains(point):
            return ""
        index = int((point.x() - plot.left()) * len(self._columns) / plot.width())
        return self._columns[min(max(0, index), len(self._columns) - 1)].tip

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        return QSize(self._theme.px(320), self._height(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the counts stand apart."""
        return QSize(self._theme.px(22 * len(self._columns)), self._height(_HEIGHT))

    def _plot(self) -> QRectF:
        px = self._theme.px
        return QRectF(self.inner().adjusted(0, px(_TOP), 0, -px(_BASE)))


def _token(index: int) -> str:
    return "ink2" if index else "ink"
