"""The number line after a numeric answer: right value above it, the given one below."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.horizon_markers import check_path, cross_path
from quiz.ui.widgets.text import TextBox, text_width

_HEIGHT = 106
_LINE_Y = 57
_AXIS_PAD = 20
_BAND_RISE = 26
_GIVEN_DROP = 20
_ROW_HEIGHT = 18
_RIGHT_LABEL_Y = 10
_END_LABEL_Y = 75
_GIVEN_LABEL_Y = 96


@dataclass(frozen=True)
class NumberLineValues:
    """What a number line shows: the right value, what is accepted and what was given.

    `decimals` is how many the ends of its axis may have, None for as many as it takes.
    """

    right: float
    lowest: float
    highest: float
    given: float | None = None
    decimals: int | None = None

    @property
    def is_accepted(self) -> bool:
        """Whether the given value lies within what is accepted, bounds included."""
        return self.given is not None and self.lowest <= self.given <= self.highest


def axis_ticks(values: NumberLineValues) -> list[float]:
    """Return two to eight round numbers that hold every value, none below 0 without need."""
    points = [values.right, values.lowest, values.highest]
    if values.given is not None:
        points.append(values.given)
    low, high = min(points), max(points)
    band = values.highest - values.lowest
    finest = 0.0 if values.decimals is None else 10.0**-values.decimals
    margin = max(1.5 * band, 0.12 * (high - low)) or max(1.0, 2 * finest, abs(values.right) * 0.1)
    start, end = low - margin, high + margin
    if low >= 0:
        start = max(0.0, start)
    step = _round_step(max(finest, (end - start) / 5), finest)
    first, last = floor(start / step + 1e-9), ceil(end / step - 1e-9)
    # Not with floats: 3 * 0.1 would be called 0.30000000000000004.
    return [float(Decimal(repr(step)) * tick) for tick in range(first, last + 1)]


class NumberLine(QLabel):
    """Where an answer lies beside the right value and the accepted band."""

    def __init__(
        self,
        theme: Theme,
        values: NumberLineValues,
        format_number: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values = values
        self._format = format_number
        self._ticks = axis_ticks(values)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Number line"))
        self.setAccessibleDescription(self._summary())
        theme.changed.connect(self._on_theme_changed)

    def x_of(self, value: float) -> float:
        """Return where a value stands, in the widget's coordinates."""
        pad = _AXIS_PAD * self._theme.scale
        share = (value - self._ticks[0]) / (self._ticks[-1] - self._ticks[0])
        return pad + (self.width() - 2 * pad) * share

    def text_boxes(self) -> list[TextBox]:
        """Return the values' and the axis' labels."""
        return [TextBox(text, font, rect) for text, font, _, rect in self._labels()]

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        return QSize(self._theme.px(760), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which nothing is cut."""
        widest = max(text_width(font, text) for text, font, _, _ in self._labels())
        return QSize(widest, self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._theme.scale
        line_y = _LINE_Y * unit
        self._paint_band(painter, line_y)
        painter.setPen(QPen(self._theme.colour("line2"), 1.5 * unit))
        painter.drawLine(QPointF(0, line_y), QPointF(self.width(), line_y))
        for tick in self._ticks:
            x = self.x_of(tick)
            painter.drawLine(QPointF(x, line_y), QPointF(x, line_y + 6 * unit))
        self._paint_given(painter, line_y)
        self._paint_right(painter, line_y)
        for text, font, token, rect in self._labels():
            painter.setFont(font)
            painter.setPen(self._theme.colour(token))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _summary(self) -> str:
        values = self._values
        parts = [self.tr("Correct answer: {x}.").format(x=self._format(values.right))]
        if values.lowest < values.highest:
            accepted = self.tr("Accepted: {low} to {high}.").format(
                low=self._format(values.lowest), high=self._format(values.highest)
            )
            parts.append(accepted)
        if values.given is not None:
            parts.append(f"{self._given_text(values.given)}.")
        return " ".join(parts)

    def _given_text(self, given: float) -> str:
        return self.tr("Your answer: {x}").format(x=self._format(given))

    def _given_token(self) -> str:
        return "primary" if self._values.is_accepted else "wrong"

    def _labels(self) -> list[tuple[str, QFont, str, QRect]]:
        values, bold = self._values, self._theme.font(14, 600)
        right = self._format(values.right)
        labels = [self._label(right, bold, "right", values.right, _RIGHT_LABEL_Y)]
        labels.extend(self._end_labels())
        if values.given is not None:
            text, token = self._given_text(values.given), self._given_token()
            labels.append(self._label(text, bold, token, values.given, _GIVEN_LABEL_Y))
        return labels

    def _end_labels(self) -> list[tuple[str, QFont, str, QRect]]:
        """Return the axis' labels; the given value's marker takes the place of one it covers."""
        labels = [
            self._label(self._format(tick), self._theme.font(12), "ink2", tick, _END_LABEL_Y)
            for tick in (self._ticks[0], self._ticks[-1])
        ]
        if self._values.given is None:
            return labels
        x, reach = self.x_of(self._values.given), 9 * self._theme.scale
        return [
            label for label in labels if not label[3].left() - reach < x < label[3].right() + reach
        ]

    def _label(
        self, text: str, font: QFont, token: str, value: float, centre_y: float
    ) -> tuple[str, QFont, str, QRect]:
        """Place a label centred on its value, but inside the widget."""
        width = text_width(font, text) + 1
        height = self._theme.px(_ROW_HEIGHT)
        left = round(self.x_of(value) - width / 2)
        left = max(0, min(left, self.width() - width))
        top = round(centre_y * self._theme.scale - height / 2)
        return text, font, token, QRect(left, top, width, height)

    def _paint_band(self, painter: QPainter, line_y: float) -> None:
        values = self._values
        if values.lowest >= values.highest:
            return
        unit = self._theme.scale
        left, right = self.x_of(values.lowest), self.x_of(values.highest)
        band = QRectF(left, line_y - _BAND_RISE * unit, right - left, _BAND_RISE * unit)
        painter.fillRect(band, self._theme.colour("right_soft"))
        pen = QPen(self._theme.colour("right"), unit)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(band.topLeft(), band.bottomLeft())
        painter.drawLine(band.topRight(), band.bottomRight())

    def _paint_right(self, painter: QPainter, line_y: float) -> None:
        unit = self._theme.scale
        foot = QPointF(self.x_of(self._values.right), line_y)
        centre = foot - QPointF(0, _BAND_RISE * unit)
        painter.setPen(QPen(self._theme.colour("right"), 2 * unit))
        painter.drawLine(foot, centre)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("right"))
        painter.drawEllipse(centre, 8 * unit, 8 * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_round_pen(self._theme, "surface", 2))
        painter.drawPath(check_path(7.5 * unit).translated(centre))

    def _paint_given(self, painter: QPainter, line_y: float) -> None:
        if self._values.given is None:
            return
        unit = self._theme.scale
        token = self._given_token()
        foot = QPointF(self.x_of(self._values.given), line_y)
        centre = foot + QPointF(0, _GIVEN_DROP * unit)
        painter.setPen(QPen(self._theme.colour(token), 2 * unit))
        painter.drawLine(foot, centre)
        if self._values.is_accepted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(token))
            painter.drawEllipse(centre, 5 * unit, 5 * unit)
            return
        painter.setPen(QPen(self._theme.colour(token), 1.8 * unit))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(centre, 6 * unit, 6 * unit)
        painter.setPen(_round_pen(self._theme, token, 1.7))
        painter.drawPath(cross_path(6 * unit).translated(centre))


def _round_pen(theme: Theme, token: str, width: float) -> QPen:
    pen = QPen(theme.colour(token), width * theme.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _round_step(step: float, finest: float) -> float:
    """Return the next of 1, 2, 2.5, 5, 10 times a power of ten that is so many times `finest`."""
    power = 10.0 ** floor(log10(step))
    # From 10 times the finest step on, 2.5 times a power is a multiple of it too.
    factors = (1, 2, 5, 10) if power < 9 * finest else (1, 2, 2.5, 5, 10)
    return next(power * factor for factor in factors if power * factor >= step * 0.999)
