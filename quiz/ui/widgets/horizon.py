"""The horizon: progress through a quiz as markers above, on and below one line."""

from collections.abc import Sequence
from math import floor
from typing import Literal

from PySide6.QtCore import (
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QToolTip, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.horizon_markers import (
    MarkerKind,
    MarkerPainter,
    MarkerSizes,
    MarkerState,
    changed_markers,
    shown_window,
)
from quiz.ui.widgets.painting import paint_box
from quiz.ui.widgets.text import TextBox, text_width

HorizonForm = Literal["normal", "compact", "card", "big", "mini"]
Jumps = Literal["none", "answered", "all"]

_SIZES: dict[HorizonForm, MarkerSizes] = {
    "normal": MarkerSizes(radius=6, rise=13),
    "compact": MarkerSizes(radius=6, rise=13, halo=1.6, is_low=True),
    "card": MarkerSizes(radius=6, rise=13),
    "big": MarkerSizes(radius=9, rise=19, has_numbers=True),
    "mini": MarkerSizes(radius=3.2, rise=6.2, stem=1.25, ring=1.4, has_glyphs=False),
}
_HEIGHTS: dict[HorizonForm, int] = {
    "normal": 54,
    "compact": 44,
    "card": 50,
    "big": 88,
    "mini": 26,
}
_PADS: dict[HorizonForm, float] = {"normal": 34, "compact": 10, "card": 4, "big": 34, "mini": 2}
#: Forms that paint the header's colour above the line and the page's below.
_BANDED: tuple[HorizonForm, ...] = ("normal", "compact", "big")
_MINI_WIDTH = 190
_HIT_WIDTH = 24
_HIT_HEIGHT = 40
_COUNT_MARGIN = 12
#: Of a marker with its flag at the right, and as much at the left.
_STRIP_WIDTH = 60


class Horizon(QProgressBar):
    """A quiz's questions along the line, the right ones above it and those to review below."""

    marker_chosen = Signal(int)

    def __init__(
        self,
        theme: Theme,
        form: HorizonForm = "normal",
        *,
        jumps: Jumps = "none",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty horizon; `jumps` says which markers react to the mouse."""
        super().__init__(parent)
        self._theme = theme
        self._form: HorizonForm = form
        self._jumps: Jumps = jumps
        self._markers: list[MarkerState] = []
        self._moving: set[int] = set()
        self._pressed: int | None = None
        self._count_room: float | None = None
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.valueChanged.connect(self._on_motion)
        self._motion.finished.connect(self._on_motion_finished)
        self.setTextVisible(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        vertical = QSizePolicy.Policy.Fixed
        across = vertical if form == "mini" else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, vertical)
        self.setAccessibleName(self.tr("Progress"))
        self._tell_value()
        theme.changed.connect(self._on_theme_changed)

    def set_markers(self, markers: Sequence[MarkerState]) -> None:
        """Show these questions; an answer that has just been judged travels to its place."""
        before, self._markers = self._markers, list(markers)
        self._count_room = None
        moved = self._moving
        changed, self._moving = changed_markers(before, self._markers)
        self._motion.stop()
        duration_ms = self._theme.duration_ms("base")
        if self._moving and duration_ms and self.isVisible():
            self._motion.setDuration(duration_ms)
            self._motion.setEasingCurve(self._theme.curve("base"))
            self._motion.start()
        else:
            self._moving = set()
        self._tell_value()
        self._paint_anew(moved | changed)

    def markers(self) -> list[MarkerState]:
        """Return the questions as they are shown."""
        return list(self._markers)

    def set_jumps(self, jumps: Jumps) -> None:
        """Say which markers can be chosen with the mouse: none, answered ones or all."""
        self._jumps = jumps

    def set_compact(self, is_compact: bool) -> None:
        """Switch between the normal form and the one for narrow windows."""
        self._form = "compact" if is_compact else "normal"
        self.updateGeometry()
        self.update()

    def value_text(self) -> str:
        """Return the progress in words, as a screen reader says it."""
        counts = [
            self._count_text(kind, sum(marker.kind == kind for marker in self._markers))
            for kind in ("right", "partial", "wrong", "answered", "unanswered")
        ]
        flagged = sum(marker.flagged for marker in self._markers)
        if flagged:
            counts.append(self.tr("%n flagged", "", flagged))
        said = ", ".join(text for text in counts if text)
        current = self._current()
        if current is None:
            return said
        question = self.tr("Question {a} of {b}").format(a=current + 1, b=len(self._markers))
        return f"{question}. {said}" if said else question

    def shown(self) -> range:
        """Return the indexes of the markers that are drawn."""
        room = len(self._markers)
        if self._form != "mini" and self._is_crowded():
            free = self.width() - 2 * self._count_space()
            room = max(1, floor(free / self._theme.px(_HIT_WIDTH)))
        return shown_window(len(self._markers), self._current() or 0, room)

    def marker_foot(self, index: int) -> QPointF:
        """Return the point of the line on which a shown marker stands."""
        shown = self.shown()
        pad = self._side_pad()
        if len(shown) < len(self._markers):
            pad = self._count_space()
        place = (index - shown.start + 0.5) / max(1, len(shown))
        return QPointF(pad + (self.width() - 2 * pad) * place, self.height() / 2)

    def marker_at(self, position: QPointF) -> int | None:
        """Return the marker whose 24 by 40 area holds a point, if it can be chosen."""
        if self._jumps == "none":
            return None
        half_width = self._theme.px(_HIT_WIDTH) / 2
        half_height = self._theme.px(_HIT_HEIGHT) / 2
        if abs(position.y() - self.height() / 2) > half_height:
            return None
        for index in self.shown():
            if abs(position.x() - self.marker_foot(index).x()) <= half_width:
                return index if self._can_jump_to(index) else None
        return None

    def marker_text(self, index: int) -> str:
        """Return one marker in words: its question and what became of it."""
        question = self.tr("Question {a} of {b}").format(a=index + 1, b=len(self._markers))
        marker = self._markers[index]
        words = [self._kind_text(marker.kind)]
        if marker.flagged:
            words.append(self.tr("Flagged"))
        return ". ".join(word for word in (question, *words) if word)

    def text_boxes(self) -> list[TextBox]:
        """Return the numbers of the big form and the counts left out at the ends."""
        boxes = [
            TextBox(text, font, rect.toAlignedRect()) for text, font, rect in self._count_boxes()
        ]
        for index in self.shown():
            if _SIZES[self._form].has_numbers:
                rect = self._number_rect(index).toAlignedRect()
                boxes.append(TextBox(str(index + 1), self._number_font(), rect))
        return boxes

    def sizeHint(self) -> QSize:
        """Return the size at the chosen text size."""
        height = self._theme.px(_HEIGHTS[self._form])
        return QSize(self._theme.px(_MINI_WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which nothing is cut."""
        height = self._theme.px(_HEIGHTS[self._form])
        narrowest = self._theme.px(_MINI_WIDTH if self._form == "mini" else _HIT_WIDTH)
        return QSize(narrowest, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line_y = self.height() / 2
        if self._form in _BANDED:
            self._paint_band(painter, line_y)
        painter.setPen(QPen(self._theme.colour("line2"), 1.5 * self._theme.scale))
        painter.drawLine(QPointF(0, line_y), QPointF(self.width(), line_y))
        markers = MarkerPainter(self._theme, _SIZES[self._form], self._radius())
        travelled = self._travelled()
        region, is_each_apart = event.region(), not self._has_far_marks()
        for index in self.shown():
            if is_each_apart and not region.intersects(self._strip(index)):
                continue
            way = travelled if index in self._moving else 1.0
            markers.paint(painter, self._markers[index], self.marker_foot(index), way)
        self._paint_numbers(painter)
        painter.setPen(self._theme.colour("ink2"))
        for text, font, rect in self._count_boxes():
            painter.setFont(font)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the marker under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.marker_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the marker that was pressed."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and pressed == self.marker_at(event.position()):
            self.marker_chosen.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a marker that can be chosen."""
        if self.marker_at(event.position()) is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        """Say in a tooltip what the marker under the mouse is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.marker_at(QPointF(event.pos()))
            text = "" if index is None else self.marker_text(index)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def _on_motion(self, _travelled: float) -> None:
        self._paint_anew(self._moving)

    def _on_motion_finished(self) -> None:
        moved, self._moving = self._moving, set()
        self._paint_anew(moved)

    def _on_theme_changed(self) -> None:
        self._count_room = None
        self.updateGeometry()
        self.update()

    def _tell_value(self) -> None:
        total = len(self._markers)
        current = self._current()
        done = sum(marker.kind != "pending" for marker in self._markers)
        # QProgressBar.setValue repaints all at once; so would setUpdatesEnabled(True), a bit later.
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
        self.setRange(0, max(1, total))
        self.setValue(done if current is None else current + 1)
        self.setFormat(self.value_text().replace("%", "%%"))
        self.setAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled, on=False)
        self.setAccessibleDescription(self.value_text())

    def _paint_anew(self, indexes: set[int]) -> None:
        if len(indexes) >= len(self._markers) or self._has_far_marks():
            self.update()
            return
        for index in indexes:
            self.update(self._strip(index))

    def _has_far_marks(self) -> bool:
        """Tell whether a change of one marker may change more than its strip."""
        return _SIZES[self._form].has_numbers or self._form == "mini" or self._is_crowded()

    def _strip(self, index: int) -> QRect:
        """Return all the place that a marker may take, with its flag."""
        half = self._theme.px(_STRIP_WIDTH / 2)
        return QRect(round(self.marker_foot(index).x()) - half, 0, 2 * half, self.height())

    def _current(self) -> int | None:
        return next((i for i, marker in enumerate(self._markers) if marker.current), None)

    def _count_text(self, kind: MarkerKind, count: int) -> str:
        if not count:
            return ""
        match kind:
            case "right":
                return self.tr("%n correct", "", count)
            case "partial":
                return self.tr("%n partial", "", count)
            case "wrong":
                return self.tr("%n to review", "", count)
            case "answered":
                return self.tr("%n answered", "", count)
            case _:
                return self.tr("%n unanswered", "", count)

    def _kind_text(self, kind: MarkerKind) -> str:
        match kind:
            case "right":
                return self.tr("Correct")
            case "wrong":
                return self.tr("To review")
            case "partial":
                return self.tr("Partial")
            case "answered":
                return self.tr("Answered")
            case "unanswered":
                return self.tr("Unanswered")
            case "pending":
                return ""

    def _can_jump_to(self, index: int) -> bool:
        return self._jumps == "all" or self._markers[index].kind != "pending"

    def _side_pad(self) -> float:
        return _PADS[self._form] * self._theme.scale

    def _pitch(self) -> float:
        return (self.width() - 2 * self._side_pad()) / max(1, len(self._markers))

    def _is_crowded(self) -> bool:
        return self._pitch() < self._theme.px(_HIT_WIDTH)

    def _radius(self) -> float:
        """Return the marker's radius at 100 %; a mini horizon's many markers get smaller."""
        radius = _SIZES[self._form].radius
        if self._form != "mini":
            return radius
        return max(1.0, min(radius, 0.45 * self._pitch() / self._theme.scale))

    def _travelled(self) -> float:
        value = self._motion.currentValue()
        return float(value) if self._moving and value is not None else 1.0

    def _count_font(self) -> QFont:
        return self._theme.font(12)

    def _number_font(self) -> QFont:
        return self._theme.font(12, 500)

    def _count_space(self) -> float:
        """Return the free width at both ends when some markers are left out, in pixels."""
        if self._count_room is None:
            count = len(self._markers)
            texts = (self.tr("%n before", "", count), self.tr("%n after", "", count))
            longest = max(text_width(self._count_font(), text) for text in texts)
            self._count_room = longest + 2 * self._theme.px(_COUNT_MARGIN)
        return max(self._side_pad(), self._count_room)

    def _count_boxes(self) -> list[tuple[str, QFont, QRectF]]:
        shown = self.shown()
        if len(shown) == len(self._markers):
            return []
        space = self._count_space()
        height = self._theme.px(18)
        top = self.height() / 2 - height - self._theme.px(2)
        after = len(self._markers) - shown.stop
        boxes = []
        if shown.start:
            rect = QRectF(0, top, space, height)
            boxes.append((self.tr("%n before", "", shown.start), self._count_font(), rect))
        if after:
            rect = QRectF(self.width() - space, top, space, height)
            boxes.append((self.tr("%n after", "", after), self._count_font(), rect))
        return boxes

    def _number_rect(self, index: int) -> QRectF:
        markers = MarkerPainter(self._theme, _SIZES[self._form])
        width = text_width(self._number_font(), str(index + 1)) + 1
        return markers.number_rect(self._markers[index], self.marker_foot(index), width)

    def _paint_band(self, painter: QPainter, line_y: float) -> None:
        upper = QRect(0, 0, self.width(), round(line_y))
        lower = QRect(0, upper.height(), self.width(), self.height() - upper.height())
        paint_box(painter, upper, 0, fill=self._theme.colour("surface"))
        paint_box(painter, lower, 0, fill=self._theme.colour("bg"))

    def _paint_numbers(self, painter: QPainter) -> None:
        if not _SIZES[self._form].has_numbers:
            return
        painter.setFont(self._number_font())
        painter.setPen(self._theme.colour("ink2"))
        for index in self.shown():
            painter.drawText(self._number_rect(index), Qt.AlignmentFlag.AlignCenter, str(index + 1))
