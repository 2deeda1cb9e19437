"""One row of an ordering: a card that is moved up and down."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QPaintEvent
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.answer_box import RADIUS, AnswerBox
from quiz.ui.widgets.option import ROW_HEIGHT
from quiz.ui.widgets.option_look import (
    STATUS_GAP,
    STATUS_ICON,
    OptionLook,
    OptionText,
    status_places,
)
from quiz.ui.widgets.painting import (
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import TextBox, text_height, text_width

_COLUMN_WIDTH = 728
_GRIP = 18
_GRIP_LEFT = 13
_TEXT_LEFT = 41
_PAD_RIGHT = 16
#: Two buttons with the room for their rings.
_BUTTONS = 84
_TEXT_ROOM = 30
_LINE = 22
_KEY_GAP = 10
_STATUS_SPACE = 14
_NARROWEST_TEXT = 200
#: A key that leaves less of the width to the text stands below it.
_LEAST_SHARE = 0.5
_LEAST_TEXT = 110


class Placed(StrEnum):
    """Whether a row is where it belongs; `UNSENT` rows only say where that is."""

    RIGHT = "right"
    WRONG = "wrong"
    UNSENT = "unsent"


_LOOKS = {
    Placed.RIGHT: OptionLook("right_soft", "right", "right", is_strong=True),
    Placed.WRONG: OptionLook("wrong_soft", "wrong", "wrong", is_strong=True),
    Placed.UNSENT: OptionLook("surface", "line2", "ink2"),
}
_CURRENT = OptionLook("surface", "primary", "primary", is_strong=True)
_NORMAL = OptionLook("surface", "line2", "ink2")
_HOVERED = OptionLook("hover", "line2", "ink2")
_ICONS = {Placed.RIGHT: "circle-check", Placed.WRONG: "circle-x", Placed.UNSENT: "circle-dashed"}


@dataclass(frozen=True)
class _Places:
    card: QRect
    text: QRect
    key: QRect
    icon: QRect
    words: QRect


class OrderRow(AnswerBox):
    """A row with a grip; once judged it shows its key and where it belongs.

    `keys` are those of all rows and `statuses` all words that may be shown, so that every row
    keeps the same room for them.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        key: str,
        *,
        keys: list[str],
        statuses: list[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, OptionText(theme, text), parent)
        self._key = key
        self._keys = keys
        self._statuses = statuses
        self._row_height = ROW_HEIGHT
        self._placed: Placed | None = None
        self._status = ""
        self._laid_out: dict[int, _Places] = {}
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def set_row_height(self, height: int) -> None:
        """Set the least height of the card, in pixels at 100 %."""
        if height != self._row_height:
            self._row_height = height
            self._measure_again()

    def set_judged(self, placed: Placed, status: str) -> None:
        """Show the key, and in words where the row belongs."""
        self._placed, self._status = placed, status
        self._laid_out.clear()
        self.update()

    def is_current(self) -> bool:
        """Return whether it is the row that is moved now."""
        return (self.hasFocus() or self.is_dragged()) and not self.is_locked()

    def key(self) -> str:
        """Return what is shown once it is judged, as a date."""
        return self._key

    def status(self) -> str:
        """Return where the row belongs, in words, "" before that is shown."""
        return self._status

    def text_boxes(self) -> list[TextBox]:
        """Return the text and, once judged, the key and the words."""
        places = self._places(self.width())
        font = self._text.font(is_strong=self._look().is_strong)
        boxes = [TextBox(self._text.plain(), font, places.text, wraps=True)]
        if self._placed is not None:
            if self._key:
                boxes.append(TextBox(self._key, self._key_font(), places.key, wraps=True))
            boxes.append(TextBox(self._status, self._status_font(), places.words))
        return boxes

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all text is seen, the same before and after judging."""
        return self._places(width).card.height() + 2 * ring_margin(self._theme)

    def sizeHint(self) -> QSize:
        """Return the size in a question's column."""
        width = self._theme.px(_COLUMN_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the narrowest row that can still be read."""
        px, rings = self._theme.px, 2 * ring_margin(self._theme)
        width = px(_TEXT_LEFT) + px(_LEAST_TEXT) + px(_BUTTONS) + px(_PAD_RIGHT)
        return QSize(width + rings, px(self._row_height) + rings)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the current row; its number beside it shows that too."""
        super().focusInEvent(event)
        self._repaint_around()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Be current no more."""
        super().focusOutEvent(event)
        self._repaint_around()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = sharp_painter(self)
        theme, places, look = self._theme, self._places(self.width()), self._look()
        if self.is_dragged():
            self._paint_shadow(painter)
        paint_box(
            painter,
            places.card,
            theme.px(RADIUS),
            fill=theme.colour(look.fill),
            border=theme.colour(look.border),
            width=theme.border(is_state=look.is_strong),
        )
        if not self.is_locked():
            grip = QRect(places.card)
            grip.setLeft(places.card.left() + theme.px(_GRIP_LEFT))
            grip.setWidth(theme.px(_GRIP))
            paint_icon(painter, theme.icon("grip-vertical", _GRIP, look.mark), grip)
        self._text.paint(painter, places.text, look)
        if self._placed is not None:
            key_font, status_font = self._key_font(), self._status_font()
            paint_text(painter, places.key, self._key, key_font, theme.colour("ink"))
            icon = theme.icon(_ICONS[self._placed], STATUS_ICON, look.mark)
            paint_icon(painter, icon, places.icon)
            colour = theme.colour(look.mark)
            paint_text(painter, places.words, self._status, status_font, colour)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, theme, places.card, theme.px(RADIUS))
        painter.end()

    def _measure_again(self) -> None:
        self._laid_out.clear()
        super()._measure_again()

    def _repaint_around(self) -> None:
        if (around := self.parentWidget()) is not None:
            around.update()

    def _look(self) -> OptionLook:
        if self._placed is not None:
            return _LOOKS[self._placed]
        if self.is_current():
            return _CURRENT
        return _HOVERED if self.underMouse() and not self.is_locked() else _NORMAL

    def _key_font(self) -> QFont:
        return self._theme.font(16, 600)

    def _places(self, width: int) -> _Places:
        # Layouts ask often.
        if width not in self._laid_out:
            self._laid_out[width] = self._measured_places(width)
        return self._laid_out[width]

    def _measured_places(self, width: int) -> _Places:
        px, margin = self._theme.px, ring_margin(self._theme)
        left, right = margin + px(_TEXT_LEFT), width - margin - px(_PAD_RIGHT)
        key_width = max(text_width(self._key_font(), key) for key in self._keys)
        status_width = px(STATUS_ICON) + px(STATUS_GAP) + 1
        status_width += max(text_width(self._status_font(), words) for words in self._statuses)
        beside_status = right - left - max(px(_STATUS_SPACE) + status_width, px(_BUTTONS))
        beside_key = beside_status - px(_KEY_GAP) - key_width - 1 if key_width else beside_status
        is_stacked = beside_status < px(_NARROWEST_TEXT)
        is_key_below = is_stacked or beside_key < _LEAST_SHARE * (right - left)
        beside = beside_status if is_key_below else beside_key
        room = max(1, right - left - px(_BUTTONS) if is_stacked else beside)
        below = right - left if is_stacked else room
        key_height = self._key_height(below) if is_key_below else 0
        text_size = self._text.size(room)
        stack = text_size.height() + key_height + (px(_LINE) if is_stacked else 0)
        least = px(self._row_height)
        height = max(least, stack + least - px(_TEXT_ROOM))
        card = QRect(margin, margin, width - 2 * margin, height)
        text = QRect(QPoint(left, margin + (height - stack + 1) // 2), text_size)
        row = QRect(right - status_width, margin, status_width, height)
        key_left = row.left() - px(_STATUS_SPACE) - key_width - 1
        key = QRect(key_left, margin, key_width + 1, height)
        if is_key_below:
            key = QRect(left, text.bottom() + 1, below, key_height)
        if is_stacked:
            row = QRect(left, key.bottom() + 1, below, px(_LINE))
        words = text_width(self._status_font(), self._status) + 1
        icon, status = status_places(self._theme, row, words, is_at_left=True)
        return _Places(card, text, key, icon, status)

    def _key_height(self, width: int) -> int:
        """Return the height of the key below the text: lines, as many as the longest one takes."""
        font = self._key_font()
        if not any(self._keys):
            return 0
        highest = max(text_height(font, key, width) for key in self._keys)
        return max(self._theme.px(_LINE), highest)
