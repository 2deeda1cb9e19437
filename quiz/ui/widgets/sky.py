"""The band of sky above home's horizon, where the sun rises with the day's goal."""

from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import paint_box

#: Heights of the band at 100 %: normally, in windows under 700 high, at the first run.
NORMAL_HEIGHT = 150
LOW_HEIGHT = 112
FIRST_RUN_HEIGHT = 180

_BELOW_HORIZON = 22
_SUN_RADIUS = 30
_SUN_TOP = 34
_SUN_X = 0.86
_REFLECTIONS = ((120, 5), (66, 11), (26, 17))


def goal_level(today: int, goal: int) -> float:
    """Return how high the sun stands for the questions of today, 0 to 1."""
    return min(1.0, max(0.0, today / goal)) if goal > 0 else 0.0


def hour_level(hour: float) -> float | None:
    """Return how high the sun stands at a local hour, or nothing at night."""
    return sin(pi * (hour - 6) / 12) if 6 <= hour <= 18 else None


class Sky(QWidget):
    """The band itself; what stands on it is laid out as its children."""

    def __init__(
        self, theme: Theme, height: int = NORMAL_HEIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._band_height = height
        self._level: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def set_level(self, level: float | None) -> None:
        """Let the sun stand at a level of 0 to 1, or show water only."""
        self._level = level
        self.update()

    def set_band_height(self, height: int) -> None:
        """Give the band another height, in pixels at 100 %."""
        self._band_height = height
        self.updateGeometry()
        self.update()

    def horizon_y(self) -> float:
        """Return the height of the horizon in the widget."""
        return float(self.height() - self._theme.px(_BELOW_HORIZON))

    def sun_centre(self) -> QPointF | None:
        """Return the centre of the sun, even of one still below the horizon."""
        if self._level is None:
            return None
        unit = self._theme.scale
        horizon_y = self.horizon_y()
        lowest = horizon_y + _SUN_RADIUS * unit
        # A band too low for the whole climb still ends above its horizon.
        highest = min((_SUN_TOP + _SUN_RADIUS) * unit, horizon_y)
        level = min(1.0, max(0.0, self._level))
        return QPointF(_SUN_X * self.width(), lowest - (lowest - highest) * level)

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        layout = self.layout()
        content = 0 if layout is None else layout.minimumSize().height()
        return QSize(self._theme.px(320), max(self._theme.px(self._band_height), content))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which nothing is cut."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        horizon_y = self.horizon_y()
        paint_box(painter, QRectF(0, 0, self.width(), horizon_y), 0, fill=self._theme.colour("sky"))
        below = QRectF(0, horizon_y, self.width(), self.height() - horizon_y)
        paint_box(painter, below, 0, fill=self._theme.colour("bg"))
        self._paint_sun(painter, horizon_y)
        painter.setPen(QPen(self._theme.colour("line2"), 1.5 * self._theme.scale))
        painter.drawLine(QPointF(0, horizon_y), QPointF(self.width(), horizon_y))
        self._paint_reflections(painter, horizon_y)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _paint_sun(self, painter: QPainter, horizon_y: float) -> None:
        centre = self.sun_centre()
        if centre is None:
            return
        radius = _SUN_RADIUS * self._theme.scale
        sun = QPainterPath()
        sun.addEllipse(centre, radius, radius)
        sky = QPainterPath()
        sky.addRect(QRectF(0, 0, self.width(), horizon_y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sun"))
        painter.drawPath(sun.intersected(sky))

    def _paint_reflections(self, painter: QPainter, horizon_y: float) -> None:
        unit = self._theme.scale
        token = "land3" if self._theme.is_dark else "land2"
        pen = QPen(self._theme.colour(token), 1.5 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x = _SUN_X * self.width()
        for length, below in _REFLECTIONS:
            half = length * unit / 2
            y = horizon_y + below * unit
            painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))
