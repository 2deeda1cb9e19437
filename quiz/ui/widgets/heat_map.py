"""A square for each day, week by week, darker the more was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.chart import Chart, Words, apart, centred
from quiz.ui.widgets.painting import ring_margin, sharp_painter
from quiz.ui.widgets.text import TextBox, text_width

_DAYS = 7
_LEFT = 26
_TOP = 19
_LARGEST_PITCH = 24
_SQUARE_SHARE = 0.8
_RADIUS = 3
_LABEL_GAP = 4
_LEGEND_SQUARE = 12
_LEGEND_GAP = 5
_LANDS = ("land1", "land2", "land3")


@dataclass(frozen=True)
class Square:
    """One day: its step from 0 to 3, the day in words, and the name of a month it begins."""

    level: int
    tip: str
    month: str = ""


class HeatMap(Chart):
    """The days of some weeks: a column a week, Monday above."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._squares: tuple[Square, ...] = ()
        self._weekdays: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_days(self, squares: Sequence[Square], weekdays: Sequence[str]) -> None:
        """Show these days, the first a Monday; `weekdays` are seven short names."""
        self._squares = tuple(squares)
        self._weekdays = tuple(weekdays)
        self.updateGeometry()
        self.update()

    def place(self, index: int) -> QRectF:
        """Return where a day's square is."""
        column, row = divmod(index, _DAYS)
        pitch, corner = self._pitch(self.width()), self._corner()
        side = pitch * _SQUARE_SHARE
        return QRectF(corner.x() + column * pitch, corner.y() + row * pitch, side, side)

    def words(self) -> list[Words]:
        """Return every second weekday at the left and the months above."""
        inner, theme = self.inner(), self._theme
        font, left = theme.font(12), Qt.AlignmentFlag.AlignLeft
        line = QFontMetrics(font).height()
        days = []
        for row in range(0, _DAYS if self._squares else 0, 2):
            text, y = self._weekdays[row], self.place(row).center().y()
            box = QRect(inner.left(), round(y - line / 2), text_width(font, text) + 1, line)
            days.append(Words(TextBox(text, font, box), align=left))
        months = self._months()
        # A beginning of a month is worth more than the rest of one at the left edge.
        shown = apart(months, theme.px(_LABEL_GAP), first=1) if len(months) > 1 else months
        return [*days, *(Words(box, align=left) for box in shown)]

    def paint_drawing(self, painter: QPainter) -> None:
        """Paint the squares."""
        for index, square in enumerate(self._squares):
            _paint_square(painter, self._theme, self.place(index), square.level)

    def tip_at(self, point: QPoint) -> str:
        """Return the day in words whose square, or the gap after it, is at a point."""
        pitch, corner = self._pitch(self.width()), self._corner()
        column = int((point.x() - corner.x()) // pitch)
        row = int((point.y() - corner.y()) // pitch)
        index = column * _DAYS + row
        is_inside = column >= 0 and 0 <= row < _DAYS and index < len(self._squares)
        return self._squares[index].tip if is_inside else ""

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        width = self._theme.px(_LEFT + 18.3 * self._weeks()) + 2 * ring_margin(self._theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the squares can be told apart."""
        width = self._theme.px(_LEFT + 9 * self._weeks()) + 2 * ring_margin(self._theme)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """Return that more room makes the squares larger."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of seven squares below the months, for a width in pixels."""
        squares = _DAYS * self._pitch(width) + 1
        return self._theme.px(_TOP) + round(squares) + 2 * ring_margin(self._theme)

    def _weeks(self) -> int:
        return max(1, -(-len(self._squares) // _DAYS))

    def _corner(self) -> QPoint:
        px = self._theme.px
        return self.inner().topLeft() + QPoint(px(_LEFT), px(_TOP))

    def _pitch(self, width: int) -> float:
        room = width - 2 * ring_margin(self._theme) - self._theme.px(_LEFT)
        return min(room / self._weeks(), _LARGEST_PITCH * self._theme.scale)

    def _months(self) -> list[TextBox]:
        """Return a month's name over each column in which one begins, and over the first."""
        inner, font = self.inner(), self._theme.font(12)
        y = inner.top() + self._theme.px(8)
        boxes = []
        for column in range(self._weeks()):
            week = self._squares[column * _DAYS : (column + 1) * _DAYS]
            month = next((square.month for square in week if square.month), "")
            if month:
                x = self.place(column * _DAYS).left() + text_width(font, month) / 2
                boxes.append(centred(month, font, x, y, within=inner))
        return boxes


class HeatLegend(QLabel):
    """The steps of a heat map, from less to more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ends = (self.tr("less"), self.tr("more"))
        self.setAccessibleName(f"{self._ends[0]} – {self._ends[1]}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def text_boxes(self) -> list[TextBox]:
        """Return the words at both ends and their places."""
        font, height = self._theme.font(12), self.height()
        widths = [text_width(font, end) + 1 for end in self._ends]
        right = QRect(self.width() - widths[1], 0, widths[1], height)
        left = QRect(0, 0, widths[0], height)
        return [TextBox(self._ends[0], font, left), TextBox(self._ends[1], font, right)]

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        font, px = self._theme.font(12), self._theme.px
        words = sum(text_width(font, end) + 1 for end in self._ends)
        squares = (len(_LANDS) + 1) * px(_LEGEND_SQUARE + _LEGEND_GAP) + px(_LEGEND_GAP)
        return QSize(words + squares + 2, max(px(_LEGEND_SQUARE), QFontMetrics(font).height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the squares between them."""
        painter = sharp_painter(self)
        px = self._theme.px
        less, more = self.text_boxes()
        for box in (less, more):
            painter.setFont(box.font)
            painter.setPen(self._theme.colour("ink2"))
            painter.drawText(box.rect, Qt.AlignmentFlag.AlignVCenter, box.text)
        side = px(_LEGEND_SQUARE)
        x, y = less.rect.right() + 1 + px(_LEGEND_GAP), (self.height() - side) / 2
        for level in range(len(_LANDS) + 1):
            _paint_square(painter, self._theme, QRectF(x, y, side, side), level)
            x += side + px(_LEGEND_GAP)
        painter.end()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def _paint_square(painter: QPainter, theme: Theme, place: QRectF, level: int) -> None:
    """Paint a day: an outline where nothing was done, filled and darker the more was."""
    radius = min(_RADIUS * theme.scale, place.width() / 3)
    if level:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(_LANDS[level - 1]))
        painter.drawRoundedRect(place, radius, radius)
        return
    painter.setPen(QPen(QColor(theme.colour("line")), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
