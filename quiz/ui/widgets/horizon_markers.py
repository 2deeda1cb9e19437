"""The markers of a horizon: which are drawn, which changed, and how one looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import pi
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from quiz.ui.theme import Theme

MarkerKind = Literal["right", "wrong", "partial", "answered", "pending", "unanswered"]

#: Which way an answer travels from the line: up when right, down when to review.
_DIRECTION: dict[MarkerKind, int] = {"right": -1, "wrong": 1}
_JUDGED: tuple[MarkerKind, ...] = ("right", "wrong", "partial")

#: The radius at which the glyphs were drawn; every other radius scales them.
_GLYPH_RADIUS = 6.0


@dataclass(frozen=True)
class MarkerState:
    """One question on the horizon: what became of its answer, and its marks.

    `pending` is a question still to come, `unanswered` one that ended empty,
    `answered` one whose answer is given but not judged (exam).
    """

    kind: MarkerKind = "pending"
    current: bool = False
    flagged: bool = False

    @property
    def is_judged(self) -> bool:
        """Whether the marker already stands at a judged place."""
        return self.kind in _JUDGED


class MarkerSizes(NamedTuple):
    """How large the markers of one form of the horizon are, in pixels at 100 %.

    `halo` is how far the current marker's ring is from it; a low form has no room for a flag
    above the current marker.
    """

    radius: float
    rise: float
    stem: float = 1.5
    ring: float = 1.8
    halo: float = 3.6
    has_glyphs: bool = True
    has_numbers: bool = False
    is_low: bool = False


class MarkerPainter:
    """Paints markers of one size with the theme's colours."""

    def __init__(self, theme: Theme, sizes: MarkerSizes, radius: float | None = None) -> None:
        self._theme = theme
        self._sizes = sizes
        self._unit = theme.scale
        self._radius = (sizes.radius if radius is None else radius) * self._unit

    @property
    def radius(self) -> float:
        """The radius of a judged marker in device-independent pixels."""
        return self._radius

    def centre(self, state: MarkerState, foot: QPointF, travelled: float = 1.0) -> QPointF:
        """Return the centre of a marker that stands at `foot` on the line."""
        rise = _DIRECTION.get(state.kind, 0) * self._sizes.rise * self._unit
        return QPointF(foot.x(), foot.y() + rise * travelled)

    def paint(
        self, painter: QPainter, state: MarkerState, foot: QPointF, travelled: float = 1.0
    ) -> None:
        """Paint a marker; `travelled` is 0 on the line and 1 at its judged place."""
        centre = self.centre(state, foot, travelled)
        if state.current and not state.is_judged:
            self._paint_current(painter, centre)
        else:
            self._paint_kind(painter, state.kind, foot, centre)
            if state.current:
                around = self._radius + self._sizes.halo * self._unit
                self._circle(painter, centre, around, 2.0, "primary")
        if state.flagged and self._sizes.has_glyphs:
            self._paint_flag(painter, state, foot)

    def number_rect(self, state: MarkerState, foot: QPointF, width: float) -> QRectF:
        """Return where the question's number stands: on the line's other side."""
        offset = {"wrong": -12.0, "partial": -19.0}.get(state.kind, 13.5) * self._unit
        height = 16 * self._unit
        return QRectF(foot.x() - width / 2, foot.y() + offset - height / 2, width, height)

    def _paint_kind(
        self, painter: QPainter, kind: MarkerKind, foot: QPointF, centre: QPointF
    ) -> None:
        match kind:
            case "right":
                self._stem(painter, foot, centre, "right")
                self._disc(painter, centre, self._radius, "right")
                self._glyph(painter, check_path(self._radius), centre, "surface", 1.7)
            case "wrong":
                self._stem(painter, foot, centre, "wrong")
                inside = "surface" if self._sizes.has_glyphs else None
                self._ring(painter, centre, "wrong", inside)
                self._glyph(painter, cross_path(self._radius), centre, "wrong", 1.7)
            case "partial":
                self._ring(painter, centre, "partial", "surface")
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("partial"))
                painter.drawPath(upper_half_path(self._radius).translated(centre))
            case "answered":
                self._disc(painter, centre, 0.72 * self._radius, "primary")
            case "unanswered":
                self._dashed_circle(painter, centre)
            case "pending":
                small = 3 * self._radius / _GLYPH_RADIUS
                self._circle(painter, centre, small, 1.5, "line2", "bg")

    def _paint_current(self, painter: QPainter, centre: QPointF) -> None:
        grown = self._radius / _GLYPH_RADIUS
        self._circle(painter, centre, 8 * grown, 2.5, "primary", "surface")
        self._disc(painter, centre, 3.4 * grown, "primary")

    def _paint_flag(self, painter: QPainter, state: MarkerState, foot: QPointF) -> None:
        grown = self._radius / _GLYPH_RADIUS
        pole = foot + self._flag_offset(state)
        top = QPointF(pole.x(), pole.y() - 14.8 * grown)
        painter.setPen(self._pen("sun_ink", 1.6))
        painter.drawLine(pole, top)
        painter.setPen(self._pen("sun_ink", 1.0))
        painter.setBrush(self._theme.colour("sun"))
        painter.drawPath(pennant_path(grown).translated(top))

    def _flag_offset(self, state: MarkerState) -> QPointF:
        """Return where the pole stands; beside a marker that fills the place above the line."""
        grown = self._radius / _GLYPH_RADIUS
        is_crowded = state.kind in ("right", "partial") or self._sizes.has_numbers
        if is_crowded or (state.current and self._sizes.is_low):
            ring = 5.6 * self._unit if state.current else 0
            return QPointF(self._radius + 2.6 * self._unit + ring, -2.5 * grown)
        if state.current and not state.is_judged:
            return QPointF(0, -8 * grown)
        return QPointF(0, -2.5 * grown)

    def _stem(self, painter: QPainter, foot: QPointF, centre: QPointF, token: str) -> None:
        pen = self._pen(token, self._sizes.stem)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(foot, centre)

    def _disc(self, painter: QPainter, centre: QPointF, radius: float, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        painter.drawEllipse(centre, radius, radius)

    def _ring(self, painter: QPainter, centre: QPointF, token: str, inside: str | None) -> None:
        """Paint a ring whose outer edge is the marker's radius."""
        stroke = self._sizes.ring
        self._circle(painter, centre, self._radius - stroke * self._unit / 2, stroke, token, inside)

    def _circle(
        self,
        painter: QPainter,
        centre: QPointF,
        radius: float,
        stroke: float,
        token: str,
        inside: str | None = None,
    ) -> None:
        painter.setPen(self._pen(token, stroke))
        painter.setBrush(self._theme.colour(inside) if inside else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)

    def _dashed_circle(self, painter: QPainter, centre: QPointF) -> None:
        radius = 0.72 * self._radius
        pen = self._pen("line2", 1.5)
        around = 2 * pi * radius / pen.widthF()
        pen.setDashPattern([around / 16, around / 16])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._disc(painter, centre, radius, "bg")
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)

    def _glyph(
        self, painter: QPainter, path: QPainterPath, centre: QPointF, token: str, stroke: float
    ) -> None:
        if not self._sizes.has_glyphs:
            return
        pen = QPen(self._theme.colour(token), stroke * self._radius / _GLYPH_RADIUS)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.translated(centre))

    def _pen(self, token: str, width: float) -> QPen:
        colour: QColor = self._theme.colour(token)
        return QPen(colour, width * self._unit)


def shown_window(count: int, current: int, room: int) -> range:
    """Return which of `count` markers are shown when only `room` of them fit."""
    if count <= room:
        return range(count)
    first = min(max(0, current - room // 2), count - room)
    return range(first, first + room)


def changed_markers(
    before: Sequence[MarkerState], after: Sequence[MarkerState]
) -> tuple[set[int], set[int]]:
    """Return which markers are not as they were, and which of them have just been judged.

    Where their number is another, all are new and none was judged.
    """
    if len(before) != len(after):
        return set(range(len(after))), set()
    pairs = list(enumerate(zip(before, after, strict=True)))
    changed = {index for index, (old, new) in pairs if old != new}
    judged = {
        index for index, (old, new) in pairs if not old.is_judged and new.kind in ("right", "wrong")
    }
    return changed, judged


@lru_cache(maxsize=32)
def check_path(radius: float) -> QPainterPath:
    """Return the check mark of a disc with this radius, around the origin."""
    unit = radius / _GLYPH_RADIUS
    path = QPainterPath(QPointF(-2.6 * unit, 0.2 * unit))
    path.lineTo(-0.7 * unit, 2.1 * unit)
    path.lineTo(2.8 * unit, -2.0 * unit)
    return path


@lru_cache(maxsize=32)
def cross_path(radius: float) -> QPainterPath:
    """Return the cross of a ring with this radius, around the origin."""
    arm = 2 * radius / _GLYPH_RADIUS
    path = QPainterPath(QPointF(-arm, -arm))
    path.lineTo(arm, arm)
    path.moveTo(-arm, arm)
    path.lineTo(arm, -arm)
    return path


@lru_cache(maxsize=32)
def upper_half_path(radius: float) -> QPainterPath:
    """Return the filled upper half of a circle, around the origin."""
    path = QPainterPath()
    path.arcMoveTo(QRectF(-radius, -radius, 2 * radius, 2 * radius), 0)
    path.arcTo(QRectF(-radius, -radius, 2 * radius, 2 * radius), 0, 180)
    path.closeSubpath()
    return path


@lru_cache(maxsize=32)
def pennant_path(unit: float) -> QPainterPath:
    """Return the flag's cloth, 8 by 7 units, hanging from the top of its pole."""
    path = QPainterPath()
    corners = [QPointF(0, 0), QPointF(8 * unit, 3.5 * unit), QPointF(0, 7 * unit)]
    path.addPolygon(QPolygonF(corners))
    path.closeSubpath()
    return path
