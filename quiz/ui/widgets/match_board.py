"""The two columns of a matching, with a curve for each pair that is joined."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.match_box import BOX_HEIGHT, LOW_BOX_HEIGHT, Joined, MatchBox
from quiz.ui.widgets.painting import ring_margin, sharp_painter

#: The widths of the columns, of a whole of 960.
_LEFT, _RIGHT, _WHOLE = 390, 400, 960
#: Below this width, at 100 %, the columns stand under each other.
_NARROWEST = 632
_GAP = 14
_LOW_GAP = 8
_BETWEEN = 20
_DOT = 4
_STROKE = 2
_CURVES = {
    Joined.RIGHT: ("right", Qt.PenStyle.SolidLine),
    Joined.WRONG: ("wrong", Qt.PenStyle.DashLine),
    Joined.NOT_JOINED: ("wrong", Qt.PenStyle.DashLine),
    Joined.UNSENT: ("ink2", Qt.PenStyle.DashLine),
}


class MatchBoard(QWidget):
    """Cards at the left and at the right; what is joined with what is shown by place."""

    left_pressed = Signal(int)
    right_pressed = Signal(int)
    #: A card was dragged onto one of the other side: the places at the left and at the right.
    joined_by_drag = Signal(int, int)

    _card_dragged = Signal(object, QPoint)
    _card_dropped = Signal(object, QPoint)

    def __init__(
        self,
        theme: Theme,
        lefts: Sequence[MatchBox],
        rights: Sequence[MatchBox],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lefts = list(lefts)
        self.rights = list(rights)
        self._joins: Mapping[int, int] = {}
        self._is_low = False
        self._drag: tuple[MatchBox, QPoint] | None = None
        self._card_dragged.connect(self._on_dragged)
        self._card_dropped.connect(self._on_dropped)
        for boxes, pressed in ((self.lefts, self.left_pressed), (self.rights, self.right_pressed)):
            for place, box in enumerate(boxes):
                box.setParent(self)
                box.clicked.connect(partial(pressed.emit, place))
                box.dragged.connect(partial(self._card_dragged.emit, box))
                box.dropped.connect(partial(self._card_dropped.emit, box))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def set_joins(self, joins: Mapping[int, int], current: MatchBox | None) -> None:
        """Show what is joined, right places by left ones, and the card to be joined now."""
        self._joins = dict(joins)
        joined_rights = set(joins.values())
        for place, box in enumerate(self.lefts):
            right = joins.get(place)
            open_text = self.tr("Not joined") if box.judged() is None else ""
            partner = open_text if right is None else self.rights[right].named()
            box.set_state(is_current=box is current, is_joined=right is not None, partner=partner)
        # Once they are judged, those at the left say it all.
        is_judged = any(box.judged() is not None for box in self.lefts)
        for place, box in enumerate(self.rights):
            is_joined = place in joined_rights and not is_judged
            box.set_state(is_current=box is current, is_joined=is_joined, partner="")
        self.update()

    def lock(self) -> None:
        """Let the cards only be read."""
        self._drag = None
        for box in (*self.lefts, *self.rights):
            box.lock()
            box.set_target(False)

    def set_low(self, is_low: bool) -> None:
        """Make cards and gaps lower."""
        if is_low == self._is_low:
            return
        self._is_low = is_low
        for box in (*self.lefts, *self.rights):
            box.set_least_height(LOW_BOX_HEIGHT if is_low else BOX_HEIGHT)
        self._measure_again()

    def is_stacked(self) -> bool:
        """Return whether the right column stands below the left one."""
        return self._stacks(self.width())

    def tab_stops(self) -> list[QWidget]:
        """Return the cards at the left, then those at the right."""
        return [*self.lefts, *self.rights]

    def hasHeightForWidth(self) -> bool:
        """Return that narrow cards are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which everything is seen."""
        spacing = self._spacing()
        rows = self._row_heights(width)
        height = sum(rows) + spacing * (len(rows) - 1)
        return height + self._theme.px(_BETWEEN) if self._stacks(width) else height

    def sizeHint(self) -> QSize:
        """Return the size in a question's column."""
        width = self._theme.px(_WHOLE) + 2 * ring_margin(self._theme)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the narrowest cards."""
        return QSize(self.lefts[0].minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards into their places."""
        super().resizeEvent(event)
        self._place_boxes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another card with the arrows, Home and End."""
        for boxes in (self.lefts, self.rights):
            place = next((at for at, box in enumerate(boxes) if box.hasFocus()), None)
            if place is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                continue
            last = len(boxes) - 1
            targets = {
                Qt.Key.Key_Up: boxes[max(0, place - 1)],
                Qt.Key.Key_Down: boxes[min(last, place + 1)],
                Qt.Key.Key_Home: boxes[0],
                Qt.Key.Key_End: boxes[last],
                Qt.Key.Key_Left: self.lefts[min(place, len(self.lefts) - 1)],
                Qt.Key.Key_Right: self.rights[min(place, len(self.rights) - 1)],
            }
            if (target := targets.get(Qt.Key(event.key()))) is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the curves between the cards."""
        painter = sharp_painter(self)
        if not self.is_stacked():
            for left, right in self._joins.items():
                token, style = "primary", Qt.PenStyle.SolidLine
                if (judged := self.lefts[left].judged()) is not None:
                    token, style = _CURVES[judged]
                start, end = self._end_of(self.lefts[left]), self._end_of(self.rights[right])
                self._paint_curve(painter, start, end, self._theme.colour(token), style)
        if self._drag is not None:
            box, point = self._drag
            colour, style = self._theme.colour("primary"), Qt.PenStyle.SolidLine
            self._paint_curve(painter, self._end_of(box), QPointF(point), colour, style)
        painter.end()

    def _on_dragged(self, box: MatchBox, point: QPoint) -> None:
        self._drag = (box, self.mapFromGlobal(point))
        target = self._target_of(box, self._drag[1])
        for each in (*self.lefts, *self.rights):
            each.set_target(each is target or each is box)
        self.update()

    def _on_dropped(self, box: MatchBox, point: QPoint) -> None:
        if self._drag is None:
            return
        self._drag = None
        for each in (*self.lefts, *self.rights):
            each.set_target(False)
        self.update()
        target = self._target_of(box, self.mapFromGlobal(point))
        if target is not None:
            left, right = (box, target) if box.is_left else (target, box)
            self.joined_by_drag.emit(self.lefts.index(left), self.rights.index(right))

    def _on_theme_changed(self) -> None:
        self._measure_again()

    def _measure_again(self) -> None:
        self.updateGeometry()
        self._place_boxes()

    def _target_of(self, box: MatchBox, point: QPoint) -> MatchBox | None:
        """Return the card of the other side that is under a point."""
        others = self.rights if box.is_left else self.lefts
        return next((each for each in others if each.geometry().contains(point)), None)

    def _stacks(self, width: int) -> bool:
        return width < self._theme.px(_NARROWEST)

    def _spacing(self) -> int:
        gap = _LOW_GAP if self._is_low else _GAP
        return self._theme.px(gap) - 2 * ring_margin(self._theme)

    def _widths(self, width: int) -> tuple[int, int]:
        """Return the widths of the two columns, each with the room for its rings."""
        if self._stacks(width):
            return width, width
        ring = 2 * ring_margin(self._theme)
        whole = width - ring
        return whole * _LEFT // _WHOLE + ring, whole * _RIGHT // _WHOLE + ring

    def _row_heights(self, width: int) -> list[int]:
        """Return the heights of the rows: beside each other, cards are of one height."""
        is_stacked = self._stacks(width)
        names = [box.named() for box in self.rights] + [self.tr("Not joined")]
        for box in self.lefts:
            box.set_partners(names if is_stacked else ())
        left, right = self._widths(width)
        lefts = [box.heightForWidth(left) for box in self.lefts]
        rights = [box.heightForWidth(right) for box in self.rights]
        if is_stacked:
            return lefts + rights
        count = max(len(lefts), len(rights))
        lefts += [0] * (count - len(lefts))
        rights += [0] * (count - len(rights))
        return [max(pair) for pair in zip(lefts, rights, strict=True)]

    def _place_boxes(self) -> None:
        heights, spacing = self._row_heights(self.width()), self._spacing()
        left, right = self._widths(self.width())
        tops, top = [], 0
        for place, height in enumerate(heights):
            if self.is_stacked() and place == len(self.lefts):
                top += self._theme.px(_BETWEEN)
            tops.append(top)
            top += height + spacing
        shift = len(self.lefts) if self.is_stacked() else 0
        for place, box in enumerate(self.lefts):
            box.setGeometry(0, tops[place], left, heights[place])
        for place, box in enumerate(self.rights):
            row = place + shift
            box.setGeometry(self.width() - right, tops[row], right, heights[row])
        self.update()

    def _end_of(self, box: MatchBox) -> QPointF:
        """Return where a card's curve begins: in the middle of its inner edge."""
        card = box.card_rect().translated(box.pos())
        x = card.right() + 1 if box.is_left else card.left()
        return QPointF(x, card.center().y() + 0.5)

    def _paint_curve(
        self,
        painter: QPainter,
        start: QPointF,
        end: QPointF,
        colour: QColor,
        style: Qt.PenStyle,
    ) -> None:
        painter.setPen(QPen(colour, _STROKE * self._theme.scale, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(start)
        middle = (start.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = _DOT * self._theme.scale
        for point in (start, end):
            painter.drawEllipse(point, radius, radius)
