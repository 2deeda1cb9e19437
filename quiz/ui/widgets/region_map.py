"""A drawing whose regions can be clicked: a second way to the list beside it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.horizon_markers import check_path
from quiz.ui.widgets.option_look import paint_letter
from quiz.ui.widgets.painting import inside_ring, paint_box, sharp_painter
from quiz.ui.widgets.picture import EnlargeButton
from quiz.ui.widgets.region_picture import MapColours, as_pixmap, region_picture
from quiz.ui.widgets.region_places import spread
from quiz.ui.widgets.region_states import FILLED, TOKENS, RegionState
from quiz.ui.widgets.text import TextBox, text_height

_RADIUS = 12
_PIN = 13.5
_PIN_GAP = 2
#: How near a click must be to a pin where it is on no region.
_REACH = 22
_BADGE = 8
_MARGIN = 4
_BUTTON_RADIUS = 8
#: How much larger than it is a drawing is shown in a window of its own.
_ENLARGED = 2.0


class RegionMap(QLabel):
    """The drawing with a numbered pin in each region; it takes no keys, the list does."""

    region_clicked = Signal(int)
    region_hovered = Signal(int)
    #: The map as it is, larger; with the words that describe it.
    enlarged = Signal(QPixmap, str)

    def __init__(
        self,
        theme: Theme,
        path: Path,
        regions: Mapping[str, str],
        alt: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show a drawing; `regions` names its elements by their ids."""
        super().__init__(parent)
        self._theme = theme
        self._names = tuple(regions.values())
        self._picture = region_picture(path, tuple(regions))
        self._alt = alt
        self._states = [RegionState.OPEN] * len(self._names)
        self._is_locked = False
        self._hovered = -1
        self._has_drawing = self._has_masks = False
        self._largest = QSize(666, 573)
        self.draw_timer = QTimer(self)
        self.draw_timer.setSingleShot(True)
        self.draw_timer.setInterval(0)
        self.draw_timer.timeout.connect(self._on_draw_due)
        self.enlarge = EnlargeButton(theme, alt, self)
        self.enlarge.setVisible(self.is_there())
        self.enlarge.clicked.connect(self._on_enlarge_clicked)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Map. Use the list to choose."))
        self.setAccessibleDescription(alt)
        theme.changed.connect(self._on_theme_changed)

    def is_there(self) -> bool:
        """Tell whether there is a drawing: its file could be read."""
        return not self._picture.size.isEmpty()

    def set_room(self, largest: QSize) -> None:
        """Be as large as a room in pixels allows."""
        self._largest = largest
        self.setFixedSize(self.sizeHint())

    def size_in(self, largest: QSize) -> QSize:
        """Return the largest size in a room that keeps the drawing's shape."""
        if not self.is_there():
            width = largest.width()
            words = text_height(self._theme.font(15), self._alt, width - self._theme.px(32))
            return QSize(width, words + self._theme.px(32))
        size = self._picture.size
        return size.scaled(QSizeF(largest), Qt.AspectRatioMode.KeepAspectRatio).toSize()

    def draw_ahead(self) -> bool:
        """Do what painting it for the first time leaves for later; tell whether more is left."""
        if not self.is_there() or self._has_masks:
            return False
        if self._picture.has_drawing(MapColours.of(self._theme), self._pixels()):
            self._make_masks()
            return False
        self._picture.drawing(MapColours.of(self._theme), self._pixels())
        return True

    def set_states(self, states: Sequence[RegionState]) -> None:
        """Show what became of each region."""
        self._states = list(states)
        self.update()

    def states(self) -> list[RegionState]:
        """Return what became of each region."""
        return list(self._states)

    def set_hovered(self, index: int) -> None:
        """Point out a region, none with -1."""
        if index != self._hovered:
            self._hovered = index
            self.update()

    def lock(self) -> None:
        """Let the regions only be looked at."""
        self._is_locked = True
        self.set_hovered(-1)
        self.unsetCursor()

    def region_at(self, place: QPoint) -> int:
        """Return the region at a place in the widget, -1 for none.

        A pin goes before the region below it, and a region before the pin of another one.
        """
        self._make_masks()
        distances = sorted(
            (_length(pin - QPointF(place)), index)
            for index, pin in enumerate(self.pins())
            if pin is not None
        )
        distance, nearest = distances[0] if distances else (float("inf"), -1)
        if distance <= self._theme.px(_PIN):
            return nearest
        size = self._pixels()
        point = QPointF(place) * self.devicePixelRatioF()
        for index in range(len(self._names)):
            if self._picture.contains(index, point, size):
                return index
        return nearest if distance <= self._theme.px(_REACH) else -1

    def pins(self) -> list[QPointF | None]:
        """Return where the pins stand, None for a region without anything to be seen."""
        points = [self._picture.point(index) for index in range(len(self._names))]
        room = QRectF(self.rect())
        there = [
            QPointF(point.x() * room.width(), point.y() * room.height())
            for point in points
            if point is not None
        ]
        edge = self._theme.px(_PIN + _MARGIN)
        room = room.adjusted(edge, edge, -edge, -edge)
        apart = iter(spread(there, self._theme.px(2 * _PIN + _PIN_GAP), room))
        return [None if point is None else next(apart) for point in points]

    def text_boxes(self) -> list[TextBox]:
        """Return the numbers on the pins; without a drawing the words that describe it."""
        if not self.is_there():
            return [TextBox(self._alt, self._theme.font(15), self._words_rect(), wraps=True)]
        if not self._has_masks:
            return []
        size = self._theme.px(2 * _PIN)
        return [
            TextBox(str(index + 1), self._theme.font(14, 700), _around(pin, size / 2).toRect())
            for index, pin in enumerate(self.pins())
            if pin is not None
        ]

    def sizeHint(self) -> QSize:
        """Return the size in the room it has."""
        return self.size_in(self._largest)

    def minimumSizeHint(self) -> QSize:
        """Return the size it has."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Name the region under the mouse in its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.region_at(event.pos())
            words = f"{index + 1}. {self._names[index]}" if index >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point out the region under the mouse."""
        index = -1 if self._is_locked else self.region_at(event.position().toPoint())
        self._hover(index)

    def leaveEvent(self, event: QEvent) -> None:
        """Point out nothing any more."""
        self._hover(-1)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the region under the mouse."""
        place = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self.rect().contains(place):
            return
        index = -1 if self._is_locked else self.region_at(place)
        if index >= 0:
            self.region_clicked.emit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner."""
        super().resizeEvent(event)
        size = self.enlarge.sizeHint()
        edge = self._theme.px(_MARGIN)
        self.enlarge.setGeometry(
            self.width() - size.width() - edge, edge, size.width(), size.height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, what is chosen in it, and the pins."""
        painter = sharp_painter(self)
        self._paint(painter, QRectF(self.rect()), self.devicePixelRatioF())
        if self.is_there():
            self._paint_under_button(painter)
        painter.end()
        if not (self._has_drawing and self._has_masks) and self.is_there():
            # Question and list are seen at once; a large drawing takes longer, and its outlines.
            self.draw_timer.start()

    def _on_draw_due(self) -> None:
        if not self._has_drawing:
            self._picture.drawing(MapColours.of(self._theme), self._pixels())
        else:
            self._make_masks()
        self.update()

    def _make_masks(self) -> None:
        self._has_masks = True
        self.pins()

    def _on_enlarge_clicked(self) -> None:
        self._make_masks()
        size = (QSizeF(self.size()) * _ENLARGED).toSize()
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_ENLARGED, _ENLARGED)
        self._paint(painter, QRectF(self.rect()), _ENLARGED)
        painter.end()
        self.enlarged.emit(pixmap, self._alt)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _hover(self, index: int) -> None:
        if index == self._hovered:
            return
        self.set_hovered(index)
        if index >= 0:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.region_hovered.emit(index)

    def _pixels(self) -> QSize:
        return (QSizeF(self.size()) * self.devicePixelRatioF()).toSize()

    def _words_rect(self) -> QRect:
        margin = self._theme.px(16)
        return self.rect().adjusted(margin, margin, -margin, -margin)

    def _paint(self, painter: QPainter, box: QRectF, ratio: float) -> None:
        theme, radius = self._theme, self._theme.px(_RADIUS)
        paint_box(painter, box, radius, fill=theme.colour("surface"))
        if not self.is_there():
            painter.setPen(theme.colour("ink2"))
            painter.setFont(theme.font(15))
            painter.drawText(self._words_rect(), int(Qt.TextFlag.TextWordWrap), self._alt)
        else:
            card = QPainterPath()
            card.addRoundedRect(box, radius, radius)
            painter.save()
            painter.setClipPath(card)
            self._paint_regions(painter, box, ratio)
            painter.restore()
        paint_box(painter, box, radius, border=theme.colour("line"))
        if self._has_masks and self.is_there():
            self._paint_pins(painter)

    def _paint_under_button(self, painter: QPainter) -> None:
        """Paint what the button stands on: a region below it may have any colour."""
        theme = self._theme
        place = inside_ring(theme, self.enlarge.geometry())
        radius, line = theme.px(_BUTTON_RADIUS), theme.colour("line")
        paint_box(painter, place, radius, fill=theme.colour("surface"), border=line)

    def _paint_regions(self, painter: QPainter, box: QRectF, ratio: float) -> None:
        size = (box.size() * ratio).toSize()
        colours = MapColours.of(self._theme)
        if ratio == self.devicePixelRatioF():
            self._has_drawing = self._picture.has_drawing(colours, size)
            if not self._has_drawing:
                return
        painter.drawPixmap(QPointF(0, 0), self._picture.pixmap(colours, size, ratio))
        for index, state in enumerate(self._states):
            token = TOKENS[state]
            if token is None and index == self._hovered:
                token = "land2" if self._theme.is_dark else "land3"
            if token is not None:
                region = self._picture.region(index, self._theme.colour(token), colours, size)
                painter.drawPixmap(QPointF(0, 0), as_pixmap(region, ratio))

    def _paint_pins(self, painter: QPainter) -> None:
        room = QRectF(self.rect())
        for index, pin in enumerate(self.pins()):
            point = self._picture.point(index)
            if pin is None or point is None:
                continue
            home = QPointF(point.x() * room.width(), point.y() * room.height())
            if _length(pin - home) > self._theme.px(_PIN) / 2:
                painter.setPen(QPen(self._theme.colour("ink2"), 1.5 * self._theme.scale))
                painter.drawLine(home, pin)
        for index, pin in enumerate(self.pins()):
            if pin is not None:
                self._paint_pin(painter, index, pin)

    def _paint_pin(self, painter: QPainter, index: int, pin: QPointF) -> None:
        theme, state = self._theme, self._states[index]
        disc = _around(pin, _PIN * theme.scale)
        token = TOKENS[state] or ("line2" if state is RegionState.REST else "primary")
        is_filled = state in FILLED
        width = 3 if index == self._hovered else 2
        paint_box(
            painter,
            disc,
            disc.height() / 2,
            fill=theme.colour(token if is_filled else "surface"),
            border=theme.colour("on_primary" if is_filled else token),
            width=width * theme.scale,
        )
        ink = "ink2" if state is RegionState.REST else token
        painter.setPen(theme.colour("on_primary" if is_filled else ink))
        paint_letter(painter, disc.toRect(), str(index + 1), theme.font(14, 700))
        self._paint_badge(painter, state, pin)

    def _paint_badge(self, painter: QPainter, state: RegionState, pin: QPointF) -> None:
        """Paint a check or a cross at a pin: what became of it is not told by colour alone."""
        theme = self._theme
        is_right = state in (RegionState.CHOSEN_RIGHT, RegionState.RIGHT)
        if not is_right and state is not RegionState.CHOSEN_WRONG:
            return
        colour = theme.colour("right" if is_right else "wrong")
        centre = pin + QPointF(_PIN, -_PIN) * (0.85 * theme.scale)
        disc = _around(centre, _BADGE * theme.scale)
        paint_box(
            painter,
            disc,
            disc.height() / 2,
            fill=theme.colour("surface"),
            border=colour,
            width=1.5 * theme.scale,
        )
        pen = QPen(colour, 1.8 * theme.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_right:
            painter.drawPath(check_path(_BADGE * 0.9 * theme.scale).translated(centre))
        else:
            arm = QPointF(2.6, 2.6) * theme.scale
            other = QPointF(arm.x(), -arm.y())
            painter.drawLine(centre - arm, centre + arm)
            painter.drawLine(centre - other, centre + other)


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def _length(way: QPointF) -> float:
    return float((way.x() ** 2 + way.y() ** 2) ** 0.5)
