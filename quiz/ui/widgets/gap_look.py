"""What the gaps of a text have in common: number, room for every filling, look and judgement."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from quiz.ui.theme import Theme
from quiz.ui.widgets.painting import (
    ShowsFocus,
    inside_ring,
    paint_box,
    paint_icon,
    paint_ring,
    paint_text,
)
from quiz.ui.widgets.text import TextBox, text_height, text_width, word_width

_HEIGHT = 40
_RADIUS = 8
PADDING = 9
NUMBER_GAP = 8
_ICON = 18
_ICON_GAP = 12
_ARROW = 14
_ARROW_GAP = 4
_LEAST_TEXT = 44
LEFT_TO_THE_PAGE = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class GapState(StrEnum):
    """What became of a gap once the answer was judged; `OPEN` before that."""

    OPEN = "open"
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    MISSED = "missed"
    UNSENT = "unsent"


@dataclass(frozen=True)
class Judgement:
    """What became of a gap, and what belongs in it, "" where that need not be said."""

    state: GapState = GapState.OPEN
    right: str = ""


class _Look(NamedTuple):
    fill: str
    border: str
    text: str
    icon: str


_LOOKS = {
    GapState.RIGHT: _Look("right_soft", "right", "right", "circle-check"),
    GapState.PARTLY: _Look("partial_soft", "partial", "partial", "half"),
    GapState.WRONG: _Look("wrong_soft", "wrong", "wrong", "circle-x"),
    GapState.MISSED: _Look("surface", "line2", "ink2", "circle-dashed"),
    GapState.UNSENT: _Look("surface", "line2", "ink2", "circle-dashed"),
}


class _Places(NamedTuple):
    box: QRect
    number: QRect
    given: QRect
    arrow: QRect
    right: QRect
    icon: QRect


if TYPE_CHECKING:

    class _Base(ShowsFocus, QWidget):
        """What a gap is besides."""
else:
    _Base = object


class GapLook(_Base):
    """What both sorts of gap share, chosen and typed ones."""

    _theme: Theme
    _number: int
    _of: int
    _fillings: Sequence[str]
    _least_text = _LEAST_TEXT
    #: Whether it is filled from a list; else it is typed.
    _is_chosen = True
    # Looked at while a base class is made.
    _judgement = Judgement()
    _is_current = False
    _is_target = False
    _is_locked = False

    def filling(self) -> str:
        """Return the words in the gap."""
        raise NotImplementedError

    def set_current(self, is_current: bool) -> None:
        """Show whether keys and choices go to this gap."""
        self._is_current = is_current
        self.update()

    def set_target(self, is_target: bool) -> None:
        """Show whether what is dragged would fall into this gap."""
        if is_target != self._is_target:
            self._is_target = is_target
            self.update()

    def set_judged(self, judgement: Judgement) -> None:
        """Show what became of the filling, and what belongs there, in the room kept for it."""
        self._judgement = judgement
        self._tell_name()
        self.setToolTip(self.filling() if self._is_cut() else "")
        self.update()

    def judgement(self) -> Judgement:
        """Return what became of the gap."""
        return self._judgement

    def wanted_width(self) -> int:
        """Return the width of the box in which every filling stands in one line, in pixels."""
        large = max((text_width(self._font(), each) for each in self._fillings), default=0)
        small = max((text_width(self._small(), each) for each in self._fillings), default=0)
        arrow = self._theme.px(_ARROW) + self._theme.px(_ARROW_GAP)
        least = self._theme.px(self._least_text)
        return self._around() + max(large, small + arrow, least) + 1

    def least_width(self) -> int:
        """Return the width of the box in which no word is cut, in pixels."""
        words = max((word_width(self._font(), each) for each in self._fillings), default=0)
        return self._around() + max(words, self._theme.px(_LEAST_TEXT)) + 1

    def height_for(self, width: int) -> int:
        """Return the height of the box at a width, the same empty, filled and judged."""
        room = width - self._around()
        small_room = room - self._theme.px(_ARROW) - self._theme.px(_ARROW_GAP)
        large = max((text_height(self._font(), each, room) for each in self._fillings), default=0)
        small = max(
            (text_height(self._small(), each, small_room) for each in self._fillings), default=0
        )
        given = small if self._is_chosen else QFontMetrics(self._small()).height()
        needed = max(large + self._theme.px(8), small + given + self._theme.px(2))
        return max(self._theme.px(_HEIGHT), needed)

    def text_boxes(self) -> list[TextBox]:
        """Return the number, and what is in the gap and belongs there."""
        places = self._places()
        boxes = [TextBox(str(self._number), self._number_font(), places.number)]
        shown = self._shown()
        if shown and self._is_painted():
            boxes.append(TextBox(shown, self._given_font(), places.given, wraps=True))
        if self._judgement.right:
            boxes.append(TextBox(self._judgement.right, self._small(600), places.right, wraps=True))
        return boxes

    def _is_painted(self) -> bool:
        """Tell whether the filling is painted here, not by Qt."""
        return True

    def _paint(self, painter: QPainter) -> None:
        theme, places, look = self._theme, self._places(), self._look()
        is_strong = look.border not in ("line2", "line")
        paint_box(
            painter,
            places.box,
            theme.px(_RADIUS),
            fill=theme.colour(look.fill),
            border=theme.colour(look.border),
            width=theme.border(is_state=is_strong),
        )
        number = "primary" if look.border == "primary" else "ink2"
        paint_text(
            painter, places.number, str(self._number), self._number_font(), theme.colour(number)
        )
        if look.icon:
            token = look.border if is_strong and look.icon != "chevron-down" else "ink2"
            paint_icon(painter, theme.icon(look.icon, _ICON, token), places.icon)
        if self._is_painted():
            self._paint_words(painter, places, look)
        if self.hasFocus() and self.ring_is_shown:
            paint_ring(painter, theme, places.box, theme.px(_RADIUS))

    def _paint_words(self, painter: QPainter, places: _Places, look: _Look) -> None:
        theme, right = self._theme, self._judgement.right
        if shown := self._shown():
            font = QFont(self._given_font())
            font.setStrikeOut(self._judgement.state is GapState.WRONG)
            paint_text(painter, places.given, shown, font, theme.colour(look.text))
        if right:
            arrow = theme.icon("arrow-right", _ARROW, "right")
            paint_icon(painter, arrow, places.arrow)
            paint_text(painter, places.right, right, self._small(600), theme.colour("right"))

    def _look(self) -> _Look:
        if self._judgement.state is not GapState.OPEN:
            return _LOOKS[self._judgement.state]
        icon = "chevron-down" if self._is_chosen else ""
        if (self._is_current and not self._is_locked) or self._is_target:
            return _Look("primary_soft", "primary", "primary", icon)
        is_hovered = self.underMouse() and not self._is_locked
        return _Look("hover" if is_hovered else "surface", "line2", "primary", icon)

    def _shown(self) -> str:
        """Return what is seen of the filling: a typed one may be longer than its gap."""
        filling = self.filling()
        if not self._is_cut():
            return filling
        metrics = QFontMetrics(self._given_font())
        return metrics.elidedText(
            filling, Qt.TextElideMode.ElideRight, self._places().given.width()
        )

    def _is_cut(self) -> bool:
        if self._is_chosen or self._judgement.state is GapState.OPEN:
            return False
        return text_width(self._given_font(), self.filling()) > self._places().given.width()

    def _places(self) -> _Places:
        px = self._theme.px
        box = inside_ring(self._theme, self.rect())
        number_width = text_width(self._number_font(), str(self._number))
        number = QRect(box.x() + px(PADDING), box.y(), number_width, box.height())
        left = number.right() + 1 + px(NUMBER_GAP)
        end = box.right() + 1 - px(PADDING) - px(_ICON)
        icon = QRect(end, box.y(), px(_ICON), box.height())
        text = QRect(left, box.y(), max(1, end - px(_ICON_GAP) - left), box.height())
        arrow_width = px(_ARROW) + px(_ARROW_GAP)
        if not self._judgement.right:
            return _Places(box, number, text, QRect(), QRect(), icon)
        room = text.width() - arrow_width
        right_height = text_height(self._small(600), self._judgement.right, room)
        given_height = 0
        if self.filling():
            given_height = text_height(self._small(), self._shown_alone(text.width()), text.width())
        top = box.y() + (box.height() - given_height - right_height) // 2
        given = QRect(left, top, text.width(), given_height)
        arrow = QRect(left, top + given_height, px(_ARROW), right_height)
        right = QRect(left + arrow_width, arrow.y(), room, right_height)
        return _Places(box, number, given, arrow, right, icon)

    def _shown_alone(self, width: int) -> str:
        """Return the filling as it stands above what belongs in the gap."""
        filling = self.filling()
        if self._is_chosen or text_width(self._small(), filling) <= width:
            return filling
        return QFontMetrics(self._small()).elidedText(filling, Qt.TextElideMode.ElideRight, width)

    def _around(self) -> int:
        px = self._theme.px
        number = text_width(self._number_font(), str(self._number))
        return 2 * px(PADDING) + number + px(NUMBER_GAP) + px(_ICON_GAP) + px(_ICON)

    def _font(self) -> QFont:
        return self._theme.font(20, 600)

    def _small(self, weight: int = 500) -> QFont:
        return self._theme.font(14, weight)

    def _given_font(self) -> QFont:
        return self._small() if self._judgement.right else self._font()

    def _number_font(self) -> QFont:
        return self._theme.font(12, 700)

    def _tell_name(self) -> None:
        place = self.tr("Gap {a} of {b}").format(a=self._number, b=self._of)
        parts = [place, self.filling() or self.tr("empty"), self._spoken_state()]
        if self._judgement.right:
            parts.append(self.tr("correct: {x}").format(x=self._judgement.right))
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _spoken_state(self) -> str:
        return {
            GapState.RIGHT: self.tr("correct"),
            GapState.PARTLY: self.tr("partly right"),
            GapState.WRONG: self.tr("incorrect"),
            GapState.UNSENT: self.tr("not sent"),
        }.get(self._judgement.state, "")
