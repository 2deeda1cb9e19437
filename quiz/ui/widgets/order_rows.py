"""The rows of an ordering under their fixed numbers: moved by drag, by button and by key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QPoint,
    QRect,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.button import IconButton
from quiz.ui.widgets.option import LOW_ROW_HEIGHT, ROW_HEIGHT
from quiz.ui.widgets.order_row import OrderRow, Placed
from quiz.ui.widgets.painting import paint_text, ring_margin, sharp_painter
from quiz.ui.widgets.text import TextBox, text_width

_GAP = 12
_LOW_GAP = 8
_NUMBERS = 40
_NUMBER_WIDTH = 28
#: From a card's right edge to the middle of its buttons.
_UP, _DOWN = 67, 25
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class OrderRows(QWidget):
    """Rows that change places; items are named by their index, places are counted from 0."""

    #: An item was moved to a place, which may be where it was.
    moved = Signal(int, int)
    #: A row that is moved has come to where it has to be seen.
    row_arrived = Signal(QWidget)

    _step_asked = Signal(int, int)
    _row_dragged = Signal(int, QPoint)
    _row_dropped = Signal(int, QPoint)

    def __init__(
        self, theme: Theme, rows: Sequence[OrderRow], parent: QWidget | None = None
    ) -> None:
        """Take the rows, one for each item, in the order of the items."""
        super().__init__(parent)
        self._theme = theme
        self._rows = list(rows)
        self._order = list(range(len(rows)))
        self._is_low = False
        self._is_locked = self._has_width = False
        self._dragged: int | None = None
        self._tops: list[float] = [0.0] * len(rows)
        self._buttons = [self._row_buttons(item) for item in self._order]
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._on_animated)
        self._animation.finished.connect(self._on_arrived)
        self._step_asked.connect(self._on_step)
        self._row_dragged.connect(self._on_dragged)
        self._row_dropped.connect(self._on_dropped)
        self._from: list[float] = []
        for item, row in enumerate(self._rows):
            row.setParent(self)
            row.dragged.connect(partial(self._row_dragged.emit, item))
            row.dropped.connect(partial(self._row_dropped.emit, item))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme_changed)

    def order(self) -> tuple[int, ...]:
        """Return the items from the first place to the last."""
        return tuple(self._order)

    def set_order(self, order: Sequence[int]) -> None:
        """Put the items into an order at once."""
        self._order = list(order)
        self._settle(is_animated=False)

    def rows(self) -> list[OrderRow]:
        """Return the rows from the first place to the last."""
        return [self._rows[item] for item in self._order]

    def move_to(self, item: int, place: int) -> None:
        """Move an item to a place, the nearest there is, and say so."""
        if self._is_locked:
            return
        place = max(0, min(place, len(self._order) - 1))
        self._order.remove(item)
        self._order.insert(place, item)
        self._settle(is_animated=True)
        self.moved.emit(item, place)

    def lock(self) -> None:
        """Let the rows only be read."""
        self._is_locked = True
        self._dragged = None
        for row, buttons in zip(self._rows, self._buttons, strict=True):
            row.lock()
            for button in buttons:
                button.hide()
        self._settle(is_animated=False)

    def is_locked(self) -> bool:
        """Return whether the rows can only be read."""
        return self._is_locked

    def set_judged(self, judged: Sequence[tuple[Placed, str]]) -> None:
        """Show what became of each row, from the first place to the last."""
        for row, (placed, status) in zip(self.rows(), judged, strict=True):
            row.set_judged(placed, status)

    def set_low(self, is_low: bool) -> None:
        """Make rows and gaps lower."""
        if is_low == self._is_low:
            return
        self._is_low = is_low
        for row in self._rows:
            row.set_row_height(LOW_ROW_HEIGHT if is_low else ROW_HEIGHT)
        self._measure_again()

    def tab_stops(self) -> list[QWidget]:
        """Return each row, followed by its two buttons, in the order on screen."""
        stops = [(self._rows[item], *self._buttons[item]) for item in self._order]
        return [each for row in stops for each in row]

    def text_boxes(self) -> list[TextBox]:
        """Return the numbers beside the rows."""
        font = self._theme.font(16, 700)
        slots = self._slots()
        return [
            TextBox(str(place), font, self._number_place(slot))
            for place, slot in enumerate(slots, 1)
        ]

    def hasHeightForWidth(self) -> bool:
        """Return that wrapped texts make the rows higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows, the same in every order."""
        heights = self._heights(width)
        return sum(heights) + self._spacing() * (len(heights) - 1)

    def sizeHint(self) -> QSize:
        """Return the size in a question's column."""
        width = self._rows[0].sizeHint().width() + self._theme.px(_NUMBERS)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the narrowest rows."""
        least = self._rows[0].minimumSizeHint().width() + self._theme.px(_NUMBERS)
        return QSize(least, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rows into their places."""
        super().resizeEvent(event)
        self._has_width = True
        self._settle(is_animated=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row that has the focus with Alt, or go to another row without."""
        key = Qt.Key(event.key())
        item = self._focused_item()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        has_alt = held == Qt.KeyboardModifier.AltModifier
        if item is None or key not in (*_STEPS, *_ENDS) or (held and not has_alt):
            super().keyPressEvent(event)
            return
        last = len(self._order) - 1
        place = self._order.index(item) + _STEPS.get(key, 0)
        if key in _ENDS:
            place = 0 if key == Qt.Key.Key_Home else last
        if has_alt:
            self.move_to(item, place)
        else:
            row = self.rows()[max(0, min(place, last))]
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the numbers, which stay where they are."""
        painter = sharp_painter(self)
        font = self._theme.font(16, 700)
        for place, (slot, row) in enumerate(zip(self._slots(), self.rows(), strict=True), 1):
            colour = self._theme.colour("primary" if row.is_current() else "ink2")
            middle = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, self._number_place(slot), str(place), font, colour, middle)
        painter.end()

    def _on_step(self, item: int, by: int) -> None:
        """Move by a button; after the mouse the row itself has the focus."""
        self.move_to(item, self._order.index(item) + by)
        if not any(button.hasFocus() for button in self._buttons[item]):
            self._rows[item].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_dragged(self, item: int, point: QPoint) -> None:
        if self._is_locked:
            return
        row = self._rows[item]
        if self._dragged != item:
            self._dragged = item
            for part in (row, *self._buttons[item]):
                part.raise_()
        top = self.mapFromGlobal(point).y() - row.grip().y()
        self._tops[item] = max(0, min(top, self.height() - row.height()))
        place = self._place_at(item, self._tops[item])
        if place != self._order.index(item):
            self._order.remove(item)
            self._order.insert(place, item)
            self._animate()
        self._place_rows()
        self.row_arrived.emit(row)

    def _on_dropped(self, item: int, _point: QPoint) -> None:
        if self._dragged is None:
            return
        self._dragged = None
        self.move_to(item, self._order.index(item))

    def _on_arrived(self) -> None:
        item = self._focused_item() if self._dragged is None else None
        if item is not None:
            self.row_arrived.emit(self._rows[item])

    def _on_animated(self, share: object) -> None:
        if not isinstance(share, float) or len(self._from) != len(self._rows):
            return
        for item, slot in zip(self._order, self._slots(), strict=True):
            if item != self._dragged:
                start = self._from[item]
                self._tops[item] = start + (slot.top() - start) * share
        self._place_rows()

    def _on_theme_changed(self) -> None:
        self._measure_again()

    def _measure_again(self) -> None:
        self.updateGeometry()
        self._settle(is_animated=False)

    def _row_buttons(self, item: int) -> tuple[IconButton, IconButton]:
        text = self._rows[item].plain_text()
        up = _MoveButton(
            self._theme,
            "arrow-up",
            QCoreApplication.translate("Ordering", "Move {x} up").format(x=text),
            parent=self,
        )
        down = _MoveButton(
            self._theme,
            "arrow-down",
            QCoreApplication.translate("Ordering", "Move {x} down").format(x=text),
            parent=self,
        )
        for button in (up, down):
            # A click lets the row have the focus, so that it is seen which one was moved.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        up.clicked.connect(partial(self._step_asked.emit, item, -1))
        down.clicked.connect(partial(self._step_asked.emit, item, 1))
        return up, down

    def _focused_item(self) -> int | None:
        for item, row in enumerate(self._rows):
            if any(part.hasFocus() for part in (row, *self._buttons[item])):
                return item
        return None

    def _spacing(self) -> int:
        gap = _LOW_GAP if self._is_low else _GAP
        return self._theme.px(gap) - 2 * ring_margin(self._theme)

    def _heights(self, width: int) -> list[int]:
        """Return each item's height."""
        room = width - self._theme.px(_NUMBERS)
        return [row.heightForWidth(room) for row in self._rows]

    def _slots(self) -> list[QRect]:
        """Return the rows' places in the order that stands, from the first to the last."""
        heights, left = self._heights(self.width()), self._theme.px(_NUMBERS)
        slots, top = [], 0
        for item in self._order:
            slots.append(QRect(left, top, self.width() - left, heights[item]))
            top += heights[item] + self._spacing()
        return slots

    def _number_place(self, slot: QRect) -> QRect:
        width = max(
            self._theme.px(_NUMBER_WIDTH),
            text_width(self._theme.font(16, 700), str(len(self._rows))) + 1,
        )
        return QRect(ring_margin(self._theme), slot.top(), width, slot.height())

    def _place_at(self, item: int, top: float) -> int:
        """Return the place whose beginning is the nearest to where a row is dragged."""
        heights = self._heights(self.width())
        starts, start = [0], 0
        for other in self._order:
            if other != item:
                start += heights[other] + self._spacing()
                starts.append(start)
        return min(range(len(starts)), key=lambda place: abs(starts[place] - top))

    def _settle(self, *, is_animated: bool) -> None:
        """Let every row go to its place, once the rows have a width."""
        if not self._has_width:
            return
        if is_animated and self.isVisible():
            self._animate()
        else:
            self._animation.stop()
            for item, slot in zip(self._order, self._slots(), strict=True):
                self._tops[item] = slot.top()
            self._place_rows()
        # A screen reader finds them in the order in which they are on one another.
        for widget in self.tab_stops():
            widget.raise_()
        self.update()

    def _animate(self) -> None:
        self._animation.stop()
        self._from = list(self._tops)
        self._animation.setDuration(self._theme.duration_ms("base"))
        self._animation.setEasingCurve(QEasingCurve(self._theme.curve("base")))
        self._animation.start()
        if self._animation.duration() == 0:
            self._on_animated(1.0)

    def _place_rows(self) -> None:
        px, ring = self._theme.px, ring_margin(self._theme)
        for item, slot in zip(self._order, self._slots(), strict=True):
            slot.moveTop(round(self._tops[item]))
            self._rows[item].setGeometry(slot)
            for button, middle in zip(self._buttons[item], (_UP, _DOWN), strict=True):
                size = button.sizeHint()
                place = QRect(QPoint(0, 0), size)
                end = slot.right() + 1 - ring
                place.moveCenter(QPoint(end - px(middle), slot.center().y()))
                button.setGeometry(place)
        self.update()


class _MoveButton(IconButton):
    """A button that leaves the keys that move to the rows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Space and Enter."""
        if event.key() in (*_STEPS, *_ENDS):
            event.ignore()
        else:
            super().keyPressEvent(event)
