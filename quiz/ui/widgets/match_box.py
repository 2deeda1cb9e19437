"""One card of a matching: a number or a letter, and what is to be joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.answer_box import RADIUS, AnswerBox
from quiz.ui.widgets.option_look import OptionLook, OptionText, paint_letter
from quiz.ui.widgets.painting import (
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
    ring_margin,
    sharp_painter,
)
from quiz.ui.widgets.text import TextBox, text_height, text_width

BOX_HEIGHT = 72
LOW_BOX_HEIGHT = 56
_COLUMN_WIDTH = 390
_MARK = 28
_MARK_LEFT = 17
_MARK_STROKE = 1
_TEXT_LEFT = 57
_PAD_RIGHT = 16
#: Above and below the text together.
_PADDING = 24
_ICON = 18
_ICON_GAP = 6
_STATUS_GAP = 10
_LINE = 18
_PARTNER_GAP = 6
_NARROWEST_TEXT = 130


class Joined(StrEnum):
    """What became of a card on the left; `UNSENT` ones only say with what they belong."""

    RIGHT = "right"
    WRONG = "wrong"
    NOT_JOINED = "not_joined"
    UNSENT = "unsent"


_LOOKS = {
    Joined.RIGHT: OptionLook("right_soft", "right", "right", is_filled=True, is_strong=True),
    Joined.WRONG: OptionLook("wrong_soft", "wrong", "wrong", is_filled=True, is_strong=True),
    Joined.NOT_JOINED: OptionLook("surface", "wrong", "wrong", is_strong=True),
    Joined.UNSENT: OptionLook("surface", "line2", "ink2"),
}
_ICONS = {
    Joined.RIGHT: "circle-check",
    Joined.WRONG: "circle-x",
    Joined.NOT_JOINED: "circle-dashed",
    Joined.UNSENT: "circle-dashed",
}


@dataclass(frozen=True)
class _Places:
    card: QRect
    mark: QRect
    text: QRect
    partner: QRect
    icon: QRect
    words: QRect


class MatchBox(AnswerBox):
    """A card that is joined with one on the other side.

    `statuses` are the words it may show once it is judged, for which it keeps room; on the right
    there are none.
    """

    def __init__(
        self,
        theme: Theme,
        mark: str,
        text: str,
        *,
        is_left: bool,
        statuses: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        weights = (600, 600) if is_left else (400, 400)
        super().__init__(theme, OptionText(theme, text, size=16, weights=weights), parent)
        self.is_left = is_left
        self._mark = mark
        self._statuses = statuses
        self._least_height = BOX_HEIGHT
        self._is_current = self._is_joined = self._is_target = False
        self._judged: Joined | None = None
        self._status = ""
        self._partner = ""
        self._partners: Sequence[str] = ()
        self._laid_out: dict[tuple[int, int], _Places] = {}
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mark(self) -> str:
        """Return its number or letter."""
        return self._mark

    def named(self) -> str:
        """Return its number or letter, and its words."""
        return f"{self._mark}. {self.plain_text()}"

    def set_state(self, *, is_current: bool, is_joined: bool, partner: str) -> None:
        """Show whether it is to be joined now, and with what it is joined."""
        state = (is_current, is_joined, partner)
        if state != (self._is_current, self._is_joined, self._partner):
            self._is_current, self._is_joined, self._partner = state
            self.update()

    def set_target(self, is_target: bool) -> None:
        """Show that what is dragged would be joined here."""
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def is_current(self) -> bool:
        """Return whether it is to be joined now."""
        return self._is_current

    def set_judged(self, judged: Joined, status: str) -> None:
        """Show what became of it, in one line of words or two."""
        self._judged, self._status = judged, status
        self._laid_out.clear()
        self.update()

    def judged(self) -> Joined | None:
        """Return what became of it, None before that is shown."""
        return self._judged

    def set_partners(self, partners: Sequence[str]) -> None:
        """Keep room for naming what it is joined with, one of these; none without any."""
        if partners != self._partners:
            self._partners = partners
            self._measure_again()

    def set_least_height(self, height: int) -> None:
        """Set the least height of the card, in pixels at 100 %."""
        if height != self._least_height:
            self._least_height = height
            self._measure_again()

    def text_boxes(self) -> list[TextBox]:
        """Return the mark, the words, what it is joined with, and what became of it."""
        places = self._places(self.width(), self.height())
        boxes = [
            TextBox(self._mark, self._mark_font(), places.mark),
            TextBox(self.plain_text(), self._text.font(is_strong=False), places.text, wraps=True),
        ]
        if self._partners and self._partner:
            boxes.append(TextBox(self._partner, self._partner_font(), places.partner, wraps=True))
        if self._status:
            boxes.append(TextBox(self._status, self._status_font(), places.words))
        return boxes

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all text is seen, the same before and after judging."""
        return self._places(width).card.height() + 2 * ring_margin(self._theme)

    def sizeHint(self) -> QSize:
        """Return the size beside another column."""
        width = self._theme.px(_COLUMN_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the narrowest card that can still be read."""
        height = self._theme.px(self._least_height) + 2 * ring_margin(self._theme)
        return QSize(self._theme.px(_NARROWEST_TEXT + _TEXT_LEFT), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        painter = sharp_painter(self)
        theme, look = self._theme, self._look()
        places = self._places(self.width(), self.height())
        paint_box(
            painter,
            places.card,
            theme.px(RADIUS),
            fill=theme.colour(look.fill),
            border=theme.colour(look.border),
            width=theme.border(is_state=look.is_strong),
        )
        self._paint_mark(painter, places.mark, look)
        self._text.paint(painter, places.text, OptionLook("", "", "", text=look.text))
        if self._partners and self._partner:
            token = "primary" if self._is_joined else "ink2"
            font = self._partner_font()
            paint_text(painter, places.partner, self._partner, font, theme.colour(token))
        if self._judged is not None:
            icon = theme.icon(_ICONS[self._judged], _ICON, look.mark)
            paint_icon(painter, icon, places.icon)
            if self._status:
                font = self._status_font()
                paint_text(painter, places.words, self._status, font, theme.colour(look.mark))
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, theme, places.card, theme.px(RADIUS))
        painter.end()

    def _paint_mark(self, painter: QPainter, place: QRect, look: OptionLook) -> None:
        colour = self._theme.colour(look.mark)
        if look.is_filled:
            paint_box(painter, place, place.width() / 2, fill=colour)
            painter.setPen(self._theme.colour("on_primary"))
        else:
            line = self._theme.colour("line2" if look.mark == "ink2" else look.mark)
            paint_box(painter, place, place.width() / 2, border=line, width=_MARK_STROKE)
            painter.setPen(colour)
        paint_letter(painter, place, self._mark, self._mark_font())

    def _look(self) -> OptionLook:
        if self._judged is not None:
            return _LOOKS[self._judged]
        is_over = self.underMouse() and not self.is_locked()
        fill = "primary_soft" if self._is_current else "hover" if is_over else "surface"
        is_strong = self._is_current or self._is_target
        border = "primary" if is_strong or self._is_joined else "line2"
        mark = "primary" if self._is_joined else "ink2"
        return OptionLook(fill, border, mark, is_filled=self._is_joined, is_strong=is_strong)

    def _measure_again(self) -> None:
        self._laid_out.clear()
        super()._measure_again()

    def _mark_font(self) -> QFont:
        return self._theme.font(14, 700)

    def _status_font(self) -> QFont:
        return self._theme.font(13, 600)

    def _partner_font(self) -> QFont:
        return self._theme.font(15, 500)

    def _places(self, width: int, height: int = 0) -> _Places:
        # Layouts ask often.
        size = (width, height)
        if size not in self._laid_out:
            self._laid_out[size] = self._measured_places(width, height)
        return self._laid_out[size]

    def _measured_places(self, width: int, given_height: int) -> _Places:
        """Return where everything is, in the middle of the height that there is."""
        px, margin = self._theme.px, ring_margin(self._theme)
        left, right = margin + px(_TEXT_LEFT), width - margin - px(_PAD_RIGHT)
        status_width = self._status_width() if self._statuses else 0
        reserved = status_width + px(_STATUS_GAP) if self._statuses else 0
        is_stacked = bool(self._partners) or right - left - reserved < px(_NARROWEST_TEXT)
        room = max(1, right - left - (0 if is_stacked else reserved))
        text_size = self._text.size(room)
        partner_height = self._partner_height(right - left)
        lines = max((words.count("\n") + 1 for words in self._statuses), default=0)
        below = lines * px(_LINE) if is_stacked and self._statuses else 0
        stack = text_size.height() + partner_height + below
        height = max(px(self._least_height), stack + px(_PADDING), given_height - 2 * margin)
        card = QRect(margin, margin, width - 2 * margin, height)
        top = margin + (height - stack + 1) // 2
        text = QRect(QPoint(left, top), text_size)
        partner = QRect(left, text.bottom() + 1, right - left, partner_height)
        partner.setTop(partner.top() + (px(_PARTNER_GAP) if partner_height else 0))
        row = QRect(left, partner.bottom() + 1, right - left, below)
        if not is_stacked:
            row = QRect(right - status_width, margin, status_width, height)
        words_width = max(
            (text_width(self._status_font(), line) for line in self._status.split("\n")), default=0
        )
        words_width += 1
        icon = QRect(row.left(), row.top(), px(_ICON), row.height())
        if not is_stacked:
            shown = px(_ICON) + (px(_ICON_GAP) + words_width if self._status else 0)
            icon.moveLeft(right - shown)
        words = QRect(icon.right() + 1 + px(_ICON_GAP), row.top(), words_width, row.height())
        mark = QRect(margin + px(_MARK_LEFT), 0, px(_MARK), px(_MARK))
        mark.moveTop(margin + (height - mark.height()) // 2)
        return _Places(card, mark, text, partner, icon, words)

    def _status_width(self) -> int:
        font = self._status_font()
        return (
            self._theme.px(_ICON)
            + self._theme.px(_ICON_GAP)
            + max(text_width(font, words) for words in self._statuses)
            + 1
        )

    def _partner_height(self, width: int) -> int:
        """Return the room for the longest of what it may be joined with."""
        font = self._partner_font()
        heights = [text_height(font, partner, width) for partner in self._partners]
        return max(heights) + self._theme.px(_PARTNER_GAP) if heights else 0
