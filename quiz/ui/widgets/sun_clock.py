"""The time left: a sun that sets on the horizon, and the minutes beside it."""

from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.text import TextBox, text_width

_GLYPH_HEIGHT = 32.0
_COMPACT_GLYPH_HEIGHT = 27.0
_WATER = ((0.88, 0.0), (0.50, 0.14), (0.20, 0.27))


def clock_text(seconds: int) -> str:
    """Return whole seconds as mm:ss, from an hour on as h:mm:ss."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def sun_path(height: float, level: float) -> QPainterPath:
    """Return the part of the sun above the horizon of a glyph; level is the share left."""
    width, radius, horizon_y = 1.5 * height, 0.30 * height, 0.66 * height
    centre_y = 0.36 * height + 2 * radius * (1 - min(1.0, max(0.0, level)))
    sun = QPainterPath()
    sun.addEllipse(QPointF(width / 2, centre_y), radius, radius)
    sky = QPainterPath()
    sky.addRect(QRectF(0, -height, width, height + horizon_y))
    return sun.intersected(sky)


class SunClock(QLabel):
    """The remaining time as a setting sun with its figures, never blinking or recoloured.

    While there is a limit, a click on it says `pressed`.
    """

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._remaining_seconds: int | None = None
        self._total_seconds = 0.0
        self._level = 1.0
        self._is_hidden = False
        self._is_compact = False
        self._note = ""
        self._sun = QPainterPath()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time left"))
        self._shape_sun()
        self._describe()
        theme.changed.connect(self._on_theme_changed)

    def set_time(self, remaining_seconds: float, total_seconds: float) -> None:
        """Show the time left of a total that already includes any extra time."""
        width = self.sizeHint().width()
        self._remaining_seconds = max(0, ceil(remaining_seconds))
        self._total_seconds = total_seconds
        self._level = remaining_seconds / total_seconds if total_seconds > 0 else 0.0
        self._shape_sun()
        self._describe()
        self._show_hand()
        if self.sizeHint().width() != width:
            self.updateGeometry()
        self.update()

    def set_no_limit(self) -> None:
        """Show that there is no limit."""
        self._remaining_seconds = None
        self._level = 1.0
        self._show_anew()

    def set_clock_hidden(self, is_hidden: bool) -> None:
        """Hide or show the figures; the sun stays."""
        self._is_hidden = is_hidden
        self._show_anew()

    def is_clock_hidden(self) -> bool:
        """Return whether the figures are hidden."""
        return self._is_hidden

    def set_compact(self, is_compact: bool) -> None:
        """Switch between the normal form and the one for narrow windows."""
        self._is_compact = is_compact
        self._show_anew()

    def set_note(self, note: str) -> None:
        """Tell a screen reader something more about the time."""
        self._note = note
        self._describe()

    def time_text(self) -> str:
        """Return the words or figures beside the sun."""
        if self._remaining_seconds is None:
            return self.tr("No limit")
        if self._is_hidden:
            return self.tr("Clock hidden")
        return clock_text(self._remaining_seconds)

    def text_boxes(self) -> list[TextBox]:
        """Return the text beside the sun."""
        return [TextBox(self.time_text(), self._font(), self._text_rect())]

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        width = ceil(self._glyph_width()) + self._gap() + self._text_width()
        return QSize(width, max(ceil(self._glyph_height()), self._font_height()))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which nothing is cut."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say that the clock was pressed, where there is a time to be hidden or shown."""
        is_meant = event.button() is Qt.MouseButton.LeftButton
        if is_meant and self._remaining_seconds is not None:
            self.pressed.emit()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(
            self._text_rect(),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.time_text(),
        )
        painter.translate(0, (self.height() - self._glyph_height()) / 2)
        self._paint_glyph(painter)

    def _on_theme_changed(self) -> None:
        self._show_anew()

    def _show_anew(self) -> None:
        self._shape_sun()
        self._describe()
        self._show_hand()
        self.updateGeometry()
        self.update()

    def _show_hand(self) -> None:
        """Show by the pointer whether there is something to press."""
        shape = Qt.CursorShape
        has_limit = self._remaining_seconds is not None
        hand = shape.PointingHandCursor if has_limit else shape.ArrowCursor
        if self.cursor().shape() is not hand:
            self.setCursor(hand)

    def _shape_sun(self) -> None:
        self._sun = sun_path(self._glyph_height(), self._level)

    def _describe(self) -> None:
        """Tell a screen reader the minutes, so that it is not called every second."""
        if self._remaining_seconds is None:
            text = self.tr("No limit")
        elif self._remaining_seconds < 60:
            text = self.tr("less than a minute")
        else:
            text = self.tr("%n minute(s)", "", self._remaining_seconds // 60)
        text = " · ".join(filter(None, (text, self._note)))
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    def _glyph_height(self) -> float:
        height = _COMPACT_GLYPH_HEIGHT if self._is_compact else _GLYPH_HEIGHT
        return height * self._theme.scale

    def _glyph_width(self) -> float:
        return 1.5 * self._glyph_height()

    def _gap(self) -> int:
        return self._theme.px(3 if self._is_compact else 8)

    def _font(self) -> QFont:
        if self._remaining_seconds is None or self._is_hidden:
            return self._theme.font(14, 600)
        return self._theme.font(17 if self._is_compact else 20, 600, tabular=True)

    def _font_height(self) -> int:
        return ceil(self._font().pixelSize() * 1.3)

    def _text_width(self) -> int:
        return text_width(self._font(), self.time_text()) + 1

    def _text_rect(self) -> QRect:
        left = ceil(self._glyph_width()) + self._gap()
        return QRect(left, 0, self.width() - left, self.height())

    def _paint_glyph(self, painter: QPainter) -> None:
        height, width = self._glyph_height(), self._glyph_width()
        outline = QPen(self._theme.colour("sun_ink"), self._theme.scale)
        painter.setPen(Qt.PenStyle.NoPen if self._theme.is_dark else outline)
        painter.setBrush(self._theme.colour("sun"))
        painter.drawPath(self._sun)
        water = QPen(self._theme.colour("ink2"), max(1.5, height / 18))
        water.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(water)
        for length, below in _WATER:
            y = (0.66 + below) * height
            half = length * width / 2
            painter.drawLine(QPointF(width / 2 - half, y), QPointF(width / 2 + half, y))
